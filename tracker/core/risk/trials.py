"""Changes that a person tries out: which there are for an account or a piece of their data, and what each would do.

A trial is a value: the same one means the same change whatever else has happened to the ledger meanwhile, so that a
list of them can be kept while the ledger is worked on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core import commands
from tracker.core.errors import TrackerError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Deletability, HoldingState, Identifier, IdentifierId, SecondFactor, ServiceId
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


@dataclass(frozen=True, slots=True)
class Trial:
    """One change. ``data_kind``: code of what is removed. ``identifier_id``: what is taken out everywhere, or swapped,
    at ``service_id`` or, without one, everywhere; ``new``: what takes its place."""

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
        if self.kind is TrialKind.CLOSE:
            return message("trials", QT_TRANSLATE_NOOP("trials", "Close {name}"), name=name)
        if self.kind is TrialKind.SECOND_FACTOR:
            return message("trials", QT_TRANSLATE_NOOP("trials", "Turn on an app second factor at {name}"), name=name)
        if self.kind is TrialKind.REMOVE:
            label = message("kinds", KIND_BY_CODE[self.data_kind].label)
            source = QT_TRANSLATE_NOOP("trials", "Take out at {name}: {kind}")
            return message("trials", source, name=name, kind=label)
        assert self.identifier_id is not None
        own = vault.identifiers[self.identifier_id].label
        if self.kind is TrialKind.WITHDRAW:
            return message("trials", QT_TRANSLATE_NOOP("trials", "Take “{own}” out everywhere"), own=own)
        if self.service_id is None:
            return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” everywhere"), own=own)
        return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” at {name}"), own=own, name=name)

    def wish(self, vault: Vault, today: date) -> Wish:
        """The change itself, for `what_if.compose`."""
        if self.kind is TrialKind.SWAP:
            assert self.identifier_id is not None
            assert self.new is not None
            at = None if self.service_id is None else (self.service_id,)
            return what_if.swap(self.identifier_id, self.new, today, at)
        if self.kind is TrialKind.WITHDRAW:
            assert self.identifier_id is not None
            withdrawn = self.identifier_id
            return lambda vault: commands.withdraw_identifier(vault, withdrawn)
        assert self.service_id is not None
        if self.kind is TrialKind.SECOND_FACTOR:
            return what_if.second_factor(self.service_id)
        if self.kind is TrialKind.REMOVE:
            return what_if.remove_kind(self.service_id, self.data_kind)
        opens_others = any(child.parent == self.service_id for child in vault.live_services())
        return what_if.close_login(self.service_id) if opens_others else what_if.close([self.service_id])


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
