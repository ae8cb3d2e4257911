"""A number that is recorded after the services that hold it."""

from __future__ import annotations

import pytest

from tests.builders import holding, identifier, replacing, service, vault_of
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import Entity, HoldingState, IdentifierId, ServiceId, Status
from tracker.core.tying import is_only_one, not_said_which, tie, tied
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


def test_what_is_tied_to_the_trash_is_not_said_and_what_has_it_already_is_no_second_time(vault: Vault) -> None:
    own = IdentifierId("main")
    vault.apply(
        replacing(
            vault,
            identifier("main"),
            holding("a", "bank_phone", "lost"),
            holding("b", "phone", "main"),
            holding("b", "phone", id="b-second"),
            holding("b", "phone_alt", "main", state=HoldingState.VERIFIED_REMOVED),
            holding("b", "phone_alt", id="b-third"),
        )
    )
    assert [item.id for item in not_said_which(vault, "phone", own)] == ["a-phone", "a-bank_phone", "b-third"]
    assert "b-second" in {item.id for item in not_said_which(vault, "phone")}


def test_the_only_one_that_it_can_be() -> None:
    def only(*records: Entity, kind: str = "phone", own: str | None = None) -> bool:
        vault = vault_of(service("a"), holding("a", "phone"), *records)
        return is_only_one(vault, kind, IdentifierId(own) if own else None)

    lost = identifier("lost", trashed="2026-11-01")
    assert only()
    assert only(identifier("mail", "email"), lost)
    assert not only(identifier("main"))
    assert not only(identifier("bank", "bank_phone"))
    assert only(identifier("main"), own="main")
    assert not only(identifier("main"), identifier("old", retired="2020"), own="main")
    assert not only(identifier("old", retired="2020"))
    assert not only(lost, holding("a", "bank_phone", "lost"))


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


def test_what_is_recorded_already_is_tied_at_the_accounts_chosen(vault: Vault) -> None:
    vault.apply(replacing(vault, identifier("main"), holding("b", "phone_alt", "lost")))
    before = {item.id: item for item in vault.entities()}
    own, a, b = IdentifierId("main"), ServiceId("a"), ServiceId("b")
    change = tie(vault, own, {b})
    assert str(change.label) == "Main recorded at B"
    vault.apply(change)
    assert [item.id for item in vault.holdings_with("main")] == ["b-phone", "b-phone_alt"]
    assert vault.holdings["b-phone"].state is HoldingState.UNKNOWN
    vault.apply(change.inverse())
    assert {item.id: item for item in vault.entities()} == before
    assert str(tie(vault, own, {a, b}).label) == "Main recorded at 2 services"
    assert not tie(vault, own, ())
    assert not tie(vault, own, {ServiceId("gone"), ServiceId("away")})
    with pytest.raises(NotFoundError):
        tie(vault, IdentifierId("nobody"), {a})


def test_what_cannot_be_added_is_refused(vault: Vault) -> None:
    with pytest.raises(ValidationError):
        tied(vault, identifier("main", label=" "))
