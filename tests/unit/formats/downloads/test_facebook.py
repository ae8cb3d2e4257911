from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.devices import META_PAGE, SAMPLES, mojibake
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Login, LoginType, Site, Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.downloads import facebook
from tracker.formats.downloads.meta_details import repaired

FACEBOOK = Site("facebook.com", "www.facebook.com")


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert facebook.detect(source)
    reading = facebook.read(source, aids=NO_AIDS, progress=no_progress)
    assert "CANARY" not in repr(reading)
    assert "424242" not in repr(reading)
    return reading


def offered(reading: Reading) -> tuple[str, frozenset[str]]:
    (maker,) = [sighting for sighting in reading.sightings if sighting.standing is Standing.OFFERED]
    return maker.title, maker.kinds


def test_connected_apps_before_2021() -> None:
    reading = read(SAMPLES["apps_and_websites_old.json"])
    app = reading.sightings[0]
    assert (app.title, app.first_seen, app.grade, app.through) == ("Pokémon", "2017-07-14", Grade.STRONG, FACEBOOK)
    assert offered(reading) == ("Facebook", frozenset())


def test_connected_apps() -> None:
    reading = read(SAMPLES["apps_and_websites.json"])
    active, left = reading.sightings[:-1]
    assert (active.title, active.first_seen, active.removed) == ("Voyage Privé", "2020-09-16", False)
    assert (left.title, left.last_seen, left.removed, left.through) == ("Left", "2022-04-15", True, FACEBOOK)
    assert [(skip.line, str(skip.reason)) for skip in reading.report.skipped] == [
        (3, "It has no name."),
        (4, "It is not an entry as Facebook writes them."),
    ]
    assert reading.report.rows_read == 4


def test_connected_apps_with_translated_labels() -> None:
    reading = read(SAMPLES["connected_apps_and_websites.json"])
    travel, ride = reading.sightings[:-1]
    assert (travel.title, travel.first_seen, travel.through) == ("Müller Reisen", "2023-07-22", FACEBOOK)
    assert (ride.title, ride.first_seen) == ("Ride", "2023-11-14")
    assert [skip.line for skip in reading.report.skipped] == [3, 4]


def test_companies_that_told_meta() -> None:
    reading = read(SAMPLES["your_activity_off_meta_technologies.json"])
    shop, site, signed_up = reading.sightings[:-1]
    assert (shop.title, shop.grade, shop.kinds, shop.count) == (
        "Müller Drogerie",
        Grade.MEDIUM,
        frozenset({"orders"}),
        2,
    )
    assert (shop.first_seen, shop.last_seen, shop.doubt) == ("2020-09-13", "2023-11-14", None)
    assert shop.third_parties == site.third_parties == ("Meta",)
    assert (site.sites, site.grade) == ((Site("example.com", "shop.example.com"),), Grade.WEAK)
    assert "told Meta" in str(site.doubt)
    assert (signed_up.grade, signed_up.kinds, signed_up.first_seen) == (Grade.MEDIUM, frozenset(), None)
    assert [skip.line for skip in reading.report.skipped] == [4]
    assert offered(reading) == ("Facebook", frozenset({"browsing"}))


def test_advertisers_with_a_list_of_their_own() -> None:
    reading = read(SAMPLES["advertisers_using_your_activity.json"])
    lists = reading.sightings[0]
    assert (lists.title, lists.grade, lists.third_parties) == ("Lists Ltd", Grade.WEAK, ("Meta",))
    assert "list with your address" in str(lists.doubt)
    assert [(skip.line, "no list of its own" in str(skip.reason)) for skip in reading.report.skipped] == [(2, True)]


def test_advertisers_by_name_alone() -> None:
    reading = read(SAMPLES["advertisers_who_uploaded.json"])
    assert [sighting.title for sighting in reading.sightings[:-1]] == ["Façade"]
    assert [skip.line for skip in reading.report.skipped] == [2, 3]


def test_instagrams_details_are_what_instagram_holds() -> None:
    (instagram,) = read(SAMPLES["personal_information.json"]).sightings
    assert (instagram.title, instagram.sites[0].domain) == ("Instagram", "instagram.com")
    assert instagram.login == Login("anna_m", LoginType.USERNAME)
    assert instagram.contacts == (
        Login("anna@example.org", LoginType.EMAIL),
        Login("+49301234567", LoginType.PHONE),
    )
    assert instagram.kinds == {"email", "phone", "birthdate"}
    assert "1990" not in repr(instagram)


def test_pages_for_looking_at_are_refused_with_the_way_out() -> None:
    source = source_of(META_PAGE, "apps.html")
    assert facebook.detect(source)
    with pytest.raises(UnreadableFileError, match="choose the format JSON") as caught:
        facebook.read(source, aids=NO_AIDS, progress=no_progress)
    assert "CANARY" not in f"{caught.value.message}{caught.value.hint}"


@pytest.mark.parametrize(
    "content",
    [
        *["[]", "{}", "name,url\n", '{"installed_apps_v2": 3}', "<html><body>Hello</body></html>", "<smses _a6-g/>"],
        *[
            '{"profile_user": [{"name": "x"}]}',
            '[{"label_values": [{"label": "Freund", "value": "x"}], "timestamp": 1}]',
        ],
    ],
)
def test_other_files_are_left_to_others(content: str) -> None:
    source = source_of(content)
    assert not facebook.detect(source)
    with pytest.raises(UnreadableFileError):
        facebook.read(source, aids=NO_AIDS, progress=no_progress)


@given(st.text())
def test_names_are_repaired_only_where_they_are_broken(text: str) -> None:
    if text.isascii() or not all(ord(character) < 256 for character in text):
        assert repaired(text) == text
    encodable = "".join(character for character in text if not 0xD800 <= ord(character) < 0xE000)
    assert repaired(mojibake(encodable)) == encodable


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *["name", "events", "type", "timestamp", "added_timestamp", "removed_timestamp", "label_values"],
                    *[
                        "label",
                        "value",
                        "timestamp_value",
                        "advertiser_name",
                        "has_data_file_custom_audience",
                        "E-Mail",
                    ],
                ]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4), st.sampled_from(sorted(facebook._LISTS)))
def test_any_entries_are_read_or_skipped(items: list[Any], name: str) -> None:
    reading = read(json.dumps({name: items}))
    assert len(reading.sightings) - 1 + len(reading.report.skipped) == len(items) == reading.report.rows_read


@given(st.lists(JSON, max_size=4))
def test_any_labelled_values_are_read_or_skipped(items: list[Any]) -> None:
    first = {"timestamp": 1, "label_values": [{"label": "App", "value": "Ride"}]}
    reading = read(json.dumps([first, *items]))
    assert len(reading.sightings) - 1 + len(reading.report.skipped) == len(items) + 1


@given(JSON)
def test_any_details_of_instagram(details: Any) -> None:
    content = {"profile_user": [{"string_map_data": details}, details]}
    reading = facebook.read(source_of(json.dumps(content)), aids=NO_AIDS, progress=no_progress)
    assert reading.sightings[0].title == "Instagram"


@given(st.binary(max_size=60))
def test_any_bytes_give_a_reading_or_a_typed_error(data: bytes) -> None:
    source = source_of(b'{"installed_apps_v2":[' + data)
    try:
        facebook.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError as error:
        assert error.code == "unreadable_file"  # noqa: PT017 - some are readable
