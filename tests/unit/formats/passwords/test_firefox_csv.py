from __future__ import annotations

from tests.unit.formats.passwords.readings import by_line, read_sample, read_table, reasons
from tracker.core.sightings import Site, Standing
from tracker.formats.passwords import firefox_csv


def test_times_and_the_page_that_signs_in() -> None:
    found = by_line(read_sample(firefox_csv, "firefox.csv"))
    assert found[2].sites == (Site("example.com", "www.example.com"),)
    assert (found[2].first_seen, found[2].last_seen, found[2].last_used) == ("2021-02-03", "2024-04-05", "2024-04-05")
    assert found[2].through is None  # another host of the same site
    assert found[3].through == Site("example.org", "sso.example.org")
    assert (found[3].first_seen, found[3].last_used) == (None, None)
    assert found[4].standing is Standing.LOCAL


def test_of_the_row_of_firefoxs_own_account_nothing_is_kept() -> None:
    own = by_line(read_sample(firefox_csv, "firefox.csv"))[5]
    assert (own.title, own.sites) == ("Mozilla account", (Site("firefox.com", "accounts.firefox.com"),))
    assert (own.login.text, own.through, own.first_seen, own.last_used) == ("", None, None, None)


def test_rows_that_are_short_or_no_account() -> None:
    reading = read_sample(firefox_csv, "firefox.csv")
    assert by_line(reading)[7].login.text == "anna"  # its times are missing
    assert {line: reason[:18] for line, reason in reasons(reading).items()} == {
        6: "Its address is a p",
        8: "The row is cut off",
    }
    assert reading.report.rows_read == 7


def test_the_add_ons_host_may_be_a_mere_name() -> None:
    rows = 'hostname,username,password\n"example.com","anna","x"\n"aib","anna@example.org","x"\n"note","",""\n'
    reading = read_table(firefox_csv, rows)
    found = by_line(reading)
    assert (found[2].title, found[2].sites[0].domain) == ("", "example.com")
    assert (found[3].title, found[3].sites, found[3].login.text) == ("aib", (), "anna@example.org")
    assert list(reasons(reading)) == [4]
