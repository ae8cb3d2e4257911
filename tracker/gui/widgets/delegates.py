"""One delegate for every table: it draws the cell values of `models.roles`."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.models.roles import Index, Role, TextCell
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.cells import cell_width, paint_cell
from tracker.gui.widgets.painting import Canvas, line_height, paint_focus


class CellDelegate(QStyledItemDelegate):
    """Draws background, row line, stuck bar and focus, then what is in the cell."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = tokens()
        area, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.select)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.line)
        surface = Canvas(painter, area.adjusted(0, 0, 0, -1), option.direction)
        if index.column() == 0 and index.data(Role.STUCK):
            painter.fillRect(surface.rect(0, 0, u(1), surface.area.height()), colours.stuck_bar)
        cell = index.data(Role.CELL)
        if cell is None:
            cell = TextCell(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        if not state & QStyle.StateFlag.State_Enabled:
            painter.setOpacity(0.55)
        paint_cell(surface, cell)
        if state & QStyle.StateFlag.State_HasFocus:
            bar = u(1.25) if index.column() == 0 else 1
            ring = surface.rect(bar, 1, surface.area.width() - bar - 1, surface.area.height() - 2)
            paint_focus(painter, ring, u(1), colours.focus)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(Role.CELL)
        if cell is None:
            cell = TextCell(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        return QSize(cell_width(cell), line_height(Face.MEDIUM) + line_height(Face.SMALL) + u(2))
