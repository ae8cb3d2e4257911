"""The figures of a report: the widgets of the window, drawn in light colours for paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QFrame, QWidget

from tracker.core.report.blocks import FigureKey
from tracker.core.report.full import MATRIX_ROWS
from tracker.core.report.page import course
from tracker.core.risk.severity_map import map_points
from tracker.gui.models.matrix_model import MatrixModel
from tracker.gui.pages.overview_panels import LoadPanel
from tracker.gui.pages.risk_map import map_legend
from tracker.gui.pages.risk_matrix import matrix_legend
from tracker.gui.theme import dress_for_paper, light_on_paper, u
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.load_bar import LoadBar
from tracker.gui.widgets.matrix_table import MatrixTable
from tracker.gui.widgets.severity_map import SeverityMap
from tracker.gui.widgets.trend import TrendChart, TrendPoint
from tracker.services.report import Material, Picture, Pictures

_WIDTH = 168
"""Design units: what a page takes at the size of text that the widgets have."""
_HEIGHTS = {FigureKey.TREND: 28.0, FigureKey.MAP: 116.0}
_NAMES = 76
"""So much the names of services may take even if that makes the matrix wider than the page, and its print smaller."""
_DENSITY = 2
"""Pixels a unit: about 200 for an inch of the printed page."""


def draw(material: Material) -> Pictures:
    """A picture for each figure that there is something to show in. For the thread of the window."""
    return dict(drawn(material))


def drawn(material: Material) -> Iterator[tuple[str, Picture]]:
    """The same one by one: between two of them the window can do something else."""
    if not material.book.services:
        return
    for key, make in (
        (FigureKey.LOAD, _load),
        (FigureKey.TREND, _trend),
        (FigureKey.MAP, _map),
        (FigureKey.MATRIX, _matrix),
    ):
        with light_on_paper():
            picture = _picture(make(material))
        yield key, picture


def _load(material: Material) -> QWidget:
    panel = LoadPanel()
    panel.show_load(material.book, material.summary, (), material.now, {})
    bar = panel.findChild(LoadBar)
    assert isinstance(bar, LoadBar)
    return _sheet(bar)


def _trend(material: Material) -> QWidget:
    chart = TrendChart()
    chart.set_points([TrendPoint(month, point.total) for month, point in course(material)])
    chart.setFixedHeight(u(_HEIGHTS[FigureKey.TREND]))
    return _sheet(chart)


def _map(material: Material) -> QWidget:
    shown = SeverityMap(lambda _point: ("", ""))
    shown.set_points(map_points(material.book.services.values()), material.book.method.bands)
    shown.setFixedHeight(u(_HEIGHTS[FigureKey.MAP]))
    return _sheet(shown, map_legend())


def _matrix(material: Material) -> QWidget:
    model, book = MatrixModel(with_gone=False), material.book
    worst = [risk.service_id for risk in book.by_severity()[:MATRIX_ROWS]]
    model.show_book(book.showing(worst), material.names)
    table = MatrixTable(model)
    model.setParent(table)
    table.setFrameShape(QFrame.Shape.NoFrame)
    for bars in (table.setHorizontalScrollBarPolicy, table.setVerticalScrollBarPolicy):
        bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setFixedHeight(table.heads.sizeHint().height() + len(worst) * table.services.defaultSectionSize())
    columns = sum(table.columnWidth(column) for column in range(model.columnCount()))
    table.make_room_for_names(max(u(_NAMES), u(_WIDTH) - columns))
    made = _sheet(table, matrix_legend())
    made.resize(max(made.width(), table.services.sizeHint().width() + columns), made.height())
    return made


def _sheet(*parts: QWidget) -> QWidget:
    """Parts below each other, as wide as a page."""
    sheet = QWidget()
    layout = column(*parts, spacing=2)
    sheet.setLayout(layout)
    dress_for_paper(sheet)
    sheet.resize(u(_WIDTH), 10)
    return sheet


def _picture(widget: QWidget) -> Picture:
    widget.ensurePolished()
    layout = widget.layout()
    assert layout is not None
    layout.activate()
    widget.resize(widget.width(), layout.totalHeightForWidth(widget.width()))
    image = QImage(widget.size() * _DENSITY, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DENSITY)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    size = QSize(widget.size())
    widget.deleteLater()
    return Picture(bytes(buffer.data().data()), size.width(), size.height())
