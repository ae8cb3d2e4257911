"""Messages saved as JSON: by SMS Import / Export (either generation) and by QKSMS or QUIK."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tracker.core.errors import UnreadableFileError
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.base import Aids, Reading
from tracker.formats.limits import MEBIBYTE
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.values import mappings_in, text_or_number_in

NAME = "sms_json"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Text messages of SMS Import / Export or QKSMS (JSON)"))

_MAX_LINE = MEBIBYTE
_PROGRESS_EVERY = 1000  # messages
_RECEIVED = "1"
_BROKEN = object()

_CUT = QT_TRANSLATE_NOOP(
    "reading", "The file is cut off or damaged after message {count}. What stands before was read."
)


def detect(source: Source) -> bool:
    """By the keys of its messages."""
    return _layout(source) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that wrote the messages which came in; nothing else of a message is kept."""
    ledger = MessageLedger(aids)
    layout = _layout(source)
    messages = layout(source) if layout else iter(())
    warnings: tuple[Message, ...] = ()
    try:
        for number, item in enumerate(messages, start=1):
            add_message(ledger, item)
            if number % _PROGRESS_EVERY == 0:
                progress(min(source.stream.tell(), source.size), source.size)
    except UnreadableFileError:
        if not ledger.count:
            raise
        warnings = (reading_problem(_CUT, count=ledger.count),)
    return ledger.reading(NAME, warnings)


def add_message(ledger: MessageLedger, item: Any) -> None:
    """Count one message: an SMS, or an MMS with its parts. Keys that begin with ``__`` are the newer ones."""
    if not isinstance(item, dict):
        ledger.leave_out()
    elif "msg_box" in item:
        if str(item["msg_box"]) != _RECEIVED:
            ledger.pass_over()
            return
        sender = item.get("sender_address", item.get("__sender_address"))
        address = sender.get("address") if isinstance(sender, dict) else item.get("address")
        ledger.add(text_or_number_in(address), _text_of_parts(item.get("parts", item.get("__parts"))), item.get("date"))
    elif str(item.get("type")) == _RECEIVED:
        ledger.add(text_or_number_in(item.get("address")), text_or_number_in(item.get("body")), item.get("date"))
    else:
        ledger.pass_over()


def _text_of_parts(parts: Any) -> str:
    texts = (part.get("text") for part in mappings_in(parts) if part.get("ct") == "text/plain")
    return "\n".join(text for text in texts if isinstance(text, str))


def _layout(source: Source) -> Callable[[Source], Iterator[Any]] | None:
    """How to walk through the messages, by what the beginning looks like."""
    if source.shape is Shape.JSON_LINES:
        first = next(_lines(source), None)
        return _lines if isinstance(first, dict) and _is_message(first) else None
    outline = source.json_outline
    if _is_message(outline):
        return _lines  # with a single message, a file of lines is an ordinary document
    listed = outline.get("")
    if isinstance(listed, frozenset) and _is_message(listed):
        return lambda source: source.json_items("item")
    messages = outline.get("messages")
    if "messageCount" in outline and isinstance(messages, frozenset) and (not messages or "body" in messages):
        return lambda source: source.json_items("messages.item")
    return None


def _is_message(keys: Iterable[str]) -> bool:
    keys = set(keys)
    return "thread_id" in keys and ({"type", "body"} <= keys or {"msg_box", "m_type"} <= keys)


def _lines(source: Source) -> Iterator[Any]:
    """The value in each line; what is no JSON, or too long for a message, comes as something that is no dict."""
    source.stream.seek(0)
    skipping = False
    while line := source.stream.readline(_MAX_LINE):
        whole = line.endswith(b"\n") or len(line) < _MAX_LINE
        if not skipping and line.strip(codecs.BOM_UTF8 + b" \t\r\n"):
            yield _parsed(line) if whole else _BROKEN
        skipping = not whole


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError):
        return _BROKEN
