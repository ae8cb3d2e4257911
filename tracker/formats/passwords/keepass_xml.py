"""KeePass 2: its XML export is read, never a protected value; the database itself stays closed."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tracker.core.errors import EncryptedExportError
from tracker.core.model import PartialDate
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.days import Days
from tracker.formats.passwords.vault_entries import VaultEntries
from tracker.formats.passwords.xml_reading import read_xml, root_element
from tracker.formats.source import Shape, Source, reading_problem

NAME = "keepass_xml"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "KeePass (XML)"))

_HINT = QT_TRANSLATE_NOOP(
    "errors",
    "In KeePass choose File > Export, then KeePass XML (2.x); in KeePassXC Database > Export > CSV. Delete it later.",
)
_MAX_ENTRIES = 200_000
_MAX_VALUE = 4_000  # characters of one value: nothing wanted is as long
_WANTED = re.compile(r"Title|UserName|URL|URL_?\d+|KP2A_URL(_\d+)?|KPEX_PASSKEY_(RELYING_PARTY|USERNAME)")
_REFERENCE = re.compile(r"\{REF:([A-Z])@([A-Z]):([^{}]*)\}", re.IGNORECASE)
_REFERENCED = {"T": "Title", "U": "UserName", "A": "URL"}


def detect(source: Source) -> bool:
    """Whether it is KeePass's XML, or one of its encrypted databases."""
    return source.shape is Shape.KEEPASS or root_element(source) == "KeePassFile"


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The accounts in the file; numbers are those of the entries, older states of an entry not counted.

    KeePass keeps everything on the person's own device, so it is not offered as a service.
    Raises EncryptedExportError for a database, with where to click instead.
    """
    if source.shape is Shape.KEEPASS:
        raise EncryptedExportError(hint=_HINT, path=source.name, product="KeePass")
    document = _Document(source)
    read_xml(source, document, progress)
    by_id = {entry.id: entry for entry in document.entries if entry.id}
    entries = VaultEntries("KeePass", aids)
    for place, entry in enumerate(document.entries, start=1):
        if entry.group.in_bin(document.bin_id):
            entries.leave_out(place, "bin")
            continue
        value = {name: _resolved(text, by_id) for name, text in entry.values.items()}
        if entry.protected and not any(text.strip() for name, text in value.items() if name != "Title"):
            entries.leave_out(place, "protected")
            continue
        party = value.pop("KPEX_PASSKEY_RELYING_PARTY", "")
        urls = [value.pop("URL", ""), *(text for name, text in value.items() if "URL" in name)]
        entries.account(
            place,
            value.get("Title", ""),
            [*urls, *([f"https://{party}"] if party else [])],
            value.get("UserName", "") or value.get("KPEX_PASSKEY_USERNAME", ""),
            first_seen=_day(entries.days, entry.created),
            last_seen=_day(entries.days, entry.changed),
        )
    return entries.reading(NAME)


@dataclass(eq=False)
class _Group:
    parent: _Group | None = None
    id: str = ""

    def in_bin(self, bin_id: str) -> bool:
        group: _Group | None = self
        while group:
            if bin_id and group.id == bin_id:
                return True
            group = group.parent
        return False


@dataclass(eq=False)
class _Entry:
    group: _Group
    id: str = ""
    values: dict[str, str] = field(default_factory=dict)
    created: str = ""
    changed: str = ""
    protected: bool = False  # whether the address or the user name is among what is not read


class _Document:
    """Follows the elements and keeps of the entries only what is wanted."""

    def __init__(self, source: Source) -> None:
        self.entries: list[_Entry] = []
        self.bin_id = ""
        self._source = source
        self._path: list[str] = []
        self._group = _Group()
        self._history = 0  # how many older states the parser is inside of
        self._key = ""
        self._wanted = False  # whether the text of the current element is collected
        self._text = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name)
        self._text = ""
        self._history += name == "History"
        self._wanted = self._is_wanted(attributes)
        if name == "Group":
            self._group = _Group(self._group)
        elif name == "String":
            self._key = ""
        elif name == "Entry" and not self._history:
            if len(self.entries) == _MAX_ENTRIES:
                text = QT_TRANSLATE_NOOP("reading", "it has more than {limit} entries")
                raise self._source.unreadable(reading_problem(text, limit=_MAX_ENTRIES))
            self.entries.append(_Entry(self._group))

    def text(self, text: str) -> None:
        if self._wanted and len(self._text) < _MAX_VALUE:
            self._text += text[:_MAX_VALUE]

    def end(self, name: str) -> None:
        if self._wanted:
            self._take(tuple(self._path[-3:]), self._text)
        self._path.pop()
        self._wanted, self._text = False, ""
        self._history -= name == "History"
        if name == "Group":
            self._group = self._group.parent or self._group

    def _is_wanted(self, attributes: Mapping[str, str]) -> bool:
        match self._path[-3:]:
            case [_, "Meta", "RecycleBinUUID"] | [_, "Group", "UUID"]:
                return True
            case _ if self._history or not self.entries:
                return False
            case [_, "Entry", "UUID"] | ["Entry", "Times", "CreationTime" | "LastModificationTime"]:
                return True
            case ["Entry", "String", "Key"]:
                return True
            case ["Entry", "String", "Value"] if _WANTED.fullmatch(self._key):
                protected = _is_protected(attributes)
                self.entries[-1].protected |= protected
                return not protected
            case _:
                return False

    def _take(self, path: tuple[str, ...], text: str) -> None:
        match path:
            case (_, "Meta", "RecycleBinUUID"):
                self.bin_id = text.strip()
            case (_, "Group", "UUID"):
                self._group.id = text.strip()
            case (_, "Entry", "UUID"):
                self.entries[-1].id = _hex(text)
            case (_, "Times", "CreationTime"):
                self.entries[-1].created = text.strip()
            case (_, "Times", "LastModificationTime"):
                self.entries[-1].changed = text.strip()
            case (_, "String", "Key"):
                self._key = text
            case (_, "String", "Value"):
                self.entries[-1].values[self._key] = text


def _is_protected(attributes: Mapping[str, str]) -> bool:
    return any(attributes.get(name, "").lower() == "true" for name in ("Protected", "ProtectInMemory"))


def _resolved(text: str, by_id: Mapping[str, _Entry]) -> str:
    """``text`` with its references to other entries followed one step; empty where that leads nowhere."""
    if "{REF:" not in text.upper():
        return text
    resolved = _REFERENCE.sub(lambda found: _referenced(found[1].upper(), found[2].upper(), found[3], by_id), text)
    return "" if "{REF:" in resolved.upper() else resolved


def _referenced(wanted: str, where: str, what: str, by_id: Mapping[str, _Entry]) -> str:
    entry = by_id.get(what.strip().lower()) if where == "I" else None
    return entry.values.get(_REFERENCED.get(wanted, ""), "") if entry else ""


def _hex(text: str) -> str:
    try:
        return b64decode(text.strip(), validate=True).hex()
    except ValueError:
        return ""


def _day(days: Days, text: str) -> PartialDate | None:
    """The day of an ISO time, or of seconds since the year 1 in a small binary number, as newer files have it."""
    if day := days.in_text(text):
        return day
    try:
        seconds = int.from_bytes(b64decode(text, validate=True), "little", signed=True)
        return days.in_text((datetime(1, 1, 1) + timedelta(seconds=seconds)).date().isoformat())
    except (ValueError, OverflowError):
        return None
