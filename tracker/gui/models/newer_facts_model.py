"""Facts of the ledger's services that the catalogue puts otherwise today, each beside what it says now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from tracker.catalogue import Catalogue
from tracker.core.catalogued import FACT_LABELS
from tracker.core.model import Service
from tracker.gui.catalogue_words import fact_words
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import NameCell, TextCell
from tracker.gui.service_words import said_by
from tracker.gui.translation import text
from tracker.services.catalogue_updates import NewerFacts

_LONGEST = 20_000  # characters: all of it


@dataclass(frozen=True, slots=True)
class NewerFact:
    """One fact of a service, in words. ``now``: what the ledger has; ``then``: what the catalogue says today."""

    service: Service
    fact: str
    now: str
    then: str


class Column(IntEnum):
    SERVICE = 0
    FACT = 1
    NOW = 2
    THEN = 3


class NewerFactsModel(FilledModel[NewerFact, Column]):
    """One row a fact, the services by name."""

    COLUMNS = Column

    def __init__(self, catalogue: Catalogue, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._language = language

    def show_facts(self, newer: Iterable[NewerFacts]) -> None:
        """All facts of ``newer``."""
        self.fill(
            NewerFact(
                item.service,
                text("facts", FACT_LABELS[fact]),
                self._said(item.service, fact),
                self._said(item.known, fact),
            )
            for item in sorted(newer, key=lambda item: (item.service.name.casefold(), item.service.id))
            for fact in item.facts
        )

    def _said(self, service: Service, fact: str) -> str:
        words = fact_words(service, fact, self._catalogue, self._language, longest=_LONGEST)
        if not words:
            return QCoreApplication.translate("catalogue", "Nothing")
        return f"{words} · {said_by(service, named=True)}" if fact == "deletability" else words

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Service"),
            Column.FACT: self.tr("Fact"),
            Column.NOW: self.tr("In your ledger"),
            Column.THEN: self.tr("The catalogue says today"),
        }

    @override
    def identity(self, record: NewerFact) -> str:
        return record.service.id

    @override
    def words(self, record: NewerFact, column: Column) -> str:
        cell = self.cell(record, column)
        return cell.name if isinstance(cell, NameCell) else cell.text

    @override
    def cell(self, record: NewerFact, column: Column) -> NameCell | TextCell:
        if column is Column.SERVICE:
            return NameCell(record.service.id, record.service.name)
        if column is Column.FACT:
            return TextCell(record.fact)
        if column is Column.NOW:
            return TextCell(record.now, muted=True)
        return TextCell(record.then)
