from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.core.kinds import (
    ASPECTS,
    GROUP_LABELS,
    HEADLINE_LABELS,
    IDENTITY_KINDS,
    KIND_BY_CODE,
    KINDS,
    Category,
    Group,
    Headline,
)

FACTS = Path(__file__).parents[4] / "shared" / "facts" / "necessary_info.json"
METHOD = Path(__file__).parents[3] / "resources" / "risk_method.json"
ICONS = Path(__file__).parents[3] / "resources" / "icons"


@pytest.mark.skipif(not FACTS.exists(), reason="the fact tables are not here")
def test_every_kind_of_the_regulation_is_known() -> None:
    assert set(KIND_BY_CODE) == set(json.loads(FACTS.read_text("utf-8"))["vocabulary"])


def test_the_tables_are_whole() -> None:
    assert len(KIND_BY_CODE) == len(KINDS)
    assert set(GROUP_LABELS) == set(Group)
    assert set(HEADLINE_LABELS) == set(Headline)
    assert {kind.headline for kind in KINDS} == {None, *Headline}
    assert set(ASPECTS) == set(Category)
    assert set(KIND_BY_CODE) >= IDENTITY_KINDS
    for kind in KINDS:
        assert (ICONS / f"{kind.icon}.svg").exists()


def test_the_risk_method_knows_every_aspect_and_kind_it_names() -> None:
    context = json.loads(METHOD.read_text("utf-8"))["context"]
    for category, row in context["categories"].items():
        assert set(row["aspects"]) == {aspect.code for aspect in ASPECTS[Category(category)]}
    for place in context["places"].values():
        assert set(place["bases"]) <= set(KIND_BY_CODE)
