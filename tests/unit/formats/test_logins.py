from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.sightings import LoginType, read_login
from tracker.formats.logins import read_cell


@pytest.mark.parametrize(
    ("cell", "text", "kind"),
    [
        (" Anna+Shop@Example.ORG ", "Anna+Shop@example.org", LoginType.EMAIL),
        ("+49 (30) 123-456.7", "+49301234567", LoginType.PHONE),
        ("138 0013 8000", "+8613800138000", LoginType.PHONE),
        ("+8613800138000", "+8613800138000", LoginType.PHONE),
        ("@nobody", "@nobody", LoginType.USERNAME),
        ("anna@localhost", "anna@localhost", LoginType.USERNAME),
        ("a@b@c.org", "a@b@c.org", LoginType.USERNAME),
        ("12345678", "12345678", LoginType.USERNAME),
        ("+123456", "+123456", LoginType.USERNAME),
        ("030 1234567", "030 1234567", LoginType.USERNAME),
        ("", "", LoginType.NONE),
    ],
)
def test_types(cell: str, text: str, kind: LoginType) -> None:
    login = read_login(cell)
    assert (login.text, login.type) == (text, kind)


def test_a_local_number_needs_the_region() -> None:
    assert read_cell("030 901820", None).type is LoginType.USERNAME
    assert read_cell("030 901820", "DE").text == "+4930901820"
    assert read_cell("0000000", "DE").type is LoginType.USERNAME
    assert read_cell("0301234567", "no region").type is LoginType.USERNAME


def test_each_type_stands_for_a_kind_of_data() -> None:
    assert [kind.kind for kind in LoginType] == ["email", "phone", "account_id", None]


@given(st.text(max_size=40), st.sampled_from([None, "CN", "DE", "US"]))
def test_reading_again_changes_nothing(cell: str, region: str | None) -> None:
    login = read_cell(cell, region)
    assert read_cell(login.text, region) == login
