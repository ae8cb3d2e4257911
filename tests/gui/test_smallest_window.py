"""At the smallest window nothing is cut off at the side: no page is wider than the room it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.demo import demo_copy
from tests.gui.pages import Show
from tracker.catalogue import Catalogue
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages import PAGES
from tracker.gui.pages.base import Page
from tracker.gui.pages.tabbed import TabbedPage
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import LANGUAGES, use_language
from tracker.services.settings import Settings

WIDTH, HEIGHT = 822, 664  # what the navigation leaves of 1024 x 700


@pytest.fixture(params=sorted(LANGUAGES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication, catalogue: Catalogue) -> Iterator[SessionBridge]:
    """The demo in each language."""
    language = str(request.param)
    use_language(qapp, language)
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = SessionBridge(catalogue, Settings(None), language)
    made.unlock(demo_copy(language, date(2026, 11, 23)), demo=True)
    yield made
    made.tasks.wait()
    made.lock("")
    use_language(qapp, "en")


def too_wide(widget: QWidget) -> list[str]:
    """What reaches beyond the room it has, and cannot be scrolled to."""
    QApplication.processEvents()
    found = []
    if widget.minimumSizeHint().width() > WIDTH:
        found.append(f"{type(widget).__name__} needs {widget.minimumSizeHint().width()}")
    for area in widget.findChildren(QAbstractScrollArea):
        room = area.viewport().width()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QTableView):
            wide = sum(area.columnWidth(column) for column in range(area.model().columnCount())) if area.model() else 0
        else:
            wide = content.minimumSizeHint().width() if content is not None else 0
        if area.isVisible() and wide > room and not area.horizontalScrollBar().isVisible():
            found.append(f"{area.accessibleName() or type(content).__name__}: {wide} in {room}")
    return found


@pytest.mark.parametrize("cls", PAGES, ids=[page.KEY for page in PAGES])
def test_nothing_is_cut_off(spoken: SessionBridge, shown: Show, qtbot: QtBot, cls: type[Page]) -> None:
    page = cls(spoken)
    page.resize(WIDTH, HEIGHT)
    page.refresh()
    shown(page)
    wrong = {"": too_wide(page)}
    if isinstance(page, TabbedPage):
        for key, part in page.parts.items():
            page.tabs.set_current(key)
            part.open_panel()
            wrong[key] = too_wide(page)
    assert page.width() == WIDTH
    assert {key: found for key, found in wrong.items() if found} == {}
