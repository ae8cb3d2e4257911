"""What comes due in a session, and its days as a calendar file for another program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tracker.catalogue import Catalogue
from tracker.core import due
from tracker.core.campaign_standings import running
from tracker.core.due import DueThing
from tracker.core.model import Status
from tracker.core.waiting import waiting
from tracker.formats import deadlines_ics
from tracker.formats.deadlines_ics import Deadline
from tracker.services.campaigns import line
from tracker.services.closing import do_not_sign_in_until
from tracker.services.session import Session

ICS_SUFFIX = deadlines_ics.SUFFIX


def agenda(session: Session, catalogue: Catalogue) -> list[DueThing]:
    """Everything that has a day, past or to come, what asks for attention first first."""
    vault = session.vault
    closing = [item for item in vault.services.values() if item.status is Status.CLOSING and item.counts]
    until = {item.id: do_not_sign_in_until(catalogue, item) for item in closing}
    lines = {campaign.id: line(vault, catalogue, campaign) for campaign in running(vault)}
    begun = _first_day(session) if vault.profile.reviewed is None else None
    return due.agenda(vault, session.today, until, lines, begun)


def _first_day(session: Session) -> date | None:
    history = session.load_history()
    return history[0].day if history else None


def answers(session: Session) -> list[DueThing]:
    """The days on which services have to answer requests, what is due first first."""
    vault = session.vault
    return list(filter(None, (due.answer_due(vault, request) for request in waiting(vault))))


Say = Callable[[DueThing], tuple[str, str]]
"""Gives what a calendar shows of a thing: a title and some notes."""


def calendar(session: Session, things: Iterable[DueThing], say: Say) -> bytes:
    """A calendar of these days; a thing that is exported again takes the place of itself."""
    return deadlines_ics.write((Deadline(thing.uid, thing.day, *say(thing)) for thing in things), session.now)
