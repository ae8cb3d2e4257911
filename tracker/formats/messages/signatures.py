"""Who wrote a text message: the 【signature】 at its start or end, and what kind of sender it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from tracker.core.hosts import hosts_only
from tracker.formats.accounts import clean_line, on_one_line
from tracker.formats.limits import MAX_TITLE

MAX_TEXT = 4_000  # characters of a message that are looked at: half of them from its start, half from its end
_MAX_NAME_SENDER = 20  # the network allows 11 letters
_EDGE = 26  # characters: the longest signature with doubled brackets

_UNSEEN = dict.fromkeys((*range(0x200B, 0x2010), 0xFEFF))
_HAN = re.compile("[\u3400-\u9fff]")
_START = re.compile(r"([【\[]{1,2})([^【】\[\]]{2,20})([】\]]{1,2})|(「)([^「」]{2,20})(」)")
_END = re.compile(r"([【\[]{1,2})([^【】\[\]]{2,20})([】\]]{1,2})$")

_PUNCTUATION = re.compile(r"[ ()\-./]")
_APPLE_FILTER = re.compile(r"\(sms\w*\)$")  # what iOS appends to the number of a filtered sender
_SERVICE_NUMBER = re.compile(
    r"106\d{3,}|9[56]\d{3,7}|100(?:00|01|10|86|99)\d{0,8}|12\d{3,6}|\d{3,6}",
    re.ASCII,
)
_CHINA = re.compile(r"^(?:\+|00)86(?=\d{3})", re.ASCII)
_ABROAD = re.compile(r"(?:\+|00)(?!86)[1-9]\d{6,14}", re.ASCII)
_INDIA = re.compile(r"[A-Z]{2}-([A-Z0-9]{3,9})(?:-[A-Z])?")
_GENERIC_SENDERS = frozenset(
    {
        *("info", "verify", "authmsg", "infosms", "notice", "sms", "otp", "code", "msg", "message", "alert"),
        *("alerts", "verification", "service", "auth", "text", "smsinfo", "smsotp", "otpsms", "notify"),
    }
)
_GENERIC_SIGNATURES = frozenset(
    {
        *("验证助手", "短信验证", "验证码", "短信验证码", "验证短信", "云通讯", "云片", "阿里云短信测试"),
        *("短信服务", "短信通知", "短信平台", "通知", "系统通知", "温馨提示", "提醒", "验证", "verification"),
        *("verify", "code", "otp", "sms"),
    }
)

# Companies whose name is a number, and the site that says so: each is called after its own domain, and asks for
# a phone number there. Other names of digits alone cannot be told from codes.
_NUMBERED_COMPANIES = {
    "115": "115.com",
    "360": "360.cn",
    "1688": "1688.com",
    "2345": "passport.2345.com",
    "4399": "4399.com",
    "5173": "passport.5173.com",
    "7881": "7881.com",
    "9158": "9158.com",
    "17173": "17173.com",
}
# Digits that are a name: public numbers and those companies. Any other run of four may be the code itself.
_NUMBER_NAMES = re.compile(rf"(?:12\d{{3}}|9[56]\d{{3}}|100\d{{2}}|{'|'.join(_NUMBERED_COMPANIES)})", re.ASCII)
_DIGITS = re.compile(r"\d{4,}", re.ASCII)
_CODE_LIKE = re.compile(r"(?=(?:[^0-9]*[0-9]){2})[A-Z0-9-]{5,10}")
_NEVER_IN_NAMES = re.compile(r"://|www\.|[@<>{}\\\ufffd]")


class SenderKind(Enum):
    PERSON = auto()
    STRANGER = auto()  # a long number outside China: a person's, or that of a service, as the message shows
    NUMBER = auto()  # of a service
    NAME = auto()  # letters instead of a number: the sender chose them


@dataclass(frozen=True, slots=True)
class Sender:
    """``address``: as it is shown. ``name``: who it is; empty when only the message can say so."""

    kind: SenderKind
    address: str = ""
    name: str = ""


PERSON = Sender(SenderKind.PERSON)  # all people are the same here: nothing about them is remembered


@dataclass(frozen=True, slots=True)
class Signature:
    """``text``: without brackets. ``clue``: with those of the message. ``around``: what else the message says."""

    text: str
    clue: str
    around: str


def read_sender(address: str, known: Mapping[str, str]) -> Sender:
    """What kind of sender has this address; ``known``: names by number (`Aids.senders`).

    Chinese services write from numbers of a few forms; every other number of China is taken for
    a person's, whose messages are not looked at.
    """
    shown = _APPLE_FILTER.sub("", clean_line(address, MAX_TITLE)).strip()
    number = _CHINA.sub("", _PUNCTUATION.sub("", shown), count=1)
    if _ABROAD.fullmatch(number):
        return Sender(SenderKind.STRANGER, shown)
    if number.isascii() and number.isdigit():
        if not _SERVICE_NUMBER.fullmatch(number):
            return PERSON
        return Sender(SenderKind.NUMBER, shown, _name_of_number(number, known))
    if len(shown) > _MAX_NAME_SENDER or "@" in shown or ":" in shown or not any(map(str.isalpha, shown)):
        return PERSON
    india = _INDIA.fullmatch(shown)
    name = india[1] if india else shown
    useful = is_name(name) and name.casefold() not in _GENERIC_SENDERS
    return Sender(SenderKind.NAME, shown, known.get(shown, name) if useful else "")


def _name_of_number(number: str, known: Mapping[str, str]) -> str:
    """A number of five digits is given to one company with all that follow it."""
    return known.get(number) or (known.get(number[:5], "") if number[:2] in ("95", "96", "10", "12") else "")


def clean(text: str) -> str:
    """``text`` for looking at it: without characters that are not seen, full-width letters as plain ones."""
    if len(text) > MAX_TEXT:
        text = text[: MAX_TEXT // 2] + text[-MAX_TEXT // 2 :]
    return unicodedata.normalize("NFKC", text.translate(_UNSEEN)).strip()


def signature_of(text: str) -> Signature | None:
    """The signature of a cleaned message: at its start, else at its end, never from its middle.

    Names in the middle are payees, places, or somebody who poses as another.
    """
    if (start := _START.match(text)) and (signature := _signature(start, text[start.end() :])):
        return signature
    end = _END.search(text[-_EDGE:])
    return _signature(end, text[: -len(end[0])]) if end else None


def _signature(found: re.Match[str], around: str) -> Signature | None:
    opening, inside, closing = (group for group in found.groups() if group is not None)
    name = inside.strip()
    if _HAN.search(name):  # 中国移动　气象助手: the sender, then the service
        name = name.split()[0]
    name = on_one_line(name, MAX_TITLE)
    if name.casefold() in _GENERIC_SIGNATURES or not is_name(name):
        return None
    return Signature(name, f"{opening[0]}{name}{closing[0]}", around)


def is_name(text: str) -> bool:
    """Whether ``text`` can be somebody's name and is no code, number, address or mere punctuation."""
    if _NUMBER_NAMES.fullmatch(text):
        return True
    if len(text) < 2 or _NEVER_IN_NAMES.search(text) or _CODE_LIKE.fullmatch(text) or hosts_only(text) != text:
        return False
    if not all(_NUMBER_NAMES.fullmatch(digits) for digits in _DIGITS.findall(text)):
        return False
    return any(map(str.isalpha, text))


def deciding_words(words: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Which of ``words`` (as they are compared -> as they are written) decides between services.

    The one that a message begins with, such as 抖音 in 【字节跳动】抖音：…; else the longest in it, and
    all of those when several are equally long. ``text`` is the message without its signature.
    """
    text = text.casefold()
    if first := [word for word in words if text.startswith(word)]:
        return (words[max(first, key=len)],)
    inside = [word for word in words if word in text]
    longest = max(map(len, inside), default=0)
    return tuple(sorted(words[word] for word in inside if len(word) == longest))
