"""What comes due in a session with the catalogue, and its days in a calendar that another library reads."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest

from tests.acting import request
from tests.builders import service
from tracker.catalogue import Catalogue
from tracker.core import commands, request_commands
from tracker.core.model import PartialDate, Status
from tracker.core.review import finish_review
from tracker.services import due
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
CATALOGUE = Catalogue.load()


@pytest.fixture
def asked(session: Session) -> Session:
    """Two requests that wait, one of them without a day, and a draft; an account that is being closed."""
    session.apply(commands.add_service(session.vault, service("a", name="Shop")))
    jobs = service(
        "b", name="Jobs", catalogue_id="boss", status=Status.CLOSING, closing_since=PartialDate("2026-11-02")
    )
    session.apply(commands.add_service(session.vault, jobs))
    for key in ("q", "r", "draft"):
        session.apply(request_commands.draft_request(session.vault, request(key, reference=f"R-{key}", text="Do it")))
    send = request_commands.send_request
    session.apply(send(session.vault, "q", date(2026, 11, 2), today=TODAY, due=date(2026, 12, 2)))
    session.apply(send(session.vault, "r", date(2026, 11, 2), today=TODAY))
    return session


def told(session: Session) -> list[tuple[str, str]]:
    return [(thing.day.isoformat(), str(thing.title)) for thing in due.agenda(session, CATALOGUE)]


def test_closing_counts_as_the_catalogue_says(asked: Session) -> None:
    """15 days from 2 November end on the 17th; the first review is due a month after the first day of the ledger."""
    assert told(asked) == [
        ("2026-11-18", "Check that Jobs is gone"),
        ("2026-12-02", "Answer due: Shop"),
        ("2026-12-23", "Monthly review"),
    ]
    asked.apply(commands.edit_service(asked.vault, "b", status=Status.CLOSED_VERIFIED, today=TODAY))
    assert ("2026-11-18", "Check that Jobs is gone") not in told(asked)


def test_a_closing_of_which_nobody_says_how_long_it_takes(asked: Session) -> None:
    """90 days from 2 November 2026 end on 31 January 2027."""
    asked.apply(commands.edit_service(asked.vault, "b", catalogue_id=None))
    assert ("2027-02-01", "Check that Jobs is gone (the day is ours: nobody names one)") in told(asked)


def test_the_review_counts_from_the_last_one(asked: Session) -> None:
    asked.apply(finish_review(asked.vault, TODAY))
    assert told(asked)[-1] == ("2026-12-23", "Monthly review")


def test_nothing_has_a_day_in_a_new_ledger(session: Session) -> None:
    assert due.agenda(session, CATALOGUE) == []


def test_a_closing_of_which_no_calendar_knows_the_end(asked: Session) -> None:
    asked.apply(commands.edit_service(asked.vault, "b", closing_since=PartialDate("9999-12-31")))
    assert "Check that Jobs is gone" not in [title for _day, title in told(asked)]


def test_the_calendar(asked: Session) -> None:
    (answer,) = due.answers(asked)
    assert answer.uid == "q-due"
    things = due.agenda(asked, CATALOGUE)
    content = due.calendar(asked, things, lambda thing: (str(thing.anonymous), f"note {thing.uid}"))
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [(str(event["UID"]), event["DTSTART"].dt, str(event["SUMMARY"])) for event in events] == [
        ("b-gone", date(2026, 11, 18), "Check that an account is gone"),
        ("q-due", date(2026, 12, 2), "Answer due"),
        ("review-due", date(2026, 12, 23), "Monthly review"),
    ]
    assert events[1]["DESCRIPTION"] == "note q-due"
    for name in (b"Shop", b"Jobs"):
        assert name not in content
