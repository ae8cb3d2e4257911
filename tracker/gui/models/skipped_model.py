"""What an import left out of a file, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.text import Message
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import TextCell
from tracker.gui.translation import render


class Skipped(Protocol):
    """An entry that was left out (`tracker.services.importing.ImportPreview.skipped`)."""

    @property
    def line(self) -> int: ...
    @property
    def reason(self) -> Message: ...


class Column(IntEnum):
    LINE = 0
    REASON = 1


class SkippedModel(FilledModel[Skipped, Column]):
    """One row for each entry that was left out, in the order of the file."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_lines = True

    def load(self, skipped: Sequence[Skipped], *, has_lines: bool) -> None:
        """Show ``skipped``. ``has_lines``: places are lines and not numbers of entries."""
        self._has_lines = has_lines
        self.fill(sorted(skipped, key=lambda skip: skip.line))

    @override
    def headings(self) -> dict[Column, str]:
        place = self.tr("Line") if self._has_lines else self.tr("Entry")
        return {Column.LINE: place, Column.REASON: self.tr("Why it was left out")}

    @override
    def cell(self, record: Skipped, column: Column) -> TextCell:
        return TextCell(self.words(record, column))

    @override
    def words(self, record: Skipped, column: Column) -> str:
        return formatting.count(record.line) if column is Column.LINE else render(record.reason)

    @override
    def sort_value(self, record: Skipped, column: Column) -> int | str:
        return record.line if column is Column.LINE else render(record.reason)
