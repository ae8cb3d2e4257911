from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import identifier, service, vault_of
from tracker.catalogue.resources import resource
from tracker.core import commands
from tracker.core.errors import ValidationError
from tracker.core.identifiers import IDENTIFIER_KINDS, distinctness_choices, is_the_same, is_twin, value_doubt
from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Distinctness
from tracker.core.risk.method import Method
from tracker.core.twins import Twins
from tracker.core.validation import checked


def test_every_kind_offered_is_a_kind_and_none_is_the_password() -> None:
    assert set(IDENTIFIER_KINDS) <= set(KIND_BY_CODE) - {"password"}


def test_only_what_makes_a_difference_is_asked() -> None:
    method = Method.from_json(json.loads(resource("risk_method.json").read_text("utf-8")))
    assert distinctness_choices(method, "phone") == (
        Distinctness.UNKNOWN,
        Distinctness.UNLISTED,
        Distinctness.UNLISTED_SMALL_TOWN,
        Distinctness.LISTED,
    )
    assert distinctness_choices(method, "driver_licence") == ()  # names a person in any case
    assert distinctness_choices(method, "bank_card") == ()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", ""),
        ("phone", "138 0013 8000"),
        ("phone", "+86 138 0013 8000"),
        ("phone", "+44 20 7946 0000"),
        ("phone", "010-1234"),
        ("email", "a@b.example"),
        ("bank_card", "6225 0000 0000 3391"),
        ("bank_card", "3391"),
        ("address", "anything"),
    ],
)
def test_values_that_look_right(kind: str, value: str) -> None:
    assert value_doubt(kind, value) is None


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("phone", "138", "has 11 digits; this has 3"),
        ("phone", "+86 138", "has 13 digits; this has 5"),
        ("email", "a.example", "name@example.com"),
        ("email", "a@b@c.example", "name@example.com"),
        ("bank_card", "12345", "this has 5"),
    ],
)
def test_values_that_look_mistyped(kind: str, value: str, words: str) -> None:
    assert words in str(value_doubt(kind, value))


@pytest.mark.parametrize(
    ("kind", "value", "other_kind", "other", "same"),
    [
        ("phone", "138 1234 6024", "phone", "+86 138-1234-6024", True),
        ("email", "li@example.com", "email", "Li@EXAMPLE.com", True),
        ("phone", "0086 138 1234 6024", "phone", "13812346024", True),
        ("phone", "+86 138 1234 6024", "phone", "+86 138 1234 6025", False),
        ("phone", "13812346024", "account_id", "13812346024", False),
        ("phone", "+8613812346024", "bank_phone", "138 1234 6024", True),
        ("phone", "+49 177 1234567", "phone", "0177/1234567", True),
        ("phone", "+49 177 1234567", "phone", "0176/1234567", False),
        ("phone", "", "phone", "", False),
        ("phone", "13812346024", "phone", "", False),
        ("bank_card", "6222 0212 3456 7890 123", "bank_card", "6222021234567890123", True),
        ("bank_card", "6222 0212 3456 7890", "payment_account", "6222-0212-3456-7890", True),
        ("bank_card", "6222 0212 3456 7890", "bank_card", "6222 0212 3456 7891", False),
        ("bank_account", "0012345678", "bank_account", "12345678", False),  # no code of a country before it
        ("id_number", "11010519491231002X", "id_number", "110105 19491231 002x", True),
        ("driver_licence", "D 123", "driver_licence", "D123", True),
        ("plate", "沪A·12345", "plate", "沪a12345", True),
        ("vin", "LSVAU033X22131234", "vin", "lsvau033x22131234", True),
        ("account_id", "Moonbird", "account_id", "moonbird", True),
        ("account_id", "a.b", "account_id", "ab", False),
        ("phone", "unknown", "phone", "unknown", False),
        ("phone", "110", "phone", "110", False),
        ("email", "none", "email", "none", False),
        ("bank_card", "Visa", "bank_card", "Visa", False),
        ("id_number", "unknown", "id_number", "unknown", False),
        ("address", "-", "address", "—", False),
    ],
)
def test_when_two_records_are_one_piece_of_data(
    kind: str, value: str, other_kind: str, other: str, *, same: bool
) -> None:
    one, second = identifier("one", kind, value=value), identifier("two", other_kind, value=other)
    assert is_the_same(one, second) is same
    assert is_the_same(one, one)


@pytest.mark.parametrize(
    ("kind", "other_kind", "value", "twin"),
    [
        ("phone", "bank_phone", "13800138000", True),
        ("bank_card", "bank_card", "6222020200112233", True),
        ("bank_card", "bank_card", "3391", False),  # two cards may end alike
        ("payment_account", "payment_account", "13800138000", False),  # at two companies
        ("bank_card", "payment_account", "6222020200112233", False),
        ("phone", "email", "13800138000", False),
        ("phone", "phone", "", False),
    ],
)
def test_when_the_value_is_enough_to_tell(kind: str, other_kind: str, value: str, *, twin: bool) -> None:
    one, second = identifier("one", kind, value=value), identifier("two", other_kind, value=value)
    assert is_twin(one, second) is twin
    assert not is_twin(one, one)


def test_what_is_recorded_already_is_not_recorded_again() -> None:
    vault = vault_of(
        identifier("main", label="Main number", value="138 0013 8000"),
        identifier("gone", label="Gone", value="13700137000", trashed=date(2026, 1, 1)),
        identifier("free", label="Free"),
    )
    again = identifier("again", "phone_alt", value="+86 13800138000")
    for wish in (
        lambda: commands.add_identifier(vault, again),
        lambda: commands.add_service(vault, service("shop"), (again,)),
        lambda: commands.edit_identifier(vault, "free", value="8613800138000"),
    ):
        with pytest.raises(ValidationError, match="This is recorded already as “Main number”") as caught:
            wish()
        assert caught.value.field == "value"
    with pytest.raises(ValidationError, match="“Gone”, which is in the trash"):
        commands.add_identifier(vault, identifier("new", value="+86 137 0013 7000"))
    assert commands.edit_identifier(vault, "main", value="+86 138-0013-8000")  # itself, in another spelling
    assert commands.edit_identifier(vault, "free", value="13800138001")
    assert commands.add_identifier(vault, identifier("mail", "email", value="13800138000"))


def test_another_spelling_of_a_paper_is_recorded_already() -> None:
    vault = vault_of(
        identifier("card", "bank_card", label="Card", value="6222 0212 3456 7890"),
        identifier("one", label="One", value="unknown"),
    )
    with pytest.raises(ValidationError, match="This is recorded already as “Card”"):
        commands.add_identifier(vault, identifier("again", "bank_card", value="6222021234567890"))
    assert commands.edit_identifier(vault, "card", value="6222021234567890")
    assert commands.add_identifier(vault, identifier("two", value="unknown"))


written = st.text("0123456789 -.xXaA@+?", max_size=24)


@given(st.sampled_from(IDENTIFIER_KINDS), st.sampled_from(IDENTIFIER_KINDS), written, written)
@example("bank_card", "payment_account", "6222 0212 3456 7890", "6222021234567890")
def test_twins_are_found_without_asking_each(kind: str, other_kind: str, value: str, other: str) -> None:
    one, second = identifier("one", kind, value=value), identifier("two", other_kind, value=other)
    found = Twins(vault_of(one, second)).records_of(one)
    assert (second in found) is is_the_same(one, second) is is_the_same(second, one)


def test_two_records_from_before_stay_as_they_are() -> None:
    one, two = identifier("one", value="13800138000"), identifier("two", value="+86 138 0013 8000")
    vault = vault_of(one, two)
    assert commands.edit_identifier(vault, "one", note="mine", value="138 0013 8000")
    assert [checked(vault, item) for item in (one, two)] == [one, two]  # as for each record of a document
