"""A report on sheets of paper: what belongs together stays together, and every sheet has its head and its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QPen, QTextDocument

from tracker import __version__
from tracker.core.report.blocks import Block, Figure, Heading, Report, Table
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.gui.report.typeset import RULE, Look, room_above, typeset
from tracker.gui.report.words import say
from tracker.gui.theme import load_tokens
from tracker.gui.translation import text

_HEAD = 24.0
_FOOT = 20.0
"""Pixels of 1/96 inch above and below the text, for the head and the number of a page."""
_ROWS = 6
"""Rows of a long table that are laid out, and kept on one page, together."""
_PAGE = QT_TRANSLATE_NOOP("report", "Page {number}")
_LAST_PAGE = QT_TRANSLATE_NOOP("report", "Page {number}, the last one")


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that stay together. ``continues``: a table whose head is needed again only on a new page."""

    blocks: tuple[Block, ...]
    continues: bool = False


def units(blocks: Iterator[Block]) -> Iterator[Unit]:
    """Headings with what follows them; long tables a few rows at a time."""
    waiting: list[Block] = []
    for block in blocks:
        goes_on = isinstance(block, Table) and block.continues
        if waiting and (goes_on or _begins(block, waiting)):
            yield Unit(tuple(waiting))
            waiting = []
        if isinstance(block, Table) and block.heads:
            for start in range(0, len(block.rows), _ROWS):
                part = replace(block, rows=block.rows[start : start + _ROWS])
                yield Unit((*waiting, part), continues=goes_on or start > 0)
                waiting = []
        else:
            waiting.append(block)
    if waiting:
        yield Unit(tuple(waiting))


def _begins(block: Block, waiting: Sequence[Block]) -> bool:
    """Whether ``block`` may stand on another page than what comes before it: never than the heading above it."""
    if all(isinstance(known, Heading) for known in waiting):
        return False
    return isinstance(block, Heading | Figure)


class Sheets:
    """Where pages are painted to. ``size``: of the text in pixels of 1/96 inch, without head and foot."""

    def __init__(self, painter: QPainter, width: float, height: float, turn: Callable[[], bool]) -> None:
        """``painter`` draws in pixels of 1/96 inch; ``turn`` begins another page, or says that none is wanted."""
        self.painter = painter
        self.width, self.height = width, text_height(height)
        self._turn = turn
        self.number = 1
        self.wanted = True
        self.y = 0.0

    def put(self, report: Report, look: Look) -> None:
        """Paint the whole report. The head of a page is painted when the page is full."""
        running = say(report.running)
        for unit in units(report.blocks):
            self._put(unit, look, running)
            if not self.wanted:
                return
        self._finish(running, look.font, last=True)

    def _put(self, unit: Unit, look: Look, running: str) -> None:
        if self.y and not unit.continues:
            self.y += room_above(unit.blocks[0])
        document = typeset(_without_head(unit) if self.y else unit.blocks, look)
        height = document.size().height()
        if self.y and self.y + height > self.height:
            self._next(running, look.font)
            if not self.wanted:
                return
            document = typeset(unit.blocks, look)
            height = document.size().height()
        if height > self.height:
            self._flow(document, look, running)
            return
        self._paint(document, self.y, QRectF(0, 0, self.width, height))
        self.y += height

    def _flow(self, document: QTextDocument, look: Look, running: str) -> None:
        """What is higher than a page goes on over several of them; it begins on a new one."""
        document.setPageSize(QRectF(0, 0, self.width, self.height).size())
        for page in range(document.pageCount()):
            if page:
                self._next(running, look.font)
                if not self.wanted:
                    return
            self._paint(document, -page * self.height, QRectF(0, page * self.height, self.width, self.height))
        self.y = self.height  # nothing else on its last page

    def _paint(self, document: QTextDocument, top: float, part: QRectF) -> None:
        self.painter.save()
        self.painter.translate(0, _HEAD + top)
        self.painter.setClipRect(part)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = part
        document.documentLayout().draw(self.painter, context)
        self.painter.restore()

    def _next(self, running: str, font: QFont) -> None:
        self._finish(running, font, last=False)
        self.wanted = self._turn()
        self.number += 1
        self.y = 0.0

    def _finish(self, running: str, font: QFont, *, last: bool) -> None:
        """The head and the foot of the page that is full."""
        colours = load_tokens(dark=False)
        small = QFont(font)
        small.setPixelSize(10)
        small.setWeight(QFont.Weight.Normal)
        self.painter.save()
        self.painter.setFont(small)
        bottom = _HEAD + self.height + _FOOT
        self.painter.setPen(QPen(colours.control, RULE))
        self.painter.drawLine(0, round(_HEAD - 8), round(self.width), round(_HEAD - 8))
        self.painter.setPen(colours.muted)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self.painter.drawText(QRectF(0, 0, self.width, _HEAD - 9), Qt.AlignmentFlag.AlignLeft | middle, running)
        foot = QRectF(0, bottom - _FOOT + 5, self.width, _FOOT - 5)
        self.painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, f"Exposure Tracker {__version__}")
        page = text("report", _LAST_PAGE if last else _PAGE).format(number=self.number)
        self.painter.drawText(foot, Qt.AlignmentFlag.AlignRight | middle, page)
        self.painter.restore()


def text_height(height: float) -> float:
    """How much of a page of this ``height`` is for the text."""
    return height - _HEAD - _FOOT


def height_of(report: Report, look: Look) -> float:
    """How high the whole report is on one endless sheet."""
    parts = list(units(report.blocks))
    rooms = sum(room_above(unit.blocks[0]) for unit in parts[1:] if not unit.continues)
    return rooms + sum(typeset(unit.blocks, look).size().height() for unit in parts)


def _without_head(unit: Unit) -> Sequence[Block]:
    if not unit.continues:
        return unit.blocks
    (table,) = unit.blocks
    assert isinstance(table, Table)
    return (replace(table, heads=()),)
