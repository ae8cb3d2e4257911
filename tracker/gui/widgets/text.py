"""The one factory for labels and tooltips: whatever a text contains, it is shown as plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.characters import fit, on_one_line
from tracker.gui.fonts import Face, font
from tracker.gui.theme import tokens

_LONG_WORD = 32  # characters
_WRAPPED_WIDTH = 24  # characters: a longer word is cut rather than pushing its neighbours out of sight
_ELIDED_WIDTH = 96  # characters: what is cut anyway asks for no more


def plain(text: str) -> str:
    """``text`` for a menu or a button, on one line; an ampersand would make a key of the next letter."""
    return on_one_line(text).replace("&", "&&")


class Label(QLabel):
    """Plain text in one of the faces and colours of the look. Made by `label`."""

    def __init__(self, text: str, face: Face, tone: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._face, self._tone = face, tone
        self._dress()

    @override
    def setText(self, text: str) -> None:
        super().setText(in_lines(text))

    def set_tone(self, tone: str) -> None:
        """Take the colour of the token ``tone``."""
        self._tone = tone
        self._dress()

    def set_face(self, face: Face) -> None:
        self._face = face
        self._dress()

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if self.wordWrap():
            least.setWidth(min(least.width(), self.fontMetrics().averageCharWidth() * _WRAPPED_WIDTH))
        return least

    def _dress(self) -> None:
        chosen, colour = font(self._face), tokens().colour(self._tone)
        if self.font() != chosen:
            self.setFont(chosen)
        if self.palette().color(QPalette.ColorRole.WindowText) != colour:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationPaletteChange):
            self._dress()


class ElidedLabel(Label):
    """At most ``lines`` lines, the last one cut with "…"; the whole text is the tooltip then. Made by `elided`.

    Lines end where there is no more room, never where the text itself begins a new one.
    """

    def __init__(
        self, text: str, face: Face, tone: str, mode: Qt.TextElideMode, lines: int, parent: QWidget | None
    ) -> None:
        super().__init__(text, face, tone, parent)
        self._mode = mode
        self._lines = lines
        self._briefer: tuple[str, ...] = ()

    @override
    def setText(self, text: str, briefer: Iterable[str] = ()) -> None:
        """``briefer``: the same in other words, for where there is less and less room."""
        self._briefer = tuple(map(on_one_line, briefer))
        super().setText(on_one_line(text))
        self.update()

    def _broken(self, text: str, width: int) -> list[str]:
        """``text`` in lines of ``width``; the last line has all that is left."""
        if self._lines == 1:
            return [text]
        layout, option = QTextLayout(text, self.font()), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < self._lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        units = text.encode("utf-16-le")  # Qt counts these
        return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in pairwise([*starts, len(units) // 2])]

    def _shown(self, width: int) -> tuple[list[str], bool]:
        """The lines, and whether that is the whole text."""
        cut: list[str] = []
        for text in (self.text(), *self._briefer):
            broken = [line.rstrip() for line in self._broken(text, width)]
            cut = [self.fontMetrics().elidedText(line, self._mode, width) for line in broken]
            if cut == broken:
                return cut, text == self.text()
        return cut, False

    @override
    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    @override
    def heightForWidth(self, width: int) -> int:
        lines = max(1, len(self._broken(self.text(), width)))
        return super().minimumSizeHint().height() + (lines - 1) * self.fontMetrics().lineSpacing()

    @override
    def sizeHint(self) -> QSize:
        wished = super().sizeHint()
        return QSize(min(wished.width(), self.fontMetrics().averageCharWidth() * _ELIDED_WIDTH), wished.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…" * 3), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, (shown, is_whole) = self.fontMetrics(), self._shown(self.width())
        hint = "" if is_whole else tooltip(self.text())
        if self.toolTip() != hint:
            self.setToolTip(hint)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        top = (self.height() - len(shown) * metrics.lineSpacing()) // 2
        for place, line in enumerate(shown):
            area = QRect(0, top + place * metrics.lineSpacing(), self.width(), metrics.lineSpacing())
            painter.drawText(area, leading | Qt.TextFlag.TextSingleLine, line)
        painter.end()


def label(
    text: str = "",
    face: Face = Face.BODY,
    tone: str = "text",
    *,
    wrap: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> Label:
    """A label in ``face`` and the colour of the token ``tone``."""
    made = Label(text, face, tone, parent)
    if wrap:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if selectable:
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
    return made


def elided(
    text: str = "",
    face: Face = Face.BODY,
    tone: str = "text",
    parent: QWidget | None = None,
    *,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    lines: int = 1,
) -> ElidedLabel:
    """A label of at most ``lines`` lines that gives way where room is short; paths give way in the middle."""
    return ElidedLabel(text, face, tone, mode, lines, parent)


def in_lines(text: str) -> str:
    """``text`` as it is shown: nothing but a line feed begins a new line, and nothing turns the words around it."""
    return fit(text, "")


def shortened(text: str, longest: int) -> str:
    """``text`` of at most ``longest`` characters: a very long name must leave room for the rest of its sentence."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def breakable(text: str) -> str:
    """``text`` with places where a label may break a word that is too long for a line, such as a path."""
    return re.sub(rf"\S{{{_LONG_WORD},}}", lambda word: re.sub(r"([/\\_.-]|[^/\\_.-]{16})", "\\1\u200b", word[0]), text)


def tooltip(text: str) -> str:
    """``text`` for a tooltip: Qt would take it for markup otherwise."""
    return f"<span>{html.escape(in_lines(text))}</span>" if text else ""


def set_tooltip(widget: QWidget, text: str) -> None:
    """Show ``text`` as it is when the pointer rests on ``widget``. Never the only place of a fact."""
    widget.setToolTip(tooltip(text))


def set_name(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader calls ``widget`` and says about it."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)
