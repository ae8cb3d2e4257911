"""What deserves attention, in words: one function a rule, each adding findings.

A new rule is one function marked ``@rule``; a test asks that each has one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.kinds import KIND_BY_CODE, KINDS, Headline
from tracker.core.model import IdentifierId, SecondFactor, Service, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.minimum import Collected, Minimum, Minimums
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message


class Weight(StrEnum):
    """How much a finding matters; the first is the heaviest."""

    SEVERE = "severe"
    NOTABLE = "notable"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: about a service, or about one of the person's own identifiers.

    ``services``: the services concerned, the subject among them.
    """

    rule: str
    weight: Weight
    text: Message
    next_step: Message
    services: tuple[ServiceId, ...]
    identifier_id: IdentifierId | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules judge: the ledger with its risk, and what each type of app needs."""

    book: RiskBook
    minimums: Minimums


Rule = Callable[[Situation], Iterator[Finding]]
RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Mark a function as a rule; its name is the rule's code."""
    RULES[function.__name__] = function
    return function


def findings(book: RiskBook, minimums: Minimums) -> list[Finding]:
    """All findings of all rules, heaviest first."""
    situation = Situation(book, minimums)
    found = [finding for function in RULES.values() for finding in function(situation)]
    order = list(Weight)
    return sorted(found, key=lambda finding: order.index(finding.weight))


def headlines_held(book: RiskBook, service_id: ServiceId) -> list[Headline]:
    """Which of the four headline kinds a service holds, in their fixed order."""
    held = {
        KIND_BY_CODE[holding.kind].headline
        for holding in book.vault.holdings_of(service_id)
        if holding.state.counts_as_held
    }
    return [headline for headline in Headline if headline in held]


@rule
def stuck_account(situation: Situation) -> Iterator[Finding]:
    """An account that cannot be deleted and holds none of the four headline kinds."""
    book = situation.book
    for risk in book.stuck():
        if not headlines_held(book, risk.service_id):
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


@rule
def stuck_account_holds(situation: Situation) -> Iterator[Finding]:
    """An account that cannot be deleted and holds phone, ID, payment or location data."""
    book = situation.book
    for risk in book.stuck():
        name = book.vault.services[risk.service_id].name
        for headline in headlines_held(book, risk.service_id):
            yield Finding(
                "stuck_account_holds",
                Weight.NOTABLE if headline is Headline.PHONE else Weight.SEVERE,
                message("findings", _STUCK_HOLDS[headline], name=name),
                message("findings", _STUCK_STEPS[headline]),
                (risk.service_id,),
            )


@rule
def dormant_account(situation: Situation) -> Iterator[Finding]:
    """An account that has not been used for a year or more, and could be closed."""
    book = situation.book
    for risk in book.by_severity():
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
        )


@rule
def weak_second_factor(situation: Situation) -> Iterator[Finding]:
    """SMS only, or nothing, on an account that opens others."""
    book = situation.book
    children: dict[ServiceId, list[ServiceId]] = {}
    for service in book.vault.live_services():
        if service.parent is not None and service.counts:
            children.setdefault(service.parent, []).append(service.id)
    for parent_id, opened in children.items():
        parent = book.vault.services[parent_id]
        if not parent.counts or parent.second_factor not in (SecondFactor.NONE, SecondFactor.SMS):
            continue
        source = (
            QT_TRANSLATE_NOOP("findings", "{name} has no second factor. Accounts that it opens: {count}.")
            if parent.second_factor is SecondFactor.NONE
            else QT_TRANSLATE_NOOP(
                "findings", "A text message is enough to get in to {name}. Accounts that it opens: {count}."
            )
        )
        yield Finding(
            "weak_second_factor",
            Weight.SEVERE,
            message("findings", source, name=parent.name, count=len(opened)),
            message("findings", QT_TRANSLATE_NOOP("findings", "Turn on an app or a key as second factor.")),
            (parent_id, *opened),
        )


@rule
def leaked_identifier(situation: Situation) -> Iterator[Finding]:
    """One of the person's own identifiers is known to have leaked and is still in use."""
    book = situation.book
    for identifier in book.vault.live_identifiers():
        holders = tuple(sorted(book.links.holders(identifier.id)))
        if not holders or not book.links.link(identifier.id).leaked:
            continue
        yield Finding(
            "leaked_identifier",
            Weight.NOTABLE,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{label} is known to have leaked. Services that hold it: {count}."),
                label=identifier.label,
                count=len(holders),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "Use another one where it is not needed, and expect calls that know it."),
            ),
            holders,
            identifier.id,
        )


_KIND_WORDS = {kind.code: message("kinds", kind.label) for kind in KINDS}


def _with_minimum(situation: Situation, wanted: Callable[[Minimum], bool]) -> Iterator[tuple[Service, Minimum]]:
    """The counting services whose type of app needs what is ``wanted``, worst first, with what that is."""
    book, services = situation.book, situation.book.vault.services
    minimums: dict[int | None, Minimum] = {no: item for no, item in situation.minimums.items() if wanted(item)}
    typed = [risk for risk in book.services.values() if services[risk.service_id].app_type in minimums]
    for risk in sorted(typed, key=book.severity_order):
        service = services[risk.service_id]
        yield service, minimums[service.app_type]


@rule
def beyond_minimum(situation: Situation) -> Iterator[Finding]:
    """A service that holds, or may hold, more than its type of app needs."""
    for service, minimum in _with_minimum(situation, lambda minimum: bool(minimum.kinds)):
        collected = Collected.of(situation.book.vault.holdings_of(service.id))
        beyond = collected.beyond(minimum)
        if not beyond:
            continue
        heavy = any(KIND_BY_CODE[kind].headline for kind in beyond if kind in collected.held)
        yield Finding(
            "beyond_minimum",
            Weight.NOTABLE if heavy else Weight.MINOR,
            message(
                "findings",
                _beyond_source(collected),
                name=service.name,
                held=len(collected.held),
                maybe=len(collected.maybe),
                type=minimum.type_name,
                needed=len(minimum.kinds),
                kinds=Listing(tuple(_KIND_WORDS[kind] for kind in beyond)),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "Decline or delete what you do not want it to have: it may not refuse its basic function without them ({citation}).",
                ),
                citation=minimum.citation,
            ),
            (service.id,),
        )


def _beyond_source(collected: Collected) -> str:
    """The kinds come first: where there is little room, they are what is read."""
    if not collected.maybe:
        return QT_TRANSLATE_NOOP(
            "findings",
            "{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}. Needed at most: {needed}.",
        )
    if not collected.held:
        return QT_TRANSLATE_NOOP(
            "findings",
            "{kinds}: perhaps more than {name} needs as “{type}”. Kinds of data that it may hold: {maybe}. Needed at most: {needed}.",
        )
    return QT_TRANSLATE_NOOP(
        "findings",
        "{kinds}: more than {name} needs as “{type}”. Kinds of data that it holds: {held}, and perhaps {maybe} more. Needed at most: {needed}.",
    )


@rule
def no_account_needed(situation: Situation) -> Iterator[Finding]:
    """An account at an app whose basic function has to work without any personal data."""
    for service, minimum in _with_minimum(situation, lambda minimum: not minimum.kinds):
        yield Finding(
            "no_account_needed",
            Weight.MINOR,
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{type}” apps must offer their basic function without any personal data: you may not need an account at {name}.",
                ),
                type=minimum.type_name,
                name=service.name,
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings", "Try it without signing in; close the account if that is enough ({citation})."
                ),
                citation=minimum.citation,
            ),
            (service.id,),
        )
