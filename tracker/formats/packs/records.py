"""From a downloaded file to the entries in it, by whitelist, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

from tracker.core.errors import UnreadableFileError
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.accounts import on_one_line
from tracker.formats.limits import MAX_PACK_BYTES, MAX_PACK_ENTRIES, MAX_PACK_FIELDS, MAX_TITLE, MEBIBYTE
from tracker.formats.packs.base import PackReader
from tracker.formats.packs.fields import FieldError
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.zip_reading import ZipFault, ZipFaultError, read_members

_ZIP_PROBLEMS: dict[ZipFault, str] = {
    ZipFault.UNREADABLE: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive that is damaged or encrypted"),
    ZipFault.ENCRYPTED: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive that is damaged or encrypted"),
    ZipFault.TOO_MANY: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive with too many files inside"),
    ZipFault.TWICE: QT_TRANSLATE_NOOP("reading", "it is a ZIP archive with a file twice inside"),
    ZipFault.TOO_LARGE: QT_TRANSLATE_NOOP("reading", "what is inside is larger than {limit} MB, more than is read"),
}
_OTHER_OBJECT = object()  # not None, which would look like a field that is left out


@dataclass(frozen=True, slots=True)
class Entry:
    """The whitelisted fields of one entry of ``reader``, or ``problem``: why they cannot be used."""

    reader: PackReader
    values: Mapping[str, Any]
    problem: FieldError | None = None

    def checked(self, reader: PackReader) -> Mapping[str, Any]:
        """Its fields, if it is an entry for ``reader``; raises FieldError."""
        if self.problem:
            raise self.problem
        if self.reader is not reader:
            raise no_entry(reader)
        return self.values


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that stands where an entry should be.

    ``number``: in its list, from 1, or 0 when there is no list. ``member``: its file in an archive.
    """

    entry: Entry | None
    number: int
    member: str

    def fields(self, reader: PackReader) -> Mapping[str, Any]:
        """The fields, if it is an entry for ``reader``; raises FieldError."""
        if self.entry is None:
            raise no_entry(reader)
        return self.entry.checked(reader)

    def placed(self, problem: Message) -> Message:
        """``problem`` with the place where it is."""
        if self.number:
            text = QT_TRANSLATE_NOOP("reading", "entry {number}: {problem}")
            problem = reading_problem(text, number=self.number, problem=problem)
        return _in_member(self.member, problem)


def no_entry(reader: PackReader) -> FieldError:
    text = QT_TRANSLATE_NOOP("reading", "it is no entry of {list}, which has {fields}")
    return FieldError(text, list=reader.LIST, fields=", ".join(sorted(reader.MARKS)))


def read_records(source: Source, readers: Sequence[PackReader]) -> list[Record]:
    """All records of the file; none where it is no file of ``readers``. Raises UnreadableFileError."""
    records = list(islice(_records(source, readers), MAX_PACK_ENTRIES + 1))
    if len(records) > MAX_PACK_ENTRIES:
        text = QT_TRANSLATE_NOOP("reading", "it has more than {limit} entries, which is more than is read")
        raise source.unreadable(reading_problem(text, limit=MAX_PACK_ENTRIES))
    return records


def _records(source: Source, readers: Sequence[PackReader]) -> Iterator[Record]:
    if source.shape is Shape.ZIP:
        yield from _in_archive(source, readers)
    elif source.shape is Shape.JSON:
        yield from _in_document(source.load_json(_whitelist(readers)), member="")


def _in_document(document: Any, member: str) -> Iterator[Record]:
    if isinstance(document, list):
        for number, item in enumerate(document, start=1):
            yield Record(item if isinstance(item, Entry) else None, number, member)
    else:
        yield Record(document if isinstance(document, Entry) else None, 0, member)


def _in_archive(source: Source, readers: Sequence[PackReader]) -> Iterator[Record]:
    def choose(names: Sequence[str]) -> list[str]:
        chosen = ([name for name in names if reader.MEMBERS.fullmatch(name)] for reader in readers)
        return sorted(next(filter(None, chosen), []))

    try:
        members = read_members(source.read_all(), choose, each=MAX_PACK_BYTES, total=MAX_PACK_BYTES)
    except ZipFaultError as fault:
        text = _ZIP_PROBLEMS[fault.fault]
        raise source.unreadable(reading_problem(text, limit=MAX_PACK_BYTES // MEBIBYTE)) from None
    whitelist = _whitelist(readers)
    for member, content in members.items():
        inner = Source(BytesIO(content), len(content), member)
        try:
            document = inner.load_json(whitelist)
        except UnreadableFileError as fault:
            detail = fault.message.args["detail"]
            assert isinstance(detail, Message)
            raise source.unreadable(_in_member(member, detail)) from None
        yield from _in_document(document, member)


def _in_member(member: str, problem: Message) -> Message:
    if not member:
        return problem
    text = QT_TRANSLATE_NOOP("reading", "{member}: {problem}")
    return reading_problem(text, member=on_one_line(member, MAX_TITLE), problem=problem)


def _whitelist(readers: Sequence[PackReader]) -> Callable[[list[tuple[str, Any]]], object]:
    """Makes an `Entry` of an object that one of ``readers`` knows; any other leaves only a mark behind."""

    def entry_of(pairs: list[tuple[str, Any]]) -> object:
        names = {name for name, _ in pairs}
        reader = next((reader for reader in readers if names >= reader.MARKS), None)
        if reader is None:
            return _OTHER_OBJECT
        if len(pairs) > MAX_PACK_FIELDS:
            text = QT_TRANSLATE_NOOP("reading", "it has {found} fields; at most {limit} are read")
            return Entry(reader, {}, FieldError(text, found=len(pairs), limit=MAX_PACK_FIELDS))
        if len(names) < len(pairs):
            return Entry(reader, {}, FieldError(QT_TRANSLATE_NOOP("reading", "it has a field twice")))
        return Entry(reader, {name: value for name, value in pairs if reader.keeps(name)})

    return entry_of
