"""Reading tables as exports really are: any of four separators, odd line ends, short and long rows."""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING

from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.base import Progress, Skip, no_progress
from tracker.formats.limits import MAX_CSV_BYTES, MAX_CSV_CELL, MAX_CSV_LINE, MAX_CSV_ROWS
from tracker.formats.source import Shape, Source, reading_problem, too_large

if TYPE_CHECKING:
    from _csv import Reader as CsvReader  # what csv.reader returns has no public name in 3.11

_SEPARATORS = ",;\t|"
_PROBED_ROWS = 200
_PROGRESS_EVERY = 1000  # rows


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written. ``names``: its header in lower case, trimmed; may hold empty names."""

    names: tuple[str, ...]
    separator: str
    backslash: bool = False


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


def read_rows(source: Source, layout: Layout, columns: Mapping[str, str], progress: Progress) -> Iterator[Row | Skip]:
    """The rows below the header, each cut down to ``columns`` (reader's name -> header name).

    All other cells are dropped here, unseen. A row too short to hold the columns is a Skip;
    blank rows are passed over; cells beyond the header are ignored. Raises
    UnreadableFileError when the table is beyond what is read.
    """
    if source.size > MAX_CSV_BYTES:
        raise source.unreadable(too_large(source.size, MAX_CSV_BYTES))
    layout = _with_escapes_settled(source, layout)
    wanted = {name: layout.names.index(header) for name, header in columns.items()}
    needed = max(wanted.values()) + 1
    with closing(_lines(source, progress)) as lines:
        for count, (line, cells) in enumerate(islice(_parsed(lines, layout), 1, None), start=1):
            if count > MAX_CSV_ROWS:
                text = QT_TRANSLATE_NOOP("reading", "it has more than {limit} rows")
                raise source.unreadable(reading_problem(text, limit=MAX_CSV_ROWS))
            if cells is None or len(cells) < needed:
                text = QT_TRANSLATE_NOOP("reading", "The row is cut off or its quotation marks do not match.")
                yield Skip(line, reading_problem(text))
            else:
                yield Row(line, {name: cells[index] for name, index in wanted.items()})


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
                if number % _PROGRESS_EVERY == 0:
                    progress(source.stream.tell(), source.size)
                yield line + "\n"
    finally:
        text.detach()


def _reader(lines: Iterator[str], layout: Layout) -> CsvReader:
    csv.field_size_limit(MAX_CSV_CELL)
    return csv.reader(lines, delimiter=layout.separator, escapechar="\\" if layout.backslash else None)


def _parsed(lines: Iterator[str], layout: Layout) -> Iterator[tuple[int, list[str] | None]]:
    """(line, cells) of each row that is not blank; None for cells that cannot be told apart."""
    reader = _reader(lines, layout)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            yield line, None
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _with_escapes_settled(source: Source, layout: Layout) -> Layout:
    r"""``layout`` with backslashes as escapes when that makes more rows fit (``\"`` in a cell)."""
    misfits, rows = _misfits(source, layout)
    if misfits * 2 <= rows:
        return layout
    escaped = Layout(layout.names, layout.separator, backslash=True)
    return escaped if _misfits(source, escaped)[0] < misfits else layout


def _misfits(source: Source, layout: Layout) -> tuple[int, int]:
    """How many of the first rows have another width than the header, and how many were looked at."""
    with closing(_lines(source, no_progress)) as lines:
        rows = islice(_parsed(lines, layout), 1, _PROBED_ROWS + 1)
        widths = [-1 if cells is None else len(cells) for _, cells in rows]
    return sum(width != len(layout.names) for width in widths), len(widths)
