"""Words in a line that lead somewhere: coloured numbers in sentences and beside bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from string import Formatter

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face, metrics
from tracker.gui.theme import Tokens, u
from tracker.gui.widgets.layouts import FlowLayout, clear, set_tab_order
from tracker.gui.widgets.painted import PaintedLink
from tracker.gui.widgets.painting import Canvas, fitting
from tracker.gui.widgets.pills import Pill, paint_pill, pill_size
from tracker.gui.widgets.text import label, set_name


class NumberLink(PaintedLink):
    """A few words in the colour of a token that can be followed; underlined under the pointer."""

    RING = 0.75

    def __init__(self, tone: str, icon: str, on_click: Callable[[], object], face: Face = Face.SMALL) -> None:
        super().__init__(on_click)
        self._tone, self._icon, self._face = tone, icon, face
        self._briefer: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _lead(self) -> int:
        return u(4) if self._icon else 0

    @override
    def setText(self, text: str, briefer: Iterable[str] = ()) -> None:
        """``briefer``: the same in other words, for where there is less and less room."""
        self._briefer = tuple(briefer)
        if text != self.text():  # else all around it would be laid out anew
            super().setText(text)
            set_name(self, text)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        # As high as a label with the same words, so that both stand on one line.
        words = metrics(self._face).boundingRect(QRect(), Qt.TextFlag.TextSingleLine, self.text())
        return QSize(self._lead() + words.width() + (1 if self._icon else 0), words.height())

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        ink = colours.colour(self._tone)
        if self._icon:
            side = u(3.25)
            surface.icon(surface.middle(0, QSize(side, side)), self._icon, ink)
        place = surface.rect(self._lead(), 0, self.width() - self._lead(), self.height())
        surface.text(place, fitting(self.text(), self._briefer, self._face, place.width()), self._face, ink)
        if self.underMouse():
            surface.painter.drawLine(place.left(), place.bottom(), place.right(), place.bottom())


class PillLink(PaintedLink):
    """A badge that leads to what it counts."""

    def __init__(self, pill: Pill, on_click: Callable[[], object]) -> None:
        super().__init__(on_click)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show(pill)

    def set_pill(self, pill: Pill) -> None:
        if pill != self._pill:  # else all around it would be laid out anew for nothing
            self._show(pill)

    def _show(self, pill: Pill) -> None:
        self._pill = pill
        self.setText(pill.text)
        set_name(self, pill.text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return pill_size(self._pill)

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        paint_pill(surface.painter, QPoint(0, 0), self._pill, surface.direction)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence; with ``link`` it can be followed and has the colour of the token ``tone``."""

    text: str
    link: str = ""
    tone: str = "text"


class Sentence(QWidget):
    """One sentence whose numbers are links to the records behind them; it wraps like text.

    Signals: ``linked(str)`` with the link of the part that was followed.
    """

    linked = Signal(str)

    def __init__(self, face: Face = Face.DISPLAY) -> None:
        super().__init__()
        self._face = face
        self._links: list[NumberLink] = []
        self._shape: list[Part] = []
        self._flow = FlowLayout(0, 1)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """The sentence in pieces; spaces between them belong to the pieces.

        Where only what its links say is another, they are kept: making them anew takes the page longer than all else.
        """
        shape = [replace(part, text="") if part.link else part for part in parts]
        if shape != self._shape:
            self._shape = shape
            self._make(parts)
        linked = [part.text for part in parts if part.link]
        for link, words in zip(self._links, linked, strict=True):
            link.setText(words)
        set_name(self, "".join(part.text for part in parts))

    def _make(self, parts: Sequence[Part]) -> None:
        clear(self._flow)
        self._links.clear()
        for part in parts:
            if part.link:
                made = NumberLink(part.tone, "", partial(self.linked.emit, part.link), self._face)
                self._flow.addWidget(made)
                self._links.append(made)
            else:
                for word in _words(part.text):
                    self._flow.addWidget(label(word, self._face, part.tone))

    def come_after(self, widget: QWidget) -> None:
        """Let Tab go from ``widget`` to the links, which are new and would be reached last."""
        set_tab_order([widget, *self._links])


def parts_of(template: str, links: Mapping[str, Part]) -> list[Part]:
    """``template`` (translated, with ``{name}`` placeholders) in parts, the placeholders replaced by ``links``."""
    parts = []
    for text, name, _spec, _conversion in Formatter().parse(template):
        if text:
            parts.append(Part(text))
        if name is not None:
            parts.append(links[name])
    return parts


def _words(text: str) -> list[str]:
    """``text`` in pieces between which a line may break: after spaces; Chinese between any two characters."""
    pieces: list[str] = []
    start = 0
    for index, character in enumerate(text, start=1):
        wide = "\u2e80" <= character <= "\uffef"
        closes = index < len(text) and text[index] in "，。；：！？、）」』”’"
        if (character == " " or wide) and not closes:
            pieces.append(text[start:index])
            start = index
    if start < len(text):
        pieces.append(text[start:])
    return pieces
