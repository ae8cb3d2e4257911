from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.ledgers import LETTER, ledger
from tests.unit.formats.age_writer import quick_age
from tracker.core.errors import BackupDamagedError, EmptyPassphraseError, NewerVersionError
from tracker.core.ledger import Ledger
from tracker.core.vault import Vault
from tracker.formats import age, age_archive, ledger_json
from tracker.formats.age_archive import open_sealed, seal

MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
WORDS = "five unrelated words"
LETTER_SUM = sha256(LETTER).hexdigest()
LETTER_NAME = f"attachments/{LETTER_SUM}.pdf"


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(ledger(), WORDS, MADE)


def test_a_backup_opens_to_what_was_sealed(sealed: bytes) -> None:
    contents = open_sealed(sealed, WORDS, "x")
    assert contents.data == ledger_json.write(ledger()) == ledger_json.write(contents.ledger)
    assert contents.made == MADE
    assert contents.counts["services"] == 2
    assert contents.counts["load_history"] == 2


def with_letter() -> Ledger:
    """The ledger with the content of its attachment."""
    return replace(ledger(), files={LETTER_SUM: LETTER})


def test_attached_files_come_along_each_under_its_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(age, "encrypt", lambda data, _: data)
        members = members_of(seal(with_letter(), WORDS, MADE))
    assert members[LETTER_NAME] == LETTER
    assert json.loads(members["manifest.json"])["sha256"][LETTER_NAME] == LETTER_SUM
    assert open_sealed(sealed_again(members), WORDS, "x").ledger.files == {LETTER_SUM: LETTER}
    other = "attachments/" + "0" * 64
    sums = {**json.loads(members["manifest.json"])["sha256"], other: LETTER_SUM}
    for broken in (
        {**members, LETTER_NAME: b"forged"},
        {name: content for name, content in members.items() if name != LETTER_NAME},
        with_manifest({**members, other: LETTER}, sha256=sums),  # not what its name says
        {**members, f"attachments/{'1' * 64}.pdf": b"nobody has counted it"},
    ):
        with pytest.raises(BackupDamagedError):
            open_sealed(sealed_again(broken), WORDS, "x")


def test_an_attached_file_of_no_known_type_has_no_end_to_its_name() -> None:
    nameless = replace(with_letter(), vault=Vault())
    assert age_archive._member_name(nameless, LETTER_SUM) == f"attachments/{LETTER_SUM}"


def run_age(*arguments: str, answers: int) -> None:
    """Run Debian's program; it asks for the passphrase on a terminal only, so one is made for it."""
    pty = pytest.importorskip("pty")
    if shutil.which("age") is None or shutil.which("setsid") is None:
        pytest.skip("the program age is not on this machine")
    terminal, inner = pty.openpty()
    try:
        command = ["setsid", "--ctty", "--wait", "age", *arguments]
        process = subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner)
        os.write(terminal, f"{WORDS}\n".encode() * answers)
        assert process.wait(timeout=120) == 0
    finally:
        os.close(inner)
        os.close(terminal)


def test_the_program_age_opens_ours(sealed: bytes, tmp_path: Path) -> None:
    path, archive = tmp_path / "backup.age", tmp_path / "backup.zip"
    path.write_bytes(sealed)
    run_age("-d", "-o", str(archive), str(path), answers=1)
    with zipfile.ZipFile(archive) as opened:
        assert sorted(opened.namelist()) == ["README.txt", "data.json", "manifest.json", "services.csv"]
        assert opened.read("data.json") == ledger_json.write(ledger())


def test_we_open_what_the_program_age_wrote(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain", tmp_path / "sealed.age"
    plain.write_bytes(b"content")
    run_age("-p", "-o", str(path), str(plain), answers=2)
    assert age.decrypt(path.read_bytes(), WORDS, "x") == b"content"


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(EmptyPassphraseError):
        seal(ledger(), "", MADE)


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def members(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The files of a good backup."""
    with monkeypatch.context() as patched:
        patched.setattr(age, "encrypt", lambda data, _: data)
        return members_of(seal(ledger(), WORDS, MADE))


def sealed_again(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return quick_age(buffer.getvalue(), WORDS)


def test_the_readme_speaks_english_and_chinese(members: dict[str, bytes]) -> None:
    readme = members["README.txt"].decode()
    assert "age -d backup.age > backup.zip" in readme
    assert "备份" in readme


def test_the_manifest_has_counts_and_sums(members: dict[str, bytes]) -> None:
    manifest = json.loads(members["manifest.json"])
    assert manifest["counts"]["holdings"] == 2
    assert manifest["sha256"] == {
        name: sha256(content).hexdigest() for name, content in members.items() if name != "manifest.json"
    }
    assert manifest["made"] == "2026-11-23T09:30:00+00:00"


def test_a_backup_put_together_by_hand_opens(members: dict[str, bytes]) -> None:
    assert open_sealed(sealed_again(members), WORDS, "x").counts["services"] == 2


@pytest.mark.parametrize("name", ["README.txt", "manifest.json", "data.json", "services.csv"])
def test_a_missing_or_changed_member_is_found(members: dict[str, bytes], name: str) -> None:
    with pytest.raises(BackupDamagedError):
        open_sealed(sealed_again({**members, name: members[name] + b" x"}), WORDS, "x")
    del members[name]
    with pytest.raises(BackupDamagedError, match="missing"):
        open_sealed(sealed_again(members), WORDS, "x")


def with_manifest(members: dict[str, bytes], **changes: Any) -> dict[str, bytes]:
    return {**members, "manifest.json": json.dumps({**json.loads(members["manifest.json"]), **changes}).encode()}


@pytest.mark.parametrize(
    "changes",
    [
        *({"format": "other"}, {"schema": 0}, {"schema": "1"}, {"made": "yesterday"}, {"made": 1}),
        *({"counts": 5}, {"counts": {}}, {"sha256": {}}, {"sha256": []}),
    ],
)
def test_a_manifest_that_does_not_fit(members: dict[str, bytes], changes: dict[str, Any]) -> None:
    with pytest.raises(BackupDamagedError):
        open_sealed(sealed_again(with_manifest(members, **changes)), WORDS, "x")


def test_later_versions_are_refused_by_their_number(members: dict[str, bytes]) -> None:
    with pytest.raises(NewerVersionError, match=r"x\.age .* version 2"):
        open_sealed(sealed_again(with_manifest(members, schema=2)), WORDS, "x.age")
    data = members["data.json"].replace(b'"schema":6', b'"schema":7')
    sums = {**json.loads(members["manifest.json"])["sha256"], "data.json": sha256(data).hexdigest()}
    with pytest.raises(NewerVersionError, match="version 7"):
        open_sealed(sealed_again(with_manifest({**members, "data.json": data}, sha256=sums)), WORDS, "x.age")


def test_a_broken_document_is_told_with_its_place(members: dict[str, bytes]) -> None:
    data = members["data.json"].replace(b'"closing"', b'"closed?"')
    sums = {**json.loads(members["manifest.json"])["sha256"], "data.json": sha256(data).hexdigest()}
    with pytest.raises(BackupDamagedError, match=r"services\[0\].status"):
        open_sealed(sealed_again(with_manifest({**members, "data.json": data}, sha256=sums)), WORDS, "x")


def test_a_backup_of_the_first_version_opens(members: dict[str, bytes]) -> None:
    document = json.loads(members["data.json"])
    old = {"format": document["format"], "schema": 1, "services": [{"id": "s", "name": "Shop"}]}
    data = json.dumps(old).encode()
    manifest = json.loads(members["manifest.json"])
    counts = {"services": 1, "identifiers": 0, "holdings": 0, "incidents": 0, "evidence": 0, "load_history": 0}
    sums = {**manifest["sha256"], "data.json": sha256(data).hexdigest()}
    contents = open_sealed(
        sealed_again(with_manifest({**members, "data.json": data}, counts=counts, sha256=sums)), WORDS, "x"
    )
    assert list(contents.ledger.vault.services) == ["s"]


def bomb(members: dict[str, bytes]) -> bytes:
    return sealed_again({**members, "data.json": bytes(40 * 1024 * 1024)})


def too_many(members: dict[str, bytes]) -> bytes:
    return sealed_again({**members, **{f"x{number}": b"" for number in range(10_001)}})


def twice(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("data.json", members["data.json"])
    return quick_age(buffer.getvalue(), WORDS)


def no_archive(members: dict[str, bytes]) -> bytes:
    return quick_age(members["data.json"], WORDS)


def cut_archive(members: dict[str, bytes]) -> bytes:
    archive = age.decrypt(sealed_again(members), WORDS, "x")
    return quick_age(archive[: len(archive) // 2] + archive[len(archive) // 2 + 10 :], WORDS)


@pytest.mark.parametrize("make", [bomb, too_many, twice, no_archive, cut_archive])
def test_hostile_archives_are_refused(members: dict[str, bytes], make: Callable[[dict[str, bytes]], bytes]) -> None:
    with pytest.raises(BackupDamagedError):
        open_sealed(make(members), WORDS, "x")


def test_a_file_that_is_too_large_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_archive, "MAX_BACKUP_BYTES", 10)
    monkeypatch.setattr(age, "decrypt", lambda *_: pytest.fail("opened"))
    with pytest.raises(BackupDamagedError, match="MB"):
        open_sealed(bytes(11), WORDS, "x")
