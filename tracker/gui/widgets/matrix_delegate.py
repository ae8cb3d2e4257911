"""The cells of the heat matrix, drawn once for each look and put down as pictures after that."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from tracker.core.risk.severity import ServiceRisk
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.models.matrix_model import MatrixModel
from tracker.gui.theme import Tokens, faded, tokens, u
from tracker.gui.widgets.matrix_signs import BOX, Sign, paint_sign
from tracker.gui.widgets.painting import Canvas, paint_focus, pixel_ratio, text_width
from tracker.gui.widgets.pills import paint_meter

_MOST_PICTURES = 2000
_Key = tuple[object, ...]


class _Severity(NamedTuple):
    """``off``: how far off the score may be, "" when it cannot be."""

    score: str
    rank: int
    off: str

    @classmethod
    def of(cls, risk: ServiceRisk) -> _Severity:
        off = formatting.margin(risk.se, risk.se_low, risk.se_high)
        return cls(formatting.points(risk.se), risk.band.rank, off)


def severity_width() -> int:
    """The score, its meter and how far off it may be, with room over them for the slanted words of the columns
    before."""
    return max(_score_width() + u(8.5) + text_width(formatting.margin(1.0, 0.0, 6.0), Face.SMALL), u(23))


def _score_width() -> int:
    """Wide enough for any score, in fonts that round the widths of digits as well."""
    return max(text_width(formatting.points(digit * 1.11), Face.STRONG) for digit in range(10)) + u(0.5)


class MatrixDelegate(QStyledItemDelegate):
    """Call `prepare` before the view paints."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures: dict[_Key, QPixmap] = {}
        self._colours: Tokens | None = None
        self._row = self._focused = self._severity = self._headline_end = -1

    def prepare(self, current: QModelIndex, *, focused: bool) -> None:
        """Look up once what is the same for all cells of a painting."""
        colours = tokens()
        if colours is not self._colours or len(self._pictures) > _MOST_PICTURES:
            self._pictures.clear()
            self._colours = colours
        self._row, self._focused = current.row(), current.column() if focused else -1
        self._severity = len(self._model.columns)
        self._headline_end = sum(column.headline is not None for column in self._model.columns) - 1

    def forget_pictures(self) -> None:
        """Another font, or another size."""
        self._pictures.clear()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column, area = index.row(), index.column(), option.rect
        chosen = row == self._row
        content: Sign | _Severity | str | None
        if column == self._severity:
            risk = self._model.risk_at(row)
            content = self.tr("gone") if risk is None else _Severity.of(risk)
        else:
            cell = self._model.cell_at(row, column)
            content = None
            if cell is not None:
                content = Sign(cell.state, cell.score, cell.possible > cell.score, cell.sets_score)
        key = (
            content,
            chosen,
            column == self._headline_end,
            area.width(),
            area.height(),
            painter.device().devicePixelRatio(),
        )
        picture = self._pictures.get(key)
        if picture is None:
            last = column == self._headline_end
            picture = self._pictures[key] = self._draw(painter, option, content, chosen=chosen, last_headline=last)
        painter.drawPixmap(area.topLeft(), picture)
        if chosen and column == self._focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, area.adjusted(0, 0, 0, -1), u(1.5), tokens().focus)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        content: Sign | _Severity | str | None,
        *,
        chosen: bool,
        last_headline: bool,
    ) -> QPixmap:
        colours, size, ratio = tokens(), option.rect.size(), pixel_ratio(painter)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(colours.select if chosen else colours.surface)
        inner = QPainter(picture)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = Canvas(inner, QRect(0, 0, size.width(), size.height() - 1), option.direction)
        inner.fillRect(0, size.height() - 1, size.width(), 1, colours.line)
        if last_headline:
            inner.fillRect(surface.rect(size.width() - 1, 0, 1, size.height()), faded(colours.control, 0.6))
        if isinstance(content, _Severity):
            self._draw_severity(surface, content)
        elif isinstance(content, str):
            surface.text(surface.rect(u(2), 0, size.width() - u(3), size.height()), content, Face.SMALL, colours.muted)
        else:
            width, height = u(BOX[0]), u(BOX[1])
            paint_sign(surface, surface.middle((size.width() - width) // 2, QSize(width, height)), content)
        inner.end()
        return picture

    def _draw_severity(self, surface: Canvas, shown: _Severity) -> None:
        colours, width, height = tokens(), _score_width(), surface.area.height()
        place = surface.rect(u(2), 0, width, height)
        surface.text(place, shown.score, Face.STRONG, colours.text, Qt.AlignmentFlag.AlignTrailing)
        meter = surface.middle(u(2) + width + u(1), QSize(u(4), u(3)))
        paint_meter(surface.painter, meter, shown.rank + 1, colours.text)
        start = width + u(8)
        surface.text(surface.rect(start, 0, surface.area.width() - start, height), shown.off, Face.SMALL, colours.muted)
