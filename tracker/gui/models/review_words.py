"""What taking one row of an import would record, in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from PySide6.QtCore import QCoreApplication

from tracker.core.acting import Attachment, Campaign, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.changes import Change
from tracker.core.import_plan import PlanRow, RowStatus
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.masking import mask
from tracker.core.model import (
    Entity,
    Evidence,
    Holding,
    Identifier,
    IdentifierId,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Pack,
    Profile,
    Service,
)
from tracker.core.sightings import Unit, read_login
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui import formatting
from tracker.gui.translation import Counted, listed, text

Identifiers = Mapping[IdentifierId, Identifier]
"""The person's own data that is recorded."""

_NONE: Identifiers = {}

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("review", "Name"),
    "kind": QT_TRANSLATE_NOOP("review", "Kind"),
    "label": QT_TRANSLATE_NOOP("review", "Label"),
    "value": QT_TRANSLATE_NOOP("review", "Value"),
    "catalogue_id": QT_TRANSLATE_NOOP("review", "Entry of the catalogue"),
    "operator": QT_TRANSLATE_NOOP("review", "Operator"),
    "group": QT_TRANSLATE_NOOP("review", "Group"),
    "app_type": QT_TRANSLATE_NOOP("review", "App type"),
    "domains": QT_TRANSLATE_NOOP("review", "Address"),
    "apps": QT_TRANSLATE_NOOP("review", "App"),
    "login": QT_TRANSLATE_NOOP("review", "Login"),
    "opened": QT_TRANSLATE_NOOP("review", "Opened"),
    "last_used": QT_TRANSLATE_NOOP("review", "Last used"),
    "status": QT_TRANSLATE_NOOP("review", "Status"),
    "need": QT_TRANSLATE_NOOP("review", "Whether you need it"),
    "parent": QT_TRANSLATE_NOOP("review", "Sign-in through"),
    "second_factor": QT_TRANSLATE_NOOP("review", "Second factor"),
    "disclosure": QT_TRANSLATE_NOOP("review", "Disclosure"),
    "deletability": QT_TRANSLATE_NOOP("review", "Can it be deleted?"),
    "deletability_by": QT_TRANSLATE_NOOP("review", "Who says so"),
    "deletability_source": QT_TRANSLATE_NOOP("review", "Who says so"),
    "deletability_seen": QT_TRANSLATE_NOOP("review", "Who says so"),
    "closing_path": QT_TRANSLATE_NOOP("review", "How to close it"),
    "closing_url": QT_TRANSLATE_NOOP("review", "Where to close it"),
    "closing_conditions": QT_TRANSLATE_NOOP("review", "How to close it"),
    "conditions_met": QT_TRANSLATE_NOOP("review", "How to close it"),
    "closing_since": QT_TRANSLATE_NOOP("review", "Closing asked for"),
    "closed_since": QT_TRANSLATE_NOOP("review", "Closed since"),
    "erasure_contact": QT_TRANSLATE_NOOP("review", "Where you write to for erasure"),
    "catalogued": QT_TRANSLATE_NOOP("review", "What comes from the catalogue"),
    "notes": QT_TRANSLATE_NOOP("review", "Notes"),
    "tags": QT_TRANSLATE_NOOP("review", "Tags"),
    "trashed": QT_TRANSLATE_NOOP("review", "Trash"),
    "real_name": QT_TRANSLATE_NOOP("review", "Registered in your real name"),
    "leaked": QT_TRANSLATE_NOOP("review", "Known to have leaked"),
    "leak_note": QT_TRANSLATE_NOOP("review", "Known to have leaked"),
    "distinctness": QT_TRANSLATE_NOOP("review", "How well it singles you out"),
    "retired": QT_TRANSLATE_NOOP("review", "Given up"),
    "note": QT_TRANSLATE_NOOP("review", "Notes"),
    "place": QT_TRANSLATE_NOOP("review", "Place"),
    "reviewed": QT_TRANSLATE_NOOP("review", "Last review"),
    "format": QT_TRANSLATE_NOOP("review", "Format"),
    "added": QT_TRANSLATE_NOOP("review", "Added"),
    "entries": QT_TRANSLATE_NOOP("review", "What it says about services"),
    "content": QT_TRANSLATE_NOOP("review", "What it says about services"),
}


_RECORDS: Mapping[type[Entity], str] = {
    Incident: QT_TRANSLATE_NOOP("review", "An incident"),
    Muting: QT_TRANSLATE_NOOP("review", "A muted finding"),
    ImportRun: QT_TRANSLATE_NOOP("review", "A file that was brought in"),
    OfficialCount: QT_TRANSLATE_NOOP("review", "An official count"),
    Request: QT_TRANSLATE_NOOP("review", "A request"),
    RequestEntry: QT_TRANSLATE_NOOP("review", "What happened about a request"),
    Attachment: QT_TRANSLATE_NOOP("review", "The name of an attached file, without the file"),
    Campaign: QT_TRANSLATE_NOOP("review", "The change of a number or an address"),
    CampaignStep: QT_TRANSLATE_NOOP("review", "How far the change of a number or an address is"),
    PlanDecision: QT_TRANSLATE_NOOP("review", "What you decided about the plan"),
}
"""Records that hang on others, and are told by what they are."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that would be recorded; ``icon`` only for a kind of data."""

    text: str
    icon: str = ""
    headline: Headline | None = None


def pieces(row: PlanRow, unit: Unit = Unit.ENTRIES, recorded: Identifiers = _NONE) -> tuple[Piece, ...]:
    """What ``row`` would record, the weightiest first; empty when there is nothing to do.

    ``recorded``: to whose values holdings would be tied. Personal values are masked.
    """
    login = row.subject.login if isinstance(row.subject, Service) else ""
    kind = read_login(login).type.kind
    by_holding = any(isinstance(change.subject, Holding) and change.subject.kind == kind for change in row.changes)
    found: list[Piece] = []
    for change in row.changes:
        found += _pieces_of(change, login, unit, recorded, said_by_holding=by_holding)
    if not found and row.changes:
        words = {
            True: QCoreApplication.translate("review", "That this file shows it"),
            False: QCoreApplication.translate("review", "That there is an account"),
        }
        found.append(Piece(words[row.status is RowStatus.UPDATE]))
    order = sorted(found, key=lambda piece: (piece.headline is None, not piece.icon))
    return tuple(dict.fromkeys(order))


def _pieces_of(
    change: Change, login: str, unit: Unit, recorded: Identifiers, *, said_by_holding: bool
) -> Iterator[Piece]:
    """``said_by_holding``: the login is shown with the data it is, and not once more as a field."""
    record = change.subject
    if isinstance(record, Holding):
        yield _holding(record, login, recorded)
    elif type(record) in _RECORDS:
        yield Piece(text("review", _RECORDS[type(record)]))
    elif isinstance(record, Evidence):
        if change.before is not None or record.last_seen is not None:
            yield _evidence(record, unit)
    elif change.before is not None:
        yield from _fields(change, without=("login",) if said_by_holding else ())
    elif isinstance(record, Pack):
        yield Piece(Counted.tr("%Ln entries about services", "", record.entries))
    elif isinstance(record, Identifier):
        kind = KIND_BY_CODE[record.kind]
        yield Piece(
            _with_value(formatting.kind_word(record.kind), mask(record.kind, record.value)), kind.icon, kind.headline
        )


def _holding(holding: Holding, login: str, recorded: Identifiers) -> Piece:
    """The kind, and which one: the login where it is of that kind, else what it is tied to."""
    kind = KIND_BY_CODE[holding.kind]
    is_login = bool(login) and read_login(login).type.kind == holding.kind
    tied = recorded.get(holding.identifier_id) if holding.identifier_id is not None else None
    value = login if is_login else tied.value if tied is not None and tied.kind == holding.kind else ""
    return Piece(_with_value(formatting.kind_word(holding.kind), mask(holding.kind, value)), kind.icon, kind.headline)


def _evidence(evidence: Evidence, unit: Unit) -> Piece:
    if evidence.last_seen is None:
        return Piece(QCoreApplication.translate("review", "That this file shows it"))
    if unit is Unit.MESSAGES:
        seen = QCoreApplication.translate("review", "Last message: {date}")
    else:
        seen = QCoreApplication.translate("review", "Last entry: {date}")
    return Piece(seen.format(date=formatting.partial_date(evidence.last_seen)))


def _fields(change: Change, without: tuple[str, ...]) -> Iterator[Piece]:
    """The fields that would be different, with what is added to an address or an empty login."""
    before, after = change.before, change.after
    assert isinstance(before, Service | Identifier | Pack | Profile)  # see _pieces_of
    assert after is not None
    for field in fields(before):
        was, will = getattr(before, field.name), getattr(after, field.name)
        if was == will or field.name in without:
            continue
        added = ""
        if field.name in ("domains", "apps") and set(was) <= set(will):
            added = listed(item.partition(":")[2] or item for item in will if item not in was)
        elif field.name == "last_used":
            added = formatting.partial_date(will)
        elif field.name == "login" and not was:
            added = mask(read_login(will).type.kind or "", will)
        yield Piece(_with_value(text("review", _FIELDS[field.name]), added))


def _with_value(word: str, value: str) -> str:
    if not value:
        return word
    return QCoreApplication.translate("review", "{what} {value}").format(what=word, value=value)
