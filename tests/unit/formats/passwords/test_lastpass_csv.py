from __future__ import annotations

from tests.unit.formats.passwords.readings import by_line, domains, maker, read_sample, read_table, reasons
from tracker.formats.passwords import lastpass_csv


def test_entities_are_unescaped_once() -> None:
    found = by_line(read_sample(lastpass_csv, "lastpass.csv"))
    assert (found[2].title, found[2].login.text) == ("R&amp;D <x>", "anna&co")
    assert domains(found[2]) == ["example.com"]
    assert (found[3].title, domains(found[3])) == ("", ["example.net"])


def test_notes_say_what_lastpass_holds() -> None:
    reading = read_sample(lastpass_csv, "lastpass.csv")
    assert maker(reading).kinds == {"bank_card", "bank_account", "driver_licence", "address", "id_name"}
    assert domains(maker(reading)) == ["lastpass.com"]
    found = reasons(reading)
    assert ["card" in found[4], "bank account" in found[8], "official paper" in found[10]] == [True] * 3
    assert ["details" in found[12], "note" in found[14], "note" in found[16]] == [True] * 3
    assert "LastPass itself holds" in str(reading.report.warnings[0])


def test_rows_torn_by_line_breaks_are_counted_and_passed_over() -> None:
    reading = read_sample(lastpass_csv, "lastpass.csv")
    torn = [line for line, reason in reasons(reading).items() if "cut off" in reason]
    assert torn == [19, 20, 21]
    assert domains(by_line(reading)[22]) == ["example.org"]
    assert "folder" in reasons(reading)[17]
    assert "neither an address nor a user name" in reasons(reading)[18]


def test_form_fills_are_no_accounts() -> None:
    reading = read_sample(lastpass_csv, "lastpass_form_fills.csv")
    assert by_line(reading) == {}
    assert maker(reading).kinds == {"id_name", "birthdate", "address", "email", "phone", "bank_card"}
    assert [("details" in reason, "card" in reason) for reason in reasons(reading).values()] == [
        (True, False),
        (False, True),
    ]


def test_nothing_is_held_without_such_entries() -> None:
    reading = read_table(lastpass_csv, "url,username,password,extra,name,grouping,fav\nhttps://example.com,a,b,,c,,0\n")
    assert maker(reading).kinds == frozenset()
    assert reading.report.warnings == ()
