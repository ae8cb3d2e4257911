"""Streams to values and back. A new format is a module here and a line in `IMPORTERS` or `EXPORTERS`."""

from __future__ import annotations

from tracker.core.errors import UnknownFormatError
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats import bitwarden_json, chromium_csv, ledger_json, services_csv
from tracker.formats.base import Exporter, Importer, all_titles
from tracker.formats.csv_reading import read_layout
from tracker.formats.source import Shape, Source, reading_problem

# The first that recognises the content reads it: the most particular come first.
IMPORTERS: tuple[Importer, ...] = (ledger_json, bitwarden_json, chromium_csv)
EXPORTERS: tuple[Exporter, ...] = (ledger_json, services_csv)

_NOT_READ: dict[Shape, str] = {
    Shape.JSON: QT_TRANSLATE_NOOP("reading", "it is JSON, but of another program"),
    Shape.TEXT: QT_TRANSLATE_NOOP("reading", "its first line is not the header of an export that is known here"),
    Shape.ZIP: QT_TRANSLATE_NOOP(
        "reading", "it is a ZIP archive; if it holds an export, unpack it and choose the file inside"
    ),
    Shape.BACKUP: QT_TRANSLATE_NOOP("reading", "it is an encrypted backup, which is restored, not imported"),
    Shape.OTHER: QT_TRANSLATE_NOOP("reading", "it is not a text file"),
}


_BITWARDEN_CSV = QT_TRANSLATE_NOOP("reading", "it is Bitwarden's CSV, which leaves things out; export as .json instead")


def find_importer(source: Source) -> Importer:
    """The reader for what ``source`` holds.

    Raises UnknownFormatError with what it looks like, or UnreadableFileError when it is damaged.
    """
    for importer in IMPORTERS:
        if importer.detect(source):
            return importer
    problem = _BITWARDEN_CSV if _is_bitwarden_csv(source) else _NOT_READ[source.shape]
    raise UnknownFormatError(path=source.name, detail=reading_problem(problem), supported=all_titles(IMPORTERS))


def _is_bitwarden_csv(source: Source) -> bool:
    layout = read_layout(source)
    return layout is not None and "login_uri" in layout.names
