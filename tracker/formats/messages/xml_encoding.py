"""In which encoding a file of messages in XML is written, whatever it says, and its bytes as UTF-8."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from tracker.formats.charsets import codec_of
from tracker.formats.decoding import Decoding
from tracker.formats.limits import MEBIBYTE
from tracker.formats.source import WIDE_XML, Source

UTF_8 = "utf-8"
_CHUNK = MEBIBYTE
_BLOCK_OF_HEAD = 4096  # bytes that may come before the first element
_FEW = 10  # times as many characters must be good
_DECLARED = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")


def encoding_of(source: Source) -> Decoding:
    """By the first bytes, then UTF-8 if they fit it, then what the file declares, then the best guess."""
    if wide := _wide(source.head):
        return Decoding(wide)
    declared = _declared(source.head)
    if source.head.isascii():
        return Decoding(declared or UTF_8)
    if _fits(source.head, UTF_8):
        return Decoding(UTF_8)
    if declared and _nearly_fits(source.head, declared):
        return Decoding(declared)
    return source.decoding


def second_guess(source: Source, first: Decoding) -> Decoding | None:
    """Another encoding for a file that begins as UTF-8 and turned out to be something else.

    One that merely ends within a character was cut off there.
    """
    if first != Decoding(UTF_8) or _all_fits(source, UTF_8):
        return None
    return source.decoding


def plain_head(source: Source) -> bytes:
    """The beginning of the file in an encoding in which ASCII is ASCII, without byte order mark."""
    head = source.head[:_BLOCK_OF_HEAD]
    if wide := _wide(head):
        head = head.decode(wide, "replace").encode("utf-8", "replace")
    return head.removeprefix(codecs.BOM_UTF8)


def utf8_blocks(source: Source, decoding: Decoding, size: int) -> Iterator[bytes]:
    """The whole file in blocks, ``size`` bytes of it in each; what is no character becomes U+FFFD."""
    source.stream.seek(0)
    if decoding == Decoding(UTF_8):
        while block := source.stream.read(size):
            yield block
        return
    decoder = codecs.getincrementaldecoder(decoding.codec)("replace")
    while block := source.stream.read(size):
        yield decoder.decode(block).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _wide(head: bytes) -> str:
    """The encoding of two or four bytes a character that the first bytes are in, or ""."""
    return next((codec for start, codec in WIDE_XML if head.startswith(start)), "")


def _declared(head: bytes) -> str:
    """Python's name for what the file declares, or "" for none that is known or that it could not be in."""
    found = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    codec = codec_of(found[1].decode("ascii", "replace").lower()) if found else ""
    if not codec:
        return ""
    name = codecs.lookup(codec).name
    return "" if name.startswith(("utf-16", "utf-32")) else name


def _nearly_fits(head: bytes, codec: str) -> bool:
    """Whether nearly all is text in this encoding: a message may be cut within a character."""
    text = codecs.getincrementaldecoder(codec)("replace").decode(head)
    return text.count("\ufffd") * _FEW <= sum(not character.isascii() for character in text)


def _all_fits(source: Source, codec: str) -> bool:
    """Whether the whole file is text in this encoding; its end may stand within a character."""
    decoder = codecs.getincrementaldecoder(codec)()
    source.stream.seek(0)
    try:
        while block := source.stream.read(_CHUNK):
            decoder.decode(block)
    except UnicodeDecodeError:
        return False
    return True


def _fits(head: bytes, codec: str) -> bool:
    """Whether the beginning of the file is text in this encoding; its end may stand within a character."""
    try:
        codecs.getincrementaldecoder(codec)().decode(head)
    except UnicodeDecodeError:
        return False
    return True
