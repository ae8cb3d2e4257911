"""The catalogue's files against their JSON Schemas, and what a schema cannot say."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from publicsuffixlist import PublicSuffixList

from tracker.catalogue.resources import resource
from tracker.core.dates import parse_partial
from tracker.core.kinds import KIND_BY_CODE


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


@pytest.fixture(scope="module")
def services() -> Any:
    return read("catalogue", "services.json")


@pytest.mark.parametrize("name", ["services", "app_types"])
def test_file_fits_its_schema(name: str) -> None:
    schema = read("schema", f"{name}.schema.json")
    Draft202012Validator.check_schema(schema)
    problems = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(read("catalogue", f"{name}.json"))
    ]
    assert problems == []


def test_a_schema_refuses_a_rating_without_source_or_date(services: Any) -> None:
    schema = Draft202012Validator(read("schema", "services.schema.json"))
    entry = next(entry for entry in services["services"] if entry["closure"]["deletability"] == "impossible")
    for gap in ({"as_of": None}, {"sources": []}, {"deletability": "unknown"}):
        broken = services | {"services": [entry | {"closure": entry["closure"] | gap}]}
        assert not schema.is_valid(broken), gap


def test_codes_are_explained_and_explanations_used(services: Any) -> None:
    closures = [entry["closure"] for entry in services["services"]]
    assert {code for closure in closures for code in closure["sources"]} == set(services["sources"])
    assert {code for closure in closures for code in closure["conditions"]} == set(services["conditions"])
    assert {closure["scope"] for closure in closures} - {None} == set(services["scopes"])


def test_kinds_are_those_of_the_program(services: Any) -> None:
    collected = {code for entry in services["services"] for code in entry["collects"]}
    necessary = {item["kind"] for entry in read("catalogue", "app_types.json")["types"] for item in entry["necessary"]}
    assert collected | necessary <= set(KIND_BY_CODE)


def test_dates_are_dates(services: Any) -> None:
    for entry in services["services"]:
        if entry["closure"]["as_of"] is not None:
            parse_partial(entry["closure"]["as_of"])


def test_each_name_domain_and_app_leads_to_one_service(services: Any) -> None:
    domains, apps, names = Counter[str](), Counter[str](), Counter[str]()
    for entry in services["services"]:
        domains.update((*entry["domains"], *entry["country_domains"]))
        apps.update(f"{system}:{entry[system]}" for system in ("android_package", "ios_bundle") if entry[system])
        names.update({name.casefold() for name in (*entry["name"].values(), *entry["aliases"])})
    for counter in (Counter(entry["id"] for entry in services["services"]), domains, apps, names):
        assert [key for key, count in counter.items() if count > 1] == []


def test_no_domain_is_shared_by_strangers(services: Any) -> None:
    """A public suffix as an entry's domain would make every site below it that service."""
    suffixes = PublicSuffixList()
    for entry in services["services"]:
        for domain in (*entry["domains"], *entry["country_domains"]):
            assert suffixes.privatesuffix(domain) is not None, domain


def test_tick_lists_have_no_gaps(services: Any) -> None:
    for region in ("cn", "world"):
        places = sorted(entry["rank"][region] for entry in services["services"] if region in entry["rank"])
        assert places == list(range(1, len(places) + 1))


def test_services_agree_with_the_collected_facts(services: Any, facts: Any) -> None:
    known: dict[str, Any] = {}
    for name in ("services_world", "services_majors", "services_cn"):
        for fact in json.loads((facts / f"{name}.json").read_text("utf-8"))["services"]:
            known[fact["id"]] = known.get(fact["id"], {}) | fact
    for entry in services["services"]:
        fact = known[entry["id"]]
        closure = fact["closure"]
        assert {*entry["domains"], *entry["country_domains"]} <= set(fact["domains"]), entry["id"]
        for field in ("android_package", "ios_bundle", "app_type"):
            assert entry[field] == fact.get(field), (entry["id"], field)
        assert entry["closure"]["deletability"] == closure["deletability"], entry["id"]
        if entry["closure"]["as_of"] is not None:
            assert entry["closure"]["as_of"] in closure["as_of"] or entry["id"] == "alipay"
        if "collects" in fact:
            assert entry["collects"] == fact["collects"], entry["id"]


def test_app_types_agree_with_the_collected_facts(facts: Any) -> None:
    collected = json.loads((facts / "necessary_info.json").read_text("utf-8"))
    ours = {entry["no"]: entry for entry in read("catalogue", "app_types.json")["types"]}
    assert ours.keys() == {entry["no"] for entry in collected["types"]}
    for entry in collected["types"]:
        necessary = [(item["code"], item["condition"] is None) for item in entry["necessary_data"]]
        assert [(item["kind"], item["when"] is None) for item in ours[entry["no"]]["necessary"]] == necessary
