"""Who holds one identifier, and what each of those accounts would be without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from tracker.core.model import IdentifierId, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.arranged import ROOT, Index
from tracker.gui.models.roles import BandChangeCell, Cell, DeltaCell, NameCell, Role
from tracker.gui.risk_words import score_and_band
from tracker.gui.widgets.text import tooltip


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


class HoldersModel(QAbstractTableModel):
    """Largest difference first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Holder] = []

    def show_effect(self, book: RiskBook, identifier_id: IdentifierId, effect: Effect) -> None:
        """Show the holders of an identifier; ``effect``: of taking it out everywhere."""
        self.beginResetModel()
        holders = book.links.holders(identifier_id)
        self._rows = sorted((_holder(book, service_id, effect) for service_id in holders), key=_order)
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def id_at(self, index: Index) -> ServiceId:
        return self._rows[index.row()].service.id

    def _cell(self, holder: Holder, column: Column) -> Cell:
        if column is Column.SERVICE:
            return NameCell(holder.service.id, holder.service.name, holder.service.group or holder.service.operator)
        if column is Column.CHANGE:
            return BandChangeCell(holder.before.se, holder.before.band, holder.after.se, holder.after.band)
        return DeltaCell(holder.difference)

    def _words(self, holder: Holder, column: Column) -> str:
        """A cell in plain words."""
        if column is Column.SERVICE:
            return holder.service.name
        if column is Column.CHANGE:
            return f"{score_and_band(holder.before)} → {score_and_band(holder.after)}"
        return formatting.delta(holder.difference)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        holder, column = self._rows[index.row()], Column(index.column())
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(holder, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self._words(holder, column)),
            Role.CELL: lambda: self._cell(holder, column),
            Role.SORT: lambda: holder.difference,
            Role.ID: lambda: holder.service.id,
            Role.STUCK: lambda: holder.before.stuck,
        }
        answer = answers.get(role)
        return answer() if answer else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.DIFFERENCE:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.SERVICE: self.tr("Service"),
            Column.CHANGE: self.tr("With it, without it"),
            Column.DIFFERENCE: self.tr("Difference"),
        }
        return titles[Column(section)]


def _holder(book: RiskBook, service_id: ServiceId, effect: Effect) -> Holder:
    risk = book.services[service_id]
    _before, after = effect.services.get(service_id, (risk, risk))
    return Holder(book.vault.services[service_id], risk, after or risk)


def _order(holder: Holder) -> tuple[float, str, str]:
    return holder.difference, holder.service.name.casefold(), holder.service.id
