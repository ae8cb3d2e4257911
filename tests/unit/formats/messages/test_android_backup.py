from __future__ import annotations

import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples import messages as samples
from tests.unit.formats.sources import source_of
from tracker.core.errors import EncryptedExportError, TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import android_backup

LIST = f"{samples.TELEPHONY}/d_f/000000_sms_backup"


def read(content: bytes) -> Reading:
    source = source_of(content)
    assert android_backup.detect(source)
    return android_backup.read(source, aids=NO_AIDS, progress=no_progress)


@pytest.mark.parametrize("packed", [True, False])
def test_only_the_messages_of_a_backup_are_read(packed: bool) -> None:
    reading = read(samples.android_backup(samples.backup_members(), packed=packed))
    apple, kestrel = reading.sightings
    assert (apple.title, apple.count, apple.first_seen, apple.last_seen) == ("苹果园", 3, "2025-05-01", "2025-05-03")
    assert (kestrel.line, reading.report.rows_read, reading.report.warnings) == (6, 6, ())
    assert "CANARY" not in repr(reading)


def test_several_lists_are_added_up() -> None:
    other = f"{samples.TELEPHONY}/d_f/000001_sms_backup"
    reading = read(samples.android_backup({LIST: samples.packed_list(), other: samples.packed_list()}))
    assert (reading.report.rows_read, reading.sightings[0].count) == (12, 6)


def test_one_list_taken_out_of_a_backup() -> None:
    assert read(samples.SAMPLES["000000_sms_backup"]).sightings[0].count == 3
    assert read(zlib.compress(b' [{"address":"1069001"}]', 0)).report.rows_read == 1
    assert not android_backup.detect(source_of(zlib.compress(b"[{}]")))
    assert not android_backup.detect(source_of(b"\x78\x9cnonsense"))
    assert not android_backup.detect(source_of(b"x"))


def test_an_encrypted_backup_is_refused_with_the_way_out() -> None:
    with pytest.raises(EncryptedExportError) as caught:
        read(samples.android_backup({}, encryption="AES-256", tail=b"CANARY"))
    assert "password empty" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"MIUI BACKUP\n2\ncom.android.mms CANARY", "Xiaomi"),
        (b"ANDROID BACKUP\nCANARY", "first lines"),
        (samples.android_backup({"apps/com.example/f/x": b"CANARY"}), "no text messages"),
        (samples.android_backup({LIST: b"CANARY"}), "damaged"),
        (samples.android_backup({LIST: zlib.compress(b"[CANARY")}), "damaged"),
        (samples.android_backup({LIST: samples.packed_list()[:-9]}), "damaged"),
        (samples.SAMPLES["backup.ab"][:60], "damaged"),
        (samples.SAMPLES["backup.ab"][:24], "no text messages"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, problem: str) -> None:
    with pytest.raises(UnreadableFileError, match=problem) as caught:
        read(content)
    assert "CANARY" not in f"{caught.value.message}{caught.value.hint}"
    if problem == "Xiaomi":
        assert "SMS Backup & Restore" in str(caught.value.hint)


def test_a_backup_that_is_cut_off_keeps_what_stands_before() -> None:
    whole = samples.android_backup({LIST: samples.packed_list(), "apps/com.example/f/x": bytes(9000)}, packed=False)
    reading = read(whole[:-15_000])
    assert reading.sightings[0].count == 3
    assert "messages 6" in str(reading.report.warnings[0])


def test_members_may_be_larger_than_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    big = {"apps/com.example/f/big": bytes(40_000_000), LIST: samples.packed_list()}
    content = samples.android_backup(big)
    del big
    tracemalloc.start()
    try:
        assert read(content).sightings[0].count == 3
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()
    monkeypatch.setattr(android_backup, "_MAX_AT_THAT_RATIO", 1_000_000)
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(content)


def test_lists_may_not_be_larger_than_they_are_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(android_backup, "_MAX_UNPACKED", 100)
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(samples.SAMPLES["backup.ab"])
    monkeypatch.setattr(android_backup, "_MAX_PACKED", 100)
    with pytest.raises(UnreadableFileError, match="no text messages"):
        read(samples.SAMPLES["backup.ab"])
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(samples.SAMPLES["000000_sms_backup"])


@given(st.integers(20, 3000), st.binary(min_size=1, max_size=30))
def test_any_damage_gives_a_reading_or_a_typed_error(place: int, damage: bytes) -> None:
    data = samples.android_backup(samples.backup_members(), packed=False)
    source = source_of(data[:place] + damage + data[place + len(damage) :])
    try:
        android_backup.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        assert error.code in ("unreadable_file", "encrypted_export")  # noqa: PT017 - there may be none
