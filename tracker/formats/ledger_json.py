"""The program's own document: a whole ledger as JSON, exact in both directions.

Described in ``resources/schema/ledger.schema.json``. One record stands on one line, sorted by
id and without the time of writing, so that equal ledgers are equal files. It names the attachments
and does not hold their content: that travels in backups only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import Any

from tracker.core.acting import Attachment, Campaign, CampaignStep, EntryKind, PlanDecision, Request, RequestEntry
from tracker.core.codec import CodecError, from_json, to_json
from tracker.core.errors import NewerVersionError, ValidationError
from tracker.core.history import LoadPoint
from tracker.core.ledger import Ledger
from tracker.core.model import (
    PROFILE_ID,
    Entity,
    Evidence,
    Holding,
    Identifier,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Pack,
    Profile,
    Service,
)
from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import MAX_LINK, checked
from tracker.core.vault import Vault
from tracker.formats.base import Aids, Reading, Report
from tracker.formats.source import Source, reading_problem

NAME = "exposure-tracker-ledger"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "A whole ledger of this program (JSON)"))
SUFFIX = ".json"
_WITH_DAYS_ASKED_UNTIL = 6
SCHEMA = 6

SECTIONS: Mapping[str, type[Entity]] = {
    "services": Service,
    "identifiers": Identifier,
    "holdings": Holding,
    "incidents": Incident,
    "evidence": Evidence,
    "packs": Pack,
    "imports": ImportRun,
    "official_counts": OfficialCount,
    "mutings": Muting,
    "requests": Request,
    "request_entries": RequestEntry,
    "attachments": Attachment,
    "campaigns": Campaign,
    "campaign_steps": CampaignStep,
    "plan_decisions": PlanDecision,
}
_HISTORY = "load_history"
_URL = re.compile(r"https?://[^ ]*")
_POINT_FIELDS = ("day", "removable", "unchecked", "stuck", "services", "method")
_LATER_POINT_FIELDS = ("findings",)  # not in documents before schema 4


def write(ledger: Ledger) -> bytes:
    """``ledger`` as UTF-8; the same ledger gives the same bytes."""
    parts = [f'"format":{_line(NAME)},\n"schema":{SCHEMA},\n"profile":{_line(to_json(ledger.vault.profile))}']
    for section, cls in SECTIONS.items():
        table = ledger.vault.table(cls)
        parts.append(_list(section, (to_json(table[key]) for key in sorted(table))))
    parts.append(_list(_HISTORY, map(_point_to_json, sorted(ledger.load_history, key=lambda point: point.day))))
    return ("{" + ",\n".join(parts) + "}\n").encode()


def detect(source: Source) -> bool:
    """Whether the document says that it is one of ours."""
    return source.json_outline.get("format") == NAME


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:  # noqa: ARG001 - as all importers
    """The ledger in ``source``, every record checked.

    Raises UnreadableFileError with the place of the fault, NewerVersionError for a later schema.
    """
    found = source.json_outline.get("schema")
    if isinstance(found, int) and found > SCHEMA:
        raise NewerVersionError(path=source.name, found=found, known=SCHEMA)
    try:
        document = source.load_json(_unique_keys)
        ledger = _ledger(document)
    except CodecError as fault:
        text = QT_TRANSLATE_NOOP("reading", "at {where}: {problem}")
        raise source.unreadable(reading_problem(text, where=fault.where, problem=fault.problem)) from None
    progress(source.size, source.size)
    records = sum(len(ledger.vault.table(cls)) for cls in SECTIONS.values())
    return Reading(Report(NAME, records), ledger=ledger)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _list(name: str, records: Iterable[Any]) -> str:
    lines = ",\n".join(map(_line, records))
    return f'"{name}":[\n{lines}\n]' if lines else f'"{name}":[]'


def _point_to_json(point: LoadPoint) -> dict[str, Any]:
    fields = (*_POINT_FIELDS, *_LATER_POINT_FIELDS)
    return {name: getattr(point, name) for name in fields} | {"day": point.day.isoformat()}


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise CodecError(twice[:40], "this key stands twice in one object")
    return result


def _ledger(document: Any) -> Ledger:
    """The ledger that ``document`` describes; raises CodecError."""
    if not isinstance(document, dict) or document.get("format") != NAME:
        raise CodecError("format", f"{NAME} expected")
    if document.get("schema") not in range(1, SCHEMA + 1) or isinstance(document["schema"], bool):
        raise CodecError("schema", f"a number from 1 to {SCHEMA} expected")
    for key in document:
        if key not in {"format", "schema", "profile", _HISTORY, *SECTIONS}:
            raise CodecError(key[:40], "unknown part")
    records = dict(_records(document))
    if document["schema"] < _WITH_DAYS_ASKED_UNTIL:
        records |= _days_asked_until(records)
    vault = Vault.of(iter(records.values()))
    cleaned = [_checked(vault, where, record) for where, record in records.items()]
    return Ledger(Vault.of(iter(cleaned)), tuple(_history(document.get(_HISTORY, []))))


def _records(document: Mapping[str, Any]) -> Iterator[tuple[str, Entity]]:
    """(where, record) for every record, each id once."""
    profile = from_json(Profile, document.get("profile", {}), "profile")
    if profile.id != PROFILE_ID:
        raise CodecError("profile.id", f"{PROFILE_ID} expected")
    yield "profile", profile
    for section, cls in SECTIONS.items():
        seen: set[str] = set()
        for index, data in enumerate(_array(document.get(section, []), section)):
            where = f"{section}[{index}]"
            record = from_json(cls, data, where)
            if document["schema"] == 1 and isinstance(record, Service):
                record = _with_closing_url(record)
            if not record.id or record.id in seen:
                raise CodecError(f"{where}.id", "this id stands twice" if record.id else "an id cannot be empty")
            seen.add(record.id)
            yield where, record


def _with_closing_url(service: Service) -> Service:
    """In the first version the address for closing stood in the last line of the way to do it."""
    path, _, last = service.closing_path.strip().rpartition("\n")
    if service.closing_url or len(last) > MAX_LINK or not _URL.fullmatch(last):
        return service
    return replace(service, closing_path=path, closing_url=last)


def _days_asked_until(records: Mapping[str, Entity]) -> dict[str, Entity]:
    """Until the sixth version only what counted of more time stood at the request, not what was asked for."""
    counted = {item.id: item.extended_to for item in records.values() if isinstance(item, Request)}
    entries = {where: item for where, item in records.items() if isinstance(item, RequestEntry)}
    said = {item.request_id for item in entries.values() if item.until is not None}
    return {
        where: replace(item, until=counted.get(item.request_id))
        for where, item in entries.items()
        if item.kind is EntryKind.EXTENSION and item.request_id not in said
    }


def _checked(vault: Vault, where: str, record: Entity) -> Entity:
    try:
        return checked(vault, record)
    except ValidationError as fault:
        raise CodecError(f"{where}.{fault.field}", str(fault)) from None


def _array(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise CodecError(where, "a list expected")
    return value


def _history(value: Any) -> Iterator[LoadPoint]:
    days: set[date] = set()
    for index, data in enumerate(_array(value, _HISTORY)):
        point = _point(data, f"{_HISTORY}[{index}]")
        if point.day in days:
            raise CodecError(f"{_HISTORY}[{index}].day", "this day stands twice")
        days.add(point.day)
        yield point


def _point(data: Any, where: str) -> LoadPoint:
    if not isinstance(data, dict) or set(data) - set(_LATER_POINT_FIELDS) != set(_POINT_FIELDS):
        raise CodecError(where, f"an object with {', '.join(_POINT_FIELDS)} expected")
    for name in ("removable", "unchecked", "stuck"):
        value = data[name]
        if isinstance(value, bool) or not isinstance(value, int | float) or not (isfinite(value) and value >= 0):
            raise CodecError(f"{where}.{name}", "a number from 0 on expected")
    services, method, findings = data["services"], data["method"], data.get("findings")
    for name, number in (("services", services), ("findings", findings or 0)):
        if isinstance(number, bool) or not isinstance(number, int) or number < 0:
            raise CodecError(f"{where}.{name}", "a whole number from 0 on expected")
    if not isinstance(method, str):
        raise CodecError(f"{where}.method", "text expected")
    try:
        day = date.fromisoformat(data["day"])
    except (TypeError, ValueError):
        raise CodecError(f"{where}.day", "a date YYYY-MM-DD expected") from None
    removable, unchecked, stuck = (float(data[name]) for name in ("removable", "unchecked", "stuck"))
    return LoadPoint(day, removable, unchecked, stuck, services, method, findings)
