from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.devices import SAMPLES, access, beta, lines, network
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Given, Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting, Standing
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.phones import ios_privacy_report


def read(content: bytes) -> Reading:
    source = source_of(content)
    assert ios_privacy_report.detect(source)
    return ios_privacy_report.read(source, aids=NO_AIDS, progress=no_progress)


def apps(reading: Reading) -> dict[str, Sighting]:
    return {sighting.apps[0]: sighting for sighting in reading.sightings if sighting.apps}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SAMPLES["App_Privacy_Report_v4.ndjson"])


def test_what_each_app_read_and_when(reading: Reading) -> None:
    chat, rail = apps(reading)["ios:com.example.chat"], apps(reading)["ios:com.example.rail"]
    assert chat.permissions == (("contacts", Given.PERMISSION_USING), ("files", Given.GIVEN))
    assert (chat.count, chat.line, chat.grade) == (2, 2, Grade.MEDIUM)
    assert (chat.first_seen, chat.last_seen) == ("2026-08-18", "2026-08-21")
    assert rail.permissions == (("location", Given.PERMISSION_USING),)
    assert (rail.count, rail.line, rail.first_seen, rail.last_seen) == (5, 5, "2026-08-19", "2026-08-22")
    assert "does not prove an account" in str(chat.doubt)


def test_trackers_are_third_parties_most_used_first(reading: Reading) -> None:
    assert apps(reading)["ios:com.example.chat"].third_parties == ("ads.example.net", "metrics.tracker.example")
    assert apps(reading)["ios:com.example.rail"].third_parties == ()


def test_the_same_week_told_twice_does_not_add_up() -> None:
    found = read(lines(*[network("com.example.a", "b.example", 6)] * 3, network("com.example.a", "c.example", 7)))
    assert apps(found)["ios:com.example.a"].third_parties == ("c.example", "b.example")


def test_what_is_no_kind_of_data_and_what_is_unknown_is_counted_and_said(reading: Reading) -> None:
    sensors, unknown = map(str, reading.report.warnings)
    assert "microphone" in sensors
    assert ": 2." in sensors
    assert "not known here: 1." in unknown


def test_the_systems_own_apps_and_broken_records_are_one_skip_each(reading: Reading) -> None:
    skips = {str(skip.reason): (skip.line, skip.count) for skip in reading.report.skipped}
    assert skips == {
        "It is a part of the device's own system.": (12, 2),
        "It is a record of a kind that is not known here.": (18, 1),
        "The record is cut off or damaged.": (19, 1),
    }
    assert reading.report.rows_read == 16
    assert [sighting.title for sighting in reading.sightings if sighting.standing is Standing.OFFERED] == ["Apple"]


def test_nothing_else_is_kept(reading: Reading) -> None:
    assert "CANARY" not in repr(reading)


def test_intervals_count_once_whatever_end_is_missing() -> None:
    begin, end = "intervalBegin", "intervalEnd"
    records = [("P", end), ("P", begin), ("Q", begin), ("Q", end), ("R", begin), ("S", end), ("R", begin)]
    found = read(lines(*(access("com.example.a", "location", kind, uuid) for uuid, kind in records)))
    assert apps(found)["ios:com.example.a"].count == 5


def test_a_picked_photo_does_not_undo_a_permission() -> None:
    records = [access("com.example.a", "photos"), access("com.example.a", "photos", outOfProcess=True)]
    for order in (records, records[::-1]):
        assert apps(read(lines(*order)))["ios:com.example.a"].permissions == (("files", Given.PERMISSION_USING),)


def test_the_beta_of_ios_15() -> None:
    found = apps(read(SAMPLES["App_Privacy_Report_beta.ndjson"]))
    assert found["ios:com.example.chat"].permissions == (("contacts", Given.PERMISSION_USING),)
    assert [kind for kind, _ in found["ios:com.example.rail"].permissions] == ["files", "location"]
    assert found["ios:com.example.rail"].first_seen == "2021-06-09"


def test_no_more_than_fifty_trackers_of_an_app() -> None:
    found = read(lines(*(network("com.example.a", f"t{number}.example", number) for number in range(60))))
    names = apps(found)["ios:com.example.a"].third_parties
    assert (len(names), names[0], names[-1]) == (50, "t59.example", "t10.example")
    assert "more than 50 trackers: 1." in str(found.report.warnings[0])


def test_a_single_record_is_a_report_too() -> None:
    assert apps(read(lines(access("com.example.a", "contacts"))))["ios:com.example.a"].count == 1


@pytest.mark.parametrize(
    "record",
    [
        access("com.example.a", "contacts") | {"accessor": {"identifier": "/usr/bin/x", "identifierType": "path"}},
        access("no app", "contacts"),
        network("", "b.example"),
        beta("..", None),
    ],
)
def test_records_without_an_app_are_skipped(record: dict[str, object]) -> None:
    found = read(lines(record))
    assert [str(skip.reason) for skip in found.report.skipped] == ["It names no app."]
    assert not apps(found)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"name,url\n", b'{"type":"access"}\n{"type":"x"}\n', b"{" * 999]
)
def test_other_files_are_left_to_others(content: bytes) -> None:
    source = source_of(content)
    assert not ios_privacy_report.detect(source)
    with pytest.raises(UnreadableFileError):
        ios_privacy_report.read(source, aids=NO_AIDS, progress=no_progress)


VALUES: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers(-3, 10**30) | st.floats() | st.text(max_size=8) | st.just({"a": []})
)
KEYS = ["type", "accessor", "category", "identifier", "kind", "timeStamp", "hits", "domain", "domainType", "bundleID"]


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5), max_size=4), st.binary(max_size=40))
def test_whatever_a_record_holds(changes: list[dict[str, object]], rest: bytes) -> None:
    records = [access("com.example.a", "photos", "intervalBegin") | change for change in changes]
    records += [network("com.example.a", "b.example") | change for change in changes]
    content = lines(access("com.example.a", "contacts"), *records) + rest
    try:
        found = ios_privacy_report.read(source_of(content), aids=NO_AIDS, progress=no_progress)
    except TrackerError:
        pytest.fail("the first record is a good one")
    assert apps(found)["ios:com.example.a"].count >= 1


def test_cancelling_passes_through() -> None:
    class CancelError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise CancelError

    source = source_of(lines(*[access("com.example.a", "contacts")] * 2500))
    with pytest.raises(CancelError):
        ios_privacy_report.read(source, aids=NO_AIDS, progress=cancel)
