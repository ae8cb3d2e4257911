"""An unlocked vault: the one way in for every change, with undo, redo and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from tracker.core.acting import Attachment, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.changes import ChangeSet
from tracker.core.errors import NothingToUndoError, ReadOnlyError, TrackerError
from tracker.core.history import JournalEntry, LoadPoint, WriteKind
from tracker.core.milestones import CLOSING_MENTION, INCIDENT_MENTION, Marks, Milestones
from tracker.core.model import Evidence, Holding, Identifier, IdentifierId, Incident, Muting, Service, ServiceId
from tracker.core.progress import Progress, no_progress
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.findings_book import FindingsBook
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.method import Method
from tracker.core.risk.summary import Counts
from tracker.core.risk.tally import Load
from tracker.core.text import Message
from tracker.core.vault import Vault
from tracker.store.repository import Repository

Clock = Callable[[], datetime]
"""Returns the present moment, aware of its time zone."""

_DRAFT = "draft"
_A_YEAR = timedelta(days=366)


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
    """What a change, or a new day, did: views refresh from this and from nothing else.

    ``services``: those whose record, belongings or risk may be different. ``identifiers``
    likewise. A new day has an empty ChangeSet, and all services may be different.
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
    """One unlocked vault. Attributes: ``vault``, ``risk``, and ``counts`` and ``found``, which follow the
    risk, to read from; change with `apply`.

    ``counter``: how many findings there are, if somebody can say so. It is asked once for each day
    on which something was changed: when a later day begins, or when the vault is locked.

    Undo and redo reach back to the unlocking, without limit; they are gone when it is locked.
    """

    def __init__(self, opened: Opened, method: Method, clock: Clock) -> None:
        self.opened = opened
        self.vault: Vault = opened.repository.load()
        self._clock = clock
        self.risk = RiskBook(self.vault, method, self.today, latest=opened.repository.newest_day())
        self.counts = Counts(self.risk)
        self.found = FindingsBook(self.risk)
        self.counter: Callable[[Session], int] | None = None
        self._frauds: tuple[str, FraudBook] | None = None  # with the language of its words
        self._marks: Marks | None = None  # read when they are first asked for
        self._uncounted: date | None = None  # the day of the newest change, while nobody has counted
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []
        self._locked = False
        self._drop_unused_files()  # those of a session that was not locked

    @property
    def today(self) -> date:
        """The day on the person's own calendar."""
        return self._clock().astimezone().date()

    @property
    def changed_ahead(self) -> date | None:
        """The day of the newest change, if by the clock it is still to come: then the clock is wrong, or was."""
        return self.risk.latest if self.risk.latest > self.today else None

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
        if not changeset:
            return Outcome(kind, changeset, frozenset(), frozenset(), self.risk.load, self.risk.load)
        if self.read_only:
            raise ReadOnlyError(folder=self.opened.folder)
        self.follow_day()
        today, before = self.risk.today, self.risk.load  # what a new day makes of it is no difference of the change
        # Memory first, because the Load of the day is part of the same transaction.
        self.vault.apply(changeset)
        assessed = self._follow(changeset)
        try:
            self.opened.repository.write(changeset, self.now, kind, self.load_now, progress)
        except BaseException:
            back = changeset.inverse()
            self.vault.apply(back)
            self._follow(back)
            raise
        self._uncounted = today
        if self._marks is not None:
            self._marks.follow(today, kind, changeset.changes)
        return Outcome(
            kind,
            changeset,
            frozenset(assessed | self._services_in(changeset)),
            frozenset(change.subject.id for change in changeset.changes if isinstance(change.subject, Identifier)),
            before,
            self.risk.load,
        )

    def follow_day(self) -> None:
        """Judge with the calendar of today: a day may have begun since the last change. No step, nothing to undo."""
        today = self.today
        if self._uncounted not in (None, today):
            self._count_findings()
        if today != self.risk.today:
            self.risk.set_today(today, self.opened.repository.newest_day())

    def _follow(self, changeset: ChangeSet) -> set[ServiceId]:
        """Bring what is kept about the vault up to date; returns the services assessed anew."""
        if self._frauds is not None:
            self._frauds[1].update(changeset)
        return self.risk.update(changeset)

    def frauds(self, language: str, facts: Callable[[], Frauds]) -> FraudBook:
        """Which frauds are open: made of ``facts`` when it is first asked for, it follows every change.

        One is kept, in the language that was asked for last.
        """
        if self._frauds is None or self._frauds[0] != language:
            self._frauds = language, FraudBook(self.vault, facts())
        return self._frauds[1]

    def _count_findings(self) -> None:
        """Keep how many findings there are with the Load of the day.

        Without a counter, or with a disk that does not take it, that stays unknown.
        """
        day, self._uncounted = self._uncounted, None
        if day is not None and self.counter is not None:
            with suppress(TrackerError):
                self.opened.repository.count_findings(day, self.counter(self))

    def _drop_unused_files(self) -> None:
        """Remove the content of attached files that nothing names; what cannot be removed now goes the next time."""
        if not self.read_only:
            with suppress(TrackerError):
                self.opened.repository.drop_unused_files()

    @property
    def load_now(self) -> LoadPoint:
        """The Load as it is, for which nobody has counted the findings yet."""
        load = self.risk.load
        return LoadPoint(
            self.today, load.removable, load.unchecked, load.stuck, len(self.risk.services), self.risk.method.version
        )

    def _services_in(self, changeset: ChangeSet) -> set[ServiceId]:
        """Services whose record or belongings a ChangeSet touches, gone ones included."""
        records = [record for change in changeset.changes for record in (change.before, change.after) if record]
        gone = {record.id: record for record in records}
        found: set[ServiceId] = set()
        for record in records:
            if isinstance(record, Attachment):
                record = self.vault.request_entries.get(record.entry_id) or gone[record.entry_id]
            if isinstance(record, RequestEntry):
                record = self.vault.requests.get(record.request_id) or gone[record.request_id]
            if isinstance(record, Service):
                found.add(record.id)
            elif isinstance(record, (Holding, Incident, Evidence, Request, CampaignStep)):
                found.add(record.service_id)
            elif isinstance(record, (Muting, PlanDecision)):
                subjects = (record.subject,) if isinstance(record, Muting) else record.subjects
                found.update(ServiceId(subject) for subject in subjects if subject in self.vault.services)
        return found

    def journal(self, limit: int | None = 200, record_id: str | None = None) -> list[JournalEntry]:
        """Steps as they were written, newest first; of one record if ``record_id`` is given."""
        return self.opened.repository.journal(limit=limit, record_id=record_id)

    def milestones(self) -> Milestones:
        """What happened on the days of the last year and still holds: files brought in, accounts closed, incidents."""
        if self._marks is None:
            since, marks = self.now - _A_YEAR, Marks()
            entries = {
                entry.seq: entry
                for code in (CLOSING_MENTION, INCIDENT_MENTION)
                for entry in self.opened.repository.journal(record_id=code, since=since)
            }
            for _seq, entry in sorted(entries.items()):
                marks.follow(entry.at.astimezone().date(), entry.kind, entry.changes)
            self._marks = marks
        return self._marks.by_day(self.vault.import_runs.values())

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
        """Close the vault and let go of everything read from it. Asks nothing; loses nothing; may be called twice.

        With the steps that can be undone goes the content of attached files that only they could bring
        back. A disk that no longer takes such a change is no reason to stay open.
        """
        if self._locked:
            return
        self._locked = True
        self._count_findings()
        self._done.clear()
        self._undone.clear()
        self._drop_unused_files()
        self._frauds = None
        self.opened.close()
        self.vault = Vault()
