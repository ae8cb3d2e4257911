from __future__ import annotations

from datetime import date

import pytest

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service, origin_of
from tracker.catalogue.entries import Confidence, Origin, ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.core.model import Deletability, Pack, PackId, PartialDate, SaidBy, new_id
from tracker.core.packs import PackEntry, pack_content

ADDED = PartialDate("2026-11-23")
LIST_ABOUT_APP = Localized("A list (sites.json), about “Weixin app”", "A list (sites.json)（关于“Weixin app”）")


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
    assert after.closure.other_ratings[-1].source.en == "A list (sites.json), about “Weixin app”"
    for fact in ("closing_url", "closing_email"):
        assert origin_of(after, fact) == Origin(LIST_ABOUT_APP, ADDED, Confidence.MEDIUM, listed=True)
    for fact in ("operator", "deletability", "closing_path", "closing_conditions"):
        assert origin_of(after, fact) == origin_of(before, fact)


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
    assert [other.source.en for other in found.closure.other_ratings] == ["Second, about “Shop Ltd”"]
    assert found.operator.en == "Shop Ltd"
    assert origin_of(found, "operator").source == Localized("Second, about “Shop Ltd”", "Second（关于“Shop Ltd”）")
    assert origin_of(found, "deletability").source == Localized("First", "First")
    assert found in catalogue.services.search.find("shop ltd", 5)
    assert found.contact is not None
    assert found.contact.postal == "1 Road"


def test_what_a_list_fills_in_is_credited_to_it_and_nothing_else_is(catalogue: Catalogue) -> None:
    before = next(
        known
        for known in catalogue.services
        if known.closure.deletability is Deletability.UNKNOWN and known.closure.sources and not known.closure.url
    )
    said = PackEntry(before.name.en, before.domains[:1], Deletability.REQUEST, "https://example.org/bye")
    catalogue.use_packs([pack(said)])
    after = entry(catalogue, before.id)
    assert origin_of(after, "closing_path") == origin_of(before, "closing_path")
    assert origin_of(after, "closing_path").confidence is Confidence.LOW
    by_list = Origin(Localized("A list (sites.json)", "A list (sites.json)"), ADDED, Confidence.MEDIUM, listed=True)
    assert origin_of(after, "deletability") == origin_of(after, "closing_url") == by_list
    assert origin_of(after, "operator") == origin_of(before, "operator")
    draft = draft_service(after, "en")
    assert (draft.deletability_source, draft.deletability_seen) == ("A list (sites.json)", ADDED)


def test_a_part_of_a_known_service_keeps_its_name(catalogue: Catalogue) -> None:
    music = PackEntry("Amazon Melodies", ("amazon.com",), Deletability.IMPOSSIBLE, note="Never.")
    whole = PackEntry("Amazon", ("amazon.com",), Deletability.REQUEST)
    catalogue.use_packs([pack(music, whole)])
    amazon = entry(catalogue, "amazon-audible")
    assert catalogue.services.by_name("amazon melodies") == amazon
    assert amazon in catalogue.services.search.find("melodies", 5)
    assert "Amazon Melodies" in amazon.aliases
    told = {other.note: other.source.zh for other in amazon.closure.other_ratings if "A list" in other.source.en}
    assert told["Never."] == "A list (sites.json)（关于“Amazon Melodies”）"


def test_a_name_that_the_catalogue_knows_still_leads_to_its_own_service(catalogue: Catalogue) -> None:
    catalogue.use_packs([pack(PackEntry("WeChat", ("amazon.com",), Deletability.IMPOSSIBLE))])
    assert catalogue.services.by_name("WeChat") == entry(catalogue, "wechat")
    assert entry(catalogue, "amazon-audible").closure.other_ratings[-1].source.en.endswith("about “WeChat”")


def test_what_is_about_the_service_itself_comes_before_what_is_about_a_part(catalogue: Catalogue) -> None:
    domain = entry(catalogue, "hellobike").domains[0]
    part = PackEntry("Some part", (domain,), Deletability.IMPOSSIBLE)
    catalogue.use_packs([pack(part, PackEntry("hellobike", (domain,), Deletability.REQUEST))])
    found = entry(catalogue, "hellobike")
    names = [found.name.en.casefold(), *map(str.casefold, found.aliases)]
    assert "hellobike" in names
    assert found.closure.deletability is Deletability.REQUEST


def test_two_strangers_at_one_domain_are_two(catalogue: Catalogue) -> None:
    catalogue.use_packs(
        [
            pack(
                PackEntry("Tea", ("shop.example",), Deletability.REQUEST),
                PackEntry("Coffee", ("shop.example",), Deletability.IMPOSSIBLE),
            ),
            pack(PackEntry("Coffee", ("shop.example",), note="Bitter."), name="Another"),
        ]
    )
    tea, coffee = (catalogue.services.by_name(name) for name in ("tea", "coffee"))
    assert tea is not None
    assert coffee is not None
    assert (tea.id, coffee.id) == ("pack:shop.example", "pack:shop.example/Coffee")
    assert (tea.closure.deletability, coffee.closure.deletability) == (Deletability.REQUEST, Deletability.IMPOSSIBLE)
    assert catalogue.services.all_at("shop.example") == (tea, coffee)
    assert [other.note for other in coffee.closure.other_ratings] == ["Bitter."]
    found = catalogue.services.search.find("shop.example", 5)
    assert tea in found
    assert coffee in found


@pytest.mark.parametrize(
    ("domain", "name", "known"),
    [
        ("my.1password.com", "1Password account", "1password"),
        ("account.riotgames.com", "Riot", None),  # shared by several services
        ("support.riotgames.com", "Valorant", "valorant"),  # but the name tells
        ("somebody.github.io", "A page", None),  # other people's sites
        ("com", "Dot", None),
    ],
)
def test_below_a_known_domain(catalogue: Catalogue, domain: str, name: str, known: str | None) -> None:
    catalogue.use_packs([pack(PackEntry(name, (domain,), Deletability.IMPOSSIBLE, note="Here."))])
    joined = [item.id for item in catalogue.services if any(o.note == "Here." for o in item.closure.other_ratings)]
    assert joined == [known or f"pack:{domain}"]


def test_an_internationalised_domain_is_found_in_either_spelling(catalogue: Catalogue) -> None:
    catalogue.use_packs([pack(PackEntry("Books", ("xn--bcher-kva.example",)))])
    found = catalogue.services.by_domain("www.bücher.example")
    assert found is not None
    assert found == catalogue.services.by_domain("xn--bcher-kva.example")
    for typed in ("bücher.example", "https://bücher.example/shop", "xn--bcher"):
        assert found in catalogue.services.search.find(typed, 5), typed


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
