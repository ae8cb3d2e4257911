"""The formula filled in: 4 × 0.75 + 1.50 = 4.50, with a word under each term."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.risk.method import Band
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.painting import canvas, line_height, text_width
from tracker.gui.widgets.text import set_name

_SIGNS = ("×", "+", "=")


class Formula(QWidget):
    """Severity as context × identifiability + loss of control. It reads from left to right in every language."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_terms(self, context: float, identification: float, loss: float, severity: float, band: Band) -> None:
        """The numbers of one service."""
        self._terms = (
            (formatting.factor(context), self.tr("context")),
            (formatting.points(identification), self.tr("identifiability")),
            (formatting.points(loss), self.tr("loss of control")),
            (formatting.points(severity), formatting.band_word(band)),
        )
        numbers = [number for number, _ in self._terms]
        spoken = " ".join(f"{number} {sign}" for number, sign in zip(numbers, _SIGNS, strict=False))
        words = "; ".join(f"{word} {number}" for number, word in self._terms)
        set_name(self, f"{spoken} {numbers[-1]}", words)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Forget the numbers."""
        self._terms = ()
        set_name(self, "")
        self.update()

    def _widths(self) -> list[int]:
        return [max(text_width(number, Face.TITLE), text_width(word, Face.SMALL)) for number, word in self._terms]

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 3 * u(6), line_height(Face.TITLE) + line_height(Face.SMALL) + u(1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(u(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.direction = Qt.LayoutDirection.LeftToRight
        widths = self._widths()
        room = self.width() - len(_SIGNS) * u(1)
        if sum(widths) > room:
            widths = [width * room // sum(widths) for width in widths]
        gap = (self.width() - sum(widths)) / max(1, len(widths) - 1)
        first, second = line_height(Face.TITLE), line_height(Face.SMALL)
        centre, x, edge = Qt.AlignmentFlag.AlignHCenter, 0.0, 0.0
        for index, ((number, word), width) in enumerate(zip(self._terms, widths, strict=True)):
            half = text_width(number, Face.TITLE) / 2
            start = x + width / 2 - half
            if index:
                between = surface.rect(round(edge), 0, round(start - edge), first)
                surface.text(between, _SIGNS[index - 1], Face.TITLE, colours.muted, centre)
            surface.text(surface.rect(round(start), 0, round(2 * half) + 1, first), number, Face.TITLE, colours.text)
            below = surface.rect(round(x), first + u(0.5), width + 1, second)
            surface.text(below, word, Face.SMALL, colours.muted, centre)
            edge = start + 2 * half
            x += width + gap
        surface.painter.end()
