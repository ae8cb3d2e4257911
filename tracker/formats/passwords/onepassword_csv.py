"""1Password's tables, from version 4 to 8; only columns that name an account are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.core.progress import Progress
from tracker.core.sightings import Unit
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading, Skip
from tracker.formats.csv_reading import Column, Layout, Rules, read_layout, read_rows
from tracker.formats.passwords.login_table import presence
from tracker.formats.passwords.vault_entries import NoAccount, VaultEntries
from tracker.formats.source import Source, reading_problem

NAME = "onepassword_csv"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "1Password (CSV)"))

_VERSION_8 = {"otpauth", "favorite", "archived", "tags"}
_VERSION_4 = ("title", "notes", "username", "password", "url")
# Version 7 of the Mac writes "label(id)", that of Windows "SECTION 1: LABEL"; both write everything side by side.
_MAC_NAME = re.compile(r".*\((?P<id>[a-z_]+)\)")
_WINDOWS_NAME = re.compile(r".+ \d+: (?P<id>.+)")
_URLS = frozenset({"url", "urls", "website"})
_LOGINS = frozenset({"username", "ainfo"})
_CONTACTS = frozenset({"email", "reg_email", "defphone", "cellphone", "default phone", "cell"})
# In a table without types these tell what is no account; whether there is something is all that is asked.
_CARD = frozenset({"expiry date", "cardholder name"})
_IDENTITY = frozenset({"first name", "last name"})
_OTHERS: dict[str, NoAccount] = {
    "credit card": ("card", ("bank_card",)),
    "bank account": ("bank_account", ("bank_account",)),
    "secure note": ("note", ()),
    "identity": ("identity", ("id_name",)),
    "document": ("file", ("files",)),
    "driver license": ("paper", ("driver_licence",)),
    "passport": ("paper", ("id_number",)),
    "outdoor license": ("paper", ("id_type",)),
    "social security number": ("paper", ("id_number",)),
    "software license": ("software", ()),
    "database": ("device", ()),
    "server": ("device", ()),
    "wireless router": ("device", ()),
    "medical record": ("medical", ("health",)),
}
_NAMED_ACCOUNTS = frozenset({"membership", "reward program", "email account"})


@dataclass(frozen=True, slots=True)
class _Columns:
    """Names in the header, by what they hold."""

    title: str
    type: str = ""
    created: str = ""
    modified: str = ""
    urls: tuple[str, ...] = ()
    logins: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    card: tuple[str, ...] = ()
    identity: tuple[str, ...] = ()

    def wanted(self) -> dict[str, str | Column]:
        single = (self.title, self.type, self.created, self.modified)
        read = {name: name for name in (*single, *self.urls, *self.logins, *self.contacts) if name}
        return {**read, **{name: Column(name, presence) for name in (*self.card, *self.identity)}}


def detect(source: Source) -> bool:
    """Whether the header is one that 1Password has written."""
    layout = read_layout(source)
    return layout is not None and _is_ours(layout)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the table; cards and papers in it are what 1Password holds."""
    layout = read_layout(source)
    if layout is None or not _is_ours(layout):
        text = QT_TRANSLATE_NOOP("reading", "its header is not one of 1Password's")
        raise source.unreadable(reading_problem(text))
    columns = _columns(layout)
    entries = VaultEntries("1Password", aids)
    rules = Rules(backslash=_is_of_mac(layout))
    for row in read_rows(source, layout, columns.wanted(), progress, rules):
        if isinstance(row, Skip):
            entries.add(row)
        else:
            _read_row(entries, row.line, row.cells, columns)
    entries.offer_maker("1password.com")
    return entries.reading(NAME, unit=Unit.LINES, text=source)


def _read_row(entries: VaultEntries, line: int, cells: Mapping[str, str], columns: _Columns) -> None:
    type_name = cells.get(columns.type, "").strip().lower()
    sort, held = _OTHERS.get(type_name, ("", ()))
    if not columns.type:
        if any(cells[name] for name in columns.card):
            sort, held = _OTHERS["credit card"]
        elif any(cells[name] for name in columns.identity):
            sort, held = _OTHERS["identity"]
    if sort:
        entries.leave_out(line, sort, held)
        return
    logins = [cells[name].strip() for name in columns.logins]
    contacts = [cells[name].strip() for name in columns.contacts]
    entries.account(
        line,
        cells[columns.title],
        dict.fromkeys(url for name in columns.urls for url in re.split(r"[\s,]+", cells[name])),
        next((login for login in (*logins, *contacts) if login), ""),
        others=contacts,
        first_seen=entries.days.at(cells.get(columns.created, "").strip()),
        last_seen=entries.days.at(cells.get(columns.modified, "").strip()),
        by_name=type_name in _NAMED_ACCOUNTS,
    )


def _is_ours(layout: Layout) -> bool:
    names = set(layout.names)
    if not {"title", "username"} <= names:
        return {"uuid", "title", "scope", "autosubmit"} <= names  # Windows leaves out columns that would be empty
    wide = {"autosubmit", "scope"} <= names or _is_of_mac(layout)
    return wide or names >= _VERSION_8 or layout.names == _VERSION_4


def _is_of_mac(layout: Layout) -> bool:
    return sum(1 for name in layout.names if _MAC_NAME.fullmatch(name)) > 20


def _columns(layout: Layout) -> _Columns:
    by_id = list(_with_ids(layout))

    def named(wanted: frozenset[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name, id_ in by_id if id_ in wanted))

    names = layout.names
    return _Columns(
        title="title",
        type="type" if "type" in names else "",
        created="created date" if "created date" in names else "",
        modified="modified date" if "modified date" in names else "",
        urls=named(_URLS),
        logins=named(_LOGINS),
        contacts=named(_CONTACTS),
        card=named(_CARD) if "type" not in names else (),
        identity=named(_IDENTITY) if "type" not in names else (),
    )


def _with_ids(layout: Layout) -> Iterator[tuple[str, str]]:
    """(name in the header, what it is called inside 1Password); the plain columns come first."""
    for name in layout.names:
        yield name, name
    for pattern in (_MAC_NAME, _WINDOWS_NAME):
        for name in layout.names:
            if found := pattern.fullmatch(name):
                yield name, found["id"]
