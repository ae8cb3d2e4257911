"""One number, address or paper that stands among the person's data twice: finding both records, and joining them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tracker.core import belongings
from tracker.core.changes import Change, ChangeSet
from tracker.core.commands import find
from tracker.core.companies import folded
from tracker.core.errors import ValidationError
from tracker.core.identifiers import compared, is_the_same, is_twin
from tracker.core.model import (
    Distinctness,
    Given,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    Known,
    Muting,
    Place,
    Precision,
    ServiceId,
)
from tracker.core.risk.method import Method
from tracker.core.spellings import Spellings
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


class Twins:
    """The records of the person's own data by what they are, for asking about many; of the vault as it is now."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._spellings = Spellings[IdentifierId]()
        for own in vault.identifiers.values():
            self._spellings.put(own.id, compared(own))

    def records_of(self, own: Identifier) -> list[Identifier]:
        """Every record of what ``own`` is, itself and those in the trash included."""
        alike = [self._vault.identifiers[key] for key in self._spellings.like(compared(own))]
        return [item for item in alike if is_the_same(item, own)] or [own]

    def of(self, own: Identifier) -> list[Identifier]:
        """The other records of it that are in use, by id."""
        found = (item for item in self.records_of(own) if item.trashed is None and is_twin(own, item))
        return sorted(found, key=lambda item: item.id)


def merge_identifiers(
    vault: Vault, kept_id: IdentifierId, other_id: IdentifierId, today: date, method: Method
) -> ChangeSet:
    """Two records of one piece of data become one: all that refers to the other one refers to the one that is kept,
    which knows what either knew; the other one goes to the trash.

    An account that has both has it once. Where they say different things, the one that weighs more by ``method``
    stays; it is in use if either is. Raises ValidationError where they are not the same, and where both are being
    changed everywhere.
    """
    kept: Identifier = find(vault.identifiers, kept_id)
    other: Identifier = find(vault.identifiers, other_id)
    if not is_twin(kept, other) or kept.trashed is not None or other.trashed is not None:
        text = QT_TRANSLATE_NOOP("errors", "“{name}” and “{other}” are not two records of the same in use.")
        raise ValidationError("identifier_id", text, name=kept.label, other=other.label)
    label = message(
        "changes", QT_TRANSLATE_NOOP("changes", "{name}: “{other}” joined to it"), name=kept.label, other=other.label
    )
    joined = checked(vault, _joined(kept, other, method))
    changes = [Change(kept, joined)] if joined != kept else []
    changes += _holdings(vault, kept_id, other_id, method)
    changes += _campaigns(vault, kept_id, other_id)
    changes += _official_counts(vault, kept_id, other_id)
    changes += _said_about(vault, kept_id, other_id)
    return ChangeSet(label, (*changes, Change(other, replace(other, trashed=today))))


def _joined(kept: Identifier, other: Identifier, method: Method) -> Identifier:
    """What either record says, that it has leaked for one; given up is what both say was, since the earlier day."""
    in_use = kept.retired is None or other.retired is None
    return replace(
        kept,
        real_name=_known(kept.real_name, other.real_name),
        leaked=_known(kept.leaked, other.leaked),
        leak_note=_lines(kept.leak_note, other.leak_note),
        distinctness=max((kept, other), key=lambda item: _singling_out(item, method)).distinctness,
        retired=None if in_use else min(filter(None, (kept.retired, other.retired))),
        note=_lines(kept.note, other.note),
    )


def _singling_out(own: Identifier, method: Method) -> tuple[float, bool]:
    """How well it singles out wherever one lives; of two that do it alike, the one of which something is said."""
    scores = (method.identification_score(own.kind, own, place) for place in Place)
    return max(scores), own.distinctness is not Distinctness.UNKNOWN


def _known(one: Known, other: Known) -> Known:
    return next(answer for answer in (Known.YES, Known.NO, Known.UNKNOWN) if answer in (one, other))


def _lines(*texts: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _holdings(vault: Vault, kept_id: IdentifierId, other_id: IdentifierId, method: Method) -> Iterator[Change]:
    gone = HoldingState.VERIFIED_REMOVED
    there: dict[tuple[ServiceId, str], Holding] = {}
    for holding in vault.holdings_with(kept_id):
        if holding.state is not gone:
            there.setdefault((holding.service_id, holding.kind), holding)
    for holding in vault.holdings_with(other_id):
        found = there.get((holding.service_id, holding.kind)) if holding.state is not gone else None
        if found is None:
            yield Change(holding, replace(holding, identifier_id=kept_id))
            continue
        once = _once(found, holding, method)
        yield Change(holding, None)
        if once != found:
            there[holding.service_id, holding.kind] = once
            yield Change(found, once)


_MOST_EXACT_FIRST = (Precision.EXACT, Precision.UNKNOWN, Precision.PARTIAL)  # not said is no part of it
_MOST_HELD_FIRST = (
    HoldingState.HELD,
    HoldingState.ASKED_TO_REMOVE,
    HoldingState.SAID_REMOVED,
    HoldingState.UNKNOWN,
)


def _once(kept: Holding, other: Holding, method: Method) -> Holding:
    """What an account has of one kind in two records: the more of it; since when is known only where both say it."""
    known = kept.since is not None and other.since is not None
    return replace(
        kept,
        state=next(state for state in _MOST_HELD_FIRST if state in (kept.state, other.state)),
        given=other.given if kept.given is Given.UNKNOWN else kept.given,
        precision=next(precision for precision in _MOST_EXACT_FIRST if precision in (kept.precision, other.precision)),
        aspect=max((kept, other), key=lambda item: _weight(item, method)).aspect,
        since=min(filter(None, (kept.since, other.since))) if known else None,
        last_seen=max(filter(None, (kept.last_seen, other.last_seen)), default=None),
        note=_lines(kept.note, other.note),
    )


def _weight(holding: Holding, method: Method) -> int:
    """What its aspect adds or takes, whatever its precision does."""
    return method.context_modifier(replace(holding, precision=Precision.UNKNOWN))


def _campaigns(vault: Vault, kept_id: IdentifierId, other_id: IdentifierId) -> Iterator[Change]:
    """A change from the one to the other of them is one to none yet."""
    ahead = vault.snapshot()
    for campaign in vault.campaigns.values():
        old = kept_id if campaign.old_identifier_id == other_id else campaign.old_identifier_id
        new = kept_id if campaign.new_identifier_id == other_id else campaign.new_identifier_id
        after = replace(campaign, old_identifier_id=old, new_identifier_id=None if new == old else new)
        if after != campaign:
            change = Change(campaign, checked(ahead, after))
            ahead.apply(ChangeSet(message("changes", ""), (change,)))
            yield change


def _official_counts(vault: Vault, kept_id: IdentifierId, other_id: IdentifierId) -> Iterator[Change]:
    """There is one for each company and number: of two the one that was counted later."""
    counts = vault.official_counts.values()
    there = {folded(item.company): item for item in counts if item.identifier_id == kept_id}
    for item in counts:
        if item.identifier_id != other_id:
            continue
        found = there.get(folded(item.company))
        if found is not None and found.asked >= item.asked:
            yield Change(item, None)
            continue
        if found is not None:
            yield Change(found, None)
        there[folded(item.company)] = after = replace(item, identifier_id=kept_id)
        yield Change(item, after)


def _said_about(vault: Vault, kept_id: IdentifierId, other_id: IdentifierId) -> Iterator[Change]:
    """What is muted and decided about the other one, unless the same is said about the one that is kept already."""
    muted = {(item.rule, item.subject, item.part) for item in vault.mutings.values()}
    decided = {item.key for item in vault.plan_decisions.values()}
    for item in belongings.about(vault, {other_id}):
        if isinstance(item, Muting):
            if (item.rule, kept_id, item.part) not in muted:
                yield Change(item, replace(item, subject=kept_id))
            continue
        moved = replace(item, subjects=tuple(kept_id if key == other_id else key for key in item.subjects))
        if moved.key not in decided:
            yield Change(item, moved)
