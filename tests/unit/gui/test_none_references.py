"""PySide6 6.12.0 on Python 3.11 loses references to None until the process aborts: see pyproject.toml."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

REPAINTS = 10_000


class Painted(QWidget):
    """Calls things that return None in each repaint, as every widget of the program does."""

    repaints = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPoint(0, 0)
        painter.end()
        self.repaints += 1


def test_repainting_keeps_the_references_to_none(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.resize(8, 8)
    canvas = QPixmap(widget.size())
    widget.render(canvas)

    before, repaints_before = sys.getrefcount(None), widget.repaints
    for _ in range(REPAINTS):
        widget.render(canvas)

    assert widget.repaints - repaints_before == REPAINTS
    assert abs(sys.getrefcount(None) - before) < REPAINTS // 10
