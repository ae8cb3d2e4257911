"""A place to drop a file on, always with a button that chooses one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.painting import canvas, paint_box
from tracker.gui.widgets.text import label, set_name


class DropZone(QWidget):
    """Dashed until a file hovers over it.

    Signals: ``dropped(list[Path])``, ``choose_requested()`` and ``link_requested()`` for its two buttons.
    """

    dropped = Signal(list)
    choose_requested = Signal()
    link_requested = Signal()

    def __init__(self, title: str, text: str, choose: str, link: str = "") -> None:
        super().__init__()
        self._hovered = False
        self.setAcceptDrops(True)
        self._text = label(text, Face.BODY, "muted", wrap=True)
        words = column(None, label(title, Face.HEADING), self._text, None, spacing=0.5)
        self._content = content = row(IconSign("find", "accent", 7), words, spacing=5)
        content.setStretch(1, 1)
        if link:
            content.addWidget(button(link, ButtonKind.LINK, on_click=self.link_requested.emit))
        content.addWidget(button(choose, icon="file", on_click=self.choose_requested.emit))
        self.setLayout(content)
        self.set_compact(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_name(self, title, text)

    def set_compact(self, compact: bool) -> None:
        """One line where room is short: the title and the buttons."""
        self._text.setVisible(not compact)
        above = u(1.5 if compact else 4)
        self._content.setContentsMargins(u(5 if compact else 7), above, u(1.5 if compact else 6.5), above)
        self.setMinimumHeight(u(11 if compact else 26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        fill = colours.select if self._hovered else colours.sunken
        line = colours.accent if self._hovered else colours.control
        paint_box(surface.painter, self.rect(), u(2), fill, line, width=2, dashed=not self._hovered)
        surface.painter.end()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._set_hovered(True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_hovered(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_hovered(False)
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData()))

    def _set_hovered(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
