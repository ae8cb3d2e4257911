from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.samples.mail import base64_word, quoted_word
from tracker.formats.days import Days
from tracker.formats.mail.addresses import read_address
from tracker.formats.mail.headers import checks_failed, day_of, decoded, wanted_fields


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain", "plain"),
        (base64_word("激活您的账户").encode(), "激活您的账户"),
        (b"=?gb2312?B?6UY=?=", "镕"),  # a letter that only gb18030 has
        (b"=?utf-8?q?best=C3=A4?=\r\n =?utf-8?q?tigen?= Sie", "bestätigen Sie"),
        (b"=?utf-8?B?5r8=?= =?utf-8?B?gOa0uw==?=", "激活"),  # cut within a letter
        (b"a =?x-unknown?q?=E6=BF=80?= b", "a 激 b"),
        (b"=?unicode_escape?q?=5Cd?=", "\\d"),
        (b"=?no-such-charset?q?M=FCller?=", "Müller"),
        (b"=?iso-8459-1?q?M=FCller?=", "Müller"),
        (b"=?ks_c_5601-1987?B?sKHA1A==?=", "가입"),
        (b"=?iso-2022-jp?B?GyRCRVBPPxsoQg==?=", "登録"),
        (b"\x1b$B2q0wEPO?\x1b(B", "会員登録"),
        (b"=?utf-8*en?q?Order?=", "Order"),
        (b"=?utf-8?B?A?=", ""),
        ("订单".encode(), "订单"),
        ("订单".encode("gb18030"), "订单"),
        ("Müller Größe".encode("latin-1"), "Müller Größe"),
        ("Preis 5 € für".encode("cp1252"), "Preis 5 € für"),
        (b"a\r\n\tb", "a b"),
    ],
)
def test_decoding(raw: bytes, text: str) -> None:
    assert decoded(raw) == text


@given(st.text(max_size=30), st.sampled_from(["utf-8", "gb18030", "utf-16-le"]))
def test_what_was_encoded_is_decoded(text: str, charset: str) -> None:
    assert decoded(base64_word(text, charset).encode()) == text
    if charset == "utf-8" and "\n" not in text and "\r" not in text and len(text) < 8:
        assert decoded(quoted_word(text).encode()) == text


@given(st.binary())
def test_any_bytes_are_decoded(data: bytes) -> None:
    assert isinstance(decoded(data), str)
    assert isinstance(decoded(b"=?utf-7?q?" + data + b"?= =?punycode?b?" + data), str)
    address = read_address(data)
    assert address is None or "@" in address.text


@pytest.mark.parametrize(
    ("raw", "name", "text"),
    [
        (b"Shop <a@b.example>", "Shop", "a@b.example"),
        (b'"Shop, \\"Inc\\"" <A@B.Example>', 'Shop, "Inc', "a@b.example"),
        (b'"x@y.example [via Relay]" <a@b.example>', "x@y.example [via Relay]", "a@b.example"),
        (b'"<x@y.example>" <a@b.example>', "<x@y.example>", "a@b.example"),
        (b"a@b.example (The Shop)", "The Shop", "a@b.example"),
        (b"a@b.example", "", "a@b.example"),
        (b"A <a@b.example>, C <c@d.example>", "A", "a@b.example"),
        (base64_word("知乎").encode() + b" <a@b.example>", "知乎", "a@b.example"),
        (base64_word("Shop <a@b.example>").encode(), "Shop", "a@b.example"),
        ("京东 <a@b.example>".encode(), "京东", "a@b.example"),
        ("Shop <a@müller.example>".encode(), "Shop", "a@müller.example"),
        (b"Sh\x00op\x1b\r\n <a@b.example.>", "Shop", "a@b.example"),
    ],
)
def test_addresses(raw: bytes, name: str, text: str) -> None:
    address = read_address(raw)
    assert address is not None
    assert (address.name, address.text) == (name, text)


@pytest.mark.parametrize("raw", [b"", b"Shop", b"undisclosed-recipients:;", b"<@>", b"a@", b"@b.example"])
def test_no_address(raw: bytes) -> None:
    assert read_address(raw) is None


def test_only_wanted_headers_are_kept_and_the_topmost_of_each() -> None:
    fields = wanted_fields(b"\nFROM: a\nDKIM-Signature: CANARY\nX: y\nfrom: b\r\nTo: c,\r\n d\r\n\r\nSubject: CANARY\n")
    assert fields == {b"from": b"a", b"to": b"c,\r\n d\r", b"": b""}


@pytest.mark.parametrize(
    ("result", "failed"),
    [
        (b"mx; dmarc=fail", True),
        (b"mx; dkim=pass; dmarc=fail", True),
        (b"mx; dkim=fail; dmarc=pass", False),
        (b"mx; dkim=fail", True),
        (b"mx; dkim=fail; dkim=pass", False),
        (b"mx; spf=fail", False),
        (b"mx; spf=softfail; DKIM=none", False),
    ],
)
def test_what_the_mail_provider_checked(result: bytes, failed: bool) -> None:
    fields = wanted_fields(b"\nAuthentication-Results: " + result + b"\nAuthentication-Results: dmarc=none fail\n")
    assert checks_failed(fields) is failed


def test_a_received_line_in_a_body_is_no_date() -> None:
    head = b"\nFrom: a\n\nReceived: x; 1 Jan 2020\n"
    assert day_of(head, wanted_fields(head), Days()) == 0


@pytest.mark.parametrize(
    ("date_of_mail", "separator", "received", "day"),
    [
        (b"6 Jan 2020", b"From x Mon Jan 07 04:49:45 2020", b"8 Jan 2020", 20200106),
        (b"6 Jan 2099", b"From x Mon Jan 07 04:49:45 2020", b"8 Jan 2020", 20200107),
        (b"6 Jan 0001", b"From x Mon Jan 07 04:49:45 2037", b"8 Jan 2020", 20200108),
        (b"6 Jan 1980", b"From x Mon", b"8 Jan 1970", 0),
        (b"1 Sep 2026", b"From x Mon", b"8 Jan 1970", 20260901),  # it is tomorrow somewhere
        (b"2 Sep 2026", b"From x Mon", b"8 Jan 1970", 0),
    ],
)
def test_a_date_that_cannot_be_gives_way_to_the_next(
    date_of_mail: bytes, separator: bytes, received: bytes, day: int
) -> None:
    head = b"\n" + separator + b"\nDate: Mon, " + date_of_mail + b" 00:00:00 +0000\nReceived: x; " + received + b"\n\n"
    assert day_of(head, wanted_fields(head), Days(date(2026, 8, 31))) == day
