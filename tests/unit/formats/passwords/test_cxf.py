from __future__ import annotations

import json

import pytest

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.samples.passwords.exchange import basic_auth, export_cxf
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import cxf


def read(content: bytes | str) -> Reading:
    source = source_of(content)
    assert cxf.detect(source)
    return cxf.read(source, aids=NO_AIDS, progress=no_progress)


def test_accounts_passkeys_and_what_the_exporter_holds() -> None:
    reading = read(SAMPLES["cxf.json"])
    mail, passkey, maker = reading.sightings
    assert (mail.line, mail.title, mail.sites[0].domain, mail.login.text) == (1, "Mail", "example.com", "anna")
    assert mail.apps == ("android:com.example.mail",)
    assert [item.text for item in mail.contacts] == ["anna.second@example.org"]
    assert (mail.first_seen, mail.last_seen) == ("2021-03-04", "2026-02-01")
    assert (passkey.sites[0].domain, passkey.login.text) == ("passkey.example", "anna")
    assert (maker.standing, maker.title, maker.sites[0].domain) == (
        Standing.OFFERED,
        "Example Manager",
        "manager.example",
    )
    assert maker.login.text == "anna@example.org"
    assert maker.kinds == {"bank_card", "id_name", "address", "id_number"}


def test_other_credentials_are_skipped() -> None:
    skipped = reasons(read(SAMPLES["cxf.json"]))
    assert skipped == left_out(card=3, identity=4, paper=5, device=6, unknown=(7, 8), broken=9)


def test_drafts_had_addresses_in_the_credential() -> None:
    item = {"title": "Mail", "credentials": [{**basic_auth("anna"), "urls": ["https://mail.example.com", 5]}]}
    assert read(json.dumps(export_cxf(item))).sightings[0].sites[0].domain == "example.com"


@pytest.mark.parametrize("site", ["", "localhost", "x y"])
def test_an_exporter_without_a_site_is_not_offered(site: str) -> None:
    item = {"title": "Mail", "credentials": [basic_auth("anna")]}
    assert [found.line for found in read(json.dumps(export_cxf(item, site=site))).sightings] == [1]


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["cxf.json"]).load_json(cxf._whitelist))
    for secret in ("pw", "totp", "note", "free", "key", "holder", "first", "tel", "passport", "wifi", "name"):
        assert f"CANARY-{secret}" not in kept
    assert "4242" not in kept


@pytest.mark.parametrize(
    "content", ['{"version": {"major": 1}, "accounts": []}', '{"version": 1, "accounts": [{"items": []}]}', "[]", "a,b"]
)
def test_other_files_are_left_to_others(content: str) -> None:
    assert not cxf.detect(source_of(content))


def test_without_accounts_it_says_so() -> None:
    with pytest.raises(UnreadableFileError, match="accounts"):
        cxf.read(source_of('{"exporterRpId": "a.example"}'), aids=NO_AIDS, progress=no_progress)
