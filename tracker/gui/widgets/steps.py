"""Where one stands: the bar of a wizard, and a list of steps on a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
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


class StepList(QWidget):
    """Numbered steps on a line, each with a sentence below it."""

    def __init__(self, steps: Sequence[tuple[str, str]], current: int = 0) -> None:
        """``steps``: title and sentence; those before ``current`` (from 0) are done."""
        super().__init__()
        self._current = current
        self._titles = []
        self._texts = []
        for index, (title, text) in enumerate(steps):
            done = index < current
            self._titles.append(label(title, Face.MEDIUM, "muted" if done else "text", wrap=True, parent=self))
            self._texts.append(label(text, Face.SMALL, "muted", wrap=True, parent=self))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width)[-1]

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(78), self._place(u(78))[-1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours, side = canvas(self), tokens(), u(5.5)
        tops = self._place(self.width())
        for index in range(len(self._titles)):
            if index < self._current:
                state = CircleState.DONE
            else:
                state = CircleState.CURRENT if index == self._current else CircleState.PLAIN
            paint_circle(surface.painter, surface.rect(0, tops[index], side, side), index + 1, state)
            if index + 1 < len(self._titles):
                start = tops[index] + side + u(1)
                rest = surface.rect(side // 2, start, u(0.5), tops[index + 1] - u(1) - start)
                surface.painter.fillRect(QRectF(rest), colours.line)
        surface.painter.end()

    def _place(self, width: int) -> list[int]:
        """Put the words in their places and return the top of each step and, last, the height of all."""
        surface = Canvas.__new__(Canvas)
        surface.area, surface.direction = self.rect(), self.layoutDirection()
        lead, tops, y = u(8.5), [], 0
        for title, text in zip(self._titles, self._texts, strict=True):
            tops.append(y)
            for words in (title, text):
                height = words.heightForWidth(width - lead)
                words.setGeometry(surface.rect(lead, y, width - lead, height))
                y += height + u(0.5)
            y = max(y, tops[-1] + u(5.5)) + u(4)
        return [*tops, y - u(4) if tops else 0]
