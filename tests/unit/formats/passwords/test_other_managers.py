from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, read_table, reasons
from tracker.core.sightings import Standing
from tracker.formats.passwords import other_managers


def test_of_zohos_secrets_only_the_user_name_is_read() -> None:
    reading = read_sample(other_managers, "zoho.csv")
    found = by_line(reading)
    assert (found[2].title, found[2].login.text) == ("Site", "anna")
    assert (domains(found[11]), found[11].login.text) == (["example.net"], "")
    assert "bank account" in reasons(reading)[7]
    assert (domains(maker(reading)), maker(reading).kinds) == (["zoho.com"], frozenset({"bank_account"}))


def test_zohos_old_rows_run_over_the_header_and_may_be_cut() -> None:
    rows = (
        '"Secret Name","Secret URL","Notes"\n"a","https://example.com/","","anna","x","x"\n"b","https://example.net/"\n'
    )
    reading = read_table(other_managers, rows)
    assert by_line(reading)[2].login.text == "anna"
    assert list(reasons(reading)) == [3]


def test_folders_and_notes_are_left_out() -> None:
    assert "folder" in reasons(read_sample(other_managers, "buttercup.csv"))[2]
    assert "note" in reasons(read_sample(other_managers, "saferpass.csv"))[3]


def test_passpacks_e_mail_address_stands_in_for_a_user_name() -> None:
    found = by_line(read_sample(other_managers, "passpack.csv"))
    assert (found[2].login.text, found[2].contacts) == ("anna@example.org", ())
    assert (found[3].login.text, [login.text for login in found[3].contacts]) == ("anna", ["anna@example.org"])


def test_nextclouds_day() -> None:
    reading = read_sample(other_managers, "same_nextcloud.csv")
    assert {sighting.last_seen for sighting in reading.sightings} == {"2022-10-20"}


@pytest.mark.parametrize("time", ["", "Thu", "Thu Okt 20 2022 21:31", "Thu Feb 31 2022 21:31", "2022"])
def test_other_times_of_nextclouds_are_none(time: str) -> None:
    rows = f"Label,Username,Url,Edited,Folder Id\nSite,anna,https://example.com/,{time},1\n"
    assert by_line(read_table(other_managers, rows))[2].last_seen is None


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("same_zoho_old.csv", "zoho.com"),
        ("same_synology.csv", "synology.com"),
        ("same_saferpass.csv", "saferpass.net"),
        ("same_myki.csv", "myki.com"),
        ("same_passpack.csv", "passpack.com"),
    ],
)
def test_makers_with_accounts_are_offered(name: str, domain: str) -> None:
    assert domains(maker(read_sample(other_managers, name))) == [domain]


@pytest.mark.parametrize(
    "name", ["same_safeincloud.csv", "same_padlock.csv", "same_buttercup.csv", "same_nextcloud.csv"]
)
def test_programs_that_keep_a_file_are_not(name: str) -> None:
    assert all(sighting.standing is Standing.ACCOUNT for sighting in read_sample(other_managers, name).sightings)
