"""The list of kinds that a service holds: tick, tile, name and what is known, ticked with the space key."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.models.holds_model import HoldsModel, HoldsRow
from tracker.gui.models.roles import Index
from tracker.gui.theme import faded, tokens, u
from tracker.gui.translation import text
from tracker.gui.widgets.marks import Tick, paint_tick, paint_tile
from tracker.gui.widgets.painting import Canvas, line_height, paint_box, paint_focus, text_width
from tracker.gui.widgets.text import set_name

_TICK_REACH = 7.0


def _row_height() -> int:
    return max(u(8), line_height(Face.BODY) + u(2))


class _HoldsDelegate(QStyledItemDelegate):
    """Draws a kind or a heading; a click anywhere on the tick ticks."""

    @override
    def sizeHint(self, option: Option, index: Index) -> QSize:
        return QSize(u(60), _row_height())

    @override
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HoldsModel)
        row, colours = model.row_at(index), tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = Canvas(painter, option.rect, option.direction)
        if row.kind is None:
            surface.text(option.rect.adjusted(0, u(1.5), 0, 0), row.heading, Face.SMALL_STRONG, colours.muted)
        else:
            if option.state & QStyle.StateFlag.State_MouseOver:
                paint_box(painter, option.rect, u(1), faded(colours.text, 0.04))
            self._paint_kind(surface, row, model.aside(row))
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus(painter, option.rect, u(1.5), colours.focus)
        painter.restore()

    def _paint_kind(self, surface: Canvas, row: HoldsRow, aside: str) -> None:
        assert row.kind is not None
        colours, width, height = tokens(), surface.area.width(), surface.area.height()
        tick, tile = u(4.5), u(5.5)
        paint_tick(surface.painter, surface.middle(u(0.75), QSize(tick, tick)), row.tick)
        held = row.tick is Tick.HELD
        headline = row.kind.headline if held else None
        paint_tile(surface, surface.middle(u(7.5), QSize(tile, tile)), row.kind.icon, headline)
        start = u(15)
        end = min(text_width(aside, Face.SMALL) + 2, (width - start) * 3 // 5)
        words = surface.rect(start, 0, width - start - end - u(2), height)
        face, ink = (Face.MEDIUM, colours.text) if held else (Face.BODY, colours.muted)
        surface.text(words, text("kinds", row.kind.label), face, ink)
        place = surface.rect(width - end - u(0.75), 0, end, height)
        surface.text(place, aside, Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignTrailing)

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Option, index: Index) -> bool:
        if not isinstance(event, QMouseEvent) or event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        surface = Canvas(QPainter(), option.rect, option.direction)
        on_tick = surface.rect(0, 0, u(_TICK_REACH), option.rect.height()).contains(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not on_tick:
            return False
        return _toggle(model, index)


def _toggle(model: QAbstractItemModel, index: Index) -> bool:
    """Held becomes not given; everything else becomes held."""
    held = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if held else Qt.CheckState.Checked
    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


class HoldsList(QListView):
    """Kinds to tick: space switches held and not given, the question mark says "not known".

    Signals: ``edit_requested(QModelIndex)`` for Return, F2 or a double click;
    ``menu_requested(QModelIndex, QPoint)`` with a global place.
    """

    edit_requested = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, model: HoldsModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_HoldsDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        model.modelReset.connect(self._fit)
        set_name(self, name, self.tr("Space ticks, the question mark says “not known”, Return shows more."))

    def _fit(self) -> None:
        """As high as its rows: what lies around it scrolls."""
        self.setFixedHeight(max(1, self.model().rowCount()) * _row_height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = event.key()
        if index.isValid() and key in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            _toggle(self.model(), index)
        elif index.isValid() and event.text() == "?":
            self.model().setData(index, Qt.CheckState.PartiallyChecked, Qt.ItemDataRole.CheckStateRole)
        elif index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit(index)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second quick click on the tick ticks again; elsewhere it opens the row."""
        index = self.indexAt(event.position().toPoint())
        place = Canvas(QPainter(), self.visualRect(index), self.layoutDirection())
        tick = place.rect(0, 0, u(_TICK_REACH), place.area.height())
        if index.isValid() and not tick.contains(event.position().toPoint()):
            self.edit_requested.emit(index)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
            first = next((index for index in rows if index.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())
            self.setCurrentIndex(first)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(index, self.viewport().mapToGlobal(place))
