"""Calendar files, read by a strict reader of the rules of RFC 5545 and by a library that knows nothing of ours."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.formats import deadlines_ics
from tracker.formats.deadlines_ics import Deadline

NOW = datetime(2026, 11, 26, 13, 30, tzinfo=timezone(timedelta(hours=8)))
ONE = Deadline("abc-due", date(2026, 12, 28), "Answer due (20261126-ABCDEF)", "Set by the law")
_NAME = re.compile(r"[A-Z-]+")
_ESCAPE = re.compile(r"\\([\\;,nN])|\\(.?)", re.DOTALL)

Property = tuple[str, str, str]
"""Name, parameters and value of a content line."""


def content_lines(content: bytes) -> list[str]:
    """Unfolded lines (section 3.1): CRLF at each end, at most 75 octets, no character cut, no control character."""
    assert content.endswith(b"\r\n")
    raw = content[:-2].split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in raw)
    assert max(map(len, raw)) <= 75
    lines: list[str] = []
    for line in (part.decode("utf-8") for part in raw):  # a character that is cut does not decode
        assert not re.search("[\x00-\x08\x0a-\x1f\x7f]", line)
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def properties(content: bytes) -> list[Property]:
    found = []
    for line in content_lines(content):
        head, colon, value = line.partition(":")
        name, _, parameters = head.partition(";")
        assert colon
        assert _NAME.fullmatch(name)
        found.append((name, parameters, value))
    return found


def text(value: str) -> str:
    """A value of the type TEXT (section 3.3.11) as it was meant; what is not allowed in one fails."""
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value)
    for escape in _ESCAPE.finditer(value):
        assert escape[1], value
    return _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], value)


def events(content: bytes) -> list[dict[str, str]]:
    """The events with what each must and may have, each property once (section 3.6.1), and its alarm."""
    lines = properties(content)
    assert lines[0] == ("BEGIN", "", "VCALENDAR")
    assert lines[-1] == ("END", "", "VCALENDAR")
    head = {name: value for name, _, value in lines[1:4]}
    assert head == {"VERSION": "2.0", "PRODID": head["PRODID"], "CALSCALE": "GREGORIAN"}
    found, open_parts = [], list[str]()
    for name, parameters, value in lines[4:-1]:
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                found.append(dict[str, str]())
            continue
        if name == "END":
            assert open_parts.pop() == value
            continue
        assert open_parts in (["VEVENT"], ["VEVENT", "VALARM"])
        key = f"{open_parts[-1]}.{name}" if open_parts[-1] == "VALARM" else name
        assert key not in found[-1]
        if name == "DTSTART":
            assert parameters == "VALUE=DATE"
            assert re.fullmatch(r"\d{8}", value)
        if name == "DTSTAMP":
            assert re.fullmatch(r"\d{8}T\d{6}Z", value)
        found[-1][key] = text(value) if name in ("UID", "SUMMARY", "DESCRIPTION") else value
    assert not open_parts
    for event in found:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "VALARM.ACTION", "VALARM.TRIGGER"} <= event.keys()
    return found


def test_one_event_by_the_rules() -> None:
    assert events(deadlines_ics.write([ONE], NOW)) == [
        {
            "UID": "abc-due",
            "DTSTAMP": "20261126T053000Z",
            "DTSTART": "20261228",
            "SUMMARY": "Answer due (20261126-ABCDEF)",
            "DESCRIPTION": "Set by the law",
            "TRANSP": "TRANSPARENT",
            "VALARM.ACTION": "DISPLAY",
            "VALARM.TRIGGER": "PT9H",
            "VALARM.DESCRIPTION": "Answer due (20261126-ABCDEF)",
        }
    ]


def test_read_by_an_independent_library() -> None:
    hostile = Deadline("x-due", date(2028, 2, 29), "a;b,c\\n\nEND:VEVENT\r\nBEGIN:VEVENT 名😀" * 9, "")
    calendar = icalendar.Calendar.from_ical(deadlines_ics.write([ONE, hostile], NOW))
    first, second = calendar.walk("VEVENT")
    assert calendar["VERSION"] == "2.0"
    assert not first.errors
    assert first["UID"] == "abc-due"
    assert first["DTSTART"].dt == date(2026, 12, 28)
    assert first["DTSTAMP"].dt == datetime(2026, 11, 26, 5, 30, tzinfo=UTC)
    assert first["SUMMARY"] == ONE.summary
    assert first["DESCRIPTION"] == "Set by the law"
    (alarm,) = first.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)
    assert second["DTSTART"].dt == date(2028, 2, 29)
    assert second["SUMMARY"] == "a;b,c\\n\nEND:VEVENT\nBEGIN:VEVENT 名😀" * 9
    assert "DESCRIPTION" not in second


def test_nothing_is_due() -> None:
    assert events(deadlines_ics.write([], NOW)) == []


@pytest.mark.parametrize("day", [date(1900, 1, 1), date.max])
def test_days_at_the_edges(day: date) -> None:
    (event,) = events(deadlines_ics.write([Deadline("u", day, "s")], NOW))
    assert event["DTSTART"] == day.strftime("%Y%m%d").zfill(8)
    assert "DESCRIPTION" not in event


@given(summary=st.text(max_size=200), notes=st.text(max_size=200))
def test_any_text_comes_through(summary: str, notes: str) -> None:
    def meant(value: str) -> str:
        lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join("".join(letter if letter.isprintable() else " " for letter in line) for line in lines)

    (event,) = events(deadlines_ics.write([Deadline("u", date(2026, 12, 1), summary, notes)], NOW))
    assert event["SUMMARY"] == meant(summary)
    assert event.get("DESCRIPTION", "") == meant(notes)
