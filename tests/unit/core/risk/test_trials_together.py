"""Trials put together: the same in whatever order they are ticked, and nothing recorded that nobody holds."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tracker.core.changes import ChangeSet
from tracker.core.errors import ValidationError
from tracker.core.model import Deletability, Given, Holding, HoldingState, Identifier, IdentifierId, ServiceId, Status
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import actions_for
from tracker.core.risk.method import Method
from tracker.core.risk.trials import Composed, Trial, TrialKind, composed, trials_at, trials_with, with_one_more
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
A, B, C = ServiceId("a"), ServiceId("b"), ServiceId("c")
MAIN, TWO = IdentifierId("main"), IdentifierId("two")
CALM = {"deletability": Deletability.SELF_SERVICE, "last_used": "2026-11"}
OWN = (
    identifier("main", label="Main", value="+8613812346024"),
    identifier("two", label="Two", value="+8613812346025"),
    identifier("three", label="Three"),
    identifier("bank", "bank_phone", label="Two at the bank", value="138 1234 6025"),
)
SERVICES = (service("a", parent="b", **CALM), service("b", **CALM), service("c", **CALM))
GONE, HELD, UNKNOWN = HoldingState.VERIFIED_REMOVED, HoldingState.HELD, HoldingState.UNKNOWN
NOTHING_HELD = "“Main” is not held where it would be swapped."


def a_vault(*held: Holding) -> Vault:
    return vault_of(*SERVICES, *OWN, *held)


def at_two() -> Vault:
    """A and B hold the main number, and B the second one, too."""
    return a_vault(
        holding("a", "phone", "main"), holding("b", "phone", "main"), holding("b", "phone", "two", id="there")
    )


def a_new_one(vault: Vault, service_id: ServiceId | None) -> Trial:
    found = trials_with(vault, MAIN, "New") if service_id is None else trials_at(vault, service_id, "New")
    return next(trial for trial in found if trial.new is not None)


def instead(service_id: ServiceId | None, own: IdentifierId = MAIN, other: IdentifierId = TWO) -> Trial:
    return Trial(TrialKind.SWAP, service_id, "", own, instead=other)


def after(vault: Vault, changeset: ChangeSet) -> Vault:
    copy = vault.snapshot()
    copy.apply(changeset)
    return copy


def phones(vault: Vault, service_id: ServiceId) -> list[str | None]:
    return [item.identifier_id for item in vault.holdings_of(service_id) if item.state is HELD]


def reasons(found: Composed) -> list[tuple[TrialKind, str]]:
    return [(trial.kind, str(error.message)) for trial, error in found.refused]


def in_each_order(book: RiskBook, *trials: Trial) -> Composed:
    """The trials put together, which is the same in each order."""
    first, *others = (composed(book, order) for order in permutations(trials))
    for other in others:
        assert_same(book.vault, first, other)
    return first


def assert_same(vault: Vault, one: Composed, other: Composed) -> None:
    assert reasons(one) == reasons(other)
    assert [trial for trial, _error in one.refused] == [trial for trial, _error in other.refused]
    for made, again in ((one.changeset, other.changeset), (one.deed, other.deed)):
        assert records(vault, made) == records(vault, again)


def records(vault: Vault, changeset: ChangeSet) -> list[str]:
    """All that is recorded then; what is new has another id each time."""
    found = after(vault, changeset).entities()
    known = vault.holdings
    return sorted(
        repr(replace(item, id="") if isinstance(item, Holding) and item.id not in known else item) for item in found
    )


@pytest.mark.parametrize(
    "taken_out", [Trial(TrialKind.REMOVE, A, "phone"), Trial(TrialKind.WITHDRAW, identifier_id=MAIN)]
)
def test_what_is_taken_out_is_not_swapped_as_well(method: Method, taken_out: Trial) -> None:
    vault = a_vault(holding("a", "phone", "main"), holding("b", "phone", "main"))
    found = in_each_order(RiskBook(vault, method, TODAY), taken_out, a_new_one(vault, A))
    assert reasons(found) == [(TrialKind.SWAP, NOTHING_HELD)]
    assert not [change for change in found.changeset.changes if isinstance(change.subject, Identifier)]
    assert phones(after(vault, found.changeset), A) == []


def test_one_account_goes_before_all_of_them(method: Method) -> None:
    vault = a_vault(holding("a", "phone", "main"), holding("c", "phone", "main"))
    new = a_new_one(vault, A)
    assert new.new is not None
    found = in_each_order(RiskBook(vault, method, TODAY), instead(None), new)
    then = after(vault, found.changeset)
    assert found.refused == ()
    assert (phones(then, A), phones(then, C)) == ([new.new.id], [TWO])


def test_where_nothing_is_left_to_swap_it_is_told(method: Method) -> None:
    vault = a_vault(holding("a", "phone", "main"))
    found = in_each_order(RiskBook(vault, method, TODAY), a_new_one(vault, None), instead(A))
    assert reasons(found) == [(TrialKind.SWAP, NOTHING_HELD)]
    assert phones(after(vault, found.changeset), A) == [TWO]


@pytest.mark.parametrize("leaving", [Trial(TrialKind.WITHDRAW, identifier_id=TWO), instead(None, TWO, MAIN)])
def test_what_is_taken_out_takes_no_place(method: Method, leaving: Trial) -> None:
    found = in_each_order(RiskBook(at_two(), method, TODAY), leaving, instead(A))
    told = "“Two” cannot take a place where it is itself taken out."
    assert reasons(found) == [(TrialKind.SWAP, told)]
    assert phones(after(at_two(), found.changeset), A) == [MAIN]


def test_two_that_would_change_places_do_not(method: Method) -> None:
    found = in_each_order(RiskBook(at_two(), method, TODAY), instead(B), instead(B, TWO, MAIN))
    assert len(found.refused) == 2
    assert not found.changeset


def test_where_the_other_one_is_held_already_it_stays() -> None:
    vault = at_two()
    then = after(vault, what_if.compose(vault, [instead(None).wish(vault, TODAY)]))
    states = {item.id: (item.state, item.since) for item in then.holdings_of(B)}
    assert states == {"b-phone": (GONE, None), "there": (HELD, None)}
    assert phones(then, A) == [TWO]


def test_where_nobody_has_checked_the_other_one_it_is_held_now() -> None:
    """Since when is as little known as before: it may have been part of a leak."""
    vault = a_vault(
        *(holding("a", "phone", "main"), holding("a", "phone", "two", id="maybe", state=UNKNOWN)),
        *(holding("a", "phone_alt", "main"), holding("a", "phone_alt", "two", id="gone", state=GONE)),
    )
    then = after(vault, what_if.compose(vault, [instead(A).wish(vault, TODAY)]))
    held = {item.kind: item for item in then.holdings_of(A) if item.state is HELD}
    assert (held["phone"].id, held["phone"].since) == ("maybe", None)
    assert (held["phone_alt"].identifier_id, held["phone_alt"].since) == (TWO, "2026-11-23")
    assert then.holdings["gone"].state is GONE


def test_what_is_known_to_be_held_goes_before_what_may_be() -> None:
    """The number is recorded twice, as the bank's and as the phone."""
    maybe = holding("a", "phone", "bank", id="maybe", state=UNKNOWN)
    vault = a_vault(holding("a", "phone", "main"), holding("a", "phone", "two", id="there"), maybe)
    then = after(vault, what_if.compose(vault, [instead(A).wish(vault, TODAY)]))
    assert {item.id: item.state for item in then.holdings_of(A)} == {"a-phone": GONE, "there": HELD, "maybe": UNKNOWN}


def test_what_was_recorded_twice_is_recorded_once_then() -> None:
    vault = a_vault(holding("a", "phone", "main"), holding("a", "phone", "main", id="again"))
    assert phones(after(vault, what_if.compose(vault, [instead(A).wish(vault, TODAY)])), A) == [TWO]


def test_nothing_is_swapped_at_accounts_that_are_gone() -> None:
    vault = vault_of(
        *(service("a", trashed=TODAY), service("b", status=Status.CLOSED_VERIFIED), *OWN),
        *(holding("a", "phone", "main"), holding("b", "phone", "main")),
    )
    assert trials_with(vault, MAIN, "New") == ()
    for trial in (instead(None), instead(A), instead(C)):
        with pytest.raises(ValidationError, match=NOTHING_HELD):
            what_if.compose(vault, [trial.wish(vault, TODAY)])


def test_what_an_account_has_already_is_not_to_be_swapped_in(method: Method) -> None:
    leaky = replace(OWN[0], distinctness="listed")
    vault = vault_of(*SERVICES, leaky, *OWN[1:3], *(item for item in at_two().holdings.values()), holding("b", "face"))
    swaps = [str(action.title) for action in actions_for(RiskBook(vault, method, TODAY), B) if action.code == "swap"]
    assert "Swap in Two" not in swaps


HOLDINGS = st.dictionaries(
    st.one_of(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["phone", "phone_alt"]), st.sampled_from(OWN)),
        st.tuples(st.sampled_from("abc"), st.just("bank_phone"), st.sampled_from(OWN)),
    ),
    st.tuples(st.sampled_from(HoldingState), st.sampled_from([Given.UNKNOWN, Given.PERMISSION_ALWAYS])),
    max_size=8,
)


def offered(vault: Vault) -> list[Trial]:
    by_account = (trial for key in vault.services for trial in trials_at(vault, key, "{own} (new)"))
    return [*by_account, *(trial for own in OWN for trial in trials_with(vault, own.id, "{own} (new)"))]


def live(holdings: Iterable[Holding]) -> Counter[tuple[str, str, str | None]]:
    return Counter((item.service_id, item.kind, item.identifier_id) for item in holdings if item.state is not GONE)


@settings(max_examples=150)
@given(held=HOLDINGS, seed=st.integers(0, 2**32))
def test_the_order_does_not_matter_and_nothing_is_made_up(
    method: Method, held: dict[tuple[str, str, Identifier], tuple[HoldingState, Given]], seed: int
) -> None:
    vault = a_vault(
        *(
            holding(key, kind, own.id, id=f"{key}-{kind}-{own.id}", state=state, given=given_as)
            for (key, kind, own), (state, given_as) in held.items()
        )
    )
    chance, book = random.Random(seed), RiskBook(vault, method, TODAY)
    everything, ticked = offered(vault), list[Trial]()
    for trial in chance.sample(everything, min(len(everything), 6)):
        ticked = with_one_more(ticked, trial)
    found = composed(book, ticked)
    for _turn in range(3):
        assert_same(vault, found, composed(book, chance.sample(ticked, len(ticked))))
    refused = {trial for trial, _error in found.refused}
    for changeset in (found.changeset, found.deed):
        then = after(vault, changeset)
        for added in then.identifiers.keys() - vault.identifiers.keys():
            assert any(item.state is HELD for item in then.holdings_with(added))
        assert all(count == 1 for count in live(then.holdings.values()).values())
        for trial in ticked:
            if trial.kind is TrialKind.WITHDRAW and trial not in refused:
                assert trial.identifier_id is not None
                assert all(item.state is GONE for item in then.holdings_with(trial.identifier_id))
