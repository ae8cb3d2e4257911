"""Taking back an import long after it: what has been touched since stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Entity, Identifier, ImportRun, Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class TakingBack:
    """``changeset`` takes back what can be; ``kept``: records that stay as they are, newest form."""

    changeset: ChangeSet
    kept: tuple[Entity, ...]


def take_back(vault: Vault, run: ImportRun, written: Iterable[Change], today: date) -> TakingBack:
    """The way back from the changes that ``run`` has ``written``.

    A record that is no longer as the import left it has been touched since, by the person or by
    another import: it stays, and so does a service or an identifier on which something hangs that
    stays. Of a service that stays, all stays that the same import has said about it.
    """
    changes = [change for change in written if not isinstance(change.subject, ImportRun)]
    now = {change.subject.id: vault.table(type(change.subject)).get(change.subject.id) for change in changes}
    there = [change for change in changes if now[change.subject.id] is not None]
    kept = {change.subject.id for change in there if now[change.subject.id] != change.after}
    created = {change.subject.id for change in there if change.before is None}
    while more := _needed(vault, created - kept) | _belonging(there, created & kept) - kept:
        kept |= more
    back = tuple(change.inverse() for change in reversed(there) if change.subject.id not in kept)
    label = message(
        "changes",
        QT_TRANSLATE_NOOP("changes", "Import of “{file}” taken back: {back} records; {kept} stay"),
        file=run.file,
        back=len(back),
        kept=len(kept),
    )
    marked = Change(run, replace(run, taken_back=today))
    return TakingBack(
        ChangeSet(label, (*back, marked)),
        tuple(record for key, record in now.items() if key in kept and record is not None),
    )


def _needed(vault: Vault, going: set[str]) -> set[str]:
    """Those of the ``going`` on which something hangs that does not go."""
    return {key for key in going if any(record.id not in going for record in _hanging_on(vault, key))}


def _belonging(changes: Iterable[Change], services: set[str]) -> set[str]:
    """The records among ``changes`` that belong to these services."""
    return {change.subject.id for change in changes if getattr(change.subject, "service_id", None) in services}


def _hanging_on(vault: Vault, key: str) -> Iterable[Entity]:
    yield from (muting for muting in vault.mutings.values() if muting.subject == key)
    service = vault.table(Service).get(key)
    if service is not None:
        yield from vault.holdings_of(service.id)
        yield from vault.evidence_of(service.id)
        yield from vault.incidents_of(service.id)
        yield from (other for other in vault.services.values() if other.parent == service.id)
    identifier = vault.table(Identifier).get(key)
    if identifier is not None:
        yield from vault.holdings_with(identifier.id)
        yield from (item for item in vault.official_counts.values() if item.identifier_id == identifier.id)
