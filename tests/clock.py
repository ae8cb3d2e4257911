"""A clock that tests move by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass
class Clock:
    """Noon of a day."""

    day: date

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(12), UTC)
