"""What an import would do, row by row: nothing is written before a person has seen it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.changes import Change, ChangeSet
from tracker.core.model import ENTITY_TYPES, Identifier, Pack, Profile, Service
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


class RowStatus(StrEnum):
    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    UNSURE = "unsure"  # left to the person: it is never taken unasked


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One service (or piece of the person's own data, or list) that a file speaks of.

    ``subject``: as it would be afterwards. ``changes``: what taking this row means.
    ``found``: how the file names it, registrable domains first. ``lines``: where, from 1.
    ``requires``: keys of rows that have to be taken along.
    """

    key: str
    status: RowStatus
    subject: Service | Identifier | Pack | Profile
    why: Message
    changes: tuple[Change, ...] = ()
    found: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    requires: tuple[str, ...] = ()

    @property
    def adds_subject(self) -> bool:
        """Whether the subject itself is new, and not only something about it."""
        return any(change.before is None and change.subject.id == self.subject.id for change in self.changes)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All rows, in the order of the file. ``source``: what kind of file it is, for the undo text."""

    source: Message
    rows: tuple[PlanRow, ...]

    def count(self, status: RowStatus) -> int:
        return sum(row.status is status for row in self.rows)

    @property
    def proposed(self) -> frozenset[str]:
        """Keys of the rows that are taken unless the person says otherwise."""
        return frozenset(row.key for row in self.rows if row.status in (RowStatus.NEW, RowStatus.UPDATE))

    def changeset(self, selected: Collection[str] | None = None) -> ChangeSet:
        """Everything chosen, with what it requires, as one step; `proposed` if nothing is said."""
        taken = self._with_required(self.proposed if selected is None else selected)
        rows = [row for row in self.rows if row.key in taken]
        changes = [change for row in rows for change in row.changes]
        changes.sort(key=lambda change: ENTITY_TYPES.index(type(change.subject)))
        label = message(
            "changes",
            QT_TRANSLATE_NOOP("changes", "Brought in from “{source}”: {new} added, {updated} completed"),
            source=self.source,
            new=sum(row.adds_subject for row in rows),
            updated=sum(row.changes != () and not row.adds_subject for row in rows),
        )
        return ChangeSet(label, tuple(changes))

    def _with_required(self, selected: Collection[str]) -> set[str]:
        required = {row.key: row.requires for row in self.rows}
        taken: set[str] = set()
        waiting = list(selected)
        while waiting:
            key = waiting.pop()
            if key not in taken:
                taken.add(key)
                waiting.extend(required[key])
        return taken
