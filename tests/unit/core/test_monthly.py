"""The course by month, made of the days on which something changed."""

from __future__ import annotations

from datetime import date

from tracker.core.history import LoadPoint, monthly


def point(day: date, stuck: float = 1.0) -> LoadPoint:
    return LoadPoint(day, 0.0, 0.0, stuck, 1, "1.0")


def test_the_end_of_each_month_and_months_without_a_change_as_the_one_before() -> None:
    points = [point(date(2026, 8, 3), 1), point(date(2026, 8, 30), 2), point(date(2026, 11, 2), 3)]
    found = monthly(points, point(date(2026, 11, 23), 4), 5)
    assert [(month.month, state.stuck) for month, state in found] == [(8, 2), (9, 2), (10, 2), (11, 4)]
    assert all(month.day == 1 for month, _ in found)


def test_over_the_turn_of_the_year() -> None:
    found = monthly([point(date(2025, 12, 31))], point(date(2026, 1, 1)), 2)
    assert [month for month, _ in found] == [date(2025, 12, 1), date(2026, 1, 1)]


def test_without_a_past_there_is_no_course() -> None:
    assert monthly([], point(date(2026, 11, 23)), 7) == []


def test_days_that_lie_ahead_are_left_out_and_the_month_is_as_it_was_kept() -> None:
    """Somebody has set the clock back since: what is judged by it may look better."""
    points = [point(date(2026, 9, 1), 1), point(date(2026, 11, 23), 2), point(date(2026, 11, 24), 9)]
    points += [point(date(2099, 1, 1), 9)]
    assert [state.stuck for _, state in monthly(points, point(date(2026, 11, 23), 0), 3)] == [1, 1, 2]
    assert monthly(points, point(date(2020, 1, 1), 0), 7) == []
