from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.kinds import KINDS
from tracker.core.masking import MASK, MOST_SHOWN, mask


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("phone", "13812346024", "138****6024"),
        ("phone", "+86 138 1234 6024", "138****6024"),
        ("phone", "+44 7700 900123", "447*****0123"),
        ("phone_alt", "021 1234567", "021***4567"),
        ("phone", "1234567", "*****67"),
        ("phone", "12", "***"),
        ("bank_phone", "１３８１２３４６０２４", "138****6024"),
        ("id_number", "310101199001010418", "310***********0418"),
        ("id_number", "E12345678", "E******78"),
        ("driver_licence", "AB", "***"),
        ("bank_card", "6222 0212 3456 3391", "**** **** **** 3391"),
        ("bank_card", "3391", "3***"),
        ("email", "li.wei@qq.com", "l***@qq.com"),
        ("email", "l@qq.com", "***@qq.com"),
        ("email", "@handle", "h***"),
        ("email", "not an address", "n***"),
        ("id_name", "王小明", "王*"),
        ("id_name", "王", "*"),
        ("address", "1 Long Road", "1***"),
        ("account_id", "ab", "***"),
        ("phone", "", ""),
        ("phone", "   ", ""),
    ],
)
def test_shows_just_enough(kind: str, value: str, shown: str) -> None:
    assert mask(kind, value) == shown


KIND_CODES = st.sampled_from([kind.code for kind in KINDS])


@given(KIND_CODES, st.text(min_size=1))
def test_never_shows_the_whole_value(kind: str, value: str) -> None:
    shown = mask(kind, value)
    if shown:
        assert MASK in shown
        assert shown != value or set(value) <= {MASK, " "}


@given(KIND_CODES, st.text(alphabet=st.characters(categories=("L", "N")), min_size=1))
def test_never_reveals_more_than_a_few_characters(kind: str, value: str) -> None:
    revealed = [character for character in mask(kind, value) if character not in (MASK, " ")]
    assert len(revealed) <= MOST_SHOWN
    assert len(revealed) < len(value) or len(value) == 0


@given(st.emails())
def test_of_an_address_only_the_first_character_and_the_host_are_shown(address: str) -> None:
    shown = mask("email", address)
    name = shown.rpartition("@")[0]
    assert len(name.replace(MASK, "")) <= 1


@given(KIND_CODES, st.text())
def test_masking_twice_shows_no_more(kind: str, value: str) -> None:
    once = mask(kind, value)
    assert len(mask(kind, once).replace(MASK, "")) <= len(once.replace(MASK, "")) + 1
