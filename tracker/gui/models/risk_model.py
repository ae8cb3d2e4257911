"""Accounts by severity, worst first: all of them, or those that cannot be deleted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from tracker.core.dates import first_day, months_between
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Deletability, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.models.arranged import ROOT, ArrangedModel, Index
from tracker.gui.models.roles import Cell, HoldsCell, NameCell, RiskCell, Role, TextCell
from tracker.gui.service_words import said_by
from tracker.gui.widgets.pills import Pill, deletability_pill
from tracker.gui.widgets.text import tooltip

_STALE_MONTHS = 36
"""After this many months the table says that nobody has looked since."""


class Column(IntEnum):
    SERVICE = 0
    HOLDS = 1
    SAID_BY = 2
    RISK = 3


class RiskModel(ArrangedModel):
    """``stuck_only``: leave out what can be deleted or was not checked."""

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

    def _facts(self, row: int) -> tuple[RiskBook, Service, ServiceRisk]:
        assert self._book is not None
        service_id = self._shown[row]
        return self._book, self._book.vault.services[service_id], self._book.services[service_id]

    def _cell(self, row: int, column: Column) -> Cell:
        book, service, risk = self._facts(row)
        if column is Column.SERVICE:
            state = service.deletability
            badge = deletability_pill(state) or Pill(formatting.deletability_word(state))
            return NameCell(service.id, service.name, badge=badge)
        if column is Column.HOLDS:
            held, more = _held(book, service.id)
            return HoldsCell(held, more)
        if column is Column.SAID_BY:
            return TextCell(
                said_by(service, named=True), self.tr("not checked since") if _is_stale(service, book) else ""
            )
        return RiskCell(risk.se, (risk.se_high - risk.se_low) / 2, risk.band)

    def _words(self, row: int, column: Column) -> str:
        """A cell in plain words."""
        book, service, risk = self._facts(row)
        if column is Column.SERVICE:
            return f"{service.name}, {formatting.deletability_word(service.deletability)}"
        if column is Column.HOLDS:
            held, more = _held(book, service.id)
            kinds = [formatting.headline_word(headline) for headline in Headline if headline in held]
            kinds += [self.tr("%n more", "", more)] if more else []
            return ", ".join(kinds) or self.tr("Nothing recorded")
        if column is Column.SAID_BY:
            stale = [self.tr("not checked since")] if _is_stale(service, book) else []
            return ", ".join([said_by(service, named=True), *stale])
        half = (risk.se_high - risk.se_low) / 2
        spread = f" {formatting.spread(half)}" if half else ""
        return f"{formatting.points(risk.se)}{spread} {formatting.band_word(risk.band)}"

    def _sort_value(self, row: int, column: Column) -> str | int | float:
        book, service, risk = self._facts(row)
        if column is Column.SERVICE:
            return service.name.casefold()
        if column is Column.HOLDS:
            return len(_held(book, service.id)[0])
        return said_by(service, named=True) if column is Column.SAID_BY else risk.se

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self._words(row, column)),
            Role.CELL: lambda: self._cell(row, column),
            Role.SORT: lambda: self._sort_value(row, column),
            Role.ID: lambda: self._shown[row],
            Role.STUCK: lambda: self._facts(row)[1].deletability is Deletability.IMPOSSIBLE,
        }
        answer = answers.get(role)
        return answer() if answer else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.SERVICE: self.tr("Service"),
            Column.HOLDS: self.tr("Holds"),
            Column.SAID_BY: self.tr("Who says so"),
            Column.RISK: self.tr("Risk"),
        }
        return titles[Column(section)]


def _held(book: RiskBook, service_id: ServiceId) -> tuple[frozenset[Headline], int]:
    """The headline kinds that a service holds, and how many others."""
    kinds = {holding.kind for holding in book.vault.holdings_of(service_id) if holding.state.counts_as_held}
    headlines = [KIND_BY_CODE[kind].headline for kind in kinds]
    return frozenset(headline for headline in headlines if headline is not None), headlines.count(None)


def _is_stale(service: Service, book: RiskBook) -> bool:
    seen = service.deletability_seen
    return seen is not None and months_between(first_day(seen), book.today) >= _STALE_MONTHS
