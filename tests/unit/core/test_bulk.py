from __future__ import annotations

from datetime import date

import pytest

from tests.builders import holding, identifier, service, vault_of
from tracker.core import bulk, choices, commands
from tracker.core.choices import CHOICES, FIELDS
from tracker.core.errors import NotFoundError, ValidationError
from tracker.core.model import Deletability, HoldingId, HoldingState, Need, SaidBy, Service, ServiceId

TODAY = date(2026, 11, 23)
A, B, C = (ServiceId(key) for key in "abc")


def test_one_choice_for_several_services_is_one_step_that_says_so() -> None:
    vault = vault_of(service("a"), service("b"), service("c", need=Need.USEFUL))
    changeset = bulk.set_choice(vault, (A, B, C), "need", Need.USEFUL, TODAY)
    assert str(changeset.label) == "“Need” set to “Useful” for 2 services"
    assert [change.subject.id for change in changeset.changes] == [A, B]


def test_one_service_is_named() -> None:
    vault = vault_of(service("a"), service("b"))
    assert str(bulk.set_choice(vault, (A,), "need", Need.USEFUL, TODAY).label) == "A: “Need” set to “Useful”"


def test_nothing_to_change_is_an_empty_step() -> None:
    vault = vault_of(service("a", need=Need.USEFUL))
    assert not bulk.set_choice(vault, (A,), "need", Need.USEFUL, TODAY)
    assert not bulk.set_choice(vault, (), "need", Need.USEFUL, TODAY)


def changed(before: Service, field: str, value: Deletability | SaidBy) -> Service:
    vault = vault_of(before)
    vault.apply(bulk.set_choice(vault, (before.id,), field, value, TODAY))
    return vault.services[before.id]


def test_an_answer_of_ones_own_is_not_backed_by_the_catalogue_any_more() -> None:
    listed = service(
        "a",
        deletability=Deletability.CONDITIONAL,
        deletability_by=SaidBy.CATALOGUE,
        deletability_source="A list",
        deletability_seen="2019",
    )
    own = changed(listed, "deletability", Deletability.IMPOSSIBLE)
    assert (own.deletability_by, own.deletability_source, own.deletability_seen) == (SaidBy.UNKNOWN, "", "2026-11-23")
    nothing = changed(listed, "deletability", Deletability.UNKNOWN)
    assert (nothing.deletability_by, nothing.deletability_seen) == (SaidBy.UNKNOWN, None)


def test_who_says_so_is_dated() -> None:
    said = changed(service("a", deletability=Deletability.IMPOSSIBLE), "deletability_by", SaidBy.TRIED)
    assert (said.deletability, said.deletability_by) == (Deletability.IMPOSSIBLE, SaidBy.TRIED)
    assert said.deletability_seen == "2026-11-23"


def test_used_today() -> None:
    vault = vault_of(service("a"), service("b"))
    assert str(bulk.used_today(vault, (A,), TODAY).label) == "A marked as used today"
    changeset = bulk.used_today(vault, (A, B), TODAY)
    assert str(changeset.label) == "2 services marked as used today"
    vault.apply(changeset)
    assert vault.services[A].last_used == "2026-11-23"


def test_a_tag_is_added_once() -> None:
    vault = vault_of(service("a", tags=("Old",)), service("b"))
    assert not bulk.add_tag(vault, (A,), " old ")
    assert not bulk.add_tag(vault, (A, B), "  ")
    changeset = bulk.add_tag(vault, (A, B), " New ")
    assert str(changeset.label) == "2 services tagged “New”"
    vault.apply(changeset)
    assert vault.services[A].tags == ("Old", "New")
    assert str(bulk.add_tag(vault, (B,), "Old").label) == "B tagged “Old”"


def test_every_choice_of_the_model_has_words() -> None:
    for kind, labels in CHOICES.items():
        assert set(labels) == set(kind), kind
    for field in FIELDS:
        assert type(getattr(service("a"), field)) in CHOICES
        assert str(choices.field_label(field))


def test_several_holdings_of_one_kind_are_kept_apart() -> None:
    vault = vault_of(
        service("a"), identifier("one"), identifier("two"), holding("a", "phone", "one"), holding("a", "face")
    )
    second = holding("a", "phone", "two", id="second")
    added = commands.add_holding(vault, second)
    assert str(added.label) == "A: “Phone number” held"
    vault.apply(added)
    asked = commands.set_holding_state(vault, second.id, HoldingState.ASKED_TO_REMOVE)
    assert str(asked.label) == "A: asked to remove “Phone number”"
    vault.apply(asked)
    assert not commands.set_holding_state(vault, second.id, HoldingState.ASKED_TO_REMOVE)
    assert vault.holdings[HoldingId("a-phone")].state is HoldingState.HELD
    vault.apply(commands.remove_holding(vault, second.id))
    assert [item.kind for item in vault.holdings_of(A)] == ["phone", "face"]
    with pytest.raises(NotFoundError):
        commands.remove_holding(vault, second.id)
    with pytest.raises(ValidationError):
        commands.add_holding(vault, holding("a", "face", "one", id="wrong"))
