"""Bases of tables: a model says what stands in its cells, and these answer what views ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from tracker.gui.models.roles import ROOT, Cell, Index, Role
from tracker.gui.widgets.text import tooltip

Record = TypeVar("Record")
Column = TypeVar("Column", bound=IntEnum)


class CellsModel(QAbstractTableModel, Generic[Record, Column]):
    """One row a record. ``COLUMNS``: the columns, numbered from 0."""

    COLUMNS: type[Column]

    def record_at(self, index: Index) -> Record:
        """What stands in the row of ``index``, which is valid."""
        raise NotImplementedError

    def headings(self) -> Mapping[Column, str]:
        """What stands over each column."""
        raise NotImplementedError

    def cell(self, record: Record, column: Column) -> Cell:
        """What is drawn."""
        raise NotImplementedError

    def words(self, record: Record, column: Column) -> str:
        """A cell in plain words."""
        raise NotImplementedError

    def hint(self, record: Record, column: Column) -> str:
        """What the tooltip says: the whole of what may be cut off in the cell."""
        return self.words(record, column)

    def sort_value(self, record: Record, column: Column) -> Any:
        """A native value that orders as the column does."""
        return self.words(record, column)

    def identity(self, record: Record) -> str | None:  # noqa: ARG002 - for records without an id
        """The id of a record, None where records have none."""
        return None

    def is_stuck(self, record: Record) -> bool:  # noqa: ARG002 - for records that are no accounts
        """Whether a record is an account that cannot be deleted."""
        return False

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self, self.record_at(index), self.COLUMNS(index.column()))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[self.COLUMNS(section)]


_ANSWERS: Mapping[int, Callable[[CellsModel[Any, Any], Any, Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda model, record, column: model.words(record, column),
    Qt.ItemDataRole.ToolTipRole: lambda model, record, column: tooltip(model.hint(record, column)),
    Role.CELL: lambda model, record, column: model.cell(record, column),
    Role.SORT: lambda model, record, column: model.sort_value(record, column),
    Role.ID: lambda model, record, _column: model.identity(record),
    Role.STUCK: lambda model, record, _column: model.is_stuck(record),
}


class FilledModel(CellsModel[Record, Column]):
    """Records that are shown all at once, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: Sequence[Record] = ()

    def fill(self, records: Iterable[Record]) -> None:
        """Show ``records`` and nothing else."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.fill(())

    @override
    def record_at(self, index: Index) -> Record:
        return self._records[index.row()]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)
