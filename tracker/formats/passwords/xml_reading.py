"""Reading XML in pieces, and never what XML can hide: no document types, no entities, no deep nesting."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol
from xml.parsers import expat

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.limits import MEBIBYTE
from tracker.formats.source import Source, reading_problem, too_large

_MAX_BYTES = 256 * MEBIBYTE
_MAX_DEPTH = 64
_CHUNK = MEBIBYTE // 4
_PROLOGUE = 4096  # bytes that can come before the first element: a declaration, comments
_BEFORE_XML = codecs.BOM_UTF8 + codecs.BOM_UTF16_LE + codecs.BOM_UTF16_BE + b" \t\r\n\x00"

_DOCUMENT_TYPE = QT_TRANSLATE_NOOP(
    "reading", "it declares a document type or entities (line {line}), which no export does"
)
_TOO_DEEP = QT_TRANSLATE_NOOP("reading", "its parts are nested too deeply")
_INVALID = QT_TRANSLATE_NOOP("reading", "it is not valid XML (line {line}, column {column})")
_ENCODING = QT_TRANSLATE_NOOP("reading", "it is written in an encoding that is not known here")


class XmlHandler(Protocol):
    """What is told of the document, in its order. Text may come in several pieces."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


def read_xml(source: Source, handler: XmlHandler, progress: Progress) -> None:
    """Tell ``handler`` the whole document.

    Raises UnreadableFileError for what is damaged, cut off, nested too deeply, or declares
    anything of its own. What the handler or ``progress`` raises passes through.
    """
    if source.size > _MAX_BYTES:
        raise source.unreadable(too_large(source.size, _MAX_BYTES))
    parser = _parser(source, handler)
    source.stream.seek(0)
    done = 0
    while chunk := source.stream.read(_CHUNK):
        _feed(source, parser, chunk, last=False)
        done += len(chunk)
        progress(done, source.size)
    _feed(source, parser, b"", last=True)


def root_element(source: Source) -> str:
    """The name of the first element, or "" for what is no XML. Never raises."""
    if not source.head.lstrip(_BEFORE_XML).startswith(b"<"):
        return ""
    found: list[str] = []

    def first(name: str, *_: Any) -> None:
        found.append(name)
        raise _FoundError

    parser = expat.ParserCreate()
    parser.StartElementHandler = first
    parser.StartDoctypeDeclHandler = first
    with suppress(_FoundError, expat.ExpatError, LookupError, ValueError):
        parser.Parse(source.head[:_PROLOGUE], False)
    return found[0] if found else ""


class _FoundError(Exception):
    pass


def _parser(source: Source, handler: XmlHandler) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise source.unreadable(reading_problem(_TOO_DEEP))
        handler.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name)

    def refuse(*_: Any) -> None:
        raise source.unreadable(reading_problem(_DOCUMENT_TYPE, line=parser.CurrentLineNumber))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def _feed(source: Source, parser: expat.XMLParserType, chunk: bytes, *, last: bool) -> None:
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as fault:
        problem = reading_problem(_INVALID, line=fault.lineno, column=fault.offset + 1)
        raise source.unreadable(problem) from None
    except (LookupError, ValueError):  # of the codec that the document names
        raise source.unreadable(reading_problem(_ENCODING)) from None
