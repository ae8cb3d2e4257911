"""The rows of an import before anything is written: what is ticked, sorted, let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, QObject, Qt, Signal
from typing_extensions import override

from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import Identifier, Pack, Service
from tracker.gui import formatting
from tracker.gui.models.arranged import SortedModel
from tracker.gui.models.review_words import Piece, pieces
from tracker.gui.models.roles import Cell, Index, NameCell, PillCell, TextCell, TickCell
from tracker.gui.translation import listed, render
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.pills import Pill, Tone

_ORDER = (RowStatus.NEW, RowStatus.UPDATE, RowStatus.UNSURE, RowStatus.SAME)
_LINES_SHOWN = 3


class Column(IntEnum):
    TICK = 0
    SERVICE = 1
    FOUND = 2
    RECORD = 3
    CHANGE = 4


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the plan with what sorting and searching ask for. ``place``: its number in the plan."""

    plan: PlanRow
    place: int
    name: str
    name_key: QCollatorSortKey
    text: str

    @property
    def tickable(self) -> bool:
        """Whether taking it would change anything."""
        return bool(self.plan.changes)


class ReviewModel(SortedModel[str, ReviewRow, Column]):
    """One row for each row of an `ImportPlan`. Ticking a row ticks what it needs.

    Signals: ``ticks_changed()``.
    """

    COLUMNS = Column

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column.CHANGE, parent)
        self._needed_by: dict[str, list[str]] = {}
        self._ticked: set[str] = set()
        self._counts: Counter[RowStatus] = Counter()
        self._status: RowStatus | None = None
        self._words: tuple[str, ...] = ()
        self._has_lines = True

    # What the page asks for

    def load(self, plan: ImportPlan, *, has_lines: bool) -> None:
        """Show ``plan`` with the rows ticked that it proposes. ``has_lines``: see `ImportPreview`."""
        self.beginResetModel()
        self._has_lines = has_lines
        collator = QCollator(QLocale())
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        collator.setNumericMode(True)
        self._rows = {row.key: _review_row(row, place, collator) for place, row in enumerate(plan.rows)}
        self._needed_by = {}
        for row in plan.rows:
            for key in row.requires:
                self._needed_by.setdefault(key, []).append(row.key)
        self._ticked = self._closure(plan.proposed, self._required)
        self._counts = Counter(row.status for row in plan.rows)
        self._shown = self.arranged()
        self.endResetModel()
        self.ticks_changed.emit()

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._rows, self._needed_by, self._shown = {}, {}, []
        self._ticked = set()
        self._counts = Counter()
        self._status, self._words = None, ()
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of the rows that are to be taken, hidden or not."""
        return frozenset(self._ticked)

    def count(self, status: RowStatus | None) -> int:
        """How many rows have ``status``, or how many there are."""
        return len(self._rows) if status is None else self._counts[status]

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

    def set_ticked(self, keys: Iterable[str], ticked: bool) -> None:
        """Tick rows together with those they need; or untick them together with those that need them."""
        able = {key for key in keys if self._rows[key].tickable}
        if ticked:
            self._ticked |= self._closure(able, self._required)
        else:
            self._ticked -= self._closure(able, lambda key: self._needed_by.get(key, ()))
        if self._shown:
            last = self.index(len(self._shown) - 1, Column.TICK)
            self.dataChanged.emit(self.index(0, Column.TICK), last)
        self.ticks_changed.emit()

    def toggle(self, rows: Collection[int]) -> None:
        """Tick the rows shown at these places; untick them if all are ticked already."""
        able = [key for key in (self._shown[row] for row in rows) if self._rows[key].tickable]
        if able:
            self.set_ticked(able, not self._ticked.issuperset(able))

    def _required(self, key: str) -> Collection[str]:
        return self._rows[key].plan.requires

    def _closure(self, keys: Iterable[str], follow: Callable[[str], Collection[str]]) -> set[str]:
        """``keys`` and all that can be reached from them, as far as there is something to tick."""
        reached: set[str] = set()
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in reached and key in self._rows:
                reached.add(key)
                waiting.extend(follow(key))
        return {key for key in reached if self._rows[key].tickable}

    # Arranging

    @override
    def arranged(self) -> list[str]:
        rows = [
            row
            for row in self._rows.values()
            if self._status in (None, row.plan.status) and all(word in row.text for word in self._words)
        ]
        rows.sort(key=lambda row: row.place)
        rows.sort(key=lambda row: self._sort_key(row, self._column), reverse=self._descending)
        return [row.plan.key for row in rows]

    def _sort_key(self, row: ReviewRow, column: Column) -> Any:
        if column is Column.TICK:
            return not row.tickable, row.plan.key not in self._ticked
        if column is Column.SERVICE:
            return row.name_key
        if column is Column.FOUND:
            return self._found(row.plan).casefold()
        if column is Column.RECORD:
            return not row.tickable, self._recorded(row).casefold()
        return _ORDER.index(row.plan.status)

    # Words

    def _found(self, row: PlanRow) -> str:
        """How the file names it."""
        if not row.found:
            return self.tr("In the file")
        more = len(row.found) - 1
        return self.tr("{name} and %Ln more", "", more).format(name=row.found[0]) if more else row.found[0]

    def place_words(self, row: PlanRow) -> str:
        """Where in the file it stands: "Lines 3, 8, 9 and 2 more"; "" when that says nothing."""
        lines = row.lines
        if not lines:
            return ""
        shown = listed(formatting.count(line) for line in lines[:_LINES_SHOWN])
        if self._has_lines:
            words = self.tr("Line {numbers}") if len(lines) == 1 else self.tr("Lines {numbers}")
        else:
            words = self.tr("Entry {numbers}") if len(lines) == 1 else self.tr("Entries {numbers}")
        words = words.format(numbers=shown)
        more = len(lines) - _LINES_SHOWN
        return self.tr("{places} and %Ln more", "", more).format(places=words) if more > 0 else words

    def _recorded(self, row: ReviewRow) -> str:
        return listed(piece.text for piece in pieces(row.plan)) or self.tr("Nothing new")

    def change_word(self, status: RowStatus) -> str:
        """What happens to a row, as a word."""
        return {
            RowStatus.NEW: self.tr("New"),
            RowStatus.UPDATE: self.tr("Update"),
            RowStatus.SAME: self.tr("Already known"),
            RowStatus.UNSURE: self.tr("Needs you"),
        }[status]

    def _subtitle(self, row: PlanRow) -> str:
        subject = row.subject
        if isinstance(subject, Service):
            return subject.operator or next((domain for domain in subject.domains if domain != subject.name), "")
        if isinstance(subject, Identifier):
            return formatting.kind_word(subject.kind)
        if isinstance(subject, Pack):
            return self.tr("A list about services")
        return self.tr("The vault itself")

    def _tick_word(self, row: ReviewRow) -> str:
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
            return self._found(record.plan)
        if column is Column.RECORD:
            return self._recorded(record)
        return self.change_word(record.plan.status)

    # Cells

    @override
    def cell(self, record: ReviewRow, column: Column) -> Cell:
        if column is Column.TICK:
            return self._tick_cell(record)
        if column is Column.SERVICE:
            known = record.plan.status is not RowStatus.UNSURE
            return NameCell(record.plan.subject.id, record.name, self._subtitle(record.plan), known=known)
        if column is Column.FOUND:
            return TextCell(self._found(record.plan), self.place_words(record.plan))
        if column is Column.RECORD:
            return self._record_cell(record)
        return self._change_cell(record.plan.status)

    def _tick_cell(self, row: ReviewRow) -> TickCell:
        if not row.tickable:
            return TickCell(None)
        return TickCell(Tick.HELD if row.plan.key in self._ticked else Tick.NOT_GIVEN)

    def _record_cell(self, row: ReviewRow) -> TextCell:
        found = pieces(row.plan)
        first = found[0] if found else Piece("")
        kept_back = row.plan.status is RowStatus.UNSURE or _in_trash(row.plan)
        return TextCell(
            self._recorded(row),
            render(row.plan.why) if kept_back else "",
            muted=not found,
            icon=first.icon,
            headline=first.headline,
        )

    def _change_cell(self, status: RowStatus) -> Cell:
        words = self.change_word(status)
        if status is RowStatus.NEW:
            return PillCell(Pill(words, Tone.ACCENT, "plus"))
        if status is RowStatus.UPDATE:
            return PillCell(Pill(words, Tone.PLAIN, "swap"))
        if status is RowStatus.UNSURE:
            return PillCell(Pill(words, Tone.UNKNOWN, "question"))
        return TextCell(words, muted=True)

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
        # A collation key does not survive the way through a QVariant.
        return record.name.casefold() if column is Column.SERVICE else self._sort_key(record, column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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


def _review_row(row: PlanRow, place: int, collator: QCollator) -> ReviewRow:
    subject = row.subject
    name = subject.label if isinstance(subject, Identifier) else subject.name
    operator = subject.operator if isinstance(subject, Service) else ""
    searched = " ".join((name, operator, *row.found)).casefold()
    return ReviewRow(row, place, name, collator.sortKey(name), searched)


def _in_trash(row: PlanRow) -> bool:
    return row.status is RowStatus.SAME and isinstance(row.subject, Service) and row.subject.trashed is not None
