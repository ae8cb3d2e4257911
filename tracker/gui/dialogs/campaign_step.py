"""Saying how far one service of a change is, with the day and a note."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.acting import CampaignStep, StepState
from tracker.core.campaigns import set_step
from tracker.core.changes import ChangeSet
from tracker.core.closing_dates import stays
from tracker.core.model import Status
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.typed_days import needed_day
from tracker.gui.widgets.fields import line_edit


class CampaignStepEditor(RecordEditor):
    """State, day and note of one step; ``state``: what is offered as its state, if not the one it has."""

    def __init__(
        self, bridge: SessionBridge, step: CampaignStep, state: StepState | None = None, parent: QWidget | None = None
    ) -> None:
        service = bridge.vault.service(step.service_id)
        super().__init__(bridge, self.tr("How far is it?"), service.name, parent, width=110)
        self._step, self._status = step, service.status
        self._is_leaving = service.trashed is None and not stays(service)
        day = self.tr("Since when")
        self.body.addLayout(
            self.form(
                (
                    self.choice_field("state", self.tr("State"), state or step.state),
                    self.field("day", day, line_edit("2026-03-15", day)),
                ),
                (self.long_field("note", self.tr("Note")),),
            )
        )
        self._fields["state"].changed.connect(self._follow)
        self.set_value("day", (step.day or bridge.today).isoformat())
        self.set_value("note", step.note)
        self._follow()
        self.add_save_buttons(self.tr("Save"), self.tr("Cancel"))
        self._fields["state"].setEnabled(not self._is_leaving)
        self.edit_of("note" if self._is_leaving else "state").setFocus()

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "campaign", "part": "step", "step_id": self._step.id}

    def _follow(self) -> None:
        """What the state does to the ledger; what is to do has no day."""
        words = {
            StepState.TO_DO: self.tr("What the service holds stays as it is recorded."),
            StepState.REBOUND: self.tr("You have seen the new one there. The old one is recorded as taken out."),
            StepState.CLOSED: self.tr("The account is recorded as being closed."),
            StepState.GIVEN_UP: self.tr("The old one stays recorded there, and is counted."),
        }
        state = StepState(self.value("state"))
        leaving = self.tr("The account is being closed: nothing is changed there, and the old one goes with it.")
        if self._status is Status.CLOSED_VERIFIED:
            leaving = self.tr("The account was seen to be gone: nothing is left to be changed there.")
        self._fields["state"].set_hint(leaving if self._is_leaving else words[state])
        self._fields["day"].setEnabled(state is not StepState.TO_DO)

    @override
    def change(self, vault: Vault) -> ChangeSet:
        state, today = StepState(self.value("state")), self._bridge.today
        day = today if state is StepState.TO_DO else needed_day("day", self.value("day"))
        return set_step(vault, self._step.id, state, day, today=today, note=self.value("note").strip())
