"""By what a person gets into an account: that cannot be taken out of it, though another one can take its place."""

from __future__ import annotations

from enum import StrEnum

from tracker.core.model import Service
from tracker.core.sightings import LoginType, login_key, read_login
from tracker.core.vault import Vault

_BY_ITSELF = frozenset({"phone", "email"})
"""What accounts are commonly signed in to with, and got back with after a password was forgotten."""


class WayIn(StrEnum):
    """Why something that an account holds has to stay there."""

    LOGIN = "login"  # it is signed in to with it
    PERHAPS = "perhaps"  # nobody has said with what it is signed in to
    ONLY_WAY_BACK = "only_way_back"  # nothing else is held by which it could be got back
    GIVEN = "given"  # the account has it from the service itself


def way_in(vault: Vault, service: Service, kind: str) -> WayIn | None:
    """What ``kind`` is for at an account; None where nobody needs it to get in."""
    login = read_login(service.login).type
    if kind in ("password", login.kind) or _is_login(vault, service, kind):
        return WayIn.LOGIN
    if kind == "account_id":
        return WayIn.GIVEN
    if kind not in _BY_ITSELF or service.parent is not None:
        return None
    if login is LoginType.NONE:
        return WayIn.PERHAPS
    others = {item.kind for item in vault.holdings_of(service.id) if item.state.counts_as_held} & _BY_ITSELF - {kind}
    return WayIn.ONLY_WAY_BACK if login is LoginType.USERNAME and not others else None


def _is_login(vault: Vault, service: Service, kind: str) -> bool:
    """Whether a number or address that is held under ``kind`` is the login, in whatever spelling."""
    login = login_key(service.login)
    held = [item.identifier_id for item in vault.holdings_of(service.id) if item.kind == kind and item.identifier_id]
    return bool(login) and any(login_key(vault.identifiers[key].value) == login for key in held)
