from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.sightings import Site
from tracker.formats.urls import AddressReader, Target


@pytest.fixture(scope="module")
def addresses() -> AddressReader:
    return AddressReader()


@pytest.mark.parametrize(
    ("cell", "domain", "host"),
    [
        ("https://shop.example.co.uk/login", "example.co.uk", "shop.example.co.uk"),
        ("https://www.example.co.uk", "example.co.uk", "www.example.co.uk"),
        ("https://foo.github.io/", "foo.github.io", "foo.github.io"),
        ("https://github.io/", "github.io", "github.io"),
        ("HTTPS://USER:secret@Example.COM.:8443/path?q#f", "example.com", "example.com"),
        ("example.com/login", "example.com", "example.com"),
        ("https://müller.de/", "xn--mller-kva.de", "xn--mller-kva.de"),
        ("https://unheard.of-suffix", "unheard.of-suffix", "unheard.of-suffix"),
        ("ftp://files.example.org", "example.org", "files.example.org"),
        ("https://www.suffix.web3", "suffix.web3", "www.suffix.web3"),
    ],
)
def test_sites(addresses: AddressReader, cell: str, domain: str, host: str) -> None:
    found = addresses.read(cell)
    assert (found.target, found.site) == (Target.SITE, Site(domain, host))


@pytest.mark.parametrize(
    ("cell", "app"),
    [
        ("android://Jzj5T2E45Hb33D-lk==@com.example.shop/", "android:com.example.shop"),
        ("androidapp://com.example.shop", "android:com.example.shop"),
        ("iosapp://com.example.Shop", "ios:com.example.Shop"),
    ],
)
def test_apps(addresses: AddressReader, cell: str, app: str) -> None:
    found = addresses.read(cell)
    assert (found.target, found.app) == (Target.APP, app)


@pytest.mark.parametrize(
    ("cell", "target"),
    [
        ("http://192.168.1.1/", Target.LOCAL_DEVICE),
        ("http://[fe80::1]/", Target.LOCAL_DEVICE),
        ("http://localhost:8080", Target.LOCAL_DEVICE),
        ("http://nas.local", Target.LOCAL_DEVICE),
        ("http://router.home.arpa", Target.LOCAL_DEVICE),
        ("http://fileserver/", Target.LOCAL_DEVICE),
        ("192.168.0.1", Target.LOCAL_DEVICE),
        ("chrome://extensions", Target.NO_ACCOUNT),
        ("about:config", Target.NO_ACCOUNT),
        ("file:///etc/passwd", Target.NO_ACCOUNT),
        ("javascript:alert(1)", Target.NO_ACCOUNT),
        ("chrome://FirefoxAccounts", Target.MOZILLA_ACCOUNT),
        ("", Target.UNCLEAR),
        ("aib", Target.UNCLEAR),
        ("htt:/proton.me/switch", Target.UNCLEAR),
        ("htts:/x", Target.UNCLEAR),
        ("https://[::1", Target.UNCLEAR),
        ("https://ex:ample.com/", Target.UNCLEAR),
        ("https:///", Target.UNCLEAR),
        ("gopher://example.com", Target.UNCLEAR),
        ("anna@example.com", Target.UNCLEAR),
        ("two words.com", Target.UNCLEAR),
        ("readme.unheardof", Target.UNCLEAR),
        ("a..b.com/login", Target.UNCLEAR),
        ("https://a..b.com", Target.UNCLEAR),
        ("https://" + "a" * 64 + ".com", Target.UNCLEAR),
        ("https://exa<b>mple.com", Target.UNCLEAR),
        ("androidapp://", Target.UNCLEAR),
        ("androidapp://<b>", Target.UNCLEAR),
    ],
)
def test_what_is_no_site(addresses: AddressReader, cell: str, target: Target) -> None:
    found = addresses.read(cell)
    assert (found.target, found.site, found.app) == (target, None, "")


def test_a_domain_is_shown_as_people_write_it() -> None:
    assert Site("xn--mller-kva.de", "xn--mller-kva.de").display == "müller.de"
    assert Site("xn--\xff.de", "x").display == "xn--\xff.de"


@given(st.text(max_size=60) | st.text(max_size=40).map("https://{}".format))
def test_any_text_is_read_without_an_error(addresses: AddressReader, cell: str) -> None:
    found = addresses.read(cell)
    assert (found.site is not None) == (found.target is Target.SITE)
    assert bool(found.app) == (found.target is Target.APP)
