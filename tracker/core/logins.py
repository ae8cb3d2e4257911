"""Which accounts are signed in to with a number or an address, for asking about many of them."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.core.model import ServiceId
from tracker.core.spellings import Spellings
from tracker.core.vault import Vault


class Logins:
    """The logins of the accounts that count, kept up to date account by account; read when somebody first asks."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._changed = set(vault.services)
        self._spellings = Spellings[ServiceId]()

    def update(self, changed: Iterable[ServiceId]) -> None:
        """Look at these accounts anew when it is asked next."""
        self._changed.update(changed)

    def signed_in_with(self, value: str) -> tuple[ServiceId, ...]:
        """The accounts that are signed in to with ``value``, in whatever spelling."""
        for service_id in self._changed:
            service = self._vault.services.get(service_id)
            self._spellings.put(service_id, service.login if service is not None and service.counts else "")
        self._changed.clear()
        return self._spellings.like(value)
