"""Signs of the look as widgets: badges, tiles, monograms, tick boxes, differences."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.marks import (
    CircleState,
    Tick,
    paint_circle,
    paint_monogram,
    paint_stuck,
    paint_tick,
    paint_tile,
)
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_focus, text_width, wrapped_height
from tracker.gui.widgets.pills import Pill, paint_pill, pill_size
from tracker.gui.widgets.text import Label, label, plain, set_name

_STATES = {
    Tick.HELD: Qt.CheckState.Checked,
    Tick.NOT_GIVEN: Qt.CheckState.Unchecked,
    Tick.NOT_KNOWN: Qt.CheckState.PartiallyChecked,
}


class PillBadge(QWidget):
    """A pill by itself; its words are its accessible name."""

    def __init__(self, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pill = pill
        set_name(self, pill.text)

    def set_pill(self, pill: Pill) -> None:
        if pill == self._pill:  # all around it would be laid out anew
            return
        self._pill = pill
        set_name(self, pill.text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return pill_size(self._pill)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_pill(surface.painter, QPoint(0, 0), self._pill, surface.direction)
        surface.painter.end()


class IconTile(QWidget):
    """An icon, on the tint of ``headline`` if there is one."""

    def __init__(self, icon: str, headline: Headline | None = None, size: float = 7, name: str = "") -> None:
        super().__init__()
        self._icon, self._headline = icon, headline
        self.setFixedSize(u(size), u(size))
        set_name(self, name)

    def set_icon(self, icon: str, headline: Headline | None = None, name: str = "") -> None:
        self._icon, self._headline = icon, headline
        set_name(self, name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_tile(surface, self.rect(), self._icon, self._headline)
        surface.painter.end()


def kind_tile(kind: str | Headline, size: float = 7) -> IconTile:
    """The tile of a headline or of the kind with a code, named after it."""
    if isinstance(kind, Headline):
        return IconTile(kind.value, kind, size, formatting.headline_word(kind))
    known = KIND_BY_CODE[kind]
    return IconTile(known.icon, known.headline, size, formatting.kind_word(kind))


class IconSign(QWidget):
    """A bare icon in the colour of the token ``tone``; decoration beside words that say the same."""

    def __init__(self, icon: str, tone: str = "muted", size: float = 4) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(u(size), u(size))

    def set_icon(self, icon: str, tone: str) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def _shown(self) -> str:
        """The name of the icon to paint."""
        return self._icon

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        surface.icon(self.rect(), self._shown(), tokens().colour(self._tone))
        surface.painter.end()


class StuckSign(QWidget):
    """The small lock of an account that cannot be deleted; decoration beside words that say so."""

    def __init__(self, size: float = 4.5) -> None:
        super().__init__()
        self.setFixedSize(u(size), u(size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_stuck(surface, self.rect())
        surface.painter.end()


class ForwardSign(IconSign):
    """An arrow or a chevron that points where reading goes, from right to left too."""

    @override
    def _shown(self) -> str:
        return self._icon if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else "left"


class Monogram(QWidget):
    """Initials of a service on a soft tile; the service is named beside it."""

    def __init__(self, identity: str = "", name: str = "", size: float = 9) -> None:
        super().__init__()
        self._identity, self._name = identity, name
        self.setFixedSize(u(size), u(size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_monogram(surface.painter, self.rect(), self._identity, self._name)
        surface.painter.end()


class NumberCircle(QWidget):
    """The number of a step or of an action."""

    def __init__(self, number: int, state: CircleState = CircleState.PLAIN, size: float = 6) -> None:
        super().__init__()
        self._number, self._state = number, state
        self.setFixedSize(u(size), u(size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface = canvas(self)
        paint_circle(surface.painter, self.rect(), self._number, self._state)
        surface.painter.end()


class TickBox(QCheckBox):
    """Held, not given, or not known; the space key and a click switch between held and not given.

    ``wrap``: the words go on in further lines where there is little room.
    Signals: ``ticked(Tick)`` when the person changes it, not when `set_tick` does.
    """

    ticked = Signal(object)

    def __init__(
        self, text: str = "", tick: Tick = Tick.NOT_GIVEN, parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self._wrap = wrap
        self.setText(text)
        self.set_tick(tick)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.clicked.connect(lambda: self.ticked.emit(self.tick))

    @override
    def setText(self, text: str) -> None:
        self._words = text
        super().setText(plain(text))

    @override
    def text(self) -> str:
        return self._words

    @property
    def tick(self) -> Tick:
        return next(tick for tick, state in _STATES.items() if state is self.checkState())

    def set_tick(self, tick: Tick) -> None:
        self.setCheckState(_STATES[tick])
        self.setAccessibleDescription(self.tr("Not known") if tick is Tick.NOT_KNOWN else "")
        self.update()

    @override
    def nextCheckState(self) -> None:
        self.set_tick(Tick.NOT_GIVEN if self.tick is Tick.HELD else Tick.HELD)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        words = u(2) + text_width(self._words, Face.BODY) if self._words else 0
        return QSize(u(5.5) + words, self._line())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), u(30)), hint.height()) if self._wrap else hint

    @override
    def hasHeightForWidth(self) -> bool:
        return self._wrap

    @override
    def heightForWidth(self, width: int) -> int:
        height = wrapped_height(self._words, Face.BODY, width - self._lead())
        return max(self._line(), height + self._line() - line_height(Face.BODY))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours, side = canvas(self), tokens(), u(4.5)
        first = surface.rect(0, 0, self.width(), self._line() if self._wrap else self.height())
        sign = Canvas(surface.painter, first, surface.direction).middle(u(0.5), QSize(side, side))
        paint_tick(surface.painter, sign, self.tick, enabled=self.isEnabled())
        ink = colours.text if self.isEnabled() else colours.muted
        words = surface.rect(self._lead(), 0, self.width() - self._lead(), self.height())
        paint_words = surface.wrapped if self._wrap else surface.text
        paint_words(words, self._words, Face.BODY, ink)
        if self.hasFocus():
            reach = u(0.5)
            paint_focus(surface.painter, sign.adjusted(-reach, -reach, reach, reach), u(1.5), colours.focus)
        surface.painter.end()

    def _line(self) -> int:
        """How high it is with one line of words."""
        return max(u(6), line_height(Face.BODY))

    def _lead(self) -> int:
        """Where the words begin."""
        return u(4.5) + u(2.5)


def delta_label(value: float, face: Face = Face.HEADING) -> Label:
    """A signed difference in points: green only where points are taken off."""
    made = label(face=face)
    set_delta(made, value)
    return made


def set_delta(target: Label, value: float) -> None:
    """Show ``value`` in a label made by `delta_label`."""
    target.setText(formatting.delta(value))
    target.set_tone("ok" if round(value, 2) < 0 else "text")
