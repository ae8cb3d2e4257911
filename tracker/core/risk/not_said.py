"""What stands for an identifier where a number, address or paper is held and nobody has said which one it is."""

from __future__ import annotations

from tracker.core.kinds import GIVEN_EVERYWHERE
from tracker.core.model import IdentifierId
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

SOME_OF = {kind: IdentifierId(f"some {own}") for own, kinds in GIVEN_EVERYWHERE.items() for kind in kinds}
"""By the kind of data. It may be any that the person has, so it joins services perhaps, and never for certain."""

_NAMES = {
    SOME_OF["phone"]: QT_TRANSLATE_NOOP("identifiers", "a phone number, not said which one"),
    SOME_OF["email"]: QT_TRANSLATE_NOOP("identifiers", "an e-mail address, not said which one"),
    SOME_OF["id_number"]: QT_TRANSLATE_NOOP("identifiers", "an identity paper, not said which one"),
}


def not_said(key: IdentifierId) -> Message | None:
    """What a person reads for one of `SOME_OF`; None for an identifier."""
    return message("identifiers", _NAMES[key]) if key in _NAMES else None


def name_of(vault: Vault, key: IdentifierId) -> str | Message:
    """What a person reads for what joins services."""
    return not_said(key) or vault.identifiers[key].label
