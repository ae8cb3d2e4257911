"""Locking by itself: after a time without use, when the screen is locked, when the computer sleeps."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

from tracker.services.settings import Settings

_TICK_MS = 5_000
_ASLEEP_SECONDS = 60.0
"""A pause this long between two ticks means that the computer slept in between."""

_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class AutoLock(QObject):
    """Counts from the last key or mouse event in any window of the program.

    Signals: ``due(str)`` with the reason, a sentence for the unlock panel.
    """

    due = Signal(str)

    def __init__(
        self, settings: Settings, clock: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        """``clock`` gives seconds and goes on while the computer sleeps."""
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._last_use = self._last_tick = clock()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.check)
        self._desktop: QObject | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)

    def start(self) -> None:
        """A vault is open from now on."""
        self._listen_to_desktop()
        self._last_use = self._last_tick = self._clock()
        self._timer.start()

    def stop(self) -> None:
        """No vault is open any more."""
        self._timer.stop()

    def check(self) -> None:
        """Whether it is time to lock; called by the timer."""
        now = self._clock()
        slept, self._last_tick = now - self._last_tick > _ASLEEP_SECONDS, now
        minutes: int = self._settings.get("lock_after_minutes")
        if slept:
            self._on_sleep()
        elif minutes and now - self._last_use >= minutes * 60:
            self._announce(self.tr("After %Ln minutes without use. Nothing was lost.", "", minutes))

    def _listen_to_desktop(self) -> None:
        if self._desktop is not None or sys.platform != "linux":
            return
        from tracker.gui.system_locks import SystemLocks

        desktop = SystemLocks.of_this_desktop(self)
        desktop.screen_locked.connect(self._on_screen_lock)
        desktop.going_to_sleep.connect(self._on_sleep)
        self._desktop = desktop

    def _on_screen_lock(self) -> None:
        if self._settings.get("lock_on_screen_lock"):
            self._announce(self.tr("When the screen was locked. Nothing was lost."))

    def _on_sleep(self) -> None:
        if self._settings.get("lock_on_screen_lock"):
            self._announce(self.tr("When the computer went to sleep. Nothing was lost."))

    def _announce(self, reason: str) -> None:
        if self._timer.isActive():
            self.due.emit(reason)

    def _watch(self, window: QWindow | None) -> None:
        """Filter the events of a window, not of every widget: that would cost with each repaint."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USE:
            self._last_use = self._clock()
        return False
