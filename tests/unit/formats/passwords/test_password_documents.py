"""What holds for all readers of password managers' documents alike."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.passwords.common import FOUND
from tests.unit.formats.samples.passwords.documents import ALIKE, REFUSED, SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import EncryptedExportError, TrackerError
from tracker.core.progress import no_progress
from tracker.core.sightings import Standing
from tracker.formats.base import NO_AIDS, Aids, Importer, Reading
from tracker.formats.passwords import (
    bitwarden_json,
    cxf,
    dashlane,
    enpass,
    keepass_xml,
    keeper_json,
    onepassword_1pif,
    onepassword_1pux,
    onepassword_csv,
    proton_pass,
)

READERS: tuple[Importer, ...] = (
    *(onepassword_1pif, keepass_xml, onepassword_1pux, onepassword_csv, dashlane),
    *(proton_pass, enpass, cxf, keeper_json, bitwarden_json),
)


def reader_of(content: bytes) -> Importer:
    return next(reader for reader in READERS if reader.detect(source_of(content)))


def reading_of(content: bytes) -> Reading:
    return reader_of(content).read(source_of(content), aids=NO_AIDS, progress=no_progress)


@pytest.mark.parametrize("name", ALIKE)
def test_the_same_accounts_are_found_in_every_format(name: str) -> None:
    accounts = [item for item in reading_of(ALIKE[name]).sightings if item.standing is Standing.ACCOUNT]
    found = {(item.sites[0].domain if item.sites else item.title, item.login.text) for item in accounts}
    assert found == FOUND
    assert len(accounts) == len(FOUND)


@pytest.mark.parametrize("name", [*SAMPLES, *(f"alike {name}" for name in ALIKE)])
def test_nothing_secret_is_kept(name: str) -> None:
    content = SAMPLES[name] if name in SAMPLES else ALIKE[name.removeprefix("alike ")]
    reading = reading_of(content)
    shown = repr(reading) + "".join(str(skip.reason) for skip in reading.report.skipped)
    assert "CANARY" not in shown
    assert "canary" not in shown
    assert "4242" not in shown


@pytest.mark.parametrize("name", SAMPLES)
def test_every_entry_is_found_or_skipped_at_a_place_of_its_own(name: str) -> None:
    reading = reading_of(SAMPLES[name])
    places = [skip.line for skip in reading.report.skipped]
    places += [item.line for item in reading.sightings if item.standing is not Standing.OFFERED]
    assert len(set(places)) == len(places) == reading.report.rows_read
    assert min(places) >= 1


@pytest.mark.parametrize("name", REFUSED)
def test_encrypted_exports_are_refused_with_the_way_out(name: str) -> None:
    content, product = REFUSED[name]
    source = source_of(content, name)
    (reader,) = [reader for reader in READERS if reader.detect(source_of(content))]
    with pytest.raises(EncryptedExportError, match=product) as caught:
        reader.read(source, aids=NO_AIDS, progress=no_progress)
    assert name in str(caught.value)
    assert f"In {product}" in str(caught.value.hint)
    assert "xport" in str(caught.value.hint)
    assert "CANARY" not in f"{caught.value}{caught.value.hint}"


@pytest.mark.parametrize("name", SAMPLES)
def test_only_one_of_them_recognises_a_document(name: str) -> None:
    found = []
    for reader in READERS:
        try:
            if reader.detect(source_of(SAMPLES[name])):
                found.append(reader.NAME)
        except TrackerError:
            assert name == "1password.1pif"  # it begins like JSON; its own reader is asked first
    assert len(found) == 1


@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_a_damaged_document_gives_a_reading_or_a_typed_error(name: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    cut = data.draw(st.sampled_from([len(content), len(content), len(content) // 2]))
    for reader in READERS:
        source = source_of(bytes(content[:cut]))
        try:
            if reader.detect(source):
                reader.read(source, aids=Aids(region="DE"), progress=no_progress)
        except TrackerError as error:
            assert "CANARY" not in f"{error}{error.hint}"  # noqa: PT017 - whatever the error is


@given(st.binary(max_size=80))
def test_any_bytes_give_a_reading_or_a_typed_error(content: bytes) -> None:
    for reader in READERS:
        codes: set[str] = set()
        try:
            reader.read(source_of(content), aids=NO_AIDS, progress=no_progress)
        except TrackerError as error:
            codes.add(error.code)
        assert codes <= {"unreadable_file", "encrypted_export"}


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("name", ["1password.1pux.json", "keepass.xml", "proton.json", "enpass.json", "cxf.json"])
def test_reading_can_be_stopped(name: str) -> None:
    def stop(done: int, total: int) -> None:
        assert 0 < done <= total == len(SAMPLES[name])
        raise StoppedError

    with pytest.raises(StoppedError):
        reader_of(SAMPLES[name]).read(source_of(SAMPLES[name]), aids=NO_AIDS, progress=stop)


KEYS = (
    *("attrs", "email", "vaults", "items", "item", "categoryUuid", "details", "loginFields", "designation"),
    *("value", "sections", "fields", "id", "overview", "title", "url", "urls", "phone", "string", "passkey"),
    *("data", "type", "metadata", "name", "content", "passkeys", "rpId", "aliasEmail", "autofillUrls", "mode"),
    *("category", "template_type", "icon", "fav", "subtitle", "sensitive", "createdAt", "createTime"),
    *("credentials", "scope", "androidApps", "bundleId", "username", "fieldType", "$type", "login_url"),
    *("custom_fields", "$phone::1", "$passkey", "region", "number", "records", "domain", "login"),
)
WORDS = ("001", "004", "111", "login", "alias", "basic-auth", "passkey", "username", "email", "https://a.example")
LEAVES = st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    LEAVES | st.text(max_size=6) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)


@given(st.lists(JSON, max_size=4))
def test_any_json_below_the_top_is_read_or_skipped(values: list[object]) -> None:
    vault = {"attrs": {"email": values}, "items": values}
    documents: list[tuple[Importer, object]] = [
        (onepassword_1pux, {"accounts": [{"attrs": {}, "vaults": [vault, *values]}, *values]}),
        (proton_pass, {"userId": "", "vaults": {"x": {"items": values}, "y": values}}),
        (enpass, {"items": values}),
        (cxf, {"version": {"major": 1}, "exporterRpId": "a.example", "accounts": [{"items": values}, *values]}),
        (keeper_json, {"records": values}),
        (dashlane, {"AUTHENTIFIANT": values, "EMAIL": values}),
    ]
    for reader, content in documents:
        reading = reader.read(source_of(json.dumps(content)), aids=NO_AIDS, progress=no_progress)
        found = [item for item in reading.sightings if item.standing is not Standing.OFFERED]
        assert reading.report.rows_read == len(found) + len(reading.report.skipped) >= len(values)
