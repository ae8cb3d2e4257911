"""A clock that is set back: nothing breaks, nothing lies ahead, and nothing looks better than it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.builders import holding, service
from tests.clock import Clock
from tracker.catalogue import Catalogue
from tracker.core import commands, incident_commands
from tracker.core.history import is_behind, monthly
from tracker.core.milestones import Milestone, by_month
from tracker.core.model import Deletability, Incident, IncidentId, IncidentKind, PartialDate, ServiceId, Status
from tracker.core.muting import mute
from tracker.core.review import confirm, facts_to_check, finish_review, review_due
from tracker.core.risk.assessment import RiskBook
from tracker.services.demo import empty_session
from tracker.services.reminders import finding_counter, reminders
from tracker.services.review import comparison
from tracker.services.session import Session

EARLIER, TODAY, AHEAD = date(2026, 10, 5), date(2026, 11, 23), date(2027, 6, 1)
A = ServiceId("a")
CATALOGUE = Catalogue.load()


@pytest.fixture
def clock() -> Clock:
    return Clock(TODAY)


@pytest.fixture
def session(clock: Clock) -> Iterator[Session]:
    """One account, not used since spring, whose facts were checked in summer."""
    made = empty_session(clock)
    made.counter = finding_counter(CATALOGUE, "en")
    account = service(
        "a",
        last_used="2026-03",
        deletability=Deletability.REQUEST,
        deletability_seen="2026-06-15",
    )
    made.apply(commands.add_service(made.vault, account, [holding("a", "email", last_seen="2026-06-15")]))
    yield made
    made.lock()


def rules(session: Session) -> list[str]:
    return [finding.rule for finding in reminders(session, CATALOGUE, "en").shown]


def note(session: Session, words: str) -> None:
    session.apply(commands.edit_service(session.vault, A, notes=words))


def test_what_is_judged_follows_the_clock_both_ways(session: Session, clock: Clock) -> None:
    assert rules(session) == []
    clock.day = AHEAD  # 15 months without use, and 11 since somebody looked
    note(session, "a")
    assert rules(session) == ["dormant_account"]
    clock.day = date(2027, 6, 15)
    note(session, "b")
    assert rules(session) == ["dormant_account", "stale_facts"]
    clock.day = TODAY
    note(session, "c")
    assert rules(session) == []
    anew = RiskBook(session.vault, session.risk.method, TODAY)
    assert (dict(session.risk.services), session.risk.load) == (anew.services, anew.load)


def test_facts_that_were_seen_ahead_are_not_stale_and_an_account_used_ahead_is_in_use(
    session: Session, clock: Clock
) -> None:
    clock.day = AHEAD
    session.apply(commands.edit_service(session.vault, A, last_used=PartialDate("2027-06-01")))
    for fact in facts_to_check(replace_day(session, date(2028, 6, 1))):
        session.apply(confirm(session.vault, fact, AHEAD))
    clock.day = TODAY
    note(session, "back")
    assert session.risk.services[A].loss.dormancy == 0
    assert facts_to_check(session.risk) == []
    assert rules(session) == []  # the clock was there already
    session.apply(commands.edit_service(session.vault, A, last_used=PartialDate("2027-06-02")))
    assert rules(session) == ["contradictory_use"]  # and never there


def replace_day(session: Session, day: date) -> RiskBook:
    """The same ledger, judged with the calendar of another day."""
    return RiskBook(session.vault, session.risk.method, day)


def test_what_was_kept_of_a_day_stays_whatever_is_changed_by_a_clock_that_was_set_back(
    session: Session, clock: Clock
) -> None:
    clock.day = AHEAD
    note(session, "ahead")
    session.follow_day()
    kept = session.load_history()
    assert [(point.day, point.findings) for point in kept] == [(TODAY, 0), (AHEAD, None)]
    for day in (TODAY, EARLIER, TODAY):
        clock.day = day
        note(session, f"on {day}")
        assert session.risk.load.total < kept[-1].total  # judged by that clock, it is used more recently
        assert session.changed_ahead == AHEAD
    session.undo()
    clock.day = date(2027, 6, 2)
    session.follow_day()
    assert session.changed_ahead is None
    history = session.load_history()
    assert history == [kept[0], replace(kept[1], findings=1)]  # counted when the clock was set back, and not again
    note(session, "on the next day")
    assert [point.day for point in session.load_history()] == [TODAY, AHEAD, clock.day]


def test_the_course_ends_today_as_it_was_kept(session: Session, clock: Clock) -> None:
    clock.day = AHEAD
    note(session, "ahead")
    clock.day = TODAY
    session.follow_day()
    history = session.load_history()
    now = session.load_now
    assert is_behind(now, history)
    assert monthly(history, now, 7) == [(date(2026, 11, 1), history[0])]
    clock.day = EARLIER
    session.follow_day()
    assert monthly(history, session.load_now, 7) == []


def test_a_vault_that_is_opened_by_a_clock_that_was_set_back_knows_it(session: Session, clock: Clock) -> None:
    assert session.changed_ahead is None
    clock.day = EARLIER
    assert Session(session.opened, session.risk.method, clock).changed_ahead == TODAY


def test_what_happened_ahead_stands_at_its_own_month(session: Session, clock: Clock) -> None:
    clock.day = AHEAD
    session.apply(incident_commands.add_incident(session.vault, Incident(IncidentId("i"), A, IncidentKind.SALE)))
    clock.day = TODAY
    session.apply(commands.edit_service(session.vault, A, status=Status.CLOSED_VERIFIED))
    marks = by_month(session.milestones())
    assert marks == {date(2026, 11, 1): {Milestone.CLOSING: 1}, date(2027, 6, 1): {Milestone.INCIDENT: 1}}


def test_a_muting_ends_when_its_day_comes_whatever_the_clock_did(session: Session, clock: Clock) -> None:
    clock.day = AHEAD
    note(session, "a")
    (dormant,) = reminders(session, CATALOGUE, "en").shown
    session.apply(mute(session.vault, dormant, "for the photos", date(2027, 7, 1), clock.day))
    clock.day = TODAY
    note(session, "b")
    found = reminders(session, CATALOGUE, "en")
    assert (found.shown, found.muted) == ((), ())  # not found at all on that day
    clock.day = date(2027, 7, 1)
    note(session, "c")
    assert len(reminders(session, CATALOGUE, "en").muted) == 1
    clock.day = date(2027, 7, 2)
    assert reminders(session, CATALOGUE, "en").muted == ()


def test_a_review_of_a_day_ahead_is_due_and_is_judged_with_today(session: Session, clock: Clock) -> None:
    clock.day = AHEAD
    session.apply(finish_review(session.vault, AHEAD))
    clock.day = TODAY
    reviewed = session.vault.profile.reviewed
    assert reviewed == AHEAD
    assert review_due(reviewed, TODAY)
    note(session, "after")
    found = comparison(session, CATALOGUE, "en")()
    assert found is not None
    assert (found.before, found.after) == (session.risk.load, session.risk.load)
    assert (found.appeared, found.settled) == ((), ())  # the calendar alone settles nothing
    session.apply(finish_review(session.vault, TODAY))
    assert session.vault.profile.reviewed == TODAY
    assert not review_due(TODAY, TODAY)


@pytest.mark.parametrize(
    ("reviewed", "due"),
    [(date(2026, 10, 23), True), (date(2026, 10, 24), False), (TODAY, False), (date(2026, 11, 24), True)],
)
def test_when_a_review_is_due(reviewed: date, due: bool) -> None:
    assert review_due(reviewed, TODAY) is due
