"""Facts that nobody has looked at for a year: what a service held then need not be what it holds now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.closing_dates import stays
from tracker.core.dates import first_day, months_between
from tracker.core.model import Deletability, Holding, PartialDate, Service
from tracker.core.vault import Vault

STALE_MONTHS = 12


@dataclass(frozen=True, slots=True)
class StaleFact:
    """``holding``: what was seen to be held; None for the answer to "Can the account be deleted?".

    ``checked``: when somebody last looked; None when an answer has no day.
    """

    service: Service
    holding: Holding | None
    checked: PartialDate | None


def stale_facts_of(vault: Vault, service: Service, today: date) -> tuple[StaleFact, ...]:
    """The stale facts of one service, the answer about deleting it first.

    That answer always has a day where the program wrote it, so one without a day counts as stale.
    What is held rarely has one: there only a day that is known can be too long ago. Of a partial
    date the earliest day counts, and a day that lies ahead is no reason to doubt. Nobody is to look again
    at what is being closed.
    """
    return tuple(_stale(vault, service, today)) if stays(service) else ()


def _stale(vault: Vault, service: Service, today: date) -> Iterator[StaleFact]:
    seen = service.deletability_seen
    if service.deletability is not Deletability.UNKNOWN and (seen is None or _long_ago(seen, today)):
        yield StaleFact(service, None, seen)
    for holding in vault.holdings_of(service.id):
        if holding.last_seen is not None and holding.state.counts_as_held and _long_ago(holding.last_seen, today):
            yield StaleFact(service, holding, holding.last_seen)


def _long_ago(checked: PartialDate, today: date) -> bool:
    return months_between(first_day(checked), today) >= STALE_MONTHS
