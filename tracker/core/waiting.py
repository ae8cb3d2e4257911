"""The requests whose answer is being waited for."""

from __future__ import annotations

from tracker.core.acting import Request, RequestOutcome
from tracker.core.vault import Vault


def waiting(vault: Vault) -> list[Request]:
    """Those that are sent and not settled, what is due first first; what has no day comes last.

    Requests to services in the trash wait there with them.
    """
    found = [
        request
        for request in vault.requests.values()
        if request.sent is not None
        and request.outcome is RequestOutcome.OPEN
        and vault.services[request.service_id].trashed is None
    ]
    return sorted(found, key=lambda request: (request.waits_until is None, request.waits_until, request.id))
