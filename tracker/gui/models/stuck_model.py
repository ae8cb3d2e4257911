"""Accounts that cannot be deleted, by how much can still be got out of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.model import Service, ServiceId
from tracker.core.playbook_steps import Playbook
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.roles import Cell, DeltaCell, Index, NameCell, RiskCell, TextCell
from tracker.gui.playbook_words import progress_words
from tracker.gui.risk_words import margin_and_band


@dataclass(frozen=True, slots=True)
class StuckRow:
    """``playbook``: None while it is not worked out."""

    service: Service
    risk: ServiceRisk
    playbook: Playbook | None = None

    @property
    def order(self) -> tuple[bool, float, float, str, str]:
        """Sort key: what takes most off first, then the worst; what is not worked out comes last."""
        points = self.playbook.points if self.playbook is not None else 0.0
        name = self.service.name.casefold()
        return (self.playbook is None, points, -self.risk.se, name, self.service.id)


class Column(IntEnum):
    ACCOUNT = 0
    POSSIBLE = 1
    RISK = 2


class StuckModel(ArrangedModel[ServiceId, StuckRow, Column]):
    """One row an account; the current row stays with its account."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[ServiceId, StuckRow] = {}
        self._most = 0.0

    def show_rows(self, rows: Iterable[StuckRow]) -> None:
        """Show these, in their order; rows that have changed are drawn anew."""
        before, most = self._rows, self._most
        arranged = sorted(rows, key=lambda row: row.order)
        after = {row.service.id: row for row in arranged}
        self._rows = before | after  # those that go are asked for until they are gone
        self._most = max((-row.playbook.points for row in arranged if row.playbook is not None), default=0.0)
        self.arrange(list(after))
        self._rows = after
        scaled = self._most != most
        self.announce([key for key, row in after.items() if scaled or before.get(key) != row])

    def show_playbook(self, playbook: Playbook) -> None:
        """Show a newer playbook of an account; it keeps its place until all are put in order again."""
        row = self._rows[playbook.service_id]
        if row.playbook != playbook:
            self._rows[playbook.service_id] = replace(row, playbook=playbook)
            self._most = max(self._most, -playbook.points)
            self.announce((playbook.service_id,))

    def clear(self) -> None:
        """Forget everything."""
        self.show_rows(())

    @override
    def record_at(self, index: Index) -> StuckRow:
        return self._rows[self.id_at(index)]

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.ACCOUNT: self.tr("Account"),
            Column.POSSIBLE: self.tr("Can still be got out"),
            Column.RISK: self.tr("Risk"),
        }

    @override
    def identity(self, record: StuckRow) -> ServiceId:
        return record.service.id

    @override
    def is_stuck(self, record: StuckRow) -> bool:
        return True

    @override
    def sort_value(self, record: StuckRow, column: Column) -> str | float:
        if column is Column.ACCOUNT:
            return record.service.name.casefold()
        if column is Column.RISK:
            return record.risk.se
        return record.playbook.points if record.playbook is not None else 0.0

    @override
    def cell(self, record: StuckRow, column: Column) -> Cell:
        service, risk, playbook = record.service, record.risk, record.playbook
        if column is Column.ACCOUNT:
            return NameCell(service.id, service.name, self._below(record))
        if column is Column.RISK:
            return RiskCell(risk.se, risk.se_low, risk.se_high, risk.band)
        if playbook is not None and playbook.points < 0:
            return DeltaCell(playbook.points, -playbook.points / self._most)
        return TextCell(self._possible(record), muted=True)

    @override
    def words(self, record: StuckRow, column: Column) -> str:
        if column is Column.ACCOUNT:
            return f"{record.service.name}, {self._below(record)}"
        return self._possible(record) if column is Column.POSSIBLE else margin_and_band(record.risk)

    def _below(self, record: StuckRow) -> str:
        return self.tr("being worked out") if record.playbook is None else progress_words(record.playbook)

    def _possible(self, record: StuckRow) -> str:
        if record.playbook is None:
            return "…"
        points = record.playbook.points
        return formatting.delta(points) if points else self.tr("no points")
