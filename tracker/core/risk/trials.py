"""Changes that a person tries out: which there are for an account or a piece of their data, and what each would do.

A trial is a value: the same one means the same change whatever else has happened to the ledger meanwhile, so that a
list of them can be kept while the ledger is worked on.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tracker.core import commands
from tracker.core.errors import TrackerError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Deletability, Disclosure, HoldingState, Identifier, IdentifierId, SecondFactor, ServiceId
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.what_if import Wish
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_REPLACEABLE = ("phone", "phone_alt", "bank_phone", "email")
_WEAK_FACTORS = (SecondFactor.NONE, SecondFactor.SMS, SecondFactor.UNKNOWN)


class TrialKind(StrEnum):
    CLOSE = "close"
    REMOVE = "remove"
    SWAP = "swap"
    WITHDRAW = "withdraw"
    SECOND_FACTOR = "second_factor"
    PERMISSION = "permission"
    CONSENT = "consent"
    REVOKE = "revoke_sign_in"


@dataclass(frozen=True, slots=True)
class Trial:
    """One change.

    ``data_kind``: code of what is removed, or read less often. ``identifier_id``: what is taken out everywhere, or
    swapped, at ``service_id`` or, without one, everywhere; ``new``: what takes its place, of the vault or a new one.
    """

    kind: TrialKind
    service_id: ServiceId | None = None
    data_kind: str = ""
    identifier_id: IdentifierId | None = None
    new: Identifier | None = None

    def is_possible(self, vault: Vault) -> bool:
        """Whether the account still counts, and the person still has what it is about."""
        if self.service_id is not None:
            service = vault.services.get(self.service_id)
            if service is None or not service.counts:
                return False
        own = None if self.identifier_id is None else vault.identifiers.get(self.identifier_id)
        return self.identifier_id is None or (own is not None and own.trashed is None)

    def title(self, vault: Vault) -> Message:
        """What it is, in a few words: "Close Uber", "Take out at Uber: Location"."""
        name = vault.services[self.service_id].name if self.service_id is not None else ""
        if self.kind in (TrialKind.SWAP, TrialKind.WITHDRAW):
            return self._title_of_own(vault, name)
        if self.kind in (TrialKind.REMOVE, TrialKind.PERMISSION):
            label = message("kinds", KIND_BY_CODE[self.data_kind].label)
            return message("trials", _TITLES[self.kind], name=name, kind=label)
        parent = vault.services.get(vault.services[self._account].parent or ServiceId(""))
        return message("trials", _TITLES[self.kind], name=name, parent=parent.name if parent is not None else "")

    def _title_of_own(self, vault: Vault, name: str) -> Message:
        assert self.identifier_id is not None
        own = vault.identifiers[self.identifier_id].label
        if self.kind is TrialKind.WITHDRAW:
            return message("trials", QT_TRANSLATE_NOOP("trials", "Take “{own}” out everywhere"), own=own)
        if self.service_id is None:
            return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” everywhere"), own=own)
        if self.new is not None and self.new.id in vault.identifiers:
            source = QT_TRANSLATE_NOOP("trials", "“{new}” in place of “{own}” at {name}")
            return message("trials", source, own=own, new=self.new.label, name=name)
        return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” at {name}"), own=own, name=name)

    def wish(self, vault: Vault, today: date, logins: Container[ServiceId] | None = None) -> Wish:
        """The change itself, for `what_if.compose`.

        ``logins``: the accounts that open others, where somebody has gathered them already.
        """
        if self.kind is TrialKind.SWAP:
            assert self.identifier_id is not None
            assert self.new is not None
            at = None if self.service_id is None else (self.service_id,)
            return what_if.swap(self.identifier_id, self.new, today, at)
        if self.kind is TrialKind.WITHDRAW:
            assert self.identifier_id is not None
            withdrawn = self.identifier_id
            return lambda vault: commands.withdraw_identifier(vault, withdrawn)
        if self.kind is TrialKind.REMOVE:
            return what_if.remove_kind(self._account, self.data_kind)
        if self.kind is TrialKind.PERMISSION:
            return what_if.tighten_permission(self._account, self.data_kind)
        if self.kind is TrialKind.CLOSE:
            opens_others = self._account in (logins_of(vault) if logins is None else logins)
            return what_if.close_login(self._account) if opens_others else what_if.close([self._account])
        return _AT_AN_ACCOUNT[self.kind](self._account)

    @property
    def _account(self) -> ServiceId:
        """The account that it is about; only what is about data of one's own can be without one."""
        assert self.service_id is not None
        return self.service_id


_AT_AN_ACCOUNT: Mapping[TrialKind, Callable[[ServiceId], Wish]] = MappingProxyType(
    {
        TrialKind.SECOND_FACTOR: what_if.second_factor,
        TrialKind.CONSENT: what_if.withdraw_consent,
        TrialKind.REVOKE: what_if.revoke_sign_in,
    }
)
_TITLES: Mapping[TrialKind, str] = MappingProxyType(
    {
        TrialKind.CLOSE: QT_TRANSLATE_NOOP("trials", "Close {name}"),
        TrialKind.SECOND_FACTOR: QT_TRANSLATE_NOOP("trials", "Turn on an app second factor at {name}"),
        TrialKind.REMOVE: QT_TRANSLATE_NOOP("trials", "Take out at {name}: {kind}"),
        TrialKind.PERMISSION: QT_TRANSLATE_NOOP("trials", "Allow only while in use at {name}: {kind}"),
        TrialKind.CONSENT: QT_TRANSLATE_NOOP("trials", "Withdraw your consent to passing data on at {name}"),
        TrialKind.REVOKE: QT_TRANSLATE_NOOP("trials", "Stop signing in to {name} through {parent}"),
    }
)


def logins_of(vault: Vault) -> frozenset[ServiceId]:
    """The accounts through which others are signed in to."""
    return frozenset(child.parent for child in vault.live_services() if child.parent is not None)


def trials_at(vault: Vault, service_id: ServiceId, new_label: str) -> tuple[Trial, ...]:
    """Everything that can be tried out at an account; one that cannot be deleted cannot be closed.

    ``new_label``: what a number or address that takes the place of another one is called.
    """
    service = vault.service(service_id)
    closable = service.deletability is not Deletability.IMPOSSIBLE
    found = [Trial(TrialKind.CLOSE, service_id)] if closable else []
    held = [item for item in vault.holdings_of(service_id) if item.state is not HoldingState.VERIFIED_REMOVED]
    found += (Trial(TrialKind.REMOVE, service_id, kind) for kind in dict.fromkeys(item.kind for item in held))
    for holding in held:
        own = vault.identifiers.get(holding.identifier_id) if holding.identifier_id is not None else None
        if own is not None and own.kind in _REPLACEABLE and holding.state.counts_as_held:
            found.append(_swap(own, new_label, service_id))
    if service.second_factor in _WEAK_FACTORS:
        found.append(Trial(TrialKind.SECOND_FACTOR, service_id))
    always = dict.fromkeys(item.kind for item in held if what_if.is_always_read(item))
    found += (Trial(TrialKind.PERMISSION, service_id, kind) for kind in always)
    if service.disclosure is not Disclosure.NONE_KNOWN:
        found.append(Trial(TrialKind.CONSENT, service_id))
    if service.parent in vault.services:
        found.append(Trial(TrialKind.REVOKE, service_id))
    return tuple(found)


def trials_with(vault: Vault, identifier_id: IdentifierId, new_label: str) -> tuple[Trial, ...]:
    """Everything that can be tried out with a piece of the person's own data."""
    own = vault.identifiers[identifier_id]
    if not any(item.state.counts_as_held for item in vault.holdings_with(identifier_id)):
        return ()
    withdrawn = Trial(TrialKind.WITHDRAW, identifier_id=identifier_id)
    return (_swap(own, new_label, None), withdrawn) if own.kind in _REPLACEABLE else (withdrawn,)


def _swap(own: Identifier, new_label: str, service_id: ServiceId | None) -> Trial:
    return Trial(TrialKind.SWAP, service_id, "", own.id, what_if.replacement(own, new_label))


def same_change(one: Trial, other: Trial) -> bool:
    """Whether two trials mean the same, whatever takes the place of what is swapped."""
    return (one.kind, one.service_id, one.data_kind, one.identifier_id) == (
        other.kind,
        other.service_id,
        other.data_kind,
        other.identifier_id,
    )


@dataclass(frozen=True, slots=True)
class Composed:
    """Trials put together: those that go together as wishes, and those that do not any more with what stands in the
    way ("it holds nothing of the kind")."""

    wishes: tuple[Wish, ...]
    refused: tuple[tuple[Trial, TrackerError], ...]


def composed(book: RiskBook, trials: Iterable[Trial]) -> Composed:
    """The trials one on top of the other, in their order; vault and book are the same afterwards as before."""
    wishes: list[Wish] = []
    refused: list[tuple[Trial, TrackerError]] = []
    for trial in trials:
        wish = trial.wish(book.vault, book.today)
        try:
            what_if.compose(book.vault, (*wishes, wish))
        except TrackerError as error:
            refused.append((trial, error))
        else:
            wishes.append(wish)
    return Composed(tuple(wishes), tuple(refused))


def own_effect(book: RiskBook, trial: Trial) -> float:
    """Points that the trial alone would take off (negative) or add: the difference of two runs. 0 where refused."""
    made = composed(book, (trial,)).wishes
    return effect_of(book, what_if.compose(book.vault, made)).difference if made else 0.0
