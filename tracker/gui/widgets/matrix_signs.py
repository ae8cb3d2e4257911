"""How the cells of the heat matrix look: a digit on the colour of its severity, in a shape that says what is known."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.risk.matrix import CellState
from tracker.gui.fonts import Face, font
from tracker.gui.theme import Tokens, faded, tokens, u
from tracker.gui.widgets.marks import paint_not_held
from tracker.gui.widgets.painting import Canvas, canvas, paint_box, paint_hatch, rounded

BOX = (6.75, 5.5)
"""Width and height of the coloured box in units."""
_BANDS = ("low", "medium", "high", "vhigh")
_OUTLINE = 1.6


@dataclass(frozen=True, slots=True)
class Sign:
    """What a cell shows. ``score``: 1..4. ``more``: it may be higher. ``sets``: it sets the score of its service."""

    state: CellState
    score: int
    more: bool = False
    sets: bool = False


def paint_sign(surface: Canvas, box: QRect, sign: Sign | None) -> None:
    """Draw ``sign`` into ``box``; None is the dot of what is not held."""
    if sign is None:
        paint_not_held(surface, box)
        return
    colours, area = tokens(), QRectF(box)
    if sign.state is CellState.UNKNOWN:
        _paint_unknown(surface, area, colours)
        ink = colours.unknown
    else:
        ink = _paint_box(surface, area, sign, colours)
    if sign.sets:
        paint_box(surface.painter, area.adjusted(-1, -1, 1, 1), u(1.5), None, colours.text, width=_OUTLINE)
    surface.painter.setFont(font(Face.STRONG if sign.sets else Face.MEDIUM))
    surface.painter.setPen(ink)
    words = "?" if sign.state is CellState.UNKNOWN else f"{sign.score}?" if sign.more else str(sign.score)
    surface.painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _paint_unknown(surface: Canvas, area: QRectF, colours: Tokens) -> None:
    shape = rounded(area, u(1))
    surface.painter.fillPath(shape, colours.unknown_bg)
    paint_hatch(surface.painter, shape, faded(colours.unknown_line, 0.45), step=u(1.25), width=1.0)
    paint_box(surface.painter, area, u(1), None, colours.unknown_line, dashed=True)


def _paint_box(surface: Canvas, area: QRectF, sign: Sign, colours: Tokens) -> QColor:
    """The box of what is held; returns the colour of the digit on it."""
    band = _BANDS[sign.score - 1]
    mark, painter, radius = colours.colour(f"m_{band}"), surface.painter, u(1)
    edge = colours.control if colours.high_contrast else None
    if sign.state in (CellState.PARTIAL, CellState.INFERRED):
        ink = colours.vhigh_on if band == "vhigh" else colours.colour(band)
        line = colours.control if colours.high_contrast or band == "low" else mark
        paint_box(painter, area, radius, colours.colour(f"{band}_bg"))
        paint_box(painter, area, radius, None, line, width=1.5, dashed=sign.state is CellState.INFERRED)
        return ink
    paint_box(painter, area, radius, mark, edge)
    if sign.state is CellState.ASKED:
        _paint_folded_corner(surface, area, colours)
    return colours.colour(f"m_{band}_on")


def _paint_folded_corner(surface: Canvas, area: QRectF, colours: Tokens) -> None:
    """The trailing top corner is turned down: what was asked for is on its way out, but it is still there."""
    fold = area.height() * 0.42
    mirrored = surface.direction is Qt.LayoutDirection.RightToLeft
    corner = area.topLeft() if mirrored else area.topRight()
    inward = fold if mirrored else -fold
    along, down = corner + QPointF(inward, 0), corner + QPointF(0, fold)
    painter = surface.painter
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.surface)
    painter.drawPolygon(QPolygonF([corner + QPointF(-inward / 9, -1), along + QPointF(0, -1), down]))
    painter.setPen(colours.text)
    painter.setBrush(colours.unknown_bg)
    painter.drawPolygon(QPolygonF([along, corner + QPointF(inward, fold), down]))
    painter.restore()


class SignBadge(QWidget):
    """A sign by itself, for the legend; the words beside it say the same."""

    def __init__(self, sign: Sign | None) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(BOX[0]) + 4, u(BOX[1]) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_sign(surface, self.rect().adjusted(2, 2, -2, -2), self._sign)
        surface.painter.end()
