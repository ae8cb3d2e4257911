"""Passwords exported from Chrome, Edge, Brave, Opera or Vivaldi as CSV; the passwords stay unread."""

from __future__ import annotations

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.passwords.login_table import LoginTable, names, read_tables, recognises
from tracker.formats.source import Source

NAME = "chromium_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Passwords of Chrome, Edge, Brave, Opera or Vivaldi (CSV)"))

TABLES = (
    # Today's, and that of before 2022, without notes.
    LoginTable(
        names("name,url,username,password"),
        {"title": "name", "url": "url", "login": "username"},
        also=names("note"),
    ),
    # That of 2017, and of a dump of the browser's own database.
    LoginTable(
        names("origin_url,username_value"),
        {"title": "display_name", "url": "origin_url", "login": "username_value"},
    ),
)


def detect(source: Source) -> bool:
    """Whether the header is one that these browsers have written."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; one credential is repeated for each affiliated domain."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)
