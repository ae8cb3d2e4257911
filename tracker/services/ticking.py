"""From a tick list to the ledger: the commonest services, brought in several at once."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.catalogue.drafts import draft_service, usual_holdings
from tracker.catalogue.services import Region, ServiceCatalogue, ServiceEntry
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Entity, Holding, HoldingId, HoldingState, Place, ServiceId, new_id
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


def tick_list(catalogue: ServiceCatalogue, place: Place) -> tuple[ServiceEntry, ...]:
    """All that can be ticked: the commonest of the person's own region first, then those of the other."""
    regions = (Region.CHINA, Region.WORLD) if place is Place.CHINA else (Region.WORLD, Region.CHINA)
    return tuple({entry.id: entry for region in regions for entry in catalogue.commonest(region)}.values())


def not_recorded(vault: Vault, entries: Iterable[ServiceEntry]) -> tuple[ServiceEntry, ...]:
    """Those of which the ledger has no service yet; what lies in the trash is known, too."""
    known = {service.catalogue_id for service in vault.services.values()}
    return tuple(
        entry
        for entry in entries
        if entry.id not in known
        and not any(vault.services_at(place) for place in (*entry.domains, *entry.country_domains, *entry.apps))
    )


def usually_held(service_id: ServiceId, entry: ServiceEntry) -> tuple[Holding, ...]:
    """What such services usually hold, as a question: it counts only in the ± until the person says so."""
    return tuple(
        Holding(HoldingId(new_id()), service_id, kind, state=HoldingState.UNKNOWN) for kind in usual_holdings(entry)
    )


def tick_services(vault: Vault, entries: Iterable[ServiceEntry], language: str) -> ChangeSet:
    """Record a service for each entry, with what such services usually hold, in one step."""
    records: list[Entity] = []
    names = []
    for entry in entries:
        service = draft_service(entry, language)
        names.append(service.name)
        records += (service, *usually_held(service.id, entry))
    if len(names) == 1:
        label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} added"), name=names[0])
    else:
        label = message("changes", QT_TRANSLATE_NOOP("changes", "{count} services added"), count=len(names))
    return commands.add_records(vault, label, records)
