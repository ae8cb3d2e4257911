"""What the Linux desktop says over D-Bus: the screen was locked, or the computer is about to sleep."""

from __future__ import annotations

import os

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SystemLocks(QObject):
    """Listens on the session bus and the system bus; one that is not there is simply not heard.

    Signals: ``screen_locked()``, ``going_to_sleep()``.
    """

    screen_locked = Signal()
    going_to_sleep = Signal()

    def __init__(self, session: QDBusConnection, system: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        for saver in _SCREEN_SAVERS:
            self._listen(session, "", saver, "ActiveChanged", "_saver_changed(bool)")
        self._listen(system, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", "_sleep_changed(bool)")
        path = session_path(os.environ.get("XDG_SESSION_ID", ""))
        if path:
            self._listen(system, path, f"{_LOGIN}.Session", "Lock", "_session_locked()")

    def _listen(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        # PySide6's stub asks for bytes, PySide6 itself for what SLOT() gives.
        bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]

    @classmethod
    def of_this_desktop(cls, parent: QObject | None = None) -> SystemLocks:
        return cls(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), parent)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        if active:
            self.screen_locked.emit()

    @Slot(bool)
    def _sleep_changed(self, begins: bool) -> None:
        if begins:
            self.going_to_sleep.emit()

    @Slot()
    def _session_locked(self) -> None:
        self.screen_locked.emit()


def session_path(session_id: str) -> str:
    """The object path of a login session, escaped as systemd does; "" for no id."""
    if not session_id:
        return ""
    escaped = "".join(
        letter if letter.isascii() and (letter.isalpha() or (letter.isdigit() and place > 0)) else f"_{ord(letter):02x}"
        for place, letter in enumerate(session_id)
    )
    return f"{_LOGIN_PATH}/session/{escaped}"
