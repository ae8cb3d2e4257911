"""The open vault in memory: every record by id, the few indexes that are asked all the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from tracker.core.acting import Attachment, Campaign, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.changes import ChangeSet
from tracker.core.entity import (
    AttachmentId,
    CampaignId,
    CampaignStepId,
    PlanDecisionId,
    RequestEntryId,
    RequestId,
)
from tracker.core.errors import NotFoundError
from tracker.core.model import (
    ENTITY_TYPES,
    PROFILE_ID,
    Entity,
    Evidence,
    EvidenceId,
    Holding,
    HoldingId,
    Identifier,
    IdentifierId,
    ImportRun,
    ImportRunId,
    Incident,
    IncidentId,
    Muting,
    MutingId,
    OfficialCount,
    OfficialCountId,
    Pack,
    PackId,
    Profile,
    Service,
    ServiceId,
)

E = TypeVar("E", bound=Entity)

Index = dict[str, dict[str, Entity]]
"""Key -> records by id: a dictionary keeps the order, replaces in place, and removes in O(1)."""

_Places = tuple[tuple[Index, str], ...]

_NONE: dict[Any, Any] = {}
_OF_SERVICE = (Holding, Incident, Evidence, Request, CampaignStep)


class Vault:
    """All records of one person. Changed only by `apply`; everything else reads.

    Attributes, one for each type: plain dictionaries from id to record, in the order the records
    were added. They are attributes because they are asked tens of thousands of times for one answer.
    ``comings``: how often a service has come or gone; as long as it is the same, they stand in the same order.
    """

    def __init__(self) -> None:
        tables: dict[type[Entity], dict[str, Entity]] = {cls: {} for cls in ENTITY_TYPES}
        tables[Profile][PROFILE_ID] = Profile()
        self._keep(tables, {cls: {} for cls in _OF_SERVICE}, {})
        self.comings = 0

    def _keep(
        self, tables: dict[type[Entity], dict[str, Entity]], of_service: dict[type[Entity], Index], with_it: Index
    ) -> None:
        self._tables, self._of_service, self._by_identifier = tables, of_service, with_it
        self.services = cast(dict[ServiceId, Service], tables[Service])
        self.holdings = cast(dict[HoldingId, Holding], tables[Holding])
        self.identifiers = cast(dict[IdentifierId, Identifier], tables[Identifier])
        self.incidents = cast(dict[IncidentId, Incident], tables[Incident])
        self.evidence = cast(dict[EvidenceId, Evidence], tables[Evidence])
        self.packs = cast(dict[PackId, Pack], tables[Pack])
        self.import_runs = cast(dict[ImportRunId, ImportRun], tables[ImportRun])
        self.official_counts = cast(dict[OfficialCountId, OfficialCount], tables[OfficialCount])
        self.mutings = cast(dict[MutingId, Muting], tables[Muting])
        self.requests = cast(dict[RequestId, Request], tables[Request])
        self.request_entries = cast(dict[RequestEntryId, RequestEntry], tables[RequestEntry])
        self.attachments = cast(dict[AttachmentId, Attachment], tables[Attachment])
        self.campaigns = cast(dict[CampaignId, Campaign], tables[Campaign])
        self.campaign_steps = cast(dict[CampaignStepId, CampaignStep], tables[CampaignStep])
        self.plan_decisions = cast(dict[PlanDecisionId, PlanDecision], tables[PlanDecision])
        self._holdings_of = cast(dict[ServiceId, dict[HoldingId, Holding]], of_service[Holding])
        self._incidents_of = cast(dict[ServiceId, dict[IncidentId, Incident]], of_service[Incident])
        self._evidence_of = cast(dict[ServiceId, dict[EvidenceId, Evidence]], of_service[Evidence])
        self._requests_of = cast(dict[ServiceId, dict[RequestId, Request]], of_service[Request])
        self._steps_at = cast(dict[ServiceId, dict[CampaignStepId, CampaignStep]], of_service[CampaignStep])
        self._holdings_with = cast(dict[IdentifierId, dict[HoldingId, Holding]], with_it)

    @classmethod
    def of(cls, entities: Iterator[Entity]) -> Vault:
        """A vault with exactly these records (and the default profile, unless one is given)."""
        vault = cls()
        for entity in entities:
            vault._put(entity, vault._places(entity))
        return vault

    def table(self, cls: type[E]) -> dict[str, E]:
        """The records of one type by id. Not to be changed by the caller."""
        return cast(dict[str, E], self._tables[cls])

    @property
    def profile(self) -> Profile:
        return self.table(Profile)[PROFILE_ID]

    def service(self, service_id: ServiceId) -> Service:
        """Raises NotFoundError."""
        try:
            return self.services[service_id]
        except KeyError:
            raise NotFoundError(what=service_id) from None

    def live_services(self) -> Iterator[Service]:
        """Services that are not in the trash."""
        return (service for service in self.services.values() if service.trashed is None)

    def gone_services(self) -> list[Service]:
        """Services that were seen to be gone: not in the trash, and yet they count no longer."""
        return [service for service in self.live_services() if not service.counts]

    def trashed_services(self) -> list[Service]:
        return [service for service in self.services.values() if service.trashed is not None]

    def live_identifiers(self) -> Iterator[Identifier]:
        """Identifiers that are not in the trash."""
        return (identifier for identifier in self.identifiers.values() if identifier.trashed is None)

    def trashed_identifiers(self) -> list[Identifier]:
        return [identifier for identifier in self.identifiers.values() if identifier.trashed is not None]

    def holdings_of(self, service_id: ServiceId) -> list[Holding]:
        return [*self._holdings_of.get(service_id, _NONE).values()]

    def incidents_of(self, service_id: ServiceId) -> list[Incident]:
        return [*self._incidents_of.get(service_id, _NONE).values()]

    def evidence_of(self, service_id: ServiceId) -> list[Evidence]:
        return [*self._evidence_of.get(service_id, _NONE).values()]

    def requests_of(self, service_id: ServiceId) -> list[Request]:
        return [*self._requests_of.get(service_id, _NONE).values()]

    def entries_of(self, request_id: RequestId) -> list[RequestEntry]:
        """The evidence file of a request, the earliest day first; those of one day by their kind.

        The order is a matter of the records alone. The one in which they were added is lost when a deletion is undone
        and in a document, which is sorted by id; no time of the day is kept, and none is needed to tell what happened.
        """
        found = (entry for entry in self.request_entries.values() if entry.request_id == request_id)
        return sorted(found, key=lambda entry: (entry.day, entry.kind.rank, entry.id))

    def attachments_of(self, entry_id: RequestEntryId) -> list[Attachment]:
        """The files of an entry by their names: as for entries, not as they were added."""
        found = (item for item in self.attachments.values() if item.entry_id == entry_id)
        return sorted(found, key=lambda item: (item.name.casefold(), item.id))

    def steps_of(self, campaign_id: CampaignId) -> list[CampaignStep]:
        return [step for step in self.campaign_steps.values() if step.campaign_id == campaign_id]

    def steps_at(self, service_id: ServiceId) -> list[CampaignStep]:
        """The steps of whatever campaigns at one service."""
        return [*self._steps_at.get(service_id, _NONE).values()]

    def holdings_with(self, identifier_id: IdentifierId) -> list[Holding]:
        """Holdings of this very identifier, at whatever service and in whatever state."""
        return [*self._holdings_with.get(identifier_id, _NONE).values()]

    def entities(self) -> Iterator[Entity]:
        """Everything, in an order in which each refers only to earlier ones."""
        for cls in ENTITY_TYPES:
            yield from self._tables[cls].values()

    def apply(self, changeset: ChangeSet) -> None:
        """Carry out ``changeset``; the caller has checked it (`tracker.core.commands`)."""
        for change in changeset.changes:
            self._turn(change.before, change.after)

    def take_back(self, changeset: ChangeSet) -> None:
        """As `apply` of its inverse, which need not be made for what was only tried."""
        for change in reversed(changeset.changes):
            self._turn(change.after, change.before)

    def _turn(self, before: Entity | None, after: Entity | None) -> None:
        if isinstance(before, Holding) and isinstance(after, Holding) and _is_placed_alike(before, after):
            self.holdings[after.id] = after  # by far the most frequent change, and the quickest to follow
            self._holdings_of[after.service_id][after.id] = after
            if after.identifier_id is not None:
                self._holdings_with[after.identifier_id][after.id] = after
            return
        if after is None:
            assert before is not None  # see Change
            self._unindex(before)
            self.comings += isinstance(before, Service)
            del self._tables[type(before)][before.id]
            return
        places = self._places(after)
        if before is None:
            self.comings += isinstance(after, Service)
        elif self._places(before) != places:
            self._unindex(before)
        self._put(after, places)

    def snapshot(self) -> Vault:
        """An independent copy; records are frozen and shared. For what-if runs and threads."""
        copy = Vault.__new__(Vault)
        copy._keep(
            {cls: dict(table) for cls, table in self._tables.items()},
            {cls: {key: dict(ids) for key, ids in index.items()} for cls, index in self._of_service.items()},
            {key: dict(ids) for key, ids in self._by_identifier.items()},
        )
        copy.comings = self.comings
        return copy

    def _put(self, entity: Entity, places: _Places) -> None:
        self._tables[type(entity)][entity.id] = entity
        for index, key in places:
            index.setdefault(key, {})[entity.id] = entity

    def _unindex(self, entity: Entity) -> None:
        for index, key in self._places(entity):
            ids = index[key]
            del ids[entity.id]
            if not ids:
                del index[key]

    def _places(self, entity: Entity) -> _Places:
        """Where it is indexed, and under which key; one that keeps them keeps its place among the others."""
        if isinstance(entity, Holding):
            of_service = self._of_service[Holding], entity.service_id
            if entity.identifier_id is None:
                return (of_service,)
            return of_service, (self._by_identifier, entity.identifier_id)
        if isinstance(entity, _OF_SERVICE):
            return ((self._of_service[type(entity)], entity.service_id),)
        return ()


def _is_placed_alike(one: Holding, other: Holding) -> bool:
    return one.service_id == other.service_id and one.identifier_id == other.identifier_id
