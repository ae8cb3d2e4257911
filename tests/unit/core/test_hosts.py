from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.hosts import MAX_LOOKED_AT, hosts_only
from tracker.core.sightings import LoginType, read_login


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://unk1.example/reset?token=SECRET", "unk1.example"),
        ("unk2.example/p/SECRET?x=SECRET", "unk2.example"),
        ("My shop https://unk3.example/x?token=SECRET", "My shop unk3.example"),
        ("My shop\thttps://unk3.example/SECRET the second", "My shop unk3.example the second"),
        ("我的店https://unk3.example/x?token=SECRET的账号", "我的店unk3.example"),
        ("(https://unk3.example/SECRET", "unk3.example"),
        ("Shop (https://unk3.example/SECRET)", "Shop (unk3.example"),
        ("ftp://me:SECRET@unk4.example/x", "unk4.example"),
        ("https://me:SEC RET@unk5.example/x SECRET", "unk5.example"),
        ("https://unk5.example:8443/SECRET", "unk5.example"),
        ("me:SECRET@unk6.example", "unk6.example"),
        ("me:SEC@/RET@unk6.example", "unk6.example"),
        ("me:SECRET@localhost", ""),
        ("me:SECRET@unk7.example/x", "unk7.example"),
        ("git@unk7.example:SECRET/x.git", "unk7.example"),
        ("me@unk7.example/SECRET", "unk7.example"),
        ("mailto:SECRET@unk7.example?subject=SECRET", "unk7.example"),
        ("unk8.example?SECRET", "unk8.example"),
        ("unk8.example:80#SECRET", "unk8.example"),
        ("192.0.2.1:8080/SECRET", "192.0.2.1"),
        ("mastodon.example/@SECRET", "mastodon.example"),
        ("https://unk9.example\\SECRET", "unk9.example"),
        ("https:\\\\unk9.example\\SECRET", "unk9.example"),
        ("https:/unk9.example/SECRET", "unk9.example"),
        ("https：//unk9.example/SECRET", "unk9.example"),
        ("HTTPS%3A%2F%2Funk9.example%2FSECRET%3Ftoken%3DSECRET", "unk9.example"),
        ("view-source:https://unk9.example/SECRET", "unk9.example"),
        ("android://SECRET@com.example.app/", "com.example.app"),
        ("//unkA.example/SECRET", "unkA.example"),
        ("\\\\unkA.example\\SECRET", "unkA.example"),
        ("otpauth://totp/x?secret=SECRET", ""),
        ("otpauth:totp/x?secret=SECRET", ""),
        ("Two factors otpauth://totp/x?secret=SECRET", "Two factors "),
        ("data:text/plain,SECRET SECRET", ""),
        ("see javascript:alert('SECRET SECRET')", "see "),
        ("https://[2001:db8::1]/SECRET", ""),
        ("unk.example/x?next=https://other.example/SECRET", "unk.example"),
        ("x?next=https://other.example/SECRET", "x"),
        ("@/https://unk.example", ""),  # what is left may read as an address again
        ("router/x?token=SECRET", "router/x"),
    ],
)
def test_of_an_address_only_the_host_is_left(text: str, kept: str) -> None:
    assert hosts_only(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "GitHub",
        "anna@example.org",
        "Anna: anna+tag@example.org, 24/7 & TCP/IP",
        "example.com",
        "example.com:8080",
        "1Password 8 | Home",
        "Who?  #1 a/b",
        "user#1234",
        "CORP\\anna",
        "Twitter:@nobody",
        "@nobody",
        "+49 170/1234567",
        "Data: base",
        "metadata:x",
        "50% off?",
    ],
)
def test_names_and_logins_stay_as_they_are(text: str) -> None:
    assert hosts_only(text) == text


SECRET = st.text("SECRETx0.%-_~", min_size=3, max_size=12).map("QZ{}".format)
HOSTS = st.sampled_from(["unk.example", "a.b.unk.example", "xn--nk-wka.example", "192.0.2.7"])
WORDS = st.text("abz Zä店.,!-", max_size=12).map(lambda text: f" {text} ")


@st.composite
def addresses(draw: st.DrawFn) -> tuple[str, str]:
    """(an address with marked parts, its host)."""
    host, secrets = draw(HOSTS), st.lists(SECRET, min_size=1, max_size=3)
    start = draw(st.sampled_from(["https://", "http://", "FTP://", "ssh://", "x-app://", "//", "", "https:/"]))
    user = draw(st.sampled_from(["", "user", "password"]))
    before = {"": "", "user": f"{draw(SECRET)}@", "password": f"{draw(SECRET)}:{draw(SECRET)}@"}[user]
    port = draw(st.sampled_from(["", ":8080"]))
    behind = draw(st.sampled_from(["/", "?", "#", "/a/b?c="])) + "/".join(draw(secrets))
    if user == "password" and draw(st.booleans()):
        behind = ""
    return f"{start}{before}{host}{port}{behind}", host


@given(WORDS, addresses(), WORDS)
def test_no_part_of_an_address_but_its_host_survives(before: str, address: tuple[str, str], behind: str) -> None:
    written, host = address
    for text in (written, before + written, before + written + behind):
        kept = hosts_only(text)
        assert "QZ" not in kept
        assert host in kept
        assert hosts_only(kept) == kept
    login = read_login(written)
    assert (login.text, login.type) == (host, LoginType.USERNAME)


PIECES = [
    "https://",
    "ftp:/",
    "//",
    ":",
    "@",
    "/",
    "?",
    "#",
    "a.example",
    "x",
    " ",
    "%3a%2f%2f",
    "：",
    "\\",
    "(",
    "data:",
]


@given(st.lists(st.sampled_from([*PIECES, "=", "&", "192.0.2.7"]), max_size=12).map("".join))
def test_what_is_left_is_not_shortened_again(text: str) -> None:
    assert hosts_only(hosts_only(text)) == hosts_only(text)


@pytest.mark.parametrize("piece", [*PIECES, "a.", "a:/", "-.", "a@b:", "https://a@", "a.example/", "me:x@"])
def test_long_texts_are_cut_and_take_no_time(piece: str) -> None:
    start = time.perf_counter()
    kept = hosts_only("x " + piece * 1_000_000)
    assert len(kept) <= MAX_LOOKED_AT
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("text", "login", "kind"),
    [
        ("ssh://me:SECRET@unkB.example/x", "unkB.example", LoginType.USERNAME),
        ("https://unkC.example/?token=SECRET", "unkC.example", LoginType.USERNAME),
        ("me:SECRET@unkD.example", "unkD.example", LoginType.USERNAME),
        ("otpauth://totp/x?secret=SECRET", "", LoginType.NONE),
        ("anna@Example.ORG", "anna@example.org", LoginType.EMAIL),
        ("anna@büro.example", "anna@büro.example", LoginType.EMAIL),
        ("anna@example.org,bob", "anna@example.org,bob", LoginType.USERNAME),
        ("anna@localhost", "anna@localhost", LoginType.USERNAME),
    ],
)
def test_an_address_of_the_web_is_no_login(text: str, login: str, kind: LoginType) -> None:
    assert (read_login(text).text, read_login(text).type) == (login, kind)
