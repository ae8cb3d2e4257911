from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.model import (
    Deletability,
    Entity,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    Known,
    SecondFactor,
    ServiceId,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.core.risk.rules import RULES, Finding, Weight, findings

TODAY = date(2026, 11, 23)
STUCK = {"deletability": Deletability.IMPOSSIBLE}


def found(method: Method, rule: str, *records: Entity) -> list[Finding]:
    """What one rule finds among ``records``."""
    return list(RULES[rule](RiskBook(vault_of(*records), method, TODAY)))


def test_every_rule_has_a_test() -> None:
    assert [rule for rule in RULES if f"test_rule_{rule}" not in globals()] == []


def test_every_finding_says_what_why_and_one_next_step(method: Method) -> None:
    vault = vault_of(
        service("a", second_factor=SecondFactor.NONE, **STUCK),
        service("b", parent="a", last_used="2020"),
        identifier("i", leaked=Known.YES),
        holding("a", "phone", "i"),
    )
    all_found = findings(RiskBook(vault, method, TODAY))
    order = list(Weight)
    assert [order.index(item.weight) for item in all_found] == sorted(order.index(item.weight) for item in all_found)
    assert {item.rule for item in all_found} == {
        "stuck_account_holds",
        "dormant_account",
        "weak_second_factor",
        "leaked_identifier",
    }
    for item in all_found:
        assert item.services
        for text in (str(item.text), str(item.next_step)):
            assert text.endswith(".")
            assert "{" not in text


def test_rule_stuck_account(method: Method) -> None:
    (finding,) = found(
        method,
        "stuck_account",
        service("a", **STUCK),
        service("b", **STUCK),
        holding("b", "phone"),
        service("c", status=Status.CLOSED_VERIFIED, **STUCK),
        service("d"),
    )
    assert finding.services == ("a",)
    assert str(finding.text) == "A cannot be deleted."


@pytest.mark.parametrize(
    ("kind", "words", "weight"),
    [
        ("phone", "holds your phone number", Weight.NOTABLE),
        ("id_image", "holds your ID", Weight.SEVERE),
        ("bank_card", "holds payment data", Weight.SEVERE),
        ("location", "holds where you are or were", Weight.SEVERE),
    ],
)
def test_rule_stuck_account_holds(method: Method, kind: str, words: str, weight: Weight) -> None:
    (finding,) = found(
        method,
        "stuck_account_holds",
        service("a", **STUCK),
        holding("a", kind),
        holding("a", "email"),
        holding("a", "bank_account" if kind == "location" else "route", state=HoldingState.VERIFIED_REMOVED),
        service("b"),
        holding("b", kind),
    )
    assert str(finding.text) == f"A cannot be deleted and {words}."
    assert (finding.services, finding.weight) == (("a",), weight)


def test_rule_dormant_account(method: Method) -> None:
    (finding,) = found(
        method,
        "dormant_account",
        service("a", last_used="2025-01"),
        service("b", last_used="2026-01"),
        service("c"),
        service("d", last_used="2020", **STUCK),
    )
    assert str(finding.text) == "A has not been used since 2025-01."
    assert finding.services == ("a",)


def test_rule_weak_second_factor(method: Method) -> None:
    none, sms = found(
        method,
        "weak_second_factor",
        service("none", second_factor=SecondFactor.NONE),
        service("sms", second_factor=SecondFactor.SMS),
        service("app", second_factor=SecondFactor.APP),
        service("gone", second_factor=SecondFactor.NONE, status=Status.CLOSED_VERIFIED),
        service("lonely", second_factor=SecondFactor.NONE),
        service("a", parent="none"),
        service("b", parent="none"),
        service("c", parent="sms"),
        service("d", parent="app"),
        service("e", parent="gone"),
        service("f", parent="lonely", status=Status.CLOSED_VERIFIED),
    )
    assert none.services == ("none", "a", "b")
    assert str(none.text) == "None has no second factor. Accounts that it opens: 2."
    assert sms.services == ("sms", "c")
    assert str(sms.text) == "A text message is enough to get in to Sms. Accounts that it opens: 1."


def test_rule_leaked_identifier(method: Method) -> None:
    (finding,) = found(
        method,
        "leaked_identifier",
        service("a"),
        service("b"),
        identifier("i", label="Main number"),
        identifier("not leaked"),
        identifier("not in use", leaked=Known.YES),
        identifier("in the trash", leaked=Known.YES, trashed=TODAY),
        holding("a", "phone", "i"),
        holding("b", "phone", "i"),
        holding("b", "phone_alt", "not leaked"),
        holding("a", "phone_alt", "in the trash"),
        Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH, kinds=("phone",)),
    )
    assert str(finding.text) == "Main number is known to have leaked. Services that hold it: 2."
    assert (finding.identifier_id, finding.services) == ("i", ("a", "b"))
