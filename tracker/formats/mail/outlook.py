"""Outlook's own files, which hold mails but are not read: how to know them, and what to do instead."""

from __future__ import annotations

import struct
from enum import Enum

from tracker.core.errors import UnknownFormatError
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.source import Shape, Source, reading_problem


class OutlookFile(Enum):
    """(what it is, what to do instead)."""

    MSG = (
        QT_TRANSLATE_NOOP("reading", "it is a mail saved by Outlook (.msg), which only Outlook reads well"),
        QT_TRANSLATE_NOOP(
            "errors", "Outlook on the web saves it readably: open the mail, then choose … > Download > Download as EML."
        ),
    )
    PST = (
        QT_TRANSLATE_NOOP("reading", "it is a data file of Outlook for Windows (.pst or .ost), which is not read here"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Bring the mails into Thunderbird, which can import them from Outlook, then choose its mail file.",
        ),
    )
    OLM = (
        QT_TRANSLATE_NOOP("reading", "it is an archive of Outlook for Mac (.olm), which is not read here"),
        QT_TRANSLATE_NOOP(
            "errors", "In Outlook drag a mail folder onto the desktop: this makes an .mbox file to choose."
        ),
    )

    def refusal(self, source: Source) -> UnknownFormatError:
        """The error that says so."""
        detail, hint = self.value
        return UnknownFormatError(path=source.name, detail=reading_problem(detail), hint=hint)


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # also older Word and Excel files
_COMPOUND_HEADER = struct.Struct("<30xH16xI")  # size of a sector as a power of two, sector of the directory
_ENTRY_BYTES = 128
_MAIL_CLASS = bytes.fromhex("0b0d020000000000c000000000000046")  # of the directory's first entry
_CLASS_AT = 80
_DATA_FILE = b"!BDN"
_MAC_FOLDER = b"com.microsoft.__"  # in the names of an archive's members


def outlook_file(source: Source) -> OutlookFile | None:
    """Which of Outlook's files it is, if any, by its content."""
    if source.head.startswith(_DATA_FILE):
        return OutlookFile.PST
    if source.head.startswith(_COMPOUND):
        return OutlookFile.MSG if _is_mail(source) else None
    return OutlookFile.OLM if source.shape is Shape.ZIP and _MAC_FOLDER in source.head else None


def _is_mail(source: Source) -> bool:
    if len(source.head) < _COMPOUND_HEADER.size:
        return False
    power, sector = _COMPOUND_HEADER.unpack_from(source.head)
    if power not in (9, 12):
        return False
    place = (sector + 1) << power
    if place >= source.size:
        return False
    source.stream.seek(place)
    return source.stream.read(_ENTRY_BYTES)[_CLASS_AT : _CLASS_AT + len(_MAIL_CLASS)] == _MAIL_CLASS
