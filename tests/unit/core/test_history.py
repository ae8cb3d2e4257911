"""Journal entries as JSON values and back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from tracker.core.changes import Change, Seen
from tracker.core.codec import CodecError
from tracker.core.history import (
    change_from_json,
    change_to_json,
    message_from_json,
    message_to_json,
    seen_from_json,
    seen_to_json,
)
from tracker.core.model import Incident, IncidentId, IncidentKind, ServiceId
from tracker.core.text import Dated, Listing, message

INCIDENT = Incident(IncidentId("a"), ServiceId("b"), IncidentKind.SALE, kinds=("phone",))


@pytest.mark.parametrize("change", [Change(None, INCIDENT), Change(INCIDENT, INCIDENT), Change(INCIDENT, None)])
def test_change_round_trip(change: Change) -> None:
    data = change_to_json(change)
    assert data["type"] == "incident"
    assert change_from_json(data, "journal") == change


def test_message_round_trip_with_messages_inside() -> None:
    text = message("changes", "{name}: {kind}, {n}, {x}", name="A", kind=message("kinds", "Phone"), n=3, x=1.5)
    assert message_from_json(message_to_json(text), "label") == text
    several = message("changes", "{what}", what=Listing((text, message("kinds", "Phone"))))
    assert message_from_json(json.loads(json.dumps(message_to_json(several))), "label") == several


def test_message_round_trip_with_a_listing_inside() -> None:
    kinds = Listing((message("kinds", "Phone"), message("kinds", "{name}", name="Face")))
    text = message("changes", "{kinds}", kinds=kinds)
    assert message_from_json(message_to_json(text), "label") == text


def test_dates_stay_dates() -> None:
    text = message("changes", "on {day}, since {date}", day=date(2024, 5, 6), date=Dated("2019-12"))
    read = message_from_json(json.loads(json.dumps(message_to_json(text))), "label")
    assert read == message("changes", "on {day}, since {date}", day=Dated("2024-05-06"), date=Dated("2019-12"))
    assert str(read) == str(text) == "on 2024-05-06, since 2019-12"


def test_other_arguments_become_text() -> None:
    text = message("changes", "{where}", where=PurePosixPath("a/b"))
    assert str(message_from_json(message_to_json(text), "label")) == "a/b"


@pytest.mark.parametrize(
    "data",
    [None, {}, {"type": "incident"}, {"type": "x", "before": None, "after": None},
     {"type": "incident", "before": None, "after": None}, {"type": "incident", "before": None, "after": {}}],
)  # fmt: skip
def test_what_is_no_change_is_refused(data: Any) -> None:
    with pytest.raises(CodecError, match="journal"):
        change_from_json(data, "journal")


@pytest.mark.parametrize(
    "data",
    [None, {}, {"context": "a", "source": "b", "args": []}, {"context": "a", "source": "b", "args": {"x": {}}},
     {"context": "a", "source": "b", "args": {"x": [1]}}],
)  # fmt: skip
def test_what_is_no_message_is_refused(data: Any) -> None:
    with pytest.raises(CodecError, match="label"):
        message_from_json(data, "label")


@pytest.mark.parametrize("whole", [False, True])
def test_what_was_seen_round_trip(whole: bool) -> None:
    seen = Seen(INCIDENT, whole)
    assert seen_from_json(json.loads(json.dumps(seen_to_json(seen))), "seen") == seen


@pytest.mark.parametrize("data", [None, {}, {"type": "moon", "whole": True, "record": {}}, {"type": "incident"},
                                  {"type": "incident", "whole": True, "record": {"id": 1}}])  # fmt: skip
def test_what_nothing_has_seen_is_refused(data: Any) -> None:
    with pytest.raises(CodecError, match="seen"):
        seen_from_json(data, "seen")
