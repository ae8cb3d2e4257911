from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core import commands
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
from tracker.core.risk.effects import (
    Action,
    actions_for,
    best_together,
    closing,
    effect_of,
    foremost,
    identifier_effect,
)
from tracker.core.risk.method import Method
from tracker.core.risk.tally import Load

TODAY = date(2026, 11, 23)
A, B = map(ServiceId, "ab")
CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


def book_of(method: Method, *records: Entity) -> RiskBook:
    return RiskBook(vault_of(*records), method, TODAY)


def named(actions: list[Action]) -> dict[str, float]:
    return {str(action.title): action.effect.difference for action in actions}


def test_an_effect_is_the_difference_of_two_runs(method: Method) -> None:
    book = book_of(method, service("a", **CALM), holding("a", "bank_card"), service("b", **CALM))
    effect = effect_of(book, closing(book, A))
    assert (effect.before, effect.after) == (Load(1.0), Load(0.25))
    assert effect.difference == -0.75
    assert {key: after for key, (_, after) in effect.services.items()} == {A: None}
    assert effect.band_drops() == 1
    assert book.load == Load(1.0)
    assert A in book.services


def test_a_change_without_points_has_no_services(method: Method) -> None:
    book = book_of(method, service("a", **CALM))
    effect = effect_of(book, commands.edit_service(book.vault, A, notes="seen"))
    assert (effect.difference, effect.services) == (0, {})


def test_a_new_account_adds(method: Method) -> None:
    book = book_of(method)
    effect = effect_of(book, commands.add_service(book.vault, service("a", **CALM)))
    assert effect.difference == 0.25
    assert effect.services[A][0] is None
    assert effect.band_drops() == 0


def test_what_helps_at_an_account_that_can_be_closed(method: Method) -> None:
    fields = {**CALM, "second_factor": SecondFactor.NONE}
    book = book_of(method, service("a", **fields), holding("a", "bank_card"), holding("a", "orders"))
    assert named(actions_for(book, A)) == {
        "Close A": -1.25,
        "Turn on an app second factor": -0.5,
        "Take out: Bank card": -0.25,
    }
    (close,) = (action for action in actions_for(book, A) if action.code == "close")
    assert close.service_after is None


def test_what_helps_at_an_account_that_is_stuck(method: Method) -> None:
    book = book_of(
        method,
        service("a", **{**CALM, "deletability": Deletability.IMPOSSIBLE}),
        identifier("main", real_name=Known.YES),
        identifier("spare"),
        identifier("given up", retired="2020"),
        identifier("mail", "email"),
        holding("a", "phone", "main", since="2017"),
        holding("a", "phone_alt"),
        holding("a", "bank_card"),
    )
    actions = actions_for(book, A)
    assert named(actions) == {
        "Take out: Bank card": -1.0,
        "Take out: Phone number": -0.75,
        "Swap in Spare": -0.75,
    }
    assert actions[0].service_after is not None
    assert actions[0].service_after.se == 1.0


def test_nothing_is_said_about_an_account_in_a_circle(method: Method) -> None:
    """Nothing about it could be written; the plan says what comes first."""
    fields = {**CALM, "second_factor": SecondFactor.NONE}
    circle = [service("a", parent="b", **fields), service("b", parent="a", **fields)]
    assert actions_for(book_of(method, *circle, holding("a", "bank_card")), A) == []


@pytest.mark.parametrize("status", [Status.CLOSING, Status.CLOSED])
def test_nothing_is_to_be_done_at_an_account_being_closed(method: Method, status: Status) -> None:
    """Each of it is done in the account, and signing in takes the closing back."""
    weak = {**CALM, "second_factor": SecondFactor.NONE}
    own = [identifier("main", leaked=Known.YES), identifier("spare"), holding("a", "phone", "main")]
    staying = book_of(method, service("a", **weak), holding("a", "bank_card"), *own)
    assert {action.code for action in actions_for(staying, A)} == {"close", "remove", "second_factor"}
    assert actions_for(book_of(method, service("a", status=status, **weak), holding("a", "bank_card"), *own), A) == []


def test_what_has_leaked_stays_leaked_wherever_it_is_taken_out(method: Method) -> None:
    book = book_of(
        method,
        service("a", **CALM),
        service("b", **CALM),
        identifier("main", real_name=Known.YES),
        identifier("spare", real_name=Known.YES),
        holding("a", "phone", "main"),
        holding("b", "phone", "main"),
        Incident(IncidentId("n"), A, IncidentKind.BREACH, happened="2020", kinds=("phone",)),
    )
    assert book.services[A].linked_leaked
    by_code = {action.code: action for action in actions_for(book, A)}
    assert set(by_code["remove"].effect.services) == set(by_code["swap"].effect.services) == {A}
    assert by_code["swap"].effect.difference == -0.25  # linked as before, but no part of the leak


def test_taking_out_a_kind_means_all_that_is_held_of_it(method: Method) -> None:
    book = book_of(
        method,
        service("a", **CALM),
        holding("a", "bank_card", id="one"),
        holding("a", "bank_card", id="two", state=HoldingState.ASKED_TO_REMOVE),
        holding("a", "bank_card", id="gone", state=HoldingState.VERIFIED_REMOVED),
    )
    (removal,) = (action for action in actions_for(book, A) if action.code == "remove")
    assert [change.subject.id for change in removal.changeset.changes] == ["one", "two"]


def test_together_is_no_sum(method: Method) -> None:
    book = book_of(
        method,
        service("a", **{**CALM, "deletability": Deletability.IMPOSSIBLE, "second_factor": SecondFactor.SMS}),
        identifier("main", real_name=Known.YES),
        holding("a", "phone", "main"),
        holding("a", "bank_card"),
    )
    three = foremost(actions_for(book, A), 3)
    assert [action.code for action in three] == ["remove", "remove", "second_factor"]
    together = best_together(three)
    assert together is not None
    difference = effect_of(book, together).difference
    assert difference == -1.5
    assert difference > sum(action.effect.difference for action in three)


def test_foremost_are_those_that_can_be_done_side_by_side(method: Method) -> None:
    book = book_of(
        method,
        service("a", **{**CALM, "deletability": Deletability.IMPOSSIBLE}),
        identifier("main", real_name=Known.YES),
        identifier("spare"),
        holding("a", "phone", "main"),
        holding("a", "bank_card"),
    )
    actions = actions_for(book, A)
    assert best_together(actions) is None  # the number can be taken out or swapped, not both
    assert [action.code for action in foremost(actions, 3)] == ["remove", "remove"]
    assert len(foremost(actions, 1)) == 1


def test_closing_comes_first_or_not_at_all(method: Method) -> None:
    book = book_of(
        method,
        service("a", **CALM),
        service("b", **CALM),
        identifier("main"),
        holding("a", "phone", "main"),
        holding("a", "id_number"),
        holding("b", "phone", "main"),
        holding("b", "face"),
    )
    actions = actions_for(book, A)
    assert [action.code for action in foremost(actions, 3)] == ["close", "remove", "remove"]
    assert [action.code for action in foremost(reversed(actions), 3)] == ["remove", "remove"]


def test_an_identifier_adds_what_the_load_is_less_without_it(method: Method) -> None:
    book = book_of(
        method,
        service("a", **CALM),
        service("b", **CALM),
        identifier("i", real_name=Known.YES),
        holding("a", "phone", "i"),
        holding("a", "face"),
        holding("b", "phone", "i", state=HoldingState.VERIFIED_REMOVED),
    )
    effect = identifier_effect(book, "i")
    assert effect.difference == -1.0
    assert set(effect.services) == {A}
