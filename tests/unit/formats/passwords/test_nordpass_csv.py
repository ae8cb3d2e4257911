from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, reasons
from tracker.formats.passwords import nordpass_csv


def test_without_types_the_cells_tell() -> None:
    reading = read_sample(nordpass_csv, "nordpass_1.csv")
    found = by_line(reading)
    assert {line: sighting.login.text for line, sighting in found.items()} == {3: "anna@example.org", 8: "anna"}
    assert (domains(found[3]), found[8].title) == (["example.com"], "Only a login")
    left = reasons(reading)
    assert ["folder" in left[2], "note" in left[5], "card" in left[6], "details" in left[7]] == [True] * 4
    assert maker(reading).kinds == {"bank_card", "id_name", "phone", "email", "address"}
    assert domains(maker(reading)) == ["nordpass.com"]


def test_types_and_further_addresses() -> None:
    reading = read_sample(nordpass_csv, "nordpass_3.csv")
    found = by_line(reading)
    assert domains(found[2]) == ["example.com", "example.org"]
    assert domains(found[3]) == ["example.net"]
    assert (domains(found[6]), found[6].login.text) == (["key.example"], "anna")
    left = reasons(reading)
    assert ["card" in left[4], "not known" in left[5], "folder" in left[7]] == [True] * 3
    assert maker(reading).kinds == {"bank_card"}


@pytest.mark.parametrize("cell", ["[" * 100_000, "[1e999, NaN]", '{"a": 1}', "[" + "9" * 5000 + "]", '["\\ud800"]'])
def test_any_list_of_addresses_can_be_read(cell: str) -> None:
    assert nordpass_csv._further(cell) in ([], ["\ud800"])
