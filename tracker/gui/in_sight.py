"""Following what comes from elsewhere only where it is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class InSight(QObject):
    """Calls ``take`` when ``came`` is emitted; where ``widget`` is out of sight then, once when it is in sight again."""

    def __init__(self, widget: QWidget, came: SignalInstance, take: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._take, self._due = widget, take, False
        widget.installEventFilter(self)
        came.connect(self._follow)

    def _follow(self) -> None:
        self._due = not self._widget.isVisible()
        if not self._due:
            self._take()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._due and event.type() is QEvent.Type.Show:
            self._due = False
            self._take()
        return False
