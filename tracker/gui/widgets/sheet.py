"""A sheet of paper: a picture of a page, or words while there is none."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import load_tokens, tokens, u
from tracker.gui.widgets.painting import canvas
from tracker.gui.widgets.text import set_name

_SHAPE = 210 / 297
"""Width by height of A4."""


class Sheet(QWidget):
    """``name`` says what it is a picture of. White in every theme, as paper is."""

    def __init__(self, name: str, height: float) -> None:
        """``height`` in design units."""
        super().__init__()
        self._name, self._height = name, height
        self._page: QImage | None = None
        self._words = ""
        self.setFixedSize(self.sizeHint())
        set_name(self, name)

    def page_height(self) -> int:
        """How high the picture of a page should be, in pixels of the window."""
        return u(self._height) - 2

    def show_page(self, page: QImage | None, words: str = "") -> None:
        """Show ``page``; without one say ``words``."""
        self._page, self._words = page, words
        set_name(self, self._name, words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(u(self._height) * _SHAPE), u(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, paper = canvas(self), load_tokens(dark=False)
        surface.painter.fillRect(self.rect(), tokens().control)
        inner = self.rect().adjusted(1, 1, -1, -1)
        surface.painter.fillRect(inner, paper.surface)
        if self._page is not None:
            surface.painter.drawImage(inner, self._page)
        else:
            place = QRect(inner.left() + u(3), inner.top(), inner.width() - u(6), inner.height())
            surface.wrapped(place, self._words, Face.SMALL, paper.muted)
        surface.painter.end()
