"""What several files say about one record, put together: each adds to what is there and takes nothing away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tracker.core.catalogued import kept
from tracker.core.model import Disclosure, Entity, Evidence, Given, Grade, Holding, HoldingState, Service

MAX_CLUES = 20
MAX_NOTE = 2_000  # characters


def merged(before: Entity, seen: Entity) -> Entity:
    """``before`` with what ``seen`` adds to it; a record of any other type stays as it is."""
    if isinstance(before, Service) and isinstance(seen, Service):
        return merged_service(before, seen)
    if isinstance(before, Holding) and isinstance(seen, Holding):
        return merged_holding(before, seen)
    if isinstance(before, Evidence) and isinstance(seen, Evidence):
        return merged_evidence(before, seen)
    return before


def merged_service(before: Service, seen: Service) -> Service:
    """Its gaps are filled and its lists grow.

    A list of the catalogue's that the file has not lengthened adds nothing: the person may have
    shortened it. One that grows is no longer the catalogue's: its next edition must not take back
    what was found. Somebody who passes data on is known to do so; what is known to be public stays that.
    """
    unknown = before.disclosure is Disclosure.NONE_KNOWN
    after = replace(
        before,
        domains=before.domains if "domains" in seen.catalogued else _together(before.domains, seen.domains),
        apps=before.apps if "apps" in seen.catalogued else _together(before.apps, seen.apps),
        login=before.login or seen.login,
        last_used=max(filter(None, (before.last_used, seen.last_used)), default=None),
        disclosure=seen.disclosure if unknown else before.disclosure,
        parent=before.parent or seen.parent,
    )
    return replace(after, catalogued=kept(before, after))


def merged_holding(before: Holding, seen: Holding) -> Holding:
    """What was only a question so far is answered; what was asked back or verified as removed stays so."""
    after = replace(before, identifier_id=before.identifier_id or seen.identifier_id)
    if before.state is not HoldingState.UNKNOWN:
        return after
    return replace(after, state=seen.state, given=seen.given if before.given is Given.UNKNOWN else before.given)


def merged_evidence(before: Evidence, seen: Evidence) -> Evidence:
    """The evidence of one format for a service: one record that grows with each file."""
    notes = (*before.note.split("\n"), *seen.note.split("\n"))
    after = replace(
        before,
        grade=Grade.strongest((seen.grade, before.grade)),
        first_seen=min(filter(None, (before.first_seen, seen.first_seen)), default=None),
        last_seen=max(filter(None, (before.last_seen, seen.last_seen)), default=None),
        note="\n".join(_together(filter(None, notes)))[:MAX_NOTE],
        clues=_together(before.clues, seen.clues)[:MAX_CLUES],
        count=max(before.count, seen.count),
    )
    return before if after == before else replace(after, recorded=seen.recorded)


def _together(*lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
