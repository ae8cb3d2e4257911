"""Real exports collected elsewhere; they are not part of the project, so these tests may be skipped."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.unit.formats.sources import SHARED, source_of
from tracker.catalogue import Catalogue
from tracker.catalogue.recognising import CatalogueKnowledge
from tracker.core.errors import EncryptedExportError, ImportFailedError, TrackerError
from tracker.core.ledger import Ledger
from tracker.core.matching import Origin, plan_sightings
from tracker.core.vault import Vault
from tracker.formats import EXPORTERS, find_importer
from tracker.formats.base import Reading, no_progress

SAMPLES = SHARED / "import_samples"
ALL = sorted(path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.is_file())

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the collected samples are not on this machine")

CREDENTIALS = {
    *(
        "mastodon.social",
        "twitter.com",
        "ycombinator.com",
        "ovh.com",
        "aib.ie",
        "afoqwdr.tx",
        "mnyfymt.ws",
        "nhysdo.wg",
    ),
    *("dpbx@klivak.xb", "dpbx@fner.ws"),
}
SERVICES: dict[str, tuple[str, set[str]]] = {
    "chromium_csv/chrome.csv": ("chromium_csv", CREDENTIALS),
    "chromium_csv/chrome_4col.csv": ("chromium_csv", {"amazon.com"}),
    "chromium_csv/chrome_note_crlf.csv": ("chromium_csv", {"example.com"}),
    "chromium_csv/chrome_proton.csv": ("chromium_csv", {"proton.me", "missing url", "broken url"}),
    "chromium_csv/chromesqlite.csv": ("chromium_csv", CREDENTIALS),
    "chromium_csv/edge_android_urls.csv": ("chromium_csv", {"example.com", "com.example.shop"}),
    "bitwarden/bitwarden-org.json": ("bitwarden_json", CREDENTIALS),
    "bitwarden/bitwarden_export.json": ("bitwarden_json", {"google.com", "gmail.com", "bitwarden.com"}),
    "bitwarden/bitwarden_psono.json": ("bitwarden_json", {"google.com", "bitwarden.com"}),
}
ENCRYPTED = ("bitwarden/bitwarden_encrypted_export.json", "bitwarden/passwordProtected.json")
# Passwords, codes, card and paper numbers and notes as they stand in those files.
SECRETS = (
    *(
        "D<INNeT?#?Bf4%",
        "SoNEwvU,kJ%",
        "1)Btf2EI~",
        "ws5T@;_UB[Q",
        "9KVHnx:.S_S",
        "2cUqe}e9}",
        "]stDKo{%pk",
        "asdfasdf",
    ),
    *("wpC9qFvsbWQK5Z", "proton123", "CANARY", "Cube shank", "For financial purpose", "garbage address", "462916"),
    *("mypassword", "otpauth", "NB2W45DFOIZA", "DFDFDEF", "1234567891011121", "123-12-1234", "Cesar Chavez"),
    *("text-field-val", "hidden-field-value", "1st line of"),
)


def read(name: str) -> Reading:
    source = source_of((SAMPLES / name).read_bytes(), Path(name).name)
    importer = find_importer(source)
    reading = importer.read(source, region=None, progress=no_progress)
    assert reading.report.format == importer.NAME
    return reading


def brought_in(name: str) -> Vault:
    """A vault with everything from one sample, what is merely offered too."""
    reading = read(name)
    vault = Vault()
    origin = Origin(
        reading.report.format, find_importer(source_of((SAMPLES / name).read_bytes())).TITLE, date(2026, 11, 23)
    )
    known = CatalogueKnowledge(Catalogue.load().services, "en")
    plan = plan_sightings(reading.sightings, vault, origin, known)
    vault.apply(plan.changeset({row.key for row in plan.rows}))
    assert not plan_sightings(reading.sightings, vault, origin, known).changeset()
    return vault


@pytest.mark.parametrize("name", SERVICES)
def test_the_services_in_a_sample(name: str) -> None:
    reading = read(name)
    offered = {site.domain for sighting in reading.sightings if sighting.offered for site in sighting.sites}
    found = {
        place
        for sighting in reading.sightings
        for place in (*(site.domain for site in sighting.sites), *([] if sighting.sites else [sighting.title]))
    }
    expected_format, expected = SERVICES[name]
    assert reading.report.format == expected_format
    assert found == expected | offered


@pytest.mark.parametrize("name", SERVICES)
def test_no_secret_of_a_sample_gets_anywhere(name: str) -> None:
    reading = read(name)
    vault = brought_in(name)
    everything = [repr(reading), *(exporter.write(Ledger(vault)).decode() for exporter in EXPORTERS)]
    for secret in SECRETS:
        assert all(secret not in text for text in everything), secret


@pytest.mark.parametrize("name", ENCRYPTED)
def test_encrypted_samples_are_refused_with_the_way_out(name: str) -> None:
    with pytest.raises(EncryptedExportError, match="Bitwarden"):
        read(name)


@pytest.mark.parametrize("name", ALL)
def test_every_other_sample_is_refused_politely(name: str) -> None:
    if name in SERVICES:
        return
    with pytest.raises(ImportFailedError) as caught:
        read(name)
    texts = f"{caught.value.message}{caught.value.hint}{caught.value}"
    expected = json.loads((SAMPLES / "EXPECTED.json").read_text("utf-8")).get(name, {})
    for secret in (*SECRETS, *expected.get("must_not_be_stored", ())):
        assert secret not in texts


@pytest.mark.parametrize("name", ALL)
def test_half_a_sample_gives_a_reading_or_a_typed_error(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    source = source_of(data[: len(data) // 2])
    try:
        find_importer(source).read(source, region="CN", progress=no_progress)
    except TrackerError as error:
        assert error.message.source  # noqa: PT017 - only to say that there is a sentence
