"""Days as they are typed into a form."""

from __future__ import annotations

from datetime import date

from tracker.core.errors import ValidationError
from tracker.core.text import QT_TRANSLATE_NOOP


def typed_day(field: str, typed: str) -> date | None:
    """The day that was typed, or None for nothing; raises ValidationError."""
    try:
        return date.fromisoformat(typed.strip()) if typed.strip() else None
    except ValueError:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "A day is written 2024-03-15.")) from None


def needed_day(field: str, typed: str) -> date:
    """The day that was typed; raises ValidationError, also for nothing."""
    day = typed_day(field, typed)
    if day is None:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "A day is written 2024-03-15."))
    return day
