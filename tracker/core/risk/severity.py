"""The severity of one service: SE = DPC x EI' + L, with the range that unknowns leave open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.core.dates import first_day, months_between
from tracker.core.kinds import KINDS
from tracker.core.model import (
    HELD_STATES,
    Deletability,
    Disclosure,
    Distinctness,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    IncidentKind,
    PartialDate,
    Place,
    Precision,
    SecondFactor,
    Service,
    ServiceId,
)
from tracker.core.risk.linkage import NOT_SAID_WHICH, Link, Links
from tracker.core.risk.method import Band, Method
from tracker.core.risk.not_said import SOME_OF
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


class ServiceRisk(NamedTuple):
    """The severity of one service and the records that set each term.

    A tuple, because that is made in less than half the time, and there is one for each service.

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


_Traits = tuple[str, str | None, Precision, Distinctness | None]
"""What the method asks about one holding: kind, aspect, precision, and how its identifier singles out."""

_Weight = tuple[int, float, frozenset[str]]
"""DPC and EI of one holding by itself, and its kind if that identifies together with others."""

_Losses = tuple[Disclosure, tuple[IncidentKind, ...], Deletability, SecondFactor, PartialDate | None]
"""What the method asks about the loss of control at one service; the last is when it was last used."""

_UNCHECKED = HoldingState.UNKNOWN
_KIND_ORDER = {kind.code: number for number, kind in enumerate(KINDS)}


def _tells_more(one: Holding, other: Holding) -> bool:
    """Of two that weigh the same, the same one is always named, whichever was recorded first."""
    first, second = _KIND_ORDER[one.kind], _KIND_ORDER[other.kind]
    return first < second or (first == second and one.id < other.id)


class _Exposure(NamedTuple):
    """DPC, EI and the bonus of linkage of some holdings, with the holdings that set them.

    ``combining``: their kinds that identify together with others. ``most``: the bonus if all is so about their
    identifiers that nobody has checked.
    """

    dpc: int
    ei: float
    bonus: float = 0.0
    context: Holding | None = None
    identifying: tuple[Holding, ...] = ()
    linking: Holding | None = None
    link: Link | None = None
    combining: frozenset[str] = frozenset()
    most: float = 0.0


def _no_link(_identifier_id: IdentifierId) -> Link | None:
    """Where linkage is left out."""
    return None


class Scorer:
    """The formula with its constants and the circumstances that are the same for all services.

    Few combinations of traits occur, and all of them thousands of times: what the method says
    about one is looked up once.
    """

    def __init__(self, method: Method, place: Place, today: date, links: Links | None) -> None:
        self._method = method
        self.place = place
        self._today = today
        self._link_of: Callable[[IdentifierId], Link | None] = links.link if links is not None else _no_link
        self._not_said_which = dict.fromkeys(SOME_OF if links is not None else (), NOT_SAID_WHICH)
        self._unknown = method.unknown
        self._nothing = _Exposure(method.context["lowest"], method.identification["floor"])
        self._highest: float = method.identification["highest"]
        self._anything = _Exposure(method.context["highest"], self._highest)  # where nobody has recorded anything
        added: dict[str, float] = method.identification["linkage"]
        self._linkage_bonus = {False: added["real_identity"], True: added["real_identity"] + added["leaked"]}
        self._combined = frozenset(kind for row in method.identification["together"] for kind in row["kinds"])
        self._weights: dict[_Traits, _Weight] = {}
        self._loss_of: dict[_Losses, Loss] = {}

    def score(self, vault: Vault, service: Service) -> ServiceRisk:
        """The severity of ``service`` with what ``vault`` knows about it."""
        holdings = vault.holdings_of(service.id)
        held = [holding for holding in holdings if holding.state in HELD_STATES]
        maybe = [holding for holding in holdings if holding.state is _UNCHECKED]
        exposure = self._exposure(service.id, held, vault.identifiers, self._nothing)
        dpc, ei, bonus, context, identifying, linking, link, _kinds, _most = exposure
        ei_linked = min(self._highest, ei + bonus)
        if maybe:
            exposure = self._exposure(service.id, [*held, *maybe], vault.identifiers, exposure, skip=len(held))
        elif not holdings:
            exposure = self._anything
        possible = exposure.dpc * min(self._highest, exposure.ei + exposure.most)
        loss = self._loss(vault, service)
        lost = loss.total
        unknown = self._unknown
        se = dpc * ei_linked + lost
        se_low = se - len(loss.unknown) * (unknown.taken - unknown.low)
        se_high = possible + lost + len(loss.unknown) * (unknown.high - unknown.taken)
        se_alone = dpc * ei + lost
        return ServiceRisk(  # by place, which takes half as long as by name
            service.id,
            dpc,
            ei,
            ei_linked,
            loss,
            se,
            se_low,
            se_high,
            se_alone,
            self._method.band(se),
            service.deletability,
            context,
            identifying,
            linking,
            link is not None and link.leaked,
        )

    def _exposure(
        self,
        service_id: ServiceId,
        holdings: list[Holding],
        identifiers: dict[IdentifierId, Identifier],
        known: _Exposure,
        skip: int = 0,
    ) -> _Exposure:
        """The exposure of ``holdings``; ``known`` is that of the first ``skip`` of them.

        Each term is set by the first of the holdings that weigh most.
        """
        dpc, ei, bonus, context, identifying, linking, link, kinds, most = known
        weights, link_of, not_said = self._weights, self._link_of, self._not_said_which
        for holding in holdings[skip:] if skip else holdings:
            identifier_id = holding.identifier_id
            identifier = None if identifier_id is None else identifiers[identifier_id]
            distinctness = None if identifier is None else identifier.distinctness
            traits = holding.kind, holding.aspect, holding.precision, distinctness
            weight = weights.get(traits)
            if weight is None:
                weight = weights[traits] = self._weight(holding, identifier)
            score, singles_out, combines = weight
            if score > dpc or context is None or (score == dpc and _tells_more(holding, context)):
                dpc, context = max(dpc, score), holding
            if singles_out > ei or (singles_out == ei and (not identifying or _tells_more(holding, identifying[0]))):
                ei, identifying = singles_out, (holding,)
            if combines:
                kinds |= combines
            found = not_said.get(holding.kind) if identifier_id is None else link_of(identifier_id)
            if found is None:
                continue
            if found.real_for(service_id):
                added = self._linkage_bonus[found.leaked]
                if added > bonus or (added == bonus and linking is not None and _tells_more(holding, linking)):
                    bonus, linking, link = added, holding, found
            if found.perhaps is not None and found.perhaps.real_for(service_id):
                most = max(most, self._linkage_bonus[found.perhaps.leaked])
        if len(kinds) > 1 and (together := self._method.together_score(kinds)) > ei:
            ei, identifying = together, self._giving_together(together, kinds, holdings)
        return _Exposure(dpc, ei, bonus, context, identifying, linking, link, kinds, max(bonus, most))

    def _giving_together(self, score: float, kinds: Set[str], holdings: Iterable[Holding]) -> tuple[Holding, ...]:
        """The holdings whose kinds identify with ``score`` only in combination."""
        first: dict[str, Holding] = {}
        for holding in holdings:
            if holding.kind not in first or _tells_more(holding, first[holding.kind]):
                first[holding.kind] = holding
        return tuple(
            first[kind]
            for row in self._method.identification["together"]
            if row["score"] == score and kinds >= set(row["kinds"])
            for kind in row["kinds"]
        )

    def _weight(self, holding: Holding, identifier: Identifier | None) -> _Weight:
        method, place = self._method, self.place
        dpc, ei = method.context_score(holding, place), method.identification_score(holding.kind, identifier, place)
        return dpc, ei, self._combined & {holding.kind}

    def _loss(self, vault: Vault, service: Service) -> Loss:
        incidents = tuple([incident.kind for incident in vault.incidents_of(service.id)])
        facts = service.disclosure, incidents, service.deletability, service.second_factor, service.last_used
        loss = self._loss_of.get(facts)
        if loss is None:
            loss = self._loss_of[facts] = self._assessed_loss(*facts)
        return loss

    def _assessed_loss(
        self,
        disclosure: Disclosure,
        incidents: tuple[IncidentKind, ...],
        deletability: Deletability,
        second_factor: SecondFactor,
        last_used: PartialDate | None,
    ) -> Loss:
        table = self._method.loss
        taken = self._unknown.taken
        unknown = []
        if deletability is Deletability.UNKNOWN:
            unknown.append("deletability")
        if second_factor is SecondFactor.UNKNOWN:
            unknown.append("access")
        if last_used is None:
            dormancy = taken
            unknown.append("dormancy")
        else:
            dormancy = self._method.dormancy_score(months_between(first_day(last_used), self._today))
        return Loss(
            max([table["disclosure"][disclosure], *(table["incidents"][kind] for kind in incidents)]),
            table["deletability"].get(deletability, taken),
            table["access"].get(second_factor, taken),
            dormancy,
            tuple(unknown),
        )
