"""Addresses that a person takes along: the program never opens them, it only copies them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tracker.gui.fonts import Face
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.text import breakable, label, set_name


class CopyLine(QWidget):
    """An address under its caption with a button that copies it; hidden while there is none.

    It is shown in full, in as many lines as it takes, so that nobody copies what they cannot read.
    Signals: ``copied(str)`` with the caption.
    """

    copied = Signal(str)

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._address = ""
        self._shown = label("", wrap=True)  # not to be selected: a mark at each place where it may break is in it
        copy = button(self.tr("Copy"), ButtonKind.LINK, on_click=self._copy)
        copy.set_small()
        set_name(copy, self.tr("Copy: {what}").format(what=caption))
        self._caption = label(caption, Face.SMALL, "muted")
        content = row(self._shown, copy, spacing=2)
        content.setStretch(0, 1)
        content.setAlignment(copy, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._caption, content, spacing=0.5))
        self.hide()

    @property
    def address(self) -> str:
        return self._address

    def set_address(self, address: str) -> None:
        """Show ``address``; "" hides it."""
        self._address = address
        self._shown.setText(breakable(address))
        set_name(self._shown, address)
        self.setVisible(bool(address))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.copied.emit(self._caption.text())
