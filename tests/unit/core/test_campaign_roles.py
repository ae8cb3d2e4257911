"""What an old number is used for, as far as the ledger knows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.campaign_roles import ROLE_LABELS, Role, roles_at
from tracker.core.model import Entity, HoldingState, Identifier, Known, SecondFactor

OLD = identifier("old", value="+86 138 0013 8000")
MAIL = identifier("mail", "email", value="me@Example.com")
YES, NO, UNKNOWN = Known.YES, Known.NO, Known.UNKNOWN


def found(role: Role, *held: Entity, own: Identifier = OLD, **fields: Any) -> Known:
    shop = service("shop", **fields)
    vault = vault_of(service("parent"), shop, OLD, MAIL, identifier("other"), *held)
    return roles_at(vault, shop, own, {own.id, "bank"})[role]


def test_every_role_is_answered() -> None:
    assert list(roles_at(vault_of(service("shop"), OLD), service("shop"), OLD, {OLD.id})) == list(Role)
    assert ROLE_LABELS.keys() == set(Role)


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({}, UNKNOWN),
        ({"login": "138 0013 8000"}, YES),
        ({"login": "0086 13800138000"}, YES),
        ({"login": "138\u20130013\u20138000"}, YES),
        ({"login": "13900139000"}, NO),
        ({"login": "me@example.com"}, NO),
        ({"parent": "parent"}, NO),
        ({"parent": "parent", "login": "+8613800138000"}, YES),
    ],
)
def test_sign_in(fields: dict[str, str], known: Known) -> None:
    assert found(Role.LOGIN, holding("shop", "phone", "old"), **fields) is known


def test_sign_in_with_a_value_that_is_not_kept() -> None:
    assert found(Role.LOGIN, own=identifier("bare"), login="13800138000") is UNKNOWN
    assert found(Role.LOGIN, own=MAIL, login="ME@example.com") is YES


@pytest.mark.parametrize(
    ("factor", "known"),
    [
        (SecondFactor.UNKNOWN, UNKNOWN),
        (SecondFactor.SMS, YES),
        (SecondFactor.APP, NO),
        (SecondFactor.NONE, NO),
        (SecondFactor.KEY, NO),
    ],
)
def test_second_factor(factor: SecondFactor, known: Known) -> None:
    assert found(Role.SECOND_FACTOR, holding("shop", "phone", "old"), second_factor=factor) is known


def test_codes_may_go_to_another_number() -> None:
    held = holding("shop", "phone", "old"), holding("shop", "phone_alt", "other")
    assert found(Role.SECOND_FACTOR, *held, second_factor=SecondFactor.SMS) is UNKNOWN
    untied = holding("shop", "phone", "old"), holding("shop", "phone_alt", None)
    assert found(Role.SECOND_FACTOR, *untied, second_factor=SecondFactor.SMS) is UNKNOWN
    assert found(Role.SECOND_FACTOR, own=MAIL, second_factor=SecondFactor.SMS) is NO


def test_recovery_is_never_known() -> None:
    assert found(Role.RECOVERY, holding("shop", "phone", "old"), login="+8613800138000") is UNKNOWN


def test_payment() -> None:
    assert found(Role.PAYMENT, holding("shop", "bank_phone", "old")) is YES
    assert found(Role.PAYMENT, holding("shop", "bank_phone", "old", state=HoldingState.UNKNOWN)) is UNKNOWN
    assert found(Role.PAYMENT, holding("shop", "phone", "old"), holding("shop", "bank_card")) is UNKNOWN
    assert found(Role.PAYMENT, holding("shop", "phone", "old")) is NO
    removed = holding("shop", "bank_card", state=HoldingState.VERIFIED_REMOVED)
    assert found(Role.PAYMENT, holding("shop", "phone", "old"), removed) is NO


def test_contact() -> None:
    assert found(Role.CONTACT, holding("shop", "phone", "old")) is YES
    assert found(Role.CONTACT, holding("shop", "phone", "old", state=HoldingState.UNKNOWN)) is UNKNOWN
