"""What the rest of a change of number would take off the Load: always the difference of two full runs."""

from __future__ import annotations

from tracker.core.acting import Campaign, StepState
from tracker.core.campaigns import still_holding
from tracker.core.changes import ChangeSet
from tracker.core.identifiers import is_the_same
from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect, effect_of
from tracker.core.risk.what_if import Wish


def what_is_left(book: RiskBook, campaign: Campaign) -> Effect:
    """The old one changed wherever it is still held, and gone where the account is being closed instead.

    Left out is where the person has given it up. Without a new one it is one that nobody has yet.
    """
    vault = book.vault
    states = {step.service_id: step.state for step in vault.steps_of(campaign.id)}
    holding = [service.id for service in still_holding(vault, campaign)]
    closing = [key for key in holding if states.get(key) is StepState.CLOSED]
    moving = [key for key in holding if states.get(key) not in (StepState.CLOSED, StepState.GIVEN_UP)]
    moved, closed = _moved(book, campaign, moving)(vault), what_if.close(closing)(vault)
    return effect_of(book, ChangeSet(moved.label, (*moved.changes, *closed.changes)))  # of different records


def at_service(book: RiskBook, campaign: Campaign, service_id: ServiceId) -> Effect:
    """The old one changed at one service."""
    return effect_of(book, _moved(book, campaign, [service_id])(book.vault))


def _moved(book: RiskBook, campaign: Campaign, at: list[ServiceId]) -> Wish:
    old = book.vault.identifiers[campaign.old_identifier_id]
    new = book.vault.identifiers.get(campaign.new_identifier_id or IdentifierId(""))
    if new is None or new.trashed is not None or is_the_same(old, new):  # by a value that was put right since
        new = what_if.replacement(old, old.label)
    return what_if.swap(old.id, new, book.today, at)
