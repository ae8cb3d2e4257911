from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.devices import SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Site, Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.downloads import google_takeout


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert google_takeout.detect(source)
    return google_takeout.read(source, aids=NO_AIDS, progress=no_progress)


def google(reading: Reading) -> Sighting:
    (offered,) = [sighting for sighting in reading.sightings if sighting.standing is Standing.OFFERED]
    assert (offered.title, offered.sites[0].domain) == ("Google", "google.com")
    return offered


def test_only_pages_for_signing_in_are_taken_from_the_history() -> None:
    reading = read(SAMPLES["BrowserHistory.json"])
    found = {sighting.sites[0].host: sighting for sighting in reading.sightings[:-1]}
    assert list(found) == ["accounts.example.com", "shop.example.org", "konto.example.net"]
    accounts = found["accounts.example.com"]
    assert accounts.sites == (Site("example.com", "accounts.example.com"),)
    assert (accounts.count, accounts.line, accounts.grade, accounts.title) == (2, 1, Grade.WEAK, "")
    assert (accounts.first_seen, accounts.last_seen) == ("2025-08-24", "2025-08-26")
    assert found["konto.example.net"].first_seen is None
    assert "does not prove an account" in str(accounts.doubt)
    assert [(skip.line, skip.count) for skip in reading.report.skipped] == [(4, 1), (6, 3)]
    assert (reading.report.rows_read, google(reading).kinds) == (8, frozenset({"browsing"}))
    assert "CANARY" not in repr(reading)


def test_installed_apps() -> None:
    reading = read(SAMPLES["Installs.json"])
    app = reading.sightings[0]
    assert (app.title, app.line, app.grade) == ("Example Music: Songs", 1, Grade.MEDIUM)
    assert (app.first_seen, app.last_seen) == ("2020-01-01", "2023-02-03")
    assert app.doubt is not None
    assert google(reading).kinds == {"device_id"}
    assert "CANARY" not in repr(reading)


def test_of_the_library_only_apps() -> None:
    reading = read(SAMPLES["Library.json"])
    assert [(app.title, app.first_seen) for app in reading.sightings[:-1]] == [("Ride", "2021-05-06")]
    assert [(skip.line, "not an app" in str(skip.reason)) for skip in reading.report.skipped] == [(2, True)]
    assert google(reading).kinds == set()


@pytest.mark.parametrize(("name", "titles"), [("Subscriptions.json", []), ("Purchase History.json", ["Paid Maps"])])
def test_what_was_bought_are_orders_at_google(name: str, titles: list[str]) -> None:
    reading = read(SAMPLES[name])
    assert [app.title for app in reading.sightings[:-1]] == titles
    assert google(reading).kinds == {"orders"}
    assert "CANARY" not in repr(reading)


@pytest.mark.parametrize(
    "content",
    [
        *["[]", "{}", "name,url\n", '{"Browser History": 3}', '[{"install": {}}]', '[{"install": 1}]', "[1]"],
        *['[{"install": {"doc": {}}, "x": 1}]', '[{"other": {"doc": {}}}]'],
    ],
)
def test_other_files_are_left_to_others(content: str) -> None:
    source = source_of(content)
    assert not google_takeout.detect(source)
    with pytest.raises(UnreadableFileError):
        google_takeout.read(source, aids=NO_AIDS, progress=no_progress)


def test_an_empty_history_is_one() -> None:
    reading = read('{"Browser History": []}')
    assert (reading.report.rows_read, google(reading).kinds) == (0, frozenset())


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["url", "time_usec", "doc", "documentType", "title", "install"]), inner)
    ),
    max_leaves=10,
)


@given(st.lists(JSON, max_size=4))
def test_any_visits_are_read_or_skipped(items: list[Any]) -> None:
    visit = {"url": "https://a.example/login", "time_usec": 10**18}
    reading = read(json.dumps({"Browser History": [visit, *items]}))
    assert reading.report.rows_read == len(items) + 1
    assert reading.sightings[0].sites[0].host == "a.example"


@given(st.lists(JSON, max_size=4), st.sampled_from(["install", "libraryDoc", "subscription", "purchaseHistory"]))
def test_any_entries_of_the_play_store(items: list[Any], name: str) -> None:
    content = [{name: {"doc": {"documentType": "Android Apps", "title": "A"}}}, *({name: item} for item in items)]
    reading = read(json.dumps(content))
    assert reading.report.rows_read == len(content)
    assert len(reading.sightings) - 1 + sum(skip.count for skip in reading.report.skipped) == len(content)


@given(st.binary(max_size=60))
def test_any_bytes_give_a_reading_or_a_typed_error(data: bytes) -> None:
    source = source_of(b'{"Browser History":[' + data)
    try:
        google_takeout.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        assert error.code == "unreadable_file"  # noqa: PT017 - some are readable
