"""A vault that is open: its records, its password, and closing it."""

from __future__ import annotations

from pathlib import Path

from tracker.core.errors import ReadOnlyError
from tracker.store.database import Connection
from tracker.store.device import DeviceNotes, Known
from tracker.store.keyslots import DEFAULT_KDF, DataKey, KdfParameters, KeySlots, read_keyslots, write_keyslots
from tracker.store.layout import VaultFiles
from tracker.store.lock import FolderLock
from tracker.store.repository import Repository
from tracker.store.rotation import Destination, rotate, tidy_up


class OpenVault:
    """Made by `tracker.store.folder`; to be closed.

    ``repository``: the records. ``kept``: files that look like parts of a vault but are not
    part of this one, such as a sync program's "conflicted copy". ``rolled_back``: this device
    has seen a later state of this vault, so something has put back older files.
    """

    def __init__(
        self,
        files: VaultFiles,
        keyslots: KeySlots,
        repository: Repository,
        database: Known,
        notes: DeviceNotes,
        lock: FolderLock | None,
    ) -> None:
        self._files = files
        self._keyslots = keyslots
        self._database = database
        self._notes = notes
        self._lock = lock
        self._closed = False
        self.repository = repository
        self.kept = files.unexpected(keyslots.generation)
        self.rolled_back = notes.is_older(self._mark())
        if not self.rolled_back:
            notes.remember_mark(self._mark())

    @property
    def folder(self) -> Path:
        return self._files.folder

    @property
    def vault_id(self) -> str:
        return self._keyslots.vault_id

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed: the medium, or doubt about which database counts."""
        return self.repository.read_only

    def check_password(self, password: str) -> None:
        """Raises WrongPasswordError unless it is the vault's. Takes as long as unlocking."""
        self._keyslots.unlock(password)

    def change_password(self, new: str, kdf: KdfParameters = DEFAULT_KDF) -> None:
        """Move everything under a new random key that only ``new`` opens; all or nothing.

        Raises ReadOnlyError, StorageError, DatabaseDamagedError; the old password holds then.
        """
        if self.read_only:
            raise ReadOnlyError(folder=self.folder)
        key = DataKey.fresh()
        data = write_keyslots(self.vault_id, self._files.next_generation(), key, new, kdf)
        destination = Destination(read_keyslots(data, self._files.keys), key)
        self.repository.relocate(lambda source: self._move(source, destination))
        self._files.mend_keyslots(self._keyslots)
        tidy_up(self._database, self._files, self._notes)
        self._notes.remember_mark(self._mark())

    def close(self) -> None:
        """Close the database and let others open the vault; may be called twice."""
        if self._closed:
            return
        self._closed = True
        try:
            self._notes.remember_mark(self._mark())
        finally:
            self.repository.close()
            if self._lock is not None:
                self._lock.release()

    def _mark(self) -> tuple[int, int]:
        return self._keyslots.generation, self.repository.commit_number()

    def _move(self, source: Connection, destination: Destination) -> tuple[Connection, Path]:
        connection, self._database = rotate(source, self._database, destination, self._files, self._notes)
        self._keyslots = destination.keyslots
        return connection, self._files.folder / self._keyslots.database
