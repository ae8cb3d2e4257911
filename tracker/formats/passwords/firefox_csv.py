"""Passwords exported from Firefox, by itself or by the add-on for it, as CSV; the passwords stay unread."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Site
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.csv_reading import Column, Row
from tracker.formats.days import MILLISECONDS
from tracker.formats.passwords.entry_reader import EntryReader
from tracker.formats.passwords.login_table import LoginTable, names, read_tables, recognises
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.source import Source
from tracker.formats.urls import Target

NAME = "firefox_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Passwords of Firefox (CSV)"))


def detect(source: Source) -> bool:
    """Whether the header is Firefox's or that of ff-password-exporter."""
    return recognises(source, TABLES)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file. That of Firefox itself is one, of which nothing but that is kept."""
    return read_tables(NAME, TABLES, source, aids=aids, progress=progress)


def _origin(cell: str) -> str:
    """``https://host`` of an address. In the row of Firefox's own account the cells hold keys."""
    try:
        parts = urlsplit(cell.strip())
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}" if parts.scheme in ("http", "https") and parts.hostname else ""


def _account(entries: VaultEntries, row: Row) -> None:
    cells, reader = row.cells, entries.reader
    found = reader.read(row.line, "", (cells["url"],), cells["login"])
    if isinstance(found, Sighting) and reader.address(cells["url"]).target is not Target.MOZILLA_ACCOUNT:
        used = entries.days.at(cells.get("used"), MILLISECONDS)
        through = _other_site(reader, cells.get("through", ""), found.sites)
        first = entries.days.at(cells.get("created"), MILLISECONDS)
        found = replace(found, first_seen=first, last_seen=used, last_used=used, through=through)
    entries.add(found)


def _other_site(reader: EntryReader, url: str, own: tuple[Site, ...]) -> Site | None:
    """The site to which a sign-in is sent, when it is another one."""
    site = reader.address(url).site if url else None
    return site if site and own and site.domain not in {known.domain for known in own} else None


def _host_or_name(entries: VaultEntries, row: Row) -> None:
    place = row.cells["url"]
    if entries.reader.address(place).target is Target.UNCLEAR:
        entries.account(row.line, place, (), row.cells["login"])
    else:
        entries.account(row.line, "", (place,), row.cells["login"])


TABLES = (
    LoginTable(
        names("url,username,password,httprealm,formactionorigin"),
        {
            "url": "url",
            "login": "username",
            "through": Column("formactionorigin", _origin),
            "created": "timecreated",
            "used": "timelastused",
        },
        read_row=_account,
    ),
    LoginTable(  # ff-password-exporter's; what stands for the host is often but a name
        names("hostname,username,password"),
        {"url": "hostname", "login": "username"},
        also=frozenset(),
        read_row=_host_or_name,
    ),
)
