from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import LABEL, service, vault_of
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.companies import Companies, LedgerNames, companies, company, named, same_company
from tracker.core.model import Service, ServiceId
from tracker.core.vault import Vault


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


def names_of(vault: Vault, names: dict[str, str] | None = None) -> dict[str, list[str]]:
    return {name: [item.id for item in found] for name, found in companies(vault, names or {}).items()}


def test_one_company_stands_under_the_spelling_that_most_services_have() -> None:
    spellings = ("acme ltd", "Acme Ltd", "Acme\u3000 Ltd ", "ＡＣＭＥ Ltd", "Globex", "GLOBEX")
    vault = vault_of(*(service(f"s{n}", group=name) for n, name in enumerate(spellings)))
    assert names_of(vault) == {"Acme Ltd": ["s0", "s1", "s2", "s3"], "GLOBEX": ["s4", "s5"]}
    assert named("ACME  ltd", LedgerNames(vault)) == "Acme Ltd"
    assert named("Other  Ltd", LedgerNames(vault)) == "Other  Ltd"


def test_an_operator_belongs_to_the_one_group_that_the_ledger_names() -> None:
    said = (
        service("a", operator="Shenzhen X", group="XGroup"),
        service("b", operator="SHENZHEN  X"),
        service("c", operator="Shop Ltd"),
    )
    assert names_of(vault_of(*said)) == {"XGroup": ["a", "b"], "Shop Ltd": ["c"]}
    assert named("Shenzhen X", LedgerNames(vault_of(*said))) == "XGroup"
    trashed = service("a", operator="Shenzhen X", group="XGroup", trashed=date(2026, 11, 1))
    assert names_of(vault_of(trashed, *said[1:])) == {"SHENZHEN X": ["b"], "Shop Ltd": ["c"]}
    two = service("d", operator="shenzhen x", group="YGroup")
    assert names_of(vault_of(*said, two)) == {"XGroup": ["a"], "SHENZHEN X": ["b"], "Shop Ltd": ["c"], "YGroup": ["d"]}
    itself = service("d", group="Shenzhen X")
    assert names_of(vault_of(*said, itself)) == {"XGroup": ["a"], "SHENZHEN X": ["b", "d"], "Shop Ltd": ["c"]}
    again = service("d", operator="shenzhen x", group="xgroup")
    assert names_of(vault_of(*said, again)) == {"XGroup": ["a", "b", "d"], "Shop Ltd": ["c"]}


def test_groups_in_two_languages_are_one_group_of_an_operator() -> None:
    vault = vault_of(
        service("a", operator="X", group="Tencent"),
        service("b", operator="x", group="腾讯"),
        service("c", operator="X"),
    )
    assert names_of(vault, {"tencent": "腾讯", "腾讯": "腾讯"}) == {"腾讯": ["a", "b", "c"]}


def test_the_names_of_a_ledger_are_names() -> None:
    vault = vault_of(service("a", operator="Op", group="Gr "), service("b", operator="OP"), service("c"))
    known = LedgerNames(vault, {"grp": "GR"})
    assert dict(known) == {"grp": "Gr", "gr": "Gr", "op": "Gr"}
    assert len(known) == 3
    assert ("other" in known, known.get("other", "-"), known.of(ServiceId("c"))) == (False, "-", "")
    assert LedgerNames(vault, known).of(ServiceId("b")) == "Gr"


SPELLED = ("", "", "X", "x", "Ｘ", "Y", "y ", "Z", "腾讯", "Tencent")
"""Of few companies, so that they meet."""


@given(st.integers(0, 2**32))
def test_following_the_names_equals_reading_them_anew(seed: int) -> None:
    chance, names = random.Random(seed), {"tencent": "腾讯", "腾讯": "腾讯"}

    def said(key: str) -> Service:
        trashed = chance.choice([None, None, date(2026, 11, 1)])
        return service(key, group=chance.choice(SPELLED), operator=chance.choice(SPELLED), trashed=trashed)

    vault = vault_of(*(said(key) for key in "abcdef"))
    names_now, followed = LedgerNames(vault, names), Companies(vault, names)
    for _step in range(8):
        before = {key: names_now.of(key) for key in vault.services}
        shown = {name: dict(services) for name, services in followed.by_name.items()}
        key = chance.choice("abcdefgh")
        changeset = commands.purge_services(vault, [key]) if key in vault.services and chance.random() < 0.2 else None
        if changeset is None:
            was, now = vault.services.get(ServiceId(key)), said(key)
            changeset = ChangeSet(LABEL, () if was == now else (Change(was, now),))
        vault.apply(changeset)
        moved, concerned = names_now.update([ServiceId(key)]), followed.update([ServiceId(key)])
        anew = LedgerNames(vault, names)
        assert dict(names_now) == dict(anew)
        after = {key: anew.of(key) for key in vault.services}
        assert {key: names_now.of(key) for key in vault.services} == after
        assert {key for key in before.keys() | after.keys() if before.get(key, "") != after.get(key, "")} <= moved
        now_shown = {name: dict(services) for name, services in Companies(vault, names).by_name.items()}
        assert [*followed.by_name.items()] == [*now_shown.items()]
        assert {n for n in shown.keys() | now_shown.keys() if shown.get(n) != now_shown.get(n)} <= concerned
