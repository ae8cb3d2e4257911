from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.sources import source_of
from tracker.core.progress import no_progress
from tracker.formats.days import MICROSECONDS, MILLISECONDS, Days, written_day
from tracker.formats.phones.text_lines import text_lines
from tracker.formats.tallies import SkipTally, Span


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-08-20T23:59:59.000-04:00", "2026-08-20"),
        ("2026-08-20 10:00:00", "2026-08-20"),
        ("08-31-2026 10:00:00.000", "2026-08-31"),
        ("31-08-2026", None),
        ("2026-02-30", None),
        ("", None),
        (None, None),
        (20260820, None),
    ],
)
def test_days_in_texts(text: Any, day: str | None) -> None:
    assert Days().in_text(text) == written_day(text) == day


NO_TIMES: tuple[Any, ...] = (0, -1, True, "", "x", "９", 10**20, float("nan"), float("inf"), None, [])


@pytest.mark.parametrize(
    ("value", "per_second", "day"),
    [
        (1_700_000_000, 1, "2023-11-14"),
        ("1700000000", 1, "2023-11-14"),
        (1_700_000_000_000, MILLISECONDS, "2023-11-14"),
        (1_756_000_000_000_000, MICROSECONDS, "2025-08-24"),
        (1.7e9, 1, "2023-11-14"),
        *[(value, 1, None) for value in NO_TIMES],
    ],
)
def test_days_of_counts(value: Any, per_second: int, day: str | None) -> None:
    assert Days().at(value, per_second) == day


NUMBERS: st.SearchStrategy[Any] = st.integers() | st.floats() | st.text(max_size=20)


@given(NUMBERS, st.sampled_from([1, MILLISECONDS, MICROSECONDS]))
def test_any_count_is_a_day_or_none(value: Any, per_second: int) -> None:
    day = Days().at(value, per_second)
    assert day is None or "1990-01-01" <= day <= "2099-12-31"


TODAY = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("text", "can_be"),
    [
        *(("1989-12-31", False), ("1990-01-01", True), ("1990", True), ("1989-12", False)),
        *(("2026-08-31", True), ("2026-09-01", True), ("2026-09-02", False), ("2026-09", True), ("2026-10", False)),
        *(("2027", False), ("2099-01-01T00:00:00Z", False), ("2199-01-01", False), ("12-31-2098 10:00", False)),
    ],
)
def test_a_day_later_than_tomorrow_or_before_1990_is_none(text: str, can_be: bool) -> None:
    assert (Days(TODAY).in_text(text) is not None) is can_be
    assert written_day(text) is not None  # a birthday can be earlier


@given(st.datetimes(datetime(1980, 1, 1), datetime(2105, 1, 1)), st.sampled_from([1, MILLISECONDS, MICROSECONDS]))
def test_the_same_rule_for_texts_counts_and_numbers(moment: datetime, per_second: int) -> None:
    days, day = Days(TODAY), moment.date()
    can_be = date(1990, 1, 1) <= day <= date(2026, 9, 1)
    seconds = int(moment.replace(tzinfo=UTC).timestamp())
    expected = day.isoformat() if can_be else None
    assert days.in_text(moment.isoformat()) == expected
    assert days.at(seconds * per_second, per_second) == days.at(str(seconds * per_second), per_second) == expected
    assert (int(day.strftime("%Y%m%d")) in days.numbers) is can_be
    assert (seconds * 1000 in days.milliseconds) is can_be


def test_a_span_grows_at_both_ends() -> None:
    span = Span()
    span.add(None, *map(written_day, ("2026-02-01", "2026-01-01", "2026-03-01")))
    assert (span.first, span.last) == ("2026-01-01", "2026-03-01")


def test_one_skip_for_each_reason() -> None:
    tally = SkipTally()
    for line, reason in ((3, "a"), (5, "b"), (9, "a")):
        tally.add(line, reason)
    assert [(skip.line, str(skip.reason), skip.count) for skip in tally.skips()] == [(3, "a", 2), (5, "b", 1)]
    assert tally.total == 3


def test_lines_of_any_length_and_ending() -> None:
    long = "x" * 600_000
    source = source_of(f"\ufeffa\r\n\n{long}\nb\x00\x00")
    found = [(number, line[:3], len(line)) for number, line in text_lines(source, no_progress)]
    assert found == [(1, "a", 1), (2, "", 0), (3, "xxx", 262_144), (4, "b", 1)]
    assert source.head.startswith(b"\xef\xbb\xbfa")  # the stream is still open
    assert [line for _, line in text_lines(source_of("ä\nb".encode("utf-16")), no_progress)] == ["ä", "b"]
