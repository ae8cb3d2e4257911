"""What closing an account may take along, in which order it goes, and until when it can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.catalogue import Catalogue
from tracker.core.closing_dates import cooling_off_ends
from tracker.core.closing_order import ClosingOrder, Scope, closing_order
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


def plan_closing(vault: Vault, catalogue: Catalogue, service_ids: Iterable[ServiceId], language: str) -> ClosingOrder:
    """In which order these accounts are closed, with what the catalogue says each of them closes besides.

    Raises NotFoundError.
    """
    ids = tuple(service_ids)
    scopes = {service_id: _scope(vault, catalogue, service_id, language) for service_id in ids}
    return closing_order(vault, ids, scopes)


def _scope(vault: Vault, catalogue: Catalogue, service_id: ServiceId, language: str) -> Scope:
    entry = catalogue.services.by_id(vault.service(service_id).catalogue_id)
    text = entry.closure.scope.text(language) if entry is not None and entry.closure.scope is not None else ""
    return Scope(text, tuple(service.id for service in closed_along(vault, catalogue, service_id)))


def do_not_sign_in_until(catalogue: Catalogue, service: Service) -> date | None:
    """The last day on which signing in may undo the closing that was asked for, or None where that is not known."""
    entry = catalogue.services.by_id(service.catalogue_id)
    return cooling_off_ends(service, entry.closure.cooling_off_days if entry is not None else None)
