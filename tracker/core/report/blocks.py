"""The parts that a report is made of, without a word about how they look on screen or paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.text import Message

Text = str | Message
"""A plain value such as a name or a figure, or a sentence that the writer translates."""

Say = Callable[[Text], str]
"""Gives a `Text` in one language."""


class Tone(StrEnum):
    """What a text is about, so that a writer can set it off. The words always say the same."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    WARNING = "warning"
    STUCK = "stuck"
    UNKNOWN = "unknown"


class FigureKey(StrEnum):
    """The pictures that a report can have; whoever draws them gives one for each key, or none."""

    LOAD = "load"
    TREND = "trend"
    MAP = "map"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Heading:
    """``level``: 1 for the title of the whole, 2 for a section, 3 for one of its subjects."""

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences, one after the other."""

    sentences: tuple[Text, ...]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its ``lines`` stand below each other."""

    lines: tuple[Text, ...]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first cell in each row is the head of that row.

    ``caption``: what it is, for those who do not see it. ``heads``: over the columns; () for pairs of a name and
    a value. ``widths``: shares of the columns in percent. ``continues``: it goes on with the table before it.
    """

    caption: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with the sentences of its ``caption``. ``words``: what it shows, for those who do not see it."""

    key: FigureKey
    caption: tuple[Text, ...]
    words: tuple[Text, ...]


Block = Heading | Paragraph | Table | Figure


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. ``running``: the head of every printed page. ``blocks`` can be gone through once."""

    title: Text
    running: Text
    blocks: Iterator[Block]


def cell(*lines: Text, tone: Tone = Tone.PLAIN) -> Cell:
    """A `Cell` of these lines."""
    return Cell(lines, tone)
