"""Arranging: rows and columns in design units, a layout that flows into lines, thin rules."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.gui.theme import tokens, u

Item = QWidget | QLayout | None
L = TypeVar("L", bound=QBoxLayout)


def row(*items: Item, spacing: float = 2, margins: tuple[float, float, float, float] = (0, 0, 0, 0)) -> QHBoxLayout:
    """``items`` side by side; None stretches. ``margins`` (left, top, right, bottom) and ``spacing`` in units."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: float = 2, margins: tuple[float, float, float, float] = (0, 0, 0, 0)) -> QVBoxLayout:
    """``items`` below each other; None stretches. ``margins`` and ``spacing`` in units."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def box(layout: QLayout) -> QWidget:
    """A bare widget around ``layout``, so that it can be shown and hidden."""
    widget = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    return widget


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of ``widgets`` to the next one: what was made last would be reached last."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)


def clear(layout: QLayout) -> None:
    """Remove and delete all widgets in ``layout``."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


class Rule(QWidget):
    """A thin line between parts of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().line)
        painter.end()


class FlowLayout(QLayout):
    """Widgets in reading order that go on in the next line, as words do."""

    def __init__(self, spacing: float = 2, line_spacing: float | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = u(spacing)
        self._line_gap = u(spacing if line_spacing is None else line_spacing)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in ``rect`` and return the height they need."""
        x = y = 0
        line: list[tuple[QLayoutItem, QRect]] = []
        height = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > rect.width():
                self._place(line, rect, height, move=move)
                x, y, height, line = 0, y + height + self._line_gap, 0, []
            width = min(size.width(), max(rect.width(), item.minimumSize().width()))
            line.append((item, QRect(rect.topLeft() + QPoint(x, y), QSize(width, size.height()))))
            x += width + self._gap
            height = max(height, size.height())
        self._place(line, rect, height, move=move)
        return y + height

    def _place(self, line: list[tuple[QLayoutItem, QRect]], area: QRect, height: int, *, move: bool) -> None:
        """Give one line's items their places, middle to middle, mirrored from right to left."""
        if not move:
            return
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in line:
            place.translate(0, (height - place.height()) // 2)
            item.setGeometry(QStyle.visualRect(direction, area, place))


def _filled(layout: L, items: tuple[Item, ...], spacing: float, margins: tuple[float, ...]) -> L:
    left, top, right, bottom = (u(side) for side in margins)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(u(spacing))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout
