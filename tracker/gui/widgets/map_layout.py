"""Where the marks of the severity map lie: at their place, and never on one another, so that every count is read.

What stands in one place is shown side by side where the places around leave room for it, else as a tower of smaller
marks. Places too near to each other even for towers become one: marks of one standing are put together and stand at
the worst of their places, so that nothing looks milder than it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize

from tracker.core.risk.severity_map import MapPoint, Standing
from tracker.gui.theme import u
from tracker.gui.widgets.map_marks import mark_size, small_mark_size

_APART = 1.0
"""Pixels between the marks of a tower, and between those of different places."""
_ROWS_APART = 2.0
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where points of one standing are drawn as one. ``points``: their places among all, the worst first."""

    points: tuple[int, ...]
    standing: Standing
    accounts: int
    area: QRectF


@dataclass(frozen=True, slots=True)
class _Block:
    """The marks of one place, or of several that have become one. ``points``: the worst first."""

    points: tuple[int, ...]
    spot: QPointF
    is_tower: bool
    marks: tuple[Mark, ...]
    edges: tuple[float, float, float, float]
    """Left, top, right and bottom."""


def lay_out(points: Sequence[MapPoint], spot: Callable[[float, float], QPointF]) -> list[Mark]:
    """The marks of ``points``, which come worst first, the marks too. ``spot``: where a place of the scales is."""
    layout = _Layout(points, spot)
    layout.make_towers()
    layout.put_together()
    found = [mark for block in layout.blocks.values() for mark in block.marks]
    return sorted(found, key=lambda mark: mark.points[0])


class _Layout:
    """The blocks by a number of their own, and which of them lie on one another."""

    def __init__(self, points: Sequence[MapPoint], spot: Callable[[float, float], QPointF]) -> None:
        self._points = points
        self._spot = spot
        places = groupby(sorted(range(len(points)), key=self._place), key=self._place)
        self.blocks = {key: self._block(tuple(members), False) for key, (_place, members) in enumerate(places)}
        self._touching: dict[_Pair, tuple[bool, float, _Pair]] = {}
        for key in self.blocks:
            self._find_touching(key, range(key))

    def _place(self, item: int) -> tuple[float, float]:
        return self._points[item].telling, self._points[item].loss

    def _block(self, items: tuple[int, ...], is_tower: bool) -> _Block:
        worst = self._points[items[0]]
        spot = self._spot(worst.telling, worst.loss)
        found: dict[Standing, list[int]] = {}
        for item in items:
            found.setdefault(self._points[item].standing, []).append(item)
        groups = [tuple(found[standing]) for standing in Standing if standing in found]
        counts = [sum(len(self._points[item].accounts) for item in group) for group in groups]
        sizes = [(small_mark_size if is_tower else mark_size)(count) for count in counts]
        areas = _tower(sizes, spot) if is_tower else _side_by_side(sizes, spot)
        standings = (standing for standing in Standing if standing in found)
        marks = tuple(map(Mark, groups, standings, counts, areas))
        left, right = min(area.left() for area in areas), max(area.right() for area in areas)
        return _Block(items, spot, is_tower, marks, (left, areas[0].top(), right, areas[-1].bottom()))

    def make_towers(self) -> None:
        """Of everything that lies on something else."""
        while wide := {key for pair in self._touching for key in pair if not self.blocks[key].is_tower}:
            self._replace({key: self._block(self.blocks[key].points, True) for key in wide})

    def put_together(self) -> None:
        """What lies on something else even as a tower: first within a band, then what is nearest."""
        while self._touching:
            one, other = min(self._touching, key=self._touching.__getitem__)
            items = tuple(sorted(self.blocks[one].points + self.blocks.pop(other).points))
            self._touching = {pair: order for pair, order in self._touching.items() if other not in pair}
            self._replace({one: self._block(items, True)})
            self.make_towers()

    def _replace(self, blocks: dict[int, _Block]) -> None:
        self.blocks.update(blocks)
        self._touching = {pair: order for pair, order in self._touching.items() if blocks.keys().isdisjoint(pair)}
        for key in blocks:
            self._find_touching(key, self.blocks)

    def _find_touching(self, key: int, others: Iterable[int]) -> None:
        block, points = self.blocks[key], self._points
        left, top, right, bottom = block.edges
        left, top, right, bottom = left - _APART, top - _APART, right + _APART, bottom + _APART
        for other_key in others:
            other = self.blocks[other_key]
            its_left, its_top, its_right, its_bottom = other.edges
            beside = its_right <= left or right <= its_left or its_bottom <= top or bottom <= its_top
            if not beside and other_key != key:
                pair = min(key, other_key), max(key, other_key)
                far = (block.spot - other.spot).manhattanLength()
                self._touching[pair] = points[block.points[0]].band is not points[other.points[0]].band, far, pair


def _side_by_side(sizes: Sequence[QSize], spot: QPointF) -> list[QRectF]:
    """In one row, of three the first one above."""
    if len(sizes) < len(Standing):
        return list(_row(sizes, spot))
    half = QPointF(0, (sizes[0].height() + _ROWS_APART) / 2)
    return [*_row(sizes[:1], spot - half), *_row(sizes[1:], spot + half)]


def _row(sizes: Sequence[QSize], middle: QPointF) -> Iterator[QRectF]:
    gap = u(0.5)
    x = middle.x() - (sum(size.width() for size in sizes) + gap * (len(sizes) - 1)) / 2
    for size in sizes:
        yield QRectF(x, middle.y() - size.height() / 2, size.width(), size.height())
        x += size.width() + gap


def _tower(sizes: Sequence[QSize], middle: QPointF) -> list[QRectF]:
    step = sizes[0].height() + _APART
    top = middle.y() - (step * len(sizes) - _APART) / 2
    return [
        QRectF(middle.x() - size.width() / 2, top + step * place, size.width(), size.height())
        for place, size in enumerate(sizes)
    ]
