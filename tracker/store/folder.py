"""Creating and opening a vault: the steps in the order that survives a crash between any two."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.core.errors import DatabaseDamagedError, ReadOnlyError
from tracker.core.model import Profile, new_id
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.store.database import Connection, closed_on_error, copy_into, create, open_existing
from tracker.store.device import DeviceNotes, Known
from tracker.store.durable import building, flush_file, sweep
from tracker.store.keyslots import DEFAULT_KDF, DataKey, KdfParameters, KeySlots, read_keyslots, write_keyslots
from tracker.store.layout import VaultFiles
from tracker.store.lock import FolderLock
from tracker.store.migrations import migrate, older_version
from tracker.store.open_vault import OpenVault
from tracker.store.repository import VAULT_ID, Repository, begin
from tracker.store.rotation import tidy_up

_OTHER_VAULT = QT_TRANSLATE_NOOP("errors", "The database {path} belongs to another vault.")
_OLD_AND_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors", "The vault in {folder} is of an older version, and it cannot be updated where nothing can be written."
)


def create_vault(
    folder: Path,
    password: str,
    profile: Profile,
    *,
    kdf: KdfParameters = DEFAULT_KDF,
    device_folder: Path | None = None,
) -> OpenVault:
    """Make a new vault in ``folder`` and open it.

    ``device_folder``: where this device keeps what it knows of the vault, outside of it.
    Raises VaultExistsError, AlreadyOpenError, StorageError; nothing of a vault is left then.
    """
    files = VaultFiles(folder)
    files.require_none()
    files.make_folder()
    with _locked(folder) as lock:
        files.require_none()  # another process may have been faster
        sweep(folder)
        key = DataKey.fresh()
        data = write_keyslots(new_id(), files.next_generation(), key, password, kdf)
        keyslots = read_keyslots(data, files.keys)
        path = folder / keyslots.database
        with building(path) as temporary:
            begin(create(temporary, key.database_key), temporary, keyslots.vault_id, profile).close()
            flush_file(temporary)
        try:
            files.commit(keyslots)
        except BaseException:
            with suppress(OSError):
                path.unlink()  # empty, and without a key
            raise
        return _open(files, keyslots, key, device_folder, lock)


def open_vault(folder: Path, password: str, *, device_folder: Path | None = None) -> OpenVault:
    """Open the vault in ``folder``; read-only where nothing can be written.

    Raises NoVaultError, AlreadyOpenError, WrongPasswordError, KeySlotsDamagedError,
    TamperedError, DatabaseDamagedError, NewerVersionError, ReadOnlyError, OutOfMemoryError,
    StorageError. Never changes or deletes anything of a vault that it cannot open.
    """
    files = VaultFiles(folder)
    files.require_vault()
    if not files.writable():
        keyslots = files.read_keyslots()
        return _open(files, keyslots, keyslots.unlock(password), device_folder, None)
    with _locked(folder) as lock:
        sweep(folder)
        keyslots = files.read_keyslots()
        return _open(files, keyslots, keyslots.unlock(password), device_folder, lock)


@contextmanager
def _locked(folder: Path) -> Iterator[FolderLock]:
    """The folder's lock, released on an error only: the open vault goes on holding it."""
    lock = FolderLock(folder)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _open(
    files: VaultFiles, keyslots: KeySlots, key: DataKey, device_folder: Path | None, lock: FolderLock | None
) -> OpenVault:
    path = files.folder / keyslots.database
    database = Known.at(path)
    read_only = lock is None or not os.access(path, os.W_OK) or files.is_outdated(keyslots)
    connection = open_existing(path, key.database_key, read_only=read_only)
    with closed_on_error(connection):
        if (version := older_version(connection, path)) is not None:
            if read_only:
                raise ReadOnlyError(source=_OLD_AND_READ_ONLY, folder=files.folder)
            _update(connection, path, key, files.copy_before_migration(keyslots.generation, version))
        repository = Repository(connection, path, read_only=read_only)
        if repository.meta(VAULT_ID) != keyslots.vault_id:
            raise DatabaseDamagedError(source=_OTHER_VAULT, path=path)
        notes = DeviceNotes(device_folder, keyslots.vault_id)
        if not read_only:
            files.mend_keyslots(keyslots)
            tidy_up(database, files, notes)
        return OpenVault(files, keyslots, repository, database, notes, lock)


def _update(connection: Connection, path: Path, key: DataKey, copy: Path) -> None:
    """Migrate the database, keeping a copy of it as it was; a copy once made is not replaced."""
    if not copy.exists():
        with building(copy) as temporary:
            copy_into(connection, temporary, key.database_key)
    migrate(connection, path)
