"""Notices that a day has begun while a vault is open, also after sleep and when the clock is set."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from tracker.gui.bridge import SessionBridge

_EVERY = 60_000  # milliseconds: one long wait for midnight would know nothing of sleep and of clocks that are set


class DayWatch(QObject):
    """Compares the date each minute, and when the person comes back to the program; never while locked."""

    def __init__(self, bridge: SessionBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._timer = QTimer(self, interval=_EVERY, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(bridge.follow_day)
        bridge.unlocked.connect(self._timer.start)
        bridge.locked.connect(lambda _reason: self._timer.stop())
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._look)

    def _look(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._bridge.follow_day()
