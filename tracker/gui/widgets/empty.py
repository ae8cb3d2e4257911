"""Pages without data: what the page is for, why it is empty, and the one thing to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.kinds import Headline
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import column, row
from tracker.gui.widgets.painting import Canvas, canvas, paint_box
from tracker.gui.widgets.text import Label, label, set_name

_ROWS = 3
_ROW, _GAP = 8.5, 1.0


@dataclass(frozen=True, slots=True)
class Alternative:
    """ "or ``link`` ``after``": another way on, below the button."""

    before: str
    link: str
    after: str = ""


class _GhostRows(QWidget):
    """Dashed rows where services will stand; they fade downwards."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(u(66), u(_ROWS * (_ROW + _GAP)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        for index in range(_ROWS):
            surface.painter.setOpacity(1 - 0.35 * index)
            self._paint_row(surface, u(index * (_ROW + _GAP)), u(19 - 3.5 * index))
        surface.painter.end()

    def _paint_row(self, surface: Canvas, y: int, words: int) -> None:
        colours, height = tokens(), u(_ROW)
        paint_box(
            surface.painter,
            QRect(0, y, self.width(), height),
            u(2),
            colours.surface,
            colours.control,
            width=1.5,
            dashed=True,
        )
        tile = surface.rect(u(2), y + (height - u(5.5)) // 2, u(5.5), u(5.5))
        paint_box(surface.painter, tile, u(1.5), None, colours.control, width=1.25, dashed=True)
        stripe = surface.rect(u(10), y + (height - u(1.5)) // 2, words, u(1.5))
        paint_box(surface.painter, stripe, u(0.75), colours.line)
        for slot, headline in enumerate(Headline):
            place = surface.rect(u(40 + 6 * slot), y + (height - u(4)) // 2, u(4), u(4))
            surface.icon(place, headline.value, colours.muted)


class EmptyPage(QWidget):
    """Stands in for a page without data. "Nothing matches" is the same without the drawing.

    Signals: ``accepted()`` for the button, ``alternative_chosen()`` for the link below it.
    """

    accepted = Signal()
    alternative_chosen = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        action: str = "",
        icon: str = "",
        *,
        alternative: Alternative | None = None,
        ghost: bool = True,
    ) -> None:
        super().__init__()
        self._title = _centred(label(title, Face.DISPLAY, wrap=True))
        self._text = _centred(label(text, Face.BODY, "muted", wrap=True))
        self._text.setMinimumWidth(u(150))
        self._action = button(action, ButtonKind.PRIMARY, icon, self.accepted.emit)
        content = column(None, spacing=2)
        if ghost:
            content.addLayout(row(None, _GhostRows(), None))
            content.addSpacing(u(5))
        content.addWidget(self._title)
        content.addLayout(row(None, self._text, None))
        content.addSpacing(u(3))
        content.addLayout(row(None, self._action, None))
        if alternative is not None:
            link = button(alternative.link, ButtonKind.LINK, on_click=self.alternative_chosen.emit)
            before, after = label(alternative.before, tone="muted"), label(alternative.after, tone="muted")
            content.addSpacing(u(1))
            content.addLayout(row(None, before, link, after, None, spacing=1))
        content.addStretch(1)
        self.setLayout(content)
        self._action.setVisible(bool(action))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        set_name(self, title, text)

    def set_text(self, title: str, text: str) -> None:
        """Other words, such as the filter that nothing matches."""
        self._title.setText(title)
        self._text.setText(text)
        set_name(self, title, text)

    def set_action(self, action: str, icon: str = "") -> None:
        """Another thing to do; "" hides the button."""
        self._action.setText(action)
        self._action.set_icon(icon)
        self._action.setVisible(bool(action))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(u(80), u(60))


def _centred(target: Label) -> Label:
    target.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
    return target
