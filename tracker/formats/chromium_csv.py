"""Passwords exported from Chrome, Edge, Brave, Opera or Vivaldi as CSV; the passwords stay unread."""

from __future__ import annotations

from tracker.core.sightings import Sighting
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import EntryReader
from tracker.formats.base import Progress, Reading, Report, Skip
from tracker.formats.csv_reading import Layout, read_layout, read_rows
from tracker.formats.source import Source, encoding_warnings, reading_problem

NAME = "chromium_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Passwords of Chrome, Edge, Brave, Opera or Vivaldi (CSV)"))

# Header of today and before 2022 (without note); header of 2017 and of a dump of the browser's own database.
_TODAY = {"title": "name", "url": "url", "login": "username"}
_OLD = {"url": "origin_url", "login": "username_value"}


def detect(source: Source) -> bool:
    """Whether the header is one that these browsers have written."""
    layout = read_layout(source)
    return layout is not None and _columns(layout) is not None


def read(source: Source, *, region: str | None, progress: Progress) -> Reading:
    """The accounts in the file; one credential is repeated for each affiliated domain."""
    layout = read_layout(source)
    columns = _columns(layout) if layout else None
    if layout is None or columns is None:
        text = QT_TRANSLATE_NOOP("reading", "its header is not that of a browser's export")
        raise source.unreadable(reading_problem(text))
    entries = EntryReader(region)
    sightings: list[Sighting] = []
    skipped: list[Skip] = []
    rows_read = 0
    for row in read_rows(source, layout, columns, progress):
        rows_read += 1
        if isinstance(row, Skip):
            skipped.append(row)
            continue
        found = entries.read(row.line, row.cells.get("title", ""), (row.cells["url"],), row.cells["login"])
        if isinstance(found, Skip):
            skipped.append(found)
        else:
            sightings.append(found)
    return Reading(Report(NAME, rows_read, tuple(skipped), encoding_warnings(source)), tuple(sightings))


def _columns(layout: Layout) -> dict[str, str] | None:
    names = set(layout.names) - {""}
    if {"name", "url", "username", "password"} <= names <= {"name", "url", "username", "password", "note"}:
        return _TODAY
    if {"origin_url", "username_value"} <= names:
        return {**_OLD, "title": "display_name"} if "display_name" in names else _OLD
    return None
