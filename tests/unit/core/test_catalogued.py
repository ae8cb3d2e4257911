from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import service, vault_of
from tracker.core import bulk, commands
from tracker.core.catalogued import FACT_LABELS, FACTS, all_facts, kept, outdated
from tracker.core.errors import NotFoundError
from tracker.core.model import Deletability, SaidBy, Service, ServiceId

TODAY = date(2026, 11, 23)
A = ServiceId("a")
KNOWN = service(
    "draft",
    operator="Tencent",
    group="Tencent",
    app_type=3,
    domains=("weixin.qq.com",),
    apps=("android:com.tencent.mm",),
    deletability=Deletability.CONDITIONAL,
    deletability_by=SaidBy.CATALOGUE,
    deletability_source="JustDeleteMe",
    deletability_seen="2024-01",
    closing_path="Me > Settings",
    closing_url="https://weixin.qq.com/close",
    closing_conditions="No money left.\nNo group owned.",
)


def taken(**fields: object) -> Service:
    """A service with all that the catalogue knows."""
    return replace(KNOWN, id=A, name="WeChat", catalogued=tuple(FACTS), **fields)


def test_facts_are_fields_of_a_service_each_of_one_fact_with_a_label() -> None:
    named = [field for names in FACTS.values() for field in names]
    assert len(named) == len(set(named))
    assert set(named) < {field.name for field in fields(Service)}
    assert list(FACT_LABELS) == list(FACTS)


def test_a_draft_has_the_facts_that_it_says_something_about() -> None:
    assert all_facts(KNOWN) == tuple(FACTS)
    assert all_facts(service("a", name="WeChat", catalogue_id="wechat", notes="mine")) == ()
    assert all_facts(service("a", deletability=Deletability.IMPOSSIBLE, app_type=1)) == ("app_type", "deletability")


def test_what_is_changed_becomes_the_persons_own_word() -> None:
    vault = vault_of(taken())
    vault.apply(commands.edit_service(vault, A, operator="Somebody else", notes="x"))
    assert "operator" not in vault.services[A].catalogued
    assert set(vault.services[A].catalogued) == set(FACTS) - {"operator"}


def test_the_whole_answer_becomes_ones_own_when_one_part_of_it_does() -> None:
    vault = vault_of(taken())
    vault.apply(commands.edit_service(vault, A, deletability_by=SaidBy.TRIED))
    assert "deletability" not in vault.services[A].catalogued


NEW = {"deletability": Deletability.IMPOSSIBLE}
OWN_TODAY = (SaidBy.UNKNOWN, "", "2026-11-23")


def backing(item: Service) -> tuple[object, ...]:
    return item.deletability_by, item.deletability_source, item.deletability_seen


def test_another_answer_is_not_backed_by_what_backed_the_old_one() -> None:
    vault = vault_of(taken())
    everything = {field: getattr(KNOWN, field) for field in FACTS["deletability"]}
    vault.apply(commands.edit_service(vault, A, known=KNOWN, today=TODAY, **(everything | NEW)))  # as an editor does
    assert backing(vault.services[A]) == OWN_TODAY
    assert "deletability" not in vault.services[A].catalogued
    vault.apply(commands.edit_service(vault, A, today=TODAY, deletability=Deletability.UNKNOWN))
    assert backing(vault.services[A]) == (SaidBy.UNKNOWN, "", None)


def test_the_same_holds_for_a_service_that_is_added() -> None:
    vault = vault_of()
    draft = replace(KNOWN, id=A, name="WeChat", **NEW)
    vault.apply(commands.add_service(vault, draft, known=KNOWN, today=TODAY))
    assert backing(vault.services[A]) == OWN_TODAY
    assert set(vault.services[A].catalogued) == set(FACTS) - {"deletability"}


def test_what_is_set_with_the_answer_stays() -> None:
    vault = vault_of(taken())
    own = {"deletability_by": SaidBy.TRIED, "deletability_source": "JustDeleteMe", "deletability_seen": "2024-01"}
    vault.apply(commands.edit_service(vault, A, known=KNOWN, today=TODAY, **(NEW | own)))
    assert backing(vault.services[A]) == (SaidBy.TRIED, "JustDeleteMe", "2024-01")


def test_a_newer_answer_of_the_same_source_and_day_keeps_them() -> None:
    vault = vault_of(taken())
    newer = replace(KNOWN, **NEW)
    vault.apply(commands.take_facts(vault, A, newer, ["deletability"]))
    assert backing(vault.services[A]) == backing(KNOWN)
    assert "deletability" in vault.services[A].catalogued


def test_an_answer_for_several_services_is_the_persons_own() -> None:
    vault = vault_of(taken(), replace(taken(), id=ServiceId("b")))
    vault.apply(bulk.set_choice(vault, list(vault.services), "deletability", Deletability.IMPOSSIBLE, TODAY))
    assert all(set(item.catalogued) == set(FACTS) - {"deletability"} for item in vault.services.values())


def test_saying_the_same_as_the_catalogue_makes_it_the_catalogues() -> None:
    vault = vault_of(service("a"))
    vault.apply(commands.edit_service(vault, A, group="Tencent", operator="Mine"))
    assert vault.services[A].catalogued == ()
    vault.apply(commands.edit_service(vault, A, known=KNOWN, app_type=3))
    assert vault.services[A].catalogued == ("group", "app_type")


def test_nothing_said_is_not_the_catalogues_word() -> None:
    assert kept(service("a"), service("a"), service("known")) == ()


def test_facts_are_reset_to_the_catalogue() -> None:
    vault = vault_of(taken())
    vault.apply(commands.edit_service(vault, A, operator="Mine", closing_path="Mine", app_type=None))
    one = commands.take_facts(vault, A, KNOWN, ["operator"])
    assert str(one.label) == "WeChat: “Operator” taken from the catalogue"
    vault.apply(one)
    two = commands.take_facts(vault, A, KNOWN, ("closing_path", "app_type"))
    assert str(two.label) == "WeChat: 2 facts taken from the catalogue"
    vault.apply(two)
    assert vault.services[A] == taken()
    assert not commands.take_facts(vault, A, KNOWN, FACTS)
    with pytest.raises(NotFoundError):
        commands.take_facts(vault, ServiceId("nowhere"), KNOWN, ["operator"])


def test_a_fact_that_the_catalogue_does_not_know_is_emptied() -> None:
    vault = vault_of(taken())
    vault.apply(commands.take_facts(vault, A, replace(KNOWN, operator=""), ["operator"]))
    assert vault.services[A].operator == ""
    assert "operator" not in vault.services[A].catalogued


def test_newer_facts_are_only_those_that_are_still_the_catalogues() -> None:
    newer = replace(KNOWN, operator="New Ltd", group="New", deletability_seen="2026-11", closing_url="")
    mine = replace(taken(), group="Mine", catalogued=tuple(fact for fact in FACTS if fact != "group"))
    assert outdated(taken(), KNOWN) == ()
    assert outdated(mine, newer) == ("operator", "deletability", "closing_url")


def test_another_language_makes_no_fact_an_old_one() -> None:
    chinese = replace(KNOWN, operator="腾讯", closing_path="我 > 设置")
    assert outdated(taken(), chinese) == ("operator", "closing_path")
    assert outdated(taken(), chinese, KNOWN) == ()


def test_ticks_go_with_the_conditions_that_they_are_for() -> None:
    vault = vault_of(taken(conditions_met=("No money left.", "No group owned.")))
    vault.apply(commands.edit_service(vault, A, closing_conditions=" No group owned. \n\nNo ads.\nNo group owned."))
    assert vault.services[A].conditions == ("No group owned.", "No ads.")
    assert vault.services[A].conditions_met == ("No group owned.",)
    vault.apply(commands.edit_service(vault, A, conditions_met=("No ads.", "Never heard of.", "No group owned.")))
    assert vault.services[A].conditions_met == ("No group owned.", "No ads.")


words = st.sampled_from(("", "one", "two"))
any_services = st.builds(
    service,
    st.just("a"),
    name=st.just("A"),
    operator=words,
    group=words,
    app_type=st.none() | st.integers(1, 2),
    domains=words.map(lambda word: (f"{word}.example",) if word else ()),
    deletability=st.sampled_from((Deletability.UNKNOWN, Deletability.REQUEST)),
    deletability_source=words,
    closing_path=words,
    notes=words,
    catalogued=st.sets(st.sampled_from(list(FACTS))).map(tuple),
)

services = any_services.map(
    lambda item: replace(item, catalogued=tuple(fact for fact in all_facts(item) if fact in item.catalogued))
)


@given(services, services, st.none() | services)
def test_what_is_kept_was_the_catalogues_or_is_what_it_says(before: Service, after: Service, known: Service) -> None:
    def values(item: Service | None, fact: str) -> object:
        return None if item is None else [getattr(item, field) for field in FACTS[fact]]

    found = kept(before, after, known)
    assert list(found) == [fact for fact in FACTS if fact in found]
    for fact in FACTS:
        unchanged = fact in before.catalogued and values(before, fact) == values(after, fact)
        confirmed = known is not None and fact in all_facts(known) and values(known, fact) == values(after, fact)
        assert (fact in found) == (unchanged or confirmed)


@given(services)
def test_an_edit_of_nothing_changes_nothing(before: Service) -> None:
    assert set(kept(before, before)) == set(before.catalogued)


@given(services, services, st.sets(st.sampled_from(list(FACTS)), min_size=1))
def test_a_fact_that_was_taken_is_not_outdated(before: Service, known: Service, names: set[str]) -> None:
    vault = vault_of(before)
    vault.apply(commands.take_facts(vault, A, known, sorted(names)))
    after = vault.services[A]
    assert not names & set(outdated(after, known))
    assert names & set(after.catalogued) == names & set(all_facts(known))
    assert (after.notes, after.name) == (before.notes, before.name)


def test_conditions_are_ticked_off_one_by_one() -> None:
    vault = vault_of(taken())
    done = commands.set_condition_met(vault, A, "No group owned.", True)
    assert str(done.label) == "WeChat: done: “No group owned.”"
    vault.apply(done)
    assert vault.services[A].conditions_met == ("No group owned.",)
    assert not commands.set_condition_met(vault, A, "No group owned.", True).changes
    assert not commands.set_condition_met(vault, A, "Never heard of.", True).changes
    vault.apply(commands.set_condition_met(vault, A, "No group owned.", False))
    assert vault.services[A].conditions_met == ()
