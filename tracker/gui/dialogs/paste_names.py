"""Pasting a list of services: from a page that only shows one, from a note, from memory."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import ButtonKind
from tracker.gui.widgets.dialog import Dialog
from tracker.gui.widgets.fields import text_edit
from tracker.gui.widgets.text import label

_LINES = 12


class PasteNamesDialog(Dialog):
    """Signals: ``pasted(str)`` with the text, one name a line, when the person wants it read."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Paste a list of services"),
            self.tr("One name, web address or app a line. They are looked up in the catalogue on this computer."),
            parent,
            width=130,
        )
        self.edit = text_edit(self.tr("Names, one a line"), _LINES)
        self.edit.setPlaceholderText(self.tr("WeChat\nexample.com\n淘宝"))
        self.edit.textChanged.connect(self._check)
        self.body.addWidget(self.edit)
        self.body.addWidget(
            label(self.tr("You review what was found before anything is written."), Face.SMALL, "muted", wrap=True)
        )
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.read = self.add_button(self.tr("Look them up"), ButtonKind.PRIMARY)
        self.read.clicked.connect(self._read)
        self.edit.setFocus()
        self._check()

    def _check(self) -> None:
        self.read.setEnabled(bool(self.edit.toPlainText().strip()))

    def _read(self) -> None:
        text = self.edit.toPlainText()
        self.accept()
        self.pasted.emit(text)
