from __future__ import annotations

import json

import pytest

from tests.unit.formats.samples.passwords.documents import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Standing, Unit
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import bitwarden_json, enpass


def read(content: bytes | str) -> Reading:
    source = source_of(content)
    assert enpass.detect(source)
    return enpass.read(source, aids=NO_AIDS, progress=no_progress)


def titled(reading: Reading) -> dict[str, Sighting]:
    return {sighting.title: sighting for sighting in reading.sightings}


def test_a_table_in_three_languages() -> None:
    reading = read(SAMPLES["enpass.csv"])
    found = titled(reading)
    assert (found["Mail"].line, found["Mail"].sites[0].domain, found["Mail"].login.text) == (2, "example.com", "anna")
    assert [item.text for item in found["Mail"].contacts] == ["anna@example.org"]
    assert (found["Laden"].sites[0].domain, found["Laden"].contacts[0].text) == ("laden.example", "+49301234567")
    assert [site.domain for site in found["商店"].sites] == ["shop.example"]
    assert found["商店"].login.text == "anna"
    assert found["Enpass"].standing is Standing.OFFERED
    assert found["Enpass"].kinds == {"bank_card"}
    reasons = {skip.line: str(skip.reason).split(";")[0] for skip in reading.report.skipped}
    assert reasons == {
        6: "It is a payment card",
        7: "It is a note",
        8: "It is a note",
        9: "The row is cut off or its quotation marks do not match.",
    }
    assert reading.report.unit is Unit.LINES


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (["T", "URL", "a.de", "note"], {"title": "T", "url0": "a.de"}),
        (["T", "Website 2", "a.de", "URL", "b.de", ""], {"title": "T", "url0": "a.de", "url1": "b.de"}),
        (["T", "E-Mail-Adresse", "x", "手机号", "1", ""], {"title": "T", "email0": "x", "phone0": "1"}),
        (["T", "User password", "x", "URL*", "y", "Login", " ", ""], {"title": "T"}),
        (["T", "CVC", "123", ""], {"title": "T", "card0": "1"}),
        (["T"], None),
        (["T", "a", "b"], None),
    ],
)
def test_of_a_row_only_known_labels_are_kept(cells: list[str], kept: dict[str, str] | None) -> None:
    assert enpass.pick(cells) == kept


def test_json() -> None:
    reading = read(SAMPLES["enpass.json"])
    found = titled(reading)
    mail = found["Mail"]
    assert (mail.line, mail.sites[0].domain, mail.login.text) == (1, "example.com", "anna")
    assert [item.text for item in mail.contacts] == ["anna@example.org", "+49301234567"]
    assert (mail.first_seen, mail.last_seen, mail.removed) == ("2021-03-04", "2026-02-01", False)
    assert (found["No fields"].sites[0].domain, found["No fields"].login.text) == ("example.org", "anna")
    assert (found["Gone"].sites[0].domain, found["Gone"].removed) == ("gone.example", True)
    assert found["Bank"].sites[0].domain == "bank.example"
    assert found["Enpass"].kinds == {"bank_card", "id_number"}
    assert [skip.line for skip in reading.report.skipped] == [4, 5, 7, 8, 9]


def test_secrets_are_dropped_while_the_document_is_being_read() -> None:
    kept = json.dumps(source_of(SAMPLES["enpass.json"]).load_json(enpass._whitelist))
    for secret in ("pw", "old", "removed", "hidden", "pin", "note", "passport", "folder"):
        assert f"CANARY-{secret}" not in kept
    assert '"4242' not in kept


def test_enpass_and_bitwarden_are_told_apart() -> None:
    items = [{"category": "login", "icon": {}, "title": "x"}]
    source = source_of(json.dumps({"folders": [], "items": items}))
    assert (enpass.detect(source), bitwarden_json.detect(source)) == (True, False)
    source = source_of('{"folders": [], "items": [{"type": 1}]}')
    assert (enpass.detect(source), bitwarden_json.detect(source)) == (False, True)


@pytest.mark.parametrize("content", ["title,field,value\n1,2,3\n", "a,b\n1,2\n", '{"items": {}}', "[]"])
def test_other_files_are_left_to_others(content: str) -> None:
    source = source_of(content)
    assert not enpass.detect(source)
    with pytest.raises(UnreadableFileError):
        enpass.read(source, aids=NO_AIDS, progress=no_progress)
