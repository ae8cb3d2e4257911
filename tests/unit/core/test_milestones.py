from __future__ import annotations

from datetime import date

from tests.builders import service
from tracker.core.changes import Change
from tracker.core.milestones import Milestone, Milestones, by_month, tally, with_imports
from tracker.core.model import ImportRun, ImportRunId, Incident, IncidentId, IncidentKind, ServiceId, Status

DAY, NEXT = date(2026, 11, 2), date(2026, 11, 30)
INCIDENT = Incident(IncidentId("i"), ServiceId("a"), IncidentKind.BREACH)
CLOSED = Change(service("a"), service("a", status=Status.CLOSED_VERIFIED))


def test_closings_incidents_and_imports_by_day_and_by_month() -> None:
    found: Milestones = {}
    tally(found, DAY, [CLOSED, Change(None, INCIDENT), Change(None, service("new", status=Status.CLOSED_VERIFIED))])
    tally(found, NEXT, [Change(service("a"), service("a", status=Status.CLOSED)), Change(INCIDENT, INCIDENT), CLOSED])
    runs = [
        ImportRun(ImportRunId("1"), "sms_xml", "a.xml", NEXT),
        ImportRun(ImportRunId("2"), "sms_xml", "b.xml", NEXT, taken_back=NEXT),
        ImportRun(ImportRunId("3"), "sms_xml", "c.xml", date(2026, 10, 1)),
    ]
    all_of_it = with_imports(found, runs)
    assert all_of_it == {
        DAY: {Milestone.CLOSING: 1, Milestone.INCIDENT: 1},
        NEXT: {Milestone.CLOSING: 1, Milestone.IMPORT: 1},
        date(2026, 10, 1): {Milestone.IMPORT: 1},
    }
    assert by_month(all_of_it) == {
        date(2026, 11, 1): {Milestone.CLOSING: 2, Milestone.INCIDENT: 1, Milestone.IMPORT: 1},
        date(2026, 10, 1): {Milestone.IMPORT: 1},
    }
    assert Milestone.IMPORT not in found[NEXT]


def test_what_was_undone_is_not_among_them() -> None:
    found: Milestones = {}
    for change in (CLOSED, Change(None, INCIDENT)):
        tally(found, DAY, [change])
        tally(found, DAY, [change.inverse()])
    assert with_imports(found, []) == {}
