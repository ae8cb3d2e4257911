"""A ZIP archive of exports: each file inside is read as what it is, in memory, never unpacked to a disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.core.errors import EncryptedExportError, ImportFailedError
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Standing
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.base import Aids, Importer, Reading, Report, Skip
from tracker.formats.decoding import Decoding
from tracker.formats.limits import MAX_ARCHIVE_BYTES, MAX_ZIP_MEMBER_BYTES, MAX_ZIP_TOTAL_BYTES, MEBIBYTE
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.zip_reading import ZipFault, ZipFaultError, read_members

_MAX_DEPTH = 2  # Apple puts archives into an archive
_DULL = ("__MACOSX/", "._", ".DS_Store")
_READABLE = (
    *(".json", ".csv", ".xml", ".ndjson", ".txt", ".mbox", ".eml", ".emlx", ".data", ".1pif", ".db", ".sqlite"),
    *(".vmg", ".vmsg", ".ab", ".zip", ".1pux", ".html", ".pgp", ".kdbx"),
)

_FAULTS: dict[ZipFault, str] = {
    ZipFault.UNREADABLE: QT_TRANSLATE_NOOP("reading", "the ZIP archive is damaged; download or copy it once more"),
    ZipFault.ENCRYPTED: QT_TRANSLATE_NOOP(
        "reading", "the ZIP archive is encrypted; unpack it with its password and choose the file inside"
    ),
    ZipFault.TOO_MANY: QT_TRANSLATE_NOOP(
        "reading", "the ZIP archive has too many files; unpack it and choose the one that matters"
    ),
    ZipFault.TWICE: QT_TRANSLATE_NOOP("reading", "the ZIP archive has two files of one name"),
    ZipFault.MISSING: QT_TRANSLATE_NOOP("reading", "the ZIP archive is damaged"),
    ZipFault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "reading",
        "more is packed in the ZIP archive than is opened; if you trust it, unpack it and choose the file inside",
    ),
}


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside that can be read."""

    source: Source
    importer: Importer


def members(source: Source, find: Callable[[Source], Importer | None]) -> list[Member]:
    """The files inside that ``find`` has a reader for, in the order of the archive.

    Raises UnreadableFileError for an archive that cannot be opened, and whatever is wrong with a
    file inside if none of them can be read.
    """
    found: list[Member] = []
    problems: list[ImportFailedError] = []
    for inner in _files(source, _MAX_DEPTH, _Room()):
        if inner.shape is Shape.ZIP:
            text = QT_TRANSLATE_NOOP("reading", "it is an archive in an archive in an archive, which is not opened")
            problems.append(inner.unreadable(reading_problem(text)))
            continue
        try:
            importer = find(inner)
        except ImportFailedError as problem:
            problems.append(problem)
            continue
        if importer is not None:
            found.append(Member(inner, importer))
    if not found and problems:
        raise problems[0]
    return found


def read(inside: Sequence[Member], *, aids: Aids, progress: Progress) -> Reading:
    """Everything that the ``inside`` of the archive shows, as one.

    The format is that of the file which shows most. A file that turns out to be unreadable is
    left out and said, unless it is the only one.
    """
    readings: list[tuple[Importer, Reading]] = []
    warnings: list[Message] = []
    problem: ImportFailedError | None = None
    for number, member in enumerate(inside, start=1):
        try:
            reading = member.importer.read(member.source, aids=aids, progress=_part(progress, number, len(inside)))
        except EncryptedExportError:
            raise
        except ImportFailedError as fault:
            problem = fault
            warnings.append(fault.message)
        else:
            readings.append((member.importer, reading))
    if not readings:
        assert problem is not None  # `inside` is not empty
        raise problem
    if len(readings) == 1 and not warnings:
        return readings[0][1]
    return _joined(readings, warnings)


def _part(progress: Progress, number: int, count: int) -> Progress:
    """The progress of one file among ``count``, as that of the whole."""
    return lambda done, total: progress((number - 1) * total + done, count * total)


def _joined(readings: list[tuple[Importer, Reading]], warnings: list[Message]) -> Reading:
    ledgers = [reading.ledger for _, reading in readings if reading.ledger is not None]
    main = max((reading for _, reading in readings), key=lambda reading: len(reading.sightings))
    sightings: list[Sighting] = []
    skipped: list[Skip] = []
    for importer, reading in readings:
        sightings += (
            sighting if sighting.source else replace(sighting, source=importer.NAME) for sighting in reading.sightings
        )
        skipped += reading.report.skipped
        warnings = [*warnings, *reading.report.warnings]
    report = Report(
        main.report.format,
        sum(reading.report.rows_read for _, reading in readings),
        tuple(skipped),
        tuple({str(warning): warning for warning in warnings}.values()),
        main.report.unit,
        _least_settled(reading.report.decoding for _, reading in readings),
    )
    return Reading(report, tuple(_each_maker_once(sightings)), ledgers[0] if ledgers else None)


def _least_settled(decodings: Iterable[Decoding | None]) -> Decoding | None:
    """How the files were read that leave a choice, else how one of the others was."""
    known = sorted(filter(None, decodings), key=lambda decoding: not decoding.is_open)
    return known[0] if known else None


def _each_maker_once(sightings: list[Sighting]) -> Iterator[Sighting]:
    """Files of one maker offer it once, with what all of them say that it holds."""
    makers: dict[tuple[str, object], Sighting] = {}
    for sighting in sightings:
        if sighting.standing is not Standing.OFFERED:
            yield sighting
            continue
        key = (sighting.title, sighting.sites)
        known = makers.get(key)
        if known is None:
            makers[key] = sighting
        else:
            contacts = tuple(dict.fromkeys((*known.contacts, *sighting.contacts)))
            makers[key] = replace(known, kinds=known.kinds | sighting.kinds, contacts=contacts)
    yield from makers.values()


@dataclass(slots=True)
class _Room:
    """How many bytes may still be unpacked, of the archive and of all archives in it."""

    left: int = MAX_ZIP_TOTAL_BYTES


def _files(source: Source, depth: int, room: _Room) -> Iterator[Source]:
    """The files of an archive, and those of archives in it; what is too deep comes as it is."""
    if source.size > MAX_ARCHIVE_BYTES:
        text = QT_TRANSLATE_NOOP(
            "reading",
            "it is an archive of {found} MB, and at most {limit} MB are opened; unpack it and choose the file inside",
        )
        size = -(-source.size // MEBIBYTE)
        raise source.unreadable(reading_problem(text, found=size, limit=MAX_ARCHIVE_BYTES // MEBIBYTE))
    try:
        contents = read_members(source.read_all(), _wanted, each=MAX_ZIP_MEMBER_BYTES, total=room.left)
    except ZipFaultError as fault:
        raise source.unreadable(reading_problem(_FAULTS[fault.fault])) from None
    room.left -= sum(map(len, contents.values()))
    for name, data in contents.items():
        inner = Source.of_bytes(data, name)
        inner.chosen = source.chosen
        if inner.shape is Shape.ZIP and depth > 1:
            yield from _files(inner, depth - 1, room)
        else:
            yield inner


def _wanted(names: Sequence[str]) -> list[str]:
    """Files that may be an export: no pictures, no folders, none of what macOS adds.

    Their names decide only whether they are looked at, never what they are.
    """
    return [name for name in names if not _is_dull(name) and _may_be_an_export(name)]


def _is_dull(name: str) -> bool:
    return name.endswith("/") or any(part.startswith(_DULL) for part in (name, name.rpartition("/")[2]))


def _may_be_an_export(name: str) -> bool:
    last = name.rpartition("/")[2].lower()
    return "." not in last or last.endswith(_READABLE)
