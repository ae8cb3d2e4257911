"""What the power-loss test traces: a vault's life, saying each step before and after; or a mutant of it.

    python -m tests.faults.power_work ROOT [MUTANT]

Deriving keys and sealing cost no time here: what is tested is the work on files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from tests.quick import make_quick
from tracker.core import commands
from tracker.core.acting import EntryKind, Request, RequestEntry
from tracker.core.changes import ChangeSet
from tracker.core.entity import RequestEntryId, RequestId
from tracker.core.history import WriteKind
from tracker.core.ledger import Ledger
from tracker.core.model import HoldingState, Profile, Service, ServiceId, new_id
from tracker.services import backup
from tracker.services.attachments import NewFile
from tracker.store import database, layout, rotation, system
from tracker.store.folder import create_vault, open_vault
from tracker.store.open_vault import OpenVault

PASSWORDS = ("first", "second", "third")
WORDS = "words of the backup"
record_first = False  # the fault of one mutant
NOW = datetime(2026, 11, 23, tzinfo=UTC)


def say(*words: object) -> None:
    """Acknowledge; in one call, so that the trace has it whole and in its place."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def add(vault: OpenVault, size: int) -> None:
    """A service, what it holds and a file attached to a request to it, in one commit; the file's content before."""
    ledger = vault.repository.load()
    service = Service(ServiceId(new_id()), "S", notes="x" * size)
    added = commands.add_service(ledger, service)
    ledger.apply(added)
    held = commands.set_holding(ledger, service.id, "phone", HoldingState.HELD)
    file = NewFile("letter.pdf", service.id.encode() * 200)
    request = Request(RequestId(new_id()), service.id, "delete", "EU", "gdpr")
    entry = RequestEntry(RequestEntryId(new_id()), request.id, NOW.date(), EntryKind.NOTE)
    attached = commands.add_records(ledger, added.label, (request, entry, file.attachment(entry.id)))
    changeset = ChangeSet(added.label, added.changes + held.changes + attached.changes)
    in_order = [
        lambda: vault.repository.keep_file(file.content),
        lambda: vault.repository.write(changeset, NOW, WriteKind.APPLY),
    ]
    for do in reversed(in_order) if record_first else in_order:
        do()
    say("added", service.id)


def change_password(vault: OpenVault, new: str) -> None:
    say("to", new)
    vault.change_password(new)
    say("is", new)


def back_up(vault: OpenVault, path: Path) -> None:
    loaded = vault.repository.load()
    files = backup.attached_files(vault.repository, loaded)
    ledger = Ledger(loaded, tuple(vault.repository.load_history()), files)
    say("backing-up", len(ledger.vault.services))
    backup.write_backup(ledger, path, WORDS, NOW)
    say("backed-up", len(ledger.vault.services))


def live(root: Path) -> None:
    """From nothing to a restored backup; everything is closed in the end."""
    folder, device, copy = root / "data" / "vault", root / "state" / "device", root / "copy.age"
    vault = create_vault(folder, PASSWORDS[0], Profile(), device_folder=device)
    say("created")
    for size in (10, 9_000, 100):
        add(vault, size)
    back_up(vault, copy)
    change_password(vault, PASSWORDS[1])
    add(vault, 20_000)
    vault.close()
    say("closed")
    vault = open_vault(folder, PASSWORDS[1], device_folder=device)
    change_password(vault, PASSWORDS[2])
    add(vault, 10)
    back_up(vault, copy)
    vault.close()
    backup.restore(copy, WORDS, root / "other" / "vault", PASSWORDS[0], now=NOW)
    say("restored")


def _write_in_place(target: Path, data: bytes, check: Callable[[bytes], None] | None = None) -> None:
    with target.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _set_synchronous(level: str) -> None:
    database._AFTER_KEY = tuple(text.replace("EXTRA", level) for text in database._AFTER_KEY)


def _make_folders(folder: Path, mode: int) -> None:
    folder.mkdir(mode, parents=True, exist_ok=True)


def _ignore(_place: object) -> None:
    """Instead of a flush."""


MUTANTS: Mapping[str, Callable[[], None]] = {
    "synchronous OFF": lambda: _set_synchronous("OFF"),
    "synchronous NORMAL": lambda: _set_synchronous("NORMAL"),
    "synchronous FULL": lambda: _set_synchronous("FULL"),
    "rename without fsync": lambda: setattr(system, "flush", _ignore),
    "folders never flushed": lambda: setattr(system, "flush_folder", _ignore),
    "new folders never flushed": lambda: setattr(layout, "make_folders", _make_folders),
    "old database forgotten too soon": lambda: setattr(rotation, "system", SimpleNamespace(flush_folder=_ignore)),
    "key slots written in place": lambda: setattr(layout, "write_durably", _write_in_place),
    "record before the content of its file": lambda: globals().update(record_first=True),
    "backup written in place": lambda: setattr(backup, "write_durably", _write_in_place),
}


def main(root: Path, mutant: str | None = None) -> None:
    make_quick()
    if mutant is not None:
        MUTANTS[mutant]()
    live(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
