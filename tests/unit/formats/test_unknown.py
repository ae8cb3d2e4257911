from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sqlite3
import tarfile
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.unit.formats.samples import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnknownFormatError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS
from tracker.formats.recognising import read_export
from tracker.formats.source import Source


def refusal(source: Source) -> UnknownFormatError:
    with pytest.raises(UnknownFormatError) as caught:
        read_export(source, aids=NO_AIDS, progress=no_progress)
    return caught.value


def tgz() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("a.csv"))
    return made.getvalue()


def spreadsheet() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "what", "instead"),
    [
        (b"%PDF-1.4 xxx", "a PDF document", "choose CSV, JSON or XML"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00", "a PDF document", "choose CSV, JSON or XML"),
        *(
            (content, "packed, but not as ZIP", "Unpack it and choose the file inside")
            for content in (
                *(gzip.compress(b"x" * 100), tgz(), bz2.compress(b"x"), lzma.compress(b"x")),
                *(b"7z\xbc\xaf'\x1c" + bytes(100), b"Rar!\x1a\x07\x01\x00xx", b"\x28\xb5\x2f\xfd\x00"),
            )
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "Word, Excel, Outlook", "save the table in it as CSV"),
        (spreadsheet(), "Word, Excel, Outlook", "save the table in it as CSV"),
        (b"<html><body>My Activity</body></html>", "a web page (HTML)", "choose JSON instead of HTML"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<HTML lang=de>", "a web page (HTML)", "choose JSON instead of HTML"),
        ("GitHub\n知乎\n\nWeChat\n".encode(), "a list of names", "Paste a list…"),
        ("知乎\r\n微信\r\n淘宝\r\n".encode("gbk"), "a list of names", "Paste a list…"),
    ],
    ids=lambda value: value[:4].hex() if isinstance(value, bytes) else value,  # packed, the rest names the time
)
def test_what_was_recognised_is_said_with_what_to_do(content: bytes, what: str, instead: str) -> None:
    error = refusal(source_of(content))
    assert what in str(error.message)
    assert instead in str(error.hint)


@pytest.mark.parametrize(
    "content",
    [
        "hello world\n",
        "one\ntwo, three\n",
        "a;b\nc;d\n",
        "x" * 100 + "\nshort\n",
        "",
        "\n\n",
        "key=value\nother=value\n",
    ],
)
def test_what_is_no_list_of_names(content: str) -> None:
    assert "its first line is not the header" in str(refusal(source_of(content)).message)


def database(folder: Path, **pragmas: int) -> bytes:
    path = folder / "x.db"
    with closing(sqlite3.connect(path)) as connection:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")
        connection.execute("CREATE TABLE foo (a)")
        connection.executemany("INSERT INTO foo VALUES (?)", [("x" * 500,)] * 300)
        connection.commit()
    return path.read_bytes()


@pytest.mark.parametrize("page", [512, 4096, 65_536])
def test_a_database_that_was_cut_off(page: int, tmp_path: Path) -> None:
    whole = database(tmp_path, page_size=page)
    assert "none that is known" in str(refusal(source_of(whole)).message)
    for size in (len(whole) - 1, len(whole) // 2, 50):
        error = refusal(source_of(whole[:size]))
        assert "a database that was cut off" in str(error.message)
        assert "Copy the whole file" in str(error.hint)


def test_a_database_of_messages_that_was_cut_off_says_so() -> None:
    assert "cut off" in str(refusal(source_of(SAMPLES["sms.db"][:5000])).message)
