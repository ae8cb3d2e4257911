"""The Load as one bar of removable, not-checked and stuck points, with its legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, faded, tokens, u
from tracker.gui.translation import listed
from tracker.gui.widgets.layouts import FlowLayout, box, column
from tracker.gui.widgets.painted import PaintedLink
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, paint_hatch, rounded, text_width
from tracker.gui.widgets.text import set_name

_KEYS = ("removable", "unchecked", "stuck")


@dataclass(frozen=True, slots=True)
class LoadPart:
    """``points`` of the Load that ``accounts`` services carry, with the words of the legend after the points."""

    points: float
    words: str


class _Bar(QWidget):
    """The bar itself: three parts side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[float, ...] = (0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(u(6.5))

    def set_points(self, points: tuple[float, ...]) -> None:
        self._points = points
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(80), u(6.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_load(surface, self.rect(), self._points)
        surface.painter.end()


class _LegendEntry(PaintedLink):
    """Sign, points and words of one part; a click leads to its services."""

    RING = 1

    def __init__(self, key: str, on_click: Callable[[], object]) -> None:
        super().__init__(on_click)
        self.key = key
        self._part = LoadPart(0.0, "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_part(self, part: LoadPart) -> None:
        if part == self._part:  # all around it would be laid out anew
            return
        self._part = part
        set_name(self, f"{formatting.points(part.points)} {part.words}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = text_width(formatting.points(self._part.points), Face.STRONG) + text_width(self._part.words, Face.SMALL)
        return QSize(u(5) + words + u(2.5), max(u(6), line_height(Face.STRONG)))

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.key == "stuck":
            side = u(3.5)
            surface.icon(surface.middle(0, QSize(side, side)), "lock", colours.stuck)
        else:
            side = u(3)
            sign = surface.middle(0, QSize(side, side))
            if self.key == "removable":
                paint_box(surface.painter, sign, u(0.75), colours.removable)
            else:
                paint_box(surface.painter, sign, u(0.75), colours.unknown_bg, colours.unknown_line, dashed=True)
        points = formatting.points(self._part.points)
        width = text_width(points, Face.STRONG)
        ink = colours.stuck if self.key == "stuck" else colours.text
        surface.text(surface.rect(u(5), 0, width + 1, self.height()), points, Face.STRONG, ink)
        x = u(5) + width + u(1.75)
        surface.text(surface.rect(x, 0, self.width() - x, self.height()), self._part.words, Face.SMALL, colours.muted)


class LoadBar(QWidget):
    """Bar and legend. Unknown never counts as removable.

    Signals: ``chosen(str)`` with "removable", "unchecked" or "stuck" when an entry of the legend is pressed.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        flow = FlowLayout(4, 0.5)
        self._entries = {key: _LegendEntry(key, partial(self.chosen.emit, key)) for key in _KEYS}
        for entry in self._entries.values():
            flow.addWidget(entry)
        legend = box(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        legend.setSizePolicy(policy)
        self.setLayout(column(self._bar, legend, spacing=1.5))

    def set_parts(self, removable: LoadPart, unchecked: LoadPart, stuck: LoadPart) -> None:
        """Show the three parts; their words say how many accounts carry them."""
        parts = (removable, unchecked, stuck)
        self._bar.set_points(tuple(part.points for part in parts))
        for key, part in zip(_KEYS, parts, strict=True):
            self._entries[key].set_part(part)
        words = listed(f"{formatting.points(part.points)} {part.words}" for part in parts)
        set_name(self._bar, self.tr("Load"), words)
        set_name(self, self.tr("Load"), words)


def paint_load(surface: Canvas, area: QRect, points: Sequence[float]) -> None:
    """Removable, not-checked and stuck ``points`` side by side over the whole of ``area``."""
    clip = rounded(area, u(1))
    surface.painter.save()
    surface.painter.setClipPath(clip)
    total = sum(points)
    if not total:
        surface.painter.fillPath(clip, tokens().line)
    gap = u(0.5)
    shown = [(key, part) for key, part in zip(_KEYS, points, strict=True) if part > 0]
    room = area.width() - gap * max(0, len(shown) - 1)
    x = 0.0
    for key, part in shown:
        width = room * part / total
        left = x if surface.direction is Qt.LayoutDirection.LeftToRight else area.width() - x - width
        paint_load_part(surface.painter, QRectF(area.left() + left, area.top(), width, area.height()), key)
        x += width + gap
    surface.painter.restore()


def paint_load_part(painter: QPainter, area: QRectF, key: str) -> None:
    """One part in its look: plain, dashed and hatched, or crimson and hatched."""
    colours = tokens()
    shape = rounded(area, u(0.5))
    if key == "removable":
        painter.fillPath(shape, colours.removable)
        return
    if key == "stuck":
        painter.fillPath(shape, colours.stuck_bar)
        ink = colours.stuck_on if not colours.dark or colours.high_contrast else colours.window
        paint_hatch(painter, shape, faded(ink, 0.3), step=u(1.5), width=1.2)
        return
    painter.fillPath(shape, colours.unknown_bg)
    paint_hatch(painter, shape, faded(colours.unknown_line, 0.55), step=u(1.5), width=1.0)
    paint_box(painter, area, u(0.5), None, colours.unknown_line, dashed=True)
