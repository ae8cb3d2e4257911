"""A list below a field that offers what fits what has been typed so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tracker.gui.models.roles import ROOT, Index, NameCell, Role
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.tables import Table

_EDGE = 1.0  # units between the frame and the rows


class SuggestionsModel(QAbstractListModel):
    """The rows that are offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[NameCell] = ()

    def offer(self, cells: Sequence[NameCell]) -> None:
        """Offer these in place of what was offered before."""
        self.beginResetModel()
        self._cells = cells
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (cell.name, cell.subtitle)))
        return {Role.CELL: cell, Role.ID: cell.id}.get(Role(role)) if role in set(Role) else None


class SuggestionTable(Table):
    """Rows that never take the keyboard from the field they belong to."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)


class Suggestions(QWidget):
    """Lies over the form below its field, which keeps the keyboard, so that input methods work on undisturbed.

    ``find`` gives the rows for a text; ``over`` is the widget around the field over which they lie.
    Down and Up go through the rows, Return and Tab take one, Esc closes the list. No row is chosen
    by itself: Tab and Return then only move on to the next field, because who presses Return while
    something is offered may mean what is offered. What an input method has not committed yet is not
    searched for.

    Signals: ``picked(str)`` with the id of the row that the person takes.
    """

    picked = Signal(str)

    def __init__(self, edit: QLineEdit, find: Callable[[str], Sequence[NameCell]], name: str, over: QWidget) -> None:
        super().__init__(over)
        self._edit, self._find, self._over = edit, find, over
        self.model = SuggestionsModel(self)
        self.rows = SuggestionTable(name)
        self.rows.setModel(self.model)
        self.rows.clicked.connect(self._pick)
        self.setLayout(column(self.rows, margins=(_EDGE,) * 4))
        self.hide()
        edit.textEdited.connect(self.offer)
        edit.installEventFilter(self)
        over.installEventFilter(self)

    def offer(self, text: str) -> None:
        """Show what fits ``text``; nothing is shown when nothing does."""
        self.model.offer(self._find(text.strip()))
        count = self.model.rowCount()
        self.setVisible(bool(count))
        if count:
            self._place()
            self.raise_()
            self._announce(self.tr("%n suggestions. The Down key goes to them.", "", count))

    def _place(self) -> None:
        height = self.model.rowCount() * self.rows.verticalHeader().defaultSectionSize() + 2 * u(_EDGE)
        corner = self._edit.mapTo(self._over, QPoint(0, self._edit.height() + u(1)))
        room = self._over.height() - corner.y()
        self.setGeometry(corner.x(), corner.y(), self._edit.width(), min(height, room))

    def _announce(self, text: str) -> None:
        """Let a screen reader say ``text``: the keyboard is in the field and stays there."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, text))

    def _step(self, step: int) -> None:
        """Go to the next row, or from the last one back to the field."""
        count = self.model.rowCount()
        row = (self.rows.currentIndex().row() + 1 + step) % (count + 1) - 1
        self.rows.setCurrentIndex(self.model.index(row, 0))
        if row >= 0:
            self._announce(str(self.rows.currentIndex().data()))
        else:
            self.rows.clearSelection()

    def _pick(self, index: Index) -> None:
        picked = str(index.data(Role.ID))
        self.hide()
        self.picked.emit(picked)

    def _takes(self, key: int) -> bool:
        """Do what ``key`` means to the list; False leaves it to the field and the form."""
        if not self.isVisible():
            if key == Qt.Key.Key_Down:
                self.offer(self._edit.text())
            return key == Qt.Key.Key_Down and self.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            self.hide()
            current = self.rows.currentIndex()
            taken = current.isValid() and key != Qt.Key.Key_Escape
            if taken:
                self._pick(current)
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._edit.focusNextChild()
            return key != Qt.Key.Key_Tab  # which goes on to the next field by itself
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit):  # asked of nothing that a form taken apart may have let go of already
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._takes(event.key())
            if event.type() is QEvent.Type.FocusOut:
                self.hide()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.hide()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        paint_box(surface.painter, self.rect(), u(1.5), colours.raised, colours.control)
        surface.painter.end()
