"""Messages saved by SMS Backup & Restore on Android (XML, of any size), and Signal's old plain export."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat  # raw: the wrappers around it build trees; DOCTYPE is refused below

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.base import Aids, Reading
from tracker.formats.decoding import Decoding
from tracker.formats.limits import MEBIBYTE
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.messages.xml_encoding import (
    UTF_8,
    encoding_of,
    plain_head,
    second_guess,
    utf8_blocks,
)
from tracker.formats.messages.xml_repair import XmlRepair
from tracker.formats.source import Shape, Source, encoding_warnings, reading_problem

NAME = "sms_backup_restore"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Text messages of SMS Backup & Restore (XML)"))

_BLOCK = MEBIBYTE // 4
_MAX_MESSAGE = 64 * MEBIBYTE  # without pictures and sounds, which are dropped before
_ROOT = re.compile(
    rb"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(smses|calls)[\s/>]", re.DOTALL
)

_CALLS = QT_TRANSLATE_NOOP(
    "reading", "it is a list of calls, not of messages; choose the file whose name begins with “sms”"
)
_DECLARES = QT_TRANSLATE_NOOP("reading", "it declares abbreviations of its own (DOCTYPE), which no backup does")
_DAMAGED = QT_TRANSLATE_NOOP("reading", "it is cut off or damaged before its first message")
_CUT = QT_TRANSLATE_NOOP(
    "reading", "The file is cut off or damaged after message {count}. What stands before was read."
)

# Given to the parser, so that the names it hands out are these very objects: comparing them takes no time.
_NAMES = ("smses", "sms", "mms", "part", "addr", "address", "date", "type", "body")
_RECEIVED = "1"
_FROM = "137"  # the type of the sender among the addresses of an MMS


def detect(source: Source) -> bool:
    """Whether the outermost element is that of messages, or of calls, which is said while reading."""
    return source.shape is Shape.XML and _ROOT.match(plain_head(source)) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that wrote the messages which came in; nothing else of a message is kept.

    What the file declares as its encoding is only one sign of it: some programs write another one.
    """
    decoding = encoding_of(source)
    ledger, is_whole = _ledger_of(source, decoding, aids, progress)
    if not is_whole and (other := second_guess(source, decoding)):
        decoding = other
        ledger, is_whole = _ledger_of(source, decoding, aids, progress)
    if not is_whole and not ledger.count:
        raise source.unreadable(reading_problem(_DAMAGED))
    warnings = encoding_warnings(source) if decoding.is_open else ()
    if not is_whole:
        warnings = (*warnings, reading_problem(_CUT, count=ledger.count))
    return ledger.reading(NAME, warnings, decoding)


def _ledger_of(source: Source, decoding: Decoding, aids: Aids, progress: Progress) -> tuple[MessageLedger, bool]:
    """The messages of the file read in this encoding, and whether that worked to its end."""
    messages = _Messages(MessageLedger(aids), source)
    parser = expat.ParserCreate(UTF_8, intern={name: name for name in _NAMES})  # in place of what is declared
    parser.ordered_attributes = True
    parser.StartElementHandler = messages.root(parser)
    parser.StartDoctypeDeclHandler = messages.refuse_doctype
    is_whole = True
    try:
        _parse(source, decoding, parser, messages.ledger, progress)
    except (expat.ExpatError, _TooLongError):
        is_whole = False
    messages.finish()
    return messages.ledger, is_whole


class _TooLongError(Exception):
    pass


def _parse(
    source: Source, decoding: Decoding, parser: expat.XMLParserType, ledger: MessageLedger, progress: Progress
) -> None:
    repair = XmlRepair()
    pending = count = 0
    for block in utf8_blocks(source, decoding, _BLOCK):
        data = repair.feed(block)
        parser.Parse(data, False)
        pending = pending + len(data) if ledger.count == count else 0
        count = ledger.count
        if pending > _MAX_MESSAGE:
            raise _TooLongError
        progress(min(source.stream.tell(), source.size), source.size)
    parser.Parse(repair.rest(), True)


class _Messages:
    """Takes the elements as they start; an MMS is complete when the next message or the end comes."""

    def __init__(self, ledger: MessageLedger, source: Source) -> None:
        self.ledger = ledger
        self._source = source
        self._mms: dict[str, str] | None = None
        self._texts: list[str] = []

    def refuse_doctype(self, *_declaration: object) -> NoReturn:
        raise self._source.unreadable(reading_problem(_DECLARES))

    def root(self, parser: expat.XMLParserType) -> Callable[[str, list[str]], None]:
        """The handler for the outermost element; those inside it are given to another."""

        def start(name: str, _attributes: list[str]) -> None:
            if name != "smses":
                raise self._source.unreadable(reading_problem(_CALLS))
            parser.StartElementHandler = self._inside()

        return start

    def _inside(self) -> Callable[[str, list[str]], None]:
        add, pass_over, other = self.ledger.add, self.ledger.pass_over, self._other

        def start(name: str, values: list[str]) -> None:
            # Called for every message of perhaps gigabytes: the order in which the program has
            # always written the attributes is tried first.
            if name != "sms":
                other(name, values)
                return
            if self._mms is not None:
                self.finish()
            if (
                len(values) > 11
                and values[2] == "address"
                and values[4] == "date"
                and values[6] == "type"
                and values[10] == "body"
            ):
                if values[7] == _RECEIVED:
                    add(values[3], values[11], values[5])
                else:
                    pass_over()
                return
            found = dict(zip(values[::2], values[1::2], strict=True))
            if found.get("type") == _RECEIVED:
                add(found.get("address", ""), found.get("body"), found.get("date"))
            else:
                pass_over()

        return start

    def _other(self, name: str, values: list[str]) -> None:
        """An MMS or a part of one."""
        if name == "mms":
            self.finish()
            found = dict(zip(values[::2], values[1::2], strict=True))
            if found.get("msg_box") == _RECEIVED:
                self._mms = {key: found.get(key, "") for key in ("address", "date")}
            else:
                self.ledger.pass_over()
        elif self._mms is not None and name in ("part", "addr"):
            found = dict(zip(values[::2], values[1::2], strict=True))
            if name == "addr" and found.get("type") == _FROM:
                self._mms["address"] = found.get("address", "")
            elif found.get("ct") == "text/plain" and found.get("text", "null") != "null":
                self._texts.append(found["text"])

    def finish(self) -> None:
        """Count the MMS that is open, if there is one."""
        if self._mms is not None:
            self.ledger.add(self._mms["address"], "\n".join(self._texts), self._mms["date"])
        self._mms = None
        self._texts = []
