"""What happened on which day beside the course of the Load: files brought in, accounts closed, incidents recorded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.core.changes import Change
from tracker.core.history import WriteKind
from tracker.core.model import Entity, ImportRun, Incident, Service, Status

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


@dataclass(slots=True)
class _Course:
    """The days that one record was marked at, step by step, None while at none; ``at``: the step that holds now."""

    days: list[date | None] = field(default_factory=lambda: [None])
    at: int = 0

    @property
    def day(self) -> date | None:
        return self.days[self.at]

    def follow(self, kind: WriteKind, day: date | None) -> None:
        """A new step leads to ``day``; undo and redo lead to where the course was, nowhere if that was not read."""
        if kind is WriteKind.APPLY:
            del self.days[self.at + 1 :]
            self.days.append(day)
            self.at += 1
        elif kind is WriteKind.REDO:
            self.at += 1
            if self.at == len(self.days):
                self.days.append(None)
        elif self.at:
            self.at -= 1
        else:
            self.days.insert(0, None)


class Marks:
    """Closings and incidents that still hold, each at the day on which it was recorded, kept up to date step by step.

    A closing or an incident that is taken back, set back or deleted takes its own mark away, whenever that
    happens; one that undo or redo brings back has the day it had.
    """

    def __init__(self) -> None:
        self._courses: defaultdict[tuple[Milestone, str], _Course] = defaultdict(_Course)
        self._counts: defaultdict[date, Counter[Milestone]] = defaultdict(Counter)

    def follow(self, day: date, kind: WriteKind, changes: Iterable[Change]) -> None:
        """Follow a step of ``day``; steps come in the order in which they were written."""
        for change in changes:
            before, after = _marked(change.before), _marked(change.after)
            milestone = before or after
            if before is after or milestone is None:
                continue
            course = self._courses[milestone, change.subject.id]
            self._count(course.day, milestone, -1)
            course.follow(kind, day if _happened(change) else None)
            self._count(course.day, milestone, 1)

    def _count(self, day: date | None, milestone: Milestone, count: int) -> None:
        if day is not None:
            self._counts[day][milestone] += count

    def by_day(self, runs: Iterable[ImportRun]) -> Milestones:
        """The marks, with those of the files brought in that were not taken back."""
        result = {day: counts for day, found in self._counts.items() if (counts := +found)}
        for run in runs:
            if run.taken_back is None:
                result.setdefault(run.day, Counter())[Milestone.IMPORT] += 1
        return result


def _marked(record: Entity | None) -> Milestone | None:
    """What a record as it is may be marked for."""
    if isinstance(record, Incident):
        return Milestone.INCIDENT
    if isinstance(record, Service) and record.status is Status.CLOSED_VERIFIED:
        return Milestone.CLOSING
    return None


def _happened(change: Change) -> bool:
    """Whether what ``change`` leads to began with it: an account recorded as closed was not closed that day."""
    return _marked(change.after) is not None and not (isinstance(change.after, Service) and change.before is None)


def by_month(found: Milestones) -> Milestones:
    """The same summed up under the first day of each month."""
    months: Milestones = {}
    for day, counts in found.items():
        months.setdefault(day.replace(day=1), Counter()).update(counts)
    return months
