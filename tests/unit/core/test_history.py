from __future__ import annotations

from datetime import date

from tracker.core.history import LoadPoint, monthly

TODAY = date(2026, 2, 10)


def point(day: date, stuck: float) -> LoadPoint:
    return LoadPoint(day, 0.0, 0.0, stuck, 1, "1.0")


def totals(*points: LoadPoint, months: int = 4) -> list[tuple[str, float]]:
    return [(f"{month:%Y-%m-%d}", known.total) for month, known in monthly(points, TODAY, months)]


def test_the_end_of_each_month_counts() -> None:
    points = (point(date(2025, 12, 1), 3), point(date(2025, 12, 31), 2), point(date(2026, 2, 1), 1))
    assert totals(*points) == [("2025-12-01", 2), ("2026-01-01", 2), ("2026-02-01", 1)]


def test_what_was_before_the_months_shown_is_carried_on() -> None:
    assert totals(point(date(2024, 1, 1), 5), months=2) == [("2026-01-01", 5), ("2026-02-01", 5)]


def test_nothing_is_known_before_the_first_change_and_nothing_ahead_counts() -> None:
    assert totals() == []
    assert totals(point(date(2026, 2, 11), 1)) == []
