from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.acting import entry, request
from tests.builders import service
from tests.ledgers import LETTER, ledger
from tests.unit.formats.age_writer import quick_age
from tests.unit.formats.sources import IMPORTS
from tests.unit.services.conftest import NOON
from tracker.catalogue import Catalogue
from tracker.core import commands, request_commands
from tracker.core.acting_validation import MAX_ATTACHMENT, MAX_ATTACHMENTS
from tracker.core.entity import AttachmentId
from tracker.core.errors import (
    BackupDamagedError,
    BackupPassphraseError,
    DiskFullError,
    EmptyPassphraseError,
    NotWritableError,
    UnreadableFileError,
    ValidationError,
    VaultExistsError,
    WorkFactorError,
)
from tracker.core.model import Profile
from tracker.formats import age, age_archive, ledger_json
from tracker.services import attachments, backup, importing
from tracker.services.attachments import NewFile
from tracker.services.backup import LastBackup, ledger_of
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.folder import create_vault, open_vault
from tracker.store.keyslots import KdfParameters

WORDS = "five unrelated words"
PASSWORD = "another password"
QUICK = KdfParameters(65536, 3, 1)


@pytest.fixture(autouse=True)
def quick_sealing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealing takes seconds by design; `test_age` covers the real one."""
    seal = age.encrypt

    def encrypt(data: bytes, passphrase: str) -> bytes:
        return quick_age(data, passphrase) if passphrase.strip() else seal(data, passphrase)

    monkeypatch.setattr(age, "encrypt", encrypt)


@pytest.fixture
def full(session: Session, tmp_path: Path) -> Session:
    """A session on a vault with one record of every kind."""
    path = tmp_path / "ledger.json"
    path.write_bytes(ledger_json.write(ledger()))
    seen = importing.preview(path, session.vault, Catalogue.load(), today=session.today)
    importing.apply(session, seen)
    path.unlink()
    return session


def restore(path: Path, folder: Path, passphrase: str = WORDS, password: str = PASSWORD) -> backup.VerifiedBackup:
    return backup.restore(path, passphrase, folder, password, now=NOON, kdf=QUICK)


def content_of(folder: Path) -> bytes:
    vault = open_vault(folder, PASSWORD)
    try:
        return ledger_json.write(backup.Ledger(vault.repository.load(), tuple(vault.repository.load_history())))
    finally:
        vault.close()


def test_a_backup_is_verified_and_remembered(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "folder with spaces" / "backup.age"
    path.parent.mkdir()
    assert backup.last_backup(full) is None
    done = backup.back_up(full, path, WORDS)
    assert (done.path, done.made, done.size) == (path, NOON, path.stat().st_size)
    assert done.counts["services"] == len(full.vault.services) == 2
    assert backup.verify(path, WORDS) == done
    assert backup.last_backup(full) == LastBackup(date(2026, 11, 23), "backup.age")
    assert str(tmp_path) not in str(full.opened.repository.meta("last_verified_backup"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["backup.age"]


def test_a_backup_counts_when_there_is_no_room_for_the_note(
    full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(key: str, value: str | None) -> None:
        raise DiskFullError(path=tmp_path)

    monkeypatch.setattr(full.opened.repository, "set_meta", no_room)
    done = backup.back_up(full, tmp_path / "backup.age", WORDS)
    assert backup.verify(done.path, WORDS) == done
    assert backup.last_backup(full) is None


def test_its_document_is_the_export_byte_for_byte(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "backup.age"
    backup.back_up(full, path, WORDS)
    contents = age_archive.open_sealed(path.read_bytes(), WORDS, "x")
    assert contents.data == backup.export(ledger_of(full), ledger_json.NAME)


def test_restoring_gives_an_equal_vault(full: Session, tmp_path: Path) -> None:
    path, folder = tmp_path / "backup.age", tmp_path / "new" / "vault"
    backup.back_up(full, path, WORDS)
    done = restore(path, folder)
    assert done.counts == backup.verify(path, WORDS).counts
    assert content_of(folder) == ledger_json.write(ledger_of(full))
    assert [entry.name for entry in folder.parent.iterdir()] == ["vault"]
    assert folder.stat().st_mode & 0o777 == 0o700
    opened = open_vault(folder, PASSWORD)
    restored = Session(opened, risk_method(), lambda: NOON)
    assert str(restored.journal()[0].label) == "Restored from a backup"
    assert restored.risk.load == full.risk.load
    restored.lock()


def test_attached_files_travel_in_backups_and_in_nothing_else(full: Session, tmp_path: Path) -> None:
    digest = full.opened.repository.keep_file(LETTER)
    path, folder = tmp_path / "backup.age", tmp_path / "vault"
    done = backup.back_up(full, path, WORDS)
    assert done.counts["attachments"] == 1
    assert ledger_of(full).files == {}
    assert ledger_of(full, files=True).files == {digest: LETTER}
    restore(path, folder)
    vault = open_vault(folder, PASSWORD)
    session = Session(vault, risk_method(), lambda: NOON)
    assert attachments.content(session, AttachmentId("a1")) == LETTER
    session.lock()
    for name in backup.exporters():
        assert b"%PDF" not in backup.export(ledger_of(full, files=True), name)


def test_a_backup_without_an_attached_file_does_not_count(
    full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.opened.repository.keep_file(LETTER)
    without = age_archive.seal(ledger_of(full), WORDS, NOON)
    monkeypatch.setattr(age_archive, "seal", lambda *_: without)
    with pytest.raises(BackupDamagedError, match="not what is in the vault"):
        backup.back_up(full, tmp_path / "backup.age", WORDS)


def test_a_restore_that_loses_an_attached_file_fails(
    full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.opened.repository.keep_file(LETTER)
    backup.back_up(full, tmp_path / "backup.age", WORDS)
    monkeypatch.setattr("tracker.store.repository.Repository.keep_file", lambda *_: "")
    with pytest.raises(BackupDamagedError, match="not equal"):
        restore(tmp_path / "backup.age", tmp_path / "vault")
    assert not (tmp_path / "vault").exists()


def test_the_largest_files_that_fit_into_a_vault_fit_into_a_backup(session: Session, tmp_path: Path) -> None:
    session.apply(commands.add_service(session.vault, service("a")))
    session.apply(request_commands.draft_request(session.vault, request("q")))
    session.apply(request_commands.add_entry(session.vault, entry("n", day=session.today), today=session.today))
    sizes = [MAX_ATTACHMENT, MAX_ATTACHMENT, MAX_ATTACHMENTS - 2 * MAX_ATTACHMENT]
    files = [NewFile(f"{size}.jpg", random.Random(index).randbytes(size)) for index, size in enumerate(sizes)]
    attachments.attach(session, "n", files)
    assert backup.back_up(session, tmp_path / "b.age", WORDS).counts["attachments"] == 3
    assert backup.verify(tmp_path / "b.age", WORDS).size > MAX_ATTACHMENTS


def test_restoring_into_an_empty_folder(full: Session, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    backup.back_up(full, tmp_path / "b.age", WORDS)
    restore(tmp_path / "b.age", folder)
    assert content_of(folder) == ledger_json.write(ledger_of(full))


def test_no_existing_vault_or_folder_is_touched(full: Session, tmp_path: Path) -> None:
    path, folder = tmp_path / "backup.age", tmp_path / "vault"
    backup.back_up(full, path, WORDS)
    create_vault(folder, PASSWORD, Profile(name="Mine"), kdf=QUICK).close()
    before = {entry.name: entry.read_bytes() for entry in folder.iterdir()}
    with pytest.raises(VaultExistsError):
        restore(path, folder)
    assert {entry.name: entry.read_bytes() for entry in folder.iterdir()} == before
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    for occupied in (other, other / "letter.txt"):
        with pytest.raises(NotWritableError, match="something else"):
            restore(path, occupied)
    assert (other / "letter.txt").read_text() == "mine"


def test_a_restore_that_fails_leaves_nothing(full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = tmp_path / "backup.age", tmp_path / "new" / "vault"
    backup.back_up(full, path, WORDS)
    monkeypatch.setattr("tracker.store.repository.Repository.keep_load_history", lambda *_: None)
    with pytest.raises(BackupDamagedError, match="not equal"):
        restore(path, folder)
    assert list(folder.parent.iterdir()) == []


def test_what_a_killed_restore_left_is_removed_unless_in_use(full: Session, tmp_path: Path) -> None:
    path, folder = tmp_path / "backup.age", tmp_path / "vault"
    backup.back_up(full, path, WORDS)
    dead, alive = (tmp_path / f".vault.{digit * 16}.restoring" for digit in "ab")
    create_vault(dead, PASSWORD, Profile(), kdf=QUICK).close()
    busy = create_vault(alive, PASSWORD, Profile(), kdf=QUICK)
    foreign = tmp_path / ".vault.mine.restoring"
    foreign.mkdir()
    restore(path, folder)
    assert (dead.exists(), alive.exists(), foreign.exists()) == (False, True, True)
    busy.close()


@pytest.mark.parametrize(("passphrase", "error"), [("wrong", BackupPassphraseError), ("", EmptyPassphraseError)])
def test_wrong_and_empty_passphrases(full: Session, tmp_path: Path, passphrase: str, error: type[Exception]) -> None:
    path = tmp_path / "backup.age"
    backup.back_up(full, path, WORDS)
    with pytest.raises(error):
        backup.verify(path, passphrase)
    with pytest.raises(error):
        restore(path, tmp_path / "vault", passphrase)
    assert not (tmp_path / "vault").exists()


def test_an_empty_passphrase_or_password_is_refused_before_anything_is_done(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "backup.age"
    path.write_bytes(b"old")
    with pytest.raises(EmptyPassphraseError):
        backup.back_up(full, path, "")
    assert path.read_bytes() == b"old"
    with pytest.raises(ValidationError):
        restore(path, tmp_path / "vault", password="")


def damaged_files() -> Iterator[tuple[str, bytes, type[Exception]]]:
    whole = quick_age(b"content", WORDS)
    yield "truncated", whole[:-5], BackupDamagedError
    yield "a byte changed", whole[:-1] + bytes([whole[-1] ^ 1]), BackupDamagedError
    yield "no archive inside", whole, BackupDamagedError
    yield "not a backup", b"hello", BackupDamagedError
    yield "empty", b"", UnreadableFileError
    yield "work factor", whole.replace(b" 1\n", b" 30\n", 1), WorkFactorError


@pytest.mark.parametrize(
    ("data", "error"), [case[1:] for case in damaged_files()], ids=[case[0] for case in damaged_files()]
)
def test_damaged_files(tmp_path: Path, data: bytes, error: type[Exception]) -> None:
    path = tmp_path / "backup.age"
    path.write_bytes(data)
    with pytest.raises(error, match=r"backup\.age"):
        backup.verify(path, WORDS)
    with pytest.raises(error):
        restore(path, tmp_path / "vault")
    assert [entry.name for entry in tmp_path.iterdir()] == ["backup.age"]


def test_a_backup_that_reads_back_differently_does_not_count(
    full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "backup.age"
    path.write_bytes(b"old")
    other = age_archive.seal(ledger(), WORDS, NOON)
    monkeypatch.setattr(age_archive, "seal", lambda *_: other)
    with pytest.raises(BackupDamagedError, match="not what is in the vault"):
        backup.back_up(full, path, WORDS)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["backup.age"]
    assert backup.last_backup(full) is None


def test_a_full_disk_keeps_the_old_backup(full: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "backup.age"
    path.write_bytes(b"old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tracker.store.system.flush", full_disk)
    with pytest.raises(DiskFullError, match=r"backup\.age"):
        backup.back_up(full, path, WORDS)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["backup.age"]


def test_places_where_a_backup_cannot_go(full: Session, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "folder", tmp_path / "missing" / "b.age"):
        with pytest.raises(NotWritableError):
            backup.back_up(full, path, WORDS)
    link = tmp_path / "link.age"
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    link.symlink_to(victim)
    backup.back_up(full, link, WORDS)
    assert victim.read_bytes() == b"mine"
    assert not link.is_symlink()


def test_nothing_is_written_into_the_vault_itself(full: Session, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    create_vault(vault, PASSWORD, Profile(), kdf=QUICK).close()
    before = {entry.name: entry.read_bytes() for entry in vault.iterdir()}
    with pytest.raises(NotWritableError, match="folder of the vault"):
        backup.write_backup(ledger_of(full), vault / "vault.keys", WORDS, NOON, vault_folder=vault)
    with pytest.raises(NotWritableError, match="folder of the vault"):
        backup.export_to(ledger_of(full), ledger_json.NAME, vault / ".." / "vault" / "x.json", vault_folder=vault)
    assert {entry.name: entry.read_bytes() for entry in vault.iterdir()} == before


def test_what_a_killed_backup_left_is_swept(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "backup.age"
    (tmp_path / f".backup.age.{'a' * 16}.partial").write_bytes(b"half")
    other = tmp_path / f".other.age.{'a' * 16}.partial"
    other.write_bytes(b"not ours to sweep")
    backup.back_up(full, path, WORDS)
    assert {entry.name for entry in tmp_path.iterdir()} == {"backup.age", other.name}


def test_exports(full: Session, tmp_path: Path) -> None:
    assert set(backup.exporters()) == {ledger_json.NAME, "services_csv"}
    path = tmp_path / "ledger.json"
    backup.export_to(ledger_of(full), ledger_json.NAME, path)
    assert json.loads(path.read_bytes())["format"] == ledger_json.NAME
    assert path.stat().st_mode & 0o777 == 0o600
    assert backup.export(ledger_of(full), "services_csv").startswith(b"\xef\xbb\xbf")


def test_no_secret_of_an_import_is_in_the_backup_or_the_exports(session: Session, tmp_path: Path) -> None:
    for name in ("chrome.csv", "bitwarden.json"):
        seen = importing.preview(IMPORTS / name, session.vault, Catalogue.load(), today=session.today)
        importing.apply(session, seen, {row.key for row in seen.plan.rows})
    written = ledger_of(session)
    for name in backup.exporters():
        assert b"CANARY" not in backup.export(written, name)
    assert "CANARY" not in repr(session.journal())
