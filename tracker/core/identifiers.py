"""What can be a piece of the person's own data, and what a value of it looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tracker.core.checks import fits
from tracker.core.errors import ValidationError
from tracker.core.model import Distinctness, Identifier
from tracker.core.risk.method import Method
from tracker.core.spellings import plain, same_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

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

_NAMED_BY_THE_COMPANY = frozenset({"payment_account", "fund_account"})
"""Kinds of which two with one value are two all the same: accounts of two companies, opened with one phone number."""
_CODES = frozenset({"id_number", "driver_licence", "bank_card", "bank_account", "plate", "vehicle_licence", "vin"})
"""Kinds of which the letters and digits are all that counts, in whatever case and however put apart."""
_LEAST_DIGITS: Mapping[str, int] = {
    **dict.fromkeys(("phone", "phone_alt", "bank_phone", "bank_card", "bank_account"), 4),
    **dict.fromkeys(("id_number", "driver_licence", "vehicle_licence", "vin"), 1),
}
"""A value with fewer, such as "unknown", stands for no value."""
_LONGEST_PHONE = 15
_LAST_DIGITS = 4
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
    return one.id == other.id or (fits(one, other.kind) and _agree(one, other))


def compared(own: Identifier) -> str:
    """What the value of ``own`` is compared by: those that are the same are so for `same_login`, too.

    "" for one that tells nothing: "?", a phone without digits, an e-mail address without an @.
    """
    text = plain(own.value).strip().casefold()
    letters = "".join(filter(str.isalnum, text))
    told = "@" in text if own.kind == "email" else bool(letters)
    if not told or len(_digits(text)) < _LEAST_DIGITS.get(own.kind, 0):
        return ""
    return letters if own.kind in _CODES or (letters.isdigit() and len(letters) > _LONGEST_PHONE) else text


def _agree(one: Identifier, other: Identifier) -> bool:
    values = compared(one), compared(other)
    if {one.kind, other.kind} <= _CODES:  # no phone numbers, whatever they look like
        return values[0] == values[1] != ""
    return same_login(*values)


def is_twin(one: Identifier, other: Identifier) -> bool:
    """Whether `is_the_same` of two records, where the value is enough to tell: the last digits of two cards are not."""
    if not _NAMED_BY_THE_COMPANY.isdisjoint((one.kind, other.kind)):
        return False
    value = compared(one)
    if value.isdigit() and len(value) <= _LAST_DIGITS:
        return False
    return one.id != other.id and is_the_same(one, other)


def require_unrecorded(vault: Vault, own: Identifier) -> None:
    """Raises ValidationError for a value that is new to ``own`` and that another record has.

    One that it has already may stay, in whatever spelling: documents and vaults from before hold both.
    """
    before = vault.identifiers.get(own.id)
    if before is not None and (before.value == own.value or _agree(before, own)):
        return
    found = [item for item in vault.identifiers.values() if is_twin(own, item)]
    if not found:
        return
    in_use = next((item for item in found if item.trashed is None), None)
    text = QT_TRANSLATE_NOOP("errors", "This is recorded already as “{name}”.")
    if in_use is None:
        text = QT_TRANSLATE_NOOP(
            "errors",
            "This is recorded already as “{name}”, which is in the trash. Take it out of there, or delete it there for"
            " good.",
        )
    raise ValidationError("value", text, name=(in_use or found[0]).label)


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
