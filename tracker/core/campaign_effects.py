"""What the rest of a change of number would take off the Load: always the difference of two full runs."""

from __future__ import annotations

from tracker.core.acting import Campaign, StepStanding
from tracker.core.campaign_standings import live_steps, progress, records_of, successor
from tracker.core.changes import ChangeSet
from tracker.core.closing_dates import STAYING
from tracker.core.identifiers import is_the_same
from tracker.core.model import IdentifierId, ServiceId
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect, effect_of
from tracker.core.risk.what_if import Wish


def what_is_left(book: RiskBook, campaign: Campaign) -> Effect:
    """The old one changed wherever it is still held, and gone where the account is being closed.

    Left out is where the person has given it up. Without a new one it is one that nobody has yet.
    """
    vault = book.vault
    found = progress(vault, campaign.id)
    standings = {step.service_id: found.standings[step.id] for step in live_steps(vault, campaign.id)}
    holding = [service.id for service in found.holding]
    return _rest(book, campaign, [key for key in holding if standings.get(key) is not StepStanding.GIVEN_UP])


def at_service(book: RiskBook, campaign: Campaign, service_id: ServiceId) -> Effect:
    """The old one changed at one service, or gone with it where the account is being closed."""
    return _rest(book, campaign, [service_id])


def _rest(book: RiskBook, campaign: Campaign, at: list[ServiceId]) -> Effect:
    vault = book.vault
    closing = [key for key in at if vault.services[key].status not in STAYING]
    moving = [key for key in at if vault.services[key].status in STAYING]
    moved, closed = _moved(book, campaign, moving)(vault), what_if.close(closing, book.today)(vault)
    return effect_of(book, ChangeSet(moved.label, (*moved.changes, *closed.changes)))  # of different records


def _moved(book: RiskBook, campaign: Campaign, at: list[ServiceId]) -> Wish:
    """In whatever record they have the old one."""
    vault = book.vault
    old = vault.identifiers[campaign.old_identifier_id]
    new = vault.identifiers.get(campaign.new_identifier_id or IdentifierId(""))
    if new is None or new.trashed is not None or is_the_same(old, new):  # by a value that was put right since
        new = what_if.replacement(old, old.label)
    there = [item for item in records_of(vault, old) if what_if.held_of(vault, item.id, at)]
    swaps = [what_if.swap(item.id, successor(vault, item, old, new), book.today, at) for item in there]
    return lambda ahead: what_if.compose(ahead, swaps)
