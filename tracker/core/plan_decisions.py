"""What the person has decided about actions of the plan and steps of a playbook: done, later, not for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.core.acting import Decision, PlanDecision
from tracker.core.changes import Change, ChangeSet
from tracker.core.entity import PlanDecisionId, new_id
from tracker.core.errors import ValidationError
from tracker.core.risk.trials import Trial
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault

ActionKey = tuple[str, tuple[str, ...], str]
"""Kind of an action, ids of the services and identifiers it is about, and a code that tells apart several."""


def key_of(trial: Trial) -> ActionKey:
    """By which a decision about a change at an account finds it again."""
    subjects = (trial.service_id, trial.identifier_id)
    return trial.kind, tuple(key for key in subjects if key is not None), trial.data_kind


def decisions(vault: Vault, today: date) -> dict[ActionKey, PlanDecision]:
    """The decisions that hold, by action; what was put off until a day that has come is proposed again."""
    return {item.key: item for item in vault.plan_decisions.values() if item.until is None or today < item.until}


def decide(
    vault: Vault,
    key: ActionKey,
    title: Message,
    decision: Decision,
    today: date,
    *,
    until: date | None = None,
    reason: str = "",
) -> ChangeSet:
    """Decide about the action that is called ``title``; an earlier decision about it is replaced.

    ``until``: for *later*, a day to come. ``reason``: for *not me*. Raises ValidationError.
    """
    if until is not None and until <= today:
        raise ValidationError("until", QT_TRANSLATE_NOOP("errors", "Choose a day to come."))
    action, subjects, part = key
    before = _about(vault, key)
    key_id = before.id if before is not None else PlanDecisionId(new_id())
    after = checked(vault, PlanDecision(key_id, action, subjects, decision, today, part, until, reason))
    label = message("changes", _LABELS[decision], action=title)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


_LABELS = {
    Decision.DONE: QT_TRANSLATE_NOOP("changes", "Done: {action}"),
    Decision.LATER: QT_TRANSLATE_NOOP("changes", "Put off: {action}"),
    Decision.NOT_ME: QT_TRANSLATE_NOOP("changes", "Not for you: {action}"),
}


def withdraw_decision(vault: Vault, key: ActionKey, title: Message) -> ChangeSet:
    """Propose the action again; empty when nothing was decided about it."""
    before = _about(vault, key)
    label = message("changes", QT_TRANSLATE_NOOP("changes", "Proposed again: {action}"), action=title)
    return ChangeSet(label, (Change(before, None),) if before is not None else ())


def _about(vault: Vault, key: ActionKey) -> PlanDecision | None:
    found: Iterable[PlanDecision] = (item for item in vault.plan_decisions.values() if item.key == key)
    return next(iter(found), None)
