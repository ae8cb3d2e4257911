"""What the tables of app types, frauds, phone numbers and authorities have in common."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tracker.catalogue import Catalogue
from tracker.catalogue.resources import resource
from tracker.core.dates import parse_partial
from tracker.core.kinds import KIND_BY_CODE

TABLES = ("app_types", "scams", "phone_numbers", "authorities")
KIND_FIELDS = {"kinds", "also_helps"}  # lists of codes
SAME_EVERYWHERE = {"WhatsApp", "Telegram", "Signal"}
HAN = re.compile("[\u4e00-\u9fff]")


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object in ``value``, itself included."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


@pytest.fixture(params=TABLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def table(name: str) -> Any:
    return read("catalogue", f"{name}.json")


@pytest.fixture
def schema(name: str) -> Draft202012Validator:
    document = read("schema", f"{name}.schema.json")
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def test_the_table_fits_its_schema(table: Any, schema: Draft202012Validator) -> None:
    assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(table)] == []


def test_the_schema_refuses_what_it_does_not_know(table: Any, schema: Draft202012Validator) -> None:
    by_shape = {frozenset(found): found for found in objects(table)}
    for found in by_shape.values():
        found["Not known"] = 1
        assert not schema.is_valid(table), found
        del found["Not known"]
    assert schema.is_valid(table)


@pytest.mark.parametrize("field", ["en", "zh", "sources"])
def test_the_schema_wants_both_languages_and_a_source(table: Any, schema: Draft202012Validator, field: str) -> None:
    found = next(each for each in objects(table) if field in each and each is not table)
    del found[field]
    assert not schema.is_valid(table)


def test_the_edition_is_a_date(table: Any) -> None:
    parse_partial(table["edition"])


def test_every_text_has_chinese(table: Any) -> None:
    texts = [each for each in objects(table) if "en" in each]
    assert len(texts) > 50
    assert [text for text in texts if not HAN.search(text["zh"]) and text["en"] not in SAME_EVERYWHERE] == []


def test_english_is_english(table: Any) -> None:
    """Chinese stands in English texts only where it is the name of something to look for."""
    named = {"一证通查 1.0", "一证通查 2.0", "一号通查", "二次号码焕新", "解绑服务", "服务", "通用服务"}
    for text in (each["en"] for each in objects(table) if "en" in each):
        rest = text
        for words in sorted(named, key=len, reverse=True):
            rest = rest.replace(words, "")
        assert not HAN.search(rest), text


def test_quotation_marks_and_apostrophes_are_real_ones(table: Any) -> None:
    texts = [words for each in objects(table) if "en" in each for words in (each["en"], each["zh"])]
    assert [words for words in texts if "'" in words or '"' in words] == []


def test_sources_are_named_and_used(table: Any) -> None:
    used = [code for each in objects(table) if each is not table for code in each.get("sources", ())]
    assert set(used) == set(table["sources"])


def test_ids_are_given_once(table: Any) -> None:
    for records in (value for each in objects(table) for value in each.values() if isinstance(value, list)):
        ids = [record.get("id", record.get("no")) for record in records if isinstance(record, dict)]
        ids = [each for each in ids if each is not None]
        assert len(ids) == len(set(ids))


def test_kinds_are_those_of_the_program(table: Any) -> None:
    for each in objects(table):
        codes = {code for field in KIND_FIELDS for code in each.get(field, ())}
        codes |= {each["kind"]} if "kind" in each else set()
        codes |= {code for group in each.get("requires_all_of", ()) for code in group}
        codes |= set(each.get("kind_notes", ()))
        assert codes <= set(KIND_BY_CODE)


def test_each_is_read_once(catalogue: Catalogue, name: str) -> None:
    assert getattr(catalogue, name) is getattr(catalogue, name)
