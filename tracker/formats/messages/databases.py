"""The databases in which phones and Macs keep their messages: Android, iOS (or its backup) and macOS, Huawei."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tracker.core.progress import Progress, no_progress
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.base import Aids, Reading
from tracker.formats.messages.apple_backup import is_backup, messages_in
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.messages.sqlite_reading import Database, DatabaseFaultError, has_log, opened
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.values import text_or_number_in

NAME = "message_database"
TITLE = message(
    "formats",
    QT_TRANSLATE_NOOP(
        "formats", "Messages of an iPhone, Mac or Android phone (database, or folder of an iPhone backup)"
    ),
)

# Huawei's table differs from Android's own only in its name.
_ANDROID_TABLES = ("sms", "sms_tb")
_ANDROID_COLUMNS = ("address", "type", "date", "body")
_APPLE_COLUMNS = ("handle_id", "date", "is_from_me", "text")
_RICH_TEXT = "attributedbody"

_APPLE_EPOCH = 978_307_200  # 2001-01-01 in seconds since 1970
_NANOSECONDS = 100_000_000_000  # more than this cannot be seconds

_DAMAGED = QT_TRANSLATE_NOOP("reading", "it is a database that is damaged")
_CUT = QT_TRANSLATE_NOOP("reading", "The database is damaged after message {count}. What stands before was read.")
_LOG = QT_TRANSLATE_NOOP(
    "reading", "Its newest messages lie in the file -wal beside it. Close the program that writes them and try again."
)


def detect(source: Source) -> bool:
    """By the tables and their columns, or by the index of an iPhone's backup."""
    if source.shape is not Shape.SQLITE:
        return is_backup(source)
    try:
        with opened(source, no_progress) as database:
            return _layout(database) is not None
    except DatabaseFaultError:
        return False


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that wrote the messages which came in; nothing else of a message is kept."""
    if is_backup(source):
        with messages_in(source) as database:
            return _read(database, aids, progress)
    return _read(source, aids, progress)


def _read(source: Source, aids: Aids, progress: Progress) -> Reading:
    ledger = MessageLedger(aids)
    warnings: list[Message] = []
    try:
        with opened(source, progress) as database:
            layout = _layout(database)
            if layout is None:
                raise DatabaseFaultError
            layout(database, ledger)
    except DatabaseFaultError:
        if not ledger.count:
            raise source.unreadable(reading_problem(_DAMAGED)) from None
        warnings.append(reading_problem(_CUT, count=ledger.count))
    if has_log(source.path):
        warnings.append(reading_problem(_LOG))
    return ledger.reading(NAME, warnings)


def _layout(database: Database) -> Callable[[Database, MessageLedger], None] | None:
    for table in _ANDROID_TABLES:
        if database.columns(table).issuperset(_ANDROID_COLUMNS):
            return lambda database, ledger: _read_android(database, table, ledger)
    if database.columns("message").issuperset(_APPLE_COLUMNS) and database.columns("handle").issuperset({"id"}):
        return _read_apple
    return None


def _read_android(database: Database, table: str, ledger: MessageLedger) -> None:
    for address, kind, date, body in database.rows(table, _ANDROID_COLUMNS):
        if str(kind) == "1":
            ledger.add(text_or_number_in(address), text_or_number_in(body), date)
        else:
            ledger.pass_over()


def _read_apple(database: Database, ledger: MessageLedger) -> None:
    senders = dict(database.rows("handle", ("rowid", "id")))
    rich = _RICH_TEXT in database.columns("message")
    for handle, date, from_me, text, *blob in database.rows("message", (*_APPLE_COLUMNS, *([_RICH_TEXT] * rich))):
        if from_me:
            ledger.pass_over()
            continue
        body = text_or_number_in(text) or (_archived_text(blob[0]) if blob and isinstance(blob[0], bytes) else "")
        ledger.add(text_or_number_in(senders.get(handle)), body, _apple_milliseconds(date))


def _apple_milliseconds(date: Any) -> int:
    """From nanoseconds (iOS 11 and later) or seconds since 2001; 0 for no date."""
    if not isinstance(date, int | float) or not 0 < date < float("inf"):
        return 0
    seconds = date / 1_000_000_000 if date > _NANOSECONDS else date
    return int((seconds + _APPLE_EPOCH) * 1000)


def _archived_text(blob: bytes) -> str:
    """The text in an archived NSAttributedString, where newer systems keep it."""
    _, named, rest = blob.partition(b"NSString")
    _, begun, rest = rest.partition(b"\x01+")
    if not named or not begun or not rest:
        return ""
    size = {0x81: 2, 0x82: 4}.get(rest[0], 0)  # bytes that the length takes after this one
    length = int.from_bytes(rest[1 : 1 + size], "little") if size else rest[0]
    data = rest[1 + size : 1 + size + length]
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        ended = data[fault.start :].startswith(b"\x86\x84")  # what follows a string: the length was too large
        text = (data[: fault.start] if ended else data).decode(errors="replace")
    return text.partition("\ufffc")[0]  # in place of the first attachment
