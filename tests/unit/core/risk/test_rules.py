from __future__ import annotations

from datetime import date

import pytest

from tests.acting import request
from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS
from tracker.core.acting import DueBy, RequestOutcome
from tracker.core.model import (
    Deletability,
    Entity,
    Evidence,
    EvidenceId,
    Given,
    Grade,
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
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.minimum import Minimum, Minimums
from tracker.core.risk.rules import RULES, Finding, Situation, Weight, findings
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
STUCK = {"deletability": Deletability.IMPOSSIBLE}
MINIMUMS: Minimums = {
    3: Minimum("Instant messaging", frozenset({"phone", "account_id", "im_contacts"}), "Provisions, article 4"),
    29: Minimum("Short video", frozenset(), "Provisions, article 5"),
}


COMPANIES = {"腾讯": "Tencent"}


def found(method: Method, rule: str, *records: Entity) -> list[Finding]:
    """What one rule finds among ``records``."""
    vault = vault_of(*records)
    situation = Situation(RiskBook(vault, method, TODAY), MINIMUMS, COMPANIES, FraudBook(vault, FRAUDS))
    return list(RULES[rule](situation))


def shown(key: str, last_seen: str | None, number: str = "1") -> Evidence:
    return Evidence(EvidenceId(key + number), ServiceId(key), "sms_xml", Grade.WEAK, TODAY, last_seen=last_seen)


def about_every_rule(*more: Entity, companies: tuple[str, str] = ("Tencent", "腾讯")) -> Vault:
    """A ledger about which each rule has something to say, and ``more``."""
    return vault_of(
        service("a", second_factor=SecondFactor.NONE, group=companies[0], **STUCK),
        service("b", parent="a", last_used="2020", app_type=3, group=companies[1]),
        service("c", app_type=29),
        service("d", deletability_seen="2026-11", **STUCK),
        *(holding("b", kind, given=Given.PERMISSION_ALWAYS) for kind in ("location", "email", "face", "orders")),
        identifier("i", leaked=Known.YES, retired="2024"),
        holding("a", "phone", "i"),
        identifier("twin", value="13800138000"),
        identifier("other twin", value="+86 138 0013 8000"),
        holding("b", "phone_alt", "twin"),
        holding("a", "id_number"),
        service("e", status=Status.CLOSED, closed_since="2025"),
        shown("e", "2026-10"),
        service("f", status=Status.CLOSED_VERIFIED),
        holding("f", "email"),
        service("g", last_used="2027"),
        service("k", status=Status.CLOSING),
        service("l", parent="k", deletability_seen="2026-11"),
        *more,
        request("q", sent=date(2026, 10, 1), due=date(2026, 11, 2)),
    )


def test_every_rule_has_a_test() -> None:
    assert [rule for rule in RULES if f"test_rule_{rule}" not in globals()] == []


def test_every_finding_says_what_why_and_one_next_step(method: Method) -> None:
    vault = about_every_rule()
    all_found = findings(RiskBook(vault, method, TODAY), MINIMUMS, COMPANIES, FraudBook(vault, FRAUDS))
    ranks = [item.weight.rank for item in all_found]
    assert ranks == sorted(ranks)
    assert (min(ranks), max(ranks)) == (0, 2)
    assert {item.rule for item in all_found} == set(RULES)
    assert len({item.key for item in all_found}) == len(all_found)
    for item in all_found:
        assert item.services
        assert item.subject == (item.identifier_id or item.services[0])
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
    dormant = {"status": Status.DORMANT}
    them_all = found(
        method,
        "dormant_account",
        service("a", last_used="2025-01"),
        service("b", last_used="2026-01"),
        service("c"),
        service("d", last_used="2020", **STUCK),
        holding("d", "phone"),
        holding("d", "email", state=HoldingState.VERIFIED_REMOVED),
        service("said", last_used="2026-01", **dormant),
        service("undated", **dormant),
        service("nothing held", **STUCK, **dormant),
        service("used", last_used="2026-11-01", **dormant),
        service("ahead", last_used="2027", **dormant),
        service("gone", last_used="2020", status=Status.CLOSED_VERIFIED),
    )
    by_account = {item.subject: item for item in them_all}
    assert by_account.keys() == {"a", "d", "said", "undated", "nothing held"}
    unused, stuck, said, undated = (by_account[key] for key in ("a", "d", "said", "undated"))
    assert str(unused.text) == "A has not been used since 2025-01."
    assert str(unused.next_step) == "Close it if you do not need it."
    assert (unused.services, unused.facts) == (("a",), ("2025-01",))
    assert str(stuck.text) == "D has not been used since 2020."
    assert str(stuck.next_step) == (
        "It cannot be deleted: take out what it still holds, as far as you can: Phone number."
    )
    assert (
        str(by_account["nothing held"].next_step)
        == "It cannot be deleted: look what it holds, and take out what you can."
    )
    assert str(said.text) == "Said has not been used since 2026-01."
    assert str(undated.text) == "Undated is recorded as dormant; when it was used last is not known."
    assert undated.facts == ("dormant",)


def test_rule_closed_but_held(method: Method) -> None:
    (finding,) = found(
        method,
        "closed_but_held",
        service("a", status=Status.CLOSED_VERIFIED),
        holding("a", "phone"),
        holding("a", "email", state=HoldingState.SAID_REMOVED),
        holding("a", "face", state=HoldingState.VERIFIED_REMOVED),
        service("said", status=Status.CLOSED),
        holding("said", "phone"),
        service("emptied", status=Status.CLOSED_VERIFIED),
        holding("emptied", "phone", state=HoldingState.VERIFIED_REMOVED),
        service("trashed", status=Status.CLOSED_VERIFIED, trashed=TODAY),
        holding("trashed", "phone"),
    )
    assert str(finding.text) == (
        "A is recorded as gone, and this as still held there: Phone number, E-mail address. The Load leaves it out."
    )
    assert (finding.services, finding.facts, finding.weight) == (("a",), ("email", "phone"), Weight.MINOR)


def test_rule_contradictory_use(method: Method) -> None:
    ahead, dormant = found(
        method,
        "contradictory_use",
        service("ahead", last_used="2026-11-24"),
        service("dormant", last_used="2026-11", status=Status.DORMANT),
        service("today", last_used="2026-11-23"),
        service("long ago", last_used="2026-06", status=Status.DORMANT),
        service("undated", status=Status.DORMANT),
        service("gone", last_used="2027", status=Status.CLOSED_VERIFIED),
    )
    assert str(ahead.text) == (
        "Ahead: the day recorded as its last use is still to come (2026-11-24). It counts as in use."
    )
    assert str(dormant.text) == "Dormant is recorded as dormant, and as used not a month ago (2026-11)."
    assert (dormant.facts, dormant.weight) == (("dormant", "2026-11"), Weight.MINOR)


def test_a_last_use_ahead_contradicts_nothing_where_the_clock_was_there_already(method: Method) -> None:
    vault = vault_of(service("seen", last_used="2027-06"), service("never", last_used="2027-07"))
    book = RiskBook(vault, method, TODAY, latest=date(2027, 6, 1))
    rule = RULES["contradictory_use"]
    assert [item.subject for item in rule(Situation(book, {}))] == ["never"]
    assert book.set_today(date(2026, 11, 24))
    assert [item.subject for item in rule(Situation(book, {}))] == ["never", "seen"]


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


def test_rule_seen_again(method: Method) -> None:
    never, closed, verified, asked = found(
        method,
        "seen_again",
        service("never", status=Status.CLOSING, closing_since="2026-08-02"),
        shown("never", "2026-11-01"),  # the 91st day after
        service("waiting", status=Status.CLOSING, closing_since="2026-08-03"),
        shown("waiting", "2026-11-01"),
        service("whenever", status=Status.CLOSING),
        shown("whenever", "2026-11-01"),
        service("closed", status=Status.CLOSED, closed_since="2026-09"),
        shown("closed", "2026-10-01"),
        shown("closed", "2026-11", "2"),
        service("verified", status=Status.CLOSED_VERIFIED, closed_since="2026-09-30"),
        shown("verified", "2026-10"),
        service("asked", status=Status.CLOSED, closing_since="2026"),
        shown("asked", "2027-01-01"),
        service("before", status=Status.CLOSED, closed_since="2026-10"),
        shown("before", "2026-10-30"),
        service("undated", status=Status.CLOSED, closed_since="2026-10"),
        shown("undated", None),
        service("unknown", status=Status.CLOSED),
        shown("unknown", "2026-10-30"),
        service("used", closed_since="2020"),
        shown("used", "2026-10-30"),
        service("trashed", status=Status.CLOSED, closed_since="2020", trashed=TODAY),
        shown("trashed", "2026-10-30"),
    )
    assert str(closed.text) == "Closed is closed, yet seen again: 2026-11."
    assert (closed.services, closed.weight, closed.facts) == (("closed",), Weight.NOTABLE, ("2026-11",))
    assert (verified.services, asked.services) == (("verified",), ("asked",))
    assert str(never.text) == "Never was to be closed long ago, yet seen again: 2026-11-01."


def test_rule_request_overdue(method: Method) -> None:
    asked = {"sent": date(2026, 10, 1), "due": date(2026, 11, 2)}
    by_law, ours, longer = found(
        method,
        "request_overdue",
        service("a", name="Shop"),
        service("b", trashed=TODAY),
        request("q", **asked),
        request("r", **asked | {"due": date(2026, 11, 3), "due_by": DueBy.OURS}),
        request("s", **asked, due_by=DueBy.YOURS, extended_to=date(2026, 11, 22)),
        request("today", **asked | {"due": TODAY}),
        request("answered", **asked, answered=TODAY, outcome=RequestOutcome.REFUSED),
        request("closed", **asked, closed=TODAY, outcome=RequestOutcome.NO_ANSWER),
        request("undated", sent=date(2020, 1, 1)),
        request("draft"),
        request("trashed", "b", **asked),
    )
    assert str(by_law.text) == "Shop has not answered your request, which was due on 2026-11-02."
    assert (by_law.weight, by_law.services, by_law.part) == (Weight.NOTABLE, ("a",), "q")
    assert by_law.facts == ("q", "2026-11-02")
    assert str(ours.text) == "Shop has not answered; you wanted to ask again after 2026-11-03."
    assert str(longer.text) == "Shop has not answered your request, which was due on 2026-11-22."


def test_rule_parent_closing(method: Method) -> None:
    closing, closed, gone = found(
        method,
        "parent_closing",
        service("closing", status=Status.CLOSING),
        service("closed", status=Status.CLOSED),
        service("gone", status=Status.CLOSED_VERIFIED),
        service("stays"),
        service("lonely", status=Status.CLOSING),
        service("trashed", status=Status.CLOSING, trashed=TODAY),
        service("a", parent="closing"),
        service("b", parent="closing"),
        service("leaves, too", parent="closing", status=Status.CLOSING),
        service("c", parent="closed"),
        service("d", parent="gone"),
        service("e", parent="stays"),
        service("f", parent="lonely", status=Status.CLOSED_VERIFIED),
        service("g", parent="trashed"),
        service("with its child", status=Status.CLOSING),
        service("h", parent="with its child", status=Status.CLOSED),
    )
    assert str(closing.text) == "Closing is about to be closed. Accounts that are opened through it and stay: 2."
    assert (closing.services, closing.weight) == (("closing", "a", "b"), Weight.SEVERE)
    assert str(closed.text) == "Closed is closed. Accounts that are opened through it and stay: 1."
    assert (closed.services, gone.services) == (("closed", "c"), ("gone", "d"))


def test_rule_only_through_parent(method: Method) -> None:
    (finding,) = found(
        method,
        "only_through_parent",
        service("parent"),
        service("a", parent="parent"),
        service("by name", parent="parent", login="me"),
        service("by password", parent="parent"),
        holding("by password", "password"),
        holding("a", "password", state=HoldingState.UNKNOWN),
        service("gone", parent="parent", status=Status.CLOSED_VERIFIED),
        service("on its own"),
    )
    assert str(finding.text) == "A opens only through Parent: no sign-in of its own is recorded."
    assert (finding.services, finding.facts, finding.weight) == (("a", "parent"), ("parent",), Weight.MINOR)


def test_rule_retired_identifier(method: Method) -> None:
    card, phone = found(
        method,
        "retired_identifier",
        service("a"),
        service("b"),
        identifier("card", "bank_card", label="Old card", retired="2025"),
        identifier("phone", label="Old number", retired="2024-03"),
        identifier("in use"),
        identifier("held by nobody", retired="2024"),
        identifier("in the trash", retired="2024", trashed=TODAY),
        holding("a", "bank_card", "card"),
        holding("a", "phone", "phone"),
        holding("b", "phone", "phone"),
        holding("b", "phone_alt", "in use"),
        holding("a", "phone_alt", "held by nobody", state=HoldingState.VERIFIED_REMOVED),
    )
    assert str(card.text) == "Old card was given up (2025), and services still hold it. How many: 1."
    assert (card.identifier_id, card.services, card.weight) == ("card", ("a",), Weight.NOTABLE)
    assert str(phone.text) == "Old number was given up (2024-03), and services still hold it. How many: 2."
    assert (phone.services, phone.weight) == (("a", "b"), Weight.SEVERE)
    assert "the next owner of this one can receive your codes" in str(phone.next_step)


def test_a_number_that_is_given_up_is_one_in_every_record_and_every_login(method: Method) -> None:
    records = (
        identifier("old", label="Old", value="13800138000", retired="2024"),
        identifier("bank", "bank_phone", value="+86 138 0013 8000"),
        identifier("again", value="138 0013 8000", retired="2025"),
        identifier("another", value="13800138001"),
        *(service(key) for key in ("at the bank", "with another", "may hold")),
        holding("at the bank", "bank_phone", "bank"),
        holding("with another", "phone", "another"),
        holding("may hold", "phone", "old", state=HoldingState.UNKNOWN),
        service("signed in to", login="0086 138-0013-8000"),
        service("no more", login="13800138000", status=Status.CLOSED_VERIFIED),
    )
    (finding,) = found(method, "retired_identifier", *records)
    assert (finding.identifier_id, finding.services) == ("old", ("at the bank", "signed in to"))
    assert (finding.weight, finding.facts) == (Weight.SEVERE, ("2024", "at the bank", "signed in to"))
    assert found(method, "retired_identifier", *records[:4], service("a", login="13800138001")) == []


def test_rule_recorded_twice(method: Method) -> None:
    records = (
        identifier("b", label="Spare", value="+86 138 0013 8000"),
        identifier("a", "bank_phone", label="At the bank", value="13800138000"),
        identifier("c", value="13800138000", trashed=TODAY),
        identifier("d", value="13800138001"),
        identifier("e", "email", value="li@example.com"),
        identifier("f", "email", value="Li@Example.com"),
        service("x"),
        service("y"),
    )
    assert found(method, "recorded_twice", *records) == []  # nobody has any of it
    (finding,) = found(method, "recorded_twice", *records, holding("y", "phone", "b"), holding("x", "phone", "b"))
    assert str(finding.text) == (
        "“At the bank” and “Spare” are one and the same, recorded twice. Services that hold it: 2."
    )
    assert (finding.identifier_id, finding.services, finding.weight) == ("a", ("x", "y"), Weight.NOTABLE)
    assert finding.facts == ("a", "b", "x", "y")


def test_rule_permission_always(method: Method) -> None:
    heavy, light = found(
        method,
        "permission_always",
        service("a"),
        holding("a", "location", given=Given.PERMISSION_ALWAYS),
        holding("a", "contacts", given=Given.PERMISSION_ALWAYS),
        holding("a", "messages", given=Given.PERMISSION_USING),
        service("b"),
        holding("b", "contacts", given=Given.PERMISSION_ALWAYS),
        holding("b", "location", given=Given.PERMISSION_ALWAYS, state=HoldingState.VERIFIED_REMOVED),
        service("c"),
        holding("c", "location", given=Given.GIVEN),
    )
    assert str(heavy.text) == "A is always allowed to read: Location, Address book."
    assert (heavy.services, heavy.weight) == (("a",), Weight.NOTABLE)
    assert str(light.text) == "B is always allowed to read: Address book."
    assert light.weight is Weight.MINOR


@pytest.mark.parametrize(
    ("maybe", "words"),
    [((), "Kinds of data: 5."), (("health", "face"), "Kinds of data: 5, perhaps 2 more.")],
)
def test_rule_company_holds(method: Method, maybe: tuple[str, ...], words: str) -> None:
    (finding,) = found(
        method,
        "company_holds",
        service("a", group="Tencent"),
        service("b", group="腾讯"),
        service("gone", group="Tencent", status=Status.CLOSED_VERIFIED),
        *(holding("a", kind) for kind in ("phone", "email", "orders", "password")),
        *(holding("b", kind) for kind in ("phone", "id_number", "location")),
        *(holding("b", kind, state=HoldingState.UNKNOWN) for kind in (*maybe, "phone")),
        holding("gone", "vin"),
        service("alone", group="Ctrip"),
        *(holding("alone", kind) for kind in ("phone", "email", "orders", "id_number", "location")),
        service("few-1", group="Meituan"),
        service("few-2", group="Meituan"),
        *(holding("few-1", kind) for kind in ("phone", "email", "orders", "password")),
        holding("few-2", "location"),
        holding("few-2", "face", state=HoldingState.UNKNOWN),
    )
    assert str(finding.text) == f"Tencent can join what 2 of its services hold. {words}"
    assert (finding.services, finding.weight, finding.company) == (("a", "b"), Weight.NOTABLE, "Tencent")


def test_rule_fraud_possible(method: Method) -> None:
    """By hand: a and b share a number, so "police" has the name and the paper of a and b, "call" only an address
    that nobody has checked; c is closed, but its number has leaked; nobody has given a number up."""
    police, sms = found(
        method,
        "fraud_possible",
        identifier("i"),
        *(service("a"), holding("a", "phone", "i"), holding("a", "id_name")),
        *(service("b"), holding("b", "phone", "i"), holding("b", "id_number")),
        holding("b", "address", state=HoldingState.UNKNOWN),
        *(service("c", status=Status.CLOSED_VERIFIED), holding("c", "phone", state=HoldingState.VERIFIED_REMOVED)),
        Incident(IncidentId("n"), ServiceId("c"), IncidentKind.BREACH, kinds=("phone",)),
        *(service("d"), holding("d", "id_name")),
    )
    assert str(police.text) == (
        "Police: possible with what is held or has leaked. Accounts that give what it takes: 2."
    )
    assert str(police.next_step) == "Step of police."
    assert (police.services, police.weight) == (("a", "b"), Weight.NOTABLE)
    assert police.key == ("fraud_possible", "a", "police")
    assert police.topic == ("fraud_possible", "Police", "police")
    assert (sms.services, sms.facts, sms.weight) == (("a", "b", "c"), ("a", "b", "c"), Weight.MINOR)


def test_no_fraud_is_found_where_nobody_asks_about_frauds(method: Method) -> None:
    vault = vault_of(service("a"), holding("a", "phone"))
    assert [item.rule for item in findings(RiskBook(vault, method, TODAY), {})] == []
    assert [item.part for item in findings(RiskBook(vault, method, TODAY), {}, frauds=FraudBook(vault, FRAUDS))] == [
        "text"
    ]


def test_rule_stale_facts(method: Method) -> None:
    checked = {"deletability": Deletability.SELF_SERVICE}
    dated, held, undated = found(
        method,
        "stale_facts",
        service("a", deletability_seen="2024-05", **checked),
        holding("a", "phone", last_seen="2025-11-23"),
        holding("a", "email", last_seen="2025-11-24"),
        holding("a", "orders"),
        holding("a", "face", last_seen="2020", state=HoldingState.VERIFIED_REMOVED),
        service("b", **checked),
        service("c"),
        holding("c", "phone", id="one", last_seen="2020"),
        holding("c", "phone", id="two", last_seen="2021-06"),
        service("fresh", deletability_seen="2026", **checked),
        service("not known", deletability_seen="2020"),
        service("ahead", deletability_seen="2031", **checked),
        service("gone", deletability_seen="2020", status=Status.CLOSED_VERIFIED, **checked),
    )
    assert str(dated.text) == (
        "A: not checked for a year or more, last 2025-11-23: whether it can be deleted, Phone number."
    )
    assert dated.facts == ("deletability 2024-05", "a-phone 2025-11-23")
    assert str(undated.text) == "B: nobody knows when this was checked: whether it can be deleted."
    assert (undated.services, undated.weight) == (("b",), Weight.MINOR)
    assert str(held.text) == "C: not checked for a year or more, last 2021-06: Phone number."


def test_facts_are_what_a_finding_rests_on_and_nothing_else(method: Method) -> None:
    records = [service("a", **STUCK), holding("a", "phone"), service("b", last_used="2020")]
    (before,) = found(method, "stuck_account_holds", *records)
    (renamed,) = found(method, "stuck_account_holds", service("a", name="Another name", **STUCK), *records[1:])
    (more,) = found(method, "stuck_account_holds", *records, holding("a", "phone_alt"))
    assert before.key == renamed.key == more.key == ("stuck_account_holds", "a", "phone")
    assert before.facts == renamed.facts == ("phone",)
    assert more.facts == ("phone", "phone_alt")


LEAVING = [Status.CLOSING, Status.CLOSED]
GO_INTO_THE_ACCOUNT = {
    "stuck_account",
    "stuck_account_holds",
    "weak_second_factor",
    "permission_always",
    "company_holds",
    "beyond_minimum",
    "dormant_account",
    "only_through_parent",
    "no_account_needed",
    "stale_facts",
}
"""The rules whose next step is done in the account itself."""


@pytest.mark.parametrize("status", LEAVING)
def test_nothing_asks_one_to_go_into_an_account_that_is_being_closed(method: Method, status: Status) -> None:
    """Signing in takes the closing back. Each rule finds the same account as long as it stays."""

    def rules(status: Status) -> set[str]:
        weak = {"second_factor": SecondFactor.NONE, "deletability_seen": "2020", "last_used": "2020", "group": "G"}
        held = ("phone", "location", "email", "face", "orders")
        vault = vault_of(
            service("one", status=status, app_type=3, **weak, **STUCK),
            *(holding("one", kind, given=Given.PERMISSION_ALWAYS) for kind in held),
            service("two", status=status, app_type=29, **weak, **STUCK),
            service("child", status=status, parent="one"),
        )
        return {item.rule for item in findings(RiskBook(vault, method, TODAY), MINIMUMS)}

    assert rules(Status.ACTIVE) == GO_INTO_THE_ACCOUNT
    assert rules(status) == set()


@pytest.mark.parametrize("status", LEAVING)
def test_what_is_found_at_an_account_being_closed_all_the_same(method: Method, status: Status) -> None:
    vault = vault_of(
        service("a", status=status, closing_since="2020", closed_since="2020", last_used="2027"),
        shown("a", "2026-10"),
        service("child", parent="a", login="me"),
        request("q", sent=date(2026, 10, 1), due=date(2026, 11, 2)),
    )
    all_found = findings(RiskBook(vault, method, TODAY), MINIMUMS)
    assert {item.rule for item in all_found} == {"parent_closing", "seen_again", "request_overdue", "contradictory_use"}


def test_a_company_joins_what_is_being_closed_as_long_as_two_others_stay(method: Method) -> None:
    records = [
        service("a", group="G"),
        service("b", group="G"),
        service("leaves", group="G", status=Status.CLOSING),
        *(holding("leaves", kind) for kind in ("phone", "email", "orders", "id_number", "location")),
    ]
    (finding,) = found(method, "company_holds", *records)
    assert finding.services == ("a", "b", "leaves")
    assert found(method, "company_holds", *records[1:]) == []


FOLLOW = "All that hold it are being closed: follow that in the closing order."


@pytest.mark.parametrize(
    ("rule", "kind", "fields", "some", "none"),
    [
        (
            "leaked_identifier",
            "phone",
            {"leaked": Known.YES},
            "Use another one at the accounts that you keep where it is not needed, and expect calls that know it.",
            f"Expect calls that know it. {FOLLOW}",
        ),
        (
            "retired_identifier",
            "phone",
            {"retired": "2024"},
            "Put in another number at the accounts that you keep: the next owner of this one can receive your codes.",
            f"{FOLLOW} Its next owner can receive your codes.",
        ),
        (
            "retired_identifier",
            "email",
            {"retired": "2024"},
            "At the accounts that you keep, put in what you use now, or have it removed.",
            FOLLOW,
        ),
    ],
)
def test_ones_own_data_is_changed_only_where_the_account_stays(
    method: Method, rule: str, kind: str, fields: dict[str, object], some: str, none: str
) -> None:
    own = identifier("i", kind, **fields)
    leaving = [*(service("b", status=Status.CLOSING), holding("b", kind, "i"))]
    leaving += [*(service("c", status=Status.CLOSED), holding("c", kind, "i"))]
    (mixed,) = found(method, rule, own, *leaving, service("a"), holding("a", kind, "i"))
    assert (str(mixed.next_step), mixed.services) == (some, ("a", "b", "c"))
    (left,) = found(method, rule, own, *leaving)
    assert (str(left.next_step), left.services) == (none, ("b", "c"))
