"""The official counts of accounts on one phone number beside what is recorded, company by company."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from tracker.catalogue.services import ServiceCatalogue
from tracker.core.companies import Names
from tracker.core.model import IdentifierId, OfficialCount, Service
from tracker.core.official_counts import Comparison, compare
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.roles import Index, TextCell

_FIRST = ("wechat", "taobao", "alipay", "baidu", "kuaishou", "douyin", "jd", "meituan")
"""A service of each company with which the official count began, as the catalogue calls it."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """One company. ``known_by``: the service by which the answer may call it. ``found``: None before a number is there."""

    id: str
    company: str
    known_by: str = ""
    found: Comparison | None = None

    @property
    def official(self) -> OfficialCount | None:
        return self.found.official if self.found else None

    @property
    def recorded(self) -> tuple[Service, ...]:
        return self.found.recorded if self.found else ()

    @property
    def missing(self) -> int:
        return self.found.missing if self.found else 0


def count_rows(
    vault: Vault, catalogue: ServiceCatalogue, names: Names, number: IdentifierId | None, language: str
) -> list[CountRow]:
    """The companies of the first hour in their order, ready to be filled in, then the others by name.

    The order does not follow the numbers: rows would jump away from under the person who types them.
    """
    rows: dict[str, CountRow] = {}
    for entry in filter(None, map(catalogue.by_id, _FIRST)):
        company = entry.group.text(language)
        known_by = entry.name.text(language)
        rows[company] = CountRow(company, company, "" if known_by == company else known_by)
    others = []
    for found in compare(vault, names):
        if found.official.identifier_id != number:
            continue
        company = names.get(found.official.company, found.official.company)
        row = rows.get(company)
        if row is not None and row.found is None:
            rows[company] = CountRow(company, company, row.known_by, found)
        else:  # a second one of the same company, from a merged ledger, has a row of its own
            others.append(CountRow(found.official.id if row else company, company, "", found))
    return [*rows.values(), *sorted(others, key=lambda row: (row.company.casefold(), row.id))]


class Column(IntEnum):
    COMPANY = 0
    OFFICIAL = 1
    RECORDED = 2
    MISSING = 3
    DAY = 4


class OfficialCountsModel(ArrangedModel[str, CountRow, Column]):
    """Numbers and days can be typed into it; who takes them is the business of the table."""

    COLUMNS = Column

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, CountRow] = {}
        self._wanted = ""
        self._writable = False

    @property
    def rows(self) -> list[CountRow]:
        """All rows, whatever was searched for."""
        return list(self._rows.values())

    def show_rows(self, rows: Iterable[CountRow], *, writable: bool) -> None:
        """Show these and no others."""
        before, self._writable = self._rows, writable
        after = {row.id: row for row in rows}
        self._rows = {**before, **after}  # those that go may be asked for until they are gone
        self._arrange_found(after)
        self._rows = after
        self.announce([key for key, row in after.items() if before.get(key, row) != row])

    def clear(self) -> None:
        """Forget everything."""
        self.show_rows((), writable=False)

    def search(self, text: str) -> None:
        """Show only companies with ``text`` in their name."""
        self._wanted = text.strip().casefold()
        self._arrange_found(self._rows)

    def _arrange_found(self, rows: dict[str, CountRow]) -> None:
        wanted = self._wanted
        self.arrange([key for key, row in rows.items() if wanted in f"{row.company}\n{row.known_by}".casefold()])

    @override
    def record_at(self, index: Index) -> CountRow:
        return self._rows[self.id_at(index)]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or not self._writable:
            return flags
        typed = index.column() == Column.OFFICIAL
        typed |= index.column() == Column.DAY and self.record_at(index).official is not None
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return super().data(index, role)
        official = self.record_at(index).official
        if official is None:
            return ""
        return official.asked.isoformat() if index.column() == Column.DAY else str(official.count)

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.COMPANY: self.tr("Company"),
            Column.OFFICIAL: self.tr("Official"),
            Column.RECORDED: self.tr("Recorded"),
            Column.MISSING: self.tr("Missing"),
            Column.DAY: self.tr("Day of the answer"),
        }

    @override
    def identity(self, record: CountRow) -> str:
        return record.id

    @override
    def sort_value(self, record: CountRow, column: Column) -> str | int | date:
        official = record.official
        if column is Column.COMPANY:
            return record.company.casefold()
        if column is Column.DAY:
            return official.asked if official else date.min
        numbers = {Column.OFFICIAL: official.count if official else -1, Column.RECORDED: len(record.recorded)}
        return numbers.get(column, record.missing)

    @override
    def words(self, record: CountRow, column: Column) -> str:
        cell = self.cell(record, column)
        return f"{cell.text}, {cell.subtext}" if cell.subtext else cell.text

    @override
    def cell(self, record: CountRow, column: Column) -> TextCell:
        official = record.official
        if column is Column.COMPANY:
            return TextCell(record.company, record.known_by)
        if official is None:
            return TextCell(self.tr("Type the number") if column is Column.OFFICIAL else "", muted=True)
        if column is Column.OFFICIAL:
            return TextCell(formatting.count(official.count), strong=True)
        if column is Column.RECORDED:
            recorded = len(record.recorded)
            return TextCell(formatting.count(recorded), link=recorded > 0, muted=not recorded)
        if column is Column.DAY:
            return TextCell(formatting.day(official.asked), muted=True)
        return self._missing(record.missing)

    def _missing(self, count: int) -> TextCell:
        """Never green: a count that is reached proves nothing about single accounts."""
        if count:
            return TextCell(self.tr("%Ln missing", "", count), strong=True)
        return TextCell(self.tr("None missing by this count"), muted=True)
