from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import STEPS, Make, start, take
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Deletability, Holding, HoldingState, Incident, Service, ServiceId, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.groups import CompanyBook, Joined, company_groups
from tracker.core.risk.method import Method
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.tally import Load
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
STUCK = {"deletability": Deletability.IMPOSSIBLE}


def test_what_a_company_holds_and_joins(method: Method) -> None:
    vault = vault_of(
        service("chat", group="Ten", **STUCK),
        service("game", group="十", operator="Game Ltd"),
        service("mail", group="Ten"),
        service("gone", group="Ten", status=Status.CLOSED_VERIFIED),
        service("shop", operator="Shop Ltd", deletability=Deletability.SELF_SERVICE),
        service("own"),
        *(identifier("i"), identifier("j"), identifier("m", "email")),
        *(holding("chat", "phone", "i"), holding("chat", "face")),
        *(holding("game", "phone_alt", "i"), holding("game", "orders")),
        *(holding("mail", "phone", "j"), holding("mail", "email", "m"), holding("mail", "content")),
        holding("mail", "contacts", state=HoldingState.UNKNOWN),
        *(holding("gone", "phone", "i"), holding("gone", "id_number")),
        *(holding("shop", "email", "m"), holding("own", "phone", "i")),
    )
    book = RiskBook(vault, method, TODAY)
    ten, shop, own = company_groups(book, {"十": "Ten"})
    assert (ten.name, ten.services[0], set(ten.services), ten.stuck) == (
        *("Ten", "chat", {"chat", "game", "mail"}),
        ("chat",),
    )
    assert ten.kinds == {"phone", "phone_alt", "face", "orders", "email", "content"}
    assert ten.perhaps_kinds == {"contacts"}
    assert ten.joined == (Joined("i", ("chat", "game"), frozenset({"phone", "phone_alt", "face", "orders"})),)
    assert ten.load == Load(0, book.services["game"].se + book.services["mail"].se, book.services["chat"].se)
    assert (shop.name, shop.services, shop.joined) == ("Shop Ltd", ("shop",), ())
    assert (own.name, own.services) == ("", ("own",))
    assert [group.name for group in company_groups(book)].count("十") == 1


def test_what_can_be_joined_through_most_numbers_comes_first(method: Method) -> None:
    book = RiskBook(
        vault_of(
            *(service(key, group="Ten") for key in "abc"),
            *(identifier("i"), identifier("j")),
            *(holding("a", "phone", "i"), holding("b", "phone", "i")),
            *(holding("b", "phone_alt", "j"), holding("c", "phone", "j"), holding("c", "face")),
        ),
        method,
        TODAY,
    )
    (group,) = company_groups(book)
    assert [(joined.identifier_id, set(joined.services)) for joined in group.joined] == [
        ("j", {"b", "c"}),
        ("i", {"a", "b"}),
    ]


def test_what_nobody_has_checked_is_perhaps_held_and_perhaps_joined(method: Method) -> None:
    unchecked = {"state": HoldingState.UNKNOWN}
    vault = vault_of(
        *(service(key, group="Ten") for key in "abc"),
        service("lone", group="One"),
        *(identifier("i"), identifier("j"), identifier("gone")),
        *(holding("a", "phone", "i"), holding("b", "phone", "i"), holding("c", "phone", "i", **unchecked)),
        *(holding("a", "contacts", **unchecked), holding("b", "contacts"), holding("b", "face", **unchecked)),
        *(holding("c", "orders"), holding("c", "location", **unchecked)),
        *(holding("b", "phone_alt", "j", **unchecked), holding("c", "phone_alt", "j", **unchecked)),
        *(holding("a", "phone_alt", "gone", **unchecked), holding("lone", "face", **unchecked)),
        holding("c", "phone_alt", "gone", id="was", state=HoldingState.VERIFIED_REMOVED),
    )
    ten, one = company_groups(RiskBook(vault, method, TODAY))
    assert (ten.kinds, ten.perhaps_kinds) == ({"phone", "contacts", "orders"}, {"phone_alt", "face", "location"})
    assert (one.kinds, one.perhaps_kinds) == (frozenset(), {"face"})
    sure, unsure = ten.joined
    assert (sure.identifier_id, set(sure.services), sure.perhaps_services) == ("i", {"a", "b"}, ("c",))
    assert (sure.kinds, sure.is_sure) == ({"phone", "contacts"}, True)
    assert sure.perhaps_kinds == {"face", "orders", "location", "phone_alt"}
    assert (unsure.identifier_id, unsure.services, set(unsure.perhaps_services)) == ("j", (), {"b", "c"})
    assert (unsure.kinds, unsure.is_sure) == (frozenset(), False)
    assert unsure.perhaps_kinds == {"phone", "contacts", "face", "orders", "location", "phone_alt"}


def test_where_nobody_has_said_which_number_it_joins_perhaps(method: Method) -> None:
    accounts = [service(key, group="Ten") for key in "ab"]
    untied = holding("b", "bank_phone")
    (one,) = company_groups(
        RiskBook(vault_of(*accounts, identifier("i"), holding("a", "phone", "i"), untied), method, TODAY)
    )
    assert one.joined == (Joined("i", ("a",), frozenset({"phone"}), ("b",), frozenset({"bank_phone"})),)
    assert not one.joined[0].is_sure
    (none,) = company_groups(RiskBook(vault_of(*accounts, holding("a", "phone"), untied), method, TODAY))
    (hand,) = none.joined
    assert (hand.identifier_id, hand.services, set(hand.perhaps_services)) == (SOME_OF["phone"], (), {"a", "b"})
    gone = holding("a", "phone", state=HoldingState.VERIFIED_REMOVED)
    (left,) = company_groups(RiskBook(vault_of(*accounts, gone, untied), method, TODAY))
    assert left.joined == ()


def test_unknown_companies_join_nothing_and_nobody_is_no_group(method: Method) -> None:
    book = RiskBook(vault_of(), method, TODAY)
    assert company_groups(book) == []
    vault = vault_of(
        service("a"), service("b"), identifier("i"), holding("a", "phone", "i"), holding("b", "phone", "i")
    )
    (unknown,) = company_groups(RiskBook(vault, method, TODAY))
    assert (unknown.name, unknown.joined) == ("", ())


@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10))
def test_the_loads_of_all_groups_are_the_load(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    groups = company_groups(book, {})
    assert sum(group.load.total for group in groups) == book.load.total
    assert sum(group.load.stuck for group in groups) == book.load.stuck
    assert sorted(key for group in groups for key in group.services) == sorted(book.services)


def services_in(changeset: ChangeSet) -> set[ServiceId]:
    records = [record for change in changeset.changes for record in (change.before, change.after)]
    found = {record.id for record in records if isinstance(record, Service)}
    return found | {record.service_id for record in records if isinstance(record, Holding | Incident)}


def rename(chance: random.Random, vault: Vault) -> ChangeSet:
    names = ("", "", "X", "x", "Y", "y ", "Z")
    chosen = chance.choice([*vault.services])
    return commands.edit_service(vault, chosen, group=chance.choice(names), operator=chance.choice(names))


@given(walk=st.lists(st.tuples(st.sampled_from((*STEPS, *[rename] * 5)), st.integers(0, 2**32)), max_size=10))
def test_following_equals_putting_together_anew(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    companies = CompanyBook(book)
    for step, seed in walk:
        changeset = step(random.Random(seed), book.vault)
        book.vault.apply(changeset)
        before = {group.name: group for group in companies.groups()}
        concerned = companies.update(book.update(changeset) | services_in(changeset))
        after = {group.name: group for group in companies.groups()}
        assert list(after.values()) == company_groups(book)
        assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} <= concerned


def test_an_edit_concerns_the_companies_that_it_changes(method: Method) -> None:
    vault = vault_of(service("a", group="Ten"), service("b", group="Ten"), service("c", group="Own"))
    book = RiskBook(vault, method, TODAY)
    companies = CompanyBook(book)
    for name, concerned, groups in (
        ("Own", {"Ten", "Own"}, {"Ten": {"b"}, "Own": {"a", "c"}}),
        ("New", {"Own", "New"}, {"Ten": {"b"}, "Own": {"c"}, "New": {"a"}}),
        ("Own", {"Own", "New"}, {"Ten": {"b"}, "Own": {"a", "c"}}),
    ):
        changeset = commands.edit_service(vault, ServiceId("a"), group=name)
        vault.apply(changeset)
        assert companies.update(book.update(changeset) | {ServiceId("a")}) == concerned
        assert {group.name: set(group.services) for group in companies.groups()} == groups


def test_one_company_is_one_group_however_it_is_spelled_and_wherever_it_is_said(method: Method) -> None:
    vault = vault_of(
        *(service(f"s{n}", group=name) for n, name in enumerate(("Acme Ltd", "acme ltd", "Acme  Ltd "))),
        service("f", operator="Shenzhen X", group="XGroup"),
        service("g", operator="Shenzhen X"),
    )
    book = RiskBook(vault, method, TODAY)
    companies = CompanyBook(book)

    def found() -> dict[str, set[str]]:
        assert companies.groups() == company_groups(book)
        return {group.name: set(group.services) for group in companies.groups()}

    acme = {"s0", "s1", "s2"}
    assert found() == {"Acme Ltd": acme, "XGroup": {"f", "g"}}
    for group, concerned, groups in (
        ("YGroup", {"XGroup", "YGroup"}, {"Acme Ltd": acme, "YGroup": {"f", "g"}}),
        ("", {"YGroup", "Shenzhen X"}, {"Acme Ltd": acme, "Shenzhen X": {"f", "g"}}),
        ("ACME LTD", {"Shenzhen X", "Acme Ltd"}, {"Acme Ltd": acme | {"f", "g"}}),
    ):
        changeset = commands.edit_service(vault, ServiceId("f"), group=group)
        vault.apply(changeset)
        assert companies.update(book.update(changeset) | {ServiceId("f")}) == concerned
        assert found() == groups


def test_a_new_day_concerns_all_companies(method: Method) -> None:
    book = RiskBook(vault_of(service("a", group="Ten", last_used="2026-01"), service("b")), method, TODAY)
    companies = CompanyBook(book)
    assert companies.update(()) == set()
    book.set_today(date(2028, 1, 1))
    assert companies.update(()) == {"Ten", ""}
    assert companies.groups() == company_groups(book)
