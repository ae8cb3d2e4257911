"""What services of the catalogue hold beyond the legal minimum, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.model import HoldingState
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.minimum import Collected
from tracker.core.risk.rules import Finding, Weight, findings
from tracker.core.vault import Vault
from tracker.services.legal_minimum import minimums
from tracker.services.ticking import tick_services
from tracker.services.vaults import risk_method

CATALOGUE = Catalogue.load()
TODAY = date(2026, 11, 23)


def ticked(*catalogue_ids: str, language: str = "en") -> Vault:
    entries = [CATALOGUE.services.by_id(key) for key in catalogue_ids]
    vault = Vault()
    vault.apply(tick_services(vault, [entry for entry in entries if entry is not None], language))
    assert len(vault.services) == len(catalogue_ids)
    return vault


def found(vault: Vault, rule: str, language: str = "en") -> dict[str, Finding]:
    """Findings of one rule by the catalogue id of the service."""
    all_found = findings(RiskBook(vault, risk_method(), TODAY), minimums(CATALOGUE, language))
    by_service = {vault.services[item.services[0]].catalogue_id or "": item for item in all_found if item.rule == rule}
    assert len(by_service) == sum(item.rule == rule for item in all_found)
    return by_service


# By hand, from the catalogue (what each collects) and the Provisions (what its type needs):
#   WeChat, type 3 Instant messaging, collects 3: phone, nickname, account_id.
#     Needed, 3: phone, account_id, im_contacts. Beyond: nickname.
#   Taobao, type 6 Online shopping, collects 6: phone, account_id, id_name, address, phone_alt, payment_record.
#     Needed, 5: phone, id_name, address, phone_alt, payment_record. Beyond: account_id.
#   12306, type 9 Transport tickets, collects 11: phone, email, id_name, id_type, id_number, id_validity, gender,
#     birthdate, traveller_type, itinerary, payment_record.
#     Needed, 8: phone, id_name, id_type, id_number, traveller_type, itinerary, plate, payment_record.
#     Beyond: email, gender, birthdate, id_validity.
BY_HAND = {
    "wechat": ("WeChat", 3, "Instant messaging", 3, ("nickname",), "Nickname and picture"),
    "taobao": ("Taobao", 6, "Online shopping", 5, ("account_id",), "Account name"),
    "rail-12306": (
        *("China Railway 12306", 11, "Transport tickets", 8, ("email", "gender", "birthdate", "id_validity")),
        "E-mail address, Gender, Birth date, ID document validity period",
    ),
}


def test_the_findings_agree_with_a_count_by_hand() -> None:
    beyond = found(ticked(*BY_HAND), "beyond_minimum")
    assert {key: str(item.text) for key, item in beyond.items()} == {
        key: f"{words}: perhaps more than {name} needs as “{type_name}”. "
        f"Kinds of data that it may hold: {maybe}. Needed at most: {needed}."
        for key, (name, maybe, type_name, needed, _, words) in BY_HAND.items()
    }
    assert {item.weight for item in beyond.values()} == {Weight.MINOR}  # nobody has said yet that they are held


@pytest.mark.parametrize("catalogue_id", BY_HAND)
def test_the_figures_agree_with_a_count_by_hand(catalogue_id: str) -> None:
    _, maybe, _, needed, beyond, _ = BY_HAND[catalogue_id]
    vault = ticked(catalogue_id)
    (service,) = vault.services.values()
    minimum = minimums(CATALOGUE, "en")[service.app_type or 0]
    collected = Collected.of(vault.holdings_of(service.id))
    assert (len(collected.held), len(collected.maybe), len(minimum.kinds)) == (0, maybe, needed)
    assert collected.beyond(minimum) == beyond


def test_an_answer_moves_a_kind_from_perhaps_to_held() -> None:
    vault = ticked("rail-12306")
    (service,) = vault.services.values()
    vault.apply(commands.set_holding(vault, service.id, "id_validity", HoldingState.HELD))
    vault.apply(commands.set_holding(vault, service.id, "email", None))
    finding = found(vault, "beyond_minimum")["rail-12306"]
    assert "holds: 1, and perhaps 9 more." in str(finding.text)
    assert str(finding.text).startswith("Gender, Birth date, ID document validity period: more than ")
    assert finding.weight is Weight.NOTABLE


def test_the_rule_is_cited_in_the_language_of_the_person() -> None:
    english, chinese = minimums(CATALOGUE, "en"), minimums(CATALOGUE, "zh_CN")
    assert english.keys() == chinese.keys() == set(range(1, 40))
    assert english[3].citation == (
        "Provisions on the Scope of Necessary Personal Information for Common Types of Mobile Internet Applications, "
        "国信办秘字〔2021〕14号, article 4"
    )
    assert (chinese[3].type_name, chinese[3].citation) == (
        "即时通信类",
        "《常见类型移动互联网应用程序必要个人信息范围规定》（国信办秘字〔2021〕14号）第四条",
    )
    assert english[29].citation.endswith(", article 5")
    assert sum(not minimum.kinds for minimum in english.values()) == 13
    for article in (4, 5):
        assert CATALOGUE.app_types.regulation.rule(article)


def test_no_account_may_be_needed() -> None:
    videos = next(entry.id for entry in CATALOGUE.services if entry.app_type == 29)
    finding = found(ticked(videos, "wechat"), "no_account_needed")[videos]
    assert str(finding.text).startswith("“Short video (watching)” apps must offer their basic function without any")
