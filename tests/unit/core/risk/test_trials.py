"""What can be tried out, and that each trial means the change it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core.model import (
    Deletability,
    Disclosure,
    Given,
    HoldingState,
    IdentifierId,
    SecondFactor,
    ServiceId,
    Status,
)
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import actions_for
from tracker.core.risk.method import Method
from tracker.core.risk.trials import (
    Trial,
    TrialKind,
    composed,
    logins_of,
    of_action,
    own_effect,
    same_change,
    trials_at,
    trials_with,
    with_one_more,
)
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)
A, B, MINE = ServiceId("a"), ServiceId("b"), IdentifierId("mine")
CALM = {"deletability": Deletability.SELF_SERVICE, "last_used": "2026-11"}


@pytest.fixture
def vault() -> Vault:
    """A holds a phone number and, perhaps, a card; B, which A opens, the number alone and has a second factor."""
    return vault_of(
        service("a", name="Shop", second_factor=SecondFactor.SMS, **CALM),
        service("b", name="Chat", second_factor=SecondFactor.APP, parent="a", **CALM),
        identifier("mine", kind="phone", label="Main"),
        identifier("paper", kind="id_number", label="ID"),
        holding("a", "phone", identifier="mine"),
        holding("a", "bank_card", state=HoldingState.UNKNOWN),
        holding("a", "orders", state=HoldingState.VERIFIED_REMOVED),
        holding("b", "phone", identifier="mine"),
        holding("b", "id_number", identifier="paper"),
    )


def titles(vault: Vault, trials: tuple[Trial, ...]) -> list[str]:
    return [str(trial.title(vault)) for trial in trials]


def test_what_can_be_tried_at_an_account(vault: Vault) -> None:
    assert titles(vault, trials_at(vault, A, "New")) == [
        "Close Shop",
        "Take out at Shop: Phone number",
        "Take out at Shop: Bank card",
        "A new one for “Main” at Shop",
        "Turn on an app second factor at Shop",
    ]
    assert titles(vault, trials_at(vault, B, "New")) == [
        "Close Chat",
        "Take out at Chat: Phone number",
        "Take out at Chat: ID number",
        "A new one for “Main” at Chat",
        "Stop signing in to Chat through Shop",
    ]


def test_another_number_of_ones_own_can_take_its_place(vault: Vault, method: Method) -> None:
    records = (*vault.entities(), identifier("spare", kind="phone", label="Spare"), identifier("old", retired="2020"))
    vault = vault_of(*records)
    at_shop = next(trial for trial in trials_at(vault, A, "New") if trial.instead is not None)
    everywhere = next(trial for trial in trials_with(vault, MINE, "New") if trial.instead is not None)
    assert titles(vault, (at_shop, everywhere)) == [
        "“Spare” in place of “Main” at Shop",
        "“Spare” in place of “Main” everywhere",
    ]
    after = vault.snapshot()
    after.apply(composed(RiskBook(vault, method, TODAY), [at_shop]).changeset)
    assert [item.service_id for item in after.holdings_with("spare")] == [A]
    assert at_shop.is_possible(vault)
    assert not at_shop.is_possible(vault_of(*(item for item in vault.entities() if item.id != "spare")))


def test_the_same_number_once_more_cannot_take_its_place(vault: Vault, method: Method) -> None:
    """Recorded twice, and written in another way."""
    again = identifier("again", kind="phone", label="Again", value="138 1234 6024")
    mine = replace(vault.identifiers[MINE], value="+8613812346024")
    vault = vault_of(*(mine if item.id == MINE else item for item in vault.entities()), again)
    assert not [trial for trial in (*trials_at(vault, A, "New"), *trials_with(vault, MINE, "New")) if trial.instead]
    assert not [action for action in actions_for(RiskBook(vault, method, TODAY), A) if action.code == "swap"]


def test_a_very_long_name_leaves_room_for_what_is_said() -> None:
    long = vault_of(service("a", name="x" * 200))
    assert titles(long, trials_at(long, A, "New"))[0] == f"Close {'x' * 59}…"


def test_a_number_is_swapped_once_at_a_place_and_for_one_new_one(vault: Vault) -> None:
    vault = vault_of(*vault.entities(), identifier("spare", kind="phone", label="Spare"))
    new, spare = trials_with(vault, MINE, "{own} 2")[:2]
    at_shop, at_chat = (next(item for item in trials_at(vault, key, "x") if item.new is not None) for key in (A, B))
    assert new.new is not None
    assert new.new.label == "Main 2"
    assert with_one_more([new], spare) == [spare]
    assert with_one_more([spare], new) == [new]
    close = Trial(TrialKind.CLOSE, A)
    first, second, third = with_one_more(with_one_more([close], at_shop), at_chat)
    assert (first, second) == (close, at_shop)
    assert third == replace(at_chat, new=at_shop.new)
    assert with_one_more([close, at_shop], close) == [at_shop, close]
    assert with_one_more([Trial(TrialKind.WITHDRAW, identifier_id=MINE)], new)[1] == new


def test_the_actions_of_an_account_as_trials(vault: Vault, method: Method) -> None:
    vault = vault_of(
        *vault.entities(),
        identifier("spare", kind="phone", label="Spare"),
        *(service("knower", name="Knower", **CALM), holding("knower", "phone", identifier="mine")),
        *(holding("knower", "id_number", identifier="paper"), holding("a", "face")),
    )
    book = RiskBook(vault, method, TODAY)
    actions = actions_for(book, A)
    assert {action.code for action in actions} == {"close", "remove", "swap", "second_factor"}
    offered = trials_at(vault, A, "New")
    for action in actions:
        trial = of_action(action)
        assert any(same_change(trial, one) for one in offered)
        if action.code != "close":  # what it opens goes on without it, which the action leaves out
            assert own_effect(book, trial) == action.effect.difference


def test_what_cannot_be_deleted_cannot_be_closed(vault: Vault) -> None:
    stuck = vault_of(service("a", name="Shop", deletability=Deletability.IMPOSSIBLE))
    assert titles(stuck, trials_at(stuck, A, "New")) == ["Turn on an app second factor at Shop"]


def test_what_can_be_tried_with_ones_own_data(vault: Vault) -> None:
    both = ["A new one for “Main” everywhere", "Take “Main” out everywhere"]
    assert titles(vault, trials_with(vault, MINE, "New")) == both
    assert titles(vault, trials_with(vault, IdentifierId("paper"), "New")) == ["Take “ID” out everywhere"]
    assert trials_with(vault_of(identifier("mine", kind="phone")), MINE, "New") == ()


def test_each_means_the_change_it_names(vault: Vault, method: Method) -> None:
    book = RiskBook(vault, method, TODAY)
    close, remove, _card, swap, factor = trials_at(vault, A, "New")

    def after(trial: Trial) -> Vault:
        copy = vault.snapshot()
        copy.apply(composed(book, [trial]).changeset)
        return copy

    assert after(close).service(A).status is Status.CLOSED_VERIFIED
    assert after(close).service(B).parent is None  # it opened Chat, which goes on without it
    assert [item.state for item in after(remove).holdings_of(A) if item.kind == "phone"] == [
        HoldingState.VERIFIED_REMOVED
    ]
    assert after(factor).service(A).second_factor is SecondFactor.APP
    assert swap.new is not None
    assert [item.service_id for item in after(swap).holdings_with(swap.new.id)] == [A]
    everywhere, withdrawn = trials_with(vault, MINE, "New")
    assert everywhere.new is not None
    assert {item.service_id for item in after(everywhere).holdings_with(everywhere.new.id)} == {A, B}
    assert not any(item.state.counts_as_held for item in after(withdrawn).holdings_with(MINE))
    closed = after(Trial(TrialKind.CLOSE, B))
    assert closed.service(B).status is Status.CLOSED_VERIFIED


def test_what_does_not_go_with_the_others_is_told(vault: Vault, method: Method) -> None:
    book = RiskBook(vault, method, TODAY)
    remove = Trial(TrialKind.REMOVE, A, "phone")
    found = composed(book, [remove, Trial(TrialKind.REMOVE, A, "phone"), Trial(TrialKind.SECOND_FACTOR, A)])
    assert [change.subject.id for change in found.changeset.changes] == ["a-phone", "a"]
    ((refused, error),) = found.refused
    assert refused == remove
    assert "holds nothing of the kind" in str(error.message)


def test_its_own_effect_is_the_difference_of_two_runs(vault: Vault, method: Method) -> None:
    book = RiskBook(vault, method, TODAY)
    close = Trial(TrialKind.CLOSE, B)
    without = vault.snapshot()
    without.apply(what_if.compose(vault, [close.wish(vault, TODAY)]))
    assert own_effect(book, close) == RiskBook(without, method, TODAY).load.total - book.load.total < 0
    assert own_effect(book, Trial(TrialKind.REMOVE, A, "face")) == 0.0


def test_what_is_gone_cannot_be_tried_any_more(vault: Vault) -> None:
    assert Trial(TrialKind.CLOSE, A).is_possible(vault)
    assert not Trial(TrialKind.CLOSE, ServiceId("gone")).is_possible(vault)
    assert Trial(TrialKind.WITHDRAW, identifier_id=MINE).is_possible(vault)
    assert not Trial(TrialKind.WITHDRAW, identifier_id=IdentifierId("gone")).is_possible(vault)


def test_the_same_change_with_another_new_number(vault: Vault) -> None:
    one, other = trials_with(vault, MINE, "New")[0], trials_with(vault, MINE, "New")[0]
    assert one != other
    assert same_change(one, other)
    assert not same_change(one, Trial(TrialKind.CLOSE, A))


def test_what_leaves_the_data_as_it_is(vault: Vault, method: Method) -> None:
    """By hand: Chat has a login of its own then, of which nobody knows yet whether it can be deleted by itself."""
    changed = vault_of(
        *(replace(vault.services[A], disclosure=Disclosure.THIRD_PARTIES), identifier("mine")),
        replace(vault.services[B], deletability=Deletability.VIA_PARENT),
        *(holding("a", "location", given=Given.PERMISSION_ALWAYS), holding("a", "phone", identifier="mine")),
    )
    permission, consent = trials_at(changed, A, "New")[-2:]
    (revoke,) = [trial for trial in trials_at(changed, B, "New") if trial.kind is TrialKind.REVOKE]
    assert titles(changed, (permission, consent)) == [
        "Allow only while in use at Shop: Location",
        "Withdraw your consent to passing data on at Shop",
    ]
    book = RiskBook(changed, method, TODAY)
    after = changed.snapshot()
    after.apply(what_if.compose(changed, [trial.wish(changed, TODAY) for trial in (permission, consent, revoke)]))
    assert [item.given for item in after.holdings_of(A)] == [Given.PERMISSION_USING, Given.UNKNOWN]
    assert after.service(A).disclosure is Disclosure.NONE_KNOWN
    assert (after.service(B).parent, after.service(B).deletability) == (None, Deletability.UNKNOWN)
    assert [own_effect(book, trial) for trial in (permission, consent, revoke)] == [0.0, -0.25, 0.0]
    assert not what_if.compose(after, [revoke.wish(after, TODAY)])


def test_another_number_of_ones_own(vault: Vault) -> None:
    spare = identifier("spare", label="Spare")
    vault.apply(replacing(vault, spare))
    (swap,) = [trial for trial in trials_at(vault, A, "New") if trial.instead == "spare"]
    assert str(swap.title(vault)) == "“Spare” in place of “Main” at Shop"


def test_who_opens_others_need_not_be_looked_for_again(vault: Vault) -> None:
    close = Trial(TrialKind.CLOSE, A)
    assert logins_of(vault) == {A}
    for logins, parent in ((None, None), ({A}, None), (set(), "a")):
        copy = vault.snapshot()
        copy.apply(what_if.compose(vault, [close.wish(vault, TODAY, logins)]))
        assert copy.service(B).parent == parent


def test_what_is_done_to_an_account_goes_before_closing_it_in_whatever_order(vault: Vault, method: Method) -> None:
    book = RiskBook(vault, method, TODAY)
    close, remove = Trial(TrialKind.CLOSE, A), Trial(TrialKind.REMOVE, A, "bank_card")
    everywhere = Trial(TrialKind.WITHDRAW, identifier_id=MINE)
    for trials in ([close, remove, everywhere], [everywhere, remove, close]):
        found = composed(book, trials)
        assert found.refused == ()
        after = vault.snapshot()
        after.apply(found.changeset)
        assert after.service(A).status is Status.CLOSED_VERIFIED
        assert {item.state for item in after.holdings_of(A)} == {HoldingState.VERIFIED_REMOVED}


def test_a_closing_that_is_done_counts_until_somebody_has_looked(vault: Vault, method: Method) -> None:
    """The login stays until then, and what is signed in to through it with it."""
    book = RiskBook(vault, method, TODAY)
    close, remove = Trial(TrialKind.CLOSE, A), Trial(TrialKind.REMOVE, A, "bank_card")
    found = composed(book, [close, remove, Trial(TrialKind.REMOVE, A, "bank_card")])
    assert [trial for trial, _error in found.refused] == [remove]
    after = vault.snapshot()
    after.apply(found.deed)
    shop = after.service(A)
    assert (shop.status, shop.closing_since, after.service(B).parent) == (Status.CLOSING, "2026-11-23", A)
    assert [item.state for item in after.holdings_of(A) if item.kind == "bank_card"] == [HoldingState.VERIFIED_REMOVED]
    assert composed(book, [remove]).deed == composed(book, [remove]).changeset
    assert composed(RiskBook(after, method, TODAY), [close]).deed.changes == ()  # it is being closed already
