from __future__ import annotations

from typing import Any

import pytest

from tests.unit.formats.packs.lists import SITES, dumped, site, zipped
from tests.unit.formats.sources import source_of
from tracker.core.model import Deletability
from tracker.core.packs import PackEntry
from tracker.formats.packs import PackReading, read_pack


def read(document: Any, language: str = "en") -> PackReading:
    return read_pack(source_of(dumped(document), "sites.json"), language)


def entry(**fields: Any) -> PackEntry:
    return read([site(**fields)]).entries[0]


def test_a_list_as_it_is_published() -> None:
    reading = read(SITES)
    assert (reading.format, reading.name, reading.skipped) == ("justdeleteme", "JustDeleteMe", ())
    assert reading.entries == (
        PackEntry(
            "Alpha Mail",
            ("alpha-mail.com", "mail.alpha-mail.com"),
            Deletability.SELF_SERVICE,
            "https://alpha-mail.com/settings#delete",
            note="Settings ⮕ Delete.\nThen confirm.",
        ),
        PackEntry(
            "Beta Shop",
            ("help.beta-shop.co.uk",),
            Deletability.REQUEST,
            "https://help.beta-shop.co.uk/contact",
            "Support@beta-shop.co.uk",
        ),
        PackEntry("Gamma", ("gamma.net",), Deletability.CONDITIONAL),
        PackEntry("Delta", ("delta.org",), Deletability.REGIONAL, "https://delta.org/"),
        PackEntry("Epsilon", ("epsilon.io",), Deletability.IMPOSSIBLE, "https://epsilon.io"),
    )


@pytest.mark.parametrize(
    ("language", "notes", "url"),
    [
        ("zh_CN", ["设置 ⮕ 注销。", "先解绑。"], "https://alpha-mail.com/zh/settings#delete"),
        ("de", ["Einstellungen ⮕ Löschen.", ""], "https://alpha-mail.com/settings#delete"),
        ("fr", ["Settings ⮕ Delete.\nThen confirm.", ""], "https://alpha-mail.com/settings#delete"),
    ],
)
def test_notes_and_links_in_the_language_of_the_person(language: str, notes: list[str], url: str) -> None:
    entries = read(SITES, language).entries
    assert [entries[0].note, entries[2].note] == notes
    assert entries[0].url == url


def test_from_the_whole_repository() -> None:
    archive = zipped({"jdm-master/README.md": b"", "jdm-master/_data/sites.json": dumped(SITES)})
    assert read_pack(source_of(archive), "en") == read(SITES)


def test_a_difficulty_that_came_later_is_not_known() -> None:
    assert entry(difficulty="nightmare").deletability is Deletability.UNKNOWN


@pytest.mark.parametrize(
    ("domains", "read_as"),
    [
        (["WWW.Zeta.Com"], ("zeta.com",)),
        (["https://www.zeta.com/", "zeta.com/de/"], ("zeta.com",)),
        (["zeta.com/their/page", "zeta.org"], ("zeta.org",)),
        (["müller.de"], ("xn--mller-kva.de",)),
        (["www.com"], ("www.com",)),
        (["https://zeta.com/?" + "a" * 2000, "zeta.org"], ("zeta.org",)),
        (["zeta.example"], ("zeta.example",)),
        (["router.local", "10.0.0.1", "localhost", "a b.com", "", "*"], ("help.zeta.com",)),
    ],
)
def test_domains(domains: list[str], read_as: tuple[str, ...]) -> None:
    assert entry(domains=domains, url="https://help.zeta.com/close?a=b").domains == read_as


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            "file:///etc/passwd",
            "mailto:a@b.com",
            "//zeta.com",
            "https://",
            "https://zeta.com/a b",
        ),
        *("https://bank.com@zeta.com/", "https://zeta.com/\u202emoc", "https://[::1", "https://10.0.0.1/x"),
        "https://zeta.com/" + "a" * 2000,
    ],
)
def test_what_is_no_link_to_a_public_page_is_left_out(url: str) -> None:
    assert entry(url=url).url == ""


def test_nothing_but_a_name() -> None:
    assert entry(url=None, domains=[], email=None) == PackEntry("Zeta", (), Deletability.SELF_SERVICE)


@pytest.mark.parametrize(
    "email", ["nobody", "a@b", "a@b.com, c@d.com", "a@b.com?bcc=x@y.com", "a@" + "b" * 400 + ".com"]
)
def test_what_is_no_mail_address_is_left_out(email: str) -> None:
    assert entry(email=email).email == ""
