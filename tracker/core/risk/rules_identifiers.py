"""Rules about the person's own numbers, addresses and papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.core.closing_dates import stays
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Identifier, ServiceId
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.risk.linkage import leaks_of
from tracker.core.text import QT_TRANSLATE_NOOP, Dated, Message, message


class _Steps(NamedTuple):
    """What to do where nobody is closing an account that holds it, where some of them stay, and where none does."""

    all_stay: str
    some_stay: str
    none_stays: str

    def at(self, situation: Situation, holders: Iterable[ServiceId]) -> Message:
        staying = [stays(situation.book.vault.services[key]) for key in holders]
        if all(staying):
            return message("findings", self.all_stay)
        return message("findings", self.some_stay if any(staying) else self.none_stays)


_LEAKED = _Steps(
    QT_TRANSLATE_NOOP("findings", "Use another one where it is not needed, and expect calls that know it."),
    QT_TRANSLATE_NOOP(
        "findings",
        "Use another one at the accounts that you keep where it is not needed, and expect calls that know it.",
    ),
    QT_TRANSLATE_NOOP(
        "findings",
        "Expect calls that know it. All that hold it are being closed: follow that in the closing order.",
    ),
)
_RETIRED = _Steps(
    QT_TRANSLATE_NOOP("findings", "Put in what you use now, or have it removed."),
    QT_TRANSLATE_NOOP("findings", "At the accounts that you keep, put in what you use now, or have it removed."),
    QT_TRANSLATE_NOOP("findings", "All that hold it are being closed: follow that in the closing order."),
)
_RETIRED_PHONE = _Steps(
    QT_TRANSLATE_NOOP("findings", "Put in another number: the next owner of this one can receive your codes."),
    QT_TRANSLATE_NOOP(
        "findings",
        "Put in another number at the accounts that you keep: the next owner of this one can receive your codes.",
    ),
    QT_TRANSLATE_NOOP(
        "findings",
        "All that hold it are being closed: follow that in the closing order. Its next owner can receive your codes.",
    ),
)


def leaked_identifier(situation: Situation) -> Iterator[Finding]:
    """One of the person's own identifiers is known to have leaked and is still in use."""
    book = situation.book
    for identifier in book.vault.live_identifiers():
        if not book.links.link(identifier.id).leaked or not book.links.holders(identifier.id):
            continue
        holders = tuple(sorted(book.links.holders(identifier.id)))
        leaks = sorted(incident.id for incident in leaks_of(book.vault, identifier.id))
        yield Finding(
            "leaked_identifier",
            Weight.NOTABLE,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{label} is known to have leaked. Services that hold it: {count}."),
                label=identifier.label,
                count=len(holders),
            ),
            _LEAKED.at(situation, holders),
            holders,
            identifier.id,
            facts=(identifier.leaked.value, *leaks, *holders),
        )


def retired_identifier(situation: Situation) -> Iterator[Finding]:
    """Something that the person has given up and that services still hold, or are signed in to with, in any record.

    A phone number is given to somebody else after a while, who can then receive its codes.
    """
    told: set[str] = set()
    for identifier in situation.book.vault.live_identifiers():
        if identifier.retired is None or identifier.id in told:
            continue
        records = situation.twins.records_of(identifier)
        told.update(item.id for item in records)
        holders = tuple(sorted({*_holders(situation, records), *situation.logins.signed_in_with(identifier.value)}))
        if not holders:
            continue
        phone = KIND_BY_CODE[identifier.kind].headline is Headline.PHONE
        yield Finding(
            "retired_identifier",
            Weight.SEVERE if phone else Weight.NOTABLE,
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings", "{label} was given up ({date}), and services still hold it. How many: {count}."
                ),
                label=identifier.label,
                date=Dated(identifier.retired),
                count=len(holders),
            ),
            (_RETIRED_PHONE if phone else _RETIRED).at(situation, holders),
            holders,
            identifier.id,
            facts=(identifier.retired, *holders),
        )


def recorded_twice(situation: Situation) -> Iterator[Finding]:
    """Two records of one number or address: what services hold of the one is not joined with what they hold of the
    other.
    """
    told: set[str] = set()
    for identifier in sorted(situation.book.vault.live_identifiers(), key=lambda item: item.id):
        twins = situation.twins.of(identifier) if identifier.id not in told else ()
        if not twins:
            continue
        records = (identifier, *twins)
        told.update(item.id for item in records)
        holders = tuple(sorted(_holders(situation, records)))
        if not holders:
            continue
        yield Finding(
            "recorded_twice",
            Weight.NOTABLE,
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings",
                    "“{label}” and “{other}” are one and the same, recorded twice. Services that hold it: {count}.",
                ),
                label=identifier.label,
                other=twins[0].label,
                count=len(holders),
            ),
            message(
                "findings",
                QT_TRANSLATE_NOOP(
                    "findings", "Join the two: until then it is not seen what these services know together."
                ),
            ),
            holders,
            identifier.id,
            facts=(*(item.id for item in records), *holders),
        )


def _holders(situation: Situation, records: Iterable[Identifier]) -> set[ServiceId]:
    """The services that count and hold any of these records."""
    return {service_id for item in records for service_id in situation.book.links.holders(item.id)}
