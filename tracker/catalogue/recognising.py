"""The catalogue as an import asks it: whose site, app or name is this?"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.catalogue.drafts import draft_service
from tracker.catalogue.entries import ServiceEntry
from tracker.catalogue.services import ServiceCatalogue
from tracker.core.model import Service


class CatalogueKnowledge:
    """`tracker.core.sighted_accounts.KnownServices`, with drafts in one language."""

    def __init__(self, services: ServiceCatalogue, language: str) -> None:
        self._services = services
        self._language = language

    def of_host(self, host: str) -> str | None:
        return _id(self._services.by_domain(host))

    def of_app(self, app: str) -> str | None:
        return _id(self._services.by_app(app))

    def of_name(self, name: str) -> str | None:
        return _id(self._services.by_name(name))

    def of_signature(self, signature: str, words: Sequence[str]) -> tuple[str, ...]:
        return tuple(entry.id for entry in self._services.by_signature(signature, " ".join(words)))

    def draft(self, catalogue_id: str) -> Service:
        """A new service with everything that is known about it; raises LookupError for no entry's id."""
        entry = self._services.by_id(catalogue_id)
        if entry is None:
            raise LookupError(catalogue_id)
        return draft_service(entry, self._language)


def _id(entry: ServiceEntry | None) -> str | None:
    return None if entry is None else entry.id
