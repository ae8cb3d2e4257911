"""Chips: filters that are on or off, with a count, and ones that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.theme import Tokens, mix, u
from tracker.gui.widgets.layouts import FlowLayout
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.painting import Canvas, paint_box, text_width
from tracker.gui.widgets.text import set_name


class Chip(PaintedButton):
    """A checkable chip.

    Signals: ``toggled(bool)``; ``removed()`` when its × is clicked, or Delete or Backspace pressed on it.
    """

    RING = 3.75  # as round as the chip

    removed = Signal()

    def __init__(
        self, text: str, icon: str = "", count: int | None = None, *, tone: str = "muted", removable: bool = False
    ) -> None:
        """``tone`` is the token that colours the icon."""
        super().__init__(text)
        self._icon, self._count, self._tone, self._removable = icon, count, tone, removable
        self.setCheckable(True)
        self.setChecked(removable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def set_count(self, count: int | None) -> None:
        """The number behind the words; None shows none."""
        if count != self._count:
            self._count = count
            self._tell()
            self.updateGeometry()
            self.update()

    def _tell(self) -> None:
        number = "" if self._count is None else formatting.count(self._count)
        set_name(self, " ".join(filter(None, (self.text(), number))))
        if self._removable:
            self.setAccessibleDescription(self.tr("The Delete key takes this filter away."))

    @override
    def sizeHint(self) -> QSize:
        width = 2 * u(3)
        if self._icon:
            width += u(4) + (u(1.25) if self.text() else 0)
        width += text_width(self.text(), Face.STRONG)
        if self._count is not None:
            width += u(2) + text_width(formatting.count(self._count), Face.BODY)
        if self._removable:
            width += u(5)
        return QSize(width, u(7.5))

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        on = self.isChecked()
        fill = colours.select if on else colours.surface
        if self.underMouse():
            fill = mix(fill, colours.text, 0.03)
        paint_box(surface.painter, self.rect(), u(self.RING), fill, colours.accent if on else colours.line)
        face = Face.STRONG if on else Face.BODY
        width = text_width(self.text(), face)
        slack = text_width(self.text(), Face.STRONG) - width  # a chip is as wide when it is off
        ink, x = colours.accent if on else colours.text, u(3) + slack // 2
        if self._icon:
            side = u(4)
            tone = colours.accent if on else colours.colour(self._tone)
            surface.icon(surface.middle(x, QSize(side, side)), self._icon, tone)
            x += side + u(1.25)
        surface.text(surface.rect(x, 0, width + 1, self.height()), self.text(), face, ink)
        if self._count is not None:
            number = formatting.count(self._count)
            place = surface.rect(x + width + u(2), 0, text_width(number, Face.BODY) + 1, self.height())
            surface.text(place, number, Face.BODY, colours.accent if on else colours.muted)
        if self._removable:
            surface.icon(self._cross(), "close", ink)

    def _cross(self) -> QRect:
        side = u(3.5)
        left = self.width() - u(2.5) - side if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else u(2.5)
        return QRect(QPoint(left, (self.height() - side) // 2), QSize(side, side))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        reach = u(1.5)
        target = self._cross().adjusted(-reach, -reach, reach, reach)
        if self._removable and target.contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Delete is the window's key for the trash, but not here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._removable:
            event.setAccepted(event.key() == Qt.Key.Key_Delete)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)


class ChipRow(QWidget):
    """Chips that flow into lines; with ``exclusive`` exactly one is on."""

    def __init__(self, *, exclusive: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(2)
        self.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, chip: Chip) -> Chip:
        """Put ``chip`` at the end and give it back."""
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        return chip

    def add_widget(self, widget: QWidget) -> None:
        """Put something else at the end, such as a button for more filters."""
        self._flow.addWidget(widget)

    def take_away(self, chip: Chip) -> None:
        """Remove and delete ``chip``."""
        self._group.removeButton(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
