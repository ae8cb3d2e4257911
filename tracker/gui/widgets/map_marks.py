"""The marks of the severity map: dots can be left, dotted rings were not checked, squares are stuck."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.risk.severity_map import Standing
from tracker.gui import formatting
from tracker.gui.fonts import Face, font, metrics
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.painting import canvas, paint_box, paint_cached, text_width

_HALO = 1.5
_AROUND = 2  # whole pixels that the halo needs


def mark_size(accounts: int) -> QSize:
    """How large the mark of so many accounts is: wider where the number needs it."""
    side = u(3.5)
    words = text_width(formatting.count(accounts), Face.SMALL_STRONG) + u(2) if accounts > 1 else 0
    return QSize(max(side, words), side)


def small_mark_size(accounts: int) -> QSize:
    """The same where there is little room: as small as its number can still be read in."""
    side = metrics(Face.SMALL_STRONG).capHeight() + u(0.75)
    words = text_width(formatting.count(accounts), Face.SMALL_STRONG) + u(1.5) if accounts > 1 else 0
    return QSize(max(side, words), side)


def is_small(area: QRectF) -> bool:
    """Whether a mark of this area is one of those for little room."""
    return area.height() < mark_size(1).height()


def paint_mark(painter: QPainter, area: QRectF, standing: Standing, accounts: int) -> None:
    """One mark with its count, on a thin edge of the surface that keeps it apart from any field."""
    colours = tokens()
    halo = area.adjusted(-_HALO, -_HALO, _HALO, _HALO)
    radius = u(0.75) if standing is Standing.STUCK else area.height() / 2
    paint_box(painter, halo, radius + _HALO, colours.surface)
    if standing is Standing.STUCK:
        paint_box(painter, area, radius, colours.stuck_fill, colours.stuck_bar)
        ink = colours.stuck_on
    elif standing is Standing.UNCHECKED:
        _paint_dotted(painter, area, radius, colours.unknown_bg, colours.unknown)
        ink = colours.unknown
    else:
        paint_box(painter, area, radius, colours.removable, colours.control if colours.high_contrast else None)
        ink = colours.on_accent if colours.dark or colours.high_contrast else colours.text
    if accounts > 1:
        painter.setFont(font(Face.SMALL_STRONG))
        painter.setPen(ink)
        unclipped = Qt.TextFlag.TextDontClip  # a line is higher than a small mark, its digits are not
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | unclipped, formatting.count(accounts))


def paint_mark_cached(painter: QPainter, area: QRectF, standing: Standing, accounts: int) -> None:
    """The same on the nearest whole pixels: of a hundred marks few are others after a change."""
    place = QRect(area.topLeft().toPoint(), area.size().toSize()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def draw(inner: QPainter, rect: QRect) -> None:
        paint_mark(inner, QRectF(rect).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND), standing, accounts)

    paint_cached(painter, place, f"map mark {standing} {accounts}", draw)


def _paint_dotted(painter: QPainter, area: QRectF, radius: float, fill: QColor, line: QColor) -> None:
    painter.save()
    painter.setBrush(fill)
    width = 1.0 if is_small(area) else 1.75  # so that it leaves the digits their room
    pen = QPen(line, width)
    pen.setDashPattern([0.5, 1.75])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inset = width / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


class MarkBadge(QWidget):
    """A mark by itself, for the legend; the words beside it say the same."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self._standing = standing
        self.setFixedSize(mark_size(1) + QSize(4, 4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        size = mark_size(1)
        area = QRectF(QPointF(2, 2), QPointF(2 + size.width(), 2 + size.height()))
        paint_mark(surface.painter, area, self._standing, 1)
        surface.painter.end()
