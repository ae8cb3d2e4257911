from __future__ import annotations

from datetime import date

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service, origin_of
from tracker.catalogue.entries import Confidence, ServiceEntry
from tracker.core.model import Deletability, Pack, PackId, SaidBy, new_id
from tracker.core.packs import PackEntry, pack_content


def pack(*entries: PackEntry, name: str = "A list (sites.json)") -> Pack:
    return Pack(PackId(new_id()), name, "justdeleteme", date(2026, 11, 23), len(entries), pack_content(entries))


@pytest.fixture
def catalogue() -> Catalogue:
    """One of its own for each test, because packs change it."""
    return Catalogue.load()


def entry(catalogue: Catalogue, catalogue_id: str) -> ServiceEntry:
    found = catalogue.services.by_id(catalogue_id)
    assert found is not None
    return found


def test_a_service_that_only_the_pack_knows(catalogue: Catalogue) -> None:
    known = len(catalogue.services)
    nobody = PackEntry(
        "Nobody’s Shop", ("nobodys.example",), Deletability.IMPOSSIBLE, "https://nobodys.example/bye", note="Ask twice."
    )
    catalogue.use_packs([pack(nobody)])
    assert len(catalogue.services) == known + 1
    found = catalogue.services.by_domain("www.nobodys.example")
    assert found is not None
    assert (found.name.en, found.domains) == ("Nobody’s Shop", ("nobodys.example",))
    assert found.closure.deletability is Deletability.IMPOSSIBLE
    assert found.closure.url == "https://nobodys.example/bye"
    assert [other.note for other in found.closure.other_ratings] == ["Ask twice."]
    assert found in catalogue.services.search.find("nobodys", 5)
    draft = draft_service(found, "en")
    assert (draft.deletability_by, draft.deletability_source) == (SaidBy.CATALOGUE, "A list (sites.json)")
    assert draft.deletability_seen == "2026-11-23"
    assert origin_of(found, "domains").source == found.source


def test_merged_by_domain_and_what_is_known_stays(catalogue: Catalogue) -> None:
    before = entry(catalogue, "wechat")
    said = PackEntry("Weixin app", ("wechat.com",), Deletability.IMPOSSIBLE, "https://example.org/close", "a@b.example")
    catalogue.use_packs([pack(said)])
    after = entry(catalogue, "wechat")
    assert len(catalogue.services) == 1032
    assert (after.name, after.domains, after.closure.path) == (before.name, before.domains, before.closure.path)
    assert after.closure.deletability is before.closure.deletability is Deletability.CONDITIONAL
    assert after.closure.url == "https://example.org/close"
    assert after.closure.email == "a@b.example"
    assert after.closure.other_ratings[-1].deletability is Deletability.IMPOSSIBLE
    assert after.closure.other_ratings[-1].source.en == "A list (sites.json)"


def test_fills_what_nobody_knew(catalogue: Catalogue) -> None:
    assert entry(catalogue, "hellobike").closure.deletability is Deletability.UNKNOWN
    domain = entry(catalogue, "hellobike").domains[0]
    catalogue.use_packs([pack(PackEntry("Hello", (domain,), Deletability.REQUEST))])
    closure = entry(catalogue, "hellobike").closure
    assert (closure.deletability, closure.confidence) == (Deletability.REQUEST, Confidence.MEDIUM)
    assert (closure.as_of, closure.sources[0].name.en) == ("2026-11-23", "A list (sites.json)")


def test_the_same_rating_is_not_said_twice(catalogue: Catalogue) -> None:
    before = entry(catalogue, "github").closure
    catalogue.use_packs([pack(PackEntry("GitHub", ("github.com",), before.deletability))])
    assert entry(catalogue, "github").closure == before


def test_among_several_at_a_domain_the_name_decides(catalogue: Catalogue) -> None:
    catalogue.use_packs([pack(PackEntry("Valorant", ("riotgames.com",), Deletability.REGIONAL, note="Here."))])
    assert entry(catalogue, "valorant").closure.other_ratings[-1].note == "Here."
    assert not [other for other in entry(catalogue, "riot-games").closure.other_ratings if other.note]


def test_two_packs_about_one_stranger(catalogue: Catalogue) -> None:
    first = pack(PackEntry("Shop", ("shop.example", "shop.test"), Deletability.REQUEST), name="First")
    second = pack(
        PackEntry("Shop Ltd", ("shop.test",), Deletability.IMPOSSIBLE, postal="1 Road", operator="Shop Ltd"),
        name="Second",
    )
    catalogue.use_packs([first, second])
    assert len(catalogue.services) == 1033
    found = catalogue.services.by_domain("shop.example")
    assert found is not None
    assert found.closure.deletability is Deletability.REQUEST
    assert [other.source.en for other in found.closure.other_ratings] == ["Second"]
    assert found.operator.en == "Shop Ltd"
    assert found.contact is not None
    assert found.contact.postal == "1 Road"


def test_without_a_domain(catalogue: Catalogue) -> None:
    catalogue.use_packs([pack(PackEntry("Only a Name", ()))])
    found = catalogue.services.by_name("only a name")
    assert found is not None
    assert found.id == "pack:Only a Name"


def test_removing_a_pack_brings_back_what_was(catalogue: Catalogue) -> None:
    own = catalogue.services
    catalogue.use_packs([pack(PackEntry("Shop", ("shop.example",)))])
    assert catalogue.services is not own
    catalogue.use_packs([])
    assert catalogue.services is own
