"""An unlocked vault: the one way in for every change, with undo, redo and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from tracker.core.changes import ChangeSet
from tracker.core.errors import NothingToUndoError, ReadOnlyError
from tracker.core.history import JournalEntry, LoadPoint, WriteKind
from tracker.core.model import Evidence, Holding, Identifier, IdentifierId, Incident, Service, ServiceId
from tracker.core.progress import Progress, no_progress
from tracker.core.risk.assessment import Load, RiskBook
from tracker.core.risk.method import Method
from tracker.core.text import Message
from tracker.core.vault import Vault
from tracker.store.repository import Repository

Clock = Callable[[], datetime]
"""Returns the present moment, aware of its time zone."""

_DRAFT = "draft"


class Opened(Protocol):
    """A vault that is open: on disk (`tracker.store.open_vault.OpenVault`) or in memory only.

    ``kept``: files in the folder that look like parts of a vault but are not part of this one.
    ``rolled_back``: this device has seen a later state of the vault.
    """

    @property
    def repository(self) -> Repository: ...
    @property
    def folder(self) -> Path: ...
    @property
    def read_only(self) -> bool: ...
    @property
    def kept(self) -> tuple[Path, ...]: ...
    @property
    def rolled_back(self) -> bool: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change did: views refresh from this and from nothing else.

    ``services``: those whose record, belongings or risk may be different. ``identifiers``
    likewise.
    """

    kind: WriteKind
    changeset: ChangeSet
    services: frozenset[ServiceId]
    identifiers: frozenset[IdentifierId]
    load_before: Load
    load_after: Load

    @property
    def label(self) -> Message:
        return self.changeset.label


class Session:
    """One unlocked vault. Attributes: ``vault`` and ``risk`` to read from; change with `apply`.

    Undo and redo reach back to the unlocking, without limit; they are gone when it is locked.
    """

    def __init__(self, opened: Opened, method: Method, clock: Clock) -> None:
        self.opened = opened
        self.vault: Vault = opened.repository.load()
        self._clock = clock
        self.risk = RiskBook(self.vault, method, self.today)
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []

    @property
    def today(self) -> date:
        """The day on the person's own calendar."""
        return self._clock().astimezone().date()

    @property
    def now(self) -> datetime:
        return self._clock()

    @property
    def read_only(self) -> bool:
        """The medium cannot be written: everything can be seen, nothing changed."""
        return self.opened.read_only

    @property
    def undo_label(self) -> Message | None:
        """What `undo` would take back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Message | None:
        """What `redo` would do again, or None."""
        return self._undone[-1].label if self._undone else None

    @property
    def undo_size(self) -> int:
        """How many records `undo` would change."""
        return len(self._done[-1].changes) if self._done else 0

    @property
    def redo_size(self) -> int:
        """How many records `redo` would change."""
        return len(self._undone[-1].changes) if self._undone else 0

    def apply(self, changeset: ChangeSet, progress: Progress = no_progress) -> Outcome:
        """Carry out and keep ``changeset``: all of it, or nothing.

        An empty one is not journalled. ``progress`` may raise to cancel. Raises ReadOnlyError,
        DiskFullError, StorageError or DatabaseDamagedError; memory and file are then as they were.
        """
        outcome = self._carry_out(changeset, WriteKind.APPLY, progress)
        if changeset:
            self._done.append(changeset)
            self._undone.clear()
        return outcome

    def undo(self, progress: Progress = no_progress) -> Outcome:
        """Take the newest step back. Raises NothingToUndoError, and what `apply` raises."""
        if not self._done:
            raise NothingToUndoError
        outcome = self._carry_out(self._done[-1].inverse(), WriteKind.UNDO, progress)
        self._undone.append(self._done.pop())
        return outcome

    def redo(self, progress: Progress = no_progress) -> Outcome:
        """Do the step again that was taken back last. Raises as `undo`."""
        if not self._undone:
            raise NothingToUndoError
        outcome = self._carry_out(self._undone[-1], WriteKind.REDO, progress)
        self._done.append(self._undone.pop())
        return outcome

    def _carry_out(self, changeset: ChangeSet, kind: WriteKind, progress: Progress) -> Outcome:
        before = self.risk.load
        if not changeset:
            return Outcome(kind, changeset, frozenset(), frozenset(), before, before)
        if self.read_only:
            raise ReadOnlyError(folder=self.opened.folder)
        self.risk.set_today(self.today)
        # Memory first, because the Load of the day is part of the same transaction.
        self.vault.apply(changeset)
        assessed = self.risk.update(changeset)
        try:
            self.opened.repository.write(changeset, self.now, kind, self._load_point(), progress)
        except BaseException:
            back = changeset.inverse()
            self.vault.apply(back)
            self.risk.update(back)
            raise
        return Outcome(
            kind,
            changeset,
            frozenset(assessed | _services_in(changeset)),
            frozenset(change.subject.id for change in changeset.changes if isinstance(change.subject, Identifier)),
            before,
            self.risk.load,
        )

    def _load_point(self) -> LoadPoint:
        load = self.risk.load
        return LoadPoint(
            self.today, load.removable, load.unchecked, load.stuck, len(self.risk.services), self.risk.method.version
        )

    def journal(self, limit: int | None = 200, record_id: str | None = None) -> list[JournalEntry]:
        """Steps as they were written, newest first; of one record if ``record_id`` is given."""
        return self.opened.repository.journal(limit=limit, record_id=record_id)

    def import_steps(self) -> list[JournalEntry]:
        """Every step that is about the record of an import, newest first, with what imports have seen."""
        return self.opened.repository.import_steps()

    def load_history(self) -> list[LoadPoint]:
        """The Load at the end of each day on which something changed, oldest first."""
        return self.opened.repository.load_history()

    def check(self) -> None:
        """Look at every page, also those that nothing was read from; for a thread: it takes long.

        Raises DatabaseDamagedError; what was read so far is whole all the same, but nothing
        more can be read or written then.
        """
        self.opened.repository.require_sound()

    def keep_draft(self, draft: str) -> None:
        """Keep the text of an unfinished editor inside the vault; no change to the ledger."""
        if not self.read_only:
            self.opened.repository.set_meta(_DRAFT, draft)

    def take_draft(self) -> str | None:
        """The draft that was kept, once."""
        draft = self.opened.repository.meta(_DRAFT)
        if draft is not None and not self.read_only:
            self.opened.repository.set_meta(_DRAFT, None)
        return draft

    def lock(self) -> None:
        """Close the vault and let go of everything read from it. Asks nothing; loses nothing."""
        self._done.clear()
        self._undone.clear()
        self.opened.close()
        self.vault = Vault()


def _services_in(changeset: ChangeSet) -> set[ServiceId]:
    """Services whose record or belongings a ChangeSet touches, gone ones included."""
    found: set[ServiceId] = set()
    for change in changeset.changes:
        for record in (change.before, change.after):
            if isinstance(record, Service):
                found.add(record.id)
            elif isinstance(record, (Holding, Incident, Evidence)):
                found.add(record.service_id)
    return found
