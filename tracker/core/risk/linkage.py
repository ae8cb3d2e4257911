"""Which identifiers join services to each other, and to the person's real name.

ENISA asks for "cross-matching with other sources". Here: an identifier held by a service is
*linked* when it is registered under the real name, or when another service that knows the
real identity holds it too. A linked identifier that has leaked weighs more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest
from typing import NamedTuple

from tracker.core.kinds import GIVEN_EVERYWHERE, IDENTITY_KINDS
from tracker.core.model import (
    HELD_STATES,
    Holding,
    HoldingState,
    IdentifierId,
    Incident,
    IncidentKind,
    Known,
    ServiceId,
)
from tracker.core.risk.not_said import SOME_OF
from tracker.core.vault import Vault

# Incidents after which the data is out. Misuse and scandal stay inside the company.
_UNCHECKED = HoldingState.UNKNOWN
_LEAKS = frozenset({IncidentKind.BREACH, IncidentKind.SALE, IncidentKind.PUBLIC})


@dataclass(frozen=True, slots=True)
class Link:
    """What one identifier reveals beyond the service that holds it.

    ``knowers``: up to two different services that hold it and know the real identity. Two are
    enough to answer "another one?" for every service. ``perhaps``: what it reveals at most, if all is so that
    nobody has checked; None where nothing is open.
    """

    real_name: bool
    leaked: bool
    knowers: tuple[ServiceId, ...]
    perhaps: Link | None = None

    @property
    def most(self) -> Link:
        """What it may reveal."""
        return self.perhaps or self

    def real_for(self, service_id: ServiceId) -> bool:
        """Whether the identifier gives the real identity away to somebody at ``service_id``."""
        return self.real_name or self.knowers not in ((), (service_id,))

    def same_for(self, other: Link, service_id: ServiceId) -> bool:
        """Whether the two weigh the same at ``service_id``, for certain and at most, whoever the knowers are."""
        return self._weight_at(service_id) == other._weight_at(service_id)

    def same_for_others(self, other: Link) -> bool:
        """Whether the two weigh the same at all services that are among the knowers of neither."""
        return self._weight_at(_NOBODY) == other._weight_at(_NOBODY)

    def _weight_at(self, service_id: ServiceId) -> tuple[bool, bool, bool, bool]:
        most = self.most
        return self.leaked, self.real_for(service_id), most.leaked, most.real_for(service_id)

    def other_knower(self, service_id: ServiceId) -> ServiceId | None:
        """Another service that knows the real identity and holds the identifier, if any."""
        return next((knower for knower in self.knowers if knower != service_id), None)


_NOBODY = ServiceId("")  # no service has this id
_NO_LINK = Link(False, False, ())
NOT_SAID_WHICH = Link(False, False, (), perhaps=Link(True, True, ()))
"""That of a number or an address of which nobody has said which one it is."""


class Footprint(NamedTuple):
    """What one service contributes to linkage.

    ``identifiers``: held there; ``knows_identity``: it knows who the person is. Both only of a
    service that counts. ``leaked``: identifiers that have leaked through it, be it closed or not.
    ``perhaps_known``: identifiers of which nobody has checked whether it holds them and knows who the person is;
    ``perhaps_leaked``: those that nobody has checked were part of what leaked. In both, one of `SOME_OF` stands
    for any of its kind; an account of which nothing is recorded may have any.
    """

    identifiers: frozenset[IdentifierId]
    knows_identity: bool
    leaked: frozenset[IdentifierId]
    perhaps_known: frozenset[IdentifierId]
    perhaps_leaked: frozenset[IdentifierId]


_NOTHING = frozenset[IdentifierId]()
_ANY = frozenset(SOME_OF.values())
NO_FOOTPRINT = Footprint(_NOTHING, False, _NOTHING, _NOTHING, _NOTHING)


def footprint(vault: Vault, service_id: ServiceId) -> Footprint:
    """The footprint of one service; empty when it is in the trash or not there."""
    service = vault.services.get(service_id)
    if service is None or service.trashed is not None:
        return NO_FOOTPRINT
    holdings = vault.holdings_of(service_id)
    incidents = vault.incidents_of(service_id)
    unchecked = [holding for holding in holdings if holding.state is _UNCHECKED]
    leaked = perhaps_leaked = _NOTHING
    if incidents:
        sure, maybe = leaked_holdings(vault, service_id), perhaps_leaked_holdings(vault, service_id)
        leaked = _identifiers(sure)
        perhaps_leaked = _perhaps_identifiers(vault, sure + maybe) - leaked
        if not holdings and any(map(_is_leak, incidents)):
            perhaps_leaked = _ANY
    if not service.counts:
        return Footprint(_NOTHING, False, leaked, _NOTHING, perhaps_leaked)
    if not holdings:
        return Footprint(_NOTHING, False, leaked, _ANY, perhaps_leaked)
    held = [holding for holding in holdings if holding.state in HELD_STATES]
    identifiers, knows = _identifiers(held), _show_identity(held)
    perhaps = _NOTHING
    if knows or _show_identity(unchecked):
        perhaps = _perhaps_identifiers(vault, held + unchecked)
        if knows:
            perhaps -= identifiers
    return Footprint(identifiers, knows, leaked, perhaps, perhaps_leaked)


def _identifiers(holdings: Iterable[Holding]) -> frozenset[IdentifierId]:
    return frozenset([holding.identifier_id for holding in holdings if holding.identifier_id is not None])


def _perhaps_identifiers(vault: Vault, holdings: Iterable[Holding]) -> frozenset[IdentifierId]:
    """As `_identifiers`, with what stands for those of which nobody has said which one it is."""
    found = set[IdentifierId]()
    for holding in holdings:
        if holding.identifier_id is not None and vault.identifiers[holding.identifier_id].trashed is None:
            found.add(holding.identifier_id)
        elif holding.kind in SOME_OF:
            found.add(SOME_OF[holding.kind])
    return frozenset(found)


def _show_identity(holdings: Iterable[Holding]) -> bool:
    return not IDENTITY_KINDS.isdisjoint([holding.kind for holding in holdings])


def leaks_of(vault: Vault, identifier_id: IdentifierId) -> Iterator[Incident]:
    """The incidents in which an identifier has leaked.

    A service that has removed it since, or that is closed, leaked it all the same.
    """
    for incident in vault.incidents.values():
        if _is_leak(incident) and vault.services[incident.service_id].trashed is None:
            holdings = vault.holdings_of(incident.service_id)
            if any(item.identifier_id == identifier_id and _was_part_of(item, incident) for item in holdings):
                yield incident


def leaked_holdings(vault: Vault, service_id: ServiceId) -> list[Holding]:
    """What has leaked from one service, removed since or not."""
    return _out_of(vault, service_id, _was_part_of)


def perhaps_leaked_holdings(vault: Vault, service_id: ServiceId) -> list[Holding]:
    """What has perhaps leaked from one service besides: it may be held only, or nobody has said which data got out."""
    return _out_of(vault, service_id, lambda item, leak: _may_be_part_of(item, leak) and not _was_part_of(item, leak))


def _out_of(vault: Vault, service_id: ServiceId, part_of: Callable[[Holding, Incident], bool]) -> list[Holding]:
    leaks = [incident for incident in vault.incidents_of(service_id) if _is_leak(incident)]
    if not leaks:
        return []
    holdings = vault.holdings_of(service_id)
    return [holding for holding in holdings if any(part_of(holding, incident) for incident in leaks)]


def _is_leak(incident: Incident) -> bool:
    return incident.kind in _LEAKS


def _was_part_of(holding: Holding, incident: Incident) -> bool:
    """Whether ``holding`` was among the data that leaked."""
    return holding.state is not _UNCHECKED and bool(incident.kinds) and _may_be_part_of(holding, incident)


def _may_be_part_of(holding: Holding, incident: Incident) -> bool:
    """Whether ``holding`` is among what leaked, if it is held and, where nobody has said which data, if that was it.

    A later one is not, as far as the dates tell.
    """
    if incident.kinds and holding.kind not in incident.kinds:
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
        self._leakers: dict[IdentifierId, set[ServiceId]] = {}
        self._perhaps_knowers: dict[IdentifierId, set[ServiceId]] = {}
        self._perhaps_leakers: dict[IdentifierId, set[ServiceId]] = {}
        self._links: dict[IdentifierId, Link] = {}
        for service_id in vault.services:
            self._set_footprint(service_id, footprint(vault, service_id))
        for identifier_id in vault.identifiers:
            self._links[identifier_id] = self._link(identifier_id)

    def link(self, identifier_id: IdentifierId) -> Link:
        """The link of an identifier of the vault, held by any service or not."""
        return self._links[identifier_id]

    def holders(self, identifier_id: IdentifierId) -> frozenset[ServiceId]:
        """Counting services that hold the identifier."""
        return frozenset(self._holders.get(identifier_id, ()))

    def leakers(self, identifier_id: IdentifierId) -> frozenset[ServiceId]:
        """Services through which the identifier has leaked, closed ones included."""
        return frozenset(self._leakers.get(identifier_id, ()))

    def knows_identity(self, service_id: ServiceId) -> bool:
        """Whether a counting service knows who the person is."""
        return self._footprints.get(service_id, NO_FOOTPRINT).knows_identity

    def update(self, services: Iterable[ServiceId], identifiers: Iterable[IdentifierId]) -> set[ServiceId]:
        """Follow changes to these records; returns services at which links weigh something else.

        ``services``: those whose own record, holdings or incidents are different.
        """
        footprints = {service_id: footprint(self._vault, service_id) for service_id in services}
        affected: set[ServiceId] = set()
        for identifier_id, old in self.put(footprints, identifiers).items():
            link = self._links.get(identifier_id, _NO_LINK)
            knowers = {*old.knowers, *link.knowers, *old.most.knowers, *link.most.knowers}
            # Not only its holders: where it may be held, the interval depends on it.
            holding = {holding.service_id for holding in self._vault.holdings_with(identifier_id)}
            affected.update(key for key in holding & knowers if not link.same_for(old, key))
            if not link.same_for_others(old):
                affected |= holding - knowers
        return affected

    def now(self, services: Iterable[ServiceId]) -> dict[ServiceId, Footprint]:
        """What `put` would have to be given to leave everything as it is."""
        return {service_id: self._footprints.get(service_id, NO_FOOTPRINT) for service_id in services}

    def put(
        self, footprints: Mapping[ServiceId, Footprint], identifiers: Iterable[IdentifierId]
    ) -> dict[IdentifierId, Link]:
        """Take in what services contribute, and that these identifiers are different; returns the links of before.

        Only those that are not what they were.
        """
        touched = set(identifiers)
        for service_id, new in footprints.items():
            touched.update(self._set_footprint(service_id, new))
        if not touched.isdisjoint(SOME_OF.values()):
            any_of = {own for own in GIVEN_EVERYWHERE if SOME_OF[own] in touched}
            touched.update(item.id for item in self._vault.identifiers.values() if item.kind in any_of)
        before = {}
        for identifier_id in touched:
            old = self._links.pop(identifier_id, _NO_LINK)
            if identifier_id in self._vault.identifiers:
                self._links[identifier_id] = link = self._link(identifier_id)
                if link != old:
                    before[identifier_id] = old
        return before

    def _set_footprint(self, service_id: ServiceId, new: Footprint) -> frozenset[IdentifierId]:
        """Renew one footprint; returns the identifiers whose link may be another than before."""
        old = self._footprints.get(service_id, NO_FOOTPRINT)
        if new == old:
            return _NOTHING
        leave, come = old.identifiers, new.identifiers
        if old.knows_identity == new.knows_identity:  # then those in both are as they were
            leave, come = leave - new.identifiers, come - old.identifiers
        for identifier_id in leave:
            self._holders[identifier_id].discard(service_id)
            if old.knows_identity:
                self._knowers[identifier_id].discard(service_id)
        for identifier_id in come:
            self._holders.setdefault(identifier_id, set()).add(service_id)
            if new.knows_identity:
                self._knowers.setdefault(identifier_id, set()).add(service_id)
        if new == NO_FOOTPRINT:
            self._footprints.pop(service_id, None)
        else:
            self._footprints[service_id] = new
        touched = leave | come
        if old[2:] == new[2:]:  # as it is at most services
            return touched
        for of_service, before, now in (
            (self._leakers, old.leaked, new.leaked),
            (self._perhaps_knowers, old.perhaps_known, new.perhaps_known),
            (self._perhaps_leakers, old.perhaps_leaked, new.perhaps_leaked),
        ):
            touched |= before ^ now
            for identifier_id in before - now:
                of_service[identifier_id].discard(service_id)
            for identifier_id in now - before:
                of_service.setdefault(identifier_id, set()).add(service_id)
        return touched

    def _link(self, identifier_id: IdentifierId) -> Link:
        identifier = self._vault.identifiers[identifier_id]
        if identifier.trashed is not None:  # what is held of it is as if nobody had said of which
            return NOT_SAID_WHICH if identifier.kind in GIVEN_EVERYWHERE else _NO_LINK
        real_name = identifier.real_name is Known.YES
        leaked = identifier.leaked is Known.YES or bool(self._leakers.get(identifier_id))
        knowers = nsmallest(2, self._knowers.get(identifier_id, ()))
        keys = identifier_id, SOME_OF.get(identifier.kind, identifier_id)
        more = {key for either in keys for key in nsmallest(2, self._perhaps_knowers.get(either, ()))}
        most = Link(
            real_name or identifier.real_name is Known.UNKNOWN,
            leaked or identifier.leaked is Known.UNKNOWN or any(map(self._perhaps_leakers.get, keys)),
            tuple(nsmallest(2, more.union(knowers))),
        )
        link = Link(real_name, leaked, tuple(knowers))
        return link if link == most else replace(link, perhaps=most)
