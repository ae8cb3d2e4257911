"""What hangs on a record, and goes with it when it is deleted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from tracker.core.acting import Attachment, Campaign, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.entity import Entity, RequestId, ServiceId
from tracker.core.model import Evidence, Holding, Incident, Muting, OfficialCount, Service
from tracker.core.vault import Vault


def of_service(vault: Vault, service_id: ServiceId) -> Iterator[Entity]:
    """All that cannot be without the service; each refers only to earlier ones. See also `about`."""
    yield from vault.holdings_of(service_id)
    yield from vault.incidents_of(service_id)
    yield from vault.evidence_of(service_id)
    for request in vault.requests_of(service_id):
        yield request
        yield from of_request(vault, request.id)
    yield from vault.steps_at(service_id)


def of_request(vault: Vault, request_id: RequestId) -> Iterator[Entity]:
    """Its evidence file: each entry, followed by its attachments."""
    for entry in vault.entries_of(request_id):
        yield entry
        yield from vault.attachments_of(entry.id)


def about(vault: Vault, ids: Set[str]) -> Iterator[Muting | PlanDecision]:
    """What is muted and decided about services and identifiers with these ids."""
    yield from (muting for muting in vault.mutings.values() if muting.subject in ids)
    yield from (item for item in vault.plan_decisions.values() if not ids.isdisjoint(item.subjects))


_REFERENCES: Mapping[type[Entity], tuple[str, ...]] = {
    Service: ("parent",),
    Holding: ("service_id", "identifier_id"),
    Incident: ("service_id",),
    Evidence: ("service_id",),
    OfficialCount: ("identifier_id",),
    Muting: ("subject",),
    Request: ("service_id",),
    RequestEntry: ("request_id",),
    Attachment: ("entry_id",),
    Campaign: ("old_identifier_id", "new_identifier_id"),
    CampaignStep: ("campaign_id", "service_id"),
}
"""Where a record names another one by its id."""


def references(record: Entity) -> list[str]:
    """The ids of the records to which this one refers."""
    if isinstance(record, PlanDecision):
        return list(record.subjects)
    named = (getattr(record, name) for name in _REFERENCES.get(type(record), ()))
    return [key for key in named if key is not None]
