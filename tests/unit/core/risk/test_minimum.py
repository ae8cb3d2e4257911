from __future__ import annotations

import pytest

from tests.builders import holding
from tracker.core.model import HoldingState
from tracker.core.risk.minimum import Collected, Minimum

CHAT = Minimum("Instant messaging", frozenset({"phone", "account_id", "im_contacts"}), "the rule")


def test_kinds_are_counted_once_and_the_surest_state_counts() -> None:
    collected = Collected.of(
        [
            holding("a", "phone", id="1"),
            holding("a", "phone", id="2", state=HoldingState.UNKNOWN),
            holding("a", "email", state=HoldingState.UNKNOWN),
            holding("a", "gender", state=HoldingState.VERIFIED_REMOVED),
            holding("a", "address", state=HoldingState.SAID_REMOVED),
        ]
    )
    assert collected == Collected(frozenset({"phone", "address"}), frozenset({"email"}))


@pytest.mark.parametrize("state", [HoldingState.HELD, HoldingState.UNKNOWN])
def test_the_password_is_how_one_signs_in_and_no_data(state: HoldingState) -> None:
    assert Collected.of([holding("a", "password", state=state)]) == Collected(frozenset(), frozenset())


def test_beyond_is_what_is_not_needed_in_the_order_of_all_lists() -> None:
    collected = Collected(frozenset({"location", "phone", "nickname"}), frozenset({"email", "im_contacts"}))
    assert collected.beyond(CHAT) == ("email", "nickname", "location")
    assert Collected(frozenset({"phone"}), frozenset()).beyond(CHAT) == ()
