"""What this device remembers about a vault outside of the vault's folder.

The folder may be synchronised or put back from a copy; these notes are not. They tell an older
state from the newest one seen here, and our own leftovers from another device's work.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from tracker.core.errors import StorageError, TrackerError
from tracker.store.database import identity
from tracker.store.durable import make_folders, write_durably
from tracker.store.keyslots import generation_of


@dataclass(frozen=True, slots=True)
class Known:
    """One database file, told from any other of its name by the random bytes at its head."""

    name: str
    identity: str

    @classmethod
    def at(cls, path: Path) -> Known:
        """Of a file that this process has not open; raises DatabaseDamagedError, StorageError."""
        return cls(path.name, identity(path))

    def is_at(self, path: Path) -> bool:
        """Whether ``path`` is this very file, under its name and with its head."""
        with suppress(TrackerError):
            return not path.is_symlink() and Known.at(path) == self
        return False


@dataclass(frozen=True, slots=True)
class Rotation:
    """A change of the password that this device began: from which database to which."""

    old: Known
    new: Known


@dataclass(frozen=True, slots=True)
class Notes:
    """``mark``: highest (generation, commit number) seen here. ``rotation``: not yet tidied up."""

    mark: tuple[int, int] = (0, 0)
    rotation: Rotation | None = None


class DeviceNotes:
    """The notes about one vault in a folder of this device; without a folder, only in memory."""

    def __init__(self, folder: Path | None, vault_id: str) -> None:
        self._path = None if folder is None else folder / f"{vault_id}.json"
        self._notes = Notes() if self._path is None else _read(self._path)

    @property
    def rotation(self) -> Rotation | None:
        return self._notes.rotation

    def is_older(self, mark: tuple[int, int]) -> bool:
        """Whether a later state than ``mark`` was seen here."""
        return mark < self._notes.mark

    def remember_mark(self, mark: tuple[int, int]) -> None:
        self._write(replace(self._notes, mark=mark))

    def remember_rotation(self, rotation: Rotation | None) -> None:
        self._write(replace(self._notes, rotation=rotation))

    def _write(self, notes: Notes) -> None:
        if notes == self._notes:
            return
        self._notes = notes
        if self._path is not None:
            # Without the notes a warning or some tidying is missed; the vault itself is whole.
            with suppress(StorageError, OSError):
                make_folders(self._path.parent, 0o700)
                write_durably(self._path, json.dumps(asdict(notes)).encode())


def _read(path: Path) -> Notes:
    """The notes at ``path``; none when they are missing or not ours."""
    try:
        data = json.loads(path.read_bytes())
        generation, commit = (int(number) for number in data["mark"])
        return Notes((generation, commit), _rotation(data["rotation"]))
    except (OSError, KeyError, TypeError, ValueError, RecursionError):
        return Notes()


def _rotation(data: Any) -> Rotation | None:
    return None if data is None else Rotation(_known(data["old"]), _known(data["new"]))


def _known(data: Any) -> Known:
    if generation_of(data["name"]) is None:
        raise ValueError("not the name of a database")
    return Known(data["name"], data["identity"])
