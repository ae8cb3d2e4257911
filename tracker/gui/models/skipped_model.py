"""What an import left out of a file, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.sightings import Unit
from tracker.core.text import Message
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import TextCell
from tracker.gui.translation import render


class Skipped(Protocol):
    """Entries that were left out for one reason (`tracker.services.importing.ImportPreview.skipped`)."""

    @property
    def line(self) -> int: ...
    @property
    def reason(self) -> Message: ...
    @property
    def count(self) -> int: ...


class Column(IntEnum):
    REASON = 0
    COUNT = 1
    PLACE = 2


class SkippedModel(FilledModel[Skipped, Column]):
    """One row for each reason and place, in the order of the file."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unit = Unit.ENTRIES

    def load(self, skipped: Sequence[Skipped], unit: Unit) -> None:
        """Show ``skipped``. ``unit``: what their places are (`ImportPreview.unit`)."""
        self._unit = unit
        self.fill(sorted(skipped, key=lambda skip: skip.line))

    @override
    def headings(self) -> dict[Column, str]:
        places = {Unit.LINES: self.tr("First line"), Unit.MESSAGES: self.tr("First message")}
        return {
            Column.REASON: self.tr("Why it was left out"),
            Column.COUNT: self.tr("How many"),
            Column.PLACE: places.get(self._unit, self.tr("First entry")),
        }

    @override
    def cell(self, record: Skipped, column: Column) -> TextCell:
        return TextCell(self.words(record, column), muted=column is not Column.REASON)

    @override
    def words(self, record: Skipped, column: Column) -> str:
        if column is Column.REASON:
            return render(record.reason)
        if column is Column.COUNT:
            return formatting.count(record.count)
        return formatting.count(record.line) if record.line else self.tr("The whole file")

    @override
    def sort_value(self, record: Skipped, column: Column) -> int | str:
        if column is Column.REASON:
            return render(record.reason)
        return record.count if column is Column.COUNT else record.line
