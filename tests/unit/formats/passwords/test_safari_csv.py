from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, read_sample, reasons
from tests.unit.formats.sources import source_of
from tracker.formats.passwords import safari_csv


def test_the_user_in_the_title_goes_and_a_mere_name_is_in_doubt() -> None:
    reading = read_sample(safari_csv, "safari.csv")
    found = by_line(reading)
    assert (found[2].title, domains(found[2]), found[2].login.text) == ("example.com", ["example.com"], "anna")
    assert found[3].title == "example.net (other)"
    assert (found[4].title, found[4].sites, found[4].login.text) == ("Cellar network", (), "")
    assert "wireless network" in str(found[4].doubt)
    assert found[2].doubt is None
    assert (found[7].title, found[7].login.text, found[7].doubt) == ("Named", "anna", None)
    assert list(reasons(reading)) == [6]


@pytest.mark.parametrize(
    ("header", "ours"),
    [
        ("TITLE,url,USERNAME,password", True),
        ("Title,Url,Username,Password,OTPAuth", True),
        ("Title,URL,Username,Password,Notes", True),
        ("title,notes,username,password,url", False),  # 1Password 4 and 6
        ("Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes", False),  # 1Password 8
        ("group,title,username,password,url,notes", False),
    ],
)
def test_headers(header: str, ours: bool) -> None:
    assert safari_csv.detect(source_of(header + "\n")) is ours
