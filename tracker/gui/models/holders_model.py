"""Who holds one identifier, whether the law has it needed there, and what the account would be without it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from tracker.core.companies import company
from tracker.core.model import IdentifierId, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect
from tracker.core.risk.minimum import Minimums
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import BandChangeCell, Cell, DeltaCell, Index, NameCell, PillCell, TextCell
from tracker.gui.risk_words import score_and_band
from tracker.gui.widgets.pills import Pill, Tone


class Column(IntEnum):
    SERVICE = 0
    MINIMUM = 1
    CHANGE = 2
    DIFFERENCE = 3


class Need(StrEnum):
    """Whether the type of app may ask for the identifier."""

    WITHIN = "within"
    BEYOND = "beyond"
    UNKNOWN = "unknown"  # nobody has said what type of app it is


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows are made of, one by one when they are seen: ten thousand may hold an identifier."""

    book: RiskBook
    identifier_id: IdentifierId
    effect: Effect
    minimums: Minimums

    def risks(self, service_id: ServiceId) -> tuple[ServiceRisk, ServiceRisk]:
        """Of one holder, as it is and without the identifier."""
        risk = self.book.services[service_id]
        _before, after = self.effect.services.get(service_id, (risk, risk))
        return risk, after or risk

    def difference(self, service_id: ServiceId) -> float:
        """What the severity of one holder is less without the identifier; negative."""
        before, after = self.risks(service_id)
        return after.se - before.se

    def need(self, service_id: ServiceId) -> Need:
        """Whether a holder may ask for it in every form in which it holds it."""
        app_type = self.book.vault.services[service_id].app_type
        minimum = self.minimums.get(app_type) if app_type is not None else None
        if minimum is None:
            return Need.UNKNOWN
        held = self.book.vault.holdings_of(service_id)
        kinds = {each.kind for each in held if each.identifier_id == self.identifier_id and each.state.counts_as_held}
        return Need.WITHIN if minimum.kinds >= kinds else Need.BEYOND


class HoldersModel(FilledModel[ServiceId, Column]):
    """Largest difference first."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None

    def show_effect(self, book: RiskBook, identifier_id: IdentifierId, effect: Effect, minimums: Minimums) -> None:
        """Show the holders of an identifier; ``effect``: of taking it out everywhere."""
        self._shown = shown = Shown(book, identifier_id, effect, minimums)
        services = book.vault.services
        holders = book.links.holders(identifier_id)
        order = sorted((shown.difference(key), services[key].name.casefold(), key) for key in holders)
        self.fill(key for _difference, _name, key in order)

    @override
    def clear(self) -> None:
        super().clear()
        self._shown = None

    @property
    def _facts(self) -> Shown:
        assert self._shown is not None
        return self._shown

    def _service(self, service_id: ServiceId) -> Service:
        return self._facts.book.vault.services[service_id]

    def id_at(self, index: Index) -> ServiceId:
        return self.record_at(index)

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Service"),
            Column.MINIMUM: self.tr("Legal minimum"),
            Column.CHANGE: self.tr("With it, without it"),
            Column.DIFFERENCE: self.tr("Difference"),
        }

    @override
    def identity(self, record: ServiceId) -> ServiceId:
        return record

    @override
    def is_stuck(self, record: ServiceId) -> bool:
        return self._facts.book.services[record].stuck

    @override
    def sort_value(self, record: ServiceId, column: Column) -> float:
        return self._facts.difference(record)

    @override
    def cell(self, record: ServiceId, column: Column) -> Cell:
        if column is Column.SERVICE:
            service = self._service(record)
            return NameCell(record, service.name, company(service))
        if column is Column.MINIMUM:
            return self._need_cell(self._facts.need(record))
        if column is Column.CHANGE:
            before, after = self._facts.risks(record)
            return BandChangeCell(before.se, before.band, after.se, after.band)
        return DeltaCell(self._facts.difference(record))

    @override
    def words(self, record: ServiceId, column: Column) -> str:
        if column is Column.SERVICE:
            return self._service(record).name
        if column is Column.MINIMUM:
            return self._need_words(self._facts.need(record))
        if column is Column.CHANGE:
            before, after = self._facts.risks(record)
            return f"{score_and_band(before)} → {score_and_band(after)}"
        return formatting.delta(self._facts.difference(record))

    def _need_words(self, need: Need) -> str:
        words = {Need.WITHIN: self.tr("Within"), Need.BEYOND: self.tr("Beyond"), Need.UNKNOWN: self.tr("Not known")}
        return words[need]

    def _need_cell(self, need: Need) -> Cell:
        words = self._need_words(need)
        if need is Need.BEYOND:
            return PillCell(Pill(words, Tone.OUTLINE, "plus"))
        return TextCell(words, muted=need is Need.UNKNOWN)

    @override
    def hint(self, record: ServiceId, column: Column) -> str:
        if column is Column.DIFFERENCE:  # also where the column with what it is of has given way
            return self.words(record, Column.CHANGE)
        if column is not Column.MINIMUM:
            return self.words(record, column)
        words = {
            Need.WITHIN: self.tr("This type of app may ask for it."),
            Need.BEYOND: self.tr("This type of app may not insist on it."),
            Need.UNKNOWN: self.tr("What type of app it is has not been said."),
        }
        return words[self._facts.need(record)]

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        trailing = orientation is Qt.Orientation.Horizontal and section == Column.DIFFERENCE
        if trailing and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)
