"""Tabs that underline the one in front."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.painting import Canvas, canvas, line_height, text_width
from tracker.gui.widgets.text import set_name


class _Tab(PaintedButton):
    """One tab."""

    RING = 1

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        set_name(self, text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), Face.STRONG) + u(1.5), line_height(Face.STRONG) + u(4.5))

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        front = self.isChecked()
        ink = colours.text if front or self.underMouse() else colours.muted
        face = Face.STRONG if front else Face.MEDIUM
        surface.text(self.rect(), self.text(), face, ink, Qt.AlignmentFlag.AlignHCenter)
        if front:
            line = surface.rect(0, self.height() - u(0.5), self.width(), u(0.5))
            surface.painter.fillRect(line, colours.accent)


class TabBar(QWidget):
    """Tabs over a thin line; ``aside`` takes more at the other end. Left and right keys change the tab.

    Signals: ``chosen(str)`` with the key of the tab that came to the front.
    """

    chosen = Signal(str)

    def __init__(self, *, margin: float = 0) -> None:
        """``margin``: units left and right of the tabs, so that the line runs from edge to edge."""
        super().__init__()
        self._tabs: list[_Tab] = []
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._announce)
        self._row = row(spacing=5.5)
        self.aside = row()
        content = row(self._row, None, self.aside, margins=(margin, 0, margin, 0))
        self.setLayout(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, key: str, text: str) -> None:
        """A further tab; the first one is in front."""
        tab = _Tab(key, text)
        self._tabs.append(tab)
        self._row.addWidget(tab)
        self._group.addButton(tab)
        if len(self._tabs) == 1:
            tab.setChecked(True)

    @property
    def current(self) -> str:
        """The key of the tab in front; "" while there is none."""
        return next((tab.key for tab in self._tabs if tab.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Bring the tab with ``key`` to the front; raises StopIteration when there is none."""
        next(tab for tab in self._tabs if tab.key == key).setChecked(True)

    def _announce(self, tab: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(tab, _Tab):
            self.chosen.emit(tab.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        step = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if step is None or not isinstance(focused, _Tab):
            super().keyPressEvent(event)
            return
        target = self._tabs[(self._tabs.index(focused) + step) % len(self._tabs)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        surface.painter.fillRect(surface.rect(0, self.height() - 1, self.width(), 1), tokens().line)
        surface.painter.end()
