"""What an import would do, row by row: nothing is written before a person has seen it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tracker.core.changes import Change, ChangeSet, Seen
from tracker.core.model import ENTITY_TYPES, Holding, Identifier, Pack, PartialDate, Profile, Service
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message

_ADDED = QT_TRANSLATE_NOOP("changes", "{count} services added")
_UPDATED = QT_TRANSLATE_NOOP("changes", "{count} services updated")
_OWN_ADDED = QT_TRANSLATE_NOOP("changes", "{count} entries of your data added")


class RowStatus(StrEnum):
    """What a row is about; all but the first two are never taken unasked."""

    NEW = "new"
    UPDATE = "update"
    OWN = "own"  # an address or a number of the person's own
    UNSURE = "unsure"  # probably an account
    WEAK = "weak"  # somebody has the address or number, and that is all there is to see
    LOCAL = "local"  # a device of the person's own network
    FRAUD = "fraud"  # somebody seems to write in the name of a service: cannot be taken at all
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One service (or piece of the person's own data, or list) that a file speaks of.

    ``key``: the same whenever the same file is compared. ``subject``: as it would be afterwards.
    ``changes``: what taking this row means. ``found``: how the file names it, registrable domains
    first; ``clues``, ``count``, ``first_seen``, ``last_seen``: see `tracker.core.sightings.Sighting`.
    ``lines``: where, from 1. ``requires``: keys of rows that have to be taken along. ``candidates``:
    ids of the catalogue's entries that it may be; ``matchable``: whether the person can say which
    service it is. ``seen``: what the file says of records that are there already; it is noted with
    the import. ``joins``: keys of rows that are one with this one, because the person says so.
    """

    key: str
    status: RowStatus
    subject: Service | Identifier | Pack | Profile
    why: Message
    changes: tuple[Change, ...] = ()
    found: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    requires: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()
    count: int = 0
    first_seen: PartialDate | None = None
    last_seen: PartialDate | None = None
    candidates: tuple[str, ...] = ()
    matchable: bool = False
    seen: tuple[Seen, ...] = ()
    joins: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Its own and those of the rows that it joins."""
        return self.key, *self.joins

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

    def taken(self, selected: Collection[str] | None = None) -> list[PlanRow]:
        """The rows chosen, with what they require; those `proposed` if nothing is said."""
        requires = {row.key: row.requires for row in self.rows if row.requires}
        keys = with_linked(self.proposed if selected is None else selected, requires)
        return [row for row in self.rows if row.key in keys]

    def changeset(self, selected: Collection[str] | None = None) -> ChangeSet:
        """Everything `taken`, as one step; with it goes what that and the known rows have seen."""
        rows = self.taken(selected)
        owned = {row.key for row in rows if row.status is RowStatus.OWN}
        declined = {row.subject.id for row in self.rows if row.status is RowStatus.OWN and row.key not in owned}
        changes = [_without(declined, change) for row in rows for change in row.changes]
        changes.sort(key=lambda change: ENTITY_TYPES.index(type(change.subject)))
        known = [row for row in self.rows if row.status is RowStatus.SAME] if changes else []
        seen = dict.fromkeys(_seen_without(declined, item) for row in (*rows, *known) for item in row.seen)
        own = len({row.subject.id for row in rows if isinstance(row.subject, Identifier) and row.adds_subject})
        return ChangeSet(brought_in(self.source, *services_in(rows), own), tuple(changes), tuple(seen))


def services_in(rows: Iterable[PlanRow]) -> tuple[int, int]:
    """How many services are added and updated by taking ``rows``; several can be about the same one."""
    about = [row for row in rows if row.changes and isinstance(row.subject, Service)]
    added = {row.subject.id for row in about if row.adds_subject}
    return len(added), len({row.subject.id for row in about} - added)


def brought_in(source: Message, added: int, updated: int = 0, own: int = 0) -> Message:
    """What bringing in a file is called in the history; what there is none of is not named.

    ``source``: what kind of file it is; the counts: of services added and updated, and of one's own data recorded.
    """
    parts = (
        _counted(added, QT_TRANSLATE_NOOP("changes", "1 service added"), _ADDED),
        _counted(updated, QT_TRANSLATE_NOOP("changes", "1 service updated"), _UPDATED),
        _counted(own, QT_TRANSLATE_NOOP("changes", "1 entry of your data added"), _OWN_ADDED),
    )
    named = tuple(part for part in parts if part is not None)
    if not named:
        return message("changes", QT_TRANSLATE_NOOP("changes", "Brought in from “{source}”"), source=source)
    words = QT_TRANSLATE_NOOP("changes", "Brought in from “{source}”: {what}")
    return message("changes", words, source=source, what=Listing(named))


def _counted(count: int, one: str, many: str) -> Message | None:
    if not count:
        return None
    return message("changes", one) if count == 1 else message("changes", many, count=count)


def with_linked(keys: Iterable[str], links: Mapping[str, Collection[str]]) -> set[str]:
    """``keys`` and all that ``links`` lead to from them, over any number of steps.

    Only few rows are linked with others: those are followed one by one, the rest as a whole.
    """
    reached = set(keys)
    waiting = [*(reached & links.keys())]
    while waiting:
        fresh = set(links[waiting.pop()]) - reached
        reached |= fresh
        waiting.extend(fresh & links.keys())
    return reached


def _without(declined: Collection[str], change: Change) -> Change:
    """``change`` without a tie to an address or number that the person does not want to record."""
    after = change.after
    if isinstance(after, Holding) and after.identifier_id in declined:
        before = change.before
        tie = before.identifier_id if isinstance(before, Holding) else None
        return Change(before, replace(after, identifier_id=tie))
    return change


def _seen_without(declined: Collection[str], seen: Seen) -> Seen:
    """The same for what was seen."""
    record = seen.record
    if isinstance(record, Holding) and record.identifier_id in declined:
        return replace(seen, record=replace(record, identifier_id=None))
    return seen
