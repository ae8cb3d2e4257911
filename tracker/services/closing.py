"""What closing an account may take along."""

from __future__ import annotations

from tracker.catalogue import Catalogue
from tracker.core.companies import same_company
from tracker.core.model import Service, ServiceId
from tracker.core.vault import Vault


def closed_along(vault: Vault, catalogue: Catalogue, service_id: ServiceId) -> tuple[Service, ...]:
    """The other services of the same company that may end with this one, as they were added.

    Only where the catalogue says that one account is for all products of the company; which of
    them the person uses with that account it cannot know.
    """
    service = vault.service(service_id)
    entry = catalogue.services.by_id(service.catalogue_id)
    if entry is None or not entry.closure.closes_group:
        return ()
    names = catalogue.services.company_names("en")
    return tuple(other for other in same_company(vault, names, service) if other.counts)
