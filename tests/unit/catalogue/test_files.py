"""The tables of services against their JSON Schema, and what a schema cannot say."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tracker.catalogue.reading import ACCOUNT_SCOPE, TABLES, TERMS
from tracker.catalogue.resources import resource
from tracker.core.dates import parse_partial
from tracker.core.kinds import KIND_BY_CODE

FILES = dict.fromkeys(TABLES, "services") | {TERMS: "terms"}


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


@pytest.fixture(scope="module")
def services() -> list[Any]:
    return [entry for name in TABLES for entry in read("catalogue", name)["services"]]


@pytest.fixture(scope="module")
def terms() -> Any:
    return read("catalogue", TERMS)


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(read("schema", "services.schema.json"))


@pytest.mark.parametrize("name", FILES)
def test_file_fits_its_schema(name: str) -> None:
    schema = read("schema", f"{FILES[name]}.schema.json")
    Draft202012Validator.check_schema(schema)
    problems = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(read("catalogue", name))
    ]
    assert problems == []


def test_a_schema_refuses_a_rating_without_source_or_date(services: list[Any], schema: Draft202012Validator) -> None:
    table = read("catalogue", TABLES[0])
    entry = next(entry for entry in services if entry["closure"]["deletability"] == "impossible")
    whole = table | {"services": [entry]}
    assert schema.is_valid(whole)
    undated = {key: value for key, value in entry["closure"].items() if key != "as_of"}
    for closure in (undated, entry["closure"] | {"sources": []}, entry["closure"] | {"believed": "request"}):
        assert not schema.is_valid(table | {"services": [entry | {"closure": closure}]})


def codes_used(services: list[Any]) -> Iterator[tuple[str, str]]:
    """Each table of terms.json with a code that an entry uses."""
    for entry in services:
        closure = entry["closure"]
        contact = [entry["contact"]["source"]] if "contact" in entry else []
        used = {
            "sources": [*closure["sources"], *closure.get("other_ratings", ()), *contact],
            "scopes": [closure["scope"]] if closure.get("scope", ACCOUNT_SCOPE) != ACCOUNT_SCOPE else [],
            "conditions": [*closure.get("conditions", ()), *closure.get("possible_conditions", ())],
            "alternatives": closure.get("alternatives", ()),
            "evidence_kinds": [item["kind"] for item in closure.get("evidence", ())],
            "groups": [entry["group"]] if "group" in entry else [],
            "phone_required": [entry["phone_required"]] if "phone_required" in entry else [],
            "real_name": [entry["real_name"]] if "real_name" in entry else [],
            "login_with": entry.get("login_with", ()),
            "categories": entry.get("categories", ()),
        }
        yield from ((table, code) for table, codes in used.items() for code in codes)


def test_codes_are_explained_and_explanations_used(services: list[Any], terms: Any) -> None:
    assert set(codes_used(services)) == {(table, code) for table, words in terms.items() for code in words}


def test_kinds_are_those_of_the_program(services: list[Any]) -> None:
    assert {code for entry in services for code in entry.get("collects", ())} <= set(KIND_BY_CODE)


def test_dates_are_dates(services: list[Any]) -> None:
    for entry in services:
        dated = (entry["closure"].get("as_of"), entry.get("contact", {}).get("seen"))
        for seen in (*dated, *(item.get("seen") for item in entry["closure"].get("evidence", ()))):
            if seen is not None:
                parse_partial(seen)


def test_ids_and_apps_are_of_one_service_each(services: list[Any]) -> None:
    apps = Counter((key, entry[key]) for entry in services for key in ("android_package", "ios_bundle") if key in entry)
    assert [app for app, count in apps.items() if count > 1] == []
    assert len({entry["id"] for entry in services}) == len(services)


def test_words_decide_where_a_signature_is_shared(services: list[Any]) -> None:
    signed: dict[str, list[tuple[str, ...]]] = {}
    for entry in services:
        for signature in entry.get("sms_signatures", ()):
            signed.setdefault(signature["text"], []).append(tuple(signature.get("words", ())))
    shared = {text: words for text, words in signed.items() if len(words) > 1}
    assert len(shared) == 5
    for text, words in shared.items():
        assert all(words), text
        assert len(set(words)) == len(words), text


def test_pinyin_spells_the_chinese_name(services: list[Any]) -> None:
    for entry in services:
        chinese = re.findall("[\u4e00-\u9fff]", entry["name"].get("zh", ""))
        latin = [part for part in entry.get("pinyin", "").split() if part in entry["name"].get("zh", "").casefold()]
        assert len(entry.get("pinyin", "").split()) == len(chinese) + (len(latin) if chinese else 0), entry["id"]


def test_tick_lists_have_no_gaps(services: list[Any]) -> None:
    for region in ("cn", "world"):
        places = sorted(entry["rank"][region] for entry in services if region in entry.get("rank", {}))
        assert places == list(range(1, len(places) + 1))
