"""A whole ledger against the vault, record by record: the file's form of a record is the newer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from tracker.core.acting import Campaign, CampaignStep, PlanDecision
from tracker.core.belongings import of_request
from tracker.core.changes import Change, Seen
from tracker.core.entity import CampaignId, MutingId, PlanDecisionId, ServiceId
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.ledger import Ledger
from tracker.core.model import Entity, Identifier, ImportRun, Muting, Pack, Profile, Service
from tracker.core.muting import muting_key
from tracker.core.plan_decisions import ActionKey
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
    file = ledger.vault
    merging = _Merging(file, vault)
    rows = [_identifier_row(merging, identifier) for identifier in _by_id(file.identifiers.values())]
    rows += [_service_row(merging, service) for service in _by_id(file.services.values())]
    rows += [_row(vault, pack, (pack,)) for pack in _packs(file, vault)]
    about_the_vault = _vault_row(file, vault)
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


@dataclass(frozen=True)
class _Merging:
    """Records of a file of which the vault may have its own under another id: that one's place is taken.

    A vault has one muting for each finding, one decision for each action, one running campaign for each
    old number, and in it one step for each service.
    """

    file: Vault
    vault: Vault

    @cached_property
    def _mutings(self) -> dict[tuple[str, str, str], MutingId]:
        return {muting_key(muting): muting.id for muting in self.vault.mutings.values()}

    @cached_property
    def _decisions(self) -> dict[ActionKey, PlanDecisionId]:
        return {item.key: item.id for item in self.vault.plan_decisions.values()}

    @cached_property
    def _about(self) -> dict[str, list[Muting | PlanDecision]]:
        """What the file has muted and decided, by subject; a decision stands with the first of its subjects."""
        found: dict[str, list[Muting | PlanDecision]] = {}
        for muting in _by_id(self.file.mutings.values()):
            mine = self._mutings.get(muting_key(muting), muting.id)
            found.setdefault(muting.subject, []).append(replace(muting, id=mine))
        for item in _by_id(self.file.plan_decisions.values()):
            decided = replace(item, id=self._decisions.get(item.key, item.id))
            found.setdefault(item.subjects[0], []).append(decided)
        return found

    def about(self, subject: str) -> list[Muting | PlanDecision]:
        return self._about.get(subject, [])

    def campaigns_from(self, identifier: Identifier) -> list[Campaign]:
        """Those that move away from ``identifier``."""
        moving = (item for item in self.file.campaigns.values() if item.old_identifier_id == identifier.id)
        return [replace(item, id=self._campaign_id(item)) for item in _by_id(moving)]

    def _campaign_id(self, campaign: Campaign) -> CampaignId:
        mine = (item for item in self.vault.campaigns.values() if item.old_identifier_id == campaign.old_identifier_id)
        return next((item.id for item in mine if item.runs and campaign.runs), campaign.id)

    def steps_at(self, service_id: ServiceId) -> Iterator[CampaignStep]:
        mine = {step.campaign_id: step.id for step in self.vault.steps_at(service_id)}
        for step in _by_id(self.file.steps_at(service_id)):
            campaign_id = self._campaign_id(self.file.campaigns[step.campaign_id])
            yield replace(step, id=mine.get(campaign_id, step.id), campaign_id=campaign_id)


def _identifier_row(merging: _Merging, identifier: Identifier) -> PlanRow:
    campaigns, about_it = merging.campaigns_from(identifier), merging.about(identifier.id)
    requires = {campaign.new_identifier_id for campaign in campaigns} | _subjects(about_it) - {identifier.id}
    return _row(merging.vault, identifier, (identifier, *campaigns, *about_it), _sorted(requires))


def _service_row(merging: _Merging, service: Service) -> PlanRow:
    file, service_id = merging.file, service.id
    holdings, about_it = file.holdings_of(service_id), merging.about(service_id)
    held = [*holdings, *file.incidents_of(service_id), *file.evidence_of(service_id)]
    requests = [record for item in file.requests_of(service_id) for record in (item, *of_request(file, item.id))]
    requires: set[str | None] = {service.parent, *(holding.identifier_id for holding in holdings)}
    requires |= {file.campaigns[step.campaign_id].old_identifier_id for step in file.steps_at(service_id)}
    requires |= _subjects(about_it) - {service_id}
    records = (service, *_by_id(held), *requests, *merging.steps_at(service_id), *about_it)
    return _row(merging.vault, service, records, _sorted(requires))


def _subjects(records: Iterable[Muting | PlanDecision]) -> set[str | None]:
    return {subject for record in records if isinstance(record, PlanDecision) for subject in record.subjects}


def _sorted(keys: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted(key for key in keys if key))


def _packs(file: Vault, vault: Vault) -> Iterator[Pack]:
    """The file's packs; one that the vault has by format and name takes the place of that one."""
    known = {(pack.format, pack.name): pack.id for pack in vault.packs.values()}
    for pack in _by_id(file.packs.values()):
        yield pack if pack.id in vault.packs else replace(pack, id=known.get((pack.format, pack.name), pack.id))


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
