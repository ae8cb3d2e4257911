"""What there is to do about a change of number besides the services: before the first of them, and at the end.

How far each is, is a decision of the person about the number (`PlanDecision`), so it can be undone and lasts as
long as the number does. That the line is given up stands with the number itself (`Identifier.retired`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tracker.core.acting import Campaign, Decision, PlanDecision
from tracker.core.changes import ChangeSet
from tracker.core.dates import first_day
from tracker.core.errors import ValidationError
from tracker.core.model import IdentifierId
from tracker.core.plan_decisions import ActionKey, decide, withdraw_decision
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

CHINA = "CN"
"""The country whose state counts accounts by number and has the bindings of earlier holders removed."""


class Chore(StrEnum):
    """In the order in which they are done; the first one comes before all services."""

    CLEAN = "clean_number"  # the new one: what earlier holders bound
    COUNT = "compare_counts"  # of the old one with what the state counts
    TELL = "tell_people"
    GIVE_UP = "give_up_line"


class ChoreState(StrEnum):
    TO_DO = "to_do"
    WAITING = "waiting"
    DONE = "done"


CHORE_LABELS: Mapping[Chore, str] = MappingProxyType(
    {
        Chore.CLEAN: QT_TRANSLATE_NOOP("campaign", "Clean the new number before you use it anywhere"),
        Chore.COUNT: QT_TRANSLATE_NOOP("campaign", "Have the accounts on the old number counted"),
        Chore.TELL: QT_TRANSLATE_NOOP("campaign", "Tell family, school and work"),
        Chore.GIVE_UP: QT_TRANSLATE_NOOP("campaign", "Keep the old one for a while, then give it up"),
    }
)


@dataclass(frozen=True, slots=True)
class ChoreStanding:
    """How far a chore is. ``day``: since when; of one that waits, until when."""

    chore: Chore
    state: ChoreState
    day: date | None = None


def is_number(vault: Vault, campaign: Campaign) -> bool:
    """Whether it is a phone number that is changed, and not an e-mail address."""
    return vault.identifiers[campaign.old_identifier_id].kind != "email"


def may_be_chinese(campaign: Campaign) -> bool:
    """Whether the old number is a Chinese one, or nobody has said of which country it is."""
    return campaign.country in ("", CHINA)


def chores(vault: Vault, campaign: Campaign, today: date) -> list[ChoreStanding]:
    """Those of a change with how far each is; nobody counts e-mail addresses or the numbers of other countries."""
    number = is_number(vault, campaign)
    offered = {
        Chore.CLEAN: number,
        Chore.COUNT: number and may_be_chinese(campaign),
        Chore.TELL: True,
        Chore.GIVE_UP: True,
    }
    return [_standing(vault, campaign, chore, today) for chore in Chore if offered[chore]]


def _standing(vault: Vault, campaign: Campaign, chore: Chore, today: date) -> ChoreStanding:
    if chore is Chore.GIVE_UP:
        given_up = vault.identifiers[campaign.old_identifier_id].retired
        if given_up is None:
            return ChoreStanding(chore, ChoreState.TO_DO)
        return ChoreStanding(chore, ChoreState.DONE, first_day(given_up))
    key = chore_key(campaign, chore)
    found = next((item for item in vault.plan_decisions.values() if item.key == key), None)
    if found is None or (found.until is not None and found.until <= today):
        return ChoreStanding(chore, ChoreState.TO_DO)
    if found.until is not None:
        return ChoreStanding(chore, ChoreState.WAITING, found.until)
    return ChoreStanding(chore, ChoreState.DONE, found.day)


def chore_key(campaign: Campaign, chore: Chore) -> ActionKey | None:
    """What a decision about it is found by; None for the new number where there is none yet."""
    about: IdentifierId | None = campaign.old_identifier_id
    if chore is Chore.CLEAN:
        about = campaign.new_identifier_id
    return None if about is None else (chore.value, (about,), "")


def title(chore: Chore) -> Message:
    """What it is, as a sentence to do it."""
    return message("campaign", CHORE_LABELS[chore])


def do_chore(vault: Vault, campaign: Campaign, chore: Chore, today: date, until: date | None = None) -> ChangeSet:
    """Say that a chore is done, or that it is asked for and one waits ``until`` a day.

    Raises ValidationError where the new number is not there yet. The line is given up by `campaigns.note_line`.
    """
    decision = Decision.DONE if until is None else Decision.LATER
    return decide(vault, _known_key(campaign, chore), title(chore), decision, today, until=until)


def undo_chore(vault: Vault, campaign: Campaign, chore: Chore) -> ChangeSet:
    """It is to be done after all; empty where it is."""
    return withdraw_decision(vault, _known_key(campaign, chore), title(chore))


def _known_key(campaign: Campaign, chore: Chore) -> ActionKey:
    key = chore_key(campaign, chore)
    if key is None:
        raise ValidationError("new_identifier_id", QT_TRANSLATE_NOOP("errors", "There is no new one yet."))
    return key


def chores_about(vault: Vault, campaign: Campaign) -> Iterator[PlanDecision]:
    """What was decided about chores of the old number; that the new one is clean stays true without the change."""
    keys = {chore_key(campaign, chore) for chore in (Chore.COUNT, Chore.TELL)}
    return (item for item in vault.plan_decisions.values() if item.key in keys)
