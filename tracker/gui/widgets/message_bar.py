"""The bar below every page: what has just happened with Undo, the vault, the last verified backup."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import box, row
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.text import elided, label, set_name, set_tooltip


class MessageBar(QWidget):
    """A message stays until the next one.

    Signals: ``undo_requested()``.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconSign("check", "tag", 4)
        self._message = elided()
        self._undo = button("", ButtonKind.LINK, "undo", self.undo_requested.emit)
        self._vault = label("", Face.SMALL, "muted")
        self._backup_sign = IconSign("info", "muted", 4)
        self._backup = label("", Face.SMALL, "muted")
        backup = row(self._backup_sign, self._backup, spacing=2)
        self._backup_box = box(backup)
        self._content = row(
            self._sign,
            self._message,
            self._undo,
            None,
            self._vault,
            self._backup_box,
            spacing=2.5,
            margins=(6, 0, 5, 0),
        )
        self.setLayout(self._content)
        self.setFixedHeight(u(9.25))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._message.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        set_name(self, self.tr("Messages"))
        self._backup_box.hide()
        self.clear()

    def show_message(self, text: str, undo_text: str = "", icon: str = "check", *, undo_hint: str = "") -> None:
        """Say what has happened. Screen readers are told.

        ``undo_text`` ("Undo") offers to take it back; ``undo_hint`` says what that would be.
        """
        self._sign.set_icon(icon, "tag")
        self._message.setText(text)
        self._undo.setText(undo_text)
        set_tooltip(self._undo, undo_hint)
        set_name(self._undo, undo_text, undo_hint)
        for widget, shown in ((self._sign, text), (self._message, text), (self._undo, undo_text)):
            widget.setVisible(bool(shown))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Say nothing."""
        self.show_message("")

    @property
    def message(self) -> str:
        """What is shown now."""
        return self._message.text()

    def set_vault(self, text: str) -> None:
        self._vault.setText(text)

    def set_backup(self, text: str, *, verified: bool) -> None:
        """The state of the last backup; green only when it was reopened and compared."""
        self._backup.setText(text)
        self._backup_sign.set_icon("verified" if verified else "info", "ok" if verified else "muted")
        self._backup_box.setVisible(bool(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.painter.fillRect(self.rect(), colours.nav)
        surface.painter.fillRect(surface.rect(0, 0, self.width(), 1), colours.line)
        surface.painter.end()
