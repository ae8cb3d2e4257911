"""Facts that do not go together: said as such, because only the person can know which one is out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.dates import first_day, months_between
from tracker.core.kinds import KINDS
from tracker.core.model import Holding, Service, ServiceId, Status
from tracker.core.text import QT_TRANSLATE_NOOP, Dated, Listing, Message, message
from tracker.core.vault import Vault

_WORDS = {
    Status.CLOSED: QT_TRANSLATE_NOOP(
        "contradictions", "They say it is closed, and this is recorded as still held there: {kinds}."
    ),
    Status.CLOSED_VERIFIED: QT_TRANSLATE_NOOP(
        "contradictions", "It is recorded as gone, and this as still held there: {kinds}."
    ),
}


def held_though_closed(vault: Vault, service: Service) -> tuple[Holding, ...]:
    """What is recorded as held by an account that is closed, by its own word or as the person has seen."""
    if service.status not in _WORDS:
        return ()
    return tuple(holding for holding in vault.holdings_of(service.id) if holding.state.counts_as_held)


def held_though_gone(vault: Vault, service: Service | None) -> tuple[Holding, ...]:
    """The same of an account that is not in the trash and was seen to be gone: it counts nowhere any more."""
    if service is None or service.trashed is not None or service.status is not Status.CLOSED_VERIFIED:
        return ()
    return held_though_closed(vault, service)


def used_ahead(service: Service, latest: date) -> bool:
    """Whether its last use lies after ``latest``, the latest day that the ledger knows of (`RiskBook.latest`)."""
    return service.last_used is not None and first_day(service.last_used) > latest


def used_though_dormant(service: Service, latest: date) -> bool:
    """Whether it is called dormant, and was used less than a month before ``latest``, as above."""
    if service.status is not Status.DORMANT or service.last_used is None or used_ahead(service, latest):
        return False
    return months_between(first_day(service.last_used), latest) == 0


def contradictions(vault: Vault, service: Service, latest: date) -> tuple[Message, ...]:
    """Each contradiction in one sentence. ``latest``: the latest day that the ledger knows of (`RiskBook.latest`)."""
    return tuple(_found(vault, service, latest))


def _found(vault: Vault, service: Service, latest: date) -> Iterator[Message]:
    if held := held_though_closed(vault, service):
        yield message("contradictions", _WORDS[service.status], kinds=kinds_of(held))
    if not service.counts or service.last_used is None:
        return
    used = Dated(service.last_used)
    if used_ahead(service, latest):
        words = QT_TRANSLATE_NOOP("contradictions", "The day recorded as its last use is still to come: {date}.")
        yield message("contradictions", words, date=used)
    if used_though_dormant(service, latest):
        words = QT_TRANSLATE_NOOP("contradictions", "It is recorded as dormant, and as used not a month ago: {date}.")
        yield message("contradictions", words, date=used)


def kinds_of(holdings: Iterable[Holding]) -> Listing:
    """What is held, each kind once, in the order in which kinds are listed everywhere."""
    held = {holding.kind for holding in holdings}
    return Listing(tuple(message("kinds", kind.label) for kind in KINDS if kind.code in held))


def removed_too(vault: Vault, service_id: ServiceId) -> ChangeSet:
    """What the closed account held is gone as well: verified as removed. Raises NotFoundError."""
    service = commands.find(vault.services, service_id)
    source = QT_TRANSLATE_NOOP("changes", "{name}: what it held is verified as removed")
    label = message("changes", source, name=service.name)
    return ChangeSet(label, commands.taken_out(held_though_closed(vault, service)))
