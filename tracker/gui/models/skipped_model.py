"""What an import left out of a file, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from tracker.core.text import Message
from tracker.gui import formatting
from tracker.gui.models.roles import Role, TextCell
from tracker.gui.translation import render

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Skipped(Protocol):
    """An entry that was left out (`tracker.services.importing.ImportPreview.skipped`)."""

    @property
    def line(self) -> int: ...
    @property
    def reason(self) -> Message: ...


class Column(IntEnum):
    LINE = 0
    REASON = 1


class SkippedModel(QAbstractTableModel):
    """One row for each entry that was left out, in the order of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Skipped] = []
        self._has_lines = True

    def load(self, skipped: Sequence[Skipped], *, has_lines: bool) -> None:
        """Show ``skipped``. ``has_lines``: places are lines and not numbers of entries."""
        self.beginResetModel()
        self._rows = sorted(skipped, key=lambda skip: skip.line)
        self._has_lines = has_lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        skip, is_line = self._rows[index.row()], index.column() == Column.LINE
        if role == Role.SORT:
            return skip.line if is_line else render(skip.reason)
        words = formatting.count(skip.line) if is_line else render(skip.reason)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return TextCell(words) if role == Role.CELL else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == Column.LINE:
            return self.tr("Line") if self._has_lines else self.tr("Entry")
        return self.tr("Why it was left out")
