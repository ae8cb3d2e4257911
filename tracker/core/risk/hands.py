"""What is in one hand, that of one service or of all that hold the very same identifier, and what it is enough for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass

from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.troves import NO_TROVE, Trove


@dataclass(frozen=True, slots=True)
class Combination:
    """Data in one hand that is enough for a fraud.

    ``identifier_id``: the identifier that joins the services, or one of `SOME_OF` where nobody has said which one
    it is; None for one service alone. ``gives``: the services that give each kind which the fraud needs or which
    helps it, by code.
    """

    identifier_id: IdentifierId | None
    gives: Mapping[str, tuple[ServiceId, ...]]

    @property
    def services(self) -> frozenset[ServiceId]:
        """All services of the combination."""
        return frozenset(service_id for ids in self.gives.values() for service_id in ids)


SomeOf = Callable[[IdentifierId], IdentifierId | None]
Order = Callable[[ServiceId], tuple[str, str]]

_Kinds = defaultdict[IdentifierId, list[str]]
"""By the identifier of a hand: kinds, each as often as a service has it."""

_NOTHING = Counter[str]()


class Hands:
    """All hands, and the frauds that are open to each; kept up to date service by service.

    Attributes: ``alone`` and ``through``, by the id of a fraud the services and the identifiers whose hand
    is enough for it; ``giving``, how many services have each kind; ``given_up``, the phone numbers that somebody
    else may have by now; ``touched``, the ids of the frauds whose hands may be others than before, until somebody
    empties it.
    """

    def __init__(self, frauds: Frauds, known: dict[frozenset[str], frozenset[str]], some_of: SomeOf) -> None:
        """``known``: what each combination of kinds is enough for, as far as it was asked; may be shared.

        ``some_of``: what stands for an identifier where nobody has said which one is held.
        """
        self._frauds, self._known, self._some_of = frauds, known, some_of
        self.troves: dict[ServiceId, Trove] = {}
        self._holders: dict[IdentifierId, dict[ServiceId, None]] = {}
        self._united: dict[IdentifierId, Counter[str]] = {}
        self.giving = Counter[str]()
        self.alone: dict[str, dict[ServiceId, None]] = {fraud_id: {} for fraud_id in frauds.by_id}
        self.through: dict[str, dict[IdentifierId, None]] = {fraud_id: {} for fraud_id in frauds.by_id}
        self._needed = frozenset(kind for fraud in frauds.by_id.values() for group in fraud.needs for kind in group)
        self.given_up: set[IdentifierId] = set()
        self.touched: set[str] = set()

    def put(self, troves: Mapping[ServiceId, Trove], given_up: Mapping[IdentifierId, bool]) -> None:
        """Take in what services have now, and which numbers the person has given up."""
        for identifier_id, gone in given_up.items():
            (self.given_up.add if gone else self.given_up.discard)(identifier_id)
        moved = self._moved(troves)
        leaving, coming = self._hands_of(moved)
        _renew_counts(
            self.giving,
            (kind for old, _new in moved.values() for kind in old.kinds),
            (kind for _old, new in moved.values() for kind in new.kinds),
        )
        for service_id, (old, new) in moved.items():
            if new == NO_TROVE:
                del self.troves[service_id]
            else:
                self.troves[service_id] = new
            if old.kinds != new.kinds:
                self._renew_alone(service_id, old.kinds, new.kinds)
            for key in old.keys - new.keys:
                del self._holders[key][service_id]
            for key in new.keys - old.keys:
                self._holders.setdefault(key, {})[service_id] = None
        hands = {*leaving, *coming, *given_up}
        for key in hands:
            _renew_counts(self._united.setdefault(key, Counter()), leaving[key], coming[key])
        if not hands.isdisjoint(SOME_OF.values()):
            hands.update([key for key in self._united if self._some_of(key) in hands])
        for key in hands:
            self._renew(key, self._open_in_hand(key))

    def _moved(self, troves: Mapping[ServiceId, Trove]) -> dict[ServiceId, tuple[Trove, Trove]]:
        """What services have as far as is known here and what they have now, where that is not the same."""
        moved = {service_id: (self.trove(service_id), new) for service_id, new in troves.items()}
        return {service_id: pair for service_id, pair in moved.items() if pair[0] != pair[1]}

    @staticmethod
    def _hands_of(moved: Mapping[ServiceId, tuple[Trove, Trove]]) -> tuple[_Kinds, _Kinds]:
        """The kinds that go out of each hand in which these services are, and those that come into it."""
        leaving: _Kinds = defaultdict(list)
        coming: _Kinds = defaultdict(list)
        for old, new in moved.values():
            for key in old.keys - new.keys:
                leaving[key] += old.kinds
            for key in new.keys - old.keys:
                coming[key] += new.kinds
            if old.kinds != new.kinds:
                gone, come = old.kinds - new.kinds, new.kinds - old.kinds
                for key in old.keys & new.keys:
                    leaving[key] += gone
                    coming[key] += come
        return leaving, coming

    def is_open(self, fraud_id: str) -> bool:
        return bool(self.alone[fraud_id] or self.through[fraud_id])

    def combinations(self, fraud: Fraud, order: Order) -> list[Combination]:
        """One for each service that alone is enough, then one for each identifier that joins several."""
        alone = sorted(self.alone[fraud.id], key=order)
        found = [self._combination(fraud, None, (service_id,)) for service_id in alone]
        through = self.through[fraud.id].keys()
        said = through - {self._some_of(key) for key in through}  # in the hand of one are those that may have any
        joined = [(key, sorted(self.holders(key), key=order)) for key in said]
        joined.sort(key=lambda hand: (-len(hand[1]), hand[0]))
        found += [
            self._combination(fraud, key, members) for key, members in joined if len(members) > 1 or fraud.next_holder
        ]
        return found

    def involved(self, fraud_id: str) -> frozenset[ServiceId]:
        """All services whose data is in a hand that is enough for a fraud."""
        joined = map(self.holders, self.through[fraud_id])
        return frozenset(self.alone[fraud_id]).union(*joined)

    def givers(self, kinds: frozenset[str], among: Iterable[ServiceId]) -> set[ServiceId]:
        """Those ``among`` services that give any of ``kinds``."""
        return {service_id for service_id in among if not kinds.isdisjoint(self.trove(service_id).kinds)}

    def holders(self, key: IdentifierId) -> Set[ServiceId]:
        """The services in the hand of an identifier, those included of which nobody has said which one they have."""
        return {service_id for part in self._parts(key) for service_id in self.having(part)}

    def having(self, key: IdentifierId) -> Collection[ServiceId]:
        """The services with this key among those of their trove."""
        return self._holders.get(key, {})

    def _parts(self, key: IdentifierId) -> tuple[IdentifierId, ...]:
        some = self._some_of(key)
        return (key,) if some is None else (key, some)

    def trove(self, service_id: ServiceId) -> Trove:
        return self.troves.get(service_id, NO_TROVE)

    def decisive(self, fraud: Fraud) -> frozenset[ServiceId]:
        """The services without which the fraud may no longer be open; no other can end it.

        Whatever ends it must be the only one to give some group of kinds in every open hand, so
        it is enough to look at one hand.
        """
        alone = self.alone[fraud.id]
        if alone:
            return frozenset(alone) if len(alone) == 1 else frozenset()
        members = self.holders(next(iter(self.through[fraud.id])))
        givers = ([key for key in members if not group.isdisjoint(self.troves[key].kinds)] for group in fraud.needs)
        return frozenset(ids[0] for ids in givers if len(ids) == 1)

    def _combination(self, fraud: Fraud, key: IdentifierId | None, members: Iterable[ServiceId]) -> Combination:
        wanted = fraud.helps.union(*fraud.needs)
        gives: dict[str, list[ServiceId]] = {}
        for service_id in members:
            for kind in self.troves[service_id].kinds & wanted:
                gives.setdefault(kind, []).append(service_id)
        return Combination(key, {kind: tuple(gives[kind]) for kind in sorted(gives)})

    def _renew_alone(self, service_id: ServiceId, old: frozenset[str], new: frozenset[str]) -> None:
        for fraud_id in self.open_to(old):
            self.alone[fraud_id].pop(service_id, None)
        for fraud_id in self.open_to(new):
            self.alone[fraud_id][service_id] = None
        self.touched |= self.open_to(old) | self.open_to(new)

    def _renew(self, key: IdentifierId, open_now: Set[str]) -> None:
        for fraud_id, keys in self.through.items():
            if fraud_id in open_now or key in keys:
                self.touched.add(fraud_id)
            if fraud_id in open_now:
                keys[key] = None
            else:
                keys.pop(key, None)

    def _open_in_hand(self, key: IdentifierId) -> frozenset[str]:
        """The frauds that the kinds in one hand are enough for."""
        given_up = key in self.given_up
        if not given_up and not self._holders.get(key):
            return frozenset()  # those that may have any one are in a hand of their own
        united = (self._united.get(part, _NOTHING) for part in self._parts(key))
        kinds = frozenset(kind for counts in united for kind, count in counts.items() if count > 0)
        if not given_up:
            return self.open_to(kinds)
        frauds = self._frauds.by_id.values()
        return self.open_to(kinds).union(fraud.id for fraud in frauds if fraud.next_holder and fraud.is_open_to(kinds))

    def open_to(self, kinds: frozenset[str]) -> frozenset[str]:
        """Ids of the frauds that these kinds are enough for. Few combinations occur, and all of them often."""
        needed = kinds & self._needed
        known = self._known.get(needed)
        if known is None:
            frauds = self._frauds.by_id.values()
            known = frozenset(fraud.id for fraud in frauds if not fraud.next_holder and fraud.is_open_to(needed))
            self._known[needed] = known
        return known


def _renew_counts(united: Counter[str], leaving: Iterable[str], coming: Iterable[str]) -> None:
    """Few kinds, and each of them often: counting them first is much faster than taking them off one by one."""
    united.subtract(Counter(leaving))
    united.update(Counter(coming))
