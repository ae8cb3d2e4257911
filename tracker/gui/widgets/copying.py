"""Addresses that a person takes along: the program never opens them, it only copies them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.fields import line_edit
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.text import label, set_name, set_tooltip


class CopyLine(QWidget):
    """An address under its caption with a button that copies it; hidden while there is none.

    It is shown in full, if only by scrolling, so that nobody copies what they cannot read.
    ``several_lines``: for one that is written in lines, as on an envelope.
    Signals: ``copied(str)`` with the caption.
    """

    copied = Signal(str)

    def __init__(self, caption: str, *, several_lines: bool = False) -> None:
        super().__init__()
        self._address = ""
        self._lines = label("", wrap=True, selectable=True) if several_lines else None
        self._line = line_edit(name=caption)
        self._line.setReadOnly(True)
        copy = button(self.tr("Copy"), ButtonKind.LINK, on_click=self._copy)
        copy.set_small()
        set_name(copy, self.tr("Copy: {what}").format(what=caption))
        self._caption = label(caption, Face.SMALL, "muted")
        shown = self._lines or self._line
        set_name(shown, caption)
        content = row(shown, copy, spacing=2)
        content.setStretch(0, 1)
        content.setAlignment(copy, Qt.AlignmentFlag.AlignTop if several_lines else Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(self._caption, content, spacing=0.5))
        self.hide()

    @property
    def address(self) -> str:
        return self._address

    def set_address(self, address: str) -> None:
        """Show ``address``; "" hides it."""
        self._address = address
        if self._lines is not None:
            self._lines.setText(address)
        else:
            self._line.setText(address)
            self._line.setCursorPosition(0)
            set_tooltip(self._line, address)
        self.setVisible(bool(address))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.copied.emit(self._caption.text())
