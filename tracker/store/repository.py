"""Records in and out of the encrypted database: rows, journal and Load history in one commit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import groupby, islice
from pathlib import Path
from threading import RLock
from typing import Any

from tracker.core.changes import Change, ChangeSet, Seen
from tracker.core.codec import row_reader, to_row
from tracker.core.errors import DatabaseDamagedError, NotFoundError, ReadOnlyError
from tracker.core.history import (
    JournalEntry,
    LoadPoint,
    WriteKind,
    change_from_json,
    change_to_json,
    message_from_json,
    message_to_json,
    seen_from_json,
    seen_to_json,
)
from tracker.core.model import Entity, ImportRun, Profile, new_id
from tracker.core.progress import Progress, no_progress
from tracker.core.vault import Vault
from tracker.store.database import (
    IN_MEMORY,
    Connection,
    create_in_memory,
    errors_of,
    problems,
    transaction,
)
from tracker.store.migrations import migrate
from tracker.store.schema import OTHER_TABLES, TABLES

VAULT_ID = "vault_id"
_AT_ONCE = 100  # rows between two words of progress
_LOAD_COLUMNS = ", ".join(OTHER_TABLES["load_history"])
_NONE_LATER = "NOT EXISTS (SELECT 1 FROM load_history WHERE day > ?)"
_REPLACE_LOAD = f"INSERT OR REPLACE INTO load_history ({_LOAD_COLUMNS}) SELECT ?, ?, ?, ?, ?, ?, ? WHERE {_NONE_LATER}"
_KEEP_LOAD = f"INSERT OR IGNORE INTO load_history ({_LOAD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_COUNT_FINDINGS = f"UPDATE load_history SET findings = ? WHERE day = ? AND {_NONE_LATER}"  # noqa: S608
_INSERT_JOURNAL = (
    "INSERT INTO journal (at, kind, label, changes) SELECT ?, ?, ?, group_concat(part, '') "
    "FROM (SELECT part FROM journal_parts ORDER BY rowid)"
)
_OF_AN_IMPORT = f'"type":"{ImportRun.__name__.lower()}"'
# Not in the journal itself: there they would turn up among what was changed about a record.
_SEEN = "seen"
_INSERT_SEEN = "INSERT INTO meta (key, value) VALUES (?, ?)"
_SELECT_SEEN = "SELECT value FROM meta WHERE key GLOB ? ORDER BY rowid"

_UNUSED_FILES = "FROM files WHERE sha256 NOT IN (SELECT sha256 FROM attachments)"


class Repository:
    """The open database. Safe to use from several threads: one is let in at a time.

    Every method raises DatabaseDamagedError or StorageError when the file or disk fails.
    """

    def __init__(self, connection: Connection, path: Path, *, read_only: bool = False) -> None:
        self._connection = connection
        self._path = path
        self._lock = RLock()
        self.read_only = read_only

    def load(self) -> Vault:
        """Everything there is, in the order in which it was added."""
        with self._reading():
            return Vault.of(self._entities())

    def write(
        self,
        changeset: ChangeSet,
        at: datetime,
        kind: WriteKind,
        load: LoadPoint | None = None,
        progress: Progress = no_progress,
    ) -> int:
        """Write rows, journal entry and ``load`` (replacing that day's; not before a day that is kept), all or nothing.

        ``at``: an aware time. ``progress`` is told about records; it may raise until all are
        there, and nothing is changed then. Returns the number of the journal entry. When this returns, the
        changes are on the medium. Raises ReadOnlyError, DiskFullError, StorageError, and
        NotFoundError when a record to be changed is not there; nothing is changed then.
        """
        written, total = 0, len(changeset.changes)
        with self._writing():
            for (cls, action), run in groupby(changeset.changes, _action):
                while part := list(islice(run, _AT_ONCE)):
                    self._write_rows(cls, action, part)
                    written += len(part)
                    progress(written, total)
            number = self._write_journal(changeset, at, kind)
            self._connection.executemany(_INSERT_SEEN, _seen_rows(number, changeset.seen))
            if load is not None:
                self._connection.execute(_REPLACE_LOAD, (*_load_row(load), load.day.isoformat()))
            return number

    def journal(
        self, *, limit: int | None = None, record_id: str | None = None, since: datetime | None = None
    ) -> list[JournalEntry]:
        """Journal entries, newest first.

        ``record_id``: only those that mention this record, as the one changed or as the one
        that a changed record belongs to; or that hold this code as a value. ``since``: an aware
        time, only those written then or later.
        """
        earliest = "" if since is None else _utc(since).isoformat()
        mentioned = "" if record_id is None else json.dumps(record_id)
        with self._reading():
            rows = self._connection.execute(
                "SELECT seq, at, kind, label, changes FROM journal"
                " WHERE at >= ? AND instr(changes, ?) ORDER BY seq DESC LIMIT ?",
                (earliest, mentioned, -1 if limit is None else limit),
            )
            return [_journal_entry(row) for row in rows]

    def import_steps(self) -> list[JournalEntry]:
        """Journal entries about the records of imports, newest first, with what those have seen."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT seq, at, kind, label, changes FROM journal WHERE instr(changes, ?) ORDER BY seq DESC",
                (_OF_AN_IMPORT,),
            )
            return [_with_seen(_journal_entry(row), self._seen(row[0])) for row in rows]

    def commit_number(self) -> int:
        """How many steps were ever written; never falls in the life of a vault."""
        with self._reading():
            (number,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()
            return int(number)

    def load_history(self) -> list[LoadPoint]:
        """The Load day by day, oldest first."""
        with self._reading():
            rows = self._connection.execute(f"SELECT {_LOAD_COLUMNS} FROM load_history ORDER BY day")  # noqa: S608 - names of our own
            return [LoadPoint(date.fromisoformat(day), *rest) for day, *rest in rows]

    def newest_day(self) -> date | None:
        """The last day of which the Load is kept."""
        with self._reading():
            (day,) = self._connection.execute("SELECT max(day) FROM load_history").fetchone()
            return None if day is None else date.fromisoformat(day)

    def count_findings(self, day: date, count: int) -> None:
        """Add to the Load of ``day`` how many findings there were; nothing for a day without one, or before another."""
        with self._writing():
            self._connection.execute(_COUNT_FINDINGS, (count, day.isoformat(), day.isoformat()))

    def keep_load_history(self, points: Iterable[LoadPoint]) -> None:
        """Add days that a backup or document brings along; a day that is already there stays."""
        with self._writing():
            self._connection.executemany(_KEEP_LOAD, map(_load_row, points))

    def meta(self, key: str) -> str | None:
        """A note about the vault itself, such as the day of the last verified backup."""
        with self._reading():
            row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
            return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep a note about the vault itself; None takes it away."""
        with self._writing():
            if value is None:
                self._connection.execute("DELETE FROM meta WHERE key = ?", (key,))
            else:
                self._connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def keep_file(self, content: bytes) -> str:
        """Keep the content of a file and return its SHA-256; what is there already is kept once.

        In a commit of its own, to come before the one with the record that names it: so no record that was
        acknowledged is ever without its file. Content that no record names is no harm until it is dropped.
        """
        digest = sha256(content).hexdigest()
        with self._writing():
            self._connection.execute("INSERT OR IGNORE INTO files (sha256, content) VALUES (?, ?)", (digest, content))
        return digest

    def file(self, digest: str) -> bytes | None:
        """The content with this SHA-256; None when it is not here."""
        with self._reading():
            row = self._connection.execute("SELECT content FROM files WHERE sha256 = ?", (digest,)).fetchone()
            if row is None:
                return None
            content = bytes(row[0])
            if sha256(content).hexdigest() != digest:
                raise ValueError("not the content that was kept")
            return content

    def drop_unused_files(self) -> int:
        """Remove the content of files that no record names; how many there were.

        For moments at which no step can be undone that may ask for them again.
        """
        with self._reading():
            (unused,) = self._connection.execute(f"SELECT count(*) {_UNUSED_FILES}").fetchone()
        if unused:
            with self._writing():
                self._connection.execute(f"DELETE {_UNUSED_FILES}")
        return int(unused)

    def integrity_check(self) -> tuple[str, ...]:
        """What is wrong with any page, in the database's words; empty when all is sound."""
        with self._reading():
            return problems(self._connection)

    def require_sound(self) -> None:
        """Raises DatabaseDamagedError when any page is not what was written."""
        if self.integrity_check():
            raise DatabaseDamagedError(path=self._path)

    def relocate(self, move: Callable[[Connection], tuple[Connection, Path]]) -> None:
        """Go on with another file of the same content; nothing is read or written meanwhile.

        ``move`` gets the connection to copy from and returns the one to go on with. When it
        raises, everything stays as it was.
        """
        with self._lock:
            connection, path = move(self._connection)
            self._connection.close()
            self._connection, self._path = connection, path

    def close(self) -> None:
        """May be called twice; nothing else may be called afterwards."""
        with self._lock:
            self._connection.close()

    def _entities(self) -> Iterator[Entity]:
        for cls, table in TABLES.items():
            yield from map(row_reader(cls), self._connection.execute(table.select))

    def _write_rows(self, cls: type[Entity], action: str, changes: list[Change]) -> None:
        table = TABLES[cls]
        rows: Iterable[tuple[Any, ...]]
        if action == "insert":
            statement, rows = table.insert, (to_row(change.subject) for change in changes)
        elif action == "update":
            statement, rows = table.update, ((*to_row(change.subject), change.subject.id) for change in changes)
        else:
            statement, rows = table.delete, ((change.subject.id,) for change in changes)
        if self._connection.executemany(statement, rows).rowcount != len(changes):
            raise NotFoundError(what=changes[0].subject.id)

    def _write_journal(self, changeset: ChangeSet, at: datetime, kind: WriteKind) -> int:
        """The database puts the text together: joining and handing over 70 MB would hold up every other thread."""
        execute = self._connection.execute
        execute("CREATE TEMP TABLE IF NOT EXISTS journal_parts (part TEXT NOT NULL)")
        self._connection.executemany(
            "INSERT INTO journal_parts VALUES (?)", ((part,) for part in _json_parts(changeset.changes))
        )
        label = _dump(message_to_json(changeset.label))
        cursor = execute(_INSERT_JOURNAL, (_utc(at).isoformat(), kind.value, label))
        execute("DELETE FROM journal_parts")
        return int(cursor.lastrowid)

    def _seen(self, number: int) -> tuple[Seen, ...]:
        """What an import noted with the journal entry of this number."""
        rows = self._connection.execute(_SELECT_SEEN, (f"{_SEEN} {number} *",))
        return tuple(seen_from_json(data, f"seen[{number}]") for (part,) in rows for data in json.loads(part))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._lock, errors_of(self._path):
            try:
                yield
            except (KeyError, TypeError, ValueError) as error:  # every page is authentic, yet a value is not
                raise DatabaseDamagedError(path=self._path) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.read_only:
            raise ReadOnlyError(folder=self._path.parent)
        with self._lock, transaction(self._connection, self._path):
            yield


def begin(connection: Connection, path: Path, vault_id: str, profile: Profile) -> Repository:
    """Make the tables of a new vault in an empty database, with its first record."""
    migrate(connection, path)
    repository = Repository(connection, path)
    repository.set_meta(VAULT_ID, vault_id)
    with transaction(connection, path):
        connection.execute(TABLES[Profile].insert, to_row(profile))
    return repository


def in_memory(profile: Profile) -> Repository:
    """A vault that never touches a disk and is gone when closed, as for the demonstration."""
    return begin(create_in_memory(), IN_MEMORY, new_id(), profile)


def _action(change: Change) -> tuple[type[Entity], str]:
    if change.before is None:
        return type(change.subject), "insert"
    return type(change.subject), "delete" if change.after is None else "update"


def _load_row(load: LoadPoint) -> tuple[object, ...]:
    return load.day.isoformat(), load.removable, load.unchecked, load.stuck, load.services, load.method, load.findings


def _journal_entry(row: tuple[int, str, str, str, str]) -> JournalEntry:
    seq, at, kind, label, changes = row
    where = f"journal[{seq}]"
    changeset = ChangeSet(
        message_from_json(json.loads(label), f"{where}.label"),
        tuple(change_from_json(data, f"{where}.changes[{index}]") for index, data in enumerate(json.loads(changes))),
    )
    return JournalEntry(seq, datetime.fromisoformat(at), WriteKind(kind), changeset)


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a journal entry needs an aware time")
    return at.astimezone(UTC)


def _json_parts(changes: Iterable[Change]) -> Iterator[str]:
    """A list in JSON, in pieces of a size that takes no time."""
    waiting, before = iter(changes), "["
    while part := list(islice(waiting, _AT_ONCE)):
        yield before + ",".join(_dump(change_to_json(change)) for change in part)
        before = ","
    yield "]" if before == "," else "[]"


def _seen_rows(number: int, seen: Iterable[Seen]) -> Iterator[tuple[str, str]]:
    waiting, part = iter(seen), 0
    while items := list(islice(waiting, _AT_ONCE)):
        yield f"{_SEEN} {number} {part}", _dump([seen_to_json(item) for item in items])
        part += 1


def _with_seen(entry: JournalEntry, seen: tuple[Seen, ...]) -> JournalEntry:
    return replace(entry, changeset=replace(entry.changeset, seen=seen))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
