"""Opening an editor about a request again as it was when the vault was locked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.core.acting import EntryKind, Request
from tracker.core.entity import RequestEntryId, RequestId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_entry import RequestEntryEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.dialogs.request_sent import RequestSentEditor


def reopened(bridge: SessionBridge, draft: str, parent: QWidget) -> RecordEditor | None:
    """The editor that `RecordEditor.draft` was taken from; None when it makes no sense any more."""
    try:
        data = json.loads(draft)
        if data["part"] == "letter":
            return _letter(bridge, data, parent)
        request = bridge.vault.requests[RequestId(data["request_id"])]
        values = {str(name): str(value) for name, value in data["values"].items()}
        editor = _PARTS[data["part"]](bridge, request, data, parent)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    editor.set_values(values)
    return editor


def _letter(bridge: SessionBridge, data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    request = bridge.vault.requests[RequestId(data["request_id"])] if data["request_id"] else None
    editor = RequestEditor(bridge, None, request, parent)
    editor.resume(data)
    return editor


def _sent(bridge: SessionBridge, request: Request, _data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    return RequestSentEditor(bridge, request, parent)


def _entry(bridge: SessionBridge, request: Request, data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    entry = bridge.vault.request_entries[RequestEntryId(data["entry_id"])] if data["entry_id"] else None
    editor = RequestEntryEditor(bridge, request, entry, parent)
    editor.ask_again(map(str, data.get("files", ())))
    return editor


def _reminder(bridge: SessionBridge, request: Request, _data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    return RequestLetter(bridge, request, EntryKind.REMINDER, parent)


def _complaint(bridge: SessionBridge, request: Request, _data: Mapping[str, Any], parent: QWidget) -> RecordEditor:
    return RequestLetter(bridge, request, EntryKind.COMPLAINT, parent)


_PARTS: Mapping[str, Callable[[SessionBridge, Request, Mapping[str, Any], QWidget], RecordEditor]] = {
    "sent": _sent,
    "entry": _entry,
    EntryKind.REMINDER.value: _reminder,
    EntryKind.COMPLAINT.value: _complaint,
}
