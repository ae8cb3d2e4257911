"""When two texts are one login, number or address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.sightings import Login, LoginType, read_login
from tracker.core.spellings import Spellings, same_as, same_login


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
        ("+1 415 555 0123", "1 415 555 0123"),
        ("+1 555 123 4567", "1-555-123-4567"),
        ("+1 415 555 0123", "(1) 415-555-0123"),
        ("1 415 555 0123", "415 555 0123"),
        ("+1 415 555 0123", "14155550123"),
        ("+86 141 5555 0123", "14155550123"),  # digits alone may be either
        ("1.415.555.0123", "14155550123"),
        ("141 5555 0123", "+1 4155550123"),
        ("1 202 555 0123", "+1 202 555 0123"),
        ("12025550123", "202 555 0123"),
        ("+49 1202 5550123", "12025550123"),
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
        ("+1 415 555 0123", "+86 141 5555 0123"),
        ("1 415 555 0123", "+86 141 5555 0123"),  # put apart as no Chinese number is
        ("1 202 555 0123", "1 415 555 0123"),
        ("+1 415 555 0123", "555 0123"),
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


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("1 415 555 0123", "+14155550123"),
        ("1-555-123-4567", "+15551234567"),
        ("(1) 415.555.0123", "+14155550123"),
        ("1 202 555 0123", "+12025550123"),
        ("14155550123", "+8614155550123"),
        ("141 5555 0123", "+8614155550123"),
        ("1 380 013 8000", "+8613800138000"),  # no number of +1 goes on like this
    ],
)
def test_which_country_a_number_without_a_sign_is_of(text: str, login: str) -> None:
    assert read_login(text) == Login(login, LoginType.PHONE)


american = st.from_regex(re.compile(r"[2-9]\d\d[2-9]\d{6}", re.ASCII), fullmatch=True)
chinese = st.from_regex(re.compile(r"1[3-9]\d{9}", re.ASCII), fullmatch=True)
put_apart = st.sampled_from(["{}{}{}", "{} {} {}", "{}-{}-{}", "({}) {}-{}", "{}.{}.{}"])


@given(american, put_apart, put_apart, st.sampled_from(["+1 ", "+1", "001 ", "1 ", "1-", "1", ""]))
def test_a_number_of_1_is_one_however_it_is_written(number: str, one: str, other: str, before: str) -> None:
    parts = number[:3], number[3:6], number[6:]
    signed, plain = f"+1 {one.format(*parts)}", before + other.format(*parts)
    assert same_login(signed, plain)
    assert same_login(plain, signed)
    assert not same_login(signed, f"+86 1{number}")


@given(chinese, put_apart, put_apart, st.sampled_from(["+86 ", "+86", "0086 ", "86", ""]))
def test_a_chinese_number_is_one_however_it_is_written(number: str, one: str, other: str, before: str) -> None:
    parts = number[:3], number[3:7], number[7:]
    signed, plain = f"+86 {one.format(*parts)}", before + other.format(*parts)
    assert same_login(signed, plain)
    assert same_login(plain, signed)


written = st.builds(str.__add__, st.sampled_from(["", "+", "00", "+1", "1", "86", "+86", "0", "+49"]), digits)
texts = st.one_of(written, st.sampled_from(["", "a@b.cd", "A@B.cd", "Anna", "14155550123", "1 415 555 0123"]))


@given(texts, texts)
def test_it_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert same_login(one, other) == same_login(other, one)
    assert same_as(one)(other) == same_login(one, other)


@given(st.lists(st.tuples(st.integers(0, 4), texts), max_size=8), texts)
def test_what_is_looked_up_is_what_asking_each_finds(puts: list[tuple[int, str]], wanted: str) -> None:
    spellings, now = Spellings[int](), dict[int, str]()
    for key, text in puts:
        spellings.put(key, text)
        now[key] = text
    found = spellings.like(wanted)
    assert sorted(found) == sorted(key for key, text in now.items() if same_login(text, wanted))
    assert len(found) == len(set(found))
