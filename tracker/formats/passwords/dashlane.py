"""Dashlane: its tables one by one, its JSON; the encrypted archive is recognised and refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.core.errors import EncryptedExportError
from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Column, Columns, Layout, Row, read_layout, read_rows
from tracker.formats.passwords.login_table import presence
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.values import list_in, mapping_in, text_in

NAME = "dashlane"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Dashlane (CSV or JSON)"))

_HINT = QT_TRANSLATE_NOOP(
    "errors", "In Dashlane choose My account > Settings > Export data, then CSV, not DASH. Delete it after use."
)
_ARCHIVE = re.compile(rb"Data BEGIN[^\n]*\n[A-Za-z0-9+/=\r]{32,}")
_DOMAIN = "dashlane.com"

_LOGINS = ("username", "username2", "username3")
# By a header name that only one of the five tables has: its wanted columns.
_TABLES: dict[str, Columns] = {
    "username2": {name: name for name in (*_LOGINS, "title", "url")},
    "cc_number": {"type": "type"},
    "place_of_issue": {"type": "type"},
    "address_door_code": {"type": "type", "date_of_birth": Column("date_of_birth", presence)},
    "note": {"title": "title"},
}
_NOTES = ("title", "note")

_TYPES: dict[str, NoAccount] = {
    "bank": ("bank_account", ("bank_account",)),
    "credit_card": ("card", ("bank_card",)),
    "payment_card": ("card", ("bank_card",)),
    "card": ("paper", ("id_number",)),
    "passport": ("paper", ("id_number",)),
    "license": ("paper", ("driver_licence",)),
    "social_security": ("paper", ("id_number",)),
    "tax_number": ("paper", ("id_number",)),
    "name": ("identity", ("id_name",)),
    "email": ("identity", ("email",)),
    "number": ("identity", ("phone",)),
    "address": ("identity", ("address",)),
    "company": ("identity", ("employer",)),
    "website": ("identity", ()),
}
# Lists in the JSON beside the accounts.
_LISTS: dict[str, NoAccount] = {
    "ADDRESS": _TYPES["address"],
    "BANKSTATEMENT": _TYPES["bank"],
    "COMPANY": _TYPES["company"],
    "DRIVERLICENCE": _TYPES["license"],
    "EMAIL": _TYPES["email"],
    "FISCALSTATEMENT": _TYPES["tax_number"],
    "IDCARD": _TYPES["card"],
    "IDENTITY": _TYPES["name"],
    "PASSPORT": _TYPES["passport"],
    "PAYMENTMEANS_CREDITCARD": _TYPES["credit_card"],
    "PHONE": _TYPES["number"],
    "SECURENOTE": ("note", ()),
    "SOCIALSECURITYSTATEMENT": _TYPES["social_security"],
}
_ACCOUNTS = "AUTHENTIFIANT"
_PAYPAL = "PAYMENTMEAN_PAYPAL"
_KEPT = frozenset({"title", "domain", "url", "email", "login", "secondaryLogin"})


def detect(source: Source) -> bool:
    """Whether it is one of the five tables, the JSON, or the encrypted archive."""
    if source.shape is Shape.JSON:
        return isinstance(source.json_outline.get(_ACCOUNTS), frozenset)
    if _is_archive(source):
        return True
    layout = read_layout(source)
    return layout is not None and _table_of(layout) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; everything else in it says only what Dashlane itself holds.

    Raises EncryptedExportError for the archive, with where to click instead.
    """
    if _is_archive(source):
        raise EncryptedExportError(hint=_HINT, path=source.name, product="Dashlane")
    entries = VaultEntries("Dashlane", aids)
    if source.shape is Shape.JSON:
        return _read_json(entries, source, progress)
    layout = read_layout(source)
    table = _table_of(layout) if layout else None
    if layout is None or table is None:
        text = QT_TRANSLATE_NOOP("reading", "its first line is not the header of one of Dashlane's tables")
        raise source.unreadable(reading_problem(text))
    for row in read_rows(source, layout, _columns(table, layout), progress):
        if isinstance(row, Skip):
            entries.add(row)
        elif table == "username2":
            _read_login(entries, row)
        else:
            _read_other(entries, row, table)
    entries.offer_maker(_DOMAIN)
    return entries.reading(NAME, unit=Unit.LINES, text=source)


def _is_archive(source: Source) -> bool:
    return source.shape in (Shape.TEXT, Shape.XML) and _ARCHIVE.search(source.head) is not None


def _table_of(layout: Layout) -> str | None:
    """The name of the column by which a table is told, or "note" for the table of notes."""
    if layout.names == _NOTES:
        return "note"
    needed = {"title", "url", "username"} if "username2" in layout.names else {"type"}
    if not needed <= set(layout.names):
        return None
    return next((name for name in _TABLES if name in layout.names and name != "note"), None)


def _columns(table: str, layout: Layout) -> Columns:
    return {name: column for name, column in _TABLES[table].items() if name in layout.names}


def _read_login(entries: VaultEntries, row: Row) -> None:
    logins = [row.cells.get(name, "").strip() for name in _LOGINS]
    first = next((login for login in logins if login), "")
    entries.account(row.line, row.cells["title"], (row.cells["url"],), first, others=logins)


def _read_other(entries: VaultEntries, row: Row, table: str) -> None:
    if table == "note":
        entries.leave_out(row.line, "note")
        return
    sort, held = _TYPES.get(row.cells["type"].strip().lower(), ("unknown", ()))
    entries.leave_out(row.line, sort, (*held, "birthdate") if row.cells.get("date_of_birth") else held)


def _read_json(entries: VaultEntries, source: Source, progress: Progress) -> Reading:
    """Numbers count the entries of all lists in the order of the file."""
    document = mapping_in(source.load_json(_whitelist))
    place = 0
    for name, items in document.items():
        for item in list_in(items):
            place += 1
            if name == _ACCOUNTS:
                _read_account(entries, place, item)
            elif name == _PAYPAL:
                entries.account(place, "PayPal", ("https://paypal.com",), text_in(mapping_in(item).get("login")))
            else:
                entries.leave_out(place, *_LISTS.get(name, ("unknown", ())))
    progress(source.size, source.size)
    entries.offer_maker(_DOMAIN)
    return entries.reading(NAME)


def _read_account(entries: VaultEntries, place: int, item: Any) -> None:
    if not isinstance(item, dict):
        entries.leave_out(place, "broken")
        return
    logins = _texts(item, ("login", "email", "secondaryLogin"))
    urls = _texts(item, ("domain", "url"))
    entries.account(place, text_in(item.get("title")), urls[:1], logins[0] if logins else "", others=logins)


def _texts(item: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    return [text for name in names if (text := text_in(item.get(name)).strip())]


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of the document all lists, of an account what names it, of everything else nothing."""
    found = dict(pairs)
    if _ACCOUNTS in found:
        return {name: items for name, items in pairs if isinstance(items, list)}
    if found.keys() & {"password", "domain", "secondaryLogin", "login"}:
        return {name: value for name, value in pairs if name in _KEPT}
    return {}
