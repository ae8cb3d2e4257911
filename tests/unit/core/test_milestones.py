"""Marks beside the course of the Load: those of what is left, each at the day on which it was recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import service
from tracker.core.changes import Change
from tracker.core.history import WriteKind
from tracker.core.milestones import Marks, Milestone, Milestones, by_month
from tracker.core.model import ImportRun, ImportRunId, Incident, IncidentId, IncidentKind, Service, ServiceId, Status

DAY, NEXT, LAST = date(2026, 8, 3), date(2026, 11, 5), date(2026, 11, 30)
INCIDENT = Incident(IncidentId("i"), ServiceId("a"), IncidentKind.BREACH)
APPLY, UNDO, REDO = WriteKind.APPLY, WriteKind.UNDO, WriteKind.REDO


def closing(key: str = "a") -> Change:
    return Change(service(key), service(key, status=Status.CLOSED_VERIFIED))


def marks(*steps: tuple[date, WriteKind, Change]) -> Milestones:
    made = Marks()
    for day, kind, change in steps:
        made.follow(day, kind, [change])
    return made.by_day([])


def test_closings_incidents_and_imports_by_day_and_by_month() -> None:
    found = Marks()
    recorded_as_closed = Change(None, service("new", status=Status.CLOSED_VERIFIED))
    found.follow(NEXT, APPLY, [closing(), Change(None, INCIDENT), recorded_as_closed])
    found.follow(LAST, APPLY, [Change(service("b"), service("b", status=Status.CLOSED)), closing("b")])
    found.follow(LAST, APPLY, [Change(INCIDENT, replace(INCIDENT, title="known by now"))])
    runs = [
        ImportRun(ImportRunId("1"), "sms_xml", "a.xml", LAST),
        ImportRun(ImportRunId("2"), "sms_xml", "b.xml", LAST, taken_back=LAST),
        ImportRun(ImportRunId("3"), "sms_xml", "c.xml", date(2026, 10, 1)),
    ]
    all_of_it = found.by_day(runs)
    assert all_of_it == {
        NEXT: {Milestone.CLOSING: 1, Milestone.INCIDENT: 1},
        LAST: {Milestone.CLOSING: 1, Milestone.IMPORT: 1},
        date(2026, 10, 1): {Milestone.IMPORT: 1},
    }
    assert by_month(all_of_it) == {
        date(2026, 11, 1): {Milestone.CLOSING: 2, Milestone.INCIDENT: 1, Milestone.IMPORT: 1},
        date(2026, 10, 1): {Milestone.IMPORT: 1},
    }
    assert found.by_day([])[LAST] == {Milestone.CLOSING: 1}


def test_what_is_set_back_or_deleted_takes_its_own_mark_away() -> None:
    found = Marks()
    found.follow(DAY, APPLY, [closing("a"), closing("c"), Change(None, INCIDENT)])
    newer = replace(INCIDENT, id=IncidentId("j"))
    found.follow(NEXT, APPLY, [closing("b"), Change(None, newer)])
    found.follow(NEXT, APPLY, [closing("a").inverse(), Change(INCIDENT, None), Change(closing("c").after, None)])
    assert found.by_day([]) == {NEXT: {Milestone.CLOSING: 1, Milestone.INCIDENT: 1}}


def test_what_undo_and_redo_bring_back_has_the_day_it_had() -> None:
    for change in (closing(), Change(None, INCIDENT)):
        back = change.inverse()
        kind = Milestone.INCIDENT if change.before is None else Milestone.CLOSING
        recorded = (DAY, APPLY, change)
        assert marks(recorded, (NEXT, UNDO, back)) == {}
        assert marks(recorded, (NEXT, UNDO, back), (NEXT, REDO, change)) == {DAY: {kind: 1}}
        assert marks(recorded, (NEXT, APPLY, back), (LAST, UNDO, change)) == {DAY: {kind: 1}}
        assert marks(recorded, (NEXT, APPLY, back), (LAST, APPLY, change)) == {LAST: {kind: 1}}
        assert marks(recorded, (NEXT, UNDO, back), (LAST, APPLY, change)) == {LAST: {kind: 1}}


def test_what_was_recorded_before_all_that_was_read_has_no_mark() -> None:
    back = closing().inverse()
    assert marks((DAY, APPLY, back)) == {}
    assert marks((DAY, APPLY, back), (NEXT, UNDO, closing())) == {}
    assert marks((DAY, UNDO, back), (NEXT, REDO, closing())) == {}
    assert marks((DAY, REDO, closing())) == {}
    taken_back_twice = [(DAY, APPLY, closing()), (NEXT, UNDO, back), (NEXT, UNDO, closing())]
    assert marks(*taken_back_twice, (NEXT, REDO, back)) == {}
    assert marks(*taken_back_twice, (NEXT, REDO, back), (LAST, REDO, closing())) == {DAY: {Milestone.CLOSING: 1}}


# After any sequence of steps

Records = dict[str, Service | Incident]
Step = tuple[date, tuple[Change, ...]]


def _changes(records: Records, wishes: Iterable[tuple[str, int]]) -> tuple[Change, ...]:
    """One change of each record wished for, to one of the forms that it may have."""
    forms: dict[str, tuple[Service | Incident | None, ...]] = {
        "a": (service("a"), service("a", status=Status.CLOSED_VERIFIED), None),
        "b": (service("b"), service("b", status=Status.CLOSED_VERIFIED), service("b", status=Status.CLOSING)),
        "i": (INCIDENT, replace(INCIDENT, title="another"), None),
    }
    pairs = ((records.get(key), forms[key][form]) for key, form in dict(wishes).items())
    return tuple(Change(before, after) for before, after in pairs if before is not None or after is not None)


def _carried_out(records: Records, changes: Iterable[Change]) -> None:
    for change in changes:
        if change.after is None:
            del records[change.subject.id]
        else:
            records[change.subject.id] = change.after


def _of_what_is_left(steps: Iterable[Step]) -> Milestones:
    """Worked out from the steps that were not undone, as if there had been no others."""
    days: dict[tuple[Milestone, str], date] = {}
    for day, changes in steps:
        for change in changes:
            before, after, key = change.before, change.after, change.subject.id
            if isinstance(change.subject, Incident):
                if after is None:
                    del days[Milestone.INCIDENT, key]
                else:
                    days.setdefault((Milestone.INCIDENT, key), day)
            elif after is None or after.status is not Status.CLOSED_VERIFIED:
                days.pop((Milestone.CLOSING, key), None)
            elif before is not None and before.status is not Status.CLOSED_VERIFIED:
                days[Milestone.CLOSING, key] = day
    found: Milestones = {}
    for (milestone, _key), day in days.items():
        found.setdefault(day, Counter())[milestone] += 1
    return found


wishes = st.lists(st.tuples(st.sampled_from("abi"), st.integers(0, 2)), min_size=1, max_size=3)


@given(walk=st.lists(st.tuples(st.sampled_from(WriteKind), wishes, st.integers(-1, 2)), min_size=1, max_size=40))
def test_after_any_sequence_the_marks_are_those_of_what_is_left(
    walk: list[tuple[WriteKind, list[tuple[str, int]], int]],
) -> None:
    found, day, records = Marks(), NEXT, Records()
    done: list[Step] = []
    undone: list[Step] = []
    for kind, wished, days in walk:
        day += timedelta(days)
        if kind is APPLY:
            step = (day, _changes(records, wished))
            done.append(step)
            undone.clear()
            changes = step[1]
        elif kind is UNDO and done:
            undone.append(done.pop())
            changes = tuple(change.inverse() for change in reversed(undone[-1][1]))
        elif kind is REDO and undone:
            done.append(undone.pop())
            changes = done[-1][1]
        else:
            continue
        _carried_out(records, changes)
        found.follow(day, kind, changes)
        assert found.by_day([]) == _of_what_is_left(done)
