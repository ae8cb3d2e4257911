"""Where one stands: the bar of a wizard, and a list of steps on a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.marks import CircleState, paint_circle
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, text_width
from tracker.gui.widgets.text import label, set_name


class StepBar(QWidget):
    """One segment a step of a wizard: done ones ticked, the current one strong."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Step ``index``, counted from 0, is the one to do now."""
        self._current = index
        words = self.tr("Step {number} of {total}").format(number=index + 1, total=len(self._names))
        set_name(self, words, self._names[index])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(190), u(3.5) + line_height(Face.BODY) + u(0.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, gap = canvas(self), u(2)
        width = (self.width() - gap * (len(self._names) - 1)) // len(self._names)
        for index, name in enumerate(self._names):
            self._paint_step(surface, index, name, index * (width + gap), width)
        surface.painter.end()

    def _paint_step(self, surface: Canvas, index: int, name: str, x: int, width: int) -> None:
        colours, line = tokens(), line_height(Face.BODY)
        reached = index <= self._current
        bar = surface.rect(x, 0, width, u(1))
        paint_box(surface.painter, bar, u(0.5), colours.accent if reached else colours.line)
        y = u(3.5)
        if index < self._current:
            surface.icon(surface.rect(x, y + (line - u(3.5)) // 2, u(3.5), u(3.5)), "check", colours.accent)
            lead = u(5)
        else:
            number = str(index + 1)
            ink = colours.accent if index == self._current else colours.muted
            surface.text(surface.rect(x, y, u(4), line), number, Face.STRONG, ink)
            lead = text_width(number, Face.STRONG) + u(2)
        current = index == self._current
        place = surface.rect(x + lead, y, width - lead, line)
        ink = colours.text if current else colours.muted
        surface.text(place, name, Face.STRONG if current else Face.BODY, ink)


class StepSign(QWidget):
    """The circle of a step and the line down to the next one."""

    def __init__(self, number: int, state: CircleState, *, last: bool) -> None:
        super().__init__()
        self._number, self._state, self._last = number, state, last
        self.setFixedWidth(u(5.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, side = canvas(self), u(5.5)
        paint_circle(surface.painter, surface.rect(0, 0, side, side), self._number, self._state)
        if not self._last:
            line = surface.rect(side // 2, side + u(1), max(1, u(0.25)), self.height() - side - u(2))
            surface.painter.fillRect(line, tokens().line)
        surface.painter.end()


class StepList(QWidget):
    """Numbered steps on a line, each with a sentence below it."""

    def __init__(self, steps: Sequence[tuple[str, str]], current: int = 0) -> None:
        """``steps``: title and sentence; those before ``current`` (from 0) are done."""
        super().__init__()
        content = column(spacing=0)
        for index, (title, text) in enumerate(steps):
            done, last = index < current, index == len(steps) - 1
            state = CircleState.DONE if done else CircleState.CURRENT if index == current else CircleState.PLAIN
            head = label(title, Face.MEDIUM, "muted" if done else "text", wrap=True)
            words = column(head, label(text, Face.SMALL, "muted", wrap=True), spacing=0.5, margins=(0, 0.5, 0, 4))
            step = row(StepSign(index + 1, state, last=last), words, spacing=3)
            step.setStretch(1, 1)
            content.addLayout(step)
        self.setLayout(content)
