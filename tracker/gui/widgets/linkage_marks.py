"""What the graph of a linkage is drawn with: an identifier, services, and the signs at them. Words say the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.kinds import Headline
from tracker.core.risk.linkage_graph import Bond, LinkedService
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.marks import paint_monogram, paint_tile
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, text_width

_TILE = 7.5
_SIGN = 4.25
_ABOVE = 2.25  # the signs at the corners of a tile reach over it
_PEN_STYLES = {
    Bond.HOLDS: Qt.PenStyle.SolidLine,
    Bond.MAY_HOLD: Qt.PenStyle.DashLine,
    Bond.HELD: Qt.PenStyle.DotLine,
}


class Mark(StrEnum):
    """What a sign says about a service, in the order of the legend."""

    HERE = "here"  # the account in question
    KNOWS = "knows"  # knows who the person is
    LEAKED = "leaked"  # the identifier has leaked from there
    MAYBE = "maybe"  # nobody has checked whether it holds the identifier


_ICONS = {Mark.KNOWS: "id", Mark.LEAKED: "warn", Mark.MAYBE: "question"}


@dataclass(frozen=True, slots=True)
class GraphCentre:
    """The identifier. ``real_name``: registered under it; ``leaked``: known to have leaked."""

    icon: str
    headline: Headline | None
    label: str
    real_name: bool
    leaked: bool


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A service. ``here``: it is the account in question."""

    service: LinkedService
    name: str
    here: bool = False

    @property
    def marks(self) -> frozenset[Mark]:
        """The signs at it."""
        said = {
            Mark.HERE: self.here,
            Mark.KNOWS: self.service.knows,
            Mark.LEAKED: self.service.leaked,
            Mark.MAYBE: self.service.bond is Bond.MAY_HOLD,
        }
        return frozenset(mark for mark, holds in said.items() if holds)


def node_size() -> QSize:
    """What a service takes: its tile with the signs, and the name below."""
    return QSize(u(19), u(_ABOVE) + u(_TILE) + u(1.25) + line_height(Face.SMALL) + u(1))


def centre_size(centre: GraphCentre) -> QSize:
    """What the identifier takes: its tile, and its name below."""
    width = min(max(text_width(centre.label, Face.STRONG) + u(5), u(18)), u(32))
    return QSize(width, u(_ABOVE) + u(_TILE) + line_height(Face.STRONG) + u(1.75))


def tile_of(area: QRectF) -> QRect:
    """Where the tile of a service is in the area of ``node_size``."""
    side = u(_TILE)
    return QRect(round(area.center().x() - side / 2), round(area.top()) + u(_ABOVE), side, side)


def paint_link(painter: QPainter, start: QPointF, end: QPointF, node: GraphNode) -> None:
    """The line to a service: dashed where nobody has checked, dotted where it is past, thick where it tells most."""
    colours = tokens()
    strong = node.service.knows or node.service.leaked
    pen = QPen(colours.muted if strong else colours.control, 2.25 if strong else 1.25, _PEN_STYLES[node.service.bond])
    painter.save()
    painter.setPen(pen)
    painter.drawLine(start, end)
    painter.restore()


def paint_node(surface: Canvas, area: QRectF, node: GraphNode) -> None:
    """Monogram, signs at its corners, and the name."""
    colours, tile = tokens(), tile_of(area)
    paint_box(surface.painter, QRectF(tile).adjusted(-1, -1, 1, 1), u(1.75), colours.surface)
    paint_monogram(surface.painter, tile, node.service.service_id, node.name)
    marks = node.marks
    if Mark.HERE in marks:
        _paint_outline(surface.painter, QRectF(tile))
    mirrored = surface.direction is Qt.LayoutDirection.RightToLeft
    leading, trailing = (tile.right() + 1, tile.left()) if mirrored else (tile.left(), tile.right() + 1)
    for mark, x, y in (
        (Mark.KNOWS, trailing, tile.top()),
        (Mark.LEAKED, leading, tile.top()),
        (Mark.MAYBE, trailing, tile.bottom()),
    ):
        if mark in marks:
            paint_mark(surface, _around(QPointF(x, y)), mark)
    _paint_name(surface, area, tile.bottom() + u(1), node.name, Face.SMALL_STRONG if node.here else Face.SMALL)


def paint_more(surface: Canvas, area: QRectF, number: str, words: str) -> None:
    """The services that are left out: how many, and that they are more."""
    colours, tile = tokens(), tile_of(area)
    width = max(tile.width(), text_width(number, Face.SMALL_STRONG) + u(3))
    box = QRectF(tile.center().x() + 0.5 - width / 2, tile.top(), width, tile.height())
    paint_box(surface.painter, box, u(1.5), colours.surface, colours.control)
    inside = box.toRect()
    surface.text(inside, number, Face.SMALL_STRONG, colours.text, Qt.AlignmentFlag.AlignHCenter)
    _paint_name(surface, area, tile.bottom() + u(1), words, Face.SMALL)


def paint_centre(surface: Canvas, area: QRectF, centre: GraphCentre) -> None:
    """The identifier in its box, with the signs that hold for it wherever it is."""
    colours = tokens()
    paint_box(surface.painter, area, u(2), colours.sunken, colours.control)
    tile = tile_of(area)
    paint_tile(surface, tile, centre.icon, centre.headline)
    mirrored = surface.direction is Qt.LayoutDirection.RightToLeft
    for shown, mark, before in ((centre.real_name, Mark.KNOWS, mirrored), (centre.leaked, Mark.LEAKED, not mirrored)):
        if shown:
            x = tile.left() - u(3) if before else tile.right() + 1 + u(3)
            paint_mark(surface, _around(QPointF(x, tile.center().y())), mark)
    line = line_height(Face.STRONG)
    words = QRect(round(area.left()) + u(1.5), tile.bottom() + u(0.5), round(area.width()) - u(3), line)
    surface.text(words, centre.label, Face.STRONG, colours.text, Qt.AlignmentFlag.AlignHCenter)


def paint_mark(surface: Canvas, area: QRect, mark: Mark) -> None:
    """One sign on a disc of its own; the account in question has an outline instead."""
    colours = tokens()
    if mark is Mark.HERE:
        _paint_outline(surface.painter, QRectF(area).adjusted(2, 2, -2, -2))
        return
    paint_box(surface.painter, area, area.height() / 2, colours.surface, colours.control, dashed=mark is Mark.MAYBE)
    side = round(area.width() * 0.68)
    inner = Canvas(surface.painter, area, surface.direction)
    icon = inner.middle((area.width() - side) // 2, QSize(side, side))
    surface.icon(icon, _ICONS[mark], colours.text)


def _around(middle: QPointF) -> QRect:
    side = u(_SIGN)
    return QRect(round(middle.x() - side / 2), round(middle.y() - side / 2), side, side)


def _paint_outline(painter: QPainter, tile: QRectF) -> None:
    paint_box(painter, tile.adjusted(-2, -2, 2, 2), u(2), None, tokens().text, width=2)


def _paint_name(surface: Canvas, area: QRectF, top: int, words: str, face: Face) -> None:
    """On the colour of the surface, so that no line runs through it."""
    colours = tokens()
    width = min(text_width(words, face) + u(1), round(area.width()))
    place = QRect(round(area.center().x() - width / 2), top, width, line_height(face))
    surface.painter.fillRect(place.adjusted(0, -u(0.5), 0, 0), colours.surface)
    surface.text(place, words, face, colours.text, Qt.AlignmentFlag.AlignHCenter)


class MarkSign(QWidget):
    """A sign by itself, for the legend; the words beside it say the same."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(u(_SIGN) + 2, u(_SIGN) + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_mark(surface, self.rect().adjusted(1, 1, -1, -1), self._mark)
        surface.painter.end()
