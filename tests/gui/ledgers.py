"""Small ledgers for tests of pages, made with the commands that the window uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.builders import holding, identifier, service
from tracker.core import commands
from tracker.core.model import HoldingState, IdentifierId, ServiceId
from tracker.gui.bridge import SessionBridge


def add_account(bridge: SessionBridge, key: str, holds: Iterable[str] = (), **fields: Any) -> ServiceId:
    """Add an account; ``holds`` names kinds, ``kind?`` where nobody has checked, or ``kind=identifier``."""
    account = service(key, **fields)
    holdings = []
    for entry in holds:
        kind, _, held = entry.partition("=")
        state = HoldingState.UNKNOWN if kind.endswith("?") else HoldingState.HELD
        holdings.append(holding(key, kind.rstrip("?"), held or None, id=f"{key}-{entry}", state=state))
    assert bridge.do(lambda vault: commands.add_service(vault, account, holdings)) is not None
    return account.id


def add_identifier(bridge: SessionBridge, key: str, kind: str = "phone", **fields: Any) -> IdentifierId:
    """Add a piece of the person's own data."""
    own = identifier(key, kind, **fields)
    assert bridge.do(lambda vault: commands.add_identifier(vault, own)) is not None
    return own.id
