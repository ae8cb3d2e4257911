"""The files that were brought in, newest first."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from typing_extensions import override

from tracker.core.model import ImportRun, ImportRunId
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.roles import Index, TextCell
from tracker.gui.translation import render
from tracker.services import import_history
from tracker.services.importing import format_title


class Column(IntEnum):
    DAY = 0
    FILE = 1
    ADDED = 2
    COMPLETED = 3
    LEFT_OUT = 4
    STATE = 5


class ImportsModel(ArrangedModel[ImportRunId, ImportRun, Column]):
    """One row a file. The row that is chosen stays chosen when another file is brought in or taken back."""

    COLUMNS = Column

    def __init__(self) -> None:
        super().__init__()
        self._runs: dict[ImportRunId, ImportRun] = {}
        self._wanted = ""

    def show_vault(self, vault: Vault | None) -> None:
        """The imports of ``vault``; None empties the table."""
        before = self._runs
        runs = {} if vault is None else {run.id: run for run in import_history.runs(vault)}
        self._runs = {**before, **runs}  # those that go may be asked for until they are gone
        self._arrange_found(runs)
        self._runs = runs
        self.announce([key for key, run in runs.items() if before.get(key, run) != run])

    def search(self, text: str) -> None:
        """Show only those whose file or kind of file has ``text`` in its name."""
        self._wanted = text.strip().casefold()
        self._arrange_found(self._runs)

    @property
    def is_empty(self) -> bool:
        """Whether there is none at all, whatever was searched for."""
        return not self._runs

    def run(self, run_id: ImportRunId) -> ImportRun | None:
        return self._runs.get(run_id)

    def _arrange_found(self, runs: dict[ImportRunId, ImportRun]) -> None:
        self.arrange([key for key, run in runs.items() if self._wanted in f"{run.file}\n{kind_of(run)}".casefold()])

    @override
    def record_at(self, index: Index) -> ImportRun:
        return self._runs[self.id_at(index)]

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.DAY: self.tr("Day"),
            Column.FILE: self.tr("File and kind"),
            Column.ADDED: self.tr("Added"),
            Column.COMPLETED: self.tr("Updated"),
            Column.LEFT_OUT: self.tr("Left out"),
            Column.STATE: self.tr("State"),
        }

    @override
    def identity(self, record: ImportRun) -> str:
        return record.id

    @override
    def sort_value(self, record: ImportRun, column: Column) -> str | int | date:
        numbers = {
            Column.ADDED: record.added,
            Column.COMPLETED: record.completed,
            Column.LEFT_OUT: record.left_out,
        }
        if column is Column.DAY:
            return record.day
        return numbers[column] if column in numbers else self.words(record, column).casefold()

    @override
    def words(self, record: ImportRun, column: Column) -> str:
        cell = self.cell(record, column)
        return f"{cell.text}, {cell.subtext}" if cell.subtext else cell.text

    @override
    def cell(self, record: ImportRun, column: Column) -> TextCell:
        back = record.taken_back is not None
        if column is Column.FILE:
            return TextCell(record.file, kind_of(record), muted=back)
        if column is Column.STATE:
            return self._state(record)
        figure = {
            Column.ADDED: record.added,
            Column.COMPLETED: record.completed,
            Column.LEFT_OUT: record.left_out,
        }
        if column in figure:
            return TextCell(formatting.count(figure[column]), muted=back or not figure[column])
        return TextCell(formatting.day(record.day), muted=back)

    def _state(self, record: ImportRun) -> TextCell:
        """Whether what it brought is still there, as far as nobody has changed it."""
        if record.taken_back is None:
            return TextCell(self.tr("In your ledger"), muted=True)
        return TextCell(self.tr("Taken back"), formatting.day(record.taken_back), muted=True)


def kind_of(run: ImportRun) -> str:
    """What kind of file it was, in words."""
    return render(format_title(run.format))
