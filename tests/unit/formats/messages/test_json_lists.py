from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.messages import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import json_lists
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.source import Source

ROW = {"thread_id": "1", "address": "1069001", "date": "1746057600000", "type": "1", "body": "【苹果园】登录"}


def read(content: str | bytes | Source) -> Reading:
    source = content if isinstance(content, Source) else source_of(content)
    assert json_lists.detect(source)
    return json_lists.read(source, aids=NO_AIDS, progress=no_progress)


@pytest.mark.parametrize("name", ["messages.json", "messages.ndjson"])
def test_both_generations_of_sms_import_export(name: str) -> None:
    reading = read(SAMPLES[name])
    apple, kestrel, plum = reading.sightings
    assert (apple.title, apple.count, apple.first_seen, apple.last_seen) == ("苹果园", 3, "2025-05-01", "2025-05-03")
    assert (kestrel.title, kestrel.line) == ("Kestrel", 6)
    assert (plum.title, plum.first_seen, plum.clues) == ("李子网", "2025-05-01", ("【李子网】", "106900999"))
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(5, 2), (4, 1)]
    assert "CANARY" not in repr(reading)


def test_qksms() -> None:
    reading = read(SAMPLES["qksms.json"])
    assert [(sighting.title, sighting.count) for sighting in reading.sightings] == [("苹果园", 3), ("Kestrel", 1)]
    assert read('{"messageCount": 0, "messages": []}').report.rows_read == 0


def test_a_single_line_is_a_file_of_lines() -> None:
    assert read(json.dumps(ROW)).sightings[0].title == "苹果园"
    assert read("\ufeff" + json.dumps(ROW) + "\n").report.rows_read == 1


def test_lines_that_are_none() -> None:
    lines = [json.dumps({**ROW, "body": f"【苹果园】登录 {number}"}) for number in range(3)]
    long = json.dumps({**ROW, "body": "x" * json_lists._MAX_LINE})
    reading = read("\n".join([*lines[:2], "{", "[]", "", long, lines[2], lines[0][:20]]))
    assert (reading.report.rows_read, reading.sightings[0].count) == (7, 3)
    (skip,) = reading.report.skipped
    assert (skip.line, skip.count) == (3, 4)


def test_what_is_cut_off_keeps_what_stands_before(monkeypatch: pytest.MonkeyPatch) -> None:
    content = "[" + ",".join(json.dumps({**ROW, "body": f"【苹果园】登录 {number}"}) for number in range(3))
    monkeypatch.setattr("tracker.formats.source.MAX_JSON_BYTES", 100)  # larger ones are not read as a whole first
    reading = read(content)
    assert reading.sightings[0].count == 3
    assert "after message 3" in str(reading.report.warnings[0])
    with pytest.raises(UnreadableFileError):
        read("[" + json.dumps({**ROW, "body": "x" * 300})[:-2])


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        ([ROW], True),
        ([{"thread_id": "1", "msg_box": "1", "m_type": "132"}], True),
        ({"messageCount": 1, "messages": [{"body": "x"}]}, True),
        ({"messageCount": 1, "messages": [{"text": "x"}]}, False),
        ({"messages": [{"body": "x"}]}, False),
        ([{"thread_id": "1"}], False),
        ([{"body": "x", "type": "1"}], False),
        ([1, "x"], False),
        ({}, False),
        (["thread_id", "type", "body"], False),
    ],
)
def test_detection(content: Any, ours: bool) -> None:
    assert json_lists.detect(source_of(json.dumps(content))) is ours


def test_other_lines_are_left_to_others() -> None:
    assert not json_lists.detect(source_of('{"a": 1}\n{"b": 2}\n'))
    assert not json_lists.detect(source_of("thread_id,type,body\n"))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)
KEYS = ["address", "body", "type", "date", "msg_box", "parts", "__parts", "sender_address", "__sender_address"]


@given(st.lists(ANY | st.dictionaries(st.sampled_from(KEYS), ANY | st.just("1") | st.just(1)), max_size=4))
def test_any_entries_are_counted(items: list[Any]) -> None:
    ledger = MessageLedger(NO_AIDS)
    for item in items:
        json_lists.add_message(ledger, item)
    assert ledger.count == len(items)


@given(st.binary(max_size=60))
def test_any_bytes_give_a_reading_or_a_typed_error(data: bytes) -> None:
    start = json.dumps(ROW).encode()
    for content in (b"[" + start + b"," + data + b"]", start + b"\n" + start + b"\n" + data):
        source = source_of(content)
        try:
            json_lists.read(source, aids=NO_AIDS, progress=no_progress)
        except TrackerError as error:
            assert error.code == "unreadable_file"  # noqa: PT017 - there may be none
