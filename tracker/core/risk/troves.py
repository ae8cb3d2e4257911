"""What gets out together when a service leaks: kinds of data, and the values by which it is joined to other leaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.core.model import HELD_STATES, Holding, HoldingState, IdentifierId, Precision, Service, ServiceId
from tracker.core.risk.linkage import leaked_holdings
from tracker.core.vault import Vault

PHONE_KINDS = frozenset({"phone", "phone_alt", "bank_phone"})

# Who has two tables finds the same person in both by one of these. A name belongs to many, an
# address to a household, and the type or validity of a paper does not show its number.
_JOINING_KINDS = PHONE_KINDS | {
    *("email", "account_id", "id_number", "id_image", "driver_licence"),
    *("bank_card", "bank_account", "payment_account", "fund_account"),
    *("plate", "vehicle_licence", "vin"),
}


@dataclass(frozen=True, slots=True)
class Trove:
    """``kinds``: codes of the data; ``keys``: the person's own identifiers by which it is joined to others."""

    kinds: frozenset[str] = frozenset()
    keys: frozenset[IdentifierId] = frozenset()


NO_TROVE = Trove()


def joins(vault: Vault, holding: Holding) -> bool:
    """Whether the very value that is held is enough to find the same person elsewhere.

    It must be recorded whose it is, and held in full: many people share the last four digits of a card.
    """
    if holding.identifier_id is None or holding.precision is Precision.PARTIAL or holding.kind not in _JOINING_KINDS:
        return False
    return vault.identifiers[holding.identifier_id].trashed is None


def trove_of(vault: Vault, holdings: Iterable[Holding], besides: Iterable[str] = ()) -> Trove:
    """The trove that these holdings make; ``besides``: codes of further kinds.

    One's own number is a phone number whatever it was given for, so ``phone`` is among its kinds.
    """
    kinds, keys = set(besides), set[IdentifierId]()
    for holding in holdings:
        kinds.add(holding.kind)
        if joins(vault, holding) and holding.identifier_id is not None:
            keys.add(holding.identifier_id)
            if holding.kind in PHONE_KINDS:
                kinds.add("phone")
    return Trove(frozenset(kinds), frozenset(keys))


def held_trove(vault: Vault, service_id: ServiceId) -> Trove:
    """What a service holds for certain; nothing when it does not count."""
    return trove_of(vault, _held(vault, vault.services[service_id]))


def exposed_troves(vault: Vault, service_id: ServiceId, implied: frozenset[str]) -> tuple[Trove, Trove]:
    """What a stranger may get from a service: for certain, and with what nobody has checked.

    Both have what the service holds, and what has leaked from it: that stays out after an account
    was closed. The second has what may be held besides, and the kinds that using such an app
    leaves there (``implied``), unless something else is recorded about them.
    """
    service = vault.services.get(service_id)
    if service is None or service.trashed is not None:
        return NO_TROVE, NO_TROVE
    certain = [*_held(vault, service), *leaked_holdings(vault, service_id)]
    sure = trove_of(vault, certain)
    if not service.counts:
        return sure, sure
    recorded = vault.holdings_of(service_id)
    unchecked = [holding for holding in recorded if holding.state is HoldingState.UNKNOWN]
    left_there = implied - {holding.kind for holding in recorded} if implied else implied
    if not unchecked and not left_there:
        return sure, sure
    return sure, trove_of(vault, [*certain, *unchecked], left_there)


def _held(vault: Vault, service: Service) -> list[Holding]:
    if not service.counts:
        return []
    return [holding for holding in vault.holdings_of(service.id) if holding.state in HELD_STATES]
