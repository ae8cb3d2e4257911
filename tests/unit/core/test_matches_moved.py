"""What the person said of a file's rows, when the file is read once more and names in it read differently."""

from __future__ import annotations

from tracker.core.sighted_accounts import Account, Match, matches_moved
from tracker.core.sightings import Sighting, Site

MATCH = Match(catalogue_id="taobao")


def key(sighting: Sighting) -> str:
    return Account([sighting]).key


def test_a_name_that_reads_differently_is_found_by_its_place() -> None:
    before, now = Sighting(3, "ÌÔ±¦"), Sighting(3, "淘宝")
    assert matches_moved({key(before): MATCH}, [Sighting(2, "a"), before], [now])[key(now)] == MATCH


def test_what_is_named_as_before_keeps_its_match() -> None:
    shop = Sighting(3, "x", (Site("example.com", "www.example.com"),))
    assert matches_moved({key(shop): MATCH}, [shop], [shop]) == {key(shop): MATCH}


def test_a_place_that_says_nothing_moves_nothing() -> None:
    before = Sighting(3, "ÌÔ±¦")
    matches = {key(before): MATCH}
    assert matches_moved(matches, [before], []) == matches
    assert matches_moved(matches, [before], [Sighting(3, "a"), Sighting(3, "b")]) == matches
    assert matches_moved(matches, [before], [Sighting(3, "a", source="other")]) == matches
