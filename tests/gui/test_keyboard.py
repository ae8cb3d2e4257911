"""Tab goes through a whole page, in the order in which it is read, and out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tracker.gui.bridge import SessionBridge
from tracker.gui.ledger_view import LedgerView
from tracker.gui.main_window import MainWindow
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.risk import PARTS, RiskPage
from tracker.gui.widgets.chips import Chip
from tracker.gui.widgets.links import NumberLink

_MOST_STOPS = 100


@pytest.fixture
def ledger(qtbot: QtBot, demo: SessionBridge, tmp_path: Path) -> Iterator[LedgerView]:
    window = MainWindow(demo, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(window)
    demo.unlocked.emit()
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert window.ledger is not None
    yield window.ledger
    window.close()


def stops(qtbot: QtBot, start: QWidget) -> list[QWidget]:
    """Where Tab leads from ``start`` until it comes back to a widget where it was before."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in found:
        found.append(widget)
        assert len(found) < _MOST_STOPS
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    return found


@pytest.mark.parametrize(
    ("key", "view"),
    [
        *((page.KEY, "") for page in PAGES),
        *((RiskPage.KEY, part.KEY) for part in PARTS),
        *((MyDataPage.KEY, view) for view in ("adds", "linkage", "leak")),
    ],
)
def test_tab_reaches_everything_on_a_page(qtbot: QtBot, ledger: LedgerView, key: str, view: str) -> None:
    page = ledger.show_page(key)
    page.open_at(Destination(key, view=view))
    page.header.search.setFocus()
    QApplication.processEvents()
    reached = stops(qtbot, ledger.page)
    waiting = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget not in reached and widget.focusProxy() is None
        if not isinstance(widget, Chip)  # one of a row is reached by Tab, the others by the arrow keys
    ]
    assert not waiting
    assert page.header.search in reached


def test_tab_goes_from_the_search_over_the_filters_into_the_table(qtbot: QtBot, ledger: LedgerView) -> None:
    page = ledger.show_page("services")
    order = stops(qtbot, page.header.search)
    kinds = [type(widget).__name__ for widget in order[:6]]
    assert kinds == ["SearchField", "Button", "Button", "Chip", "Chip", "LedgerTable"]


def test_the_numbers_of_the_sentence_come_before_the_panels(qtbot: QtBot, ledger: LedgerView) -> None:
    order = stops(qtbot, ledger.show_page("overview").header.lock)
    assert [widget.accessibleName() for widget in order[1:4] if isinstance(widget, NumberLink)] == ["8", "48", "4"]


def test_the_panels_of_the_overview_are_gone_through_as_they_are_read(qtbot: QtBot, ledger: LedgerView) -> None:
    order = stops(qtbot, ledger.show_page("overview").header.lock)
    names = [widget.accessibleName() for widget in order]
    starts = [place for place, name in enumerate(names) if name.startswith("Start: ")]
    all_findings = next(
        place for place, widget in enumerate(order) if getattr(widget, "text", str)().startswith("All ")
    )
    first_finding = next(place for place, name in enumerate(names) if "cannot be deleted and holds" in name)
    assert len(starts) == 3
    assert max(starts) < all_findings < first_finding


def test_what_a_score_is_made_of_comes_before_the_button_below_it(qtbot: QtBot, ledger: LedgerView) -> None:
    page = ledger.show_page("risk")
    order = stops(qtbot, page.header.search)
    links = [place for place, widget in enumerate(order) if isinstance(widget, NumberLink)]
    names = [getattr(widget, "text", str)() for widget in order]
    assert links
    assert max(links) < names.index("Open in Services")


@pytest.mark.parametrize("code", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape])
@pytest.mark.parametrize("key", ["services", "my_data", "risk"])
def test_keys_lead_from_the_search_to_the_rows(qtbot: QtBot, ledger: LedgerView, key: str, code: Qt.Key) -> None:
    page = ledger.show_page(key)
    page.header.search.setFocus()
    qtbot.keyClick(page.header.search, code)
    rows = page.rows_in_front()
    assert rows is not None
    assert ledger.page is page
    assert rows.hasFocus()
    assert rows.currentIndex().isValid()


@pytest.mark.parametrize("key", ["overview", "settings"])
def test_without_rows_the_search_keeps_the_keyboard(qtbot: QtBot, ledger: LedgerView, key: str) -> None:
    page = ledger.show_page(key)
    page.header.search.setFocus()
    for code in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(page.header.search, code)
        assert ledger.page is page
        assert page.header.search.hasFocus()


def test_return_on_a_page_without_a_search_of_its_own_leads_to_what_is_found(qtbot: QtBot, ledger: LedgerView) -> None:
    field = ledger.show_page("risk").header.search
    field.setFocus()
    qtbot.keyClicks(field, "alipay")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    rows = ledger.page.rows_in_front()
    assert ledger.page.KEY == "services"
    assert rows is not None
    assert rows.hasFocus()
    assert rows.model().rowCount() == 1


@pytest.mark.parametrize("before", [page.KEY for page in PAGES])
def test_pages_by_number_from_within_a_search_field(qtbot: QtBot, ledger: LedgerView, before: str) -> None:
    for number, page in enumerate(PAGES):
        field = ledger.show_page(before).header.search
        ledger.show_page(page.KEY).header.search.setFocus()  # where it would be found again
        ledger.show_page(before)
        field.setFocus()
        qtbot.keyClick(field, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        focus = QApplication.focusWidget()
        assert ledger.page.KEY == page.KEY
        assert focus is not None
        assert ledger.page.isAncestorOf(focus) or focus is ledger.page
        assert focus is not ledger.page.header.search
