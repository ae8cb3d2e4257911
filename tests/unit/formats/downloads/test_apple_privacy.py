from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.devices import APPLE_INSTALLS, HIDE_MY_EMAIL, SAMPLES
from tests.unit.formats.sources import source_of
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.model import Grade
from tracker.core.progress import no_progress
from tracker.core.sightings import Login, LoginType, Site, Standing, Unit
from tracker.formats.base import NO_AIDS, Reading
from tracker.formats.downloads import apple_privacy


def read(content: str | bytes) -> Reading:
    source = source_of(content)
    assert apple_privacy.detect(source)
    reading = apple_privacy.read(source, aids=NO_AIDS, progress=no_progress)
    assert "CANARY" not in repr(reading)
    apple = reading.sightings[-1]
    assert (apple.title, apple.standing, reading.report.unit) == ("Apple", Standing.OFFERED, Unit.LINES)
    return reading


def test_apps_opened_with_the_apple_account() -> None:
    reading = read(SAMPLES["Apps Using Sign In with Apple.csv"])
    shop, foo = reading.sightings[:-1]
    assert (shop.title, shop.line, shop.first_seen, shop.grade) == ("Example Shop", 2, "2024-03-05", Grade.STRONG)
    assert (foo.title, foo.first_seen) == ("Foo, Bar", "2023-01-02")
    assert shop.through == foo.through == Site("apple.com", "appleid.apple.com")
    assert [(skip.line, str(skip.reason)) for skip in reading.report.skipped] == [(4, "It names no app.")]
    assert reading.report.rows_read == 3


@pytest.mark.parametrize(
    "header",
    ["App Name,Date", "Application,Created Date", "Client,First Use Date", "Status,Client Name,First Used,Date"],
)
def test_headers_that_may_be_apples(header: str) -> None:
    columns = header.split(",")
    place = next(index for index, name in enumerate(columns) if name.startswith(("App", "Client")))
    cells = ["2024-03-05"] * len(columns)
    cells[place] = "Ride"
    (ride, _) = read(f"{header}\n{','.join(cells)}\n").sightings
    assert (ride.title, ride.first_seen) == ("Ride", "2024-03-05")


def test_installed_apps() -> None:
    reading = read(SAMPLES["App Install Activity.csv"])
    chat, ride, apple = reading.sightings
    assert (chat.title, chat.line, chat.grade) == ("Example Chat", 2, Grade.MEDIUM)
    assert (chat.first_seen, chat.last_seen, chat.removed) == ("2026-08-31", "2026-08-31", False)
    assert (ride.title, ride.first_seen) == ("Ride", None)
    assert "does not prove an account" in str(chat.doubt)
    assert apple.kinds == {"device_id"}
    assert [skip.line for skip in reading.report.skipped] == [4, 5]


def test_an_app_that_was_deleted() -> None:
    content = APPLE_INSTALLS.replace("Initial Download", "Uninstall")
    assert [sighting.removed for sighting in read(content).sightings] == [True, False, False]


def test_made_up_addresses_belong_to_the_service_named() -> None:
    reading = read(SAMPLES["Hide My Email Information.csv"])
    shop, apple = reading.sightings
    assert shop.contacts == (Login("abc_12@privaterelay.appleid.com", LoginType.EMAIL),)
    assert (shop.title, shop.kinds, shop.first_seen, shop.grade) == (
        "Example Shop",
        frozenset({"email"}),
        "2024-03-05",
        Grade.MEDIUM,
    )
    assert apple.kinds == {"email"}
    reasons = {skip.line: str(skip.reason) for skip in reading.report.skipped}
    assert reasons == {
        3: "It does not say for which service the address was made.",
        4: "It holds no e-mail address.",
    }


@pytest.mark.parametrize(
    "header",
    [
        "name,url,username,password,note",
        "Title,URL,Username,Password,Notes,OTPAuth",
        "Account,Login Name,Password,Web Site,Comments",
        "App Name,Price,Purchase Date",
        "Date,Time,Name",
        "app",
        "date",
        "alias,note,enabled",
        "",
    ],
)
def test_other_tables_are_left_to_others(header: str) -> None:
    source = source_of(f"{header}\n1,2,3,4,5\n")
    assert not apple_privacy.detect(source)
    with pytest.raises(UnreadableFileError):
        apple_privacy.read(source, aids=NO_AIDS, progress=no_progress)


@given(
    st.text(max_size=200),
    st.sampled_from(
        ["App Name,Date\n", APPLE_INSTALLS.partition("\n")[0] + "\n", HIDE_MY_EMAIL.partition("\n")[0] + "\n"]
    ),
)
def test_any_rows_give_sightings_or_a_typed_error(rows: str, header: str) -> None:
    source = source_of((header + rows).encode("utf-8", "replace"))
    try:
        reading = apple_privacy.read(source, aids=NO_AIDS, progress=no_progress)
    except TrackerError:
        return
    assert reading.report.rows_read == len(reading.sightings) - 1 + len(reading.report.skipped)
