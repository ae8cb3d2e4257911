"""Fields: a caption, an editor, and below it a hint or what is wrong with the value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from tracker.core.characters import on_one_line
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.text import label, set_name


def line_edit(placeholder: str = "", name: str = "") -> QLineEdit:
    """One line to write in, called ``name``."""
    edit = QLineEdit()
    edit.setPlaceholderText(placeholder)
    set_name(edit, name or placeholder)
    return edit


class TextEdit(QPlainTextEdit):
    """Wishes to be as high as it may be: Qt would have every one as high as thirteen lines at most."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())


def text_edit(name: str = "", lines: int = 3) -> QPlainTextEdit:
    """Several lines of plain text; Tab leaves it."""
    edit = TextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + u(4))
    set_name(edit, name)
    return edit


class ComboBox(QComboBox):
    """A list to choose from, called ``name``."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        set_name(self, name)

    @override
    def addItem(self, text: str, userData: object = None) -> None:  # type: ignore[override]  # never with an icon
        super().addItem(on_one_line(text), userData)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        surface, side = canvas(self), u(4)
        surface.icon(surface.middle(self.width() - side - u(2), QSize(side, side)), "down", tokens().muted)
        surface.painter.end()


def narrow(combo: QComboBox) -> QComboBox:
    """``combo`` as wide as its place, whatever it offers: long choices are cut."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    return combo


class SearchField(QLineEdit):
    """A field that searches while one types; Esc clears it.

    Signals: ``searched(str)`` with the text without outer spaces, whenever it changes.
    """

    searched = Signal(str)

    def __init__(self, placeholder: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(False)
        set_name(self, name or self.tr("Search"))
        self.setMinimumWidth(u(40))
        self._leave_room()
        self.textChanged.connect(lambda text: self.searched.emit(text.strip()))

    def _leave_room(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else u(6), 0, u(6) if mirrored else 0, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(63), super().sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        surface, side = canvas(self), u(4)
        surface.icon(surface.middle(u(2), QSize(side, side)), "search", tokens().muted)
        surface.painter.end()


class Field(QWidget):
    """An editor with its caption above and one line below it: the error if there is one, else the hint.

    ``edit`` is any editor; a line edit is made when none is given.

    Signals: ``changed()`` whenever what an editor with a text holds changes; ``linked()`` when the
    link of the hint is followed.
    """

    changed = Signal()
    linked = Signal()

    def __init__(self, caption: str, edit: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__()
        self.edit = edit if edit is not None else line_edit()
        self._error = ""
        self._caption = label(caption, Face.SMALL, "muted")
        self._caption.setBuddy(self.edit)
        set_name(self.edit, caption, hint)
        self._note = FieldNote()
        set_name(self._note, caption)
        self._note.linked.connect(self.linked)
        self.setLayout(column(self._caption, self.edit, self._note, None, spacing=1))
        self.setFocusProxy(self.edit)
        self.set_hint(hint)
        if isinstance(self.edit, (QLineEdit, QPlainTextEdit)):
            self.edit.textChanged.connect(self.changed)
        elif isinstance(self.edit, QComboBox):
            self.edit.currentIndexChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What the editor holds; raises TypeError for an editor without text."""
        if isinstance(self.edit, QLineEdit):
            return self.edit.text()
        if isinstance(self.edit, QPlainTextEdit):
            return self.edit.toPlainText()
        if isinstance(self.edit, QComboBox):
            return self.edit.currentText()
        raise TypeError(type(self.edit).__name__)

    def set_text(self, text: str) -> None:
        """Put ``text`` into the editor; raises TypeError for an editor without text."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        elif isinstance(self.edit, QPlainTextEdit):
            self.edit.setPlainText(text)
        else:
            raise TypeError(type(self.edit).__name__)

    @property
    def error(self) -> str:
        """What is wrong, or "" when nothing is."""
        return self._error

    @property
    def hint(self) -> str:
        """What stands below while nothing is wrong."""
        return self._hint[0]

    @property
    def link(self) -> str:
        """What the link after the hint offers, or "" when there is none."""
        return self._hint[3]

    def set_error(self, error: str) -> None:
        """Say what is wrong with the value; "" takes it back."""
        self._error = error
        self._show_note(*((error, "warn", "danger", "") if error else self._hint))
        if self.edit.property("invalid") != bool(error):
            self.edit.setProperty("invalid", bool(error))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def set_hint(self, hint: str, icon: str = "", tone: str = "muted", link: str = "") -> None:
        """What stands below while nothing is wrong, and what can be done about it."""
        self._hint = (hint, icon, tone, link)
        self.set_error("")

    def _show_note(self, text: str, icon: str, tone: str, link: str) -> None:
        self._note.set_hint(text, icon, tone, link)
        self.edit.setAccessibleDescription(text)
