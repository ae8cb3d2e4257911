"""What a stranger may get from a service, for certain and with what nobody has checked."""

from __future__ import annotations

from tracker.core.model import HELD_STATES, HoldingState, IdentifierId, Service, ServiceId
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.linkage import leaked_holdings
from tracker.core.risk.troves import NO_TROVE, PHONE_KINDS, Trove, joins, trove_of
from tracker.core.vault import Vault

_UNCHECKED, _GONE = HoldingState.UNKNOWN, HoldingState.VERIFIED_REMOVED
_NO_KINDS = frozenset[str]()


class Exposures:
    """What is exposed as the vault is when it is asked for; nothing is kept.

    What the service holds, and what has leaked from it: that stays out after an account was closed.
    """

    def __init__(self, vault: Vault, frauds: Frauds) -> None:
        self.vault = vault
        self._implied = frauds.implied

    def troves(self, service_id: ServiceId) -> tuple[Trove, Trove]:
        """For certain, and with what nobody has checked.

        The second has what may be held besides, and the kinds that using such an app leaves there, unless
        something else is recorded about them.
        """
        vault = self.vault
        service = vault.services.get(service_id)
        if service is None or service.trashed is not None:
            return NO_TROVE, NO_TROVE
        recorded = vault.holdings_of(service_id) if service.counts else []
        held = [holding for holding in recorded if holding.state in HELD_STATES]
        sure = trove_of(vault, held + leaked_holdings(vault, service_id))
        if not service.counts:
            return sure, sure
        unchecked = [holding for holding in recorded if holding.state is _UNCHECKED]
        implied = self._left_there(service)
        left_there = implied - {holding.kind for holding in recorded} if implied else implied
        if not unchecked and not left_there:
            return sure, sure
        return sure, trove_of(vault, unchecked, Trove(sure.kinds | left_there, sure.keys))

    def kinds_at_most(self, service_id: ServiceId) -> frozenset[str]:
        """Kinds beside which the `troves` of the service have none; found in a fraction of the time."""
        vault = self.vault
        service = vault.services.get(service_id)
        there, implied = leaked_holdings(vault, service_id), _NO_KINDS
        if service is not None and service.counts:
            there += [holding for holding in vault.holdings_of(service_id) if holding.state is not _GONE]
            implied = self._left_there(service)
        kinds = implied.union([holding.kind for holding in there])
        if PHONE_KINDS.isdisjoint(kinds) or "phone" in kinds:
            return kinds
        own_number = any(holding.kind in PHONE_KINDS and joins(vault, holding) for holding in there)
        return kinds | {"phone"} if own_number else kinds

    def is_given_up(self, identifier_id: IdentifierId) -> bool:
        """Whether it is a phone number that somebody else may have by now."""
        identifier = self.vault.identifiers.get(identifier_id)
        return (
            identifier is not None
            and identifier.kind == "phone"
            and identifier.retired is not None
            and identifier.trashed is None
        )

    def _left_there(self, service: Service) -> frozenset[str]:
        """The kinds that using such an app leaves there."""
        return _NO_KINDS if service.app_type is None else self._implied.get(service.app_type, _NO_KINDS)
