"""Which company is behind a service, and which services are of the same one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.core.model import Service
from tracker.core.vault import Vault


def company(service: Service) -> str:
    """Its group; the operator where no group is recorded; "" when neither is known."""
    return service.group or service.operator


def companies(vault: Vault, names: Mapping[str, str] = MappingProxyType({})) -> dict[str, tuple[Service, ...]]:
    """The services that are not in the trash by their company, in the order in which they were added.

    ``names``: the name under which a company stands here, by another one that it has, as in
    another language. Services of which no company is known are left out.
    """
    found: dict[str, list[Service]] = {}
    for service in vault.live_services():
        if name := company(service):
            found.setdefault(names.get(name, name), []).append(service)
    return {name: tuple(services) for name, services in found.items()}
