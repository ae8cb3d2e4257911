"""Days as exports write them: the beginning of a time, American order, or a count since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from tracker.core.dates import parse_partial
from tracker.core.model import PartialDate

MILLISECONDS = 1_000
MICROSECONDS = 1_000_000

_AMERICAN = re.compile(r"(\d{2})-(\d{2})-(\d{4})", re.ASCII)
_LATEST = 4_102_444_800  # seconds: the year 2100; whatever is later is no time
_MAX_DIGITS = 17


def day_in(value: Any) -> PartialDate | None:
    """The day at the beginning of ``2026-08-20T10:00:00Z``, ``2026-08-20 10:00`` or ``08-20-2026 10:00``."""
    text = value.strip()[:10] if isinstance(value, str) else ""
    if found := _AMERICAN.fullmatch(text):
        month, day, year = found.groups()
        text = f"{year}-{month}-{day}"
    try:
        return parse_partial(text)
    except ValueError:
        return None


def day_at(value: Any, per_second: int = 1) -> PartialDate | None:
    """The day (UTC) of a count since 1970, a number or its digits; 0 stands for a time that is not known."""
    if isinstance(value, str):
        digits = value.strip()
        value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS else 0
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _LATEST * per_second:
        return None
    return PartialDate(datetime.fromtimestamp(value / per_second, UTC).date().isoformat())
