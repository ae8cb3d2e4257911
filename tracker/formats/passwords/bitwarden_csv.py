"""A Bitwarden vault exported as CSV. It lacks cards and personal details; the JSON export has them."""

from __future__ import annotations

import re

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Row, Rules
from tracker.formats.passwords.login_table import LoginTable, Maker, names, read_tables, recognises
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source, reading_problem

NAME = "bitwarden_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Bitwarden vault (CSV)"))

_INCOMPLETE = QT_TRANSLATE_NOOP(
    "reading",
    "Bitwarden leaves payment cards and personal details out of a CSV file. If you keep any there, "
    "choose Tools > Export vault and the format .json, not .json (Encrypted), and read that file instead.",
)

# A comma parts two addresses only where another one begins: it may also stand within one.
_NEXT_ADDRESS = re.compile(r",(?=\s*(?:[A-Za-z][A-Za-z0-9+.-]*://|[\w-]+(?:\.[\w-]+)+(?:[:/,]|\s*$)))")


def detect(source: Source) -> bool:
    """Whether the header is that of a person's or an organisation's vault."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file, with the advice to take the more complete export."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _entry(entries: VaultEntries, row: Row) -> None:
    kind = row.cells["type"].strip().lower()
    if kind in ("login", ""):
        urls = _NEXT_ADDRESS.split(row.cells["url"])
        entries.account(row.line, row.cells["title"], urls, row.cells["login"])
    else:
        entries.leave_out(row.line, "note" if kind == "note" else "unknown")


TABLES = (
    LoginTable(
        names("type,name,login_uri,login_username"),
        {"type": "type", "title": "name", "url": "login_uri", "login": "login_username"},
        one_of=names("folder,collections"),
        rules=Rules(needed=("type", "title")),
        read_row=_entry,
        maker=Maker("Bitwarden", "bitwarden.com"),
        warning=reading_problem(_INCOMPLETE),
    ),
)
