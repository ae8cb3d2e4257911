from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import service, vault_of
from tracker.core.closing_order import ClosingOrder, Scope, closing_order
from tracker.core.errors import NotFoundError
from tracker.core.model import ServiceId, Status
from tracker.core.vault import Vault


def names(order: ClosingOrder) -> list[str]:
    return [step.service.id for step in order.steps]


def test_children_go_before_the_account_that_opens_them() -> None:
    vault = vault_of(
        service("wechat"), service("shop", parent="wechat"), service("game", parent="shop"), service("own")
    )
    order = closing_order(vault, ["wechat", "own", "game", "shop"])
    assert names(order) == ["game", "shop", "wechat", "own"]
    wechat = order.steps[2]
    assert {child.id for child in wechat.after} == {"shop", "game"}
    assert order.cycles == ()


def test_a_grandchild_goes_first_even_if_what_is_between_them_stays() -> None:
    vault = vault_of(service("wechat"), service("shop", parent="wechat"), service("game", parent="shop"))
    order = closing_order(vault, ["wechat", "game"])
    assert names(order) == ["game", "wechat"]
    game, wechat = order.steps
    assert [child.id for child in wechat.cut_off] == ["shop"]  # it would lose its way in
    assert game.cut_off == ()


def test_what_does_not_hang_together_stays_in_the_given_order() -> None:
    vault = vault_of(*(service(key) for key in "abc"))
    assert names(closing_order(vault, ["c", "a", "b", "a"])) == ["c", "a", "b"]
    assert names(closing_order(vault, [])) == []


def test_conditions_that_are_not_ticked_off_and_what_else_is_closed() -> None:
    vault = vault_of(
        service("baidu", closing_conditions="The wallet is empty.\nNo open order.", conditions_met=("No open order.",)),
        service("baidu-map"),
    )
    scopes = {ServiceId("baidu"): Scope("All of Baidu is closed.", (ServiceId("baidu-map"),))}
    one, other = closing_order(vault, ["baidu", "baidu-map"], scopes).steps
    assert one.conditions == ("The wallet is empty.",)
    assert (one.scope_text, [item.id for item in one.closes_along]) == ("All of Baidu is closed.", ["baidu-map"])
    assert (other.conditions, other.scope_text, other.closes_along) == ((), "", ())


def test_what_is_gone_is_left_out_and_cuts_nobody_off() -> None:
    vault = vault_of(
        service("a"),
        service("b", parent="a", status=Status.CLOSED_VERIFIED),
        service("c", parent="a", trashed=date(2026, 1, 1)),
        service("d", status=Status.CLOSED_VERIFIED),
    )
    (step,) = closing_order(vault, ["d", "c", "a", "b"]).steps
    assert (step.service.id, step.after, step.cut_off) == ("a", (), ())
    with pytest.raises(NotFoundError):
        closing_order(vault, ["nowhere"])


def test_a_circle_is_reported_and_comes_last() -> None:
    vault = vault_of(
        service("a", parent="b"),
        service("b", parent="c"),
        service("c", parent="a"),
        service("child", parent="a"),
        service("itself", parent="itself"),
    )
    order = closing_order(vault, ["a", "b", "child", "itself"])
    assert names(order) == ["child", "a", "b", "itself"]
    assert [[item.id for item in cycle] for cycle in order.cycles] == [["a", "b", "c"], ["itself"]]
    assert [step.in_cycle for step in order.steps] == [False, True, True, True]


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[Vault, list[str], dict[str, str | None]]:
    """Any sign-ins among some services, in circles or to what is not there, too; and what is to be closed."""
    keys = [f"s{number}" for number in range(draw(st.integers(1, 12)))]
    parents = {key: draw(st.sampled_from([None, "gone", *keys])) for key in keys}
    vault = vault_of(*(service(key, parent=parent) for key, parent in parents.items()))
    return vault, draw(st.lists(st.sampled_from(keys), unique=True)), parents


def above(key: str, parents: dict[str, str | None]) -> set[str]:
    found: set[str] = set()
    parent = parents.get(key)
    while parent is not None and parent not in found:
        found.add(parent)
        parent = parents.get(parent)
    return found


@given(ledgers())
def test_never_a_parent_before_its_children(drawn: tuple[Vault, list[str], dict[str, str | None]]) -> None:
    vault, chosen, parents = drawn
    order = closing_order(vault, chosen)
    assert sorted(names(order)) == sorted(chosen)
    circling = {key for key in parents if key in above(key, parents)}
    place = {key: index for index, key in enumerate(names(order))}
    for key in chosen:
        for parent in above(key, parents) & set(chosen):
            if not {key, parent} <= circling:
                assert place[key] < place[parent]
    assert {step.service.id for step in order.steps if step.in_cycle} == circling & set(chosen)
    for cycle in order.cycles:
        ids = [item.id for item in cycle]
        assert set(ids) & set(chosen)
        assert [parents[key] for key in ids] == [*ids[1:], ids[0]]
    assert len({item.id for cycle in order.cycles for item in cycle}) == sum(map(len, order.cycles))


def test_thousands_in_one_chain() -> None:
    keys = [f"s{number}" for number in range(3_000)]
    vault = vault_of(*(service(key, parent=above) for key, above in zip(keys, [None, *keys], strict=False)))
    assert names(closing_order(vault, keys[:50])) == keys[:50][::-1]
