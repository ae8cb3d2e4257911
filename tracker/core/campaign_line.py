"""The clock of the line: how long the old number is worth keeping, and when somebody else may get it.

Days before others may get a number are estimates for the country; where nothing is known there is no day. Two
billing months after the last code are taken as two whole calendar months after the month of that code, which is
the longest that two billing months can last: nobody is to give a number up too early because of a counted day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tracker.core.acting import Campaign
from tracker.core.dates import end_of_month, first_day, months_later
from tracker.core.model import Identifier, PartialDate


@dataclass(frozen=True, slots=True)
class Wait:
    """Days before a number that was given up may go to somebody else, and at most; None where it is not known."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The days of an old number.

    ``keep_until``: its last day worth keeping, None where nobody knows when the last code came. ``reissue_from``:
    the earliest day on which it may be somebody else's, ``reissue_by`` the latest; both counted from the day on which
    it was given up or, while it is not (``given_up``), from the first day on which it can be.
    """

    last_code: date | None
    keep_until: date | None
    given_up: PartialDate | None
    reissue_from: date | None
    reissue_by: date | None

    @property
    def give_up_from(self) -> date | None:
        """The first day on which it can be given up."""
        return _later(self.keep_until, 1)

    @property
    def given_up_early(self) -> bool:
        """Whether it was given up while it was still worth keeping."""
        return self.given_up is not None and self.keep_until is not None and first_day(self.given_up) <= self.keep_until


def line_of(campaign: Campaign, old: Identifier, months: int, wait: Wait) -> Line:
    """``months``: whole billing months to keep it after the last code; ``wait``: of its country."""
    last = campaign.last_code
    keep_until = end_of_month(months_later(last, months)) if last is not None else None
    start = first_day(old.retired) if old.retired is not None else _later(keep_until, 1)
    return Line(last, keep_until, old.retired, _later(start, wait.least), _later(start, wait.most))


def _later(day: date | None, days: int | None) -> date | None:
    if day is None or days is None:
        return None
    return day + timedelta(days=min(days, (date.max - day).days))
