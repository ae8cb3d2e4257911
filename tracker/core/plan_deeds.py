"""What it means for the ledger that the person has done an action of the plan."""

from __future__ import annotations

from datetime import date

from tracker.core import commands
from tracker.core.acting import Decision
from tracker.core.changes import Change, ChangeSet
from tracker.core.effort import Effort
from tracker.core.model import HoldingState, Status
from tracker.core.plan_actions import LOOK_FOR_IT, PlanAction
from tracker.core.plan_decisions import decide
from tracker.core.plan_reasons import was_asked_for
from tracker.core.risk import what_if
from tracker.core.risk.trials import TrialKind
from tracker.core.vault import Vault


def is_asked_first(vault: Vault, action: PlanAction) -> bool:
    """Whether doing it means to write to them at first: then it is not done when the letter has gone."""
    if action.kind != TrialKind.REMOVE or action.effort is not Effort.LETTER:
        return False
    return not was_asked_for(vault, action.service_id, action.part)


def done(vault: Vault, action: PlanAction, today: date) -> ChangeSet:
    """The ledger as it is when ``action`` was done, with the decision that says so.

    An account is *being closed* then, and not yet gone; data that was asked back in writing is still held.
    Raises NotFoundError and ValidationError where it cannot be done any more.
    """
    decision = decide(vault, action.key, action.title, Decision.DONE, today)
    return ChangeSet(decision.label, (*_deed(vault, action, today).changes, *decision.changes))


def _deed(vault: Vault, action: PlanAction, today: date) -> ChangeSet:
    if action.kind == LOOK_FOR_IT:
        return commands.edit_service(vault, action.service_id, status=Status.CLOSED_VERIFIED, today=today)
    assert action.trial is not None  # what is still to be found out cannot be done by a press of a button
    if is_asked_first(vault, action):
        asked = tuple(
            Change(holding, holding.in_state(HoldingState.ASKED_TO_REMOVE))
            for holding in vault.holdings_of(action.service_id)
            if holding.kind == action.part and holding.state is HoldingState.HELD
        )
        return ChangeSet(action.title, asked)
    return what_if.compose(vault, (action.trial.deed(vault, today),))
