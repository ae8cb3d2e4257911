"""When two texts are one login, number or address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.spellings import same_login


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("138 0013 8000", "+8613800138000"),
        ("(+86) 138-0013-8000", "0086 13800138000"),
        ("8613800138000", "１３８００１３８０００"),
        ("138\u20130013\u20138000", "13800138000"),
        ("+86 138\u20110013\u20118000", "13800138000"),
        ("\u202d138 0013 8000\u202c", "13800138000"),
        ("138\u00a00013\u00a08000", "13800138000"),
        ("0049 30 123456", "+4930123456"),
        ("0177 1234567", "01771234567"),
        ("0177/1234567", "0177-1234567"),
        ("+49 177 1234567", "0177 1234567"),
        ("+49 177 1234567", "177 1234567"),
        ("+49 177 1234567", "491771234567"),
        ("+49 0177 1234567", "+49 177 1234567"),
        ("+44 7700 900123", "+44 (0)7700 900123"),
        ("+44 (0)7700 900123", "07700 900123"),
        ("415-555-0100", "(415) 555-0100"),
        ("+1 415 555 0100", "415.555.0100"),
        ("+7 912 345 67 89", "8 912 345-67-89"),
        ("+36 30 123 4567", "06 30 123 4567"),
        ("+39 06 1234 5678", "06 12345678"),
        ("+65 6123 4567", "6123 4567"),
        ("Anna@EXAMPLE.org", "anna@example.org"),
        ("anna\u200b@example.org", "anna@example.org"),
        ("Anna", "Anna"),
        ("+888 1234", "+888 1234"),
    ],
)
def test_one_in_two_spellings(one: str, other: str) -> None:
    assert same_login(one, other)
    assert same_login(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        (" ", "\u200b"),
        ("", "13800138000"),
        ("13800138000", "13800138001"),
        ("+49 177 1234567", "+43 177 1234567"),
        ("+49 177 1234567", "0176 1234567"),
        ("+49 177 1234567", "1234567"),  # without its area code it may be anybody's
        ("+49 89 1234567", "91234567"),  # not the code of a country before it
        ("+49 177 1234567", "8 177 1234567"),  # which nobody dials there
        ("0177 1234567", "177 1234567"),  # which country it is decides whether the 0 counts
        ("8612345678901", "+8613800138000"),
        ("123456", "123 456"),  # too short for a number: a name
        ("12345678901234567", "1234567890123456 7"),
        ("Anna", "anna"),
        ("anna@example.org", "anna@example.com"),
    ],
)
def test_two_that_are_not_one(one: str, other: str) -> None:
    assert not same_login(one, other)
    assert not same_login(other, one)


@given(st.text(max_size=40))
def test_what_can_be_seen_is_the_same_as_itself(text: str) -> None:
    assert same_login(text, text) == same_login(f"\u202d{text}\u202c", text)


digits = st.text("0123456789", min_size=7, max_size=12)


@given(digits, digits, st.sampled_from(["+49", "+1", "+86", "+852", "0", ""]))
def test_two_numbers_stay_two_before_the_same_code(one: str, other: str, code: str) -> None:
    """But for zeros before them."""
    if one.lstrip("0") != other.lstrip("0") and len(one) == len(other):
        assert not same_login(code + one, code + other)
