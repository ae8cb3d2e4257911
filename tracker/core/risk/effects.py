"""What a change would do to the Load: always the difference of two runs, never an estimate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.closing_dates import STAYING, stays
from tracker.core.closing_order import leads_into_circle
from tracker.core.identifiers import is_the_same
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import (
    Deletability,
    Holding,
    IdentifierId,
    PartialDate,
    SecondFactor,
    Service,
    ServiceId,
    Status,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.tally import Load
from tracker.core.swapping import put_in_place
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message


@dataclass(frozen=True, slots=True)
class Effect:
    """Load before and after; ``services``: risk before and after where it differs (None = gone)."""

    before: Load
    after: Load
    services: dict[ServiceId, tuple[ServiceRisk | None, ServiceRisk | None]]

    @property
    def difference(self) -> float:
        """Points; negative when the change takes something off."""
        return self.after.total - self.before.total

    def band_drops(self) -> int:
        """Services that would fall to a lower band, or away."""
        return sum(
            1
            for before, after in self.services.values()
            if before is not None and (after is None or after.band.rank < before.band.rank)
        )


@contextmanager
def trying(book: RiskBook, changeset: ChangeSet) -> Iterator[Effect]:
    """What ``changeset`` would do, while vault and book are as it would leave them; afterwards they are as before."""
    load = book.load
    with book.trying(changeset) as before:
        services = {key: (risk, book.services.get(key)) for key, risk in before.items()}
        yield Effect(load, book.load, {key: risks for key, risks in services.items() if risks[0] != risks[1]})


def effect_of(book: RiskBook, changeset: ChangeSet) -> Effect:
    """What ``changeset`` would do. The vault and the book are the same afterwards as before."""
    with trying(book, changeset) as effect:
        return effect


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do about one service, with what it takes off."""

    code: str  # close, remove, swap, second_factor
    service_id: ServiceId
    title: Message
    changeset: ChangeSet
    effect: Effect

    @property
    def service_after(self) -> ServiceRisk | None:
        """The service's own risk afterwards; None when it is gone."""
        return self.effect.services.get(self.service_id, (None, None))[1]


def closing(book: RiskBook, service_id: ServiceId) -> ChangeSet:
    """The account closed, and seen to be gone."""
    return commands.edit_service(book.vault, service_id, status=Status.CLOSED_VERIFIED, today=book.today)


def actions_for(book: RiskBook, service_id: ServiceId) -> list[Action]:
    """What helps at one service, most effect first; only what really takes something off.

    Nothing while it is being closed: all of it is done in the account, and going there takes the closing back. Nor
    where it is signed in to in a circle, which cannot be: the plan says what comes first.
    """
    service = book.vault.service(service_id)
    if not stays(service) or leads_into_circle(book.vault, service_id):
        return []
    candidates: list[tuple[str, Message, ChangeSet]] = []
    if can_be_closed(service):
        candidates.append(("close", _closing_title(service), closing(book, service_id)))
    held = [holding for holding in book.vault.holdings_of(service_id) if holding.state.counts_as_held]
    candidates += _removals(held)
    candidates += _swaps(book, held)
    if service.second_factor in (SecondFactor.NONE, SecondFactor.SMS, SecondFactor.UNKNOWN):
        title = message("actions", QT_TRANSLATE_NOOP("actions", "Turn on an app second factor"))
        changes = commands.edit_service(book.vault, service_id, second_factor=SecondFactor.APP)
        candidates.append(("second_factor", title, changes))
    actions = [
        Action(code, service_id, title, changes, effect_of(book, changes)) for code, title, changes in candidates
    ]
    helpful = [action for action in actions if action.effect.difference < 0]
    return sorted(helpful, key=lambda action: action.effect.difference)


def can_be_closed(service: Service) -> bool:
    """Known to be deletable in some way, and nobody has begun to."""
    known = service.deletability not in (Deletability.IMPOSSIBLE, Deletability.UNKNOWN)
    return known and service.status in STAYING


def _closing_title(service: Service) -> Message:
    return message("actions", QT_TRANSLATE_NOOP("actions", "Close {name}"), name=service.name)


def _removals(held: Iterable[Holding]) -> list[tuple[str, Message, ChangeSet]]:
    """One for each kind: all that is held of it, verified as removed."""
    by_kind: dict[str, list[Holding]] = {}
    for holding in held:
        by_kind.setdefault(holding.kind, []).append(holding)
    result = []
    for kind, holdings in by_kind.items():
        label = message("kinds", KIND_BY_CODE[kind].label)
        title = message("actions", QT_TRANSLATE_NOOP("actions", "Take out: {kind}"), kind=label)
        result.append(("remove", title, ChangeSet(title, commands.taken_out(holdings))))
    return result


def _swaps(book: RiskBook, held: Iterable[Holding]) -> list[tuple[str, Message, ChangeSet]]:
    """Phone and mail can be replaced by another of one's own that links to less.

    The old one is taken out and the new one held from today, so that what has leaked before
    stays leaked, and the new one is no part of it.
    """
    result = []
    for old in held:
        if old.identifier_id is None or old.kind not in ("phone", "email"):
            continue
        own = book.vault.identifiers[old.identifier_id]
        for other in book.vault.live_identifiers():
            if other.kind == old.kind and other.retired is None and not is_the_same(own, other):
                title = message("actions", QT_TRANSLATE_NOOP("actions", "Swap in {label}"), label=other.label)
                today = PartialDate(book.today.isoformat())
                changes = put_in_place(book.vault, [old], {own.id: other}, other, today)
                if len(changes) > 1:  # else they have both, and the old one can but be taken out
                    result.append(("swap", title, ChangeSet(title, changes)))
    return result


def foremost(actions: Iterable[Action], most: int) -> list[Action]:
    """The first ``most`` actions that can be done one beside the other.

    Closing an account makes the rest needless, so it stands alone; of two that change the same
    record the first is taken.
    """
    chosen: list[Action] = []
    taken: set[str] = set()
    for action in actions:
        subjects = {change.subject.id for change in action.changeset.changes}
        if len(chosen) < most and not subjects & taken and not (chosen and action.code == "close"):
            chosen.append(action)
            taken |= subjects
    return chosen


def best_together(actions: Iterable[Action]) -> ChangeSet | None:
    """The given actions as one ChangeSet; None when two of them change the same record."""
    changes: list[Change] = []
    for action in actions:
        changes += action.changeset.changes
    if len({change.subject.id for change in changes}) < len(changes):
        return None
    return ChangeSet(message("actions", QT_TRANSLATE_NOOP("actions", "All of these")), tuple(changes))


def identifier_effect(book: RiskBook, identifier_id: IdentifierId) -> Effect:
    """What an identifier adds: the Load without it, less the Load with it."""
    return effect_of(book, commands.withdraw_identifier(book.vault, identifier_id))
