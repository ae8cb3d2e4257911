"""The side bar: pages to go to, and the checklist of the first days."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, mix, tokens, u
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import Rule, column, row
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.painting import Canvas, canvas, line_height, paint_box, text_width
from tracker.gui.widgets.text import elided, label, set_name


class NavigationButton(PaintedButton):
    """One page in the side bar: icon, name, perhaps a count; the current one lies on a surface with a bar."""

    def __init__(self, key: str, text: str, icon: str) -> None:
        super().__init__(text)
        self.key, self._icon = key, icon
        self._count: int | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_name(self, text)

    def set_count(self, count: int | None) -> None:
        """A number at the end; None shows none."""
        self._count = count
        number = "" if count is None else formatting.count(count)
        set_name(self, " ".join(filter(None, (self.text(), number))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(46), max(u(9), line_height(Face.STRONG) + u(3)))

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.isChecked():
            paint_box(surface.painter, self.rect(), u(1.5), colours.surface)
            bar = surface.rect(0, u(2.5), u(0.75), self.height() - u(5))
            paint_box(surface.painter, bar, u(0.25), colours.accent)
        elif self.underMouse():
            paint_box(surface.painter, self.rect(), u(1.5), mix(colours.nav, colours.text, 0.05))
        side = u(4.5)
        ink = colours.accent if self.isChecked() else colours.tag
        surface.icon(surface.middle(u(3.25), QSize(side, side)), self._icon, ink)
        number = "" if self._count is None else formatting.count(self._count)
        end = u(3.5) + text_width(number, Face.SMALL)
        x = u(10.5)
        face = Face.STRONG if self.isChecked() else Face.BODY
        surface.text(surface.rect(x, 0, self.width() - x - end, self.height()), self.text(), face, colours.text)
        if number:
            place = surface.rect(0, 0, self.width() - u(3.5), self.height())
            surface.text(place, number, Face.SMALL, colours.tag, Qt.AlignmentFlag.AlignTrailing)


class _Progress(QWidget):
    """One short segment a step of the checklist."""

    def __init__(self) -> None:
        super().__init__()
        self._done = self._total = 0
        self.setFixedHeight(u(1))

    def set_progress(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours, gap = canvas(self), tokens(), u(1)
        width = (self.width() - gap * (self._total - 1)) // max(1, self._total)
        for step in range(self._total):
            part = surface.rect(step * (width + gap), 0, width, self.height())
            paint_box(surface.painter, part, u(0.5), colours.accent if step < self._done else colours.line)
        surface.painter.end()


class Checklist(QWidget):
    """What is still to do in the first days.

    Signals: ``next_requested()`` when the link to the next step is followed.
    """

    next_requested = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._state = label("", Face.SMALL, "muted")
        self._bar = _Progress()
        self._next = button("", ButtonKind.LINK, on_click=self.next_requested.emit)
        self._next.set_small()
        head = row(label(title, Face.SMALL_STRONG), None, self._state)
        self.setLayout(column(Rule(), head, self._bar, row(self._next, None), spacing=1.5, margins=(3, 0, 3, 0)))

    def set_progress(self, done: int, total: int, next_text: str) -> None:
        """``done`` of ``total`` steps; ``next_text`` names the next one."""
        state = self.tr("{done} of {total}").format(done=formatting.count(done), total=formatting.count(total))
        self._state.setText(state)
        self._bar.set_progress(done, total)
        self._next.setText(next_text)
        self._next.setVisible(bool(next_text))
        set_name(self, self._title, f"{state}. {next_text}")


class NavigationList(QWidget):
    """The side bar.

    Signals: ``chosen(str)`` with the key of the page the person goes to.
    """

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, NavigationButton] = {}
        self._group = QButtonGroup(self)
        self._top, self._middle, self._bottom = column(spacing=0.5), column(spacing=0.5), column(spacing=0.5)
        self._group.buttonClicked.connect(self._announce)
        head = row(IconSign("mark", "accent", 5), elided(title, Face.HEADING), spacing=2.75, margins=(3, 4.5, 3, 5))
        head.setStretch(1, 1)
        self.setLayout(column(head, self._top, None, self._middle, self._bottom, spacing=1.5, margins=(2, 0, 2, 2.5)))
        self.setFixedWidth(max(u(52), u(18) + text_width(title, Face.HEADING)))
        set_name(self, self.tr("Pages"))

    def add(self, key: str, text: str, icon: str, *, bottom: bool = False) -> NavigationButton:
        """A further page; with ``bottom`` it stands at the lower end."""
        made = NavigationButton(key, text, icon)
        self._buttons[key] = made
        self._group.addButton(made)
        (self._bottom if bottom else self._top).addWidget(made)
        return made

    def set_checklist(self, checklist: Checklist) -> None:
        """Show ``checklist`` above the lower end; hide it when all is done."""
        self._middle.addWidget(checklist)

    def set_count(self, key: str, count: int | None) -> None:
        self._buttons[key].set_count(count)

    def set_current(self, key: str) -> None:
        """Mark the page with ``key`` without announcing it."""
        self._buttons[key].setChecked(True)

    def _announce(self, pressed: QAbstractButton) -> None:
        assert isinstance(pressed, NavigationButton)
        self.chosen.emit(pressed.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        order = list(self._buttons.values())
        if step is None or not isinstance(focused, NavigationButton):
            super().keyPressEvent(event)
            return
        order[(order.index(focused) + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.painter.fillRect(self.rect(), colours.nav)
        edge = surface.rect(self.width() - 1, 0, 1, self.height())
        surface.painter.fillRect(QRect(edge), colours.line)
        surface.painter.end()
