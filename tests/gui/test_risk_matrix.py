"""The matrix of the Risk page: who holds what, cell by cell, for eyes, keys and screen readers."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.bench.ledgers import records
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.contradictions import held_though_gone
from tracker.core.kinds import KINDS
from tracker.core.model import Deletability, HoldingState, Known, Place, Precision, SecondFactor, ServiceId, Status
from tracker.core.risk.matrix import FAMILIES, CellState
from tracker.core.text import message
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.matrix_model import MatrixModel, RowOrder
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_matrix import MatrixPart
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.widgets.matrix_heads import HeldByLine
from tracker.gui.widgets.matrix_signs import Sign, SignBadge
from tracker.gui.widgets.painting import Canvas, text_width
from tracker.services.session import Session

TIP = Qt.ItemDataRole.ToolTipRole
STUCK = {"deletability": Deletability.IMPOSSIBLE}
CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


def matrix(bridge: SessionBridge, shown: Show, width: int = 1100) -> tuple[RiskPage, MatrixPart]:
    page = show_page(RiskPage, bridge, shown, width)
    page.tabs.set_current(MatrixPart.KEY)
    assert isinstance(page.part, MatrixPart)
    return page, page.part


def column_of(model: MatrixModel, label: str) -> int:
    return [model.label(column) for column in range(model.columnCount())].index(label)


def said(model: MatrixModel, row: int, label: str) -> str:
    return str(model.index(row, column_of(model, label)).data())


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line of text that is drawn."""
    found: list[str] = []
    draw = Canvas.text

    def noting(surface: Canvas, rect: QRect, words: str, *rest: Any) -> None:
        found.append(words)
        draw(surface, rect, words, *rest)

    monkeypatch.setattr(Canvas, "text", noting)
    return found


# What stands in the cells


def test_the_headlines_stand_first_and_the_severity_last(demo: SessionBridge, shown: Show) -> None:
    _page, part = matrix(demo, shown)
    model = part.model
    labels = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert labels[:4] == ["Phone", "ID", "Payment", "Location"]
    assert labels[-1] == "Severity"
    held = {holding.kind for holding in demo.vault.holdings.values() if holding.state.counts_as_held}
    assert {kind for column in model.columns for kind in column.kinds} >= held
    gone = [key for key, one in demo.vault.services.items() if held_though_gone(demo.vault, one)]
    assert [model.service_at(row) for row in range(model.rowCount())] == [
        *(risk.service_id for risk in demo.risk.by_severity()),
        *gone,
    ]
    assert len(gone) == 1


def test_each_cell_is_said_in_words(empty: SessionBridge) -> None:
    a = add_account(empty, "a", ["phone", "bank_card", "location", "email"], **STUCK)
    for kind, state, fields in (
        ("bank_card", HoldingState.HELD, {"precision": Precision.PARTIAL}),
        ("location", HoldingState.UNKNOWN, {"aspect": "year_profile"}),
        ("email", HoldingState.SAID_REMOVED, {}),
    ):
        empty.do(lambda vault, kind=kind, state=state, f=fields: commands.set_holding(vault, a, kind, state, **f))
    model = MatrixModel()
    model.show_book(empty.risk, {})
    assert said(model, 0, "Phone") == "A, Phone: 1, held"
    assert said(model, 0, "Payment") == "A, Payment: 2, in part, sets the score"
    assert said(model, 0, "Location") == "A, Location: not known, 3 if they hold it"
    assert said(model, 0, "E-mail address") == "A, E-mail address: 1, asked to remove, not verified"
    assert said(model, 0, "ID") == "A, ID: nothing recorded"
    assert said(model, 0, "Severity") == "A, Severity: 1.50 (1.00–3.75) Low"  # 3 x 0.75 and 1.5
    assert model.headerData(0, Qt.Orientation.Vertical) == "A, cannot be deleted, 1.50 (1.00–3.75) Low"


def test_what_may_be_more_is_said(empty: SessionBridge) -> None:
    a = add_account(empty, "a", ["location", "route"], **CALM)
    empty.do(lambda vault: commands.set_holding(vault, a, "route", HoldingState.UNKNOWN, aspect="sensitive_profile"))
    model = MatrixModel()
    model.show_book(empty.risk, {})
    assert said(model, 0, "Location") == "A, Location: 2, held, perhaps 4, sets the score"


def test_a_screen_reader_finds_a_table(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["phone"])
    _page, part = matrix(empty, shown)
    interface = QAccessible.queryAccessibleInterface(part.table)
    assert isinstance(interface, QAccessibleInterface)
    assert interface.role() is QAccessible.Role.Table
    names = {interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())}
    assert {"Phone", "A, 1.00 (0.25–2.25) Low", "A, Phone: 1, held, sets the score"} <= names
    assert part.table.accessibleName()
    assert all(badge.parentWidget().findChildren(QLabel) for badge in part.findChildren(SignBadge))


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_no_two_signs_look_alike_without_colour(bridge: SessionBridge, shown: Show, theme: ThemeChoice) -> None:
    signs = [Sign(state, 3, more, sets) for state in CellState for more in (False, True) for sets in (False, True)]
    signs = [sign for sign in signs if sign.state not in (CellState.HELD, CellState.UNKNOWN)]
    signs += [Sign(CellState.UNKNOWN, 3), *(Sign(CellState.EXACT, score) for score in (1, 2, 4))]
    pictures = set()
    for sign in (*signs, None):
        badge = SignBadge(sign)
        shown(badge)
        apply_theme(QApplication.instance(), theme)
        grey = badge.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == len(signs) + 1


# Rows and columns


def test_rows_by_severity_company_or_stuck(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "mild", ["phone"], group="One", **CALM)
    add_account(empty, "worst", ["face"], group="One", **CALM)
    add_account(empty, "middle", ["bank_card"], **CALM)
    add_account(empty, "stuck", ["phone"], group="Two", **{**CALM, **STUCK})
    add_account(empty, "open", ["phone"], group="Two", second_factor=SecondFactor.APP, last_used="2026-11")
    # 0.25 x 4, 3, 1, and deletion 0.50 impossible, 0.25 not checked
    _page, part = matrix(empty, shown)

    def rows() -> list[str]:
        return [part.model.service_at(row) for row in range(part.model.rowCount())]

    assert rows() == ["worst", "middle", "stuck", "open", "mild"]
    part.table.open_cell(1, 0)
    kept = part.model.service_at(part.table.currentIndex().row())
    part.set_order(RowOrder.COMPANY)
    assert rows() == ["worst", "mild", "stuck", "open", "middle"]
    part.set_order(RowOrder.STUCK)
    assert rows() == ["stuck", "open", "worst", "middle", "mild"]
    assert part.model.service_at(part.table.currentIndex().row()) == kept == "middle"
    empty.do(lambda vault: commands.edit_service(vault, ServiceId("mild"), deletability=Deletability.IMPOSSIBLE))
    assert rows()[:2] == ["mild", "stuck"]


def test_families_fold_and_unfold_by_key_and_the_current_cell_stays(
    empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    a = add_account(empty, "a", ["phone", "bank_phone", "email", "address", "face"])
    _page, part = matrix(empty, shown)
    model, table = part.model, part.table
    labels = [model.label(column) for column in range(model.columnCount())]
    assert labels == ["Phone", "ID", "Payment", "Location", "Contact", "Face", "Severity"]
    table.open_cell(0, column_of(model, "Contact"))
    qtbot.keyClicks(table, "+")
    assert model.label(table.currentIndex().column()) == "E-mail address"
    qtbot.keyClicks(table, "-")
    assert model.label(table.currentIndex().column()) == "Contact"
    table.open_cell(0, 0)
    qtbot.keyClicks(table, "+")
    assert [model.label(column) for column in range(3)] == [
        "Phone number",
        "Other contact phone",
        "Phone on file at the bank",
    ]
    assert said(model, 0, "Other contact phone").endswith("nothing recorded")
    assert model.service_at(table.currentIndex().row()) == a
    assert table.currentIndex().column() == 0
    menu = QMenu()
    part._fill_kinds(menu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Put all kinds together"].trigger()
    assert [column.is_folded for column in model.columns] == [True] * 6
    actions["Show all kinds one by one"].trigger()
    actions["Also kinds that nobody holds"].trigger()
    assert len(model.columns) == len(KINDS)
    assert {column.family for column in model.columns} == {family.key for family in FAMILIES}


def test_a_new_kind_brings_its_column(empty: SessionBridge, shown: Show) -> None:
    a = add_account(empty, "a", ["phone"])
    _page, part = matrix(empty, shown)
    part.table.open_cell(0, 4)  # the severity
    assert part.model.columnCount() == 5
    empty.do(lambda vault: commands.set_holding(vault, a, "health", HoldingState.HELD))
    assert said(part.model, 0, "Health data") == "A, Health data: 4, held, sets the score"
    assert part.table.currentIndex().column() == part.model.columnCount() - 1
    empty.attempt(Session.undo)
    assert part.model.columnCount() == 5


def test_the_model_follows_every_change(demo: SessionBridge, shown: Show) -> None:
    _page, part = matrix(demo, shown)
    ids = [risk.service_id for risk in demo.risk.by_severity()]
    for step in (
        lambda vault: commands.edit_service(vault, ids[3], deletability=Deletability.IMPOSSIBLE),
        lambda vault: commands.edit_service(vault, ids[0], status=Status.CLOSED_VERIFIED),
        lambda vault: commands.set_holding(vault, ids[5], "phone", None),
        lambda vault: commands.trash_services(vault, ids[7:9], demo.today),
        lambda vault: commands.edit_profile(vault, place=Place.OTHER),
    ):
        demo.do(step)
        _same_as_fresh(part.model, demo)
    for _step in range(5):
        demo.attempt(Session.undo)
        _same_as_fresh(part.model, demo)


def _same_as_fresh(model: MatrixModel, bridge: SessionBridge) -> None:
    fresh = MatrixModel()
    fresh.show_book(bridge.risk, {})
    assert (model.rowCount(), model.columns) == (fresh.rowCount(), fresh.columns)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            assert model.index(row, column).data() == fresh.index(row, column).data()
    assert [model.held(column) for column in range(len(model.columns))] == [
        fresh.held(column) for column in range(len(fresh.columns))
    ]


def test_the_model_keeps_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = MatrixModel()
    qtmodeltester.check(model)
    model.show_book(demo.risk, {})
    qtmodeltester.check(model)


# Evidence


def test_a_cell_leads_to_what_is_behind_it(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    number = add_identifier(empty, "main", value="13812346024", real_name=Known.YES)
    a = add_account(empty, "a", [f"phone={number}", "location"], **CALM)
    add_account(empty, "b", ["location"], **CALM)
    add_account(empty, "c", ["location"], **CALM)
    empty.do(lambda vault: commands.set_holding(vault, a, "location", HoldingState.HELD, since="2017"))
    empty.do(lambda vault: commands.set_holding(vault, ServiceId("c"), "location", HoldingState.UNKNOWN))
    page, part = matrix(empty, shown, width=800)
    assert not part.evidence.isVisible()  # little room
    table = part.table
    table.setFocus()
    table.setCurrentIndex(part.model.index(0, column_of(part.model, "Location")))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert part.evidence.isVisible()
    read = words(part.evidence)
    assert read[:2] == ["Location at A", "Severity 2, sets the score"]
    for line in ("Held, since 2017", "behaviour", "It sets the score of this service.", "Take out: Location", "−0.50"):
        assert line in read
    assert {"Location is held by", "2 services", "perhaps also by", "Show all 2", "Open in Services"} <= set(read)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    read = words(part.evidence)
    assert "Held, Main 138****6024" in read
    assert "The score of this service is set by: Location." in read
    qtbot.keyClick(part.evidence, Qt.Key.Key_Escape)
    assert not part.evidence.isVisible()
    assert table.hasFocus()
    assert page.rows_in_front() is table


def test_unknown_is_no_good_news(empty: SessionBridge, shown: Show) -> None:
    a = add_account(empty, "a", ["phone", "face"], **CALM)
    empty.do(lambda vault: commands.set_holding(vault, a, "face", HoldingState.UNKNOWN))
    _page, part = matrix(empty, shown)
    part.table.open_cell(0, column_of(part.model, "Face"))
    read = words(part.evidence)
    assert "Nobody has said whether it is held." in read
    assert "Why it would count 4" in read
    assert "If it is held: Face" in read
    assert "+0.75" in read  # 0.25 x 4 instead of 0.25 x 1
    part.table.open_cell(0, column_of(part.model, "ID"))
    assert "Nothing is recorded. That is no proof that they hold nothing." in words(part.evidence)


def test_taking_out_what_sets_nothing_changes_nothing(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["face", "health", "nickname"], **CALM)
    _page, part = matrix(empty, shown)
    part.table.open_cell(0, column_of(part.model, "Face"))
    assert "No score would change: what else is held here counts as much." in words(part.evidence)


def test_the_least_score_is_no_doing_of_what_else_is_held(empty: SessionBridge, shown: Show) -> None:
    """A number alone counts no more than nothing does, and yet a fraud rests on it."""
    add_account(empty, "a", ["phone", "location?"], **CALM)
    add_account(empty, "b", ["phone?", "email?"], **CALM)
    _page, part = matrix(empty, shown)
    model, least = part.model, "No score would change: an account that holds nothing counts as much."
    part.table.open_cell(model.row_of(ServiceId("a")), column_of(model, "Phone"))
    read = words(part.evidence)
    assert least in read
    assert "Only perhaps possible then: Look-alike text message." in read  # b may hold a number, too
    empty.do(lambda vault: commands.set_holding_state(vault, "b-phone?", HoldingState.VERIFIED_REMOVED))
    part.table.open_cell(model.row_of(ServiceId("a")), column_of(model, "Phone"))
    assert "This would end: Look-alike text message." in words(part.evidence)
    part.table.open_cell(model.row_of(ServiceId("b")), column_of(model, "E-mail address"))
    read = words(part.evidence)
    assert "If they turn out to hold it" in read
    assert not any(line.startswith("This would end") for line in read)


def test_what_it_changes_elsewhere_is_said(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main")
    add_account(empty, "a", ["face", "id_image", f"phone={number}"], **CALM)
    add_account(empty, "b", ["face", f"phone={number}"], **CALM)
    _page, part = matrix(empty, shown)
    part.table.open_cell(part.model.row_of(ServiceId("a")), 0)
    assert "The score here stays; other services: −1.00 points." in words(part.evidence)


def test_the_severity_and_the_service_lead_to_why(demo: SessionBridge, shown: Show) -> None:
    _page, part = matrix(demo, shown)
    heads = part.table.services
    heads.sectionClicked.emit(2)
    assert part.details.isVisible()
    assert part.details.service_id == part.model.service_at(2)
    part.table.open_cell(1, 0)
    assert not part.details.isVisible()
    assert part.evidence.service_id == part.model.service_at(1)


def test_a_head_leads_to_who_holds_it(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = matrix(demo, shown)
    seen: list[Destination] = []
    page.go_to.connect(seen.append)
    heads = part.table.heads
    place = QPoint(heads.sectionViewportPosition(1) + heads.sectionSize(1) // 2, heads.height() - 8)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen == [Destination("services", query="held:id")]
    heads.sectionClicked.emit(len(part.model.columns))  # nobody holds the severity
    assert len(seen) == 1
    part.table.open_cell(0, 0)
    menu = part.cell_menu(part.table.currentIndex())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Show what is behind it", "Who holds my data: Phone", "Show its kinds one by one",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    part.evidence.holders.click()
    assert seen[1:] == [Destination("services", query="held:phone")] * 2
    part.evidence.open.click()
    assert seen[-1] == Destination("services", service_id=part.model.service_at(0))
    assert len(part.cell_menu(part.model.index(0, part.model.columnCount() - 1)).actions()) == 1


def test_typing_a_name_finds_its_row(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    for key in ("alpha", "beta", "gamma"):
        add_account(empty, key, ["phone"])
    _page, part = matrix(empty, shown)
    part.table.setFocus()
    qtbot.keyClicks(part.table, "gam")
    assert part.model.service_at(part.table.currentIndex().row()) == "gamma"


# The page


def test_the_account_goes_along_from_tab_to_tab(demo: SessionBridge, shown: Show) -> None:
    page, part = matrix(demo, shown)
    fourth = part.model.service_at(3)
    part.table.open_cell(3, 2)
    page.tabs.set_current("all")
    page.tabs.set_current("matrix")
    assert part.model.service_at(part.table.currentIndex().row()) == fourth
    page.open_at(Destination("risk", service_id=part.model.service_at(9), view="matrix"))
    assert part.table.currentIndex().row() == 9


def test_who_may_hold_it_stands_below_the_columns(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["phone", "face?"], **CALM)
    add_account(empty, "b", ["phone?"], **CALM)
    add_account(empty, "c", ["phone?"], **CALM)
    _page, part = matrix(empty, shown)
    line = part.findChild(HeldByLine)
    assert isinstance(line, HeldByLine)
    assert [line.shown(column) for column in (0, 1)] == [("1", "2?"), ("0", "")]
    assert line.accessibleDescription().startswith("Phone 1 (perhaps 2 more), ID 0, ")
    tip = str(part.model.headerData(column_of(part.model, "Face"), Qt.Orientation.Horizontal, TIP))
    assert "0 services hold it" in tip
    assert "may hold it: not checked" in tip
    assert "may" not in str(part.model.headerData(1, Qt.Orientation.Horizontal, TIP))


def test_the_line_below_the_columns_has_the_tooltip_of_its_column(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["phone?"], **CALM)
    _page, part = matrix(empty, shown)
    line, heads = part.findChild(HeldByLine), part.table.heads
    assert isinstance(line, HeldByLine)

    def tip(x: int) -> str:
        at = QPoint(heads.geometry().left() + x, 5)
        QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, at, line.mapToGlobal(at)))
        return line.toolTip()

    assert "may hold it: not checked" in tip(heads.sectionViewportPosition(0) + 5)
    assert tip(heads.sectionViewportPosition(len(part.model.columns)) + 5) == ""


def test_a_severity_that_may_be_another_does_not_stand_alone(
    empty: SessionBridge, shown: Show, drawn: list[str]
) -> None:
    add_account(empty, "a", ["face?"], **CALM)
    _page, part = matrix(empty, shown)
    risk = empty.risk.services[ServiceId("a")]
    part.table.grab()
    assert risk.se_high > risk.se
    assert formatting.margin(risk.se, risk.se_low, risk.se_high) in drawn
    last = len(part.model.columns)
    assert part.table.columnWidth(last) >= text_width("0.25", Face.STRONG) + text_width("0.25–4.50", Face.SMALL)


def test_thousands_are_shortened_to_fit(empty: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    add_account(empty, "a", ["phone"], **CALM)
    _page, part = matrix(empty, shown)
    line = part.findChild(HeldByLine)
    assert isinstance(line, HeldByLine)
    for held, maybe in ((999, 999), (3_446, 1_234), (9_999, 9_999), (12_345, 12_345)):
        monkeypatch.setattr(part.model, "held", lambda _column, held=held, maybe=maybe: (held, maybe))
        assert all(text_width(words, Face.SMALL) <= part.table.columnWidth(0) + 2 for words in line.shown(0))
    part.model.layoutChanged.emit()
    assert "Phone 12,345 (perhaps 12,345 more)" in line.accessibleDescription()


def test_nothing_and_a_thousand(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = matrix(empty, shown)
    assert "No accounts yet" in words(part)
    assert page.rows_in_front() is part.table
    page.focus_rows()
    changes = tuple(Change(None, record) for record in records(1000))
    empty.attempt(lambda session: session.apply(ChangeSet(message("test", "many"), changes)))
    assert part.model.rowCount() == 1000
    assert "No accounts yet" not in words(part)
    assert part.table.currentIndex().isValid()
    empty.attempt(Session.undo)
    assert part.model.rowCount() == 0
    assert not part.table.currentIndex().isValid()


def test_after_locking_nothing_is_left(demo: SessionBridge, shown: Show) -> None:
    page, part = matrix(demo, shown)
    part.table.open_cell(0, 1)
    part.table.open_cell(0, part.model.columnCount() - 1)
    names = {service.name for service in demo.vault.services.values()}
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (part.model.rowCount(), part.model.columnCount()) == (0, 0)
    part.grab()  # paints without a session
    read = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, (QLabel, QAbstractButton)) else ''}"
        for child in part.findChildren(QWidget)
    )
    assert [name for name in names if name in read] == []
    assert part.table.currentIndex() == QModelIndex()


def test_a_wider_window_opens_the_panel_with_the_cell_in_it(demo: SessionBridge, shown: Show) -> None:
    page, part = matrix(demo, shown, width=700)
    assert not part.evidence.isVisible()
    page.resize(1300, page.height())
    assert part.evidence.isVisible()
    service = demo.vault.service(part.model.service_at(part.table.currentIndex().row()))
    assert any(service.name in text for text in words(part.evidence))
