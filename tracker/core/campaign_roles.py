"""What an old number or address is used for at a service, as far as the ledger knows; what it does not is said."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import StrEnum
from types import MappingProxyType

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.model import Holding, HoldingState, Identifier, IdentifierId, Known, SecondFactor, Service
from tracker.core.spellings import same_login
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault
from tracker.core.way_in import gets_codes


class Role(StrEnum):
    """What somebody who gets the number could do, the worst first."""

    LOGIN = "login"
    SECOND_FACTOR = "second_factor"
    RECOVERY = "recovery"
    PAYMENT = "payment"
    CONTACT = "contact"


ROLE_LABELS: Mapping[Role, str] = MappingProxyType(
    {
        Role.LOGIN: QT_TRANSLATE_NOOP("campaign", "Sign-in"),
        Role.SECOND_FACTOR: QT_TRANSLATE_NOOP("campaign", "Second factor"),
        Role.RECOVERY: QT_TRANSLATE_NOOP("campaign", "Recovery"),
        Role.PAYMENT: QT_TRANSLATE_NOOP("campaign", "Payment"),
        Role.CONTACT: QT_TRANSLATE_NOOP("campaign", "Contact"),
    }
)


def roles_at(vault: Vault, service: Service, own: Identifier, ids: Set[IdentifierId]) -> Mapping[Role, Known]:
    """What ``own``, a phone number or an e-mail address, is used for at ``service``; ``ids``: of all its records.

    * Sign-in: known where the login is recorded; an account that is opened through another one is not signed in to
      with it. Values that are left out of the vault cannot be compared.
    * Second factor: a number where codes come by text message, unless another number is held there, too, or none is
      known to be.
    * Recovery: nothing in the ledger says so, hence it is never known.
    * Payment: the number on file at the bank; where payment data is held it may be.
    * Contact: whoever holds it can call or write.
    """
    held = [item for item in vault.holdings_of(service.id) if item.state is not HoldingState.VERIFIED_REMOVED]
    mine = [item for item in held if item.identifier_id in ids]
    return {
        Role.LOGIN: _login(service, own),
        Role.SECOND_FACTOR: _second_factor(service, own, mine, held),
        Role.RECOVERY: Known.UNKNOWN,
        Role.PAYMENT: _payment(mine, held),
        Role.CONTACT: Known.YES if any(item.state.counts_as_held for item in mine) else Known.UNKNOWN,
    }


def _login(service: Service, own: Identifier) -> Known:
    if not service.login:
        return Known.NO if service.parent is not None else Known.UNKNOWN
    if not own.value:
        return Known.UNKNOWN
    return Known.YES if same_login(service.login, own.value) else Known.NO


def _second_factor(service: Service, own: Identifier, mine: list[Holding], held: list[Holding]) -> Known:
    if own.kind == "email" and service.second_factor is not SecondFactor.UNKNOWN:
        return Known.NO
    return gets_codes(service, mine, held, signs_in=_login(service, own) is Known.YES)


def _payment(mine: list[Holding], held: list[Holding]) -> Known:
    if any(item.kind == "bank_phone" and item.state.counts_as_held for item in mine):
        return Known.YES
    pays = any(KIND_BY_CODE[item.kind].headline is Headline.PAYMENT for item in held)
    return Known.UNKNOWN if pays or any(item.kind == "bank_phone" for item in mine) else Known.NO
