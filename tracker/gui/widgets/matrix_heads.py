"""The heads of the heat matrix: slanted words over the columns, the services at the rows, counts below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget
from typing_extensions import override

from tracker.gui import formatting
from tracker.gui.fonts import Face, font, metrics
from tracker.gui.models.matrix_model import MatrixModel, RowOrder
from tracker.gui.theme import Tokens, tokens, u
from tracker.gui.translation import listed
from tracker.gui.widgets.marks import headline_colours
from tracker.gui.widgets.painting import Canvas, canvas, line_height, pixel_ratio, text_width
from tracker.gui.widgets.text import set_name, set_tooltip

_LONGEST = 29.0
"""Longer words are cut: they would take the room of the rows."""
_SLOPE = 0.7072  # sine and cosine of 45 degrees
_NAME_START, _LOCK, _NAME_END = 4.0, 4.5, 2.0
"""What is left free beside the name of a service, and what a lock takes."""


class KindHeads(QHeaderView):
    """An icon at each column and its words at 45 degrees above it. They lie over the heads beside them, so all are
    painted at once."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._colours: Tokens | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._pictures.clear()
        self.updateGeometry()
        self.viewport().update()

    def foot(self) -> int:
        """The height of the line with the icons."""
        return max(u(8), line_height(Face.BODY) + u(2))

    @override
    def sizeHint(self) -> QSize:
        columns = range(len(self._model.columns))
        longest = max(
            (metrics(Face.SMALL_STRONG).horizontalAdvance(self._model.label(one)) for one in columns), default=0
        )
        rise = (min(longest, u(_LONGEST)) + line_height(Face.SMALL)) * _SLOPE
        return QSize(super().sizeHint().width(), round(rise) + self.foot() + u(1))

    @override
    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self.viewport().update()  # what is scrolled in lies over what was there

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        if colours is not self._colours:
            self._pictures.clear()
            self._colours = colours
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colours.surface)
        painter.fillRect(0, self.height() - 1, self.viewport().width(), 1, colours.line)
        for section in range(self.count()):
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            if -u(_LONGEST) - width < left < self.viewport().width() + u(_LONGEST):
                self._paint_head(painter, section, QRect(left, 0, width, self.height() - 1))
        painter.end()

    def _paint_head(self, painter: QPainter, section: int, area: QRect) -> None:
        if section == len(self._model.columns):
            line = QRect(area.left(), area.bottom() - self.foot(), area.width(), self.foot())
            surface = Canvas(painter, line, self.layoutDirection())
            place = surface.rect(u(2), 0, area.width() - u(2), line.height())
            surface.text(place, self._model.label(section), Face.SMALL, tokens().muted)
            return
        key = (section, self.height(), area.width(), pixel_ratio(painter))
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._draw(section, area, pixel_ratio(painter))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(
            QPoint(area.right() + 1 - round(picture.deviceIndependentSize().width()), 0)
            if mirrored
            else area.topLeft(),
            picture,
        )

    def _draw(self, section: int, area: QRect, ratio: float) -> QPixmap:
        column, colours = self._model.columns[section], tokens()
        reach = area.width() + u(_LONGEST)
        picture = QPixmap(QSize(reach, self.height() - 1) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = reach - area.width() if mirrored else 0
        ink = headline_colours(column.headline)[0]
        side = u(4)
        foot = QRect(left, self.height() - 1 - self.foot(), area.width(), self.foot())
        Canvas(painter, foot).icon(
            QRect(foot.center() - QPoint(side // 2 - 1, side // 2 - 1), QSize(side, side)), column.icon, ink
        )
        face = Face.SMALL_STRONG if column.headline is not None else Face.SMALL
        words = metrics(face).elidedText(self._model.label(section), Qt.TextElideMode.ElideRight, u(_LONGEST))
        painter.setFont(font(face))
        painter.setPen(colours.text if column.headline is not None else colours.muted)
        painter.translate(QPointF(foot.center().x() + (-u(0.5) if mirrored else u(0.5)), foot.top()))
        painter.rotate(45 if mirrored else -45)
        height = line_height(face)
        width = metrics(face).horizontalAdvance(words) + 2
        painter.drawText(
            QRectF(-width if mirrored else 0, -height / 2, width, height), Qt.AlignmentFlag.AlignVCenter, words
        )
        painter.end()
        return picture


class CornerHead(QWidget):
    """What stands over the services: the foot of the heads beside it goes on here."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        set_name(self, words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, colours = canvas(self), tokens()
        surface.text(surface.rect(u(4), 0, self.width() - u(5), self.height()), self._words, Face.SMALL, colours.muted)
        surface.painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)
        surface.painter.end()


class ServiceHeads(QHeaderView):
    """A bar and a lock at what cannot be deleted, a warning at what is gone, and the name; sorted by company, the
    company beside it."""

    def __init__(self, model: MatrixModel, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._model, self._table = model, table
        self._room = 0
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(u(4))

    def make_room(self, most: int) -> None:
        """Be wide enough for the names that are shown now, up to ``most``: on paper no cut one can be looked up."""
        rows = range(self._model.rowCount())
        needed = (self._start(row) + text_width(self._model.name_at(row), Face.MEDIUM) + u(_NAME_END) for row in rows)
        self._room = min(max(needed, default=0), most)

    @override
    def sizeHint(self) -> QSize:
        """The height is the table's; Qt would measure a hundred heads for it."""
        return QSize(max(u(66 if self._model.order is RowOrder.COMPANY else 44), self._room), 0)

    def _start(self, row: int) -> int:
        """Where the name begins: after the lock or the warning, if there is one."""
        marked = self._model.is_stuck(row) or self._model.risk_at(row) is None
        return u(_NAME_START) + (u(_LOCK) if marked else 0)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if logicalIndex >= self._model.rowCount():
            return
        colours, height = tokens(), rect.height() - 1
        current = logicalIndex == self._table.currentIndex().row()
        painter.fillRect(rect, colours.select if current else colours.surface)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        surface = Canvas(painter, rect.adjusted(0, 0, 0, -1), self.layoutDirection())
        start = self._start(logicalIndex)
        sign = surface.middle(u(_NAME_START), QSize(u(3.5), u(3.5)))
        if self._model.is_stuck(logicalIndex):
            painter.fillRect(surface.rect(0, 0, u(1), height), colours.stuck_bar)
            surface.icon(sign, "lock", colours.stuck)
        elif self._model.risk_at(logicalIndex) is None:
            surface.icon(sign, "warn", colours.muted)
        end = rect.width() - u(_NAME_END)
        if self._model.order is RowOrder.COMPANY:
            end = u(40)
            name = self._model.company_of(self._model.service_at(logicalIndex))
            beside = surface.rect(end + u(1.5), 0, rect.width() - end - u(3), height)
            surface.text(beside, name, Face.SMALL, colours.muted)
        surface.text(
            surface.rect(start, 0, end - start, height), self._model.name_at(logicalIndex), Face.MEDIUM, colours.text
        )


class HeldByLine(QWidget):
    """Below the columns: how many services hold each, and below that how many others may, with a question mark.

    Thousands are shortened to fit; the exact figures are in the tooltips and in what is read out.
    """

    def __init__(self, model: MatrixModel, table: QTableView) -> None:
        super().__init__()
        self._model, self._table = model, table
        self._maybe = False
        self.setFixedHeight(2 * line_height(Face.SMALL) + u(2.5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())
        for changed in (model.modelReset, model.layoutChanged, model.dataChanged):
            changed.connect(self._follow)

    def _follow(self) -> None:
        columns = range(len(self._model.columns))
        self._maybe = any(self._model.held(column)[1] for column in columns)
        set_name(self, self._title(), listed(map(self._said, columns)))
        self.update()

    def _title(self) -> str:
        return self.tr("Held by, of {count}").format(count=formatting.count(self._model.counting))

    def _said(self, column: int) -> str:
        held, maybe = self._model.held(column)
        words = self.tr("{kind} {count} (perhaps {maybe} more)") if maybe else "{kind} {count}"
        return words.format(kind=self._model.label(column), count=formatting.count(held), maybe=formatting.count(maybe))

    def shown(self, column: int) -> tuple[str, str]:
        """What stands below a column: who holds it, and who may."""
        held, maybe = self._model.held(column)
        return formatting.brief_count(held), f"{formatting.brief_count(maybe)}?" if maybe else ""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            heads = self._table.horizontalHeader()
            column = heads.logicalIndexAt(event.pos().x() - heads.geometry().left())
            known = 0 <= column < len(self._model.columns)
            set_tooltip(self, self._model.column_words(column) if known else "")
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), colours.surface)
        whole = Canvas(painter, self.rect(), self.layoutDirection())
        beside, line = self._table.verticalHeader().width(), line_height(Face.SMALL)
        top = (self.height() - (2 * line if self._maybe else line)) // 2
        titles = (self._title(), self.tr("perhaps also by") if self._maybe else "")
        for place, title in enumerate(titles):
            whole.text(whole.rect(u(4), top + place * line, beside - u(5), line), title, Face.SMALL, colours.muted)
        heads = self._table.horizontalHeader()
        start = heads.geometry().left()  # beside the services, or beside the scroll bar
        painter.setClipRect(start, 0, heads.width(), self.height())
        for column in range(len(self._model.columns)):
            left = start + heads.sectionViewportPosition(column)
            for place, number in enumerate(self.shown(column)):
                area = QRect(left - 1, top + place * line, heads.sectionSize(column) + 2, line)
                whole.text(area, number, Face.SMALL, colours.muted, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
