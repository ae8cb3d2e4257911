from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.kinds import ASPECTS, KINDS, Category
from tracker.core.model import (
    Deletability,
    Disclosure,
    Distinctness,
    Entity,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Place,
    Precision,
    Profile,
    SecondFactor,
    ServiceId,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Band, Method
from tracker.core.risk.severity import ServiceRisk

TODAY = date(2026, 11, 23)
# Nothing lost: every part of the loss of control is known and 0.
CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


def scored(method: Method, *records: Entity, place: Place = Place.OTHER, **fields: object) -> ServiceRisk:
    """The risk of the service "a", calm unless ``fields`` say otherwise, with ``records``."""
    account = service("a", **{**CALM, **fields})
    return RiskBook(vault_of(Profile(place=place), account, *records), method, TODAY).services[ServiceId("a")]


@pytest.mark.parametrize(
    ("kind", "fields", "place", "dpc"),
    [
        ("phone", {}, Place.OTHER, 1),
        ("id_number", {}, Place.OTHER, 1),
        ("id_number", {}, Place.CHINA, 3),
        ("bank_card", {}, Place.OTHER, 3),
        ("bank_card", {"precision": Precision.PARTIAL}, Place.OTHER, 2),
        ("bank_card", {"aspect": "full"}, Place.OTHER, 4),
        ("bank_card", {"aspect": "customer_only"}, Place.OTHER, 1),
        ("bank_card", {"aspect": "customer_only", "precision": Precision.PARTIAL}, Place.OTHER, 1),
        ("location", {}, Place.OTHER, 2),
        ("location", {"aspect": "no_insight"}, Place.OTHER, 1),
        ("location", {"aspect": "year_profile"}, Place.OTHER, 3),
        ("location", {"aspect": "sensitive_profile"}, Place.OTHER, 4),
        ("location", {}, Place.CHINA, 3),
        ("location", {"aspect": "sensitive_profile"}, Place.CHINA, 4),
        ("location", {"precision": Precision.PARTIAL}, Place.OTHER, 2),
        ("resume", {"aspect": "profile"}, Place.OTHER, 2),
        ("resume", {"aspect": "suggests_sensitive"}, Place.OTHER, 3),
        ("resume", {"aspect": "vulnerable"}, Place.OTHER, 4),
        ("face", {}, Place.OTHER, 4),
        ("face", {"aspect": "assumption"}, Place.OTHER, 3),
        ("face", {"aspect": "general_assumption"}, Place.OTHER, 2),
        ("face", {"aspect": "no_insight"}, Place.OTHER, 1),
    ],
)
def test_context(method: Method, kind: str, fields: dict[str, object], place: Place, dpc: int) -> None:
    risk = scored(method, holding("a", kind, **fields), place=place)
    assert risk.dpc == dpc
    assert risk.context is not None


def test_every_aspect_has_points_in_the_data_file(method: Method) -> None:
    for category in Category:
        assert {aspect.code for aspect in ASPECTS[category]} == set(method.context["categories"][category]["aspects"])


def test_of_several_kinds_the_weightiest_counts(method: Method) -> None:
    risk = scored(method, holding("a", "phone"), holding("a", "bank_card"), holding("a", "orders"))
    assert risk.dpc == 3
    assert risk.context is not None
    assert risk.context.kind == "bank_card"


@pytest.mark.parametrize(
    ("kind", "distinctness", "ei"),
    [
        ("id_name", Distinctness.UNKNOWN, 0.25),
        ("id_name", Distinctness.RARE_NATIONALLY, 0.5),
        ("id_name", Distinctness.RARE_LOCALLY, 0.75),
        ("id_number", Distinctness.NUMBER_ONLY, 0.25),
        ("id_number", Distinctness.SHOWS_BIRTHDATE, 0.75),
        ("phone", Distinctness.UNLISTED_SMALL_TOWN, 0.5),
        ("phone", Distinctness.LISTED, 1),
        ("phone", Distinctness.FINDABLE, 0.25),  # says nothing of a phone number
        ("email", Distinctness.NAMELESS, 0.25),
        ("email", Distinctness.FINDABLE, 0.75),
        ("email", Distinctness.NAMED_AND_FINDABLE, 1),
    ],
)
def test_identifiability(method: Method, kind: str, distinctness: Distinctness, ei: float) -> None:
    risk = scored(method, identifier("i", kind, distinctness=distinctness), holding("a", kind, "i"))
    assert risk.ei == ei
    assert [item.kind for item in risk.identifying] == [kind]


def test_a_chinese_id_number_shows_the_birth_date(method: Method) -> None:
    assert scored(method, holding("a", "id_number")).ei == 0.25
    assert scored(method, holding("a", "id_number"), place=Place.CHINA).ei == 0.75


@pytest.mark.parametrize("kinds", [("id_number", "id_name"), ("id_name", "birthdate", "email")])
def test_some_kinds_name_a_person_only_together(method: Method, kinds: tuple[str, ...]) -> None:
    risk = scored(method, *(holding("a", kind) for kind in kinds))
    assert risk.ei == 1
    assert tuple(item.kind for item in risk.identifying) == kinds
    assert scored(method, *(holding("a", kind) for kind in kinds[:-1])).ei < 1


def test_of_one_kind_held_twice_the_same_holding_is_named_among_those_that_tell_together(method: Method) -> None:
    records = [holding("a", kind, id=f"{kind} {number}") for kind in ("id_number", "id_name") for number in (1, 2)]
    for order in (records, records[::-1]):
        assert [item.id for item in scored(method, *order).identifying] == ["id_number 1", "id_name 1"]


def test_with_nothing_held_the_floors_apply(method: Method) -> None:
    risk = scored(method)
    assert (risk.dpc, risk.ei, risk.se, risk.band) == (1, 0.25, 0.25, Band.LOW)
    assert (risk.context, risk.identifying, risk.linking) == (None, (), None)


@pytest.mark.parametrize(
    ("fields", "part", "score"),
    [
        ({"disclosure": Disclosure.THIRD_PARTIES}, "disclosure", 0.25),
        ({"disclosure": Disclosure.PUBLIC}, "disclosure", 0.5),
        ({"deletability": Deletability.REQUEST}, "deletability", 0.25),
        ({"deletability": Deletability.VIA_PARENT}, "deletability", 0.25),
        ({"deletability": Deletability.IMPOSSIBLE}, "deletability", 0.5),
        ({"second_factor": SecondFactor.KEY}, "access", 0),
        ({"second_factor": SecondFactor.SMS}, "access", 0.25),
        ({"second_factor": SecondFactor.NONE}, "access", 0.5),
        ({"last_used": "2025-11-24"}, "dormancy", 0),
        ({"last_used": "2025-11-23"}, "dormancy", 0.25),
        ({"last_used": "2023-11-24"}, "dormancy", 0.25),
        ({"last_used": "2023-11-23"}, "dormancy", 0.5),
        ({"last_used": "2023"}, "dormancy", 0.5),
    ],
)
def test_loss_of_control(method: Method, fields: dict[str, object], part: str, score: float) -> None:
    risk = scored(method, **fields)
    assert getattr(risk.loss, part) == risk.loss.total == score
    assert risk.loss.unknown == ()


@pytest.mark.parametrize(
    ("kind", "score"), [(IncidentKind.BREACH, 0.5), (IncidentKind.MISUSE, 0.25), (IncidentKind.SCANDAL, 0.25)]
)
def test_an_incident_discloses(method: Method, kind: IncidentKind, score: float) -> None:
    incident = Incident(IncidentId("n"), ServiceId("a"), kind)
    assert scored(method, incident).loss.disclosure == score
    assert scored(method, incident, disclosure=Disclosure.PUBLIC).loss.disclosure == 0.5


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"deletability": Deletability.UNKNOWN}, "deletability"),
        ({"second_factor": SecondFactor.UNKNOWN}, "access"),
        ({"last_used": None}, "dormancy"),
    ],
)
def test_every_unknown_counts_in_the_middle_and_widens_the_interval(
    method: Method, fields: dict[str, object], part: str
) -> None:
    risk = scored(method, holding("a", "nickname"), **fields)
    assert risk.loss.unknown == (part,)
    assert (risk.se_low, risk.se, risk.se_high) == (0.25, 0.5, 0.75)
    assert risk.unchecked == (part == "deletability")


def test_what_may_be_held_widens_the_interval_upwards_only(method: Method) -> None:
    risk = scored(
        method,
        holding("a", "nickname"),
        holding("a", "bank_card", state=HoldingState.UNKNOWN),
        holding("a", "face", state=HoldingState.VERIFIED_REMOVED),
    )
    assert (risk.se_low, risk.se, risk.se_high) == (0.25, 0.25, 0.75)


def test_where_nothing_is_recorded_it_may_be_anything(method: Method) -> None:
    risk = scored(method)
    assert (risk.se_low, risk.se, risk.se_high) == (0.25, 0.25, 4.0)
    removed = scored(method, holding("a", "face", state=HoldingState.VERIFIED_REMOVED))
    assert (removed.se_low, removed.se, removed.se_high) == (0.25, 0.25, 0.25)


@pytest.mark.parametrize("state", HoldingState)
def test_asked_and_promised_is_not_gone(method: Method, state: HoldingState) -> None:
    gone = state in (HoldingState.VERIFIED_REMOVED, HoldingState.UNKNOWN)
    assert scored(method, holding("a", "bank_card", state=state)).dpc == (1 if gone else 3)


@pytest.mark.parametrize(
    ("severity", "band"),
    [(0.25, "low"), (1.75, "low"), (2, "medium"), (2.75, "medium"), (3, "high"), (3.75, "high"), (4, "very_high")],
)
def test_bands(method: Method, severity: float, band: str) -> None:
    assert method.band(severity) == band
    assert [Band(band).rank for band in ("low", "medium", "high", "very_high")] == [0, 1, 2, 3]


def test_the_same_record_is_named_whichever_came_first(method: Method) -> None:
    kinds = ("orders", "location", "phone", "email")
    one = scored(method, *(holding("a", kind) for kind in kinds))
    other = scored(method, *(holding("a", kind) for kind in reversed(kinds)))
    assert one == other


def test_every_kind_can_be_scored_in_every_place(method: Method) -> None:
    for place in Place:
        for kind in KINDS:
            assert 0.25 <= scored(method, holding("a", kind.code), place=place).se <= 6


def test_a_table_without_an_open_end_is_a_fault_of_the_data_file(method: Method) -> None:
    broken = Method(
        method.name,
        method.version,
        method.context,
        method.identification,
        {**method.loss, "dormancy": [{"months_below": 12, "score": 0}]},
        method.bands,
    )
    with pytest.raises(KeyError):
        broken.dormancy_score(12)
