"""Showing just enough of a personal value to recognise it, and never the whole of it."""

from __future__ import annotations

import unicodedata

MASK = "*"
MOST_SHOWN = 7
"""No masked value ever shows more characters than this, besides the host of an e-mail address."""

_PHONES = frozenset({"phone", "phone_alt", "bank_phone"})
_PAPERS = frozenset({"id_number", "id_image", "driver_licence", "vehicle_licence", "vin", "civil_service_data"})
_CARDS = frozenset({"bank_card", "bank_account", "fund_account", "payment_account"})
_NAMES = frozenset({"id_name"})
_LONG_ENOUGH = 3
"""A value is shown in part only when at least this many times as long as the part."""


def mask(kind: str, value: str) -> str:
    """``value`` of the kind with code ``kind``, masked; "" for "".

    What does not look like its kind is masked as a plain text: its first character at most.
    """
    text = unicodedata.normalize("NFKC", value).strip()
    if not text:
        return ""
    if kind == "email" and "@" in text[1:]:
        return _email(text)
    characters = "".join(character for character in text if character.isalnum())
    if kind in _PHONES and len(characters) >= 7:
        return _phone(text, characters)
    if kind in _PAPERS and len(characters) >= 8:
        start, end = (3, 4) if len(characters) >= 14 else (1, 2)
        return _between(characters, start, end)
    if kind in _CARDS and len(characters) >= 12 and characters.isdigit():
        return f"{MASK * 4} {MASK * 4} {MASK * 4} {characters[-4:]}"
    if kind in _NAMES:
        return text[0] + MASK if len(text) > 1 else MASK
    return _plain(text.lstrip("@"))


def _phone(text: str, digits: str) -> str:
    """The start and the last four of a mobile; of a short number the last two."""
    national = digits
    if text.startswith("+86") and len(digits) == 13:
        national = digits[2:]
    if len(national) < 10:
        return MASK * (len(national) - 2) + national[-2:]
    return _between(national, 3, 4)


def _email(text: str) -> str:
    """The first character and the host: ``l***@qq.com``. The length of the name is not shown."""
    name, _, host = text.rpartition("@")
    first = name[0] if len(name) > 1 else ""
    return f"{first}{MASK * 3}@{host}"


def _between(text: str, start: int, end: int) -> str:
    return text[:start] + MASK * (len(text) - start - end) + text[-end:]


def _plain(text: str) -> str:
    first = text[0] if len(text) >= _LONG_ENOUGH else ""
    return first + MASK * 3
