"""Rules about one account as such: that one cannot leave it, does not use it, or has not looked for long."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.severity import ServiceRisk
from tracker.core.stale_facts import StaleFact, stale_facts_of
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message


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
    return (risk for risk in situation.by_severity if risk.stuck)


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


def dormant_account(situation: Situation) -> Iterator[Finding]:
    """An account that has not been used for a year or more, and could be closed."""
    book = situation.book
    for risk in situation.by_severity:
        service = book.vault.services[risk.service_id]
        if service.last_used is None or risk.loss.dormancy == 0 or risk.stuck:
            continue
        yield Finding(
            "dormant_account",
            Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{name} has not been used since {date}."),
                name=service.name,
                date=service.last_used,
            ),
            message("findings", QT_TRANSLATE_NOOP("findings", "Close it if you do not need it.")),
            (risk.service_id,),
            facts=(service.last_used,),
        )


def stale_facts(situation: Situation) -> Iterator[Finding]:
    """Facts about an account that nobody has checked for a year."""
    book = situation.book
    for risk in situation.by_severity:
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
                date=max(dates, default=""),
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
