"""The letter of a draft as it would go out on another day than the one for which it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tracker.catalogue import Catalogue
from tracker.core.acting import Request
from tracker.core.letter_making import Making
from tracker.core.vault import Vault
from tracker.services import letters
from tracker.services.letters import Draft, Wish


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a letter. ``names``: the last day that stands in it, where that is known."""

    text: str
    names: date | None


def as_kept(catalogue: Catalogue, request: Request) -> Version:
    """The letter as it stands in the draft."""
    making, text = Making.read(request.made_of), request.text.strip()
    if making is None:
        return Version(text, None)
    days = "|".join(re.escape(wording.day(making.due)) for wording in catalogue.letters.wordings.values())
    named = re.search(rf"(?<!\d)(?:{days})(?!\d)", text)  # "1 December" is not in "11 December"
    return Version(text, making.due if named else None)


def written_for(vault: Vault, catalogue: Catalogue, request: Request, day: date) -> Version | None:
    """The letter of a draft for sending on ``day``; None where the person has changed it, or it cannot be made."""
    making = Making.read(request.made_of)
    if making is None:
        return None
    before, after = (_composed(vault, catalogue, request, making, each) for each in (making.day, day))
    if before is None or after is None or before.text.strip() != request.text.strip():
        return None
    return Version(after.text.strip(), after.due.day)


def today(vault: Vault, catalogue: Catalogue, request: Request, day: date) -> Version:
    """The letter of a draft to be sent today, ``day``: written for it, or as the person has changed it."""
    return written_for(vault, catalogue, request, day) or as_kept(catalogue, request)


def answer_due(catalogue: Catalogue, request: Request, day: date) -> date | None:
    """When the answer to a draft that is sent on ``day`` is due; None where the table has no such right."""
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    if right is None:
        return None
    due = letters.due_of(catalogue.laws, request.jurisdiction, right, day, request.channel)
    return due.day if due is not None else None


def _composed(vault: Vault, catalogue: Catalogue, request: Request, making: Making, day: date) -> Draft | None:
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    spoken = {wording.language for wording in letters.languages_of(catalogue, request)}
    if right is None or request.language not in spoken or answer_due(catalogue, request, day) is None:
        return None
    wish = Wish(
        request.service_id,
        request.jurisdiction,
        right,
        request.language,
        request.channel,
        making.sender,
        making.stated,
    )
    return letters.compose(vault, catalogue, wish, request.reference, day)
