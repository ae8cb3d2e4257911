"""Frauds: those that are open with what services hold, worst first, and after them those that are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from tracker.core.model import Deletability, ServiceId
from tracker.core.risk.fraud_facts import Fraud
from tracker.core.risk.frauds import Ending, FraudBook, Standing
from tracker.core.vault import Vault
from tracker.gui.fraud_words import needs_words, standing_pill
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.roles import Cell, Index, PillCell, TextCell
from tracker.gui.translation import listed
from tracker.gui.widgets.text import shortened

_LONGEST_NAME = 40


class Column(IntEnum):
    FRAUD = 0
    STANDING = 1
    ALONE = 2
    ENDED_BY = 3


@dataclass(frozen=True, slots=True)
class FraudRow:
    """A fraud, how open it is, how many accounts are enough by themselves, and those that end it when one is closed."""

    fraud: Fraud
    standing: Standing | None
    alone: int
    ended_by: tuple[ServiceId, ...]


class FraudsModel(ArrangedModel[str, FraudRow, Column]):
    """One row a fraud, by its id."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = Vault()
        self._rows: dict[str, FraudRow] = {}

    def show_book(self, book: FraudBook, endings: Mapping[ServiceId, Ending], *, with_closed: bool) -> None:
        """Show what ``book`` says now, with the `FraudBook.endings` of it.

        ``with_closed``: also the frauds that are not open, which come last.
        """
        before, self._vault = self._rows, book.vault
        self._rows = {fraud.id: _row(book, fraud, endings) for fraud in _worst_first(book)}
        self.arrange([key for key, row in self._rows.items() if with_closed or row.standing is not None])
        self.announce({key for key, row in self._rows.items() if row != before.get(key) or row.ended_by})

    def clear(self) -> None:
        """Forget everything."""
        self.arrange([])
        self._vault, self._rows = Vault(), {}

    def open_count(self, standing: Standing | None) -> int:
        """How many frauds stand like this; None for those that are not open."""
        return sum(row.standing is standing for row in self._rows.values())

    @override
    def record_at(self, index: Index) -> FraudRow:
        return self._rows[self.id_at(index)]

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.FRAUD: self.tr("Fraud, and what it takes"),
            Column.STANDING: self.tr("With what is recorded"),
            Column.ALONE: self.tr("Enough alone"),
            Column.ENDED_BY: self.tr("Ends when you close"),
        }

    @override
    def identity(self, record: FraudRow) -> str:
        return record.fraud.id

    @override
    def cell(self, record: FraudRow, column: Column) -> Cell:
        if column is Column.FRAUD:
            return TextCell(record.fraud.name, needs_words(record.fraud))
        if column is Column.STANDING:
            return PillCell(standing_pill(record.standing))
        if column is Column.ENDED_BY and record.ended_by:
            return TextCell(self._ended_by(record.ended_by), self._not_deletable(record.ended_by))
        return TextCell(self.words(record, column), muted=column is Column.ENDED_BY)

    @override
    def words(self, record: FraudRow, column: Column) -> str:
        if column is Column.FRAUD:
            return record.fraud.name
        if column is Column.STANDING:
            return standing_pill(record.standing).text
        if record.standing is None:
            return "–"
        if column is Column.ALONE:
            return self._alone(record)
        return listed(filter(None, (self._ended_by(record.ended_by), self._not_deletable(record.ended_by))))

    @override
    def hint(self, record: FraudRow, column: Column) -> str:
        words = self.words(record, column)
        if column is not Column.FRAUD:
            return words
        return self.tr("{fraud}: {needs}").format(fraud=words, needs=needs_words(record.fraud))

    @override
    def sort_value(self, record: FraudRow, column: Column) -> str | int:
        if column is Column.STANDING:
            return _rank(record.standing)
        return record.alone if column is Column.ALONE else self.words(record, column)

    def _alone(self, record: FraudRow) -> str:
        """How many accounts have all that it takes; else what puts several together."""
        if record.alone:
            return self.tr("%Ln accounts", "", record.alone)
        return self.tr("a number given up") if record.fraud.next_holder else self.tr("only together")

    def _ended_by(self, accounts: Sequence[ServiceId]) -> str:
        if not accounts:
            return self.tr("no single account")
        first = min(accounts, key=self._is_stuck)  # one that can be closed, if there is any
        name = shortened(self._vault.services[first].name, _LONGEST_NAME)
        if len(accounts) == 1:
            return name
        return self.tr("{name} or %Ln others", "", len(accounts) - 1).format(name=name)

    def _not_deletable(self, accounts: Sequence[ServiceId]) -> str:
        """That closing some of the accounts is no way out; "" where nothing is known to stand in the way."""
        stuck = sum(map(self._is_stuck, accounts))
        if not stuck:
            return ""
        if stuck == len(accounts):
            return self.tr("cannot be deleted")
        return self.tr("%Ln of them cannot be deleted", "", stuck)

    def _is_stuck(self, service_id: ServiceId) -> bool:
        return self._vault.services[service_id].deletability is Deletability.IMPOSSIBLE


def _row(book: FraudBook, fraud: Fraud, endings: Mapping[ServiceId, Ending]) -> FraudRow:
    ended_by = tuple(key for key, ending in endings.items() if fraud.id in ending.ended)
    return FraudRow(fraud, book.standing(fraud.id), book.enough_alone(fraud.id), ended_by)


def _worst_first(book: FraudBook) -> list[Fraud]:
    """Possible ones first; then by the judgement that the table gives of the harm and of how common it is."""
    frauds = book.frauds.by_id.values()
    return sorted(frauds, key=lambda fraud: (_rank(book.standing(fraud.id)), -fraud.severity, -fraud.reach))


def _rank(standing: Standing | None) -> int:
    return len(Standing) if standing is None else list(Standing).index(standing)
