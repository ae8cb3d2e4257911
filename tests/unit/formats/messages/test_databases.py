from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples import messages as samples
from tests.unit.formats.sources import source_of
from tracker.core.errors import EncryptedExportError, TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import databases, sqlite_reading
from tracker.formats.messages.databases import _archived_text
from tracker.formats.source import Source


def read(content: bytes | Source) -> Reading:
    source = content if isinstance(content, Source) else source_of(content)
    assert databases.detect(source)
    return databases.read(source, aids=NO_AIDS, progress=no_progress)


def on_disk(path: Path) -> Source:
    return Source(path.open("rb"), path.stat().st_size, str(path), path)


@pytest.mark.parametrize("name", ["mmssms.db", "huawei.db"])
def test_android(name: str) -> None:
    reading = read(samples.SAMPLES[name])
    apple, kestrel = reading.sightings
    assert (apple.title, apple.count, apple.first_seen, apple.last_seen) == ("苹果园", 3, "2025-05-01", "2025-05-03")
    assert (kestrel.title, kestrel.line, reading.report.rows_read) == ("Kestrel", 6, 6)
    assert "CANARY" not in repr(reading)


def test_iphone_with_text_in_both_places() -> None:
    reading = read(samples.SAMPLES["sms.db"])
    apple, _, plum = reading.sightings
    assert (apple.count, apple.first_seen) == (3, "2025-05-01")
    assert (plum.title, plum.first_seen) == ("李子网", "2025-05-03")  # its date is in seconds
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(5, 1), (4, 1)]


@pytest.mark.parametrize("length", [5, 100, 127, 128, 300])
@pytest.mark.parametrize("wide", [False, True])
def test_rich_text_of_any_length(length: int, wide: bool) -> None:
    text = ("【苹果园】您好" * 100)[:length]
    assert _archived_text(samples.rich_text(text, wide=wide)) == text


def test_rich_text_ends_where_it_ends() -> None:
    assert _archived_text(samples.rich_text("【苹果园】登录", over=4)) == "【苹果园】登录"
    assert _archived_text(samples.rich_text("【苹果园】\ufffc登录")) == "【苹果园】"
    assert _archived_text(samples.rich_text("\u4184")) == "\u4184"  # has the two bytes that end a string inside
    assert _archived_text(b"NSString\x01+\x03a\xffb") == "a\ufffdb"
    for broken in (
        b"",
        b"NSString",
        b"NSString\x01+",
        b"NSString\x01+\x81",
        b"NSString\x01+\x82\xff\xff\xff\xff",
        b"\x01+\x01a",
    ):
        assert _archived_text(broken) == ""


@given(st.binary(max_size=40))
def test_any_rich_text(blob: bytes) -> None:
    assert isinstance(_archived_text(b"NSString\x01+" + blob), str)


def test_a_database_on_the_disk_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "odd name?#%.db"
    path.write_bytes(samples.SAMPLES["mmssms.db"])
    with on_disk(path).stream as stream:
        reading = read(Source(stream, path.stat().st_size, "x", path))
    assert (reading.sightings[0].title, reading.report.warnings) == ("苹果园", ())
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_messages_in_the_log_beside_it_are_told(tmp_path: Path) -> None:
    path = tmp_path / "chat.db"
    path.write_bytes(samples.SAMPLES["sms.db"])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE message SET text = '【梨园】登录'")
        connection.commit()
        before = sorted(file.name for file in tmp_path.iterdir())
        source = on_disk(path)
        with source.stream:
            reading = read(source)
        assert before == sorted(file.name for file in tmp_path.iterdir()) == ["chat.db", "chat.db-shm", "chat.db-wal"]
    assert "-wal" in str(reading.report.warnings[0])
    assert path.read_bytes()[18:20] == b"\x02\x02"
    assert read(path.read_bytes()).sightings[0].title == "梨园"  # in an archive, where there is no log


@pytest.mark.parametrize(
    "script",
    [
        ["CREATE TABLE sms (address, date, type)"],
        ["CREATE TABLE t (address, date, type, body)", "CREATE VIEW sms AS SELECT * FROM t"],
        ["CREATE TABLE sms (address, date, type, body AS (hex(zeroblob(1000))))"],
        ["CREATE VIRTUAL TABLE sms USING fts5(address, date, type, body)"],
        ["CREATE TABLE message (handle_id, date, is_from_me, text)"],
        ["CREATE TABLE other (x)"],
    ],
)
def test_only_real_tables_with_real_columns_count(script: list[str]) -> None:
    source = source_of(samples.database(*((statement, ()) for statement in script)))
    assert not databases.detect(source)
    with pytest.raises(UnreadableFileError, match="damaged"):
        databases.read(source, aids=NO_AIDS, progress=no_progress)


def test_triggers_and_odd_values_do_no_harm() -> None:
    reading = read(
        samples.database(
            ("CREATE TABLE sms (address, date, type, body)", ()),
            ("CREATE TRIGGER t AFTER INSERT ON sms BEGIN SELECT load_extension('x'); END", ()),
            ("DROP TRIGGER t", ()),
            (
                "INSERT INTO sms VALUES (?, ?, ?, ?)",
                [
                    (None, None, None, None),
                    (1069001, "x", 1, b"\xff\x00"),
                    (b"1", 2.5, "1", 7),
                    ("1069001", 1, 1, "【苹果园】登录"),
                ],
            ),
        )
    )
    assert (reading.report.rows_read, reading.sightings[0].title) == (4, "苹果园")


def test_a_value_beyond_all_measure_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_reading, "_MAX_VALUE", 10_000)
    monkeypatch.setattr(sqlite_reading, "_ROWS", 1)
    usual = ("1069001", 1, 1, "【苹果园】登录")
    rows = [usual, usual, ("1069001", 1, 1, "x" * 20_000)]  # Python asks for a row before it hands out the last
    reading = read(
        samples.database(
            ("CREATE TABLE sms (address, date, type, body)", ()), ("INSERT INTO sms VALUES (?, ?, ?, ?)", rows)
        )
    )
    assert reading.sightings[0].count == 1
    assert "after message 1" in str(reading.report.warnings[0])


def test_too_large_for_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_reading, "MAX_IN_MEMORY", 1000)
    assert not databases.detect(source_of(samples.SAMPLES["mmssms.db"]))


class StopError(Exception):
    pass


def test_it_can_be_stopped_between_rows_and_inside_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(done: int, total: int) -> None:
        raise StopError

    for steps in (10, 1_000_000):
        monkeypatch.setattr(sqlite_reading, "_STEPS", steps)
        with pytest.raises(StopError):
            databases.read(source_of(samples.SAMPLES["mmssms.db"]), aids=NO_AIDS, progress=stop)


def test_progress_goes_up_to_the_whole() -> None:
    told: list[tuple[int, int]] = []
    source = source_of(samples.SAMPLES["mmssms.db"])
    databases.read(source, aids=NO_AIDS, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (source.size, source.size)


def test_an_iphone_backup(tmp_path: Path) -> None:
    folder = samples.iphone_backup(tmp_path / "00008030-1", messages=samples.SAMPLES["sms.db"])
    reading = read(Source.of_folder(folder))
    assert [sighting.title for sighting in reading.sightings] == ["苹果园", "Kestrel", "李子网"]


def test_an_older_iphone_backup_has_no_folders(tmp_path: Path) -> None:
    (tmp_path / "Manifest.mbdb").write_bytes(b"mbdb")
    (tmp_path / "3d0d7e5fb2ce288813306e4d4636395e047a3d28").write_bytes(samples.SAMPLES["sms.db"])
    assert read(Source.of_folder(tmp_path)).sightings[0].title == "苹果园"


@pytest.mark.parametrize("plist", [True, False])
def test_an_encrypted_backup_is_refused_with_the_way_out(tmp_path: Path, plist: bool) -> None:
    folder = samples.iphone_backup(tmp_path / "b", encrypted=True, messages=b"CANARY")
    if not plist:
        (folder / "Manifest.plist").write_bytes(b"<plist>CANARY")
    with pytest.raises(EncryptedExportError) as caught:
        read(Source.of_folder(folder))
    assert "Encrypt local backup" in str(caught.value.hint)


def test_a_backup_without_messages_or_with_damaged_ones(tmp_path: Path) -> None:
    folder = samples.iphone_backup(tmp_path / "b")
    with pytest.raises(UnreadableFileError, match="without messages"):
        read(Source.of_folder(folder))
    (folder / "3d" / "3d0d7e5fb2ce288813306e4d4636395e047a3d28").write_bytes(b"no database")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(Source.of_folder(folder))


def test_other_folders_are_left_to_others(tmp_path: Path) -> None:
    assert not databases.detect(Source.of_folder(tmp_path))
    assert not databases.detect(Source.of_folder(tmp_path / "missing"))
    assert not databases.detect(source_of(b"SQLite format 3\x00" + b"\x00" * 100))


@given(st.integers(0, 8191), st.binary(min_size=1, max_size=30))
def test_any_damage_gives_a_reading_or_a_typed_error(place: int, damage: bytes) -> None:
    data = samples.SAMPLES["mmssms.db"]
    source = source_of(data[:place] + damage + data[place + len(damage) :])
    try:
        databases.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        assert error.code == "unreadable_file"  # noqa: PT017 - there may be none
