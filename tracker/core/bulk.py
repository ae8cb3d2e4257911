"""Changes to several services at once, in one step whose label says what was set to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.core import choices, commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import PartialDate, SaidBy, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


def set_choice(vault: Vault, service_ids: Iterable[ServiceId], field: str, value: StrEnum, today: date) -> ChangeSet:
    """Set a field of `choices.FIELDS` of all these services.

    A new answer to "Can it be deleted?" is the person's own, as everywhere (`catalogued.own_answer`);
    so is a new word on who says so: the source of the old one goes and the day is kept.
    """
    fields = {field: value} | _consequences(field, value, today)
    ids = [service_id for service_id in service_ids if getattr(vault.service(service_id), field) != value]
    changeset = commands.edit_services(vault, ids, today=today, **fields)
    if len(ids) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name}: “{field}” set to “{value}”")
        text = message(
            "changes",
            source,
            name=vault.service(ids[0]).name,
            field=choices.field_label(field),
            value=choices.label(value),
        )
    else:
        source = QT_TRANSLATE_NOOP("changes", "“{field}” set to “{value}” for {count} services")
        text = message("changes", source, field=choices.field_label(field), value=choices.label(value), count=len(ids))
    return ChangeSet(text, changeset.changes)


def _consequences(field: str, value: StrEnum, today: date) -> dict[str, Any]:
    """What else a new word on who says it changes: since when, and by which source."""
    if field != "deletability_by":
        return {}
    seen = None if value is SaidBy.UNKNOWN else PartialDate(today.isoformat())
    return {"deletability_source": "", "deletability_seen": seen}


def used_today(vault: Vault, service_ids: Iterable[ServiceId], today: date) -> ChangeSet:
    """Note for all these services that they were used today."""
    changeset = commands.edit_services(vault, service_ids, last_used=PartialDate(today.isoformat()))
    one = QT_TRANSLATE_NOOP("changes", "{name} marked as used today")
    many = QT_TRANSLATE_NOOP("changes", "{count} services marked as used today")
    return _titled(changeset, one, many)


def add_tag(vault: Vault, service_ids: Iterable[ServiceId], tag: str) -> ChangeSet:
    """Add ``tag`` to all these services that do not have it, whatever the case of its letters."""
    tag = tag.strip()
    changes = []
    for service_id in service_ids:
        before = vault.service(service_id)
        if tag and tag.casefold() not in {known.casefold() for known in before.tags}:
            changes.append(Change(before, checked(vault, replace(before, tags=(*before.tags, tag)))))
    one = QT_TRANSLATE_NOOP("changes", "{name} tagged “{tag}”")
    many = QT_TRANSLATE_NOOP("changes", "{count} services tagged “{tag}”")
    return _titled(ChangeSet(message("changes", ""), tuple(changes)), one, many, tag=tag)


def _titled(changeset: ChangeSet, one: str, many: str, **args: object) -> ChangeSet:
    label: Message
    if len(changeset.changes) == 1:
        label = message("changes", one, name=getattr(changeset.changes[0].subject, "name", ""), **args)
    else:
        label = message("changes", many, count=len(changeset.changes), **args)
    return ChangeSet(label, changeset.changes)
