"""The demo vault: an invented person's ledger, lived through step by step in a vault without a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid5

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service
from tracker.catalogue.localized import Localized
from tracker.catalogue.resources import resource
from tracker.core import commands, incident_commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.codec import from_json, to_json
from tracker.core.contradictions import removed_too
from tracker.core.import_plan import brought_in
from tracker.core.model import (
    Entity,
    Evidence,
    EvidenceId,
    Grade,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    ImportRun,
    Incident,
    MutingId,
    Place,
    Profile,
    Service,
    ServiceId,
)
from tracker.core.muting import mute
from tracker.core.review import finish_review
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.rules import findings
from tracker.core.vault import Vault
from tracker.services.demo_acting import Deeds
from tracker.services.importing import format_title
from tracker.services.reminders import finding_counter
from tracker.services.session import Clock, Session
from tracker.services.vaults import risk_method, utc_now
from tracker.store.database import IN_MEMORY
from tracker.store.repository import Repository, in_memory

E = TypeVar("E", bound=Entity)

Wish = Callable[[Vault], ChangeSet]
"""What the invented person did: a command that waits for the vault of its day."""

_IDS = UUID("6d0c43a1-2f7b-4a58-9a35-7f2f6c1f8b60")
_NOON = time(12)


def demo_session(language: str, today: date) -> Session:
    """A session on the demo vault as it is on ``today``, its texts in ``language``.

    Every step of the last months goes through `Session.apply` on its own day, so history,
    undo and the trend of the Load are those of a vault in use. Nothing is written to disk.
    """
    catalogue = Catalogue.load()
    story = _Story(json.loads(resource("demo", "demo.json").read_text("utf-8")), catalogue, language, today)
    clock = _Clock(story.first_day)
    session = Session(MemoryVault(in_memory(story.profile)), risk_method(), clock)
    session.counter = finding_counter(catalogue, language)
    for file in story.deeds.files():
        session.opened.repository.keep_file(file.content)
    for day, wish in story.steps():
        clock.day = day
        session.apply(wish(session.vault))
    clock.day = today
    session.follow_day()
    return session


def empty_session(clock: Clock = utc_now, name: str = "Home") -> Session:
    """A session on a new vault called ``name`` without a file, as it is before the first service."""
    return Session(MemoryVault(in_memory(Profile(name=name))), risk_method(), clock)


@dataclass(frozen=True, slots=True)
class MemoryVault:
    """An open vault without a folder: it has no password and is gone when closed."""

    repository: Repository
    folder: Path = IN_MEMORY
    read_only: bool = False
    kept: tuple[Path, ...] = ()
    rolled_back: bool = False

    def close(self) -> None:
        self.repository.close()


class _Clock:
    """Noon of a day that is set by hand."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime.combine(self.day, _NOON).astimezone()


class _Story:
    """The demo file with its dates counted from ``today`` and its texts in one language.

    A value of the file may be ``{"en", "zh"}`` (a text), ``{"months_ago"}`` or
    ``{"years_ago"}`` (a date). Records name each other by their keys in the file. ``deeds``: what the person
    does about it all.
    """

    def __init__(self, data: Mapping[str, Any], catalogue: Catalogue, language: str, today: date) -> None:
        self._data = data
        self._catalogue = catalogue
        self._language = language
        self._today = today
        profile = data["profile"]
        self.deeds = Deeds(data, catalogue, language, self._plain, _record_id)
        self.profile = Profile(name=self._plain(profile["name"]), place=Place(profile["place"]))

    @property
    def first_day(self) -> date:
        return self._day(self._data["history"][0])

    def steps(self) -> Iterator[tuple[date, Wish]]:
        """Every single step with its day, in order."""
        for chapter in sorted(self._data["history"], key=self._day):
            for deed in chapter["do"]:
                day = self._day(chapter)
                for wish in self._wishes(deed, day):
                    yield day, wish

    def _wishes(self, deed: Mapping[str, Any], day: date) -> Iterator[Wish]:
        match deed:
            case {"file": key, "services": keys}:
                yield self._bring_in(key, keys, day)
            case {"identifiers": keys}:
                yield from map(self._add_identifier, keys)
            case {"services": keys}:
                yield from map(self._add_service, keys)
            case {"incident": key}:
                yield self._add_incident(key)
            case {"edit": keys, "set": values}:
                yield self._edit_services(keys, values)
            case {"holding": key, "kind": kind, "state": state}:
                yield self._set_holding(key, kind, HoldingState(state))
            case {"removed_too": key}:
                yield lambda vault: removed_too(vault, _service_id(key))
            case {"mute": rule, "about": key, "reason": reason, "months": months}:
                yield self._mute(rule, key, self._plain(reason), months, day)
            case {"review": "finished"}:
                yield lambda vault: finish_review(vault, day)
            case _:
                yield self.deeds.wish(deed, day)

    def _add_identifier(self, key: str) -> Wish:
        record = self._record(Identifier, self._data["identifiers"][key], id=_identifier_id(key))
        return lambda vault: commands.add_identifier(vault, record)

    def _add_service(self, key: str) -> Wish:
        values = dict(self._data["services"][key])
        holds = [self._holding(key, entry) for entry in values.pop("holds")]
        entry = self._catalogue.services.by_id(values.pop("catalogue", None))
        known = {} if entry is None else to_json(draft_service(entry, self._language))
        if "parent" in values:
            values["parent"] = _service_id(values["parent"])
        record = self._record(Service, known | values, id=_service_id(key))
        return lambda vault: commands.add_service(vault, record, holds)

    def _bring_in(self, file: str, keys: list[str], day: date) -> Wish:
        """The services as one step, with the file as what shows that they exist and with the record of the import."""
        values = dict(self._data["files"][file])
        grade, kind = Grade(values.pop("grade")), values["format"]
        adding = [self._add_service(key) for key in keys]
        evidence = [
            Evidence(EvidenceId(_record_id("evidence", file, key)), _service_id(key), kind, grade, day) for key in keys
        ]
        told = values | {"added": len(keys), "day": day.isoformat()}
        run = self._record(ImportRun, told, id=_record_id("file", file))

        def bring_in(vault: Vault) -> ChangeSet:
            services = [change for add in adding for change in add(vault).changes]
            noted = [Change(None, record) for record in (*evidence, run)]
            return ChangeSet(brought_in(format_title(kind), len(keys), 0), (*services, *noted))

        return bring_in

    def _mute(self, rule: str, service: str, reason: str, months: int, day: date) -> Wish:
        """What the rule finds about the service on that day, until as many months later."""
        until = _month_before(day, -months).replace(day=day.day)

        def wish(vault: Vault) -> ChangeSet:
            found = findings(RiskBook(vault, risk_method(), day), {})
            (finding,) = (one for one in found if (one.rule, one.subject) == (rule, _service_id(service)))
            muted = mute(vault, finding, reason, until, day)
            muting_id = MutingId(_record_id("muting", rule, service))
            changes = (Change(None, replace(change.subject, id=muting_id)) for change in muted.changes)
            return ChangeSet(muted.label, tuple(changes))

        return wish

    def _holding(self, service: str, entry: str | Mapping[str, Any]) -> Holding:
        values = {"kind": entry} if isinstance(entry, str) else dict(entry)
        values = self._data["usual"].get(values["kind"], {}) | values
        if "of" in values:
            values["identifier_id"] = _identifier_id(values.pop("of"))
        place = _service_id(service)
        return self._record(Holding, values, id=_record_id("holding", service, values["kind"]), service_id=place)

    def _add_incident(self, key: str) -> Wish:
        values = dict(self._data["incidents"][key])
        place = _service_id(values.pop("service"))
        record = self._record(Incident, values, id=_record_id("incident", key), service_id=place)
        return lambda vault: incident_commands.add_incident(vault, record)

    def _edit_services(self, keys: list[str], values: Mapping[str, Any]) -> Wish:
        typed = self._record(Service, values, id=_service_id(keys[0]), name=keys[0])
        fields = {name: getattr(typed, name) for name in values}
        return lambda vault: commands.edit_services(vault, map(_service_id, keys), **fields)

    def _set_holding(self, key: str, kind: str, state: HoldingState) -> Wish:
        return lambda vault: commands.set_holding(vault, _service_id(key), kind, state)

    def _record(self, cls: type[E], values: Mapping[str, Any], **ids: str) -> E:
        plain = {name: self._plain(value) for name, value in values.items()}
        return from_json(cls, plain | ids, f"demo.{cls.__name__}")

    def _plain(self, value: Any) -> Any:
        match value:
            case {"en": _, "zh": _}:
                return Localized.of(value).text(self._language)
            case {"months_ago": months}:
                return f"{_month_before(self._today, months):%Y-%m}"
            case {"years_ago": years}:
                return f"{self._today.year - years:04}"
        return value

    def _day(self, chapter: Mapping[str, Any]) -> date:
        """The day of a chapter; what lies ahead in this month has happened today."""
        if "days_ago" in chapter:
            return self._today - timedelta(days=chapter["days_ago"])
        return min(_month_before(self._today, chapter["months_ago"]).replace(day=chapter["day"]), self._today)


def _month_before(day: date, months: int) -> date:
    """The first day of the month that many months before that of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def _record_id(*parts: str) -> str:
    """The same id at every start, so that pictures of the demo vault can be compared."""
    return uuid5(_IDS, "/".join(parts)).hex


def _service_id(key: str) -> ServiceId:
    return ServiceId(_record_id("service", key))


def _identifier_id(key: str) -> IdentifierId:
    return IdentifierId(_record_id("identifier", key))
