"""Which files a vault folder holds, and which of them to believe."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tracker.core.errors import KeySlotsDamagedError, NoVaultError, StorageError, VaultExistsError
from tracker.store import system
from tracker.store.database import journal_of
from tracker.store.durable import make_folders, storage_error, storage_errors, write_durably
from tracker.store.keyslots import MAX_BYTES, KeySlots, database_name, generation_of, read_keyslots

_PREFIX = "vault"
_FIRST_GENERATION = 1


@dataclass(frozen=True, slots=True)
class VaultFiles:
    """The names in one vault folder."""

    folder: Path

    @property
    def keys(self) -> Path:
        """Names the database that counts: replacing it is what commits a change of the password."""
        return self.folder / "vault.keys"

    @property
    def keys_copy(self) -> Path:
        """For when `keys` is damaged."""
        return self.folder / "vault.keys.bak"

    def database(self, generation: int) -> Path:
        return self.folder / database_name(generation)

    def copy_before_migration(self, generation: int, version: int) -> Path:
        """Where the database goes as it was before it was brought to a later version."""
        return self.folder / f"vault-{generation:06d}.v{version}.db"

    def copies_before_migration(self, generation: int) -> list[Path]:
        pattern = re.compile(rf"vault-{generation:06d}\.v\d+\.db")
        return [path for path in self._entries() if pattern.fullmatch(path.name)]

    def generations(self) -> list[int]:
        """Of all databases in the folder, lowest first."""
        return sorted(generation for path in self._entries() if (generation := generation_of(path.name)) is not None)

    def next_generation(self) -> int:
        """Higher than any that is there, be it ours or another device's."""
        return max(self.generations(), default=_FIRST_GENERATION - 1) + 1

    def require_vault(self) -> None:
        """Raises NoVaultError unless something of a vault is here."""
        if not self._holds_vault():
            raise NoVaultError(folder=self.folder)

    def require_none(self) -> None:
        """Raises VaultExistsError if anything of a vault is here, even a part of one."""
        if self._holds_vault():
            raise VaultExistsError(folder=self.folder)

    def make_folder(self) -> None:
        """Make the folder, for the user alone; one that already holds other things stays as it is."""
        with storage_errors(self.folder):
            make_folders(self.folder, 0o700)
            if not any(self.folder.iterdir()):
                system.make_private(self.folder, 0o700)

    def writable(self) -> bool:
        """Whether this user can write here at all."""
        return os.access(self.folder, os.W_OK | os.X_OK)

    def is_outdated(self, keyslots: KeySlots) -> bool:
        """Whether ``keyslots`` are the copy of a lost file that may have named a newer database."""
        return keyslots.path == self.keys_copy and max(self.generations(), default=0) > keyslots.generation

    def read_keyslots(self) -> KeySlots:
        """The key slots, from the copy if the file is missing or its checksum is bad.

        Raises KeySlotsDamagedError when both are, or when the copy names a database that is
        no longer there; NewerVersionError; TamperedError.
        """
        for path in (self.keys, self.keys_copy):
            with suppress(KeySlotsDamagedError):
                keyslots = read_keyslots(_read_start(path), path)
                if path == self.keys or self.database(keyslots.generation).exists():
                    return keyslots
        raise KeySlotsDamagedError(path=self.keys)

    def commit(self, keyslots: KeySlots) -> None:
        """Make ``keyslots`` the ones that count, with the database they name; raises StorageError."""
        try:
            write_durably(self.keys, keyslots.raw)
        except StorageError:
            # Replaced, yet perhaps not flushed: then the vault has moved on all the same.
            if _read_start(self.keys, missing=b"") != keyslots.raw:
                raise

    def mend_keyslots(self, keyslots: KeySlots) -> None:
        """Make the file and its copy equal again, after the vault was opened with ``keyslots``.

        What cannot be written now is mended another time: a full disk must not keep a vault shut.
        """
        for path in (self.keys, self.keys_copy):
            with suppress(StorageError, KeySlotsDamagedError):
                if _read_start(path, missing=b"") != keyslots.raw:
                    write_durably(path, keyslots.raw)

    def unexpected(self, generation: int) -> tuple[Path, ...]:
        """Files that look like ours but are not part of the vault: kept, and to be reported.

        Such are the copies that sync programs keep of a vault changed on two machines.
        """
        database = self.database(generation)
        known = {self.keys, self.keys_copy, database, journal_of(database), *self.copies_before_migration(generation)}
        return tuple(sorted(path for path in self._entries() if path.name.startswith(_PREFIX) and path not in known))

    def _holds_vault(self) -> bool:
        return os.path.lexists(self.keys) or os.path.lexists(self.keys_copy) or bool(self.generations())

    def _entries(self) -> list[Path]:
        try:
            return list(self.folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise storage_error(self.folder, error) from error


def _read_start(path: Path, missing: bytes | None = None) -> bytes:
    """As much of ``path`` as a key-slot file can have, and one byte.

    Raises KeySlotsDamagedError when it is a folder, or not there and ``missing`` is None.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        if missing is not None:
            return missing
        raise KeySlotsDamagedError(path=path) from None
    except OSError as error:
        if path.is_dir():
            raise KeySlotsDamagedError(path=path) from None
        raise storage_error(path, error) from error
