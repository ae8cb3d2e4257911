"""What is said about facts of the catalogue: who says so, since when, how surely, and what is only a guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tracker.catalogue.entries import Closure, Confidence, Origin, ServiceEntry, Source
from tracker.catalogue.localized import Localized
from tracker.core.catalogued import FACTS
from tracker.core.model import Deletability, PartialDate, Service, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import (
    FactNote,
    Standing,
    both_names,
    company,
    fact_note,
    fact_words,
    from_catalogue,
    hearsay,
    known_drafts,
    said_once,
    seen,
    standings,
)

LIST = Source(Localized("JustDeleteMe", "JustDeleteMe"), "MIT")
CLOSURE = Closure(Deletability.REQUEST, Confidence.MEDIUM, as_of=PartialDate("2020-04"), sources=(LIST,))
ENTRY = ServiceEntry(
    "x",
    Localized("Thing", "东西"),
    PartialDate("2026-08-21"),
    CLOSURE,
    operator=Localized("Operator", "运营者"),
    collects=("phone",),
    collects_confidence=Confidence.LOW,
)
BLANK = Service(ServiceId("s"), "Thing")


@pytest.mark.usefixtures("bridge")
def test_the_source_the_date_and_a_weak_source_are_said() -> None:
    assert from_catalogue(ENTRY, "operator", "en") == "From the catalogue, seen 21 Aug 2026"
    assert from_catalogue(ENTRY, "deletability", "en") == (
        "From the catalogue: JustDeleteMe, seen Apr 2020, not checked since"
    )
    weak = replace(ENTRY, closure=replace(CLOSURE, confidence=Confidence.LOW, as_of=None))
    assert from_catalogue(weak, "deletability", "en") == (
        "From the catalogue: JustDeleteMe, undated; only an old, anonymous or disputed source says so"
    )
    assert from_catalogue(ENTRY, "collects", "en") == (
        "From the catalogue, seen 21 Aug 2026; only an old, anonymous or disputed source says so"
    )
    assert seen(replace(ENTRY, closure=replace(CLOSURE, sources=(), as_of=None)), "closing_path", "en") == "undated"


@pytest.mark.parametrize(
    ("confidence", "support"),
    [(Confidence.HIGH, "the operator or two sources say so"), (Confidence.MEDIUM, "one list, test or report says so")],
)
@pytest.mark.usefixtures("bridge")
def test_how_much_stands_behind_a_fact_is_said_on_request(confidence: Confidence, support: str) -> None:
    entry = replace(ENTRY, collects_confidence=confidence)
    assert from_catalogue(entry, "collects", "en") == "From the catalogue, seen 21 Aug 2026"
    assert from_catalogue(entry, "collects", "en", supported=True).endswith(f"; {support}")


BY_LIST = Origin(Localized("My list", "我的列表"), PartialDate("2026-11-23"), Confidence.MEDIUM, listed=True)
FILLED_IN = replace(ENTRY, origins={"operator": BY_LIST})


@pytest.mark.usefixtures("bridge")
def test_what_a_list_filled_in_is_not_called_the_catalogues() -> None:
    assert from_catalogue(FILLED_IN, "operator", "en") == "From a list you added: My list, added 23 Nov 2026"
    assert from_catalogue(FILLED_IN, "group", "en") == "From the catalogue, seen 21 Aug 2026"
    assert from_catalogue(FILLED_IN, "deletability", "en").startswith("From the catalogue: JustDeleteMe")


@pytest.mark.parametrize(
    ("standing", "beginning"),
    [
        (Standing.OUTDATED, "From an earlier catalogue. A list you added says “Operator”; My list"),
        (Standing.OWN, "Your own word. A list you added says “Operator”; My list"),
        (Standing.OPEN, "A list you added says “Operator”; My list"),
    ],
)
def test_a_list_is_named_beside_another_word(bridge: SessionBridge, standing: Standing, beginning: str) -> None:
    assert fact_note(standing, "operator", FILLED_IN, bridge.catalogue, "en").text.startswith(beginning)
    assert "list you added" not in fact_note(standing, "operator", ENTRY, bridge.catalogue, "en").text


@pytest.mark.usefixtures("bridge")
def test_of_several_sources_none_is_singled_out() -> None:
    several = replace(ENTRY, closure=replace(CLOSURE, sources=(LIST, Source(Localized("Guides", "教程"), None))))
    assert from_catalogue(several, "closing_url", "en") == (
        "From the catalogue: one of these says so: JustDeleteMe; Guides"
    )
    assert from_catalogue(several, "deletability", "en").startswith("From the catalogue: JustDeleteMe, seen Apr 2020")


def test_a_note_is_said_again_after_another_one() -> None:
    notes = {"a": FactNote("one"), "b": FactNote("one"), "c": FactNote(""), "d": FactNote("one"), "e": FactNote("two")}
    shown = {fact: note.text for fact, note in said_once(notes | {"f": FactNote("one")}).items()}
    assert shown == {"a": "one", "b": "", "c": "", "d": "", "e": "two", "f": "one"}


@pytest.mark.usefixtures("bridge")
def test_what_is_too_doubtful_to_be_taken_over_is_called_so() -> None:
    doubtful = replace(ENTRY, closure=replace(CLOSURE, confidence=Confidence.LOW))
    assert hearsay(doubtful, "deletability", "en") == (
        "Not taken over, because it is doubtful: the catalogue says “On request”; "
        "JustDeleteMe, seen Apr 2020, not checked since"
    )
    guess = Closure(Deletability.UNKNOWN, Confidence.LOW, believed=Deletability.CONDITIONAL)
    assert hearsay(replace(ENTRY, closure=guess), "deletability", "en") == (
        "The catalogue does not know; its guess is “With conditions”"
    )
    heard = replace(CLOSURE, path=Localized("Me > Close", "我 > 注销"), path_confirmed=False)
    assert hearsay(replace(ENTRY, closure=heard), "closing_path", "zh_CN").endswith("“我 > 注销”")
    assert not any(hearsay(ENTRY, fact, "en") for fact in FACTS)


def test_every_standing() -> None:
    drafts = known_drafts(ENTRY, "en")
    taken = replace(drafts[0], id=BLANK.id)
    assert standings(BLANK, taken, drafts) == {"operator": Standing.CURRENT, "deletability": Standing.CURRENT}
    assert standings(taken, replace(taken, operator="运营者"), drafts)["operator"] is Standing.OWN
    in_chinese = replace(drafts[1], id=BLANK.id)
    assert standings(in_chinese, in_chinese, drafts)["operator"] is Standing.CURRENT
    old = replace(taken, operator="Old")
    assert standings(old, old, drafts)["operator"] is Standing.OUTDATED
    assert standings(old, old, ())["operator"] is Standing.ORPHANED
    assert standings(BLANK, BLANK, drafts)["operator"] is Standing.OPEN
    assert standings(BLANK, replace(BLANK, group="Mine"), drafts).get("group") is None
    assert standings(BLANK, replace(BLANK, operator="Mine"), ()) == {}


def test_a_note_offers_what_can_be_done(bridge: SessionBridge) -> None:
    links = {standing: fact_note(standing, "operator", ENTRY, bridge.catalogue, "en").link for standing in Standing}
    assert links == {
        Standing.CURRENT: "",
        Standing.OUTDATED: "Take it over",
        Standing.ORPHANED: "",
        Standing.OWN: "Reset to catalogue",
        Standing.OPEN: "Use it",
    }
    assert fact_note(Standing.OUTDATED, "group", ENTRY, bridge.catalogue, "en").link == "Take it out"


def test_facts_in_words(bridge: SessionBridge) -> None:
    service = replace(
        BLANK,
        app_type=3,
        domains=("a.example", "b.example"),
        apps=("android:a.b",),
        deletability=Deletability.REQUEST,
        closing_path="One\ntwo",
        closing_conditions="First.\n\nSecond.",
        operator="x" * 900,
    )
    said = {fact: fact_words(service, fact, bridge.catalogue, "en") for fact in FACTS}
    assert len(said.pop("operator")) == 160
    assert said == {
        "group": "",
        "app_type": "Instant messaging",
        "domains": "a.example, b.example",
        "apps": "a.b",
        "deletability": "On request",
        "closing_path": "One two",
        "closing_url": "",
        "closing_conditions": "First. Second.",
    }
    assert not any(fact_words(BLANK, fact, bridge.catalogue, "en") for fact in FACTS)


def test_names_and_company() -> None:
    assert both_names(ENTRY, "en") == "Thing · 东西"
    assert both_names(ENTRY, "zh_CN") == "东西 · Thing"
    assert both_names(replace(ENTRY, name=Localized("12306", "12306")), "en") == "12306"
    assert company(ENTRY, "en") == "Operator"
    assert company(replace(ENTRY, group=Localized("Group", "集团")), "zh_CN") == "集团"
