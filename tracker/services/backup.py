"""Backups that are reopened and compared before they count, restoring them, and plain exports."""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import (
    AlreadyOpenError,
    BackupDamagedError,
    NotWritableError,
    StorageError,
    TrackerError,
    VaultExistsError,
)
from tracker.core.history import WriteKind
from tracker.core.ledger import Ledger
from tracker.core.model import ENTITY_TYPES, Profile
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats import EXPORTERS, age_archive, ledger_json
from tracker.formats.base import Exporter
from tracker.formats.limits import MAX_BACKUP_BYTES
from tracker.services.reading import opened
from tracker.services.session import Session
from tracker.services.vaults import has_vault, require_password
from tracker.store import system
from tracker.store.durable import make_folders, storage_errors, sweep, write_durably
from tracker.store.folder import create_vault
from tracker.store.keyslots import DEFAULT_KDF, KdfParameters
from tracker.store.lock import FolderLock
from tracker.store.repository import Repository

_LAST_BACKUP = "last_verified_backup"


@dataclass(frozen=True, slots=True)
class VerifiedBackup:
    """A backup that was decrypted and checked. ``counts``: records by section of the document."""

    path: Path
    made: datetime
    counts: Mapping[str, int]
    size: int


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The newest backup that was verified after writing; only its name is kept, not its place."""

    day: date
    file_name: str


def ledger_of(session: Session) -> Ledger:
    """Everything in the vault as it is now, for writing it out in a thread."""
    return Ledger(session.vault.snapshot(), tuple(session.load_history()))


def back_up(session: Session, path: Path, passphrase: str) -> VerifiedBackup:
    """Write a backup of the whole vault, reopen and compare it, and note the day in the vault.

    Raises EmptyPassphraseError, StorageError, BackupDamagedError; what was at ``path`` is
    unharmed then.
    """
    verified = write_backup(ledger_of(session), path, passphrase, session.now, vault_folder=session.opened.folder)
    remember(session, verified)
    return verified


def write_backup(
    ledger: Ledger, path: Path, passphrase: str, made: datetime, *, vault_folder: Path | None = None
) -> VerifiedBackup:
    """The part of `back_up` that takes seconds and needs no session; to be followed by `remember`.

    ``made`` is an aware time. ``vault_folder`` is where a backup has no business to be.
    """
    refuse_inside(path, vault_folder)
    sealed = age_archive.seal(ledger, passphrase, made)
    expected = ledger_json.write(ledger)
    counts: dict[str, int] = {}

    def check(written: bytes) -> None:
        contents = age_archive.open_sealed(written, passphrase, str(path))
        if contents.data != expected:
            text = QT_TRANSLATE_NOOP("backup", "what was written is not what is in the vault")
            raise BackupDamagedError(path=path, detail=message("backup", text))
        counts.update(contents.counts)

    sweep(path.parent, path.name)
    write_durably(path, sealed, check)
    return VerifiedBackup(path, made, counts, len(sealed))


def remember(session: Session, verified: VerifiedBackup) -> None:
    """Note in the vault when it was last backed up.

    The backup counts without the note: who cannot write to the vault any more needs it most.
    """
    note = {"day": verified.made.astimezone().date().isoformat(), "file": verified.path.name}
    with suppress(TrackerError):
        session.opened.repository.set_meta(_LAST_BACKUP, json.dumps(note))


def last_backup(session: Session) -> LastBackup | None:
    """The last backup that was verified, or None."""
    note = session.opened.repository.meta(_LAST_BACKUP)
    if note is None:
        return None
    data = json.loads(note)
    return LastBackup(date.fromisoformat(data["day"]), data["file"])


def verify(path: Path, passphrase: str) -> VerifiedBackup:
    """Decrypt and check a backup without changing anything.

    Raises UnreadableFileError, EmptyPassphraseError, BackupDamagedError, BackupPassphraseError,
    WorkFactorError, NewerVersionError.
    """
    return _verified(path, *_open(path, passphrase))


def restore(
    path: Path,
    passphrase: str,
    folder: Path,
    password: str,
    *,
    now: datetime,
    kdf: KdfParameters = DEFAULT_KDF,
) -> VerifiedBackup:
    """Make a new vault in ``folder`` (not there yet, or empty) from the backup at ``path``.

    The vault is built beside it under another name and compared with the backup; it gets its
    name only when it is whole. No existing vault is touched. Raises what `verify` raises,
    ValidationError for an empty password, VaultExistsError, NotWritableError, StorageError.
    """
    require_password(password)
    _require_free(folder)
    contents, size = _open(path, passphrase)
    with storage_errors(folder):
        make_folders(folder.parent)
    _remove_leftovers(folder)
    building = folder.with_name(f".{folder.name}.{secrets.token_hex(8)}.restoring")
    try:
        vault = create_vault(building, password, contents.ledger.vault.profile, kdf=kdf)
        try:
            _fill(vault.repository, contents.ledger, now)
            restored = Ledger(vault.repository.load(), tuple(vault.repository.load_history()))
        finally:
            vault.close()
        if ledger_json.write(restored) != ledger_json.write(contents.ledger):
            text = QT_TRANSLATE_NOOP("backup", "the restored vault is not equal to it")
            raise BackupDamagedError(path=path, detail=message("backup", text))
        _take_place(building, folder)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return _verified(path, contents, size)


def export(ledger: Ledger, name: str) -> bytes:
    """The ledger in the format of this name (``exposure-tracker-ledger``, ``services_csv``)."""
    return exporters()[name].write(ledger)


def exporters() -> Mapping[str, Exporter]:
    """The formats that can be written, by their stable names."""
    return {exporter.NAME: exporter for exporter in EXPORTERS}


def export_to(ledger: Ledger, name: str, path: Path, *, vault_folder: Path | None = None) -> None:
    """Write the ledger to ``path`` for its owner only. Raises StorageError."""
    refuse_inside(path, vault_folder)
    write_durably(path, export(ledger, name))


def _open(path: Path, passphrase: str) -> tuple[age_archive.Contents, int]:
    with opened(path, MAX_BACKUP_BYTES) as source:
        data = source.read_all()
    return age_archive.open_sealed(data, passphrase, str(path)), len(data)


def _verified(path: Path, contents: age_archive.Contents, size: int) -> VerifiedBackup:
    return VerifiedBackup(path, contents.made, contents.counts, size)


def refuse_inside(path: Path, vault_folder: Path | None) -> None:
    """Files of a vault are not to be replaced by an export, nor is a copy of use beside them."""
    if vault_folder is not None and path.resolve().parent == vault_folder.resolve():
        text = QT_TRANSLATE_NOOP("backup", "this is the folder of the vault itself")
        raise NotWritableError(path=path, detail=message("backup", text))


def _require_free(folder: Path) -> None:
    if has_vault(folder):
        raise VaultExistsError(folder=folder)
    with storage_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            text = QT_TRANSLATE_NOOP("backup", "something else is there already")
            raise NotWritableError(path=folder, detail=message("backup", text))


def _fill(repository: Repository, ledger: Ledger, now: datetime) -> None:
    """Write a whole ledger into a vault that has nothing but its profile."""
    tables = (ledger.vault.table(cls) for cls in ENTITY_TYPES if cls is not Profile)
    changes = tuple(Change(None, record) for table in tables for record in table.values())
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Restored from a backup"))
    repository.write(ChangeSet(label, changes), at=now, kind=WriteKind.APPLY)
    repository.keep_load_history(ledger.load_history)


def _take_place(building: Path, folder: Path) -> None:
    """Give the finished vault its name, at once."""
    with storage_errors(folder):
        if folder.exists():
            folder.rmdir()  # empty: anything else was refused, and would be refused here again
        building.rename(folder)
        system.flush_folder(folder.parent)


def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed restore left; one that is still at work holds its lock."""
    pattern = re.compile(rf"\.{re.escape(folder.name)}\.[0-9a-f]{{16}}\.restoring")
    with suppress(OSError):
        for path in tuple(folder.parent.iterdir()):
            if pattern.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                with suppress(AlreadyOpenError, StorageError):
                    FolderLock(path).release()
                    shutil.rmtree(path, ignore_errors=True)
