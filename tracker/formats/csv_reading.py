"""Reading tables as exports really are: any of four separators, odd line ends, short and long rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from io import TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING

from tracker.core.progress import Progress, no_progress
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.base import Skip
from tracker.formats.decoding import IN_ANOTHER_ENCODING, UNDECODED
from tracker.formats.limits import MAX_CSV_BYTES, MAX_CSV_CELL, MAX_CSV_LINE, MAX_CSV_ROWS
from tracker.formats.source import Shape, Source, reading_problem, too_large

if TYPE_CHECKING:
    from _csv import Reader as CsvReader  # what csv.reader returns has no public name in 3.11

_SEPARATORS = ",;\t|"
_ESCAPED = re.compile(r"\\.")
_SEPARATOR_LINE = re.compile(r'"?sep=[,;\t|]"?\s*', re.IGNORECASE)  # what Excel is told before the header
_PROBED_ROWS = 200
_PROBED_LINES = 1000
_PROGRESS_EVERY = 1000  # rows

Picker = Callable[[Sequence[str]], Mapping[str, str] | None]
"""What is kept of a row's cells, by the reader's own names; None for a row that is cut off."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written. ``names``: its header in lower case, trimmed; may hold empty names.

    ``headed``: whether the first row is a header at all. ``backslash``: whether that escapes.
    """

    names: tuple[str, ...]
    separator: str
    backslash: bool = False
    headed: bool = True


def whole(cell: str) -> str:
    """The cell as it stands."""
    return cell


@dataclass(frozen=True, slots=True)
class Column:
    """A wanted column: its name in the header, or its position from 0, and what is kept of a cell.

    ``keep`` sees the cell before anything is made of it: of one that holds secrets, too, it
    gives back no more than may be kept.
    """

    place: str | int
    keep: Callable[[str], str] = whole


Columns = Mapping[str, str | Column]


@dataclass(frozen=True, slots=True)
class Rules:
    r"""How a program writes its rows.

    ``needed``: the reader's names of the columns that a row must reach, None for all; cells of
    further ones may be missing. ``exact``: a row of another width than the header is broken (a
    line break outside of quotation marks). ``runs_over``: rows have cells that the header does
    not name, and that is as it should be. ``backslash``: quotation marks are written ``\"``.
    """

    needed: tuple[str, ...] | None = None
    exact: bool = False
    runs_over: bool = False
    backslash: bool = False


ANY_ROWS = Rules()


@dataclass(frozen=True, slots=True)
class Row:
    """The wanted cells of one row by the reader's own names; ``line`` is where the row begins."""

    line: int
    cells: Mapping[str, str]


def read_layout(source: Source) -> Layout | None:
    """The layout by the first line that is not blank, or None when this is no table."""
    if source.shape is not Shape.TEXT:
        return None
    with closing(_lines(source, no_progress)) as lines:
        first = next((line for line in lines if line.strip()), "")
    candidates = [Layout(_names(first, separator), separator) for separator in _SEPARATORS]
    return max(candidates, key=lambda layout: len(layout.names))


def read_rows(
    source: Source, layout: Layout, columns: Columns, progress: Progress, rules: Rules = ANY_ROWS
) -> Iterator[Row | Skip]:
    """The rows below the header, each cut down to ``columns`` (reader's name -> header name).

    All other cells are dropped here, unseen. A row too short to hold the columns is a Skip;
    blank rows are passed over; cells beyond the header are ignored. Raises
    UnreadableFileError when the table is beyond what is read.
    """
    if source.size > MAX_CSV_BYTES:
        raise source.unreadable(too_large(source.size, MAX_CSV_BYTES))
    settled = _with_escapes_settled(source, layout, rules)
    yield from read_picked(source, settled, _picker(layout, columns, rules), progress)


def read_picked(source: Source, layout: Layout, pick: Picker, progress: Progress) -> Iterator[Row | Skip]:
    """The same for rows that are not laid out by a header: ``pick`` sees all cells of each."""
    if source.size > MAX_CSV_BYTES:
        raise source.unreadable(too_large(source.size, MAX_CSV_BYTES))
    fits = source.fits  # before reading: finding out moves the stream
    with closing(_lines(source, progress)) as lines:
        for count, (line, cells) in enumerate(islice(_parsed(lines, layout), int(layout.headed), None), start=1):
            if count > MAX_CSV_ROWS:
                text = QT_TRANSLATE_NOOP("reading", "it has more than {limit} rows")
                raise source.unreadable(reading_problem(text, limit=MAX_CSV_ROWS))
            picked = None if cells is None else pick(cells)
            if picked is None:
                text = QT_TRANSLATE_NOOP("reading", "The row is cut off or its quotation marks do not match.")
                yield Skip(line, reading_problem(text))
            elif not fits and any(UNDECODED in cell for cell in picked.values()):
                yield Skip(line, reading_problem(IN_ANOTHER_ENCODING))
            else:
                yield Row(line, picked)


def probe_rows(source: Source, layout: Layout) -> Iterator[Sequence[str]]:
    """The first rows as they stand, header and secrets included: to look at their shape, not to keep."""
    with closing(_lines(source, no_progress)) as lines:
        parsed = _parsed(islice(lines, _PROBED_LINES), layout)
        yield from islice((cells for _, cells in parsed if cells is not None), _PROBED_ROWS)


def _picker(layout: Layout, columns: Columns, rules: Rules) -> Picker:
    wanted = {name: column if isinstance(column, Column) else Column(column) for name, column in columns.items()}
    places = {name: _position(layout, column) for name, column in wanted.items()}
    needed = 1 + max((places[name] for name in (places if rules.needed is None else rules.needed)), default=-1)
    width = len(layout.names)

    def pick(cells: Sequence[str]) -> Mapping[str, str] | None:
        if len(cells) < needed or (rules.exact and (len(cells) < width or any(map(str.strip, cells[width:])))):
            return None
        return {
            name: column.keep(cells[places[name]]) if places[name] < len(cells) else ""
            for name, column in wanted.items()
        }

    return pick


def _position(layout: Layout, column: Column) -> int:
    return column.place if isinstance(column.place, int) else layout.names.index(column.place)


def _names(line: str, separator: str) -> tuple[str, ...]:
    cells = next(_reader(iter([line]), Layout((), separator)), [])
    return tuple(cell.strip().lower() for cell in cells)


def _lines(source: Source, progress: Progress) -> Generator[str]:
    r"""The lines of the text, each ended by one ``\n`` whatever ended it (``\r\r\n`` occurs)."""
    encoding = source.encoding  # moves the stream, too
    source.stream.seek(0)
    # Whole files are checked when the encoding is chosen; "replace" is for one that changes meanwhile.
    text = TextIOWrapper(source.stream, encoding=encoding, errors="replace", newline="\n")
    number = 0
    try:
        while raw := text.readline(MAX_CSV_LINE + 1):
            if len(raw) > MAX_CSV_LINE:
                problem = QT_TRANSLATE_NOOP("reading", "line {line} is longer than a table's lines can be")
                raise source.unreadable(reading_problem(problem, line=number + 1))
            for line in raw.rstrip("\r\n").split("\r"):
                number += 1
                if number == 1:
                    line = _without_marks(line)
                if number % _PROGRESS_EVERY == 0:
                    progress(source.stream.tell(), source.size)
                yield line + "\n"
    finally:
        text.detach()


def _without_marks(first: str) -> str:
    """The first line without byte order marks that were put before another one; blank where it names a separator."""
    first = first.lstrip("\ufeff")
    return "" if _SEPARATOR_LINE.fullmatch(first) else first


def _reader(lines: Iterator[str], layout: Layout) -> CsvReader:
    csv.field_size_limit(MAX_CSV_CELL)
    return csv.reader(lines, delimiter=layout.separator, escapechar="\\" if layout.backslash else None)


class _Marks:
    """Counts the quotation marks of the lines that go through it, but for escaped ones."""

    def __init__(self, layout: Layout) -> None:
        self.count = 0
        self._backslash = layout.backslash

    def counted(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            text = _ESCAPED.sub("", line) if self._backslash else line
            self.count += text.count('"')
            yield line


def _parsed(lines: Iterator[str], layout: Layout) -> Iterator[tuple[int, list[str] | None]]:
    """(line, cells) of each row that is not blank; None for cells that cannot be told apart.

    Such is a last row whose quotation mark is never closed, too: the file was cut off in it.
    """
    marks = _Marks(layout)
    reader = _reader(marks.counted(lines), layout)
    waiting: tuple[int, list[str] | None] | None = None
    is_open = False
    while True:
        line, before = reader.line_num + 1, marks.count
        try:
            cells: list[str] | None = next(reader)
        except StopIteration:
            break
        except csv.Error:
            cells = None
        if cells is None or any(cell.strip() for cell in cells):
            if waiting is not None:
                yield waiting
            waiting, is_open = (line, cells), (marks.count - before) % 2 == 1
    if waiting is not None:
        yield (waiting[0], None) if is_open else waiting


def _with_escapes_settled(source: Source, layout: Layout, rules: Rules) -> Layout:
    r"""``layout`` with backslashes as escapes when that makes more rows fit (``\"`` in a cell)."""
    if rules.runs_over:
        return layout
    misfits, rows = _misfits(source, layout)
    if misfits * 2 <= rows and not rules.backslash:
        return layout
    escaped = replace(layout, backslash=True)
    fewest = misfits if rules.backslash else misfits - 1  # in doubt, the writer's own way
    return escaped if _misfits(source, escaped)[0] <= fewest else layout


def _misfits(source: Source, layout: Layout) -> tuple[int, int]:
    """How many of the first rows have another width than the header, and how many were looked at."""
    with closing(_lines(source, no_progress)) as lines:
        rows = islice(_parsed(lines, layout), 1, _PROBED_ROWS + 1)
        widths = [-1 if cells is None else len(cells) for _, cells in rows]
    return sum(width != len(layout.names) for width in widths), len(widths)
