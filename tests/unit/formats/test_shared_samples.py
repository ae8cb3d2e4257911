"""Real exports collected elsewhere; they are not part of the project, so these tests may be skipped.

EXPECTED.json beside them says what is known of some; of the others we say here what a person finds
who looks into them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.unit.formats.sources import SHARED, source_of
from tracker.catalogue import Catalogue
from tracker.catalogue.recognising import CatalogueKnowledge
from tracker.core.account_changes import Origin
from tracker.core.errors import EncryptedExportError, ImportFailedError, TrackerError
from tracker.core.matching import plan_sightings
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Standing
from tracker.core.text import message
from tracker.core.vault import Vault
from tracker.formats.base import Aids, Reading
from tracker.formats.recognising import read_export
from tracker.formats.source import Source

CATALOGUE = Catalogue.load()
SAMPLES = SHARED / "import_samples"
NO_SAMPLES = {"SOURCE.txt", "EXPECTED.json"}
ALL = sorted(
    path.relative_to(SAMPLES).as_posix()
    for path in SAMPLES.rglob("*")
    if path.is_file() and path.name not in NO_SAMPLES
)
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "EXPECTED.json").read_text("utf-8")) if SAMPLES.is_dir() else {}

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the collected samples are not on this machine")

# The same fourteen entries of the pass-import project, two of which hold nothing to find.
CREDENTIALS = {
    *("mastodon.social", "twitter.com", "ycombinator.com", "ovh.com", "aib.ie"),
    *("afoqwdr.tx", "mnyfymt.ws", "nhysdo.wg", "dpbx@klivak.xb", "dpbx@fner.ws"),
}
SAME_CREDENTIALS = (
    *("bitwarden/bitwarden-org.csv", "bitwarden/bitwarden-org.json", "bitwarden/bitwarden.csv"),
    *("chromium_csv/chrome.csv", "chromium_csv/chromesqlite.csv", "enpass/enpass.csv", "enpass/enpass.json"),
    *("keepass/keepass.xml", "keepass/keepass1.csv", "lastpass/lastpass.csv", "nordpass/nordpass.csv"),
    *("onepassword/1password7_wide.csv", "onepassword/1password8.csv", "onepassword/1password_passimport.1pif"),
    *("others/buttercup.csv", "others/keeper.csv", "others/myki.csv", "others/padlock.csv", "others/saferpass.csv"),
    *("others/synology.csv", "others/zoho.vault.csv", "roboform/roboform.csv"),
)
FOUND: dict[str, set[str]] = {
    **dict.fromkeys(SAME_CREDENTIALS, CREDENTIALS),
    "apple_privacy/App Install Activity.csv": {"WhatsApp Messenger"},
    "apple_privacy/Apps Using Sign In with Apple.csv": {"Example Shop", "Foo, Bar"},
    "bitwarden/bitwarden_export.json": {"google.com"},
    "bitwarden/bitwarden_multi_uri.csv": {"example.com"},
    "chromium_csv/chrome_4col.csv": {"amazon.com"},
    "chromium_csv/chrome_proton.csv": {"proton.me", "missing url", "broken url"},
    "chromium_csv/edge_android_urls.csv": {"example.com", "com.example.shop"},
    "dashlane/dashlane_export.zip": {"example.com"},
    "facebook/apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json": {
        *("Müller Drogerie", "example.com"),
    },
    "firefox_csv/firefox_accounts_row.csv": {"example.com", "firefox.com"},
    "google_takeout/Takeout/Chrome/History.json": {"example.com", "example.org"},
    "google_takeout/Takeout/Google Play Store/Installs.json": {"Spotify: Music and Podcasts"},
    "keepass/keepassxc_2_7.csv": {"example.com"},
    "lastpass/lastpass_psono.csv": {
        *("hardwareluxx.com", "live.com", "magentocommerce.com", "php.net", "spotify.com", "veeam.com"),
    },
    "mail/Maildir/cur/172.M1P1.host:2,S": {"example.co.uk"},
    "mail/google_groups.mbox": set(),
    "nordpass/nordpass_20col.csv": {"proton.me", "twitter.com", "fb.com", "htts"},
    "onepassword/1PasswordExport.1pux": {"keepassxc.org"},
    "onepassword/login_export.data.json": {"fakesite.com"},
    "others/nextcloud_passwords.csv": set(),
    "protonpass/protonpass_export.json": {"example.com", "Other vault login"},
    "safari_apple/safari_new.csv": {"example.com"},
    "sms/nokia.vmg": {"招商银行"},
    "sms/smsbr_small.xml": set(),
}
REFUSED = ("keepass/Format400.kdbx", "keepass/NewDatabase.kdbx", "sms/smsbr_malformed.xml")
GRADES = {"account": Grade.STRONG, "order": Grade.MEDIUM, "marketing": Grade.WEAK}


def read(name: str) -> Reading:
    path = SAMPLES / name
    aids = Aids("CN", CATALOGUE.services.signature_words, CATALOGUE.sms_senders.names)
    with path.open("rb") as stream:
        importer, reading = read_export(
            Source(stream, path.stat().st_size, name, path), aids=aids, progress=no_progress
        )
    assert reading.report.format == importer.NAME
    return reading


def accounts(reading: Reading) -> list[Sighting]:
    return [sighting for sighting in reading.sightings if sighting.standing is Standing.ACCOUNT]


def name_of(sighting: Sighting) -> str:
    return sighting.sites[0].domain if sighting.sites else sighting.title or sighting.apps[0]


def names(reading: Reading) -> set[str]:
    return {name_of(sighting) for sighting in accounts(reading)}


def held_by_maker(reading: Reading) -> set[str]:
    return {kind for sighting in reading.sightings if sighting.standing is Standing.OFFERED for kind in sighting.kinds}


def expecting(*keys: str) -> list[str]:
    """Samples of which EXPECTED.json says one of these."""
    return [name for name, facts in EXPECTED.items() if not set(keys).isdisjoint(facts)]


@pytest.mark.parametrize("name", FOUND)
def test_what_a_person_finds_in_it(name: str) -> None:
    assert names(read(name)) == FOUND[name]


@pytest.mark.parametrize("name", expecting("services"))
def test_the_services_that_are_expected(name: str) -> None:
    listed = [
        item["domain"] if isinstance(item, dict) else item.partition("  ")[0] for item in EXPECTED[name]["services"]
    ]
    found = {*names(read(name)), *(site.domain for item in read(name).sightings for site in item.sites)}
    assert set(listed) <= found
    assert not set(EXPECTED[name].get("not_services", ())) & found


@pytest.mark.parametrize("name", expecting("signatures"))
def test_the_signatures_that_are_expected(name: str) -> None:
    reading = read(name)
    found = {item.signature or name_of(item): item for item in accounts(reading)} | {
        site.host: item for item in accounts(reading) for site in item.sites
    }
    for expected in EXPECTED[name]["signatures"]:
        facts = expected if isinstance(expected, dict) else {"signature": expected}
        assert facts["signature"] in found
        if facts.get("grade") in GRADES:
            assert found[facts["signature"]].grade is GRADES[facts["grade"]], facts
    assert not set(EXPECTED[name].get("not_services", ())) & set(found)


@pytest.mark.parametrize("name", expecting("packages", "apps"))
def test_the_apps_that_are_expected(name: str) -> None:
    facts = EXPECTED[name]
    found = {app.partition(":")[2] for sighting in accounts(read(name)) for app in sighting.apps}
    assert {*facts.get("packages", ()), *facts.get("apps", ())} <= found


@pytest.mark.parametrize("name", expecting("rows", "messages", "messages_at_least", "accesses", "logins"))
def test_the_counts_that_are_expected(name: str) -> None:
    facts, reading = EXPECTED[name], read(name)
    report = reading.report
    assert report.rows_read >= max(facts.get(key, 0) for key in ("rows", "messages", "messages_at_least", "logins"))
    if "messages" in facts or "rows" in facts:
        assert report.rows_read == facts.get("messages", facts.get("rows"))
    if "logins" in facts:
        assert sum(item.grade is Grade.STRONG for item in accounts(reading)) == facts["logins"]
    if "accesses" in facts:
        assert sum(item.count for item in accounts(reading)) == facts["accesses"]
        assert {party for item in accounts(reading) for party in item.third_parties} == set(facts["trackers"])


@pytest.mark.parametrize("name", expecting("cards", "payment_cards", "identities", "bank_accounts"))
def test_cards_and_papers_are_with_the_maker_alone(name: str) -> None:
    facts, reading = EXPECTED[name], read(name)
    held = held_by_maker(reading)
    assert ("bank_card" in held) == bool(facts.get("cards") or facts.get("payment_cards"))
    if facts.get("bank_accounts"):
        assert "bank_account" in held
    if facts.get("identities"):
        assert held & {"id_name", "id_number", "address"}
    assert not any("bank_card" in sighting.kinds for sighting in accounts(reading))


@pytest.mark.parametrize("name", expecting("own_addresses", "aliases"))
def test_the_persons_own_addresses(name: str) -> None:
    reached = {contact.text for sighting in read(name).sightings for contact in sighting.contacts}
    assert {*EXPECTED[name].get("own_addresses", ()), *EXPECTED[name].get("aliases", ())} <= reached


@pytest.mark.parametrize("name", [*expecting("refuse"), *REFUSED])
def test_what_cannot_be_read_is_refused_with_the_way_out(name: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        read(name)
    if EXPECTED.get(name, {}).get("refuse") == "encrypted" or name.endswith(".kdbx"):
        assert isinstance(caught.value, EncryptedExportError)
    assert len(str(caught.value.hint)) > 20


@pytest.mark.parametrize("name", ALL)
def test_every_sample_is_read_or_refused(name: str) -> None:
    if name in REFUSED or "refuse" in EXPECTED.get(name, {}):
        return
    reading = read(name)
    assert reading.sightings or reading.report.skipped


@pytest.mark.parametrize("name", ALL)
def test_bringing_a_sample_in_twice_adds_nothing(name: str) -> None:
    try:
        reading = read(name)
    except TrackerError:
        return
    vault, origin = Vault(), Origin(reading.report.format, message("test", "Sample"), date(2026, 11, 25))
    known = CatalogueKnowledge(CATALOGUE.services, "zh_CN")
    plan = plan_sightings(reading.sightings, vault, origin, known)
    vault.apply(plan.changeset({row.key for row in plan.rows}))
    again = plan_sightings(reading.sightings, vault, origin, known)
    assert not again.changeset({row.key for row in again.rows})


@pytest.mark.parametrize("name", ALL)
def test_half_a_sample_gives_a_reading_or_a_typed_error(name: str) -> None:
    for content in _halves((SAMPLES / name).read_bytes()):
        said = ""
        try:
            read_export(source_of(content, name), aids=Aids("CN"), progress=no_progress)
        except TrackerError as error:
            said = f"{error}{error.hint}"
        assert "CANARY" not in said


def _halves(content: bytes) -> Iterator[bytes]:
    half = len(content) // 2
    yield content[:half]
    yield content[half:]
    yield content[:half] + b"\x00\xff" + content[half:]
