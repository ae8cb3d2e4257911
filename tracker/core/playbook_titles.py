"""What a step of a playbook is for and what it is called; the account itself is named above all of them."""

from __future__ import annotations

from tracker.core.kinds import KIND_BY_CODE, KINDS
from tracker.core.model import IdentifierId, Service
from tracker.core.overwriting import can_be_overwritten
from tracker.core.plan_actions import LOOK_FOR_IT
from tracker.core.plan_decisions import ActionKey
from tracker.core.playbook_steps import Progress, Stage, Step
from tracker.core.risk.trials import Trial, TrialKind
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_STAGE_OF_KIND = {
    "bank_card": Stage.CARD,
    "payment_account": Stage.CARD,
    "contacts": Stage.CONTACTS,
    "im_contacts": Stage.CONTACTS,
}
_STAGES = {
    LOOK_FOR_IT: Stage.GONE,
    TrialKind.PERMISSION: Stage.PERMISSION,
    TrialKind.SWAP: Stage.SWAP,
    TrialKind.REVOKE: Stage.SIGN_IN,
    TrialKind.CONSENT: Stage.CONSENT,
    TrialKind.SECOND_FACTOR: Stage.FACTOR,
}
_STAGE_ORDER = {stage: number for number, stage in enumerate(Stage)}
_KIND_ORDER = {kind.code: number for number, kind in enumerate(KINDS)}


def stage_of(vault: Vault, service: Service, key: ActionKey, *, demanded: bool) -> Stage:
    """What a change at ``service`` is for. ``demanded``: it asks for the real name, as the catalogue says."""
    kind, _subjects, part = key
    if kind != TrialKind.REMOVE:
        return _STAGES[kind]
    overwritten = can_be_overwritten(vault, service.id, part, demanded=demanded)
    return Stage.PROFILE if overwritten else _STAGE_OF_KIND.get(part, Stage.DATA)


def place(step: Step) -> tuple[int, bool, float, int, ActionKey]:
    """Sort key: by what it is for, most effect first; of the same, as the kinds of data stand everywhere."""
    points = step.action.points if step.action is not None else 0.0
    done = step.progress is Progress.DONE
    return _STAGE_ORDER[step.stage], done, points, _KIND_ORDER.get(step.key[2], 0), step.key


def title_of(vault: Vault, service: Service, stage: Stage, key: ActionKey, trial: Trial | None) -> Message:
    """In a few words. ``trial``: None where it is done."""
    kind, subjects, part = key
    if stage is Stage.SWAP:
        return _title_of_swap(vault, IdentifierId(subjects[1]), trial)
    if kind in (TrialKind.REMOVE, TrialKind.PERMISSION):
        source = _TITLES_WITH_KIND.get(stage, _TAKE_OUT)
        return message("playbook", source, kind=message("kinds", KIND_BY_CODE[part].label))
    if stage is Stage.SIGN_IN and trial is not None:
        assert service.parent is not None  # that is what the change takes out
        return message("playbook", _NOT_THROUGH, parent=vault.services[service.parent].name)
    return message("playbook", _TITLES[stage])


def title_for_child(child: Service) -> Message:
    """Of the step at an account that this one opens."""
    return message("playbook", QT_TRANSLATE_NOOP("playbook", "A sign-in of its own for {name}"), name=child.name)


def _title_of_swap(vault: Vault, own: IdentifierId, trial: Trial | None) -> Message:
    label = vault.identifiers[own].label
    if trial is None:
        return message("playbook", _SWAPPED, own=label)
    if trial.instead is None:
        return message("playbook", _FOR_A_NEW_ONE, own=label)
    return message("playbook", _FOR_ANOTHER, own=label, other=vault.identifiers[trial.instead].label)


_TAKE_OUT = QT_TRANSLATE_NOOP("playbook", "Take out: {kind}")
_TITLES_WITH_KIND = {
    Stage.PROFILE: QT_TRANSLATE_NOOP("playbook", "Overwrite: {kind}"),
    Stage.PERMISSION: QT_TRANSLATE_NOOP("playbook", "Only while in use: {kind}"),
}
_SWAPPED = QT_TRANSLATE_NOOP("playbook", "“{own}” is no longer there")
_FOR_A_NEW_ONE = QT_TRANSLATE_NOOP("playbook", "A new one for “{own}”")
_FOR_ANOTHER = QT_TRANSLATE_NOOP("playbook", "“{other}” in place of “{own}”")
_NOT_THROUGH = QT_TRANSLATE_NOOP("playbook", "Stop signing in through {parent}")
_TITLES = {
    Stage.GONE: QT_TRANSLATE_NOOP("playbook", "Look whether it is gone"),
    Stage.SIGN_IN: QT_TRANSLATE_NOOP("playbook", "A sign-in of its own"),
    Stage.CONSENT: QT_TRANSLATE_NOOP("playbook", "Withdraw consent to sharing"),
    Stage.FACTOR: QT_TRANSLATE_NOOP("playbook", "Turn on an app second factor"),
}
