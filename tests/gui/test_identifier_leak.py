"""What a leak of an identifier would do: each figure is the difference of two runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.model import Deletability, HoldingState, Known, Precision, SecondFactor
from tracker.core.risk.assessment import RiskBook
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.identifier_leak import LeakView
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.widgets.links import NumberLink

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


@pytest.fixture
def shared(empty: SessionBridge) -> SessionBridge:
    """A number under the real name.

    Club: a face, 4 x (0.25 + 0.25) = 2.00, medium; after a leak 4 x 0.75 = 3.00, high.
    Shop and forum: 1 x 0.50; after a leak 0.75, low as before. Bank holds it in part only.
    """
    number = add_identifier(empty, "main", label="Main number", real_name=Known.YES)
    add_identifier(empty, "spare", label="Spare")
    add_account(empty, "club", [f"phone={number}", "face"], **CALM)
    add_account(empty, "shop", [f"phone={number}", "address"], **CALM)
    add_account(empty, "forum", [f"phone={number}"], **CALM)
    add_account(empty, "bank", [f"phone={number}"], **CALM)
    add_account(empty, "game", [f"phone={number}"], **CALM)
    empty.do(lambda vault: commands.edit_holding(vault, "bank-phone=main", precision=Precision.PARTIAL))
    empty.do(lambda vault: commands.set_holding(vault, "game", "phone", HoldingState.UNKNOWN))
    return empty


def leak_of(bridge: SessionBridge, shown: Show, identifier: str = "main") -> tuple[MyDataPage, LeakView]:
    page = show_page(MyDataPage, bridge, shown)
    page.open_at(Destination("my_data", identifier_id=identifier))
    page.details.tabs.set_current("leak")
    return page, page.details.leak


def test_says_what_a_leak_would_do(shared: SessionBridge, shown: Show) -> None:
    _page, leak = leak_of(shared, shown)
    said = words(leak)
    # The club rises by 1.00, shop, forum and bank by 0.25 each.
    assert "A leak would add 1.75 points to your Load, perhaps more" in said  # the game may hold it
    copy = shared.vault.snapshot()
    copy.apply(commands.edit_identifier(copy, "main", leaked=Known.YES))
    after = RiskBook(copy, shared.risk.method, shared.today).load.total
    assert after - shared.risk.load.total == 1.75
    assert leak.bars.accessibleDescription() == f"Now: {after - 1.75:.2f}; After a leak: {after:.2f}"
    assert "These 3 services could be tied together" in said
    linked = said[said.index("These 3 services could be tied together") + 1 :][:3]
    assert sorted(linked) == ["Club", "Forum", "Shop"]
    (note,) = (text for text in said if "taken together" in text)
    assert "What they hold, taken together: Phone number, Postal address, Face." in note
    assert "1 other holds it only in part" in note
    assert "may hold it: not checked" in note
    assert "2.00 medium → 3.00 high" in said


def test_what_it_ties_together_is_enough_for_frauds(shared: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, leak = leak_of(shared, shown)
    opened = shared.frauds.opened_through("main")
    names = {shared.frauds.frauds.by_id[key].name for key in opened}
    for more in leak.findChildren(QAbstractButton):
        if more.text().startswith("Show ") and more.isVisible():
            more.click()
    assert names
    assert names <= set(words(leak))
    fraud_id = next(iter(opened))
    name = shared.frauds.frauds.by_id[fraud_id].name
    (link,) = (link for link in leak.findChildren(NumberLink) if link.text() == name)
    wanted = Destination("risk", view="frauds", fraud_id=fraud_id)
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == wanted):
        qtbot.keyClick(link, Qt.Key.Key_Return)


def test_what_rests_on_it_alone_is_said_and_stands_first(empty: SessionBridge, shown: Show) -> None:
    """Orders here and a phone number there are joined by a mail address only."""
    mail = add_identifier(empty, "mail", "email")
    add_account(empty, "a", [f"email={mail}", "orders"], **CALM)
    add_account(empty, "b", [f"email={mail}", "phone"], **CALM)
    _page, leak = leak_of(empty, shown, mail)
    said = words(leak)
    # A refund call needs both; false jobs need a mail address and orders, text messages a number.
    (title,) = (text for text in said if text.endswith("3 frauds are possible"))
    facts = empty.frauds.frauds.by_id
    assert said[said.index(title) + 1 :][:2] == [facts["refund_call"].name, "rests on it"]
    assert {facts["job"].name, facts["smishing"].name} <= set(said)
    assert said.count("rests on it") == 1
    assert any("would not be, or less surely, if it tied nothing together" in text for text in said)


def test_what_has_leaked_is_not_said_to_leak_again(shared: SessionBridge, shown: Show) -> None:
    page, leak = leak_of(shared, shown)
    shared.do(lambda vault: commands.edit_identifier(vault, "main", leaked=Known.YES))
    said = words(leak)
    assert "It has leaked already: your Load counts that" in said
    assert "These 3 services can be tied together" in said
    assert not leak.bars.isVisible()
    assert not any("band" in text for text in said)
    assert page.chosen == "main"


def test_what_nobody_holds_ties_nothing(shared: SessionBridge, shown: Show) -> None:
    _page, leak = leak_of(shared, shown, "spare")
    said = words(leak)
    assert "A leak would add 0.00 points to your Load" in said
    assert "It would tie no two services together, as far as is recorded" in said
    assert "None would go up a band" in said
    assert "It opens no fraud of the list, as far as is recorded" in said


def test_the_tabs_of_an_identifier(shared: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, leak = leak_of(shared, shown)
    page.details.tabs.set_current("linkage")
    graph = page.details.linkage.graph
    assert graph.isVisible()
    assert [node.here for node in graph.shown] == [False] * 5
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to.page == "services"):
        qtbot.keyClick(graph, Qt.Key.Key_Return)
    page.open_at(Destination("my_data", identifier_id="spare"))
    assert page.details.linkage.sentence.text() == "0 services hold it."
    page.forget()
    page.details.tabs.set_current("leak")
    assert words(leak) == []


def test_who_may_have_it_because_nobody_has_said_which_is_perhaps_tied(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main", label="Main number")
    add_account(empty, "a", [f"phone={number}", "id_name"], **CALM)
    add_account(empty, "b", ["phone", "id_number"], **CALM)
    _page, leak = leak_of(empty, shown, number)
    said = words(leak)
    assert "It would perhaps tie 2 services together" in said
    assert "It would tie no two services together, as far as is recorded" not in said
    assert said[said.index("B") + 1] == "perhaps"
    assert any("nobody has said which one" in text for text in said)
    opened = empty.frauds.opened_through(number).values()
    perhaps = sum(standing.value == "perhaps" for standing in opened)
    assert perhaps
    (title,) = (text for text in said if text.startswith("With it and what these services hold"))
    assert title.endswith(f"{len(opened) - perhaps} frauds are possible, and {perhaps} more perhaps")
    assert any(text.startswith("rests on it, perhaps") for text in said)
    assert not any(text.startswith("None of them rests on it") for text in said)


def test_what_is_only_perhaps_possible_is_not_counted_as_possible(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main", label="Main number")
    add_account(empty, "a", [f"phone={number}"], **CALM)
    empty.do(lambda vault: commands.set_holding(vault, "a", "phone", HoldingState.UNKNOWN))
    _page, leak = leak_of(empty, shown, number)
    assert any("are perhaps possible" in text or "is perhaps possible" in text for text in words(leak))
