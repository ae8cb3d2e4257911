from __future__ import annotations

from typing import Any

import pytest

from tests.unit.formats.packs.lists import COMPANY, company, company_archive, dumped
from tests.unit.formats.sources import source_of
from tracker.core.model import Deletability
from tracker.core.packs import PackEntry
from tracker.formats.packs import PackReading, read_pack

ALPHA = PackEntry(
    "Alpha Mail GmbH",
    ("alpha-mail.com",),
    Deletability.UNKNOWN,
    "https://alpha-mail.com/privacy/form",
    "privacy@alpha-mail.com",
    "Street 1\n12345 Town\nGermany",
    "Alpha Mail GmbH",
    "Answers within a week.\nAsk for Ms Ames.",
)


def read(content: bytes) -> PackReading:
    return read_pack(source_of(content), "en")


def test_one_company() -> None:
    reading = read(dumped(COMPANY))
    assert (reading.format, reading.name, reading.skipped) == ("datenanfragen", "Datenanfragen.de", ())
    assert reading.entries == (ALPHA,)


def test_a_list_of_companies() -> None:
    reading = read(dumped([COMPANY, company(slug="beta", web="https://beta.de")]))
    assert [entry.domains for entry in reading.entries] == [("alpha-mail.com",), ("beta.de",)]


@pytest.mark.parametrize("folder", ["data-master/", ""])
def test_everything_as_an_archive(folder: str) -> None:
    archive = company_archive(COMPANY, company(slug="beta", name="Beta Ltd.", web=None), folder=folder)
    assert [(entry.name, entry.domains) for entry in read(archive).entries] == [
        ("Alpha Mail GmbH", ("alpha-mail.com",)),
        ("Beta Ltd.", ()),
    ]


@pytest.mark.parametrize(
    ("web", "domains"),
    [
        ("https://www.beta.de", ("beta.de",)),
        ("https://beta.de/de-at/index.html?from=x", ("beta.de",)),
        ("https://shop.beta.co.uk/en/", ("shop.beta.co.uk",)),
        ("https://www.facebook.com/pizzeria-beta", ()),  # Facebook is not the pizzeria
        ("https://beta.de/#top", ("beta.de",)),
        ("beta", ()),
    ],
)
def test_only_a_front_page_stands_for_its_site(web: str, domains: tuple[str, ...]) -> None:
    fields: dict[str, Any] = {"web": web}
    assert read(dumped(company(**fields))).entries[0].domains == domains


def test_a_company_that_cannot_be_written_to_is_left_out() -> None:
    silent = company(slug="beta", name="Beta", address=None, email="none", webform=None)
    reading = read(dumped([silent, COMPANY]))
    assert reading.entries == (ALPHA,)
    assert [(skip.line, str(skip.reason)) for skip in reading.skipped] == [(1, "“Beta” has no address to write to.")]
