from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.builders import service, vault_of
from tracker.core import bulk, commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.closing_dates import cooling_off_ends, status_before_closing, with_closing_dates
from tracker.core.history import JournalEntry, WriteKind
from tracker.core.model import PartialDate, ServiceId, Status
from tracker.core.text import message

TODAY = date(2026, 11, 23)
NOW = PartialDate("2026-11-23")
EARLIER = PartialDate("2026-10")
ACTIVE = service("a")
CLOSING = service("a", status=Status.CLOSING, closing_since=EARLIER)
CLOSED = service("a", status=Status.CLOSED, closing_since=EARLIER, closed_since=PartialDate("2026-11"))


@pytest.mark.parametrize(
    ("before", "status", "days"),
    [
        (ACTIVE, Status.CLOSING, (NOW, None)),
        (ACTIVE, Status.CLOSED, (None, NOW)),
        (CLOSING, Status.CLOSED_VERIFIED, (EARLIER, NOW)),
        (CLOSED, Status.CLOSED_VERIFIED, (EARLIER, "2026-11")),
        (CLOSED, Status.CLOSED, (EARLIER, "2026-11")),
        (CLOSED, Status.ACTIVE, (None, None)),
        (CLOSED, Status.DORMANT, (None, None)),
        (CLOSED, Status.CLOSING, (NOW, None)),  # it was not closed after all, and is asked for anew
    ],
)
def test_a_status_brings_its_days(before: object, status: Status, days: tuple[str | None, str | None]) -> None:
    after = with_closing_dates(replace(before, status=status), TODAY, before)
    assert (after.closing_since, after.closed_since) == days


def test_a_day_that_is_given_with_the_status_stays_and_none_is_invented() -> None:
    given = replace(ACTIVE, status=Status.CLOSING, closing_since=PartialDate("2026-11-20"))
    assert with_closing_dates(given, TODAY, ACTIVE) == given
    told = replace(ACTIVE, status=Status.CLOSED, closed_since=PartialDate("2025"))
    assert with_closing_dates(told, TODAY, ACTIVE) == told
    without = with_closing_dates(replace(ACTIVE, status=Status.CLOSING), None, ACTIVE)
    assert without.closing_since is None


def test_every_way_of_setting_the_status() -> None:
    vault = vault_of(service("a"), service("b"))
    vault.apply(commands.edit_service(vault, ServiceId("a"), today=TODAY, status=Status.CLOSING))
    vault.apply(bulk.set_choice(vault, [ServiceId("b")], "status", Status.CLOSED, TODAY))
    vault.apply(commands.add_service(vault, service("c", status=Status.CLOSING), today=TODAY))
    assert [item.closing_since for item in vault.services.values()] == [NOW, None, NOW]
    assert vault.services["b"].closed_since == NOW


@pytest.mark.parametrize(
    ("since", "days", "end"),
    [
        ("2026-11-20", 15, date(2026, 12, 5)),
        ("2028-02-15", 14, date(2028, 2, 29)),
        ("2026-11", 15, date(2026, 12, 15)),  # perhaps on the 30th
        ("2026", 15, date(2027, 1, 15)),
        ("2026-11-20", None, None),
        (None, 15, None),
        ("9999-12-16", 15, date.max),
        ("9999-12-17", 15, None),  # no calendar goes that far
    ],
)
def test_until_when_a_closing_can_be_undone(since: str | None, days: int | None, end: date | None) -> None:
    assert cooling_off_ends(replace(CLOSING, closing_since=since), days) == end
    assert cooling_off_ends(replace(CLOSED, closing_since=since), days) is None


def test_what_is_not_closed_after_all_is_used_as_it_was_before() -> None:
    dormant = service("a", status=Status.DORMANT)
    steps = [
        Change(None, service("a")),
        Change(service("a"), dormant),
        Change(service("b"), service("b", status=Status.CLOSED)),
        Change(dormant, CLOSING),
        Change(CLOSING, CLOSED),
    ]
    entries = [
        JournalEntry(seq, datetime(2026, 11, 23, tzinfo=UTC), WriteKind.APPLY, ChangeSet(message("x", "x"), (change,)))
        for seq, change in enumerate(steps)
    ]
    newest_first = entries[::-1]
    assert status_before_closing(newest_first, ServiceId("a")) is Status.DORMANT
    assert status_before_closing(newest_first, ServiceId("b")) is Status.ACTIVE
    assert status_before_closing(newest_first, ServiceId("brought in")) is Status.ACTIVE
