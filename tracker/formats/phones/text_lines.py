"""The lines of a text of any size, one after the other."""

from __future__ import annotations

import codecs
from collections.abc import Generator
from io import TextIOWrapper

from tracker.core.progress import Progress
from tracker.formats.limits import MEBIBYTE
from tracker.formats.source import Source

_MAX_LINE = MEBIBYTE // 4  # characters; the rest of a longer line is passed over
_PROGRESS_EVERY = 2000  # lines


def text_lines(source: Source, progress: Progress) -> Generator[tuple[int, str]]:
    """(number from 1, line without its end) of each line of a UTF-8 text, or UTF-16 with a byte order mark.

    Bytes that are no text become replacement characters: a log of a whole device may hold some.
    Close the generator, so that the stream stays open for others.
    """
    # Windows PowerShell writes UTF-16 when the output of a command is sent to a file.
    wide = source.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    source.stream.seek(0)
    text = TextIOWrapper(source.stream, encoding="utf-16" if wide else "utf-8-sig", errors="replace", newline="\n")
    number = 0
    try:
        while line := text.readline(_MAX_LINE):
            number += 1
            rest = line
            while len(rest) == _MAX_LINE and not rest.endswith("\n"):
                rest = text.readline(_MAX_LINE)
            if number % _PROGRESS_EVERY == 0:
                progress(source.stream.tell(), source.size)
            yield number, line.rstrip("\r\n\x00")
    finally:
        text.detach()
