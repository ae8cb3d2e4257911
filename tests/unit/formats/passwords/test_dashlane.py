from __future__ import annotations

import json

import pytest

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.common import table
from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.samples.passwords.keepass_and_dashlane import DASHLANE_HEADER
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Standing, Unit
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import dashlane


def read(content: bytes | str) -> Reading:
    source = source_of(content)
    assert dashlane.detect(source)
    return dashlane.read(source, aids=NO_AIDS, progress=no_progress)


def test_credentials_with_up_to_three_logins() -> None:
    reading = read(SAMPLES["dashlane_credentials.csv"])
    mail, second, maker = reading.sightings
    assert (mail.line, mail.title, mail.sites[0].host, mail.login.text) == (2, "Mail", "mail.example.com", "anna")
    assert [item.text for item in mail.contacts] == ["anna@example.org", "+49301234567"]
    assert (second.line, second.sites[0].domain, second.login.text) == (4, "example.net", "anna")
    assert (maker.standing, maker.sites[0].domain, maker.kinds) == (Standing.OFFERED, "dashlane.com", frozenset())
    assert reasons(reading) == {
        5: "It has neither an address nor a user name.",
        6: "The row is cut off or its quotation marks do not match.",
    }
    assert (reading.report.rows_read, reading.report.unit) == (4, Unit.LINES)


@pytest.mark.parametrize(
    ("name", "kinds", "skipped"),
    [
        ("dashlane_payments.csv", {"bank_account", "bank_card"}, left_out(bank_account=2, card=3)),
        ("dashlane_new_payments.csv", {"bank_card"}, left_out(card=2, unknown=3)),
        ("dashlane_ids.csv", {"id_number", "driver_licence"}, left_out(paper=(2, 3))),
        ("dashlane_personalInfo.csv", {"id_name", "birthdate", "phone"}, left_out(identity=(2, 3))),
        ("dashlane_securenotes.csv", set(), left_out(note=2)),
    ],
)
def test_the_other_tables_say_what_dashlane_holds(name: str, kinds: set[str], skipped: dict[int, str]) -> None:
    reading = read(SAMPLES[name])
    (maker,) = reading.sightings
    assert maker.standing is Standing.OFFERED
    assert maker.kinds == kinds
    assert reasons(reading) == skipped


def test_json() -> None:
    reading = read(SAMPLES["dashlane.json"])
    mail, second, paypal, maker = reading.sightings
    assert (mail.line, mail.sites[0].domain, mail.login.text) == (2, "example.com", "anna")
    assert [item.text for item in mail.contacts] == ["anna@example.org"]
    assert (second.line, second.title, second.login.text) == (3, "Second only", "anna")
    assert (paypal.line, paypal.sites[0].domain, paypal.login.type) == (6, "paypal.com", LoginType.EMAIL)
    assert maker.kinds == {"address", "bank_card"}
    assert sorted(reasons(reading)) == [1, 4, 5, 7, 8]
    assert "not known here" in reasons(reading)[8]


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["dashlane.json"]).load_json(dashlane._whitelist))
    assert "CANARY" not in kept.replace("CANARY-broken", "")
    assert "4242" not in kept


@pytest.mark.parametrize(
    "content",
    [
        "title,note,url\n1,2,3\n",
        "username2,password\n1,2\n",
        "cc_number,code\n1,2\n",
        '{"AUTHENTIFIANT": {}}',
        '{"ADDRESS": []}',
        "Data BEGIN\nshort\n",
        "",
    ],
)
def test_other_files_are_left_to_others(content: str) -> None:
    assert not dashlane.detect(source_of(content))


def test_another_table_says_so() -> None:
    with pytest.raises(UnreadableFileError, match="Dashlane"):
        dashlane.read(source_of("a,b\n1,2\n"), aids=NO_AIDS, progress=no_progress)


def test_an_older_table_without_codes_is_read() -> None:
    row = ("anna", "", "", "Mail", "CANARY-pw", "", "https://mail.example.com")
    assert read(table(DASHLANE_HEADER[:7], row)).sightings[0].login.text == "anna"
