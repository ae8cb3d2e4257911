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


@pytest.mark.parametrize("key", [page.KEY for page in PAGES])
def test_tab_reaches_everything_on_a_page(qtbot: QtBot, ledger: LedgerView, key: str) -> None:
    page = ledger.show_page(key)
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
