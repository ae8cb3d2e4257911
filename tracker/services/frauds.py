"""The frauds of the catalogue in the words of the person's language."""

from __future__ import annotations

from tracker.catalogue import Catalogue
from tracker.catalogue.scams import Attacker, Scam, Scams
from tracker.core.risk.fraud_facts import Fraud, Frauds
from tracker.core.risk.frauds import FraudBook
from tracker.services.session import Session


def fraud_book(session: Session, catalogue: Catalogue, language: str) -> FraudBook:
    """Which frauds are open in a session; it follows the session. ``language``: ``en``, ``zh_CN`` …"""
    return session.frauds(language, lambda: frauds(catalogue, language))


def frauds(catalogue: Catalogue, language: str) -> Frauds:
    """All of them by id. ``language``: ``en``, ``zh_CN`` …"""
    scams = catalogue.scams
    return Frauds(
        by_id={scam.id: _fraud(scams, scam, language) for scam in scams},
        implied=scams.implied_by_use,
        implied_note=scams.implied_note.text(language),
        judgement=scams.judgement.text(language),
        edition=scams.edition,
    )


def _fraud(scams: Scams, scam: Scam, language: str) -> Fraud:
    return Fraud(
        id=scam.id,
        name=scam.name.text(language),
        needs=scam.requires_all_of,
        helps=scam.also_helps,
        next_holder=scam.who is Attacker.NEXT_HOLDER,
        description=scam.description.text(language),
        watch_for=tuple(text.text(language) for text in scam.watch_for),
        protective_step=scam.protective_step.text(language),
        severity=scam.severity,
        reach=scam.reach,
        where=scam.where.text(language),
        who=scams.attackers[scam.who].text(language),
        figures="" if scam.figures is None else scam.figures.text(language),
        sources=tuple(source.name.text(language) for source in scam.sources),
    )
