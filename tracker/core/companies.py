"""Which company is behind a service, and which services are of the same one."""

from __future__ import annotations

from tracker.core.model import Service
from tracker.core.vault import Vault


def company(service: Service) -> str:
    """Its group; the operator where no group is recorded; "" when neither is known."""
    return service.group or service.operator


def companies(vault: Vault) -> dict[str, tuple[Service, ...]]:
    """The services that are not in the trash by their company, in the order in which they were added.

    Services of which no company is known are left out.
    """
    found: dict[str, list[Service]] = {}
    for service in vault.live_services():
        if name := company(service):
            found.setdefault(name, []).append(service)
    return {name: tuple(services) for name, services in found.items()}
