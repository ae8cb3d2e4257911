"""What gets out together when a service leaks: kinds of data, and the values by which it is joined to other leaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.core.kinds import PHONE_KINDS
from tracker.core.model import HELD_STATES, Holding, IdentifierId, Precision, ServiceId
from tracker.core.risk.not_said import SOME_OF
from tracker.core.vault import Vault

# Who has two tables finds the same person in both by one of these. A name belongs to many, an
# address to a household, and the type or validity of a paper does not show its number.
_JOINING_KINDS = PHONE_KINDS | {
    *("email", "account_id", "id_number", "id_image", "driver_licence"),
    *("bank_card", "bank_account", "payment_account", "fund_account"),
    *("plate", "vehicle_licence", "vin"),
}


class Trove(NamedTuple):
    """``kinds``: codes of the data; ``keys``: the person's own identifiers by which it is joined to others.

    A tuple as `ServiceRisk` is: there are two for each service.
    """

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


def is_of_any(vault: Vault, holding: Holding) -> bool:
    """Whether it would join services, only that nobody has said which number, address or paper it is."""
    if holding.kind not in SOME_OF or holding.precision is Precision.PARTIAL:
        return False
    return holding.identifier_id is None or vault.identifiers[holding.identifier_id].trashed is not None


def trove_of(vault: Vault, holdings: Sequence[Holding], besides: Trove = NO_TROVE) -> Trove:
    """The trove that these holdings make together with one that there is ``besides``.

    One's own number is a phone number whatever it was given for, so ``phone`` is among its kinds.
    """
    kinds = besides.kinds.union([holding.kind for holding in holdings])
    keys, joined = set(besides.keys), set[str]()
    for holding in holdings:
        if holding.identifier_id is not None and joins(vault, holding):
            keys.add(holding.identifier_id)
            joined.add(holding.kind)
    return Trove(kinds if PHONE_KINDS.isdisjoint(joined) else kinds | {"phone"}, frozenset(keys))


def held_trove(vault: Vault, service_id: ServiceId) -> Trove:
    """What a service that counts holds for certain."""
    return trove_of(vault, [holding for holding in vault.holdings_of(service_id) if holding.state in HELD_STATES])
