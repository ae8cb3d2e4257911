"""A vault to work with, opened and closed in no time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tracker.core.model import Profile
from tracker.store.folder import create_vault, open_vault
from tracker.store.open_vault import OpenVault

PASSWORD = "correct horse"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the vault is."""
    return tmp_path / "vault"


@pytest.fixture
def device(tmp_path: Path) -> Path:
    """Where the device keeps its notes."""
    return tmp_path / "device"


@pytest.fixture
def created(quick_derivation: None, folder: Path, device: Path) -> Iterator[OpenVault]:
    """A new vault, open."""
    vault = create_vault(folder, PASSWORD, Profile(name="Test"), device_folder=device)
    yield vault
    vault.close()


@pytest.fixture
def reopen(quick_derivation: None, folder: Path, device: Path) -> Iterator[Callable[..., OpenVault]]:
    """Open the vault once more; closed at the end of the test."""
    opened: list[OpenVault] = []

    def open_again(password: str = PASSWORD, device_folder: Path | None = device) -> OpenVault:
        opened.append(open_vault(folder, password, device_folder=device_folder))
        return opened[-1]

    yield open_again
    for vault in opened:
        vault.close()
