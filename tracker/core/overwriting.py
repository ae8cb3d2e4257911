"""What of a profile can be filled in with something else where it cannot stay empty."""

from __future__ import annotations

from tracker.core.kinds import IDENTITY_KINDS
from tracker.core.model import ServiceId
from tracker.core.vault import Vault

_ON_A_PAPER = frozenset({"id_name", "gender", "birthdate"})
"""What stands on an identity paper, so that it can be compared with one."""
PROFILE_KINDS = _ON_A_PAPER | {"nickname", "marital_status", "resume", "employer"}
"""What a person fills in themselves."""


def has_to_be_true(vault: Vault, service_id: ServiceId, kind: str, *, demanded: bool) -> bool:
    """Whether something else in its place would be a false answer to a service that asks for the truth.

    ``demanded``: it asks for the real name, as the catalogue says. One that has an identity paper knows it anyway.
    """
    if kind not in _ON_A_PAPER:
        return False
    return demanded or any(
        holding.kind in IDENTITY_KINDS and holding.state.counts_as_held for holding in vault.holdings_of(service_id)
    )


def can_be_overwritten(vault: Vault, service_id: ServiceId, kind: str, *, demanded: bool) -> bool:
    """Whether the person can put something else in its place that says nothing about them."""
    return kind in PROFILE_KINDS and not has_to_be_true(vault, service_id, kind, demanded=demanded)
