from __future__ import annotations

import pytest

from tests.builders import holding, service, vault_of
from tracker.core.contradictions import contradiction, held_though_closed, removed_too
from tracker.core.errors import NotFoundError
from tracker.core.model import HoldingState, ServiceId, Status
from tracker.core.vault import Vault


def account(status: Status, *states: HoldingState) -> Vault:
    """One account that has a phone number, a face and an address, each in a state of its own."""
    kinds = ("face", "phone", "address")
    held = (holding("a", kind, state=state) for kind, state in zip(kinds, states, strict=False))
    return vault_of(service("a", status=status), *held)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.CLOSED, "They say it is closed, and this is recorded as still held there: Phone number, Face."),
        (Status.CLOSED_VERIFIED, "It is recorded as gone, and this as still held there: Phone number, Face."),
        *((status, None) for status in (Status.ACTIVE, Status.DORMANT, Status.CLOSING)),
    ],
)
def test_closed_but_held(status: Status, words: str | None) -> None:
    vault = account(status, HoldingState.ASKED_TO_REMOVE, HoldingState.HELD, HoldingState.VERIFIED_REMOVED)
    found = contradiction(vault, vault.services[ServiceId("a")])
    assert (str(found) if found else None) == words


@pytest.mark.parametrize("state", [HoldingState.UNKNOWN, HoldingState.VERIFIED_REMOVED])
def test_what_is_not_known_or_gone_contradicts_nothing(state: HoldingState) -> None:
    vault = account(Status.CLOSED_VERIFIED, state)
    assert held_though_closed(vault, vault.services[ServiceId("a")]) == ()
    assert contradiction(vault, vault.services[ServiceId("a")]) is None
    assert not removed_too(vault, ServiceId("a"))


def test_one_step_makes_them_agree() -> None:
    vault = account(Status.CLOSED_VERIFIED, HoldingState.HELD, HoldingState.SAID_REMOVED, HoldingState.UNKNOWN)
    changeset = removed_too(vault, ServiceId("a"))
    assert str(changeset.label) == "A: what it held is verified as removed"
    vault.apply(changeset)
    assert contradiction(vault, vault.services[ServiceId("a")]) is None
    assert [item.state for item in vault.holdings_of(ServiceId("a"))] == [
        HoldingState.VERIFIED_REMOVED,
        HoldingState.VERIFIED_REMOVED,
        HoldingState.UNKNOWN,
    ]
    with pytest.raises(NotFoundError):
        removed_too(vault, ServiceId("b"))
