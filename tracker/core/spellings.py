"""Whether two texts are one login, or one number or address, however they are written.

Looser than `sightings.read_login`, which keeps apart what a file keeps apart. Made for asking whether somebody with
the old number could get in, where overlooking one is worse than taking two for one; still two numbers are one only
where all of their digits agree that a caller from the same country dials.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from tracker.core.sightings import PHONE_PUNCTUATION, LoginType, read_login

K = TypeVar("K", bound=Hashable)

_DIALLED = re.compile(r"00(\d{7,15})|(861[3-9]\d{9})", re.ASCII)
_NUMBER = re.compile(r"\d{7,15}", re.ASCII)
_COUNTRY = re.compile(r"\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})0*(\d{7,})", re.ASCII)
"""The code of a country, of which none begins another one, and the number in that country without the 0 before it."""
_AMERICAN = re.compile(r"1[2-9]\d{9}", re.ASCII)
"""A number of +1 without the sign; digits that begin with 13 to 19 are a Chinese mobile as well."""
_BEFORE = {"1": ("1",), "7": ("8",), "36": ("06",)}
"""What is dialled before a number within the country instead of 0, by the code of the country."""
_ANYWHERE = ("", "0")


def same_login(one: str, other: str) -> bool:
    """Whether both are the same; nothing is the same as nothing.

    * An address is the same in any case, and a text whatever invisible characters, dashes and widths it has.
    * A number of 7 to 15 digits is the same however its digits are put apart. A country code may be dialled
      (``0086 138…``), and the 0 that is dialled within the country may stand after it (``+44 (0)7700…``).
    * Digits without a sign may be read in two ways, as a Chinese mobile and as a number of +1: either will do, unless
      they are put apart as only one of the two is (``1 415 555 0123``).
    * Of two numbers that both have a country code, or both have none, all digits have to agree.
    * Where only one has a code, the other has to be the whole number within that country, of at least 7 digits, alone
      or after what is dialled there before it (0, or 8 in Russia), or all of it without the sign: a number without
      its area code is never the same.
    """
    return same_as(one)(other)


def same_as(login: str) -> Callable[[str], bool]:
    """Asks `same_login` of many texts about one ``login``."""
    wanted = _readings(login)
    answering = wanted | _dialled(wanted)
    is_local = any(map(_NUMBER.fullmatch, wanted))

    def is_same(other: str) -> bool:
        if not wanted or not other:
            return False
        found = _readings(other)
        return not answering.isdisjoint(found) or (is_local and not wanted.isdisjoint(_dialled(found)))

    return is_same


class Spellings(Generic[K]):
    """Finds what was put under a text by whatever text is the same (`same_login`), without asking each."""

    def __init__(self) -> None:
        self._texts: dict[K, str] = {}
        self._read: dict[str, dict[K, None]] = {}
        self._dialled: dict[str, dict[K, None]] = {}

    def put(self, key: K, text: str) -> None:
        """``key`` is to be found under ``text`` and under nothing else, or under nothing for an empty one."""
        before = self._texts.pop(key, "")
        if before != text:
            for keys in self._places(before):
                del keys[key]
            for keys in self._places(text):
                keys[key] = None
        if text:
            self._texts[key] = text

    def like(self, text: str) -> tuple[K, ...]:
        """What was put under the same, in the order in which it was put there."""
        wanted = _readings(text)
        found = [self._read.get(reading) for reading in wanted | _dialled(wanted)]
        found += [self._dialled.get(reading) for reading in wanted]
        keys = {key for some in found if some is not None for key in some}
        return tuple(keys) if len(keys) < 2 else tuple(key for key in self._texts if key in keys)

    def _places(self, text: str) -> Iterable[dict[K, None]]:
        readings = _readings(text)
        for index, names in ((self._read, readings), (self._dialled, _dialled(readings))):
            for name in names:
                yield index.setdefault(name, {})


def _readings(text: str) -> frozenset[str]:
    """What ``text`` may be: the same for every spelling, but for a number with a country code and one without."""
    text = plain(text)
    login = read_login(text)
    if login.type is LoginType.EMAIL:
        return frozenset((login.text.casefold(),))
    if not login.text:
        return frozenset()
    key = _key(login.text)
    digits = PHONE_PUNCTUATION.sub("", text.strip())
    if key in (digits, f"+86{digits}") and _AMERICAN.fullmatch(digits):
        return frozenset((key, f"+{digits}"))
    return frozenset((key,))


def _key(text: str) -> str:
    digits = PHONE_PUNCTUATION.sub("", text)
    if dialled := _DIALLED.fullmatch(digits):
        digits = f"+{dialled[1] or dialled[2]}"
    if abroad := _COUNTRY.fullmatch(digits):
        return f"+{abroad[1]}{abroad[2]}"
    return digits if _NUMBER.fullmatch(digits) else text


def plain(text: str) -> str:
    """Without what cannot be seen, and with one kind of dash."""
    if text.isascii():
        return text
    seen = ((character, unicodedata.category(character)) for character in text)
    return unicodedata.normalize("NFKC", "".join("-" if kind == "Pd" else each for each, kind in seen if kind != "Cf"))


def _dialled(readings: Iterable[str]) -> frozenset[str]:
    """All that stands for the numbers with a country code among ``readings``, written without it or its sign."""
    found: set[str] = set()
    for reading in readings:
        if parts := _COUNTRY.fullmatch(reading):
            country, national = parts.groups()
            found.update(f"{before}{national}" for before in (*_ANYWHERE, country, *_BEFORE.get(country, ())))
    return frozenset(filter(_NUMBER.fullmatch, found))
