"""The risk of the whole ledger: all services, the Load, and how both follow each change."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import date

from tracker.core.changes import ChangeSet
from tracker.core.model import (
    Deletability,
    Evidence,
    Holding,
    Identifier,
    IdentifierId,
    ImportRun,
    Incident,
    Muting,
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

_Place = tuple[float, str, ServiceId]
"""What accounts are ordered by: the severity, negated, and the name."""

_FEW = 20
"""When no more than one in so many accounts has changed, they are put in one by one; else all are sorted."""

_WITHOUT_RISK = (Evidence, Pack, ImportRun, OfficialCount, Muting)


@dataclass(frozen=True, slots=True)
class Load:
    """The sum of all severities in points, split by what can be done about it."""

    removable: float = 0.0
    unchecked: float = 0.0
    stuck: float = 0.0

    @property
    def total(self) -> float:
        return self.removable + self.unchecked + self.stuck

    def moved(self, gone: Iterable[ServiceRisk], come: Iterable[ServiceRisk]) -> Load:
        """This Load with some services taken out and others added; exact, because in quarters."""
        removable, unchecked, stuck = self.removable, self.unchecked, self.stuck
        for sign, risks in ((-1, gone), (1, come)):
            for risk in risks:
                if risk.deletability is Deletability.IMPOSSIBLE:
                    stuck += sign * risk.se
                elif risk.deletability is Deletability.UNKNOWN:
                    unchecked += sign * risk.se
                else:
                    removable += sign * risk.se
        return Load(removable, unchecked, stuck)


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
        self._places: dict[ServiceId, _Place] = {}
        self._order: list[_Place] = []
        self._unordered: set[ServiceId] = set()
        self._watching = [self._unordered]
        self._before: dict[ServiceId, ServiceRisk | None] | None = None  # while something is tried out
        self.reassess()

    def reassess(self) -> None:
        """Assess everything from the start."""
        self.links = Links(self.vault)
        self.services: dict[ServiceId, ServiceRisk] = {}
        self.load = Load()
        self._scorer = self._new_scorer()
        self._assess(self.vault.services)

    def set_today(self, today: date) -> bool:
        """Follow the calendar; returns whether anything had to be assessed again."""
        if today == self.today:
            return False
        self.today = today
        self.reassess()
        return True

    def update(self, changeset: ChangeSet) -> set[ServiceId]:
        """Follow a ChangeSet that the vault has carried out; returns the services assessed anew."""
        affected = self._relink(changeset)
        self._assess(affected)
        return affected

    @contextmanager
    def trying(self, changeset: ChangeSet) -> Iterator[Mapping[ServiceId, ServiceRisk | None]]:
        """Vault and book as they would be with ``changeset``, for as long as the context lasts.

        Gives the risk of before for each service that was assessed anew, None where there was none.
        """
        load, before = self.load, dict[ServiceId, ServiceRisk | None]()
        self._before = before
        self.vault.apply(changeset)
        try:
            self.update(changeset)
            yield before
        finally:
            self._before = None
            back = changeset.inverse()
            self.vault.apply(back)
            self._tell(self._relink(back) | before.keys())
            for service_id, risk in before.items():
                if risk is None:
                    self.services.pop(service_id, None)
                else:
                    self.services[service_id] = risk
            self.load = load

    def watch(self) -> set[ServiceId]:
        """For whoever keeps something about each account: a set of those to look at again.

        All at first; from then on the book adds what it has assessed anew or let go of, and the
        one who asked for the set empties it.
        """
        watched = set(self.vault.services)
        self._watching.append(watched)
        return watched

    def _relink(self, changeset: ChangeSet) -> set[ServiceId]:
        """Bring the links up to date; returns the services whose risk may be different."""
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
                elif isinstance(record, Profile):
                    if record.place is not self.vault.profile.place:  # nothing else in it sets a score
                        self._scorer = self._new_scorer()
                        services.update(self.vault.services)
                else:
                    assert record is None or isinstance(record, _WITHOUT_RISK)
        linked = self.links.update(services, identifiers)
        for identifier_id in identifiers:
            services.update(holding.service_id for holding in self.vault.holdings_with(identifier_id))
        return services | linked

    def showing(self, services: Iterable[ServiceId]) -> RiskBook:
        """A book of these counting services alone, with the scores that they have here; only to be read from."""
        shown = copy(self)
        shown.services = {service_id: self.services[service_id] for service_id in services}
        return shown

    @property
    def worst(self) -> ServiceRisk | None:
        """The service with the highest severity; None when nothing is recorded."""
        order = self._in_order()
        return self.services[order[0][2]] if order else None

    @property
    def worst_band(self) -> Band | None:
        worst = self.worst
        return worst.band if worst is not None else None

    def stuck(self) -> list[ServiceRisk]:
        """Accounts that cannot be deleted, worst first."""
        return [risk for risk in self.by_severity() if risk.deletability is Deletability.IMPOSSIBLE]

    def by_severity(self) -> list[ServiceRisk]:
        """All counting services, worst first."""
        services = self.services
        return [services[service_id] for _se, _name, service_id in self._in_order()]

    def severity_order(self, risk: ServiceRisk) -> _Place:
        """Sort key: worst first, then by name."""
        return (-risk.se, self.vault.services[risk.service_id].name.casefold(), risk.service_id)

    def _in_order(self) -> list[_Place]:
        """The places of all counting services. What has changed is put in among the others."""
        few = len(self._unordered) * _FEW < len(self._order)
        for service_id in self._unordered:
            risk, old = self.services.get(service_id), self._places.pop(service_id, None)
            new = None if risk is None else self.severity_order(risk)
            if new is not None:
                self._places[service_id] = new
            if few and new != old:
                if old is not None:
                    del self._order[bisect_left(self._order, old)]
                if new is not None:
                    insort(self._order, new)
        if not few and self._unordered:
            self._order = sorted(self._places.values())
        self._unordered.clear()
        return self._order

    def _new_scorer(self) -> Scorer:
        return Scorer(self.method, self.vault.profile.place, self.today, self.links if self._linkage else None)

    def _assess(self, service_ids: Collection[ServiceId]) -> None:
        vault, services, score = self.vault, self.services, self._scorer.score
        before = {service_id: services.get(service_id) for service_id in service_ids}
        if self._before is not None:
            self._before.update(before)
        come = []
        for service_id in service_ids:
            service = vault.services.get(service_id)
            if service is None or not service.counts:
                services.pop(service_id, None)
            else:
                services[service_id] = risk = score(vault, service)
                come.append(risk)
        self.load = self.load.moved(filter(None, before.values()), come)
        self._tell(service_ids)

    def _tell(self, service_ids: Collection[ServiceId]) -> None:
        for watched in self._watching:
            watched.update(service_ids)
