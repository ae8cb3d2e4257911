"""Services x kinds of data: what stands in each cell, in words for screen readers as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from tracker.core.companies import LedgerNames, Names
from tracker.core.contradictions import held_though_gone
from tracker.core.model import ServiceId
from tracker.core.risk.assessment import Place, RiskBook
from tracker.core.risk.matrix import (
    FAMILIES,
    Cell,
    CellState,
    HeldCounts,
    MatrixColumn,
    matrix_cells,
    matrix_columns,
)
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.models.roles import ROOT, Index, Role
from tracker.gui.risk_words import margin_and_band
from tracker.gui.translation import listed, render, text
from tracker.gui.widgets.text import tooltip

STATE_WORDS = {
    CellState.EXACT: QT_TRANSLATE_NOOP("matrix", "exact"),
    CellState.HELD: QT_TRANSLATE_NOOP("matrix", "held"),
    CellState.PARTIAL: QT_TRANSLATE_NOOP("matrix", "in part"),
    CellState.INFERRED: QT_TRANSLATE_NOOP("matrix", "inferred"),
    CellState.ASKED: QT_TRANSLATE_NOOP("matrix", "asked to remove, not verified"),
    CellState.UNKNOWN: QT_TRANSLATE_NOOP("matrix", "not known"),
}


_LAST = 3
"""Where accounts that are gone stand, after those that can be deleted."""


class RowOrder(StrEnum):
    """What the rows are sorted by."""

    SEVERITY = "severity"
    COMPANY = "company"
    STUCK = "stuck"


class MatrixModel(QAbstractTableModel):
    """One row a counting service, one column a kind or a family of kinds, and the severity last.

    Last of all, one row each for those that are gone and are recorded as still holding something: a contradiction,
    and no severity. Cells are worked out when a row is first drawn, and again when a change touches its service.
    ``with_gone``: whether there are such rows.
    """

    def __init__(self, parent: QObject | None = None, *, with_gone: bool = True) -> None:
        super().__init__(parent)
        self._with_gone = with_gone
        self._book: RiskBook | None = None
        self._names: LedgerNames | None = None
        self._counts: HeldCounts | None = None
        self._order = RowOrder.SEVERITY
        self._folded: set[str] = {family.key for family in FAMILIES}
        self._all_kinds = False
        self._columns: tuple[MatrixColumn, ...] = ()
        self._shown: list[ServiceId] = []
        self._keys: dict[ServiceId, tuple[Any, ...]] = {}
        self._cells: dict[ServiceId, tuple[Cell | None, ...]] = {}

    # What is shown

    def show_book(self, book: RiskBook, names: Names) -> None:
        """Show everything anew. ``names``: see `tracker.core.companies`."""
        self.beginResetModel()
        self._book, self._counts = book, HeldCounts(book, with_gone=self._with_gone)
        self._names = LedgerNames(book.vault, names)
        self._shown = [*book.services, *filter(self._is_gone, book.vault.services)]
        self._keys.clear()
        self._arrange(self._shown)
        self._set_columns()
        self.endResetModel()

    def follow(self, book: RiskBook, touched: Collection[ServiceId]) -> None:
        """Follow a change of the services ``touched``, with which the model was up to date before."""
        assert self._counts is not None
        assert self._names is not None
        self._book = book
        self._counts.update(book, touched)
        self._names.update(touched)
        for service_id in touched:
            self._cells.pop(service_id, None)
        has_row = {service_id: service_id in book.services or self._is_gone(service_id) for service_id in touched}
        target = list(self._shown)
        if any(wanted != (service_id in self._keys) for service_id, wanted in has_row.items()):
            target = [service_id for service_id in self._shown if has_row.get(service_id, True)]
            target += [service_id for service_id in touched if has_row[service_id] and service_id not in self._keys]
        if self._wanted_columns() != self._columns:
            self.beginResetModel()
            self._shown = target
            self._arrange(touched)
            self._set_columns()
            self.endResetModel()
            return
        self._put_in_order(target, touched)
        for row, service_id in enumerate(self._shown):
            if service_id in touched:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._book = self._counts = self._names = None
        self._columns, self._shown = (), []
        self._keys.clear()
        self._cells.clear()
        self.endResetModel()

    @property
    def order(self) -> RowOrder:
        return self._order

    def set_order(self, order: RowOrder) -> None:
        """Sort the rows by something else; the current row stays with its service."""
        self._order = order
        self._put_in_order(list(self._shown), self._shown)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(self._shown) - 1))

    def _put_in_order(self, target: list[ServiceId], touched: Iterable[ServiceId]) -> None:
        """Show ``target`` sorted; the sort keys of ``touched`` are worked out anew."""
        before = self._shown
        self._shown = target
        self._arrange(touched)
        if self._shown == before:
            return
        after, self._shown = self._shown, before
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        places = {service_id: row for row, service_id in enumerate(after)} if kept else {}
        moved = [
            self.index(places[before[index.row()]], index.column()) if before[index.row()] in places else QModelIndex()
            for index in kept
        ]
        self._shown = after
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _arrange(self, touched: Iterable[ServiceId]) -> None:
        """Sort the rows. Only few keys change at a time, and sorting what is almost in order takes little."""
        assert self._book is not None
        if self._order is RowOrder.COMPANY:
            self._keys = self._company_keys()
        else:
            for service_id in touched:
                if service_id in self._book.services or self._is_gone(service_id):
                    self._keys[service_id] = self._key(service_id)
                else:
                    self._keys.pop(service_id, None)
        self._shown.sort(key=self._keys.__getitem__)

    def _is_gone(self, service_id: ServiceId) -> bool:
        """Whether it counts no longer and is recorded as still holding something."""
        vault = self.book.vault
        return self._with_gone and bool(held_though_gone(vault, vault.services.get(service_id)))

    def _key(self, service_id: ServiceId) -> tuple[Any, ...]:
        risk = self.book.services.get(service_id)
        if risk is None:
            return (_LAST, *self._place(service_id))
        certainty = 0 if risk.stuck else 1 if risk.unchecked else 2
        return (certainty if self._order is RowOrder.STUCK else 0, *self.book.severity_order(risk))

    def _place(self, service_id: ServiceId) -> Place:
        """Worst first, then by name; without a severity after all others."""
        risk = self.book.services.get(service_id)
        if risk is None:
            return (0.0, self.book.vault.services[service_id].name.casefold(), service_id)
        return self.book.severity_order(risk)

    def _company_keys(self) -> dict[ServiceId, tuple[Any, ...]]:
        """The company with the worst account first; what belongs to no known company last."""
        names = {service_id: self.company_of(service_id) for service_id in self._shown}
        worst: dict[str, float] = {}
        for service_id, name in names.items():
            severity, *_ = self._place(service_id)
            worst[name] = min(worst.get(name, 0.0), severity)
        return {
            service_id: (not name, worst[name], name.casefold(), *self._place(service_id))
            for service_id, name in names.items()
        }

    # Columns

    @property
    def columns(self) -> tuple[MatrixColumn, ...]:
        """The kinds from left to right; the severity, which comes after them, is none."""
        return self._columns

    @property
    def folded(self) -> frozenset[str]:
        """Keys of the families that are one column each."""
        return frozenset(self._folded)

    @property
    def shows_all_kinds(self) -> bool:
        return self._all_kinds

    def set_folded(self, families: Collection[str]) -> None:
        """Put each of these families into one column, and no others."""
        self._folded = set(families)
        self._change_columns()

    def set_all_kinds(self, all_kinds: bool) -> None:
        """Whether kinds that no service holds have a column as well."""
        self._all_kinds = all_kinds
        self._change_columns()

    def _change_columns(self) -> None:
        self.beginResetModel()
        self._set_columns()
        self.endResetModel()

    def _wanted_columns(self) -> tuple[MatrixColumn, ...]:
        if self._counts is None:
            return ()
        return matrix_columns(self._folded, None if self._all_kinds else self._counts.occurring)

    def _set_columns(self) -> None:
        self._columns = self._wanted_columns()
        self._cells.clear()

    # What stands where

    @property
    def book(self) -> RiskBook:
        """What is shown; only while something is."""
        assert self._book is not None
        return self._book

    @property
    def counting(self) -> int:
        """How many of the rows are accounts that count."""
        return 0 if self._book is None else len(self._book.services)

    def service_at(self, row: int) -> ServiceId:
        return self._shown[row]

    def row_of(self, service_id: ServiceId) -> int:
        """The row of a service, -1 where it has none."""
        return self._shown.index(service_id) if service_id in self._keys else -1

    def risk_at(self, row: int) -> ServiceRisk | None:
        """None where the account is gone."""
        return self.book.services.get(self._shown[row])

    def is_stuck(self, row: int) -> bool:
        risk = self.risk_at(row)
        return risk is not None and risk.stuck

    def name_at(self, row: int) -> str:
        return self.book.vault.services[self._shown[row]].name

    def company_of(self, service_id: ServiceId) -> str:
        assert self._names is not None
        return self._names.of(service_id)

    def cell_at(self, row: int, column: int) -> Cell | None:
        """What is known about a kind at a service; None for nothing, and in the column of the severity."""
        service_id = self._shown[row]
        cells = self._cells.get(service_id)
        if cells is None:
            cells = self._cells[service_id] = matrix_cells(self.book, service_id, self._columns)
        return cells[column] if column < len(cells) else None

    def held(self, column: int) -> tuple[int, int]:
        """How many services hold something of a column, and how many others may hold it."""
        assert self._counts is not None
        return self._counts.held(self._columns[column]), self._counts.maybe(self._columns[column])

    def label(self, column: int) -> str:
        """The words over a column."""
        return render(self._columns[column].label) if column < len(self._columns) else self.tr("Severity")

    def state_words(self, row: int, column: int) -> str:
        """A cell in words, without its service and its kind: "4, exact, sets the score"."""
        if column == len(self._columns):
            return self._severity_words(row)
        cell = self.cell_at(row, column)
        if cell is None:
            return self.tr("nothing recorded")
        state = text("matrix", STATE_WORDS[cell.state])
        if cell.state is CellState.UNKNOWN:
            return self.tr("{state}, {score} if they hold it").format(state=state, score=cell.score)
        words = [str(cell.score), state]
        if cell.possible > cell.score:
            words.append(self.tr("perhaps {score}").format(score=cell.possible))
        if cell.sets_score:
            words.append(self.tr("sets the score"))
        return listed(words)

    def _severity_words(self, row: int) -> str:
        risk = self.risk_at(row)
        return self.tr("gone, yet recorded as still holding this") if risk is None else margin_and_band(risk)

    def _words(self, row: int, column: int) -> str:
        """Begins with the service, so that typing its name finds the row."""
        return f"{listed((self.name_at(row), self.label(column)))}: {self.state_words(row, column)}"

    # For views

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._book is None else len(self._columns) + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._words(index.row(), index.column()))
        return self._shown[index.row()] if role == Role.ID else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return self._row_head(section, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.label(section)
        if role == Qt.ItemDataRole.ToolTipRole and section < len(self._columns):
            return tooltip(self.column_words(section))
        return None

    def column_words(self, column: int) -> str:
        """What a column is about, and who holds or may hold it."""
        return f"{self.label(column)}: {self._held_words(column)}"

    def _held_words(self, column: int) -> str:
        held, maybe = self.held(column)
        more = [self.tr("%Ln more may hold it: not checked", "", maybe)] if maybe else []
        return listed([self.tr("%Ln services hold it", "", held), *more])

    def _row_head(self, row: int, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(listed(filter(None, (self.name_at(row), self.company_of(self._shown[row])))))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        stuck = [self.tr("cannot be deleted")] if self.is_stuck(row) else []
        return listed([self.name_at(row), *stuck, self._severity_words(row)])
