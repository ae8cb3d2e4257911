"""A vault folder: created whole, opened by one, never wrong about what is the matter."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tracker.core import commands
from tracker.core.errors import (
    AlreadyOpenError,
    DatabaseDamagedError,
    DiskFullError,
    KeySlotsDamagedError,
    NewerVersionError,
    NotWritableError,
    NoVaultError,
    ReadOnlyError,
    StorageError,
    VaultExistsError,
    WrongPasswordError,
)
from tracker.core.history import WriteKind
from tracker.core.model import Profile, Service, ServiceId, new_id
from tracker.store import database, layout, migrations, rotation
from tracker.store import folder as folder_module
from tracker.store import lock as lock_module
from tracker.store.device import DeviceNotes, Known, Rotation
from tracker.store.durable import write_durably
from tracker.store.folder import create_vault, open_vault
from tracker.store.layout import VaultFiles
from tracker.store.open_vault import OpenVault

PASSWORD = "correct horse"
Reopen = Callable[..., OpenVault]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def whole(generation: int) -> list[str]:
    return ["lock", f"vault-{generation:06d}.db", "vault.keys", "vault.keys.bak"]


def add(vault: OpenVault, name: str) -> None:
    changeset = commands.add_service(vault.repository.load(), Service(ServiceId(new_id()), name))
    vault.repository.write(changeset, datetime.now(UTC), WriteKind.APPLY)


def services(vault: OpenVault) -> list[str]:
    return [service.name for service in vault.repository.load().services.values()]


def refuse_writing(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """As a read-only medium answers; root may write anywhere else."""
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) not in paths and real(path, mode))


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, target: str, error: Exception) -> Iterator[None]:
    """Writing the file of this name durably fails within the block."""

    def write(path: Path, data: bytes) -> None:
        if path.name == target:
            raise error
        write_durably(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(layout, "write_durably", write)
        yield


def test_new_vault_is_private_and_has_nothing_else(created: OpenVault) -> None:
    assert names(created.folder) == whole(1)
    assert created.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in created.folder.iterdir()} == {0o600}
    assert (created.folder / "vault.keys").read_bytes() == (created.folder / "vault.keys.bak").read_bytes()
    assert created.repository.load().profile.name == "Test"
    assert (created.kept, created.read_only, created.rolled_back) == ((), False, False)


def test_what_was_written_is_there_after_opening_again(created: OpenVault, reopen: Reopen) -> None:
    add(created, "A")
    created.close()
    created.close()
    opened = reopen()
    assert services(opened) == ["A"]
    assert opened.vault_id == created.vault_id
    opened.check_password(PASSWORD)
    with pytest.raises(WrongPasswordError):
        opened.check_password("other")


def test_wrong_password(created: OpenVault, reopen: Reopen) -> None:
    created.close()
    with pytest.raises(WrongPasswordError):
        reopen("other")
    reopen()  # and the lock is free again


def test_second_opening_is_refused_and_freed_by_closing(created: OpenVault, reopen: Reopen) -> None:
    with pytest.raises(AlreadyOpenError):
        reopen()
    created.close()
    reopen()


def test_no_vault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "missing", tmp_path / "file", tmp_path / "empty"):
        with pytest.raises(NoVaultError):
            open_vault(place, PASSWORD)
    assert names(tmp_path / "empty") == []


def test_unreadable_folder_is_not_an_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(NotWritableError):
        open_vault(tmp_path, PASSWORD)


def test_a_folder_that_holds_any_part_of_a_vault_is_not_overwritten(quick_derivation: None, tmp_path: Path) -> None:
    for name in ("vault.keys", "vault.keys.bak", "vault-000004.db"):
        place = tmp_path / f"of {name}"
        place.mkdir()
        (place / name).write_bytes(b"precious")
        with pytest.raises(VaultExistsError):
            create_vault(place, PASSWORD, Profile())
        assert (place / name).read_bytes() == b"precious"
        assert names(place) == [name]


def test_a_vault_made_by_a_faster_process_is_not_overwritten(
    quick_derivation: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(lock_module.FolderLock):
        def __init__(self, place: Path) -> None:
            (place / "vault.keys").write_bytes(b"faster")
            super().__init__(place)

    monkeypatch.setattr(folder_module, "FolderLock", Late)
    with pytest.raises(VaultExistsError):
        create_vault(folder, PASSWORD, Profile())
    assert (folder / "vault.keys").read_bytes() == b"faster"


def test_a_folder_with_other_things_keeps_its_mode(quick_derivation: None, folder: Path) -> None:
    folder.mkdir()
    (folder / "letter.txt").touch()
    folder.chmod(0o755)
    create_vault(folder, PASSWORD, Profile()).close()
    assert folder.stat().st_mode & 0o777 == 0o755
    assert names(folder) == ["letter.txt", *whole(1)]


def test_a_file_where_the_folder_should_be(quick_derivation: None, folder: Path) -> None:
    folder.touch()
    with pytest.raises(NotWritableError):
        create_vault(folder, PASSWORD, Profile())


def test_creating_without_room_for_the_key_file_leaves_no_vault(
    quick_derivation: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with failing(monkeypatch, "vault.keys", DiskFullError(path="vault.keys")), pytest.raises(DiskFullError):
        create_vault(folder, PASSWORD, Profile())
    assert names(folder) == ["lock"]
    with pytest.raises(NoVaultError):
        open_vault(folder, PASSWORD)
    create_vault(folder, PASSWORD, Profile()).close()


def test_leftovers_of_a_crash_while_creating_do_not_matter(quick_derivation: None, folder: Path) -> None:
    folder.mkdir()
    for name in ("lock", ".vault-000001.db.0123456789abcdef.partial", ".vault.keys.0123456789abcdef.partial"):
        (folder / name).touch()
    create_vault(folder, PASSWORD, Profile()).close()
    assert names(folder) == whole(1)


@pytest.mark.parametrize("at", ["symlink", "folder"])
def test_nothing_is_locked_through_a_link(created: OpenVault, reopen: Reopen, tmp_path: Path, at: str) -> None:
    created.close()
    victim, lock = tmp_path / "victim", created.folder / "lock"
    victim.write_bytes(b"precious")
    lock.unlink()
    lock.symlink_to(victim) if at == "symlink" else lock.mkdir()
    with pytest.raises(NotWritableError):
        reopen()
    assert victim.read_bytes() == b"precious"


def test_lock_is_not_kept_when_locking_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int) -> bool:
        raise OSError(37, "No locks available")

    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(lock_module.system, "try_lock", fail)
        with pytest.raises(StorageError):
            lock_module.FolderLock(folder)
    lock = lock_module.FolderLock(folder)
    lock.release()
    lock.release()


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b""),
                                    lambda path: (path.unlink(), path.mkdir())])  # fmt: skip
def test_damaged_key_file_opens_from_its_copy_and_is_mended(
    created: OpenVault, reopen: Reopen, damage: Callable[[Path], object]
) -> None:
    created.close()
    keys = created.folder / "vault.keys"
    good = keys.read_bytes()
    damage(keys)
    opened = reopen()
    assert services(opened) == []
    assert not opened.read_only
    assert keys.is_dir() or keys.read_bytes() == good


def test_damaged_copy_is_mended(created: OpenVault, reopen: Reopen) -> None:
    created.close()
    (created.folder / "vault.keys.bak").write_bytes(b"damaged")
    reopen()
    assert (created.folder / "vault.keys").read_bytes() == (created.folder / "vault.keys.bak").read_bytes()


def test_full_disk_does_not_keep_a_vault_shut(
    created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    created.close()
    (created.folder / "vault.keys.bak").unlink()
    with failing(monkeypatch, "vault.keys.bak", DiskFullError(path="x")):
        reopen()


def test_lost_key_files_are_not_a_wrong_password(created: OpenVault, reopen: Reopen) -> None:
    created.close()
    (created.folder / "vault.keys").unlink()
    (created.folder / "vault.keys.bak").write_bytes(b"damaged")
    before = names(created.folder)
    with pytest.raises(KeySlotsDamagedError):
        reopen()
    (created.folder / "vault.keys.bak").unlink()
    with pytest.raises(KeySlotsDamagedError):
        reopen()
    assert names(created.folder) == [name for name in before if name != "vault.keys.bak"]


def test_unreadable_key_file_is_a_matter_of_the_disk(
    created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    created.close()
    real = Path.open

    def refuse(self: Path, *args: str) -> object:
        if self.name == "vault.keys":
            raise PermissionError(13, "Permission denied")
        return real(self, *args)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NotWritableError):
        reopen()


def test_lost_database_is_damage_and_nothing_is_made_in_its_place(created: OpenVault, reopen: Reopen) -> None:
    created.close()
    (created.folder / "vault-000001.db").unlink()
    with pytest.raises(DatabaseDamagedError):
        reopen()
    assert names(created.folder) == ["lock", "vault.keys", "vault.keys.bak"]


def test_database_of_another_vault_is_damage(created: OpenVault, reopen: Reopen, tmp_path: Path) -> None:
    created.close()
    create_vault(tmp_path / "other", PASSWORD, Profile()).close()
    shutil.copy(tmp_path / "other" / "vault-000001.db", created.folder)
    with pytest.raises(DatabaseDamagedError):
        reopen()


def test_database_that_names_another_vault_is_refused(created: OpenVault, reopen: Reopen) -> None:
    created.repository.set_meta("vault_id", "f" * 32)
    created.close()
    with pytest.raises(DatabaseDamagedError, match="another vault"):
        reopen()


def test_newer_database(created: OpenVault, reopen: Reopen) -> None:
    created.repository._connection.execute("PRAGMA user_version = 99")
    created.close()
    with pytest.raises(NewerVersionError):
        reopen()


@pytest.mark.parametrize("what", ["", "vault-000001.db"])
def test_read_only_medium_opens_read_only(
    created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    add(created, "A")
    created.close()
    (created.folder / "vault.keys.bak").unlink()
    refuse_writing(monkeypatch, created.folder / what)
    opened = reopen()
    assert opened.read_only
    assert services(opened) == ["A"]
    with pytest.raises(ReadOnlyError):
        add(opened, "B")
    with pytest.raises(ReadOnlyError):
        opened.change_password("new")
    assert not (created.folder / "vault.keys.bak").exists()


def test_conflicted_copies_are_kept_and_reported(created: OpenVault, reopen: Reopen) -> None:
    created.close()
    conflicts = ["vault (conflicted copy).keys", "vault-000001 (conflicted copy).db", "vault-000009.db"]
    for name in (*conflicts, "notes.txt"):
        (created.folder / name).write_bytes(b"other machine")
    opened = reopen()
    assert sorted(path.name for path in opened.kept) == sorted(conflicts)
    opened.change_password("new")
    assert names(created.folder) == sorted([*conflicts, "notes.txt", *whole(10)])


class TestPasswordChange:
    def test_only_the_new_password_opens_and_the_old_file_is_gone(self, created: OpenVault, reopen: Reopen) -> None:
        add(created, "A")
        old_keys = (created.folder / "vault.keys").read_bytes()
        created.change_password("new")
        add(created, "B")
        assert names(created.folder) == whole(2)
        created.close()
        with pytest.raises(WrongPasswordError):
            reopen(PASSWORD)
        opened = reopen("new")
        assert services(opened) == ["A", "B"]
        opened.close()
        shutil.copy(created.folder / "vault-000002.db", created.folder / "vault-000001.db")
        (created.folder / "vault.keys").write_bytes(old_keys)
        with pytest.raises(DatabaseDamagedError):  # the old data key does not open what is newer
            reopen(PASSWORD)

    def test_without_room_the_old_password_holds(
        self, created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with failing(monkeypatch, "vault.keys", DiskFullError(path="x")), pytest.raises(DiskFullError):
            created.change_password("new")
        assert names(created.folder) == whole(1)
        add(created, "A")
        created.close()
        assert services(reopen()) == ["A"]

    def test_replaced_but_not_flushed_counts_as_changed(
        self, created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def replace_then_fail(path: Path, data: bytes) -> None:
            path.write_bytes(data)
            raise StorageError(path=path, detail="flush failed")

        with monkeypatch.context() as patch:
            patch.setattr(layout, "write_durably", replace_then_fail)
            created.change_password("new")
        add(created, "A")
        created.close()
        assert services(reopen("new")) == ["A"]

    def test_failing_copy_leaves_nothing(self, created: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(database, "problems", lambda connection: ("page 3",))
        with pytest.raises(DatabaseDamagedError):
            created.change_password("new")
        assert names(created.folder) == whole(1)

    def test_old_database_that_cannot_be_deleted_goes_next_time(
        self, created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(self: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "in use")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refuse)
            created.change_password("new")
        created.close()
        assert "vault-000001.db" in names(created.folder)
        assert reopen("new").kept == ()
        assert names(created.folder) == whole(2)

    def test_old_key_copy_after_a_crash_opens_read_only(self, created: OpenVault, reopen: Reopen) -> None:
        """The file is damaged and its copy from before: the newer database may hold more."""
        created.close()
        (created.folder / "vault-000002.db").write_bytes(b"newer")
        (created.folder / "vault.keys").write_bytes(b"damaged")
        opened = reopen()
        assert opened.read_only
        assert [path.name for path in opened.kept] == ["vault-000002.db"]
        assert (created.folder / "vault.keys").read_bytes() == b"damaged"

    def test_copy_that_names_a_database_that_is_gone_is_no_help(self, created: OpenVault, reopen: Reopen) -> None:
        created.close()
        (created.folder / "vault-000001.db").rename(created.folder / "vault-000002.db")
        (created.folder / "vault.keys").write_bytes(b"damaged")
        with pytest.raises(KeySlotsDamagedError):
            reopen()


class TestTidyingUp:
    @pytest.fixture
    def files(self, folder: Path) -> VaultFiles:
        folder.mkdir()
        for generation in (1, 2, 3):
            VaultFiles(folder).database(generation).write_bytes(bytes([generation]) * 4096)
        return VaultFiles(folder)

    def known(self, files: VaultFiles, generation: int) -> Known:
        return Known.at(files.database(generation))

    def notes(self, files: VaultFiles, device: Path, old: int, new: int) -> DeviceNotes:
        notes = DeviceNotes(device, "id")
        notes.remember_rotation(Rotation(self.known(files, old), self.known(files, new)))
        return DeviceNotes(device, "id")

    @pytest.mark.parametrize(("current", "left"), [(1, [1, 3]), (2, [2, 3]), (3, [1, 2, 3])])
    def test_only_the_side_that_does_not_count_goes(
        self, files: VaultFiles, device: Path, current: int, left: list[int]
    ) -> None:
        notes = self.notes(files, device, 1, 2)
        rotation.tidy_up(self.known(files, current), files, notes)
        assert files.generations() == left
        assert DeviceNotes(device, "id").rotation is None

    def test_another_devices_file_of_that_name_stays(self, files: VaultFiles, device: Path) -> None:
        notes, current = self.notes(files, device, 1, 2), self.known(files, 2)
        files.database(1).write_bytes(b"other machine" + bytes(4083))
        rotation.tidy_up(current, files, notes)
        assert files.generations() == [1, 2, 3]

    def test_a_file_that_is_gone_already_is_done(self, files: VaultFiles, device: Path) -> None:
        notes, current = self.notes(files, device, 1, 2), self.known(files, 2)
        files.database(1).unlink()
        rotation.tidy_up(current, files, notes)
        assert DeviceNotes(device, "id").rotation is None

    def test_a_link_in_its_place_stays(self, files: VaultFiles, device: Path) -> None:
        notes, current = self.notes(files, device, 1, 2), self.known(files, 2)
        files.database(1).rename(files.folder / "elsewhere")
        files.database(1).symlink_to(files.folder / "elsewhere")
        rotation.tidy_up(current, files, notes)
        assert (files.folder / "elsewhere").exists()
        assert files.database(1).is_symlink()

    def test_what_belongs_to_the_old_database_goes_with_it(self, files: VaultFiles, device: Path) -> None:
        notes, current = self.notes(files, device, 1, 2), self.known(files, 2)
        files.copy_before_migration(1, 1).touch()
        files.copy_before_migration(2, 1).touch()
        rotation.tidy_up(current, files, notes)
        assert names(files.folder) == ["vault-000002.db", "vault-000002.v1.db", "vault-000003.db"]


class TestNotes:
    @pytest.mark.parametrize(
        "content",
        [b"", b"[]", b"{}", b"[" * 100_000, b'{"mark": [1], "rotation": null}',
         b'{"mark": [1, 2], "rotation": {"old": {"name": "../x", "identity": ""}, "new": {}}}'],
    )  # fmt: skip
    def test_notes_that_are_not_ours_are_none(self, device: Path, content: bytes) -> None:
        device.mkdir()
        (device / "id.json").write_bytes(content)
        notes = DeviceNotes(device, "id")
        assert notes.rotation is None
        assert not notes.is_older((0, 0))

    def test_without_a_folder_or_with_a_bad_one_nothing_is_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for place in (None, tmp_path / "file"):
            notes = DeviceNotes(place, "id")
            notes.remember_mark((2, 3))
            assert notes.is_older((2, 2))
        assert names(tmp_path) == ["file"]

    def test_older_files_put_back_are_noticed_until_worked_with(
        self, created: OpenVault, reopen: Reopen, tmp_path: Path
    ) -> None:
        shutil.copytree(created.folder, tmp_path / "copy")
        add(created, "A")
        created.close()
        shutil.rmtree(created.folder)
        shutil.copytree(tmp_path / "copy", created.folder)
        opened = reopen()
        assert opened.rolled_back
        opened.close()
        assert not reopen().rolled_back

    def test_older_generation_is_noticed(self, created: OpenVault, reopen: Reopen, tmp_path: Path) -> None:
        shutil.copytree(created.folder, tmp_path / "copy")
        created.change_password("new")
        created.close()
        shutil.rmtree(created.folder)
        shutil.copytree(tmp_path / "copy", created.folder)
        assert reopen().rolled_back


COPY = f"vault-000001.v{len(migrations.MIGRATIONS)}.db"  # of a database of today, before it is brought further


class TestMigration:
    @pytest.fixture
    def newer_program(self, created: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
        """The next version of the program, which adds a table."""
        add(created, "A")
        created.close()

        def next_step(connection: database.Connection) -> None:
            connection.execute("CREATE TABLE of_tomorrow (id TEXT PRIMARY KEY)")

        monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, next_step))

    def test_a_copy_is_kept_first(self, newer_program: None, created: OpenVault, reopen: Reopen) -> None:
        opened = reopen()
        assert services(opened) == ["A"]
        assert opened.kept == ()
        assert names(created.folder) == sorted([*whole(1), COPY])
        opened.change_password("new")
        assert names(created.folder) == whole(2)

    def test_a_copy_once_made_is_not_replaced(self, newer_program: None, created: OpenVault, reopen: Reopen) -> None:
        copy = created.folder / COPY
        copy.write_bytes(b"first")
        reopen()
        assert copy.read_bytes() == b"first"

    def test_nothing_is_migrated_where_nothing_can_be_written(
        self, newer_program: None, created: OpenVault, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refuse_writing(monkeypatch, created.folder)
        with pytest.raises(ReadOnlyError, match="older version"):
            reopen()
