"""kill -9 at random moments: nothing acknowledged is lost, and exactly one password opens.

Deriving keys is replaced by a hash here, so that the kills land in the work on files rather
than in the waiting before it.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tracker.core import commands
from tracker.core.errors import KeySlotsDamagedError, NoVaultError, VaultExistsError, WrongPasswordError
from tracker.core.history import WriteKind
from tracker.core.model import HoldingState, Profile, Service, ServiceId, new_id
from tracker.store.folder import create_vault, open_vault
from tracker.store.layout import VaultFiles

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs fork"),
    pytest.mark.usefixtures("quick_derivation"),
]

Say = Callable[[str], None]
LONGEST = 0.06  # seconds of work before a kill


def run_and_kill(work: Callable[[Say], None], seconds: float) -> list[str]:
    """Run ``work`` in a child and kill it ``seconds`` after its first word; all it has said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(lambda word: void(os.write(writing, f"{word}\n".encode())))
        finally:
            os._exit(1)
    os.close(writing)
    try:
        first = os.read(reading, 1)
        select.select([], [], [], seconds)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as rest:
        return (first + rest.read()).decode().split("\n")[:-1]


def void(_: object) -> None:
    """For a callback whose result nobody wants."""


def add_pairs(folder: Path, device: Path, password: str) -> Callable[[Say], None]:
    """Add a service together with a holding, again and again, saying each that is committed."""

    def work(say: Say) -> None:
        vault = open_vault(folder, password, device_folder=device)
        say("ready")
        while True:
            service = Service(ServiceId(new_id()), "S", notes="x" * random.randrange(20_000))
            ledger = vault.repository.load()
            added = commands.add_service(ledger, service)
            ledger.apply(added)
            held = commands.set_holding(ledger, service.id, "phone", HoldingState.HELD)
            both = type(added)(added.label, added.changes + held.changes)
            vault.repository.write(both, datetime.now(UTC), WriteKind.APPLY)
            say(service.id)

    return work


def change_passwords(folder: Path, device: Path, password: str) -> Callable[[Say], None]:
    """Change the password again and again, saying each before and after."""

    def work(say: Say) -> None:
        vault = open_vault(folder, password, device_folder=device)
        say("ready")
        while True:
            new = new_id()
            say(f"to {new}")
            vault.change_password(new)
            say(f"is {new}")

    return work


def possible_passwords(password: str, said: list[str]) -> tuple[str, list[str]]:
    """The last password that was acknowledged, and all that were ever tried."""
    for word in said:
        if word.startswith("is "):
            password = word[3:]
    return password, [word[3:] for word in said if word.startswith("to ")]


def opening(folder: Path, device: Path, passwords: list[str]) -> list[str]:
    """Those of ``passwords`` that open the vault."""
    opens = []
    for password in passwords:
        try:
            open_vault(folder, password, device_folder=device).close()
        except WrongPasswordError:
            continue
        opens.append(password)
    return opens


def test_kills_while_writing_and_changing_the_password(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    folder, device, password = tmp_path / "vault", tmp_path / "device", "first"
    create_vault(folder, password, Profile(), device_folder=device).close()
    acknowledged: set[str] = set()
    before = {password}
    for turn in range(pytestconfig.getoption("kills")):
        work = (add_pairs, change_passwords)[turn % 2](folder, device, password)
        said = run_and_kill(work, random.uniform(0, LONGEST))
        last, tried = possible_passwords(password, said)
        acknowledged |= {word for word in said if len(word) == 32}

        opens = opening(folder, device, [*dict.fromkeys([*before, last, *tried])])
        assert len(opens) == 1
        assert opens[0] in (last, *tried[-1:])
        before, password = {last, *tried, password}, opens[0]

        vault = open_vault(folder, password, device_folder=device)
        assert not vault.rolled_back
        assert vault.kept == ()
        assert vault.repository.integrity_check() == ()
        ledger = vault.repository.load()
        assert acknowledged <= set(ledger.services)
        assert all(len(ledger.holdings_of(service)) == 1 for service in ledger.services)
        assert vault.repository.commit_number() == len(ledger.services)
        vault.close()
        database = VaultFiles(folder).read_keyslots().database
        # A journal that was not yet flushed has nothing to take back; the next write removes it.
        left = {path.name for path in folder.iterdir()} - {f"{database}-journal"}
        assert left == {"lock", "vault.keys", "vault.keys.bak", database}


def test_kills_while_creating(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """A whole vault, or nothing in the way of making one, or a clear refusal to touch what is there."""
    for turn in range(pytestconfig.getoption("kills") // 3):
        folder = tmp_path / str(turn)

        def work(say: Say, folder: Path = folder) -> None:
            say("ready")
            create_vault(folder, "first", Profile())
            say("created")

        said = run_and_kill(work, random.uniform(0, LONGEST))
        try:
            vault = open_vault(folder, "first")
        except NoVaultError:
            assert "created" not in said
            vault = create_vault(folder, "first", Profile())
        except KeySlotsDamagedError:  # killed between the last two renames
            assert "created" not in said
            with pytest.raises(VaultExistsError):
                create_vault(folder, "first", Profile())
            continue
        assert vault.repository.load().profile == Profile()
        vault.close()


def test_lock_is_freed_by_a_kill(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    create_vault(folder, "first", Profile()).close()
    run_and_kill(add_pairs(folder, tmp_path / "device", "first"), 0)
    open_vault(folder, "first").close()
