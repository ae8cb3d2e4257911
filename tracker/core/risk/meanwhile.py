"""Which frauds are open while something is tried out, found by looking at as little as will do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from itertools import chain, islice

from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk.exposures import Exposures
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.hands import Hands
from tracker.core.risk.troves import Trove

_A_FEW = 50
"""Where single services are enough for a fraud, so many show it; else most of them are not."""


class Meanwhile:
    """The hands that the vault makes as it is now, where ``sure`` and ``perhaps`` know those of before.

    ``services``, ``identifiers``: all that may be others than before.
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

    def open_frauds(self) -> tuple[Set[str], Set[str]]:
        """Ids of those that are possible, and of those that are perhaps.

        Most are open to so many hands that a glance shows it: to others than those that are concerned, or to one
        of the first few of these alone.
        """
        sure, _perhaps = self._runs
        possible = {key for key in self._frauds if sure.is_open_without(key, self._services, self._identifiers)}
        asked = {key for key, fraud in self._frauds.items() if not fraud.next_holder or self._any_given_up()} - possible
        for service_id in islice(self._services, _A_FEW):
            if not asked:
                break
            opened = asked & sure.open_to(self._trove(service_id, 0).kinds)
            possible |= opened
            asked -= opened
        more, perhaps = self._looked_into([self._frauds[key] for key in asked]) if asked else (set(), set())
        return possible | more, perhaps

    def _any_given_up(self) -> bool:
        return bool(self._runs[0].given_up) or any(map(self._exposures.is_given_up, self._identifiers))

    def _looked_into(self, frauds: Collection[Fraud]) -> tuple[set[str], set[str]]:
        """As `open_frauds`, of these alone: each hand that has something that few have of what a fraud needs."""
        possible, perhaps = set[str](), set[str]()
        givers = self._givers({kind for fraud in frauds for group in fraud.needs for kind in group})
        for fraud in frauds:
            fewest = min(({key for kind in group for key in givers[kind]} for group in fraud.needs), key=len)
            if self._is_open(fraud, fewest, 0):
                possible.add(fraud.id)
            elif self._is_open(fraud, fewest, 1):
                perhaps.add(fraud.id)
        return possible, perhaps

    def _givers(self, wanted: Set[str]) -> Mapping[str, Set[ServiceId]]:
        """By kind, the services that may give it; some do not when it comes to it."""
        givers = defaultdict[str, set[ServiceId]](set)
        known = self._runs[1].troves
        others = ((key, trove.kinds) for key, trove in known.items() if key not in self._services)
        for service_id, kinds in chain(others, ((key, self._exposures.kinds_at_most(key)) for key in self._services)):
            if not wanted.isdisjoint(kinds):
                for kind in wanted & kinds:
                    givers[kind].add(service_id)
        return givers

    def _is_open(self, fraud: Fraud, givers: Iterable[ServiceId], run: int) -> bool:
        """Whether a hand is enough in which one of the ``givers`` is."""
        troves = [self._trove(service_id, run) for service_id in givers]
        if not fraud.next_holder and any(fraud.is_open_to(trove.kinds) for trove in troves):
            return True
        keys = frozenset[IdentifierId]().union(*[trove.keys for trove in troves])
        return any(
            fraud.is_open_to(self._in_hand(key, run))
            for key in keys
            if not fraud.next_holder or self._exposures.is_given_up(key)
        )

    def _in_hand(self, key: IdentifierId, run: int) -> frozenset[str]:
        """The kinds in the hand of all that hold an identifier."""
        found = self._kinds_in_hand.get((key, run))
        if found is None:
            holders = {holding.service_id for holding in self._exposures.vault.holdings_with(key)}
            troves = (self._trove(service_id, run) for service_id in holders)
            found = frozenset[str]().union(*[trove.kinds for trove in troves if key in trove.keys])
            self._kinds_in_hand[key, run] = found
        return found

    def _trove(self, service_id: ServiceId, run: int) -> Trove:
        if service_id not in self._services:
            return self._runs[run].trove(service_id)
        now = self._now.get(service_id)
        if now is None:
            now = self._now[service_id] = self._exposures.troves(service_id)
        return now[run]
