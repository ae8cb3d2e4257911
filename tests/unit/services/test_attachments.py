"""Files that belong to a request: read within limits, kept in the vault, gone when nothing can bring them back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.acting import entry, no_law, request
from tests.builders import service
from tests.unit.services.conftest import NOON
from tracker.core import commands, request_commands
from tracker.core.acting_validation import MAX_ATTACHMENT
from tracker.core.entity import AttachmentId
from tracker.core.errors import (
    AttachmentMissingError,
    DiskFullError,
    NotFoundError,
    UnreadableFileError,
    ValidationError,
)
from tracker.core.model import Profile
from tracker.services import attachments
from tracker.services.attachments import NewFile
from tracker.services.session import Session
from tracker.services.vaults import risk_method
from tracker.store.folder import create_vault, open_vault

PASSWORD = "correct horse"
LETTER = NewFile("letter.pdf", b"%PDF the letter CANARY")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def unlocked(quick_derivation: None, folder: Path) -> Callable[[], Session]:
    """Unlock the vault, with one entry of one request in it."""
    create_vault(folder, PASSWORD, Profile()).close()

    def unlock() -> Session:
        session = Session(open_vault(folder, PASSWORD), risk_method(), lambda: NOON)
        if not session.vault.services:
            session.apply(commands.add_service(session.vault, service("a")))
            session.apply(request_commands.draft_request(session.vault, request("q")))
            adding = request_commands.add_entry(session.vault, entry("n"), today=session.today)
            session.apply(adding)
        return session

    return unlock


def contents(session: Session) -> list[bytes]:
    return [attachments.content(session, key) for key in session.vault.attachments]


def digest(file: NewFile) -> str:
    return sha256(file.content).hexdigest()


def test_a_file_is_read_and_kept(unlocked: Callable[[], Session], tmp_path: Path) -> None:
    path = tmp_path / "scan 1.JPG"
    path.write_bytes(b"a picture")
    file = attachments.read_file(path)
    assert file == NewFile("scan 1.JPG", b"a picture")
    session = unlocked()
    outcome = attachments.attach(session, "n", [file, LETTER])
    assert str(outcome.label) == "2 files attached"
    (picture, letter) = session.vault.attachments.values()
    assert (picture.name, picture.media_type, picture.size) == ("scan 1.JPG", "image/jpeg", 9)
    assert (letter.media_type, letter.sha256) == ("application/pdf", digest(LETTER))
    session.lock()
    session = unlocked()
    assert contents(session) == [b"a picture", LETTER.content]
    session.lock()


def test_a_file_comes_with_its_entry_in_one_step(unlocked: Callable[[], Session]) -> None:
    session = unlocked()
    answer = entry("m")
    adding = request_commands.add_entry(session.vault, answer, [LETTER.attachment(answer.id)], today=session.today)
    attachments.keep(session, adding, [LETTER])
    assert contents(session) == [LETTER.content]
    session.undo()
    assert not session.vault.attachments
    session.redo()
    assert contents(session) == [LETTER.content]
    session.lock()


def test_content_stays_as_long_as_a_step_can_bring_it_back_and_no_longer(
    unlocked: Callable[[], Session], folder: Path
) -> None:
    session = unlocked()
    attachments.attach(session, "n", [LETTER])
    (key,) = session.vault.attachments
    for gone in (
        request_commands.remove_attachment(session.vault, key),
        request_commands.remove_entry(session.vault, "n", law_of=no_law),
        request_commands.remove_request(session.vault, "q"),
        commands.purge_services(session.vault, ["a"]),
    ):
        session.apply(gone)
        assert not session.vault.attachments
        session.undo()
        assert contents(session) == [LETTER.content]
    session.apply(commands.trash_services(session.vault, ["a"], date(2026, 11, 23)))
    session.lock()
    session = unlocked()
    assert contents(session) == [LETTER.content]  # the trash keeps it
    session.apply(commands.purge_services(session.vault, ["a"]))
    session.lock()
    opened = open_vault(folder, PASSWORD)
    assert opened.repository.file(digest(LETTER)) is None
    opened.close()


def test_what_a_session_left_that_was_not_locked_goes_at_the_next_unlocking(
    unlocked: Callable[[], Session], folder: Path
) -> None:
    unlocked().lock()
    opened = open_vault(folder, PASSWORD)
    opened.repository.keep_file(LETTER.content)  # and then the power went
    opened.close()
    session = unlocked()
    assert session.opened.repository.file(digest(LETTER)) is None
    session.lock()


def test_a_full_disk_does_not_keep_it_open(unlocked: Callable[[], Session], monkeypatch: pytest.MonkeyPatch) -> None:
    session = unlocked()
    session.opened.repository.keep_file(LETTER.content)

    def full(_self: object) -> int:
        raise DiskFullError(path=Path("vault.db"))

    with monkeypatch.context() as patched:
        patched.setattr("tracker.store.repository.Repository.drop_unused_files", full)
        session.lock()
    session = unlocked()
    assert session.opened.repository.file(digest(LETTER)) is None
    session.lock()
    session.lock()


def test_a_read_only_vault_keeps_everything(unlocked: Callable[[], Session], monkeypatch: pytest.MonkeyPatch) -> None:
    session = unlocked()
    monkeypatch.setattr("tracker.store.repository.Repository.drop_unused_files", lambda _: pytest.fail("written to"))
    monkeypatch.setattr("tracker.store.open_vault.OpenVault.read_only", property(lambda _: True))
    session.lock()


def test_two_gigabytes_are_refused_before_a_byte_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    monkeypatch.setattr("tracker.formats.source.Source.read_all", lambda _: pytest.fail("read"))
    with pytest.raises(UnreadableFileError, match=r"film\.mp4.*2048 MB large; at most 10 MB"):
        attachments.read_file(path)


def test_the_largest_one_that_is_kept(unlocked: Callable[[], Session], tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(MAX_ATTACHMENT))
    session = unlocked()
    attachments.attach(session, "n", [attachments.read_file(path)])
    (found,) = session.vault.attachments.values()
    assert (found.size, found.media_type) == (MAX_ATTACHMENT, "application/octet-stream")
    session.lock()


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: None], ids=["folder", "empty", "missing"])
def test_what_is_no_file(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "x.pdf")
    with pytest.raises(UnreadableFileError):
        attachments.read_file(tmp_path / "x.pdf")


def test_names_that_cannot_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\u202ec\\.pdf"
    path.write_bytes(b"x")
    assert attachments.read_file(path).name == "a_b_c_.pdf"
    long = tmp_path / ("很" * 75 + ".pdf")
    long.write_bytes(b"x")
    assert attachments.read_file(long).name == long.name
    assert len(attachments.shown_name(Path("x" * 300 + ".pdf"))) == 200
    assert attachments.shown_name(Path("x" * 300 + ".pdf")).endswith(".pdf")


def test_nothing_is_kept_of_what_is_refused(unlocked: Callable[[], Session]) -> None:
    session = unlocked()
    with pytest.raises(ValidationError):
        attachments.attach(session, "nowhere", [LETTER])
    assert session.opened.repository.file(digest(LETTER)) is None
    session.lock()


def test_what_is_not_here(unlocked: Callable[[], Session]) -> None:
    session = unlocked()
    with pytest.raises(NotFoundError):
        attachments.content(session, AttachmentId("nowhere"))
    session.apply(request_commands.add_attachments(session.vault, [LETTER.attachment("n")]))
    (key,) = session.vault.attachments
    with pytest.raises(AttachmentMissingError, match=r"letter\.pdf") as caught:
        attachments.content(session, key)
    assert "backup" in str(caught.value.hint)
    attachments.attach(session, "n", [LETTER])  # the same file once more
    assert attachments.content(session, key) == LETTER.content
    session.lock()


def test_no_content_is_readable_on_the_disk(unlocked: Callable[[], Session], folder: Path) -> None:
    session = unlocked()
    attachments.attach(session, "n", [LETTER])
    session.lock()
    for path in folder.iterdir():
        assert b"CANARY" not in path.read_bytes()


def test_a_change_of_the_password_takes_the_files_along(unlocked: Callable[[], Session], folder: Path) -> None:
    session = unlocked()
    attachments.attach(session, "n", [LETTER])
    session.opened.change_password("another")
    session.lock()
    opened = open_vault(folder, "another")
    assert opened.repository.file(digest(LETTER)) == LETTER.content
    opened.close()
