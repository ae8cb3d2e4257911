"""Which company is behind a service, and which services are of the same one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from tracker.core.model import Service, ServiceId
from tracker.core.vault import Vault

Names = Mapping[str, str]
"""The name under which a company stands, by another one that it has, as in another language: `folded`."""

AS_RECORDED: Names = MappingProxyType({})


def company(service: Service, names: Names = AS_RECORDED) -> str:
    """Its group; the operator where no group is recorded; "" when neither is known."""
    return named(service.group or service.operator, names)


def named(company: str, names: Names) -> str:
    """The name under which a company stands that somebody calls ``company``."""
    return names.get(folded(company), company)


def folded(name: str) -> str:
    """A company's name, however it was typed."""
    return " ".join(name.split()).casefold()


def companies(vault: Vault, names: Names = AS_RECORDED) -> dict[str, tuple[Service, ...]]:
    """The services that are not in the trash by their company, in the order in which they were added.

    Services of which no company is known are left out.
    """
    found: dict[str, list[Service]] = {}
    for service in vault.live_services():
        if name := company(service, names):
            found.setdefault(name, []).append(service)
    return {name: tuple(services) for name, services in found.items()}


class Companies:
    """What `companies` gives, kept up to date service by service."""

    def __init__(self, vault: Vault, names: Names = AS_RECORDED) -> None:
        self._vault, self._names = vault, names
        self._comings = -1
        self._name_of: dict[ServiceId, str] = {}
        self.by_name: dict[str, dict[ServiceId, Service]] = {}

    def update(self, changed: Iterable[ServiceId]) -> set[str]:
        """Look at these services anew; returns the names of the companies that are not as they were.

        Where a service has come, gone, or changed hands, the order may be another, and all are put together anew.
        """
        now = {service_id: self._now(service_id) for service_id in changed}
        if self._comings != self._vault.comings or any(now[key] != self._name_of.get(key, "") for key in now):
            before = set(self.by_name)
            self._put_together()
            return before | self.by_name.keys()
        concerned = {service_id: name for service_id, name in now.items() if name}
        for service_id, name in concerned.items():
            self.by_name[name][service_id] = self._vault.services[service_id]
        return set(concerned.values())

    def _now(self, service_id: ServiceId) -> str:
        service = self._vault.services.get(service_id)
        return "" if service is None or service.trashed is not None else company(service, self._names)

    def _put_together(self) -> None:
        found, self._comings = companies(self._vault, self._names), self._vault.comings
        self.by_name = {name: {service.id: service for service in services} for name, services in found.items()}
        self._name_of = {service_id: name for name, services in self.by_name.items() for service_id in services}


def same_company(vault: Vault, names: Names, service: Service) -> tuple[Service, ...]:
    """The other services of the company behind ``service``, in the order in which they were added."""
    found = companies(vault, names).get(company(service, names), ())
    return tuple(other for other in found if other.id != service.id)
