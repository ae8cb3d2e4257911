"""Rules about one account as such: that one cannot leave it, does not use it, or has not looked for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.core.closing_dates import ASSUMED_DAYS, CLOSED, cooling_off_ends
from tracker.core.contradictions import kinds_of, used_ahead, used_though_dormant
from tracker.core.dates import first_day, last_day
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Service, Status
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.severity import ServiceRisk
from tracker.core.stale_facts import StaleFact, stale_facts_of
from tracker.core.text import QT_TRANSLATE_NOOP, Dated, Listing, Message, message


def stuck_account(situation: Situation) -> Iterator[Finding]:
    """An account that cannot be deleted and holds none of the four headline kinds."""
    book = situation.book
    for risk in _stuck(situation):
        if not _headlines_held(situation, risk):
            yield Finding(
                "stuck_account",
                Weight.NOTABLE,
                message(
                    "findings",
                    QT_TRANSLATE_NOOP("findings", "{name} cannot be deleted."),
                    name=book.vault.services[risk.service_id].name,
                ),
                message("findings", QT_TRANSLATE_NOOP("findings", "Take out what it does not need.")),
                (risk.service_id,),
            )


def _stuck(situation: Situation) -> Iterator[ServiceRisk]:
    return (risk for risk in situation.staying if risk.stuck)


_STUCK_HOLDS = {
    Headline.PHONE: QT_TRANSLATE_NOOP("findings", "{name} cannot be deleted and holds your phone number."),
    Headline.ID: QT_TRANSLATE_NOOP("findings", "{name} cannot be deleted and holds your ID."),
    Headline.PAYMENT: QT_TRANSLATE_NOOP("findings", "{name} cannot be deleted and holds payment data."),
    Headline.LOCATION: QT_TRANSLATE_NOOP("findings", "{name} cannot be deleted and holds where you are or were."),
}
_STUCK_STEPS = {
    Headline.PHONE: QT_TRANSLATE_NOOP("findings", "Put in another number if it lets you."),
    Headline.ID: QT_TRANSLATE_NOOP("findings", "Ask for the ID to be removed, in writing."),
    Headline.PAYMENT: QT_TRANSLATE_NOOP("findings", "Remove the card or account there."),
    Headline.LOCATION: QT_TRANSLATE_NOOP("findings", "Withdraw the location permission and delete the history."),
}


def stuck_account_holds(situation: Situation) -> Iterator[Finding]:
    """An account that cannot be deleted and holds phone, ID, payment or location data."""
    book = situation.book
    for risk in _stuck(situation):
        name = book.vault.services[risk.service_id].name
        for headline, kinds in _headlines_held(situation, risk).items():
            yield Finding(
                "stuck_account_holds",
                Weight.NOTABLE if headline is Headline.PHONE else Weight.SEVERE,
                message("findings", _STUCK_HOLDS[headline], name=name),
                message("findings", _STUCK_STEPS[headline]),
                (risk.service_id,),
                part=headline.value,
                facts=tuple(sorted(kinds)),
            )


def _headlines_held(situation: Situation, risk: ServiceRisk) -> dict[Headline, set[str]]:
    """The headline kinds that a service holds, in their fixed order, with the codes of the kinds behind each."""
    held: dict[Headline, set[str]] = {headline: set() for headline in Headline}
    for holding in situation.book.vault.holdings_of(risk.service_id):
        headline = KIND_BY_CODE[holding.kind].headline
        if headline is not None and holding.state.counts_as_held:
            held[headline].add(holding.kind)
    return {headline: kinds for headline, kinds in held.items() if kinds}


def seen_again(situation: Situation) -> Iterator[Finding]:
    """An account that should be gone, and a later sign of it in a file: it may be there after all, or its data."""
    vault = situation.book.vault
    for service in vault.live_services():
        closed = _should_be_gone_since(service)
        if closed is None:
            continue
        signs = (item.last_seen for item in vault.evidence_of(service.id) if item.last_seen is not None)
        seen = max((sign for sign in signs if first_day(sign) > closed), default=None)
        if seen is not None:
            source = QT_TRANSLATE_NOOP("findings", "{name} is closed, yet seen again: {date}.")
            if service.status not in CLOSED:
                source = QT_TRANSLATE_NOOP("findings", "{name} was to be closed long ago, yet seen again: {date}.")
            yield Finding(
                "seen_again",
                Weight.NOTABLE,
                message("findings", source, name=service.name, date=Dated(seen)),
                message(
                    "findings",
                    QT_TRANSLATE_NOOP("findings", "Look whether it is really gone, and ask what they still hold."),
                ),
                (service.id,),
                facts=(seen,),
            )


def _should_be_gone_since(service: Service) -> date | None:
    """The last day on which something could well be seen of it; None where it is not closed, or nobody knows when.

    While the person waits for it to be closed, that is the last one on which it could still be taken back.
    """
    if service.status not in CLOSED:
        return cooling_off_ends(service, ASSUMED_DAYS)
    closed = service.closed_since or service.closing_since
    return last_day(closed) if closed is not None else None


def dormant_account(situation: Situation) -> Iterator[Finding]:
    """An account that has not been used for a year or more, or that the person calls dormant.

    One that was used the other day is not: that is a contradiction, and said as one.
    """
    book = situation.book
    for risk in situation.staying:
        service = book.vault.services[risk.service_id]
        unused = service.last_used is not None and risk.loss.dormancy > 0
        if not unused and service.status is not Status.DORMANT:
            continue
        if used_ahead(service, book.latest) or used_though_dormant(service, book.latest):
            continue
        yield Finding(
            "dormant_account",
            Weight.MINOR,
            _unused_since(service),
            _leaving(situation, risk),
            (risk.service_id,),
            facts=(service.last_used or service.status.value,),
        )


def _unused_since(service: Service) -> Message:
    if service.last_used is None:
        source = QT_TRANSLATE_NOOP("findings", "{name} is recorded as dormant; when it was used last is not known.")
        return message("findings", source, name=service.name)
    source = QT_TRANSLATE_NOOP("findings", "{name} has not been used since {date}.")
    return message("findings", source, name=service.name, date=Dated(service.last_used))


def _leaving(situation: Situation, risk: ServiceRisk) -> Message:
    """Closing it, or what can still be taken out where that is not possible."""
    if not risk.stuck:
        return message("findings", QT_TRANSLATE_NOOP("findings", "Close it if you do not need it."))
    holdings = situation.book.vault.holdings_of(risk.service_id)
    held = kinds_of(holding for holding in holdings if holding.state.counts_as_held)
    if not held.parts:
        source = QT_TRANSLATE_NOOP("findings", "It cannot be deleted: look what it holds, and take out what you can.")
        return message("findings", source)
    source = QT_TRANSLATE_NOOP(
        "findings", "It cannot be deleted: take out what it still holds, as far as you can: {kinds}."
    )
    return message("findings", source, kinds=held)


def stale_facts(situation: Situation) -> Iterator[Finding]:
    """Facts about an account that nobody has checked for a year."""
    book = situation.book
    for risk in situation.staying:
        service = book.vault.services[risk.service_id]
        stale = stale_facts_of(book.vault, service, book.today)
        if not stale:
            continue
        dates = [fact.checked for fact in stale if fact.checked is not None]
        yield Finding(
            "stale_facts",
            Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{name}: not checked for a year or more, last {date}: {facts}.")
                if dates
                else QT_TRANSLATE_NOOP("findings", "{name}: nobody knows when this was checked: {facts}."),
                name=service.name,
                date=Dated(max(dates)) if dates else "",
                facts=Listing(tuple(_fact_words(stale))),
            ),
            message("findings", QT_TRANSLATE_NOOP("findings", "Look there again, and say what is still so.")),
            (risk.service_id,),
            facts=tuple(f"{fact.holding.id if fact.holding else 'deletability'} {fact.checked}" for fact in stale),
        )


def _fact_words(stale: tuple[StaleFact, ...]) -> Iterator[Message]:
    """What the facts are about, each kind of data once."""
    if any(fact.holding is None for fact in stale):
        yield message("findings", QT_TRANSLATE_NOOP("findings", "whether it can be deleted"))
    for kind in dict.fromkeys(fact.holding.kind for fact in stale if fact.holding is not None):
        yield message("kinds", KIND_BY_CODE[kind].label)
