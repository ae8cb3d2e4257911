"""What one identifier links, as a small graph: the identifier in the middle, the services around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest

from tracker.core.model import HoldingState, IdentifierId, ServiceId
from tracker.core.risk.assessment import RiskBook

_AWAY = float("inf")  # after every account that counts


class Bond(StrEnum):
    """How a service is tied to an identifier."""

    HOLDS = "holds"
    MAY_HOLD = "may_hold"  # nobody has checked
    HELD = "held"  # no longer, or the account is closed; but it has leaked from there


@dataclass(frozen=True, slots=True)
class LinkedService:
    """``knows``: it knows who the person is; ``leaked``: the identifier has leaked from there."""

    service_id: ServiceId
    bond: Bond
    knows: bool
    leaked: bool


@dataclass(frozen=True, slots=True)
class Linkage:
    """The services around one identifier, the strongest link first.

    ``real_name``: it is registered under the real name. ``leaked``: it is known to have leaked, wherever.
    ``more``: how many services are left out of ``services``. The counts are of all of them: ``holders``
    hold it, ``knowers`` of those know who the person is, ``maybe`` may hold it, it leaked from ``leakers``.
    """

    identifier_id: IdentifierId
    real_name: bool
    leaked: bool
    services: tuple[LinkedService, ...]
    more: int
    holders: int
    knowers: int
    maybe: int
    leakers: int


def linkage_of(
    book: RiskBook, identifier_id: IdentifierId, account: ServiceId | None = None, most: int | None = None
) -> Linkage:
    """What an identifier of the vault links; at most ``most`` services, None for all.

    First the ``account`` in question, then those that make the link strong because they know who the
    person is or because it leaked there, then the other holders, then those that may hold it; among
    equals the worst first.
    """
    links = book.links
    holders, leakers = links.holders(identifier_id), links.leakers(identifier_id)
    maybe = {
        holding.service_id
        for holding in book.vault.holdings_with(identifier_id)
        if holding.state is HoldingState.UNKNOWN and holding.service_id in book.services
    } - holders
    bonds = dict.fromkeys(leakers, Bond.HELD) | dict.fromkeys(maybe, Bond.MAY_HOLD) | dict.fromkeys(holders, Bond.HOLDS)

    def strength(service_id: ServiceId) -> tuple[int, float, str, str]:
        bond = bonds[service_id]
        if service_id == account:
            rank = 0
        elif bond is Bond.MAY_HOLD:
            rank = 3
        else:
            rank = 1 if service_id in leakers or links.knows_identity(service_id) else 2
        risk = book.services.get(service_id)
        severity = _AWAY if risk is None else -risk.se
        return rank, severity, book.vault.services[service_id].name.casefold(), service_id

    chosen = sorted(bonds, key=strength) if most is None else nsmallest(most, bonds, key=strength)
    link = links.link(identifier_id)
    return Linkage(
        identifier_id=identifier_id,
        real_name=link.real_name,
        leaked=link.leaked,
        services=tuple(LinkedService(key, bonds[key], links.knows_identity(key), key in leakers) for key in chosen),
        more=len(bonds) - len(chosen),
        holders=len(holders),
        knowers=sum(links.knows_identity(key) for key in holders),
        maybe=len(maybe),
        leakers=len(leakers),
    )


def linking_identifiers(book: RiskBook, service_id: ServiceId) -> tuple[IdentifierId, ...]:
    """The person's own identifiers that a counting account holds or may hold.

    First the one that sets its score, then what tells most about the person, then by label.
    """
    linking = book.services[service_id].linking
    orders: dict[IdentifierId, tuple[bool, bool, bool, bool, str]] = {}
    for holding in book.vault.holdings_of(service_id):
        identifier_id, unchecked = holding.identifier_id, holding.state is HoldingState.UNKNOWN
        if identifier_id is None or not (unchecked or holding.state.counts_as_held):
            continue
        identifier, link = book.vault.identifiers[identifier_id], book.links.link(identifier_id)
        if identifier.trashed is None:
            order = (
                linking is None or linking.identifier_id != identifier_id,
                unchecked,
                not link.real_for(service_id),
                not link.leaked,
                identifier.label.casefold(),
            )
            orders[identifier_id] = min(order, orders.get(identifier_id, order))
    return tuple(sorted(orders, key=lambda key: (orders[key], key)))
