"""Files that are either old or new, whole, and on the medium when the call returns."""

from __future__ import annotations

import errno
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.core.errors import DiskFullError, NotWritableError, StorageError
from tracker.store import system

_TEMPORARY = re.compile(r"\.(?P<target>.+)\.[0-9a-f]{16}\.partial(-journal)?")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_OURS = frozenset(
    {
        *(errno.EACCES, errno.EPERM, errno.EROFS),
        *(errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.ENOENT, errno.ELOOP, errno.ENAMETOOLONG),
    }
)
_HELD_BY_ANOTHER = frozenset({5, 32})  # Windows: a virus scanner or sync tool has it open for a moment
_REPLACE_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)  # seconds


def storage_error(path: Path, error: OSError) -> StorageError:
    """``error`` as what a person can do something about."""
    detail = error.strerror or type(error).__name__
    if error.errno in _FULL:
        return DiskFullError(path=path)
    if error.errno in _NOT_OURS:
        return NotWritableError(path=path, detail=detail)
    return StorageError(path=path, detail=detail)


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Within this block an OSError becomes a StorageError about ``path``."""
    try:
        yield
    except OSError as error:
        raise storage_error(path, error) from error


@contextmanager
def building(target: Path) -> Iterator[Path]:
    """Build a file under a temporary name that becomes ``target`` when the block succeeds.

    The block makes the file and flushes it. After an error ``target`` is what it was and the
    temporary file is gone. A link at ``target`` is replaced, never followed; a device is left
    alone. Raises StorageError.
    """
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.partial")
    with storage_errors(target):
        _refuse_device(target)
        try:
            yield temporary
            _move(temporary, target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise


def _refuse_device(target: Path) -> None:
    """An administrator who writes to /dev/stdout must not be left without it."""
    if target.exists() and not target.is_file() and not target.is_dir():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def write_durably(target: Path, data: bytes, check: Callable[[bytes], None] | None = None) -> None:
    """Replace ``target`` by ``data``, at once and for good; file mode 0600.

    ``check`` gets the bytes as read back, before anything is replaced, and raises to refuse
    them. After any failure ``target`` is what it was. Raises StorageError.
    """
    with building(target) as temporary, os.fdopen(system.create_private(temporary), "wb") as file:
        system.try_lock(file.fileno())  # tells the `sweep` of other processes that it is in use
        file.write(data)
        file.flush()
        system.flush(file.fileno())
        if check is not None:
            check(temporary.read_bytes())


def make_folders(folder: Path, mode: int = 0o777) -> None:
    """Make ``folder``, and what is missing above it; on the medium when this returns. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(mode=mode, parents=True, exist_ok=True)
    for place in missing:
        system.flush_folder(place.parent)


def flush_file(path: Path) -> None:
    """Return when the content of ``path`` is on the medium; raises OSError."""
    with path.open("rb+") as file:
        system.flush(file.fileno())


def sweep(folder: Path, target: str | None = None) -> None:
    """Remove temporary files that a killed run left in ``folder``; those in use stay.

    ``target``: only those that were to become the file of this name. What cannot be
    removed stays: sweeping is tidiness, not duty.
    """
    with suppress(OSError):
        for path in tuple(folder.iterdir()):
            found = _TEMPORARY.fullmatch(path.name)
            if found and target in (None, found["target"]):
                _remove_unless_used(path)


def _remove_unless_used(path: Path) -> None:
    with suppress(OSError):
        if path.is_symlink() or not path.is_file():
            return
        with path.open("rb") as file:
            unused = system.try_lock(file.fileno())
        if unused:
            path.unlink()


def _move(source: Path, target: Path) -> None:
    for pause in _REPLACE_PAUSES:
        try:
            source.replace(target)
            break
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(pause)
    else:
        source.replace(target)
    system.flush_folder(target.parent)
