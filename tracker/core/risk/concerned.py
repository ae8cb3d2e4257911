"""What a change concerns: the records of which everything about risk has to be looked at again."""

from __future__ import annotations

from tracker.core.acting import Attachment, Campaign, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.changes import ChangeSet
from tracker.core.model import (
    Evidence,
    Holding,
    Identifier,
    IdentifierId,
    ImportRun,
    Incident,
    Muting,
    OfficialCount,
    Pack,
    Profile,
    Service,
    ServiceId,
)

_OF_NEITHER = (
    *(Profile, Evidence, Pack, ImportRun, OfficialCount, Muting),
    *(Request, RequestEntry, Attachment, Campaign, CampaignStep, PlanDecision),
)


def concerned(changeset: ChangeSet) -> tuple[set[ServiceId], set[IdentifierId]]:
    """The services whose own record, holdings or incidents change, and the identifiers that do."""
    services: set[ServiceId] = set()
    identifiers: set[IdentifierId] = set()
    for change in changeset.changes:
        for record in (change.before, change.after):
            if type(record) is Holding or isinstance(record, Incident):  # the first is by far the most frequent
                services.add(record.service_id)
            elif isinstance(record, Service):
                services.add(record.id)
            elif isinstance(record, Identifier):
                identifiers.add(record.id)
            else:
                assert record is None or isinstance(record, _OF_NEITHER)
    return services, identifiers
