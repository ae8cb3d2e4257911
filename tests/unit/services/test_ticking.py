"""Ticking services of the catalogue."""

from __future__ import annotations

from tracker.catalogue import Catalogue
from tracker.catalogue.services import Region
from tracker.core.model import HoldingState, Place
from tracker.core.vault import Vault
from tracker.services.ticking import not_recorded, tick_list, tick_services

CATALOGUE = Catalogue.load().services


def test_the_persons_own_region_comes_first() -> None:
    china, world = tick_list(CATALOGUE, Place.CHINA), tick_list(CATALOGUE, Place.OTHER)

    assert china[: len(CATALOGUE.commonest(Region.CHINA))] == CATALOGUE.commonest(Region.CHINA)
    assert world[: len(CATALOGUE.commonest(Region.WORLD))] == CATALOGUE.commonest(Region.WORLD)
    assert {entry.id for entry in china} == {entry.id for entry in world}
    assert len(china) == len({entry.id for entry in china}) >= 40


def test_several_are_one_step_and_what_they_hold_is_a_question() -> None:
    vault = Vault()
    entries = tick_list(CATALOGUE, Place.CHINA)[:3]

    step = tick_services(vault, entries, "en")
    vault.apply(step)

    assert str(step.label) == "3 services added"
    assert [service.name for service in vault.live_services()] == [entry.name.en for entry in entries]
    assert {holding.state for holding in vault.holdings.values()} == {HoldingState.UNKNOWN}
    assert {holding.kind for holding in vault.holdings.values()} == {
        kind for entry in entries for kind in entry.collects
    }


def test_one_is_named() -> None:
    (entry,) = tick_list(CATALOGUE, Place.CHINA)[:1]
    assert str(tick_services(Vault(), [entry], "zh_CN").label) == f"{entry.name.zh} added"


def test_nothing_ticked_changes_nothing() -> None:
    assert not tick_services(Vault(), (), "en")


def test_what_is_in_the_ledger_is_not_offered_again() -> None:
    vault = Vault()
    first, *rest = tick_list(CATALOGUE, Place.OTHER)
    vault.apply(tick_services(vault, [first], "en"))

    assert not_recorded(vault, (first, *rest)) == tuple(rest)
