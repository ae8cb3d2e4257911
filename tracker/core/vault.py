"""The open vault in memory: every record by id, the few indexes that are asked all the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

from tracker.core.changes import ChangeSet
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

_NONE: dict[str, Entity] = {}


class Vault:
    """All records of one person. Changed only by `apply`; everything else reads.

    The tables are plain dictionaries from id to record, in the order the records were added.
    """

    def __init__(self) -> None:
        self._tables: dict[type[Entity], dict[str, Entity]] = {cls: {} for cls in ENTITY_TYPES}
        self._tables[Profile][PROFILE_ID] = Profile()
        self._of_service: dict[type[Entity], Index] = {cls: {} for cls in (Holding, Incident, Evidence)}
        self._by_identifier: Index = {}

    @classmethod
    def of(cls, entities: Iterator[Entity]) -> Vault:
        """A vault with exactly these records (and the default profile, unless one is given)."""
        vault = cls()
        for entity in entities:
            vault._put(entity)
        return vault

    def table(self, cls: type[E]) -> dict[str, E]:
        """The records of one type by id. Not to be changed by the caller."""
        return cast(dict[str, E], self._tables[cls])

    @property
    def profile(self) -> Profile:
        return self.table(Profile)[PROFILE_ID]

    @property
    def services(self) -> dict[ServiceId, Service]:
        return cast(dict[ServiceId, Service], self._tables[Service])

    @property
    def holdings(self) -> dict[HoldingId, Holding]:
        return cast(dict[HoldingId, Holding], self._tables[Holding])

    @property
    def identifiers(self) -> dict[IdentifierId, Identifier]:
        return cast(dict[IdentifierId, Identifier], self._tables[Identifier])

    @property
    def incidents(self) -> dict[IncidentId, Incident]:
        return cast(dict[IncidentId, Incident], self._tables[Incident])

    @property
    def evidence(self) -> dict[EvidenceId, Evidence]:
        return cast(dict[EvidenceId, Evidence], self._tables[Evidence])

    @property
    def packs(self) -> dict[PackId, Pack]:
        return cast(dict[PackId, Pack], self._tables[Pack])

    @property
    def import_runs(self) -> dict[ImportRunId, ImportRun]:
        return cast(dict[ImportRunId, ImportRun], self._tables[ImportRun])

    @property
    def official_counts(self) -> dict[OfficialCountId, OfficialCount]:
        return cast(dict[OfficialCountId, OfficialCount], self._tables[OfficialCount])

    @property
    def mutings(self) -> dict[MutingId, Muting]:
        return cast(dict[MutingId, Muting], self._tables[Muting])

    def service(self, service_id: ServiceId) -> Service:
        """Raises NotFoundError."""
        try:
            return self.services[service_id]
        except KeyError:
            raise NotFoundError(what=service_id) from None

    def live_services(self) -> Iterator[Service]:
        """Services that are not in the trash."""
        return (service for service in self.services.values() if service.trashed is None)

    def trashed_services(self) -> list[Service]:
        return [service for service in self.services.values() if service.trashed is not None]

    def live_identifiers(self) -> Iterator[Identifier]:
        """Identifiers that are not in the trash."""
        return (identifier for identifier in self.identifiers.values() if identifier.trashed is None)

    def trashed_identifiers(self) -> list[Identifier]:
        return [identifier for identifier in self.identifiers.values() if identifier.trashed is not None]

    def holdings_of(self, service_id: ServiceId) -> list[Holding]:
        return self._belonging(Holding, service_id)

    def incidents_of(self, service_id: ServiceId) -> list[Incident]:
        return self._belonging(Incident, service_id)

    def evidence_of(self, service_id: ServiceId) -> list[Evidence]:
        return self._belonging(Evidence, service_id)

    def holdings_with(self, identifier_id: IdentifierId) -> list[Holding]:
        """Holdings of this very identifier, at whatever service and in whatever state."""
        return cast(list[Holding], [*self._by_identifier.get(identifier_id, _NONE).values()])

    def entities(self) -> Iterator[Entity]:
        """Everything, in an order in which each refers only to earlier ones."""
        for cls in ENTITY_TYPES:
            yield from self._tables[cls].values()

    def apply(self, changeset: ChangeSet) -> None:
        """Carry out ``changeset``; the caller has checked it (`tracker.core.commands`)."""
        for change in changeset.changes:
            before, after = change.before, change.after
            if before is not None and (after is None or self._places(before) != self._places(after)):
                self._unindex(before)
            if after is not None:
                self._put(after)
            else:
                subject = change.subject
                del self._tables[type(subject)][subject.id]

    def snapshot(self) -> Vault:
        """An independent copy; records are frozen and shared. For what-if runs and threads."""
        copy = Vault.__new__(Vault)
        copy._tables = {cls: dict(table) for cls, table in self._tables.items()}
        copy._of_service = {
            cls: {key: dict(ids) for key, ids in index.items()} for cls, index in self._of_service.items()
        }
        copy._by_identifier = {key: dict(ids) for key, ids in self._by_identifier.items()}
        return copy

    def _belonging(self, cls: type[E], service_id: ServiceId) -> list[E]:
        return cast(list[E], [*self._of_service[cls].get(service_id, _NONE).values()])

    def _put(self, entity: Entity) -> None:
        self._tables[type(entity)][entity.id] = entity
        for index, key in self._index_keys(entity):
            index.setdefault(key, {})[entity.id] = entity

    def _unindex(self, entity: Entity) -> None:
        for index, key in self._index_keys(entity):
            ids = index[key]
            del ids[entity.id]
            if not ids:
                del index[key]

    def _places(self, entity: Entity) -> set[str]:
        """The keys under which it is indexed; one that keeps them keeps its place among the others."""
        return {key for _, key in self._index_keys(entity)}

    def _index_keys(self, entity: Entity) -> Iterator[tuple[Index, str]]:
        if isinstance(entity, Holding):
            yield self._of_service[Holding], entity.service_id
            if entity.identifier_id is not None:
                yield self._by_identifier, entity.identifier_id
        elif isinstance(entity, (Incident, Evidence)):
            yield self._of_service[type(entity)], entity.service_id
