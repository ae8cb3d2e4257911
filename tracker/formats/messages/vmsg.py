"""Messages in VMSG files (.vmg, sms.vmsg), as Nokia, OPPO, Meizu and other phones saved them."""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.limits import MEBIBYTE
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.source import Source, reading_problem

NAME = "vmsg"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Text messages in a VMSG file (.vmg, .vmsg)"))

_BLOCK = MEBIBYTE // 4
_MAX_LINE = MEBIBYTE  # characters
_MAX_TEXT = 8_000  # characters
_CODED = 3  # characters for each byte, three bytes for most letters of Chinese
_BEGIN = "BEGIN:VMSG"
_ENCODINGS = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    ("BE".encode("utf-16-le"), "utf-16-le"),
    ("BE".encode("utf-16-be"), "utf-16-be"),
)
_DATE = re.compile(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})|(\d{1,2})[-./](\d{1,2})[-./](\d{4})", re.ASCII)
_BOXES = ("X-IRMC-BOX", "X-BOX", "X-MESSAGE-TYPE")  # the first of them that is there decides
_RECEIVED = frozenset({"INBOX", "DELIVER"})

_EMPTY = QT_TRANSLATE_NOOP("reading", "it holds no whole message")


def detect(source: Source) -> bool:
    """Whether it begins as such a file, in UTF-8 or UTF-16."""
    head = source.head[:64]
    return head.decode(_encoding(source), "replace").lstrip("\ufeff \r\n").upper().startswith(_BEGIN)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that wrote the messages which came in; nothing else of a message is kept."""
    ledger = MessageLedger(aids)
    current = _Message()
    for line in _lines(source, progress):
        upper = line.strip().upper()
        if upper == _BEGIN:
            current = _Message()
        elif upper == "END:VMSG":
            current.count(ledger)
            current = _Message()
        else:
            current.take(line, upper)
    if not ledger.count:
        raise source.unreadable(reading_problem(_EMPTY))
    return ledger.reading(NAME)


class _Message:
    """One message while its lines come."""

    def __init__(self) -> None:
        self._boxes: dict[str, str] = {}
        self._sender = ""
        self._date = 0
        self._in_body = False
        self._charset = ""  # of a text in quoted-printable, while it goes on
        self._coded: list[str] = []  # its lines so far: a letter may begin in one and end in the next
        self._texts: list[str] = []
        self._length = 0

    def take(self, line: str, upper: str) -> None:
        key = upper.partition(":")[0].partition(";")[0]
        value = line.partition(":")[2].strip()
        if self._charset:
            self._take_coded(line)
        elif upper in ("BEGIN:VBODY", "END:VBODY"):
            self._in_body = upper == "BEGIN:VBODY"
        elif key in _BOXES:
            self._boxes[key] = value.upper()
        elif key == "TEL":
            self._sender = self._sender or value
        elif key in ("DATE", "X-NOK-DT"):
            self._date = self._date or _milliseconds(value)
        elif key == "SUBJECT" and "QUOTED-PRINTABLE" in upper:
            found = re.search(r"CHARSET=([\w-]+)", upper.partition(":")[0])
            self._charset = found[1] if found else "UTF-8"
            self._texts = []  # lines before it were about the message
            self._take_coded(value)
        elif self._in_body:
            self._take_text(value if key == "SUBJECT" else line)

    def _take_coded(self, line: str) -> None:
        if self._length < _MAX_TEXT:
            self._coded.append(line.removesuffix("="))
            self._length += len(line) // _CODED
        if not line.endswith("="):
            self._texts.append(_plain("".join(self._coded), self._charset))
            self._charset, self._coded = "", []

    def _take_text(self, line: str) -> None:
        if self._length < _MAX_TEXT:
            self._texts.append(line[:_MAX_TEXT])
            self._length += len(line)

    def count(self, ledger: MessageLedger) -> None:
        box = next((self._boxes[name] for name in _BOXES if name in self._boxes), "")
        if box in _RECEIVED:
            ledger.add(self._sender, "\n".join(self._texts).strip(), self._date)
        else:
            ledger.pass_over()


def _plain(line: str, charset: str) -> str:
    data = quopri.decodestring(line.encode("utf-8", "replace"))
    try:
        return data.decode(charset, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _milliseconds(text: str) -> int:
    """2026/09/01, 20260901T… or 01-09-2026; 0 for anything else. The time of day is left out."""
    found = _DATE.match(text)
    if found is None:
        return 0
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        return int(datetime(int(year), int(month), int(day), 12, tzinfo=UTC).timestamp()) * 1000
    except ValueError:
        return 0


def _encoding(source: Source) -> str:
    return next((encoding for start, encoding in _ENCODINGS if source.head.startswith(start)), "utf-8-sig")


def _lines(source: Source, progress: Progress) -> Iterator[str]:
    """Line by line, without ends; what no line can be is dropped."""
    decoder = codecs.getincrementaldecoder(_encoding(source))("replace")
    source.stream.seek(0)
    rest = ""
    done = 0
    while block := source.stream.read(_BLOCK):
        done += len(block)
        progress(done, source.size)
        *lines, rest = (rest + decoder.decode(block)).split("\n")
        yield from (line.rstrip("\r") for line in lines)
        if len(rest) > _MAX_LINE:
            rest = ""
    yield rest.rstrip("\r")
