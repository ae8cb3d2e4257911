from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core import commands
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import HoldingState, IdentifierId, OfficialCount, OfficialCountId, Status
from tracker.core.official_counts import compare, remove_official_count, set_official_count
from tracker.core.vault import Vault

TODAY = date(2026, 11, 25)
NAMES = {"腾讯": "Tencent"}


def official(company: str = "Tencent", count: int = 3, key: str = "o", **fields: object) -> OfficialCount:
    return OfficialCount(OfficialCountId(key), company, count, TODAY, **fields)


def ledger(*records: object) -> Vault:
    return vault_of(
        *(identifier("mine"), identifier("old")),
        *(service("wechat", group="Tencent"), holding("wechat", "phone", "mine")),
        *(service("qq", group="腾讯"), holding("qq", "phone", state=HoldingState.UNKNOWN)),
        *(service("music", group="Tencent"), holding("music", "phone", "old")),
        *(service("docs", group="Tencent"), holding("docs", "email")),
        *(service("gone", group="Tencent", status=Status.CLOSED_VERIFIED), holding("gone", "phone", "mine")),
        *(service("left", group="Tencent"), holding("left", "phone", state=HoldingState.VERIFIED_REMOVED)),
        *(service("jd", group="JD"), holding("jd", "phone")),
        *records,
    )


def test_recorded_against_official() -> None:
    vault = ledger(official(), official("JD", 1, "p"), official("Kuaishou", 2, "q"))
    found = compare(vault, NAMES)
    assert [(item.official.company, [one.id for one in item.recorded], item.missing) for item in found] == [
        ("Kuaishou", [], 2),
        ("JD", ["jd"], 0),
        ("Tencent", ["wechat", "qq", "music"], 0),
    ]


def test_only_the_number_that_was_asked_about() -> None:
    (found,) = compare(ledger(official(identifier_id=IdentifierId("mine"))), NAMES)
    assert [item.id for item in found.recorded] == ["wechat", "qq"]
    assert found.missing == 1


def test_a_company_is_named_in_any_language() -> None:
    (found,) = compare(ledger(official("腾讯", 9)), NAMES)
    assert len(found.recorded) == 3


def test_one_count_for_each_company_and_number() -> None:
    vault = ledger()
    first = set_official_count(vault, official(count=14), NAMES)
    assert str(first.label) == "Official count for Tencent: 14"
    vault.apply(first)
    vault.apply(set_official_count(vault, official("腾讯 ", 15, "other"), NAMES))
    assert [(item.id, item.company, item.count) for item in vault.official_counts.values()] == [("o", "腾讯", 15)]
    mine = official(count=2, key="mine", identifier_id=IdentifierId("mine"))
    vault.apply(set_official_count(vault, mine, NAMES))
    assert len(vault.official_counts) == 2
    assert not set_official_count(vault, vault.official_counts[OfficialCountId("o")], NAMES)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (official(company=" "), "company"),
        (official(count=-1), "count"),
        (official(count=10_001), "count"),
        (official(identifier_id=IdentifierId("nobody")), "identifier_id"),
    ],
)
def test_what_is_no_count_is_refused(draft: OfficialCount, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        set_official_count(ledger(), draft, NAMES)
    assert caught.value.field == field


def test_a_count_can_be_removed() -> None:
    vault = ledger(official())
    vault.apply(remove_official_count(vault, OfficialCountId("o")))
    assert vault.official_counts == {}
    with pytest.raises(NotFoundError):
        remove_official_count(vault, OfficialCountId("o"))


def test_a_number_that_is_deleted_leaves_its_count() -> None:
    vault = ledger(official(identifier_id=IdentifierId("mine")))
    vault.apply(commands.purge_identifiers(vault, [IdentifierId("mine")]))
    assert [item.identifier_id for item in vault.official_counts.values()] == [None]


def test_an_edited_count_does_not_stand_beside_another_of_its_place() -> None:
    vault = ledger(official(), official("JD", key="p"))
    with pytest.raises(ValidationError) as caught:
        set_official_count(vault, official("腾讯", key="p"), NAMES)
    assert caught.value.field == "company"
