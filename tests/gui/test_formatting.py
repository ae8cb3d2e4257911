"""Figures and dates as people read them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.core.kinds import KINDS, Headline
from tracker.core.model import Deletability, PartialDate
from tracker.core.risk.method import Band
from tracker.core.text import message
from tracker.gui import formatting
from tracker.gui.translation import render

TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("value", "expected"), [(4.5, "4.50"), (-0.001, "0.00"), (-4.0, "\N{MINUS SIGN}4.00"), (0.125, "0.12"), (3, "3.00")]
)
def test_points(value: float, expected: str) -> None:
    assert formatting.points(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(-1.5, "\N{MINUS SIGN}1.50"), (0.25, "+0.25"), (0, "+0.00")])
def test_differences_are_signed(value: float, expected: str) -> None:
    assert formatting.delta(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0"), (999, "999"), (1_000, "1.0k"), (3_456, "3.5k"), (9_949, "9.9k"), (9_950, "10k"), (12_345, "12k")],
)
def test_thousands_in_little_room(value: int, expected: str) -> None:
    assert formatting.brief_count(value) == expected


def test_factors_and_spreads() -> None:
    assert formatting.factor(4.0) == "4"
    assert formatting.factor(0.75) == "0.75"
    assert formatting.spread(0.25) == "±0.25"


@pytest.mark.parametrize(
    ("low", "high", "expected", "in_one_line"),
    [
        (0.75, 0.75, "", "0.75"),
        (0.5, 1.0, "±0.25", "0.75 ±0.25"),
        (0.25, 4.0, "0.25–4.00", "0.75 (0.25–4.00)"),
        (0.75, 4.5, "0.75–4.50", "0.75 (0.75–4.50)"),
    ],
)
def test_a_margin_is_a_range_where_it_is_not_the_same_both_ways(
    low: float, high: float, expected: str, in_one_line: str
) -> None:
    assert formatting.margin(0.75, low, high) == expected
    assert formatting.score_and_margin(0.75, low, high) == in_one_line


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2017", "2017"), ("2024-03", "Mar 2024"), ("2026-11-04", "4 Nov 2026"), (None, "Not known")],
)
def test_dates_are_as_exact_as_they_are_known(value: str | None, expected: str) -> None:
    assert formatting.partial_date(PartialDate(value) if value else None) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11", "This month"),
        ("2026-11-01", "This month"),
        ("2026-10-31", "1 mo. ago"),
        ("2025-12", "11 mo. ago"),
        ("2025-11", "1 yr. ago"),
        ("2023", "3 yr. ago"),
        ("2026", "This year"),
        ("2027-01", "Jan 2027"),
        (None, "Not known"),
    ],
)
def test_how_long_ago(value: str | None, expected: str) -> None:
    assert formatting.ago(PartialDate(value) if value else None, TODAY) == expected


def test_days() -> None:
    assert formatting.long_day(TODAY) == "Monday 23 November 2026"
    assert formatting.month(TODAY) == "Nov"


def test_every_value_has_a_word() -> None:
    assert all(formatting.band_word(band) for band in Band)
    assert all(formatting.headline_word(headline) for headline in Headline)
    assert all(formatting.kind_word(kind.code) for kind in KINDS)
    assert all(formatting.deletability_word(state) for state in Deletability)


def test_messages_are_rendered_with_messages_inside() -> None:
    inner = message("risk", "High")
    assert render(message("sample", "{band} for {name}", band=inner, name="{name} <b>")) == "High for {name} <b>"
