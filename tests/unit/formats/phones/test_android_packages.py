from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.devices import BUG_REPORT, DUMP, SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Given, Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Sighting
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.phones import android_packages

SYSTEM = "It is a part of the device's own system."


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert android_packages.detect(source)
    return android_packages.read(source, aids=NO_AIDS, progress=no_progress)


def apps(reading: Reading) -> dict[str, Sighting]:
    return {sighting.apps[0].removeprefix("android:"): sighting for sighting in reading.sightings}


def skips(reading: Reading) -> dict[str, tuple[int, int]]:
    return {str(skip.reason): (skip.line, skip.count) for skip in reading.report.skipped}


def test_a_list_with_paths_that_hold_an_equals_sign() -> None:
    reading = read(SAMPLES["pm_list_f_i_U.txt"])
    assert {name: sighting.line for name, sighting in apps(reading).items()} == {
        "com.example.ride": 2,
        "org.example.mail": 4,
    }
    ride = reading.sightings[0]
    assert (ride.grade, ride.permissions, ride.clues) == (Grade.MEDIUM, (), ("com.example.ride",))
    assert "does not prove an account" in str(ride.doubt)
    assert skips(reading) == {SYSTEM: (3, 1), "It names no app.": (5, 1)}
    assert reading.report.rows_read == 4
    assert "dumpsys package" in str(reading.report.warnings[0])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("package:com.example.ride", {"com.example.ride"}),
        ("package:com.example.ride versionCode:12", {"com.example.ride"}),
        ("package:com.example.ride  installer=com.android.vending uid:10001", {"com.example.ride"}),
        ("package:/data/app/a=b/c d/base.apk=com.example.x", set()),  # a blank ends the path: no package before it
        ("package:/mnt/expand/1/app/x==/base.apk=com.example.ride", {"com.example.ride"}),
        ("package:/product/app/x.apk=com.example.ride", set()),
        ("package:/data/apex/active/x.apk=com.example.ride", set()),
        ("package:android", set()),
        ("package:com.android.settings", set()),
    ],
)
def test_forms_of_a_line(line: str, found: set[str]) -> None:
    assert set(apps(read(f"package:a.b\npackage:a.c\n{line}\n"))) - {"a.b", "a.c"} == found


LINE = "package:/data/app/~~a==/com.foo=b-1==/base.apk=com.example.ride  installer=null uid:1\r\n"


@pytest.mark.parametrize(
    "content",
    [
        LINE + "WARNING: x\r\n",
        "WARNING: linker x\r\nWARNING: linker y\r\n" + LINE,
        "* daemon not running; starting now at tcp:5037\n* daemon started successfully\n" + LINE,
        "List of devices attached\n" + LINE + "Error: java.lang.SecurityException: x\n",
        LINE + "package:\r\n",
        LINE + "package:../../x\r\n",
    ],
)
def test_a_very_short_list_with_what_adb_says_beside_it(content: str) -> None:
    assert set(apps(read(content))) == {"com.example.ride"}


@pytest.mark.parametrize("content", ["WARNING: x\n", "package:\npackage:x\n", LINE + "a\nb\n", ""])
def test_what_is_no_list(content: str) -> None:
    assert not android_packages.detect(source_of(content))


def test_a_list_that_powershell_wrote() -> None:
    reading = read(SAMPLES["pm_list_powershell.txt"])
    assert set(apps(reading)) == {"com.example.ride"}
    assert skips(reading) == {SYSTEM: (2, 1)}


@pytest.mark.parametrize("content", [DUMP, BUG_REPORT, DUMP.replace("\n", "\r\n"), SAMPLES["bugreport.txt"]])
def test_a_dump_alone_and_inside_a_bug_report(content: str | bytes) -> None:
    reading = read(content)
    found = apps(reading)
    assert set(found) == {"com.example.ride", "com.example.browser"}
    assert found["com.example.ride"].permissions == (
        ("contacts", Given.PERMISSION_USING),
        ("location", Given.PERMISSION_ALWAYS),
    )
    assert (found["com.example.ride"].first_seen, found["com.example.ride"].last_seen) == ("2025-03-04", "2026-06-05")
    assert found["com.example.browser"].permissions == (
        ("files", Given.PERMISSION_USING),
        ("location", Given.PERMISSION_USING),
    )
    assert {reason: count for reason, (_, count) in skips(reading).items()} == {
        SYSTEM: 1,
        "The app is no longer installed.": 1,
    }
    assert reading.report.rows_read == 4
    assert "nearby devices: 1." in str(reading.report.warnings[0])
    assert "CANARY" not in repr(reading)


def test_lines_of_a_dump_are_those_of_the_packages() -> None:
    at = DUMP.split("\n").index("  Package [com.example.ride] (1a2b3c4):") + 1
    assert apps(read(DUMP))["com.example.ride"].line == at


def test_a_bug_report_without_packages_says_so() -> None:
    source = source_of("==\n== dumpstate: 2026-08-20 10:00:00\n")
    assert android_packages.detect(source)
    with pytest.raises(UnreadableFileError, match="Packages:"):
        android_packages.read(source, aids=NO_AIDS, progress=no_progress)


def test_the_list_of_androidqf() -> None:
    reading = read(SAMPLES["packages.json"])
    assert {name: sighting.line for name, sighting in apps(reading).items()} == {
        "com.example.ride": 1,
        "com.example.browser": 3,
    }
    assert skips(reading) == {SYSTEM: (2, 1), "It names no app.": (4, 1)}
    assert "CANARY" not in repr(reading)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "hello",
        "package delivery\npackages: 3\n",
        "package:one\nthis\nis\nprose\n",
        "[]",
        '[{"name": "x"}]',
        "name,url\n",
    ],
)
def test_other_files_are_left_to_others(content: str) -> None:
    assert not android_packages.detect(source_of(content))


@given(
    st.text(max_size=300), st.sampled_from(["package:a.b\npackage:", DUMP[:400], DUMP, "== dumpstate: \nPackages:\n"])
)
def test_any_text_below_gives_a_reading_or_a_typed_error(text: str, start: str) -> None:
    source = source_of((start + text).encode("utf-8", "replace"))
    try:
        reading = android_packages.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError:
        return
    assert reading.report.rows_read == len(reading.sightings) + sum(skip.count for skip in reading.report.skipped)


ANY = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.lists(st.just({"path": 3}), max_size=2)


@given(st.lists(st.dictionaries(st.sampled_from(["name", "system", "third_party", "files"]), ANY) | ANY, max_size=4))
def test_any_entries_are_read_or_skipped(entries: list[Any]) -> None:
    source = source_of(json.dumps(entries))
    reading = android_packages.read(source, aids=NO_AIDS, progress=no_progress)
    assert reading.report.rows_read == len(entries)
