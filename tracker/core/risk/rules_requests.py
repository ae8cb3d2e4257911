"""Rules about what the person has asked of services."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.acting import DueBy
from tracker.core.request_states import overdue
from tracker.core.risk.finding import Finding, Situation, Weight
from tracker.core.text import QT_TRANSLATE_NOOP, message


def request_overdue(situation: Situation) -> Iterator[Finding]:
    """A request that nobody has answered in time; it says where no law sets that time."""
    vault, today = situation.book.vault, situation.book.today
    for request in overdue(vault, today):
        limit = request.more_time is not None or request.due_by in (DueBy.LAW, DueBy.YARDSTICK)
        yield Finding(
            "request_overdue",
            Weight.NOTABLE,
            message(
                "findings",
                QT_TRANSLATE_NOOP("findings", "{name} has not answered your request, which was due on {date}.")
                if limit
                else QT_TRANSLATE_NOOP("findings", "{name} has not answered; you wanted to ask again after {date}."),
                name=vault.services[request.service_id].name,
                date=request.waits_until,
            ),
            message("findings", QT_TRANSLATE_NOOP("findings", "Send a reminder, or complain to an authority.")),
            (request.service_id,),
            part=request.id,
            facts=(request.id, str(request.waits_until)),
        )
