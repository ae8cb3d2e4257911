"""All findings of a book, kept up to date account by account: judging 10,000 again would take a quarter of a second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from typing_extensions import override

from tracker.core.companies import AS_RECORDED, Companies, Names
from tracker.core.logins import Logins
from tracker.core.model import Service, ServiceId
from tracker.core.risk.assessment import Place, RiskBook
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.in_order import InOrder
from tracker.core.risk.minimum import Collected, Minimums
from tracker.core.risk.rules import OF_ONE_ACCOUNT, OF_ONE_COMPANY, RULES
from tracker.core.risk.severity import ServiceRisk

_Sort = tuple[Weight, str]
"""Where findings stand: by their weight, and of the same weight by their rule."""

_Row = tuple[Place, tuple[Finding, ...]]
"""What one rule finds about one account, sorted by the place of the account."""


@dataclass(frozen=True)
class _Followed(Situation):
    """A situation in which part of the work has been done before.

    ``judge``: the accounts to look at one by one; ``judge_companies``: likewise, by their name. ``known``: what
    accounts hold, as far as it was asked. ``known_givers``: who makes which fraud possible, likewise.
    ``known_logins``: with what accounts are signed in to.
    """

    judge: Sequence[ServiceRisk] = ()
    judge_companies: Mapping[str, Sequence[Service]] = field(default_factory=dict)
    known: dict[ServiceId, Collected] = field(default_factory=dict)
    known_givers: dict[str, tuple[ServiceId, ...]] = field(default_factory=dict)
    known_logins: Logins = field(kw_only=True)

    @cached_property
    @override
    def by_severity(self) -> list[ServiceRisk]:
        return list(self.judge)

    @cached_property
    @override
    def by_company(self) -> Mapping[str, Sequence[Service]]:
        return self.judge_companies

    @cached_property
    @override
    def logins(self) -> Logins:
        return self.known_logins

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
    book has assessed anew, and those about one company (`OF_ONE_COMPANY`) only the companies of those. The
    other rules judge the whole ledger each time, but who makes which fraud possible is asked again only
    where the `FraudBook` has seen a change.
    """

    def __init__(self, book: RiskBook) -> None:
        self._book = book
        self._changed = book.watch()
        self._circumstances: tuple[Minimums, Names] = ({}, AS_RECORDED)
        self._companies = Companies(book.vault)
        self._frauds: FraudBook | None = None
        self._changed_frauds: set[str] = set()
        self._of_accounts: dict[_Sort, InOrder[ServiceId, _Row]] = defaultdict(InOrder)
        self._of_companies: dict[str, list[Finding]] = {}
        self._logins = Logins(book.vault)
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
            self._companies, self._of_companies = Companies(self._book.vault, companies), {}
            self._changed.update(self._book.vault.services)
        for fraud_id in self._changed_frauds:
            self._givers.pop(fraud_id, None)
        self._changed_frauds.clear()
        self._judge_changed()
        found = self._judge_whole()
        for name in self._companies.by_name:
            _sort_in(found, self._of_companies.get(name, ()))
        for key, accounts in self._of_accounts.items():
            found[key] = [*chain.from_iterable([own for _place, own in accounts.rows])]
        return [*chain.from_iterable([found[weight, name] for weight in Weight for name in RULES])]

    def _situation(self, judge: Sequence[ServiceRisk] = (), companies: Iterable[str] = ()) -> Situation:
        services = {name: [*self._companies.by_name[name].values()] for name in companies}
        return _Followed(
            *(self._book, *self._circumstances, self._frauds),
            *(judge, services, self._collected, self._givers),
            known_logins=self._logins,
        )

    def _judge_changed(self) -> None:
        """Let the rules judge each account and each company that is not what it was."""
        risks, companies = self._book.services, self._companies.update(self._changed)
        self._logins.update(self._changed)
        for service_id in self._changed:
            self._collected.pop(service_id, None)
        for name in companies:
            self._of_companies.pop(name, None)
        judge = [risks[key] for key in self._changed if key in risks]
        situation = self._situation(judge, companies & self._companies.by_name.keys())
        for rule in OF_ONE_COMPANY:
            for finding in RULES[rule](situation):
                self._of_companies.setdefault(finding.company, []).append(finding)
        found: dict[_Sort, dict[ServiceId, list[Finding]]] = defaultdict(dict)
        for rule in OF_ONE_ACCOUNT:
            for finding in RULES[rule](situation):
                found[finding.weight, rule].setdefault(finding.services[0], []).append(finding)
        places = {risk.service_id: self._book.severity_order(risk) for risk in judge}
        for key in {*found, *self._of_accounts}:
            own = found[key]
            rows = {
                account: (places[account], tuple(own[account])) if account in own else None for account in self._changed
            }
            self._of_accounts[key].update(rows)
        self._changed.clear()

    def _judge_whole(self) -> dict[_Sort, list[Finding]]:
        """What the other rules find."""
        situation = self._situation()
        found: dict[_Sort, list[Finding]] = defaultdict(list)
        for name, rule in RULES.items():
            if name not in OF_ONE_ACCOUNT | OF_ONE_COMPANY:
                _sort_in(found, rule(situation))
        return found


def _sort_in(found: dict[_Sort, list[Finding]], findings: Iterable[Finding]) -> None:
    for finding in findings:
        found[finding.weight, finding.rule].append(finding)
