"""Words about what comes due: for the Overview, for notices and for calendars."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from tracker.core.due import DueKind, DueThing
from tracker.core.request_states import set_by
from tracker.gui import formatting
from tracker.gui.translation import Counted, render


def when(thing: DueThing, today: date) -> str:
    """When its day comes or came; of an answer how long it is overdue."""
    day, left = formatting.day(thing.day), (thing.day - today).days
    if thing.kind is DueKind.ANSWER and left < 0:
        return Counted.tr("Overdue by %Ln days", "requests", -left)
    if thing.kind is DueKind.ANSWER and left == 0:
        return QCoreApplication.translate("due words", "Due today")
    if thing.kind is DueKind.ANSWER:
        return Counted.tr("Due in %Ln days ({day})", "what comes due", left).format(day=day)
    if left > 0:
        return Counted.tr("In %Ln days ({day})", "what comes due", left).format(day=day)
    if left == 0:
        return QCoreApplication.translate("due words", "Today")
    return QCoreApplication.translate("due words", "Since {day}").format(day=day)


def why(thing: DueThing) -> str:
    """What its day is; of an answer who sets it."""
    if thing.request is not None:
        return render(set_by(thing.request))
    words = {
        DueKind.GONE: QCoreApplication.translate("due words", "Signing in no longer undoes the closing"),
        DueKind.NUMBER: QCoreApplication.translate("due words", "A day of the change of number"),
        DueKind.LATER: QCoreApplication.translate("due words", "You put it off until then"),
        DueKind.REVIEW: QCoreApplication.translate("due words", "A month after the last one"),
    }
    return words[thing.kind]


def in_calendar(thing: DueThing, *, named: bool) -> tuple[str, str]:
    """Title and notes of an event; without names it says of an answer only the reference."""
    title = render(thing.title if named else thing.anonymous)
    if thing.request is not None and thing.request.reference:
        words = QCoreApplication.translate("due words", "{title} ({reference})")
        title = words.format(title=title, reference=thing.request.reference)
    return title, why(thing)
