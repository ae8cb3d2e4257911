"""Whether two texts are one login, or one number or address, however they are written.

Looser than `sightings.read_login`, which keeps apart what a file keeps apart. Made for asking whether somebody with
the old number could get in, where overlooking one is worse than taking two for one; still two numbers are one only
where all of their digits agree that a caller from the same country dials.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from tracker.core.sightings import PHONE_PUNCTUATION, LoginType, read_login

_DIALLED = re.compile(r"00(\d{7,15})|(861[3-9]\d{9})", re.ASCII)
_NUMBER = re.compile(r"\d{7,15}", re.ASCII)
_COUNTRY = re.compile(r"\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})0*(\d{7,})", re.ASCII)
"""The code of a country, of which none begins another one, and the number in that country without the 0 before it."""
_BEFORE = {"1": ("1",), "7": ("8",), "36": ("06",)}
"""What is dialled before a number within the country instead of 0, by the code of the country."""
_ANYWHERE = ("", "0")


def same_login(one: str, other: str) -> bool:
    """Whether both are the same; nothing is the same as nothing.

    * An address is the same in any case, and a text whatever invisible characters, dashes and widths it has.
    * A number of 7 to 15 digits is the same however its digits are put apart. A country code may be dialled
      (``0086 138…``), and the 0 that is dialled within the country may stand after it (``+44 (0)7700…``).
    * Of two numbers that both have a country code, or both have none, all digits have to agree.
    * Where only one has a code, the other has to be the whole number within that country, of at least 7 digits, alone
      or after what is dialled there before it (0, or 8 in Russia), or all of it without the sign: a number without
      its area code is never the same.
    """
    return same_as(one)(other)


def same_as(login: str) -> Callable[[str], bool]:
    """Asks `same_login` of many texts about one ``login``."""
    wanted = _key(login)

    def is_same(other: str) -> bool:
        if not wanted or not other:
            return False
        key = _key(other)
        return key == wanted or _is_within(key, wanted) or _is_within(wanted, key)

    return is_same


def _key(text: str) -> str:
    """The same for every spelling, but for a number with a country code and one without."""
    login = read_login(_plain(text))
    if login.type is LoginType.EMAIL:
        return login.text.casefold()
    digits = PHONE_PUNCTUATION.sub("", login.text)
    if dialled := _DIALLED.fullmatch(digits):
        digits = f"+{dialled[1] or dialled[2]}"
    if abroad := _COUNTRY.fullmatch(digits):
        return f"+{abroad[1]}{abroad[2]}"
    return digits if _NUMBER.fullmatch(digits) else login.text


def _plain(text: str) -> str:
    """Without what cannot be seen, and with one kind of dash."""
    if text.isascii():
        return text
    seen = ((character, unicodedata.category(character)) for character in text)
    return unicodedata.normalize("NFKC", "".join("-" if kind == "Pd" else each for each, kind in seen if kind != "Cf"))


def _is_within(abroad: str, number: str) -> bool:
    """Whether a ``number`` without a country code is that of ``abroad``, which has one."""
    parts = _COUNTRY.fullmatch(abroad)
    if parts is None or not _NUMBER.fullmatch(number):
        return False
    country, national = parts.groups()
    return number in {f"{before}{national}" for before in (*_ANYWHERE, country, *_BEFORE.get(country, ()))}
