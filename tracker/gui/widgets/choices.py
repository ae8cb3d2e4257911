"""Buttons that open a menu: one that shows what is chosen, and one that only offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from tracker.core.choices import CHOICES
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, faded, u
from tracker.gui.widgets.fields import ComboBox
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.painting import Canvas, line_height, paint_box, text_width
from tracker.gui.widgets.pills import Pill, paint_pill, pill_size
from tracker.gui.widgets.text import plain, set_name


def fill_choices(menu: QMenu, kind: type[StrEnum], chosen: StrEnum | None, pick: Callable[[StrEnum], object]) -> None:
    """An entry for every choice of ``kind``; the one in force is ticked."""
    for choice in CHOICES[kind]:
        action = menu.addAction(plain(formatting.choice_word(choice)))
        action.setCheckable(True)
        action.setChecked(choice == chosen)
        action.triggered.connect(lambda _checked=False, choice=choice: pick(choice))


class MenuButton(PaintedButton):
    """Words and an arrow; opens the menu that ``fill`` fills each time. Space, Return and Down open it."""

    def __init__(self, text: str, fill: Callable[[QMenu], object], *, framed: bool = True, icon: str = "") -> None:
        super().__init__(text)
        self._fill, self._framed, self._icon = fill, framed, icon
        self._pill: Pill | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed if framed else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        set_name(self, text)

    def set_pill(self, pill: Pill | None) -> None:
        """Show a badge in place of the text; it says the same."""
        self._pill = pill
        self.updateGeometry()
        self.update()

    def menu(self) -> QMenu:
        """The menu with what it offers now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        return menu

    def open_menu(self) -> None:
        menu = self.menu()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if self._framed is not mirrored else self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(left, self.height())))

    @override
    def sizeHint(self) -> QSize:
        pad = u(3) if self._framed else u(1)
        words = pill_size(self._pill).width() if self._pill else text_width(self.text(), self._face())
        lead = u(4) + (u(1) if self.text() else 0) if self._icon else 0
        return QSize(
            2 * pad + lead + words + u(1.5) + u(3), u(8) if self._framed else max(u(6), line_height(Face.BODY))
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(u(20), self.sizeHint().width()), self.sizeHint().height())

    def _face(self) -> Face:
        return Face.MEDIUM if self._framed else Face.BODY

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
            return
        super().keyPressEvent(event)

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if not self.isEnabled():
            surface.painter.setOpacity(0.55)
        if self._framed:
            paint_box(surface.painter, self.rect(), u(1.5), colours.surface, colours.control)
        if self.underMouse() and self.isEnabled():
            paint_box(surface.painter, self.rect(), u(1.5), faded(colours.text, 0.05))
        pad, arrow = u(3) if self._framed else u(1), u(3)
        x = pad
        if self._icon:
            surface.icon(surface.middle(x, QSize(u(4), u(4))), self._icon, colours.muted)
            x += u(5)
        end = self.width() - pad - arrow
        if self._pill:
            paint_pill(
                surface.painter, surface.middle(x, pill_size(self._pill)).topLeft(), self._pill, surface.direction
            )
        else:
            align = Qt.AlignmentFlag.AlignLeading if self._framed else Qt.AlignmentFlag.AlignTrailing
            words = surface.rect(x, 0, end - u(1) - x, self.height())
            surface.text(words, self.text(), self._face(), colours.text, align)
        surface.icon(surface.middle(end, QSize(arrow, arrow)), "down", colours.muted)


class ChoiceButton(MenuButton):
    """What is chosen among the choices of one kind, and the menu to choose another.

    Signals: ``chosen(StrEnum)`` when the person picks one, not when `set_value` does.
    """

    chosen = Signal(object)

    def __init__(self, name: str, value: StrEnum, parent: QWidget | None = None) -> None:
        super().__init__("", self._offer, framed=False)
        self._name = name
        self.setParent(parent)
        self.set_value(value)

    @property
    def value(self) -> StrEnum:
        return self._value

    def set_value(self, value: StrEnum, text: str = "", pill: Pill | None = None) -> None:
        """Show ``value``, in its own words unless ``text`` says more."""
        self._value = value
        self.setText(text or formatting.choice_word(value))
        set_name(self, f"{self._name}: {self.text()}")
        self.set_pill(pill)

    def _offer(self, menu: QMenu) -> None:
        fill_choices(menu, type(self._value), self._value, self.chosen.emit)


class ChoiceBox(ComboBox):
    """A field in which one of the choices of a kind is chosen."""

    def __init__(self, name: str, value: StrEnum) -> None:
        super().__init__(name)
        self._choices = tuple(CHOICES[type(value)])
        for choice in self._choices:
            self.addItem(formatting.choice_word(choice))
        self.set_value(value)

    @property
    def value(self) -> StrEnum:
        return self._choices[self.currentIndex()]

    def set_value(self, value: StrEnum) -> None:
        self.setCurrentIndex(self._choices.index(value))

    def set_text_value(self, value: str) -> None:
        """Choose by the value as text; one that is no choice changes nothing."""
        if value in self._choices:
            self.setCurrentIndex([str(choice) for choice in self._choices].index(value))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what it says."""
        event.ignore()


def submenu(menu: QMenu, text: str) -> QMenu:
    """A further menu inside ``menu``."""
    return menu.addMenu(plain(text))


def entries(menu: QMenu, items: Iterable[tuple[str, Callable[[], object]] | None]) -> list[QAction]:
    """Entries that call something; None is a line between them."""
    made = []
    for item in items:
        if item is None:
            menu.addSeparator()
            continue
        text, call = item
        action = menu.addAction(plain(text))
        action.triggered.connect(lambda _checked=False, call=call: call())
        made.append(action)
    return made
