"""Accounts in the order in which they are closed, with what comes before each and how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from tracker.core.closing_order import ClosingStep
from tracker.core.companies import company
from tracker.core.model import ServiceId, Status
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import Cell, NameCell, PillCell, TextCell
from tracker.gui.translation import paragraph
from tracker.gui.widgets.pills import Pill, Tone
from tracker.gui.widgets.text import shortened

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """``number``: its place in the order, from 1. ``wait_until``: the last day on which signing in undoes it."""

    number: int
    step: ClosingStep
    wait_until: date | None = None


class Column(IntEnum):
    NUMBER = 0
    ACCOUNT = 1
    BEFORE = 2
    STATE = 3


class ClosingModel(FilledModel[ClosingRow, Column]):
    """One row an account."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._rows: Mapping[ServiceId, int] = {}

    def show_rows(self, rows: Iterable[ClosingRow], today: date) -> None:
        """Show these, with days counted from ``today``."""
        self._today = today
        self.fill(rows)
        self._rows = {record.step.service.id: row for row, record in enumerate(self._records)}

    @override
    def clear(self) -> None:
        self.show_rows((), date.min)

    def index_at(self, service_id: ServiceId | None) -> QModelIndex:
        """The first cell of an account; invalid where it is not shown."""
        row = self._rows.get(service_id) if service_id is not None else None
        return QModelIndex() if row is None else self.index(row, 0)

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.NUMBER: self.tr("No."),
            Column.ACCOUNT: self.tr("Account"),
            Column.BEFORE: self.tr("Before it"),
            Column.STATE: self.tr("How far it is"),
        }

    @override
    def identity(self, record: ClosingRow) -> str:
        return record.step.service.id

    @override
    def sort_value(self, record: ClosingRow, column: Column) -> int | str:
        return record.number if column is Column.NUMBER else super().sort_value(record, column)

    @override
    def cell(self, record: ClosingRow, column: Column) -> Cell:
        service = record.step.service
        if column is Column.NUMBER:
            return TextCell(formatting.count(record.number), muted=True)
        if column is Column.ACCOUNT:
            return NameCell(service.id, service.name, company(service))
        if column is Column.STATE:
            return PillCell(self._pill(record))
        lines = self._before(record)
        return TextCell(lines[0], paragraph(lines[1:]), muted=not self._has_before(record))

    @override
    def words(self, record: ClosingRow, column: Column) -> str:
        if column is Column.NUMBER:
            return formatting.count(record.number)
        if column is Column.ACCOUNT:
            return record.step.service.name
        return self._pill(record).text if column is Column.STATE else paragraph(self._before(record))

    def _has_before(self, record: ClosingRow) -> bool:
        step = record.step
        return bool(step.after or step.cut_off or step.conditions or step.in_cycle)

    def _before(self, record: ClosingRow) -> list[str]:
        """What has to be done first; one line, perhaps two."""
        step, said = record.step, []
        if step.in_cycle:
            said.append(self.tr("Signs in through itself, by way of others"))
        if len(step.after) == 1:
            said.append(self.tr("Close {name} first").format(name=shortened(step.after[0].name, _LONGEST_NAME)))
        elif step.after:
            said.append(self.tr("Close %Ln others first", "", len(step.after)))
        if step.cut_off:
            said.append(self.tr("%Ln accounts need another sign-in", "", len(step.cut_off)))
        if step.conditions:
            said.append(self.tr("%Ln conditions left", "", len(step.conditions)))
        return said or [self.tr("Nothing that is known")]

    def _pill(self, record: ClosingRow) -> Pill:
        status = record.step.service.status
        if status is Status.CLOSED:
            return Pill(self.tr("Look whether it is gone"), Tone.ACCENT, "eye")
        if status is not Status.CLOSING:
            return Pill(self.tr("Not begun"), Tone.PLAIN)
        if record.wait_until is None:
            return Pill(self.tr("Asked for"), Tone.PLAIN, "clock")
        if record.wait_until < self._today:
            return Pill(self.tr("Look whether it is gone"), Tone.ACCENT, "eye")
        left = (record.wait_until - self._today).days + 1
        return Pill(self.tr("Do not log in: %Ln more days", "", left), Tone.OUTLINE, "warn")
