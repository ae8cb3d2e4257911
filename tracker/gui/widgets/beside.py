"""A page's main part with a side panel beside it, which little room closes until it is asked for."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from tracker.gui.theme import u

_NARROW = 240.0  # a window of 1180 px less the navigation


class _State(Enum):
    AUTOMATIC = auto()  # open where there is room
    OPEN = auto()
    CLOSED = auto()


class Beside(QWidget):
    """``main`` and, at its trailing side, ``panel``. The panel can be closed and opened.

    Until the person says otherwise the panel is open only where there is room for both. Where
    there is little it covers nothing either, but takes from the main part (whose tables then let
    columns give way), until Esc is pressed or the page is left.
    Signal: ``opened()`` when the panel was not shown and now is, whoever made the room for it.
    """

    opened = Signal()

    def __init__(self, main: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._main, self._panel = main, panel
        self._state = _State.AUTOMATIC
        self._wanted = True
        for part in (main, panel):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def open_panel(self) -> None:
        """Show the panel, even where there is little room."""
        self._state = _State.OPEN
        self._arrange()

    def close_panel(self) -> None:
        """Hide the panel until it is opened again."""
        self._state = _State.CLOSED
        self._arrange()

    def set_wanted(self, wanted: bool) -> None:
        """Whether there is anything to show in the panel at all."""
        self._wanted = wanted
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """The panel leaves little room for the main part."""
        return self.width() < u(_NARROW)

    @property
    def is_panel_open(self) -> bool:
        if not self._wanted or self._state is _State.CLOSED:
            return False
        return self._state is _State.OPEN or not self.is_narrow

    def _arrange(self) -> None:
        shown, was_shown = self.is_panel_open, self._panel.isVisibleTo(self)
        area = self.rect()
        width = max(self._panel.minimumWidth(), round(area.width() * 0.3))
        width = min(width, self._panel.maximumWidth())
        place = QRect(area.width() - width, 0, width, area.height())
        rest = area.adjusted(0, 0, -width, 0) if shown else area
        self._main.setGeometry(QStyle.visualRect(self.layoutDirection(), area, rest))
        self._panel.setGeometry(QStyle.visualRect(self.layoutDirection(), area, place))
        self._panel.setVisible(shown)
        if shown and not was_shown:
            self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_narrow and self.is_panel_open:
            self.close_panel()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        left = not event.spontaneous()  # and not only minimised with its window
        if left and self._state is _State.OPEN:
            self._state = _State.AUTOMATIC
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()
