"""Which frauds are open while something is tried out, found by looking at as little as will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from itertools import islice

from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.exposures import Exposures
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.hands import Hands
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.troves import Trove

_A_FEW = 50
"""Where single services are enough for a fraud, so many show it; else most of them are not."""


class Meanwhile:
    """The hands that the vault makes as it is now, where two runs know those of before.

    ``runs``: the first with what is held for certain, the second with what nobody has checked or said as well; both
    are meant by their place. ``services``, ``identifiers``: all that may be others than before, or are concerned.
    """

    def __init__(
        self,
        exposures: Exposures,
        frauds: Frauds,
        runs: tuple[Hands, Hands],
        services: Set[ServiceId],
        identifiers: Set[IdentifierId],
    ) -> None:
        self._exposures, self._frauds, self._runs = exposures, frauds.by_id, runs
        self._services, self._identifiers = services, identifiers
        self._now: dict[ServiceId, tuple[Trove, Trove]] = {}
        self._kinds_in_hand: dict[tuple[IdentifierId, int], frozenset[str]] = {}
        self._may_give: dict[frozenset[str], set[ServiceId]] = {}
        self._others: dict[tuple[IdentifierId, int], frozenset[str]] = {}

    def open_frauds(self) -> tuple[Set[str], Set[str]]:
        """Ids of those that are possible, and of those that are perhaps.

        Most are open to so many hands that a glance shows it, and what needs something that nobody gives is open to
        nobody. For the rest, whoever is in one hand with those that give what the fewest give is looked at.
        """
        given_up = bool(self._runs[0].given_up) or any(map(self._exposures.is_given_up, self._identifiers))
        asked = {key for key, fraud in self._frauds.items() if given_up or not fraud.next_holder}
        possible = self._at_a_glance(asked, 0)
        asked = self._within_reach(asked - possible, 1)
        possible |= {key for key in self._within_reach(asked, 0) if self._is_open(self._frauds[key], 0)}
        asked -= possible
        perhaps = self._at_a_glance(asked, 1)
        return possible, perhaps | {key for key in asked - perhaps if self._is_open(self._frauds[key], 1)}

    def _at_a_glance(self, asked: Set[str], run: int) -> set[str]:
        """Those for which it is enough what others have than those that are concerned, or one of these alone.

        No more than the first few of these are looked at.
        """
        found = {key for key in asked if self._is_open_without(key, run)}
        for service_id in islice(self._services, _A_FEW):
            if found >= asked:
                break
            found |= asked & self._runs[run].open_to(self._trove(service_id, run).kinds)
        return found

    def _is_open_without(self, fraud_id: str, run: int) -> bool:
        """Whether what others have in one hand is enough, whatever becomes of those that are concerned."""
        hands, fraud = self._runs[run], self._frauds[fraud_id]
        if not hands.alone[fraud_id].keys() <= self._services:
            return True
        return any(fraud.is_open_to(self._others_in_hand(key, run)) for key in hands.through[fraud_id])

    def _others_in_hand(self, key: IdentifierId, run: int) -> frozenset[str]:
        """The kinds of those in a hand who are not concerned; none where the identifier itself may change."""
        found = self._others.get((key, run))
        if found is None:
            hands = self._runs[run]
            holders = hands.holders(key) - self._services if key not in self._identifiers else ()
            found = frozenset[str]().union(*[hands.trove(service_id).kinds for service_id in holders])
            self._others[key, run] = found
        return found

    def _within_reach(self, asked: Set[str], run: int) -> set[str]:
        """Those for which everybody's data would be enough if it were in one hand."""
        if not asked:
            return set()
        frauds = [self._frauds[key] for key in asked]
        needed = {kind for fraud in frauds for group in fraud.needs for kind in group}
        reach = self._given_by_others(needed, run)
        missing = [fraud for fraud in frauds if not fraud.is_open_to(reach)]
        for _service_id, kinds in self._concerned_give(needed - reach, run) if missing else ():
            reach |= kinds
            missing = [fraud for fraud in missing if not fraud.is_open_to(reach)]
            if not missing:
                break
        return {*asked}.difference(fraud.id for fraud in missing)

    def _given_by_others(self, wanted: Set[str], run: int) -> set[str]:
        """Those of the kinds that somebody has who is not concerned."""
        hands = self._runs[run]
        given = {kind for kind in wanted if hands.giving[kind]}
        if not given:
            return given
        concerned = Counter(kind for service_id in self._services for kind in hands.trove(service_id).kinds)
        return {kind for kind in given if hands.giving[kind] > concerned[kind]}

    def _concerned_give(self, wanted: Set[str], run: int) -> Iterator[tuple[ServiceId, Set[str]]]:
        """Those who are concerned and may have something of the kinds ``wanted``: all that each of them may have."""
        for service_id in self._services:
            kinds = self._exposures.kinds_at_most(service_id, wanted, sure=run == 0)
            if not wanted.isdisjoint(kinds):
                yield service_id, kinds

    def _givers(self, wanted: frozenset[str]) -> set[ServiceId]:
        """Those who may have something of some kinds, for certain or perhaps; some do not when it comes to it."""
        found = self._may_give.get(wanted)
        if found is None:
            troves = self._runs[1].troves.items()
            found = {key for key, trove in troves if not wanted.isdisjoint(trove.kinds) and key not in self._services}
            found.update(key for key, _kinds in self._concerned_give(wanted, 1))
            self._may_give[wanted] = found
        return found

    def _is_open(self, fraud: Fraud, run: int) -> bool:
        """Whether a hand is enough in which one of those is who give what the fewest give of what a fraud needs."""
        giving = self._runs[1].giving
        fewest = min(fraud.needs, key=lambda group: sum(giving[kind] for kind in group))
        keys = set[IdentifierId]()
        for service_id in self._givers(fewest):
            trove = self._trove(service_id, run)
            if fewest.isdisjoint(trove.kinds):
                continue
            if not fraud.next_holder and fraud.is_open_to(trove.kinds):
                return True
            keys |= trove.keys
        if any_of := keys.intersection(SOME_OF.values()):
            keys.update(key for key in self._exposures.vault.identifiers if self._exposures.some_of(key) in any_of)
        return any(
            fraud.is_open_to(self._in_hand(key, run))
            for key in keys
            if not fraud.next_holder or self._exposures.is_given_up(key)
        )

    def _in_hand(self, key: IdentifierId, run: int) -> frozenset[str]:
        """The kinds in the hand of all that hold an identifier."""
        found = self._kinds_in_hand.get((key, run))
        if found is None:
            parts = {key, self._exposures.some_of(key) or key}
            now = {*self._services}
            if run == 0:  # there is nobody in it of whom it is not said that they hold this very one
                now &= {holding.service_id for holding in self._exposures.vault.holdings_with(key)}
            holders = now.union(*map(self._runs[run].having, parts))
            troves = (self._trove(service_id, run) for service_id in holders)
            found = frozenset[str]().union(*[trove.kinds for trove in troves if not parts.isdisjoint(trove.keys)])
            self._kinds_in_hand[key, run] = found
        return found

    def _trove(self, service_id: ServiceId, run: int) -> Trove:
        if service_id not in self._services:
            return self._runs[run].trove(service_id)
        now = self._now.get(service_id)
        if now is None:
            now = self._now[service_id] = self._exposures.troves(service_id)
        return now[run]
