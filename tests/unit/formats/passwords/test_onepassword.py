"""1Password's three kinds of files."""

from __future__ import annotations

import json

import pytest

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.samples.passwords.onepassword import export_1pif, export_1pux, item_1pif, item_1pux
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Sighting, Standing, Unit
from tracker.formats.base import NO_AIDS, Importer, Reading
from tracker.formats.passwords import onepassword_1pif, onepassword_1pux, onepassword_csv


def read(reader: Importer, content: bytes | str) -> Reading:
    source = source_of(content)
    assert reader.detect(source)
    return reader.read(source, aids=NO_AIDS, progress=no_progress)


def titled(reading: Reading) -> dict[str, Sighting]:
    return {sighting.title: sighting for sighting in reading.sightings}


@pytest.fixture(scope="module")
def vaults() -> Reading:
    return read(onepassword_1pux, SAMPLES["1password.1pux.json"])


def test_a_login_with_doors_contacts_and_days(vaults: Reading) -> None:
    mail = titled(vaults)["Mail"]
    assert [site.domain for site in mail.sites] == ["example.com", "example.net"]
    assert (mail.login.text, mail.login.type) == ("anna@example.org", LoginType.EMAIL)
    assert [item.text for item in mail.contacts] == ["anna.second@example.org", "+49307654321"]
    assert (mail.first_seen, mail.last_seen, mail.removed) == ("2021-03-04", "2026-02-01", False)


def test_wrapped_trashed_archived_and_passkeys(vaults: Reading) -> None:
    found = titled(vaults)
    assert (found["Wrapped"].line, found["Wrapped"].removed) == (2, True)
    assert (found["Archived"].line, found["Archived"].removed) == (3, False)
    assert (found["Passkey"].sites[0].domain, found["Passkey"].login.text) == ("passkey.example", "anna")


def test_memberships_and_mail_accounts_go_by_their_name(vaults: Reading) -> None:
    found = titled(vaults)
    assert (found["Sports club"].sites, found["Sports club"].login.text) == ((), "")
    assert found["Miles"].sites[0].domain == "miles.example"
    assert found["Post"].login.text == "anna@post.example"


def test_what_1password_itself_holds(vaults: Reading) -> None:
    maker = vaults.sightings[-1]
    assert (maker.standing, maker.sites[0].domain, maker.login.text) == (
        Standing.OFFERED,
        "1password.com",
        "anna@example.org",
    )
    assert maker.kinds == {
        *("bank_card", "bank_account", "driver_licence", "id_number"),
        *("id_name", "birthdate", "address", "phone", "email"),
    }
    assert "(2)" in str(vaults.report.warnings[0])


def test_other_items_are_skipped_with_their_numbers(vaults: Reading) -> None:
    assert reasons(vaults) == {
        17: "It has neither an address nor a user name.",
        **left_out(card=5, note=6, identity=7, bank_account=8, paper=(9, 13), device=14, key=15, unknown=16, broken=18),
    }


def test_each_account_holds_what_is_in_its_own_vaults() -> None:
    first, second = (
        export_1pux(item_1pux("002", "Card")),
        export_1pux(item_1pux("106", "Passport"), email="b@example.org"),
    )
    reading = read(onepassword_1pux, json.dumps({"accounts": first["accounts"] + second["accounts"]}))
    assert [(item.login.text, set(item.kinds)) for item in reading.sightings] == [
        ("anna@example.org", {"bank_card"}),
        ("b@example.org", {"id_number"}),
    ]
    assert [skip.line for skip in reading.report.skipped] == [1, 2]


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["1password.1pux.json"]).load_json(onepassword_1pux._whitelist))
    for secret in ("pw", "totp", "cvc", "iban", "passport", "street", "first", "answer", "pop", "ssh", "key", "note"):
        assert f"CANARY-{secret}" not in kept.replace("CANARY-note-title", "")
    assert "4242" not in kept


def test_1pux_without_accounts_says_so() -> None:
    for content in ("[]", '{"accounts": {}}'):
        with pytest.raises(UnreadableFileError, match="accounts"):
            onepassword_1pux.read(source_of(content), aids=NO_AIDS, progress=no_progress)
        assert not onepassword_1pux.detect(source_of(content))


def test_1pif() -> None:
    reading = read(onepassword_1pif, SAMPLES["1password.1pif"])
    found = titled(reading)
    assert (found["Mail"].line, found["Mail"].sites[0].domain, found["Mail"].login.text) == (
        3,
        "example.com",
        "anna@example.org",
    )
    assert (found["Mail"].first_seen, found["Mail"].last_seen) == ("2021-03-04", "2026-02-01")
    assert (found["Gone"].line, found["Gone"].removed) == (5, True)
    assert [item.text for item in found["Sports club"].contacts] == ["anna.club@example.org"]
    assert found["1Password"].kinds == {"bank_card", "id_name", "address", "id_number"}
    assert sorted(reasons(reading)) == [1, 7, 9, 11, 15, 17]
    assert "damaged or cut off" in reasons(reading)[17]
    assert reading.report.unit is Unit.LINES


def test_1pif_lines_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onepassword_1pif, "_MAX_LINE", 100)
    content = export_1pif("{}", item_1pif("webforms.WebForm", "CANARY" * 20))
    with pytest.raises(UnreadableFileError, match="line 3 is longer") as caught:
        read(onepassword_1pif, content)
    assert "CANARY" not in str(caught.value)


def test_1pif_without_its_lines_is_no_1pif() -> None:
    assert not onepassword_1pif.detect(source_of('{"typeName": "webforms.WebForm"}'))


def test_csv_of_version_8() -> None:
    reading = read(onepassword_csv, SAMPLES["1password_8.csv"])
    mail = reading.sightings[0]
    assert (mail.line, mail.title, mail.sites[0].domain, mail.login.text) == (
        2,
        "Mail",
        "example.com",
        "anna@example.org",
    )
    assert "neither an address nor" in reasons(reading)[4]
    assert "cut off" in reasons(reading)[5]


def test_csv_of_version_7_for_mac() -> None:
    reading = read(onepassword_csv, SAMPLES["1password_7_mac.csv"])
    mail, club, maker = reading.sightings
    assert (mail.line, mail.title, mail.login.text, mail.first_seen) == (
        2,
        'The "Mail"',
        "anna@example.org",
        "2020-12-02",
    )
    assert mail.sites[0].domain == "example.com"
    assert (club.title, club.login.text) == ("Sports club", "anna.club@example.org")
    assert maker.kinds == {"bank_card", "id_name"}
    assert {line: reason.split(";")[0] for line, reason in reasons(reading).items()} == {
        3: "It is a note",
        4: "It is a payment card",
        5: "It is a person's details",
    }


def test_csv_of_version_7_for_windows() -> None:
    reading = read(onepassword_csv, SAMPLES["1password_7_windows.csv"])
    mail, maker = reading.sightings
    assert [site.domain for site in mail.sites] == ["example.com", "example.net"]
    assert (mail.login.text, [item.text for item in mail.contacts]) == ("anna", ["anna@example.org"])
    assert maker.kinds == {"bank_card", "id_name"}
    assert sorted(reasons(reading)) == [3, 4]


def test_csv_of_version_4() -> None:
    mail = read(onepassword_csv, SAMPLES["1password_4.csv"]).sightings[0]
    assert (mail.title, mail.sites[0].domain, mail.login.text) == ("Mail", "example.com", "anna")


@pytest.mark.parametrize(
    "header",
    [
        "Title,URL,Username,Password,Notes,OTPAuth",  # Safari
        "title,url,username,password,notes",
        "title,login,password,url,notes,otp",  # SafeInCloud
        "name,url,username,password",
        "",
    ],
)
def test_other_tables_are_left_to_others(header: str) -> None:
    source = source_of(header + "\n1,2,3,4\n")
    assert not onepassword_csv.detect(source)
    with pytest.raises(UnreadableFileError, match="header"):
        onepassword_csv.read(source, aids=NO_AIDS, progress=no_progress)
