"""Opening SQLCipher: the settings, and which error is which."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tracker.core.errors import (
    AlreadyOpenError,
    DatabaseDamagedError,
    DiskFullError,
    NewerVersionError,
    NotWritableError,
    ReadOnlyError,
    StorageError,
    TrackerError,
)
from tracker.core.model import Profile
from tracker.store import database, migrations
from tracker.store.migrations import MIGRATIONS, migrate, older_version
from tracker.store.repository import begin
from tracker.store.schema import OTHER_TABLES, TABLES

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database of ours."""
    file = tmp_path / "vault-000001.db"
    begin(database.create(file, KEY), file, "id", Profile()).close()
    return file


def test_settings_that_durability_and_privacy_rest_on(path: Path) -> None:
    connection = database.open_existing(path, KEY)
    expected = {
        "synchronous": 3,  # EXTRA
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,  # MEMORY
        "mmap_size": 0,
        "busy_timeout": 5000,
        "cipher_memory_security": 1,
        "page_size": 4096,
    }
    assert {name: database.pragma(connection, name) for name in expected} == expected
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_file_is_encrypted_and_private(path: Path) -> None:
    assert b"SQLite format" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("SELECT 1 FROM meta")


def test_nothing_is_created_over_a_file(path: Path) -> None:
    with pytest.raises(NotWritableError):
        database.create(path, KEY)


@pytest.mark.parametrize("length", [0, 100, 4095, 4097])
def test_cut_short_is_damaged_and_never_empty(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DatabaseDamagedError):
        database.open_existing(path, KEY)
    assert path.stat().st_size == length


def test_missing_or_a_folder_is_damaged(tmp_path: Path) -> None:
    for place in (tmp_path / "missing.db", tmp_path):
        with pytest.raises(DatabaseDamagedError):
            database.open_existing(place, KEY)


def test_unreadable_folder_is_not_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(NotWritableError):
        database.open_existing(path, KEY)


def test_other_key_is_damage(path: Path) -> None:
    with pytest.raises(DatabaseDamagedError):
        database.open_existing(path, bytes(32))


def test_other_programs_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    connection = database.create(file, KEY)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    with pytest.raises(DatabaseDamagedError, match="not the database"):
        database.open_existing(file, KEY)


def test_read_only_refuses_to_write(path: Path) -> None:
    connection = database.open_existing(path, KEY, read_only=True)
    with pytest.raises(ReadOnlyError), database.transaction(connection, path):
        connection.execute("DELETE FROM meta")
    connection.close()


def test_failure_that_has_rolled_back_by_itself(path: Path) -> None:
    connection = database.open_existing(path, KEY)

    def work() -> None:
        connection.execute("ROLLBACK")  # as SQLite does on a full disk
        raise OSError("later")

    with pytest.raises(OSError, match="later"), database.transaction(connection, path):
        work()
    connection.close()


def test_interrupted_write_is_taken_back_or_named_where_it_cannot_be(path: Path, tmp_path: Path) -> None:
    """The files as a power loss in the middle of a large write leaves them, part of a page at the end."""
    interrupted = tmp_path / "interrupted" / path.name
    interrupted.parent.mkdir()
    connection = database.open_existing(path, KEY)
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", ((str(number), "x" * 1000) for number in range(500)))
    shutil.copy(database.journal_of(path), database.journal_of(interrupted))
    interrupted.write_bytes(path.read_bytes() + b"part of a page")
    connection.execute("ROLLBACK")
    connection.close()

    with pytest.raises(ReadOnlyError, match="not closed properly"):
        database.open_existing(interrupted, KEY, read_only=True)
    mended = database.open_existing(interrupted, KEY)
    assert mended.execute("SELECT count(*) FROM meta").fetchone() == (1,)
    assert database.problems(mended) == ()
    mended.close()
    assert not database.journal_of(interrupted).exists()
    assert interrupted.stat().st_size == path.stat().st_size


def test_second_writer_is_told_after_waiting(path: Path) -> None:
    first, second = database.open_existing(path, KEY), database.open_existing(path, KEY)
    second.execute("PRAGMA busy_timeout = 0")
    with database.transaction(first, path), pytest.raises(AlreadyOpenError), database.transaction(second, path):
        pass
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQLITE_NOTADB", DatabaseDamagedError),
        ("SQLITE_CORRUPT_VTAB", DatabaseDamagedError),
        ("SQLITE_FULL", DiskFullError),
        ("SQLITE_READONLY_DIRECTORY", ReadOnlyError),
        ("SQLITE_LOCKED", AlreadyOpenError),
        ("SQLITE_IOERR_WRITE", StorageError),
        ("SQLITE_CANTOPEN", StorageError),
    ],
)
def test_errors_are_told_apart_by_name(name: str, expected: type[TrackerError]) -> None:
    error = sqlcipher.DatabaseError("whatever the text")
    error.sqlite_errorname = name
    with pytest.raises(TrackerError) as raised, database.errors_of(Path("vault.db")):
        raise error
    assert type(raised.value) is expected


def test_faults_of_this_program_stay_as_they_are() -> None:
    with pytest.raises(sqlcipher.ProgrammingError), database.errors_of(Path("vault.db")):
        raise sqlcipher.ProgrammingError("a mistake")


def test_copy_has_everything_under_another_key(path: Path, tmp_path: Path) -> None:
    source, other_key = database.open_existing(path, KEY), bytes(32)
    database.copy_into(source, tmp_path / "copy.db", other_key)
    source.close()
    copy = database.open_existing(tmp_path / "copy.db", other_key)
    assert database.pragma(copy, "user_version") == len(MIGRATIONS)
    assert copy.execute("SELECT value FROM meta WHERE key = 'vault_id'").fetchone() == ("id",)
    assert database.problems(copy) == ()
    copy.close()
    assert database.identity(tmp_path / "copy.db") != database.identity(path)


def test_copy_that_is_not_sound_is_refused(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = database.open_existing(path, KEY)
    monkeypatch.setattr(database, "problems", lambda connection: ("page 3",))
    with pytest.raises(DatabaseDamagedError):
        database.copy_into(source, tmp_path / "copy.db", KEY)
    source.close()


class FailingBackup:
    """A connection whose copying fails as the library reports it: without a name for the error."""

    def __init__(self, connection: database.Connection, error: Exception) -> None:
        self.execute = connection.execute
        self.error = error

    def backup(self, target: database.Connection) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "free", "expected"),
    [
        (sqlcipher.OperationalError("whatever the text"), 0, DiskFullError),
        (sqlcipher.OperationalError("whatever the text"), 10**12, StorageError),
        (sqlcipher.DatabaseError("whatever the text"), 0, DatabaseDamagedError),
    ],
)
def test_errors_of_copying(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    free: int,
    expected: type[TrackerError],
) -> None:
    source = database.open_existing(path, KEY)
    monkeypatch.setattr(database.shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10**12, 0, free))
    with pytest.raises(TrackerError) as raised:
        database.copy_into(FailingBackup(source, error), tmp_path / "copy.db", KEY)
    assert type(raised.value) is expected
    source.close()


def test_damaged_page_is_found_when_copying(path: Path, tmp_path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[3 * 4096 + 100] ^= 1
    path.write_bytes(data)
    source = database.open_existing(path, KEY)
    with pytest.raises(DatabaseDamagedError, match=path.name):
        database.copy_into(source, tmp_path / "copy.db", KEY)
    source.close()


def test_problems_names_a_row_without_its_service(path: Path) -> None:
    connection = database.open_existing(path, KEY)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(
        "INSERT INTO incidents (id, service_id, kind, kinds, title, source) VALUES ('a', 'gone', 'sale', '[]', '', '')"
    )
    assert database.problems(connection) == ("row without its services in incidents",)
    connection.close()


def columns(connection: database.Connection, table: str) -> set[tuple[str, bool]]:
    """Name and whether it must be filled, of each column; statements name them, so their order does not matter."""
    return {(row[1], bool(row[3] or row[5])) for row in connection.execute(f"PRAGMA table_info({table})")}


def test_migrations_build_what_the_model_needs(path: Path) -> None:
    connection = database.open_existing(path, KEY)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    expected = {table.name: table.columns for table in TABLES.values()} | dict(OTHER_TABLES)
    assert tables - {"sqlite_sequence"} == set(expected)
    for name, names in expected.items():
        assert {column for column, _ in columns(connection, name)} == set(names)
    assert database.pragma(connection, "user_version") == len(MIGRATIONS)
    connection.close()


def test_only_optional_fields_may_be_empty(path: Path) -> None:
    from tracker.core.codec import FIELDS

    connection = database.open_existing(path, KEY)
    for cls, table in TABLES.items():
        assert columns(connection, table.name) == {(spec.name, not spec.optional) for spec in FIELDS[cls]}
    connection.close()


def test_newer_database_is_refused_by_version(path: Path) -> None:
    connection = database.open_existing(path, KEY)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(NewerVersionError):
        older_version(connection, path)
    connection.close()


def test_failing_migration_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: database.Connection) -> None:
        connection.execute("CREATE TABLE half (a)")
        raise OSError("power loss")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, half))
    connection = database.open_existing(path, KEY)
    with pytest.raises(OSError, match="power loss"):
        migrate(connection, path)
    assert older_version(connection, path) == len(MIGRATIONS)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
    connection.close()
