from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import STEPS, Make, start, take
from tracker.core.model import (
    Deletability,
    Disclosure,
    Distinctness,
    Entity,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    Place,
    Precision,
    Profile,
    SecondFactor,
    ServiceId,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.explain import DISTINCTNESS_LABELS, Line, Term, explain
from tracker.core.risk.method import Method

TODAY = date(2026, 11, 23)
A = ServiceId("a")


def explained(method: Method, *records: Entity, place: Place = Place.OTHER) -> list[Line]:
    return explain(RiskBook(vault_of(Profile(place=place), *records), method, TODAY), A)


def facts(lines: list[Line]) -> dict[str, str]:
    return {str(line.label): str(line.fact) for line in lines}


def full_ledger() -> list[Entity]:
    return [
        service(
            "a", name="Uber", second_factor=SecondFactor.SMS, last_used="2025-09", **{"deletability": "impossible"}
        ),
        service("b", name="Bank"),
        identifier("i", label="Main number"),
        holding("a", "phone", "i"),
        holding("a", "movement_trace", aspect="year_profile"),
        holding("b", "phone", "i"),
        holding("b", "id_number"),
        holding("b", "id_name"),
        holding("b", "bank_card", precision=Precision.PARTIAL),
        service("c"),
        identifier("m", "email", distinctness=Distinctness.FINDABLE),
        holding("c", "phone", "i"),
        holding("c", "email", "m"),
        Incident(IncidentId("n"), A, IncidentKind.BREACH, happened="2016-10", kinds=("phone",)),
    ]


@pytest.mark.parametrize(("place", "service_id"), list(product(Place, ("a", "b", "c"))))
def test_the_lines_add_up_to_the_formula(method: Method, place: Place, service_id: str) -> None:
    book = RiskBook(vault_of(Profile(place=place), *full_ledger()), method, TODAY)
    risk = book.services[ServiceId(service_id)]
    points = dict.fromkeys(Term, 0.0)
    for line in explain(book, ServiceId(service_id)):
        points[line.term] += line.points
    assert points[Term.CONTEXT] == risk.dpc
    assert points[Term.IDENTIFICATION] == risk.ei_linked
    assert points[Term.LOSS] == risk.loss.total
    assert points[Term.CONTEXT] * points[Term.IDENTIFICATION] + points[Term.LOSS] == risk.se


def test_every_term_names_its_fact(method: Method) -> None:
    lines = explained(method, *full_ledger())
    assert facts(lines) == {
        "Movement history": "base 2, +1: a picture of everyday life, about a year or more",
        "Phone number": "unlisted",
        "Main number: linked": "also at Bank, which knows who you are",
        "Main number: leaked": "known to have leaked",
        "Disclosure": "breach 2016",
        "Deletion": "impossible",
        "Access": "SMS only",
        "Dormancy": "14 months",
    }
    assert [line.term for line in lines] == [Term.CONTEXT, *[Term.IDENTIFICATION] * 3, *[Term.LOSS] * 4]
    assert not any(line.unknown for line in lines)
    assert [line.holding.kind for line in lines if line.holding] == ["movement_trace", "phone", "phone", "phone"]


def test_what_linkage_adds_beyond_the_highest_value_is_taken_off_again(method: Method) -> None:
    book = RiskBook(vault_of(*full_ledger()), method, TODAY)
    *_, last = (line for line in explain(book, ServiceId("c")) if line.term is Term.IDENTIFICATION)
    assert (str(last.label), str(last.fact), last.points) == ("No more than 1", "the highest value", -0.25)


def test_nothing_recorded(method: Method) -> None:
    lines = explained(method, service("a"))
    assert facts(lines) == {
        "Nothing recorded yet": "nothing is recorded, so it may hold anything",
        "No identifier recorded": "nothing is recorded, so it may hold anything",
        "Disclosure": "none known",
        "Deletion": "not checked",
        "Access": "not checked",
        "Dormancy": "last use not known",
    }
    unknown = [str(line.label) for line in lines if line.unknown]
    assert unknown == ["Nothing recorded yet", "No identifier recorded", "Deletion", "Access", "Dormancy"]
    assert [line.more for line in lines[:2]] == [3, 0.75]


@pytest.mark.parametrize(
    ("kind", "fields", "place", "fact"),
    [
        ("orders", {}, Place.OTHER, "base value of its kind"),
        ("location", {}, Place.OTHER, "base value of its kind"),
        ("location", {}, Place.CHINA, "sensitive under Chinese law"),
        ("orders", {}, Place.CHINA, "base value of its kind"),
        ("bank_card", {"precision": Precision.PARTIAL}, Place.OTHER, "base 3, −1: only a part of it"),
        (
            "bank_card",
            {"aspect": "full", "precision": Precision.PARTIAL},
            Place.OTHER,
            "base value of its kind",  # one adds what the other takes
        ),
        (
            "face",
            {"aspect": "no_insight"},
            Place.OTHER,
            "base 4, −3: gives no insight, or is public anyway",
        ),
    ],
)
def test_context(method: Method, kind: str, fields: dict[str, object], place: Place, fact: str) -> None:
    lines = explained(method, service("a"), holding("a", kind, **fields), place=place)
    assert str(lines[0].fact) == fact


@pytest.mark.parametrize(
    ("kind", "distinctness", "place", "fact"),
    [
        ("email", Distinctness.FINDABLE, Place.OTHER, "can be found online"),
        ("email", Distinctness.UNKNOWN, Place.OTHER, "without my name"),
        ("id_number", Distinctness.UNKNOWN, Place.OTHER, "number only"),
        ("id_number", Distinctness.UNKNOWN, Place.CHINA, "shows the birth date"),
        ("id_image", Distinctness.NUMBER_ONLY, Place.CHINA, "names you by itself"),
    ],
)
def test_identifiability(method: Method, kind: str, distinctness: Distinctness, place: Place, fact: str) -> None:
    records = (service("a"), identifier("i", kind, distinctness=distinctness), holding("a", kind, "i"))
    assert str(explained(method, *records, place=place)[1].fact) == fact


def test_a_kind_without_a_record_of_ones_own_takes_the_default(method: Method) -> None:
    assert str(explained(method, service("a"), holding("a", "phone"))[1].fact) == "unlisted"


def test_kinds_that_name_a_person_together(method: Method) -> None:
    lines = explained(method, service("a"), holding("a", "id_name"), holding("a", "id_number"))
    assert facts(lines)["ID number with Legal name"] == "together they name you"


def test_all_kinds_that_name_a_person_together_are_named_each_once(method: Method) -> None:
    held = [holding("a", kind) for kind in ("id_name", "birthdate", "email")]
    lines = explained(method, service("a"), *held)
    assert facts(lines)["Legal name with Birth date, E-mail address"] == "together they name you"
    (line,) = (line for line in lines if line.beside)
    assert [one and one.kind for one in (line.holding, *line.beside)] == ["id_name", "birthdate", "email"]
    (line,) = (line for line in explained(method, service("a"), holding("a", "id_number"), *held) if line.beside)
    assert str(line.label) == "ID number with Legal name, Birth date, E-mail address"


def test_registered_in_the_real_name(method: Method) -> None:
    records = (service("a"), identifier("i", label="Main", real_name=Known.YES), holding("a", "phone", "i"))
    assert facts(explained(method, *records))["Main: linked"] == "registered in your real name"


@pytest.mark.parametrize(
    ("disclosure", "kind", "fact"),
    [
        (Disclosure.NONE_KNOWN, IncidentKind.SCANDAL, "scandal 2018"),
        (Disclosure.THIRD_PARTIES, IncidentKind.MISUSE, "misuse 2018"),
        (Disclosure.PUBLIC, IncidentKind.MISUSE, "public"),
        (Disclosure.PUBLIC, IncidentKind.SALE, "sale 2018"),
    ],
)
def test_the_weightiest_disclosure_is_named(
    method: Method, disclosure: Disclosure, kind: IncidentKind, fact: str
) -> None:
    incident = Incident(IncidentId("n"), A, kind, happened="2018-03")
    assert facts(explained(method, service("a", disclosure=disclosure), incident))["Disclosure"] == fact


def test_an_incident_of_unknown_date_is_named_without_one(method: Method) -> None:
    incident = Incident(IncidentId("n"), A, IncidentKind.PUBLIC)
    assert facts(explained(method, service("a"), incident))["Disclosure"] == "made public"


def test_an_account_in_use(method: Method) -> None:
    assert facts(explained(method, service("a", last_used="2026-01")))["Dormancy"] == "in use"


@pytest.mark.parametrize("deletability", Deletability)
@pytest.mark.parametrize("factor", SecondFactor)
def test_every_state_has_words(method: Method, deletability: Deletability, factor: SecondFactor) -> None:
    found = facts(explained(method, service("a", deletability=deletability, second_factor=factor)))
    assert found["Deletion"]
    assert found["Access"]


def test_every_distinctness_has_words() -> None:
    assert set(DISTINCTNESS_LABELS) == set(Distinctness)


def test_what_nobody_has_checked_is_not_said_to_be_nothing(method: Method) -> None:
    unsure = facts(explained(method, service("a"), holding("a", "id_image", state=HoldingState.UNKNOWN)))
    assert unsure["What it holds: not known"] == unsure["Identifiers: not known"] == "the lowest value, for now"
    assert not {"Nothing recorded yet", "No identifier recorded"} & unsure.keys()
    numbered = identifier("i", label="Main number")
    maybe = holding("a", "phone", "i", state=HoldingState.UNKNOWN)
    assert "Identifiers: not known" in facts(explained(method, service("a"), numbered, maybe))
    place = facts(explained(method, service("a"), holding("a", "location", state=HoldingState.UNKNOWN)))
    assert {"What it holds: not known", "No identifier recorded"} <= place.keys()  # where one was names nobody


def open_lines(method: Method, *records: Entity) -> list[tuple[str, str, float]]:
    lines = explained(method, service("a"), *records)
    return [(str(line.label), str(line.fact), line.more) for line in lines if line.more]


@settings(max_examples=100)
@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=12))
def test_the_lines_add_up_to_the_upper_bound_as_well(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    for service_id, risk in book.services.items():
        lines = explain(book, service_id)
        most = {term: sum(line.points + line.more for line in lines if line.term is term) for term in Term}
        lost = most[Term.LOSS] + 0.25 * len(risk.loss.unknown)
        assert most[Term.CONTEXT] * most[Term.IDENTIFICATION] + lost == risk.se_high
        assert all(line.unknown and line.more > 0 for line in lines if line.more)
        maybe = any(item.state is HoldingState.UNKNOWN for item in book.vault.holdings_of(service_id))
        assert maybe or "What it may hold besides" not in facts(lines)


def test_what_nobody_has_said_about_a_number_stands_in_a_line_of_its_own(method: Method) -> None:
    held = holding("a", "phone", "i")
    assert open_lines(method, identifier("i", label="Main"), held) == [
        ("Main: perhaps linked", "whether it is in your real name is not said", 0.25),
        ("Main: perhaps leaked", "whether it has leaked is not said", 0.25),
    ]
    leaked = identifier("i", label="Main", leaked=Known.YES)
    assert open_lines(method, leaked, held) == [
        ("Main: perhaps linked", "whether it is in your real name is not said", 0.5)
    ]
    real = identifier("i", label="Main", real_name=Known.YES)
    assert open_lines(method, real, held) == [("Main: perhaps leaked", "whether it has leaked is not said", 0.25)]
    assert open_lines(method, replace(leaked, real_name=Known.NO), held) == []


def test_which_number_it_is_is_not_said(method: Method) -> None:
    said = [("Phone number", "which one it is is not said", 0.5)]
    assert open_lines(method, holding("a", "phone")) == said
    assert open_lines(method, identifier("i", trashed=TODAY), holding("a", "phone", "i")) == said
    assert open_lines(method, holding("a", "phone", state=HoldingState.VERIFIED_REMOVED)) == []
    # What weighs most is shown no further than there is room for: up to 1.
    paper = identifier("p", "id_image", real_name=Known.NO, leaked=Known.NO)
    assert open_lines(method, paper, holding("a", "id_image", "p"), holding("a", "phone")) == []


def test_another_account_that_may_know_who_one_is_is_named(method: Method) -> None:
    own = identifier("i", label="Main", real_name=Known.NO, leaked=Known.NO)
    records = own, service("b", name="Bank"), holding("a", "phone", "i"), holding("b", "phone", "i")
    unsure = holding("b", "id_image", state=HoldingState.UNKNOWN)
    fact = "Bank may have it, and may know who you are"
    assert open_lines(method, *records, unsure) == [("Main: perhaps linked", fact, 0.25)]
    (line,) = (line for line in explained(method, service("a"), *records, unsure) if line.more)
    assert line.account == "b"
    breach = Incident(IncidentId("n"), ServiceId("b"), IncidentKind.BREACH, kinds=("phone",))
    maybe = replace(records[3], state=HoldingState.UNKNOWN)
    leaked = ("Main: perhaps leaked", "not checked at an account that had a leak", 0.25)
    assert open_lines(method, *records[:3], maybe, unsure, breach) == [("Main: perhaps linked", fact, 0.25), leaked]


def test_what_it_may_hold_besides_stands_in_lines_of_its_own(method: Method) -> None:
    maybe = holding("a", "id_image", state=HoldingState.UNKNOWN)
    face = holding("a", "face", state=HoldingState.UNKNOWN)
    assert open_lines(method, holding("a", "nickname"), face) == [("What it may hold besides", "not checked", 3)]
    numbered = identifier("i", real_name=Known.NO, leaked=Known.NO)
    found = open_lines(method, numbered, holding("a", "phone", "i"), maybe)
    assert found == [("What it may hold besides", "not checked", 0.75)]
