from __future__ import annotations

import pytest

from tests.unit.formats.passwords.readings import by_line, domains, read_sample, read_table, reasons
from tests.unit.formats.samples.passwords.tables import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.formats.passwords import headerless_csv


def test_keepers_rows() -> None:
    reading = read_sample(headerless_csv, "keeper.csv")
    found = by_line(reading)
    assert {line: (sighting.title, sighting.login.text) for line, sighting in found.items()} == {
        2: ("No address", "anna"),
        3: ("Site", "anna@example.org"),
        5: ("twitter.example", "anna"),
        6: ("Card", ""),  # sixteen digits are no login
    }
    assert list(reasons(reading)) == [1, 7]


def test_dashlanes_old_rows() -> None:
    reading = read_sample(headerless_csv, "dashlane_old.csv")
    found = by_line(reading)
    assert (found[3].title, found[3].login.text) == ("Two logins", "anna")
    assert (found[4].title, found[4].sites) == ("No address", ())
    assert list(reasons(reading)) == [1, 5]
    assert "web address" in reasons(reading)[5]


def test_any_order_with_a_column_of_e_mail_addresses() -> None:
    found = by_line(read_sample(headerless_csv, "any_order.csv"))
    assert [domains(sighting)[0] for sighting in found.values()] == ["example.com", "example.net", "example.org"]
    assert [sighting.login.text for sighting in found.values()] == ["anna@example.org", "anna@example.org", "hidden"]
    assert {sighting.title for sighting in found.values()} == {""}


def test_the_first_column_is_the_name_unless_it_may_be_the_passwords() -> None:
    named = "".join(f"Site {n};CANARY-pW{n}!;https://{n}.example/;anna@example.org\n" for n in range(5))
    assert by_line(read_table(headerless_csv, named))[1].title == "Site 0"
    secret = "".join(f"CANARY-pW{n}!;Site {n};https://{n}.example/;anna@example.org\n" for n in range(5))
    assert by_line(read_table(headerless_csv, secret))[1].title == ""
    between = "".join(f"CANARY-pW{n}!;Login;https://{n}.example/;anna@example.org\n" for n in range(5))
    assert by_line(read_table(headerless_csv, between))[1].title == ""
    plain = "".join(f"password{n};https://{n}.example/;anna@example.org\n" for n in range(5))
    assert by_line(read_table(headerless_csv, plain))[1].title == ""


def test_labels_and_values() -> None:
    found = by_line(read_sample(headerless_csv, "enpass_headerless.csv"))
    assert {line: (s.title, domains(s), s.login.text) for line, s in found.items()} == {
        1: ("Site", ["example.com"], "anna"),
        2: ("Mail only", ["example.net"], "anna@example.org"),
    }


@pytest.mark.parametrize("name", ["keeper.csv", "dashlane_old.csv", "any_order.csv", "enpass_headerless.csv"])
def test_everything_is_in_doubt(name: str) -> None:
    reading = read_sample(headerless_csv, name)
    assert {"no header" in str(sighting.doubt) for sighting in reading.sightings} == {True}
    assert "no header" in str(reading.report.warnings[-1])


@pytest.mark.parametrize(
    "content",
    [
        "",
        "https://example.com/",
        "one, two, three, four, five, six\n",
        "name,url,username,password\n",
        "Account,Login Name,Password,Web Site,Comments\n",
        "Titel,Adresse,Nutzer,Kennwort,Notiz\nSite,https://example.com/,anna@example.org,x,y\n",  # a header, too
        "url,login\n" + "https://example.com/,anna@example.org\n" * 3,
        "2024-01-02,https://example.com/,A page,x,y\n" * 5,  # a history
        "Site,https://example.com/,some words about it,x,y\n" * 5,
        "x" * 2_000_000,
    ],
)
def test_other_texts_are_left_alone(content: str) -> None:
    assert not headerless_csv.detect(source_of(content))


def test_tables_with_a_header_are_left_to_others() -> None:
    ours = {name for name, data in SAMPLES.items() if headerless_csv.detect(source_of(data))}
    assert ours == {
        *("same_keeper.csv", "same_dashlane_old.csv", "same_enpass_headerless.csv"),
        *("keeper.csv", "dashlane_old.csv", "any_order.csv", "enpass_headerless.csv"),
    }
