"""One of the person's numbers or addresses in the place of another at the accounts that hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.core.changes import Change
from tracker.core.checks import fits
from tracker.core.commands import taken_out
from tracker.core.entity import IdentifierId, PartialDate, ServiceId, new_id
from tracker.core.identifiers import is_the_same
from tracker.core.model import Holding, HoldingId, HoldingState, Identifier
from tracker.core.vault import Vault


def put_in_place(
    vault: Vault,
    held: Sequence[Holding],
    successors: Mapping[IdentifierId | None, Identifier],
    new: Identifier,
    since: PartialDate,
) -> tuple[Change, ...]:
    """Each holding taken out, and the successor of its identifier, a record of ``new``, held in its place.

    An account has each kind of ``new`` once: where it is held already it stays as it is, and where nobody has checked
    it is held now. What was not known to be there was last seen on the day of the swap, and what was noted about the
    old one stays with it.
    """
    there = _there(vault, held, new)
    changes = [*taken_out(held)]
    for holding in held:
        record, service_id = successors[holding.identifier_id], holding.service_id
        of_kind = there[holding.kind]
        found = of_kind.get(service_id)
        if found is None and fits(record, holding.kind):
            of_kind[service_id] = fresh = _with_it(holding, record.id, since)
            changes.append(Change(None, fresh))
        elif found is not None and found.state is HoldingState.UNKNOWN:
            of_kind[service_id] = replace(found, state=HoldingState.HELD, last_seen=since)
            changes.append(Change(found, of_kind[service_id]))
    return tuple(changes)


def _with_it(holding: Holding, identifier_id: IdentifierId, since: PartialDate) -> Holding:
    """A new one of another identifier. By place, as `Holding.in_state` is."""
    return Holding(
        HoldingId(new_id()),
        holding.service_id,
        holding.kind,
        identifier_id,
        HoldingState.HELD,
        holding.given,
        holding.precision,
        holding.aspect,
        since,
        last_seen=since,
    )


def _there(vault: Vault, held: Sequence[Holding], new: Identifier) -> defaultdict[str, dict[ServiceId, Holding]]:
    """What the accounts have of ``new`` already, or may have, by kind and account; what is known goes first."""
    records = {item.id for item in vault.identifiers.values() if is_the_same(item, new)}
    service_ids = {holding.service_id for holding in held} if records else ()
    found: defaultdict[str, dict[ServiceId, Holding]] = defaultdict(dict)
    for service_id in service_ids:
        for holding in vault.holdings_of(service_id):
            if holding.identifier_id not in records or holding.state is HoldingState.VERIFIED_REMOVED:
                continue
            if holding.state.counts_as_held or service_id not in found[holding.kind]:
                found[holding.kind][service_id] = holding
    return found
