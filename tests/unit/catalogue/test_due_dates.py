"""The clock of every right in the table of laws against days that were counted by hand on a calendar."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.resources import resource
from tracker.core.acting import Channel, DueBy
from tracker.core.deadlines import COUNTED_PLACES, due

LAW, YARDSTICK, OURS = DueBy.LAW, DueBy.YARDSTICK, DueBy.OURS

# (sent by e-mail, last day, last day when extended), with the reason where the last day is not the plain one.
_FIFTEEN_WORKING_DAYS = [
    ("2026-01-02", "2026-01-23", None),  # a Friday: three whole weeks
    ("2026-01-31", "2026-02-20", None),  # a Saturday counts like the Friday before it
    ("2028-02-15", "2028-03-07", None),  # the 29th of February is a Tuesday, and counts
    ("2026-12-21", "2027-01-11", None),  # New Year's Day counts: holidays are not known
]
_ONE_MONTH = [
    ("2026-08-31", "2026-09-30", "2026-11-30"),  # no 31st of September or November
    ("2026-01-31", "2026-03-02", "2026-04-30"),  # the 28th of February is a Saturday
    ("2028-01-31", "2028-02-29", "2028-05-01"),  # a leap year; the 30th of April is a Sunday
    ("2025-11-30", "2025-12-30", "2026-03-02"),  # the 28th of February again
    ("2026-12-15", "2027-01-15", "2027-03-15"),
]
_FORTY_FIVE_DAYS = [
    ("2026-01-15", "2026-03-02", "2026-04-15"),  # the 1st of March is a Sunday
    ("2028-01-15", "2028-02-29", "2028-04-14"),
    ("2026-12-01", "2027-01-15", "2027-03-01"),
]
_NINETY_DAYS = [
    ("2027-06-01", "2027-08-30", None),
    ("2027-05-24", "2027-08-22", None),  # a Sunday: nothing is moved
    ("2027-12-01", "2028-02-29", None),
]
_THIRTY_DAYS_OF_OURS = [("2026-01-15", "2026-02-16", None), ("2028-01-30", "2028-02-29", None)]  # the 14th: a Saturday

BY_HAND: dict[tuple[str, str], tuple[DueBy, list[tuple[str, str, str | None]]]] = {
    ("CN", "in_time"): (OURS, _FIFTEEN_WORKING_DAYS),
    ("CN", "yardstick"): (YARDSTICK, _FIFTEEN_WORKING_DAYS),
    ("CN", "app_method"): (YARDSTICK, _FIFTEEN_WORKING_DAYS),
    ("CN", "standard"): (YARDSTICK, _FIFTEEN_WORKING_DAYS),
    ("CN", "draft"): (YARDSTICK, _FIFTEEN_WORKING_DAYS),
    ("CN", "switched_off"): (OURS, _FIFTEEN_WORKING_DAYS),
    ("CN", "after_closing"): (OURS, _FIFTEEN_WORKING_DAYS),
    ("CN", "leak"): (OURS, _FIFTEEN_WORKING_DAYS),
    ("CN", "not_checked"): (OURS, _FIFTEEN_WORKING_DAYS),
    ("CN", "objection"): (
        LAW,
        [
            ("2026-02-09", "2026-03-02", None),  # the 1st of March is a Sunday
            ("2028-02-10", "2028-03-01", None),
            ("2026-12-20", "2027-01-11", None),  # the 9th of January is a Saturday
        ],
    ),
    ("EU", "at_once"): (OURS, _THIRTY_DAYS_OF_OURS),
    ("EU", "month"): (LAW, _ONE_MONTH),
    ("EU", "leak"): (OURS, _THIRTY_DAYS_OF_OURS),
    ("UK", "access"): (LAW, _ONE_MONTH),
    ("UK", "month"): (LAW, _ONE_MONTH),
    ("UK", "complaint"): (
        LAW,
        [
            ("2026-06-19", "2026-07-20", None),  # the 19th of July is a Sunday
            ("2028-01-30", "2028-02-29", None),
            ("2026-12-15", "2027-01-14", None),
        ],
    ),
    ("US-CA", "answer"): (LAW, _FORTY_FIVE_DAYS),
    ("US-CA", "opt_out"): (LAW, _FIFTEEN_WORKING_DAYS),
    ("US-CA", "brokers"): (LAW, [("2026-09-01", "2026-11-30", None), ("2026-01-15", "2026-04-15", None)]),
    ("BR", "statement"): (
        LAW,
        [
            ("2026-02-13", "2026-03-02", None),  # the 28th of February is a Saturday
            ("2028-02-14", "2028-02-29", None),
            ("2026-12-20", "2027-01-04", None),
        ],
    ),
    ("BR", "at_once"): (OURS, _THIRTY_DAYS_OF_OURS),
    ("BR", "unstated"): (OURS, _THIRTY_DAYS_OF_OURS),
    ("JP", "without_delay"): (OURS, [("2026-01-15", "2026-02-14", None)]),  # a Saturday stays
    ("JP", "before_suit"): (
        LAW,
        [
            ("2026-02-15", "2026-03-02", None),  # the 1st of March is a Sunday
            ("2026-02-14", "2026-02-28", None),  # a Saturday stays
            ("2028-02-15", "2028-02-29", None),
            ("2026-12-20", "2027-01-04", None),  # the 3rd of January is a Sunday
        ],
    ),
    ("KR", "ten_days"): (
        LAW,
        [
            ("2026-02-18", "2026-03-02", None),  # the 28th of February is a Saturday
            ("2028-02-19", "2028-02-29", None),
            ("2026-12-25", "2027-01-04", None),
        ],
    ),
    ("KR", "thirty_days"): (LAW, [("2026-01-29", "2026-03-02", None), ("2028-01-30", "2028-02-29", None)]),
    ("KR", "unstated"): (OURS, _THIRTY_DAYS_OF_OURS),
    ("CA", "access"): (
        LAW,
        [
            ("2026-01-29", "2026-02-28", "2026-03-30"),  # a Saturday stays
            ("2026-01-30", "2026-03-02", "2026-03-31"),  # the 1st of March is a Sunday
            ("2028-01-30", "2028-02-29", "2028-03-30"),
            ("2026-12-15", "2027-01-14", "2027-02-13"),
        ],
    ),
    ("CA", "quebec"): (LAW, [("2026-01-30", "2026-03-02", None), ("2028-01-30", "2028-02-29", None)]),
    ("CA", "unstated"): (OURS, [("2026-01-15", "2026-02-14", None)]),
    ("IN", "published"): (OURS, _NINETY_DAYS),
    ("IN", "complaint"): (LAW, _NINETY_DAYS),
    ("IN", "unstated"): (OURS, _NINETY_DAYS),
}


def table() -> Any:
    return json.loads(resource("catalogue", "laws.json").read_text("utf-8"))


RIGHTS = [(place["code"], right) for place in table()["jurisdictions"] for right in place["rights"]]


def test_every_deadline_was_counted_by_hand_and_every_place_has_its_rule() -> None:
    assert {(place, right["deadline"]) for place, right in RIGHTS} == set(BY_HAND)
    assert {place for place, _ in RIGHTS} == COUNTED_PLACES


@pytest.mark.parametrize(
    ("place", "record"), RIGHTS, ids=lambda value: value if isinstance(value, str) else value["kind"]
)
def test_every_right(place: str, record: Any) -> None:
    laws = Catalogue.load().laws
    right, jurisdiction = laws.right(place, record["kind"], record["law"]), laws.jurisdiction(place)
    assert right is not None
    assert jurisdiction is not None
    assert right.article.en == record["article"]["en"]  # jurisdiction, kind and law name just this one
    reminder = jurisdiction.reminder.term if jurisdiction.reminder is not None else None
    by, cases = BY_HAND[place, record["deadline"]]
    for sent, last, extended in cases:
        found = due(right.term, place, date.fromisoformat(sent), Channel.EMAIL, reminder=reminder)
        latest = date.fromisoformat(extended) if extended is not None else None
        assert (found.day, found.latest, found.by) == (date.fromisoformat(last), latest, by), sent


def test_a_right_that_is_no_longer_there() -> None:
    laws = Catalogue.load().laws
    for where in (("XX", "delete", "gdpr"), ("EU", "delete", "pipl"), ("EU", "sim_check", "gdpr")):
        assert laws.right(*where) is None
