"""What can be a piece of the person's own data, and what a value of it looks like."""

from __future__ import annotations

from collections.abc import Callable

from tracker.core.checks import fits
from tracker.core.model import Distinctness, Identifier
from tracker.core.risk.method import Method
from tracker.core.spellings import same_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

IDENTIFIER_KINDS = (
    "phone",
    "email",
    "address",
    "id_name",
    "id_number",
    "driver_licence",
    "bank_card",
    "bank_account",
    "payment_account",
    "fund_account",
    "account_id",
    "plate",
    "vehicle_licence",
    "vin",
)
"""Codes of kinds of which a person has one or a few, in the order in which they are offered."""

_CHINESE_MOBILE = 11
_CARD_DIGITS = range(12, 20)


def distinctness_choices(method: Method, kind: str) -> tuple[Distinctness, ...]:
    """What can be said about how well a ``kind`` singles a person out; empty when it makes no difference."""
    scores = method.identification["kinds"].get(kind, {}).get("scores", {})
    if len(set(scores.values())) < 2:
        return ()
    return (Distinctness.UNKNOWN, *map(Distinctness, scores))


def is_the_same(one: Identifier, other: Identifier) -> bool:
    """Whether two records are one piece of data: a number or an address is the same however it is written, and the
    phone is the same as the number at the bank.
    """
    if one.id == other.id or not fits(one, other.kind) or not one.value or not other.value:
        return one.id == other.id
    return same_login(one.value, other.value)


def value_doubt(kind: str, value: str) -> Message | None:
    """What looks mistyped in ``value``, or None. Only a hint: numbers differ from country to country."""
    check = _CHECKS.get(kind)
    return check(value.strip()) if check is not None and value.strip() else None


def _phone(value: str) -> Message | None:
    digits = _digits(value)
    mobile = value.startswith(("1", "+86")) or digits.startswith("86")
    expected = _CHINESE_MOBILE if value.startswith("1") else _CHINESE_MOBILE + 2
    if not mobile or len(digits) == expected:
        return None
    text = QT_TRANSLATE_NOOP("identifiers", "A Chinese mobile number has {expected} digits; this has {found}.")
    return message("identifiers", text, expected=expected, found=len(digits))


def _email(value: str) -> Message | None:
    name, _, host = value.partition("@")
    if name and "." in host and "@" not in host and " " not in value:
        return None
    return message("identifiers", QT_TRANSLATE_NOOP("identifiers", "An e-mail address looks like name@example.com."))


def _card(value: str) -> Message | None:
    found = len(_digits(value))
    if found in _CARD_DIGITS or found == 4:
        return None
    text = QT_TRANSLATE_NOOP(
        "identifiers", "A card number has 12 to 19 digits, or keep only the last 4; this has {found}."
    )
    return message("identifiers", text, found=found)


def _digits(value: str) -> str:
    return "".join(character for character in value if character.isdigit())


_CHECKS: dict[str, Callable[[str], Message | None]] = {"phone": _phone, "email": _email, "bank_card": _card}
