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
from tracker.core.risk.minimum import Minimum, Minimums
from tracker.core.risk.rules import RULES, Finding, Situation, Weight, findings

TODAY = date(2026, 11, 23)
STUCK = {"deletability": Deletability.IMPOSSIBLE}
MINIMUMS: Minimums = {
    3: Minimum("Instant messaging", frozenset({"phone", "account_id", "im_contacts"}), "Provisions, article 4"),
    29: Minimum("Short video", frozenset(), "Provisions, article 5"),
}


def found(method: Method, rule: str, *records: Entity) -> list[Finding]:
    """What one rule finds among ``records``."""
    return list(RULES[rule](Situation(RiskBook(vault_of(*records), method, TODAY), MINIMUMS)))


def test_every_rule_has_a_test() -> None:
    assert [rule for rule in RULES if f"test_rule_{rule}" not in globals()] == []


def test_every_finding_says_what_why_and_one_next_step(method: Method) -> None:
    vault = vault_of(
        service("a", second_factor=SecondFactor.NONE, **STUCK),
        service("b", parent="a", last_used="2020", app_type=3),
        service("c", app_type=29),
        holding("b", "location"),
        identifier("i", leaked=Known.YES),
        holding("a", "phone", "i"),
    )
    all_found = findings(RiskBook(vault, method, TODAY), MINIMUMS)
    order = list(Weight)
    assert [order.index(item.weight) for item in all_found] == sorted(order.index(item.weight) for item in all_found)
    assert {item.rule for item in all_found} == {
        "stuck_account_holds",
        "dormant_account",
        "weak_second_factor",
        "leaked_identifier",
        "beyond_minimum",
        "no_account_needed",
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


@pytest.mark.parametrize(
    ("held", "maybe", "counted"),
    [
        (("phone", "email"), (), "more than A needs|Kinds of data that it holds: 2."),
        ((), ("phone", "email"), "perhaps more than A needs|Kinds of data that it may hold: 2."),
        (("phone",), ("email", "account_id"), "more than A needs|Kinds of data that it holds: 1, and perhaps 2 more."),
    ],
)
def test_rule_beyond_minimum(method: Method, held: tuple[str, ...], maybe: tuple[str, ...], counted: str) -> None:
    (finding,) = found(
        method,
        "beyond_minimum",
        service("a", app_type=3),
        *(holding("a", kind) for kind in held),
        *(holding("a", kind, state=HoldingState.UNKNOWN) for kind in maybe),
        holding("a", "password"),
        service("no more than needed", app_type=3),
        holding("no more than needed", "im_contacts"),
        service("type not known"),
        holding("type not known", "face"),
        service("type without data", app_type=29),
        holding("type without data", "face"),
        service("gone", app_type=3, status=Status.CLOSED_VERIFIED),
        holding("gone", "face"),
    )
    more, _, kinds = counted.partition("|")
    assert str(finding.text) == f"E-mail address: {more} as “Instant messaging”. {kinds} Needed at most: 3."
    assert "(Provisions, article 4)" in str(finding.next_step)
    assert (finding.services, finding.weight) == (("a",), Weight.MINOR)


def test_a_headline_kind_beyond_the_minimum_weighs_more_when_it_is_held(method: Method) -> None:
    one, other = found(
        method,
        "beyond_minimum",
        service("maybe", app_type=3),
        holding("maybe", "location", state=HoldingState.UNKNOWN),
        service("held", app_type=3),
        holding("held", "gender"),
        holding("held", "location"),
    )
    assert (one.services, one.weight) == (("held",), Weight.NOTABLE)
    assert str(one.text).startswith("Gender, Location: more than ")
    assert (other.services, other.weight) == (("maybe",), Weight.MINOR)


def test_rule_no_account_needed(method: Method) -> None:
    (finding,) = found(
        method,
        "no_account_needed",
        service("a", app_type=29),
        service("b", app_type=3),
        service("c"),
        service("d", app_type=29, trashed=TODAY),
    )
    assert str(finding.text) == (
        "“Short video” apps must offer their basic function without any personal data: "
        "you may not need an account at A."
    )
    assert "(Provisions, article 5)" in str(finding.next_step)
    assert (finding.services, finding.weight) == (("a",), Weight.MINOR)
