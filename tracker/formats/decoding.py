"""How the bytes of a text become letters: which encoding was taken, why, and what does not fit it."""

from __future__ import annotations

import codecs
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import TextIOWrapper
from typing import BinaryIO

from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message
from tracker.formats.limits import MEBIBYTE

UNDECODED = "\ufffd"  # what stands for bytes that are none of the encoding
IN_ANOTHER_ENCODING = QT_TRANSLATE_NOOP("reading", "The row is in another encoding than the others.")
_LINES_NAMED = 10
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\r\n")
_EVERY_BYTE = bytes(range(256))
# Python's own ways of writing text, and those that say nothing without a mark at the beginning of the file.
_NO_FILES = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna"})
_UNMARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}

# What a person can choose, the likeliest first, by what Python calls it: the name that other programs show, and
# what it is for. Where Windows has letters of its own, its form is taken, which reads the plain one, too.
_NAMES: dict[str, tuple[str, str]] = {
    "gb18030": ("GB18030", QT_TRANSLATE_NOOP("encodings", "Chinese, simplified ({name})")),
    "big5": ("Big5", QT_TRANSLATE_NOOP("encodings", "Chinese, traditional ({name})")),
    "cp932": ("Shift_JIS", QT_TRANSLATE_NOOP("encodings", "Japanese ({name})")),
    "cp949": ("EUC-KR", QT_TRANSLATE_NOOP("encodings", "Korean ({name})")),
    "cp1252": ("Windows-1252", QT_TRANSLATE_NOOP("encodings", "Western European ({name})")),
    "cp1250": ("Windows-1250", QT_TRANSLATE_NOOP("encodings", "Central European ({name})")),
    "cp1251": ("Windows-1251", QT_TRANSLATE_NOOP("encodings", "Cyrillic ({name})")),
    "cp1253": ("Windows-1253", QT_TRANSLATE_NOOP("encodings", "Greek ({name})")),
    "cp1254": ("Windows-1254", QT_TRANSLATE_NOOP("encodings", "Turkish ({name})")),
    "utf-8": ("UTF-8", QT_TRANSLATE_NOOP("encodings", "Unicode, all languages ({name})")),
    "utf-16-le": ("UTF-16", QT_TRANSLATE_NOOP("encodings", "Unicode, all languages ({name})")),
}
OFFERED = tuple(_NAMES)
"""The encodings that a person can choose from, by what Python calls them."""


class Settled(StrEnum):
    """By what it is known in which encoding a text is written."""

    FILE = "file"  # a mark at its beginning, what it declares, or bytes that are UTF-8
    GUESS = "guess"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Decoding:
    """``codec``: what Python calls the encoding that a text was read in."""

    codec: str
    by: Settled = Settled.FILE

    @property
    def is_open(self) -> bool:
        """Whether a person can choose another one: the file itself does not settle it."""
        return self.by is not Settled.FILE

    @property
    def is_guess(self) -> bool:
        return self.by is Settled.GUESS

    @property
    def name(self) -> str:
        """What other programs call the encoding."""
        return name_of(self.codec)

    @property
    def warning(self) -> Message | None:
        """What is to be said of a guess."""
        if not self.is_guess:
            return None
        text = QT_TRANSLATE_NOOP(
            "reading", "It does not say in which encoding it is. It was read as {name}; check the names."
        )
        return message("reading", text, name=self.name)


def name_of(codec: str) -> str:
    """What other programs call the encoding ``codec``."""
    codec = _UNMARKED.get(codec, codec)
    return _NAMES[codec][0] if codec in _NAMES else codec.replace("_", "-").upper()


def title_of(codec: str) -> Message:
    """The encoding ``codec`` with the language that it is for."""
    name = name_of(codec)
    return message("encodings", _NAMES[codec][1], name=name) if codec in _NAMES else Message("", name)


@cache
def codec_named(name: str) -> str:
    """What Python calls the encoding of text files ``name``, or "" when it knows none."""
    try:
        codec = codecs.lookup(name).name
        codec = _UNMARKED.get(codec, codec)
        if codec in _NO_FILES:
            return ""
        b"".decode(codec)  # not all that Python calls codecs are encodings of text
        codecs.getincrementaldecoder(codec)("replace").decode(_EVERY_BYTE, final=True)
    except (LookupError, TypeError, ValueError, AssertionError):
        return ""
    return codec


def wide_codec(head: bytes) -> str:
    """The encoding of a text in two bytes a character whose ``head`` does not say so, or "" when it is none."""
    codec = "utf-16-le" if head[1:2] == b"\x00" else "utf-16-be"
    text = codecs.getincrementaldecoder(codec)("replace").decode(head)
    return codec if "\n" in text and UNDECODED not in text and _CONTROLS.isdisjoint(text) else ""


def without_utf8(part: bytes) -> bytes:
    """The lines of ``part`` that may be in another encoding than UTF-8, to find out which."""
    return b"\n".join(line for line in part.split(b"\n") if line.isascii() or not _decodes(line, "utf-8"))


def _decodes(line: bytes, codec: str) -> bool:
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def most_lines_fit(stream: BinaryIO, codec: str, times: int = 1) -> bool:
    """Whether some lines that are not plain ASCII do not fit the encoding, but more than so many ``times`` as many do.

    As a whole such a file fits other encodings, and makes nonsense of most lines in each of them.
    """
    fit = misfit = 0
    stream.seek(0)
    while line := stream.readline(MEBIBYTE):
        if line.isascii():
            continue
        fits = _decodes(line, codec)
        fit, misfit = fit + fits, misfit + (not fits)
    return 0 < misfit * times < fit


def misfits(stream: BinaryIO, codec: str) -> Message | None:
    """Which lines of the text do not fit the encoding, in words."""
    count = 0
    first: list[Message] = []
    with closing(_lines(stream, codec)) as lines:
        for number, line in enumerate(lines, start=1):
            if UNDECODED in line:
                count += 1
                if count <= _LINES_NAMED:
                    first.append(Message("", str(number)))
    if not count:
        return None
    text = QT_TRANSLATE_NOOP(
        "reading", "Lines that do not fit {name}: {lines}. What cannot be read in them is left out."
    )
    more = QT_TRANSLATE_NOOP(
        "reading", "Lines that do not fit {name}: {lines} and {more} more. What cannot be read in them is left out."
    )
    named = {"name": name_of(codec), "lines": Listing(tuple(first))}
    rest = count - len(first)
    return message("reading", more, **named, more=rest) if rest else message("reading", text, **named)


def _lines(stream: BinaryIO, codec: str) -> Generator[str]:
    r"""As tables are numbered: a ``\r`` that stands alone ends a line, too; pieces of what is endless."""
    stream.seek(0)
    text = TextIOWrapper(stream, encoding=codec, errors="replace", newline="\n")
    try:
        while piece := text.readline(MEBIBYTE):
            yield from piece.rstrip("\r\n").split("\r")
    finally:
        text.detach()
