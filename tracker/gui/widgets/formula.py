"""The formula filled in: 4 × 0.75 + 1.50 = 4.50, with a word under each term that leads to the facts behind it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.risk.explain import Term
from tracker.core.risk.method import Band
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.widgets.painted import PaintedLink
from tracker.gui.widgets.painting import Canvas, canvas, line_height, text_width
from tracker.gui.widgets.text import set_name

_SIGNS = ("×", "+", "=")


class _Place(NamedTuple):
    """Where a number and the word below it are."""

    number: QRect
    word: QRect


class _TermLink(PaintedLink):
    """Lies over a number and its word, which the formula paints, and can be pressed."""

    RING = 1

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.underMouse():
            bottom = self.height() - 1
            surface.painter.setPen(colours.accent)
            surface.painter.drawLine(0, bottom, self.width(), bottom)


class Formula(QWidget):
    """Severity as context × identifiability + loss of control. It reads from left to right in every language.

    ``linked``: whether the terms can be pressed.

    Signals: ``term_chosen(Term)`` when a term is pressed.
    """

    term_chosen = Signal(object)

    def __init__(self, *, linked: bool = True) -> None:
        super().__init__()
        self._terms: tuple[tuple[str, str], ...] = ()
        self.links = tuple(self._link(term) for term in Term) if linked else ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _link(self, term: Term) -> _TermLink:
        made = _TermLink(lambda: self.term_chosen.emit(term))
        made.setParent(self)
        made.hide()
        return made

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
        for link, (number, word) in zip(self.links, self._terms, strict=False):
            set_name(link, f"{word} {number}", self.tr("Shows the facts behind it"))
            link.show()
        self._place_links()
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Forget the numbers."""
        self._terms = ()
        set_name(self, "")
        for link in self.links:
            set_name(link, "")
            link.hide()
        self.update()

    def _widths(self) -> list[int]:
        return [max(text_width(number, Face.TITLE), text_width(word, Face.SMALL)) for number, word in self._terms]

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 3 * u(6), line_height(Face.TITLE) + line_height(Face.SMALL) + u(1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(u(60), self.sizeHint().height())

    def _places(self) -> list[_Place]:
        """Numbers in the middle over their words, the words from edge to edge."""
        widths = self._widths()
        room = self.width() - len(_SIGNS) * u(1)
        if sum(widths) > room:
            widths = [width * room // sum(widths) for width in widths]
        gap = (self.width() - sum(widths)) / max(1, len(widths) - 1)
        first, second = line_height(Face.TITLE), line_height(Face.SMALL)
        found, x = [], 0.0
        for (number, _word), width in zip(self._terms, widths, strict=True):
            half = text_width(number, Face.TITLE) / 2
            over = QRect(round(x + width / 2 - half), 0, round(2 * half) + 1, first)
            found.append(_Place(over, QRect(round(x), first + u(0.5), width + 1, second)))
            x += width + gap
        return found

    def _place_links(self) -> None:
        for link, place in zip(self.links, self._places(), strict=False):
            link.setGeometry(place.number.united(place.word))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_links()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.direction = Qt.LayoutDirection.LeftToRight
        centre, edge = Qt.AlignmentFlag.AlignHCenter, 0
        for index, ((number, word), place) in enumerate(zip(self._terms, self._places(), strict=True)):
            start = place.number.left()
            if index:
                between = QRect(edge, 0, start - edge, place.number.height())
                surface.text(between, _SIGNS[index - 1], Face.TITLE, colours.muted, centre)
            surface.text(place.number, number, Face.TITLE, colours.text)
            ink = colours.accent if index < len(self.links) else colours.muted
            surface.text(place.word, word, Face.SMALL, ink, centre)
            edge = start + place.number.width() - 1
        surface.painter.end()
