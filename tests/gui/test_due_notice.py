"""The notice of the desktop that things are due, and the choice of it on the Settings page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.gui.asking import add_request
from tests.gui.duties import put_off, some_duties
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tracker.gui import due_notice
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.due_notice import DueNotice
from tracker.gui.main_window import MainWindow
from tracker.gui.pages.settings import SettingsPage
from tracker.gui.pages.settings_reminders import RemindersPart
from tracker.gui.widgets.fields import ComboBox
from tracker.services.demo import empty_session


@pytest.fixture
def some(empty: SessionBridge) -> SessionBridge:
    return some_duties(empty)


class _Tray(QObject):
    """Stands for the sign in the notification area."""

    activated, messageClicked = Signal(object), Signal()  # noqa: N815 - as Qt calls it
    available = True
    shown: ClassVar[list[_Tray]] = []
    MessageIcon = QSystemTrayIcon.MessageIcon

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[tuple[str, str]] = []
        self.visible = False

    @classmethod
    def isSystemTrayAvailable(cls) -> bool:  # noqa: N802
        return cls.available

    supportsMessages = isSystemTrayAvailable  # noqa: N815

    def show(self) -> None:
        self.visible = True
        self.shown.append(self)

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, title: str, text: str, _icon: object) -> None:  # noqa: N802
        self.told.append((title, text))


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> type[_Tray]:
    monkeypatch.setattr(_Tray, "available", True)
    monkeypatch.setattr(_Tray, "shown", [])
    monkeypatch.setattr(due_notice, "QSystemTrayIcon", _Tray)
    return _Tray


class TestNotice:
    def notice(self, bridge: SessionBridge, choice: str) -> DueNotice:
        bridge.settings.set("due_notice", choice)
        made = DueNotice(bridge, bridge)
        made.follow()
        return made

    def test_none_unless_it_was_chosen(self, some: SessionBridge, tray: type[_Tray]) -> None:
        assert some.settings.get("due_notice") == "off"
        made = self.notice(some, "off")
        assert not made._timer.isActive()
        assert tray.shown == []

    def test_it_says_how_many_and_names_nobody(self, some: SessionBridge, tray: type[_Tray]) -> None:
        made = self.notice(some, "count")
        assert made._timer.isActive()
        made.look()
        (sign,) = tray.shown
        assert sign.told == [("3 things are due in your ledger.", "")]
        made.look()
        assert len(sign.told) == 1  # once a day

    def test_with_names_if_the_person_wants_them(self, some: SessionBridge, tray: type[_Tray]) -> None:
        add_account(some, "odd", name="<b>A & B</b>")
        add_request(some, "odd", "odd", sent=date(2026, 9, 1), due=date(2026, 10, 1))
        self.notice(some, "names").look()
        assert tray.shown[0].told == [
            (
                "4 things are due in your ledger.",
                "Answer due: ‹b›A ＆ B‹/b›\nAnswer due: Shop\nCheck that Jobs is gone",
            )
        ]

    def test_nothing_when_locked(self, some: SessionBridge, tray: type[_Tray]) -> None:
        made = self.notice(some, "count")
        made.look()
        some.lock("")
        assert not made._timer.isActive()
        assert not tray.shown[0].visible

    def test_a_new_day_is_told_anew(
        self, bridge: SessionBridge, tray: type[_Tray], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(due_notice, "_AFTER", 0)
        now = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
        bridge.unlock(empty_session(lambda: now[0]))
        add_account(bridge, "shop", name="Shop")
        put_off(bridge, "p", date(2026, 11, 24))
        made = self.notice(bridge, "count")
        qtbot.waitUntil(lambda: not made._timer.isActive())
        assert tray.shown[0].told == []
        now[0] = datetime(2026, 11, 24, 12, tzinfo=UTC)
        bridge.follow_day()
        qtbot.waitUntil(lambda: len(tray.shown[0].told) == 1)

    def test_a_desktop_without_a_place_for_it(self, some: SessionBridge, tray: type[_Tray]) -> None:
        tray.available = False
        made = self.notice(some, "count")
        assert not made._timer.isActive()
        assert tray.shown == []

    def test_not_for_the_demo(self, demo: SessionBridge, tray: type[_Tray]) -> None:
        assert not self.notice(demo, "count")._timer.isActive()

    def test_choosing_it_brings_the_overview(
        self, bridge: SessionBridge, tray: type[_Tray], shown: Show, tmp_path: Path
    ) -> None:
        window = MainWindow(bridge, tmp_path / "vault", tmp_path / "state")
        shown(window)
        bridge.settings.set("due_notice", "count")
        bridge.unlock(empty_session(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC)))
        window.ledger.show_page("find")
        window._due_notice.look()
        tray.shown[0].messageClicked.emit()
        assert window.ledger.page.KEY == "overview"
        window.ledger.show_page("find")
        tray.shown[0].activated.emit(None)
        assert window.ledger.page.KEY == "overview"
        window.lock()
        window._due_notice.followed.emit()  # chosen after it was locked: the window comes, and nothing is shown
        assert window.ledger is None


class TestSettings:
    def part(self, bridge: SessionBridge, shown: Show) -> RemindersPart:
        self.page = show_page(SettingsPage, bridge, shown)
        return self.page.findChild(RemindersPart)

    def test_chosen_and_followed_at_once(
        self, some: SessionBridge, tray: type[_Tray], shown: Show, qtbot: QtBot
    ) -> None:
        combo = self.part(some, shown).findChild(ComboBox)
        assert [combo.itemText(row) for row in range(combo.count())] == [
            "None",
            "How many things are due",
            "What is due, with names",
        ]
        with qtbot.waitSignal(some.notices_changed):
            combo.setCurrentIndex(1)
            combo.activated.emit(1)
        assert some.settings.get("due_notice") == "count"

    def test_a_desktop_without_a_place_for_it(self, some: SessionBridge, tray: type[_Tray], shown: Show) -> None:
        tray.available = False
        part = self.part(some, shown)
        assert not part.findChild(ComboBox).isEnabled()
        assert "This desktop has no place for notices. What is due stands on the Overview." in words(part)

    def test_all_days_for_a_calendar(self, empty: SessionBridge, shown: Show) -> None:
        part = self.part(empty, shown)
        (days,) = (one for one in part.findChildren(QAbstractButton) if one.text().startswith("All days"))
        assert not days.isEnabled()  # a new ledger has none
        add_account(empty, "shop", name="Shop")
        assert days.isEnabled()
        days.click()
        dialog = part.findChild(CalendarDialog)
        assert dialog.isVisible()
        dialog.reject()
