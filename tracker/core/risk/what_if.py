"""What would be different: wishes put together to one ChangeSet, and the risk before and after it.

A wish is made with the vault as the wishes before it would leave it, so that they may concern the
same records. Nothing is written: vault, RiskBook and FraudBook are the same afterwards as before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import fits, require_fit
from tracker.core.closing_dates import STAYING
from tracker.core.errors import TrackerError, ValidationError
from tracker.core.identifiers import is_the_same
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import (
    HELD_STATES,
    Deletability,
    Disclosure,
    Entity,
    Given,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    Known,
    PartialDate,
    SaidBy,
    SecondFactor,
    Service,
    ServiceId,
    Status,
    new_id,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Effect, trying
from tracker.core.risk.frauds import Ending, FraudBook, Standings
from tracker.core.risk.method import Band, Method
from tracker.core.risk.tally import Load, Span, Tally
from tracker.core.swapping import put_in_place
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault

Wish = Callable[[Vault], ChangeSet]
"""Raises ValidationError and NotFoundError as the commands do."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The risk in a few numbers.

    ``bands``: how many services are in each band. ``spans``: how many at least, and at most: what nobody knows
    may put them into another one. ``span``: between what bounds the Load lies.
    """

    load: Load
    span: Span
    bands: Mapping[Band, int]
    spans: Mapping[Band, tuple[int, int]]
    frauds: Standings


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two full runs; ``effect`` has the services whose risk differs."""

    before: Outlook
    after: Outlook
    effect: Effect

    @property
    def ending(self) -> Ending:
        """The frauds that are no longer open."""
        return Ending.between(self.before.frauds, self.after.frauds)

    @property
    def opened(self) -> tuple[str, ...]:
        """Ids of the frauds that become open, or surer, in the order of the table."""
        before = self.before.frauds
        weaker = Ending.between(self.after.frauds, before)
        return tuple(key for key in self.after.frauds if key in (*weaker.ended, *weaker.only_perhaps))


def compose(vault: Vault, wishes: Iterable[Wish]) -> ChangeSet:
    """All wishes as one ChangeSet: each record once, as it was before the first and is after the last."""
    changeset, refused = put_together(vault, wishes)
    for error in refused.values():
        raise error
    return changeset


def put_together(vault: Vault, wishes: Iterable[Wish]) -> tuple[ChangeSet, Mapping[int, TrackerError]]:
    """As `compose`, leaving out what does not go together with the wishes before it: why, by its place."""
    done: list[ChangeSet] = []
    refused: dict[int, TrackerError] = {}
    carried_out: list[ChangeSet] = []  # for the wishes after them, so never the last one
    try:
        for place, wish in enumerate(wishes):
            for changeset in done[len(carried_out) :]:
                vault.apply(changeset)
                carried_out.append(changeset)
            try:
                done.append(wish(vault))
            except TrackerError as error:
                refused[place] = error
    finally:
        for changeset in reversed(carried_out):
            vault.take_back(changeset)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "{count} tried-out changes made"), count=len(done))
    return done[0] if len(done) == 1 else ChangeSet(label, _merged(done)), refused


def _merged(changesets: Iterable[ChangeSet]) -> tuple[Change, ...]:
    ends: dict[tuple[type[Entity], str], tuple[Entity | None, Entity | None]] = {}
    for changeset in changesets:
        for change in changeset.changes:
            key = type(change.subject), change.subject.id
            first = ends[key][0] if key in ends else change.before
            ends[key] = first, change.after
    return tuple(Change(before, after) for before, after in ends.values() if before != after)


def compare(book: RiskBook, frauds: FraudBook, changeset: ChangeSet) -> Comparison:
    """The risk with and without ``changeset``. Both books follow the same vault."""
    before, standings = book.tally, frauds.standings()
    with trying(book, changeset) as effect:
        after, left = book.tally, frauds.meanwhile(changeset)
    return Comparison(_outlook(book.method, before, standings), _outlook(book.method, after, left), effect)


def _outlook(method: Method, tally: Tally, standings: Standings) -> Outlook:
    return Outlook(tally.load, tally.span, *tally.bands(method), standings)


def _counting(vault: Vault, service_id: ServiceId) -> Service:
    """A service at which something can be tried out; raises ValidationError for one that is not there any more."""
    service = vault.service(service_id)
    if service.trashed is not None:
        raise _in_the_trash("service_id", service.name)
    if not service.counts:
        source = QT_TRANSLATE_NOOP("errors", "{name} is closed, and seen to be gone.")
        hint = QT_TRANSLATE_NOOP("errors", "There is nothing left to try out there. Nothing was changed.")
        raise ValidationError("service_id", source, hint=hint, name=service.name)
    return service


def _in_the_trash(field: str, name: str) -> ValidationError:
    source = QT_TRANSLATE_NOOP("errors", "“{name}” is in the trash.")
    hint = QT_TRANSLATE_NOOP("errors", "Take it out of the trash first, or choose another one. Nothing was changed.")
    return ValidationError(field, source, hint=hint, name=name)


def require_in_use(identifier: Identifier) -> None:
    """Raises ValidationError for one in the trash: nothing is tied to it any more."""
    if identifier.trashed is not None:
        raise _in_the_trash("identifier_id", identifier.label)


def _edited(service_id: ServiceId, **fields: Any) -> Wish:
    return lambda vault: commands.edit_service(vault, _counting(vault, service_id).id, **fields)


def close(service_ids: Iterable[ServiceId], today: date, logins: Container[ServiceId] | None = None) -> Wish:
    """The accounts closed, and seen to be gone ``today``.

    Those that they open by "sign in with …" stay, and what they hold stays with them. One that could only be
    deleted through such a login may not be deletable any more: nobody has checked. ``logins``: the accounts that
    open others, where somebody has gathered them already.
    """
    ids = tuple(service_ids)

    def wish(vault: Vault) -> ChangeSet:
        there = [_counting(vault, service_id).id for service_id in ids]
        closed = commands.edit_services(vault, there, status=Status.CLOSED_VERIFIED, today=today)
        opening = {key for key in there if logins is None or key in logins}
        if not opening:
            return closed
        others = (child for child in vault.services.values() if child.parent in opening and child.id not in there)
        return ChangeSet(closed.label, (*closed.changes, *map(_without_login, others)))

    return wish


def begin_closing(service_id: ServiceId, today: date) -> Wish:
    """The account being closed since ``today``: it counts until somebody has looked whether it is gone.

    Nothing changes at one that is closed already, as they say, or being closed.
    """

    def wish(vault: Vault) -> ChangeSet:
        status = _counting(vault, service_id).status
        begun = Status.CLOSING if status in STAYING else status
        return commands.edit_service(vault, service_id, status=begun, today=today)

    return wish


def _without_login(child: Service) -> Change:
    """An account that is signed in to by itself from now on."""
    after = replace(child, parent=None)
    if child.deletability is Deletability.VIA_PARENT:
        own = tuple(fact for fact in child.catalogued if fact != "deletability")
        after = replace(
            after,
            deletability=Deletability.UNKNOWN,
            deletability_by=SaidBy.UNKNOWN,
            deletability_source="",
            deletability_seen=None,
            catalogued=own,
        )
    return Change(child, after)


def revoke_sign_in(service_id: ServiceId) -> Wish:
    """A sign-in of its own in place of "sign in with …"; see `close` for what is then not known."""

    def wish(vault: Vault) -> ChangeSet:
        child = _counting(vault, service_id)
        changed = message("changes", QT_TRANSLATE_NOOP("changes", "{name}: sign-in of its own"), name=child.name)
        return ChangeSet(changed, (_without_login(child),) if child.parent is not None else ())

    return wish


def withdraw_consent(service_id: ServiceId) -> Wish:
    """Data is no longer passed on, and no longer to be seen by everybody."""
    return _edited(service_id, disclosure=Disclosure.NONE_KNOWN)


def tighten_permission(service_id: ServiceId, kind: str) -> Wish:
    """What could be read at any time can be read only while the app is in use."""

    def wish(vault: Vault) -> ChangeSet:
        name = _counting(vault, service_id).name
        label = message("kinds", KIND_BY_CODE[kind].label)
        using = QT_TRANSLATE_NOOP("changes", "{name}: “{kind}” only while it is in use")
        changes = tuple(
            Change(holding, replace(holding, given=Given.PERMISSION_USING))
            for holding in vault.holdings_of(service_id)
            if holding.kind == kind and is_always_read(holding)
        )
        return ChangeSet(message("changes", using, name=name, kind=label), changes)

    return wish


def is_always_read(holding: Holding) -> bool:
    """Whether an app may read it at any time."""
    return holding.given is Given.PERMISSION_ALWAYS and holding.state.counts_as_held


def remove_kind(service_id: ServiceId, kind: str) -> Wish:
    """All that a service holds or may hold of a kind, verified as removed."""

    def wish(vault: Vault) -> ChangeSet:
        name = _counting(vault, service_id).name
        changes = commands.taken_out(holding for holding in vault.holdings_of(service_id) if holding.kind == kind)
        if not changes:
            source = QT_TRANSLATE_NOOP("errors", "{name} holds nothing of the kind “{kind}”.")
            raise ValidationError("kind", source, name=name, kind=kind)
        removed = commands.set_holding(vault, service_id, kind, HoldingState.VERIFIED_REMOVED)
        return ChangeSet(removed.label, changes)

    return wish


def replacement(old: Identifier, label: str) -> Identifier:
    """A new one of the same kind, registered as the old one is, which nobody has and which has not leaked."""
    return Identifier(
        IdentifierId(new_id()),
        old.kind,
        label,
        real_name=old.real_name,
        leaked=Known.NO,
        distinctness=old.distinctness,
    )


def swap(identifier_id: IdentifierId, other: Identifier, today: date, at: Collection[ServiceId] | None = None) -> Wish:
    """An identifier taken out, and ``other`` held in its place from ``today``. What has leaked stays leaked.

    ``other``: one of the vault, or a `replacement`, which becomes part of it. ``at``: the services
    where it is swapped; all that hold it if None. Something cannot be swapped for itself, nor where it is not held.
    """

    def wish(vault: Vault) -> ChangeSet:
        old = commands.find(vault.identifiers, identifier_id)
        if is_the_same(old, other):
            source = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be swapped for “{other}”: they are the same.")
            hint = QT_TRANSLATE_NOOP("errors", "Choose another one, or a new one. Nothing was changed.")
            raise ValidationError("identifier_id", source, hint=hint, name=old.label, other=other.label)
        require_in_use(other)
        held = held_of(vault, identifier_id, at)
        if not held:
            source = QT_TRANSLATE_NOOP("errors", "“{name}” is not held where it would be swapped.")
            raise ValidationError("identifier_id", source, name=old.label)
        for kind in sorted({holding.kind for holding in held}):
            require_fit("identifier_id", other, kind)
        added = () if other.id in vault.identifiers else commands.add_identifier(vault, other).changes
        since = PartialDate(today.isoformat())
        placed = put_in_place(vault, held, {identifier_id: other}, other, since)
        swapped = QT_TRANSLATE_NOOP("changes", "{name} swapped for {other}")
        return ChangeSet(message("changes", swapped, name=old.label, other=other.label), (*added, *placed))

    return wish


def held_of(vault: Vault, identifier_id: IdentifierId, at: Collection[ServiceId] | None = None) -> list[Holding]:
    """What the accounts that count hold of an identifier; ``at``: only these."""
    if at is None:
        found = vault.holdings_with(identifier_id)
    else:
        found = [item for key in at for item in vault.holdings_of(key) if item.identifier_id == identifier_id]
    services = vault.services
    return [item for item in found if item.state in HELD_STATES and services[item.service_id].counts]


def second_factor(service_id: ServiceId, factor: SecondFactor = SecondFactor.APP) -> Wish:
    """A second factor turned on."""
    return _edited(service_id, second_factor=factor)


def sign_up(draft: Service, kinds: Mapping[str, IdentifierId | None], new: Collection[Identifier] = ()) -> Wish:
    """A new account that is given ``kinds`` (codes), each with the identifier that is given there.

    Without one it is taken for the one that most services hold: what is not said must not look
    better than what people do. ``new``: identifiers that the person would get for it, such as an alias.
    """

    def wish(vault: Vault) -> ChangeSet:
        for chosen in kinds.values():
            if chosen is not None and chosen in vault.identifiers:
                require_in_use(vault.identifiers[chosen])
        holdings = [
            Holding(HoldingId(new_id()), draft.id, kind, identifier_id=given or usual_identifier(vault, kind))
            for kind, given in kinds.items()
        ]
        return commands.add_service(vault, draft, (*new, *holdings))

    return wish


def usual_identifier(vault: Vault, kind: str) -> IdentifierId | None:
    """Of the identifiers in use that a holding of ``kind`` can mean, the one that most services hold."""
    candidates = [item for item in vault.live_identifiers() if item.retired is None and fits(item, kind)]
    exact = [item for item in candidates if item.kind == kind]
    held = {item.id: {found.service_id for found in vault.holdings_with(item.id)} for item in exact or candidates}
    return max(held, key=lambda identifier_id: len(held[identifier_id]), default=None)
