"""The severity map: how telling the data is against loss of control, with the bands as diagonal fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from tracker.core.risk.method import Band
from tracker.core.risk.severity_map import MapPoint
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.map_layout import Mark, lay_out
from tracker.gui.widgets.map_marks import is_small, mark_size, paint_mark_cached
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, paint_focus, text_width
from tracker.gui.widgets.pills import paint_meter
from tracker.gui.widgets.pointing import DIRECTIONS, PRESSING, distance, next_mark
from tracker.gui.widgets.text import set_name

_X = (0.0, 4.3)
_Y = (-0.3, 2.25)
"""What a high field shows: the scales with room around for marks, and below and above for the names of the bands."""
_X_TICKS = (0.0, 1.0, 2.0, 3.0, 4.0)
_Y_TICKS = (0.0, 0.5, 1.0, 1.5, 2.0)
_TINTS = {Band.LOW: "low", Band.MEDIUM: "medium", Band.HIGH: "high", Band.VERY_HIGH: "vhigh"}
Words = Callable[[Sequence[MapPoint]], tuple[str, str]]
"""Who is at the points of a mark, and what that means."""


class SeverityMap(QWidget):
    """Arrows go from mark to mark, Home to the worst, End to the mildest.

    Signals: ``current_changed()`` after another point became the current one; ``opened()`` when it is pressed;
    ``regrouped()`` when more or fewer points than before are drawn as one with it, because there is another room.
    """

    current_changed = Signal()
    opened = Signal()
    regrouped = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._points: Sequence[MapPoint] = ()
        self._bands: Sequence[tuple[Band, float]] = ()
        self._current = self._hovered = -1
        self._marks: Sequence[Mark] = ()
        self._mark_of: list[Mark] = []  # by the place of the point
        self._laid_out_for: tuple[QSize, Qt.LayoutDirection, QSize] | None = None
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

    @property
    def together(self) -> Sequence[MapPoint]:
        """The current point, and those that are drawn as one with it, worst first."""
        return self._together(self._current) if self._current >= 0 else ()

    def _together(self, item: int) -> Sequence[MapPoint]:
        self._lay_out()
        return [self._points[place] for place in self._mark_of[item].points]

    def set_points(self, points: Sequence[MapPoint], bands: Sequence[tuple[Band, float]]) -> None:
        """Show ``points``, worst first. ``bands`` with the severity below which each ends. The current point stays
        where it is if there still is one."""
        before = self.current
        shown = tuple(points)
        if shown != self._points:
            self._laid_out_for = None
        self._points, self._bands, self._hovered = shown, tuple(bands), -1
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
        said = ": ".join(self._words(self.together)) if self._points else ""
        set_name(self, f"{name}. {said}" if said else name, self.tr("Arrow keys go from point to point."))

    # Where things are

    def _field(self) -> QRect:
        line = line_height(Face.SMALL)
        left = text_width(formatting.points(0.5), Face.SMALL) + u(3)
        return QRect(left, line + u(2), self.width() - left - u(2), self.height() - 3 * line - u(5))

    def _ends(self) -> tuple[float, float]:
        """The loss at the bottom and at the top of the field: in a low one further out than `_Y` at the bottom, so
        that even there no mark lies over the name of a band."""
        height, last = self._field().height(), _Y_TICKS[-1]
        whole = _Y[1] - _Y[0]
        below, above = max(-_Y[0] / whole * height, min(self._name_room(), height / 4)), (_Y[1] - last) / whole * height
        point = max(1.0, (height - below - above) / last)
        return -below / point, last + above / point

    def _name_room(self) -> float:
        """What the name of a band needs between an end of the field and a mark at the end of the scale."""
        return line_height(Face.SMALL_STRONG) + mark_size(1).height() / 2 + u(0.5)

    def spot(self, telling: float, loss: float) -> QPointF:
        """Where a place of the scales is in the widget."""
        return self._spots()(telling, loss)

    def _spots(self) -> Callable[[float, float], QPointF]:
        """`spot` for many places at once: the field is measured once for all of them."""
        field, whole, (lowest, highest) = self._field(), self.width(), self._ends()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, across = field.left() - _X[0] / (_X[1] - _X[0]) * field.width(), field.width() / (_X[1] - _X[0])
        bottom, up = field.bottom() + lowest / (highest - lowest) * field.height(), field.height() / (highest - lowest)

        def spot(telling: float, loss: float) -> QPointF:
            x = left + telling * across
            return QPointF(whole - x if mirrored else x, bottom - loss * up)

        return spot

    def areas(self) -> list[QRectF]:
        """Where each point is drawn: the same area for those that are drawn as one."""
        self._lay_out()
        return [mark.area for mark in self._mark_of]

    def _lay_out(self) -> None:
        """Once for all that is asked, until there are other points or there is another room."""
        room = self.size(), self.layoutDirection(), mark_size(1)
        if room == self._laid_out_for:
            return
        self._laid_out_for, self._marks = room, lay_out(self._points, self._spots())
        by_point = {place: mark for mark in self._marks for place in mark.points}
        self._mark_of = [by_point[place] for place in range(len(self._points))]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._mark_of[self._current].points if self._laid_out_for and self._current >= 0 else ()
        super().resizeEvent(event)
        self._lay_out()
        if self._current >= 0 and self._mark_of[self._current].points != before:
            self._tell()
            self.regrouped.emit()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        self._paint_fields(surface)
        self._paint_scales(surface)
        areas = self.areas()
        for mark in reversed(self._marks):  # the thin edge of the worst on top
            paint_mark_cached(surface.painter, mark.area, mark.standing, mark.accounts)
        for item, shown in ((self._current, True), (self._hovered, self._hovered != self._current)):
            if item >= 0 and shown:
                reach = 2 if is_small(areas[item]) else u(1)  # the digits beside a small one stay free
                edge = areas[item].adjusted(-reach, -reach, reach, reach)
                colour = tokens().focus if item == self._current and self.hasFocus() else tokens().text
                paint_focus(surface.painter, edge, u(2), colour)
        told = self._hovered if self._hovered >= 0 else self._current if self.hasFocus() else -1
        if told >= 0:
            self._paint_words(surface, self._together(told), areas[told])
        surface.painter.end()

    def _paint_fields(self, surface: Canvas) -> None:
        painter, colours, (lowest, highest) = surface.painter, tokens(), self._ends()
        corners = QRectF(self.spot(_X[0], highest), self.spot(_X[1], lowest)).normalized()
        painter.save()
        painter.setClipRect(corners)
        for band, below in reversed(self._bands):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour(f"{_TINTS[band]}_bg"))
            if below == float("inf"):
                painter.drawRect(corners)
                continue
            edge = (self.spot(below - lowest, lowest), self.spot(_X[0], below - _X[0]))
            painter.drawPolygon(QPolygonF([self.spot(_X[0], lowest), *edge]))
            painter.setPen(QPen(colours.control, 1, Qt.PenStyle.DashLine))
            painter.drawLine(*edge)
        painter.restore()
        paint_box(painter, corners, u(0.5), None, colours.line)
        self._paint_band_names(surface)

    def _paint_band_names(self, surface: Canvas) -> None:
        for band, place in self.band_names():
            ink = tokens().vhigh if band is Band.VERY_HIGH else tokens().colour(_TINTS[band])
            inner = Canvas(surface.painter, place, surface.direction)
            paint_meter(surface.painter, inner.rect(0, (place.height() - u(3)) // 2, u(4), u(3)), band.rank + 1, ink)
            words = inner.rect(u(5), 0, place.width() - u(5), place.height())
            surface.text(words, formatting.band_word(band), Face.SMALL_STRONG, ink)

    def band_names(self) -> Iterator[tuple[Band, QRect]]:
        """Where no mark can be: those that reach the bottom of the field stand there, the worst one on top, or above
        the field where that is low."""
        lowest, highest = self._ends()
        starts = [_X[0], *(below - lowest for _band, below in self._bands)]
        height = line_height(Face.SMALL_STRONG)
        for (band, _below), (start, end) in zip(self._bands, pairwise(starts), strict=True):
            width = u(5) + text_width(formatting.band_word(band), Face.SMALL_STRONG) + 2
            x = self._leading(self.spot(_X[1], 0).x()) - width - u(0.5)
            if band is not self._bands[-1][0]:
                corner = self.spot(start, lowest)
                room = abs(self.spot(min(end, _X[1]), 0).x() - corner.x())
                inset = min(u(5), max(u(0.5), (room - width) / 2))
                lift = min(u(1), corner.y() - self.spot(0, 0).y() - self._name_room())
                x, y = min(self._leading(corner.x()) + inset, x), corner.y() - height - max(0, lift)
            else:
                y = self.spot(0, highest).y()
                low = self.spot(0, _Y_TICKS[-1]).y() - y < self._name_room()
                x, y = x - u(1.5), y - height if low else y + u(1)
            logical = QRect(round(x), round(y), width, height)
            yield band, QStyle.visualRect(self.layoutDirection(), self.rect(), logical)

    def _leading(self, x: float) -> float:
        """Widget coordinates counted from the leading edge."""
        return self.width() - x if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else x

    def _paint_scales(self, surface: Canvas) -> None:
        colours, line = tokens(), line_height(Face.SMALL)
        field = self._field()
        for tick in _X_TICKS:
            spot, width = self.spot(tick, 0), u(10)
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

    def _paint_words(self, surface: Canvas, points: Sequence[MapPoint], area: QRectF) -> None:
        """Who is there, in a box beside the mark that covers neither it nor the edge."""
        colours, (who, what) = tokens(), self._words(points)
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
        """The point whose mark is under the pointer or nearest to it, the worst of several; -1 for none."""
        areas = self.areas()
        nearest = min(range(len(areas)), key=lambda item: distance(areas[item], spot), default=-1)
        return nearest if nearest >= 0 and distance(areas[nearest], spot) <= u(1) else -1

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
