"""The playbook of an account that cannot be deleted: what can still be got out of it, in a sensible order.

Its steps are the actions of the plan (`tracker.core.plan_actions`) with the same keys, so that a decision about one is
the same decision in both. Beside them stand what changes nothing by itself, because other data there weighs as much,
and what the law gives. What is done is read from the ledger wherever it says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tracker.core.acting import Decision, PlanDecision
from tracker.core.closing_dates import CLOSED, stays
from tracker.core.model import HoldingState, Service, ServiceId, Status
from tracker.core.overwriting import has_to_be_true
from tracker.core.plan_actions import VERIFY, PlanAction, Proposer
from tracker.core.plan_decisions import ActionKey, decisions
from tracker.core.plan_reasons import was_asked_for
from tracker.core.playbook_law import complaint, erasure, look_again
from tracker.core.playbook_steps import Playbook, Progress, Step
from tracker.core.playbook_titles import place, stage_of, title_for_child, title_of
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.trials import Trial, TrialKind

MOST_CHILDREN = 20
"""Of the accounts that are signed in to through it so many have a step; the others follow when those are done."""
_KEPT_AS_DECISIONS = (TrialKind.PERMISSION, TrialKind.REVOKE, TrialKind.CONSENT, TrialKind.SECOND_FACTOR)
"""Kinds of actions after which the ledger does not show that somebody has done them."""


class Playbooks:
    """Makes the playbook of one account after the other; vault and books are as before after each."""

    def __init__(self, book: RiskBook, proposer: Proposer) -> None:
        """``proposer``: of the same book."""
        self._book, self._vault, self._proposer = book, book.vault, proposer
        self._decided = decisions(book.vault, book.today)
        self._done: dict[str, list[PlanDecision]] = {}
        for decision in self._decided.values():
            if decision.decision is Decision.DONE:
                self._done.setdefault(decision.subjects[0], []).append(decision)
        self._children: dict[ServiceId, list[Service]] = {}
        for child in book.vault.live_services():
            if child.parent not in (None, child.id) and child.counts:
                self._children.setdefault(child.parent, []).append(child)

    def of(self, service_id: ServiceId, actions: Iterable[PlanAction] | None = None) -> Playbook:
        """The playbook of an account that counts. ``actions``: all there are (`Proposer.at`), if somebody has them."""
        service, before = self._vault.services[service_id], self._book.services[service_id]
        found = tuple(self._proposer.at(service_id, every=True) if actions is None else actions)
        revoked, further = self._of_children(service_id)
        open_steps = [*(self._step(action) for action in found if action.kind != VERIFY), *revoked]
        verify = next((action for action in found if action.kind == VERIFY), None)
        open_steps += [self._as_decided(step) for step in self._matters(service, verify)]
        done = self._done_at(service, {step.key for step in open_steps})
        steps = sorted((*open_steps, *done), key=place)
        trials = self._together(step for step in steps if step.is_left)
        points, after = self._effect(before, trials)
        taken = {step.key[2]: step for step in steps if step.key[0] == TrialKind.REMOVE}
        held = [kind for kind in self._held(service) if kind not in taken or not taken[kind].is_left]
        return Playbook(
            service_id,
            tuple(steps),
            before,
            after,
            points,
            trials,
            stays=tuple(kind for kind in held if kind not in taken),
            kept=tuple(kind for kind in held if kind in taken),
            further=further,
        )

    def _held(self, service: Service) -> Iterable[str]:
        """The kinds that it holds; none while it is being closed, when nothing is taken out one by one."""
        if service.status in (Status.CLOSING, *CLOSED):
            return ()
        holdings = self._vault.holdings_of(service.id)
        return dict.fromkeys(holding.kind for holding in holdings if holding.state.counts_as_held)

    # What is to be done

    def _of_children(self, service_id: ServiceId) -> tuple[list[Step], int]:
        """A sign-in of its own for the accounts that this one opens, and how many more there are."""
        children = sorted(self._children.get(service_id, ()), key=lambda child: (child.name.casefold(), child.id))
        steps = []
        for child in children[:MOST_CHILDREN]:
            action = self._proposer.revoking(child.id)
            if action is not None:
                steps.append(replace(self._step(action), title=title_for_child(child)))
        return steps, max(0, len(children) - MOST_CHILDREN)

    def _step(self, action: PlanAction) -> Step:
        service, trial = self._vault.services[action.service_id], action.trial
        demanded = self._proposer.demands_truth(service)
        stage = stage_of(self._vault, service, action.key, demanded=demanded)
        title = title_of(self._vault, service, stage, action.key, trial)
        progress, day, reason = self._progress(action)
        made = Step(stage, action.key, title, progress, action, day, reason)
        if action.kind != TrialKind.REMOVE:
            return made
        return replace(
            made,
            has_to_be_true=has_to_be_true(self._vault, service.id, action.part, demanded=demanded),
            is_needed=self._proposer.is_needed_there(service, action.part),
        )

    def _progress(self, action: PlanAction) -> tuple[Progress, date | None, str]:
        """How far it is, the day that belongs to it, and why the person will not do it."""
        decision = self._decided.get(action.key)
        if decision is not None and decision.decision is not Decision.DONE:
            later = decision.decision is Decision.LATER
            return (Progress.LATER, decision.until, "") if later else (Progress.NOT_ME, None, decision.reason)
        if action.kind == TrialKind.REMOVE and was_asked_for(self._vault, action.service_id, action.part):
            return Progress.ASKED, decision.day if decision is not None else None, ""
        return Progress.OPEN, None, ""

    def _matters(self, service: Service, verify: PlanAction | None) -> Iterator[Step]:
        """What is to be asked, and found out. ``verify``: what the plan proposes to look at, if it does."""
        yield erasure(self._book, self._proposer, service)
        found = complaint(self._book, self._proposer, service)
        if found is not None:
            yield found
        if stays(service):
            yield from look_again(self._book, self._proposer, service, verify)

    def _as_decided(self, step: Step) -> Step:
        """What the person has decided goes before what the ledger says, unless that is further."""
        if step.action is None or step.progress is Progress.ASKED or not step.can_be_put_off:
            return step
        progress, day, reason = self._progress(step.action)
        return step if progress is Progress.OPEN else replace(step, progress=progress, day=day, reason=reason)

    # What is done

    def _done_at(self, service: Service, still_open: set[ActionKey]) -> Iterator[Step]:
        """What the ledger shows to be done, then what only a decision says."""
        decided = {decision.key: decision for decision in self._done.get(service.id, ())}
        keys = dict.fromkeys(self._taken_out(service))
        keys |= dict.fromkeys(key for key in decided if key[0] in _KEPT_AS_DECISIONS)
        for key in keys:
            if key not in still_open:
                day = decided[key].day if key in decided else None
                demanded = self._proposer.demands_truth(service)
                stage = stage_of(self._vault, service, key, demanded=demanded)
                yield Step(stage, key, title_of(self._vault, service, stage, key, None), Progress.DONE, day=day)

    def _taken_out(self, service: Service) -> Iterator[ActionKey]:
        """Kinds of which nothing is held any more, and numbers or addresses that have made way for others."""
        holdings = self._vault.holdings_of(service.id)
        gone = HoldingState.VERIFIED_REMOVED
        there = {holding.kind for holding in holdings if holding.state is not gone}
        theirs = {holding.identifier_id for holding in holdings if holding.state is not gone}
        for holding in holdings:
            if holding.kind not in there:
                yield TrialKind.REMOVE, (service.id,), holding.kind
            elif holding.identifier_id is not None and holding.identifier_id not in theirs:
                yield TrialKind.SWAP, (service.id, holding.identifier_id), ""

    # What all together do

    def _together(self, steps: Iterable[Step]) -> tuple[Trial, ...]:
        """What goes together: a number is not swapped where it is taken out altogether."""
        trials = [step.action.trial for step in steps if step.action is not None and step.action.trial is not None]
        removed = {(trial.service_id, trial.data_kind) for trial in trials if trial.kind is TrialKind.REMOVE}

        def stays(trial: Trial) -> bool:
            assert trial.service_id is not None
            assert trial.identifier_id is not None
            held = what_if.held_of(self._vault, trial.identifier_id, (trial.service_id,))
            return any((item.service_id, item.kind) not in removed for item in held)

        return tuple(trial for trial in trials if trial.kind is not TrialKind.SWAP or stays(trial))

    def _effect(self, before: ServiceRisk, trials: tuple[Trial, ...]) -> tuple[float, ServiceRisk]:
        if not trials:
            return 0.0, before
        wishes = [trial.wish(self._vault, self._book.today, self._proposer.logins) for trial in trials]
        effect = effect_of(self._book, what_if.compose(self._vault, wishes))
        after = effect.services.get(before.service_id, (before, before))[1]
        assert after is not None  # nothing of it closes the account
        return effect.difference, after
