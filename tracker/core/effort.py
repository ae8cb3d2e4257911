"""How long something takes the person, roughly: this program's own estimate, and nobody's promise."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import Deletability, Disclosure, Service
from tracker.core.overwriting import can_be_overwritten
from tracker.core.risk.trials import Trial, TrialKind
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault


class Effort(StrEnum):
    """The least first."""

    TWO_MINUTES = "two_minutes"
    TEN_MINUTES = "ten_minutes"
    SOME_DAYS = "some_days"
    LETTER = "letter"  # and waiting for the answer

    @property
    def rank(self) -> int:
        """0 for the least."""
        return list(Effort).index(self)


EFFORT_LABELS: Mapping[Effort, str] = MappingProxyType(
    {
        Effort.TWO_MINUTES: QT_TRANSLATE_NOOP("plan", "2 minutes"),
        Effort.TEN_MINUTES: QT_TRANSLATE_NOOP("plan", "10 minutes"),
        Effort.SOME_DAYS: QT_TRANSLATE_NOOP("plan", "some days"),
        Effort.LETTER: QT_TRANSLATE_NOOP("plan", "a letter"),
    }
)

_CLOSING: Mapping[Deletability, Effort] = MappingProxyType(
    {
        Deletability.SELF_SERVICE: Effort.TEN_MINUTES,
        Deletability.VIA_PARENT: Effort.TEN_MINUTES,
        Deletability.CONDITIONAL: Effort.SOME_DAYS,
    }
)
_REMOVING: Mapping[Deletability, Effort] = MappingProxyType(
    {
        Deletability.SELF_SERVICE: Effort.TWO_MINUTES,
        Deletability.VIA_PARENT: Effort.TWO_MINUTES,
        Deletability.REQUEST: Effort.LETTER,
        Deletability.IMPOSSIBLE: Effort.LETTER,
    }
)
_BY_ONESELF = frozenset({"bank_card", "payment_account"})
"""What one can take out in the settings nearly everywhere, even where the account stays; so it is with the profile."""
_ONLY_BY_THEM = IDENTITY_KINDS | {"face", "fingerprint"}
"""What no settings page lets one take out."""


def effort_of(vault: Vault, trial: Trial, *, demanded: bool = False) -> Effort:
    """What carrying out ``trial``, a change at an account, takes; judged by its kind and how the account is deleted.

    ``demanded``: the service asks for the real name, so that the profile cannot be filled in with just anything.
    """
    assert trial.service_id is not None
    service = vault.services[trial.service_id]
    if trial.kind is TrialKind.CLOSE:
        return _CLOSING.get(service.deletability, Effort.LETTER)
    if trial.kind is TrialKind.REMOVE:
        overwritten = can_be_overwritten(vault, service.id, trial.data_kind, demanded=demanded)
        return Effort.TWO_MINUTES if overwritten else _removing(service, trial.data_kind)
    if trial.kind is TrialKind.SWAP:
        return _swapping(service, trial)
    if trial.kind is TrialKind.PERMISSION:
        return Effort.TWO_MINUTES
    if trial.kind is TrialKind.CONSENT and service.disclosure is Disclosure.PUBLIC:
        return Effort.TWO_MINUTES
    return Effort.TEN_MINUTES


def _removing(service: Service, kind: str) -> Effort:
    if kind in _ONLY_BY_THEM:
        return Effort.LETTER
    if kind in _BY_ONESELF:
        return Effort.TWO_MINUTES
    return _REMOVING.get(service.deletability, Effort.TEN_MINUTES)


def _swapping(service: Service, trial: Trial) -> Effort:
    """A new mail address is made in minutes; a new phone number has to be got first."""
    to_be_got = trial.new is not None and trial.new.kind != "email"
    by_asking = service.deletability in (Deletability.REQUEST, Deletability.IMPOSSIBLE)
    return Effort.SOME_DAYS if to_be_got or by_asking else Effort.TEN_MINUTES
