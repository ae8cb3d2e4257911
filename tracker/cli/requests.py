"""``requests``: what was asked of services, and until when they have to answer; their days for a calendar."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from tracker.cli.due import write_calendar
from tracker.cli.opening import opened
from tracker.cli.output import Output, table
from tracker.cli.secrets import Secrets
from tracker.core.acting import Request
from tracker.core.request_states import RequestState, in_order, live_requests, set_by, state_of
from tracker.core.vault import Vault
from tracker.services import due


def requests(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """All requests, what asks for attention first; with ``--ics`` their days as a calendar file."""
    with opened(arguments, output, secrets) as session:
        vault, today = session.vault, session.today
        found = in_order(live_requests(vault), today)
        view: dict[str, Any] = {
            "requests": [_view(vault, request, today) for request in found],
            "counts": _counts(found, today),
        }
        lines = _lines(view["requests"], [_set_by(request) for request in found])
        if arguments.ics is not None:
            write_calendar(session, due.answers(session), arguments)
            view["calendar"] = str(arguments.ics)
            lines.append(f"Calendar written, not encrypted: {arguments.ics}")
        output.result(view, lines)
    return 0


def _counts(found: list[Request], today: date) -> dict[str, int]:
    states = [state_of(request, today) for request in found]
    return {str(state): states.count(state) for state in RequestState}


def _view(vault: Vault, request: Request, today: date) -> dict[str, Any]:
    """``due``: as it was shown when it was sent, by ``due_by``; ``waits_until``: with the time that they asked for."""
    return {
        "id": request.id,
        "service": request.service_id,
        "name": vault.services[request.service_id].name,
        "state": str(state_of(request, today)),
        "right": request.right,
        "law": request.jurisdiction,
        "statute": request.law,
        "article": request.article,
        "language": request.language,
        "reference": request.reference,
        "channel": str(request.channel),
        "address": request.address,
        **{name: _day(getattr(request, name)) for name in ("sent", "arrived", "due", "extended_to", "waits_until")},
        "due_by": str(request.due_by) if request.due is not None else None,
        "answered": _day(request.answered),
        "outcome": str(request.outcome),
        "closed": _day(request.closed),
        "entries": [
            {
                "day": entry.day.isoformat(),
                "kind": str(entry.kind),
                "files": [file.name for file in vault.attachments_of(entry.id)],
            }
            for entry in vault.entries_of(request.id)
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _set_by(request: Request) -> str:
    return str(set_by(request)) if request.waits_until is not None else ""


def _lines(rows: list[dict[str, Any]], words: list[str]) -> list[str]:
    """``words``: who sets the last day of each."""
    if not rows:
        return ["No requests."]
    shown = [
        (row["state"].upper(), row["name"], row["right"], row["article"], row["waits_until"] or "", by)
        for row, by in zip(rows, words, strict=True)
    ]
    return table(("STATE", "SERVICE", "RIGHT", "ARTICLE", "ANSWER DUE", "SET BY"), shown)
