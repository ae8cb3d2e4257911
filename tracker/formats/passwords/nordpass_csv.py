"""A NordPass vault exported as CSV, in any of its three generations; the passwords stay unread."""

from __future__ import annotations

import json

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Column, Row, Rules
from tracker.formats.passwords.login_table import LoginTable, Maker, names, presence, read_tables, recognises
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source
from tracker.formats.values import texts_in

NAME = "nordpass_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "NordPass (CSV)"))

_FILLED = {
    "full_name": "id_name",
    "phone_number": "phone",
    "email": "email",
    "address1": "address",
    "address2": "address",
}


def detect(source: Source) -> bool:
    """Whether the header is one that NordPass has written."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file. Cards and identities show only what NordPass itself holds."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _entry(entries: VaultEntries, row: Row) -> None:
    cells = row.cells
    kind = cells.get("type", "").strip().lower() or _kind_by_cells(row)
    urls = (cells["url"], *_further(cells.get("additional_urls", "")))
    if kind in ("folder", "note"):
        entries.leave_out(row.line, kind)
    elif kind == "credit_card":
        entries.leave_out(row.line, "card", {"bank_card"})
    elif kind == "identity":
        entries.leave_out(row.line, kind, {_FILLED[name] for name in _FILLED if cells.get(name)})
    elif kind != "password" and not any(map(str.strip, (cells["login"], *urls))):
        entries.leave_out(row.line, "unknown")
    else:
        entries.account(row.line, cells["title"], urls, cells["login"])


def _kind_by_cells(row: Row) -> str:
    """The first generation does not say what an entry is."""
    cells = row.cells
    if cells.get("card"):
        return "credit_card"
    if any(cells.get(name) for name in ("full_name", "address1", "address2")):
        return "identity"
    if cells["url"].strip() or cells["login"].strip():
        return "password"
    return "folder" if not cells.get("note") and not cells.get("folder") else "note"


def _further(cell: str) -> list[str]:
    """The addresses in a JSON list; none when it is something else."""
    if not cell.lstrip().startswith("["):
        return []
    try:
        return texts_in(json.loads(cell))
    except (ValueError, RecursionError):
        return []


TABLES = (
    LoginTable(
        names("name,url,username,cardholdername,expirydate,full_name"),
        {
            "title": "name",
            "url": "url",
            "additional_urls": "additional_urls",
            "login": "username",
            "type": "type",
            "folder": Column("folder", presence),
            "note": Column("note", presence),
            "card": Column("cardnumber", presence),
            **{column: Column(column, presence) for column in _FILLED},
        },
        rules=Rules(needed=("title",)),
        read_row=_entry,
        maker=Maker("NordPass", "nordpass.com"),
    ),
)
