"""Opening SQLCipher files in the one safe order, and telling their errors apart."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2 as sqlcipher

from tracker.core.errors import (
    AlreadyOpenError,
    DatabaseDamagedError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
)
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.store import system
from tracker.store.durable import flush_file, storage_error, storage_errors


class Connection(Protocol):
    """What is used of sqlcipher3's connections, which come without types."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Sequence[object] = (), /) -> Any: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> Any: ...
    def backup(self, target: Connection, /) -> None: ...
    def set_key(self, key: str, /) -> None: ...
    def close(self) -> None: ...


APPLICATION_ID = 0x45585452  # "EXTR"
IN_MEMORY = Path(":memory:")
_PAGE_BYTES = 4096
_SALT_BYTES = 16

_BEFORE_KEY = (
    "PRAGMA cipher_log_level = NONE",  # it would print to standard error
    "PRAGMA cipher_memory_security = ON",  # or rows stay in memory after close
)
_AFTER_KEY = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA busy_timeout = 5000",
)

_INTERRUPTED_AND_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors", "The vault in {folder} was not closed properly, and it cannot be repaired where nothing can be written."
)
_NOT_A_VAULT = QT_TRANSLATE_NOOP("errors", "{path} is not the database of this vault.")


def create(path: Path, key: bytes) -> Connection:
    """A connection to a new, empty database; raises StorageError when anything is at ``path``."""
    with storage_errors(path):
        os.close(system.create_private(path))  # SQLite itself would make it readable by all
    return _connect(path, key, mode="rw")


def open_existing(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
    """A connection to the database at ``path`` under the raw 32-byte ``key``.

    Raises DatabaseDamagedError for anything that is not a whole database of ours under this
    key, be it absent, empty, cut short or changed; ReadOnlyError when an interrupted write
    would have to be rolled back on a medium that cannot be written.
    """
    _check_size(path)
    try:
        connection = _connect(path, key, mode="ro" if read_only else "rw")
    except ReadOnlyError:
        raise ReadOnlyError(source=_INTERRUPTED_AND_READ_ONLY, folder=path.parent) from None
    with closed_on_error(connection), errors_of(path):
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise DatabaseDamagedError(source=_NOT_A_VAULT, path=path)
    return connection


def create_in_memory() -> Connection:
    """A connection to a new database that never touches a disk, under a random key."""
    return _connect(IN_MEMORY, secrets.token_bytes(32), mode="rw")


def copy_into(connection: Connection, path: Path, key: bytes) -> None:
    """Copy the whole database into a new file under another key; check it and flush it.

    Raises StorageError, or DatabaseDamagedError when the database cannot be copied soundly.
    """
    source = Path(_file_of(connection))
    copy = create(path, key)
    try:
        with errors_of(source):
            _backup(connection, copy, path)
            if problems(copy):  # copying itself passes over a damaged page without a word
                raise DatabaseDamagedError(path=source)
    finally:
        copy.close()
    with storage_errors(path):
        flush_file(path)


def _backup(connection: Connection, copy: Connection, path: Path) -> None:
    """Copy all pages. This one call of the library gives no name to its errors."""
    needed = pragma(connection, "page_count") * _PAGE_BYTES
    try:
        connection.backup(copy)
    except sqlcipher.OperationalError as error:
        if shutil.disk_usage(path.parent).free < needed:
            raise DiskFullError(path=path) from error
        raise StorageError(path=path, detail=str(error)) from error
    except sqlcipher.DatabaseError as error:
        raise DatabaseDamagedError(path=_file_of(connection)) from error


def problems(connection: Connection) -> tuple[str, ...]:
    """What the cipher's and the database's own check of every page find; empty when sound."""
    in_file = bool(_file_of(connection))
    broken = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")] if in_file else []
    broken += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    broken += [f"row without its {row[2]} in {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return tuple(broken)


def _file_of(connection: Connection) -> str:
    """Empty for a database in memory."""
    (file,) = (row[2] for row in connection.execute("PRAGMA database_list") if row[1] == "main")
    return str(file)


def pragma(connection: Connection, name: str) -> int:
    """The number that a pragma holds."""
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def identity(path: Path) -> str:
    """The random salt at the head of a database file: it tells it from any other of its name.

    Only for files that this process has not open: closing them frees SQLite's locks. Raises
    DatabaseDamagedError, StorageError.
    """
    _check_size(path)
    with storage_errors(path), path.open("rb") as file:
        return file.read(_SALT_BYTES).hex()


@contextmanager
def transaction(connection: Connection, path: Path) -> Iterator[None]:
    """All or nothing; raises typed errors about ``path`` after rolling back."""
    with errors_of(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # some failures roll back by themselves
                connection.execute("ROLLBACK")
            raise


@contextmanager
def closed_on_error(connection: Connection) -> Iterator[None]:
    """Within this block any exception closes ``connection``."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


@contextmanager
def errors_of(path: Path) -> Iterator[None]:
    """Within this block errors of the database become typed ones, by SQLite's name for them.

    What is left as it is, such as a broken constraint, is a fault of this program.
    """
    try:
        yield
    except sqlcipher.Error as error:
        typed = _typed(path, getattr(error, "sqlite_errorname", None) or "")
        if typed is None:
            raise
        raise typed from error


def _typed(path: Path, name: str) -> Exception | None:
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return DatabaseDamagedError(path=path)
    if name == "SQLITE_FULL":
        return DiskFullError(path=path)
    if name.startswith("SQLITE_READONLY"):
        return ReadOnlyError(folder=path.parent)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return AlreadyOpenError(folder=path.parent)
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_NOMEM")):
        return StorageError(path=path, detail=name)
    return None


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
        is_file = path.is_file()
    except FileNotFoundError:
        raise DatabaseDamagedError(path=path) from None
    except OSError as error:
        raise storage_error(path, error) from error
    # An interrupted write may leave part of a page behind, which its journal takes back.
    whole = size % _PAGE_BYTES == 0 or journal_of(path).exists()
    if not is_file or size < _PAGE_BYTES or not whole:
        raise DatabaseDamagedError(path=path)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what an unfinished write would have to take back."""
    return path.with_name(path.name + "-journal")


def _connect(path: Path, key: bytes, *, mode: str) -> Connection:
    address = ":memory:" if path == IN_MEMORY else f"{path.absolute().as_uri()}?mode={mode}"
    with errors_of(path):
        # Worker threads read and write too; the repository lets one in at a time.
        connection: Connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        with closed_on_error(connection):
            for statement in _BEFORE_KEY:
                connection.execute(statement)
            connection.set_key(f"x'{key.hex()}'")  # "PRAGMA key" would leave copies of it in memory
            for statement in _AFTER_KEY:
                connection.execute(statement)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return connection
