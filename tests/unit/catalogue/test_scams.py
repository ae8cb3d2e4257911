from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Confidence
from tracker.catalogue.scams import Attacker, Scam

CORRECTED = {"abc", "boc", "cmb", "hellobike", "luckin", "mcdonalds-cn", "qqmail"}
"""Services that hold less by the facts about them than when the frauds were worked out."""


@pytest.fixture
def refund(catalogue: Catalogue) -> Scam:
    return catalogue.scams.by_id["refund_call"]


def test_twenty_frauds(catalogue: Catalogue) -> None:
    assert len(catalogue.scams) == len(list(catalogue.scams)) == 20
    assert all(1 <= scam.severity <= 5 and 1 <= scam.reach <= 5 for scam in catalogue.scams)
    assert all(scam.watch_for and scam.sources for scam in catalogue.scams)


def test_one_fraud(refund: Scam) -> None:
    assert refund.name.zh == "冒充电商物流客服"
    assert refund.requires_all_of == ({"phone"}, {"orders", "parcel_content", "address"})
    assert refund.also_helps == {"id_name", "payment_account"}
    assert (refund.severity, refund.reach, refund.confidence) == (4, 5, Confidence.HIGH)
    assert refund.who is Attacker.OUTSIDER
    assert refund.where.en == "In China and elsewhere"
    assert refund.figures is not None
    assert "120,000 yuan" in refund.figures.en
    assert len(refund.sources) == 3


@pytest.mark.parametrize(
    ("kinds", "possible"),
    [
        ((), False),
        (("phone",), False),
        (("orders", "address"), False),
        (("phone", "address"), True),
        (("phone", "orders", "face"), True),
    ],
)
def test_one_kind_of_every_group_is_needed(refund: Scam, kinds: tuple[str, ...], possible: bool) -> None:
    assert refund.is_open_to(kinds) is possible


def test_only_the_next_holder_needs_nothing_but_the_number(catalogue: Catalogue) -> None:
    assert [scam.id for scam in catalogue.scams if scam.who is Attacker.NEXT_HOLDER] == ["recycled"]
    assert catalogue.scams.attackers[Attacker.NEXT_HOLDER].en == "The next holder of the number"
    assert set(catalogue.scams.attackers) == set(Attacker)


def test_what_using_an_app_leaves_there(catalogue: Catalogue) -> None:
    assert catalogue.scams.implied(2) == {"route", "movement_trace", "payment_record"}
    assert catalogue.scams.implied(32) == catalogue.scams.implied(None) == frozenset()
    assert {type_no for type_no in catalogue.scams.implied_by_use if catalogue.app_types.get(type_no) is None} == set()


def test_says_that_degrees_are_a_judgement(catalogue: Catalogue) -> None:
    assert "our own judgement" in catalogue.scams.judgement.en
    assert "not checked" in catalogue.scams.implied_note.en
    assert catalogue.scams.edition == "2026-01"


def test_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    collected = json.loads((facts / "scams.json").read_text("utf-8"))
    assert len(collected["scams"]) == len(catalogue.scams) == collected["statistics"]["count"]
    for fact in collected["scams"]:
        ours = catalogue.scams.by_id[fact["id"]]
        assert ours.requires_all_of == tuple(map(frozenset, fact["requires_all_of"]))
        assert ours.also_helps == frozenset(fact["also_helps"])
        assert (ours.severity, ours.reach, ours.confidence) == (fact["severity"], fact["reach"], fact["confidence"])
        assert len(ours.watch_for) == len(fact["watch_for"])
        assert (ours.figures is None) == (fact["figures"] is None)
        assert len(ours.sources) == len(fact["source"])
    implied = {int(number): frozenset(kinds) for number, kinds in collected["implied_by_use"]["map"].items()}
    assert catalogue.scams.implied_by_use == implied


def test_which_services_are_enough_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    """The facts name, for each fraud, the services that alone hold enough; here it is worked out again."""
    services = json.loads((facts / "services_cn.json").read_text("utf-8"))["services"]
    held = {
        service["id"]: {*service["collects"], *catalogue.scams.implied(service.get("app_type"))} for service in services
    }
    for fact in json.loads((facts / "scams.json").read_text("utf-8"))["scams"]:
        scam = catalogue.scams.by_id[fact["id"]]
        enough = {service_id for service_id, kinds in held.items() if scam.is_open_to(kinds)}
        said = {service_id.replace("_", "-") for service_id in fact["one_service_is_enough"]}
        assert enough <= said, scam.id
        assert said - enough <= CORRECTED, scam.id
