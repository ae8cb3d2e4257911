"""All findings of a book, kept up to date account by account: judging 10,000 again would take a quarter of a second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from typing_extensions import override

from tracker.core.companies import AS_RECORDED, Names
from tracker.core.model import ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Collected, Minimums
from tracker.core.risk.rules import OF_ONE_ACCOUNT, RULES
from tracker.core.risk.severity import ServiceRisk


@dataclass(frozen=True)
class _Followed(Situation):
    """A situation in which part of the work has been done before.

    ``judge``: the accounts to look at one by one. ``known``: what accounts hold, as far as it was asked.
    ``known_givers``: who makes which fraud possible, likewise.
    """

    judge: Sequence[ServiceRisk] = ()
    known: dict[ServiceId, Collected] = field(default_factory=dict)
    known_givers: dict[str, tuple[ServiceId, ...]] = field(default_factory=dict)

    @cached_property
    @override
    def by_severity(self) -> list[ServiceRisk]:
        return list(self.judge)

    @override
    def collected(self, service_id: ServiceId) -> Collected:
        if service_id not in self.known:
            self.known[service_id] = super().collected(service_id)
        return self.known[service_id]

    @override
    def givers(self, fraud_id: str) -> tuple[ServiceId, ...]:
        if fraud_id not in self.known_givers:
            self.known_givers[fraud_id] = super().givers(fraud_id)
        return self.known_givers[fraud_id]


class FindingsBook:
    """What the rules find in the ledger of a `RiskBook`.

    Rules that judge one account by itself (`OF_ONE_ACCOUNT`) judge again only those accounts that the
    book has assessed anew. The other rules judge the whole ledger each time, but who makes which fraud
    possible is asked again only where the `FraudBook` has seen a change.
    """

    def __init__(self, book: RiskBook) -> None:
        self._book = book
        self._changed = book.watch()
        self._circumstances: tuple[Minimums, Names] = ({}, AS_RECORDED)
        self._frauds: FraudBook | None = None
        self._changed_frauds: set[str] = set()
        self._of_account: dict[ServiceId, list[Finding]] = {}
        self._collected: dict[ServiceId, Collected] = {}
        self._givers: dict[str, tuple[ServiceId, ...]] = {}

    def findings(
        self, minimums: Minimums, companies: Names = AS_RECORDED, frauds: FraudBook | None = None
    ) -> list[Finding]:
        """The same as `tracker.core.risk.rules.findings` of the book as it is now."""
        if frauds is not self._frauds:
            self._frauds = frauds
            self._changed_frauds = set() if frauds is None else frauds.watch()
            self._givers.clear()
        if self._circumstances != (minimums, companies):
            self._circumstances = minimums, companies
            self._changed.update(self._book.services)
        self._judge_again()
        found: dict[tuple[Weight, str], list[Finding]] = defaultdict(list)
        for finding in self._all():
            found[finding.weight, finding.rule].append(finding)
        return [finding for weight in Weight for name in RULES for finding in found[weight, name]]

    def _situation(self, judge: Sequence[ServiceRisk]) -> Situation:
        minimums, companies = self._circumstances
        return _Followed(self._book, minimums, companies, self._frauds, judge, self._collected, self._givers)

    def _judge_again(self) -> None:
        """Let the rules judge each account that is not what it was."""
        for service_id in self._changed:
            self._of_account.pop(service_id, None)
            self._collected.pop(service_id, None)
        services = self._book.services
        situation = self._situation([services[key] for key in self._changed if key in services])
        for name in OF_ONE_ACCOUNT:
            for finding in RULES[name](situation):
                self._of_account.setdefault(finding.services[0], []).append(finding)
        self._changed.clear()
        for fraud_id in self._changed_frauds:
            self._givers.pop(fraud_id, None)
        self._changed_frauds.clear()

    def _all(self) -> Iterator[Finding]:
        """Everything found, each rule's findings in its own order."""
        accounts = self._book.by_severity()
        for risk in accounts:
            yield from self._of_account.get(risk.service_id, ())
        situation = self._situation(accounts)
        for name, rule in RULES.items():
            if name not in OF_ONE_ACCOUNT:
                yield from rule(situation)
