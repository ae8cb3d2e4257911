"""What happened on which day beside the course of the Load: files brought in, accounts closed, incidents recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from tracker.core.changes import Change
from tracker.core.model import ImportRun, Incident, Service, Status

CLOSING_MENTION = Status.CLOSED_VERIFIED.value
INCIDENT_MENTION = Incident.__name__.lower()
"""Words that every journal entry with a closing, or with an incident, holds."""


class Milestone(StrEnum):
    """Kinds of events that a course over time is marked with, in the order in which they are named."""

    IMPORT = "import"
    CLOSING = "closing"
    INCIDENT = "incident"


Milestones = dict[date, Counter[Milestone]]
"""How many of each kind there were on each day of the person's own calendar."""


def tally(found: Milestones, day: date, changes: Iterable[Change]) -> None:
    """Add to ``found`` what ``changes``, recorded on ``day``, closed or say has happened; an undo takes it off."""
    for change in changes:
        for kind, count in _in_change(change):
            found.setdefault(day, Counter())[kind] += count


def with_imports(found: Milestones, runs: Iterable[ImportRun]) -> Milestones:
    """``found`` and the files brought in that were not taken back; only what is left after undoing."""
    result = {day: Counter(counts) for day, counts in found.items()}
    for run in runs:
        if run.taken_back is None:
            result.setdefault(run.day, Counter())[Milestone.IMPORT] += 1
    return {day: positive for day, counts in result.items() if (positive := +counts)}


def _in_change(change: Change) -> Iterator[tuple[Milestone, int]]:
    """What one change adds, or takes back."""
    before, after = change.before, change.after
    if isinstance(change.subject, Incident):
        if before is None or after is None:
            yield Milestone.INCIDENT, 1 if before is None else -1
    elif isinstance(before, Service) and isinstance(after, Service):
        gone, was_gone = (item.status is Status.CLOSED_VERIFIED for item in (after, before))
        if gone != was_gone:
            yield Milestone.CLOSING, 1 if gone else -1


def by_month(found: Milestones) -> Milestones:
    """The same summed up under the first day of each month."""
    months: Milestones = {}
    for day, counts in found.items():
        months.setdefault(day.replace(day=1), Counter()).update(counts)
    return months
