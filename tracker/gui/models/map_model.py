"""The severity map as a table: for each account how telling its data is, the loss of control, and their sum."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.companies import company
from tracker.core.model import ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity_map import telling
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.risk_model import RiskRow
from tracker.gui.models.roles import Cell, DeletabilityCell, Index, NameCell, RiskCell, TextCell
from tracker.gui.risk_words import margin_and_band


class Column(IntEnum):
    SERVICE = 0
    DELETABLE = 1
    TELLING = 2
    LOSS = 3
    RISK = 4


class MapModel(ArrangedModel[ServiceId, RiskRow, Column]):
    """The accounts that it is given, in their order."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: RiskBook | None = None

    def show_accounts(self, book: RiskBook, ids: Sequence[ServiceId], touched: Collection[ServiceId] = ()) -> None:
        """Show the counting services ``ids`` as they are in ``book``; those ``touched`` are drawn anew."""
        self._book = book
        self.arrange(list(ids))
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
            Column.DELETABLE: self.tr("Can it be deleted?"),
            Column.TELLING: self.tr("Data"),
            Column.LOSS: self.tr("Loss"),
            Column.RISK: self.tr("Risk"),
        }

    @override
    def identity(self, record: RiskRow) -> ServiceId:
        return record.service.id

    @override
    def is_stuck(self, record: RiskRow) -> bool:
        return record.risk.stuck

    @override
    def cell(self, record: RiskRow, column: Column) -> Cell:
        _book, service, risk = record
        if column is Column.SERVICE:
            return NameCell(service.id, service.name, company(service))
        if column is Column.DELETABLE:
            return DeletabilityCell(service.deletability)
        if column is Column.RISK:
            return RiskCell(risk.se, risk.se_low, risk.se_high, risk.band)
        return TextCell(self.words(record, column))

    @override
    def words(self, record: RiskRow, column: Column) -> str:
        _book, service, risk = record
        if column is Column.SERVICE:
            return service.name
        if column is Column.DELETABLE:
            return formatting.deletability_word(service.deletability)
        if column is Column.TELLING:
            return formatting.points(telling(risk))
        return formatting.points(risk.loss.total) if column is Column.LOSS else margin_and_band(risk)
