"""A piece of the person's own data, at the services that hold one of its kind and nobody has said which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tracker.core.changes import Change, ChangeSet
from tracker.core.checks import fits
from tracker.core.commands import add_identifier, find
from tracker.core.kinds import GIVEN_EVERYWHERE
from tracker.core.model import Holding, HoldingState, Identifier, IdentifierId, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


def not_said_which(vault: Vault, kind: str, own: IdentifierId | None = None) -> list[Holding]:
    """Holdings at accounts that count of which nobody has said which of the person's ``kind`` they are.

    One that is tied to a record in the trash is such a one. One of each kind of data at an account, and none where it
    has ``own`` already: two numbers that it holds are not the same one.
    """
    kinds = GIVEN_EVERYWHERE.get(kind, frozenset())
    there = [
        holding
        for holding in vault.holdings.values()
        if holding.kind in kinds
        and holding.state is not HoldingState.VERIFIED_REMOVED
        and vault.services[holding.service_id].counts
    ]
    has_own = {(holding.service_id, holding.kind) for holding in there if holding.identifier_id == own is not None}
    found: dict[tuple[ServiceId, str], Holding] = {}
    for holding in there:
        place = holding.service_id, holding.kind
        if place not in has_own and (holding.identifier_id is None or _is_in_the_trash(vault, holding.identifier_id)):
            found.setdefault(place, holding)
    return [*found.values()]


def _is_in_the_trash(vault: Vault, key: IdentifierId) -> bool:
    return vault.identifiers[key].trashed is not None


def is_only_one(vault: Vault, kind: str, own: IdentifierId | None = None) -> bool:
    """Whether the person has no other of ``kind`` than ``own``, in use or given up, that these holdings could be.

    Where one of them is tied to a record in the trash, it may be that one.
    """
    if any(fits(item, kind) and item.id != own for item in vault.live_identifiers()):
        return False
    return all(holding.identifier_id is None for holding in not_said_which(vault, kind, own))


def tied(vault: Vault, draft: Identifier) -> ChangeSet:
    """A new piece of the person's own data, and all of `not_said_which` tied to it. Raises ValidationError."""
    adding, holdings = add_identifier(vault, draft), not_said_which(vault, draft.kind)
    if not holdings:
        return adding
    if len(_services(holdings)) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name} added to your data and recorded at {service}")
    else:
        source = QT_TRANSLATE_NOOP("changes", "{name} added to your data and recorded at {count} services")
    ties = _ties(vault, source, adding.label.args["name"], draft.id, holdings)
    return ChangeSet(ties.label, (*adding.changes, *ties.changes))


def tie(vault: Vault, own_id: IdentifierId, services: Collection[ServiceId]) -> ChangeSet:
    """Say of `not_said_which` at these services that it is the piece of data that is recorded already."""
    own = find(vault.identifiers, own_id)
    holdings = [holding for holding in not_said_which(vault, own.kind, own_id) if holding.service_id in services]
    if len(_services(holdings)) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name} recorded at {service}")
    else:
        source = QT_TRANSLATE_NOOP("changes", "{name} recorded at {count} services")
    return _ties(vault, source, own.label, own_id, holdings)


def _services(holdings: Sequence[Holding]) -> list[ServiceId]:
    return [*dict.fromkeys(holding.service_id for holding in holdings)]


def _ties(vault: Vault, source: str, name: object, own: IdentifierId, holdings: Sequence[Holding]) -> ChangeSet:
    services = _services(holdings)
    service = vault.services[services[0]].name if services else ""
    label = message("changes", source, name=name, service=service, count=len(services))
    return ChangeSet(label, tuple(Change(holding, replace(holding, identifier_id=own)) for holding in holdings))
