"""The risk of the whole ledger: all services, the Load, and how both follow each change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from datetime import date
from itertools import takewhile

from tracker.core.changes import ChangeSet
from tracker.core.model import Deletability, Identifier, IdentifierId, ServiceId
from tracker.core.risk.concerned import concerned
from tracker.core.risk.in_order import InOrder
from tracker.core.risk.linkage import Links
from tracker.core.risk.method import Band, Method
from tracker.core.risk.severity import Scorer, ServiceRisk
from tracker.core.risk.tally import Load, Span, Tally
from tracker.core.vault import Vault

Place = tuple[float, str, ServiceId]
"""What accounts are ordered by: the severity, negated, and the name."""


class RiskBook:
    """The risk of every counting service, kept up to date change by change.

    Attributes: ``vault``, ``method``, ``today``, ``services`` (risk by service id), ``tally``, ``links``.
    After each `Vault.apply` call `update` with the same ChangeSet.
    ``latest``: today, or a later day on which the ledger was changed already: the clock is wrong, or was.
    """

    def __init__(
        self, vault: Vault, method: Method, today: date, *, linkage: bool = True, latest: date | None = None
    ) -> None:
        self.vault = vault
        self.method = method
        self.today = today
        self.latest = max(today, latest or today)
        self._linkage = linkage
        self._order = InOrder[ServiceId, Place]()
        self._unordered: set[ServiceId] = set()
        self._watching = [self._unordered]
        self._before: dict[ServiceId, ServiceRisk | None] | None = None  # while something is tried out
        self.reassess()

    def reassess(self) -> None:
        """Assess everything from the start."""
        self.links = Links(self.vault)
        self.services: dict[ServiceId, ServiceRisk] = {}
        self.tally = Tally()
        self._scorer = self._new_scorer()
        self._assess(self.vault.services)

    def set_today(self, today: date, latest: date | None = None) -> bool:
        """Follow the calendar; returns whether anything had to be assessed again."""
        if today == self.today:
            return False
        self.today, self.latest = today, max(today, latest or today)
        self.reassess()
        return True

    def update(self, changeset: ChangeSet) -> set[ServiceId]:
        """Follow a ChangeSet that the vault has carried out; returns the services assessed anew."""
        return self._follow(*self._concerned(changeset))

    def _concerned(self, changeset: ChangeSet) -> tuple[set[ServiceId], set[IdentifierId]]:
        """As `concerned`; with a record that goes to the trash or comes back, those that hold it as well.

        What is held of one in the trash is as if nobody had said of which.
        """
        services, identifiers = concerned(changeset)
        for change in changeset.changes if identifiers else ():
            before, after = change.before, change.after
            if isinstance(before, Identifier) and isinstance(after, Identifier) and before.trashed != after.trashed:
                services.update([holding.service_id for holding in self.vault.holdings_with(after.id)])
        return services, identifiers

    def _follow(self, services: set[ServiceId], identifiers: set[IdentifierId]) -> set[ServiceId]:
        affected = services | self.links.update(services, identifiers)
        for identifier_id in identifiers:
            affected.update([holding.service_id for holding in self.vault.holdings_with(identifier_id)])
        if self._scorer.place is not self.vault.profile.place:  # nothing else in the profile sets a score
            self._scorer = self._new_scorer()
            affected.update(self.vault.services)
        self._assess(affected)
        return affected

    @contextmanager
    def trying(self, changeset: ChangeSet) -> Iterator[Mapping[ServiceId, ServiceRisk | None]]:
        """Vault and book as they would be with ``changeset``, for as long as the context lasts.

        Gives the risk of before for each service that was assessed anew, None where there was none.
        Those who `watch` are not told, and the order of the accounts is not to be asked for meanwhile.
        """
        services, identifiers = self._concerned(changeset)
        tally, scorer, footprints = self.tally, self._scorer, self.links.now(services)
        before = self._before = dict[ServiceId, ServiceRisk | None]()
        self.vault.apply(changeset)
        try:
            self._follow(services, identifiers)
            yield before
        finally:
            self._before = None
            self.vault.take_back(changeset)
            self.links.put(footprints, identifiers)
            for service_id, risk in before.items():
                if risk is None:
                    self.services.pop(service_id, None)
                else:
                    self.services[service_id] = risk
            self.tally, self._scorer = tally, scorer

    def watch(self) -> set[ServiceId]:
        """For whoever keeps something about each account: a set of those to look at again.

        All at first; from then on the book adds what it has assessed anew or let go of, and the
        one who asked for the set empties it.
        """
        watched = set(self.vault.services)
        self._watching.append(watched)
        return watched

    def showing(self, services: Iterable[ServiceId]) -> RiskBook:
        """A book of these counting services alone, with the scores that they have here; only to be read from."""
        shown = copy(self)
        shown.services = {service_id: self.services[service_id] for service_id in services}
        return shown

    @property
    def load(self) -> Load:
        return self.tally.load

    @property
    def span(self) -> Span:
        """Between what bounds the Load lies."""
        return self.tally.span

    @property
    def worst(self) -> ServiceRisk | None:
        """The service with the highest severity, of several the one that may be worst; None without any."""
        first = next(self.worst_first(), None)
        if first is None:
            return None
        return max(takewhile(lambda risk: risk.se == first.se, self.worst_first()), key=lambda risk: risk.se_high)

    @property
    def worst_band(self) -> Band | None:
        first = next(self.worst_first(), None)
        return first.band if first is not None else None

    def stuck(self) -> list[ServiceRisk]:
        """Accounts that cannot be deleted, worst first."""
        return [risk for risk in self.by_severity() if risk.deletability is Deletability.IMPOSSIBLE]

    def by_severity(self) -> list[ServiceRisk]:
        """All counting services, worst first."""
        return [*self.worst_first()]

    def worst_first(self) -> Iterator[ServiceRisk]:
        """As `by_severity`, for whoever looks at the first few only; changes may be tried meanwhile, not made."""
        return (self.services[service_id] for _se, _name, service_id in self._in_order())

    def severity_order(self, risk: ServiceRisk) -> Place:
        """Sort key: worst first, then by name."""
        return (-risk.se, self.vault.services[risk.service_id].name.casefold(), risk.service_id)

    def _in_order(self) -> list[Place]:
        """The places of all counting services. What has changed is put in among the others."""
        assert self._before is None  # what is tried out has no places
        services = self.services
        self._order.update(
            {key: self.severity_order(services[key]) if key in services else None for key in self._unordered}
        )
        self._unordered.clear()
        return self._order.rows

    def _new_scorer(self) -> Scorer:
        return Scorer(self.method, self.vault.profile.place, self.today, self.links if self._linkage else None)

    def _assess(self, service_ids: Collection[ServiceId]) -> None:
        records, services, score = self.vault.services, self.services, self._scorer.score
        before = {service_id: services.get(service_id) for service_id in service_ids}
        if self._before is not None:
            self._before.update(before)
        else:
            for watched in self._watching:
                watched.update(service_ids)
        come = []
        for service_id in service_ids:
            service = records.get(service_id)
            if service is None or not service.counts:
                services.pop(service_id, None)
            else:
                services[service_id] = risk = score(self.vault, service)
                come.append(risk)
        self.tally = self.tally.moved((risk for risk in before.values() if risk is not None), come)
