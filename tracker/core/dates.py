"""Dates as people remember them."""

from __future__ import annotations

import re
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


def months_between(earlier: date, later: date) -> int:
    """Whole months from ``earlier`` to ``later``; 0 when ``earlier`` is not earlier."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
    return max(0, months)
