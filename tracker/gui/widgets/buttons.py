"""Buttons: primary, secondary, quiet, link and danger, and buttons that are only an icon with a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.characters import on_one_line
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, faded, mix, tokens, u
from tracker.gui.widgets.painted import PaintedButton, pressed_by_return
from tracker.gui.widgets.painting import Canvas, canvas, paint_box, paint_focus, text_width
from tracker.gui.widgets.text import plain, set_name, set_tooltip


class ButtonKind(StrEnum):
    """One primary a page; danger is an outline; link is for going somewhere."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class _Look:
    ink: QColor
    fill: QColor | None = None
    line: QColor | None = None


class Button(QPushButton):
    """A button that paints itself in the look of its kind. Made by `button`."""

    def __init__(self, text: str, kind: ButtonKind, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._kind, self._icon = kind, icon
        self._face = Face.MEDIUM if kind is ButtonKind.LINK else Face.STRONG
        self._padding = 0.5 if kind is ButtonKind.LINK else 3.75
        self._height = 8.0
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind is ButtonKind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def setText(self, text: str) -> None:
        self._words = on_one_line(text)
        super().setText(plain(text))

    @override
    def text(self) -> str:
        return self._words

    @property
    def kind(self) -> ButtonKind:
        """How it looks, which says what it is for."""
        return self._kind

    def set_icon(self, name: str) -> None:
        """Show icon ``name`` before the text; "" shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        self.update()

    def set_tall(self) -> None:
        """As high as a password field."""
        self._height = 9.5
        self.updateGeometry()

    def set_small(self) -> None:
        """For links inside a line of small text."""
        self._face, self._height = Face.SMALL_MEDIUM, 6.0
        self.updateGeometry()

    def set_flush(self) -> None:
        """For a link that stands among other lines of text and begins where they begin."""
        self._padding, self._height = 0.0, 6.0
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self._words, self._face) + 2 * u(self._padding)
        if self._icon:
            width += u(4) + u(1)
        return QSize(width, u(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        look = _look(self._kind, colours, hovered=self.underMouse() and self.isEnabled(), pressed=self.isDown())
        if not self.isEnabled():
            surface.painter.setOpacity(0.55)
        if look.fill or look.line:
            paint_box(surface.painter, self.rect(), u(1.5), look.fill, look.line)
        self._paint_content(surface, look.ink)
        if self.hasFocus():
            inner = self._kind is ButtonKind.PRIMARY
            edge = self.rect().adjusted(2, 2, -2, -2) if inner else self.rect()
            paint_focus(surface.painter, edge, u(1.25 if inner else 1.5), colours.on_accent if inner else colours.focus)
        surface.painter.end()

    def _paint_content(self, surface: Canvas, ink: QColor) -> None:
        text, side = self._words, u(4)
        lead = side + u(1) if self._icon else 0
        width = text_width(text, self._face)
        link = self._kind is ButtonKind.LINK
        x = u(self._padding) if link else max(u(1), (self.width() - width - lead) // 2)
        if self._icon:
            surface.icon(surface.middle(x, QSize(side, side)), self._icon, ink)
        place = surface.rect(x + lead, 0, min(width, self.width() - x - lead) + 1, self.height())
        surface.text(place, text, self._face, ink)
        if link and (self.underMouse() or self.hasFocus()):
            base = place.center().y() + u(2)
            surface.painter.drawLine(place.left(), base, place.right() - 1, base)


class IconButton(PaintedButton):
    """A button that is only an icon; its name is its tooltip and what a screen reader says."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = icon
        self.set_name(name)
        self.setFixedSize(u(8), u(8))

    def set_name(self, name: str) -> None:
        set_name(self, name)
        set_tooltip(self, name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(u(8), u(8))

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.underMouse() or self.isDown() or self.isChecked():
            paint_box(surface.painter, self.rect(), u(1.5), colours.select if self.isChecked() else colours.hover)
        side = u(4.5)
        surface.icon(surface.middle((self.width() - side) // 2, QSize(side, side)), self._icon, colours.tag)


def button(
    text: str,
    kind: ButtonKind | str = ButtonKind.SECONDARY,
    icon: str = "",
    on_click: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> Button:
    """A button that says ``text`` and calls ``on_click``."""
    made = Button(text, ButtonKind(kind), icon, parent)
    if on_click is not None:
        made.clicked.connect(lambda _checked: on_click())
    return made


def icon_button(icon: str, name: str, on_click: Callable[[], object] | None = None) -> IconButton:
    """A button that shows only ``icon`` and is called ``name``."""
    made = IconButton(icon, name)
    if on_click is not None:
        made.clicked.connect(lambda _checked: on_click())
    return made


def _look(kind: ButtonKind, colours: Tokens, *, hovered: bool, pressed: bool) -> _Look:
    depth = 0.16 if pressed else 0.08 if hovered else 0.0
    if kind is ButtonKind.PRIMARY:
        return _Look(colours.on_accent, mix(colours.accent_fill, colours.text, depth), None)
    if kind is ButtonKind.LINK:
        return _Look(colours.accent)
    if kind is ButtonKind.QUIET:
        return _Look(colours.text, faded(colours.text, depth) if depth else None)
    fill = mix(colours.surface, colours.text, depth / 2)
    if kind is ButtonKind.DANGER:
        return _Look(colours.danger, fill, colours.danger)
    return _Look(colours.text, fill, colours.control)
