"""Which identifiers join services to each other, and to the person's real name.

ENISA asks for "cross-matching with other sources". Here: an identifier held by a service is
*linked* when it is registered under the real name, or when another service that knows the
real identity holds it too. A linked identifier that has leaked weighs more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import Holding, HoldingState, IdentifierId, Incident, IncidentKind, Known, ServiceId
from tracker.core.vault import Vault

# Incidents after which the data is out. Misuse and scandal stay inside the company.
_LEAKS = frozenset({IncidentKind.BREACH, IncidentKind.SALE, IncidentKind.PUBLIC})


@dataclass(frozen=True, slots=True)
class Link:
    """What one identifier reveals beyond the service that holds it.

    ``knowers``: up to two services that hold it and know the real identity. Two are enough
    to answer "another one?" for every service.
    """

    real_name: bool
    leaked: bool
    knowers: tuple[ServiceId, ...]

    def real_for(self, service_id: ServiceId) -> bool:
        """Whether the identifier gives the real identity away to somebody at ``service_id``."""
        return self.real_name or any(knower != service_id for knower in self.knowers)

    def other_knower(self, service_id: ServiceId) -> ServiceId | None:
        """Another service that knows the real identity and holds the identifier, if any."""
        return next((knower for knower in self.knowers if knower != service_id), None)


@dataclass(frozen=True, slots=True)
class Footprint:
    """What one service contributes to linkage: identifiers held, and whether it knows who I am."""

    identifiers: frozenset[IdentifierId]
    knows_identity: bool


NO_FOOTPRINT = Footprint(frozenset(), False)


def footprint(vault: Vault, service_id: ServiceId) -> Footprint:
    """The footprint of one service; empty when it does not count."""
    service = vault.services.get(service_id)
    if service is None or not service.counts:
        return NO_FOOTPRINT
    held = [holding for holding in vault.holdings_of(service_id) if holding.state.counts_as_held]
    return Footprint(
        frozenset(holding.identifier_id for holding in held if holding.identifier_id is not None),
        any(holding.kind in IDENTITY_KINDS for holding in held),
    )


def identifier_leaked(vault: Vault, identifier_id: IdentifierId) -> bool:
    """Known to have leaked: said so by the person, or part of an incident where it is held.

    A service that has removed it since, or that is closed, leaked it all the same.
    """
    identifier = vault.identifiers.get(identifier_id)
    if identifier is None or identifier.trashed is not None:
        return False
    return identifier.leaked is Known.YES or any(True for _incident in leaks_of(vault, identifier_id))


def leaks_of(vault: Vault, identifier_id: IdentifierId) -> Iterator[Incident]:
    """The incidents in which an identifier has leaked."""
    for incident in vault.incidents.values():
        if incident.kind in _LEAKS and vault.services[incident.service_id].trashed is None:
            holdings = vault.holdings_of(incident.service_id)
            if any(item.identifier_id == identifier_id and _was_part_of(item, incident) for item in holdings):
                yield incident


def _was_part_of(holding: Holding, incident: Incident) -> bool:
    """Whether ``holding`` was among the data that leaked; a later one was not, as far as the dates tell."""
    if holding.state is HoldingState.UNKNOWN or holding.kind not in incident.kinds:
        return False
    if holding.since is None or incident.happened is None:
        return True
    known = min(len(holding.since), len(incident.happened))
    return holding.since[:known] <= incident.happened[:known]


class Links:
    """The link of every identifier, kept up to date service by service."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._footprints: dict[ServiceId, Footprint] = {}
        self._holders: dict[IdentifierId, set[ServiceId]] = {}
        self._knowers: dict[IdentifierId, set[ServiceId]] = {}
        self._links: dict[IdentifierId, Link] = {}
        for service_id in vault.services:
            self._set_footprint(service_id)
        for identifier_id in vault.identifiers:
            self._links[identifier_id] = self._link(identifier_id)

    def link(self, identifier_id: IdentifierId) -> Link:
        """The link of an identifier of the vault, held by any service or not."""
        return self._links[identifier_id]

    def holders(self, identifier_id: IdentifierId) -> frozenset[ServiceId]:
        """Counting services that hold the identifier."""
        return frozenset(self._holders.get(identifier_id, ()))

    def update(self, services: Iterable[ServiceId], identifiers: Iterable[IdentifierId]) -> set[ServiceId]:
        """Follow changes to these records; returns services whose linkage may be different."""
        touched = set(identifiers)
        for service_id in services:
            touched |= self._set_footprint(service_id)
            touched |= self._footprints.get(service_id, NO_FOOTPRINT).identifiers
        affected: set[ServiceId] = set()
        for identifier_id in touched:
            if identifier_id not in self._vault.identifiers:
                self._links.pop(identifier_id, None)
                continue
            link = self._link(identifier_id)
            if link != self._links.get(identifier_id):
                self._links[identifier_id] = link
                # Not only its holders: where it may be held, the interval depends on it.
                affected.update(holding.service_id for holding in self._vault.holdings_with(identifier_id))
        return affected

    def _set_footprint(self, service_id: ServiceId) -> set[IdentifierId]:
        """Renew one footprint; returns identifiers that came, went, or changed their knowers."""
        old = self._footprints.get(service_id, NO_FOOTPRINT)
        new = footprint(self._vault, service_id)
        if new == old:
            return set()
        for identifier_id in old.identifiers:
            self._holders[identifier_id].discard(service_id)
            self._knowers.get(identifier_id, set()).discard(service_id)
        for identifier_id in new.identifiers:
            self._holders.setdefault(identifier_id, set()).add(service_id)
            if new.knows_identity:
                self._knowers.setdefault(identifier_id, set()).add(service_id)
        if service_id in self._vault.services:
            self._footprints[service_id] = new
        else:
            self._footprints.pop(service_id, None)
        return set(old.identifiers | new.identifiers)

    def _link(self, identifier_id: IdentifierId) -> Link:
        identifier = self._vault.identifiers[identifier_id]
        if identifier.trashed is not None:
            return Link(False, False, ())
        knowers = nsmallest(2, self._knowers.get(identifier_id, ()))
        return Link(identifier.real_name is Known.YES, identifier_leaked(self._vault, identifier_id), tuple(knowers))
