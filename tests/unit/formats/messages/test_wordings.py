from __future__ import annotations

import time

import pytest

from tracker.formats.messages.wordings import bound_site, name_in
from tracker.formats.urls import AddressReader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("G-412157 is your Google verification code.", "Google"),
        ("482915 is your Kestrel code", "Kestrel"),
        ("Your Example Bank code is 903311.", "Example Bank"),
        ("Use 5677 as Kestrel account security code", "Kestrel"),
        ("<#> Your Kestrel code: 482915\nFA+9qCX9VSu", "Kestrel"),
        ("<#> [Kestrel] 482915 is the code", "Kestrel"),
        ("[#] Kestrel code: 482915", "Kestrel"),
        ("(Kestrel) 482915", "Kestrel"),
        ("482915 (Kestrel & Sons Verification Code)", "Kestrel & Sons"),
        ("482915 is your verification code for Kestrel account.", "Kestrel"),
        ("Your OTP for Kestrel Pay login is 482915", "Kestrel Pay"),
        ("The Kestrel passcode is 482915", "Kestrel"),
        ("Your login code is 482915", ""),
        ("Your One Time PIN is 482915", ""),
        ("Use G-412157 code", ""),
        ("(482915) is the code", ""),
        ("use 5677 as kestrel code", ""),
        ("See you at 5?", ""),
    ],
)
def test_wordings(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Your code is 903311.\n\n@bank.example.com #903311", "bank.example.com"),
        ("@example.co.uk #1234", "example.co.uk"),
        ("Code\n@shop.example.com #123456 %pay.example.org", "shop.example.com"),
        ("Code 1234 https://bank.example.com #1234", None),
        ("@bank.example.com #1234\nand more", None),
        ("mail me @bank.example.com", None),
        ("@192.168.0.1 #1234", None),
        ("@localhost #1234", None),
        ("@a..b #1234", None),
        ("", None),
    ],
)
def test_codes_bound_to_a_site(text: str, host: str | None) -> None:
    site = bound_site(text, AddressReader())
    assert (site and site.host) == host


@pytest.mark.parametrize("text", ["A" * 4000, "Aa " * 1300, "(A" * 2000, "code for " + "A " * 1900, "your " * 800])
def test_no_wording_takes_long(text: str) -> None:
    start = time.perf_counter()
    name_in(text)
    assert time.perf_counter() - start < 0.5
