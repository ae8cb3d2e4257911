"""Which frauds a stranger could run with what services hold, and which single account, once closed, ends them.

A fraud is open when every group of kinds that it needs is met by what is in one hand. A hand is
the data of one service, or of all services that hold the very same identifier: who has their
leaks joins them by that one value. Another number at a service (an alias) keeps it out of the
hand, so chains over two identifiers are not followed: each link of one needs a further leak.

What is held for certain makes a fraud *possible*; what nobody has checked makes it *perhaps*
possible, never impossible. The fraud of the next holder of a phone number is open only through
a number that the person has given up and that services still hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import IdentifierId, ServiceId, Status
from tracker.core.risk.concerned import concerned
from tracker.core.risk.exposures import Exposures
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.hands import Combination, Hands
from tracker.core.risk.meanwhile import Meanwhile
from tracker.core.vault import Vault


class Standing(StrEnum):
    """How sure it is that a fraud is open."""

    POSSIBLE = "possible"  # with what is held, or has leaked
    PERHAPS = "perhaps"  # only with what nobody has checked


Standings = Mapping[str, Standing]
"""By the id of the fraud, in the order of the table; one that is not open is not in it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of what a fraud needs, and who gives it.

    ``kinds``: codes, one of which is enough. ``sure``: services that hold one of them, or that it has
    leaked from; ``perhaps``: those that may hold one. Both by name.
    """

    kinds: frozenset[str]
    sure: tuple[ServiceId, ...]
    perhaps: tuple[ServiceId, ...]


@dataclass(frozen=True, slots=True)
class Joining:
    """How services come to be in the hand of one identifier, each part by name.

    ``sure``: they hold it, or it has leaked from them. ``unchecked``: perhaps they do. ``not_said``: they have, or may
    have, one of its kind, and nobody has said which.
    """

    sure: tuple[ServiceId, ...]
    unchecked: tuple[ServiceId, ...]
    not_said: tuple[ServiceId, ...]


class FraudBook:
    """Which frauds are open, kept up to date change by change.

    Attributes: ``vault``, ``frauds``. After each `Vault.apply` call `update` with the same ChangeSet.
    """

    def __init__(self, vault: Vault, frauds: Frauds) -> None:
        self.vault = vault
        self.frauds = frauds
        self._exposures = Exposures(vault, frauds)
        known = dict[frozenset[str], frozenset[str]]()
        self._sure = Hands(frauds, known, lambda _identifier_id: None)
        self._perhaps = Hands(frauds, known, self._exposures.some_of)
        self._watching: list[set[str]] = []
        self._renew(vault.services, vault.identifiers)

    def update(self, changeset: ChangeSet) -> None:
        """Follow a ChangeSet that the vault has carried out."""
        self._renew(*self._concerned(changeset))
        for watched in self._watching:
            watched |= self._sure.touched
        self._sure.touched.clear()

    def _concerned(self, changeset: ChangeSet) -> tuple[set[ServiceId], set[IdentifierId]]:
        """The services whose data may be another with ``changeset``, and the identifiers that it changes."""
        services, identifiers = concerned(changeset)
        for identifier_id in identifiers:
            services.update([holding.service_id for holding in self.vault.holdings_with(identifier_id)])
        return services, identifiers

    def _renew(self, services: Iterable[ServiceId], identifiers: Iterable[IdentifierId]) -> None:
        troves = {service_id: self._exposures.troves(service_id) for service_id in services}
        given_up = {identifier_id: self._exposures.is_given_up(identifier_id) for identifier_id in identifiers}
        self._sure.put({service_id: sure for service_id, (sure, _perhaps) in troves.items()}, given_up)
        self._perhaps.put({service_id: perhaps for service_id, (_sure, perhaps) in troves.items()}, given_up)

    def watch(self) -> set[str]:
        """For whoever keeps something about each possible fraud: a set of the ids of those to look at again.

        All at first; from then on the book adds those that other data is in hand for, and the one who asked for
        the set empties it.
        """
        watched = set(self.frauds.by_id)
        self._watching.append(watched)
        return watched

    def standing(self, fraud_id: str) -> Standing | None:
        """None: not open, not even with what nobody has checked."""
        if self._sure.is_open(fraud_id):
            return Standing.POSSIBLE
        return Standing.PERHAPS if self._perhaps.is_open(fraud_id) else None

    def standings(self) -> Standings:
        """Of all frauds that are open."""
        found = {fraud_id: self.standing(fraud_id) for fraud_id in self.frauds.by_id}
        return {fraud_id: standing for fraud_id, standing in found.items() if standing is not None}

    def combinations(self, fraud_id: str) -> list[Combination]:
        """What is enough for it: of what is held if it is possible, else with what nobody has checked."""
        run = self._sure if self._sure.is_open(fraud_id) else self._perhaps
        return run.combinations(self.frauds.by_id[fraud_id], self._by_name)

    def enough_alone(self, fraud_id: str) -> int:
        """How many single services are enough for a fraud: one in each of so many of its `combinations`."""
        run = self._sure if self._sure.is_open(fraud_id) else self._perhaps
        return len(run.alone[fraud_id])

    def givers(self, fraud_id: str) -> tuple[ServiceId, ...]:
        """All services that give anything of what a fraud needs to a hand that is enough for it, sorted by id.

        Only what is held for certain, or has leaked, counts.
        """
        needed = frozenset[str]().union(*self.frauds.by_id[fraud_id].needs)
        return tuple(sorted(self._sure.givers(needed, self._sure.involved(fraud_id))))

    def pieces(self, fraud_id: str) -> tuple[Piece, ...]:
        """What a fraud needs, and who gives it in the hands that it is open to, unchecked ones included.

        Where it is open to nobody, who gives each piece at all: nobody has all of them in one hand.
        Then nobody gives any to the next holder of a number, because none has been given up.
        """
        fraud = self.frauds.by_id[fraud_id]
        among = self._perhaps.involved(fraud_id)
        if not among and not fraud.next_holder:
            among = frozenset(self.vault.services)
        pieces = []
        for group in fraud.needs:
            sure, perhaps = self._sure.givers(group, among), self._perhaps.givers(group, among)
            pieces.append(Piece(group, self._named(sure), self._named(perhaps - sure)))
        return tuple(pieces)

    def opened_by(self, service_id: ServiceId) -> Standings:
        """The frauds for which what this one service has is enough."""
        found = {}
        for fraud_id in self.frauds.by_id:
            if service_id in self._sure.alone[fraud_id]:
                found[fraud_id] = Standing.POSSIBLE
            elif service_id in self._perhaps.alone[fraud_id]:
                found[fraud_id] = Standing.PERHAPS
        return found

    def is_needed(self, service_id: ServiceId) -> bool:
        """Whether anything that this one service has, or may have, is of a kind that an open fraud needs."""
        _sure, perhaps = self._exposures.troves(service_id)
        needed = (group for fraud_id in self.standings() for group in self.frauds.by_id[fraud_id].needs)
        return not all(map(perhaps.kinds.isdisjoint, needed))

    def opened_through(self, identifier_id: IdentifierId) -> Standings:
        """The frauds for which what this identifier puts into one hand is enough."""
        found = {}
        for fraud_id in self.frauds.by_id:
            if identifier_id in self._sure.through[fraud_id]:
                found[fraud_id] = Standing.POSSIBLE
            elif identifier_id in self._perhaps.through[fraud_id]:
                found[fraud_id] = Standing.PERHAPS
        return found

    def joining(self, key: IdentifierId) -> Joining:
        """How sure it is of each service that it is in the hand of an identifier, or of one of `SOME_OF`."""
        sure = {*self._sure.having(key)}
        said = {*self._perhaps.having(key)} if key in self.vault.identifiers else sure
        not_said = self._perhaps.holders(key) - said
        return Joining(self._named(sure), self._named(said - sure), self._named(not_said))

    def after(self, changeset: ChangeSet) -> Standings:
        """The standings that a change would leave. Vault and book are the same afterwards as before."""
        self.vault.apply(changeset)
        try:
            return self.meanwhile(changeset)
        finally:
            self.vault.take_back(changeset)

    def meanwhile(self, changeset: ChangeSet) -> Standings:
        """The standings while the vault is as ``changeset`` leaves it; for the book this has never been."""
        runs = self._sure, self._perhaps
        now = Meanwhile(self._exposures, self.frauds, runs, *self._concerned(changeset))
        possible, perhaps = now.open_frauds()
        return {
            fraud_id: Standing.POSSIBLE if fraud_id in possible else Standing.PERHAPS
            for fraud_id in self.frauds.by_id
            if fraud_id in possible or fraud_id in perhaps
        }

    def decisive(self) -> frozenset[ServiceId]:
        """The accounts without whose data some fraud may no longer be open; no other one can end any."""
        found: set[ServiceId] = set()
        for fraud_id, standing in self.standings().items():
            run = self._sure if standing is Standing.POSSIBLE else self._perhaps
            found |= run.decisive(self.frauds.by_id[fraud_id])
        return frozenset(found)

    def endings(self) -> dict[ServiceId, Ending]:
        """The single accounts that make frauds impossible when they are closed, each tried out; by name."""
        before = self.standings()
        endings = {
            service_id: Ending.between(before, self._closed(service_id)) for service_id in self._named(self.decisive())
        }
        return {service_id: ending for service_id, ending in endings.items() if ending}

    def closing(self, service_id: ServiceId) -> Ending:
        """What closing one account, seen to be gone, would end."""
        return Ending.between(self.standings(), self._closed(service_id))

    def _closed(self, service_id: ServiceId) -> Standings:
        return self.after(commands.edit_service(self.vault, service_id, status=Status.CLOSED_VERIFIED))

    def _named(self, services: Iterable[ServiceId]) -> tuple[ServiceId, ...]:
        return tuple(sorted(services, key=self._by_name))

    def _by_name(self, service_id: ServiceId) -> tuple[str, str]:
        return self.vault.services[service_id].name.casefold(), service_id


@dataclass(frozen=True, slots=True)
class Ending:
    """What a change takes away, as ids of frauds in the order of the table.

    ``ended``: no longer open, not even with what nobody has checked. ``only_perhaps``: no longer
    with what is known, but still with what nobody has checked.
    """

    ended: tuple[str, ...]
    only_perhaps: tuple[str, ...]

    @classmethod
    def between(cls, before: Standings, after: Standings) -> Ending:
        """The difference of two runs."""
        weaker = [key for key, now in before.items() if now is Standing.POSSIBLE and after.get(key) is Standing.PERHAPS]
        return cls(tuple(key for key in before if key not in after), tuple(weaker))

    def __bool__(self) -> bool:
        """False when nothing is taken away."""
        return bool(self.ended or self.only_perhaps)
