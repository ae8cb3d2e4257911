"""Dialogs in the look of the program: the title is the question, the buttons are verbs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.text import breakable, label, set_name


class Dialog(QDialog):
    """A frame for a question or a small form: fill ``body``, then add buttons from left to right."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None, *, width: float = 110) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._width = width
        set_name(self, title, text)
        self.body = column(spacing=3)
        self._buttons = row(None, spacing=2)
        content = column(label(breakable(title), Face.HEADING, wrap=True), spacing=2, margins=(6, 5, 6, 4.5))
        if text:
            content.addWidget(label(breakable(text), Face.BODY, "muted", wrap=True))
        content.addSpacing(u(1.5))
        content.addLayout(self.body)
        content.addSpacing(u(2))
        content.addLayout(self._buttons)
        content.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(content)
        self._content = content
        self._take_keys(parent)

    def _take_keys(self, parent: QWidget | None) -> None:
        """Let the keys that work everywhere, such as the one that locks, work here too."""
        actions = parent.window().actions() if parent is not None else []
        self.addActions(
            [action for action in actions if action.shortcutContext() is Qt.ShortcutContext.ApplicationShortcut]
        )

    def add_button(self, text: str, kind: ButtonKind | str = ButtonKind.SECONDARY, *, default: bool = False) -> Button:
        """A further button. The primary one is pressed by Return in a field, so that Return never discards what was
        typed; ``default``: it has the focus at first, too."""
        made = button(text, kind)
        made.setAutoDefault(True)
        made.setDefault(made.kind is ButtonKind.PRIMARY)
        self._buttons.addWidget(made)
        if default:
            made.setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def _fit(self) -> None:
        """Never narrower than asked for, never lower than its wrapped lines need."""
        least = self._content.totalMinimumSize()
        self.setMinimumWidth(max(u(self._width), least.width()))
        needed = self._content.totalHeightForWidth(max(self.width(), self.minimumWidth()))
        self.setMinimumHeight(max(least.height(), needed))

    def shrink(self) -> None:
        """Give back the height that is no longer needed."""
        self._fit()
        self.resize(self.width(), self.minimumHeight())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        """Never narrower than asked for: Qt makes it as high as its lines are in this width."""
        return super().sizeHint().expandedTo(QSize(u(self._width), 0))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        surface.painter.fillRect(self.rect(), tokens().raised)
        surface.painter.end()


def notice(parent: QWidget | None, title: str, text: str, close: str) -> Dialog:
    """A dialog that only says something, such as why a change was not made; ``close`` is its one button."""
    dialog = Dialog(title, text, parent)
    dialog.add_button(close, ButtonKind.PRIMARY, default=True).clicked.connect(dialog.accept)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def question(parent: QWidget | None, title: str, text: str, action: str, keep: str, *, danger: bool = False) -> Dialog:
    """The dialog of `ask`: accepted for ``action``, rejected for ``keep``, which is the default."""
    dialog = Dialog(title, text, parent)
    dialog.add_button(action, ButtonKind.DANGER if danger else ButtonKind.SECONDARY).clicked.connect(dialog.accept)
    dialog.add_button(keep, ButtonKind.PRIMARY, default=True).clicked.connect(dialog.reject)
    return dialog


def ask(parent: QWidget | None, title: str, text: str, action: str, keep: str, *, danger: bool = False) -> bool:
    """Ask before what undo cannot repair; True when the person chose ``action``."""
    dialog = question(parent, title, text, action, keep, danger=danger)
    return dialog.exec() == QDialog.DialogCode.Accepted
