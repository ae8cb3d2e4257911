"""Which kinds of data a service holds, as tables show it."""

from __future__ import annotations

from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import ServiceId
from tracker.core.vault import Vault
from tracker.gui.models.roles import HoldsCell


def held_kinds(vault: Vault, service_id: ServiceId) -> HoldsCell:
    """The headline kinds that a service holds, and how many others."""
    kinds = {holding.kind for holding in vault.holdings_of(service_id) if holding.state.counts_as_held}
    headlines = [KIND_BY_CODE[kind].headline for kind in kinds]
    return HoldsCell(frozenset(headline for headline in headlines if headline is not None), headlines.count(None))
