"""The rows of an import before anything is written: what is ticked, sorted, let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QCollatorSortKey,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import Identifier, Service
from tracker.gui import formatting
from tracker.gui.models.review_words import Piece, pieces
from tracker.gui.models.roles import Cell, NameCell, PillCell, Role, TextCell, TickCell
from tracker.gui.translation import render
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.pills import Pill, Tone
from tracker.gui.widgets.text import tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
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


class ReviewModel(QAbstractTableModel):
    """One row for each row of an `ImportPlan`. Ticking a row ticks what it needs.

    Signals: ``ticks_changed()``.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, ReviewRow] = {}
        self._needed_by: dict[str, list[str]] = {}
        self._shown: list[ReviewRow] = []
        self._ticked: set[str] = set()
        self._counts: Counter[RowStatus] = Counter()
        self._status: RowStatus | None = None
        self._words: tuple[str, ...] = ()
        self._column = Column.CHANGE
        self._descending = False
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
        self._shown = self._arranged()
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

    @property
    def shown_keys(self) -> list[str]:
        """Keys of the rows let through, from top to bottom."""
        return [row.plan.key for row in self._shown]

    def count(self, status: RowStatus | None) -> int:
        """How many rows have ``status``, or how many there are."""
        return len(self._rows) if status is None else self._counts[status]

    def set_filter(self, status: RowStatus | None) -> None:
        """Let through only rows of ``status``, or all of them."""
        self._status = status
        self._rearrange()

    def search(self, words: str) -> None:
        """Let through only rows that hold every one of ``words``."""
        self._words = tuple(words.casefold().split())
        self._rearrange()

    def plan_row(self, index: Index) -> PlanRow:
        return self._shown[index.row()].plan

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
        able = [self._shown[row].plan.key for row in rows if self._shown[row].tickable]
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

    def _arranged(self) -> list[ReviewRow]:
        rows = [
            row
            for row in self._rows.values()
            if self._status in (None, row.plan.status) and all(word in row.text for word in self._words)
        ]
        rows.sort(key=lambda row: row.place)
        rows.sort(key=lambda row: self._sort_key(row, self._column), reverse=self._descending)
        return rows

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

    def _rearrange(self) -> None:
        """Show the rows in their order anew; selected and current rows follow."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._shown[index.row()].plan.key for index in before]
        self._shown = self._arranged()
        places = {row.plan.key: place for place, row in enumerate(self._shown)}
        after = [
            self.index(places[key], index.column()) if key in places else QModelIndex()
            for index, key in zip(before, keys, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Words

    def _found(self, row: PlanRow) -> str:
        """How the file names it."""
        if not row.found:
            return self.tr("In the file")
        more = len(row.found) - 1
        return self.tr("{name} and %n more", "", more).format(name=row.found[0]) if more else row.found[0]

    def place_words(self, row: PlanRow) -> str:
        """Where in the file it stands: "Lines 3, 8, 9 and 2 more"; "" when that says nothing."""
        lines = row.lines
        if not lines:
            return ""
        shown = ", ".join(formatting.count(line) for line in lines[:_LINES_SHOWN])
        if self._has_lines:
            words = self.tr("Line {numbers}") if len(lines) == 1 else self.tr("Lines {numbers}")
        else:
            words = self.tr("Entry {numbers}") if len(lines) == 1 else self.tr("Entries {numbers}")
        words = words.format(numbers=shown)
        more = len(lines) - _LINES_SHOWN
        return self.tr("{places} and %n more", "", more).format(places=words) if more > 0 else words

    def _recorded(self, row: ReviewRow) -> str:
        return ", ".join(piece.text for piece in pieces(row.plan)) or self.tr("Nothing new")

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
        return self.tr("The vault itself")

    def _tick_word(self, row: ReviewRow) -> str:
        if not row.tickable:
            return self.tr("Nothing to take")
        return self.tr("Ticked") if row.plan.key in self._ticked else self.tr("Not ticked")

    def words(self, row: ReviewRow, column: Column) -> str:
        """A cell in plain words."""
        if column is Column.TICK:
            return self._tick_word(row)
        if column is Column.SERVICE:
            return row.name
        if column is Column.FOUND:
            return self._found(row.plan)
        if column is Column.RECORD:
            return self._recorded(row)
        return self.change_word(row.plan.status)

    # Cells

    def _cell(self, row: ReviewRow, column: Column) -> Cell:
        if column is Column.TICK:
            return self._tick_cell(row)
        if column is Column.SERVICE:
            known = row.plan.status is not RowStatus.UNSURE
            return NameCell(row.plan.subject.id, row.name, self._subtitle(row.plan), known=known)
        if column is Column.FOUND:
            return TextCell(self._found(row.plan), self.place_words(row.plan))
        if column is Column.RECORD:
            return self._record_cell(row)
        return self._change_cell(row.plan.status)

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
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole:
            if column is not Column.TICK or not row.tickable:
                return None
            return Qt.CheckState.Checked if row.plan.key in self._ticked else Qt.CheckState.Unchecked
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self.words(row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip(self.words(row, column)),
            Role.CELL: lambda: self._cell(row, column),
            # A collation key does not survive the way through a QVariant.
            Role.SORT: lambda: row.name.casefold() if column is Column.SERVICE else self._sort_key(row, column),
            Role.ID: lambda: row.plan.key,
            Role.STUCK: lambda: False,
        }
        answer = answers.get(role)
        return answer() if answer else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.TICK:
            return self.tr("Ticked")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TICK: "",
            Column.SERVICE: self.tr("Service"),
            Column.FOUND: self.tr("Found because"),
            Column.RECORD: self.tr("Will record"),
            Column.CHANGE: self.tr("Change"),
        }[column]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._column = Column(column)
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._rearrange()


def _review_row(row: PlanRow, place: int, collator: QCollator) -> ReviewRow:
    subject = row.subject
    name = subject.label if isinstance(subject, Identifier) else subject.name
    operator = subject.operator if isinstance(subject, Service) else ""
    searched = " ".join((name, operator, *row.found)).casefold()
    return ReviewRow(row, place, name, collator.sortKey(name), searched)


def _in_trash(row: PlanRow) -> bool:
    return row.status is RowStatus.SAME and isinstance(row.subject, Service) and row.subject.trashed is not None
