"""What happened to the ledger over time, as the journal inside the vault remembers it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from tracker.core.changes import Change, ChangeSet, Seen
from tracker.core.codec import CodecError, from_json, to_json
from tracker.core.model import ENTITY_TYPES, Entity, Pack
from tracker.core.text import Dated, Listing, Message, message

_TYPE_BY_NAME: Mapping[str, type[Entity]] = {cls.__name__.lower(): cls for cls in ENTITY_TYPES}


class WriteKind(StrEnum):
    """Why changes were written."""

    APPLY = "apply"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class LoadPoint:
    """The Load at the end of one day, in points, and what it was computed with.

    ``services``: how many services counted. ``method``: version of the risk method. ``findings``:
    how many the rules found, muted ones included; None when nobody counted them that day.
    """

    day: date
    removable: float
    unchecked: float
    stuck: float
    services: int
    method: str
    findings: int | None = None

    @property
    def total(self) -> float:
        return self.removable + self.unchecked + self.stuck


def monthly(points: Sequence[LoadPoint], now: LoadPoint, months: int) -> list[tuple[date, LoadPoint]]:
    """The state at the end of each of the last ``months`` months, oldest first; the month that runs ends with ``now``.

    Each comes with the first day of its month. A month without a change is as the one before
    it; months before the first change are left out. ``points``: oldest first. Where some lie ahead, the
    clock was set back, and the month that runs is as it was kept: what is judged by that clock may look better.
    """
    today = now.day
    ends = {(point.day.year, point.day.month): point for point in points if point.day <= today}
    if ends and not is_behind(now, points):
        ends[today.year, today.month] = now  # days pass without a change, and accounts grow dormant
    numbers = sorted(ends)
    result = []
    for back in range(months - 1, -1, -1):
        year, index = divmod(today.year * 12 + today.month - 1 - back, 12)
        known = bisect_right(numbers, (year, index + 1))
        if known:
            result.append((date(year, index + 1, 1), ends[numbers[known - 1]]))
    return result


def is_behind(now: LoadPoint, points: Sequence[LoadPoint]) -> bool:
    """Whether the clock by which ``now`` was judged was set back: the last of ``points``, the newest, lies ahead."""
    return bool(points) and now.day < points[-1].day


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One step as it was written. ``at`` is aware, in UTC; ``seq`` rises with every step."""

    seq: int
    at: datetime
    kind: WriteKind
    changeset: ChangeSet

    @property
    def label(self) -> Message:
        return self.changeset.label

    @property
    def changes(self) -> tuple[Change, ...]:
        return self.changeset.changes


def change_to_json(change: Change) -> dict[str, Any]:
    """``{"type", "before", "after"}`` as JSON values.

    Of a pack it says that it came or went, without the megabytes that it says about services:
    the journal of one service is found by searching all of them.
    """
    return {
        "type": type(change.subject).__name__.lower(),
        "before": None if change.before is None else to_json(_remembered(change.before)),
        "after": None if change.after is None else to_json(_remembered(change.after)),
    }


def _remembered(record: Entity) -> Entity:
    return replace(record, content="") if isinstance(record, Pack) else record


def change_from_json(data: Any, where: str) -> Change:
    """The change that `change_to_json` wrote; raises CodecError."""
    try:
        cls = _TYPE_BY_NAME[data["type"]]
        before, after = data["before"], data["after"]
        return Change(
            None if before is None else from_json(cls, before, f"{where}.before"),
            None if after is None else from_json(cls, after, f"{where}.after"),
        )
    except CodecError:
        raise
    except (KeyError, TypeError, ValueError) as problem:
        raise CodecError(where, f"no change: {type(problem).__name__}") from None


def seen_to_json(seen: Seen) -> dict[str, Any]:
    """``{"type", "whole", "record"}`` as JSON values."""
    return {"type": type(seen.record).__name__.lower(), "whole": seen.whole, "record": to_json(seen.record)}


def seen_from_json(data: Any, where: str) -> Seen:
    """What `seen_to_json` wrote; raises CodecError."""
    try:
        cls, whole, record = _TYPE_BY_NAME[data["type"]], bool(data["whole"]), data["record"]
    except (KeyError, TypeError) as problem:
        raise CodecError(where, f"nothing seen: {type(problem).__name__}") from None
    return Seen(from_json(cls, record, f"{where}.record"), whole)


def message_to_json(text: Message) -> dict[str, Any]:
    """A message as JSON values; arguments that are no message, list of them, date, number or text become text."""
    return {
        "context": text.context,
        "source": text.source,
        "args": {name: _argument_to_json(value) for name, value in text.args.items()},
    }


def message_from_json(data: Any, where: str) -> Message:
    """The message that `message_to_json` wrote; raises CodecError."""
    try:
        args = {name: _argument_from_json(value, f"{where}.{name}") for name, value in data["args"].items()}
        return message(data["context"], data["source"], **args)
    except CodecError:
        raise
    except (AttributeError, KeyError, TypeError) as problem:
        raise CodecError(where, f"no message: {type(problem).__name__}") from None


def _argument_to_json(value: object) -> object:
    if isinstance(value, Message):
        return message_to_json(value)
    if isinstance(value, Listing):
        return [message_to_json(part) for part in value.parts]
    if isinstance(value, date | Dated):
        return {"date": str(value)}
    return value if isinstance(value, int | float) else str(value)


def _argument_from_json(value: Any, where: str) -> object:
    if isinstance(value, dict):
        return Dated(value["date"]) if "date" in value else message_from_json(value, where)
    return Listing(tuple(message_from_json(part, where) for part in value)) if isinstance(value, list) else value
