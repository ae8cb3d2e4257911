"""Base of the buttons that paint themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from tracker.core.characters import on_one_line
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.widgets.painting import Canvas, canvas, paint_focus


class PaintedButton(QAbstractButton):
    """A button that paints itself; Return presses it as Space does on every system, and the focus has its ring.

    ``RING``: radius of the ring in units.
    """

    RING: ClassVar[float] = 1.5

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def setText(self, text: str) -> None:
        super().setText(on_one_line(text))

    def paint(self, surface: Canvas, colours: Tokens) -> None:
        """Paint all but the ring of the focus."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        self.paint(surface, colours)
        if self.hasFocus():
            paint_focus(surface.painter, self.rect(), u(self.RING), colours.focus)
        surface.painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)


def pressed_by_return(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether the key is Return; ``button`` has been pressed then. Qt leaves that key to the desktop and to dialogs."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    button.click()
    return True


class PaintedLink(PaintedButton):
    """A painted button that leads somewhere: the pointer becomes a hand."""

    def __init__(self, on_click: Callable[[], object]) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked: on_click())
