from __future__ import annotations

from datetime import date

import pytest

from tracker.core.dates import first_day, last_day, months_between, months_later, parse_partial


@pytest.mark.parametrize("text", ["2024", "2024-02", "2024-02-29", " 2017 "])
def test_reads_dates_as_people_remember_them(text: str) -> None:
    assert parse_partial(text) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2023-02-29", "2024-2", "2024/02", "1899", "２０２４", "2024-02-30x", "today"]
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - datetime words its own messages
        parse_partial(text)


def test_a_date_not_known_to_the_day_counts_from_its_first() -> None:
    assert first_day(parse_partial("2024")) == date(2024, 1, 1)
    assert first_day(parse_partial("2024-03")) == date(2024, 3, 1)
    assert first_day(parse_partial("2024-03-15")) == date(2024, 3, 15)


@pytest.mark.parametrize(
    ("partial", "last"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2026-02", date(2026, 2, 28)),
        ("2026-12", date(2026, 12, 31)),
        ("2026-02-03", date(2026, 2, 3)),
    ],
)
def test_the_latest_day_that_can_be_meant(partial: str, last: date) -> None:
    assert last_day(parse_partial(partial)) == last


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_the_same_day_of_a_later_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2025, 11, 23), date(2026, 11, 23), 12),
        (date(2025, 11, 24), date(2026, 11, 23), 11),
        (date(2024, 1, 31), date(2024, 2, 29), 0),
        (date(2027, 1, 1), date(2026, 1, 1), 0),
    ],
)
def test_counts_whole_months(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months
