"""The severity map: how telling the data is against loss of control, with the bands as diagonal fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.risk.method import Band
from tracker.core.risk.severity_map import MapPoint, Standing
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.map_marks import mark_size, paint_mark_cached
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, paint_focus, text_width
from tracker.gui.widgets.pills import paint_meter
from tracker.gui.widgets.pointing import DIRECTIONS, PRESSING, next_mark
from tracker.gui.widgets.text import set_name

_X = (0.0, 4.3)
_Y = (-0.3, 2.25)
"""What the field shows: the scales with room around for marks, and below and above for the names of the bands."""
_X_TICKS = (0.0, 1.0, 2.0, 3.0, 4.0)
_Y_TICKS = (0.0, 0.5, 1.0, 1.5, 2.0)
_TINTS = {Band.LOW: "low", Band.MEDIUM: "medium", Band.HIGH: "high", Band.VERY_HIGH: "vhigh"}
Words = Callable[[MapPoint], tuple[str, str]]
"""Who is at a point, and what that means."""


class SeverityMap(QWidget):
    """Arrows go from point to point, Home to the worst, End to the mildest.

    Signals: ``current_changed()`` after another point became the current one; ``opened()`` when it is pressed.
    """

    current_changed = Signal()
    opened = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._points: Sequence[MapPoint] = ()
        self._bands: Sequence[tuple[Band, float]] = ()
        self._current = self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(u(80), u(50))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._tell()

    @property
    def points(self) -> Sequence[MapPoint]:
        """What is shown, worst first."""
        return self._points

    @property
    def current(self) -> MapPoint | None:
        """The point that the keyboard is on."""
        return self._points[self._current] if self._current >= 0 else None

    def set_points(self, points: Sequence[MapPoint], bands: Sequence[tuple[Band, float]]) -> None:
        """Show ``points``, worst first. ``bands`` with the severity below which each ends. The current point stays
        where it is if there still is one."""
        before = self.current
        self._points, self._bands, self._hovered = tuple(points), tuple(bands), -1
        same = (
            place
            for place, point in enumerate(self._points)
            if before is not None
            and (point.telling, point.loss, point.standing) == (before.telling, before.loss, before.standing)
        )
        self._current = next(same, 0 if self._points else -1)
        self._tell()
        self.update()

    def set_current(self, point: MapPoint) -> None:
        """Make one of the points the current one."""
        self._go(self._points.index(point))

    def _go(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self._tell()
            self.update()
            self.current_changed.emit()

    def _tell(self) -> None:
        name = self.tr("Severity map: how telling the data is against loss of control")
        point = self.current
        said = "" if point is None else ": ".join(self._words(point))
        set_name(self, f"{name}. {said}" if said else name, self.tr("Arrow keys go from point to point."))

    # Where things are

    def _field(self) -> QRect:
        line = line_height(Face.SMALL)
        left = text_width(formatting.points(0.5), Face.SMALL) + u(3)
        return QRect(left, line + u(2), self.width() - left - u(2), self.height() - 3 * line - u(5))

    def spot(self, telling: float, loss: float) -> QPointF:
        """Where a place of the scales is in the widget."""
        return self._spots()(telling, loss)

    def _spots(self) -> Callable[[float, float], QPointF]:
        """`spot` for many places at once: the field is measured once for all of them."""
        field, whole = self._field(), self.width()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, across = field.left() - _X[0] / (_X[1] - _X[0]) * field.width(), field.width() / (_X[1] - _X[0])
        bottom, up = field.bottom() + _Y[0] / (_Y[1] - _Y[0]) * field.height(), field.height() / (_Y[1] - _Y[0])

        def spot(telling: float, loss: float) -> QPointF:
            x = left + telling * across
            return QPointF(whole - x if mirrored else x, bottom - loss * up)

        return spot

    def areas(self) -> list[QRectF]:
        """Where each point is drawn. What shares a place stands side by side, of three the stuck ones above: so they
        keep to their own place where the next one is only a quarter of a point away."""
        found: dict[int, QRectF] = {}
        spot_of, half = self._spots(), mark_size(1).height() / 2 + 1
        places = sorted(range(len(self._points)), key=lambda item: (*self._place(item), item))
        for (telling, loss), group in groupby(places, key=self._place):
            members, spot = list(group), spot_of(telling, loss)
            if len(members) == len(Standing):
                found |= self._side_by_side(members[:1], spot - QPointF(0, half))
                found |= self._side_by_side(members[1:], spot + QPointF(0, half))
            else:
                found |= self._side_by_side(members, spot)
        return [found[item] for item in range(len(self._points))]

    def _side_by_side(self, members: Sequence[int], middle: QPointF) -> dict[int, QRectF]:
        sizes = [QSizeF(mark_size(len(self._points[item].accounts))) for item in members]
        gap = u(0.5)
        x = middle.x() - (sum(size.width() for size in sizes) + gap * (len(sizes) - 1)) / 2
        found = {}
        for item, size in zip(members, sizes, strict=True):
            found[item] = QRectF(QPointF(x, middle.y() - size.height() / 2), size)
            x += size.width() + gap
        return found

    def _place(self, item: int) -> tuple[float, float]:
        return self._points[item].telling, self._points[item].loss

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        self._paint_fields(surface)
        self._paint_scales(surface)
        areas = self.areas()
        for item in reversed(range(len(areas))):  # the worst on top
            point = self._points[item]
            paint_mark_cached(surface.painter, areas[item], point.standing, len(point.accounts))
        for item, shown in ((self._current, True), (self._hovered, self._hovered != self._current)):
            if item >= 0 and shown:
                edge = areas[item].adjusted(-u(1), -u(1), u(1), u(1))
                colour = tokens().focus if item == self._current and self.hasFocus() else tokens().text
                paint_focus(surface.painter, edge, u(2), colour)
        told = self._hovered if self._hovered >= 0 else self._current if self.hasFocus() else -1
        if told >= 0:
            self._paint_words(surface, self._points[told], areas[told])
        surface.painter.end()

    def _paint_fields(self, surface: Canvas) -> None:
        painter, colours = surface.painter, tokens()
        corners = QRectF(self.spot(_X[0], _Y[1]), self.spot(_X[1], _Y[0])).normalized()
        painter.save()
        painter.setClipRect(corners)
        for band, below in reversed(self._bands):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour(f"{_TINTS[band]}_bg"))
            if below == float("inf"):
                painter.drawRect(corners)
                continue
            edge = (self.spot(below - _Y[0], _Y[0]), self.spot(_X[0], below - _X[0]))
            painter.drawPolygon(QPolygonF([self.spot(_X[0], _Y[0]), *edge]))
            painter.setPen(QPen(colours.control, 1, Qt.PenStyle.DashLine))
            painter.drawLine(*edge)
        painter.restore()
        paint_box(painter, corners, u(0.5), None, colours.line)
        self._paint_band_names(surface)

    def _paint_band_names(self, surface: Canvas) -> None:
        """Where no mark can be: those that reach the bottom of the field stand there, the worst one on top."""
        starts = [_X[0], *(below - _Y[0] for _band, below in self._bands)]
        for (band, _below), (start, end) in zip(self._bands, pairwise(starts), strict=True):
            width = u(5) + text_width(formatting.band_word(band), Face.SMALL_STRONG) + 2
            height = line_height(Face.SMALL_STRONG)
            if band is self._bands[-1][0]:
                top = self.spot(_X[1], _Y[1])
                x, y = self._leading(top.x()) - width - u(2), top.y() + u(1)
            else:
                corner = self.spot(start, _Y[0])
                room = abs(self.spot(min(end, _X[1]), 0).x() - corner.x())
                x, y = self._leading(corner.x()) + min(u(5), room / 4), corner.y() - height - u(1)
            ink = tokens().vhigh if band is Band.VERY_HIGH else tokens().colour(_TINTS[band])
            place = surface.rect(round(x), round(y), width, height)
            inner = Canvas(surface.painter, place, surface.direction)
            paint_meter(surface.painter, inner.rect(0, (height - u(3)) // 2, u(4), u(3)), band.rank + 1, ink)
            surface.text(inner.rect(u(5), 0, width - u(5), height), formatting.band_word(band), Face.SMALL_STRONG, ink)

    def _leading(self, x: float) -> float:
        """Widget coordinates counted from the leading edge."""
        return self.width() - x if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else x

    def _paint_scales(self, surface: Canvas) -> None:
        colours, line = tokens(), line_height(Face.SMALL)
        field = self._field()
        for tick in _X_TICKS:
            spot, width = self.spot(tick, _Y[0]), u(10)
            place = QRect(round(spot.x()) - width // 2, field.bottom() + u(0.75), width, line)
            surface.text(place, formatting.factor(tick), Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignHCenter)
        for tick in _Y_TICKS:
            y = round(self.spot(0, tick).y())
            place = surface.rect(0, y - line // 2, field.left() - u(1.5), line)
            surface.text(place, formatting.points(tick), Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignTrailing)
        top = surface.rect(0, 0, self.width(), line)
        surface.text(top, self.tr("Loss of control"), Face.SMALL_MEDIUM, colours.muted)
        bottom = surface.rect(field.left(), self.height() - line - u(0.5), field.width(), line)
        words = self.tr("How telling the data is: context × identifiability")
        surface.text(bottom, words, Face.SMALL_MEDIUM, colours.muted, Qt.AlignmentFlag.AlignTrailing)

    def _paint_words(self, surface: Canvas, point: MapPoint, area: QRectF) -> None:
        """Who is there, in a box beside the mark that covers neither it nor the edge."""
        colours, (who, what) = tokens(), self._words(point)
        widest = max(text_width(who, Face.STRONG), text_width(what, Face.SMALL))
        width = min(widest + u(5), self.width() - u(4))
        height = line_height(Face.STRONG) + line_height(Face.SMALL) + u(3)
        box = QRectF(area.center().x() - width / 2, area.top() - height - u(2), width, height)
        if box.top() < 0:
            box.moveTop(area.bottom() + u(2))
        box.moveLeft(max(u(1), min(box.left(), self.width() - width - u(1))))
        paint_box(surface.painter, box, u(1.5), colours.raised, colours.control)
        inner = Canvas(surface.painter, box.toRect().adjusted(u(2), u(1), -u(2), -u(1)), surface.direction)
        above = line_height(Face.STRONG)
        surface.text(inner.rect(0, 0, inner.area.width(), above), who, Face.STRONG, colours.text)
        below = inner.rect(0, above + u(0.5), inner.area.width(), line_height(Face.SMALL))
        surface.text(below, what, Face.SMALL, colours.muted)

    # Pointing and going

    def point_at(self, spot: QPointF) -> int:
        """The point under the pointer, the worst of several; -1 for none."""
        reach = u(1)
        hits = (
            item for item, area in enumerate(self.areas()) if area.adjusted(-reach, -reach, reach, reach).contains(spot)
        )
        return next(hits, -1)

    def _next(self, direction: tuple[int, int]) -> int:
        return next_mark(self.areas(), self._current, direction)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self._points:
            super().keyPressEvent(event)
        elif key in DIRECTIONS:
            self._go(self._next(DIRECTIONS[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._points) - 1)
        elif key in PRESSING:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.point_at(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.point_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and item >= 0:
            self._go(item)
            self.opened.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, item: int) -> None:
        if item != self._hovered:
            self._hovered = item
            self.setCursor(Qt.CursorShape.PointingHandCursor if item >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
