"""A backup folder that iTunes or the Finder made of an iPhone: the messages in it."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers.expat import ExpatError

from tracker.core.errors import EncryptedExportError
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.limits import MEBIBYTE
from tracker.formats.source import Shape, Source, reading_problem

# The backup names files by a digest of "HomeDomain-Library/SMS/sms.db"; before iOS 10 without folders.
_MESSAGES = "3d0d7e5fb2ce288813306e4d4636395e047a3d28"
_PLACES = (f"3d/{_MESSAGES}", _MESSAGES)
_INDEXES = ("Manifest.db", "Manifest.mbdb")
_MAX_PLIST = 32 * MEBIBYTE
_SQLITE = b"SQLite format 3\x00"

_ENCRYPTED_HINT = QT_TRANSLATE_NOOP(
    "errors", "Turn off “Encrypt local backup” in iTunes or the Finder, back up again, then turn it on again."
)
_NO_MESSAGES = QT_TRANSLATE_NOOP("reading", "it is a backup without messages; perhaps they are kept in iCloud")
_NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "reading",
    "its files may not be opened; on a Mac allow it in System Settings > Privacy & Security > Full Disk Access",
)


def is_backup(source: Source) -> bool:
    """Whether a folder has the index of such a backup."""
    return source.shape is Shape.FOLDER and source.path is not None and _first(source.path, _INDEXES) is not None


@contextmanager
def messages_in(source: Source) -> Iterator[Source]:
    """The database of messages in a backup.

    Raises EncryptedExportError with where to turn encryption off.
    """
    folder = source.path
    try:
        if folder is not None and _is_encrypted(folder):
            raise EncryptedExportError(hint=_ENCRYPTED_HINT, path=source.name, product="iTunes")
        place = None if folder is None else _first(folder, _PLACES)
        if place is None:
            raise source.unreadable(reading_problem(_NO_MESSAGES))
        with place.open("rb") as stream:
            yield Source(stream, place.stat().st_size, source.name, place)
    except OSError:
        raise source.unreadable(reading_problem(_NOT_ALLOWED)) from None


def _first(folder: Path, names: tuple[str, ...]) -> Path | None:
    try:
        return next((folder / name for name in names if (folder / name).is_file()), None)
    except OSError:
        return None


def _is_encrypted(folder: Path) -> bool:
    """By what the backup says of itself, or by an index that is no readable database."""
    index = folder / _INDEXES[0]
    if index.is_file():
        with index.open("rb") as stream:
            if stream.read(len(_SQLITE)) != _SQLITE:
                return True
    described = folder / "Manifest.plist"
    if not described.is_file() or described.stat().st_size > _MAX_PLIST:
        return False
    try:
        said = plistlib.loads(described.read_bytes())
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        OverflowError,
        RecursionError,
        LookupError,
        TypeError,
    ):
        return False
    return isinstance(said, dict) and said.get("IsEncrypted") is True
