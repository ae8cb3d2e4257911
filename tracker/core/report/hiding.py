"""A ledger that can be shown to others: no personal value stands in it in full, wherever it was typed.

Masked are the values themselves, and every place where one of them turns up again: people call a number by the
number, or name a service after the address they use there. Notes, paths and clues are left out, because whatever
was written down there was not meant for others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tracker.core.acting import CampaignStep
from tracker.core.masking import MASK, mask
from tracker.core.model import (
    Entity,
    Evidence,
    Holding,
    Identifier,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Profile,
    Service,
)
from tracker.core.vault import Vault

_ADDRESS = re.compile(r"[\w.+%-]+@[\w.-]*\w")
_RUN = re.compile(r"\+?\d(?:[ \u00a0()./-]{0,2}\d){5,}[Xx]?")
_NUMBER = 6
"""From so many digits on, a value is found again however it is punctuated."""
_NATIONAL = 9
"""The last digits of a number with a country code, which are the same when it is written without."""
_LEAST = 2
"""Shorter values, such as a gender, stand in too many words to be hidden there."""

_SHOWN: Mapping[type[Entity], tuple[str, ...]] = {
    Profile: ("name",),
    Service: ("name", "operator", "group", "login", "deletability_source", "domains", "apps"),
    Identifier: ("label",),
    Incident: ("title", "source", "link"),
    ImportRun: ("file",),
    OfficialCount: ("company",),
    Muting: ("reason",),
}
"""Texts that stay, without the personal values in them."""
_LEFT_OUT: Mapping[type[Entity], Mapping[str, Any]] = {
    Service: {
        "closing_path": "",
        "closing_url": "",
        "closing_conditions": "",
        "conditions_met": (),
        "notes": "",
        "tags": (),
    },
    Identifier: {"leak_note": "", "note": ""},
    Holding: {"note": ""},
    Evidence: {"note": "", "clues": ()},
    CampaignStep: {"note": ""},
}
"""What was written down for the person alone."""


def masked_vault(vault: Vault) -> Vault:
    """An independent copy of ``vault`` with the same records, in the same order, that scores the same."""
    hiding = _Hiding(vault)
    return Vault.of(hiding.shown(entity) for entity in vault.entities())


class _Hiding:
    """Knows the personal values of one ledger and hides them in any text."""

    def __init__(self, vault: Vault) -> None:
        self._addresses: set[str] = set()
        self._numbers: set[str] = set()
        self._others: dict[str, str] = {}  # by the folded value, its kind
        for kind, value in _values(vault):
            folded = _folded(value)
            digits = _telling_digits(folded)
            if _ADDRESS.fullmatch(folded):
                self._addresses.add(folded)
            elif digits:
                self._numbers.add(digits)
            elif len(folded) >= _LEAST:
                self._others.setdefault(folded, kind)
        self._lengths = sorted({len(number) for number in self._numbers}, reverse=True)
        words = sorted(self._others, key=len, reverse=True)
        self._words = re.compile("|".join(map(_whole, words)), re.IGNORECASE) if words else None

    def shown(self, entity: Entity) -> Entity:
        """``entity`` as others may see it."""
        fields = dict(_LEFT_OUT.get(type(entity), {}))
        for name in _SHOWN.get(type(entity), ()):
            value = getattr(entity, name)
            fields[name] = tuple(map(self.hide, value)) if isinstance(value, tuple) else self.hide(value)
        if isinstance(entity, Identifier):
            fields["value"] = mask(entity.kind, entity.value)
        return replace(entity, **fields) if fields else entity

    def hide(self, text: str) -> str:
        """``text`` with every personal value in it masked."""
        if "@" in text:
            text = _ADDRESS.sub(self._address, text)
        if self._lengths:
            text = _RUN.sub(self._number, text)
        if self._words is not None:
            normal = unicodedata.normalize("NFKC", text)
            if self._words.search(normal):
                text = self._words.sub(self._word, normal)
        return text

    def _address(self, found: re.Match[str]) -> str:
        return mask("email", found[0]) if _folded(found[0]) in self._addresses else found[0]

    def _number(self, found: re.Match[str]) -> str:
        digits = _digits(_folded(found[0]))
        for length in self._lengths:
            for start in range(len(digits) - length + 1):
                if digits[start : start + length] in self._numbers:
                    return MASK * (len(digits) - 2) + digits[-2:]
        return found[0]

    def _word(self, found: re.Match[str]) -> str:
        return mask(self._others.get(found[0].casefold(), ""), found[0])


def _values(vault: Vault) -> Iterator[tuple[str, str]]:
    """Kind and value of all that is personal: also what is in the trash, and addresses and numbers to sign in with."""
    for identifier in vault.identifiers.values():
        yield identifier.kind, identifier.value
    for service in vault.services.values():
        login = _folded(service.login)
        if "@" in login or _telling_digits(login):
            yield ("email" if "@" in login else "phone"), login


def _folded(value: str) -> str:
    return unicodedata.normalize("NFKC", value).strip().casefold()


def _digits(folded: str) -> str:
    """The digits of a value that is nothing but a number, with the X at the end of an ID number; else ""."""
    letters = [character for character in folded if character.isalnum() and not character.isdecimal()]
    if letters and (letters != ["x"] or not folded.endswith("x")):
        return ""
    return "".join(character for character in folded if character.isalnum())


def _telling_digits(folded: str) -> str:
    """The digits by which a number is found, without what stands for the country; "" for other values."""
    digits = _digits(folded)
    if len(digits) < _NUMBER:
        return ""
    if folded.startswith("+") and len(digits) > _NATIONAL:
        return digits[-_NATIONAL:]
    national = digits.lstrip("0")
    return national if len(national) >= _NUMBER else digits


def _whole(word: str) -> str:
    """A pattern for ``word`` that does not find "Li" in "Alibaba"; Chinese is written without spaces."""
    before = r"(?<![0-9a-z])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![0-9a-z])" if word[-1].isascii() and word[-1].isalnum() else ""
    return f"{before}{re.escape(word)}{after}"
