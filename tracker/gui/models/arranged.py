"""Base of tables of services that put themselves in order: rows are ids, and views follow them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from typing_extensions import override

from tracker.core.model import ServiceId

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_ROW_BY_ROW = 100
"""Up to this many rows are drawn anew one by one; beyond it all between the first and the last."""


class ArrangedModel(QAbstractTableModel):
    """Shows services in the order they are given; selected and current rows stay with their service."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[ServiceId] = []

    @property
    def ids(self) -> list[ServiceId]:
        """The services shown, from top to bottom."""
        return list(self._shown)

    def id_at(self, index: Index) -> ServiceId:
        return self._shown[index.row()]

    def index_of(self, service_id: ServiceId) -> QModelIndex:
        """The first cell of a service, invalid when it is not shown."""
        if service_id not in self._shown:
            return QModelIndex()
        return self.index(self._shown.index(service_id), 0)

    def arrange(self, target: Sequence[ServiceId]) -> None:
        """Show ``target`` and nothing else."""
        if target == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {service_id: row for row, service_id in enumerate(target)} if before else {}
        ids = [self._shown[index.row()] for index in before]
        self._shown = list(target)
        after = [
            self.index(places[service_id], index.column()) if service_id in places else QModelIndex()
            for index, service_id in zip(before, ids, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def announce(self, touched: Collection[ServiceId]) -> None:
        """Tell the views that these services are to be drawn anew."""
        rows = [row for row, service_id in enumerate(self._shown) if service_id in touched]
        last = self.columnCount() - 1
        if len(rows) > _ROW_BY_ROW:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)
