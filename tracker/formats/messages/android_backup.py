"""The messages in a backup that Android's ``adb`` made (.ab), or one packed list of them taken out of it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from tracker.core.errors import EncryptedExportError, UnreadableFileError
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.base import Aids, Reading
from tracker.formats.limits import MEBIBYTE
from tracker.formats.messages.json_lists import add_message
from tracker.formats.messages.ledger import MessageLedger
from tracker.formats.source import Shape, Source, reading_problem

NAME = "android_backup"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Text messages in an Android backup (.ab)"))

_MAX_PACKED = 16 * MEBIBYTE  # of one member, which holds a thousand messages
_MAX_UNPACKED = 64 * MEBIBYTE
_MAX_RATIO = 200
_MAX_AT_THAT_RATIO = 2048 * MEBIBYTE
_READ = MEBIBYTE // 4
_PIECE = MEBIBYTE

_HEADER = re.compile(rb"ANDROID BACKUP\n(\d{1,3})\n([01])\n([^\n]{1,40})\n")
_MIUI = b"MIUI BACKUP"
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_MEMBER = re.compile(r"apps/com\.android\.providers\.telephony/d_f/\d{1,10}_sms_backup")

_BLOCK = 512
_NAME, _SIZE, _PREFIX = slice(0, 100), slice(124, 136), slice(345, 500)

_ENCRYPTED_HINT = QT_TRANSLATE_NOOP(
    "errors", "Make the backup once more and leave the password empty when the phone asks for one."
)
_WAY_OUT = QT_TRANSLATE_NOOP(
    "errors",
    "Install the app SMS Backup & Restore on the phone, save the messages with it as XML, and choose that file.",
)
_MIUI_BACKUP = QT_TRANSLATE_NOOP("reading", "it is a backup of Xiaomi’s own program, whose messages cannot be read")
_NO_HEADER = QT_TRANSLATE_NOOP("reading", "its first lines are not those of an Android backup")
_NO_MESSAGES = QT_TRANSLATE_NOOP("reading", "it is a backup of a phone that holds no text messages")
_DAMAGED = QT_TRANSLATE_NOOP("reading", "it is cut off or damaged before its first message")
_CUT = QT_TRANSLATE_NOOP("reading", "The backup is cut off or damaged. What stands before was read: messages {count}.")


def detect(source: Source) -> bool:
    """Whether it is such a backup, whatever is in it, or a packed list of messages."""
    return source.shape is Shape.ANDROID_BACKUP or _is_packed_list(source.head)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The services that wrote the messages which came in; all other apps in the backup are passed over.

    Raises EncryptedExportError, and UnreadableFileError with the way out for what is not readable.
    """
    ledger = MessageLedger(aids)
    warnings: tuple[Message, ...] = ()
    found = False
    try:
        for member in _members(source, progress):
            found = True
            for item in Source.of_bytes(_unpacked(member), source.name).json_items("item"):
                add_message(ledger, item)
    except (_CutError, zlib.error, UnreadableFileError) as fault:
        if isinstance(fault, UnreadableFileError) and not found:
            raise
        if not ledger.count:
            raise source.unreadable(reading_problem(_DAMAGED)) from None
        warnings = (reading_problem(_CUT, count=ledger.count),)
    if not found:
        raise UnreadableFileError(path=source.name, detail=reading_problem(_NO_MESSAGES), hint=_WAY_OUT)
    return ledger.reading(NAME, warnings)


class _CutError(Exception):
    pass


def _is_packed_list(head: bytes) -> bool:
    if not head.startswith(_ZLIB):
        return False
    try:
        start = zlib.decompressobj().decompress(head, 4096)
    except zlib.error:
        return False
    return start.lstrip().startswith(b"[{") and b'"address"' in start


def _members(source: Source, progress: Progress) -> Iterator[bytes]:
    """Each packed list of messages."""
    if source.shape is not Shape.ANDROID_BACKUP:
        if source.size > _MAX_PACKED:
            raise _CutError
        yield source.read_all()
        return
    if source.head.startswith(_MIUI):
        raise UnreadableFileError(path=source.name, detail=reading_problem(_MIUI_BACKUP), hint=_WAY_OUT)
    header = _HEADER.match(source.head)
    if header is None:
        raise source.unreadable(reading_problem(_NO_HEADER))
    if header[3] != b"none":
        raise EncryptedExportError(hint=_ENCRYPTED_HINT, path=source.name, product="Android")
    archive = _Archive(_pieces(source, header.end(), header[2] == b"1", progress))
    while block := archive.take(_BLOCK):
        if not block.strip(b"\x00"):
            return
        size = _number(block[_SIZE])
        padded = -(-size // _BLOCK) * _BLOCK
        if _MEMBER.fullmatch(_name(block)) and size <= _MAX_PACKED:
            yield archive.take(padded)[:size]
        else:
            archive.skip(padded)


def _pieces(source: Source, start: int, packed: bool, progress: Progress) -> Iterator[bytes]:
    """The archive inside the backup, a piece at a time."""
    source.stream.seek(start)
    unpacker = zlib.decompressobj()
    done = 0
    while data := source.stream.read(_READ):
        progress(min(source.stream.tell(), source.size), source.size)
        if not packed:
            yield data
            continue
        while data:
            piece = unpacker.decompress(data, _PIECE)
            done += len(piece)
            if done > max(_MAX_AT_THAT_RATIO, source.size * _MAX_RATIO):
                raise _CutError
            yield piece
            data = unpacker.unconsumed_tail
        if unpacker.eof:
            return


class _Archive:
    """A tar read from front to back; only members that are wanted are ever held in memory."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""

    def take(self, size: int) -> bytes:
        """The next ``size`` bytes, or none at the very end."""
        parts = [self._held]
        missing = size - len(self._held)
        while missing > 0:
            piece = next(self._pieces, None)
            if piece is None:
                if any(parts):
                    raise _CutError
                return b""
            parts.append(piece)
            missing -= len(piece)
        data = b"".join(parts)
        self._held = data[size:]
        return data[:size]

    def skip(self, size: int) -> None:
        while size > 0:
            if not self._held:
                self._held = next(self._pieces, b"")
                if not self._held:
                    raise _CutError
            step = min(size, len(self._held))
            self._held = self._held[step:]
            size -= step


def _name(block: bytes) -> str:
    prefix, name = (part.partition(b"\x00")[0].decode("latin-1") for part in (block[_PREFIX], block[_NAME]))
    return f"{prefix}/{name}" if prefix else name


def _number(field: bytes) -> int:
    """A size: octal digits, or binary when the first bit says so."""
    if field[0] & 0x80:
        return int.from_bytes(field[1:], "big")
    try:
        return max(0, int(field.strip(b" \x00") or b"0", 8))
    except ValueError:
        raise _CutError from None


def _unpacked(member: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(member, _MAX_UNPACKED)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise _CutError
    return data
