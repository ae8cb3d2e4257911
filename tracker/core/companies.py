"""Which company is behind a service, and which services are of the same one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.core.model import Service
from tracker.core.vault import Vault

Names = Mapping[str, str]
"""The name under which a company stands, by another one that it has, as in another language."""

AS_RECORDED: Names = MappingProxyType({})


def company(service: Service, names: Names = AS_RECORDED) -> str:
    """Its group; the operator where no group is recorded; "" when neither is known."""
    recorded = service.group or service.operator
    return names.get(recorded, recorded)


def companies(vault: Vault, names: Names = AS_RECORDED) -> dict[str, tuple[Service, ...]]:
    """The services that are not in the trash by their company, in the order in which they were added.

    Services of which no company is known are left out.
    """
    found: dict[str, list[Service]] = {}
    for service in vault.live_services():
        if name := company(service, names):
            found.setdefault(name, []).append(service)
    return {name: tuple(services) for name, services in found.items()}


def same_company(vault: Vault, names: Names, service: Service) -> tuple[Service, ...]:
    """The other services of the company behind ``service``, in the order in which they were added."""
    found = companies(vault, names).get(company(service, names), ())
    return tuple(other for other in found if other.id != service.id)
