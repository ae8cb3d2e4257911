"""A figure over time as a line, with what happened beside it; the same as a table for who cannot see it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.translation import listed
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_focus, text_width
from tracker.gui.widgets.text import set_name

_STEPS = (1, 2, 5)
_MARK = 3.75  # design units: the side of the icon of a mark


@dataclass(frozen=True, slots=True)
class TrendMark:
    """Something that happened in the time that a point stands for: an icon below it, and the words for it."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The value at one moment, with the word for it on the axis; None where nobody knows it."""

    label: str
    value: float | None
    marks: tuple[TrendMark, ...] = ()


class TrendChart(QWidget):
    """A line with open dots, the last one filled and labelled; it breaks where a value is not known.

    The axis prints its range: it need not start at 0. Below the line stand the marks of each point.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._points: tuple[TrendPoint, ...] = ()
        self._in_words: Callable[[float], str] = formatting.points
        self.setMinimumHeight(u(30))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that a screen reader comes to its figures

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """The same as a table: moment, value, and what happened."""
        return [
            (point.label, self._value_words(point.value), listed(mark.words for mark in point.marks))
            for point in self._points
        ]

    def set_points(
        self, points: Sequence[TrendPoint], name: str = "", in_words: Callable[[float], str] = formatting.points
    ) -> None:
        """The values from the oldest to the newest. ``name``: what they are, if it is not as before."""
        self._points, self._in_words = tuple(points), in_words
        self._name = name or self._name
        told = [f"{moment}: {value}" + (f" ({marks})" if marks else "") for moment, value, marks in self.rows]
        set_name(self, self._name, "; ".join(filter(None, (*told, self._axis_words()))))
        self.update()

    def _value_words(self, value: float | None) -> str:
        return formatting.not_known() if value is None else self._in_words(value)

    def _values(self) -> list[float]:
        return [point.value for point in self._points if point.value is not None]

    def _axis_words(self) -> str:
        if not self._values():
            return ""
        low, high = axis_range(self._values())
        return self.tr("axis from {low} to {high}").format(low=_axis(low), high=_axis(high))

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(120), u(45))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        if self._values():
            self._paint(surface)
        if self.hasFocus():
            paint_focus(surface.painter, self.rect(), u(1.5), tokens().focus)
        surface.painter.end()

    def _paint(self, surface: Canvas) -> None:
        colours, painter = tokens(), surface.painter
        low, high = axis_range(self._values())
        steps = [low, (low + high) / 2, high]
        margin = max(text_width(_axis(step), Face.SMALL) for step in steps) + u(3)
        line = line_height(Face.SMALL)
        marked = u(_MARK) if any(point.marks for point in self._points) else 0
        bottom = self.height() - u(0.75)  # the ring of the focus lies below
        field = QRect(margin, line, self.width() - margin - u(5), bottom - 2 * line - u(2) - marked)
        for step in steps:
            y = _height(step, low, high, field)
            painter.setPen(QPen(colours.line, 1))
            ends = surface.rect(margin - u(0.5), 0, self.width() - margin, 1)
            painter.drawLine(QPointF(ends.left(), y), QPointF(ends.right(), y))
            place = surface.rect(0, round(y) - line // 2, margin - u(2), line)
            surface.text(place, _axis(step), Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignTrailing)
        across = [_across(index, len(self._points), field, surface) for index in range(len(self._points))]
        dots = [
            None if point.value is None else QPointF(x, _height(point.value, low, high, field))
            for point, x in zip(self._points, across, strict=True)
        ]
        pen = QPen(colours.trend, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stretch in _unbroken(dots):
            painter.drawPolyline(stretch)
        self._paint_dots(surface, dots)
        self._paint_marks(surface, across, bottom - line - marked)
        self._paint_labels(surface, across, QRect(0, bottom - line, self.width(), line))
        self._paint_last(surface, dots, line, bottom - line - marked)

    def _paint_dots(self, surface: Canvas, dots: Sequence[QPointF | None]) -> None:
        colours = tokens()
        last = max(place for place, spot in enumerate(dots) if spot is not None)
        for place, spot in enumerate(dots):
            if spot is not None:
                surface.painter.setPen(QPen(colours.trend, 2))
                surface.painter.setBrush(colours.trend if place == last else colours.surface)
                surface.painter.drawEllipse(spot, u(0.9), u(0.9))

    def _paint_marks(self, surface: Canvas, across: Sequence[float], top: int) -> None:
        side = u(_MARK)
        for x, point in zip(across, self._points, strict=True):
            width = side * len(point.marks)
            left = max(0, min(round(x) - width // 2, self.width() - width))
            for place, mark in enumerate(point.marks):
                surface.icon(QRect(left + place * side, top, side, side), mark.icon, tokens().muted)

    def _paint_labels(self, surface: Canvas, across: Sequence[float], line: QRect) -> None:
        widest = max(text_width(point.label, Face.SMALL) for point in self._points) + u(2)
        every = max(1, math.ceil(widest * len(across) / max(1, self.width())))
        last = len(across) - 1
        for index, x in enumerate(across):
            if (last - index) % every == 0:
                place = QRect(round(x) - widest // 2, line.top(), widest, line.height())
                place.moveLeft(max(0, min(place.left(), self.width() - widest)))
                words, centre = self._points[index].label, Qt.AlignmentFlag.AlignHCenter
                surface.text(place, words, Face.SMALL, tokens().muted, centre)

    def _paint_last(self, surface: Canvas, dots: Sequence[QPointF | None], line: int, lowest: int) -> None:
        """The newest value that is known, beside its dot and off the line; not below ``lowest``."""
        known = [(spot, point) for spot, point in zip(dots, self._points, strict=True) if spot is not None]
        spot, point = known[-1]
        words = self._value_words(point.value)
        width = text_width(words, Face.STRONG) + u(1)
        under = spot.y() + u(1.5)
        falls = len(known) < 2 or spot.y() >= known[-2][0].y()
        rising = not falls or under + line > lowest
        top = spot.y() - line - u(1.75) if rising else under
        place = QRect(round(spot.x()) - width // 2, round(top), width, line)
        place.moveLeft(max(0, min(place.left(), self.width() - width)))
        surface.text(place, words, Face.STRONG, tokens().text, Qt.AlignmentFlag.AlignHCenter)


def _unbroken(dots: Sequence[QPointF | None]) -> Iterator[list[QPointF]]:
    """The stretches of the line between values that nobody knows."""
    for known, stretch in groupby(dots, lambda spot: spot is not None):
        if known:
            yield [spot for spot in stretch if spot is not None]


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
