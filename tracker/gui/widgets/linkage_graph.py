"""A linkage as a small graph: the identifier in the middle, the services around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import cos, pi, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.translation import listed
from tracker.gui.widgets.linkage_marks import (
    GraphCentre,
    GraphNode,
    Mark,
    centre_size,
    node_size,
    paint_centre,
    paint_link,
    paint_more,
    paint_node,
    tile_of,
)
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_focus
from tracker.gui.widgets.pointing import DIRECTIONS, PRESSING, next_mark
from tracker.gui.widgets.text import set_name, set_tooltip

MOST_SERVICES = 16
"""More are not told apart any longer, however much room there is."""


def ring(count: int, size: QSizeF, cell: QSizeF, *, mirrored: bool = False) -> list[QRectF]:
    """``count`` cells on an ellipse in ``size``, the first one on top, the others as the clock goes.

    Two stand side by side. ``mirrored``: the other way round, for writing from right to left.
    """
    start = pi if count == 2 else -pi / 2
    across, down = (size.width() - cell.width()) / 2, (size.height() - cell.height()) / 2
    found = []
    for place in range(count):
        angle = start + 2 * pi * place / count
        x = across * cos(angle) * (-1 if mirrored else 1)
        corner = QPointF(size.width() / 2 + x, size.height() / 2 + down * sin(angle))
        found.append(QRectF(corner - QPointF(cell.width() / 2, cell.height() / 2), cell))
    return found


def most_that_fit(wanted: int, size: QSizeF, cell: QSizeF, middle: QRectF) -> int:
    """How many of ``wanted`` cells stand on the ring without touching each other or the ``middle``; one at least."""
    for count in range(wanted, 1, -1):
        areas = [middle, *ring(count, size, cell)]
        if not any(one.intersects(other) for one, other in combinations(areas, 2)):
            return count
    return min(wanted, 1)


class LinkageGraph(QWidget):
    """Arrows go from service to service, Home to the first, End to the last.

    Signals: ``opened(str)`` with the id of a service that is pressed; ``more_wanted()`` when what is
    left out is pressed.
    """

    opened = Signal(str)
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._centre: GraphCentre | None = None
        self._nodes: Sequence[GraphNode] = ()
        self._more = 0
        self._name = ""
        self._places = 0  # on the ring, the one for those left out included
        self._current = self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_linkage(self, centre: GraphCentre, nodes: Sequence[GraphNode], more: int, name: str) -> None:
        """Show ``nodes``, the strongest link first, and that there are ``more``. ``name``: what all of it says."""
        before = self.current
        self._centre, self._nodes, self._more, self._name = centre, tuple(nodes), more, name
        self._hovered = -1
        self._fold()
        ids = [node.service.service_id for node in self.shown]
        same = before.service.service_id if before is not None else None
        self._current = ids.index(same) if same in ids else (0 if self._places else -1)
        self._tell()
        self.update()

    def clear(self) -> None:
        """Forget everything."""
        self._centre, self._nodes, self._more, self._name = None, (), 0, ""
        self._places, self._current, self._hovered = 0, -1, -1
        self._tell()
        self.update()

    @property
    def shown(self) -> Sequence[GraphNode]:
        """The services that there is room for."""
        return self._nodes[: self._places - 1] if self.left_out else self._nodes

    @property
    def left_out(self) -> int:
        """How many services are only counted."""
        whole = len(self._nodes) + self._more
        return 0 if whole <= self._places else whole - self._places + 1

    @property
    def current(self) -> GraphNode | None:
        """The service that the keyboard is on; None on the count of those left out, or when there is none."""
        return self._nodes[self._current] if 0 <= self._current < len(self.shown) else None

    # Where things are

    def _field(self) -> QSizeF:
        """The room for the graph, above that for the words."""
        words = line_height(Face.SMALL_STRONG) + line_height(Face.SMALL) + u(1)
        return QSizeF(self.width(), self.height() - words)

    def _middle(self) -> QRectF:
        field, size = self._field(), QSizeF(centre_size(self._centre)) if self._centre is not None else QSizeF()
        return QRectF(QPointF((field.width() - size.width()) / 2, (field.height() - size.height()) / 2), size)

    def _fold(self) -> None:
        """See how many services there is room for."""
        wanted = min(len(self._nodes) + self._more, MOST_SERVICES)
        self._places = most_that_fit(wanted, self._field(), QSizeF(node_size()), self._middle())
        self._current = min(self._current, self._places - 1)

    def areas(self) -> list[QRectF]:
        """Where each service is drawn, and last the count of those left out."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return ring(self._places, self._field(), QSizeF(node_size()), mirrored=mirrored)

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(80), u(72))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(u(72), u(50))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._tell()

    # What it says

    def node_words(self, node: GraphNode) -> str:
        """What the signs at a service say."""
        marks = node.marks
        words = {
            Mark.HERE: self.tr("this account"),
            Mark.KNOWS: self.tr("knows who you are"),
            Mark.LEAKED: self.tr("leaked from here"),
            Mark.MAYBE: self.tr("may hold it, not checked"),
        }
        said = [text for mark, text in words.items() if mark in marks]
        if marks <= {Mark.HERE}:
            said.append(self.tr("holds it"))
        return listed(said)

    def _words(self, place: int) -> tuple[str, str]:
        """What is at a place of the ring, and what is to be said about it."""
        shown = self.shown
        if place < len(shown):
            return shown[place].name, self.node_words(shown[place])
        return self.tr("and %Ln more", "", self.left_out), self.tr("Show all as a list")

    def _tell(self) -> None:
        said = ": ".join(self._words(self._current)) if self._current >= 0 else ""
        description = self.tr("Arrow keys go from service to service, Return opens one.") if said else ""
        set_name(self, f"{self._name} {said}".strip(), description)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        if self._centre is not None:
            areas, shown, middle = self.areas(), self.shown, self._middle()
            for area, node in zip(areas, shown, strict=False):
                paint_link(surface.painter, middle.center(), QRectF(tile_of(area)).center(), node)
            for area, node in zip(areas, shown, strict=False):
                paint_node(surface, area, node)
            if self.left_out:
                number = f"+{formatting.count(self.left_out)}"
                paint_more(surface, areas[-1], number, self.tr("more"))
            paint_centre(surface, middle, self._centre)
            if self.hasFocus() and self._current >= 0:
                paint_focus(surface.painter, areas[self._current], u(1.5), tokens().focus)
            self._paint_words(surface)
        surface.painter.end()

    def _paint_words(self, surface: Canvas) -> None:
        """The whole name and the signs in words, below the graph: beside a service they would cover its neighbours."""
        told = self._hovered if self._hovered >= 0 else self._current if self.hasFocus() else -1
        if told < 0:
            return
        (who, what), (first, second) = self._words(told), (line_height(Face.SMALL_STRONG), line_height(Face.SMALL))
        top, centre = round(self._field().height()) + u(1), Qt.AlignmentFlag.AlignHCenter
        surface.text(surface.rect(0, top, self.width(), first), who, Face.SMALL_STRONG, tokens().text, centre)
        surface.text(surface.rect(0, top + first, self.width(), second), what, Face.SMALL, tokens().muted, centre)

    # Pointing and going

    def _go(self, place: int) -> None:
        self._current = place
        self._tell()
        self.update()

    def _open(self) -> None:
        node = self.current
        if node is not None:
            self.opened.emit(node.service.service_id)
        elif self._current >= 0:
            self.more_wanted.emit()

    def place_at(self, spot: QPointF) -> int:
        """The place of the ring under the pointer; -1 for none."""
        return next((place for place, area in enumerate(self.areas()) if area.contains(spot)), -1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._current < 0:
            super().keyPressEvent(event)
        elif key in DIRECTIONS:
            self._go(next_mark(self.areas(), self._current, DIRECTIONS[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else self._places - 1)
        elif key in PRESSING:
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self._go(place)
            self._open()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            set_tooltip(self, self._words(place)[0] if place >= 0 else "")  # a long name is cut below the graph
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
