"""What can be done about one account, each with its effect: the difference of two full runs, never an estimate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.closing_dates import CLOSED
from tracker.core.closing_order import leads_into_circle
from tracker.core.effort import Effort, effort_of
from tracker.core.identifiers import is_the_same
from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import (
    Deletability,
    Holding,
    HoldingState,
    Identifier,
    PartialDate,
    SecondFactor,
    Service,
    ServiceId,
    Status,
)
from tracker.core.plan_decisions import ActionKey, key_of
from tracker.core.plan_reasons import (
    Reason,
    Unknowns,
    has_to_work,
    is_needed,
    unknowns,
    was_asked_for,
    why_change,
    why_close,
    why_look_for_it,
    why_remove,
    why_swap,
    why_verify,
)
from tracker.core.plan_titles import check_that_gone, look_again
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import can_be_closed, effect_of
from tracker.core.risk.frauds import Ending, FraudBook
from tracker.core.risk.minimum import Minimum, Minimums
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.trials import Trial, TrialKind, logins_of, trials_at
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault
from tracker.core.way_in import way_in

VERIFY, LOOK_FOR_IT = "verify", "verify_gone"
"""Kinds of actions that answer a question; all others are kinds of trials."""
_LONG_AGO = PartialDate("1990")
_NOTHING_ENDS = Ending((), ())
_REAL_NAME = frozenset({"id_name", "id_number"})
"""What is asked for where the real name is, and by which a line or a contract is registered."""


@dataclass(frozen=True, slots=True)
class RealNames:
    """Ids of the services in the catalogue at which the real name is ``asked``, at least for some functions, and
    those whose basic function needs it."""

    asked: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()


NOBODY_ASKS = RealNames()


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One thing to do about one account.

    ``trial``: the change; None where the action is to find something out. ``points``: the Load after it less
    the Load before, negative where it takes something off. ``before``, ``after``: the account's own risk (None =
    gone). ``band_drops``: accounts that fall to a lower band, or away. ``ending``, ``opened``: the frauds that
    it ends, and those that it opens. ``spread``: where the answer decides, the best and the worst that it can
    do in points; ``points`` is 0 then, because nothing is promised.
    """

    kind: str
    service_id: ServiceId
    trial: Trial | None
    title: Message
    reason: Reason
    effort: Effort
    points: float
    before: ServiceRisk
    after: ServiceRisk | None
    band_drops: int = 0
    ending: Ending = _NOTHING_ENDS
    opened: tuple[str, ...] = ()
    spread: tuple[float, float] | None = None

    @property
    def key(self) -> ActionKey:
        """By which a decision about it finds it again."""
        if self.trial is None:
            return self.kind, (self.service_id,), ""
        return key_of(self.trial)

    @property
    def part(self) -> str:
        """Code of the kind of data, or id of the identifier, that tells apart several of a kind at one account."""
        return "" if self.trial is None else self.trial.data_kind or self.trial.identifier_id or ""

    @property
    def changes_nothing(self) -> bool:
        """Taking out what weighs no more than other data there: by itself it takes nothing off, and ends no fraud."""
        return self.kind == TrialKind.REMOVE and self.points == 0 and not self.ending

    @property
    def rank(self) -> tuple[float, float, int, int, str, str, str]:
        """Most effect first, then least effort; what has no points of its own by what it may reveal or end."""
        width = 0.0 if self.spread is None else self.spread[1] - self.spread[0]
        ended = len(self.ending.ended) + len(self.ending.only_perhaps)
        return (self.points, -width, -ended, self.effort.rank, self.service_id, self.kind, self.part)


class Proposer:
    """Says what can be done about each account of a ledger; vault and books are as before after each answer."""

    def __init__(
        self,
        book: RiskBook,
        frauds: FraudBook,
        minimums: Minimums,
        new_label: str,
        names: RealNames = NOBODY_ASKS,
    ) -> None:
        """``new_label``: what a number or address that takes the place of another one is called.

        ``names``: who asks for the real name.
        """
        self._book, self._frauds, self._new_label = book, frauds, new_label
        self._minimums, self._names = minimums, names
        self.logins = logins_of(book.vault)
        self._standings = frauds.standings()
        self._decisive = frauds.decisive()
        self._tied: dict[str, list[Identifier]] = {}
        for own in book.vault.live_identifiers():
            if own.retired is None:
                self._tied.setdefault(own.kind, []).append(own)

    def at(self, service_id: ServiceId, *, every: bool = False) -> Iterator[PlanAction]:
        """All that can be done about an account that counts, in no order.

        ``every``: also taking out what changes nothing by itself, because other data weighs as much as it does.
        """
        service = self._book.vault.services[service_id]
        if leads_into_circle(self._book.vault, service_id):
            # Nothing else can be written about an account of which the ledger says what cannot be.
            yield self._worked_out(service, Trial(TrialKind.REVOKE, service_id))
        elif service.status in CLOSED:
            yield self._look_for_it(service)
        elif service.status is not Status.CLOSING:
            yield from self._changes(service, every=every)
            found = unknowns(self._book, service)
            if found.facts:
                yield self._verify(service, found)

    def revoking(self, service_id: ServiceId) -> PlanAction | None:
        """Of what `at` gives, a sign-in of its own for an account that is signed in to through another one."""
        service, trial = self._book.vault.services[service_id], Trial(TrialKind.REVOKE, service_id)
        in_circle = leads_into_circle(self._book.vault, service_id)
        if service.status in (Status.CLOSING, *CLOSED) and not in_circle:
            return None
        action = self._worked_out(service, trial)
        return action if in_circle or _is_worth_it(action) else None

    # Changes

    def _changes(self, service: Service, *, every: bool) -> Iterator[PlanAction]:
        for trial in trials_at(self._book.vault, service.id, self._new_label):
            for candidate in self._candidates(service, trial, every=every):
                weighs_nothing = every and trial.kind is TrialKind.REMOVE and not self._may_matter(trial)
                action = (self._without_effect if weighs_nothing else self._worked_out)(service, candidate)
                if _is_worth_it(action) or (every and action.changes_nothing):
                    yield action

    def _candidates(self, service: Service, trial: Trial, *, every: bool) -> Iterator[Trial]:
        """What of a trial belongs into a plan: what the person needs is not to be closed, nor made useless."""
        if trial.kind is TrialKind.CLOSE:
            wanted = can_be_closed(service) and not is_needed(service)
        elif trial.kind is TrialKind.REMOVE:
            tried = bool(self._held(trial)) if every else self._may_matter(trial)
            wanted = tried and self._is_to_go(service, trial.data_kind)
        else:
            wanted = True
        if trial.kind is TrialKind.SWAP:
            yield from self._swaps(trial)
        elif wanted:
            yield trial

    def minimum(self, service: Service) -> Minimum | None:
        """What its type of app needs, where that is known."""
        return self._minimums.get(service.app_type) if service.app_type is not None else None

    def _is_to_go(self, service: Service, kind: str) -> bool:
        """By what one gets in cannot be taken out; it can be another one. Nor can a name that it has to have."""
        minimum = self.minimum(service)
        needed = minimum is not None and kind in minimum.kinds
        needed = needed or (kind in _REAL_NAME and service.catalogue_id in self._names.needed)
        vault = self._book.vault  # what was asked back already can go, as the person knows
        lets_in = way_in(vault, service, kind) is not None and not was_asked_for(vault, service.id, kind)
        return not lets_in and not (needed and has_to_work(service))

    def is_needed_there(self, service: Service, kind: str) -> bool:
        """Whether the person needs the account, and the basic function of such apps needs this kind."""
        minimum = self.minimum(service)
        return is_needed(service) and minimum is not None and kind in minimum.kinds

    def _held(self, removal: Trial) -> list[Holding]:
        """What taking a kind out would take out for certain."""
        assert removal.service_id is not None
        held = self._book.vault.holdings_of(removal.service_id)
        return [item for item in held if item.kind == removal.data_kind and item.state.counts_as_held]

    def _may_matter(self, removal: Trial) -> bool:
        """False where taking a kind out changes no score and ends no fraud, without trying it.

        What sets no term of the account's own score, and joins it to no other, changes none.
        """
        assert removal.service_id is not None
        service_id, kind, held = removal.service_id, removal.data_kind, self._held(removal)
        if not held or service_id in self._decisive or kind in IDENTITY_KINDS:
            return bool(held)
        risk = self._book.services[service_id]
        terms = {item.kind for item in (risk.context, risk.linking, *risk.identifying) if item is not None}
        return kind in terms or any(holding.identifier_id is not None for holding in held)

    def _swaps(self, trial: Trial) -> Iterator[Trial]:
        """Another one of the person's own in its place, the best of them; a new one where there is none."""
        assert trial.identifier_id is not None
        if trial.instead is not None:
            return  # one of those among which the trial of a new one chooses
        old = self._book.vault.identifiers[trial.identifier_id]
        others = [own for own in self._tied.get(old.kind, ()) if not is_the_same(own, old)]
        swaps = [replace(trial, new=None, instead=other.id) for other in others] or [trial]
        yield swaps[0] if len(swaps) == 1 else min(swaps, key=self._points)

    def _points(self, swap: Trial) -> tuple[float, str]:
        """Of two that do the same, always the same one is taken."""
        assert swap.instead is not None
        return effect_of(self._book, self.changeset(swap)).difference, swap.instead

    def changeset(self, trial: Trial) -> ChangeSet:
        """The change alone."""
        return what_if.compose(self._book.vault, (trial.wish(self._book.vault, self._book.today, self.logins),))

    def _worked_out(self, service: Service, trial: Trial) -> PlanAction:
        changeset = self.changeset(trial)
        effect, before = effect_of(self._book, changeset), self._book.services[service.id]
        ending, opened = _NOTHING_ENDS, tuple[str, ...]()
        if service.id in self._decisive or self._joins_another_hand(trial):
            then = self._frauds.after(changeset)
            ending = Ending.between(self._standings, then)
            weaker = Ending.between(then, self._standings)
            opened = (*weaker.ended, *weaker.only_perhaps)
        return replace(
            self._without_effect(service, trial),
            points=effect.difference,
            after=effect.services.get(service.id, (before, before))[1],
            band_drops=effect.band_drops(),
            ending=ending,
            opened=opened,
        )

    def _without_effect(self, service: Service, trial: Trial) -> PlanAction:
        """The action of a change that is known to change no score, and to end no fraud."""
        title, before = trial.title(self._book.vault), self._book.services[service.id]
        reason, effort = self._reason(service, trial), self._effort(service, trial)
        return PlanAction(trial.kind, service.id, trial, title, reason, effort, 0.0, before, before)

    def _effort(self, service: Service, trial: Trial) -> Effort:
        """What was asked for in writing takes but a look."""
        asked = trial.kind is TrialKind.REMOVE and was_asked_for(self._book.vault, service.id, trial.data_kind)
        return Effort.TWO_MINUTES if asked else effort_of(self._book.vault, trial, demanded=self.demands_truth(service))

    def demands_truth(self, service: Service) -> bool:
        """Whether it asks for the real name, as the catalogue says."""
        return service.catalogue_id in self._names.asked

    def _joins_another_hand(self, trial: Trial) -> bool:
        """Whether what the account has comes into a hand where other data is already."""
        return trial.instead is not None

    def _reason(self, service: Service, trial: Trial) -> Reason:
        minimum = self.minimum(service)
        if trial.kind is TrialKind.CLOSE:
            return why_close(service, minimum, self._book.today)
        if trial.kind is TrialKind.REMOVE:
            return why_remove(self._book, service, trial, minimum)
        if trial.kind is TrialKind.SWAP:
            return why_swap(self._book, service, trial)
        return why_change(self._book, service, trial, self.logins)

    # Questions

    def _verify(self, service: Service, found: Unknowns) -> PlanAction:
        """Where nothing but a year has gone by, no answer is better or worse than what is recorded."""
        title = look_again(service)
        if found.open:
            title = message("plan", QT_TRANSLATE_NOOP("plan", "Find out about {name}"), name=service.name)
        effort = Effort.TWO_MINUTES if len(found.facts) == 1 else Effort.TEN_MINUTES
        spread = self._between(service) if found.open else None
        return self.question(VERIFY, service, title, why_verify(found), effort, spread)

    def _between(self, service: Service) -> tuple[float, float]:
        """What the answers may do to the score, and with it what linkage does elsewhere where more is held.

        Where nothing is recorded it may hold anything. What nobody knows about other accounts, or about one's own
        numbers, widens the score too, and is not answered here.
        """
        risk, recorded = self._book.services[service.id], self._book.vault.holdings_of(service.id)
        maybe = [item for item in recorded if item.state is HoldingState.UNKNOWN]
        if maybe:
            worst = effect_of(self._book, worst_answers(self._book.vault, service, maybe)).difference
        elif recorded:
            unknown = self._book.method.unknown
            worst = len(risk.loss.unknown) * (unknown.high - unknown.taken)
        else:
            worst = risk.se_high - risk.se
        return risk.se_low - risk.se, worst

    def _look_for_it(self, service: Service) -> PlanAction:
        """The account may be there after all; if it is gone, its points are."""
        title = check_that_gone(service)
        gone = what_if.compose(self._book.vault, (what_if.close((service.id,), self._book.today),))
        spread = (effect_of(self._book, gone).difference, 0.0)
        return self.question(LOOK_FOR_IT, service, title, why_look_for_it(), Effort.TWO_MINUTES, spread)

    def question(
        self,
        kind: str,
        service: Service,
        title: Message,
        reason: Reason,
        effort: Effort,
        spread: tuple[float, float] | None,
    ) -> PlanAction:
        """An action that is no change: what comes of it is for others to say. ``spread``: see `PlanAction`."""
        risk = self._book.services[service.id]
        return PlanAction(kind, service.id, None, title, reason, effort, 0.0, risk, risk, spread=spread)


def _is_worth_it(action: PlanAction) -> bool:
    """Whether a change belongs into a plan: it takes something off, ends a fraud, or helps at no cost."""
    always_helps = action.kind in (TrialKind.PERMISSION, TrialKind.REVOKE)
    return action.points < 0 or (action.points == 0 and (always_helps or bool(action.ending)))


def worst_answers(vault: Vault, service: Service, maybe: Iterable[Holding]) -> ChangeSet:
    """The worst answer to all that nobody has said about an account; ``maybe``: what it may hold."""
    fields: dict[str, Any] = {}
    if service.deletability is Deletability.UNKNOWN:
        fields["deletability"] = Deletability.IMPOSSIBLE
    if service.second_factor is SecondFactor.UNKNOWN:
        fields["second_factor"] = SecondFactor.NONE
    if service.last_used is None:
        fields["last_used"] = _LONG_AGO
    held = tuple(Change(holding, holding.in_state(HoldingState.HELD)) for holding in maybe)
    edited = commands.edit_service(vault, service.id, **fields)
    return ChangeSet(edited.label, (*edited.changes, *held))
