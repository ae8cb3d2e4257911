"""The rows of a review made ready off the window's thread: 10,000 of them take longer than a window may be silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCollator, QLocale, Qt

from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import Service
from tracker.gui.models.review_facts import STATUS_ORDER, found_words, recorded_words, titles_of
from tracker.gui.models.review_words import Identifiers, Piece, pieces


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the plan with what sorting and searching ask for.

    ``place``: its number in the plan; ``rank``: its place among all names, in the order of the
    language; ``pieces`` and ``recorded``: what it would record; ``text``: what a search looks through.
    """

    plan: PlanRow
    place: int
    rank: int
    name: str
    found: str
    pieces: tuple[Piece, ...]
    recorded: str
    text: str

    @property
    def tickable(self) -> bool:
        """Whether taking it would change anything."""
        return bool(self.plan.changes)

    @property
    def group(self) -> int:
        """The place of its status in the order of all."""
        return STATUS_ORDER.index(self.plan.status)


@dataclass(frozen=True, slots=True)
class ReviewRows:
    """Everything that `ReviewModel` shows of one plan. ``unit``: what places and counts of the file are."""

    rows: Mapping[str, ReviewRow] = field(default_factory=dict)
    needed_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Counter[RowStatus] = field(default_factory=Counter)
    proposed: frozenset[str] = frozenset()
    unit: str = "entries"

    def with_required(self, keys: Iterable[str]) -> set[str]:
        """``keys`` and all that they need."""
        return self._closure(keys, lambda key: self.rows[key].plan.requires)

    def with_dependent(self, keys: Iterable[str]) -> set[str]:
        """``keys`` and all that need them."""
        return self._closure(keys, lambda key: self.needed_by.get(key, ()))

    def _closure(self, keys: Iterable[str], follow: Callable[[str], Collection[str]]) -> set[str]:
        """``keys`` and all that can be reached from them, as far as there is something to tick."""
        reached: set[str] = set()
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in reached and key in self.rows:
                reached.add(key)
                waiting.extend(follow(key))
        return {key for key in reached if self.rows[key].tickable}


def review_rows(plan: ImportPlan, unit: str, recorded: Identifiers | None = None) -> ReviewRows:
    """``plan`` made ready to be shown; ``recorded``: the person's own data. May run on any thread."""
    titles = titles_of(plan.rows)
    ranks = _ranks(titles.values())
    rows = {}
    for place, row in enumerate(plan.rows):
        name = titles[row.key]
        rows[row.key] = _review_row(row, place, ranks[name], name, unit, recorded or {})
    needed_by: dict[str, tuple[str, ...]] = {}
    for row in plan.rows:
        for key in row.requires:
            needed_by[key] = (*needed_by.get(key, ()), row.key)
    return ReviewRows(rows, needed_by, Counter(row.status for row in plan.rows), plan.proposed, unit)


def _review_row(row: PlanRow, place: int, rank: int, name: str, unit: str, recorded: Identifiers) -> ReviewRow:
    operator = row.subject.operator if isinstance(row.subject, Service) else ""
    searched = " ".join((name, operator, *row.found, *row.clues)).casefold()
    made = pieces(row, unit, recorded)
    return ReviewRow(row, place, rank, name, found_words(row, unit), made, recorded_words(row, made), searched)


def _ranks(names: Iterable[str]) -> Mapping[str, int]:
    """The place of each name in the order of the language."""
    collator = QCollator(QLocale())
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    keys = {name: collator.sortKey(name) for name in set(names)}
    return {name: rank for rank, name in enumerate(sorted(keys, key=keys.__getitem__))}
