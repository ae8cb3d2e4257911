from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples import messages as samples
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.messages import vmsg


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert vmsg.detect(source)
    return vmsg.read(source, aids=NO_AIDS, progress=no_progress)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_nokia(encoding: str) -> None:
    reading = read(samples.vmg().encode(encoding))
    apple, kestrel = reading.sightings
    assert (apple.title, apple.count, apple.first_seen) == ("苹果园", 3, "2025-05-01")
    assert apple.clues == ("【苹果园】", "1069012345", "106900777")
    assert (kestrel.line, reading.report.rows_read) == (6, 6)
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(5, 1), (4, 1)]
    assert "CANARY" not in repr(reading)


def test_text_in_quoted_printable() -> None:
    reading = read(samples.SAMPLES["sms.vmsg"])
    assert [(sighting.title, sighting.count) for sighting in reading.sightings] == [("苹果园", 3), ("Kestrel", 1)]
    assert reading.sightings[0].first_seen == "2025-05-01"


def message(body: str, *fields: str) -> str:
    lines = ["BEGIN:VMSG", *fields, "TEL:1069001", "BEGIN:VBODY", *body.split("\n"), "END:VBODY", "END:VMSG"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("fields", "received"),
    [
        (["X-IRMC-BOX:INBOX"], True),
        (["X-BOX:INBOX"], True),
        (["X-MESSAGE-TYPE:DELIVER"], True),
        (["X-MESSAGE-TYPE:SUBMIT"], False),
        (["X-MESSAGE-TYPE:DELIVER", "X-IRMC-BOX:SENT"], False),
        (["X-IRMC-BOX:DRAFT"], False),
        ([], False),
    ],
)
def test_only_received_messages_count(fields: list[str], received: bool) -> None:
    assert bool(read(message("【苹果园】登录", *fields)).sightings) is received


@pytest.mark.parametrize(
    ("date", "day"),
    [
        *[("Date:01-09-2026 10:00:00", "2026-09-01"), ("Date:2026/09/01 10:00:00", "2026-09-01")],
        *[
            ("Date:2026.09.01", "2026-09-01"),
            ("X-NOK-DT:20260901T100000Z", "2026-09-01"),
            ("Date:1/9/2026", "2026-09-01"),
        ],
        *[("Date:31/31/2026", None), ("Date:today", None), ("Date:", None)],
    ],
)
def test_dates(date: str, day: str | None) -> None:
    assert read(message(f"{date}\n【苹果园】登录", "X-BOX:INBOX")).sightings[0].first_seen == day


def test_an_unknown_charset_and_a_text_without_end() -> None:
    coded = "Subject;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:=E3=80=90Kestrel=E3=80=91=\ncode 1234"
    assert read(message(coded, "X-BOX:INBOX")).sightings[0].title == "Kestrel"
    endless = "Subject;ENCODING=QUOTED-PRINTABLE:" + "=41=\n" * 10_000 + "x"
    assert read(message(endless, "X-BOX:INBOX")).report.rows_read == 1
    assert read(message("Subject:【苹果园】登录", "X-BOX:INBOX")).sightings[0].title == "苹果园"


def test_a_line_without_end_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vmsg, "_MAX_LINE", 1000)
    monkeypatch.setattr(vmsg, "_BLOCK", 500)
    content = message("x" * 5000, "X-BOX:INBOX") + message("【苹果园】登录", "X-BOX:INBOX")
    assert [sighting.title for sighting in read(content).sightings] == ["苹果园"]


def test_blocks_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = repr(read(samples.SAMPLES["messages.vmg"]))
    for size in (1, 3, 7):
        monkeypatch.setattr(vmsg, "_BLOCK", size)
        assert repr(read(samples.SAMPLES["messages.vmg"])) == expected


def test_a_file_without_a_whole_message_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="no whole message"):
        read("BEGIN:VMSG\nTEL:CANARY\n")


@pytest.mark.parametrize("content", ["BEGIN:VCARD\n", "", "x BEGIN:VMSG", "\ufeff"])
def test_detection(content: str) -> None:
    assert not vmsg.detect(source_of(content))
    assert not vmsg.detect(source_of(content.encode("utf-16")))


@given(st.text(max_size=80), st.binary(max_size=20))
def test_any_text_gives_a_reading_or_a_typed_error(text: str, data: bytes) -> None:
    whole = message(text.encode("utf-8", "replace").decode(), "X-BOX:INBOX").encode()
    for content in (whole + data + whole, "BEGIN:VMSG".encode("utf-16") + data + text.encode("utf-16-le", "replace")):
        try:
            vmsg.read(source_of(content), aids=NO_AIDS, progress=no_progress)
        except TrackerError as error:
            assert error.code == "unreadable_file"  # noqa: PT017 - there may be none
