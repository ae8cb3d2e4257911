"""Opening an editor about a service again as it was when the vault was locked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.core.errors import NotFoundError
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import HoldingId, IncidentId, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.holding_editor import HoldingEditor
from tracker.gui.dialogs.incident_editor import IncidentEditor
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.service_editor import ServiceEditor


def reopened(bridge: SessionBridge, draft: str, parent: QWidget) -> RecordEditor | None:
    """The editor that `RecordEditor.draft` was taken from; None when it makes no sense any more."""
    try:
        data = json.loads(draft)
        values = {str(name): str(value) for name, value in data["values"].items()}
        editor = _PARTS[data["part"]](bridge, data, parent)
    except (ValueError, KeyError, TypeError, AttributeError, NotFoundError):
        return None
    editor.set_values(values)
    return editor


def _service(bridge: SessionBridge, data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    service_id = ServiceId(data["service_id"]) if data["service_id"] in bridge.vault.services else None
    editor = ServiceEditor(bridge, service_id, parent)
    editor.resume(data["catalogue_id"], data["usual"] is True)
    return editor


def _holding(bridge: SessionBridge, data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    kind = KIND_BY_CODE[data["kind"]].code
    holding = bridge.vault.holdings.get(HoldingId(data["holding_id"]))
    return HoldingEditor(bridge, ServiceId(data["service_id"]), kind, holding, parent)


def _incident(bridge: SessionBridge, data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    incident = bridge.vault.incidents.get(IncidentId(data["incident_id"]))
    editor = IncidentEditor(bridge, ServiceId(data["service_id"]), incident, parent)
    editor.resume(data["kinds"], data.get("also", ()))
    return editor


_PARTS: Mapping[str, Callable[[SessionBridge, Mapping[str, Any], QWidget], RecordEditor]] = {
    "service": _service,
    "holding": _holding,
    "incident": _incident,
}
