"""Downloaded lists about services to values. A new kind is a module here and a line in `PACK_READERS`."""

from __future__ import annotations

import json

from tracker.core.errors import UnknownFormatError, UnreadableFileError
from tracker.core.packs import PackEntry
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.base import Skip, all_titles
from tracker.formats.limits import MAX_PACK_BYTES
from tracker.formats.packs import datenanfragen, justdeleteme
from tracker.formats.packs.base import Listed, PackReader, PackReading
from tracker.formats.packs.fields import FieldError, Fields
from tracker.formats.packs.records import Record, read_records
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.urls import AddressReader

PACK_READERS: tuple[PackReader, ...] = (justdeleteme, datenanfragen)

_NOT_READ: dict[Shape, str] = {
    Shape.JSON: QT_TRANSLATE_NOOP("reading", "it is JSON, but of another program"),
    Shape.JSON_LINES: QT_TRANSLATE_NOOP("reading", "it is many JSON objects one after the other, and no list"),
    Shape.ZIP: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive without such a list inside"),
}
_NOTHING = QT_TRANSLATE_NOOP("reading", "it has nothing to say about any service")
_ONE_VALUE = QT_TRANSLATE_NOOP("reading", "it is JSON, but a single value and no list")
_UTF_16 = QT_TRANSLATE_NOOP("reading", "it is JSON in UTF-16; lists are read in UTF-8, as JSON must be")
_NO_JSON = QT_TRANSLATE_NOOP("reading", "it is neither JSON nor a ZIP archive")


def is_pack(source: Source) -> bool:
    """Whether there is an entry of such a list in ``source``, sound or not."""
    if source.size > MAX_PACK_BYTES:
        return False
    try:
        return any(record.entry for record in read_records(source, PACK_READERS))
    except UnreadableFileError:
        return False


def read_pack(source: Source, language: str) -> PackReading:
    """The list in ``source``, every entry of it sound, its texts in ``language`` where there are any.

    Raises UnknownFormatError for what is no such list, and UnreadableFileError with the place of
    what is wrong in one. Nothing that it names is opened or fetched.
    """
    records = read_records(source, PACK_READERS)
    reader = next((record.entry.reader for record in records if record.entry), None)
    if reader is None:
        problem = reading_problem(_NOT_READ.get(source.shape) or _not_json(source))
        raise UnknownFormatError(path=source.name, detail=problem, supported=all_titles(PACK_READERS))
    entries: list[PackEntry] = []
    skipped: list[Skip] = []
    for number, listed in enumerate(_checked(source, reader, records, language), start=1):
        if isinstance(listed.found, Message):
            skipped.append(Skip(number, listed.found))
        else:
            entries.append(listed.found)
    if not entries:
        raise source.unreadable(reading_problem(_NOTHING))
    return PackReading(reader.NAME, reader.LIST, reader.TITLE, tuple(entries), tuple(skipped))


def _not_json(source: Source) -> str:
    """What a file is that does not begin like a JSON list: some are JSON all the same."""
    beginning = source.head[:_GLANCE]
    if b"\x00" in beginning:  # of two bytes a letter, with or without a mark; an odd byte at the end is none
        for encoding in ("utf-16", "utf-16-be"):
            if beginning.decode(encoding, "ignore").lstrip("\ufeff \t\r\n").startswith(("[", "{")):
                return _UTF_16
    if source.size > len(source.head):
        return _NO_JSON
    try:
        json.loads(source.head)
    except ValueError:  # UnicodeDecodeError is one
        return _NO_JSON
    return _ONE_VALUE


_GLANCE = 64  # bytes


def _checked(source: Source, reader: PackReader, records: list[Record], language: str) -> list[Listed]:
    """What the records hold, each identity once."""
    addresses = AddressReader()
    seen: set[str] = set()
    result: list[Listed] = []
    for record in records:
        try:
            listed = reader.read(Fields(record.fields(reader), addresses), language)
            for identity in listed.identities:
                if identity.casefold() in seen:
                    raise FieldError(QT_TRANSLATE_NOOP("reading", "“{name}” stands there twice"), name=identity)
                seen.add(identity.casefold())
        except FieldError as fault:
            raise source.unreadable(record.placed(fault.detail)) from None
        result.append(listed)
    return result
