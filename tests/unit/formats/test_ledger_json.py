from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import identifier
from tests.ledgers import ledger
from tests.unit.formats.sources import source_of
from tracker.core.errors import NewerVersionError, TrackerError, UnreadableFileError
from tracker.core.ledger import Ledger
from tracker.core.model import Profile
from tracker.core.progress import no_progress
from tracker.core.vault import Vault
from tracker.formats import ledger_json
from tracker.formats.base import NO_AIDS
from tracker.formats.ledger_json import SECTIONS

SCHEMA = json.loads((Path(__file__).parents[3] / "resources/schema/ledger.schema.json").read_text("utf-8"))


def read(content: str | bytes) -> Ledger:
    source = source_of(content, "ledger.json")
    assert ledger_json.detect(source)
    found = ledger_json.read(source, aids=NO_AIDS, progress=no_progress).ledger
    assert found is not None
    return found


def document(**parts: Any) -> str:
    return json.dumps({"format": ledger_json.NAME, "schema": ledger_json.SCHEMA, **parts})


def test_an_exact_round_trip() -> None:
    before = ledger()
    after = read(ledger_json.write(before))
    for cls in (Profile, *SECTIONS.values()):
        assert after.vault.table(cls) == before.vault.table(cls)
    assert after.load_history == before.load_history
    assert ledger_json.write(after) == ledger_json.write(before)


def test_two_records_of_one_number_are_read_as_they_are() -> None:
    twins = Vault.of(iter((identifier("one", value="13800138000"), identifier("two", value="+86 138 0013 8000"))))
    assert read(ledger_json.write(Ledger(twins, ()))).vault.identifiers == twins.identifiers


def test_equal_ledgers_are_equal_files_whatever_their_order() -> None:
    before = ledger()
    tables = [list(before.vault.table(cls).values())[::-1] for cls in (Profile, *SECTIONS.values())]
    again = Ledger(Vault.of(record for table in tables for record in table), before.load_history[::-1])
    assert ledger_json.write(again) == ledger_json.write(before)


def test_an_empty_ledger_and_the_shortest_document() -> None:
    empty = Ledger(Vault())
    assert ledger_json.write(read(ledger_json.write(empty))) == ledger_json.write(empty)
    assert ledger_json.write(read(document())) == ledger_json.write(empty)


def test_it_is_json_with_one_record_on_a_line() -> None:
    text = ledger_json.write(ledger()).decode()
    assert json.loads(text)["services"][0]["id"] == "shop"
    assert sum(line.startswith('{"id"') for line in text.splitlines()) == 19


def test_the_schema_describes_what_is_written() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for sample in (ledger(), Ledger(Vault())):
        validator.validate(json.loads(ledger_json.write(sample)))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"format": ledger_json.NAME, "schema": 6, "services": [{"id": "x"}]})


@pytest.mark.parametrize("cls", [Profile, *SECTIONS.values()])
def test_every_field_and_value_of_the_model_is_in_the_schema(cls: type) -> None:
    described = SCHEMA["$defs"][cls.__name__.lower()]
    assert list(described["properties"]) == [field.name for field in fields(cls)]
    assert described["additionalProperties"] is False
    for name, hint in get_type_hints(cls).items():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            assert described["properties"][name]["enum"] == [member.value for member in hint]


SERVICE = {"id": "s", "name": "Shop"}
PACK = {"id": "p", "name": "P", "format": "justdeleteme", "added": "2026-11-23", "entries": 0, "content": "[]"}
HOLDING = {"id": "h", "service_id": "s", "kind": "phone"}


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"services": {}}, "services: a list expected"),
        ({"services": [SERVICE, SERVICE]}, r"services\[1\].id: this id stands twice"),
        ({"services": [{**SERVICE, "id": ""}]}, r"services\[0\].id: an id cannot be empty"),
        ({"services": [{**SERVICE, "status": "gone"}]}, r"services\[0\].status: one of"),
        ({"services": [{**SERVICE, "colour": "red"}]}, r"services\[0\]: unknown field 'colour'"),
        ({"services": [{"id": "s"}]}, r"services\[0\]: a required field is missing"),
        ({"services": [{**SERVICE, "name": "  "}]}, r"services\[0\].name: This cannot be empty"),
        ({"services": [{**SERVICE, "parent": "nobody"}]}, r"services\[0\].parent"),
        ({"services": [{**SERVICE, "parent": "s"}]}, r"services\[0\].parent"),
        ({"services": [{**SERVICE, "name": "\ud800"}]}, r"services\[0\].name"),
        ({"holdings": [HOLDING]}, r"holdings\[0\].service_id"),
        ({"services": [SERVICE], "holdings": [{**HOLDING, "kind": "soul"}]}, r"holdings\[0\].kind"),
        ({"services": [SERVICE], "holdings": [{**HOLDING, "identifier_id": "x"}]}, r"holdings\[0\].identifier_id"),
        ({"incidents": [{"id": "i", "service_id": "s", "kind": "breach"}]}, r"incidents\[0\].service_id"),
        ({"packs": [{**PACK, "content": "{}"}]}, r"packs\[0\].content"),
        ({"packs": [{**PACK, "entries": 1}]}, r"packs\[0\].entries"),
        ({"packs": [{"id": "p", "name": "P"}]}, r"packs\[0\]: a required field is missing"),
        ({"profile": {"id": "other"}}, "profile.id"),
        ({"profile": []}, "profile: an object expected"),
        ({"extra": 1}, "extra: unknown part"),
        ({"schema": 0}, "schema: a number from 1 to 6 expected"),
        ({"schema": True}, "schema: a number from 1 to 6 expected"),
        ({"schema": "1"}, "schema: a number from 1 to 6 expected"),
        ({"load_history": [1]}, r"load_history\[0\]: an object"),
    ],
)
def test_faults_are_told_with_their_place(parts: dict[str, Any], where: str) -> None:
    with pytest.raises(UnreadableFileError, match=where):
        read(document(**parts))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", "2026-13-01"),
        ("day", 5),
        ("removable", -1),
        ("stuck", True),
        ("services", 1.5),
        ("services", -1),
        ("method", 1),
    ],
)
def test_faults_in_the_load_history(field: str, value: object) -> None:
    point = {"day": "2026-01-01", "removable": 1, "unchecked": 0, "stuck": 0, "services": 1, "method": "1"}
    assert len(read(document(load_history=[point])).load_history) == 1
    with pytest.raises(UnreadableFileError, match=rf"load_history\[0\].{field}"):
        read(document(load_history=[{**point, field: value}]))
    with pytest.raises(UnreadableFileError, match="this day stands twice"):
        read(document(load_history=[point, point]))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (document()[:-1] + ', "profile": {"name": "a", "name": "b"}}', "name: this key stands twice"),
        (document()[:-1] + ', "services": [', "not valid JSON \\(line 1"),
        (document()[:-1] + ', "x": NaN}', "NaN"),
        (document()[:-1] + ', "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        (document()[:-1] + ', "x": ' + "9" * 5000 + "}", "far too long"),
    ],
)
def test_broken_documents(content: str, problem: str) -> None:
    with pytest.raises(UnreadableFileError, match=problem):
        read(content)


def test_text_that_is_not_utf_8() -> None:
    with pytest.raises(UnreadableFileError, match="UTF-8"):
        read(b'{"format": "\xff"}')


def test_a_document_of_a_later_version_is_refused_by_its_number() -> None:
    with pytest.raises(NewerVersionError, match="its version 7, known here: 6"):
        read(document(schema=7))


def version_1(*services: dict[str, Any]) -> Ledger:
    return read(json.dumps({"format": ledger_json.NAME, "schema": 1, "services": services}))


@pytest.mark.parametrize(
    ("before", "path", "url"),
    [
        ("Me > Settings\nhttps://a.example/x", "Me > Settings", "https://a.example/x"),
        ("http://a.example", "", "http://a.example"),
        ("https://a.example\nMe > Settings", "https://a.example\nMe > Settings", ""),
        ("https://a.example and then", "https://a.example and then", ""),
        ("ftp://a.example", "ftp://a.example", ""),
        ("https://a.example/" + "x" * 2_000, "https://a.example/" + "x" * 2_000, ""),
        ("", "", ""),
    ],
)
def test_in_the_first_version_the_address_for_closing_was_the_last_line(before: str, path: str, url: str) -> None:
    service = version_1({**SERVICE, "closing_path": before}).vault.services["s"]
    assert (service.closing_path, service.closing_url) == (path, url)
    today = read(document(services=[{**SERVICE, "closing_path": before}])).vault.services["s"]
    assert (today.closing_path, today.closing_url) == (before, "")


def test_an_address_that_is_given_in_a_document_of_the_first_version_stays() -> None:
    given = {**SERVICE, "closing_path": "https://a.example", "closing_url": "https://b.example"}
    assert version_1(given).vault.services["s"].closing_url == "https://b.example"


def test_errors_do_not_show_values() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(document(services=[{**SERVICE, "trashed": "CANARY"}]))
    assert "CANARY" not in str(caught.value)


@given(st.data())
def test_any_change_of_a_document_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(ledger_json.write(ledger()))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    codes: set[str] = set()
    try:
        ledger_json.read(source_of(bytes(whole)), aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        codes.add(error.code)
    assert codes <= {"unreadable_file", "newer_version"}


def test_until_version_6_what_counted_of_more_time_stands_for_what_was_asked_for() -> None:
    """Where an entry of the request says it, as between two releases, that stands."""
    service = {"id": "s", "name": "Shop"}
    asked = {"right": "access", "jurisdiction": "eu", "law": "gdpr", "sent": "2026-10-01", "service_id": "s"}
    requests = [{"id": key, **asked, "extended_to": "2026-12-01"} for key in ("r1", "r2")]
    said = {"day": "2026-10-20", "kind": "extension", "text": ""}
    entries = [
        {"id": "e1", "request_id": "r1", **said},
        {"id": "e2", "request_id": "r2", **said, "until": "2027-03-01"},
        {"id": "e3", "request_id": "r2", **said},
        {"id": "e4", "request_id": "r1", **said, "kind": "note"},
    ]

    def until(schema: int) -> dict[str, date | None]:
        parts = {"services": [service], "requests": requests, "request_entries": entries}
        found = read(json.dumps({"format": ledger_json.NAME, "schema": schema, **parts})).vault.request_entries
        return {key: entry.until for key, entry in found.items()}

    assert until(5) == {"e1": date(2026, 12, 1), "e2": date(2027, 3, 1), "e3": None, "e4": None}
    assert until(6) == {"e1": None, "e2": date(2027, 3, 1), "e3": None, "e4": None}
