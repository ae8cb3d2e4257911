"""Opening a file that a person points at, with a clear word about every file that is none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.core.errors import UnreadableFileError
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.source import Source, reading_problem, too_large

# Not to hang on a pipe that nobody writes to; not to change line ends on Windows.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def opened(path: Path, limit: int | None = None, *, folders: bool = False) -> Iterator[Source]:
    """The file at ``path`` for reading within the block; at most ``limit`` bytes large, if one is given.

    ``folders``: whether a folder is let through, for readers that know what to do with one. Raises
    UnreadableFileError before the block for what is no ordinary, readable file, and after it
    when the file has changed meanwhile.
    """
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            if not folders:
                raise _unreadable(path, QT_TRANSLATE_NOOP("reading", "it is a folder; choose the file inside it"))
            yield Source.of_folder(path)
            return
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            before = os.fstat(stream.fileno())
            _check(path, before, limit)
            yield Source(stream, before.st_size, str(path), path)
            after = os.fstat(stream.fileno())
    except OSError as error:
        raise UnreadableFileError(path=path, detail=_reason(error)) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        text = QT_TRANSLATE_NOOP("reading", "it was changed while it was being read; try again when it is finished")
        raise _unreadable(path, text)


def _check(path: Path, found: os.stat_result, limit: int | None) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise _unreadable(path, QT_TRANSLATE_NOOP("reading", "it is not an ordinary file"))
    if found.st_size == 0:
        raise _unreadable(path, QT_TRANSLATE_NOOP("reading", "it is empty (0 bytes)"))
    if limit is not None and found.st_size > limit:
        raise UnreadableFileError(path=path, detail=too_large(found.st_size, limit))


def _reason(error: OSError) -> Message:
    if isinstance(error, FileNotFoundError):
        return reading_problem(QT_TRANSLATE_NOOP("reading", "there is no such file"))
    if isinstance(error, PermissionError):
        return reading_problem(QT_TRANSLATE_NOOP("reading", "you have no permission to read it"))
    text = QT_TRANSLATE_NOOP("reading", "the system says: {detail}")
    return reading_problem(text, detail=error.strerror or type(error).__name__)


def _unreadable(path: Path, problem: str) -> UnreadableFileError:
    """``problem`` is a text marked in the context ``reading``."""
    return UnreadableFileError(path=path, detail=reading_problem(problem))
