"""What operating systems do differently about files: locks, flushing, private files."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP})  # some network file systems

if sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import msvcrt

    def try_lock(descriptor: int) -> bool:
        """Lock an open file for this process without waiting; freed on close, even by a kill."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def flush(descriptor: int) -> None:
        """Return when the file's content is on the medium."""
        os.fsync(descriptor)

    def flush_folder(folder: Path) -> None:
        """Nothing to do: NTFS journals names, and a folder cannot be opened for flushing."""

    def make_private(path: Path | int, mode: int) -> None:
        """Nothing to do: access lists are inherited from the user's own folder."""

else:
    import fcntl

    _FULL_FLUSH: int | None = getattr(fcntl, "F_FULLFSYNC", None)  # macOS: fsync leaves it in the drive's cache

    def try_lock(descriptor: int) -> bool:
        """Lock an open file for this process without waiting; freed on close, even by a kill."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def flush(descriptor: int) -> None:
        """Return when the file's content is on the medium."""
        if _FULL_FLUSH is None:
            os.fsync(descriptor)
        else:
            fcntl.fcntl(descriptor, _FULL_FLUSH)

    def flush_folder(folder: Path) -> None:
        """Return when the names in ``folder`` are on the medium."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)

    def make_private(path: Path | int, mode: int) -> None:
        """Set exactly ``mode``, whatever the umask says."""
        os.chmod(path, mode)  # noqa: PTH101 - also takes a descriptor


def create_private(path: Path) -> int:
    """Descriptor of a new file, 0600, open for writing; raises OSError if anything is there."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, 0o600)
    make_private(descriptor, 0o600)
    return descriptor


def open_private(path: Path) -> int:
    """Descriptor of a file of our own, made (0600) if it is not there; never through a link."""
    return os.open(path, os.O_RDWR | os.O_CREAT | _NO_FOLLOW | _BINARY, 0o600)
