from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import holding, identifier, service, vault_of
from tests.unit.core.risk.test_incremental import STEPS, Make, anew, start, state, take
from tracker.core import commands
from tracker.core.errors import NotFoundError
from tracker.core.model import HoldingState, Known, Precision, Status
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.identifiers import all_reaches, identifier_reach
from tracker.core.risk.method import Method

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
