"""The list of the person's own data: entries under headings, each with what it adds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.identifiers_model import HeadingCell, IdentifierCell
from tracker.gui.models.roles import Index, Role
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.marks import paint_tile
from tracker.gui.widgets.painting import Canvas, line_height, paint_box, paint_focus, text_width
from tracker.gui.widgets.text import set_name

_TRAILING = Qt.AlignmentFlag.AlignTrailing
_TO_COME, _NOT_KNOWN = "…", "?"


class _EntryDelegate(QStyledItemDelegate):
    """Draws headings and entries."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(Role.CELL), HeadingCell):
            return QSize(u(40), max(u(8), line_height(Face.SMALL_MEDIUM) + u(3)))
        return QSize(u(70), max(u(13), line_height(Face.MEDIUM) + line_height(Face.SMALL) + u(4)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface, colours = Canvas(painter, option.rect, option.direction), tokens()
        cell = index.data(Role.CELL)
        if isinstance(cell, HeadingCell):
            place = surface.rect(u(4.5), 0, option.rect.width() - u(6), option.rect.height())
            surface.text(place, cell.text, Face.SMALL_MEDIUM, colours.muted)
        else:
            area = option.rect.adjusted(u(2), u(0.5), -u(2), -u(0.5))
            if option.state & QStyle.StateFlag.State_Selected:
                paint_box(painter, area, u(1.5), colours.select)
            _paint_entry(Canvas(painter, area, option.direction), cell)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus(painter, area, u(1.5), colours.focus)
        painter.restore()


def _paint_entry(surface: Canvas, cell: IdentifierCell) -> None:
    colours, width, height = tokens(), surface.area.width(), surface.area.height()
    side = u(7.5)
    paint_tile(surface, surface.middle(u(2), QSize(side, side)), cell.icon, cell.headline)
    first, second = line_height(Face.MEDIUM), line_height(Face.SMALL)
    top = (height - first - second) // 2
    no_figure = _NOT_KNOWN if cell.perhaps else _TO_COME
    points = no_figure if cell.adds is None else formatting.delta(cell.adds)
    figures = max(text_width(points, Face.STRONG), text_width(cell.services, Face.SMALL)) + 1
    end = width - u(3)
    surface.text(surface.rect(end - figures, top, figures, first), points, Face.STRONG, colours.text, _TRAILING)
    under = surface.rect(end - figures, top + first, figures, second)
    surface.text(under, cell.services, Face.SMALL, colours.muted, _TRAILING)
    start = u(2) + side + u(3)
    room = end - figures - u(2) - start
    sign = u(4) if cell.warn else 0
    words = max(0, min(text_width(cell.label, Face.MEDIUM) + 1, room - (sign + u(2) if sign else 0)))
    surface.text(surface.rect(start, top, words, first), cell.label, Face.MEDIUM, colours.text)
    if sign:
        place = surface.rect(start + words + u(2), top + (first - sign) // 2, sign, sign)
        surface.icon(place, "warn", colours.text)
    surface.text(surface.rect(start, top + first, room, second), cell.masked, Face.SMALL, colours.muted)


class IdentifierList(QListView):
    """Entries one below the other; headings cannot be chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        set_name(self, name)
