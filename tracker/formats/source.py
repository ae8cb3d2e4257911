"""A file that is to be read: its bytes, and what they look like, whatever its name says."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from tracker.core.errors import UnreadableFileError
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.decoding import Decoding, Settled, misfits, most_lines_fit, wide_codec, without_utf8
from tracker.formats.limits import MAX_JSON_BYTES, MEBIBYTE

HEAD_BYTES = 65_536
_CHUNK = MEBIBYTE
_MAX_DIGITS = 30
_BLANK = b" \t\r\n\x00"
_XML_START = re.compile(rb"<(\?xml|!--|[A-Za-z])")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# How XML in two or four bytes a character begins; without a byte order mark it needs its declaration.
WIDE_XML = (
    *(("\ufeff<".encode(codec), codec[:6]) for codec in _WIDE),
    *(("<?".encode(codec), codec) for codec in _WIDE),
)
_WIDE_XML_STARTS = tuple(start for start, _ in WIDE_XML)
# Tried in this order when a file is neither UTF-8 nor what charset-normalizer makes sense of:
# the older encodings of Chinese and western Windows. The last one can decode anything.
_EAST_ASIAN = ("gb18030", "big5", "cp932", "cp949")
_OLDER_ENCODINGS = ("gb18030", "cp1252", "latin-1")


class Shape(StrEnum):
    """What the first bytes say."""

    JSON = "json"
    JSON_LINES = "json_lines"  # an object in each line
    TEXT = "text"
    XML = "xml"
    ZIP = "zip"
    BACKUP = "backup"
    KEEPASS = "keepass"  # the encrypted database itself
    SQLITE = "sqlite"
    ANDROID_BACKUP = "android_backup"
    FOLDER = "folder"
    OTHER = "other"  # a picture, a program ...


_MAGIC: tuple[tuple[bytes, Shape], ...] = (
    (b"PK\x03\x04", Shape.ZIP),
    (b"PK\x05\x06", Shape.ZIP),  # an empty one
    (b"age-encryption.org/", Shape.BACKUP),
    (b"-----BEGIN AGE ENCRYPTED FILE-----", Shape.BACKUP),
    (b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", Shape.KEEPASS),
    (b"\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5", Shape.KEEPASS),  # version 1
    (b"SQLite format 3\x00", Shape.SQLITE),
    (b"ANDROID BACKUP\n", Shape.ANDROID_BACKUP),
    (b"MIUI BACKUP", Shape.ANDROID_BACKUP),
)


def reading_problem(source_text: str, /, **args: object) -> Message:
    """The ``detail`` of an error about a file, from a text marked in the context ``reading``."""
    return message("reading", source_text, **args)


class Source:
    """A seekable binary stream of ``size`` bytes. ``name`` is what errors call it.

    ``path``: where it lies, if it is a file of its own and not inside an archive. A folder (of
    mails, say) has a path and an empty stream. ``chosen``: the encoding that the person says, which
    counts where the file itself does not settle it. Nothing is kept but the first 64 KiB; every
    reading starts at the beginning again.
    """

    def __init__(self, stream: BinaryIO, size: int, name: str, path: Path | None = None) -> None:
        self.stream = stream
        self.size = size
        self.name = name
        self.path = path
        self.chosen: str | None = None
        self._fitting: dict[str, bool] = {}

    @classmethod
    def of_folder(cls, path: Path) -> Source:
        source = cls(BytesIO(), 0, str(path), path)
        source.shape = Shape.FOLDER
        return source

    @classmethod
    def of_bytes(cls, data: bytes, name: str) -> Source:
        """A file inside an archive."""
        return cls(BytesIO(data), len(data), name)

    def unreadable(self, detail: Message) -> UnreadableFileError:
        """The error that says why this file cannot be read."""
        return UnreadableFileError(path=self.name, detail=detail)

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB."""
        self.stream.seek(0)
        return self.stream.read(HEAD_BYTES)

    def read_all(self) -> bytes:
        """Everything; the caller has looked at `size`."""
        self.stream.seek(0)
        return self.stream.read(self.size + 1)

    @cached_property
    def shape(self) -> Shape:
        for magic, shape in _MAGIC:
            if self.head.startswith(magic):
                return shape
        wide = self.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = self.head.removeprefix(codecs.BOM_UTF8).lstrip(_BLANK)
        if text[:1] == b"{" and _first_line_is_whole(text):
            return Shape.JSON_LINES
        if self.head.startswith(_WIDE_XML_STARTS):
            return Shape.XML
        if b"\x00" in self.head and not wide:
            return Shape.TEXT if wide_codec(self.head) else Shape.OTHER
        if text[:1] in (b"{", b"["):
            return Shape.JSON
        return Shape.XML if _XML_START.match(text) else Shape.TEXT

    @property
    def encoding(self) -> str:
        """What Python calls the encoding."""
        return self.decoding.codec

    @cached_property
    def decoding(self) -> Decoding:
        """From the byte order mark, else UTF-8 if it fits, else what the person says or the best guess."""
        for mark, encoding in _BYTE_ORDER_MARKS:
            if self.head.startswith(mark):
                return Decoding(encoding)
        wide = wide_codec(self.head) if b"\x00" in self.head else ""
        if not wide and self._decodes("utf-8"):
            return Decoding("utf-8")
        return Decoding(self.chosen, Settled.PERSON) if self.chosen else Decoding(wide or self._best(), Settled.GUESS)

    @cached_property
    def is_mixed(self) -> bool:
        """Whether most lines that are not plain ASCII are UTF-8 and others are not."""
        return most_lines_fit(self.stream, "utf-8")

    @property
    def fits(self) -> bool:
        """Whether all of it fits the encoding in which it is read."""
        return self._decodes(self.encoding)

    def _best(self) -> str:
        if self.is_mixed:
            return "utf-8"
        guess = self._guess()
        if guess not in _EAST_ASIAN and most_lines_fit(self.stream, "gb2312", times=4):
            return "gb18030"
        if guess and most_lines_fit(self.stream, guess, times=4):
            return guess
        candidates = (guess, *_OLDER_ENCODINGS) if guess else _OLDER_ENCODINGS
        return next(codec for codec in candidates if self._decodes(codec))

    def _decodes(self, encoding: str) -> bool:
        if encoding not in self._fitting:
            self._fitting[encoding] = self._decodes_all(encoding)
        return self._fitting[encoding]

    def _decodes_all(self, encoding: str) -> bool:
        decoder = codecs.getincrementaldecoder(encoding)()
        self.stream.seek(0)
        try:
            while chunk := self.stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
        return True

    def _guess(self) -> str | None:
        from charset_normalizer import from_bytes  # slow to import, rarely needed

        found = from_bytes(without_utf8(self._telling_part()), cp_isolation=[*_EAST_ASIAN, "cp1251", "cp1252"])
        best = found.best()
        if best is None:
            return None
        # In a short file several encodings fit alike; all of it being everyday Chinese is no accident then.
        alike = any(match.encoding == "gb18030" and match.chaos <= best.chaos for match in found)
        return "gb18030" if alike and self._decodes("gb2312") else best.encoding

    def _telling_part(self) -> bytes:
        """64 KiB around the first character that is not ASCII: all before it says nothing of the encoding."""
        if not self.head.isascii():
            return self.head
        self.stream.seek(0)
        while chunk := self.stream.read(HEAD_BYTES):
            if not chunk.isascii():
                return chunk + self.stream.read(HEAD_BYTES)
        return self.head

    def load_json(self, object_hook: Callable[[list[tuple[str, Any]]], Any]) -> Any:
        """The JSON document, each object as ``object_hook`` makes it of its pairs.

        The hook is how a reader keeps out what it must not keep. Raises UnreadableFileError
        with the line of the fault, and whatever the hook raises.
        """
        if self.size > MAX_JSON_BYTES:
            raise self.unreadable(too_large(self.size, MAX_JSON_BYTES))
        try:
            return json.loads(
                _json_text(self.read_all()),
                object_pairs_hook=object_hook,
                parse_constant=_refuse_number,
                parse_int=_whole_number,
            )
        except json.JSONDecodeError as fault:
            text = QT_TRANSLATE_NOOP("reading", "it is not valid JSON (line {line}, column {column})")
            raise self.unreadable(reading_problem(text, line=fault.lineno, column=fault.colno)) from None
        except UnicodeDecodeError:
            text = QT_TRANSLATE_NOOP("reading", "it is not UTF-8 text, as JSON must be")
            raise self.unreadable(reading_problem(text)) from None
        except RecursionError:
            text = QT_TRANSLATE_NOOP("reading", "its parts are nested too deeply")
            raise self.unreadable(reading_problem(text)) from None
        except _NumberError:
            text = QT_TRANSLATE_NOOP("reading", "it holds a number that is none (NaN, Infinity) or far too long")
            raise self.unreadable(reading_problem(text)) from None

    @cached_property
    def json_outline(self) -> Mapping[str, Any]:
        """The top level of a JSON document, for telling formats apart; empty for what is no JSON.

        Values are true, false, whole numbers, short texts; for an object a tuple of its keys, for
        a list the set of the keys of all its objects; everything else is None. A document that is
        itself a list stands under the empty name. Of one that is too large to be read as a whole
        the beginning is looked at. Raises UnreadableFileError as `load_json` does.
        """
        if self.shape is not Shape.JSON:
            return {}
        outline = self.load_json(_outline) if self.size <= MAX_JSON_BYTES else self._outline_of_head()
        return outline if isinstance(outline, dict) else {"": _summary(outline)}

    def _outline_of_head(self) -> Mapping[str, Any]:
        """From the first 64 KiB: the names at the top, and those of the objects right below."""
        keys: dict[str, set[str]] = {}
        for path, key in _keys_in(self.head):
            top, _, rest = path.partition(".")
            name = "" if top == "item" else top
            if not path:
                keys.setdefault(key, set())
            elif rest in ("", "item") and not (top == "item" and rest):
                keys.setdefault(name, set()).add(key)
        return {name: frozenset(below) for name, below in keys.items()}

    def json_items(self, prefix: str) -> Iterator[Any]:
        """The values at ``prefix`` one after the other, in ijson's notation (``item``, ``a.item``).

        For documents of any size. Raises UnreadableFileError where it is cut off or damaged.
        """
        import ijson  # only large lists need it

        start = len(codecs.BOM_UTF8) if self.head.startswith(codecs.BOM_UTF8) else 0
        self.stream.seek(start)  # after looking at the head, which moves it
        try:
            yield from ijson.items(self.stream, prefix, use_float=True, buf_size=_CHUNK // 16)
        except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError):
            text = QT_TRANSLATE_NOOP("reading", "it is no whole JSON document: it is damaged or was cut off")
            raise self.unreadable(reading_problem(text)) from None


def _first_line_is_whole(text: bytes) -> bool:
    """Whether the first line is an object and another one follows it, or a line of stars (1Password's old form)."""
    first, _, rest = text.partition(b"\n")
    if not rest.lstrip(_BLANK).startswith((b"{", b"***")):
        return False
    try:
        return isinstance(json.loads(first, object_pairs_hook=_keys_only), dict)
    except (ValueError, RecursionError):
        return False


def _keys_only(pairs: list[tuple[str, Any]]) -> dict[str, None]:
    return dict.fromkeys(key for key, _ in pairs)


def _keys_in(head: bytes) -> Iterator[tuple[str, str]]:
    """(path of the object, key) of each key in the beginning of a JSON document."""
    import ijson

    try:
        for path, event, value in ijson.parse(BytesIO(head.removeprefix(codecs.BOM_UTF8))):
            if event == "map_key":
                yield path, value
    except ijson.JSONError:
        return  # where the beginning ends


def encoding_warnings(source: Source) -> tuple[Message, ...]:
    """A warning where lines of a text do not fit the encoding of the others."""
    warning = None if source.fits else misfits(source.stream, source.encoding)
    return (warning,) if warning is not None else ()


def too_large(size: int, limit: int) -> Message:
    """The ``detail`` for a file of ``size`` bytes where at most ``limit`` are read."""
    text = QT_TRANSLATE_NOOP("reading", "it is {found} MB large; at most {limit} MB are read")
    return reading_problem(text, found=-(-size // MEBIBYTE), limit=limit // MEBIBYTE)


def _json_text(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


class _NumberError(Exception):
    pass


def _refuse_number(_name: str) -> Any:
    raise _NumberError


def _whole_number(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _NumberError
    return int(digits)


_MAX_OUTLINE_TEXT = 64  # characters; enough for the name of a format, too short for content


def _outline(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: _summary(value) for key, value in pairs}


def _summary(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(value)
    if isinstance(value, list):
        return frozenset(key for item in value if isinstance(item, dict) for key in item)
    if isinstance(value, bool | int) or (isinstance(value, str) and len(value) <= _MAX_OUTLINE_TEXT):
        return value
    return None
