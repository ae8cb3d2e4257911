"""From a file of the person's own to what it shows, whatever its name says."""

from __future__ import annotations

from dataclasses import replace

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats import IMPORTERS, archive
from tracker.formats.base import Aids, Importer, Reading
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.unknown import refusal


def read_export(source: Source, *, aids: Aids, progress: Progress) -> tuple[Importer, Reading]:
    """What ``source`` shows, and the reader of it; of an archive that of the file which shows most.

    Raises UnknownFormatError with what it looks like, UnreadableFileError or EncryptedExportError.
    """
    importer = _importer_of(source)
    if importer is not None:
        return importer, _with_reason(importer.read(source, aids=aids, progress=progress))
    if source.shape is not Shape.ZIP:
        raise refusal(source)
    inside = archive.members(source, _importer_of)
    if not inside:
        raise refusal(source)
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
