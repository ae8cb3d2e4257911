from __future__ import annotations

from datetime import date

from tests.builders import service, vault_of
from tracker.core.companies import companies, company, same_company


def test_a_group_comes_before_an_operator() -> None:
    assert company(service("a", group="Tencent", operator="Tencent Ltd")) == "Tencent"
    assert company(service("a", operator="Tencent Ltd")) == "Tencent Ltd"
    assert company(service("a")) == ""


def test_services_of_one_company() -> None:
    vault = vault_of(
        service("wechat", group="Tencent"),
        service("shop", operator="Shop Ltd"),
        service("qq", group="Tencent", operator="Tencent Ltd"),
        service("unknown"),
        service("in the trash", group="Tencent", trashed=date(2026, 11, 1)),
    )
    assert {name: [item.id for item in found] for name, found in companies(vault).items()} == {
        "Tencent": ["wechat", "qq"],
        "Shop Ltd": ["shop"],
    }


def test_a_company_stands_under_one_of_its_names() -> None:
    vault = vault_of(
        service("wechat", group="Tencent"), service("qq", group="腾讯"), service("shop", operator="Shop Ltd")
    )
    found = companies(vault, {"Tencent": "腾讯", "腾讯": "腾讯"})
    assert {name: [item.id for item in group] for name, group in found.items()} == {
        "腾讯": ["wechat", "qq"],
        "Shop Ltd": ["shop"],
    }


def test_the_others_of_a_company_whatever_it_is_called() -> None:
    wechat, own = service("wechat", group="Tencent"), service("own")
    vault = vault_of(wechat, service("qq", group="腾讯"), service("shop", operator="Shop Ltd"), own, service("other"))
    names = {"Tencent": "腾讯", "腾讯": "腾讯"}
    assert company(wechat, names) == "腾讯"
    assert [other.id for other in same_company(vault, names, wechat)] == ["qq"]
    assert same_company(vault, names, own) == ()
