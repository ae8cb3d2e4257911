"""Rows of a caption and a value, as the side panel lists the facts of an account."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from tracker.gui.fonts import Face
from tracker.gui.theme import u
from tracker.gui.widgets.text import Label, label

_LINE = 6.5


def _caption(text: str) -> Label:
    made = label(text, Face.BODY, "muted")
    made.setMinimumHeight(u(_LINE))
    return made


class FactGrid(QWidget):
    """Captions at the leading side, values at the other; long texts take a line of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(u(3))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, caption: str, value: QWidget) -> None:
        """A row with an editor or a button."""
        line = self._grid.rowCount()
        self._grid.addWidget(_caption(caption), line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def add_text(self, caption: str) -> Label:
        """A row with a short text; give it its words later."""
        value = label("", wrap=True, selectable=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        value.setAccessibleName(caption)
        value.setMinimumHeight(u(_LINE))
        line = self._grid.rowCount()
        self._grid.addWidget(_caption(caption), line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1)
        return value

    def add_long_text(self, caption: str) -> LongFact:
        """A text of several lines under its caption; hidden while there is none."""
        fact = LongFact(caption)
        self._grid.addWidget(fact, self._grid.rowCount(), 0, 1, 2)
        return fact


class LongFact(QWidget):
    """A caption with a text below it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, u(1), 0, 0)
        layout.setVerticalSpacing(u(0.5))
        self._text = label("", Face.BODY, wrap=True, selectable=True)
        self._text.setAccessibleName(caption)
        layout.addWidget(label(caption, Face.BODY, "muted"))
        layout.addWidget(self._text)
        self.hide()

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))
