"""Archives: each file inside is read as what it is."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledgers import ledger
from tests.unit.formats.sources import source_of
from tracker.core.errors import EncryptedExportError, TrackerError, UnknownFormatError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing
from tracker.formats import archive, ledger_json
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.recognising import read_export

CHROME = b"name,url,username,password\nShop,https://shop.example/,anna,CANARY-pw\n"
BITWARDEN = json.dumps(
    {
        "encrypted": False,
        "items": [
            {"type": 1, "name": "Bank", "login": {"uris": [{"uri": "https://bank.example"}], "username": "anna"}},
            {"type": 1, "name": "Post", "login": {"uris": [{"uri": "https://post.example"}], "username": "anna"}},
            {"type": 3, "name": "Card", "card": {"number": "CANARY-card"}},
        ],
    }
).encode()
TOO_MUCH = "more is packed in the ZIP archive than is opened"
ENCRYPTED = b'{"encrypted": true, "passwordProtected": true, "data": "CANARY"}'


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


def read(files: Mapping[str, bytes] | bytes) -> tuple[str, Reading]:
    data = files if isinstance(files, bytes) else zipped(files)
    importer, reading = read_export(source_of(data, "export.zip"), aids=NO_AIDS, progress=no_progress)
    return importer.NAME, reading


def domains(reading: Reading) -> set[str]:
    return {site.domain for sighting in reading.sightings for site in sighting.sites}


def test_one_file_inside_is_read_as_if_it_were_alone() -> None:
    name, reading = read({"Export/passwords of anna": CHROME})
    assert name == "chromium_csv"
    assert [(sighting.line, sighting.source) for sighting in reading.sightings] == [(2, "")]


def test_several_files_are_joined_and_each_keeps_its_format() -> None:
    name, reading = read({"a.csv": CHROME, "b.json": BITWARDEN})
    assert name == reading.report.format == "bitwarden_json"
    by_domain = {sighting.sites[0].domain: sighting.source for sighting in reading.sightings}
    assert by_domain == {
        "shop.example": "chromium_csv",
        "bank.example": "bitwarden_json",
        "post.example": "bitwarden_json",
        "bitwarden.com": "bitwarden_json",
    }
    assert reading.report.rows_read == 4


def test_the_maker_of_several_files_is_offered_once() -> None:
    _, reading = read({"a.json": BITWARDEN, "b.json": BITWARDEN.replace(b"bank", b"club")})
    makers = [sighting for sighting in reading.sightings if sighting.standing is Standing.OFFERED]
    assert [(maker.title, maker.kinds) for maker in makers] == [("Bitwarden", frozenset({"bank_card"}))]


def test_an_archive_in_an_archive_and_no_deeper() -> None:
    once = zipped({"a.csv": CHROME})
    assert domains(read({"part.zip": once})[1]) == {"shop.example"}
    with pytest.raises(UnreadableFileError, match="archive in an archive in an archive"):
        read({"part.zip": zipped({"deeper.zip": once})})
    assert domains(read({"a.csv": CHROME, "part.zip": zipped({"deeper.zip": once})})[1]) == {"shop.example"}
    with pytest.raises(UnknownFormatError, match="without any file that is known"):
        read({"a.json": b'{"hello": 1}'})


def test_what_macos_adds_and_pictures_are_not_looked_at() -> None:
    with pytest.raises(UnknownFormatError):
        read({"__MACOSX/._a.csv": CHROME, "x/._b.csv": CHROME, ".DS_Store": CHROME, "photo.jpg": CHROME})


def test_a_damaged_file_beside_a_good_one_is_said_and_the_good_one_read() -> None:
    broken = BITWARDEN[:-30]
    with pytest.raises(UnreadableFileError, match=r"b\.json could not be read: it is not valid JSON"):
        read({"b.json": broken})
    name, _ = read({"a.csv": CHROME, "b.json": broken})
    assert name == "chromium_csv"


def test_an_encrypted_file_is_refused_with_the_way_to_a_readable_one() -> None:
    with pytest.raises(EncryptedExportError, match="Bitwarden"):
        read({"a.csv": CHROME, "b.json": ENCRYPTED})


def test_a_ledger_inside() -> None:
    name, reading = read({"ledger.json": ledger_json.write(ledger())})
    assert name == ledger_json.NAME
    assert reading.ledger is not None
    assert ledger_json.write(reading.ledger) == ledger_json.write(ledger())


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04rest", "is damaged"),
        (zipped({"a.csv": CHROME})[:-40], "is damaged"),
        (zipped({f"{n}.csv": b"" for n in range(10_001)}), "too many files"),
        (zipped({"a.csv": b"," * (33 * 1024**2)}), TOO_MUCH),
        (zipped({f"{n}.csv": b"," * (30 * 1024**2) for n in range(3)}), TOO_MUCH),
        (zipped({f"{n}.zip": zipped({"a.csv": b"," * (30 * 1024**2)}) for n in range(3)}), TOO_MUCH),
    ],
)
def test_archives_that_are_refused(data: bytes, problem: str) -> None:
    with pytest.raises(UnreadableFileError, match=problem):
        read(data)


def test_a_large_archive_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ARCHIVE_BYTES", 100)
    with pytest.raises(UnreadableFileError, match="unpack it and choose the file inside"):
        read({"a.csv": CHROME})


def test_an_encrypted_archive() -> None:
    data = bytearray(zipped({"a.csv": CHROME}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1  # the flag that says so
    with pytest.raises(UnreadableFileError, match="is encrypted"):
        read(bytes(data))


def test_no_secret_is_kept() -> None:
    assert "CANARY" not in repr(read({"a.csv": CHROME, "b.json": BITWARDEN}))


WHOLE = zipped({"a.csv": CHROME, "inner.zip": zipped({"b.json": BITWARDEN})})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
def test_changed_and_cut_archives_raise_only_what_can_be_told(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    for content in (bytes(data), bytes(data[:end])):
        with contextlib.suppress(TrackerError):
            read(content)
