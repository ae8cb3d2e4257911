"""Moving a vault under a new key: the old database or the new one counts, never half of each."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from tracker.store import system
from tracker.store.database import Connection, closed_on_error, copy_into, identity, journal_of, open_existing
from tracker.store.device import DeviceNotes, Known, Rotation
from tracker.store.durable import building
from tracker.store.keyslots import DataKey, KeySlots, generation_of
from tracker.store.layout import VaultFiles


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a vault moves to: the new key-slot file, still unwritten, and its data key."""

    keyslots: KeySlots
    key: DataKey


def rotate(
    source: Connection, current: Known, destination: Destination, files: VaultFiles, notes: DeviceNotes
) -> tuple[Connection, Known]:
    """Copy ``source`` to the new database and make that the vault; returns a connection to it.

    After an error the vault is what it was. The old database stays until `tidy_up`.
    """
    target = files.folder / destination.keyslots.database
    with building(target) as temporary:
        copy_into(source, temporary, destination.key.database_key)
        new = Known(target.name, identity(temporary))
        notes.remember_rotation(Rotation(current, new))
    try:
        connection = open_existing(target, destination.key.database_key)
        with closed_on_error(connection):
            files.commit(destination.keyslots)
    except BaseException:
        tidy_up(current, files, notes)
        raise
    return connection, new


def tidy_up(current: Known, files: VaultFiles, notes: DeviceNotes) -> None:
    """Delete the database that a change of the password on this device left over, if it did.

    Only the very file that this device replaced, or made and never committed. When another
    device has moved the vault on since, its owner may have work in either: both stay.
    """
    rotation = notes.rotation
    if rotation is None:
        return
    leftover = {rotation.new: rotation.old, rotation.old: rotation.new}.get(current)
    if leftover is None or _remove(leftover, files):
        notes.remember_rotation(None)


def _remove(leftover: Known, files: VaultFiles) -> bool:
    """Whether nothing of ``leftover`` is there any more."""
    path = files.folder / leftover.name
    generation = generation_of(leftover.name)
    assert generation is not None  # checked by Notes
    with suppress(OSError):
        if leftover.is_at(path):
            for part in (*files.copies_before_migration(generation), journal_of(path), path):
                part.unlink(missing_ok=True)
        system.flush_folder(files.folder)  # or it could come back after it was forgotten that it is ours
        return True
    return False
