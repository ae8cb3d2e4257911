"""Muting a finding: why the person does not want to be reminded of it, and until when."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.changes import ChangeSet
from tracker.core.muting import mute
from tracker.core.risk.finding import Finding
from tracker.core.vault import Vault
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.typed_days import typed_day
from tracker.gui.translation import render
from tracker.gui.widgets.fields import line_edit

_MONTHS_AHEAD = 3  # what is offered as the end at first


class MuteFinding(RecordEditor):
    """Asks for a reason and for the last day; without a day there is no end."""

    def __init__(self, bridge: SessionBridge, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(bridge, self.tr("Mute this finding?"), render(finding.text), parent, width=120)
        self._finding = finding
        reason = self.field("reason", self.tr("Why"), hint=self.tr("For yourself: in a year you will want to know."))
        day = self.tr("Until the end of")
        until = self.field(
            "until",
            day,
            line_edit("2027-03-15", day),
            hint=self.tr("Leave it empty for no end. It comes back earlier when what it rests on changes."),
        )
        self.body.addLayout(self.form((reason,), (until,)))
        self.set_value("until", _months_after(bridge.today, _MONTHS_AHEAD).isoformat())
        self.add_save_buttons(self.tr("Mute"), self.tr("Cancel"))
        self.edit_of("reason").setFocus()

    @classmethod
    def from_draft(cls, bridge: SessionBridge, draft: str, parent: QWidget | None = None) -> MuteFinding | None:
        """The editor as it was when ``draft`` was taken; None when the finding is no longer there."""
        try:
            data = json.loads(draft)
            key, values = tuple(data["finding"]), dict(data["values"])
        except (ValueError, KeyError, TypeError):
            return None
        finding = next((finding for finding in bridge.reminders().shown if finding.key == key), None)
        if finding is None:
            return None
        editor = cls(bridge, finding, parent)
        editor.set_values({str(name): str(value) for name, value in values.items()})
        return editor

    @override
    def origin(self) -> dict[str, Any]:
        return {"editor": "muting", "finding": list(self._finding.key)}

    @override
    def change(self, vault: Vault) -> ChangeSet:
        return mute(
            vault, self._finding, self.value("reason"), typed_day("until", self.value("until")), self._bridge.today
        )


def _months_after(day: date, months: int) -> date:
    """The same day of a later month; the last one that every month has, for the few that some lack."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))
