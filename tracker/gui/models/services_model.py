"""The ledger as a table: sorts and filters itself, and follows each change row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, QObject
from typing_extensions import override

from tracker.core.companies import AS_RECORDED, Names, company
from tracker.core.model import Deletability, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.summary import is_unsure
from tracker.core.search import Query, Searched, parse_query, searchable_text
from tracker.gui import formatting
from tracker.gui.models.arranged import SortedModel
from tracker.gui.models.held import held_kinds, holds_words
from tracker.gui.models.roles import ROOT, Cell, DeletabilityCell, HoldsCell, NameCell, RiskCell, TextCell
from tracker.gui.models.service_filters import ALL, Facts, filters_of
from tracker.gui.risk_words import margin_and_band

_STEP_BY_STEP = 100
"""Up to this many rows come and go one by one; beyond it the whole arrangement changes at once."""


class Column(IntEnum):
    SERVICE = 0
    HOLDS = 1
    DELETABILITY = 2
    RISK = 3
    LAST_USED = 4


COLUMN_KEYS: dict[str, Column] = {
    "name": Column.SERVICE,
    "holds": Column.HOLDS,
    "deletability": Column.DELETABILITY,
    "risk": Column.RISK,
    "last_used": Column.LAST_USED,
}
"""Names of the columns in the settings file."""

_DELETABILITY_ORDER = (
    Deletability.IMPOSSIBLE,
    Deletability.UNKNOWN,
    Deletability.REGIONAL,
    Deletability.REQUEST,
    Deletability.CONDITIONAL,
    Deletability.VIA_PARENT,
    Deletability.SELF_SERVICE,
)


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service with everything that sorting, searching and filtering ask for.

    ``text``: folded text that words are looked for in.
    ``filters``: keys of the filters that let it through.
    """

    service: Service
    name_key: QCollatorSortKey
    text: str
    holds: HoldsCell
    risk: ServiceRisk | None
    filters: frozenset[str]
    by_holds: tuple[int, int]
    by_deletability: int
    by_risk: float
    by_last_used: str


_SORT_KEYS: dict[Column, Callable[[ServiceRow], Any]] = {
    Column.SERVICE: attrgetter("service.name"),
    Column.HOLDS: attrgetter("by_holds"),
    Column.DELETABILITY: attrgetter("by_deletability"),
    Column.RISK: attrgetter("by_risk"),
    Column.LAST_USED: attrgetter("by_last_used"),
}
"""Native values; rows that are equal by them stay in the order of their names."""


def _name_order(row: ServiceRow) -> tuple[QCollatorSortKey, ServiceId]:
    return row.name_key, row.service.id


class ServicesModel(SortedModel[ServiceId, ServiceRow, Column]):
    """Services that are not in the trash, as far as the filter and the search let them through."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column.SERVICE, parent)
        self._ledger: Searched | None = None
        self._by_name: list[ServiceRow] = []
        self._counts: Counter[str] = Counter()
        self._filter = ALL
        self._query: Query = parse_query("")
        self._collator = QCollator()

    # What pages ask for

    def load(self, book: RiskBook, names: Names = AS_RECORDED) -> None:
        """Show the ledger of ``book`` from the start. ``names``: see `tracker.core.companies`."""
        self.beginResetModel()
        self._ledger = Searched(book, names)
        self._collator = QCollator(QLocale())
        self._collator.setNumericMode(True)
        rows = (self._row(book, service) for service in book.vault.live_services())
        self._rows = {row.service.id: row for row in rows}
        self._by_name = sorted(self._rows.values(), key=_name_order)
        self._counts = Counter(key for row in self._rows.values() for key in row.filters)
        self._shown = self.arranged()
        self.endResetModel()

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._ledger = None
        self._rows, self._by_name, self._shown = {}, [], []
        self._counts = Counter()
        self._query = parse_query("")
        self.endResetModel()

    def follow(self, service_ids: Collection[ServiceId]) -> None:
        """Show anew what a change has touched, and leave everything else as it is."""
        assert self._ledger is not None
        self._ledger.update(service_ids)
        touched = [service_id for service_id in service_ids if self._replace(self._ledger.book, service_id)]
        if touched:
            self._reconcile(self.arranged(), touched)

    def search(self, text: str) -> None:
        """Let through what matches ``text``, in the language of `tracker.core.search`."""
        self._query = parse_query(text)
        self.rearrange()

    def set_filter(self, key: str) -> None:
        """Let through what the filter with ``key`` does."""
        self._filter = key
        self.rearrange()

    def count(self, key: str) -> int:
        """How many services a filter lets through, whatever is searched for."""
        return self._counts[key]

    @property
    def total(self) -> int:
        """How many services there are, the ones that are hidden and gone included."""
        return len(self._rows)

    @property
    def tags(self) -> list[str]:
        """All tags in use, in order."""
        return sorted({tag for row in self._rows.values() for tag in row.service.tags}, key=str.casefold)

    # Arranging

    def _row(self, book: RiskBook, service: Service) -> ServiceRow:
        holds = held_kinds(book.vault, service.id)
        risk = book.services.get(service.id)
        unsure = risk is not None and is_unsure(book.vault, risk)
        filters = filters_of(Facts(service, risk, holds.held, unsure))
        name_key = self._collator.sortKey(service.name.casefold())
        return ServiceRow(
            service,
            name_key,
            searchable_text(service),
            holds,
            risk,
            filters,
            by_holds=(len(holds.held), holds.more),
            by_deletability=_DELETABILITY_ORDER.index(service.deletability),
            by_risk=risk.se if risk is not None else 0.0,
            by_last_used=service.last_used or "",
        )

    def _replace(self, book: RiskBook, service_id: ServiceId) -> bool:
        """Take in what a service is now; returns whether anything is different."""
        service = book.vault.services.get(service_id)
        before = self._rows.get(service_id)
        after = self._row(book, service) if service is not None and service.trashed is None else None
        if before is None and after is None:
            return False
        if before is not None:
            del self._by_name[bisect_left(self._by_name, _name_order(before), key=_name_order)]
            del self._rows[service_id]
            self._counts.subtract(before.filters)
        if after is not None:
            self._rows[service_id] = after
            self._by_name.insert(bisect_left(self._by_name, _name_order(after), key=_name_order), after)
            self._counts.update(after.filters)
        return True

    def _filtered(self) -> list[ServiceRow]:
        """What the filter and the search let through, by name.

        Everything can be searched for; without a search, accounts that are gone stay out of "all".
        """
        ledger, query, rows = self._ledger, self._query, self._by_name
        searching = bool(query.words or query.predicates)
        if not (searching and self._filter == ALL):
            rows = [row for row in rows if self._filter in row.filters]
        for word in query.words:
            rows = [row for row in rows if word in row.text]
        for test in query.predicates:
            rows = [row for row in rows if ledger is not None and test(ledger, row.service)]
        return rows

    def _sorted(self, rows: list[ServiceRow]) -> list[ServiceId]:
        """``rows``, which are in order of their names, in the order asked for."""
        if self._column is not Column.SERVICE:
            rows = sorted(rows, key=_SORT_KEYS[self._column], reverse=self._descending)
        elif self._descending:
            rows = rows[::-1]
        return [row.service.id for row in rows]

    @override
    def arranged(self) -> list[ServiceId]:
        return self._sorted(self._filtered())

    def _reconcile(self, target: list[ServiceId], touched: Iterable[ServiceId]) -> None:
        """Bring the rows to ``target``, telling the views no more than what is different."""
        if target != self._shown:
            self._come_and_go(target)
        self.announce(set(touched))

    def _come_and_go(self, target: list[ServiceId]) -> None:
        """Rows that appear, disappear or move."""
        wanted, shown = set(target), set(self._shown)
        gone = [row for row, service_id in enumerate(self._shown) if service_id not in wanted]
        new = [row for row, service_id in enumerate(target) if service_id not in shown]
        if len(gone) + len(new) > _STEP_BY_STEP:
            self.arrange(target)
            return
        for row in reversed(gone):
            self.beginRemoveRows(ROOT, row, row)
            del self._shown[row]
            self.endRemoveRows()
        self.arrange([service_id for service_id in target if service_id in shown])
        for row in new:
            self.beginInsertRows(ROOT, row, row)
            self._shown.insert(row, target[row])
            self.endInsertRows()

    # What views ask for

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Service"),
            Column.HOLDS: self.tr("Holds"),
            Column.DELETABILITY: self.tr("Can it be deleted?"),
            Column.RISK: self.tr("Risk"),
            Column.LAST_USED: self.tr("Last used"),
        }

    @override
    def identity(self, record: ServiceRow) -> ServiceId:
        return record.service.id

    @override
    def is_stuck(self, record: ServiceRow) -> bool:
        return record.service.deletability is Deletability.IMPOSSIBLE

    @override
    def sort_value(self, record: ServiceRow, column: Column) -> Any:
        return _SORT_KEYS[column](record)

    @override
    def cell(self, record: ServiceRow, column: Column) -> Cell:
        service = record.service
        if column is Column.SERVICE:
            return NameCell(service.id, service.name, company(service))
        if column is Column.HOLDS:
            return record.holds
        if column is Column.DELETABILITY:
            return DeletabilityCell(service.deletability)
        if column is Column.RISK:
            if record.risk is None:
                return RiskCell(None)
            return RiskCell(record.risk.se, record.risk.se_low, record.risk.se_high, record.risk.band)
        assert self._ledger is not None
        return TextCell(formatting.ago(service.last_used, self._ledger.book.today), muted=True)

    @override
    def words(self, record: ServiceRow, column: Column) -> str:
        if column is Column.SERVICE:
            return record.service.name
        if column is Column.HOLDS:
            return holds_words(record.holds)
        if column is Column.DELETABILITY:
            return formatting.deletability_word(record.service.deletability)
        if column is Column.RISK:
            if record.risk is None:
                return self.tr("Gone")
            return margin_and_band(record.risk)
        assert self._ledger is not None
        return formatting.ago(record.service.last_used, self._ledger.book.today)

    @override
    def hint(self, record: ServiceRow, column: Column) -> str:
        if column is Column.LAST_USED:
            return formatting.partial_date(record.service.last_used)
        return self.words(record, column)
