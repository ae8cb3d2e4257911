"""What painted charts share: going from mark to mark with the arrow keys, and which one is pointed at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

DIRECTIONS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
PRESSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select})

_ASIDE = 2.0
"""Going on in one direction, a mark further to the side counts as if it were so many times further away."""


def next_mark(areas: Sequence[QRectF], current: int, direction: tuple[int, int]) -> int:
    """The nearest mark in a direction from the ``current`` one, that one itself where there is none."""
    here = areas[current].center()

    def way(item: int) -> tuple[float, float]:
        off = areas[item].center() - here
        along = off.x() * direction[0] - off.y() * direction[1]
        return along, along + _ASIDE * abs(off.x() * direction[1] + off.y() * direction[0])

    ahead = [item for item in range(len(areas)) if way(item)[0] > 0.5]
    return min(ahead, key=lambda item: way(item)[1], default=current)


def distance(area: QRectF, spot: QPointF) -> float:
    """How far ``spot`` is beside ``area``, along the axis where it is further; 0 inside."""
    across = max(area.left() - spot.x(), spot.x() - area.right())
    along = max(area.top() - spot.y(), spot.y() - area.bottom())
    return max(across, along, 0.0)
