"""A heading with a few lines below it, as the side panel tells what is known about an account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.layouts import box, clear, column, row
from tracker.gui.widgets.text import Label, breakable, label, set_name


@dataclass(frozen=True, slots=True)
class Line:
    """A text of its own line or lines. ``muted``: small print; ``item``: one of a list, with a dash before it."""

    text: str
    muted: bool = False
    item: bool = False


class Topic(QWidget):
    """``title`` over ``body``, with a few words at the other end of the title (`set_aside`)."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._aside = label("", Face.SMALL, "muted")
        self.body = column(spacing=1)
        head = row(label(title, Face.STRONG), None, self._aside)
        self.setLayout(column(head, self.body, spacing=1, margins=(0, 3, 0, 0)))
        set_name(self, title)

    def set_aside(self, text: str) -> None:
        self._aside.setText(text)


class Lines(QWidget):
    """Lines one below the other; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._content = column(spacing=1)
        self.setLayout(self._content)
        self.hide()

    @property
    def is_empty(self) -> bool:
        return not self._lines

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show these; what is shown already stays as it is."""
        wanted = tuple(line for line in lines if line.text)
        if wanted != self._lines:
            self._lines = wanted
            clear(self._content)
            for line in wanted:
                self._content.addWidget(_shown(line))
        self.setVisible(bool(wanted))


def _shown(line: Line) -> QWidget:
    words = _words(line)
    if not line.item:
        return words
    dash = label("–", Face.SMALL if line.muted else Face.BODY, "muted")
    content: QBoxLayout = row(dash, words, spacing=1.5)
    content.setAlignment(dash, Qt.AlignmentFlag.AlignTop)
    content.setStretch(1, 1)
    item = box(content)
    content.setContentsMargins(u(0.5), 0, 0, 0)
    return item


def _words(line: Line) -> Label:
    face, tone = (Face.SMALL, "muted") if line.muted else (Face.BODY, "text")
    return label(breakable(line.text), face, tone, wrap=True)
