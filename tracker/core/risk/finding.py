"""What a rule finds, and what it judges by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from tracker.core.closing_dates import stays
from tracker.core.companies import AS_RECORDED, Names, companies
from tracker.core.logins import Logins
from tracker.core.model import IdentifierId, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Collected, Minimums
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import Message
from tracker.core.twins import Twins


class Weight(StrEnum):
    """How much a finding matters; the first is the heaviest."""

    SEVERE = "severe"
    NOTABLE = "notable"
    MINOR = "minor"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Weight).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: about a service, several of one company, one of the person's own identifiers, or a fraud.

    ``services``: the services concerned, the subject first. ``company``, ``fraud``: its name, if it is about that.
    ``part``: a code that tells apart what one rule finds several times about the same subject.
    ``facts``: ids, codes and dates that it rests on; the same finding with other facts is news
    (`tracker.core.muting`).
    """

    rule: str
    weight: Weight
    text: Message
    next_step: Message
    services: tuple[ServiceId, ...]
    identifier_id: IdentifierId | None = None
    company: str = ""
    fraud: str = ""
    part: str = ""
    facts: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """Id of the identifier or the service that it is about."""
        return self.identifier_id or self.services[0]

    @property
    def key(self) -> tuple[str, str, str]:
        """No two findings of one ledger have the same: rule, subject and part."""
        return self.rule, self.subject, self.part

    @property
    def topic(self) -> tuple[str, str, str]:
        """The same as long as it is about the same: of a company or a fraud, another account may stand first."""
        return self.rule, self.company or self.fraud or self.subject, self.part


@dataclass(frozen=True)
class Situation:
    """What the rules judge: the ledger with its risk, what each type of app needs, companies in other languages.

    ``frauds``: of the same ledger; None where nobody asks about frauds.
    """

    book: RiskBook
    minimums: Minimums
    companies: Names = field(default_factory=lambda: AS_RECORDED)
    frauds: FraudBook | None = None

    @cached_property
    def by_severity(self) -> list[ServiceRisk]:
        """All counting services, worst first; sorted once for all rules."""
        return self.book.by_severity()

    @cached_property
    def staying(self) -> list[ServiceRisk]:
        """Those of them that nobody is closing: what has to be done in an account is asked for only there."""
        services = self.book.vault.services
        return [risk for risk in self.by_severity if stays(services[risk.service_id])]

    def collected(self, service_id: ServiceId) -> Collected:
        """Which kinds of data one account holds and may hold."""
        return Collected.of(self.book.vault.holdings_of(service_id))

    @cached_property
    def by_company(self) -> Mapping[str, Sequence[Service]]:
        """The services that are not in the trash by their company."""
        return companies(self.book.vault, self.companies)

    @cached_property
    def logins(self) -> Logins:
        """With what the accounts that count are signed in to."""
        return Logins(self.book.vault)

    @cached_property
    def twins(self) -> Twins:
        """Which records of the person's own data are one."""
        return Twins(self.book.vault)

    @cached_property
    def opened(self) -> list[tuple[Service, list[Service]]]:
        """Each account that opens others, with those of them that count; none of the trash."""
        vault = self.book.vault
        children: dict[ServiceId, list[Service]] = {}
        for service in vault.services.values():
            if service.parent is not None and service.counts:
                children.setdefault(service.parent, []).append(service)
        parents = ((vault.services[parent_id], found) for parent_id, found in children.items())
        return [(parent, found) for parent, found in parents if parent.trashed is None]

    def givers(self, fraud_id: str) -> tuple[ServiceId, ...]:
        """The accounts whose data makes a fraud possible; asked only where there are ``frauds``."""
        assert self.frauds is not None
        return self.frauds.givers(fraud_id)


Rule = Callable[[Situation], Iterator[Finding]]
"""Its name is its code: it stands in each `Finding` and in the vault, so it never changes."""
