"""A report as one HTML file for reading and printing: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.core.characters import fit
from tracker.core.report.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    Paragraph,
    Report,
    Say,
    Table,
    Tone,
)

SUFFIX = ".html"
# A4 and Letter both keep these margins. Signs in front of words say without colour what the colour says.
_STYLE = """\
@page { margin: 15mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 50rem; background: #fff; color: #17202b;
  font: 0.95rem/1.45 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 1.6rem 0 0.4rem; border-bottom: 1px solid #7c8594; }
h3 { font-size: 1rem; margin: 1.2rem 0 0.2rem; }
h1, h2, h3, p, th, td span { unicode-bidi: plaintext; }
p { margin: 0.4rem 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0.3rem 0 0.6rem; font-size: 0.88rem; }
th, td { border: 1px solid #dce1e8; padding: 0.25rem 0.45rem; text-align: start; vertical-align: top; }
thead th { background: #ebeef2; font-weight: 600; }
tbody th { font-weight: 500; }
td span, th span { display: block; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
figure { margin: 0.6rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { font-size: 0.85rem; color: #535f6e; }
.muted { color: #535f6e; }
.strong { font-weight: 600; }
.warning { font-weight: 600; }
.warning span:first-child::before, p.warning::before { content: "\\26A0\\FE0E\\00A0"; }
.stuck { font-weight: 600; color: #ad0f45; }
.unknown { border-style: dashed; background: #f4f6f8; }
p.unknown { border: 1px dashed #7c8594; padding: 0.2rem 0.45rem; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; }
  h2, h3 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file, and how wide and high it is meant to be, in CSS pixels."""

    png: bytes
    width: int
    height: int


Pictures = Mapping[str, Picture]


def write(report: Report, language: str, say: Say, pictures: Pictures) -> bytes:
    """The whole document in UTF-8. ``language``: ``en``, ``zh_CN`` … of what ``say`` says.

    A figure without a picture says in words what it shows.
    """
    return "".join(_document(report, language, say, pictures)).encode("utf-8")


def _document(report: Report, language: str, say: Say, pictures: Pictures) -> Iterator[str]:
    title = _escaped(say(report.running))
    yield f'<!DOCTYPE html>\n<html lang="{language.replace("_", "-")}">\n<head>\n<meta charset="utf-8">\n'
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    for block in report.blocks:
        yield from _block(block, say, pictures)
    yield "</main>\n</body>\n</html>\n"


def _block(block: Block, say: Say, pictures: Pictures) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{_escaped(say(block.text))}</h{block.level}>\n"
        case Paragraph():
            yield f"<p{_classed(block.tone)}>{_joined(map(say, block.sentences))}</p>\n"
        case Table():
            yield from _table(block, say)
        case _:
            yield from _figure(block, say, pictures)


def _table(table: Table, say: Say) -> Iterator[str]:
    yield f"<table>\n<caption>{_escaped(say(table.caption))}</caption>\n<colgroup>"
    yield "".join(f'<col style="width:{width}%">' for width in table.widths) + "</colgroup>\n"
    if table.heads:
        heads = "".join(f'<th scope="col">{_escaped(say(head))}</th>' for head in table.heads)
        yield f"<thead><tr>{heads}</tr></thead>\n"
    yield "<tbody>\n"
    for first, *others in table.rows:
        yield f'<tr><th scope="row"{_classed(first.tone)}>{_lines(first, say)}</th>'
        yield "".join(f"<td{_classed(other.tone)}>{_lines(other, say)}</td>" for other in others) + "</tr>\n"
    yield "</tbody>\n</table>\n"


def _lines(cell: Cell, say: Say) -> str:
    return "".join(f"<span>{_escaped(say(line))}</span>" for line in cell.lines)


def _figure(figure: Figure, say: Say, pictures: Pictures) -> Iterator[str]:
    caption, words = _joined(map(say, figure.caption)), _joined(map(say, figure.words))
    picture = pictures.get(figure.key)
    if picture is None:
        yield f"<p>{caption} {words}</p>\n"
        return
    data = b64encode(picture.png).decode("ascii")
    size = f'width="{picture.width}" height="{picture.height}"'
    yield f'<figure><img src="data:image/png;base64,{data}" {size} alt="{words}">\n'
    yield f"<figcaption>{caption}</figcaption></figure>\n"


def _classed(tone: Tone) -> str:
    return "" if tone is Tone.PLAIN else f' class="{tone}"'


def _joined(sentences: Iterator[str]) -> str:
    return " ".join(map(_escaped, sentences))


def _escaped(text: str) -> str:
    """``text`` for an element or an attribute, and without what would reach beyond it."""
    return html.escape(fit(text))
