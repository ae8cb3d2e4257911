from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.ledgers import ledger
from tests.unit.formats.samples import SAMPLES
from tests.unit.formats.sources import IMPORTS
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.errors import EncryptedExportError, UnknownFormatError, UnreadableFileError
from tracker.core.import_plan import RowStatus
from tracker.core.model import Place, Service
from tracker.core.sighted_accounts import Match
from tracker.formats import ledger_json
from tracker.services import importing
from tracker.services.backup import ledger_of
from tracker.services.importing import ImportPreview
from tracker.services.session import Session

CATALOGUE = Catalogue.load()


def bring_everything_in(session: Session, path: Path) -> None:
    """Every row of a file, whatever it is; a refused file brings nothing."""
    with contextlib.suppress(EncryptedExportError):
        seen = preview(path, session)
        importing.apply(session, seen, {row.key for row in seen.plan.rows})


class CancelledError(Exception):
    """What a window's task might raise."""


def preview(path: Path, session: Session, language: str = "en") -> ImportPreview:
    return importing.preview(path, session.vault, CATALOGUE, today=session.today, language=language)


def file_with(folder: Path, content: str | bytes, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_browser_export_from_preview_to_undo(session: Session) -> None:
    seen = preview(IMPORTS / "chrome.csv", session)
    assert session.vault.services == {}
    summary = seen.as_json()
    assert json.loads(json.dumps(summary)) == summary
    assert list(summary)[:7] == ["format", "rows_read", "new", "updated", "same", "skipped", "services"]
    assert list(summary)[7:] == ["own", "probable", "marketing", "local", "fraud", "warnings", "encoding"]
    assert (summary["format"], summary["rows_read"], summary["new"]) == ("chromium_csv", 14, 8)
    assert summary["services"] == [
        *["example.co.uk", "example.net", "com.example.ride", "foo.github.io", "bar.github.io"],
        *["Old account", "Broken", "xn--mller-kva.example"],
    ]
    assert {entry["line"] for entry in summary["skipped"]} == {9, 10, 13, 14, 16}
    outcome = importing.apply(session, seen)
    assert len(outcome.services) == len(session.vault.services) == 8
    again = preview(IMPORTS / "chrome.csv", session)
    assert (again.as_json()["new"], again.as_json()["updated"], again.as_json()["same"]) == (0, 0, 8)
    assert not importing.apply(session, again).changeset
    session.undo()
    assert session.vault.services == {}


def test_a_password_manager_with_things_left_to_the_person(session: Session) -> None:
    seen = preview(IMPORTS / "bitwarden.json", session)
    summary = seen.as_json()
    assert (summary["format"], summary["new"]) == ("bitwarden_json", 5)
    assert "gone.example" not in summary["services"]
    assert any(entry["line"] == 6 and "deleted" in entry["reason"] for entry in summary["skipped"])
    unsure = [row for row in seen.plan.rows if row.status is RowStatus.UNSURE]
    importing.apply(session, seen, {row.key for row in unsure})
    assert {service.name for service in session.vault.services.values()} == {"Bitwarden", "Thrown away"}
    importing.apply(session, preview(IMPORTS / "bitwarden.json", session))
    assert preview(IMPORTS / "bitwarden.json", session).as_json()["new"] == 0


def test_the_catalogue_fills_in_what_it_knows(session: Session, tmp_path: Path) -> None:
    path = file_with(
        tmp_path,
        "name,url,username,password\n"
        ",https://mp.weixin.qq.com/,a@example.org,x\n,https://mail.qq.com/,a@example.org,x\n"
        ",android://aGFzaA==@com.tencent.mm/,a@example.org,x\n",
    )
    importing.apply(session, preview(path, session, "zh_CN"))
    services = {service.catalogue_id: service for service in session.vault.services.values()}
    assert set(services) == {"wechat", "qqmail"}
    assert services["wechat"].name == "微信"
    assert "qq.com" not in services["wechat"].domains


def test_local_phone_numbers_depend_on_the_place(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, "name,url,username,password\n,https://example.com/,010 6552 9988,x\n")
    session.apply(commands.edit_profile(session.vault, place=Place.CHINA))
    importing.apply(session, preview(path, session))
    assert [item.kind for item in session.vault.holdings.values()] == ["phone"]


def test_all_samples_one_after_the_other_settle(session: Session, tmp_path: Path) -> None:
    paths = [file_with(tmp_path, content, name) for name, content in SAMPLES.items()]
    for path in paths * 2:
        bring_everything_in(session, path)
    ledger_before = ledger_json.write(ledger_of(session))
    for path in paths:
        bring_everything_in(session, path)
    assert ledger_json.write(ledger_of(session)) == ledger_before


def test_a_whole_ledger_into_an_empty_vault_and_back(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, ledger_json.write(ledger()), "ledger.json")
    importing.apply(session, preview(path, session))
    exported = ledger_of(session)
    for cls in ledger_json.SECTIONS.values():
        known = {key: record for key, record in exported.vault.table(cls).items() if key in ledger().vault.table(cls)}
        assert known == ledger().vault.table(cls)
    assert [run.file for run in exported.vault.import_runs.values()] == ["sms-“2026”.xml", "ledger.json"]
    assert exported.vault.profile == ledger().vault.profile
    assert set(ledger().load_history) <= set(exported.load_history)
    again = preview(path, session)
    assert again.load_history == ()
    assert {row.status for row in again.plan.rows} == {RowStatus.SAME}


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda folder: folder / "missing.csv", "no such file"),
        (lambda folder: file_with(folder, ""), "it is empty"),
    ],
)
def test_what_cannot_be_read_says_why(
    session: Session, tmp_path: Path, make: Callable[[Path], Path], problem: str
) -> None:
    with pytest.raises(UnreadableFileError, match=problem):
        preview(make(tmp_path), session)


def test_a_huge_table_is_refused_unread(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, "name,url,username,password\n" + ",https://example.com/,a,x\n" * 3000, "huge.csv")
    with path.open("r+b") as file:
        file.truncate(1024**3)
    with pytest.raises(UnreadableFileError, match="1024 MB large; at most 256 MB"):
        preview(path, session)


def test_a_huge_document_of_an_unknown_kind_is_refused_by_its_beginning(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, b'{"a": [' + b" " * (65 * 1024**2), "huge.json")
    with pytest.raises(UnknownFormatError, match="JSON, but of another program"):
        preview(path, session)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_does_not_hang(session: Session, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFileError, match="not an ordinary file"):
        preview(tmp_path / "pipe", session)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "no permission"),
        (OSError(5, "Input/output error"), "the system says: Input/output error"),
    ],
)
def test_a_file_that_the_system_does_not_open(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = file_with(tmp_path, "x")

    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(UnreadableFileError, match=words):
        preview(path, session)


def test_a_file_that_changes_meanwhile(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, "name,url,username,password\n" + ",https://example.com/,a,x\n" * 1500)

    def change(done: int, total: int) -> None:
        with path.open("ab") as file:
            file.write(b",https://example.net/,b,x\n")

    with pytest.raises(UnreadableFileError, match="changed while it was being read"):
        importing.preview(path, session.vault, CATALOGUE, today=session.today, progress=change)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("hello world\n", "its first line"),
        ('{"hello": 1}', "JSON, but of another program"),
        (b"SQLite format 3\x00".ljust(200, b"\x00"), "database, but none that is known"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        ("age-encryption.org/v1\n-> scrypt", "restored, not imported"),
    ],
)
def test_other_files_say_what_they_look_like(
    session: Session, tmp_path: Path, content: str | bytes, problem: str
) -> None:
    with pytest.raises(UnknownFormatError, match=problem) as caught:
        preview(file_with(tmp_path, content), session)
    assert str(caught.value.hint).startswith("It can read: exports of password managers")


def test_a_folder_is_no_file(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="it is a folder; choose the file inside it"):
        preview(tmp_path, session)


def test_damaged_json_is_called_damaged(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="line 2, column 1"):
        preview(file_with(tmp_path, '{"encrypted": false,\n'), session)


def test_an_encrypted_export_names_its_program(session: Session) -> None:
    with pytest.raises(EncryptedExportError, match="Bitwarden"):
        preview(IMPORTS / "bitwarden_encrypted.json", session)


def test_cancelling_leaves_everything_as_it_was(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, "name,url,username,password\n" + ",https://example.com/,a,x\n" * 3000)

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        importing.preview(path, session.vault, CATALOGUE, today=date(2026, 1, 1), progress=cancel)
    assert session.vault.services == {}


CHINESE = "name,url,username,password\n我的商店,https://shop.example.com/,anna,x\n淘淘,,bob,x\n".encode("gb18030")


def test_a_file_is_read_again_in_another_encoding_and_keeps_its_matches(session: Session, tmp_path: Path) -> None:
    path = file_with(tmp_path, CHINESE)
    seen = preview(path, session)
    assert seen.decoding is not None
    assert seen.decoding.is_guess
    assert seen.as_json()["encoding"] == {"name": seen.decoding.codec, "guessed": True}
    as_latin = importing.read_again(seen, session.vault, CATALOGUE, "cp1252", today=session.today)
    assert as_latin.as_json()["encoding"] == {"name": "cp1252", "guessed": False}
    names = {row.subject.name: row.key for row in as_latin.plan.rows if isinstance(row.subject, Service)}
    odd = names["淘淘".encode("gb18030").decode("cp1252")]
    said = {odd: Match(catalogue_id="taobao")}
    matched = importing.compared(as_latin, session.vault, CATALOGUE, today=session.today, matches=said)
    again = importing.read_again(matched, session.vault, CATALOGUE, "gb18030", today=session.today)
    found = {row.subject.name for row in again.plan.rows if isinstance(row.subject, Service)}
    assert found == {"我的商店", "Taobao"}
    assert [used for _, _, used in again.encodings].count(True) == 1
    with pytest.raises(ValueError, match="pasted"):
        importing.read_again(
            importing.preview_names("Shop", session.vault, CATALOGUE, today=session.today),
            *(session.vault, CATALOGUE, "big5"),
            today=session.today,
        )
