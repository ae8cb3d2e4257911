from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, read_sample, read_table, reasons
from tracker.formats.passwords import keepass_csv


def test_times_the_recycle_bin_and_references() -> None:
    reading = read_sample(keepass_csv, "keepassxc.csv")
    found = by_line(reading)
    assert (found[2].title, found[2].first_seen, found[2].last_seen) == ("Kept", "2020-01-02", "2026-01-02")
    assert [found[line].removed for line in (2, 3, 4, 5)] == [False, True, True, False]
    assert (found[3].first_seen, found[3].last_seen) == ("2020", None)
    assert (domains(found[5]), found[5].login.text) == (["ref.example"], "")
    assert list(reasons(reading)) == [6]


def test_backslashes_of_version_1() -> None:
    found = by_line(read_sample(keepass_csv, "keepass1.csv"))
    assert (found[2].title, found[2].login.text) == ('A "quoted", name', "back\\slash")
    assert [domains(found[line]) for line in (2, 4, 5)] == [["example.com"], ["example.net"], ["example.org"]]


@pytest.mark.parametrize("password", ["ends\\", 'a\\"b', "plain"])
def test_backslashes_that_nobody_escaped(password: str) -> None:
    """Other programs write the same header, but double their quotation marks."""
    cell = password.replace('"', '""')
    rows = '"Account","Login Name","Password","Web Site","Comments"\n' + (
        f'"Site","anna","{cell}","https://example.com/",""\n' * 3
    )
    found = by_line(read_table(keepass_csv, rows))
    assert [domains(sighting) for sighting in found.values()] == [["example.com"]] * 3
