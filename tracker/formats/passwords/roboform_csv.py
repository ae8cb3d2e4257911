"""RoboForm's logins exported as CSV; passwords, notes and form fields stay unread."""

from __future__ import annotations

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Column, Row, Rules
from tracker.formats.passwords.login_table import LoginTable, Maker, names, presence, read_tables, recognises
from tracker.formats.passwords.secure_notes import leave_out_note, note_type
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source, reading_problem

NAME = "roboform_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "RoboForm (CSV)"))

_BOOKMARK = QT_TRANSLATE_NOOP("reading", "It is a bookmark: it has neither a user name nor a password.")


def detect(source: Source) -> bool:
    """Whether the header is one that RoboForm has written."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; bookmarks are none."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def unguarded(cell: str) -> str:
    """``cell`` without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@'") else cell


def _entry(entries: VaultEntries, row: Row) -> None:
    cells = row.cells
    url = cells["url"].strip() or cells.get("match", "").strip()
    if cells["login"].strip() or cells["secret"]:
        entries.account(row.line, cells["title"], (url,), cells["login"])
    elif cells.get("note_type"):
        leave_out_note(entries, row.line, cells["note_type"])
    elif url:
        entries.add(Skip(row.line, reading_problem(_BOOKMARK)))
    else:
        entries.account(row.line, cells["title"], (), "")


TABLES = (
    LoginTable(
        names("name,url,login,pwd"),
        {
            "title": Column("name", unguarded),
            "url": Column("url", unguarded),
            "match": Column("matchurl", unguarded),
            "login": Column("login", unguarded),
            "secret": Column("pwd", presence),  # tells accounts without a user name from bookmarks
            "note_type": Column("note", note_type),
        },
        one_of=names("matchurl,rf_fields,rffieldsv2"),
        rules=Rules(needed=("url", "login", "secret"), runs_over=True),
        read_row=_entry,
        maker=Maker("RoboForm", "roboform.com"),
    ),
)
