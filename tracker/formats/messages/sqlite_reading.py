"""Databases of other programs: read as they lie there, never written to, and not trusted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from tracker.core.progress import Progress
from tracker.formats.limits import MEBIBYTE
from tracker.formats.source import Source

MAX_IN_MEMORY = 64 * MEBIBYTE
_MAX_VALUE = 16 * MEBIBYTE
_ROWS = 500
_STEPS = 200_000  # of SQLite's machine between two looks whether to stop
_VERSIONS = slice(18, 20)  # of the header: 2 says that a log lies beside the file, which memory has not
_NO_LOG = b"\x01\x01"
# The message of an error may quote damaged text, and a damaged size may ask for more memory than there is.
_FAULTS = (sqlite3.Error, OverflowError, UnicodeDecodeError, MemoryError)


class DatabaseFaultError(Exception):
    """It is damaged, or its description of itself is not to be trusted."""


class Database:
    """One open database; `opened` makes it."""

    def __init__(self, connection: sqlite3.Connection, size: int, progress: Progress) -> None:
        self._connection = connection
        self._size = size
        self._done = 0
        self._progress = progress
        self._stopped: BaseException | None = None
        connection.set_progress_handler(self._look_up, _STEPS)

    def columns(self, table: str) -> frozenset[str]:
        """The columns of a table, in lower case; none for a view or for what code would compute."""
        real = self._all("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ? AND rootpage > 0", table)
        if real != [(1,)]:
            return frozenset()
        described = self._all("SELECT lower(name) FROM pragma_table_xinfo(?) WHERE hidden = 0", table)
        return frozenset(name for (name,) in described if isinstance(name, str))

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """The ``columns`` of every row of a table that `columns` has described."""
        cells = ", ".join(f'"{column}"' for column in columns)
        [(last,)] = self._all(f'SELECT max(rowid) FROM "{table}"')  # noqa: S608 - both names are the program's own
        query = f'SELECT rowid, {cells} FROM "{table}"'  # noqa: S608
        with self._faults(), closing(self._connection.execute(query)) as cursor:
            while rows := cursor.fetchmany(_ROWS):
                for _, *values in rows:
                    yield tuple(values)
                self._tell(rows[-1][0], last)

    def _all(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with self._faults():
            return self._connection.execute(query, values).fetchall()

    def _tell(self, row: Any, last: Any) -> None:
        if isinstance(row, int) and isinstance(last, int) and 0 < row <= last:
            self._done = max(self._done, self._size * row // last)
        self._progress(self._done, self._size)

    def _look_up(self) -> bool:
        """Called by SQLite while it works: an exception could not get out of there."""
        try:
            self._progress(self._done, self._size)
        except BaseException as stop:  # noqa: BLE001 - it is raised as soon as SQLite has stopped
            self._stopped = stop
            return True
        return False

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except _FAULTS:
            if self._stopped is not None:
                raise self._stopped from None
            raise DatabaseFaultError from None


@contextmanager
def opened(source: Source, progress: Progress) -> Iterator[Database]:
    """The database in ``source``: from its place on the disk, or in memory if it is inside an archive.

    Raises DatabaseFaultError, also when it is too large for the memory.
    """
    try:
        connection = _on_disk(source.path) if source.path is not None else _in_memory(source)
    except (*_FAULTS, ValueError):
        raise DatabaseFaultError from None
    with closing(connection):
        yield Database(connection, source.size, progress)


def _on_disk(path: Path) -> sqlite3.Connection:
    """``immutable``: nothing is locked, and no file is made beside it."""
    return _hardened(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True))


def _in_memory(source: Source) -> sqlite3.Connection:
    if source.size > MAX_IN_MEMORY:
        raise ValueError
    data = bytearray(source.read_all())
    data[_VERSIONS] = _NO_LOG
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(bytes(data))
    except BaseException:
        connection.close()
        raise
    return _hardened(connection)


def _hardened(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
    except BaseException:
        connection.close()
        raise
    return connection


def has_log(path: Path | None) -> bool:
    """Whether the newest rows lie in a file beside the database, where they are not read."""
    with suppress(OSError):
        return path is not None and path.with_name(path.name + "-wal").stat().st_size > 0
    return False
