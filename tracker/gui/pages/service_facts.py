"""Rows of a caption and a value, as the side panel lists the facts of an account."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.choices import ChoiceButton
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.text import Label, label

_LINE = 6.5


class FactList(QWidget):
    """Captions at the leading side, values at the other; long texts take lines of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(spacing=0)
        self.setLayout(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, caption: str, value: QWidget) -> None:
        """A row with an editor or a button."""
        line = row(_caption(caption), value, spacing=2)
        line.setStretch(1, 1)
        line.setAlignment(value, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lines.addLayout(line)

    def add_choice(self, caption: str, value: StrEnum, choose: Callable[[StrEnum], object]) -> ChoiceButton:
        """A row that shows ``value`` and calls ``choose`` with another one that a person picks."""
        chooser = ChoiceButton(caption, value)
        chooser.chosen.connect(choose)
        self.add(caption, chooser)
        return chooser

    def add_text(self, caption: str) -> Label:
        """A row with a short text; give it its words later."""
        value = label("", wrap=True, selectable=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        value.setMinimumHeight(u(_LINE))
        value.setAccessibleName(caption)
        name = _caption(caption)
        line = row(name, value, spacing=3)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self._lines.addLayout(line)
        return value

    def add_long_text(self, caption: str) -> LongFact:
        """A text of several lines under its caption; hidden while there is none."""
        fact = LongFact(caption)
        self._lines.addWidget(fact)
        return fact


class LongFact(QWidget):
    """A caption with a text below it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._text = label("", Face.BODY, wrap=True, selectable=True)
        self._text.setAccessibleName(caption)
        self.setLayout(column(label(caption, Face.BODY, "muted"), self._text, spacing=0.5, margins=(0, 1.5, 0, 0)))
        self.hide()

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))


def _caption(text: str) -> Label:
    made = label(text, Face.BODY, "muted")
    made.setMinimumHeight(u(_LINE))
    return made
