"""The table of an import's rows: ticking by mouse and key, and asking which service a row is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from tracker.core.import_plan import PlanRow
from tracker.gui.models.review_model import Column, ReviewModel
from tracker.gui.theme import u
from tracker.gui.widgets.tables import Table

_WIDTHS = (12, 44, 52, 0, 36)
_LEAST_SERVICE, _LEAST_FOUND, _LEAST_RECORD = 42, 34, 64
_SHARE = 0.3  # of the room for words that the name of the service has


class ReviewTable(Table):
    """The rows; a click on the tick or the space key ticks and unticks.

    Signals: ``match_requested()`` when the person wants to say which service the chosen rows are.
    """

    match_requested = Signal()

    def __init__(self, model: ReviewModel, name: str) -> None:
        super().__init__(name, row_height=10.5, several=True)
        self._model = model
        self.setModel(model)
        self._wished = 0
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CHANGE, Qt.SortOrder.AscendingOrder)
        self.measure()
        self.clicked.connect(lambda index: self._model.toggle([index.row()]) if index.column() == Column.TICK else None)
        self.setAccessibleDescription(
            self.tr("The space key ticks and unticks what is chosen. Return says which service it is.")
        )

    def measure(self) -> None:
        """Give the columns the widths that what is shown now asks for."""
        self.set_widths(*_WIDTHS)
        self._wished = self.columnWidth(Column.FOUND)
        self._share()

    def _share(self) -> None:
        """Where room is short, by what it was found gives way before what would be recorded."""
        room = self.viewport().width() - self.columnWidth(Column.TICK) - self.columnWidth(Column.CHANGE)
        service = max(round(room * _SHARE), u(_LEAST_SERVICE))
        self.setColumnWidth(Column.SERVICE, service)
        self.setColumnWidth(Column.FOUND, min(self._wished, max(room - service - u(_LEAST_RECORD), u(_LEAST_FOUND))))

    def _places(self) -> list[int]:
        """The rows that are selected, else the current one; by ranges, for there may be thousands."""
        ranges = self.selectionModel().selection().toList()
        places = {place for part in ranges for place in range(part.top(), part.bottom() + 1)}
        if not places and self.currentIndex().isValid():
            places = {self.currentIndex().row()}
        return sorted(places)

    def chosen(self) -> list[PlanRow]:
        """The rows that are selected, else the current one, from top to bottom."""
        return [self._model.plan_row(self._model.index(place, 0)) for place in self._places()]

    def matchable(self) -> list[PlanRow]:
        """Those of the chosen rows of which the person can say which service they are."""
        return [row for row in self.chosen() if row.matchable]

    def toggle_chosen(self) -> None:
        """Tick what is chosen, or untick it when all of it is ticked."""
        self._model.toggle(self._places())

    def menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        menu = QMenu(self)
        tick = menu.addAction(self.tr("Tick or untick"), self.toggle_chosen)
        tick.setEnabled(any(row.changes for row in self.chosen()))
        match = menu.addAction(self.tr("Which service is it?"), self.match_requested.emit)
        match.setEnabled(bool(self.matchable()))
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.matchable():
            self.match_requested.emit()
        else:
            super().keyPressEvent(event)
