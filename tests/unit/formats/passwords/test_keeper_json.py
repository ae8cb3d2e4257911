from __future__ import annotations

import json

import pytest

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import keeper_json


@pytest.fixture(scope="module")
def reading() -> Reading:
    source = source_of(SAMPLES["keeper.json"])
    assert keeper_json.detect(source)
    return keeper_json.read(source, aids=NO_AIDS, progress=no_progress)


def test_records_that_are_accounts(reading: Reading) -> None:
    mail, club, own, maker = reading.sightings
    assert [site.domain for site in mail.sites] == ["example.com", "passkey.example"]
    assert (mail.line, mail.login.text) == (1, "anna")
    assert [item.text for item in mail.contacts] == [
        "+49301234567",
        "anna@example.org",
        "anna.second@example.org",
    ]
    assert (club.title, club.sites, club.login.text) == ("Sports club", (), "")
    assert (own.line, own.sites[0].domain) == (6, "own.example")
    assert (maker.standing, maker.title) == (Standing.OFFERED, "Keeper")
    assert maker.kinds == {"bank_card", "id_number"}


def test_other_records_are_skipped(reading: Reading) -> None:
    assert reasons(reading) == left_out(card=2, paper=4, note=5, unknown=7, broken=8)


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["keeper.json"]).load_json(keeper_json._whitelist))
    for secret in ("pw", "note", "folder", "totp", "answer", "key", "cvc", "number", "passport"):
        assert f"CANARY-{secret}" not in kept
    assert "4242" not in kept


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        ('{"records": [{"$type": "login"}]}', True),
        ('{"records": [{"login_url": ""}]}', True),
        ('{"shared_folders": [], "records": []}', True),
        ('{"records": []}', False),
        ('{"records": {}}', False),
        ("[]", False),
    ],
)
def test_detection(content: str, ours: bool) -> None:
    assert keeper_json.detect(source_of(content)) is ours


def test_without_records_it_says_so() -> None:
    with pytest.raises(UnreadableFileError, match="records"):
        keeper_json.read(source_of("{}"), aids=NO_AIDS, progress=no_progress)
