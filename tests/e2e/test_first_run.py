"""A first-time user's path by keyboard alone, from the empty computer to a verified backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tracker.catalogue import Catalogue
from tracker.core.model import Deletability, HoldingState, Place
from tracker.gui.application import Look
from tracker.gui.bridge import SessionBridge
from tracker.gui.main_window import MainWindow
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_accounts import StuckPart
from tracker.services.backup import last_backup, verify
from tracker.services.settings import Settings

PASSWORD = "tram violet hamster oak"
PASSPHRASE = "copper lantern meadow fish"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 80


class Person:
    """Someone with a keyboard and no mouse."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        dialogs = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        place = dialogs[-1] if dialogs else self._window
        return place.focusWidget() or place

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    def tab_to(self, name: str) -> None:
        """Press Tab until what has the focus is called ``name``."""
        seen = []
        for _step in range(MOST_TABS):
            focus = self._focus()
            words = focus.accessibleName() or (focus.text() if isinstance(focus, QAbstractButton) else "")
            if words.startswith(name):
                return
            seen.append(words or type(focus).__name__)
            if len(seen) > 2 and seen[-1] == seen[0] and len(set(seen)) < len(seen) - 2:
                break
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches “{name}”, only {seen}")

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=30_000)
        if QApplication.activeModalWidget() is None:
            # A window manager does this when a menu closes; the offscreen platform has none.
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)

    def choose(self, name: str) -> None:
        """From a menu that is open."""
        menu = QApplication.activePopupWidget()
        assert menu is not None
        for _step in menu.actions():
            self.press(Qt.Key.Key_Down)
            active = menu.activeAction()  # type: ignore[attr-defined]
            if active is not None and active.text() == name:
                self.press(Qt.Key.Key_Return)
                return
        raise AssertionError(f"the menu has no “{name}”")


@pytest.fixture
def bridge(qapp: QApplication, tmp_path: Path) -> SessionBridge:
    bridge = SessionBridge(Catalogue.load(), Settings(tmp_path / "settings.json"), "en")
    Look(qapp, bridge)
    return bridge


@pytest.fixture
def window(qtbot: QtBot, bridge: SessionBridge, tmp_path: Path) -> MainWindow:
    made = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    return made


def make_vault(person: Person) -> None:
    """The wizard: in China, a password, backups later, three services."""
    person.tab_to("Where do you live? Elsewhere")
    person.press(Qt.Key.Key_Left)
    person.tab_to("Next")
    person.press(Qt.Key.Key_Space)
    for _time in range(2):
        person.type(PASSWORD)
        person.press(Qt.Key.Key_Return)
    person.tab_to("Next")
    person.press(Qt.Key.Key_Space)
    for name in ("wechat", "alipay", "didi"):
        person.tab_to("Search by name")
        person.press(Qt.Key.Key_A, modifier=CTRL)
        person.type(name)
        person.tab_to("Services to tick")
        person.press(Qt.Key.Key_Space)
    person.tab_to("Create the vault")
    person.press(Qt.Key.Key_Space)


def describe_wechat(person: Person) -> None:
    """What it holds, and that it cannot be deleted."""
    person.press(Qt.Key.Key_2, modifier=CTRL)
    person.tab_to("Services")
    person.press(Qt.Key.Key_Home, modifier=CTRL)
    person.type("WeChat")
    person.press(Qt.Key.Key_Return)
    person.tab_to("What it holds")
    person.press(Qt.Key.Key_Space)
    person.tab_to("Can it be deleted?")
    person.press(Qt.Key.Key_Space)
    person.choose("Cannot be deleted")


def back_up(person: Person, target: Path) -> None:
    """By the name of the action."""
    person.press(Qt.Key.Key_K, modifier=CTRL)
    person.type("back up now")
    person.press(Qt.Key.Key_Return)
    person.tab_to("File")
    person.press(Qt.Key.Key_A, modifier=CTRL)
    person.type(str(target))
    person.tab_to("Passphrase of this backup")
    for _time in range(2):
        person.type(PASSPHRASE)
        person.press(Qt.Key.Key_Return)


def stuck(window: MainWindow) -> list[str]:
    """The names in the list of accounts that cannot be deleted, as the Risk page shows them."""
    assert window.ledger is not None
    page = window.ledger.page
    assert isinstance(page, RiskPage)
    assert isinstance(page.part, StuckPart)
    model = page.part.model
    return [model.index(row, 0).data().split("\n")[0].split(",")[0] for row in range(model.rowCount())]


def test_from_nothing_to_a_verified_backup(
    qtbot: QtBot, bridge: SessionBridge, window: MainWindow, tmp_path: Path
) -> None:
    person = Person(qtbot, window)

    make_vault(person)
    person.wait(lambda: bridge.is_unlocked)
    names = {service.name: service.id for service in bridge.vault.live_services()}
    assert bridge.vault.profile.place is Place.CHINA
    assert len(names) == 3

    describe_wechat(person)
    wechat = bridge.vault.services[names["WeChat"]]
    assert any(holding.state is HoldingState.HELD for holding in bridge.vault.holdings_of(wechat.id))
    assert wechat.deletability is Deletability.IMPOSSIBLE

    person.press(Qt.Key.Key_4, modifier=CTRL)
    assert stuck(window) == ["WeChat"]
    person.press(Qt.Key.Key_Z, modifier=CTRL)
    assert stuck(window) == []
    person.press(Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert stuck(window) == ["WeChat"]

    before = list(bridge.vault.entities())
    person.press(Qt.Key.Key_L, modifier=CTRL)
    assert not bridge.is_unlocked
    person.type(PASSWORD)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: bridge.is_unlocked)
    assert list(bridge.vault.entities()) == before
    assert stuck(window) == ["WeChat"]

    back_up(person, tmp_path / "copy.age")
    person.wait(lambda: last_backup(bridge.session) is not None)
    person.press(Qt.Key.Key_Escape)
    counts = verify(tmp_path / "copy.age", PASSPHRASE).counts
    assert counts["services"] == 3
    assert counts["holdings"] == len(bridge.vault.holdings)

    assert window.close()
    assert not bridge.is_unlocked
