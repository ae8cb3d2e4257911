"""Since when an account is being closed, since when it is closed, and how it was used before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from tracker.core.dates import last_day
from tracker.core.history import JournalEntry
from tracker.core.model import PartialDate, Service, ServiceId, Status

ASSUMED_DAYS = 90
"""How long a closing is taken to be open to going back where nobody says: all but one of those known are shorter."""
STAYING = frozenset({Status.ACTIVE, Status.DORMANT})
CLOSED = frozenset({Status.CLOSED, Status.CLOSED_VERIFIED})


def stays(service: Service) -> bool:
    """Whether it counts and nobody is closing it.

    Only there may anything be asked of the person that is done in the account: signing in takes a closing back.
    """
    return service.trashed is None and service.status in STAYING


def with_closing_dates(after: Service, today: date | None, before: Service) -> Service:
    """``after``, with the days that go with a new status.

    A day that was set along with the status stays. Where ``today`` is not said, none is invented; what is
    in use again is neither closing nor closed.
    """
    if after.status is before.status:
        return after
    now = PartialDate(today.isoformat()) if today is not None else None
    since, closed = after.closing_since, after.closed_since
    if after.status is Status.CLOSING:
        since = _new(since, before.closing_since, now)
        closed = _new(closed, before.closed_since, None)
    elif after.status in CLOSED:
        closed = closed if before.status in CLOSED else _new(closed, before.closed_since, now)
    else:
        since = _new(since, before.closing_since, None)
        closed = _new(closed, before.closed_since, None)
    return replace(after, closing_since=since, closed_since=closed)


def _new(given: PartialDate | None, before: PartialDate | None, otherwise: PartialDate | None) -> PartialDate | None:
    """The day that was ``given`` now, which is not merely the one from ``before``."""
    return given if given != before else otherwise


def cooling_off_ends(service: Service, days: int | None) -> date | None:
    """The last day on which the closing could still be taken back, for instance by signing in.

    ``days``: how long the service lets one do so, as the catalogue knows it. None where that or the day
    of asking is not known, where no calendar goes that far, and where nothing is being closed. Of a month or
    year without a day the latest is taken: signing in a day too early undoes everything.
    """
    if service.status is not Status.CLOSING or service.closing_since is None or days is None:
        return None
    asked = last_day(service.closing_since)
    return asked + timedelta(days=days) if days <= (date.max - asked).days else None


def status_before_closing(entries: Iterable[JournalEntry], service_id: ServiceId) -> Status:
    """How the account was used before its closing began, as its journal says; in use if that is not known.

    ``entries``: newest first.
    """
    for change in (change for entry in entries for change in entry.changeset.changes):
        match change.before, change.after:
            case Service(status=before), Service(id=changed, status=after):
                if changed == service_id and before in STAYING and after not in STAYING:
                    return before
    return Status.ACTIVE
