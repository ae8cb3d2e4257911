"""The clock of the line, against days worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.acting import campaign
from tests.builders import identifier
from tracker.core.campaign_line import Line, Wait, line_of

CHINA, AMERICA = Wait(90), Wait(45, 90)


def line(last: date | None, retired: str | None = None, wait: Wait = CHINA) -> Line:
    return line_of(campaign("c", last_code=last), identifier("old", retired=retired), 2, wait)


@pytest.mark.parametrize(
    ("last", "keep_until", "give_up_from"),
    [
        (date(2026, 11, 17), date(2027, 1, 31), date(2027, 2, 1)),
        (date(2026, 12, 1), date(2027, 2, 28), date(2027, 3, 1)),
        (date(2027, 12, 31), date(2028, 2, 29), date(2028, 3, 1)),
        (date(2026, 1, 31), date(2026, 3, 31), date(2026, 4, 1)),
    ],
)
def test_two_whole_months_after_the_month_of_the_last_code(last: date, keep_until: date, give_up_from: date) -> None:
    found = line(last)
    assert (found.keep_until, found.give_up_from) == (keep_until, give_up_from)
    assert not found.given_up_early


def test_without_a_last_code_there_are_no_days() -> None:
    assert line(None) == Line(None, None, None, None, None)
    assert line(None).give_up_from is None
    assert not line(None, "2026-11").given_up_early


def test_the_wait_counts_from_the_day_on_which_it_could_be_given_up() -> None:
    assert line(date(2026, 11, 17)).reissue_from == date(2027, 5, 2)  # 90 days after 1 Feb 2027
    american = line(date(2026, 11, 17), wait=AMERICA)
    assert (american.reissue_from, american.reissue_by) == (date(2027, 3, 18), date(2027, 5, 2))
    assert line(date(2026, 11, 17)).reissue_by is None
    assert line(date(2026, 11, 17), wait=Wait()).reissue_from is None


def test_the_wait_counts_from_the_day_on_which_it_was_given_up() -> None:
    found = line(date(2026, 11, 17), "2026-12-05")
    assert found.reissue_from == date(2027, 3, 5)
    assert found.given_up_early
    assert line(date(2026, 9, 17), "2026-12-05").given_up_early is False
    assert line(None, "2026-11").reissue_from == date(2027, 1, 30)  # the earliest day that it can mean


def test_the_last_day_of_the_calendar_is_no_error() -> None:
    assert line(None, "9999-12-30").reissue_from == date.max
