"""What a file is that no reader takes, as far as its first bytes show it, and what to do instead."""

from __future__ import annotations

import struct
from enum import Enum

from tracker.core.errors import UnknownFormatError
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.source import Shape, Source, reading_problem

SUPPORTED = QT_TRANSLATE_NOOP(
    "reading",
    "exports of password managers and browsers, backups of text messages, mail archives, App Privacy Reports of an "
    "iPhone, app lists of an Android phone, downloads from Google, Apple, Facebook and Instagram, and ledgers of this "
    "program, each also in a ZIP archive",
)

_NOT_READ: dict[Shape, str] = {
    Shape.JSON: QT_TRANSLATE_NOOP("reading", "it is JSON, but of another program"),
    Shape.JSON_LINES: QT_TRANSLATE_NOOP("reading", "it has a JSON object in each line, but of another program"),
    Shape.XML: QT_TRANSLATE_NOOP("reading", "it is XML, but of another program"),
    Shape.SQLITE: QT_TRANSLATE_NOOP("reading", "it is a database, but none that is known here"),
    Shape.ANDROID_BACKUP: QT_TRANSLATE_NOOP("reading", "it is a backup of a phone that holds no text messages"),
    Shape.KEEPASS: QT_TRANSLATE_NOOP("reading", "it is a KeePass database, which only its password opens"),
    Shape.FOLDER: QT_TRANSLATE_NOOP("reading", "it is a folder; choose the file inside it"),
    Shape.TEXT: QT_TRANSLATE_NOOP("reading", "its first line is not the header of an export that is known here"),
    Shape.ZIP: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive without any file that is known here"),
    Shape.BACKUP: QT_TRANSLATE_NOOP("reading", "it is an encrypted backup, which is restored, not imported"),
    Shape.OTHER: QT_TRANSLATE_NOOP("reading", "it is not a text file, or a damaged one with zero bytes in it"),
}


class _Known(Enum):
    """(what it is, what to do instead)."""

    PDF = (
        QT_TRANSLATE_NOOP("reading", "it is a PDF document, made for reading and printing"),
        QT_TRANSLATE_NOOP("errors", "Export once more from where it comes and choose CSV, JSON or XML as the format."),
    )
    PAGE = (
        QT_TRANSLATE_NOOP("reading", "it is a web page (HTML), made for looking at"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Google, Facebook and Instagram ask for the format before they make the file: choose JSON instead of HTML.",
        ),
    )
    PACKED = (
        QT_TRANSLATE_NOOP("reading", "it is packed, but not as ZIP, the only archive that is opened here"),
        QT_TRANSLATE_NOOP(
            "errors", "Unpack it and choose the file inside. Google Takeout packs as .zip, too, if you choose that."
        ),
    )
    OFFICE = (
        QT_TRANSLATE_NOOP("reading", "it is a document of Word, Excel, Outlook or another office program"),
        QT_TRANSLATE_NOOP("errors", "Open it there, save the table in it as CSV, and choose that file."),
    )
    CUT_DATABASE = (
        QT_TRANSLATE_NOOP("reading", "it is a database that was cut off: its end is missing"),
        QT_TRANSLATE_NOOP("errors", "Copy the whole file once more."),
    )
    NAMES = (
        QT_TRANSLATE_NOOP("reading", "it looks like a list of names, one in each line"),
        QT_TRANSLATE_NOOP(
            "errors", "If they are services, copy the lines and choose “Paste a list…” on the page Find."
        ),
    )


_STARTS: tuple[tuple[bytes, _Known], ...] = (
    (b"%PDF-", _Known.PDF),
    (b"\x1f\x8b", _Known.PACKED),  # .gz, .tgz
    (b"7z\xbc\xaf\x27\x1c", _Known.PACKED),
    (b"Rar!\x1a\x07", _Known.PACKED),
    (b"BZh", _Known.PACKED),
    (b"\xfd7zXZ\x00", _Known.PACKED),
    (b"\x28\xb5\x2f\xfd", _Known.PACKED),  # .zst
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _Known.OFFICE),  # .doc, .xls; mails of Outlook are known by more
)
_OFFICE_MEMBERS = (b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis.opendocument")
_PAGE_START = 1024  # bytes
_PAGE_WORDS = (b"<html", b"<!doctype html")

# Of a SQLite database: the size of a page, the counter of changes, how many pages, for which change that is said.
_HEADER = struct.Struct(">16xH6xII60xI")
_LARGEST_PAGE = 65_536  # which two bytes cannot say: they say 1

_MIN_NAMES, _MAX_NAME = 2, 60
_NO_NAME = frozenset(",;\t|={}<>")


def refusal(source: Source) -> UnknownFormatError:
    """The error that says it."""
    known = _known(source)
    if known is None:
        detail = reading_problem(_NOT_READ[source.shape])
        return UnknownFormatError(path=source.name, detail=detail, supported=reading_problem(SUPPORTED))
    what, instead = known.value
    return UnknownFormatError(path=source.name, detail=reading_problem(what), hint=instead)


def _known(source: Source) -> _Known | None:
    head = source.head
    if source.shape is Shape.SQLITE:
        return _Known.CUT_DATABASE if _is_cut(source) else None
    if source.shape is Shape.ZIP:
        return _Known.OFFICE if any(name in head for name in _OFFICE_MEMBERS) else None
    if found := next((known for start, known in _STARTS if head.startswith(start)), None):
        return found
    start = head[:_PAGE_START].lower()
    if source.shape in (Shape.XML, Shape.TEXT) and any(word in start for word in _PAGE_WORDS):
        return _Known.PAGE
    return _Known.NAMES if source.shape is Shape.TEXT and _looks_like_names(source) else None


def _is_cut(source: Source) -> bool:
    """Whether a database is shorter than it says itself."""
    if len(source.head) < _HEADER.size:
        return True
    page, change, pages, said_for = _HEADER.unpack_from(source.head)
    size: int = pages * (_LARGEST_PAGE if page == 1 else page)
    return change == said_for and source.size < size


def _looks_like_names(source: Source) -> bool:
    """Whether the first lines are short and have no separators; the last one may be cut off by the end of the head."""
    text = source.head.decode(source.encoding, "replace")
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    return len(lines) >= _MIN_NAMES and all(len(line) <= _MAX_NAME and _NO_NAME.isdisjoint(line) for line in lines)
