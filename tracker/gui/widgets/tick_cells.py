"""How one service of a tick list is drawn, and what ticks it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from tracker.core.kinds import Headline
from tracker.gui.fonts import Face
from tracker.gui.models.tick_model import TickModel, TickRow
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.marks import Tick, paint_monogram, paint_stuck, paint_tick, paint_tile, paint_unknown_tile
from tracker.gui.widgets.painting import Canvas, line_height, paint_box, paint_focus, rounded

_RADIUS = 1.5
_TICK, _TILE, _WORDS = 2.75, 8.75, 17.5  # units from the leading edge
_SIGN, _SLOT, _PAD = 4.5, 5.25, 2.0

TICKING_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def cell_height() -> int:
    """Room for two lines of text."""
    return max(u(13), line_height(Face.MEDIUM) + line_height(Face.SMALL) + u(3.5))


class TickDelegate(QStyledItemDelegate):
    """Tick, monogram, name with a line below, and the signs of what the account usually holds."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._view.gridSize()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, place, colours = index.model(), option.rect.adjusted(u(0.5), u(0.5), -u(0.5), -u(0.5)), tokens()
        assert isinstance(model, TickModel)
        row, state = model.row(index), option.state
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = Canvas(painter, place, option.direction)
        chosen = ticked and row.open
        paint_box(painter, place, u(_RADIUS), colours.select if chosen else colours.surface, None)
        if row.stuck:
            _paint_bar(surface)
        paint_box(painter, place, u(_RADIUS), None, colours.accent if chosen else colours.line)
        box = surface.middle(u(_TICK), QSize(u(4.5), u(4.5)))
        paint_tick(painter, box, Tick.HELD if ticked else Tick.NOT_GIVEN, enabled=row.open)
        tile = surface.middle(u(_TILE), QSize(u(6.5), u(6.5)))
        if isinstance(row.choice, str):
            paint_unknown_tile(painter, tile)
        else:
            paint_monogram(painter, tile, row.choice.id, row.name)
        _paint_words(surface, row)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, place, u(_RADIUS), colours.focus)
        elif state & QStyle.StateFlag.State_Selected:  # what Return in the search field ticks
            paint_focus(painter, place, u(_RADIUS), colours.control)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
        )
        pressed = isinstance(event, QKeyEvent) and event.key() in TICKING_KEYS
        return (clicked or pressed) and toggle(index)


def toggle(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tick what is not ticked, and the other way round; False where nothing can be ticked."""
    ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    after = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    model = index.model()
    assert isinstance(model, TickModel)
    return model.setData(index, after, Qt.ItemDataRole.CheckStateRole)


def _paint_bar(surface: Canvas) -> None:
    """The bar of an account that cannot be deleted, within the round corners."""
    surface.painter.save()
    surface.painter.setClipPath(rounded(surface.area, u(_RADIUS)), Qt.ClipOperation.IntersectClip)
    surface.painter.fillRect(surface.rect(0, 0, u(1), surface.area.height()), tokens().stuck_bar)
    surface.painter.restore()


def _paint_words(surface: Canvas, row: TickRow) -> None:
    """The name with the lock behind it, and below them the note with the signs of the headline kinds.

    The signs stand in their order at the end, and the note has the room of those that are not there.
    What cannot be ticked shows none: its note says where it is recorded, and that is not to be cut.
    """
    colours, width, x = tokens(), surface.area.width(), u(_WORDS)
    top, low = line_height(Face.MEDIUM), line_height(Face.SMALL)
    y = (surface.area.height() - top - low - u(1)) // 2
    end = width - u(_PAD)
    if row.stuck:
        end -= u(_SLOT)
        paint_stuck(surface, _sign(surface, end + u(_SLOT - _SIGN), y, top))
    signs = [headline for headline in Headline if row.open and headline in row.usual]
    if not (row.note or signs):  # nothing below it: in the middle
        y = (surface.area.height() - top) // 2
    ink = colours.text if row.open else colours.muted
    surface.text(surface.rect(x, y, end - x, top), row.name, Face.MEDIUM, ink)
    y += top + u(1)
    end = width - u(_PAD) - u(_SLOT * len(signs))
    for slot, headline in enumerate(signs):
        place = _sign(surface, end + u(_SLOT * (slot + 1) - _SIGN), y, low)
        paint_tile(surface, place, headline.value, headline)
    surface.text(surface.rect(x, y, end - x, low), row.note, Face.SMALL, colours.muted)


def _sign(surface: Canvas, x: int, y: int, height: int) -> QRect:
    """The square of a sign, in the middle of a line of ``height`` at ``y``."""
    return surface.rect(x, y + (height - u(_SIGN)) // 2, u(_SIGN), u(_SIGN))
