from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.sources import source_of, stored
from tracker.core.errors import TrackerError, UnreadableFileError
from tracker.core.progress import no_progress
from tracker.core.sightings import LoginType, Site, Standing
from tracker.formats.base import NO_AIDS, Aids, Reading
from tracker.formats.passwords import chromium_csv


def read(name: str) -> Reading:
    source = stored(name)
    assert chromium_csv.detect(source)
    return chromium_csv.read(source, aids=NO_AIDS, progress=no_progress)


def test_all_that_a_browser_writes() -> None:
    reading = read("chrome.csv")
    by_line = {sighting.line: sighting for sighting in reading.sightings}
    assert by_line[2].sites == (Site("example.co.uk", "shop.example.co.uk"),)
    assert by_line[2].login.text == by_line[3].login.text == "anna+shop@example.org"
    assert by_line[5].sites == (Site("example.net", "tickets.example.net"),)
    assert (by_line[5].login.text, by_line[5].login.type) == ("+8613800138000", LoginType.PHONE)
    assert by_line[6].apps == ("android:com.example.ride",)
    assert [by_line[line].sites[0].domain for line in (7, 8)] == ["foo.github.io", "bar.github.io"]
    assert (by_line[11].title, by_line[11].sites, by_line[12].sites) == ("Old account", (), ())
    assert by_line[15].login.type is LoginType.NONE
    assert [by_line[line].standing for line in (8, 9, 10)] == [Standing.ACCOUNT, Standing.LOCAL, Standing.LOCAL]


def test_what_is_left_out_is_told_with_its_line() -> None:
    reading = read("chrome.csv")
    reasons = {skip.line: str(skip.reason) for skip in reading.report.skipped}
    assert sorted(reasons) == [13, 14, 16]
    assert "neither an address nor a user name" in reasons[13]
    assert "page of the browser" in reasons[14]
    assert "cut off" in reasons[16]
    assert reading.report.rows_read == len(reading.sightings) + len(reasons) == 14


def test_nothing_secret_is_kept() -> None:
    assert "CANARY" not in repr(read("chrome.csv"))


@pytest.mark.parametrize("name", ["chrome_4_columns.csv", "chrome_2017.csv", "chromium_database_dump.csv"])
def test_older_headers(name: str) -> None:
    (sighting,) = read(name).sightings
    assert sighting.sites == (Site("example.com", "example.com"),)
    assert sighting.login.text == "anna"


@pytest.mark.parametrize(
    "header",
    [
        "url,username,password,totp,extra,name,grouping,fav",  # LastPass
        "Title,URL,Username,Password,Notes,OTPAuth",  # Safari
        '"url","username","password","httpRealm","formActionOrigin","guid"',  # Firefox
        "name,url,username,password,note,cardholdername",  # NordPass
        "hello",
        "",
    ],
)
def test_other_tables_are_left_to_others(header: str) -> None:
    source = source_of(header + "\n1,2,3,4\n")
    assert not chromium_csv.detect(source)
    with pytest.raises(UnreadableFileError):
        chromium_csv.read(source, aids=NO_AIDS, progress=no_progress)


@given(st.text(max_size=200), st.sampled_from(["name,url,username,password,note\n", "origin_url,username_value\n"]))
def test_any_rows_give_sightings_or_a_typed_error(rows: str, header: str) -> None:
    source = source_of((header + rows).encode("utf-8", "replace"))
    try:
        reading = chromium_csv.read(source, aids=Aids(region="CN"), progress=no_progress)
    except TrackerError:
        return
    assert reading.report.rows_read == len(reading.sightings) + len(reading.report.skipped)


def test_names_cannot_turn_the_writing_around_or_break_the_line() -> None:
    source = source_of('name,url,username,password\n"a\u202eb\tc\nd\x1b[0m\u200d",https://example.com,x,y\n')
    (sighting,) = chromium_csv.read(source, aids=NO_AIDS, progress=no_progress).sightings
    assert sighting.title == "ab c d[0m\u200d"


def test_an_encoding_that_was_guessed_is_told() -> None:
    rows = "支付宝的登录密码和用户名,https://example.com/,用户名称,x\n" * 5
    source = source_of(("name,url,username,password\n" + rows).encode("gb18030"))
    reading = chromium_csv.read(source, aids=NO_AIDS, progress=no_progress)
    assert reading.sightings[0].title == "支付宝的登录密码和用户名"
    assert reading.report.decoding is not None
    assert "GB18030" in str(reading.report.decoding.warning)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *[(name, "gb18030") for name in ("微信", "支付宝", "淘宝网", "中国工商银行")],
        *[("네이버 쇼핑 김철수", "euc_kr"), ("Müllerstraße", "cp1252")],
    ],
)
def test_a_few_letters_tell_the_encoding(name: str, encoding: str) -> None:
    source = source_of(f'name,url,username,password\n"{name}",https://example.com/,u,x\n'.encode(encoding))
    (sighting,) = chromium_csv.read(source, aids=NO_AIDS, progress=no_progress).sightings
    assert sighting.title == name


def test_the_browsers_own_account_is_one_without_the_cells_of_its_row() -> None:
    source = source_of("name,url,username,password\nCANARY,chrome://FirefoxAccounts,CANARY,CANARY\n")
    (sighting,) = chromium_csv.read(source, aids=NO_AIDS, progress=no_progress).sightings
    assert (sighting.title, sighting.sites[0].domain, sighting.login.text) == ("Mozilla account", "firefox.com", "")
