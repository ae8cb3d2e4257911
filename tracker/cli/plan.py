"""``plan``: what to do next, with what each step is worth. Nothing is written."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from tracker.cli.opening import changed_ahead, opened
from tracker.cli.output import Output, table
from tracker.cli.risk import catalogue_of
from tracker.cli.secrets import Secrets
from tracker.core.effort import EFFORT_LABELS, Effort
from tracker.core.plan import Plan
from tracker.core.plan_actions import PlanAction
from tracker.core.plan_decisions import ActionKey
from tracker.core.playbook_steps import Playbook, Step
from tracker.core.risk.method import BAND_LABELS, Band
from tracker.core.risk.trials import TrialKind
from tracker.core.vault import Vault
from tracker.services.plan import plan as worked_out

_LANGUAGE = "en"
_NEW = "New one"


def plan(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """The best action of each account, or all of them."""
    with opened(arguments, output, secrets) as session:
        found = worked_out(session, catalogue_of(session), _LANGUAGE, _NEW)
        actions = found.actions if arguments.all else found.best
        view = {
            "actions": [_action_view(session.vault, action) for action in actions],
            "together": _together_view(found),
            "put_aside": [_aside_view(action, decision.until) for action, decision in found.put_aside],
            "stuck": [_playbook_view(session.vault, each) for each in _by_effect(found)],
            "changed_ahead": changed_ahead(session),
        }
        output.result(view, _lines(view))
    return 0


def _action_view(vault: Vault, action: PlanAction) -> dict[str, Any]:
    """``effect``: the difference in points; 0 where an answer decides between ``effect_best`` and ``effect_worst``.

    ``id`` finds the action again as long as what it is about is there.
    """
    service = vault.services[action.service_id]
    best, worst = action.spread or (action.points, action.points)
    closing = action.kind == TrialKind.CLOSE
    return {
        "id": _id(action.key),
        "kind": str(action.kind),
        "title": str(action.title),
        "service": action.service_id,
        "part": action.part or None,
        "effect": action.points,
        "effect_best": best,
        "effect_worst": worst,
        "band_before": str(action.before.band),
        "band_after": None if action.after is None else str(action.after.band),
        "accounts_to_a_lower_band": action.band_drops,
        "frauds_ended": list(action.ending.ended),
        "frauds_only_perhaps": list(action.ending.only_perhaps),
        "frauds_opened": list(action.opened),
        "effort": str(action.effort),
        "reason": action.reason.code,
        "reason_text": str(action.reason.text),
        "letter": action.effort is Effort.LETTER,
        "link": service.closing_url or None if closing else None,
        "path": service.closing_path or None if closing else None,
    }


def _id(key: ActionKey) -> str:
    kind, subjects, part = key
    return ":".join(filter(None, (str(kind), *subjects, part)))


def _together_view(found: Plan) -> dict[str, float]:
    """All of the best ones done: no sum of theirs."""
    before, after = found.load.total, found.together.total
    return {"before": before, "after": after, "difference": after - before}


def _aside_view(action: PlanAction, until: date | None) -> dict[str, Any]:
    """``until``: the day on which it is proposed again, null where the person will not do it."""
    return {
        "id": _id(action.key),
        "title": str(action.title),
        "until": until.isoformat() if until is not None else None,
    }


def _by_effect(found: Plan) -> list[Playbook]:
    """The accounts that cannot be deleted, of which most can still be got out first."""
    return sorted(found.stuck.values(), key=lambda playbook: (playbook.points, playbook.service_id))


def _playbook_view(vault: Vault, playbook: Playbook) -> dict[str, Any]:
    """``effect``: of all steps that are left together; ``steps_done`` and ``steps_total`` as the window counts."""
    return {
        "service": playbook.service_id,
        "name": vault.services[playbook.service_id].name,
        "effect": playbook.points,
        "steps_done": playbook.done,
        "steps_total": len(playbook.counted),
        "steps": [_step_view(step) for step in playbook.steps],
    }


def _step_view(step: Step) -> dict[str, Any]:
    """``effect``, ``effort``: null for what is done."""
    action = step.action
    return {
        "id": _id(step.key),
        "stage": str(step.stage),
        "title": str(step.title),
        "state": str(step.progress),
        "day": step.day.isoformat() if step.day is not None else None,
        "effect": None if action is None else action.points,
        "effort": None if action is None else str(action.effort),
    }


def _lines(view: dict[str, Any]) -> list[str]:
    rows = [
        (row["title"], _effect(row), _bands(row), EFFORT_LABELS[Effort(row["effort"])], row["reason_text"])
        for row in view["actions"]
    ]
    if not rows:
        return ["Nothing to do that is known."]
    together = view["together"]
    return [
        *table(("ACTION", "POINTS", "BAND", "EFFORT (OUR ESTIMATE)", "WHY"), rows),
        f"The best of each account together: {together['before']:.2f} -> {together['after']:.2f} points, "
        f"{together['difference']:+.2f}. Put aside: {len(view['put_aside'])}.",
    ]


def _effect(row: dict[str, Any]) -> str:
    if row["effect_best"] != row["effect_worst"]:
        return f"{row['effect_best']:+.2f} to {row['effect_worst']:+.2f}"
    return f"{row['effect']:+.2f}"


def _bands(row: dict[str, Any]) -> str:
    before = BAND_LABELS[Band(row["band_before"])]
    after = "gone" if row["band_after"] is None else BAND_LABELS[Band(row["band_after"])]
    return before if before == after else f"{before} -> {after}"
