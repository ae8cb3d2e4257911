"""A new piece of the person's own data, at the services that hold one of its kind and nobody has said which."""

from __future__ import annotations

from dataclasses import replace

from tracker.core.changes import Change, ChangeSet
from tracker.core.commands import add_identifier
from tracker.core.kinds import GIVEN_EVERYWHERE
from tracker.core.model import Holding, HoldingState, Identifier, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


def not_said_which(vault: Vault, kind: str) -> list[Holding]:
    """Holdings at accounts that count of which nobody has said which of the person's ``kind`` they are.

    One of each kind of data at an account: two numbers that it holds are not the same one.
    """
    kinds = GIVEN_EVERYWHERE.get(kind, frozenset())
    found: dict[tuple[ServiceId, str], Holding] = {}
    for holding in vault.holdings.values():
        if (
            holding.kind in kinds
            and holding.identifier_id is None
            and holding.state is not HoldingState.VERIFIED_REMOVED
            and vault.services[holding.service_id].counts
        ):
            found.setdefault((holding.service_id, holding.kind), holding)
    return [*found.values()]


def is_first(vault: Vault, kind: str) -> bool:
    """Whether the person has none of ``kind`` in use so far."""
    return not any(item.kind == kind and item.retired is None for item in vault.live_identifiers())


def tied(vault: Vault, draft: Identifier) -> ChangeSet:
    """A new piece of the person's own data, and all of `not_said_which` tied to it. Raises ValidationError."""
    adding, holdings = add_identifier(vault, draft), not_said_which(vault, draft.kind)
    if not holdings:
        return adding
    services = {holding.service_id for holding in holdings}
    if len(services) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name} added to your data and recorded at {service}")
    else:
        source = QT_TRANSLATE_NOOP("changes", "{name} added to your data and recorded at {count} services")
    name, service = adding.label.args["name"], vault.services[holdings[0].service_id].name
    ties = (Change(holding, replace(holding, identifier_id=draft.id)) for holding in holdings)
    label = message("changes", source, name=name, service=service, count=len(services))
    return ChangeSet(label, (*adding.changes, *ties))
