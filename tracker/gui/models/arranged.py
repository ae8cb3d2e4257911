"""Bases of tables that put themselves in order: rows are ids, and views follow them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt
from typing_extensions import override

from tracker.gui.models.cells_model import CellsModel, Column, Record
from tracker.gui.models.roles import ROOT, Index

Id = TypeVar("Id", bound=str)

_ROW_BY_ROW = 100
"""Up to this many rows are drawn anew one by one; beyond it all between the first and the last."""


class ArrangedModel(CellsModel[Record, Column], Generic[Id, Record, Column]):
    """Shows records in the order in which their ids are given; selected and current rows stay with their record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Id] = []

    @property
    def ids(self) -> list[Id]:
        """What is shown, from top to bottom."""
        return list(self._shown)

    def id_at(self, index: Index) -> Id:
        return self._shown[index.row()]

    def index_of(self, record_id: Id) -> QModelIndex:
        """The first cell of a record, invalid when it is not shown."""
        if record_id not in self._shown:
            return QModelIndex()
        return self.index(self._shown.index(record_id), 0)

    def arrange(self, target: Sequence[Id]) -> None:
        """Show ``target`` and nothing else."""
        if target == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._shown[index.row()] for index in before]
        wanted = set(ids)
        places = {record_id: row for row, record_id in enumerate(target) if record_id in wanted} if wanted else {}
        self._shown = list(target)
        after = [
            self.index(places[record_id], index.column()) if record_id in places else QModelIndex()
            for index, record_id in zip(before, ids, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def announce(self, touched: Collection[Id]) -> None:
        """Tell the views that these are to be drawn anew."""
        rows = [row for row, record_id in enumerate(self._shown) if record_id in touched]
        last = self.columnCount() - 1
        if len(rows) > _ROW_BY_ROW:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)


class SortedModel(ArrangedModel[Id, Record, Column]):
    """Has all records at hand and says itself which of them to show, in the order of a column."""

    def __init__(self, column: Column, parent: QObject | None = None) -> None:
        """``column``: the one that orders the rows until a person chooses another."""
        super().__init__(parent)
        self._rows: dict[Id, Record] = {}
        self._column = column
        self._descending = False

    def arranged(self) -> list[Id]:
        """What is let through, in the order asked for."""
        raise NotImplementedError

    def rearrange(self) -> None:
        """Show what is let through now."""
        self.arrange(self.arranged())

    @override
    def record_at(self, index: Index) -> Record:
        return self._rows[self.id_at(index)]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._column = self.COLUMNS(column)
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.rearrange()
