"""A table some of whose cells are typed in place; what is refused is said below the cell, which stays open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.models.roles import Index
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.delegates import CellDelegate
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.layouts import row
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import label, set_name

Save = Callable[[Index, str], str]
"""Takes what was typed into a cell; gives the words for what is wrong with it, "" when it was taken."""

_NOTE_WIDTH = 62  # design units
_LEAVING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class _Problem(QWidget):
    """What is wrong with a cell, right below it, or above it at the end of the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = label("", Face.SMALL, "danger", wrap=True)
        content = row(IconSign("warn", "danger", 4), self._text, spacing=1.5, margins=(2, 1.5, 2, 1.5))
        content.setStretch(1, 1)
        self.setLayout(content)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_at(self, edit: QWidget, words: str) -> None:
        """Say ``words`` about what is typed in ``edit``, and stay with it wherever the table puts it."""
        self._text.setText(words)
        set_name(self, words)
        edit.installEventFilter(self)
        self._place(edit)
        self.show()
        self.raise_()

    def _place(self, edit: QWidget) -> None:
        around = self.parentWidget()
        assert around is not None
        area, cell = around.rect(), edit.geometry()
        width = min(u(_NOTE_WIDTH), area.width())
        height = self.heightForWidth(width)
        below = cell.bottom() + 1
        y = below if below + height <= area.height() else max(0, cell.top() - height)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = cell.right() + 1 - width if mirrored else cell.left()
        self.setGeometry(max(0, min(x, area.width() - width)), y, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and isinstance(watched, QWidget):
            self._place(watched)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        paint_box(surface.painter, self.rect(), u(1.5), colours.raised, colours.danger)
        surface.painter.end()


class _TypingDelegate(CellDelegate):
    """An editor that only what is right, or Esc, closes by key.

    Signals: ``refused(QWidget, str)`` with the editor and the words for what is wrong, "" takes it back;
    ``dropped(str, str)`` with what was typed and why it was not taken, after which the editor is gone.
    """

    refused = Signal(QWidget, str)
    dropped = Signal(str, str)

    def __init__(self, parent: QObject, save: Save) -> None:
        super().__init__(parent)
        self._save = save
        self._index = QPersistentModelIndex()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        heading = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
        edit = line_edit("", f"{model.index(index.row(), 0).data()}: {heading}")
        edit.setParent(parent)
        edit.textEdited.connect(lambda _text: self._mark(edit, ""))
        self._index = QPersistentModelIndex(index)
        return edit

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        room = option.rect.adjusted(u(0.5), 0, -u(0.5), 0)
        height = min(editor.sizeHint().height(), room.height())
        room.setTop(room.top() + (room.height() - height) // 2)
        room.setHeight(height)
        editor.setGeometry(room)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what the person is typing is not changed under their hands."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Called when the keyboard goes elsewhere, which closes the editor in any case."""
        if isinstance(editor, QLineEdit) and (words := self._save(index, editor.text())):
            self.dropped.emit(editor.text(), words)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and isinstance(editor, QLineEdit)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _LEAVING
            and self._index.isValid()
        ):
            words = self._save(self._index, editor.text())
            self._mark(editor, words)
            if not words:
                hints = QAbstractItemDelegate.EndEditHint
                by_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
                self.closeEditor.emit(editor, hints.NoHint if by_tab else hints.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def _mark(self, edit: QLineEdit, words: str) -> None:
        if edit.property("invalid") != bool(words):
            edit.setProperty("invalid", bool(words))
            edit.style().unpolish(edit)
            edit.style().polish(edit)
        edit.setAccessibleDescription(words)
        self.refused.emit(edit, words)


class TypingTable(Table):
    """Typing begins by itself, by Return, F2 or a double click; Return goes on to the next row, Esc leaves.

    ``column``: the one that is typed into when the current cell cannot be.

    Signals: ``followed(QModelIndex)`` for a click, or Return, on a cell that leads somewhere;
    ``dropped(str, str)`` with what was typed when the keyboard went elsewhere, and why it was not taken.
    """

    followed = Signal(QModelIndex)
    dropped = Signal(str, str)

    def __init__(self, name: str, column: int, leading: int, save: Save) -> None:
        """``leading``: the column whose cells lead somewhere."""
        super().__init__(name, row_height=11)
        self._column, self._leading = column, leading
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        delegate = _TypingDelegate(self, save)
        delegate.refused.connect(self._tell)
        delegate.dropped.connect(self.dropped)
        self.setItemDelegate(delegate)
        self._problem = _Problem(self.viewport())
        self.clicked.connect(self._follow)
        self.setAccessibleDescription(self.tr("Type a number and press Return to go on to the next row."))

    @property
    def problem(self) -> str:
        """What is wrong with the cell that is being typed, or ""."""
        return self._problem.text

    def start_typing(self) -> None:
        """Open the cell of the current row that can be typed into."""
        index = self.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(self._column)
            self.setCurrentIndex(index)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _tell(self, edit: QWidget, words: str) -> None:
        self._problem.setVisible(bool(words))
        if words:
            self._problem.show_at(edit, words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(edit, words))

    def _follow(self, index: Index) -> None:
        if index.column() == self._leading:
            self.followed.emit(index)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._problem.hide()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is current yet, the first cell to type into is."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, self._column))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().column() == self._leading:
                self.followed.emit(self.currentIndex())
            else:
                self.start_typing()
            return
        if plain and event.text().strip().isdecimal() and not self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(self._column))
        super().keyPressEvent(event)
