"""A full disk and a read-only one: the vault stays what it was, opens, and goes on afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

COMMON = """
import hashlib, os, resource, sys
from datetime import UTC, datetime
from pathlib import Path
from tracker.core.changes import Change, ChangeSet
from tracker.core.errors import DiskFullError, ReadOnlyError, StorageError
from tracker.core.history import WriteKind
from tracker.core.model import Profile, Service, ServiceId, new_id
from tracker.core.text import message
from tracker.store import keyslots
from tracker.store.folder import create_vault, open_vault
from tracker.store.keyslots import read_keyslots
keyslots._derive = lambda password, salt, kdf: hashlib.sha256(salt + password.encode()).digest()

def add(vault, size):
    service = Service(ServiceId(new_id()), "S", notes="x" * size)
    vault.repository.write(
        ChangeSet(message("changes", "x"), (Change(None, service),)), datetime.now(UTC), WriteKind.APPLY)

def fails(error, work, *args):
    try:
        work(*args)
    except error as problem:
        return type(problem)
    raise AssertionError("it should not have worked")

def names(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith("-journal"))

WHOLE = ["lock", "vault-000001.db", "vault.keys", "vault.keys.bak"]
folder = Path(sys.argv[1]) / "vault"
"""

LIMITED = """
create_vault(folder, "first", Profile()).close()
vault = open_vault(folder, "first")
add(vault, 1000)
size = (folder / "vault-000001.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
fails(StorageError, add, vault, 1_000_000)
fails(StorageError, vault.repository.keep_file, os.urandom(1_000_000))
assert len(vault.repository.load().services) == 1
add(vault, 10)
resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, resource.RLIM_INFINITY))
fails(StorageError, vault.change_password, "new")
assert names(folder) == WHOLE, names(folder)
vault.close()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
vault = open_vault(folder, "first")
assert len(vault.repository.load().services) == 2
assert vault.repository.integrity_check() == ()
vault.change_password("new")
"""

SMALL_DISK = """
vault = create_vault(folder, "first", Profile())
add(vault, 1000)
fill = folder.parent / "fill"
with fill.open("wb", buffering=0) as file:
    try:
        while file.write(bytes(4096)):
            pass
    except OSError:
        pass
assert fails(StorageError, add, vault, 1_000_000) is DiskFullError
letter = os.urandom(1_000_000)
assert fails(StorageError, vault.repository.keep_file, letter) is DiskFullError
assert vault.repository.file(hashlib.sha256(letter).hexdigest()) is None
assert fails(StorageError, vault.change_password, "new") is DiskFullError
assert names(folder) == WHOLE, names(folder)
vault.close()
vault = open_vault(folder, "first")
assert len(vault.repository.load().services) == 1
assert vault.repository.integrity_check() == ()
vault.close()
assert fails(StorageError, create_vault, folder.parent / "other", "first", Profile()) is DiskFullError
fill.unlink()
vault = open_vault(folder, "first")
add(vault, 100_000)
vault.change_password("new")
assert len(vault.repository.load().services) == 2
"""

READ_ONLY_DISK = """
if sys.argv[2] == "prepare":
    vault = create_vault(folder, "first", Profile())
    add(vault, 1000)
    vault.close()
else:
    before = {path: path.stat() for path in folder.iterdir()}
    vault = open_vault(folder, "first")
    assert vault.read_only
    assert len(vault.repository.load().services) == 1
    fails(ReadOnlyError, add, vault, 10)
    fails(ReadOnlyError, vault.change_password, "new")
    vault.close()
    assert {path: path.stat() for path in folder.iterdir()} == before
"""


def can_mount() -> bool:
    """Whether an unprivileged mount namespace is to be had here."""
    try:
        done = subprocess.run(
            ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"],
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0


needs_mount = pytest.mark.skipif(not can_mount(), reason="needs user namespaces")


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def run_in_namespace(script: str) -> None:
    run("unshare", "--user", "--map-root-user", "--mount", "sh", "-ec", script)


@pytest.mark.skipif(sys.platform == "win32", reason="limits as POSIX has them")
def test_file_size_limit(tmp_path: Path) -> None:
    run(sys.executable, "-c", COMMON + LIMITED, str(tmp_path))


@needs_mount
def test_full_disk(tmp_path: Path) -> None:
    (tmp_path / "work.py").write_text(COMMON + SMALL_DISK)
    disk = tmp_path / "disk"
    disk.mkdir()
    run_in_namespace(
        f"mount -t tmpfs -o size=2m none {disk}; PYTHONPATH={ROOT} {sys.executable} {tmp_path / 'work.py'} {disk}"
    )


@needs_mount
def test_read_only_disk(tmp_path: Path) -> None:
    (tmp_path / "work.py").write_text(COMMON + READ_ONLY_DISK)
    disk = tmp_path / "disk"
    disk.mkdir()
    work = f"PYTHONPATH={ROOT} {sys.executable} {tmp_path / 'work.py'} {disk}"
    run_in_namespace(f"mount -t tmpfs none {disk}; {work} prepare; mount -o remount,ro {disk}; {work} read")
