"""A number that is recorded after the services that hold it."""

from __future__ import annotations

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core.errors import ValidationError
from tracker.core.model import HoldingState, Status
from tracker.core.tying import is_first, not_said_which, tied
from tracker.core.vault import Vault


@pytest.fixture
def vault() -> Vault:
    return vault_of(
        service("a"),
        service("b"),
        service("gone", status=Status.CLOSED_VERIFIED),
        service("away", trashed="2026-11-01"),
        identifier("old", retired="2020"),
        identifier("mail", "email"),
        identifier("lost", trashed="2026-11-01"),
        holding("a", "phone"),
        holding("a", "phone", id="a-second"),
        holding("a", "bank_phone", state=HoldingState.ASKED_TO_REMOVE),
        holding("a", "email", "mail"),
        holding("a", "id_image"),
        holding("b", "phone", state=HoldingState.UNKNOWN),
        holding("b", "phone_alt", "old"),
        holding("b", "id_number", state=HoldingState.VERIFIED_REMOVED),
        holding("b", "bank_card"),
        holding("gone", "phone"),
        holding("away", "phone"),
    )


def test_what_nobody_has_said_which_one_it_is(vault: Vault) -> None:
    assert [item.id for item in not_said_which(vault, "phone")] == ["a-phone", "a-bank_phone", "b-phone"]
    assert [item.id for item in not_said_which(vault, "id_number")] == ["a-id_image"]
    assert not_said_which(vault, "email") == not_said_which(vault, "bank_card") == []


def test_the_first_in_use(vault: Vault) -> None:
    assert is_first(vault, "phone")
    assert not is_first(vault, "email")


def test_all_are_tied_in_one_step_that_can_be_taken_back(vault: Vault) -> None:
    before = {item.id: item for item in vault.entities()}
    change = tied(vault, identifier("main", label=" Main "))
    assert str(change.label) == "Main added to your data and recorded at 2 services"
    vault.apply(change)
    assert [item.id for item in vault.holdings_with("main")] == ["a-phone", "a-bank_phone", "b-phone"]
    assert vault.holdings["b-phone"].state is HoldingState.UNKNOWN
    assert not_said_which(vault, "phone")[0].id == "a-second"  # another number, it may be
    vault.apply(change.inverse())
    assert {item.id: item for item in vault.entities()} == before


def test_the_label_names_a_single_one_and_is_plain_where_there_is_none(vault: Vault) -> None:
    assert str(tied(vault, identifier("id", "id_number")).label) == "Id added to your data and recorded at A"
    alone = tied(vault, identifier("second", "email"))
    assert str(alone.label) == "Second added to your data"
    assert len(alone.changes) == 1


def test_what_cannot_be_added_is_refused(vault: Vault) -> None:
    with pytest.raises(ValidationError):
        tied(vault, identifier("main", label=" "))
