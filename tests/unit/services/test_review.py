from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, service
from tests.clock import Clock
from tracker.catalogue import Catalogue
from tracker.core import commands, incident_commands, review
from tracker.core.milestones import Milestone
from tracker.core.model import Incident, IncidentId, IncidentKind, ServiceId, Status
from tracker.services.demo import empty_session
from tracker.services.review import comparison
from tracker.services.session import Session

SUMMER, TODAY = date(2026, 8, 3), date(2026, 11, 23)


def add(session: Session, key: str) -> None:
    session.apply(commands.add_service(session.vault, service(key), [holding(key, "email")]))


@pytest.mark.parametrize("steps_at_once", [1, 256])
def test_since_the_last_review_and_only_as_far_as_the_journal_reaches(
    session: Session, monkeypatch: pytest.MonkeyPatch, steps_at_once: int
) -> None:
    monkeypatch.setattr("tracker.services.review._AT_FIRST", steps_at_once)
    catalogue = Catalogue.load()
    add(session, "a")
    assert comparison(session, catalogue, "en")() is None
    session.apply(review.finish_review(session.vault, TODAY))
    before = session.risk.load
    for key in ("b", "c", "d"):
        add(session, key)
    found = comparison(session, catalogue, "en")()
    assert found is not None
    assert (found.day, found.before, found.after) == (TODAY, before, session.risk.load)
    assert [item.id for item in found.added] == ["b", "c", "d"]
    monkeypatch.setattr(session, "journal", lambda _limit: [])  # as after restoring a backup
    assert comparison(session, catalogue, "en")() is None


def test_milestones_are_read_once_and_then_followed(session: Session) -> None:
    for key in ("a", "b"):
        add(session, key)
    close = lambda key: commands.edit_service(session.vault, ServiceId(key), status=Status.CLOSED_VERIFIED)  # noqa: E731
    session.apply(close("a"))
    assert session.milestones() == {TODAY: {Milestone.CLOSING: 1}}
    session.apply(close("b"))
    incident = Incident(IncidentId("i"), ServiceId("a"), IncidentKind.SALE)
    session.apply(incident_commands.add_incident(session.vault, incident))
    assert session.milestones() == {TODAY: {Milestone.CLOSING: 2, Milestone.INCIDENT: 1}}
    session.undo()
    session.undo()
    assert session.milestones() == {TODAY: {Milestone.CLOSING: 1}}


def test_milestones_are_those_of_what_is_left() -> None:
    """A closing and an incident of summer are set back and deleted in autumn; followed and read anew."""
    clock = Clock(date(2026, 7, 1))
    moved = empty_session(clock)
    for key in ("a", "b"):
        add(moved, key)
    close = lambda key: commands.edit_service(moved.vault, ServiceId(key), status=Status.CLOSED_VERIFIED)  # noqa: E731
    old, new = (Incident(IncidentId(key), ServiceId("a"), IncidentKind.SALE, title=key) for key in ("old", "new"))
    clock.day = SUMMER
    moved.apply(close("a"))
    moved.apply(incident_commands.add_incident(moved.vault, old))
    clock.day = TODAY
    moved.apply(close("b"))
    moved.apply(incident_commands.add_incident(moved.vault, new))
    moved.apply(commands.edit_service(moved.vault, ServiceId("a"), status=Status.ACTIVE))
    moved.apply(incident_commands.remove_incident(moved.vault, old.id))
    left = {TODAY: {Milestone.CLOSING: 1, Milestone.INCIDENT: 1}}
    assert moved.milestones() == left
    moved.undo()
    assert moved.milestones() == left | {SUMMER: {Milestone.INCIDENT: 1}}
    moved.redo()
    again = Session(moved.opened, moved.risk.method, clock)
    assert again.milestones() == moved.milestones() == left
