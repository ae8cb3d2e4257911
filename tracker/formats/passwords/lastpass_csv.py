"""A LastPass vault, or its form fills, exported as CSV; passwords and notes stay unread."""

from __future__ import annotations

from html import unescape

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Column, Row, Rules
from tracker.formats.passwords.login_table import LoginTable, Maker, names, presence, read_tables, recognises
from tracker.formats.passwords.secure_notes import leave_out_note, note_type
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source

NAME = "lastpass_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "LastPass (CSV)"))

_MAKER = Maker("LastPass", "lastpass.com")
_NOTE = "http://sn"
_GROUP = "http://group"

# Columns of the form fills, and the kind of data that LastPass holds when something stands there.
_FILLED = {
    "ccnum": "bank_card",
    "bankacctnum": "bank_account",
    "ssn": "id_number",
    "driverlicense": "driver_licence",
    "birthday": "birthdate",
    "firstname": "id_name",
    "lastname": "id_name",
    "address1": "address",
    "email": "email",
    "phone": "phone",
    "mobilephone": "phone",
    "evephone": "phone",
    "company": "employer",
}


def detect(source: Source) -> bool:
    """Whether the header is that of the vault or of the form fills."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file. Notes and form fills show only what LastPass itself holds."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _entry(entries: VaultEntries, row: Row) -> None:
    url = row.cells["url"].strip()
    if url == _NOTE:
        leave_out_note(entries, row.line, row.cells["note_type"])
    elif url == _GROUP:
        entries.leave_out(row.line, "folder")
    else:
        entries.account(row.line, row.cells["title"], (url,), row.cells["login"])


def _form_fill(entries: VaultEntries, row: Row) -> None:
    held = {_FILLED[column] for column, cell in row.cells.items() if cell}
    entries.leave_out(row.line, "card" if held == {"bank_card"} else "identity", held)


TABLES = (
    LoginTable(
        names("url,username,password,extra,name,grouping"),
        {
            # What is copied from the browser has each special character as an HTML entity.
            "title": Column("name", unescape),
            "url": Column("url", unescape),
            "login": Column("username", unescape),
            "note_type": Column("extra", note_type),
        },
        rules=Rules(exact=True),
        read_row=_entry,
        maker=_MAKER,
    ),
    LoginTable(
        names("profilename,ccnum"),
        {column: Column(column, presence) for column in _FILLED},
        rules=Rules(needed=()),
        read_row=_form_fill,
        maker=_MAKER,
    ),
)
