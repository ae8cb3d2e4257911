"""Facts taken from an earlier catalogue: which ones it puts otherwise today, and bringing them up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from tracker.catalogue.drafts import draft_service
from tracker.catalogue.entries import ServiceEntry
from tracker.catalogue.services import ServiceCatalogue
from tracker.core import commands
from tracker.core.catalogued import outdated
from tracker.core.changes import ChangeSet
from tracker.core.model import Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault


@dataclass(frozen=True, slots=True)
class NewerFacts:
    """A service of the ledger, the entry of the catalogue that it was made from, and what that says today.

    ``known``: as a draft. ``facts``: names of `tracker.core.catalogued.FACTS` that are put otherwise
    there, or about which the catalogue no longer says anything.
    """

    service: Service
    entry: ServiceEntry
    known: Service
    facts: tuple[str, ...]


def newer_facts(vault: Vault, catalogue: ServiceCatalogue, languages: Sequence[str]) -> tuple[NewerFacts, ...]:
    """All services outside the trash with facts that the catalogue puts otherwise today.

    ``languages``: all that the program speaks, the one in use first. A text that was taken in
    another one is as good as today's. What the person wrote is never among the facts, and a
    service that is no longer in the catalogue stays as it is.
    """

    @cache
    def drafts(catalogue_id: str) -> tuple[ServiceEntry, list[Service]] | None:
        entry = catalogue.by_id(catalogue_id)
        return None if entry is None else (entry, [draft_service(entry, language) for language in languages])

    found = []
    for service in vault.live_services():
        said = drafts(service.catalogue_id) if service.catalogued and service.catalogue_id else None
        if said is not None and (facts := outdated(service, *said[1])):
            found.append(NewerFacts(service, said[0], said[1][0], facts))
    return tuple(found)


def bring_up_to_date(vault: Vault, newer: Iterable[NewerFacts]) -> ChangeSet:
    """Put the facts of ``newer`` as the catalogue has them today, in one step."""
    newer = tuple(newer)
    changes = [
        change
        for item in newer
        for change in commands.take_facts(vault, item.service.id, item.known, item.facts).changes
    ]
    if len(newer) == 1:
        source = QT_TRANSLATE_NOOP("changes", "{name} brought up to date with the catalogue")
        label = message("changes", source, name=newer[0].service.name)
    else:
        source = QT_TRANSLATE_NOOP("changes", "{count} services brought up to date with the catalogue")
        label = message("changes", source, count=len(newer))
    return ChangeSet(label, tuple(changes))
