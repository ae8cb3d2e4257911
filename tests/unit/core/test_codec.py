from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import holding, identifier, service
from tracker.core.codec import FIELDS, CodecError, from_json, row_reader, to_json, to_row
from tracker.core.model import (
    ENTITY_TYPES,
    Deletability,
    Entity,
    Evidence,
    EvidenceId,
    Grade,
    Holding,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    IncidentKind,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    Pack,
    PackId,
    Profile,
    Service,
    ServiceId,
    Status,
)

EXAMPLES: tuple[Entity, ...] = (
    Profile(),
    service("a", domains=("a.com", "b.cn"), tags=("旅行",), trashed=date(2026, 1, 2), app_type=3, last_used="2024-03"),
    identifier("i", value="13800000000"),
    holding("a", "phone", "i", aspect=None, since="2017"),
    Incident(IncidentId("n"), ServiceId("a"), IncidentKind.BREACH, kinds=("phone",)),
    Evidence(EvidenceId("e"), ServiceId("a"), "you", Grade.WEAK, date(2026, 11, 23)),
    Pack(PackId("p"), "List", "justdeleteme", date(2026, 11, 23), 0, "[]"),
    ImportRun(ImportRunId("r"), "sms_xml", "sms.xml", date(2026, 11, 23), taken_back=date(2026, 11, 24)),
    OfficialCount(OfficialCountId("o"), "Tencent", 14, date(2026, 11, 23), IdentifierId("i")),
    Muting(MutingId("m"), "stuck_account", "a", "needed", date(2026, 11, 23), until=date(2027, 1, 1)),
)


@pytest.mark.parametrize("entity", EXAMPLES, ids=lambda entity: type(entity).__name__)
def test_round_trips_through_json_and_rows(entity: Entity) -> None:
    document = json.loads(json.dumps(to_json(entity)))
    assert from_json(type(entity), document, "x") == entity
    assert row_reader(type(entity))(to_row(entity)) == entity


def test_the_examples_show_every_type_and_every_field_has_a_codec() -> None:
    assert {type(example) for example in EXAMPLES} == set(ENTITY_TYPES)
    for cls in ENTITY_TYPES:
        assert [spec.name for spec in FIELDS[cls]] == [field.name for field in fields(cls)]


def test_fields_left_out_take_their_default() -> None:
    assert from_json(Service, {"id": "a", "name": "A"}, "x") == service("a")


@given(
    st.builds(
        service,
        st.text(min_size=1).filter(lambda text: "\x00" not in text),
        notes=st.text().filter(lambda text: "\x00" not in text),
        tags=st.lists(st.text().filter(lambda text: "\x00" not in text)).map(tuple),
        status=st.sampled_from(Status),
        deletability=st.sampled_from(Deletability),
        trashed=st.none() | st.dates(),
        app_type=st.none() | st.integers(1, 39),
    )
)
def test_any_service_round_trips(entity: Service) -> None:
    assert from_json(Service, json.loads(json.dumps(to_json(entity))), "x") == entity
    assert row_reader(Service)(to_row(entity)) == entity


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("name", 3, "text expected"),
        ("name", "a\x00b", "zero character"),
        ("name", "\ud800", "surrogates"),
        ("name", None, "text expected"),
        ("app_type", True, "whole number"),
        ("app_type", 1.5, "whole number"),
        ("domains", "a.com", "list of texts"),
        ("domains", [1], "text expected"),
        ("status", "gone", "one of active"),
        ("status", ["active"], "one of active"),
        ("last_used", "yesterday", "not YYYY"),
        ("trashed", "2026-02-30", "day"),
    ],
)
def test_says_where_a_value_does_not_fit(field: str, value: Any, problem: str) -> None:
    with pytest.raises(CodecError, match=problem) as caught:
        from_json(Service, {"id": "a", "name": "A", field: value}, "services[3]")
    assert caught.value.where == f"services[3].{field}"


@pytest.mark.parametrize(
    ("data", "problem"),
    [([], "object expected"), ({"id": "a"}, "required field"), ({"id": "a", "name": "A", "pin": "1"}, "unknown field")],
)
def test_refuses_what_is_no_record(data: Any, problem: str) -> None:
    with pytest.raises(CodecError, match=problem):
        from_json(Service, data, "services[0]")


def test_a_kind_of_field_without_codec_is_noticed_at_once() -> None:
    from tracker.core import codec

    with pytest.raises(TypeError):
        codec._spec("field", float)


def test_rows_convert_only_what_needs_it() -> None:
    row = to_row(holding("a", "phone"))
    assert row[2] == "phone"
    assert row_reader(Holding)(row).since is None
