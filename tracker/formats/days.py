"""Days as exports write them: the beginning of a time, American order, or a count since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tracker.core.dates import parse_partial
from tracker.core.model import PartialDate

MILLISECONDS = 1_000
MICROSECONDS = 1_000_000

_AMERICAN = re.compile(r"(\d{2})-(\d{2})-(\d{4})", re.ASCII)
_MAX_DIGITS = 17
_EARLIEST = date(1990, 1, 1)  # nobody had an account before; clocks that were never set say 1970 or 1980
_LATEST = date(2099, 12, 31)


class Days:
    """Which days a file can speak of: from 1990 to one day after ``today``, when it is today somewhere else.

    Anything else is a slip of a clock or of the file, and no date. Where today is not known, any
    day of this century will do. ``numbers``: those days as 20260831; ``milliseconds``: since 1970.
    """

    def __init__(self, today: date | None = None) -> None:
        latest = _LATEST if today is None else today + timedelta(days=1)
        self._first, self._last = f"{_EARLIEST.year}", latest.isoformat()
        self.numbers = range(_number(_EARLIEST), _number(latest) + 1)
        self.milliseconds = range(_milliseconds(_EARLIEST), _milliseconds(latest + timedelta(days=1)))

    def in_text(self, value: Any) -> PartialDate | None:
        """The day that `written_day` finds."""
        day = written_day(value)
        return day if day is not None and self._first <= day <= self._last else None

    def at(self, value: Any, per_second: int = 1) -> PartialDate | None:
        """The day (UTC) of a count since 1970, a number or its digits; 0 stands for a time that is not known."""
        if isinstance(value, str):
            digits = value.strip()
            value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS else 0
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        bounds = self.milliseconds
        if not bounds.start * per_second <= value * MILLISECONDS < bounds.stop * per_second:
            return None
        return PartialDate(datetime.fromtimestamp(value / per_second, UTC).date().isoformat())


def written_day(value: Any) -> PartialDate | None:
    """The day at the beginning of ``2026-08-20T10:00:00Z``, ``2026-08-20 10:00`` or ``08-20-2026 10:00``."""
    text = value.strip()[:10] if isinstance(value, str) else ""
    if found := _AMERICAN.fullmatch(text):
        month, day, year = found.groups()
        text = f"{year}-{month}-{day}"
    try:
        return parse_partial(text)
    except ValueError:
        return None


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _milliseconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * MILLISECONDS
