"""What a record may hold: checked before any ChangeSet is made, whoever asks for it."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from tracker.core.acting_validation import ACTING_CHECKS
from tracker.core.catalogued import FACTS
from tracker.core.checks import require, require_fit, require_service
from tracker.core.dates import parse_partial
from tracker.core.errors import ValidationError
from tracker.core.identifiers import require_unrecorded
from tracker.core.kinds import ASPECTS, KIND_BY_CODE
from tracker.core.model import (
    ENTITY_TYPES,
    Entity,
    Evidence,
    Holding,
    Identifier,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Pack,
    PartialDate,
    Profile,
    Service,
    ServiceId,
)
from tracker.core.packs import pack_entries
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.core.vault import Vault

E = TypeVar("E", bound=Entity)

MAX_LINE = 500
MAX_LINK = 2_000
MAX_TEXT = 20_000
_MILLION = 1_000_000
MAX_PACKS = 8 * _MILLION  # all lists together: more would not fit into a backup
_LIMITS = {
    **dict.fromkeys(("closing_url", "link"), MAX_LINK),
    **dict.fromkeys(("notes", "note", "closing_path", "closing_conditions", "leak_note", "title", "source"), MAX_TEXT),
    **dict.fromkeys(("text", "address", "erasure_contact"), MAX_TEXT),
    "content": sys.maxsize,  # `_check_pack` looks at all lists together
}
DATE_FIELDS = frozenset(
    {
        *("opened", "last_used", "deletability_seen", "closing_since", "closed_since"),
        *("since", "last_seen", "first_seen", "retired", "happened", "reported"),
    }
)
APP_TYPES = range(1, 40)
MAX_OFFICIAL_COUNT = 10_000

_HOST = re.compile(r"(?=.{1,253}$)[^\s/@:.\x00-\x1f]{1,63}(\.[^\s/@:.\x00-\x1f]{1,63})+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def checked(vault: Vault, entity: E) -> E:
    """``entity`` with its texts trimmed and dates normalised; raises ValidationError."""
    entity = _clean_texts(entity)
    _CHECKS[type(entity)](vault, entity)
    return entity


def _clean_texts(entity: E) -> E:
    changed: dict[str, str | PartialDate] = {}
    for name in _FIELD_NAMES[type(entity)]:
        value = getattr(entity, name)
        if not isinstance(value, str):
            continue
        text = str(value).strip()
        if name in DATE_FIELDS:
            text = _check_date(name, text)
        limit = _LIMITS.get(name, MAX_LINE)
        if len(text) > limit:
            raise ValidationError(
                name,
                QT_TRANSLATE_NOOP("errors", "At most {limit} characters fit here; this has {found}."),
                limit=limit,
                found=len(text),
            )
        if _CONTROL.search(text):
            raise ValidationError(name, QT_TRANSLATE_NOOP("errors", "This holds a character that cannot be shown."))
        if text != value:
            changed[name] = text
    return replace(entity, **changed) if changed else entity


_FIELD_NAMES = {cls: tuple(field.name for field in fields(cls)) for cls in ENTITY_TYPES}


def _check_date(field: str, text: str) -> PartialDate:
    try:
        return parse_partial(text)
    except ValueError:
        raise ValidationError(
            field, QT_TRANSLATE_NOOP("errors", "A date is written 2024, 2024-03 or 2024-03-15.")
        ) from None


def _check_kind(field: str, kind: str) -> None:
    if kind not in KIND_BY_CODE:
        raise ValidationError(field, QT_TRANSLATE_NOOP("errors", "“{kind}” is not a known kind of data."), kind=kind)


def _check_service(vault: Vault, service: Service) -> None:
    require("name", service.name)
    if service.app_type is not None and service.app_type not in APP_TYPES:
        raise ValidationError("app_type", QT_TRANSLATE_NOOP("errors", "App types are numbered 1 to 39."))
    for domain in service.domains:
        if not _HOST.fullmatch(domain):
            raise ValidationError(
                "domains",
                QT_TRANSLATE_NOOP("errors", "“{domain}” is not a web address such as example.com."),
                domain=domain[:60],
            )
    for fact in service.catalogued:
        if fact not in FACTS:
            raise ValidationError(
                "catalogued", QT_TRANSLATE_NOOP("errors", "“{fact}” is not a fact of the catalogue."), fact=fact[:60]
            )
    if service.parent is not None:
        _check_parent(vault, service, service.parent)


def _check_parent(vault: Vault, service: Service, parent: ServiceId) -> None:
    seen = {service.id}
    ancestor: ServiceId | None = parent
    while ancestor is not None:
        if ancestor in seen:
            raise ValidationError(
                "parent",
                QT_TRANSLATE_NOOP(
                    "errors", "A service cannot be signed in to through itself, not even by way of others."
                ),
            )
        seen.add(ancestor)
        found = vault.services.get(ancestor)
        if found is None:
            raise ValidationError("parent", QT_TRANSLATE_NOOP("errors", "The service is not in this ledger."))
        ancestor = found.parent


def _check_holding(vault: Vault, holding: Holding) -> None:
    require_service(vault, holding.service_id)
    _check_kind("kind", holding.kind)
    category = KIND_BY_CODE[holding.kind].category
    if holding.aspect is not None and holding.aspect not in {aspect.code for aspect in ASPECTS[category]}:
        raise ValidationError("aspect", QT_TRANSLATE_NOOP("errors", "This weight does not go with this kind of data."))
    if holding.identifier_id is not None:
        identifier = vault.identifiers.get(holding.identifier_id)
        if identifier is None:
            raise ValidationError("identifier_id", QT_TRANSLATE_NOOP("errors", "This is not among your data."))
        require_fit("identifier_id", identifier, holding.kind)


def _check_identifier(vault: Vault, identifier: Identifier) -> None:
    _check_kind("kind", identifier.kind)
    if identifier.kind == "password":
        raise ValidationError(
            "kind",
            QT_TRANSLATE_NOOP("errors", "Passwords are never recorded here; a password manager is the place for them."),
        )
    require("label", identifier.label)
    require_unrecorded(vault, identifier)


def _check_incident(vault: Vault, incident: Incident) -> None:
    require_service(vault, incident.service_id)
    for kind in incident.kinds:
        _check_kind("kinds", kind)


def _check_official_count(vault: Vault, official: OfficialCount) -> None:
    require("company", official.company)
    if not 0 <= official.count <= MAX_OFFICIAL_COUNT:
        text = QT_TRANSLATE_NOOP("errors", "The number of accounts is a whole number from 0 to {limit}.")
        raise ValidationError("count", text, limit=MAX_OFFICIAL_COUNT)
    if official.identifier_id is not None and official.identifier_id not in vault.identifiers:
        raise ValidationError("identifier_id", QT_TRANSLATE_NOOP("errors", "This is not among your data."))


def _check_muting(vault: Vault, muting: Muting) -> None:
    require("rule", muting.rule)
    require("reason", muting.reason)
    if muting.subject not in vault.services and muting.subject not in vault.identifiers:
        raise ValidationError("subject", QT_TRANSLATE_NOOP("errors", "What this is about is not in this ledger."))


def _check_pack(vault: Vault, pack: Pack) -> None:
    require("name", pack.name)
    require("format", pack.format)
    try:
        found = len(pack_entries(pack))
    except ValueError:
        raise ValidationError("content", QT_TRANSLATE_NOOP("errors", "This is not a list about services.")) from None
    if found != pack.entries:
        raise ValidationError(
            "entries",
            QT_TRANSLATE_NOOP("errors", "The list is about {found} services, not {given}."),
            found=found,
            given=pack.entries,
        )
    size = len(pack.content)
    problem = QT_TRANSLATE_NOOP("errors", "The list has {found} million characters; {limit} million fit.")
    if size <= MAX_PACKS:
        size += sum(len(item.content) for item in vault.packs.values() if item.id != pack.id)
        problem = QT_TRANSLATE_NOOP(
            "errors",
            "All lists together would have {found} million characters; {limit} million fit. Remove another one first.",
        )
    if size > MAX_PACKS:
        millions = math.ceil(size / _MILLION * 10) / 10
        raise ValidationError("content", problem, found=millions, limit=MAX_PACKS // _MILLION)


_CHECKS: Mapping[type[Entity], Callable[[Vault, Any], None]] = {
    Profile: lambda _, profile: require("name", profile.name),
    Service: _check_service,
    Holding: _check_holding,
    Identifier: _check_identifier,
    Incident: _check_incident,
    Evidence: lambda vault, evidence: require_service(vault, evidence.service_id),
    Pack: _check_pack,
    ImportRun: lambda _, run: require("file", run.file),
    OfficialCount: _check_official_count,
    Muting: _check_muting,
    **ACTING_CHECKS,
}
"""What is checked of each type of record besides its texts; a test asks that none is missing."""
