"""What each of the person's own identifiers means: who holds it, what it adds, what a leak of it would link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import HoldingState, IdentifierId, Known, Precision, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect, effect_of, identifier_effect
from tracker.core.risk.frauds import FraudBook, Standings
from tracker.core.risk.troves import held_trove
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class IdentifierReach:
    """One identifier that is not in the trash.

    ``holders``: counting services that hold it, in part or in full, worst first. ``maybe``: those
    that may hold it besides. ``adds``: the Load without it less the Load with it, in points and
    negative. ``leaked``: it is known to have leaked. ``leak``: what a leak would do to the Load;
    nothing if it has leaked already. ``links``: the holders that a leak would link: they hold it in
    full. ``kinds``: codes of all that those hold. ``knowers``: those of them that know the real name.
    """

    identifier_id: IdentifierId
    holders: tuple[ServiceId, ...]
    maybe: tuple[ServiceId, ...]
    adds: Effect
    leaked: bool
    leak: Effect
    links: tuple[ServiceId, ...]
    kinds: frozenset[str]
    knowers: tuple[ServiceId, ...]


def identifier_reach(book: RiskBook, identifier_id: IdentifierId) -> IdentifierReach:
    """What one identifier means. Raises NotFoundError."""
    adds = identifier_effect(book, identifier_id)
    leak = effect_of(book, commands.edit_identifier(book.vault, identifier_id, leaked=Known.YES))
    holders = _worst_first(book, book.links.holders(identifier_id))
    may_hold = {
        holding.service_id
        for holding in book.vault.holdings_with(identifier_id)
        if holding.state is HoldingState.UNKNOWN and holding.service_id in book.services
    }
    troves = {service_id: held_trove(book.vault, service_id) for service_id in holders}
    links = tuple(service_id for service_id, trove in troves.items() if identifier_id in trove.keys)
    return IdentifierReach(
        identifier_id=identifier_id,
        holders=holders,
        maybe=_worst_first(book, may_hold.difference(holders)),
        adds=adds,
        leaked=book.links.link(identifier_id).leaked,
        leak=leak,
        links=links,
        kinds=frozenset().union(*(troves[service_id].kinds for service_id in links)),
        knowers=tuple(key for key in links if not IDENTITY_KINDS.isdisjoint(troves[key].kinds)),
    )


def all_reaches(book: RiskBook) -> list[IdentifierReach]:
    """Of all identifiers that are not in the trash: what adds most first, then what more services hold."""
    found = [identifier_reach(book, identifier.id) for identifier in book.vault.live_identifiers()]
    return sorted(found, key=lambda reach: (reach.adds.difference, -len(reach.holders), reach.identifier_id))


@dataclass(frozen=True, slots=True)
class IdentifierFrauds:
    """The frauds that one identifier puts into one hand.

    ``open``: those for which the data of all services that it joins is enough. ``resting``: ids of
    those that would not be open, or less surely, if it joined nothing; single services or another
    identifier are enough for the others. ``not_said``: services that are in this hand only because nobody has said
    which one they have, by name.
    """

    open: Standings
    resting: frozenset[str]
    not_said: tuple[ServiceId, ...]


def identifier_frauds(book: FraudBook, identifier_id: IdentifierId, today: date) -> IdentifierFrauds:
    """What one identifier opens, and what rests on it: the difference of two runs, with it and without its joining.

    Raises NotFoundError.
    """
    without = book.after(_joining_nothing(book.vault, identifier_id, today))
    now, opened = book.standings(), book.opened_through(identifier_id)
    resting = frozenset(key for key in opened if without.get(key) is not now[key])
    return IdentifierFrauds(opened, resting, book.joining(identifier_id).not_said)


def _joining_nothing(vault: Vault, identifier_id: IdentifierId, today: date) -> ChangeSet:
    """As if it was not there, and only a part of it held: what is held of one in the trash would be as if nobody had
    said which one it is, and go on joining."""
    gone = commands.trash_identifiers(vault, (identifier_id,), today)
    in_part = [Change(item, replace(item, precision=Precision.PARTIAL)) for item in vault.holdings_with(identifier_id)]
    return ChangeSet(gone.label, (*gone.changes, *in_part))


def _worst_first(book: RiskBook, services: frozenset[ServiceId] | set[ServiceId]) -> tuple[ServiceId, ...]:
    return tuple(sorted(services, key=lambda service_id: book.severity_order(book.services[service_id])))
