"""The HTML of a report: everything escaped, nothing from elsewhere, readable without pictures."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tracker.core.report.blocks import Block, Figure, FigureKey, Heading, Paragraph, Report, Table, Tone, cell
from tracker.formats import report_html
from tracker.formats.report_html import Picture

HOSTILE = "<script>alert(1)</script>\"'& \u202eevil\u202c \x00 \ud800 مرحبا 👨‍👩‍👧 " + "x" * 200


class Parsed(HTMLParser):
    """All elements with their attributes, and the text."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(document.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def written(*blocks: Block, language: str = "en", pictures: report_html.Pictures | None = None) -> bytes:
    return report_html.write(Report("Title", HOSTILE, iter(blocks)), language, str, pictures or {})


EVERYTHING = (
    Heading(1, HOSTILE),
    Paragraph((HOSTILE, "Second."), Tone.WARNING),
    Table(HOSTILE, (HOSTILE, "B"), ((cell(HOSTILE, tone=Tone.STUCK), cell("1", HOSTILE)),), (40, 60)),
    Table("Pairs", (), ((cell("Name"), cell("Value", tone=Tone.UNKNOWN)),), (40, 60)),
    Figure(FigureKey.LOAD, (HOSTILE,), (HOSTILE,)),
    Figure(FigureKey.MAP, ("No picture.",), ("It shows this.",)),
)
PICTURES = {FigureKey.LOAD: Picture(b"\x89PNG", 620, 50)}


def test_hostile_texts_stay_texts() -> None:
    parsed = Parsed(written(*EVERYTHING, pictures=PICTURES))
    assert not {"script", "link", "iframe", "object", "base", "form", "a"} & {tag for tag, _ in parsed.elements}
    assert not [name for _tag, attributes in parsed.elements for name in attributes if name.startswith("on")]
    assert "<script>alert(1)</script>" in parsed.text
    assert "مرحبا 👨‍👩‍👧" in parsed.text
    assert not re.search("[\u202a-\u202e\x00]", parsed.text)
    assert parsed.all("img")[0]["alt"] == HOSTILE.translate(dict.fromkeys((0x202E, 0x202C, 0, 0xD800), "\ufffd"))


def test_nothing_comes_from_elsewhere() -> None:
    document = written(*EVERYTHING, pictures=PICTURES).decode()
    assert not re.search(r"https?:|//|url\(|@import|javascript:", document)
    (policy,) = [each["content"] for each in Parsed(document.encode()).all("meta") if "http-equiv" in each]
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    assert [each["src"] for each in Parsed(document.encode()).all("img")] == ["data:image/png;base64,iVBORw=="]


def test_tables_tell_screen_readers_what_belongs_together() -> None:
    parsed = Parsed(written(*EVERYTHING))
    assert [each["scope"] for each in parsed.all("th")] == ["col", "col", "row", "row"]
    assert len(parsed.all("caption")) == 2
    assert [each.get("class") for each in parsed.all("td")] == [None, "unknown"]
    assert parsed.all("p")[0]["class"] == "warning"


def test_a_figure_without_a_picture_says_what_it_shows() -> None:
    parsed = Parsed(written(*EVERYTHING, pictures=PICTURES))
    assert "No picture. It shows this." in parsed.text
    assert len(parsed.all("figure")) == 1


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("zh_CN", "zh-CN")])
def test_the_language_is_said(language: str, tag: str) -> None:
    assert Parsed(written(language=language)).all("html") == [{"lang": tag}]
