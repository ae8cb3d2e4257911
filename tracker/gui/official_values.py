"""What a person types about an official count, made into values; what is wrong with it is told by field."""

from __future__ import annotations

import re
from datetime import date

from tracker.core.errors import ValidationError
from tracker.core.masking import mask
from tracker.core.model import Identifier, IdentifierId
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault

_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_DIGITS = 9  # more are no count; Python would refuse thousands of them
_NO_NUMBER = -1


def typed_count(text: str) -> int:
    """The number in ``text``, with the measure word of the answer or without; one that is refused if there is none."""
    digits = text.strip().removesuffix("个").strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else _NO_NUMBER


def typed_day(text: str, today: date) -> date:
    """The day in ``text``; raises ValidationError, also for one that is still to come."""
    found = _DAY.fullmatch(text.strip())
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        raise ValidationError("asked", QT_TRANSLATE_NOOP("errors", "A day is written 2024-03-15."))
    if day > today:
        raise ValidationError("asked", QT_TRANSLATE_NOOP("errors", "This day is still to come."))
    return day


def numbers_of(vault: Vault, but: IdentifierId | None = None) -> list[Identifier]:
    """The phone numbers that may have been asked about: all that are not in the trash, and those with counts."""
    asked = {item.identifier_id for item in vault.official_counts.values()} | {but}
    return [
        item
        for item in vault.identifiers.values()
        if item.id in asked or (item.kind == "phone" and item.trashed is None)
    ]


def number_words(item: Identifier) -> str:
    """The label, and enough of the value to recognise it."""
    shown = mask(item.kind, item.value)
    return f"{item.label}  {shown}" if shown else item.label
