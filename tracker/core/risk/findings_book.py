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
from tracker.core.risk.minimum import Collected, Minimums
from tracker.core.risk.rules import OF_ONE_ACCOUNT, RULES
from tracker.core.risk.severity import ServiceRisk


@dataclass(frozen=True)
class _Followed(Situation):
    """A situation in which part of the work has been done before.

    ``judge``: the accounts to look at one by one. ``known``: what accounts hold, as far as it was asked.
    """

    judge: Sequence[ServiceRisk] = ()
    known: dict[ServiceId, Collected] = field(default_factory=dict)

    @cached_property
    @override
    def by_severity(self) -> list[ServiceRisk]:
        return list(self.judge)

    @override
    def collected(self, service_id: ServiceId) -> Collected:
        if service_id not in self.known:
            self.known[service_id] = super().collected(service_id)
        return self.known[service_id]


class FindingsBook:
    """What the rules find in the ledger of a `RiskBook`.

    Rules that judge one account by itself (`OF_ONE_ACCOUNT`) judge again only those accounts that the
    book has assessed anew. The other rules judge the whole ledger each time.
    """

    def __init__(self, book: RiskBook) -> None:
        self._book = book
        self._changed = book.watch()
        self._circumstances: tuple[Minimums, Names] = ({}, AS_RECORDED)
        self._of_account: dict[ServiceId, list[Finding]] = {}
        self._collected: dict[ServiceId, Collected] = {}

    def findings(self, minimums: Minimums, companies: Names = AS_RECORDED) -> list[Finding]:
        """The same as `tracker.core.risk.rules.findings` of the book as it is now."""
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
        return _Followed(self._book, minimums, companies, judge, self._collected)

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

    def _all(self) -> Iterator[Finding]:
        """Everything found, each rule's findings in its own order."""
        accounts = self._book.by_severity()
        for risk in accounts:
            yield from self._of_account.get(risk.service_id, ())
        situation = self._situation(accounts)
        for name, rule in RULES.items():
            if name not in OF_ONE_ACCOUNT:
                yield from rule(situation)
