"""What counts of the time that operators ask for: one rule for the clock, the list, the letters and the evidence file.

Until when they asked for time, and on which day, stands in the entries that say so, and is kept as they said it.
`Request.extended_to` is what counts of it, worked out anew by every command that changes what it rests on: days that
are corrected and corrected back leave nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.acting import EntryKind, Request, RequestEntry


@dataclass(frozen=True, slots=True)
class LawTime:
    """How long the law lets an operator take: its ``first`` time ends on that day, all of it on ``latest``.

    ``latest``: None where it is not known; the day of ``first`` where the law gives no more.
    """

    first: date
    latest: date | None


LawOf = Callable[[Request], LawTime | None]
"""What the law gives for a request, whatever day the person waits for; None where no law sets a day."""


def with_more_time(request: Request, entries: Iterable[RequestEntry], law_of: LawOf) -> Request:
    """``request`` with what counts of the time that was asked for in ``entries``: what they said last of it.

    A law that allows more time allows it to those who say so within the first, and up to its last day. A day that no
    law sets is only how long the person waits, and one can wait longer whenever the operator asks.
    """
    given = law_of(request)
    asked = [
        (entry.day, entry.until)
        for entry in entries
        if entry.until is not None and (given is None or entry.day <= given.first)
    ]
    if not asked or request.sent is None:
        return replace(request, extended_to=None)
    until = max(asked)[1]
    limit = given.latest if given is not None else None
    return replace(request, extended_to=until if limit is None else min(until, limit))


def days_asked(entries: Iterable[RequestEntry]) -> list[date]:
    """The days on which more time was asked for, as they stand in ``entries``."""
    return [entry.day for entry in entries if entry.kind is EntryKind.EXTENSION]


def asked_too_late(entries: Iterable[RequestEntry], first: date) -> date | None:
    """The day on which more time was first asked for, if the ``first`` time of the law had run out by then."""
    asked = min(days_asked(entries), default=first)
    return asked if asked > first else None
