"""What a stranger may get from a service, for certain and with what nobody has checked."""

from __future__ import annotations

from collections.abc import Set

from tracker.core.kinds import PHONE_KINDS
from tracker.core.model import HELD_STATES, HoldingState, IdentifierId, Service, ServiceId
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.linkage import leaked_holdings, perhaps_leaked_holdings
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.troves import NO_TROVE, Trove, is_of_any, joins, trove_of
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
        something else is recorded about them. Where nobody has said which one of the person's numbers is held, one of
        `SOME_OF` is among its keys.
        """
        vault = self.vault
        service = vault.services.get(service_id)
        if service is None or service.trashed is not None:
            return NO_TROVE, NO_TROVE
        recorded = vault.holdings_of(service_id) if service.counts else []
        out = [holding for holding in recorded if holding.state in HELD_STATES] + leaked_holdings(vault, service_id)
        sure = trove_of(vault, out)
        unchecked = [holding for holding in recorded if holding.state is _UNCHECKED]
        unchecked += perhaps_leaked_holdings(vault, service_id)
        implied = self._left_there(service) if service.counts else _NO_KINDS
        left_there = implied - {holding.kind for holding in recorded} if implied else implied
        of_any = {SOME_OF[holding.kind] for holding in out + unchecked if is_of_any(vault, holding)}
        if not unchecked and not left_there and not of_any:
            return sure, sure
        kinds = sure.kinds | left_there
        if SOME_OF["phone"] in of_any:
            kinds |= {"phone"}
        return sure, trove_of(vault, unchecked, Trove(kinds, sure.keys | of_any))

    def kinds_at_most(self, service_id: ServiceId, wanted: Set[str], *, sure: bool) -> frozenset[str]:
        """Kinds beside which the first (``sure``) or the second of the `troves` has none of those ``wanted``.

        Found in a fraction of the time.
        """
        vault = self.vault
        service, recorded = vault.services.get(service_id), vault.holdings_of(service_id)
        counts = service is not None and service.counts
        implied = self._left_there(service) if service is not None and counts and not sure else _NO_KINDS
        if "phone" not in wanted and wanted.isdisjoint((*implied, *(holding.kind for holding in recorded))):
            return _NO_KINDS  # one's own number is a phone whatever it was given for, so that is not seen as quickly
        there = leaked_holdings(vault, service_id)
        if not sure:
            there += perhaps_leaked_holdings(vault, service_id)
        if counts and sure:
            there += [holding for holding in recorded if holding.state in HELD_STATES]
        elif counts:
            there += [holding for holding in recorded if holding.state is not _GONE]
        kinds = implied.union([holding.kind for holding in there])
        if PHONE_KINDS.isdisjoint(kinds) or "phone" in kinds:
            return kinds
        numbers = [item for item in there if item.kind in PHONE_KINDS]
        own = any(joins(vault, item) or (not sure and is_of_any(vault, item)) for item in numbers)
        return kinds | {"phone"} if own else kinds

    def some_of(self, identifier_id: IdentifierId) -> IdentifierId | None:
        """What stands for an identifier where nobody has said which one is held; None for one that is not in use."""
        identifier = self.vault.identifiers.get(identifier_id)
        return SOME_OF.get(identifier.kind) if identifier is not None and identifier.trashed is None else None

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
