"""The severity of one service: SE = DPC x EI' + L, with the range that unknowns leave open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.dates import first_day, months_between
from tracker.core.kinds import KINDS
from tracker.core.model import (
    Deletability,
    Distinctness,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    Incident,
    Place,
    Precision,
    SecondFactor,
    Service,
    ServiceId,
)
from tracker.core.risk.linkage import Link, Links
from tracker.core.risk.method import Band, Method
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Loss:
    """Loss of control: four parts of 0, 0.25 or 0.5. ``unknown`` names the parts nobody knows."""

    disclosure: float
    deletability: float
    access: float
    dormancy: float
    unknown: tuple[str, ...] = ()

    @property
    def total(self) -> float:
        """0..2."""
        return self.disclosure + self.deletability + self.access + self.dormancy


@dataclass(frozen=True, slots=True)
class ServiceRisk:
    """The severity of one service and the records that set each term.

    ``dpc`` 1..4; ``ei`` and ``ei_linked`` 0.25..1; ``se``, its bounds ``se_low`` and
    ``se_high``, and ``se_alone`` (without linkage) 0.25..6. ``context``: the holding with the
    highest DPC. ``identifying``: the holdings that give the highest EI. ``linking``: the
    holding through which linkage works; ``linked_leaked``: its value is known to have leaked.
    All None or empty when nothing is recorded as held: then the floors apply.
    """

    service_id: ServiceId
    dpc: int
    ei: float
    ei_linked: float
    loss: Loss
    se: float
    se_low: float
    se_high: float
    se_alone: float
    band: Band
    deletability: Deletability
    context: Holding | None
    identifying: tuple[Holding, ...]
    linking: Holding | None
    linked_leaked: bool

    @property
    def stuck(self) -> bool:
        """The account cannot be deleted."""
        return self.deletability is Deletability.IMPOSSIBLE

    @property
    def unchecked(self) -> bool:
        """Nobody has checked whether the account can be deleted."""
        return self.deletability is Deletability.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Exposure:
    """DPC, EI and EI' of a set of holdings, with the holdings that set them."""

    dpc: int
    ei: float
    ei_linked: float
    context: Holding | None
    identifying: tuple[Holding, ...]
    linking: Holding | None
    link: Link | None

    @property
    def alone(self) -> float:
        return self.dpc * self.ei

    @property
    def linked(self) -> float:
        return self.dpc * self.ei_linked


_KIND_ORDER = {kind.code: number for number, kind in enumerate(KINDS)}


def _telling_order(holding: Holding) -> tuple[int, str]:
    """Of two that weigh the same, the same one is always named, whichever was recorded first."""
    return _KIND_ORDER[holding.kind], holding.id


class Scorer:
    """The formula with its constants and the circumstances that are the same for all services."""

    def __init__(self, method: Method, place: Place, today: date, links: Links | None) -> None:
        self._method = method
        self._place = place
        self._today = today
        self._links = links
        self._unknown = method.unknown
        # Few combinations occur, and all of them thousands of times.
        self._contexts: dict[tuple[str, str | None, Precision], int] = {}
        self._identifications: dict[tuple[str, Distinctness | None], float] = {}

    def score(self, vault: Vault, service: Service) -> ServiceRisk:
        """The severity of ``service`` with what ``vault`` knows about it."""
        holdings = sorted(vault.holdings_of(service.id), key=_telling_order)
        held = [holding for holding in holdings if holding.state.counts_as_held]
        exposure = self._exposure(service.id, held, vault.identifiers)
        loss = self._loss(service, vault.incidents_of(service.id))
        severity = exposure.linked + loss.total
        possible = exposure
        if len(held) < len(holdings):
            may_be_held = [holding for holding in holdings if holding.state is not HoldingState.VERIFIED_REMOVED]
            possible = self._exposure(service.id, may_be_held, vault.identifiers)
        unknown = self._unknown
        link = exposure.link
        return ServiceRisk(
            service_id=service.id,
            dpc=exposure.dpc,
            ei=exposure.ei,
            ei_linked=exposure.ei_linked,
            loss=loss,
            se=severity,
            se_low=severity - len(loss.unknown) * (unknown.taken - unknown.low),
            se_high=possible.linked + loss.total + len(loss.unknown) * (unknown.high - unknown.taken),
            se_alone=exposure.alone + loss.total,
            band=self._method.band(severity),
            deletability=service.deletability,
            context=exposure.context,
            identifying=exposure.identifying,
            linking=exposure.linking,
            linked_leaked=link is not None and link.leaked,
        )

    def _exposure(
        self, service_id: ServiceId, held: Iterable[Holding], identifiers: dict[IdentifierId, Identifier]
    ) -> _Exposure:
        method = self._method
        dpc: int = method.context["lowest"]
        ei: float = method.identification["floor"]
        bonus = 0.0
        context: Holding | None = None
        identifying: tuple[Holding, ...] = ()
        linking: Holding | None = None
        link: Link | None = None
        kinds: dict[str, Holding] = {}
        for holding in held:
            kinds[holding.kind] = holding
            score = self._context(holding)
            if context is None or score > dpc:
                dpc, context = max(dpc, score), holding
            identifier = identifiers.get(holding.identifier_id) if holding.identifier_id else None
            singles_out = self._identification(holding.kind, identifier)
            if singles_out > ei or (not identifying and singles_out == ei):
                ei, identifying = singles_out, (holding,)
            found = self._link(service_id, holding)
            if found is not None and (added := self._linkage_bonus(found)) > bonus:
                bonus, linking, link = added, holding, found
        together = method.together_score(frozenset(kinds))
        if together > ei:
            ei = together
            identifying = tuple(
                kinds[kind]
                for row in method.identification["together"]
                if row["score"] == together and kinds.keys() >= set(row["kinds"])
                for kind in row["kinds"]
            )
        highest: float = method.identification["highest"]
        return _Exposure(dpc, ei, min(highest, ei + bonus), context, identifying, linking, link)

    def _context(self, holding: Holding) -> int:
        key = (holding.kind, holding.aspect, holding.precision)
        score = self._contexts.get(key)
        if score is None:
            score = self._contexts[key] = self._method.context_score(holding, self._place)
        return score

    def _identification(self, kind: str, identifier: Identifier | None) -> float:
        key = (kind, identifier.distinctness if identifier is not None else None)
        score = self._identifications.get(key)
        if score is None:
            score = self._identifications[key] = self._method.identification_score(kind, identifier, self._place)
        return score

    def _link(self, service_id: ServiceId, holding: Holding) -> Link | None:
        """The link that the holding's identifier makes, if it makes one."""
        if self._links is None or holding.identifier_id is None:
            return None
        link = self._links.link(holding.identifier_id)
        return link if link.real_for(service_id) else None

    def _linkage_bonus(self, link: Link) -> float:
        added: dict[str, float] = self._method.identification["linkage"]
        return added["real_identity"] + (added["leaked"] if link.leaked else 0.0)

    def _loss(self, service: Service, incidents: Iterable[Incident]) -> Loss:
        table = self._method.loss
        taken = self._unknown.taken
        unknown = []
        disclosure: float = table["disclosure"][service.disclosure]
        disclosure = max([disclosure, *(table["incidents"][incident.kind] for incident in incidents)])
        deletability: float = table["deletability"].get(service.deletability, taken)
        if service.deletability is Deletability.UNKNOWN:
            unknown.append("deletability")
        access: float = table["access"].get(service.second_factor, taken)
        if service.second_factor is SecondFactor.UNKNOWN:
            unknown.append("access")
        if service.last_used is None:
            dormancy = taken
            unknown.append("dormancy")
        else:
            dormancy = self._method.dormancy_score(months_between(first_day(service.last_used), self._today))
        return Loss(disclosure, deletability, access, dormancy, tuple(unknown))
