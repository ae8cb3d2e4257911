from __future__ import annotations

from datetime import date

from tracker.catalogue import Catalogue


def test_all_39_types_by_number(catalogue: Catalogue) -> None:
    assert len(catalogue.app_types) == 39
    assert [app_type.no for app_type in catalogue.app_types] == list(range(1, 40))


def test_what_a_type_may_ask_for(catalogue: Catalogue) -> None:
    ride_hailing = catalogue.app_types.get(2)
    assert ride_hailing is not None
    assert ride_hailing.name.text("zh_CN") == "网络约车类"
    assert ride_hailing.kinds == {"phone", "route", "location", "movement_trace", "payment_record"}
    limited = {item.kind: item.when.text("en") for item in ride_hailing.necessary if item.when is not None}
    assert limited == {"payment_record": "for rides booked online"}


def test_thirteen_types_need_nothing(catalogue: Catalogue) -> None:
    assert [each.no for each in catalogue.app_types if not each.necessary] == [21, *range(27, 39)]


def test_no_type_and_unknown_type(catalogue: Catalogue) -> None:
    assert catalogue.app_types.get(None) is None
    assert catalogue.app_types.get(40) is None


def test_the_rule_can_be_cited(catalogue: Catalogue) -> None:
    rule = catalogue.app_types.regulation
    assert rule.document_no == "国信办秘字〔2021〕14号"
    assert rule.effective == date(2021, 5, 1)
    assert rule.name.text("en").startswith("Provisions on the Scope of Necessary Personal Information")
