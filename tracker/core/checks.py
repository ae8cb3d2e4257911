"""Questions that every check of a record asks."""

from __future__ import annotations

from datetime import date

from tracker.core.errors import ValidationError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Identifier, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault

# Kinds that one identifier can stand for besides its own: the number at the bank is the phone.
_SAME_THING = (
    frozenset({"phone", "phone_alt", "bank_phone"}),
    frozenset({"id_number", "id_type", "id_validity", "id_image"}),
    frozenset({"bank_card", "bank_account", "payment_account", "payment_record"}),
)


def fits(identifier: Identifier, kind: str) -> bool:
    """Whether a holding of ``kind`` can be of this identifier."""
    return identifier.kind == kind or any({identifier.kind, kind} <= family for family in _SAME_THING)


def require_fit(field: str, identifier: Identifier, kind: str) -> None:
    """Raises ValidationError for an identifier that a holding of ``kind`` cannot be of."""
    if not fits(identifier, kind):
        source = QT_TRANSLATE_NOOP("errors", "“{name}” is another kind of data: {own}, not {kind}.")
        own, wanted = (message("kinds", KIND_BY_CODE[code].label) for code in (identifier.kind, kind))
        raise ValidationError(field, source, name=identifier.label, own=own, kind=wanted)


def require(field: str, text: str) -> None:
    """Raises ValidationError for an empty ``text``."""
    if not text:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "This cannot be empty."))


def require_service(vault: Vault, service_id: ServiceId) -> None:
    """Raises ValidationError for a service that is not there."""
    if service_id not in vault.services:
        raise ValidationError("service_id", QT_TRANSLATE_NOOP("errors", "The service is not in this ledger."))


def require_past(field: str, day: date | None, today: date) -> None:
    """Raises ValidationError for a ``day`` that has not come yet."""
    if day is not None and day > today:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "This day has not come yet."))
