"""A notice of the desktop that things are due: only if the person chose so, and only while the vault is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from tracker.core.due import DueThing, come
from tracker.gui.bridge import SessionBridge
from tracker.gui.icons import icon
from tracker.gui.theme import tokens
from tracker.gui.translation import Counted, render
from tracker.gui.widgets.text import shortened

_AFTER = 3_000  # milliseconds after unlocking, when the window has been painted, or after a day has begun
_NAMED = 3  # things that a notice with names tells
_LONGEST = 60  # characters of each


def can_be_shown() -> bool:
    """Whether this desktop has a place for notices."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class DueNotice(QObject):
    """At most one notice a day and vault. Its sign is there only while it may be shown.

    Signals: ``followed()`` when the person chose the notice or its sign.
    """

    followed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tray: QSystemTrayIcon | None = None
        self._told: dict[Path, date] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        bridge.unlocked.connect(self.follow)
        bridge.locked.connect(lambda _reason: self.follow())
        bridge.day_changed.connect(lambda _outcome: self.follow())
        bridge.notices_changed.connect(self.follow)

    def follow(self) -> None:
        """Begin to look, or stop, as vault and settings are now."""
        wanted = self._bridge.is_unlocked and not self._bridge.demo and self._bridge.settings.get("due_notice") != "off"
        if wanted and can_be_shown():
            self._timer.start(_AFTER)
            return
        self._timer.stop()
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def look(self) -> None:
        """Show a notice if something is due that nobody was told today."""
        session = self._bridge.session
        folder, today = session.opened.folder, session.today
        due = come(self._bridge.agenda(), today)
        self._sign()
        if due and self._told.get(folder) != today:
            self._told[folder] = today
            self._show(due)

    def _sign(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("mark", tokens().accent), self)
            self._tray.activated.connect(lambda _reason: self.followed.emit())
            self._tray.messageClicked.connect(self.followed)
            self._tray.show()
        return self._tray

    def _show(self, due: Sequence[DueThing]) -> None:
        title, text = Counted.tr("%Ln things are due in your ledger.", "a notice of the desktop", len(due)), ""
        if self._bridge.settings.get("due_notice") == "names":
            text = "\n".join(_plain(shortened(render(thing.title), _LONGEST)) for thing in due[:_NAMED])
        self._sign().showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon)


def _plain(text: str) -> str:
    """``text`` without what some desktops take for markup."""
    return text.replace("&", "＆").replace("<", "‹").replace(">", "›")
