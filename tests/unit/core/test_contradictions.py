from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, service, vault_of
from tracker.core.contradictions import contradictions, held_though_closed, held_though_gone, removed_too
from tracker.core.errors import NotFoundError
from tracker.core.model import HoldingState, ServiceId, Status
from tracker.core.vault import Vault

TODAY = date(2026, 11, 23)


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
    found = contradictions(vault, vault.services[ServiceId("a")], TODAY)
    assert [str(one) for one in found] == ([words] if words else [])


@pytest.mark.parametrize("state", [HoldingState.UNKNOWN, HoldingState.VERIFIED_REMOVED])
def test_what_is_not_known_or_gone_contradicts_nothing(state: HoldingState) -> None:
    vault = account(Status.CLOSED_VERIFIED, state)
    assert held_though_closed(vault, vault.services[ServiceId("a")]) == ()
    assert contradictions(vault, vault.services[ServiceId("a")], TODAY) == ()
    assert not removed_too(vault, ServiceId("a"))


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({"status": Status.CLOSED_VERIFIED}, True),
        ({"status": Status.CLOSED_VERIFIED, "trashed": TODAY}, False),
        ({"status": Status.CLOSED}, False),
    ],
)
def test_what_is_held_by_an_account_that_is_gone(fields: dict[str, object], held: bool) -> None:
    vault = vault_of(service("a", **fields), holding("a", "phone"))
    assert bool(held_though_gone(vault, vault.services[ServiceId("a")])) is held
    assert held_though_gone(vault, None) == ()


AHEAD = "The day recorded as its last use is still to come: {}."
DORMANT = "It is recorded as dormant, and as used not a month ago: {}."


@pytest.mark.parametrize(
    ("status", "used", "words"),
    [
        (Status.ACTIVE, "2026-11-23", None),
        (Status.ACTIVE, "2026-11-24", AHEAD),
        (Status.DORMANT, "2027", AHEAD),
        (Status.CLOSED_VERIFIED, "2027", None),
        (Status.DORMANT, "2026-11", DORMANT),
        (Status.DORMANT, "2026-10-24", DORMANT),
        (Status.DORMANT, "2026-10-23", None),
        (Status.DORMANT, None, None),
    ],
)
def test_a_last_use_that_cannot_be(status: Status, used: str | None, words: str | None) -> None:
    vault = vault_of(service("a", status=status, last_used=used))
    found = contradictions(vault, vault.services[ServiceId("a")], TODAY)
    assert [str(one) for one in found] == ([words.format(used)] if words else [])


def test_one_step_makes_them_agree() -> None:
    vault = account(Status.CLOSED_VERIFIED, HoldingState.HELD, HoldingState.SAID_REMOVED, HoldingState.UNKNOWN)
    changeset = removed_too(vault, ServiceId("a"))
    assert str(changeset.label) == "A: what it held is verified as removed"
    vault.apply(changeset)
    assert contradictions(vault, vault.services[ServiceId("a")], TODAY) == ()
    assert [item.state for item in vault.holdings_of(ServiceId("a"))] == [
        HoldingState.VERIFIED_REMOVED,
        HoldingState.VERIFIED_REMOVED,
        HoldingState.UNKNOWN,
    ]
    with pytest.raises(NotFoundError):
        removed_too(vault, ServiceId("b"))
