"""Requests in small ledgers, made with the commands that the window uses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.acting import request
from tracker.core import request_commands
from tracker.core.acting import DueBy, Request
from tracker.gui.bridge import SessionBridge

TODAY = date(2026, 11, 23)


def add_request(bridge: SessionBridge, key: str, service_key: str = "shop", **fields: object) -> Request:
    """A request about erasure under the GDPR; sent if ``sent`` is given."""
    sent, due = fields.pop("sent", None), fields.pop("due", None)
    by = fields.pop("due_by", DueBy.LAW)
    fields = {"text": "Delete it\n\nDear all,\n\nPlease.", "reference": f"R-{key}", "article": "art. 17"} | fields
    draft = replace(request(key, service_key), **fields)
    assert bridge.do(lambda vault: request_commands.draft_request(vault, draft))
    if sent is not None:
        assert bridge.do(lambda vault: request_commands.send_request(vault, key, sent, today=TODAY, due=due, due_by=by))
    return bridge.vault.requests[key]
