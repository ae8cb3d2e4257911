"""Deadlines as a calendar file (.ics, RFC 5545): events of whole days, each with a reminder on its morning.

A calendar is often kept by a company, so that by default an event names nobody: see `Deadline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

SUFFIX = ".ics"
_LONGEST = 75  # octets of a line, without its end
_MORNING = "PT9H"  # after midnight of the day, by the clock of whoever reads it


@dataclass(frozen=True, slots=True)
class Deadline:
    """``uid``: the same whenever it is exported, so that a calendar replaces what it has. ``summary`` and ``notes``:
    what the calendar shows; whoever makes it decides whether a service is named in them."""

    uid: str
    day: date
    summary: str
    notes: str = ""


def write(deadlines: Iterable[Deadline], now: datetime) -> bytes:
    """The calendar. ``now``: aware of its time zone; when it was made."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exposure Tracker//EN", "CALSCALE:GREGORIAN"]
    for deadline in deadlines:
        lines += _event(deadline, now)
    lines.append("END:VCALENDAR")
    return "".join(part + "\r\n" for line in lines for part in _folded(line)).encode("utf-8")


def _event(deadline: Deadline, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(deadline.uid)}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(deadline.day)}"  # without an end: the whole day, and no other
    yield f"SUMMARY:{_text(deadline.summary)}"
    if deadline.notes:
        yield f"DESCRIPTION:{_text(deadline.notes)}"
    yield "TRANSP:TRANSPARENT"  # the day is not taken
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:{_MORNING}"
    yield f"DESCRIPTION:{_text(deadline.summary)}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(value: str) -> str:
    """``value`` of the type TEXT: what means something there is marked, controls are gone."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain = ["".join(letter if letter.isprintable() else " " for letter in line) for line in lines]
    marked = [line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in plain]
    return "\\n".join(marked)


def _folded(line: str) -> Iterator[str]:
    """``line`` in pieces of at most 75 octets, no character cut; each further piece begins with a space."""
    piece, room = "", _LONGEST
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if size > room:
            yield piece
            piece, room = " ", _LONGEST - 1
        piece += letter
        room -= size
    yield piece
