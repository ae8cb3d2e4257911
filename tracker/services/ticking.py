"""From a tick list to the ledger: the commonest services, brought in several at once."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.catalogue.drafts import draft_service
from tracker.catalogue.entries import Region, ServiceEntry
from tracker.catalogue.services import ServiceCatalogue
from tracker.core import commands
from tracker.core.changes import ChangeSet
from tracker.core.model import Entity, Holding, HoldingId, HoldingState, Place, Service, ServiceId, new_id
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.validation import MAX_LINE
from tracker.core.vault import Vault

Choice = ServiceEntry | str
"""What can be ticked: a service of the catalogue, or one that it does not know, by its name."""


def tick_lists(catalogue: ServiceCatalogue, place: Place, language: str) -> dict[Region, tuple[ServiceEntry, ...]]:
    """The commonest services of each region, the person's own region first."""
    in_china = place is Place.CHINA or language.startswith("zh")
    regions = sorted(Region, key=lambda region: (region is Region.CHINA) is not in_china)
    lists = {region: catalogue.commonest(region) for region in regions}
    return {region: entries for region, entries in lists.items() if entries}


def own_name(typed: str) -> str:
    """``typed`` as the name of a service that the catalogue does not know; "" if it can be none."""
    name = " ".join(typed.split())
    return name if len(name) <= MAX_LINE and name.isprintable() else ""


class Recorded:
    """Tells which services of a ledger some choices are, the way they were when this was made."""

    def __init__(self, services: Iterable[Service], catalogue: ServiceCatalogue) -> None:
        self._by_entry: dict[str, list[Service]] = {}
        self._by_name: dict[str, list[Service]] = {}
        for service in services:
            for entry_id in _entries_of(service, catalogue):
                self._by_entry.setdefault(entry_id, []).append(service)
            self._by_name.setdefault(service.name.casefold(), []).append(service)

    def __contains__(self, choice: Choice) -> bool:
        return bool(self.services(choice))

    def services(self, *choices: Choice | None) -> tuple[Service, ...]:
        """Those that any of the choices is, each once."""
        found: dict[ServiceId, Service] = {}
        for choice in choices:
            if isinstance(choice, str):
                services = self._by_name.get(choice.casefold(), [])
            else:
                services = self._by_entry.get(choice.id, []) if choice is not None else []
            found |= {service.id: service for service in services}
        return tuple(found.values())


def _entries_of(service: Service, catalogue: ServiceCatalogue) -> set[str]:
    """The entry it was made from, else those of its sites and apps; its name decides only if it has none."""
    if (entry := catalogue.by_id(service.catalogue_id)) is not None:
        return {entry.id}
    found = [*map(catalogue.by_domain, service.domains), *map(catalogue.by_app, service.apps)]
    return {entry.id for entry in found or [catalogue.by_name(service.name)] if entry is not None}


def usually_held(service_id: ServiceId, entry: ServiceEntry) -> tuple[Holding, ...]:
    """What such services usually hold, as a question: it counts only in the ± until the person says so."""
    return tuple(Holding(HoldingId(new_id()), service_id, kind, state=HoldingState.UNKNOWN) for kind in entry.collects)


def tick_services(vault: Vault, choices: Iterable[Choice], language: str) -> ChangeSet:
    """Record a service for each choice, with what such services usually hold, in one step."""
    records: list[Entity] = []
    names = []
    for choice in choices:
        if isinstance(choice, str):
            service = Service(ServiceId(new_id()), choice)
            records.append(service)
        else:
            service = draft_service(choice, language)
            records += (service, *usually_held(service.id, choice))
        names.append(service.name)
    if len(names) == 1:
        label = message("changes", QT_TRANSLATE_NOOP("changes", "{name} added"), name=names[0])
    else:
        label = message("changes", QT_TRANSLATE_NOOP("changes", "{count} services added"), count=len(names))
    return commands.add_records(vault, label, records)
