"""Small ledgers for tests of pages, made with the commands that the window uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tracker.core import commands
from tracker.core.model import Holding, HoldingId, Identifier, IdentifierId, Service, ServiceId
from tracker.gui.bridge import SessionBridge


def add_account(bridge: SessionBridge, key: str, holds: Iterable[str] = (), **fields: Any) -> ServiceId:
    """Add an account; ``holds`` names kinds, or ``kind=identifier``."""
    service = Service(ServiceId(key), fields.pop("name", key.title()), **fields)
    holdings = []
    for entry in holds:
        kind, _, identifier = entry.partition("=")
        identifier_id = IdentifierId(identifier) if identifier else None
        holdings.append(Holding(HoldingId(f"{key}-{entry}"), service.id, kind, identifier_id=identifier_id))
    assert bridge.do(lambda vault: commands.add_service(vault, service, holdings)) is not None
    return service.id


def add_identifier(bridge: SessionBridge, key: str, kind: str = "phone", **fields: Any) -> IdentifierId:
    """Add a piece of the person's own data."""
    identifier = Identifier(IdentifierId(key), kind, fields.pop("label", key.title()), **fields)
    assert bridge.do(lambda vault: commands.add_identifier(vault, identifier)) is not None
    return identifier.id
