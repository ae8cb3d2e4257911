from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, service, vault_of
from tracker.core import commands
from tracker.core.companies import AS_RECORDED, Names
from tracker.core.model import Deletability, HoldingState, Need, SecondFactor, ServiceId, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.groups import company_groups
from tracker.core.search import Searched, company_term, misread, parse_query, searchable_text, split_terms, without_term
from tracker.core.vault import Vault
from tracker.services.vaults import risk_method

TODAY = date(2026, 11, 23)


@pytest.fixture
def vault() -> Vault:
    return vault_of(
        service(
            "wechat",
            name="WeChat 微信",
            group="Tencent",
            operator="Tencent Holdings",
            domains=("weixin.qq.com",),
            deletability=Deletability.CONDITIONAL,
            last_used="2026-11",
            need=Need.ESSENTIAL,
            second_factor=SecondFactor.SMS,
        ),
        service(
            "gate",
            name="Community Gate",
            login="gate@example.com",
            deletability=Deletability.IMPOSSIBLE,
            last_used="2022",
            tags=("Flat", "Old things"),
            notes="Ask the caretaker",
        ),
        service("forum", name="Straße forum", status=Status.CLOSING, apps=("android:org.forum",)),
        holding("wechat", "phone"),
        holding("wechat", "id_number", state=HoldingState.VERIFIED_REMOVED),
        holding("gate", "id_number"),
        holding("gate", "face"),
        holding("forum", "phone", state=HoldingState.UNKNOWN),
    )


def found(vault: Vault, text: str) -> set[str]:
    ledger = searched(vault)
    query = parse_query(text)
    return {str(item.id) for item in vault.live_services() if query.matches(ledger, item, searchable_text(item))}


def searched(vault: Vault, names: Names = AS_RECORDED) -> Searched:
    return Searched(RiskBook(vault, risk_method(), TODAY), names)


EVERYTHING = {"wechat", "gate", "forum"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", EVERYTHING),
        ("   ", EVERYTHING),
        ("wechat", {"wechat"}),
        ("微信", {"wechat"}),
        ("WEIXIN.qq", {"wechat"}),
        ("caretaker", {"gate"}),
        ("things", {"gate"}),
        ("strasse", {"forum"}),
        ("org.forum", {"forum"}),
        ("gate flat", {"gate"}),
        ("gate wechat", set()),
        ('"community gate"', {"gate"}),
        ('"gate community"', set()),
        ('"community', {"gate"}),
        ("held:phone", {"wechat"}),
        ("holds:id", {"gate"}),
        ("held:face", {"gate"}),
        ("HELD:ID", {"gate"}),
        ("held:face,phone", {"gate", "wechat"}),
        ("held:face,email", {"gate"}),
        ("held:id,email", {"gate"}),
        ("kind:phone", {"wechat"}),
        ("kind:phone_alt", set()),
        ("kind:id_number,email", {"gate"}),
        ("deletable:no", {"gate"}),
        ("deletable:yes", {"wechat"}),
        ("deletable:unknown", {"forum"}),
        ("deletable:conditional", {"wechat"}),
        ('group:"tencent　 "', {"wechat"}),
        ('company:"tencent　 "', {"wechat"}),
        ("company:ten", set()),
        ("company:", set()),
        ('company:" "', set()),
        ("group:ten", {"wechat"}),
        ("operator:holdings", {"wechat"}),
        ('operator:"tencent holdings"', {"wechat"}),
        ("domain:qq.com", {"wechat"}),
        ("login:example", {"gate"}),
        ("status:closing", {"forum"}),
        ("need:essential", {"wechat"}),
        ("factor:sms", {"wechat"}),
        ("tag:flat", {"gate"}),
        ('tag:"old things"', {"gate"}),
        ("tag:fla", set()),
        ("is:stuck", {"gate"}),
        ("is:dormant", {"gate"}),
        ("held:id deletable:no gate", {"gate"}),
        ("held:id deletable:yes", set()),
        # not of the language: searched for as it is, never an error
        ("held:nonsense", set()),
        ("held:phone,nonsense", set()),
        ("held:phone,", set()),
        ("kind:id", set()),  # a headline, and no kind
        ("is:nonsense", set()),
        ("https://weixin.qq.com", set()),
        ("held:", set()),
        ("deletable:", set()),
        ("band:nonsense", set()),
        ("foo:bar", set()),
        ('"held:id"', set()),
        (":", {"forum"}),  # of its app id
    ],
)
def test_finds(vault: Vault, text: str, expected: set[str]) -> None:
    assert found(vault, text) == expected


def test_finds_by_band(vault: Vault) -> None:
    book = RiskBook(vault, risk_method(), TODAY)
    for service_id, risk in book.services.items():
        assert str(service_id) in found(vault, f"band:{risk.band.replace('_', '-')}")
    assert found(vault, "band:nonsense") == set()


def test_what_counts_no_more_is_in_no_band_and_not_dormant(vault: Vault) -> None:
    gone = vault_of(service("gone", status=Status.CLOSED_VERIFIED, last_used="2001"))
    assert found(gone, "is:dormant") == set()
    assert found(gone, "band:low") == set()
    assert found(vault, "status:closed_verified") == set()


def test_the_parts_of_a_search_know_their_place() -> None:
    text = 'wei held:id "two words" group:"Ten Cent"'
    terms = split_terms(text)
    assert [(term.key, term.value) for term in terms] == [
        ("", "wei"),
        ("held", "id"),
        ("", "two words"),
        ("group", "Ten Cent"),
    ]
    assert [term.predicate is not None for term in terms] == [False, True, False, True]
    assert text[terms[1].start : terms[1].end] == "held:id"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held:id deletable:no wei group:x", []),
        ("https://weixin.qq.com foo: :", []),
        ("held:xx deletable:", [("held", "xx"), ("deletable", "")]),
        ('Held:"two words" tag:', [("Held", "two words"), ("tag", "")]),
        ("is:idle band:huge status:gone need:some factor:none2", [
            ("is", "idle"), ("band", "huge"), ("status", "gone"), ("need", "some"), ("factor", "none2"),
        ]),
    ],
)  # fmt: skip
def test_values_that_a_key_does_not_take_are_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(term.key, term.value) for term in misread(text)] == expected


def test_what_a_key_takes_is_said_and_taken() -> None:
    for term in misread("held: holds: kind: deletable: status: need: factor: band: is:"):
        assert term.choices
        assert not misread(" ".join(f"{term.key}:{choice}" for choice in term.choices))
    assert [term.choices for term in split_terms("group: wei")] == [(), ()]
    (deletable,) = misread("deletable:maybe")
    assert deletable.choices == ("yes", "no", "unknown")


def test_one_part_can_be_taken_out() -> None:
    text = "wei held:id  group:x"
    assert [without_term(text, term) for term in split_terms(text)] == [
        "held:id  group:x",
        "wei group:x",
        "wei held:id",
    ]


@given(st.text())
def test_never_fails_and_taking_all_terms_out_leaves_nothing_to_look_for(text: str) -> None:
    parse_query(text)
    while terms := split_terms(text):
        shorter = without_term(text, terms[0])
        assert len(shorter) < len(text)
        text = shorter
    assert not text.strip() or not parse_query(text).predicates


def test_a_group_is_the_operator_where_there_is_none() -> None:
    items = (
        service("a", group="Tencent"),
        service("b", operator="Tencent Ltd"),
        service("c", group="X", operator="Tencent"),
    )
    assert found(vault_of(*items), "group:tencent") == {"a", "b"}


def test_a_group_is_found_by_the_name_under_which_it_stands_and_by_what_is_recorded() -> None:
    items = (
        service("a", group="XGroup", operator="Shenzhen X"),
        service("b", operator="Shenzhen X"),
        service("c", group="腾讯"),
        service("d", operator="Other"),
    )
    ledger = searched(vault_of(*items), {"腾讯": "Tencent", "tencent": "Tencent"})
    ledger.update(item.id for item in items)  # before anybody has asked

    def matching(text: str) -> list[str]:
        return [item.id for item in items if parse_query(text).matches(ledger, item, "")]

    assert matching('group:"XGroup"') == ["a", "b"]
    assert matching("group:shenzhen") == ["b"]
    assert matching("group:tencent") == matching("group:腾讯") == ["c"]
    change = commands.edit_service(ledger.book.vault, items[0].id, operator="")
    ledger.book.vault.apply(change)
    ledger.update([items[0].id])
    assert matching('group:"XGroup"') == ["a"]


COMPANIES = st.sampled_from(
    ["Ant", "ant ", "Antler", 'ООО "Яндекс"', 'ООО "Мэйл"', '"Q" Ltd', '"', '""', "腾讯", "A b:c", ""]
)


@given(st.lists(st.tuples(COMPANIES, COMPANIES, st.sampled_from([Status.ACTIVE, Status.CLOSED_VERIFIED]))))
def test_the_term_of_a_company_finds_what_the_companies_tab_counts(said: list[tuple[str, str, Status]]) -> None:
    items = [
        service(f"s{place}", group=group, operator=operator, status=status)
        for place, (group, operator, status) in enumerate(said)
    ]
    vault, names = vault_of(*items), {"腾讯": "Tencent", "tencent": "Tencent"}
    ledger = searched(vault, names)
    for group in company_groups(ledger.book, names):
        if group.name:
            query = parse_query(company_term(group.name))
            assert not query.words
            assert {item.id for item in items if query.matches(ledger, item, "")} == set(group.services)


def test_a_company_is_found_by_any_of_its_names_and_by_its_operator() -> None:
    items = (
        service("a", group="XGroup", operator="Shenzhen X"),
        service("b", operator="Shenzhen X"),
        service("c", group="腾讯"),
        service("d", group="Tencent Music"),
    )
    ledger = searched(vault_of(*items), {"腾讯": "Tencent", "tencent": "Tencent"})

    def matching(text: str) -> list[str]:
        return [item.id for item in items if parse_query(text).matches(ledger, item, "")]

    assert matching("company:xgroup") == matching('company:"Shenzhen X"') == ["a", "b"]
    assert matching("company:tencent") == matching("company:腾讯") == ["c"]
    assert matching("group:tencent") == ["c", "d"]


def test_two_quotes_within_quotes_stand_for_one() -> None:
    terms = split_terms('company:"ООО ""Яндекс""" "a ""b" ""')
    assert [(term.key, term.value) for term in terms] == [("company", 'ООО "Яндекс"'), ("", 'a "b'), ("", "")]
    assert company_term('"Q" Ltd') == 'company:"""Q"" Ltd"'


def test_looks_nowhere_else_than_in_the_texts_of_the_service() -> None:
    item = service("a", name="N", operator="O", group="G", login="L", notes="T", tags=("X",), closing_path="hidden")
    assert "hidden" not in searchable_text(item)
    assert ServiceId("a") == item.id
