"""Who holds one identifier, and what each of those accounts would be without it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from tracker.core.companies import company
from tracker.core.model import IdentifierId, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import BandChangeCell, Cell, DeltaCell, Index, NameCell
from tracker.gui.risk_words import score_and_band


class Column(IntEnum):
    SERVICE = 0
    CHANGE = 1
    DIFFERENCE = 2


@dataclass(frozen=True, slots=True)
class Holder:
    """One service with its risk as it is and without the identifier."""

    service: Service
    before: ServiceRisk
    after: ServiceRisk

    @property
    def difference(self) -> float:
        return self.after.se - self.before.se


class HoldersModel(FilledModel[Holder, Column]):
    """Largest difference first."""

    COLUMNS = Column

    def show_effect(self, book: RiskBook, identifier_id: IdentifierId, effect: Effect) -> None:
        """Show the holders of an identifier; ``effect``: of taking it out everywhere."""
        holders = book.links.holders(identifier_id)
        self.fill(sorted((_holder(book, service_id, effect) for service_id in holders), key=_order))

    def id_at(self, index: Index) -> ServiceId:
        return self.record_at(index).service.id

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Service"),
            Column.CHANGE: self.tr("With it, without it"),
            Column.DIFFERENCE: self.tr("Difference"),
        }

    @override
    def identity(self, record: Holder) -> ServiceId:
        return record.service.id

    @override
    def is_stuck(self, record: Holder) -> bool:
        return record.before.stuck

    @override
    def sort_value(self, record: Holder, column: Column) -> float:
        return record.difference

    @override
    def cell(self, record: Holder, column: Column) -> Cell:
        if column is Column.SERVICE:
            return NameCell(record.service.id, record.service.name, company(record.service))
        if column is Column.CHANGE:
            return BandChangeCell(record.before.se, record.before.band, record.after.se, record.after.band)
        return DeltaCell(record.difference)

    @override
    def words(self, record: Holder, column: Column) -> str:
        if column is Column.SERVICE:
            return record.service.name
        if column is Column.CHANGE:
            return f"{score_and_band(record.before)} → {score_and_band(record.after)}"
        return formatting.delta(record.difference)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        trailing = orientation is Qt.Orientation.Horizontal and section == Column.DIFFERENCE
        if trailing and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


def _holder(book: RiskBook, service_id: ServiceId, effect: Effect) -> Holder:
    risk = book.services[service_id]
    _before, after = effect.services.get(service_id, (risk, risk))
    return Holder(book.vault.services[service_id], risk, after or risk)


def _order(holder: Holder) -> tuple[float, str, str]:
    return holder.difference, holder.service.name.casefold(), holder.service.id
