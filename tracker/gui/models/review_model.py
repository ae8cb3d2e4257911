"""The rows of an import before anything is written: what is ticked, sorted, let through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from tracker.core.import_plan import PlanRow, RowStatus
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Identifier, Service
from tracker.gui.models.arranged import SortedModel
from tracker.gui.models.review_facts import detail_lines, place_words, seen_words, status_word, subtitle_of
from tracker.gui.models.review_rows import ReviewRow, ReviewRows
from tracker.gui.models.review_words import Piece
from tracker.gui.models.roles import Cell, Index, NameCell, PillCell, TextCell, TickCell
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.pills import Pill, Tone

_KEPT_BACK = (RowStatus.UNSURE, RowStatus.WEAK, RowStatus.LOCAL, RowStatus.FRAUD)
_PILLS: dict[RowStatus, tuple[Tone, str]] = {
    RowStatus.NEW: (Tone.ACCENT, "plus"),
    RowStatus.UPDATE: (Tone.PLAIN, "swap"),
    RowStatus.UNSURE: (Tone.UNKNOWN, "question"),
    RowStatus.WEAK: (Tone.PLAIN, ""),
    RowStatus.OWN: (Tone.PLAIN, "mydata"),
    RowStatus.LOCAL: (Tone.PLAIN, ""),
    RowStatus.FRAUD: (Tone.OUTLINE, "warn"),
}


class Column(IntEnum):
    TICK = 0
    SERVICE = 1
    FOUND = 2
    RECORD = 3
    CHANGE = 4


class ReviewModel(SortedModel[str, ReviewRow, Column]):
    """One row for each row of an `ImportPlan`. Ticking a row ticks what it needs.

    Signals: ``ticks_changed()``.
    """

    COLUMNS = Column

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column.CHANGE, parent)
        self._all = ReviewRows()
        self._ticked: frozenset[str] = frozenset()
        self._status: RowStatus | None = None
        self._words: tuple[str, ...] = ()

    # What the page asks for

    def load(self, rows: ReviewRows) -> None:
        """Show all ``rows``, with those ticked that their plan proposes."""
        self._status = None
        self._take(rows, rows.proposed)

    def reload(self, rows: ReviewRows, also: Collection[str] = ()) -> None:
        """Show the same file compared anew: what was ticked or not stays so, and ``also`` is ticked."""
        fresh = rows.proposed - self._all.tickable
        self._take(rows, rows.with_required(self._ticked | fresh | set(also)))

    def _take(self, rows: ReviewRows, ticked: frozenset[str]) -> None:
        self.beginResetModel()
        self._all, self._rows = rows, rows.rows
        self._ticked = ticked
        self._shown = self.arranged()
        self.endResetModel()
        self.ticks_changed.emit()

    def clear(self) -> None:
        """Forget everything."""
        self._status, self._words = None, ()
        self._take(ReviewRows(), frozenset())

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of the rows that are to be taken, hidden or not."""
        return self._ticked

    def count(self, status: RowStatus | None) -> int:
        """How many rows have ``status``, or how many there are."""
        return len(self._rows) if status is None else self._all.counts[status]

    @property
    def own(self) -> tuple[str, ...]:
        """Keys of the rows about the person's own data that can be taken, hidden or not."""
        return self._all.own

    def set_filter(self, status: RowStatus | None) -> None:
        """Let through only rows of ``status``, or all of them."""
        self._status = status
        self.rearrange()

    def search(self, words: str) -> None:
        """Let through only rows that hold every one of ``words``."""
        self._words = tuple(words.casefold().split())
        self.rearrange()

    def plan_row(self, index: Index) -> PlanRow:
        return self.record_at(index).plan

    def details(self, index: Index) -> tuple[str, ...]:
        """Everything there is to say about a row, in lines."""
        row = self.record_at(index)
        return detail_lines(row.plan, self._all.unit, row.recorded)

    def set_ticked(self, keys: Iterable[str], ticked: bool) -> None:
        """Tick rows together with those they need; or untick them together with those that need them."""
        able = self._all.tickable.intersection(keys)
        if ticked:
            self._ticked |= self._all.with_required(able)
        else:
            self._ticked -= self._all.with_dependent(able)
        if self._shown:
            last = self.index(len(self._shown) - 1, Column.TICK)
            self.dataChanged.emit(self.index(0, Column.TICK), last)
        self.ticks_changed.emit()

    def toggle(self, rows: Collection[int]) -> None:
        """Tick the rows shown at these places; untick them if all are ticked already."""
        able = self._all.tickable.intersection(self._shown[row] for row in rows)
        if able:
            self.set_ticked(able, not self._ticked.issuperset(able))

    # Arranging

    @override
    def arranged(self) -> list[str]:
        rows = list(self._rows.values())
        if self._status is not None:
            rows = [row for row in rows if row.plan.status is self._status]
        for word in self._words:
            rows = [row for row in rows if word in row.text]
        rows.sort(key=self._sort_key(self._column), reverse=self._descending)
        return [row.plan.key for row in rows]

    def _sort_key(self, column: Column) -> Callable[[ReviewRow], Any]:
        if column is Column.TICK:
            return lambda row: (not row.tickable, row.plan.key not in self._ticked)
        if column is Column.SERVICE:
            return attrgetter("rank")
        if column is Column.FOUND:
            return lambda row: row.found.casefold()
        if column is Column.RECORD:
            return lambda row: (not row.tickable, row.recorded.casefold())
        return attrgetter("group")

    # Words

    def _tick_word(self, row: ReviewRow) -> str:
        if row.plan.status is RowStatus.FRAUD:
            return self.tr("Cannot be taken")
        if not row.tickable:
            return self.tr("Nothing to take")
        return self.tr("Ticked") if row.plan.key in self._ticked else self.tr("Not ticked")

    @override
    def words(self, record: ReviewRow, column: Column) -> str:
        if column is Column.TICK:
            return self._tick_word(record)
        if column is Column.SERVICE:
            return record.name
        if column is Column.FOUND:
            return record.found
        if column is Column.RECORD:
            return record.recorded
        return self._change_word(record.plan)

    def _change_word(self, row: PlanRow) -> str:
        asks = row.status is RowStatus.UNSURE and len(row.candidates) > 1
        return self.tr("Which service?") if asks else status_word(row.status)

    # Cells

    @override
    def cell(self, record: ReviewRow, column: Column) -> Cell:
        if column is Column.TICK:
            return self._tick_cell(record)
        if column is Column.SERVICE:
            return self._name_cell(record)
        if column is Column.FOUND:
            return TextCell(record.found, self._seen(record.plan))
        if column is Column.RECORD:
            return self._record_cell(record)
        return self._change_cell(record.plan)

    def _name_cell(self, row: ReviewRow) -> NameCell:
        subject, below = row.plan.subject, subtitle_of(row.plan)
        if isinstance(subject, Identifier):
            kind = KIND_BY_CODE[subject.kind]
            return NameCell(subject.id, row.name, below, icon=kind.icon, headline=kind.headline)
        known = row.plan.status not in (RowStatus.UNSURE, RowStatus.FRAUD)
        return NameCell(subject.id, row.name, below, known=known)

    def _seen(self, row: PlanRow) -> str:
        """When it was seen last, else where it stands."""
        if isinstance(row.subject, Identifier):
            return ""
        return seen_words(row) if row.clues and row.last_seen else place_words(row, self._all.unit)

    def _tick_cell(self, row: ReviewRow) -> Cell:
        if row.plan.status is RowStatus.FRAUD:
            return TextCell("", icon="warn", muted=True)
        if not row.tickable:
            return TickCell(None)
        return TickCell(Tick.HELD if row.plan.key in self._ticked else Tick.NOT_GIVEN)

    def _record_cell(self, row: ReviewRow) -> TextCell:
        found = row.pieces
        first = found[0] if found else Piece("")
        kept_back = row.plan.status in _KEPT_BACK or _in_trash(row.plan)
        return TextCell(
            row.recorded,
            render(row.plan.why) if kept_back else "",
            muted=not found,
            icon=first.icon,
            headline=first.headline,
        )

    def _change_cell(self, row: PlanRow) -> Cell:
        if row.status not in _PILLS:
            return TextCell(self._change_word(row), muted=True)
        return PillCell(Pill(self._change_word(row), *_PILLS[row.status]))

    # What views ask for

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.TICK: "",
            Column.SERVICE: self.tr("Service"),
            Column.FOUND: self.tr("Found because"),
            Column.RECORD: self.tr("Will record"),
            Column.CHANGE: self.tr("Change"),
        }

    @override
    def identity(self, record: ReviewRow) -> str:
        return record.plan.key

    @override
    def sort_value(self, record: ReviewRow, column: Column) -> Any:
        return self._sort_key(column)(record)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.isValid():
            return paragraph(self.details(index)) if index.column() == Column.SERVICE else None
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().data(index, role)
        if not index.isValid() or index.column() != Column.TICK or not self.record_at(index).tickable:
            return None
        return Qt.CheckState.Checked if self.id_at(index) in self._ticked else Qt.CheckState.Unchecked

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation is Qt.Orientation.Horizontal:
            return self.tr("Ticked") if section == Column.TICK else None
        return super().headerData(section, orientation, role)


def _in_trash(row: PlanRow) -> bool:
    return row.status is RowStatus.SAME and isinstance(row.subject, Service) and row.subject.trashed is not None
