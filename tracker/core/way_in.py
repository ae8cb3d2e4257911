"""By what a person gets into an account: that cannot be taken out of it, though another one can take its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Holding, HoldingState, Known, SecondFactor, Service
from tracker.core.sightings import LoginType, read_login
from tracker.core.spellings import same_login
from tracker.core.vault import Vault

_BY_ITSELF = frozenset({"phone", "email"})
"""What accounts are commonly signed in to with, and got back with after a password was forgotten."""


class WayIn(StrEnum):
    """Why something that an account holds has to stay there."""

    LOGIN = "login"  # it is signed in to with it
    CODES = "codes"  # the codes of the second factor come to it
    PERHAPS_CODES = "perhaps_codes"  # or to another number that is there
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
    if service.second_factor is SecondFactor.SMS and KIND_BY_CODE[kind].headline is Headline.PHONE:
        held = [item for item in vault.holdings_of(service.id) if item.state is not HoldingState.VERIFIED_REMOVED]
        codes = gets_codes(service, [item for item in held if item.kind == kind], held)
        return WayIn.CODES if codes is Known.YES else WayIn.PERHAPS_CODES
    if kind not in _BY_ITSELF or service.parent is not None:
        return None
    if login is LoginType.NONE:
        return WayIn.PERHAPS
    others = {item.kind for item in vault.holdings_of(service.id) if item.state.counts_as_held} & _BY_ITSELF - {kind}
    return WayIn.ONLY_WAY_BACK if login is LoginType.USERNAME and not others else None


def gets_codes(
    service: Service, mine: Collection[Holding], held: Iterable[Holding], *, signs_in: bool = False
) -> Known:
    """Whether the codes of the second factor come to a phone number that is held as ``mine``, of all that is ``held``.

    Where another number is there, too, or none is known to be, nobody knows. ``signs_in``: it is the login.
    """
    if service.second_factor is SecondFactor.UNKNOWN:
        return Known.UNKNOWN
    if service.second_factor is not SecondFactor.SMS:
        return Known.NO
    others = any(item not in mine and KIND_BY_CODE[item.kind].headline is Headline.PHONE for item in held)
    return Known.YES if (mine or signs_in) and not others else Known.UNKNOWN


def _is_login(vault: Vault, service: Service, kind: str) -> bool:
    """Whether a number or address that is held under ``kind`` is the login, in whatever spelling."""
    held = [item.identifier_id for item in vault.holdings_of(service.id) if item.kind == kind and item.identifier_id]
    return any(same_login(vault.identifiers[key].value, service.login) for key in held)
