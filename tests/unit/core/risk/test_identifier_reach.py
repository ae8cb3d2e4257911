from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, replacing, service, vault_of
from tests.unit.core.risk.test_frauds import FRAUDS as THEIRS
from tests.unit.core.risk.test_frauds import fraud
from tests.unit.core.risk.test_incremental import STEPS, Make, anew, start, state, take
from tracker.core import commands
from tracker.core.errors import NotFoundError
from tracker.core.model import HoldingState, Known, Precision, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.frauds import FraudBook, Standing
from tracker.core.risk.identifiers import all_reaches, identifier_frauds, identifier_reach
from tracker.core.risk.method import Method
from tracker.core.risk.not_said import SOME_OF

TODAY = date(2026, 11, 23)


def book_of(method: Method) -> RiskBook:
    """One number at a bank that knows the name, at a shop, in part at a club; perhaps at a game."""
    return RiskBook(
        vault_of(
            *(service(key) for key in ("bank", "shop", "club", "game")),
            service("gone", status=Status.CLOSED_VERIFIED),
            *(identifier("i"), identifier("spare"), identifier("old", trashed=TODAY)),
            *(holding("bank", "phone", "i"), holding("bank", "id_number")),
            *(holding("shop", "phone", "i"), holding("shop", "orders")),
            *(holding("club", "phone", "i", precision=Precision.PARTIAL), holding("club", "face")),
            holding("game", "phone", "i", state=HoldingState.UNKNOWN),
            holding("shop", "phone_alt", "i", state=HoldingState.UNKNOWN),
            holding("gone", "phone", "i", state=HoldingState.UNKNOWN),
        ),
        method,
        TODAY,
    )


def test_who_holds_it_and_what_a_leak_would_link(method: Method) -> None:
    book = book_of(method)
    reach = identifier_reach(book, "i")
    assert (set(reach.holders), reach.maybe) == ({"bank", "shop", "club"}, ("game",))
    assert reach.holders[0] == "club"  # a face weighs most
    assert set(reach.links) == {"bank", "shop"}
    assert reach.kinds == {"phone", "id_number", "orders"}
    assert reach.knowers == ("bank",)
    assert not reach.leaked
    # Linked through the bank are shop (DPC 2) and club (DPC 4): a leak adds 0.25 x 2 + 0.25 x 4.
    assert reach.leak.difference == 1.5
    # Without it they lose the 0.25 of the link; nothing else names anybody less well than a number does.
    assert reach.adds.difference == -1.5


def test_what_has_leaked_already_gets_no_worse(method: Method) -> None:
    book = book_of(method)
    leaked = commands.edit_identifier(book.vault, "i", leaked=Known.YES)
    book.vault.apply(leaked)
    book.update(leaked)
    reach = identifier_reach(book, "i")
    assert reach.leaked
    assert (reach.leak.difference, reach.leak.services) == (0, {})


def test_all_that_are_in_use_what_adds_most_first(method: Method) -> None:
    assert [reach.identifier_id for reach in all_reaches(book_of(method))] == ["i", "spare"]
    spare = identifier_reach(book_of(method), "spare")
    assert (spare.holders, spare.links, spare.kinds, spare.adds.difference) == ((), (), frozenset(), 0)
    with pytest.raises(NotFoundError):
        identifier_reach(book_of(method), "nothing")


@settings(max_examples=40)
@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10))
def test_what_it_adds_and_what_a_leak_adds_are_two_full_runs(method: Method, walk: list[tuple[Make, int]]) -> None:
    book = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(book, step, seed)
    before = state(book)
    for reach in all_reaches(book):
        for effect, changeset in (
            (reach.adds, commands.withdraw_identifier(book.vault, reach.identifier_id)),
            (reach.leak, commands.edit_identifier(book.vault, reach.identifier_id, leaked=Known.YES)),
        ):
            copy = anew(book)
            copy.vault.apply(changeset)
            assert effect.after == RiskBook(copy.vault, method, TODAY).load
        assert set(reach.knowers) <= set(reach.links) <= set(reach.holders)
    assert state(book) == before


# Frauds. One needs a phone number and orders, the other a phone number and a face.

FRAUDS = replace(
    THEIRS,
    by_id={
        "orders": fraud("orders", "phone", "orders"),
        "face": fraud("face", "phone", "face"),
        "next": fraud("next", "phone", next_holder=True),
    },
)


def test_the_frauds_that_rest_on_it_are_those_that_it_joins() -> None:
    """Orders lie at the shop without a number, faces at the club together with one."""
    vault = vault_of(
        *(service("shop"), service("club"), service("game"), identifier("i"), identifier("m", "email")),
        *(holding("shop", "email", "m"), holding("shop", "orders")),
        *(holding("club", "email", "m"), holding("club", "phone", "i"), holding("club", "face")),
        holding("game", "orders", state=HoldingState.UNKNOWN),
        holding("game", "phone", "i", state=HoldingState.UNKNOWN),
    )
    book = FraudBook(vault, FRAUDS)
    mail = identifier_frauds(book, "m", TODAY)
    assert mail.open == {"orders": Standing.POSSIBLE, "face": Standing.POSSIBLE}
    assert mail.resting == {"orders"}  # then only the game would be left, which nobody has checked
    number = identifier_frauds(book, "i", TODAY)
    assert number.open == {"orders": Standing.PERHAPS, "face": Standing.POSSIBLE}
    assert number.resting == frozenset()
    assert book.standings() == FraudBook(vault, FRAUDS).standings()


def test_the_next_holder_of_a_number_given_up_rests_on_it() -> None:
    vault = vault_of(service("shop"), identifier("i", retired="2024"), holding("shop", "phone", "i"))
    found = identifier_frauds(FraudBook(vault, FRAUDS), "i", TODAY)
    assert (found.open, found.resting) == ({"next": Standing.POSSIBLE}, {"next"})


def test_what_may_be_it_rests_on_it_as_well() -> None:
    """Nobody has said which number the shop with the orders has."""
    vault = vault_of(
        *(service("a"), service("shop"), identifier("i"), holding("a", "phone", "i"), holding("a", "face")),
        *(holding("shop", "phone_alt"), holding("shop", "orders")),
    )
    book = FraudBook(vault, replace(FRAUDS, by_id={"both": fraud("both", "face", "orders")}))
    found = identifier_frauds(book, "i", TODAY)
    assert (found.open, found.resting, found.not_said) == ({"both": Standing.PERHAPS}, {"both"}, ("shop",))
    joining = book.joining("i")
    assert (joining.sure, joining.unchecked, joining.not_said) == (("a",), (), ("shop",))
    some = book.joining(SOME_OF["phone"])
    assert (some.sure, some.unchecked, some.not_said) == ((), (), ("shop",))


def test_who_is_perhaps_in_the_hand_of_a_number() -> None:
    maybe = holding("b", "phone", "i", state=HoldingState.UNKNOWN)
    vault = vault_of(service("a"), service("b"), identifier("i"), holding("a", "phone", "i"), maybe)
    joining = FraudBook(vault, FRAUDS).joining("i")
    assert (joining.sure, joining.unchecked, joining.not_said) == (("a",), ("b",), ())


@settings(max_examples=40)
@given(walk=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 2**32)), max_size=10))
def test_what_rests_on_it_is_two_full_runs(method: Method, walk: list[tuple[Make, int]]) -> None:
    risk = RiskBook(start(), method, TODAY)
    for step, seed in walk:
        take(risk, step, seed)
    book = FraudBook(risk.vault, FRAUDS)
    now = book.standings()
    for own in risk.vault.live_identifiers():
        found = identifier_frauds(book, own.id, TODAY)
        copy = risk.vault.snapshot()
        copy.apply(commands.trash_identifiers(copy, [own.id], TODAY))
        in_part = [replace(item, precision=Precision.PARTIAL) for item in copy.holdings_with(own.id)]
        copy.apply(replacing(copy, *in_part))
        without = FraudBook(copy, FRAUDS).standings()
        assert found.resting == {key for key in found.open if now[key] is not without.get(key)}
        assert found.resting <= found.open.keys() <= now.keys()
