"""What the rules find in a session, with what the catalogue knows, and which of it is muted."""

from __future__ import annotations

from collections.abc import Callable

from tracker.catalogue import Catalogue
from tracker.core import muting
from tracker.core.muting import Reminders
from tracker.core.risk.rules import Finding
from tracker.services.frauds import fraud_book
from tracker.services.legal_minimum import minimums
from tracker.services.session import Session


def reminders(session: Session, catalogue: Catalogue, language: str) -> Reminders:
    """All findings of today, heaviest first. ``language``: ``en``, ``zh_CN`` …"""
    return muting.reminders(session.vault, _found(session, catalogue, language), session.today)


def finding_counter(catalogue: Catalogue, language: str) -> Callable[[Session], int]:
    """How many findings there are, for `Session.counter`.

    It is the same number in every language; one that is used already spares judging all accounts again.
    """
    return lambda session: len(_found(session, catalogue, language))


def _found(session: Session, catalogue: Catalogue, language: str) -> list[Finding]:
    names = catalogue.services.company_names(language)
    return session.found.findings(minimums(catalogue, language), names, fraud_book(session, catalogue, language))
