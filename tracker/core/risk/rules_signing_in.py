"""Rules about how accounts hang on each other: who gets in to one gets in to the others."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.closing_dates import stays
from tracker.core.model import SecondFactor, Status
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.text import QT_TRANSLATE_NOOP, message


def weak_second_factor(situation: Situation) -> Iterator[Finding]:
    """SMS only, or nothing, on an account that opens others."""
    for parent, children in situation.opened:
        if not stays(parent) or parent.second_factor not in (SecondFactor.NONE, SecondFactor.SMS):
            continue
        source = (
            QT_TRANSLATE_NOOP("findings", "{name} has no second factor. Accounts that it opens: {count}.")
            if parent.second_factor is SecondFactor.NONE
            else QT_TRANSLATE_NOOP(
                "findings", "A text message is enough to get in to {name}. Accounts that it opens: {count}."
            )
        )
        ids = tuple(child.id for child in children)
        yield Finding(
            "weak_second_factor",
            Weight.SEVERE,
            message("findings", source, name=parent.name, count=len(children)),
            message("findings", QT_TRANSLATE_NOOP("findings", "Turn on an app or a key as second factor.")),
            (parent.id, *ids),
            facts=(parent.second_factor.value, *sorted(ids)),
        )


_LEAVING = {
    Status.CLOSING: QT_TRANSLATE_NOOP(
        "findings", "{name} is about to be closed. Accounts that are opened through it and stay: {count}."
    ),
    Status.CLOSED: QT_TRANSLATE_NOOP(
        "findings", "{name} is closed. Accounts that are opened through it and stay: {count}."
    ),
    Status.CLOSED_VERIFIED: QT_TRANSLATE_NOOP(
        "findings", "{name} is closed. Accounts that are opened through it and stay: {count}."
    ),
}


def parent_closing(situation: Situation) -> Iterator[Finding]:
    """An account that is about to be closed, or is closed, and through which others that stay are signed in to."""
    for parent, children in situation.opened:
        ids = tuple(child.id for child in children if parent.status in _LEAVING and stays(child))
        if not ids:
            continue
        yield Finding(
            "parent_closing",
            Weight.SEVERE,
            message("findings", _LEAVING[parent.status], name=parent.name, count=len(ids)),
            message("findings", QT_TRANSLATE_NOOP("findings", "First give each of them a sign-in of its own.")),
            (parent.id, *ids),
            facts=(parent.status.value, *sorted(ids)),
        )


def only_through_parent(situation: Situation) -> Iterator[Finding]:
    """An account with no way in but another one's: neither a user name nor a password of its own is recorded."""
    vault = situation.book.vault
    for parent, children in situation.opened:
        for child in filter(stays, children):
            if child.login or any(
                holding.kind == "password" and holding.state.counts_as_held for holding in vault.holdings_of(child.id)
            ):
                continue
            yield Finding(
                "only_through_parent",
                Weight.MINOR,
                message(
                    "findings",
                    QT_TRANSLATE_NOOP(
                        "findings", "{name} opens only through {parent}: no sign-in of its own is recorded."
                    ),
                    name=child.name,
                    parent=parent.name,
                ),
                message(
                    "findings",
                    QT_TRANSLATE_NOOP(
                        "findings", "Add a password or an address there, so that losing one does not lose both."
                    ),
                ),
                (child.id, parent.id),
                facts=(parent.id,),
            )
