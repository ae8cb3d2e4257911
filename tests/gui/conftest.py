"""Sessions to show: an empty one and the demo vault, both in memory only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.demo import demo_copy
from tracker.catalogue import Catalogue
from tracker.gui.bridge import SessionBridge
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.translation import use_language
from tracker.services.demo import empty_session
from tracker.services.settings import Settings

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """One for all tests: nothing changes it, and thousands of copies would take the collector seconds a test."""
    return Catalogue.load()


@pytest.fixture
def bridge(qapp: QApplication, catalogue: Catalogue) -> Iterator[SessionBridge]:
    """A bridge without a session, in English and light colours; its settings are in memory."""
    # Windows of the tests before, which only an event loop would delete: each would be dressed anew.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    use_language(qapp, "en")
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = SessionBridge(catalogue, Settings(None), "en")
    yield made
    made.tasks.wait()
    made.lock("")


@pytest.fixture
def empty(bridge: SessionBridge) -> SessionBridge:
    """The bridge with a new vault without any record."""
    bridge.unlock(empty_session(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC)))
    return bridge


@pytest.fixture
def demo(bridge: SessionBridge) -> SessionBridge:
    """The bridge with the demo vault."""
    bridge.unlock(demo_copy("en", TODAY), demo=True)
    return bridge


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Callable[[QWidget], QWidget]:
    """Shows a widget in light colours, waits until it is seen, and gives it back."""
    apply_theme(qapp, ThemeChoice.LIGHT)

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show
