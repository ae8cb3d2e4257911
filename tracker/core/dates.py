"""Dates as people remember them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from tracker.core.model import PartialDate

_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def parse_partial(text: str) -> PartialDate:
    """``text`` as a `PartialDate`; raises ValueError when it is no real date from 1900 on."""
    found = _PATTERN.fullmatch(text.strip())
    if not found:
        raise ValueError("not YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    if year < 1900:
        raise ValueError("before 1900")
    date(year, month, day)
    return PartialDate(found.group())


def first_day(partial: PartialDate) -> date:
    """The earliest day that ``partial`` can mean: what is not known is not taken as good."""
    parts = [int(part) for part in partial.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def last_day(partial: PartialDate) -> date:
    """The latest day that ``partial`` can mean."""
    first = first_day(partial)
    if len(partial) == len("YYYY"):
        return date(first.year, 12, 31)
    return end_of_month(first) if len(partial) == len("YYYY-MM") else first


def end_of_month(day: date) -> date:
    """The last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_later(day: date, months: int) -> date:
    """The same day of the month that many ``months`` later; its last day where the month has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(earlier: date, later: date) -> int:
    """Whole months from ``earlier`` to ``later``; 0 when ``earlier`` is not earlier."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
    return max(0, months)
