"""Ticking services of the catalogue."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import service
from tracker.catalogue import Catalogue
from tracker.catalogue.entries import Region, ServiceEntry
from tracker.core.model import Deletability, HoldingState, Pack, PackId, Place
from tracker.core.packs import PackEntry, pack_content
from tracker.core.validation import MAX_LINE
from tracker.core.vault import Vault
from tracker.services.ticking import Recorded, own_name, tick_lists, tick_services

CATALOGUE = Catalogue.load().services
PACK_ENTRIES = (
    PackEntry("Pottery Club", ("pottery.example",), Deletability.REQUEST),
    PackEntry("Lending Library", (), Deletability.REQUEST),
)
PACK = Pack(PackId("p"), "A list", "justdeleteme", date(2026, 11, 1), 2, pack_content(PACK_ENTRIES))


def entry(catalogue_id: str) -> ServiceEntry:
    found = CATALOGUE.by_id(catalogue_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("place", "language", "first"),
    [
        (Place.CHINA, "en", Region.CHINA),
        (Place.OTHER, "zh_CN", Region.CHINA),
        (Place.OTHER, "en", Region.WORLD),
    ],
)
def test_the_persons_own_region_comes_first(place: Place, language: str, first: Region) -> None:
    lists = tick_lists(CATALOGUE, place, language)

    assert next(iter(lists)) is first
    assert lists == {region: CATALOGUE.commonest(region) for region in Region}
    assert len(lists[Region.CHINA]) >= 40


def test_several_are_one_step_and_what_they_hold_is_a_question() -> None:
    vault = Vault()
    entries = CATALOGUE.commonest(Region.CHINA)[:3]

    step = tick_services(vault, entries, "en")
    vault.apply(step)

    assert str(step.label) == "3 services added"
    assert [service.name for service in vault.live_services()] == [entry.name.en for entry in entries]
    assert {holding.state for holding in vault.holdings.values()} == {HoldingState.UNKNOWN}
    assert {holding.kind for holding in vault.holdings.values()} == {
        kind for entry in entries for kind in entry.collects
    }


def test_one_is_named() -> None:
    assert str(tick_services(Vault(), [entry("wechat")], "zh_CN").label) == "微信 added"


def test_nothing_ticked_changes_nothing() -> None:
    assert not tick_services(Vault(), (), "en")


def test_what_the_catalogue_does_not_know_is_added_by_its_name() -> None:
    vault = Vault()
    vault.apply(tick_services(vault, ["Pottery club", entry("wechat")], "en"))

    club, wechat = vault.live_services()
    assert (club.name, club.catalogue_id, club.catalogued) == ("Pottery club", None, ())
    assert not vault.holdings_of(club.id)
    assert vault.holdings_of(wechat.id)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Pottery   club ", "Pottery club"),
        ("陶艺社", "陶艺社"),
        ("", ""),
        ("x" * MAX_LINE, "x" * MAX_LINE),
        ("x" * (MAX_LINE + 1), ""),
        ("a\u202eb", ""),  # turns the reading direction round
        ("a\x07b", ""),
    ],
)
def test_only_what_can_be_shown_and_kept_is_a_name(typed: str, name: str) -> None:
    assert own_name(typed) == name


def test_a_ticked_service_is_recorded_and_its_neighbour_at_the_same_address_is_not() -> None:
    vault = Vault()
    instagram, threads = entry("instagram"), entry("threads")
    assert set(instagram.domains) & set(threads.domains)
    vault.apply(tick_services(vault, [instagram], "en"))

    recorded = Recorded(vault.live_services(), CATALOGUE)

    assert instagram in recorded
    assert threads not in recorded
    assert "INSTAGRAM" in recorded
    assert "Pottery club" not in recorded


@pytest.mark.parametrize(
    "fields",
    [
        {"domains": ("mp.weixin.qq.com",)},
        {"apps": ("android:com.tencent.mm",)},
        {"name": "wechat"},
        {"name": "微信"},
        {"catalogue_id": "gone", "domains": ("weixin.qq.com",)},
    ],
)
def test_a_service_that_was_recorded_by_other_ways_is_known_by_its_site_app_or_name(fields: dict[str, object]) -> None:
    recorded = Recorded([service("own", **fields)], CATALOGUE)
    assert entry("wechat") in recorded


def test_a_name_says_nothing_where_the_site_is_another_one() -> None:
    assert entry("wechat") not in Recorded([service("own", name="WeChat", domains=("wechat.example",))], CATALOGUE)


def test_services_of_a_pack_are_known_with_and_without_it() -> None:
    catalogue = Catalogue.load()
    catalogue.use_packs([PACK])
    offered = [found for item in PACK_ENTRIES for found in catalogue.services.search.find(item.name, 1)]
    assert [found.name.en for found in offered] == ["Pottery Club", "Lending Library"]
    vault = Vault()
    vault.apply(tick_services(vault, offered, "en"))

    assert all(found in Recorded(vault.live_services(), catalogue.services) for found in offered)
    by_hand = service("own", domains=("pottery.example",))
    assert offered[0] in Recorded([by_hand], catalogue.services)
    catalogue.use_packs([])
    assert "Pottery Club" in Recorded(vault.live_services(), catalogue.services)


def test_which_services_of_the_ledger_a_choice_is() -> None:
    records = (
        service("a", name="WeChat"),
        service("b", name="Work", domains=("weixin.qq.com",)),
        service("c", name="X"),
    )
    recorded = Recorded(records, CATALOGUE)
    wechat = entry("wechat")
    assert [found.id for found in recorded.services("wechat", wechat)] == ["a", "b"]
    assert [found.id for found in recorded.services("x", None)] == ["c"]
    assert recorded.services("y", entry("taobao")) == recorded.services(None) == ()
