from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, reasons
from tracker.formats.passwords import roboform_csv
from tracker.formats.passwords.roboform_csv import unguarded


def test_accounts_bookmarks_and_notes() -> None:
    reading = read_sample(roboform_csv, "roboform.csv")
    found = by_line(reading)
    assert (found[2].title, domains(found[2]), found[2].login.text) == ("=Site", ["example.com"], "'anna")
    assert (domains(found[4]), found[4].login.text) == (["example.net"], "")  # a password without a user name
    assert domains(found[7]) == ["example.org"]
    assert (found[9].title, found[9].login.text) == ("It's", "'anna'")
    left = reasons(reading)
    assert ["bookmark" in left[3], "card" in left[5], "neither an address" in left[8]] == [True] * 3
    assert (domains(maker(reading)), maker(reading).kinds) == (["roboform.com"], frozenset({"bank_card"}))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("'=1", "=1"), ("'+49", "+49"), ("'-", "-"), ("'@a", "@a"), ("''a", "'a"), ("'a", "'a"), ("'", "'"), ("", "")],
)
def test_one_apostrophe_goes_where_it_guards_something(cell: str, expected: str) -> None:
    assert unguarded(cell) == expected
