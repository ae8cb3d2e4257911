"""``due``: everything that has a day, such as the answer to a request; its days for a calendar."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.cli.opening import changed_ahead, opened
from tracker.cli.output import Output, table
from tracker.cli.risk import catalogue_of
from tracker.cli.secrets import Secrets
from tracker.core.due import DueThing
from tracker.core.request_states import set_by
from tracker.services import due as services
from tracker.services import letters
from tracker.services.session import Session


def due(arguments: argparse.Namespace, output: Output, secrets: Secrets) -> int:
    """What asks for attention first comes first; with ``--ics`` all days as a calendar file."""
    with opened(arguments, output, secrets) as session:
        things, today = services.agenda(session, catalogue_of(session)), session.today
        view: dict[str, Any] = {
            "due": [_view(thing, today) for thing in things],
            "changed_ahead": changed_ahead(session),
        }
        lines = _lines(view["due"])
        if arguments.ics is not None:
            write_calendar(session, things, arguments)
            view["calendar"] = str(arguments.ics)
            lines.append(f"Calendar written, not encrypted: {arguments.ics}")
        output.result(view, lines)
    return 0


def write_calendar(session: Session, things: Sequence[DueThing], arguments: argparse.Namespace) -> None:
    """Without the names of services unless they are asked for: others keep the calendar."""

    def say(thing: DueThing) -> tuple[str, str]:
        title = str(thing.title if arguments.names else thing.anonymous)
        if thing.request is None:
            return title, ""
        reference = thing.request.reference
        return f"{title} ({reference})" if reference else title, str(set_by(thing.request))

    content = services.calendar(session, things, say)
    letters.write(arguments.ics, content, vault_folder=session.opened.folder, replace=arguments.replace)


def _view(thing: DueThing, today: date) -> dict[str, Any]:
    """``day``: the last one for an answer, the first one for everything else. ``come``: it asks for attention now."""
    return {
        "kind": str(thing.kind),
        "day": thing.day.isoformat(),
        "come": thing.begins <= today,
        "title": str(thing.title),
        "service": thing.service_id,
        "request": thing.request.id if thing.request is not None else None,
    }


def _lines(rows: list[dict[str, Any]]) -> list[str]:
    if not rows:
        return ["Nothing has a day."]
    return table(("DAY", "NOW", "WHAT"), [(row["day"], "yes" if row["come"] else "", row["title"]) for row in rows])
