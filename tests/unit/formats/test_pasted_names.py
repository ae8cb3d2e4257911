from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.model import Grade
from tracker.core.sightings import Site, Standing
from tracker.formats.pasted_names import MAX_LINES, read_names


def test_each_line_is_a_service_with_its_number() -> None:
    found = read_names("\ufeffNetflix\r\n\r\n  支付宝 \rwww.example.co.uk\n\n")
    assert [(sighting.line, sighting.title) for sighting in found] == [(1, "Netflix"), (3, "支付宝"), (4, "")]
    assert found[2].sites == (Site("example.co.uk", "www.example.co.uk"),)
    assert {sighting.grade for sighting in found} == {Grade.STRONG}


@pytest.mark.parametrize(
    "line",
    [
        "- Ride",
        "* Ride",
        "• Ride",
        "•Ride",
        "1. Ride",
        "12) Ride",
        "(3) Ride",
        "3）Ride",
        "1、Ride",
        "[x] Ride",
        "[ ] Ride,",
    ],
)
def test_bullets_and_numbers_are_stripped(line: str) -> None:
    assert [sighting.title for sighting in read_names(line)] == ["Ride"]


@pytest.mark.parametrize(
    "name", ["12306", "7-Eleven", "1Password", "Yahoo! Japan", "H&M", "Twitter/X", "C&A – Shop", "aib"]
)
def test_names_that_look_like_something_else(name: str) -> None:
    (sighting,) = read_names(name)
    assert (sighting.title, sighting.sites, sighting.apps) == (name, (), ())


def test_a_number_before_chinese_needs_no_blank() -> None:
    assert [sighting.title for sighting in read_names("1.微信\n2. 淘宝")] == ["微信", "淘宝"]


@pytest.mark.parametrize(
    ("line", "domain"),
    [
        ("163.com", "163.com"),
        ("https://example.com/login?next=CANARY", "example.com"),
        ("Booking.com", "booking.com"),
        ("de.wikipedia.org", "wikipedia.org"),
        ("müller.de", "xn--mller-kva.de"),
        ("chrome://FirefoxAccounts", "firefox.com"),
    ],
)
def test_addresses(line: str, domain: str) -> None:
    (sighting,) = read_names(line)
    assert [site.domain for site in sighting.sites] == [domain]
    assert sighting.title == ""
    assert "CANARY" not in repr(sighting)


@pytest.mark.parametrize(
    ("line", "app"),
    [
        ("com.tencent.mm", "android:com.tencent.mm"),
        ("com.whatsapp", "android:com.whatsapp"),
        ("me.ele", "android:me.ele"),
        ("ctrip.android.view", "android:ctrip.android.view"),
        ("android:com.example.ride", "android:com.example.ride"),
        ("iOS: com.example.Ride", "ios:com.example.Ride"),
        ("androidapp://com.example.ride", "android:com.example.ride"),
    ],
)
def test_app_ids(line: str, app: str) -> None:
    (sighting,) = read_names(line)
    assert (sighting.apps, sighting.sites, sighting.title) == ((app,), (), "")


def test_a_name_with_its_address() -> None:
    (sighting,) = read_names("Example Shop – https://shop.example.com/account")
    assert (sighting.title, sighting.sites) == ("Example Shop", (Site("example.com", "shop.example.com"),))
    (bare,) = read_names("see https:// there")
    assert bare.title == "see there"


def test_a_device_of_the_own_network() -> None:
    (sighting,) = read_names("192.168.1.1")
    assert (sighting.standing, sighting.title) == (Standing.LOCAL, "192.168.1.1")


def test_no_more_lines_than_fit() -> None:
    found = read_names("\n".join(f"Service {number}" for number in range(MAX_LINES + 5)))
    assert (len(found), found[-1].line) == (MAX_LINES, MAX_LINES)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for sighting in read_names(text):
        assert sighting.title or sighting.sites or sighting.apps
        assert len(sighting.title) <= 253
        assert sighting.title.isprintable() or not sighting.title.isascii()
