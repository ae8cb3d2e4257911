"""In what other ways a personal value is typed than it was recorded: a name with the surname first or without the
middle one, a date in another order, an e-mail address without its host, an employer without its legal form, an address
without its city."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from itertools import permutations

from tracker.core.report.folding import folded, side

_BETWEEN_NAMES = re.compile(r"[\s,;/|()·_]+")
_MOST_NAMES = 3
"""The words of a name with more of them are not put into every order, but only turned: "d, a b c"."""

_PARTICLES = frozenset(("al", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "ten",
                        "ter", "van", "vom", "von", "y", "zu", "zum", "zur"))  # fmt: skip
"""They belong to the word after them, and to no name alone."""
_MOST_PARTS = 8
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{3,4}")
_GIVEN = 2
"""Characters of a given name in Chinese; one alone stands in too many words."""
_TWO_FOR_A_SURNAME = frozenset((
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空",
    "夏侯", "端木", "独孤", "南宫", "歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "南宮",
))  # fmt: skip

_PLATE = re.compile(r"\s*[\u3400-\u9fff]\W*([A-Za-z][\W_]*(?:[A-Za-z0-9][\W_]*){4,6})[\u3400-\u9fff]?\s*")
"""As in mainland China: a province, and what people call the number."""
_HOUSE_FIRST = re.compile(r"\s*(\d[\d/–-]*\s*[A-Za-z]?)\s+(\D+)")
_HOUSE_LAST = re.compile(r"(\D+)(?<=\s)(\d[\d/–-]*\s*[A-Za-z]?)\s*")
_STREETS = tuple(
    (re.compile(rf"{pattern}(?![^\W\d_])\.?", re.IGNORECASE), words)
    for pattern, words in (
        (r"str(?:a(?:ß|ss)e)?", ("strasse", "str")),
        (r"\bst(?:reet)?", ("street", "st")),
        (r"\br(?:oa)?d", ("road", "rd")),
        (r"\bav(?:e(?:nue)?)?", ("avenue", "ave", "av")),
    )
)
"""What is written short, and in which ways."""
_LEVEL = re.compile("省|自治[区州]|特别行政区|市|地区|[盟旗区區县縣镇鎮乡鄉]|街道")
"""What ends the name of a place in a Chinese address, of which only the rest is often written."""
_TO_THE_NUMBER = re.compile(r"\D+\d[\d-]*[号號]")
_BUILDING = re.compile(r"\d|[号號栋棟幢座弄室]|[楼樓](?!区)")
_LEAST_PLACE = 5
"""Letters of the rest of a Chinese address, or of its beginning."""
_LEAST_LINE = 6
"""Characters of a line of an address with its house number; "Room 5" is in many."""

_YEAR, _SHORT = r"(?P<year>(?:1[89]|20)\d\d)", r"(?P<{}>\d\d?)"
_MONTH, _DAY = _SHORT.format("month"), _SHORT.format("day")
_DATES = tuple(
    re.compile(rf"(?<!\d){one}\D{{0,5}}{two}\D{{0,5}}{three}(?!\d)")
    for one, two, three in ((_YEAR, _MONTH, _DAY), (_DAY, _MONTH, _YEAR), (_MONTH, _DAY, _YEAR))
)
"""Nobody knows whether 05/12 is in May or in December: both are taken."""
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_WORD = re.compile(rf"(?<![^\W\d_])({'|'.join(month[:3] for month in _MONTHS)})[a-z]*", re.IGNORECASE)
_LEAST_DATE = 6
"""Digits; "5190" is also a number of another kind."""

_WITH_DIGIT, _LETTERS_ONLY = 5, 6
"""From so many characters on, the name in an address tells whose it is."""
_FOR_ANYBODY = frozenset((
    "account", "accounts", "admin", "administrator", "alerts", "backup", "bank", "banking", "billing", "business",
    "career", "careers", "company", "contact", "contacts", "customer", "customers", "delivery", "donotreply", "email",
    "family", "finance", "friends", "games", "gaming", "general", "health", "hello", "help", "home", "hostmaster",
    "info", "insurance", "internet", "invoice", "invoices", "kontakt", "login", "mail", "mailbox", "mailer", "main",
    "manager", "marketing", "media", "member", "members", "mobile", "money", "music", "myself", "network", "news",
    "newsletter", "newsletters", "noreply", "notification", "notifications", "office", "online", "order", "orders",
    "parents", "password", "payment", "payments", "personal", "phone", "photos", "postmaster", "press", "privacy",
    "private", "public", "register", "registration", "reply", "reservation", "sales", "school", "secret", "secure",
    "security", "service", "services", "shop", "shopping", "social", "spam", "staff", "student", "studio",
    "subscribe", "subscription", "subscriptions", "support", "system", "team", "test", "trash", "travel", "updates",
    "user", "username", "video", "webmaster", "website", "wechat", "welcome", "work",
))  # fmt: skip
"""Words that stand in addresses and everywhere else."""

_LEGAL_FORM = re.compile(
    r"(?:\b(?:g?gmbh|mbh|kga?|ohg|ug|ag|se|inc(?:orporated)?|corp(?:oration)?|co(?:mpany)?|ltd|limited|llc|llp|lp|plc|pty|"
    r"pte|s\.?a\.?(?:r\.?l|s)?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|a/?s|ab|oyj?|e\.?v)|"
    r"(?:股份|有限|责任|責任|集团|集團)*公司|(?:株式|有限)会社|集团|集團)[\s.,)）]*$",
    re.IGNORECASE,
)
_AROUND_FORMS = " ,.&(（\u3000"
_NO_EMPLOYER = _FOR_ANYBODY | {"the", "and", "der", "die", "das"}
_LEAST_EMPLOYER = 3
"""Letters that tell whose it is, where they are a word by themselves; of Chinese ones, two."""


def other_ways(kind: str, text: str) -> Iterator[str]:
    """Other ways to write ``text``, a value of the kind with code ``kind``."""
    if kind == "id_name":
        yield from _orders(text)
        yield from _without_a_name(text)
    elif kind == "birthdate":
        yield from dict.fromkeys(way for date in _dates(text) for way in _written(*date))
    elif kind == "employer":
        yield from _without_legal_form(text)
    elif kind == "plate" and (plate := _PLATE.fullmatch(text)) and any(map(str.isdecimal, plate[1])):
        yield plate[1]
    elif kind == "address":
        yield from _streets(text)
        yield from _without_city(text)


def given_name(name: str) -> str:
    """The given name of a Chinese one; "" where there is none of two characters, or where it is a number."""
    letters = "".join(name.split())
    if not _HAN_NAME.fullmatch(letters) or (len(letters) == _GIVEN + 1 and letters[:2] in _TWO_FOR_A_SURNAME):
        return ""
    given = letters[-_GIVEN:]
    return "" if folded(given).isdecimal() else given


def telling(name: str) -> bool:
    """Whether ``name`` stands for one person: a login, or what is before the @ of an address, also without the host.

    It does not when it is short, a number (which is looked for as one), or a word such as "service".
    """
    letters = folded(name)
    without_digits = "".join(filter(str.isalpha, letters))
    if not without_digits or without_digits in _FOR_ANYBODY:
        return False
    return len(letters) >= (_LETTERS_ONLY if without_digits == letters else _WITH_DIGIT)


def _orders(name: str) -> Iterator[str]:
    """Its words in other orders. Where no spaces are put between words, as in Chinese, there is one order only."""
    words = _words(name)
    if len(words) < 2:
        return
    orders = permutations(words) if len(words) <= _MOST_NAMES else _turned(words)
    yield from (" ".join(order) for order in orders)


def _words(name: str) -> list[str]:
    """None where no spaces are put between words."""
    words = [word for word in _BETWEEN_NAMES.split(name) if folded(word)]
    return words if all(side(folded(word)[0]) for word in words) else []


def _without_a_name(name: str) -> Iterator[str]:
    """Any two of its three words or more, in both orders: a middle name is often left out, or only its first letter is
    written; a name of two words with any letter between them. One word alone is not looked for, because many people
    have it, and some are words of the language."""
    parts: list[str] = []
    for word in _words(name):
        joins = bool(parts) and parts[-1].split()[-1].lower() in _PARTICLES
        parts[len(parts) - joins :] = [f"{parts[-1]} {word}" if joins else word]
    names = [part for part in parts if len(folded(part)) > 1 and folded(part).isalpha()]
    if len(names) == len(parts) == 2 and len(folded(name)) >= _LETTERS_ONLY:
        initials = string.ascii_lowercase
        yield from (f"{one} {initial} {other}" for one, other in permutations(names, 2) for initial in initials)
    if 2 < len(parts) <= _MOST_PARTS:
        yield from (f"{one} {other}" for one, other in permutations(names, 2))
        yield from (f"{names[0]} {middle[0]} {names[-1]}" for middle in names[1:-1])


def _without_legal_form(employer: str) -> Iterator[str]:
    """ "Acme Widgets" of "Acme Widgets Co., Ltd."; nothing where a word for anybody would be left."""
    name, shorter = "", employer
    while name != shorter:
        name, shorter = shorter, _LEGAL_FORM.sub("", shorter).strip(_AROUND_FORMS)
    letters = folded(name)
    least = _LEAST_EMPLOYER if side(letters[:1] or " ") else 2
    if letters not in (folded(employer), *_NO_EMPLOYER) and len(letters) >= least and not letters.isdecimal():
        yield name


def _streets(line: str) -> Iterator[str]:
    """With its street in short or in full, and the house number before or after it."""
    for way in dict.fromkeys((line, *_shorter_and_longer(line))):
        yield way
        yield from _house_elsewhere(way)


def _shorter_and_longer(line: str) -> Iterator[str]:
    for pattern, words in _STREETS:
        found = list(pattern.finditer(line))
        if found and len(folded(line)) >= _LEAST_LINE:
            start, end = found[-1].span()
            yield from (line[:start] + word + line[end:] for word in words)


def _without_city(address: str) -> Iterator[str]:
    """ "世纪大道100号2栋301室" and "世纪大道100号" of "上海市浦东新区世纪大道100号2栋301室"."""
    text = "".join(address.split())
    number = next((place for place, character in enumerate(text) if character.isdecimal()), len(text))
    ends = (level.end() for level in _LEVEL.finditer(text, 0, number))
    for rest in (text[end:] for end in ends):
        if _BUILDING.search(rest) and not any(map(str.isdecimal, folded(rest)[:2])):
            heads = _TO_THE_NUMBER.match(rest)
            yield from (way for way in (rest, heads[0] if heads else "") if len(folded(way)) >= _LEAST_PLACE)


def _house_elsewhere(line: str) -> Iterator[str]:
    """ "Main Street 12" of "12 Main Street", and the other way round."""
    found = _HOUSE_FIRST.fullmatch(line) or _HOUSE_LAST.fullmatch(line)
    if found and len(folded(line)) >= _LEAST_LINE:
        yield f"{found[2]} {found[1]}"


def _turned(words: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(1, len(words)):
        yield (*words[start:], *words[:start])


def _dates(text: str) -> set[tuple[int, int, int]]:
    """Year, month and day, as often as ``text`` can be read as a date."""
    numbers = _MONTH_WORD.sub(lambda word: f" {_number(word[1])} ", text)
    read = [
        tuple(int(found[part]) for part in ("year", "month", "day"))
        for pattern in _DATES
        for found in pattern.finditer(numbers)
    ]
    return {(year, month, day) for year, month, day in read if 1 <= month <= 12 and 1 <= day <= 31}


def _number(word: str) -> int:
    return next(place for place, month in enumerate(_MONTHS, 1) if month.startswith(word.lower()))


def _written(year: int, month: int, day: int) -> Iterator[str]:
    """The usual ways: 1990-05-12, 12.5.90, 05/12/1990, 1990年5月12日, 一九九〇年五月十二日, May 12th, 1990."""
    days = (str(day), f"{day:02}")
    for one in (str(month), f"{month:02}"):
        for two in days:
            for number in (str(year), f"{year % 100:02}"):
                ways = (f"{number}-{one}-{two}", f"{two}.{one}.{number}", f"{one}/{two}/{number}")
                yield from (way for way in ways if len(folded(way)) >= _LEAST_DATE)
                yield from (f"{number}年{one}月{two}{end}" for end in ("日", "号", ""))
    yield from (f"{year}年{_chinese(month)}月{_chinese(day)}{end}" for end in ("日", "号", ""))
    word = _MONTHS[month - 1]
    for name in (word, word[:3], word[:4]):
        for two in (*days, f"{day}{_ordinal(day)}"):
            yield from (f"{two} {name} {year}", f"{name} {two}, {year}", f"{year} {name} {two}")
            yield from (f"{two} {name} {year % 100:02}", f"{name} {two}, {year % 100:02}")


def _chinese(number: int) -> str:
    """二十三, with digits for those of Chinese, which are compared as the same."""
    tens, ones = divmod(number, 10)
    return f"{tens if tens > 1 else ''}十{ones or ''}" if tens else str(ones)


def _ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
