from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Confidence


@pytest.fixture
def collected(facts: Path) -> Any:
    return json.loads((facts / "phone_number_facts.json").read_text("utf-8"))


def test_days_until_a_number_goes_to_somebody_else(catalogue: Catalogue) -> None:
    waits = catalogue.phone_numbers.reissue_waits
    assert {country: wait.min_days for country, wait in waits.items()} == {
        "CN": 90,
        "US": 45,
        "AU": 183,
        "IN": 90,
        "GB": None,
        "JP": None,
        "DE": None,
    }
    assert (waits["US"].max_days, waits["US"].max_days_business) == (90, 365)
    assert (waits["CN"].max_days, waits["CN"].max_days_business) == (None, None)


def test_what_is_not_known_is_not_claimed(catalogue: Catalogue) -> None:
    for wait in catalogue.phone_numbers.reissue_waits.values():
        assert wait.statement.basis.checked is (wait.min_days is not None)
        assert (wait.statement.basis.confidence is Confidence.LOW) is (wait.min_days is None)


def test_look_ups(catalogue: Catalogue) -> None:
    look_ups = catalogue.phone_numbers.look_ups
    assert list(look_ups) == ["sim_count", "account_count", "old_bindings", "number_refresh"]
    counts = look_ups["account_count"]
    assert (counts.sender, counts.hours, counts.once_in_hours, counts.working_days) == ("10699000", 48, 24, None)
    assert [words.zh for words in counts.needs] == ["手机号", "身份证号后六位", "短信验证码"]
    refresh = look_ups["number_refresh"]
    assert (refresh.sender, refresh.hours, refresh.working_days, refresh.needs) == ("", None, 5, ())
    assert [carrier.en for carrier, _ in refresh.where] == ["China Mobile", "China Unicom", "China Telecom"]


def test_what_an_app_does_on_a_change(catalogue: Catalogue) -> None:
    change = catalogue.phone_numbers.change
    assert [fact.basis.confidence for fact in change.at("whatsapp")] == [Confidence.MEDIUM, Confidence.MEDIUM]
    (bank,) = change.at("icbc")
    assert not bank.basis.checked
    assert change.at("nobody") == change.at(None) == ()


def test_services_are_in_the_catalogue(catalogue: Catalogue) -> None:
    named = {service for each in catalogue.phone_numbers.change.services for service in each.services}
    assert len(named) > 10
    assert [service for service in named if catalogue.services.by_id(service) is None] == []


def test_the_order_of_a_change(catalogue: Catalogue) -> None:
    change = catalogue.phone_numbers.change
    steps = ["keys", "money", "parents", "state_travel", "carrier", "shops_trips", "people", "rest"]
    assert [step.id for step in change.order] == steps
    assert (change.keep_old_number_billing_months, change.new_number_shared_days) == (2, 90)
    assert list(change.advice)[-1] == "new_number_first"
    assert change.note.en == "The order is our own advice."


@pytest.mark.parametrize(
    ("key", "step"),
    [
        ("gmail", "keys"),
        ("bitwarden", "keys"),
        ("icbc", "money"),
        ("alipay", "money"),
        ("wechat", "parents"),
        ("google", "parents"),
        ("rail-12306", "state_travel"),
        ("china-mobile", "carrier"),
        ("jd", "shops_trips"),
        ("etsy", "shops_trips"),
        ("whatsapp", "people"),
        ("bilibili", "rest"),
    ],
)
def test_the_step_of_a_service(catalogue: Catalogue, key: str, step: str) -> None:
    entry, change = catalogue.services.by_id(key), catalogue.phone_numbers.change
    assert entry is not None
    assert change.order[change.step_of(entry, entry.app_type, (), opens_others=False)].id == step


def test_the_step_of_a_service_that_the_catalogue_does_not_know(catalogue: Catalogue) -> None:
    change = catalogue.phone_numbers.change

    def step(app_type: int | None = None, *kinds: str, opens_others: bool = False) -> str:
        return change.order[change.step_of(None, app_type, kinds, opens_others=opens_others)].id

    assert step() == "rest"
    assert step(24) == "money"
    assert step(6) == "shops_trips"
    assert step(6, opens_others=True) == "parents"
    assert step(5, opens_others=True) == "money"  # the wallet before the account that signs in through it
    assert step(None, "bank_phone") == "money"
    assert step(6, "bank_phone") == "shops_trips"
    assert step(None, "orders") == "rest"


def test_every_service_of_a_step_is_in_the_catalogue_and_in_one_step(catalogue: Catalogue) -> None:
    named = [key for step in catalogue.phone_numbers.change.order for key in step.services]
    assert len(named) == len(set(named))
    assert [key for key in named if catalogue.services.by_id(key) is None] == []


def test_patterns_from_memory_say_so(catalogue: Catalogue) -> None:
    patterns = catalogue.phone_numbers.change.patterns
    assert [code for code, statement in patterns.items() if statement.basis.checked] == ["both_codes"]


def test_hints_by_country(catalogue: Catalogue) -> None:
    countries = [hint.country for hint in catalogue.phone_numbers.hints]
    assert (countries.count("CN"), countries.count(None)) == (7, 1)


def test_waits_agree_with_the_collected_facts(catalogue: Catalogue, collected: Any) -> None:
    waits = catalogue.phone_numbers.reissue_waits
    assert len(collected["reissue_wait"]) == len(waits)
    for fact in collected["reissue_wait"]:
        ours, days = waits[fact["country"].replace("UK", "GB")], fact["min_days"]
        assert ours.min_days == days["value"]
        basis = ours.statement.basis
        assert (basis.checked, basis.confidence) == (days["checked"], days["confidence"])
        most = fact.get("max_days", {"value": {}})["value"]
        assert (ours.max_days, ours.max_days_business) == (most.get("residential"), most.get("business"))


def test_look_ups_and_services_agree_with_the_collected_facts(catalogue: Catalogue, collected: Any) -> None:
    phone_numbers = catalogue.phone_numbers
    assert [fact["id"] for fact in collected["lookups_cn"]] == list(phone_numbers.look_ups)
    for fact in collected["lookups_cn"]:
        ours = phone_numbers.look_ups[fact["id"]]
        assert ours.name.zh == fact["name_zh"]
        assert len(ours.needs) == len(fact.get("needs", {"value": []})["value"])
        assert len(ours.where) == len(fact.get("where", {"value": []})["value"])
    ours_named = " ".join(each.name.en for each in phone_numbers.change.services)
    for fact in collected["account_side"]:
        assert fact["service"].partition("/")[0].split()[0] in ours_named
