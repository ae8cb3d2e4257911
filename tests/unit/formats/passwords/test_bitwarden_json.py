from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.sources import source_of, stored
from tracker.core.errors import EncryptedExportError, TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Site, Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import bitwarden_json


def read(content: str) -> Reading:
    return bitwarden_json.read(source_of(content), aids=NO_AIDS, progress=no_progress)


@pytest.fixture(scope="module")
def reading() -> Reading:
    source = stored("bitwarden.json")
    assert bitwarden_json.detect(source)
    return bitwarden_json.read(source, aids=NO_AIDS, progress=no_progress)


def test_a_login_with_all_its_doors(reading: Reading) -> None:
    mail = reading.sightings[0]
    assert mail.sites == (Site("example.com", "mail.example.com"), Site("example.net", "example.net"))
    assert (mail.title, mail.login.text, mail.login.type) == ("Mail", "anna@example.org", LoginType.EMAIL)
    assert (mail.first_seen, mail.last_seen, mail.removed) == ("2021-03-04", "2026-02-01", False)


def test_apps_passkeys_sparse_and_deleted_items(reading: Reading) -> None:
    by_title = {sighting.title: sighting for sighting in reading.sightings}
    assert by_title["Ride"].apps == ("android:com.example.ride", "ios:com.example.Ride")
    assert by_title["Ride"].login.text == "+49301234567"
    assert by_title["Passkey only"].sites[0].domain == "passkey.example"
    assert by_title["Passkey only"].login.text == "anna"
    assert by_title["Sparse"].sites[0].domain == "sparse.example"
    assert by_title["Thrown away"].removed


def test_other_items_are_skipped(reading: Reading) -> None:
    assert reasons(reading) == {
        5: "It has neither an address nor a user name.",
        **left_out(note=7, card=8, identity=9, key=10, bank_account=11, unknown=12, broken=14),
    }
    assert reading.report.rows_read == 14


def test_cards_and_papers_are_what_bitwarden_holds(reading: Reading) -> None:
    offered = [sighting for sighting in reading.sightings if sighting.standing is Standing.OFFERED]
    assert [sighting.sites[0].domain for sighting in offered] == ["bitwarden.com"]
    assert offered[0].kinds == {"bank_card", "bank_account", "id_name", "address", "email", "phone", "id_number"}
    (warning,) = map(str, reading.report.warnings)
    assert "Bitwarden itself holds payment data (2) and personal papers (1)" in warning


def test_nothing_secret_is_kept(reading: Reading) -> None:
    assert "CANARY" not in repr(reading)
    assert "4242" not in repr(reading)


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    document = stored("bitwarden.json").load_json(bitwarden_json._whitelist)
    kept = json.dumps(document)
    assert "CANARY-pw" not in kept
    assert "4242" not in kept
    assert "CANARY-street" not in kept
    assert "CANARY-key" not in kept


@pytest.mark.parametrize(
    "content",
    [
        stored("bitwarden_encrypted.json").read_all().decode(),
        '{"encrypted": true, "items": []}',
        '{"encrypted": false, "passwordProtected": true}',
    ],
)
def test_an_encrypted_export_is_refused_with_the_way_out(content: str) -> None:
    source = source_of(content, "export.json")
    assert bitwarden_json.detect(source)
    with pytest.raises(EncryptedExportError) as caught:
        bitwarden_json.read(source, aids=NO_AIDS, progress=no_progress)
    assert "export.json is an encrypted export of Bitwarden" in str(caught.value.message)
    assert "Export vault" in str(caught.value.hint)
    assert "CANARY" not in f"{caught.value.message}{caught.value.hint}"


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        ('{"encrypted": false, "items": []}', True),
        ('{"folders": [], "items": []}', True),
        ('{"collections": [], "items": []}', True),
        ('{"folders": [], "items": [{"template_type": "login.default"}]}', False),
        ('{"items": []}', False),
        ('{"folders": [], "items": {}}', False),
        ("[]", False),
        ("name,url", False),
    ],
)
def test_detection(content: str, ours: bool) -> None:
    assert bitwarden_json.detect(source_of(content)) is ours


def test_without_items_it_says_so() -> None:
    for content in ("[]", '{"encrypted": false}'):
        with pytest.raises(UnreadableFileError, match="items"):
            read(content)


def test_an_empty_export_still_offers_bitwarden() -> None:
    reading = read('{"encrypted": false, "folders": [], "items": []}')
    assert [sighting.standing for sighting in reading.sightings] == [Standing.OFFERED]


def test_an_export_of_an_organisation_with_archived_items_and_papers() -> None:
    content = SAMPLES["bitwarden_org.json"]
    assert bitwarden_json.detect(source_of(content))
    reading = read(content.decode())
    mail, archived, maker = reading.sightings
    assert (mail.sites[0].domain, mail.login.text, mail.contacts) == ("example.com", "anna@example.org", ())
    assert (archived.line, archived.removed) == (2, False)
    assert maker.kinds == {"driver_licence", "id_number"}
    assert reasons(reading) == left_out(paper=(3, 4))


def test_what_proton_pass_encrypts_is_not_bitwardens() -> None:
    assert not bitwarden_json.detect(source_of('{"userId": "x", "encrypted": true, "vaults": {}}'))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "name", "login", "uris", "uri", "username", "card", "identity", "fido2Credentials", "rpId"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(st.lists(JSON, max_size=4))
def test_any_items_are_read_or_skipped(items: list[Any]) -> None:
    reading = read(json.dumps({"encrypted": False, "items": items}))
    assert len(reading.sightings) - 1 + len(reading.report.skipped) == len(items)


@given(st.binary(max_size=60))
def test_any_bytes_give_a_reading_or_a_typed_error(data: bytes) -> None:
    source = source_of(b'{"encrypted":false,"items":[' + data + b"]}")
    codes: set[str] = set()
    try:
        bitwarden_json.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        codes.add(error.code)
    assert codes <= {"unreadable_file", "encrypted_export"}
