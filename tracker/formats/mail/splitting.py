"""Mails out of files: the beginning of each, its headers, is given out; bodies are passed over unread."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterator
from pathlib import Path

from tracker.core.progress import Progress
from tracker.formats.limits import MEBIBYTE
from tracker.formats.mail.labels import Place, place_by_file, place_by_plist, place_named
from tracker.formats.source import Source

HEAD_BYTES = 65_536  # of the headers of one mail; the rest is not looked at
_CHUNK = MEBIBYTE // 4
_MAX_SEPARATOR = 1200  # bytes of the separating line and the beginning of the next one

# Not every writer marks lines of a body that begin with "From "; so a header must follow.
_SEPARATOR = re.compile(rb"\nFrom [^\n]{0,1000}\n[!-9;-~]{1,100}:")
_FROM = b"\nFrom "
_BLANK_LINE = re.compile(rb"\n\r?\n")

_HEADER_LINE = re.compile(rb"[!-9;-~]{1,100}:")
_MARKS = re.compile(
    rb"\n(From|Date|Message-ID|Received|Return-Path|Delivered-To|Subject|To|MIME-Version):", re.IGNORECASE
)
_APPLE_LENGTH = re.compile(rb"[ \t]*(\d{1,10})[ \t]*\r?\n")
_BOM = b"\xef\xbb\xbf"


def is_mbox(head: bytes) -> bool:
    """Whether it begins with a separating line and a header below it."""
    return _SEPARATOR.match(b"\n" + head) is not None


def is_mail(head: bytes) -> bool:
    """Whether it begins with the headers of one mail."""
    head = head.removeprefix(_BOM)
    if not _HEADER_LINE.match(head):
        return False
    top = b"\n" + head
    blank = _BLANK_LINE.search(top)
    top = top[: blank.start()] if blank else top
    lines = top.split(b"\n")[1:-1]  # the last one may be cut off
    if not all(line[:1] in (b" ", b"\t") or _HEADER_LINE.match(line) for line in lines):
        return False
    marks = {mark.lower() for mark in _MARKS.findall(top)}
    return b"from" in marks and len(marks) > 1


def is_apple_mail(head: bytes) -> bool:
    """Whether it is a file of Apple Mail: the length of the mail, then the mail."""
    found = _APPLE_LENGTH.match(head)
    return found is not None and is_mail(head[found.end() :])


def split_mbox(source: Source, progress: Progress) -> Iterator[bytes]:
    """The beginning of each mail, from the line end before its separator on: all headers, perhaps more."""
    stream = source.stream
    stream.seek(0)
    buffer = b"\n"
    done = 0
    while chunk := stream.read(_CHUNK):
        done += len(chunk)
        buffer += chunk
        rest = yield from _heads(buffer, at_end=False)
        buffer = buffer[rest:]
        progress(done, source.size)
    yield from _heads(buffer, at_end=True)


def _heads(buffer: bytes, at_end: bool) -> Generator[bytes, None, int]:
    """The heads in ``buffer``; returns from where on it has to be seen again, with what follows."""
    size = len(buffer)
    start = _next_separator(buffer, 0, at_end)
    while start < size:
        following = _next_separator(buffer, start + 1, at_end)
        if not at_end and size - start < HEAD_BYTES and not _is_whole(buffer, start, following):
            return start
        yield buffer[start : min(following, start + HEAD_BYTES)]
        start = following
    return max(0, size - len(_FROM) + 1)


def _is_whole(buffer: bytes, start: int, following: int) -> bool:
    """Whether it is sure that a mail begins here, and all of its headers are in ``buffer``."""
    if len(buffer) - start < _MAX_SEPARATOR and not _SEPARATOR.match(buffer, start):
        return False
    return following < len(buffer) or _BLANK_LINE.search(buffer, start) is not None


def _next_separator(buffer: bytes, start: int, at_end: bool) -> int:
    """Where the next separator begins, or may begin if what follows is not there yet; else the end."""
    size = len(buffer)
    while (start := buffer.find(_FROM, start)) >= 0:
        if _SEPARATOR.match(buffer, start) or (not at_end and size - start < _MAX_SEPARATOR):
            return start
        start += 1
    return size


def only_mail(source: Source) -> bytes:
    """The headers of a file that is one mail."""
    return _head_of(source.head)


def apple_mail(source: Source) -> tuple[bytes, Place]:
    """The headers of a file of Apple Mail, and where its flags say that the mail lies."""
    found = _APPLE_LENGTH.match(source.head)
    if found is None:
        return _head_of(source.head), Place.INBOX
    source.stream.seek(min(source.size, found.end() + int(found[1])))
    return _head_of(source.head[found.end() :]), place_by_plist(source.stream.read(HEAD_BYTES))


def _head_of(data: bytes) -> bytes:
    return b"\n" + data.removeprefix(_BOM)[:HEAD_BYTES]


def is_maildir(folder: Path) -> bool:
    """Whether ``folder`` is laid out as a Maildir."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def split_maildir(folder: Path, progress: Progress) -> Iterator[tuple[bytes | None, Place]]:
    """The headers of each mail, and where it lies; None for one that cannot be read.

    The folders inside a Maildir (``.Archive``) are read, too; what lies in those for sent mail or
    spam is only counted.
    """
    files = [item for place, part in _parts(folder) for item in _files(place, part)]
    for done, (path, place) in enumerate(files, start=1):
        yield (_head_of_file(path) if place is Place.INBOX else b""), place
        progress(done, len(files))


def _parts(folder: Path) -> Iterator[tuple[Place, Path]]:
    for inner in (folder, *sorted(folder.glob(".*"))):
        if inner is folder or is_maildir(inner):
            place = Place.INBOX if inner is folder else place_named(inner.name.rpartition(".")[2])
            yield from ((place, inner / part) for part in ("cur", "new"))


def _files(place: Place, folder: Path) -> list[tuple[Path, Place]]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    except OSError:
        return []
    return [(folder / name, place if place is not Place.INBOX else place_by_file(name)) for name in names]


def _head_of_file(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return _head_of(stream.read(HEAD_BYTES))
    except OSError:
        return None
