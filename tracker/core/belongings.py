"""What hangs on a record, and goes with it when it is deleted."""

from __future__ import annotations

from collections.abc import Iterator, Set

from tracker.core.acting import Campaign, PlanDecision, Request, RequestEntry
from tracker.core.entity import Entity, IdentifierId, RequestId, ServiceId
from tracker.core.model import Muting
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


def moving(vault: Vault, identifier_id: IdentifierId) -> Iterator[Campaign]:
    """The campaigns from or to this identifier."""
    for campaign in vault.campaigns.values():
        if identifier_id in (campaign.old_identifier_id, campaign.new_identifier_id):
            yield campaign


def about(vault: Vault, ids: Set[str]) -> Iterator[Muting | PlanDecision]:
    """What is muted and decided about services and identifiers with these ids."""
    yield from (muting for muting in vault.mutings.values() if muting.subject in ids)
    yield from (item for item in vault.plan_decisions.values() if not ids.isdisjoint(item.subjects))


def hanging_on(vault: Vault, key: str) -> Iterator[Entity]:
    """Every record that refers to the one with this id, whatever that is."""
    yield from about(vault, frozenset({key}))
    service_id, identifier_id = ServiceId(key), IdentifierId(key)
    if service_id in vault.services:
        yield from of_service(vault, service_id)
        yield from (other for other in vault.services.values() if other.parent == service_id)
    if identifier_id in vault.identifiers:
        yield from vault.holdings_with(identifier_id)
        yield from (item for item in vault.official_counts.values() if item.identifier_id == identifier_id)
        yield from moving(vault, identifier_id)
    for record in (vault.table(Request).get(key), vault.table(RequestEntry).get(key), vault.table(Campaign).get(key)):
        if isinstance(record, Request):
            yield from of_request(vault, record.id)
        elif isinstance(record, RequestEntry):
            yield from vault.attachments_of(record.id)
        elif record is not None:
            yield from vault.steps_of(record.id)
