from __future__ import annotations

from base64 import b64encode

import pytest

from tests.unit.formats.passwords.readings import left_out, reasons
from tests.unit.formats.samples.passwords.documents import REFUSED, SAMPLES
from tests.unit.formats.samples.passwords.keepass_and_dashlane import keepass as document
from tests.unit.formats.samples.passwords.keepass_and_dashlane import keepass_entry
from tests.unit.formats.sources import source_of
from tracker.core.errors import UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Sighting
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.passwords import keepass_xml


def read(content: bytes) -> Reading:
    source = source_of(content, "export.xml")
    assert keepass_xml.detect(source)
    return keepass_xml.read(source, aids=NO_AIDS, progress=no_progress)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SAMPLES["keepass.xml"])


def titled(reading: Reading) -> dict[str, Sighting]:
    return {sighting.title: sighting for sighting in reading.sightings}


def test_an_entry_with_all_its_doors(reading: Reading) -> None:
    mail = titled(reading)["Mail & more"]
    assert [site.domain for site in mail.sites] == ["example.com", "example.net"]
    assert mail.apps == ("android:com.example.mail",)
    assert (mail.line, mail.login.text, mail.login.type) == (1, "anna@example.org", LoginType.EMAIL)
    assert (mail.first_seen, mail.last_seen) == ("2017-01-02", "2026-03-04")


def test_references_are_followed_one_step_or_left_empty(reading: Reading) -> None:
    found = titled(reading)
    assert found["Same login"].login.text == "anna@example.org"
    assert found["Lost"].login.type is LoginType.NONE
    assert "REF" not in repr(reading)


def test_a_reference_to_a_reference_stays_empty() -> None:
    first, second = b"1" * 16, b"2" * 16
    reading = read(
        document(
            keepass_entry({"Title": "A", "URL": "https://a.example", "UserName": "anna"}, id_=first),
            keepass_entry(
                {"Title": "B", "URL": "https://b.example", "UserName": f"{{REF:U@I:{first.hex()}}}"}, id_=second
            ),
            keepass_entry(
                {"Title": "C", "URL": "https://c.example", "UserName": f"{{ref:u@i:{second.hex().upper()}}}"}
            ),
            keepass_entry(
                {"Title": "D", "URL": f"{{REF:A@I:{first.hex()}}}", "UserName": f"{{REF:P@I:{first.hex()}}}"}
            ),
        )
    )
    assert [item.login.text for item in reading.sightings] == ["anna", "anna", "", ""]
    assert reading.sightings[3].sites[0].domain == "a.example"


def test_times_as_binary_numbers(reading: Reading) -> None:
    assert titled(reading)["Lost"].first_seen == "2017-12-27"
    for broken in ("AAAA", "//////////8=", "f" * 12, "0001-01-01T00:00:00Z", "x"):
        entry = keepass_entry({"URL": "https://a.example"}, times=f"<CreationTime>{broken}</CreationTime>")
        assert read(document(entry)).sightings[0].first_seen is None


def test_a_passkey_is_an_account(reading: Reading) -> None:
    passkey = titled(reading)["Passkey"]
    assert (passkey.sites[0].domain, passkey.login.text) == ("passkey.example", "anna")


def test_older_states_the_bin_and_protected_values_are_left_out(reading: Reading) -> None:
    assert [item.line for item in reading.sightings] == [1, 2, 3, 4]
    assert reasons(reading) == left_out(protected=5, bin=(6, 7))


def test_a_bin_that_is_named_after_its_entries_is_still_the_bin() -> None:
    late = "<Group>" + keepass_entry({"URL": "https://gone.example"}) + "<UUID>QklO</UUID></Group>"
    reading = read(document(late, meta="<RecycleBinUUID>QklO</RecycleBinUUID>"))
    assert (reading.sightings, len(reading.report.skipped)) == ((), 1)


def test_a_value_before_its_key_is_not_read() -> None:
    login = "<String><Value>CANARY</Value><Key>UserName</Key></String>"
    entry = f"<Entry>{login}<String><Key>URL</Key><Value>a.de</Value></String></Entry>"
    (sighting,) = read(document(entry)).sightings
    assert (sighting.login.text, sighting.sites[0].domain) == ("", "a.de")


def test_keepass_itself_holds_nothing_elsewhere(reading: Reading) -> None:
    assert all(item.line for item in reading.sightings)


def test_a_document_type_is_refused() -> None:
    source = source_of(b'<!DOCTYPE KeePassFile [<!ENTITY x "CANARY">]><KeePassFile>&x;</KeePassFile>')
    assert keepass_xml.detect(source)
    with pytest.raises(UnreadableFileError, match="document type"):
        keepass_xml.read(source, aids=NO_AIDS, progress=no_progress)


def test_a_file_that_was_cut_off_says_where() -> None:
    content = SAMPLES["keepass.xml"]
    with pytest.raises(UnreadableFileError, match="line 4"):
        read(content[: len(content) // 2])


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keepass_xml, "_MAX_ENTRIES", 6)
    with pytest.raises(UnreadableFileError, match="more than 6 entries"):
        read(SAMPLES["keepass.xml"])


def test_long_values_are_cut() -> None:
    (sighting,) = read(document(keepass_entry({"URL": "https://a.example/" + "x" * 1_000_000}))).sightings
    assert sighting.sites[0].domain == "a.example"


@pytest.mark.parametrize("content", [b"<smses/>", b"name,url", b"", b64encode(REFUSED["keepass.kdbx"][0])])
def test_other_files_are_left_to_others(content: bytes) -> None:
    assert not keepass_xml.detect(source_of(content))
