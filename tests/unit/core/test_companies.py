from __future__ import annotations

from datetime import date

from tests.builders import service, vault_of
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.companies import Companies, companies, company, same_company


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
        service("wechat", group="Tencent"),
        service("qq", group="腾讯"),
        service("shop", operator="Shop Ltd"),
        service("games", group=" TENCENT "),
    )
    found = companies(vault, {"tencent": "腾讯", "腾讯": "腾讯"})
    assert {name: [item.id for item in group] for name, group in found.items()} == {
        "腾讯": ["wechat", "qq", "games"],
        "Shop Ltd": ["shop"],
    }


def test_the_others_of_a_company_whatever_it_is_called() -> None:
    wechat, own = service("wechat", group="Tencent"), service("own")
    vault = vault_of(wechat, service("qq", group="腾讯"), service("shop", operator="Shop Ltd"), own, service("other"))
    names = {"tencent": "腾讯", "腾讯": "腾讯"}
    assert company(wechat, names) == "腾讯"
    assert [other.id for other in same_company(vault, names, wechat)] == ["qq"]
    assert same_company(vault, names, own) == ()


def test_companies_are_followed_service_by_service() -> None:
    vault = vault_of(
        *(service(key, group=group) for key, group in (("a", "G"), ("b", "H"), ("c", "G"), ("d", ""), ("e", "I")))
    )
    followed = Companies(vault)

    def after(changeset: ChangeSet) -> set[str]:
        vault.apply(changeset)
        concerned = followed.update({change.subject.id for change in changeset.changes})
        now = {name: tuple(services.values()) for name, services in followed.by_name.items()}
        assert [*now.items()] == [*companies(vault).items()]  # in the same order, too
        return concerned

    assert followed.update(vault.services) == {"G", "H", "I"}
    assert after(commands.edit_service(vault, "a", notes="seen")) == {"G"}
    assert after(commands.edit_service(vault, "d", notes="seen")) == set()
    assert after(commands.add_service(vault, service("f", group="H"))) == {"G", "H", "I"}
    assert after(commands.edit_service(vault, "a", group="H")) >= {"G", "H"}
    assert "I" in after(commands.trash_services(vault, ["e"], date(2026, 11, 1)))
    assert "H" in after(commands.purge_services(vault, ["e"]))
    assert after(commands.edit_service(vault, "c", notes="seen")) == {"G"}
    gone = commands.purge_services(vault, ["a"])
    vault.apply(gone)
    assert after(gone.inverse()) >= {"H"}  # it is back, and the last one now
    assert after(commands.purge_services(vault, ["b"])) >= {"H"}
