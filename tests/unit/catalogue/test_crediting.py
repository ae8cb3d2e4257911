"""Who is named for which fact about closing an account."""

from __future__ import annotations

from typing import Any

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.crediting import credited
from tracker.catalogue.drafts import origin_of
from tracker.catalogue.entries import Confidence


def document(name: str, kind: str, seen: str | None, *supports: str) -> dict[str, Any]:
    return {"document": {"en": name}, "kind": kind, "supports": supports} | ({"seen": seen} if seen else {})


def named(*documents: dict[str, Any]) -> dict[str, str]:
    origins = credited({"confidence": "high", "evidence": documents})
    return {fact: origin.source.en for fact, origin in origins.items() if origin.source}


def test_each_fact_is_credited_to_a_document_that_supports_it() -> None:
    found = named(
        document("policy", "operator", "2022", "path", "scope"),
        document("copies", "page", "2023", "conditions"),
        document("test", "test", "2024", "possible"),
    )
    assert found == {"closing_path": "policy", "closing_conditions": "copies"}


def test_the_operator_comes_first_then_the_newest_that_can_be_trusted() -> None:
    older, newer = document("older", "press", "2017-08", "path"), document("newer", "list", "2026-08", "path")
    note, page = document("note", "personal", "2027", "path"), document("page", "page", None, "path")
    assert named(page, older, note, newer)["closing_path"] == "newer"
    assert named(page, note)["closing_path"] == "note"
    assert named(newer, document("policy", "operator", "2019", "path"))["closing_path"] == "policy"
    assert named() == {}


def test_an_anonymous_page_is_doubtful_however_sure_the_rating_is() -> None:
    origins = credited({"confidence": "high", "evidence": [document("page", "page", None, "conditions")]})
    assert origins["closing_conditions"].confidence is Confidence.LOW
    assert origins["closing_conditions"].seen is None


@pytest.mark.parametrize(
    ("key", "fact", "source", "seen"),
    [
        ("wechat", "closing_path", "JustDeleteMe", "2026-08"),
        ("wechat", "closing_conditions", "People’s Daily WeChat account (copy at 51haodu.com)", "2017-08-13"),
        ("jd", "closing_conditions", "Copies of JD.com’s closing conditions", "2023-05-12"),
        ("jd", "closing_path", "Operator’s privacy policy (CAPP-130 collection)", "2022-04-13"),
        ("alipay", "closing_path", "JustDeleteMe", "2026-08"),
        ("github", "closing_path", "JustDeleteMe", "2021-04-14"),  # the only source of all
    ],
)
def test_in_the_catalogue(catalogue: Catalogue, key: str, fact: str, source: str, seen: str) -> None:
    entry = catalogue.services.by_id(key)
    assert entry is not None
    origin = origin_of(entry, fact)
    assert origin.source is not None
    assert (origin.source.en, origin.seen, origin.one_of) == (source, seen, False)


def test_where_no_document_is_named_for_a_fact_nobody_is_singled_out(catalogue: Catalogue) -> None:
    airbnb = catalogue.services.by_id("airbnb")
    assert airbnb is not None
    origin = origin_of(airbnb, "closing_path")
    assert origin.source is not None
    assert (origin.source.en, origin.seen) == ("JustDeleteMe; General knowledge, not looked up", None)
    assert origin.one_of
    assert origin_of(airbnb, "deletability").source == airbnb.closure.sources[0].name
