"""Putting an action of the plan off until a day, or saying that it is not for oneself."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.acting import Decision
from tracker.core.changes import ChangeSet
from tracker.core.dates import months_later
from tracker.core.plan_actions import PlanAction
from tracker.core.plan_decisions import decide
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.typed_days import needed_day
from tracker.gui.translation import render
from tracker.gui.widgets.fields import line_edit

_MONTHS_AHEAD = 1  # what is offered as the day at first


class PlanDecisionEditor(RecordEditor):
    """Asks for the day of *later*, or for the reason of *not for me*."""

    def __init__(
        self, bridge: SessionBridge, action: PlanAction, decision: Decision, parent: QWidget | None = None
    ) -> None:
        later = decision is Decision.LATER
        title = self.tr("Put this off?") if later else self.tr("Not for you?")
        super().__init__(bridge, title, render(action.title), parent, width=110)
        self._action, self._decision = action, decision
        if later:
            day = self.tr("Propose it again on")
            field = self.field("until", day, line_edit("2027-03-15", day))
            self.set_value("until", months_later(bridge.today, _MONTHS_AHEAD).isoformat())
        else:
            hint = self.tr("For yourself: in a year you will want to know.")
            field = self.field("reason", self.tr("Why"), hint=hint)
        self.body.addLayout(self.form((field,)))
        self.add_save_buttons(self.tr("Put off") if later else self.tr("Not for me"), self.tr("Cancel"))
        self.edit_of("until" if later else "reason").setFocus()

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> PlanDecisionEditor | None:
        """The editor as it was when ``draft`` was taken; None when the action is no longer there."""
        try:
            data = json.loads(draft)
            kind, subjects, part = data["action"]
            decision, values = Decision(data["decision"]), dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        plan, key = bridge.planner.get(), (kind, tuple(subjects), part)
        planned = plan.actions if plan is not None else ()
        steps = (step.action for playbook in bridge.planner.playbooks.values() for step in playbook.steps)
        action = next((item for item in (*planned, *filter(None, steps)) if item.key == key), None)
        if action is None:
            return None
        editor = cls(bridge, action, decision, parent)
        editor.set_values({str(name): str(value) for name, value in values.items()})
        return editor

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "plan_decision", "action": list(self._action.key), "decision": self._decision.value}

    @override
    def change(self, vault: Vault) -> ChangeSet:
        action, today = self._action, self._bridge.today
        if self._decision is Decision.LATER:
            until = needed_day("until", self.value("until"))
            return decide(vault, action.key, action.title, Decision.LATER, today, until=until)
        reason = self.value("reason")
        return decide(vault, action.key, action.title, Decision.NOT_ME, today, reason=reason)
