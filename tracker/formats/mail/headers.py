"""The few headers of a mail that are wanted, and what their bytes mean; everything else stays unread."""

from __future__ import annotations

import binascii
import re
from calendar import monthrange
from collections.abc import Mapping
from functools import lru_cache

from tracker.core.model import PartialDate
from tracker.formats.charsets import codec_of
from tracker.formats.days import Days

Fields = Mapping[bytes, bytes]
"""The wanted headers by their names in lower case; of several with one name the topmost."""

_NAMES = (
    *(b"From", b"To", b"Subject", b"Date", b"Delivered-To", b"X-Original-To", b"Reply-To", b"List-Unsubscribe"),
    *(b"List-Id", b"List-Post", b"X-Gmail-Labels", b"X-Mozilla-Status", b"Auto-Submitted", b"Precedence"),
    *(b"Feedback-Id", b"X-BeenThere", b"Mailing-List", b"X-Autoreply", b"Authentication-Results"),
)
_INITIALS = b"".join(sorted({name[:1] for name in _NAMES}))
# A line end is found by one quick search, and one look at the next letter leaves most lines behind.
# A blank line swallows all the rest: so nothing of a body is ever looked at.
_WANTED = re.compile(
    rb"\n(?:(?=[%b])(%b):[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)|\r?\n(?s:.*))" % (_INITIALS, b"|".join(_NAMES)),
    re.IGNORECASE,
)
_RECEIVED = re.compile(rb"\n(?:Received:([^\n]*(?:\n[ \t][^\n]*)*)|\r?\n(?s:.*))", re.IGNORECASE)
_RESULT = re.compile(rb"\b(dmarc|dkim) ?= ?([a-z]+)", re.IGNORECASE)

_DAY = re.compile(rb"(\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]*\.?[ -]+(\d{4}\b|\d\d(?=\s))")
_UNIX_DAY = re.compile(rb" ([A-Z][a-z]{2}) +(\d{1,2}) \d\d?:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{3,4})? (\d{4})")
_MONTHS = {
    name: number
    for number, name in enumerate(b"jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)  # as in RFC 5322
}
_SHORT_DATE, _LONG_DATE = 17, 64  # bytes; up to the year all mails of a day are alike and share a cache entry

_FOLD = re.compile(rb"[ \t]*\r?\n[ \t]+")
_ENCODED_WORD = re.compile(rb"=\?([\w.:+*-]{1,40})\?([BbQq])\?([^?]*)\?=")
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_JAPANESE_ESCAPE = b"\x1b$"


def wanted_fields(head: bytes) -> Fields:
    """The wanted headers at the beginning of a mail; before each of them, the first too, is a line end."""
    found = _WANTED.findall(head)
    found.reverse()
    return {name.lower(): value for name, value in found}


def checks_failed(fields: Fields) -> bool:
    """Whether the person's own mail provider found the sender not to be who it claims to be.

    Only the topmost result counts: those below may have come with the mail.
    """
    stated = fields.get(b"authentication-results", b"")
    if b"fail" not in stated:  # spares nearly all mails the slow look
        return False
    results: list[tuple[bytes, bytes]] = [(check.lower(), result.lower()) for check, result in _RESULT.findall(stated)]
    by_policy = [result for check, result in results if check == b"dmarc"]
    if by_policy:
        return by_policy[0] == b"fail"
    signed = [result for check, result in results if check == b"dkim"]
    return b"fail" in signed and b"pass" not in signed


def day_of(head: bytes, fields: Fields, days: Days) -> int:
    """The day of a mail as a number such as 20240106, or 0: by Date, else the separator, else Received."""
    stated = fields.get(b"date")
    if stated is not None:
        day = _rfc_day(stated[:_SHORT_DATE]) or _rfc_day(stated[:_LONG_DATE])
        if day in days.numbers:
            return day
    if head.startswith(b"\nFrom ") and (found := _UNIX_DAY.search(head, 0, head.find(b"\n", 1))):
        month, number, year = found.groups()
        day = _day(number, month, year)
        if day in days.numbers:
            return day
    received = _RECEIVED.search(head)
    day = _rfc_day((received[1] or b"").rpartition(b";")[2][:_LONG_DATE]) if received else 0
    return day if day in days.numbers else 0


def _day(day: bytes, month: bytes, year: bytes) -> int:
    month_number = _MONTHS.get(month.lower(), 0)
    year_number = int(year)
    if len(year) == 2:
        year_number += 2000 if year_number < 70 else 1900
    if not month_number or not 1 <= int(day) <= monthrange(year_number, month_number)[1]:
        return 0
    return year_number * 10_000 + month_number * 100 + int(day)


@lru_cache(maxsize=4096)
def _rfc_day(value: bytes) -> int:
    found = _DAY.search(value)
    return _day(*found.groups()) if found else 0


def partial_date(day: int) -> PartialDate | None:
    """What `day_of` gave, as the program keeps dates."""
    return PartialDate(f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}") if day else None


def decoded(raw: bytes) -> str:
    """The text of a header: unfolded, its encoded words decoded, raw 8-bit text by the best guess."""
    if b"\n" in raw:
        raw = _FOLD.sub(b" ", raw)
    if b"=?" not in raw:
        return _guessed(raw)
    parts: list[tuple[str, bytes]] = []  # charset ("" for what is not encoded) and bytes
    end = 0
    for word in _ENCODED_WORD.finditer(raw):
        gap = raw[end : word.start()]
        if gap and (not parts or gap.strip()):  # blanks between two encoded words are not part of the text
            parts.append(("", gap))
        _append(parts, word[1], word[2], word[3])
        end = word.end()
    parts.append(("", raw[end:]))
    return "".join(_in_charset(content, charset) if charset else _guessed(content) for charset, content in parts)


def _append(parts: list[tuple[str, bytes]], charset: bytes, encoding: bytes, content: bytes) -> None:
    """Put an encoded word behind the others; one that goes on in its charset may end a letter begun there."""
    name = charset.partition(b"*")[0].decode("ascii", "replace").lower()
    data = _unpacked(encoding, content)
    if parts and parts[-1][0] == name:
        parts[-1] = (name, parts[-1][1] + data)
    else:
        parts.append((name, data))


def _unpacked(encoding: bytes, content: bytes) -> bytes:
    if encoding in b"Qq":
        return binascii.a2b_qp(content, header=True)
    try:
        return binascii.a2b_base64(content + b"==")
    except binascii.Error:  # cut off in the middle of a group
        return b""


def _in_charset(data: bytes, charset: str) -> str:
    codec = codec_of(charset)
    if codec:
        try:
            return data.decode(codec)
        except (LookupError, ValueError):  # the first: it is no encoding of text
            pass
    return _guessed(data)


def _guessed(data: bytes) -> str:
    """``data`` of an unknown charset: UTF-8, else Chinese where letters come in pairs, else western."""
    if _JAPANESE_ESCAPE in data:
        return data.decode("iso2022_jp_3", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if not _is_western(data):
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1" if _NOT_CP1252.search(data) else "cp1252")


def _is_western(data: bytes) -> bool:
    """Whether letters beyond ASCII are few and stand alone; Chinese ones are two bytes each."""
    runs = [len(run) for run in _HIGH_BYTES.findall(data)]
    return any(run % 2 for run in runs) and sum(runs) * 2 < len(data)
