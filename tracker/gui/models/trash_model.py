"""What lies in the trash: services and the person's own data, newest first."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from typing_extensions import override

from tracker.core.model import Identifier, Service
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import NameCell, TextCell

Trashed = Service | Identifier


class Column(IntEnum):
    NAME = 0
    KIND = 1
    SINCE = 2


class TrashModel(FilledModel[Trashed, Column]):
    """A small table; it is filled anew with each change."""

    COLUMNS = Column

    def show_vault(self, vault: Vault | None) -> None:
        """The trash of ``vault``; None empties the table."""
        trash: list[Trashed] = [] if vault is None else [*vault.trashed_services(), *vault.trashed_identifiers()]
        self.fill(sorted(trash, key=_since, reverse=True))

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.NAME: self.tr("Name"),
            Column.KIND: self.tr("What it was"),
            Column.SINCE: self.tr("In the trash since"),
        }

    @override
    def identity(self, record: Trashed) -> str:
        return record.id

    @override
    def words(self, record: Trashed, column: Column) -> str:
        cell = self.cell(record, column)
        return cell.name if isinstance(cell, NameCell) else cell.text

    @override
    def cell(self, record: Trashed, column: Column) -> NameCell | TextCell:
        name = record.name if isinstance(record, Service) else record.label
        if column is Column.NAME:
            return NameCell(record.id, name)
        if column is Column.KIND:
            kind = self.tr("Service") if isinstance(record, Service) else formatting.kind_word(record.kind)
            return TextCell(kind, muted=True)
        return TextCell(formatting.day(record.trashed) if record.trashed else "", muted=True)


def _since(record: Trashed) -> tuple[date, str]:
    return record.trashed or date.min, record.id
