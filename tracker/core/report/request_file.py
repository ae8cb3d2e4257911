"""The evidence file of one request, for an authority: what was asked, what was sent and answered, and what proves it.

Notes are the person's own and no part of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core import choices
from tracker.core.acting import Attachment, DueBy, EntryKind, Request, RequestEntry
from tracker.core.report.blocks import LINE_BREAK, Block, Figure, Heading, Paragraph, Report, Table, Text, Tone, cell
from tracker.core.text import QT_TRANSLATE_NOOP, message

_NAME_SHARE = 30  # percent of the width


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """What goes into it. ``right`` and ``law``: in words. ``entries``: oldest first, each with its files.

    ``pictures``: ids of the files that whoever lays out the page can show.
    """

    request: Request
    service: str
    operator: str
    right: str
    law: str
    entries: tuple[tuple[RequestEntry, tuple[Attachment, ...]], ...]
    pictures: frozenset[str]

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """All files of what is part of it."""
        return tuple(file for entry, files in self.entries if entry.kind is not EntryKind.NOTE for file in files)


def evidence_report(file: EvidenceFile, today: date) -> Report:
    """The whole as a report; ``today``: the day on which it was put together."""
    pattern = QT_TRANSLATE_NOOP("request file", "Request to {service}: what was sent and answered")
    running = QT_TRANSLATE_NOOP("request file", "Request to {service} · reference {reference} · {day}")
    request = file.request
    title = message("request file", pattern, service=file.service)
    reference, day = request.reference or "–", today.isoformat()
    head = message("request file", running, service=file.service, reference=reference, day=day)
    return Report(title, head, _blocks(file, title))


def _blocks(file: EvidenceFile, title: Text) -> Iterator[Block]:
    yield Heading(1, title)
    caption = message("request file", QT_TRANSLATE_NOOP("request file", "What the request is about"))
    rows = tuple((cell(name), cell(*lines)) for name, lines in _facts(file) if any(map(str, lines)))
    yield Table(caption, (), rows, (_NAME_SHARE, 100 - _NAME_SHARE))
    shown = [(entry, files) for entry, files in file.entries if entry.kind is not EntryKind.NOTE]
    yield Heading(2, message("request file", QT_TRANSLATE_NOOP("request file", "What was sent and answered")))
    if not shown:
        nothing = QT_TRANSLATE_NOOP("request file", "Nothing is recorded as sent or answered.")
        yield Paragraph((message("request file", nothing),), Tone.MUTED)
    for entry, files in shown:
        yield from _entry(entry, files, file.pictures)


def _facts(file: EvidenceFile) -> Iterator[tuple[Text, tuple[Text, ...]]]:
    request = file.request

    def named(source: str) -> Text:
        return message("request file", source)

    yield named(QT_TRANSLATE_NOOP("request file", "Service")), (file.service,)
    yield named(QT_TRANSLATE_NOOP("request file", "Operator")), (file.operator,)
    yield named(QT_TRANSLATE_NOOP("request file", "What was asked for")), (file.right,)
    yield named(QT_TRANSLATE_NOOP("request file", "Legal basis")), (file.law, request.article)
    yield named(QT_TRANSLATE_NOOP("request file", "Reference")), (request.reference,)
    yield named(QT_TRANSLATE_NOOP("request file", "Sent")), (_day(request.sent), _channel(request))
    yield named(QT_TRANSLATE_NOOP("request file", "Sent to")), tuple(request.address.splitlines())
    yield named(QT_TRANSLATE_NOOP("request file", "Arrived")), (_day(request.arrived),)
    yield named(QT_TRANSLATE_NOOP("request file", "Answer due")), (_day(request.due), _due_by(request))
    yield named(QT_TRANSLATE_NOOP("request file", "With the time they asked for, until")), (_day(request.more_time),)
    yield named(QT_TRANSLATE_NOOP("request file", "Answered")), (_day(request.answered),)
    if request.sent is not None:
        yield named(QT_TRANSLATE_NOOP("request file", "What came of it")), (choices.label(request.outcome),)


def _day(day: date | None) -> str:
    """As a document for an authority writes days: alike in every language."""
    return day.isoformat() if day is not None else ""


def _channel(request: Request) -> Text:
    return choices.label(request.channel) if request.sent is not None else ""


def _due_by(request: Request) -> Text:
    """Who sets the day; "ours" would be the program's word to the person."""
    if request.due is None:
        return ""
    if request.due_by in (DueBy.OURS, DueBy.YOURS):
        own = QT_TRANSLATE_NOOP("request file", "A day of the sender’s, not a limit of the law")
        return message("request file", own)
    return choices.label(request.due_by)


def _entry(entry: RequestEntry, files: tuple[Attachment, ...], pictures: Collection[str]) -> Iterator[Block]:
    pattern = QT_TRANSLATE_NOOP("request file", "{day}: {kind}")
    yield Heading(3, message("request file", pattern, day=entry.day.isoformat(), kind=choices.label(entry.kind)))
    if entry.until is not None:
        until = QT_TRANSLATE_NOOP("request file", "They asked for time until {day}.")
        yield Paragraph((message("request file", until, day=_day(entry.until)),))
    for paragraph in entry.text.split("\n\n"):
        if paragraph.strip():
            yield Paragraph((LINE_BREAK.join(paragraph.strip().splitlines()),))
    if files:
        heads = (
            message("request file", QT_TRANSLATE_NOOP("request file", "File")),
            message("request file", QT_TRANSLATE_NOOP("request file", "Bytes")),
            message("request file", QT_TRANSLATE_NOOP("request file", "SHA-256")),
        )
        rows = tuple((cell(file.name), cell(f"{file.size:,}"), cell(file.sha256)) for file in files)
        caption = message("request file", QT_TRANSLATE_NOOP("request file", "Attached files"))
        yield Table(caption, heads, rows, (38, 12, 50))
    for file in files:
        if file.id in pictures:
            yield Figure(file.id, (file.name,), ())
