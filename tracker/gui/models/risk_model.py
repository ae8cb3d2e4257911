"""Accounts by severity, worst first: all of them, or those that cannot be deleted."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.dates import first_day, months_between
from tracker.core.model import Deletability, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.held import held_kinds, holds_words
from tracker.gui.models.roles import Cell, Index, NameCell, RiskCell, TextCell
from tracker.gui.risk_words import margin_and_band
from tracker.gui.service_words import said_by
from tracker.gui.translation import listed
from tracker.gui.widgets.pills import Pill, deletability_pill

_STALE_MONTHS = 36
"""After this many months the table says that nobody has looked since."""


class Column(IntEnum):
    SERVICE = 0
    HOLDS = 1
    SAID_BY = 2
    RISK = 3


class RiskRow(NamedTuple):
    """One account, its risk, and the book that both are from."""

    book: RiskBook
    service: Service
    risk: ServiceRisk


class RiskModel(ArrangedModel[ServiceId, RiskRow, Column]):
    """``stuck_only``: leave out what can be deleted or was not checked."""

    COLUMNS = Column

    def __init__(self, *, stuck_only: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stuck_only = stuck_only
        self._book: RiskBook | None = None

    def show_book(self, book: RiskBook, touched: Collection[ServiceId] = ()) -> None:
        """Show what ``book`` says now; rows of the services ``touched`` are drawn anew."""
        self._book = book
        risks = book.stuck() if self._stuck_only else book.by_severity()
        self.arrange([risk.service_id for risk in risks])
        self.announce(touched)

    def clear(self) -> None:
        """Forget everything."""
        self.arrange([])
        self._book = None

    @override
    def record_at(self, index: Index) -> RiskRow:
        assert self._book is not None
        service_id = self.id_at(index)
        return RiskRow(self._book, self._book.vault.services[service_id], self._book.services[service_id])

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Service"),
            Column.HOLDS: self.tr("Holds"),
            Column.SAID_BY: self.tr("Who says so"),
            Column.RISK: self.tr("Risk"),
        }

    @override
    def identity(self, record: RiskRow) -> ServiceId:
        return record.service.id

    @override
    def is_stuck(self, record: RiskRow) -> bool:
        return record.service.deletability is Deletability.IMPOSSIBLE

    @override
    def cell(self, record: RiskRow, column: Column) -> Cell:
        book, service, risk = record
        if column is Column.SERVICE:
            state = service.deletability
            badge = deletability_pill(state) or Pill(formatting.deletability_word(state))
            return NameCell(service.id, service.name, badge=badge)
        if column is Column.HOLDS:
            return held_kinds(book.vault, service.id)
        if column is Column.SAID_BY:
            return TextCell(
                said_by(service, named=True), self.tr("not checked since") if _is_stale(service, book) else ""
            )
        return RiskCell(risk.se, risk.se_low, risk.se_high, risk.band)

    @override
    def words(self, record: RiskRow, column: Column) -> str:
        book, service, risk = record
        if column is Column.SERVICE:
            return f"{service.name}, {formatting.deletability_word(service.deletability)}"
        if column is Column.HOLDS:
            return holds_words(held_kinds(book.vault, service.id))
        if column is Column.SAID_BY:
            stale = [self.tr("not checked since")] if _is_stale(service, book) else []
            return listed([said_by(service, named=True), *stale])
        return margin_and_band(risk)

    @override
    def sort_value(self, record: RiskRow, column: Column) -> str | int | float:
        book, service, risk = record
        if column is Column.SERVICE:
            return service.name.casefold()
        if column is Column.HOLDS:
            return len(held_kinds(book.vault, service.id).held)
        return said_by(service, named=True) if column is Column.SAID_BY else risk.se


def _is_stale(service: Service, book: RiskBook) -> bool:
    seen = service.deletability_seen
    return seen is not None and months_between(first_day(seen), book.today) >= _STALE_MONTHS
