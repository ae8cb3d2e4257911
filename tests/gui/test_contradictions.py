"""Facts that do not go together are shown as such, and settled in one step where that is possible."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tests.gui.service_panel import show_panel
from tracker.core import commands
from tracker.core.contradictions import removed_too
from tracker.core.model import HoldingState, Status
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.matrix_model import RowOrder
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_evidence import CellEvidence
from tracker.gui.pages.risk_matrix import MatrixPart
from tracker.services.session import Session

SAID_CLOSED = "They say it is closed, and this is recorded as still held there: Phone number."
SEEN_GONE = "It is recorded as gone, and this as still held there: Phone number."


def said(widget: QWidget) -> list[str]:
    return [text.replace("\u200b", "") for text in words(widget)]


def test_an_account_that_is_gone_and_still_holds_something(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    account = add_account(empty, "a", ["phone"])
    panel = show_panel(empty, shown, account, "account")
    assert not panel.contradiction.isVisible()
    empty.do(lambda vault: commands.edit_service(vault, account, status=Status.CLOSED_VERIFIED))
    assert SEEN_GONE in said(panel.contradiction)
    (link,) = (one for one in panel.contradiction.findChildren(QAbstractButton) if one.isVisible())
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert not panel.contradiction.isVisible()
    assert [item.state for item in empty.vault.holdings_of(account)] == [HoldingState.VERIFIED_REMOVED]
    empty.attempt(Session.undo)
    assert panel.contradiction.isVisible()
    panel.forget()
    assert said(panel.contradiction) == []


def test_one_that_is_said_to_be_closed_is_shown_but_not_settled_for_the_person(
    empty: SessionBridge, shown: Show
) -> None:
    account = add_account(empty, "a", ["phone"], status=Status.CLOSED)
    panel = show_panel(empty, shown, account, "account")
    assert said(panel.contradiction) == [SAID_CLOSED]


def test_where_the_score_is_explained_and_at_each_cell_of_the_matrix(empty: SessionBridge, shown: Show) -> None:
    account = add_account(empty, "a", ["phone"], status=Status.CLOSED)
    add_account(empty, "b", ["phone"])
    page = show_page(RiskPage, empty, shown)
    page.open_at(Destination("risk", service_id=account))
    details = page.parts[page.tabs.current].findChild(RiskDetails)
    assert SAID_CLOSED in said(details)
    page.tabs.set_current("matrix")
    matrix = page.parts["matrix"]
    matrix.choose(account)
    matrix.open_panel()
    evidence = matrix.findChild(CellEvidence)
    assert SAID_CLOSED in said(evidence)
    matrix.choose("b")
    assert SAID_CLOSED not in said(evidence)


def test_one_that_is_gone_has_a_row_of_its_own_in_the_matrix(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "b", ["phone"])
    account = add_account(empty, "a", ["face", "phone"])
    page = show_page(RiskPage, empty, shown)
    page.tabs.set_current("matrix")
    matrix = page.parts["matrix"]
    assert isinstance(matrix, MatrixPart)
    model = matrix.model
    assert [model.service_at(row) for row in range(model.rowCount())] == ["a", "b"]
    empty.do(lambda vault: commands.edit_service(vault, account, status=Status.CLOSED_VERIFIED))
    for order in RowOrder:
        matrix.set_order(order)
        assert [model.service_at(row) for row in range(model.rowCount())] == ["b", "a"]
    assert model.counting == 1
    assert [column for column in range(len(model.columns)) if model.cell_at(1, column)] == [0, 4]
    assert [model.held(column)[0] for column in (0, 4)] == [1, 0]
    assert model.headerData(1, Qt.Orientation.Vertical) == "A, gone, yet recorded as still holding this"
    assert not matrix.table.grab().isNull()
    matrix.table.open_cell(1, len(model.columns))  # there is no severity to explain
    evidence = matrix.findChild(CellEvidence)
    assert evidence is not None
    assert {
        "Gone: it counts no longer.",
        "It is recorded as gone, and this as still held there: Phone number, Face.",
    } <= set(said(evidence))
    assert not any("If you remove it here" in line for line in said(evidence))
    empty.do(lambda vault: removed_too(vault, account))
    assert [model.service_at(row) for row in range(model.rowCount())] == ["b"]
    assert len(model.columns) == 4
    empty.attempt(Session.undo)
    empty.do(lambda vault: commands.edit_service(vault, account, status=Status.ACTIVE))
    assert sorted(model.service_at(row) for row in range(model.rowCount())) == ["a", "b"]


def test_a_last_use_that_is_still_to_come(empty: SessionBridge, shown: Show) -> None:
    account = add_account(empty, "a", ["phone"], last_used="2027")
    panel = show_panel(empty, shown, account, "account")
    assert "The day recorded as its last use is still to come: 2027." in said(panel.contradiction)
