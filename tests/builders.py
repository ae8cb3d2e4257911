"""Short ways to make records for tests."""

from __future__ import annotations

from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Entity, Holding, HoldingId, Identifier, IdentifierId, Service, ServiceId
from tracker.core.text import message
from tracker.core.vault import Vault

LABEL = message("test", "something done")


def service(key: str, **fields: object) -> Service:
    return Service(ServiceId(key), str(fields.pop("name", key.title())), **fields)


def holding(service_key: str, kind: str, identifier: str | None = None, **fields: object) -> Holding:
    key = str(fields.pop("id", f"{service_key}-{kind}"))
    return Holding(HoldingId(key), ServiceId(service_key), kind, identifier_id=identifier, **fields)


def identifier(key: str, kind: str = "phone", **fields: object) -> Identifier:
    return Identifier(IdentifierId(key), kind, str(fields.pop("label", key.title())), **fields)


def vault_of(*records: Entity) -> Vault:
    return Vault.of(iter(records))


def replacing(vault: Vault, *records: Entity) -> ChangeSet:
    """A ChangeSet that puts these records in the place of those with the same ids, or adds them."""
    return ChangeSet(LABEL, tuple(Change(vault.table(type(item)).get(item.id), item) for item in records))
