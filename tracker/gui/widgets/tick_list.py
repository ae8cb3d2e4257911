"""A searchable grid of services to tick with the space key or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from tracker.catalogue.services import ServiceEntry
from tracker.gui.fonts import Face
from tracker.gui.models.tick_model import TickModel
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.fields import SearchField
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.marks import Tick, paint_monogram, paint_tick
from tracker.gui.widgets.painting import Canvas, line_height, paint_box, paint_focus
from tracker.gui.widgets.text import label, set_name

_CELL = QSize(45, 11)  # design units


class _TickDelegate(QStyledItemDelegate):
    """Tick, monogram and name; the whole cell can be clicked."""

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
        model = index.model()
        assert isinstance(model, TickModel)
        place: QRect = option.rect.adjusted(u(0.5), u(0.5), -u(0.5), -u(0.5))
        state: QStyle.StateFlag = option.state
        surface, colours = Canvas(painter, place, option.direction), tokens()
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(
            painter,
            place,
            u(1.5),
            colours.select if ticked else colours.surface,
            colours.accent if ticked else colours.line,
        )
        side, tile = u(4.5), u(6)
        paint_tick(painter, surface.middle(u(2), QSize(side, side)), Tick.HELD if ticked else Tick.NOT_GIVEN)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        paint_monogram(painter, surface.middle(u(8), QSize(tile, tile)), model.entry(index).id, name)
        words = surface.rect(u(15.5), 0, place.width() - u(17), place.height())
        surface.text(words, name, Face.BODY, colours.text)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, place, u(1.5), colours.focus)
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
        spaced = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not (clicked or spaced):
            return False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        return model.setData(
            index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )


class _TickView(QListView):
    """The cells in lines as wide as there is room; arrow keys go in all four directions."""

    def __init__(self, model: TickModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_TickDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(u(_CELL.height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, all of one width."""
        room = self.viewport().width() - 1
        columns = max(1, room // u(_CELL.width()))
        self.setGridSize(QSize(room // columns, max(u(_CELL.height()), line_height(Face.BODY) + u(4))))
        super().resizeEvent(event)


class TickList(QWidget):
    """Search, the grid, and how many are ticked.

    Signals: ``changed()`` when a tick changes.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._model = TickModel(language, self)
        self._model.ticks_changed.connect(self._count)
        words = self.tr("Search by name or website")
        self.search = SearchField(words, words)
        self.search.searched.connect(self._model.search)
        self.view = _TickView(self._model)
        set_name(self.view, self.tr("Services to tick"), self.tr("The space key ticks."))
        self._counted = label("", Face.SMALL_STRONG, "muted")
        head = row(self.search, None, self._counted, spacing=3)
        self.setLayout(column(head, self.view, spacing=2.5))
        self.setFocusProxy(self.search)
        self._count()

    def set_entries(self, entries: Sequence[ServiceEntry]) -> None:
        """What can be ticked."""
        self._model.set_entries(entries)
        if entries:
            self.view.setCurrentIndex(self._model.index(0))

    @property
    def ticked(self) -> tuple[ServiceEntry, ...]:
        return self._model.ticked

    def _count(self) -> None:
        self._counted.setText(self.tr("%Ln ticked", "", len(self._model.ticked)))
        self.changed.emit()
