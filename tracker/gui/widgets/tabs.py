"""Tabs that underline the one in front."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.widgets.choices import MenuButton
from tracker.gui.widgets.layouts import row, set_tab_order
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.painting import Canvas, canvas, line_height, text_width
from tracker.gui.widgets.text import plain, set_name

_GAP = 5.5


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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would go to a neighbour in sight only; the bar knows the others, too."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

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

    Where there is not room for all tabs, the last ones stand in a menu behind them; the one in
    front is always in sight.

    Signals: ``chosen(str)`` with the key of the tab that came to the front.
    """

    chosen = Signal(str)

    def __init__(self, *, margin: float = 0) -> None:
        """``margin``: units left and right of the tabs, so that the line runs from edge to edge."""
        super().__init__()
        self._tabs: list[_Tab] = []
        self._margin = margin
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._announce)
        self.more = MenuButton(self.tr("More"), self._fill_more, framed=False)
        set_name(self.more, self.tr("More tabs"))
        self._row = row(self.more, spacing=_GAP)
        self.aside = row()
        content = row(self._row, None, self.aside, margins=(margin, 0, margin, 0))
        self.setLayout(content)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, key: str, text: str) -> None:
        """A further tab; the first one is in front."""
        tab = _Tab(key, text)
        self._tabs.append(tab)
        self._row.insertWidget(len(self._tabs) - 1, tab)
        set_tab_order((tab, self.more))
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
            self._make_room()
            self.chosen.emit(tab.key)

    # Little room

    def _make_room(self) -> None:
        """Show as many tabs as there is room for, the one in front among them, and the menu for the others."""
        room = self.width() - 2 * u(self._margin) - self.aside.minimumSize().width()
        widths = self._widths()
        fits = sum(widths) - u(_GAP) <= room
        front = next((place for place, tab in enumerate(self._tabs) if tab.isChecked()), 0)
        left = room if fits else room - self.more.sizeHint().width() - widths[front]
        for place, (tab, width) in enumerate(zip(self._tabs, widths, strict=True)):
            if place != front and not fits:
                left -= width
            tab.setVisible(fits or place == front or left >= 0)
        self.more.setVisible(not fits)

    def _widths(self) -> list[int]:
        """What each tab takes, and the gap behind it."""
        return [tab.sizeHint().width() + u(_GAP) for tab in self._tabs]

    def _fill_more(self, menu: QMenu) -> None:
        for tab in self._tabs:
            if tab.isHidden():
                menu.addAction(plain(tab.text())).triggered.connect(partial(self._choose, tab))

    def _choose(self, tab: _Tab) -> None:
        tab.setChecked(True)
        tab.setFocus(Qt.FocusReason.OtherFocusReason)  # what was in sight before may be gone

    def _size(self, tabs: int, aside: int) -> QSize:
        return QSize(2 * u(self._margin) + tabs + aside, super().sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return self._size(sum(self._widths()), self.aside.sizeHint().width())

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for the widest tab and the menu, or for all tabs where that is less."""
        widths = self._widths()
        least = min(sum(widths), max(widths, default=0) + self.more.sizeHint().width())
        return self._size(least, self.aside.minimumSize().width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        step = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if step is None or not isinstance(focused, _Tab):
            super().keyPressEvent(event)
            return
        target = self._tabs[(self._tabs.index(focused) + step) % len(self._tabs)]
        target.setChecked(True)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        surface.painter.fillRect(surface.rect(0, self.height() - 1, self.width(), 1), tokens().line)
        surface.painter.end()
