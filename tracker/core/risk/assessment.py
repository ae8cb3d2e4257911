"""The risk of the whole ledger: all services, the Load, and how both follow each change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.changes import ChangeSet
from tracker.core.model import (
    Evidence,
    Holding,
    Identifier,
    IdentifierId,
    ImportRun,
    Incident,
    OfficialCount,
    Pack,
    Profile,
    Service,
    ServiceId,
)
from tracker.core.risk.linkage import Links
from tracker.core.risk.method import Band, Method
from tracker.core.risk.severity import Scorer, ServiceRisk
from tracker.core.vault import Vault

_WITHOUT_RISK = (Evidence, Pack, ImportRun, OfficialCount)


@dataclass(frozen=True, slots=True)
class Load:
    """The sum of all severities in points, split by what can be done about it."""

    removable: float = 0.0
    unchecked: float = 0.0
    stuck: float = 0.0

    @property
    def total(self) -> float:
        return self.removable + self.unchecked + self.stuck

    def plus(self, risk: ServiceRisk, sign: int = 1) -> Load:
        """This Load with one service added (or taken out with ``sign=-1``); exact in quarters."""
        points = sign * risk.se
        if risk.stuck:
            return Load(self.removable, self.unchecked, self.stuck + points)
        if risk.unchecked:
            return Load(self.removable, self.unchecked + points, self.stuck)
        return Load(self.removable + points, self.unchecked, self.stuck)


class RiskBook:
    """The risk of every counting service, kept up to date change by change.

    Attributes: ``vault``, ``method``, ``today``, ``services`` (risk by service id), ``load``,
    ``links``. After each `Vault.apply` call `update` with the same ChangeSet.
    """

    def __init__(self, vault: Vault, method: Method, today: date, *, linkage: bool = True) -> None:
        self.vault = vault
        self.method = method
        self.today = today
        self._linkage = linkage
        self.reassess()

    def reassess(self) -> None:
        """Assess everything from the start."""
        self.links = Links(self.vault)
        self.services: dict[ServiceId, ServiceRisk] = {}
        self.load = Load()
        self._scorer = self._new_scorer()
        self._assess(service.id for service in self.vault.services.values())

    def set_today(self, today: date) -> bool:
        """Follow the calendar; returns whether anything had to be assessed again."""
        if today == self.today:
            return False
        self.today = today
        self.reassess()
        return True

    def update(self, changeset: ChangeSet) -> set[ServiceId]:
        """Follow a ChangeSet that the vault has carried out; returns the services assessed anew."""
        services: set[ServiceId] = set()
        identifiers: set[IdentifierId] = set()
        relinked: set[IdentifierId | None] = set()
        for change in changeset.changes:
            for record in (change.before, change.after):
                if isinstance(record, Service):
                    services.add(record.id)
                elif isinstance(record, Holding):
                    services.add(record.service_id)
                    relinked.add(record.identifier_id)
                elif isinstance(record, Incident):
                    services.add(record.service_id)
                elif isinstance(record, Identifier):
                    identifiers.add(record.id)
                elif isinstance(record, Profile):
                    self._scorer = self._new_scorer()
                    services.update(self.vault.services)
                else:
                    assert record is None or isinstance(record, _WITHOUT_RISK)
        for identifier_id in identifiers:
            services.update(holding.service_id for holding in self.vault.holdings_with(identifier_id))
        relinked.update(
            holding.identifier_id for service_id in services for holding in self.vault.holdings_of(service_id)
        )
        identifiers.update(identifier_id for identifier_id in relinked if identifier_id is not None)
        affected = services | self.links.update(services, identifiers)
        self._assess(affected)
        return affected

    @property
    def worst(self) -> ServiceRisk | None:
        """The service with the highest severity; None when nothing is recorded."""
        return max(self.services.values(), key=lambda risk: (risk.se, risk.service_id), default=None)

    @property
    def worst_band(self) -> Band | None:
        return self.worst.band if self.worst is not None else None

    def stuck(self) -> list[ServiceRisk]:
        """Accounts that cannot be deleted, worst first."""
        return sorted((risk for risk in self.services.values() if risk.stuck), key=self.severity_order)

    def by_severity(self) -> list[ServiceRisk]:
        """All counting services, worst first."""
        return sorted(self.services.values(), key=self.severity_order)

    def severity_order(self, risk: ServiceRisk) -> tuple[float, str, str]:
        """Sort key: worst first, then by name."""
        return (-risk.se, self.vault.services[risk.service_id].name.casefold(), risk.service_id)

    def _new_scorer(self) -> Scorer:
        return Scorer(self.method, self.vault.profile.place, self.today, self.links if self._linkage else None)

    def _assess(self, service_ids: Iterable[ServiceId]) -> None:
        load = self.load
        for service_id in service_ids:
            old = self.services.pop(service_id, None)
            if old is not None:
                load = load.plus(old, -1)
            service = self.vault.services.get(service_id)
            if service is not None and service.counts:
                risk = self._scorer.score(self.vault, service)
                self.services[service_id] = risk
                load = load.plus(risk)
        self.load = load
