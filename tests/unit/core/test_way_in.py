"""By what a person gets into an account."""

from __future__ import annotations

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.model import Entity, HoldingState, SecondFactor
from tracker.core.way_in import WayIn, way_in

MINE = identifier("m", "phone_alt", value="0086 138 0013 8000")


@pytest.mark.parametrize(
    ("login", "held", "kind", "found"),
    [
        ("", (), "password", WayIn.LOGIN),
        ("me@example.org", ("email", "phone"), "email", WayIn.LOGIN),
        ("me@example.org", ("email", "phone"), "phone", None),
        ("+8613800138000", ("phone_alt=m",), "phone_alt", WayIn.LOGIN),
        ("+8613900139000", ("phone_alt=m",), "phone_alt", None),
        ("", ("phone_alt=m",), "phone_alt", None),
        ("", ("account_id",), "account_id", WayIn.GIVEN),
        ("me", ("account_id",), "account_id", WayIn.LOGIN),
        ("", ("email", "phone"), "email", WayIn.PERHAPS),
        ("", ("email", "phone"), "phone", WayIn.PERHAPS),
        ("me", ("email", "orders"), "email", WayIn.ONLY_WAY_BACK),
        ("me", ("email", "phone"), "email", None),
        ("", ("orders",), "orders", None),
        ("138\u20130013\u20138000", ("phone_alt=m",), "phone_alt", WayIn.LOGIN),
    ],
)
def test_the_way_in(login: str, held: tuple[str, ...], kind: str, found: WayIn | None) -> None:
    account = service("a", login=login)
    vault = vault_of(account, MINE, *(_holding(what) for what in held))
    assert way_in(vault, account, kind) is found


def _holding(what: str) -> Entity:
    kind, _, own = what.partition("=")
    return holding("a", kind, own) if own else holding("a", kind)


def test_what_is_gone_is_no_way_back() -> None:
    account = service("a", login="me")
    gone = holding("a", "phone", state=HoldingState.VERIFIED_REMOVED)
    assert way_in(vault_of(account, holding("a", "email"), gone), account, "email") is WayIn.ONLY_WAY_BACK


def test_who_signs_in_through_another_account_needs_neither() -> None:
    account = service("a", parent="p")
    vault = vault_of(account, service("p"), holding("a", "email"))
    assert way_in(vault, account, "email") is None


@pytest.mark.parametrize(
    ("factor", "held", "kind", "found"),
    [
        (SecondFactor.SMS, ("email", "phone"), "phone", WayIn.CODES),
        (SecondFactor.SMS, ("email", "bank_phone"), "bank_phone", WayIn.CODES),
        (SecondFactor.SMS, ("email", "phone", "phone_alt"), "phone", WayIn.PERHAPS_CODES),
        (SecondFactor.SMS, ("email", "phone", "orders"), "orders", None),
        (SecondFactor.SMS, ("email", "phone"), "email", WayIn.LOGIN),
        (SecondFactor.APP, ("email", "phone"), "phone", None),
        (SecondFactor.UNKNOWN, ("email", "phone"), "phone", None),
    ],
)
def test_where_the_codes_of_the_second_factor_come_to(
    factor: SecondFactor, held: tuple[str, ...], kind: str, found: WayIn | None
) -> None:
    account = service("a", login="me@example.org", second_factor=factor)
    gone = holding("a", "phone_alt", id="gone", state=HoldingState.VERIFIED_REMOVED)
    vault = vault_of(account, gone, *(holding("a", what) for what in held))
    assert way_in(vault, account, kind) is found
