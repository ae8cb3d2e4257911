"""From a file of the person's own to what it shows, whatever its name says."""

from __future__ import annotations

from dataclasses import replace

from tracker.core.errors import UnknownFormatError
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats import IMPORTERS, archive
from tracker.formats.base import Aids, Importer, Reading
from tracker.formats.source import Shape, Source, reading_problem

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

SUPPORTED = QT_TRANSLATE_NOOP(
    "reading",
    "exports of password managers and browsers, backups of text messages, mail archives, App Privacy Reports of an "
    "iPhone, app lists of an Android phone, downloads from Google, Apple, Facebook and Instagram, and ledgers of this "
    "program, each also in a ZIP archive",
)


def read_export(source: Source, *, aids: Aids, progress: Progress) -> tuple[Importer, Reading]:
    """What ``source`` shows, and the reader of it; of an archive that of the file which shows most.

    Raises UnknownFormatError with what it looks like, UnreadableFileError or EncryptedExportError.
    """
    importer = _importer_of(source)
    if importer is not None:
        return importer, _with_reason(importer.read(source, aids=aids, progress=progress))
    if source.shape is not Shape.ZIP:
        raise _unknown(source)
    inside = archive.members(source, _importer_of)
    if not inside:
        raise _unknown(source)
    reading = archive.read(inside, aids=aids, progress=progress)
    return next(item for item in IMPORTERS if reading.report.format == item.NAME), _with_reason(reading)


def _with_reason(reading: Reading) -> Reading:
    """A file of a known form without anything in it says so."""
    report = reading.report
    if report.rows_read or reading.ledger is not None or reading.sightings or report.skipped:
        return reading
    text = QT_TRANSLATE_NOOP("reading", "It was read to its end and has no entries: perhaps it was exported empty.")
    return replace(reading, report=replace(report, warnings=(*report.warnings, reading_problem(text))))


def _importer_of(source: Source) -> Importer | None:
    return next((importer for importer in IMPORTERS if importer.detect(source)), None)


def _unknown(source: Source) -> UnknownFormatError:
    detail = reading_problem(_NOT_READ[source.shape])
    return UnknownFormatError(path=source.name, detail=detail, supported=reading_problem(SUPPORTED))
