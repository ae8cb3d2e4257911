"""Changes that a person tries out: which there are for an account or a piece of their data, and what each would do.

A trial is a value: the same one means the same change whatever else has happened to the ledger meanwhile, so that a
list of them can be kept while the ledger is worked on.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.errors import TrackerError, ValidationError
from tracker.core.identifiers import is_the_same
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import (
    Deletability,
    Disclosure,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    SecondFactor,
    ServiceId,
)
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Action, effect_of
from tracker.core.risk.what_if import Wish
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_REPLACEABLE = ("phone", "phone_alt", "bank_phone", "email")
_LONGEST_NAME = 60  # characters of a name in a title
_LONGEST_LABEL = 80  # characters of the label that the new one is called after
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


_TURNS = (
    *(TrialKind.PERMISSION, TrialKind.REMOVE, TrialKind.WITHDRAW, TrialKind.SWAP),
    *(TrialKind.SECOND_FACTOR, TrialKind.CONSENT, TrialKind.REVOKE, TrialKind.CLOSE),
)
"""What is taken out goes before what takes its place; a closed account comes after what is done to it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One change. ``data_kind``: code of what is removed, or read less often. ``identifier_id``: what is taken out
    everywhere, or swapped, at ``service_id`` or, without one, everywhere. What takes its place is ``instead``, one of
    the person's own, or ``new``, one that nobody has yet."""

    kind: TrialKind
    service_id: ServiceId | None = None
    data_kind: str = ""
    identifier_id: IdentifierId | None = None
    new: Identifier | None = None
    instead: IdentifierId | None = None

    def is_possible(self, vault: Vault) -> bool:
        """Whether the account still counts, and the person still has what it is about."""
        if self.service_id is not None:
            service = vault.services.get(self.service_id)
            if service is None or not service.counts:
                return False
        needed = [key for key in (self.identifier_id, self.instead) if key is not None]
        found = [vault.identifiers.get(key) for key in needed]
        return all(own is not None and own.trashed is None for own in found)

    def title(self, vault: Vault) -> Message:
        """What it is, in a few words: "Close Uber", "Take out at Uber: Location"."""
        name = _short(vault.services[self.service_id].name) if self.service_id is not None else ""
        if self.kind in (TrialKind.SWAP, TrialKind.WITHDRAW):
            return self._title_of_own(vault, name)
        if self.kind in (TrialKind.REMOVE, TrialKind.PERMISSION):
            label = message("kinds", KIND_BY_CODE[self.data_kind].label)
            return message("trials", _TITLES[self.kind], name=name, kind=label)
        parent = vault.services.get(vault.services[self._account].parent or ServiceId(""))
        opener = _short(parent.name) if parent is not None else ""
        return message("trials", _TITLES[self.kind], name=name, parent=opener)

    def _title_of_own(self, vault: Vault, name: str) -> Message:
        assert self.identifier_id is not None
        own = _short(vault.identifiers[self.identifier_id].label)
        if self.kind is TrialKind.WITHDRAW:
            return message("trials", QT_TRANSLATE_NOOP("trials", "Take “{own}” out everywhere"), own=own)
        if self.instead is not None:
            other = _short(vault.identifiers[self.instead].label)
            if self.service_id is None:
                source = QT_TRANSLATE_NOOP("trials", "“{other}” in place of “{own}” everywhere")
                return message("trials", source, own=own, other=other)
            source = QT_TRANSLATE_NOOP("trials", "“{other}” in place of “{own}” at {name}")
            return message("trials", source, own=own, other=other, name=name)
        if self.service_id is None:
            return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” everywhere"), own=own)
        return message("trials", QT_TRANSLATE_NOOP("trials", "A new one for “{own}” at {name}"), own=own, name=name)

    def wish(self, vault: Vault, today: date, logins: Container[ServiceId] | None = None) -> Wish:
        """The change itself, for `what_if.compose`.

        ``logins``: the accounts that open others, where somebody has gathered them already.
        """
        if self.kind is TrialKind.SWAP:
            assert self.identifier_id is not None
            other = self.new if self.instead is None else vault.identifiers[self.instead]
            assert other is not None
            at = None if self.service_id is None else (self.service_id,)
            return what_if.swap(self.identifier_id, other, today, at)
        if self.kind is TrialKind.WITHDRAW:
            assert self.identifier_id is not None
            withdrawn = self.identifier_id
            return lambda vault: commands.withdraw_identifier(vault, withdrawn)
        if self.kind is TrialKind.REMOVE:
            return what_if.remove_kind(self._account, self.data_kind)
        if self.kind is TrialKind.PERMISSION:
            return what_if.tighten_permission(self._account, self.data_kind)
        if self.kind is TrialKind.CLOSE:
            return what_if.close((self._account,), today, logins)
        return _AT_AN_ACCOUNT[self.kind](self._account)

    def deed(self, vault: Vault, today: date) -> Wish:
        """What is written when the person has done it: as `wish`, but an account is being closed and not yet gone."""
        if self.kind is TrialKind.CLOSE:
            return what_if.begin_closing(self._account, today)
        return self.wish(vault, today)

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

    ``new_label``: what a number or address that takes the place of ``{own}`` is called.
    """
    service = vault.service(service_id)
    closable = service.deletability is not Deletability.IMPOSSIBLE
    found = [Trial(TrialKind.CLOSE, service_id)] if closable else []
    held = [item for item in vault.holdings_of(service_id) if item.state is not HoldingState.VERIFIED_REMOVED]
    found += (Trial(TrialKind.REMOVE, service_id, kind) for kind in dict.fromkeys(item.kind for item in held))
    theirs = dict.fromkeys(item.identifier_id for item in held if item.state.counts_as_held)
    for identifier_id in theirs:
        own = vault.identifiers.get(identifier_id) if identifier_id is not None else None
        if own is not None:
            found += _swaps(vault, own, new_label, service_id)
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
    if not what_if.held_of(vault, identifier_id):
        return ()
    withdrawn = Trial(TrialKind.WITHDRAW, identifier_id=identifier_id)
    return (*_swaps(vault, own, new_label, None), withdrawn)


def _swaps(vault: Vault, own: Identifier, new_label: str, service_id: ServiceId | None) -> list[Trial]:
    """A new one, or another of the person's own of the same kind."""
    if own.kind not in _REPLACEABLE:
        return []
    label = new_label.replace("{own}", own.label[:_LONGEST_LABEL])
    alike = [item for item in vault.live_identifiers() if item.kind == own.kind and item.retired is None]
    others = [item.id for item in alike if not is_the_same(own, item)]
    return [
        Trial(TrialKind.SWAP, service_id, "", own.id, what_if.replacement(own, label)),
        *(Trial(TrialKind.SWAP, service_id, "", own.id, instead=other) for other in others),
    ]


def _short(name: str) -> str:
    """A very long name must leave room for the rest of its sentence."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def of_action(action: Action) -> Trial:
    """The trial that means the same as one of the actions that help at an account."""
    if action.code in ("close", "second_factor"):
        return Trial(TrialKind(action.code), action.service_id)
    holdings = [change.subject for change in action.changeset.changes if isinstance(change.subject, Holding)]
    if action.code == "remove":
        return Trial(TrialKind.REMOVE, action.service_id, holdings[0].kind)
    old, new = holdings
    return Trial(TrialKind.SWAP, action.service_id, "", old.identifier_id, instead=new.identifier_id)


def same_change(one: Trial, other: Trial) -> bool:
    """Whether two trials mean the same, whichever new number or address it is."""
    return replace(one, new=None) == replace(other, new=None)


def with_one_more(trials: Iterable[Trial], trial: Trial) -> list[Trial]:
    """``trials`` and ``trial``, in the place of what cannot be done beside it: an identifier is swapped only once at
    the same place. Two places where it is swapped for a new one get the same new one: two would look better than
    what people do."""
    kept = [one for one in trials if not same_change(one, trial)]
    if trial.kind is TrialKind.SWAP:
        place = trial.identifier_id, trial.service_id
        kept = [one for one in kept if one.kind is not TrialKind.SWAP or (one.identifier_id, one.service_id) != place]
        alike = [one.new for one in kept if one.identifier_id == trial.identifier_id and one.new is not None]
        if alike and trial.new is not None:
            trial = replace(trial, new=alike[0])
    return [*kept, trial]


@dataclass(frozen=True, slots=True)
class Composed:
    """Trials put together: those that go together as one ChangeSet, and those that do not with what stands in the way
    ("it holds nothing of the kind"). ``deed``: what is written when those that go together have been done."""

    changeset: ChangeSet
    refused: tuple[tuple[Trial, TrackerError], ...]
    deed: ChangeSet


def composed(book: RiskBook, trials: Iterable[Trial]) -> Composed:
    """The trials one on top of the other, the same in whatever order they are given: what is taken out goes before
    what takes a place, one account before all of them, and closing comes last. Nothing is put where it is itself
    taken out.

    Vault and book are the same afterwards as before.
    """
    vault, today = book.vault, book.today
    tried = sorted(trials, key=_turn)
    wishes = [_refused(vault, trial) if _puts_what_goes(trial, tried) else trial.wish(vault, today) for trial in tried]
    changeset, refused = what_if.put_together(vault, wishes)
    deed = changeset
    if tried and tried[-1].kind is TrialKind.CLOSE:
        fitting = (trial for place, trial in enumerate(tried) if place not in refused)
        deed = what_if.compose(vault, [trial.deed(vault, today) for trial in fitting])
    return Composed(changeset, tuple((tried[place], error) for place, error in refused.items()), deed)


def _turn(trial: Trial) -> tuple[object, ...]:
    """What decides when it is its turn."""
    new = trial.new.id if trial.new is not None else ""
    about = trial.service_id or "", trial.identifier_id or "", trial.data_kind, trial.instead or "", new
    return _TURNS.index(trial.kind), trial.service_id is None, *about


def _puts_what_goes(trial: Trial, others: Iterable[Trial]) -> bool:
    """Whether one of ``others`` takes out, there or everywhere, what it would put in place."""
    return trial.instead is not None and any(
        other.identifier_id == trial.instead and other.service_id in (None, trial.service_id) for other in others
    )


def _refused(vault: Vault, trial: Trial) -> Wish:
    assert trial.instead is not None
    source = QT_TRANSLATE_NOOP("errors", "“{name}” cannot take a place where it is itself taken out.")
    hint = QT_TRANSLATE_NOOP("errors", "Choose another one, or a new one. Nothing was changed.")
    error = ValidationError("instead", source, hint=hint, name=vault.identifiers[trial.instead].label)

    def wish(_vault: Vault) -> ChangeSet:
        raise error

    return wish


def own_effect(book: RiskBook, trial: Trial) -> float:
    """Points that the trial alone would take off (negative) or add: the difference of two runs. 0 where refused."""
    return effect_of(book, composed(book, (trial,)).changeset).difference
