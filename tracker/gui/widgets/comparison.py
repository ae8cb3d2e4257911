"""Two bars on one scale: the Load with something and without it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, text_width
from tracker.gui.widgets.text import set_name


class ComparisonBars(QWidget):
    """Before and after; what is saved is a dashed ghost at the end of the second bar."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_values(self, before_word: str, before: float, after_word: str, after: float) -> None:
        """Points of the Load before and after, each with the words that stand before its bar."""
        self._rows = ((before_word, before), (after_word, after))
        words = "; ".join(f"{word}: {formatting.points(value)}" for word, value in self._rows)
        set_name(self, formatting.delta(after - before), words)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Forget the values."""
        self._rows = ()
        set_name(self, "")
        self.update()

    def _line(self) -> int:
        return max(u(7.5), line_height(Face.BODY) + u(2))

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(100), 2 * self._line())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        if self._rows:
            self._paint(surface)
        surface.painter.end()

    def _paint(self, surface: Canvas) -> None:
        colours, line = tokens(), self._line()
        lead = max(text_width(word, Face.BODY) for word, _ in self._rows) + u(5)
        tail = max(text_width(formatting.points(value), Face.STRONG) for _, value in self._rows) + u(4)
        room = max(1, self.width() - lead - tail)
        most = max(value for _, value in self._rows) or 1.0
        saved = self._rows[0][1] - self._rows[1][1]
        for index, (word, value) in enumerate(self._rows):
            y = index * line
            surface.text(surface.rect(0, y, lead - u(3), line), word, Face.BODY, colours.muted)
            width = round(room * value / most)
            bar = surface.rect(lead, y + (line - u(4)) // 2, width, u(4))
            paint_box(surface.painter, bar, u(1), colours.removable)
            end = surface.rect(0, y, self.width(), line)
            trailing = Qt.AlignmentFlag.AlignTrailing
            surface.text(end, formatting.points(value), Face.STRONG, colours.text, trailing)
            if index == 1 and saved > 0:
                self._paint_ghost(surface, lead + width, y, room - width, -saved)

    def _paint_ghost(self, surface: Canvas, x: int, y: int, width: int, change: float) -> None:
        colours, line = tokens(), self._line()
        gap = u(0.5)
        if width <= gap + 2:
            return
        ghost = surface.rect(x + gap, y + (line - u(4)) // 2, width - gap, u(4))
        paint_box(surface.painter, QRectF(ghost), u(1), None, colours.control, dashed=True)
        words = formatting.delta(change)
        if text_width(words, Face.SMALL) < ghost.width() - u(1):
            surface.text(ghost, words, Face.SMALL, colours.ok, Qt.AlignmentFlag.AlignHCenter)
