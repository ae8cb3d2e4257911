"""A ledger that can be shown to others: no personal value stands in it in full, wherever it was typed.

Masked are the values themselves, and every place where one of them turns up again: people call a number by the
number, or name a service after the address they use there. A login is masked even where nothing in it is known: it is
the person's own. Notes, reasons, paths and clues are left out, because whatever was written down there was not meant
for others.

Masked as well are the parts of a value that people go by: any two words of a name of three, the given name of a
Chinese one, an employer without its legal form, the number on a plate without its province. A given name of two
characters may be an ordinary word (建国, 文化). It is hidden all the same: in what is called masked, a word too many
is the lesser harm; it stays only where it is part of the name of a company of the ledger (建设 in 建设银行). One word
of a name with spaces and a given name of one character are not looked for: they stand in too many other words.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
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
from tracker.core.report.folding import folded
from tracker.core.report.known_values import KnownValues, Personal
from tracker.core.report.other_ways import telling
from tracker.core.vault import Vault

_SHOWN: Mapping[type[Entity], tuple[str, ...]] = {
    Profile: ("name",),
    Service: ("name", "operator", "group", "deletability_source", "erasure_contact", "domains", "apps"),
    Identifier: ("label",),
    Incident: ("title", "source", "link"),
    ImportRun: ("file",),
    OfficialCount: ("company",),
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
    Request: {"reference": "", "address": "", "text": "", "made_of": ()},
    RequestEntry: {"text": ""},
    Attachment: {"name": ""},
    CampaignStep: {"note": ""},
    Muting: {"reason": ""},
    PlanDecision: {"reason": ""},
}
"""What was written down for the person alone."""
_NAMED_BY_THE_COMPANY = frozenset({"account_id", "payment_account", "fund_account", "bank_account", "bank_card"})
"""Kinds of which a value may say no more than where it is: 支付宝."""
_LOGIN = "account_id"
"""The kind as which a name is masked that one signs in with."""


def masked_vault(vault: Vault, names: Iterable[str] = ()) -> Vault:
    """An independent copy of ``vault`` with the same records, in the same order, that scores the same.

    ``names``: of services and companies, which anybody knows, besides those of the ledger.
    """
    public = (*_public(vault), *names)
    companies = [name for service in vault.services.values() for name in (service.operator, service.group)]
    known = KnownValues(_values(vault, set(map(folded, public))), public, companies)
    return Vault.of(_shown(known, entity) for entity in vault.entities())


def _shown(known: KnownValues, entity: Entity) -> Entity:
    """``entity`` as others may see it."""
    fields = dict(_LEFT_OUT.get(type(entity), {}))
    for name in _SHOWN.get(type(entity), ()):
        value = getattr(entity, name)
        fields[name] = tuple(map(known.hide, value)) if isinstance(value, tuple) else known.hide(value)
    if isinstance(entity, Identifier):
        fields["value"] = known.hide(mask(entity.kind, entity.value))
    if isinstance(entity, Service):
        hidden = known.hide(entity.login)
        fields["login"] = mask(_LOGIN, hidden) if hidden == entity.login else hidden
    changed = {name: value for name, value in fields.items() if value != getattr(entity, name)}
    return replace(entity, **changed) if changed else entity


def _values(vault: Vault, public: Container[str]) -> Iterator[Personal]:
    """All that is personal: also what is in the trash, and what stands in logins and labels.

    ``public``: names that anybody knows, folded; to sign in with "Google" makes the word no secret.
    """
    for identifier in vault.identifiers.values():
        if identifier.kind not in _NAMED_BY_THE_COMPANY or folded(identifier.value) not in public:
            yield Personal(identifier.kind, identifier.value)
    for identifier in vault.identifiers.values():
        # Whoever records a name may well write it where others write what they call it.
        yield Personal(identifier.kind, identifier.label, whole=identifier.kind == "id_name" and not identifier.value)
    for service in vault.services.values():
        yield Personal("phone", service.login, whole=False)
        if telling(service.login) and folded(service.login) not in public:
            yield Personal(_LOGIN, service.login)


def _public(vault: Vault) -> Iterator[str]:
    """What services and companies are called; a name with a digit may be the person's own.

    Of domains the end of those in the catalogue: what stands before it, or at a host for everybody, may be one's own.
    """
    for service in vault.services.values():
        yield from (service.operator, service.group)
        if service.catalogue_id is not None:
            for domain in service.domains:
                yield from domain.split(".")[-2:]
        if not any(map(str.isdecimal, service.name)):
            yield service.name
