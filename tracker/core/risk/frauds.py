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

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Holding, Identifier, IdentifierId, Incident, Service, ServiceId, Status
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.troves import NO_TROVE, Trove, exposed_troves
from tracker.core.vault import Vault


class Standing(StrEnum):
    """How sure it is that a fraud is open."""

    POSSIBLE = "possible"  # with what is held, or has leaked
    PERHAPS = "perhaps"  # only with what nobody has checked


Standings = Mapping[str, Standing]
"""By the id of the fraud, in the order of the table; one that is not open is not in it."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Data in one hand that is enough for a fraud.

    ``identifier_id``: the identifier that joins the services; None for one service alone.
    ``gives``: the services that give each kind which the fraud needs or which helps it, by code.
    """

    identifier_id: IdentifierId | None
    gives: Mapping[str, tuple[ServiceId, ...]]

    @property
    def services(self) -> frozenset[ServiceId]:
        """All services of the combination."""
        return frozenset(service_id for ids in self.gives.values() for service_id in ids)


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of what a fraud needs, and who gives it.

    ``kinds``: codes, one of which is enough. ``sure``: services that hold one of them, or that it has
    leaked from; ``perhaps``: those that may hold one. Both by name.
    """

    kinds: frozenset[str]
    sure: tuple[ServiceId, ...]
    perhaps: tuple[ServiceId, ...]


Order = Callable[[ServiceId], tuple[str, str]]


class _Run:
    """All hands, and the frauds that are open to each; kept up to date service by service."""

    def __init__(self, frauds: Frauds, known: dict[frozenset[str], frozenset[str]]) -> None:
        """``known``: what each combination of kinds is enough for, as far as it was asked; may be shared."""
        self._frauds, self._known = frauds, known
        self._troves: dict[ServiceId, Trove] = {}
        self._holders: dict[IdentifierId, dict[ServiceId, None]] = {}
        self._united: dict[IdentifierId, Counter[str]] = {}
        self._given_up: set[IdentifierId] = set()
        self.alone: dict[str, dict[ServiceId, None]] = {fraud_id: {} for fraud_id in frauds.by_id}
        self.through: dict[str, dict[IdentifierId, None]] = {fraud_id: {} for fraud_id in frauds.by_id}
        self._needed = frozenset(kind for fraud in frauds.by_id.values() for group in fraud.needs for kind in group)
        self.touched: set[str] = set()
        """Ids of the frauds whose hands may be others than before, until somebody empties it."""

    def put(self, troves: Mapping[ServiceId, Trove], given_up: Mapping[IdentifierId, bool]) -> None:
        """Take in what services have now, and which numbers the person has given up."""
        touched = set(given_up)
        for identifier_id, gone in given_up.items():
            (self._given_up.add if gone else self._given_up.discard)(identifier_id)
        for service_id, new in troves.items():
            old = self._troves.pop(service_id, NO_TROVE)
            if new != NO_TROVE:
                self._troves[service_id] = new
            if new == old:
                continue
            leave, come = old.keys, new.keys
            if old.kinds == new.kinds:  # so only the hands are others, those of the keys that are not in both
                leave, come = leave - new.keys, come - old.keys
            else:
                self._renew_alone(service_id, old.kinds, new.kinds)
            touched |= leave | come
            for key in leave:
                del self._holders[key][service_id]
                self._united[key].subtract(old.kinds)
            for key in come:
                self._holders.setdefault(key, {})[service_id] = None
                self._united.setdefault(key, Counter()).update(new.kinds)
        for key in touched:
            self._renew(key)

    def now(
        self, services: Iterable[ServiceId], identifiers: Iterable[IdentifierId]
    ) -> tuple[dict[ServiceId, Trove], dict[IdentifierId, bool]]:
        """What `put` would have to be given to leave everything as it is."""
        troves = {service_id: self._trove(service_id) for service_id in services}
        return troves, {identifier_id: identifier_id in self._given_up for identifier_id in identifiers}

    def is_open(self, fraud_id: str) -> bool:
        return bool(self.alone[fraud_id] or self.through[fraud_id])

    def combinations(self, fraud: Fraud, order: Order) -> list[Combination]:
        """One for each service that alone is enough, then one for each identifier that joins several."""
        alone = sorted(self.alone[fraud.id], key=order)
        found = [self._combination(fraud, None, (service_id,)) for service_id in alone]
        joined = [(key, sorted(self._holders[key], key=order)) for key in self.through[fraud.id]]
        joined.sort(key=lambda hand: (-len(hand[1]), hand[0]))
        found += [
            self._combination(fraud, key, members) for key, members in joined if len(members) > 1 or fraud.next_holder
        ]
        return found

    def involved(self, fraud_id: str) -> frozenset[ServiceId]:
        """All services whose data is in a hand that is enough for a fraud."""
        joined = (self._holders[key] for key in self.through[fraud_id])
        return frozenset(self.alone[fraud_id]).union(*joined)

    def givers(self, kinds: frozenset[str], among: Iterable[ServiceId]) -> set[ServiceId]:
        """Those ``among`` services that give any of ``kinds``."""
        return {service_id for service_id in among if not kinds.isdisjoint(self._trove(service_id).kinds)}

    def _trove(self, service_id: ServiceId) -> Trove:
        return self._troves.get(service_id, NO_TROVE)

    def decisive(self, fraud: Fraud) -> frozenset[ServiceId]:
        """The services without which the fraud may no longer be open; no other can end it.

        Whatever ends it must be the only one to give some group of kinds in every open hand, so
        it is enough to look at one hand.
        """
        alone = self.alone[fraud.id]
        if alone:
            return frozenset(alone) if len(alone) == 1 else frozenset()
        members = self._holders[next(iter(self.through[fraud.id]))]
        givers = ([key for key in members if not group.isdisjoint(self._troves[key].kinds)] for group in fraud.needs)
        return frozenset(ids[0] for ids in givers if len(ids) == 1)

    def _combination(self, fraud: Fraud, key: IdentifierId | None, members: Iterable[ServiceId]) -> Combination:
        wanted = fraud.helps.union(*fraud.needs)
        gives: dict[str, list[ServiceId]] = {}
        for service_id in members:
            for kind in self._troves[service_id].kinds & wanted:
                gives.setdefault(kind, []).append(service_id)
        return Combination(key, {kind: tuple(gives[kind]) for kind in sorted(gives)})

    def _renew_alone(self, service_id: ServiceId, old: frozenset[str], new: frozenset[str]) -> None:
        for fraud_id in self._open_to(old):
            self.alone[fraud_id].pop(service_id, None)
        for fraud_id in self._open_to(new):
            self.alone[fraud_id][service_id] = None
        self.touched |= self._open_to(old) | self._open_to(new)

    def _renew(self, key: IdentifierId) -> None:
        counts = self._united.get(key, Counter())
        kinds = frozenset(kind for kind, count in counts.items() if count > 0)
        open_now = set(self._open_to(kinds))
        if key in self._given_up:
            frauds = self._frauds.by_id.values()
            open_now |= {fraud.id for fraud in frauds if fraud.next_holder and fraud.is_open_to(kinds)}
        for fraud_id, keys in self.through.items():
            if fraud_id in open_now or key in keys:
                self.touched.add(fraud_id)
            if fraud_id in open_now:
                keys[key] = None
            else:
                keys.pop(key, None)

    def _open_to(self, kinds: frozenset[str]) -> frozenset[str]:
        """Ids of the frauds that these kinds are enough for. Few combinations occur, and all of them often."""
        needed = kinds & self._needed
        known = self._known.get(needed)
        if known is None:
            frauds = self._frauds.by_id.values()
            known = frozenset(fraud.id for fraud in frauds if not fraud.next_holder and fraud.is_open_to(needed))
            self._known[needed] = known
        return known


class FraudBook:
    """Which frauds are open, kept up to date change by change.

    Attributes: ``vault``, ``frauds``. After each `Vault.apply` call `update` with the same ChangeSet.
    """

    def __init__(self, vault: Vault, frauds: Frauds) -> None:
        self.vault = vault
        self.frauds = frauds
        known = dict[frozenset[str], frozenset[str]]()
        self._sure = _Run(frauds, known)
        self._perhaps = _Run(frauds, known)
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
        services: set[ServiceId] = set()
        identifiers: set[IdentifierId] = set()
        for change in changeset.changes:
            for record in (change.before, change.after):
                if isinstance(record, Service):
                    services.add(record.id)
                elif isinstance(record, (Holding, Incident)):
                    services.add(record.service_id)
                elif isinstance(record, Identifier):
                    identifiers.add(record.id)
                    services.update(holding.service_id for holding in self.vault.holdings_with(record.id))
        return services, identifiers

    def _renew(self, services: Iterable[ServiceId], identifiers: Iterable[IdentifierId]) -> None:
        vault, implied = self.vault, self.frauds.implied
        given_up = {key: _given_up(vault.identifiers.get(key)) for key in identifiers}
        sure, perhaps = dict[ServiceId, Trove](), dict[ServiceId, Trove]()
        for service_id in services:
            service = vault.services.get(service_id)
            app_type = service.app_type if service is not None else None
            left_there = frozenset[str]() if app_type is None else implied.get(app_type, frozenset())
            sure[service_id], perhaps[service_id] = exposed_troves(vault, service_id, left_there)
        self._sure.put(sure, given_up)
        self._perhaps.put(perhaps, given_up)

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

    def opened_through(self, identifier_id: IdentifierId) -> Standings:
        """The frauds for which what this identifier puts into one hand is enough."""
        found = {}
        for fraud_id in self.frauds.by_id:
            if identifier_id in self._sure.through[fraud_id]:
                found[fraud_id] = Standing.POSSIBLE
            elif identifier_id in self._perhaps.through[fraud_id]:
                found[fraud_id] = Standing.PERHAPS
        return found

    def after(self, changeset: ChangeSet) -> Standings:
        """The standings that a change would leave. Vault and book are the same afterwards as before."""
        self.vault.apply(changeset)
        concerned = self._concerned(changeset)
        before = [(run, run.now(*concerned)) for run in (self._sure, self._perhaps)]
        try:
            self._renew(*concerned)
            return self.standings()
        finally:  # what was known is put back, which takes half as long as looking at everything again
            self.vault.apply(changeset.inverse())
            for run, known in before:
                run.put(*known)
            self._sure.touched.clear()  # all is as it was

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


def _given_up(identifier: Identifier | None) -> bool:
    """Whether it is a phone number that somebody else may have by now."""
    if identifier is None or identifier.kind != "phone":
        return False
    return identifier.retired is not None and identifier.trashed is None
