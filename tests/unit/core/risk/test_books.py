"""What is kept about each account must be what working it out anew gives, after any sequence of changes."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, replacing, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS, retire
from tests.unit.core.risk.test_incremental import STEPS, TODAY, Make, anew, start, take, walks
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, Given, HoldingState, Known, SecondFactor, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.finding import Situation
from tracker.core.risk.findings_book import FindingsBook
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.minimum import Minimum
from tracker.core.risk.rules import OF_ONE_ACCOUNT, RULES, findings
from tracker.core.risk.severity_map import MapBook, map_points
from tracker.core.risk.summary import Counts, Held, summary
from tracker.core.vault import Vault

STUCK = Deletability.IMPOSSIBLE
MINIMUMS = {
    1: Minimum("navigation", frozenset({"location"}), "article 4"),
    2: Minimum("news", frozenset(), "article 5"),
}


def ledger() -> Vault:
    """Two companies, and something for most of the rules to find."""
    return vault_of(
        service("a", deletability=STUCK, group="G", app_type=1, last_used="2019", deletability_seen="2020"),
        service("b", group="G", second_factor=SecondFactor.NONE, last_used="2026-06", app_type=2),
        service("c", group="G", parent="b", status=Status.CLOSING, app_type=2, deletability=STUCK),
        service("d", operator="H", app_type=1, deletability=Deletability.REQUEST, last_used="2025-10"),
        service("e", deletability=STUCK, last_used="2027", login="138 0013 8000"),
        identifier("i", leaked=Known.YES),
        identifier("j", retired="2024", value="13800138000"),
        identifier("k", value="+86 138 0013 8000"),
        *(holding("a", kind) for kind in ("id_number", "location", "bank_card", "orders", "email", "face")),
        *(holding(key, "phone", "i") for key in "abc"),
        holding("d", "phone", "j"),
        holding("d", "contacts", given=Given.PERMISSION_ALWAYS, state=HoldingState.ASKED_TO_REMOVE),
        holding("d", "bank_card", state=HoldingState.UNKNOWN),
    )


def change_hands(chance: random.Random, vault: Vault) -> ChangeSet:
    chosen = chance.choice([*vault.services.values()])
    return commands.edit_service(vault, chosen.id, group=chance.choice(["", "G", "H", "I"]))


def change_login(chance: random.Random, vault: Vault) -> ChangeSet:
    chosen = chance.choice([*vault.services.values()])
    return commands.edit_service(vault, chosen.id, login=chance.choice(["", "13800138000", "8613800138000", "anna"]))


def put_right(chance: random.Random, vault: Vault) -> ChangeSet:
    if not vault.identifiers:
        return change_login(chance, vault)
    before = chance.choice([*vault.identifiers.values()])
    after = replace(before, value=chance.choice(["", "13800138000", "+8613800138000", "13800138001"]))
    return replacing(vault, *((after,) if after != before else ()))


HANDS = (*STEPS, retire, change_hands, change_login, put_right)


@given(walk=st.lists(st.tuples(st.sampled_from(HANDS), st.integers(0, 2**32)), min_size=1, max_size=15))
def test_findings_and_counts_follow(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(ledger(), method, TODAY)
    found, counts, frauds = FindingsBook(book), Counts(book), FraudBook(book.vault, FRAUDS)
    for step, seed in walk:
        changeset = take(book, step, seed)
        frauds.update(changeset)
        effect_of(book, changeset.inverse())  # what is only tried leaves no trace
        frauds.after(changeset.inverse())
        again = FraudBook(book.vault, FRAUDS)
        assert found.findings(MINIMUMS, frauds=frauds) == findings(book, MINIMUMS, frauds=again)
        assert counts.summary() == summary(book)
    other = FraudBook(book.vault, replace(FRAUDS, by_id={"text": FRAUDS.by_id["text"]}))  # as in another language
    assert found.findings(MINIMUMS, frauds=other) == findings(book, MINIMUMS, frauds=other)
    assert found.findings(MINIMUMS, {"G": "H"}) == findings(book, MINIMUMS, {"G": "H"})
    assert found.findings({}) == findings(book, {})
    assert sorted(found.findings(MINIMUMS), key=repr) == sorted(findings(anew(book), MINIMUMS), key=repr)


@given(walk=walks)
def test_the_map_follows(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    places = MapBook(book)
    for step, seed in walk:
        changeset = take(book, step, seed)
        effect_of(book, changeset.inverse())
        assert places.points() == map_points(book.services.values())
    book.set_today(date(2029, 1, 1))
    assert places.points() == map_points(book.services.values())


@given(walk=walks)
def test_the_order_follows(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
        assert book.by_severity() == sorted(book.services.values(), key=book.severity_order)
        first = next(iter(book.by_severity()), None)
        assert book.worst_band == (first.band if first else None)
        assert (book.worst.se if book.worst else None) == (first.se if first else None)
        assert book.stuck() == [risk for risk in book.by_severity() if risk.stuck]


def test_the_order_follows_few_changes_among_many_accounts(method: Method) -> None:
    chance = random.Random(5)
    book = RiskBook(vault_of(*(service(f"s{number}") for number in range(60))), method, TODAY)
    book.by_severity()
    for number in range(40):
        key = chance.choice([*book.vault.services])
        deletability, status = chance.choice([*Deletability]), chance.choice([*Status])
        changeset = commands.edit_service(
            book.vault, key, name=f"{number}", deletability=deletability, status=status, notes=f"{number}"
        )
        book.vault.apply(changeset)
        book.update(changeset)
        assert book.by_severity() == sorted(book.services.values(), key=book.severity_order)


def test_a_new_day_is_followed(method: Method) -> None:
    book = RiskBook(ledger(), method, TODAY)
    found, counts = FindingsBook(book), Counts(book)
    before = found.findings(MINIMUMS)
    assert book.set_today(date(2030, 1, 1))
    assert found.findings(MINIMUMS) == findings(book, MINIMUMS) != before
    assert counts.summary() == summary(book)


@pytest.mark.parametrize("name", sorted(OF_ONE_ACCOUNT))
def test_a_rule_of_one_account_finds_the_same_whoever_else_there_is(method: Method, name: str) -> None:
    book = RiskBook(ledger(), method, TODAY)
    whole = Situation(book, MINIMUMS)
    one_by_one = []
    for risk in whole.by_severity:
        alone = replace(whole)
        vars(alone)["by_severity"] = [risk]
        found = list(RULES[name](alone))
        assert {finding.services for finding in found} <= {(risk.service_id,)}
        one_by_one += found
    assert one_by_one == list(RULES[name](whole)) != []


def test_summary_by_hand(method: Method) -> None:
    book = RiskBook(ledger(), method, TODAY)
    counts = Counts(book)
    assert counts.summary().held == {
        Headline.PHONE: Held(accounts=4, stuck=2, unknown=0),
        Headline.ID: Held(accounts=1, stuck=1, unknown=0),
        Headline.PAYMENT: Held(accounts=1, stuck=1, unknown=1),
        Headline.LOCATION: Held(accounts=1, stuck=1, unknown=0),
    }
    changeset = commands.edit_service(book.vault, "a", status=Status.CLOSED_VERIFIED)
    book.vault.apply(changeset)
    book.update(changeset)
    after = counts.summary()
    assert (after.accounts, after.removable, after.unchecked, after.stuck) == (4, 1, 1, 2)
    assert after.held[Headline.PHONE] == Held(accounts=3, stuck=1, unknown=0)
    assert after.held[Headline.ID] == Held(accounts=0, stuck=0, unknown=0)
