"""Tables of less common password managers: one row of `TABLES` for each; the passwords stay unread."""

from __future__ import annotations

import re

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Column, Row, Rules
from tracker.formats.passwords.login_table import LoginTable, Maker, names, plain_account, read_tables, recognises
from tracker.formats.passwords.secure_notes import known_type, leave_out_note
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source

NAME = "other_managers"
TITLE = message(
    "formats",
    QT_TRANSLATE_NOOP(
        "formats",
        "Zoho Vault, Synology C2 Password, Nextcloud Passwords, SafeInCloud, SaferPass, Myki, Passpack, "
        "Padlock or Buttercup (CSV)",
    ),
)


def detect(source: Source) -> bool:
    """Whether the header is that of one of these programs."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


# ---- Zoho Vault: login, password and more share one cell, in lines of "name:value" ----


def _user_name(cell: str) -> str:
    """Of the lines only that of the user name; what follows a password may be part of it."""
    for line in cell.split("\n"):
        label, colon, value = line.partition(":")
        if colon and label.strip().lower() == "user name":
            return value.strip()
        if label.strip().lower() == "password":
            break
    return ""


def _secret_type(cell: str) -> str:
    """The type in the first line, if it is one that is no account."""
    label, _, value = cell.lstrip().partition("\n")[0].partition(":")
    return known_type(value) if label.strip().lower() == "secrettype" else ""


def _zoho_secret(entries: VaultEntries, row: Row) -> None:
    if row.cells["type"]:
        leave_out_note(entries, row.line, row.cells["type"])
    else:
        plain_account(entries, row)


# ---- tables that need a second look at a row ----


def _buttercup_entry(entries: VaultEntries, row: Row) -> None:
    if row.cells["type"].strip().lower() == "group":
        entries.leave_out(row.line, "folder")
    else:
        plain_account(entries, row)


def _saferpass_entry(entries: VaultEntries, row: Row) -> None:
    if row.cells["type"].strip().lower() in ("account", ""):
        plain_account(entries, row)
    else:
        entries.leave_out(row.line, "note")


def _passpack_entry(entries: VaultEntries, row: Row) -> None:
    login, email = row.cells["login"], row.cells.get("email", "")
    entries.account(row.line, row.cells["title"], (row.cells["url"],), login.strip() or email, others=(email,))


def _synology_entry(entries: VaultEntries, row: Row) -> None:
    entries.account(row.line, row.cells["title"], row.cells["url"].split(","), row.cells["login"])


# ---- Nextcloud Passwords: times as JavaScript writes them ----

_SCRIPT_TIME = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) ", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _script_day(cell: str) -> str:
    """``Thu Oct 20 2022 21:31:42 GMT+0200 (...)`` as ``2022-10-20``."""
    found = _SCRIPT_TIME.match(cell)
    if not found or found[1] not in _MONTHS:
        return ""
    return f"{found[3]}-{_MONTHS.index(found[1]) + 1:02}-{found[2]}"


def _nextcloud_entry(entries: VaultEntries, row: Row) -> None:
    cells = row.cells
    edited = entries.days.in_text(cells.get("edited", ""))
    entries.account(row.line, cells["title"], (cells["url"],), cells["login"], last_seen=edited)


_ZOHO = Maker("Zoho", "zoho.com")

TABLES = (
    LoginTable(
        names("secret name,secret url,secretdata"),
        {
            "title": "secret name",
            "url": "secret url",
            "login": Column("secretdata", _user_name),
            "type": Column("secretdata", _secret_type),
        },
        read_row=_zoho_secret,
        maker=_ZOHO,
    ),
    LoginTable(  # an older one: the header does not name the last two cells, login and password
        names("secret name,secret url,notes"),
        {"title": "secret name", "url": "secret url", "login": Column(3)},
        also=frozenset(),
        rules=Rules(needed=("url", "login"), runs_over=True),
        maker=_ZOHO,
    ),
    LoginTable(
        names("display_name,login_username,login_urls"),
        {"title": "display_name", "url": "login_urls", "login": "login_username"},
        read_row=_synology_entry,
        maker=Maker("Synology C2 Password", "synology.com"),
    ),
    LoginTable(  # SafeInCloud keeps its database with a cloud of the person's choice
        names("title,login,password,url,notes"),
        {"title": "title", "url": "url", "login": "login"},
        also=names("otp"),
    ),
    LoginTable(
        names("modeltype,modelversion,url,username,title"),
        {"type": "modeltype", "title": "title", "url": "url", "login": "username"},
        read_row=_saferpass_entry,
        maker=Maker("SaferPass", "saferpass.net"),
    ),
    LoginTable(
        names("url,username,nickname,additionalinfo"),
        {"title": "nickname", "url": "url", "login": "username"},
        maker=Maker("Myki", "myki.com"),
    ),
    LoginTable(
        names("entry name,url,user id"),
        {"title": "entry name", "url": "url", "login": "user id", "email": "email"},
        read_row=_passpack_entry,
        maker=Maker("Passpack", "passpack.com"),
    ),
    LoginTable(  # Nextcloud runs on any server
        names("label,username,url,folder id"),
        {"title": "label", "url": "url", "login": "username", "edited": Column("edited", _script_day)},
        read_row=_nextcloud_entry,
    ),
    LoginTable(  # Padlock
        names("name,tags,url,username,password,notes"),
        {"title": "name", "url": "url", "login": "username"},
        also=frozenset(),
    ),
    LoginTable(  # Buttercup writes a file, wherever the person wants it
        names("!type,!group_id,title,username,url"),
        {"type": "!type", "title": "title", "url": "url", "login": "username"},
        read_row=_buttercup_entry,
    ),
)
