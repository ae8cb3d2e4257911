from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Confidence
from tracker.core.kinds import KIND_BY_CODE


def test_all_39_types_by_number(catalogue: Catalogue) -> None:
    assert len(catalogue.app_types) == 39
    assert [app_type.no for app_type in catalogue.app_types] == list(range(1, 40))


def test_what_a_type_may_ask_for(catalogue: Catalogue) -> None:
    ride_hailing = catalogue.app_types.get(2)
    assert ride_hailing is not None
    assert ride_hailing.name.text("zh_CN") == "网络约车类"
    assert ride_hailing.basic_function.text("zh_CN") == "预约网约车、电召出租汽车"
    assert ride_hailing.kinds == {"phone", "route", "location", "movement_trace", "payment_record"}
    limited = {item.kind: item.when.text("en") for item in ride_hailing.necessary if item.when is not None}
    assert limited == {"payment_record": "for rides booked online"}
    assert not ride_hailing.needs_nothing


def test_who_says_so(catalogue: Catalogue) -> None:
    maps = catalogue.app_types.get(1)
    assert maps is not None
    assert maps.note is not None
    assert "must work without an account" in maps.note.en
    assert maps.confidence is Confidence.HIGH
    assert [source.name.en.partition(" ")[0] for source in maps.sources] == ["CleanApps", "Copies"]


def test_thirteen_types_need_nothing(catalogue: Catalogue) -> None:
    assert [each.no for each in catalogue.app_types if each.needs_nothing] == [21, *range(27, 39)]


def test_no_type_and_unknown_type(catalogue: Catalogue) -> None:
    assert catalogue.app_types.get(None) is None
    assert catalogue.app_types.get(40) is None


def test_the_rule_can_be_cited(catalogue: Catalogue) -> None:
    regulation = catalogue.app_types.regulation
    assert regulation.document_no == "国信办秘字〔2021〕14号"
    assert (regulation.issued, regulation.published) == (date(2021, 3, 12), date(2021, 3, 22))
    assert regulation.effective == date(2021, 5, 1)
    assert regulation.name.text("en").startswith("Provisions on the Scope of Necessary Personal Information")
    assert len(regulation.issuers) == 4
    assert regulation.rule(4).text.en.startswith("An app may not refuse its basic function")
    assert "basic function only" in regulation.caveat.en
    with pytest.raises(KeyError):
        regulation.rule(1)


def test_what_was_not_looked_up_says_so(catalogue: Catalogue) -> None:
    rules = catalogue.app_types.regulation.rules
    assert [article for article, rule in rules.items() if not rule.basis.checked] == [6]


def test_sensitive_kinds_and_remarks(catalogue: Catalogue) -> None:
    sensitive = catalogue.app_types.sensitive
    assert {"face", "health", "bank_card", "movement_trace", "id_number"} <= sensitive.kinds
    assert not {"phone", "email", "orders", "contacts"} & sensitive.kinds
    assert sensitive.law.zh == "《个人信息保护法》第二十八条"
    assert catalogue.app_types.kind_notes["phone"].en.startswith("In China a number is registered under an ID")


def test_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    collected = json.loads((facts / "necessary_info.json").read_text("utf-8"))
    assert len(collected["types"]) == len(catalogue.app_types)
    for fact in collected["types"]:
        ours = catalogue.app_types.get(fact["no"])
        assert ours is not None
        necessary = [(item["code"], item["condition"] is None) for item in fact["necessary_data"]]
        assert [(item.kind, item.when is None) for item in ours.necessary] == necessary
        assert ours.needs_nothing is not fact["needs_personal_info"]
        assert (ours.name.zh, ours.note is None) == (fact["name_zh"], fact["note"] is None)
        assert (ours.confidence, len(ours.sources)) == (fact["confidence"], len(fact["source"]))
    assert [each.no for each in catalogue.app_types if each.needs_nothing] == collected["types_without_personal_info"]


def test_the_regulation_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    fact = json.loads((facts / "necessary_info.json").read_text("utf-8"))["regulation"]
    ours = catalogue.app_types.regulation
    assert (ours.document_no, ours.url, ours.name.zh) == (fact["document_no"], fact["official_url"], fact["name_zh"])
    assert [issuer.zh for issuer in ours.issuers] == fact["issuers_zh"]
    for field in ("issued", "published", "effective"):
        assert str(getattr(ours, field)) == fact[field]
    assert len(ours.rules) == len(fact["key_rules"])
    for rule in fact["key_rules"]:
        statement = ours.rule(int(rule["article"]))
        assert (statement.basis.checked, statement.basis.confidence) == (rule["checked"], rule["confidence"])


def test_the_vocabulary_agrees_with_the_collected_facts(catalogue: Catalogue, facts: Path) -> None:
    vocabulary = json.loads((facts / "necessary_info.json").read_text("utf-8"))["vocabulary"]
    assert catalogue.app_types.sensitive.kinds == {code for code, kind in vocabulary.items() if kind["pipl_sensitive"]}
    assert set(catalogue.app_types.kind_notes) == {code for code, kind in vocabulary.items() if kind["note"]}
    assert {code: kind["group"] for code, kind in vocabulary.items()} == {
        code: kind.group.value for code, kind in KIND_BY_CODE.items()
    }
