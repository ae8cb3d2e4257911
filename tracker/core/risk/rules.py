"""What deserves attention, in words: one function a rule, each adding findings.

A new rule is one function marked ``@rule``; a test asks that each has one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import IdentifierId, SecondFactor, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


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


Rule = Callable[[RiskBook], Iterator[Finding]]
RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Mark a function as a rule; its name is the rule's code."""
    RULES[function.__name__] = function
    return function


def findings(book: RiskBook) -> list[Finding]:
    """All findings of all rules, heaviest first."""
    found = [finding for function in RULES.values() for finding in function(book)]
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
def stuck_account(book: RiskBook) -> Iterator[Finding]:
    """An account that cannot be deleted and holds none of the four headline kinds."""
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
def stuck_account_holds(book: RiskBook) -> Iterator[Finding]:
    """An account that cannot be deleted and holds phone, ID, payment or location data."""
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
def dormant_account(book: RiskBook) -> Iterator[Finding]:
    """An account that has not been used for a year or more, and could be closed."""
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
def weak_second_factor(book: RiskBook) -> Iterator[Finding]:
    """SMS only, or nothing, on an account that opens others."""
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
def leaked_identifier(book: RiskBook) -> Iterator[Finding]:
    """One of the person's own identifiers is known to have leaked and is still in use."""
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
