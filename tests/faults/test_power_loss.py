"""Loss of power: nothing acknowledged is lost, exactly one password opens, nothing is called what it is not.

One run of the real work is traced; the states that the disk could be left in are built from the
trace, and each is opened as the program would open it the next morning.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path

import pytest

from tests.faults.power_disk import CALLS, Disk, State, everything, ways
from tests.faults.power_work import MUTANTS, NOW, PASSWORDS, WORDS
from tests.faults.test_kills import possible_passwords
from tests.faults.tracing import Call, calls_in, needs_strace, trace
from tracker.core import commands
from tracker.core.errors import KeySlotsDamagedError, NoVaultError, TrackerError, VaultExistsError, WrongPasswordError
from tracker.core.history import WriteKind
from tracker.core.model import Profile, Service, ServiceId, new_id
from tracker.services import backup
from tracker.store.folder import create_vault, open_vault
from tracker.store.open_vault import OpenVault

ROOT = Path(__file__).parents[2]
IN_EVERY_TEST_RUN, IN_LONG_RUNS = 160, 4_000
OF_A_MUTANT = 400  # at most: it ends with the first state that shows the fault

pytestmark = [needs_strace, pytest.mark.usefixtures("quick_derivation")]


@pytest.fixture
def memory_disk() -> Iterator[Path]:
    """A folder for states; in memory if possible, because nothing there needs to last."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if os.access(shared, os.W_OK) else None) as folder:
        yield Path(folder)


def run_traced(folder: Path, *mutant: str) -> tuple[Path, list[Call]]:
    """Do the work below a new folder; that folder, and the calls."""
    root, log = folder / "root", folder / "log"
    root.mkdir()
    command = [sys.executable, "-m", "tests.faults.power_work", str(root), *mutant]
    done = trace(command, CALLS, log, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return root, list(calls_in(log))


def said_by(call: Call) -> list[str]:
    """The words of the work, which come by way of its standard output."""
    if call.name == "write" and call.arguments.startswith("1<"):
        return call.strings[0].decode().splitlines()
    return []


def states(root: Path, calls: list[Call], seed: int, tries: int) -> Iterator[tuple[list[str], State]]:
    """What had been said and what is left, for every call at which power could be lost.

    In random order, yet evenly over the kinds of calls: most write pages of a database, and the
    few that replace a file of keys matter as much.
    """
    chance, disk, said = random.Random(seed), Disk(root), list[str]()
    found: dict[tuple[int, frozenset], tuple[list[str], State]] = {}
    by_kind: dict[str, list] = {}
    known: dict[bytes | None, bytes | None] = {}  # so that equal contents are kept once
    for call in calls:
        changed = disk.follow(call)
        words = said_by(call)
        if words:
            said = [*said, *words]
        if not changed and not words:
            continue
        for way in ways(chance, tries):
            state = {path: known.setdefault(content, content) for path, content in disk.left(way).items()}
            key = len(said), frozenset(state.items())
            if key not in found:
                found[key] = said, state
                by_kind.setdefault(kind_of(call), []).append(found[key])
    for each in by_kind.values():
        chance.shuffle(each)
    for turn in zip_longest(*by_kind.values()):
        yield from filter(None, turn)


def kind_of(call: Call) -> str:
    """Name and place of a call, without what is random in its temporary names."""
    place = call.paths[0] if call.paths else call.strings[0].decode()
    if call.name == "openat":
        place = call.returned_path
    return call.name + re.sub(r"[0-9a-f]{16,}", "", place)


def put(state: State, folder: Path) -> None:
    """Write a state to real files."""
    folder.mkdir()
    for path, content in state.items():
        if content is None:
            (folder / path).mkdir(mode=0o700)
        else:
            (folder / path).write_bytes(content)
            (folder / path).chmod(0o600)


def assert_whole_files(vault: OpenVault) -> None:
    """What is recorded has its content."""
    for attachment in vault.repository.load().attachments.values():
        assert vault.repository.file(attachment.sha256) is not None, "a file is gone"


@dataclass(frozen=True)
class Morning:
    """The first start after the loss: what is on the disk, and what had been ``said`` by then."""

    disk: Path
    said: list[str]

    def check(self) -> None:
        self._check_vault()
        self._check_backup()
        self._check_restored()

    def _words(self, first: str) -> list[str]:
        return [word.partition(" ")[2] for word in self.said if word.startswith(f"{first} ")]

    def _check_vault(self) -> None:
        last, tried = possible_passwords(PASSWORDS[0], self.said)
        opened = {password: vault for password in PASSWORDS if (vault := self._open(password)) is not None}
        if not opened:
            assert "created" not in self.said, "the vault is gone"
            return
        ((password, counts),) = opened.items()
        assert password in (last, *tried[-1:]), "an old password opens"
        added = self._words("added")
        assert set(added) <= counts, "acknowledged changes are gone"

    def _open(self, password: str) -> set[str] | None:
        """The services in the vault, which must be in order; None when ``password`` does not open it."""
        folder = self.disk / "data" / "vault"
        try:
            vault = open_vault(folder, password, device_folder=self.disk / "state" / "device")
        except WrongPasswordError:
            return None
        except NoVaultError:
            self._can_begin_again(folder)
            return None
        except KeySlotsDamagedError:
            # Of a vault that was being made: a database without keys is left alone, and said so.
            assert "created" not in self.said, "the key slots are gone"
            assert not (folder / "vault.keys").exists(), "called damaged, and half written"
            with pytest.raises(VaultExistsError):
                create_vault(folder, password, Profile())
            return None
        try:
            return self._sound(vault)
        finally:
            vault.close()

    def _can_begin_again(self, folder: Path) -> None:
        assert "created" not in self.said, "the vault is gone"
        create_vault(folder, "anew", Profile()).close()
        shutil.rmtree(folder)

    def _sound(self, vault: OpenVault) -> set[str]:
        assert not vault.rolled_back, "called rolled back"
        assert not vault.read_only, "opened for reading only"
        assert vault.kept == (), "files of its own are reported as somebody else's"
        assert vault.repository.integrity_check() == (), "damaged"
        ledger = vault.repository.load()
        assert all(len(ledger.holdings_of(service)) == 1 for service in ledger.services), "half a commit"
        assert vault.repository.commit_number() == len(ledger.services), "half a commit"
        assert len(ledger.attachments) == len(ledger.services), "half a commit"
        assert_whole_files(vault)
        another = commands.add_service(ledger, Service(ServiceId(new_id()), "the morning after"))
        vault.repository.write(another, NOW, WriteKind.APPLY)
        return set(ledger.services)

    def _check_backup(self) -> None:
        path = self.disk / "copy.age"
        begun, done = self._words("backing-up"), self._words("backed-up")
        if path.exists():
            count = backup.verify(path, WORDS).counts["services"]
            assert str(count) in (*done[-1:], *begun[-1:]), "an older backup is back"
        else:
            assert not done, "the backup is gone"

    def _check_restored(self) -> None:
        folder = self.disk / "other" / "vault"
        try:
            vault = open_vault(folder, PASSWORDS[0])
        except NoVaultError:
            assert "restored" not in self.said, "the restored vault is gone"
            return
        assert str(len(vault.repository.load().services)) == self._words("backed-up")[-1], "half a vault was restored"
        assert_whole_files(vault)
        vault.close()


def fault_in(state: State, said: list[str], folder: Path) -> str | None:
    """What is wrong when ``state`` is opened in the new ``folder``; None when nothing is."""
    put(state, folder)
    try:
        Morning(folder, said).check()
    except (AssertionError, TrackerError) as error:
        last = said[-1] if said else "the start"
        return f"after “{last}”: {type(error).__name__}: {error}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def explore(most: int, tries: int, folder: Path, *mutant: str) -> Iterator[str | None]:
    """For each of at most ``most`` states what is wrong with it, or None."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        root, calls = run_traced(Path(place), *mutant)
        for said, state in islice(states(root, calls, seed=1, tries=tries), most):
            yield fault_in(state, said, Path(place) / "state")


def test_the_model_of_the_disk_is_right(tmp_path: Path) -> None:
    """When nothing is lost it holds what the real disk holds."""
    root, calls = run_traced(tmp_path)
    disk = Disk(root)
    for call in calls:
        disk.follow(call)
    real = {
        str(path.relative_to(root)): None if path.is_dir() else path.read_bytes() for path in sorted(root.rglob("*"))
    }
    assert disk.left(everything) == real
    assert [word for call in calls for word in said_by(call)][-1] == "restored"


def test_nothing_is_lost(memory_disk: Path) -> None:
    found = list(explore(IN_EVERY_TEST_RUN, 1, memory_disk))
    assert len(found) == IN_EVERY_TEST_RUN
    assert [fault for fault in found if fault] == []


@pytest.mark.long
def test_nothing_is_lost_in_thousands_of_states(memory_disk: Path) -> None:
    found = list(explore(IN_LONG_RUNS, 8, memory_disk))
    print(f"{len(found)} states")
    assert len(found) >= 2_000
    assert [fault for fault in found if fault] == []


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_test_has_teeth(mutant: str, memory_disk: Path) -> None:
    """A program with this fault would not pass."""
    assert any(explore(OF_A_MUTANT, 0, memory_disk, mutant))
