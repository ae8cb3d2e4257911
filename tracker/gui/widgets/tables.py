"""Tables of the look: no grid, thin row lines, rows as high as two lines of text."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionHeader, QTableView, QWidget
from typing_extensions import override

from tracker.gui.fonts import Face
from tracker.gui.theme import tokens, u
from tracker.gui.widgets.delegates import CellDelegate
from tracker.gui.widgets.painting import Canvas, line_height
from tracker.gui.widgets.text import set_name

_SAMPLE = 60  # rows that are measured for the width of a column
_GROWTH = 1.5  # as much as texts grow in other languages; longer ones, such as names, are cut with "…"


_PAD = 3.0  # units on either side of a heading, as in style.qss
_ARROW, _GAP = 2.25, 1.5


class Header(QHeaderView):
    """Headings that are never cut, with the arrow of the order right beside its heading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def heading_width(self, section: int) -> int:
        """What the heading of a column needs, and the arrow with it."""
        words = self.fontMetrics().horizontalAdvance(self._heading(section))
        return words + 2 * u(_PAD) + (u(_GAP + _ARROW) if words and self.isSortIndicatorShown() else 0)

    def _heading(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    @override
    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        super().initStyleOptionForIndex(option, logicalIndex)
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            self._paint_arrow(Canvas(painter, rect, self.layoutDirection()), self._heading(logicalIndex))

    def _paint_arrow(self, surface: Canvas, heading: str) -> None:
        """Downwards where values grow downwards."""
        x = u(_PAD) + (self.fontMetrics().horizontalAdvance(heading) + u(_GAP) if heading else 0)
        side = u(_ARROW)
        place = surface.middle(min(x, surface.area.width() - side), QSize(side, side // 2 + 1))
        base, tip = place.top(), place.bottom() + 1
        if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder:
            base, tip = tip, base
        corners = (place.left(), base), (place.right() + 1, base), (place.center().x() + 0.5, tip)
        surface.painter.save()
        surface.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface.painter.setPen(Qt.PenStyle.NoPen)
        surface.painter.setBrush(tokens().muted)
        surface.painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        surface.painter.restore()


class Table(QTableView):
    """A table whose rows are chosen as a whole; Tab leaves it. Cells are drawn by `CellDelegate`."""

    def __init__(self, name: str, *, row_height: float = 11, several: bool = False) -> None:
        super().__init__()
        self._header = header = Header(self)
        self.setHorizontalHeader(header)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(CellDelegate(self))
        self._giving_way: dict[int, int] = {}  # with the width that each has when it is shown
        self._least = 0.0
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(row_height)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(u(12))
        header.setMinimumHeight(u(9))
        header.setResizeContentsPrecision(_SAMPLE)
        set_name(self, name)

    def set_row_height(self, units: float) -> None:
        """Rows of ``units``, or higher where the font needs it."""
        text = line_height(Face.MEDIUM) + line_height(Face.SMALL) if units >= 10 else line_height(Face.BODY)
        self.verticalHeader().setDefaultSectionSize(max(u(units), text + u(2)))

    def set_widths(self, *units: float) -> None:
        """The least widths of the columns, up to half more where words need it; 0 stretches over the room left.

        No column is narrower than its heading.

        Call it when the model is set: a sample of its cells is measured.
        """
        header = self.horizontalHeader()
        header.setStretchLastSection(0 not in units)
        for column, width in enumerate(units):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                wished = min(max(u(width), self.sizeHintForColumn(column)), u(width * _GROWTH))
                chosen = max(wished, self._header.heading_width(column))
                self.setColumnWidth(column, chosen)
                if column in self._giving_way:
                    self._giving_way[column] = chosen
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if self._giving_way:
            self._make_room()

    def give_way(self, *columns: int, least: float) -> None:
        """Hide ``columns``, the first one first, while the stretched one would have less than ``least`` units."""
        self._giving_way = dict.fromkeys(columns, 0)
        self._least = least

    def _make_room(self) -> None:
        """Hide as many columns as must give way to the width there is, and show the others."""
        header = self.horizontalHeader()
        for column in self._giving_way:
            self._giving_way[column] = header.sectionSize(column) or self._giving_way[column]  # 0 while hidden
        fixed = (
            column for column in range(header.count()) if header.sectionResizeMode(column) != header.ResizeMode.Stretch
        )
        needed = u(self._least) + sum(self._giving_way.get(column, header.sectionSize(column)) for column in fixed)
        for column, width in self._giving_way.items():
            hidden = needed > self.viewport().width()
            needed -= width if hidden else 0
            if hidden != self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)
        current = self.currentIndex()
        if self.isColumnHidden(current.column()):  # the view would not scroll to a cell that cannot be seen
            first = current.siblingAtColumn(0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._giving_way:
            self._make_room()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
