"""The Load over time as a line, with the same figures as a table for who cannot see it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.painting import Canvas, canvas, line_height, text_width
from tracker.gui.widgets.text import set_name

_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The value at one moment, with the word for it on the axis."""

    label: str
    value: float


class TrendChart(QWidget):
    """A line with open dots, the last one filled and labelled. The axis prints its range: it need not start at 0."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._points: tuple[TrendPoint, ...] = ()
        self.setMinimumHeight(u(30))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The same as a table: moment and value."""
        return [(point.label, formatting.points(point.value)) for point in self._points]

    def set_points(self, points: Sequence[TrendPoint]) -> None:
        """The values from the oldest to the newest."""
        self._points = tuple(points)
        set_name(self, self._name, "; ".join(f"{moment}: {value}" for moment, value in self.rows))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(120), u(45))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        if self._points:
            self._paint(surface)
        surface.painter.end()

    def _paint(self, surface: Canvas) -> None:
        colours, painter = tokens(), surface.painter
        low, high = axis_range([point.value for point in self._points])
        marks = [low, (low + high) / 2, high]
        margin = max(text_width(_axis(mark), Face.SMALL) for mark in marks) + u(3)
        line = line_height(Face.SMALL)
        field = QRect(margin, line, self.width() - margin - u(5), self.height() - 2 * line - u(2.5))
        for mark in marks:
            y = _height(mark, low, high, field)
            painter.setPen(QPen(colours.line, 1))
            ends = surface.rect(margin - u(0.5), 0, self.width() - margin, 1)
            painter.drawLine(QPointF(ends.left(), y), QPointF(ends.right(), y))
            place = surface.rect(0, round(y) - line // 2, margin - u(2), line)
            surface.text(place, _axis(mark), Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignTrailing)
        dots = [
            QPointF(_across(index, len(self._points), field, surface), _height(point.value, low, high, field))
            for index, point in enumerate(self._points)
        ]
        pen = QPen(colours.trend, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(dots)
        self._paint_dots(surface, dots)
        self._paint_labels(surface, dots, line)

    def _paint_dots(self, surface: Canvas, dots: list[QPointF]) -> None:
        colours = tokens()
        for place, spot in enumerate(dots):
            last = place == len(dots) - 1
            surface.painter.setPen(QPen(colours.trend, 2))
            surface.painter.setBrush(colours.trend if last else colours.surface)
            surface.painter.drawEllipse(spot, u(0.9), u(0.9))

    def _paint_labels(self, surface: Canvas, dots: list[QPointF], line: int) -> None:
        colours = tokens()
        centre = Qt.AlignmentFlag.AlignHCenter
        widest = max(text_width(point.label, Face.SMALL) for point in self._points) + u(2)
        every = max(1, math.ceil(widest * len(dots) / max(1, self.width())))
        last = len(dots) - 1
        for index, spot in enumerate(dots):
            if (last - index) % every == 0:
                place = QRect(round(spot.x()) - widest // 2, self.height() - line, widest, line)
                place.moveLeft(max(0, min(place.left(), self.width() - widest)))
                surface.text(place, self._points[index].label, Face.SMALL, colours.muted, centre)
        value = formatting.points(self._points[-1].value)
        width = text_width(value, Face.STRONG) + u(1)
        under = dots[-1].y() + u(1.5)
        falls = len(dots) < 2 or dots[-1].y() >= dots[-2].y()
        rising = not falls or under + line > self.height() - line
        top = dots[-1].y() - line - u(1.75) if rising else under
        place = QRect(round(dots[-1].x()) - width // 2, round(top), width, line)
        place.moveLeft(max(0, min(place.left(), self.width() - width)))
        surface.text(place, value, Face.STRONG, colours.text, centre)


def axis_range(values: Sequence[float]) -> tuple[float, float]:
    """Round numbers below the least and above the greatest of ``values``, an even number of steps apart."""
    low, high = min(values), max(values)
    least = max((high - low) / 2, 0.5)
    power = 10 ** math.floor(math.log10(least))
    step = next(size * power for size in (*_STEPS, 10) if size * power >= least)
    start = math.floor(low / step) * step
    while start + 2 * step < high:
        step *= 2
        start = math.floor(low / step) * step
    return max(0.0, start), max(0.0, start) + 2 * step


def _axis(value: float) -> str:
    return formatting.factor(value)


def _height(value: float, low: float, high: float, field: QRect) -> float:
    return field.bottom() - (value - low) / (high - low) * field.height()


def _across(index: int, count: int, field: QRect, surface: Canvas) -> float:
    share = index / (count - 1) if count > 1 else 1.0
    x = field.left() + share * field.width()
    mirrored = surface.direction is Qt.LayoutDirection.RightToLeft
    return surface.area.width() - x if mirrored else x
