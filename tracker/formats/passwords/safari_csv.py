"""Passwords exported from Safari or Apple's Passwords as CSV; the passwords stay unread."""

from __future__ import annotations

from tracker.core.progress import Progress
from tracker.core.sightings import Sighting
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Row
from tracker.formats.limits import MAX_TITLE
from tracker.formats.passwords.login_table import LoginTable, names, read_tables, recognises
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source, reading_problem

NAME = "safari_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Passwords of Safari or Apple Passwords (CSV)"))

_PERHAPS_WIRELESS = QT_TRANSLATE_NOOP(
    "reading",
    "It has a name, but neither an address nor a user name: it may be the password of an app or of a wireless network.",
)


def detect(source: Source) -> bool:
    """Whether the header is one that Safari or Apple's Passwords has written."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; one that is only a name is in doubt."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _account(entries: VaultEntries, row: Row) -> None:
    url, login = row.cells["url"], row.cells["login"]
    # "example.com (anna)": what stands in brackets is the login once more
    title = row.cells["title"].strip().removesuffix(f" ({login.strip()})")
    found = entries.reader.read(row.line, title, (url,), login)
    named = clean_line(title, MAX_TITLE)
    if isinstance(found, Skip) and named and not url.strip() and not login.strip():
        found = Sighting(row.line, named, doubt=reading_problem(_PERHAPS_WIRELESS))
    entries.add(found)


_COLUMNS = {"title": "title", "url": "url", "login": "username"}
_FIRST_ONES = names("title,url,username,password")

TABLES = (
    LoginTable(_FIRST_ONES | {"otpauth"}, _COLUMNS, also=names("notes"), read_row=_account),
    LoginTable(_FIRST_ONES, _COLUMNS, also=frozenset(), read_row=_account),
    # 1Password has written the same five names in another order.
    LoginTable(_FIRST_ONES | {"notes"}, _COLUMNS, also=frozenset(), begins=("title", "url"), read_row=_account),
)
