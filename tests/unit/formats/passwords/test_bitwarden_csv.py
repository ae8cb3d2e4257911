from __future__ import annotations

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, reasons
from tracker.formats.passwords import bitwarden_csv


def test_several_addresses_are_doors_to_one_account() -> None:
    found = by_line(read_sample(bitwarden_csv, "bitwarden.csv"))
    assert domains(found[2]) == ["example.com", "example.org", "example.net"]
    assert found[2].apps == ("android:com.example.app",)
    assert (found[2].title, found[2].login.text) == ("Two doors", "anna")
    assert domains(found[6]) == ["untyped.example"]
    assert found[7].apps == ("ios:com.example.ios",)


def test_notes_and_the_unknown_are_left_out() -> None:
    assert reasons(read_sample(bitwarden_csv, "bitwarden.csv")) == {
        4: "It is a note; notes are not read.",
        5: "It is of a type that is not known here.",
    }


def test_the_more_complete_export_is_advised() -> None:
    reading = read_sample(bitwarden_csv, "same_bitwarden_org.csv")
    assert [".json, not .json (Encrypted)" in str(warning) for warning in reading.report.warnings] == [True]
    assert (domains(maker(reading)), maker(reading).kinds) == (["bitwarden.com"], frozenset())
