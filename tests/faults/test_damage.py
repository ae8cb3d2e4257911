"""Damaged files: never "wrong password", never an empty vault, and nothing is made worse."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import DatabaseDamagedError, KeySlotsDamagedError, TamperedError
from tracker.core.history import WriteKind
from tracker.core.model import Profile, Service, ServiceId, new_id
from tracker.core.text import message
from tracker.store.folder import create_vault, open_vault
from tracker.store.open_vault import OpenVault

PASSWORD = "correct horse"
SERVICES = 100
DATABASE = "vault-000001.db"

pytestmark = pytest.mark.usefixtures("quick_derivation")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault with some dozens of pages."""
    vault = create_vault(tmp_path / "vault", PASSWORD, Profile())
    services = (Service(ServiceId(new_id()), f"S{number}", notes="x" * 500) for number in range(SERVICES))
    changeset = ChangeSet(message("changes", "x"), tuple(Change(None, service) for service in services))
    vault.repository.write(changeset, datetime.now(UTC), WriteKind.APPLY)
    vault.close()
    return vault.folder


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], OpenVault]]:
    vaults: list[OpenVault] = []

    def open_it() -> OpenVault:
        vaults.append(open_vault(folder, PASSWORD))
        return vaults[-1]

    yield open_it
    for vault in vaults:
        vault.close()


def flips(data: bytes, step: int) -> Iterator[bytes]:
    """``data`` with one bit flipped, at every ``step``-th byte."""
    for place in range(0, len(data), step):
        yield data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def is_noticed(open_it: Callable[[], OpenVault]) -> bool:
    """Whether damage to the database is found when opening, when reading or by the check of every page."""
    try:
        vault = open_it()
        try:
            assert len(vault.repository.load().services) == SERVICES
            return bool(vault.repository.integrity_check())
        finally:
            vault.close()
    except DatabaseDamagedError:
        return True


def noticed_everywhere(folder: Path, open_it: Callable[[], OpenVault], step: int) -> None:
    file = folder / DATABASE
    whole = file.read_bytes()
    for damaged in flips(whole, step):
        file.write_bytes(damaged)
        assert is_noticed(open_it)
        assert file.read_bytes() == damaged
    file.write_bytes(whole)
    assert not is_noticed(open_it)


def test_flipped_database_bytes(folder: Path, opened: Callable[[], OpenVault]) -> None:
    noticed_everywhere(folder, opened, 4999)


@pytest.mark.long
def test_every_97th_database_byte(folder: Path, opened: Callable[[], OpenVault]) -> None:
    noticed_everywhere(folder, opened, 97)


def test_every_key_slot_byte_with_a_good_copy(folder: Path, opened: Callable[[], OpenVault]) -> None:
    keys = folder / "vault.keys"
    whole = keys.read_bytes()
    for damaged in flips(whole, 7):
        keys.write_bytes(damaged)
        opened().close()
        assert keys.read_bytes() == whole


def test_every_key_slot_byte_without_a_good_copy(folder: Path, opened: Callable[[], OpenVault]) -> None:
    keys, copy = folder / "vault.keys", folder / "vault.keys.bak"
    for damaged in flips(keys.read_bytes(), 1):
        keys.write_bytes(damaged)
        copy.write_bytes(damaged)
        with pytest.raises(KeySlotsDamagedError):
            opened()
        assert keys.read_bytes() == damaged


@pytest.mark.parametrize("length", [0, 1, 4095, 4096, 8192, -4096, -1])
def test_truncated_database(folder: Path, opened: Callable[[], OpenVault], length: int) -> None:
    file = folder / DATABASE
    file.write_bytes(file.read_bytes()[:length])
    before = file.read_bytes()
    assert is_noticed(opened)
    assert file.read_bytes() == before


def test_truncated_key_slots(folder: Path, opened: Callable[[], OpenVault]) -> None:
    keys = folder / "vault.keys"
    whole = keys.read_bytes()
    (folder / "vault.keys.bak").unlink()
    for length in range(0, len(whole), 11):
        keys.write_bytes(whole[:length])
        with pytest.raises(KeySlotsDamagedError):
            opened()


def test_key_slots_of_another_vault(folder: Path, opened: Callable[[], OpenVault], tmp_path: Path) -> None:
    """The same password opens them, but their data key is not that of this database."""
    create_vault(tmp_path / "other", PASSWORD, Profile()).close()
    shutil.copy(tmp_path / "other" / "vault.keys", folder)
    with pytest.raises((DatabaseDamagedError, TamperedError)):
        opened()


def test_two_machines_and_one_synchronised_folder(folder: Path, tmp_path: Path) -> None:
    """The other machine's files arrive: the loser's are kept, reported and untouched."""
    theirs = tmp_path / "theirs"
    shutil.copytree(folder, theirs)
    for place, password in ((folder, "ours"), (theirs, "theirs")):
        vault = open_vault(place, PASSWORD, device_folder=tmp_path / f"device {password}")
        vault.change_password(password)
        vault.close()
    (folder / "vault-000002.db").rename(folder / "vault-000002 (conflicted copy).db")
    (folder / "vault.keys").rename(folder / "vault (conflicted copy).keys")
    loser = {path.name: path.read_bytes() for path in folder.iterdir() if "conflicted" in path.name}
    for name in ("vault-000002.db", "vault.keys"):
        shutil.copy(theirs / name, folder)
    vault = open_vault(folder, "theirs", device_folder=tmp_path / "device ours")
    assert {path.name for path in vault.kept} == set(loser)
    assert len(vault.repository.load().services) == SERVICES
    vault.close()
    assert {path.name: path.read_bytes() for path in vault.kept} == loser
