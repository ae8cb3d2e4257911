from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Confidence
from tracker.catalogue.resources import resource
from tracker.core.dates import parse_partial

HAN = re.compile("[\u4e00-\u9fff]")


def read(*parts: str) -> Any:
    return json.loads(resource(*parts).read_text("utf-8"))


@pytest.fixture
def table() -> Any:
    return read("catalogue", "sms_senders.json")


@pytest.fixture
def schema() -> Draft202012Validator:
    document = read("schema", "sms_senders.schema.json")
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def test_the_table_fits_its_schema(table: Any, schema: Draft202012Validator) -> None:
    assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(table)] == []
    parse_partial(table["edition"])


@pytest.mark.parametrize("missing", ["number", "name", "confidence", "sources"])
def test_the_schema_wants_all_of_a_sender(table: Any, schema: Draft202012Validator, missing: str) -> None:
    del table["senders"][0][missing]
    assert not schema.is_valid(table)


def test_what_no_page_confirms_is_marked(table: Any, schema: Draft202012Validator) -> None:
    remembered = next(sender for sender in table["senders"] if sender["sources"] == ["memory"])
    assert schema.is_valid(table)
    remembered["confidence"] = "high"
    assert not schema.is_valid(table)


def test_texts_and_sources_are_complete(table: Any) -> None:
    names = [record["name"] for record in (*table["senders"], *table["sources"].values())]
    assert [name for name in names if HAN.search(name["en"]) or not HAN.search(name["zh"])] == []
    assert [name for name in names if "'" in name["en"] + name["zh"] or '"' in name["en"] + name["zh"]] == []
    assert {code for sender in table["senders"] for code in sender["sources"]} == set(table["sources"])


def test_numbers_are_given_once_and_in_order(table: Any) -> None:
    numbers = [sender["number"] for sender in table["senders"]]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == 24


def test_known_senders(catalogue: Catalogue) -> None:
    senders = catalogue.sms_senders
    assert senders is catalogue.sms_senders
    bank = senders.by_number["95588"]
    assert (bank.name.zh, bank.service, bank.checked, bank.confidence) == (
        *("中国工商银行", "icbc"),
        *(True, Confidence.HIGH),
    )
    assert bank.sources[0].name.en.startswith("A finance site on text messages from 95588")
    assert (senders.by_number["12306"].confidence, senders.by_number["12306"].checked) == (Confidence.LOW, False)
    assert senders.names["10086"] == "中国移动"
    assert len(senders.names) == len(senders) == len(list(senders))


def test_services_are_found_by_the_name_that_an_import_uses(catalogue: Catalogue) -> None:
    named = [sender for sender in catalogue.sms_senders if sender.service is not None]
    assert len(named) == 12
    for sender in named:
        entry = catalogue.services.by_name(sender.name.zh)
        assert entry is not None, sender.number
        assert entry.id == sender.service


def test_a_service_of_the_catalogue_is_not_left_unnamed(catalogue: Catalogue) -> None:
    for sender in catalogue.sms_senders:
        if sender.service is None:
            assert catalogue.services.by_name(sender.name.zh) is None, sender.number
