"""What the rest of a change takes off, against two full runs of the ledger before and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.acting import campaign, step
from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core import commands
from tracker.core.acting import StepState
from tracker.core.campaign_effects import at_service, what_is_left
from tracker.core.model import Entity, Holding, HoldingState, Identifier, Known, ServiceId, Status
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.method import Method
from tracker.services.vaults import risk_method

TODAY = date(2026, 11, 23)
KEYS = ("a", "b", "c", "d")
AFTER_ALL, AT_BANK, LEAVING = "b", "c", "d"
OLD = identifier("old", real_name=Known.YES, leaked=Known.YES, value="+8613800138000")
BANK = identifier("bank", "bank_phone", real_name=Known.YES, value="138 0013 8000")
NEW = identifier("new", real_name=Known.YES, leaked=Known.NO)


def old_at(key: str) -> Identifier:
    """The record of the old one that is held there."""
    return BANK if key >= AT_BANK else OLD


def a_book(method: Method, states: dict[str, StepState], new: str | None, held: dict[str, HoldingState]) -> RiskBook:
    """From `AT_BANK` on they have the old one as the number at the bank; `AFTER_ALL` is not closed after all, and
    `LEAVING` is being closed whatever was said.
    """
    closing = {key for key in KEYS if key == LEAVING or states.get(key) is StepState.CLOSED}
    in_use = {key for key in KEYS if key == AFTER_ALL or key not in closing}
    records: list[Entity] = [OLD, NEW, BANK]
    records += [service(key, status=Status.ACTIVE if key in in_use else Status.CLOSING) for key in KEYS]
    records += [holding(key, old_at(key).kind, old_at(key).id, state=held[key]) for key in KEYS]
    records += [holding(key, "orders") for key in KEYS]
    records.append(campaign("c", new=new))
    for key, state in states.items():
        day = None if state is StepState.TO_DO else TODAY
        records.append(step(f"s-{key}", service_key=key, state=state, day=day))
    return RiskBook(vault_of(*records), method, TODAY)


def test_a_new_one_in_the_trash_is_none_yet(method: Method) -> None:
    held = dict.fromkeys(KEYS, HoldingState.HELD)
    book = a_book(method, {}, "new", held)
    found = what_is_left(a_book(method, {}, None, held), campaign("c", new=None))
    book.vault.apply(commands.trash_identifiers(book.vault, [NEW.id], TODAY))
    fresh = RiskBook(book.vault, method, TODAY)
    assert what_is_left(fresh, book.vault.campaigns["c"]).after == found.after


def test_one_that_is_the_old_one_itself_is_none_yet(method: Method) -> None:
    """As in an old vault: two records of one number are refused by now."""
    held = dict.fromkeys(KEYS, HoldingState.HELD)
    found = what_is_left(a_book(method, {}, None, held), campaign("c", new=None))
    vault = a_book(method, {}, "new", held).vault
    for record, value in ((OLD, "+86 13800138000"), (NEW, "0086 138 0013 8000")):
        vault.apply(replacing(vault, replace(record, value=value)))
    assert what_is_left(RiskBook(vault, method, TODAY), vault.campaigns["c"]).after == found.after


@given(
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from(StepState)),
    st.sampled_from(["new", None]),
    st.fixed_dictionaries({key: st.sampled_from(HoldingState) for key in KEYS}),
)
def test_it_is_the_difference_of_two_full_runs(
    states: dict[str, StepState], new: str | None, held: dict[str, HoldingState]
) -> None:
    method = risk_method()
    book = a_book(method, states, new, held)
    found = what_is_left(book, book.vault.campaigns["c"])
    after = book.vault.snapshot()
    other = NEW if new is not None else what_if.replacement(OLD, "Old")
    for key in KEYS:
        holds = held[key] is not HoldingState.VERIFIED_REMOVED
        if states.get(key) is StepState.GIVEN_UP and key != LEAVING:
            continue
        if holds and after.services[key].status is Status.CLOSING:
            after.apply(commands.edit_service(after, ServiceId(key), status=Status.CLOSED_VERIFIED))
        elif held[key].counts_as_held:
            after.apply(what_if.swap(old_at(key).id, other, TODAY, [ServiceId(key)])(after))
    fresh = RiskBook(after, method, TODAY)
    assert found.before == RiskBook(book.vault.snapshot(), method, TODAY).load
    assert found.after == fresh.load
    assert book.load == found.before


@pytest.mark.parametrize("status", [Status.CLOSING, Status.CLOSED])
def test_where_the_account_is_being_closed_it_goes_with_it(method: Method, status: Status) -> None:
    """Nothing is changed there, even where no step says so: what it takes off is that the account is gone."""
    records = (OLD, NEW, service("a", status=status), service("b"), campaign("c"), step("s", service_key="a"))
    held = (holding("a", "phone", "old"), holding("a", "bank_card"), holding("b", "phone", "old"))
    book = RiskBook(vault_of(*records, *held), method, TODAY)
    vault, change = book.vault, book.vault.campaigns["c"]
    one = at_service(book, change, ServiceId("a"))
    vault.apply(commands.edit_service(vault, ServiceId("a"), status=Status.CLOSED_VERIFIED))
    assert one.after == RiskBook(vault, method, TODAY).load
    assert one.difference < 0


def test_by_hand(method: Method) -> None:
    """A leaked number under the real name adds 0.25 for the name and 0.25 for the leak, at each that has a card."""
    records = (OLD, NEW, service("a"), service("b"), campaign("c"), step("s", service_key="a"))
    held = (holding("a", "phone", "old"), holding("a", "bank_card"), holding("b", "phone", "old"))
    book = RiskBook(vault_of(*records, *held), method, TODAY)
    change = book.vault.campaigns["c"]
    one, both = at_service(book, change, ServiceId("a")), what_is_left(book, change)
    assert one.difference < 0
    assert both.difference <= one.difference
    vault = book.vault
    swapped = what_if.swap(OLD.id, NEW, TODAY, [ServiceId("a")])(vault)
    vault.apply(swapped)
    assert RiskBook(vault, method, TODAY).load.total - book.load.total == one.difference
    assert {item.identifier_id for item in vault.holdings_of(ServiceId("a")) if _is_new(item)} == {"new"}


def _is_new(held: Holding) -> bool:
    return held.kind == "phone" and held.state.counts_as_held
