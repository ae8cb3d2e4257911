"""A page's main part with a side panel that lies beside it, or over it where there is little room."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from tracker.gui.theme import u

_NARROW = 240.0  # a window of 1180 px less the navigation
_WIDEST = 88.0


class _State(Enum):
    AUTOMATIC = auto()  # open where there is room
    OPEN = auto()
    CLOSED = auto()


class Beside(QWidget):
    """``main`` and, at its trailing side, ``panel``. The panel can be closed and opened.

    Until the person says otherwise the panel is open only where it covers nothing.
    """

    def __init__(self, main: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._main, self._panel = main, panel
        self._state = _State.AUTOMATIC
        self._wanted = True
        for part in (main, panel):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def open_panel(self) -> None:
        """Show the panel, even where it covers the main part."""
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
        """The panel would lie over the main part."""
        return self.width() < u(_NARROW)

    @property
    def is_panel_open(self) -> bool:
        if not self._wanted or self._state is _State.CLOSED:
            return False
        return self._state is _State.OPEN or not self.is_narrow

    def _arrange(self) -> None:
        shown = self.is_panel_open
        area = self.rect()
        share = area.width() if self.is_narrow else round(area.width() * 0.3)
        width = min(u(_WIDEST), max(self._panel.minimumWidth(), share))
        place = QRect(area.width() - width, 0, width, area.height())
        rest = area if not shown or self.is_narrow else area.adjusted(0, 0, -width, 0)
        self._main.setGeometry(QStyle.visualRect(self.layoutDirection(), area, rest))
        self._panel.setGeometry(QStyle.visualRect(self.layoutDirection(), area, place))
        self._panel.setVisible(shown)
        if shown:
            self._panel.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()
