"""Opening an editor about a change of number again as it was when the vault was locked."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QWidget

from tracker.core.entity import CampaignId, CampaignStepId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.campaign_editor import CampaignEditor
from tracker.gui.dialogs.campaign_line import CampaignLineEditor
from tracker.gui.dialogs.campaign_step import CampaignStepEditor
from tracker.gui.dialogs.record_editor import RecordEditor


def reopened(bridge: SessionBridge, draft: str, parent: QWidget) -> RecordEditor | None:
    """The editor that `RecordEditor.draft` was taken from; None when it makes no sense any more."""
    try:
        data = json.loads(draft)
        part, values = data["part"], {str(name): str(value) for name, value in data["values"].items()}
        if part == "change":
            return CampaignEditor.from_draft(bridge, data, parent)
        editor: RecordEditor
        if part == "step":
            step = bridge.vault.campaign_steps[CampaignStepId(data["step_id"])]
            editor = CampaignStepEditor(bridge, step, None, parent)
        else:
            editor = CampaignLineEditor(bridge, bridge.vault.campaigns[CampaignId(data["campaign_id"])], parent)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    editor.set_values(values)
    return editor
