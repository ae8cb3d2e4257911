"""Files are either old or new, whole, private, and nothing else is touched."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tracker.core.errors import DiskFullError, NotWritableError, StorageError
from tracker.store import durable, system
from tracker.store.durable import storage_error, sweep, write_durably

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="file modes and links as POSIX has them")


def raising(error: OSError) -> Callable[..., Any]:
    def fail(*args: object, **kwargs: object) -> None:
        raise error

    return fail


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_write_replaces_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    write_durably(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["file"]


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o377])
def test_file_is_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_durably(tmp_path / "file", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_check_sees_what_is_on_disk_and_can_refuse(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    seen: list[bytes] = []

    def refuse(data: bytes) -> None:
        seen.append(data)
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - our own, above
        write_durably(target, b"new", refuse)
    assert seen == [b"new"]
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


@posix_only
@pytest.mark.parametrize("make_link", [os.symlink, os.link])
def test_link_at_the_target_is_replaced_and_its_victim_intact(
    tmp_path: Path, make_link: Callable[[Path, Path], None]
) -> None:
    victim, target = tmp_path / "victim", tmp_path / "file"
    victim.write_bytes(b"precious")
    make_link(victim, target)
    write_durably(target, b"new")
    assert victim.read_bytes() == b"precious"
    assert target.read_bytes() == b"new"
    assert not target.is_symlink()


def test_folder_at_the_target_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.mkdir()
    with pytest.raises(NotWritableError):
        write_durably(target, b"new")
    assert names(tmp_path) == ["file"]


@posix_only
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for target in (pipe, link):
        with pytest.raises(NotWritableError):
            write_durably(target, b"new")
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert names(tmp_path) == ["link", "pipe"]


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotWritableError):
        write_durably(tmp_path / "missing" / "file", b"new")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EROFS, NotWritableError),
        (errno.EACCES, NotWritableError),
        (errno.EIO, StorageError),
    ],
)
def test_errors_say_what_a_person_can_do(number: int, expected: type[StorageError]) -> None:
    error = storage_error(Path("file"), OSError(number, os.strerror(number)))
    assert type(error) is expected


def test_error_without_a_sentence_still_has_a_detail() -> None:
    assert "TimeoutError" in str(storage_error(Path("file"), TimeoutError()))


def test_failed_flush_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    monkeypatch.setattr(system, "flush", raising(OSError(errno.ENOSPC, "full")))
    with pytest.raises(DiskFullError):
        write_durably(target, b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def in_use(source: Path, target: Path) -> None:
    error = PermissionError(errno.EACCES, "used by another process")
    error.winerror = 32  # type: ignore[attr-defined]
    raise error


def test_replace_waits_for_a_file_that_is_in_use_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, attempts = Path.replace, []

    def busy_twice(source: Path, target: Path) -> None:
        attempts.append(target)
        in_use(source, target) if len(attempts) < 3 else replace(source, target)

    monkeypatch.setattr(Path, "replace", busy_twice)
    monkeypatch.setattr(durable, "_REPLACE_PAUSES", (0, 0, 0))
    write_durably(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert len(attempts) == 3


def test_replace_gives_up_on_a_file_that_stays_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", in_use)
    monkeypatch.setattr(durable, "_REPLACE_PAUSES", (0, 0))
    with pytest.raises(NotWritableError):
        write_durably(tmp_path / "file", b"new")
    assert names(tmp_path) == []


def test_replace_that_is_not_allowed_fails_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", raising(PermissionError(errno.EACCES, "Permission denied")))
    with pytest.raises(NotWritableError):
        write_durably(tmp_path / "file", b"new")
    assert names(tmp_path) == []


def test_sweep_removes_only_our_leftovers(tmp_path: Path) -> None:
    ours = [".backup.age.0123456789abcdef.partial", ".vault.keys.0123456789abcdef.partial-journal"]
    others = [".backup.age.partial", "backup.age", ".x.0123456789abcdeg.partial", ".0123456789abcdef.partial"]
    for name in (*ours, *others):
        (tmp_path / name).touch()
    (tmp_path / ".folder.0123456789abcdef.partial").mkdir()
    sweep(tmp_path)
    assert names(tmp_path) == sorted([*others, ".folder.0123456789abcdef.partial"])


def test_sweep_for_one_target_leaves_those_of_others(tmp_path: Path) -> None:
    for name in (".a.0123456789abcdef.partial", ".b.0123456789abcdef.partial"):
        (tmp_path / name).touch()
    sweep(tmp_path, "a")
    assert names(tmp_path) == [".b.0123456789abcdef.partial"]


def test_sweep_leaves_what_another_process_is_writing(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def sweep_meanwhile(data: bytes) -> None:
        sweep(tmp_path)
        seen.append(names(tmp_path))

    write_durably(tmp_path / "file", b"new", sweep_meanwhile)
    assert len(seen[0]) == 1
    assert names(tmp_path) == ["file"]


def test_sweeping_a_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    sweep(tmp_path / "missing")


@posix_only
def test_full_flush_is_used_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(system, "_FULL_FLUSH", 51)
    monkeypatch.setattr(system.fcntl, "fcntl", lambda descriptor, command: asked.append(command))
    write_durably(tmp_path / "file", b"new")
    assert asked == [51]


@posix_only
@pytest.mark.parametrize(("number", "fails"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_file_systems_that_cannot_flush_a_folder_are_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fails: bool
) -> None:
    monkeypatch.setattr(os, "fsync", raising(OSError(number, "no")))
    if fails:
        with pytest.raises(OSError, match="no"):
            system.flush_folder(tmp_path)
    else:
        system.flush_folder(tmp_path)
