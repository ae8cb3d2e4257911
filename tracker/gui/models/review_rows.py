"""The rows of a review made ready off the window's thread: 10,000 of them take longer than a window may be silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import merge

from PySide6.QtCore import QCollator, QLocale, Qt

from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus, with_linked
from tracker.core.model import Service
from tracker.core.sightings import Unit
from tracker.gui.models.review_facts import STATUS_ORDER, found_words, recorded_words, titles_of
from tracker.gui.models.review_words import Identifiers, Piece, pieces

_AT_ONCE = 4_000
"""Names sorted in one go, which takes some 6 ms: as long as that lasts the window's thread cannot run."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the plan with what sorting and searching ask for.

    ``place``: its number in the plan; ``rank``: its place among all names, in the order of the
    language; ``group``: the place of its status in the order of all; ``pieces`` and ``recorded``:
    what it would record; ``text``: what a search looks through.
    """

    plan: PlanRow
    place: int
    group: int
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


@dataclass(frozen=True, slots=True)
class ReviewRows:
    """Everything that `ReviewModel` shows of one plan.

    ``needs`` and ``needed_by``: keys of other rows, for those rows that have any; ``tickable``: keys
    of all rows that would change something; ``own``: those of them that are the person's own data,
    in the order of the file; ``proposed``: ticked unless the person says otherwise; ``unit``: what
    places and counts of the file are.
    """

    rows: dict[str, ReviewRow] = field(default_factory=dict)
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needed_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Counter[RowStatus] = field(default_factory=Counter)
    tickable: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    proposed: frozenset[str] = frozenset()
    unit: Unit = Unit.ENTRIES

    def with_required(self, keys: Iterable[str]) -> frozenset[str]:
        """``keys`` and all that they need, as far as there is something to tick."""
        return self.tickable & with_linked(keys, self.needs)

    def with_dependent(self, keys: Iterable[str]) -> frozenset[str]:
        """``keys`` and all that need them, as far as there is something to tick."""
        return self.tickable & with_linked(keys, self.needed_by)


def review_rows(plan: ImportPlan, unit: Unit, recorded: Identifiers | None = None) -> ReviewRows:
    """``plan`` made ready to be shown; ``recorded``: the person's own data. May run on any thread."""
    titles = titles_of(plan.rows)
    ranks = _ranks(titles.values())
    rows = {}
    for place, row in enumerate(plan.rows):
        name = titles[row.key]
        rows[row.key] = _review_row(row, place, ranks[name], name, unit, recorded or {})
    needs = {row.key: row.requires for row in plan.rows if row.requires}
    needed_by: dict[str, tuple[str, ...]] = {}
    for needing, needed in needs.items():
        for key in needed:
            needed_by[key] = (*needed_by.get(key, ()), needing)
    tickable = frozenset(key for key, row in rows.items() if row.tickable)
    return ReviewRows(
        rows,
        needs,
        needed_by,
        Counter(row.status for row in plan.rows),
        tickable,
        tuple(row.key for row in plan.rows if row.status is RowStatus.OWN and row.key in tickable),
        tickable & with_linked(plan.proposed, needs),
        unit,
    )


def _review_row(row: PlanRow, place: int, rank: int, name: str, unit: Unit, recorded: Identifiers) -> ReviewRow:
    operator = row.subject.operator if isinstance(row.subject, Service) else ""
    searched = " ".join((name, operator, *row.found, *row.clues)).casefold()
    made = pieces(row, unit, recorded)
    group = STATUS_ORDER.index(row.status)
    return ReviewRow(row, place, group, rank, name, found_words(row, unit), made, recorded_words(row, made), searched)


def _ranks(names: Iterable[str]) -> Mapping[str, int]:
    """The place of each name in the order of the language."""
    collator = QCollator(QLocale())
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    keys = {name: collator.sortKey(name) for name in set(names)}
    waiting = list(keys)
    runs = [
        sorted(waiting[start : start + _AT_ONCE], key=keys.__getitem__) for start in range(0, len(waiting), _AT_ONCE)
    ]
    return {name: rank for rank, name in enumerate(merge(*runs, key=keys.__getitem__))}
