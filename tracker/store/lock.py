"""One writer at a time for a vault folder."""

from __future__ import annotations

import os
from pathlib import Path

from tracker.core.errors import AlreadyOpenError
from tracker.store import system
from tracker.store.durable import storage_errors

LOCK_NAME = "lock"


class FolderLock:
    """Held from construction to `release`, or until the process ends in whatever way.

    The file itself stays: deleting it would let two processes lock two files of one name.
    """

    def __init__(self, folder: Path) -> None:
        """Raises AlreadyOpenError when another holds it, StorageError when it cannot be made."""
        with storage_errors(folder / LOCK_NAME):
            self._descriptor: int | None = system.open_private(folder / LOCK_NAME)
            taken = False
            try:
                taken = system.try_lock(self._descriptor)
            finally:
                if not taken:
                    self.release()
        if not taken:
            raise AlreadyOpenError(folder=folder)

    def release(self) -> None:
        """Let others write; may be called twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
