"""A whole ledger against the vault, record by record: the file's form of a record is the newer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from tracker.core.changes import Change, Seen
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.ledger import Ledger
from tracker.core.model import Entity, Identifier, ImportRun, Muting, Pack, Profile, Service
from tracker.core.muting import muting_key
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

E = TypeVar("E", bound=Entity)

_WHY: dict[RowStatus, str] = {
    RowStatus.NEW: QT_TRANSLATE_NOOP("import", "Not in your ledger yet."),
    RowStatus.UPDATE: QT_TRANSLATE_NOOP("import", "The file has it in another form, which replaces yours."),
    RowStatus.SAME: QT_TRANSLATE_NOOP("import", "Already in your ledger."),
}


def plan_ledger(ledger: Ledger, vault: Vault, source: Message) -> ImportPlan:
    """One row for each service and each identifier with all that hangs on it, and one for each pack.

    Records are told by their ids; what the file does not have stays as it is. A vault without
    services and identifiers takes over the profile, too.
    """
    rows = [
        _row(vault, identifier, (identifier, *_mutings(ledger.vault, vault, identifier.id)))
        for identifier in _by_id(ledger.vault.identifiers.values())
    ]
    rows += [_service_row(ledger.vault, vault, service) for service in _by_id(ledger.vault.services.values())]
    rows += [_row(vault, pack, (pack,)) for pack in _packs(ledger.vault, vault)]
    about_the_vault = _vault_row(ledger.vault, vault)
    return ImportPlan(source, (about_the_vault, *rows) if about_the_vault.changes else tuple(rows))


def _vault_row(file: Vault, vault: Vault) -> PlanRow:
    """The vault's own record, the files that were brought in, and the official counts.

    A vault that has begun keeps its own record.
    """
    begun = bool(vault.services or vault.identifiers)
    counts = _by_id(file.official_counts.values())
    profile = vault.profile if begun else file.profile
    records = (profile, *_by_id(file.import_runs.values()), *counts)
    requires = tuple(sorted({count.identifier_id for count in counts if count.identifier_id is not None}))
    return replace(_row(vault, profile, records, requires), status=RowStatus.UPDATE)


def _service_row(file: Vault, vault: Vault, service: Service) -> PlanRow:
    holdings = file.holdings_of(service.id)
    mutings = _mutings(file, vault, service.id)
    belongings = (*holdings, *file.incidents_of(service.id), *file.evidence_of(service.id), *mutings)
    requires = {holding.identifier_id for holding in holdings} | {service.parent}
    return _row(vault, service, (service, *_by_id(belongings)), tuple(sorted(key for key in requires if key)))


def _packs(file: Vault, vault: Vault) -> Iterator[Pack]:
    """The file's packs; one that the vault has by format and name takes the place of that one."""
    known = {(pack.format, pack.name): pack.id for pack in vault.packs.values()}
    for pack in _by_id(file.packs.values()):
        yield pack if pack.id in vault.packs else replace(pack, id=known.get((pack.format, pack.name), pack.id))


def _mutings(file: Vault, vault: Vault, subject: str) -> list[Muting]:
    """What the file has muted about ``subject``; one that the vault has muted, too, takes the place of that one."""
    mine = {muting_key(muting): muting.id for muting in vault.mutings.values()}
    of_file = [muting for muting in _by_id(file.mutings.values()) if muting.subject == subject]
    return [replace(muting, id=mine.get(muting_key(muting), muting.id)) for muting in of_file]


def _row(
    vault: Vault,
    subject: Service | Identifier | Pack | Profile,
    records: Iterable[Entity],
    requires: tuple[str, ...] = (),
) -> PlanRow:
    changes, seen = [], []
    for record in records:
        before = vault.table(type(record)).get(record.id)
        if before != record:
            changes.append(Change(before, record))
        if before is not None and not isinstance(record, (Pack, ImportRun)):  # these are never taken back
            seen.append(Seen(record, whole=True))
    status = RowStatus.SAME
    if changes:
        status = RowStatus.UPDATE if subject.id in vault.table(type(subject)) else RowStatus.NEW
    found = (subject.domains or (subject.name,)) if isinstance(subject, Service) else ()
    return PlanRow(
        subject.id,
        status,
        subject,
        message("import", _WHY[status]),
        tuple(changes),
        found,
        (),
        requires,
        seen=tuple(seen),
    )


def _by_id(records: Iterable[E]) -> list[E]:
    return sorted(records, key=lambda record: record.id)
