"""The state's own count of accounts on a phone number against what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tracker.core.changes import Change, ChangeSet
from tracker.core.companies import Companies, LedgerNames, Names, folded, named
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import HoldingState, IdentifierId, OfficialCount, OfficialCountId, Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import checked
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Comparison:
    """``recorded``: services of that company which have the number, or may have it."""

    official: OfficialCount
    recorded: tuple[Service, ...]

    @property
    def missing(self) -> int:
        """How many accounts are not in the ledger, at least."""
        return max(0, self.official.count - len(self.recorded))


def compare(vault: Vault, names: Names) -> list[Comparison]:
    """One for each count, where most is missing first.

    A service counts when it holds a phone number, or may hold one, unless that is known to be
    another number than the one that was asked about.
    """
    known = Companies(vault, names)
    found = []
    for official in vault.official_counts.values():
        services = known.by_name.get(named(official.company, known.names), {})
        found.append(Comparison(official, tuple(_having(vault, services.values(), official.identifier_id))))
    return sorted(found, key=lambda item: (-item.missing, item.official.company.casefold(), item.official.id))


def set_official_count(vault: Vault, draft: OfficialCount, names: Names) -> ChangeSet:
    """Note how many accounts a company has by the official count; it replaces the one before it.

    There is one for each company, in whatever language it is named, and phone number. Raises
    ValidationError, also where an edited count would stand beside another one of its place.
    """
    after = checked(vault, draft)
    before, known = vault.official_counts.get(after.id), LedgerNames(vault, names)
    same = next((item for item in vault.official_counts.values() if _same_place(item, after, known)), None)
    if same is not None and before is not None:
        raise ValidationError(
            "company", QT_TRANSLATE_NOOP("errors", "There is a count of this company for this number already.")
        )
    if same is not None:
        before, after = same, replace(after, id=same.id)
    label = message(
        "changes",
        QT_TRANSLATE_NOOP("changes", "Official count for {company}: {count}"),
        company=after.company,
        count=after.count,
    )
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def remove_official_count(vault: Vault, count_id: OfficialCountId) -> ChangeSet:
    """Take an official count out again; raises NotFoundError."""
    before = vault.official_counts.get(count_id)
    if before is None:
        raise NotFoundError(what=count_id)
    label = message(
        "changes", QT_TRANSLATE_NOOP("changes", "Official count for {company} removed"), company=before.company
    )
    return ChangeSet(label, (Change(before, None),))


def _same_place(one: OfficialCount, other: OfficialCount, names: Names) -> bool:
    if one.id == other.id or one.identifier_id != other.identifier_id:
        return False
    return folded(named(one.company, names)) == folded(named(other.company, names))


def _having(vault: Vault, services: Iterable[Service], number: IdentifierId | None) -> Iterator[Service]:
    for service in services:
        if service.counts and any(
            holding.kind == "phone"
            and (holding.state.counts_as_held or holding.state is HoldingState.UNKNOWN)
            and (number is None or holding.identifier_id in (None, number))
            for holding in vault.holdings_of(service.id)
        ):
            yield service
