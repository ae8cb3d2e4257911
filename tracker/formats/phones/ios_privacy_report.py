"""The App Privacy Report of an iPhone: which apps read what, and which trackers they talk to."""

from __future__ import annotations

import codecs
import json
import re
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from tracker.core.model import Given, Grade
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.formats.accounts import maker_itself
from tracker.formats.apps import NAMES_NO_APP, SYSTEM_APP, app_id, merely_installed, sorted_permissions
from tracker.formats.base import Aids, Reading, Report
from tracker.formats.days import Days
from tracker.formats.phones.text_lines import text_lines
from tracker.formats.source import Source, reading_problem
from tracker.formats.tallies import SkipTally, Span
from tracker.formats.urls import AddressReader

NAME = "ios_privacy_report"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "App Privacy Report of an iPhone or iPad (NDJSON)"))

_KEPT = frozenset(
    {
        *("type", "accessor", "identifier", "identifierType", "category", "kind", "timeStamp", "outOfProcess"),
        *("bundleID", "domain", "domainType", "hits", "firstTimeStamp"),
        *("stream", "tccService", "timestamp"),  # of the beta of iOS 15
    }
)
_BETA_STREAM = "com.apple.privacy.accounting.stream."
_BETA_CATEGORIES = {
    "kTCCServiceAddressBook": "contacts",
    "kTCCServicePhotos": "photos",
    "kTCCServiceCamera": "camera",
    "kTCCServiceMicrophone": "microphone",
    "kTCCServiceMediaLibrary": "mediaLibrary",
    "kTCCServiceScreenCapture": "screenRecording",
    "kTCCServiceLocation": "location",
}
_KINDS = {"contacts": "contacts", "photos": "files", "location": "location"}
_NO_KINDS = frozenset({"camera", "microphone", "mediaLibrary", "screenRecording"})

_TEAM = re.compile(r"[A-Z0-9]{10}\.(?=[^.]+\.)", re.ASCII)
_TRACKER = 1  # as a domainType
MAX_THIRD_PARTIES = 50  # of one app
_MAX_TRACKERS = 20 * MAX_THIRD_PARTIES  # of one app while reading
_MAX_OPEN = 100_000  # intervals that wait for their other end
_PROBED_LINES = 20

_DAMAGED = QT_TRANSLATE_NOOP("reading", "The record is cut off or damaged.")
_UNKNOWN_RECORD = QT_TRANSLATE_NOOP("reading", "It is a record of a kind that is not known here.")
_SENSORS = QT_TRANSLATE_NOOP(
    "reading",
    "Times that camera, microphone, screen or media library were used: {count}. Those are no kinds of data here.",
)
_UNKNOWN_CATEGORIES = QT_TRANSLATE_NOOP(
    "reading", "Times that an app read something that is not known here: {count}. What it was is not recorded."
)
_MANY_TRACKERS = QT_TRANSLATE_NOOP(
    "reading", "Apps that talk to more than {limit} trackers: {apps}. The {limit} that each talks to most are kept."
)


def detect(source: Source) -> bool:
    """Whether one of the first lines is a record of such a report."""
    head = source.head.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n\x00")
    if not head.startswith(b"{"):
        return False
    # The last of them may be cut off by the end of the head: then it is no record.
    lines = (line for line in head.split(b"\n", _PROBED_LINES)[:_PROBED_LINES] if line.strip(b" \t\r\x00"))
    records = (_record(line.decode("utf-8", "replace")) for line in lines)
    return any(record is not None and _is_known(record) for record in records)


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """One sighting for each app that the report names; Apple's own are folded into one skip."""
    reader = _ReportReader(aids.days)
    with closing(text_lines(source, progress)) as lines:
        for number, line in lines:
            if text := line.strip(" \t\r\x00"):
                reader.take(number, text)
    if not reader.known:
        text = QT_TRANSLATE_NOOP("reading", "it holds no record of an App Privacy Report")
        raise source.unreadable(reading_problem(text))
    return reader.reading()


@dataclass(slots=True)
class _App:
    line: int
    accesses: int = 0
    span: Span = field(default_factory=Span)
    given: dict[str, Given] = field(default_factory=dict)
    hits: dict[str, int] = field(default_factory=dict)  # by domain of a tracker


class _ReportReader:
    """What the records come to, put together app by app."""

    def __init__(self, days: Days) -> None:
        self.known = 0
        self._days = days
        self._rows = 0
        self._apps: dict[str, _App] = {}
        self._skipped = SkipTally()
        self._sensors = 0  # uses of what is no kind of data
        self._unknown = 0
        self._open: dict[str, str] = {}
        self._addresses = AddressReader()

    def take(self, number: int, text: str) -> None:
        self._rows += 1
        record = _record(text)
        if record is None:
            self._skipped.add(number, _DAMAGED)
        elif not _is_known(record):
            self._skipped.add(number, _UNKNOWN_RECORD)
        else:
            self.known += 1
            self._take_known(number, record)

    def _take_known(self, number: int, record: dict[str, Any]) -> None:
        network = record.get("type") == "networkActivity"
        bundle = _bundle_id(record.get("bundleID") if network else _accessor(record))
        if bundle is None:
            self._skipped.add(number, NAMES_NO_APP)
            return
        if bundle.startswith("com.apple."):
            self._skipped.add(number, SYSTEM_APP)
            return
        app = self._apps.setdefault(bundle, _App(number))
        app.span.add(*(self._days.in_text(record.get(key)) for key in ("firstTimeStamp", "timeStamp", "timestamp")))
        if network:
            self._take_network(app, record)
        elif self._is_new_access(record):
            self._take_access(app, record)

    def _is_new_access(self, record: dict[str, Any]) -> bool:
        """Whether it is no other end of an interval that counts already.

        An interval without beginning or without end counts once, too.
        """
        kind, identifier = record.get("kind"), record.get("identifier")
        if kind not in ("intervalBegin", "intervalEnd") or not isinstance(identifier, str):
            return True
        if self._open.get(identifier) not in (None, kind):
            del self._open[identifier]
            return False
        if len(self._open) < _MAX_OPEN:
            self._open[identifier] = kind
        return True

    def _take_access(self, app: _App, record: dict[str, Any]) -> None:
        app.accesses += 1
        category = _category(record)
        if kind := _KINDS.get(category):
            # Outside its own process: the person picked a photo or a contact and gave it to the app.
            picked = record.get("outOfProcess") is True
            if not picked or kind not in app.given:
                app.given[kind] = Given.GIVEN if picked else Given.PERMISSION_USING
        elif category in _NO_KINDS:
            self._sensors += 1
        else:
            self._unknown += 1

    def _take_network(self, app: _App, record: dict[str, Any]) -> None:
        domain, hits = record.get("domain"), record.get("hits")
        if record.get("domainType") != _TRACKER or not isinstance(domain, str):
            return
        site = self._addresses.read(f"https://{domain}").site
        if site is None or (site.host not in app.hits and len(app.hits) >= _MAX_TRACKERS):
            return
        # Reports overlap: the same week may be told twice, so the larger number is the right one.
        app.hits[site.host] = max(app.hits.get(site.host, 0), hits if isinstance(hits, int) else 0)

    def reading(self) -> Reading:
        sightings = [_sighting(bundle, app) for bundle, app in self._apps.items()]
        sightings.append(maker_itself("Apple", "apple.com"))
        report = Report(NAME, self._rows, self._skipped.skips(), tuple(self._warnings()), Unit.LINES)
        return Reading(report, tuple(sightings))

    def _warnings(self) -> list[Message]:
        warnings = []
        if self._sensors:
            warnings.append(reading_problem(_SENSORS, count=self._sensors))
        if self._unknown:
            warnings.append(reading_problem(_UNKNOWN_CATEGORIES, count=self._unknown))
        if many := sum(len(app.hits) > MAX_THIRD_PARTIES for app in self._apps.values()):
            warnings.append(reading_problem(_MANY_TRACKERS, apps=many, limit=MAX_THIRD_PARTIES))
        return warnings


def _sighting(bundle: str, app: _App) -> Sighting:
    by_hits = sorted(app.hits, key=lambda domain: (-app.hits[domain], domain))
    return Sighting(
        app.line,
        apps=(f"ios:{bundle}",),
        first_seen=app.span.first,
        last_seen=app.span.last,
        grade=Grade.MEDIUM,
        count=max(1, app.accesses),
        permissions=sorted_permissions(app.given),
        third_parties=tuple(by_hits[:MAX_THIRD_PARTIES]),
        clues=(bundle,),
        doubt=merely_installed(),
    )


def _record(text: str) -> dict[str, Any] | None:
    """The record in one line with no keys but the wanted ones; None for what is none."""
    try:
        record = json.loads(text, object_pairs_hook=_whitelist)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _whitelist(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if key in _KEPT}


def _is_known(record: dict[str, Any]) -> bool:
    if record.get("type") == "networkActivity":
        return "bundleID" in record and "domain" in record
    if record.get("type") == "access":
        return isinstance(record.get("accessor"), dict)
    return _beta_stream(record) != "" and isinstance(record.get("accessor"), dict)


def _beta_stream(record: dict[str, Any]) -> str:
    """``tcc`` or ``location`` for a record of the beta, else ""."""
    stream = record.get("stream")
    return stream.removeprefix(_BETA_STREAM) if isinstance(stream, str) and stream.startswith(_BETA_STREAM) else ""


def _accessor(record: dict[str, Any]) -> object:
    accessor = record["accessor"]
    return accessor.get("identifier") if accessor.get("identifierType", "bundleID") == "bundleID" else None


def _bundle_id(text: object) -> str | None:
    """The id of an app without the ten characters of its maker's team, where they stand before it."""
    return app_id(_TEAM.sub("", text, count=1)) if isinstance(text, str) else None


def _category(record: dict[str, Any]) -> str:
    category = record.get("category")
    if isinstance(category, str):
        return category
    service = record.get("tccService")
    if isinstance(service, str):
        return _BETA_CATEGORIES.get(service, "")
    return "location" if _beta_stream(record) == "location" else ""
