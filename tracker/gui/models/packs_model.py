"""The lists about services that the person added to the catalogue."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from typing_extensions import override

from tracker.core.model import Pack
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import TextCell


class Column(IntEnum):
    NAME = 0
    SERVICES = 1
    ADDED = 2


class PacksModel(FilledModel[Pack, Column]):
    """A small table, by name; it is filled anew with each change."""

    COLUMNS = Column

    def show_vault(self, vault: Vault | None) -> None:
        """The lists of ``vault``; None empties the table."""
        packs = () if vault is None else vault.packs.values()
        self.fill(sorted(packs, key=lambda pack: (pack.name.casefold(), pack.id)))

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.NAME: self.tr("List"),
            Column.SERVICES: self.tr("Services in it"),
            Column.ADDED: self.tr("Added"),
        }

    @override
    def identity(self, record: Pack) -> str:
        return record.id

    @override
    def sort_value(self, record: Pack, column: Column) -> str | int | date:
        if column is Column.SERVICES:
            return record.entries
        return record.added if column is Column.ADDED else record.name.casefold()

    @override
    def words(self, record: Pack, column: Column) -> str:
        return self.cell(record, column).text

    @override
    def cell(self, record: Pack, column: Column) -> TextCell:
        if column is Column.NAME:
            return TextCell(record.name)
        if column is Column.SERVICES:
            return TextCell(formatting.count(record.entries))
        return TextCell(formatting.day(record.added), muted=True)
