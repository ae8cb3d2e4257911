"""What lies in the trash: services and the person's own data, newest first."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from tracker.core.model import Identifier, Service
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.roles import NameCell, Role, TextCell

Index = QModelIndex | QPersistentModelIndex
Trashed = Service | Identifier


class Column(IntEnum):
    NAME = 0
    KIND = 1
    SINCE = 2


class TrashModel(QAbstractTableModel):
    """A small table; it is filled anew with each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Trashed] = []

    def show_vault(self, vault: Vault | None) -> None:
        """The trash of ``vault``; None empties the table."""
        self.beginResetModel()
        self._rows = [] if vault is None else [*vault.trashed_services(), *vault.trashed_identifiers()]
        self._rows.sort(key=lambda record: (record.trashed or date.min, record.id), reverse=True)
        self.endResetModel()

    def record(self, row: int) -> Trashed:
        return self._rows[row]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("What it was"), self.tr("In the trash since"))[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._rows[index.row()]
        cell = self._cell(record, Column(index.column()))
        if role == Role.CELL:
            return cell
        if role == Role.ID:
            return record.id
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.name if isinstance(cell, NameCell) else cell.text
        return None

    def _cell(self, record: Trashed, column: Column) -> NameCell | TextCell:
        name = record.name if isinstance(record, Service) else record.label
        if column is Column.NAME:
            return NameCell(record.id, name)
        if column is Column.KIND:
            kind = self.tr("Service") if isinstance(record, Service) else formatting.kind_word(record.kind)
            return TextCell(kind, muted=True)
        return TextCell(formatting.day(record.trashed) if record.trashed else "", muted=True)
