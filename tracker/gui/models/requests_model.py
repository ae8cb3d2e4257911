"""Requests, what asks for attention first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from tracker.core.acting import Request
from tracker.core.entity import RequestId, ServiceId
from tracker.core.request_states import set_by
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import Cell, NameCell, PillCell, TextCell
from tracker.gui.request_words import state_pill
from tracker.gui.translation import paragraph, render


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with the name of its service and, in words, what was asked for."""

    request: Request
    service: str
    right: str


class Column(IntEnum):
    SERVICE = 0
    DUE = 1
    STATE = 2


class RequestsModel(FilledModel[RequestRow, Column]):
    """One row a request."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._rows: Mapping[RequestId, int] = {}

    def show_rows(self, rows: Iterable[RequestRow], today: date) -> None:
        """Show these, with days counted from ``today``."""
        self._today = today
        self.fill(rows)
        self._rows = {record.request.id: row for row, record in enumerate(self._records)}

    @override
    def clear(self) -> None:
        self.show_rows((), date.min)

    def index_of(self, request_id: RequestId | None) -> QModelIndex:
        """The first cell of a request; invalid where it is not shown."""
        row = self._rows.get(request_id) if request_id is not None else None
        return QModelIndex() if row is None else self.index(row, 0)

    def index_at(self, service_id: ServiceId | None) -> QModelIndex:
        """The first cell of the first request to a service."""
        for row, record in enumerate(self._records):
            if record.request.service_id == service_id:
                return self.index(row, 0)
        return QModelIndex()

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Request"),
            Column.DUE: self.tr("Answer due"),
            Column.STATE: self.tr("State"),
        }

    @override
    def identity(self, record: RequestRow) -> str:
        return record.request.id

    @override
    def cell(self, record: RequestRow, column: Column) -> Cell:
        if column is Column.SERVICE:
            return NameCell(record.request.service_id, record.service, record.right)
        if column is Column.STATE:
            return PillCell(state_pill(record.request, self._today))
        lines = self._due(record.request)
        return TextCell(lines[0], paragraph(lines[1:]), muted=record.request.waits_until is None)

    @override
    def words(self, record: RequestRow, column: Column) -> str:
        if column is Column.SERVICE:
            return f"{record.service}: {record.right}"
        if column is Column.STATE:
            return state_pill(record.request, self._today).text
        return paragraph(self._due(record.request))

    def _due(self, request: Request) -> list[str]:
        """The last day, and who sets it."""
        if request.sent is None:
            return [self.tr("Not sent yet")]
        if request.answered is not None:
            return [self.tr("Answered {day}").format(day=formatting.day(request.answered))]
        if request.waits_until is None:
            return [self.tr("No day is set")]
        return [formatting.day(request.waits_until), render(set_by(request))]
