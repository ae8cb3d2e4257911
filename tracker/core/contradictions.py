"""Facts that do not go together: said as such, because only the person can know which one is out of date."""

from __future__ import annotations

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.kinds import KINDS
from tracker.core.model import Holding, Service, ServiceId, Status
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message
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


def contradiction(vault: Vault, service: Service) -> Message | None:
    """The contradiction in one sentence, or None."""
    held = {holding.kind for holding in held_though_closed(vault, service)}
    if not held:
        return None
    kinds = Listing(tuple(message("kinds", kind.label) for kind in KINDS if kind.code in held))
    return message("contradictions", _WORDS[service.status], kinds=kinds)


def removed_too(vault: Vault, service_id: ServiceId) -> ChangeSet:
    """What the closed account held is gone as well: verified as removed. Raises NotFoundError."""
    service = commands.find(vault.services, service_id)
    source = QT_TRANSLATE_NOOP("changes", "{name}: what it held is verified as removed")
    label = message("changes", source, name=service.name)
    return ChangeSet(label, commands.taken_out(held_though_closed(vault, service)))
