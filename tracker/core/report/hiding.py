"""A ledger that can be shown to others: no personal value stands in it in full, wherever it was typed.

Masked are the values themselves, and every place where one of them turns up again: people call a number by the
number, or name a service after the address they use there. Notes, paths and clues are left out, because whatever
was written down there was not meant for others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tracker.core.acting import Attachment, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.masking import mask
from tracker.core.model import (
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
from tracker.core.report.known_values import KnownValues, Personal
from tracker.core.vault import Vault

_SHOWN: Mapping[type[Entity], tuple[str, ...]] = {
    Profile: ("name",),
    Service: ("name", "operator", "group", "login", "deletability_source", "erasure_contact", "domains", "apps"),
    Identifier: ("label",),
    Incident: ("title", "source", "link"),
    ImportRun: ("file",),
    OfficialCount: ("company",),
    Muting: ("reason",),
    Pack: ("name",),
}
"""Texts that stay, without the personal values in them."""
_LEFT_OUT: Mapping[type[Entity], Mapping[str, Any]] = {
    Service: {
        "closing_path": "",
        "closing_url": "",
        "closing_conditions": "",
        "conditions_met": (),
        "notes": "",
        "tags": (),
    },
    Identifier: {"leak_note": "", "note": ""},
    Holding: {"note": ""},
    Evidence: {"note": "", "clues": ()},
    Pack: {"content": ""},
    Request: {"reference": "", "address": "", "text": ""},
    RequestEntry: {"text": ""},
    Attachment: {"name": ""},
    CampaignStep: {"note": ""},
    PlanDecision: {"reason": ""},
}
"""What was written down for the person alone."""


def masked_vault(vault: Vault) -> Vault:
    """An independent copy of ``vault`` with the same records, in the same order, that scores the same."""
    known = KnownValues(_values(vault), _public(vault))
    return Vault.of(_shown(known, entity) for entity in vault.entities())


def _shown(known: KnownValues, entity: Entity) -> Entity:
    """``entity`` as others may see it."""
    fields = dict(_LEFT_OUT.get(type(entity), {}))
    for name in _SHOWN.get(type(entity), ()):
        value = getattr(entity, name)
        fields[name] = tuple(map(known.hide, value)) if isinstance(value, tuple) else known.hide(value)
    if isinstance(entity, Identifier):
        fields["value"] = known.hide(mask(entity.kind, entity.value))
    changed = {name: value for name, value in fields.items() if value != getattr(entity, name)}
    return replace(entity, **changed) if changed else entity


def _values(vault: Vault) -> Iterator[Personal]:
    """All that is personal: also what is in the trash, and the addresses and numbers in logins and labels."""
    for identifier in vault.identifiers.values():
        yield Personal(identifier.kind, identifier.value)
    for identifier in vault.identifiers.values():
        yield Personal(identifier.kind, identifier.label, whole=False)
    for service in vault.services.values():
        yield Personal("phone", service.login, whole=False)


def _public(vault: Vault) -> Iterator[str]:
    """What services and companies are called, also in their domains; a name with a digit may be the person's own."""
    for service in vault.services.values():
        yield from (service.operator, service.group)
        for domain in service.domains:
            yield from domain.split(".")
        if not any(map(str.isdecimal, service.name)):
            yield service.name
