"""The delegate of every table: it draws what `models.roles` describes, fast, in both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.gui import gallery
from tracker.core.model import Deletability
from tracker.core.risk.method import Band
from tracker.gui.models.roles import Cell, DeletabilityCell, HoldsCell, LoadCell, RiskCell, StuckCell, TextCell
from tracker.gui.theme import ThemeChoice, apply_theme, tokens, u
from tracker.gui.widgets.cells import cell_width, paint_cell
from tracker.gui.widgets.painting import Canvas, paint_cached, pixel_ratio
from tracker.gui.widgets.tables import Table


@pytest.fixture
def table(qtbot: QtBot, qapp) -> Table:
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = gallery.services_table(1000)
    qtbot.addWidget(made)
    made.resize(u(240), u(140))
    with qtbot.waitExposed(made):
        made.show()
    return made


def bar_colour(table: Table, row: int) -> str:
    place = table.visualRect(table.model().index(row, 0))
    mirrored = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
    spot = QPoint(place.right() - 1 if mirrored else place.left() + 1, place.center().y())
    return table.viewport().grab().toImage().pixelColor(spot).name()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_stuck_bar_is_at_the_leading_edge(table: Table, direction: Qt.LayoutDirection) -> None:
    table.setLayoutDirection(direction)
    assert bar_colour(table, 1) == tokens().stuck_bar.name()
    assert bar_colour(table, 0) == tokens().surface.name()


def test_the_stuck_bar_is_seen_on_a_chosen_row(table: Table) -> None:
    table.selectRow(1)
    assert bar_colour(table, 1) == tokens().stuck_bar.name()


def test_badges_and_numbers_are_never_cut(table: Table) -> None:
    model = table.model()
    for column in range(1, model.columnCount()):
        for row in range(7):
            assert table.columnWidth(column) >= table.sizeHintForIndex(model.index(row, column)).width()


def test_widths_do_not_depend_on_the_row(qapp) -> None:
    widths = {cell_width(DeletabilityCell(state)) for state in Deletability}
    assert len(widths) == 1
    assert cell_width(RiskCell(1.0, 1.0, 1.0, Band.LOW)) == cell_width(RiskCell(4.75, 0.25, 6.0, Band.VERY_HIGH))
    assert cell_width(TextCell("a longer word")) > cell_width(TextCell("a"))


def painted(cell: Cell, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QImage:
    """``cell`` by itself on the surface, as wide as it asks for."""
    image = QImage(cell_width(cell), u(10), QImage.Format.Format_RGB32)
    image.fill(tokens().surface)
    painter = QPainter(image)
    paint_cell(Canvas(painter, image.rect(), direction), cell)
    painter.end()
    return image


def bar_spots(image: QImage, colour: QColor) -> list[int]:
    """Where ``colour`` is found on the middle line, from left to right."""
    middle = image.height() // 2
    return [x for x in range(image.width()) if image.pixelColor(x, middle) == colour]


def test_the_bar_of_a_load_is_as_long_as_its_share_and_mirrored(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeChoice.LIGHT)
    colour = tokens().removable
    whole = bar_spots(painted(LoadCell(8.0, (8.0, 0.0, 0.0), 1.0)), colour)
    half = bar_spots(painted(LoadCell(4.0, (4.0, 0.0, 0.0), 0.5)), colour)
    assert abs(len(half) - len(whole) / 2) <= 1
    assert half[0] == whole[0]
    parts = bar_spots(painted(LoadCell(8.0, (2.0, 0.0, 6.0), 1.0)), colour)
    assert abs(len(parts) - len(whole) / 4) <= 2
    assert parts[0] == whole[0]
    mirrored = painted(LoadCell(8.0, (2.0, 0.0, 6.0), 1.0), Qt.LayoutDirection.RightToLeft)
    assert abs(bar_spots(mirrored, colour)[-1] - (mirrored.width() - 1 - parts[0])) <= 1
    assert bar_spots(painted(LoadCell(0.0, (0.0, 0.0, 0.0), 0.0)), colour) == []


def test_a_count_of_stuck_accounts_is_crimson_and_none_is_not(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeChoice.LIGHT)

    def has_crimson(image: QImage) -> bool:
        return any(bar_spots(image.copy(0, y, image.width(), 1), tokens().stuck) for y in range(image.height()))

    assert has_crimson(painted(StuckCell(12)))
    assert not has_crimson(painted(StuckCell(0)))
    assert cell_width(StuckCell(0)) == cell_width(StuckCell(99)) < cell_width(StuckCell(1234))


def test_there_is_room_for_how_many_kinds_are_held_besides(qapp: QApplication) -> None:
    assert cell_width(HoldsCell(frozenset(), 0)) == cell_width(HoldsCell(frozenset(), 4))
    assert cell_width(HoldsCell(frozenset(), 44)) > cell_width(HoldsCell(frozenset(), 4))


def test_columns_come_back_when_the_widths_asked_for_leave_room(table: Table) -> None:
    """At first the columns are as wide as Qt makes them, and too many give way."""
    header = table.horizontalHeader()
    table.give_way(4, 3, least=40)
    header.resizeSection(3, u(200))
    table.resize(u(241), u(140))
    assert table.isColumnHidden(4)
    table.set_widths(0, 34, 39, 36, 22)
    assert not table.isColumnHidden(4)
    assert not table.isColumnHidden(3)


def test_tab_leaves_the_table_and_escape_is_left_to_the_page(table: Table, qtbot: QtBot) -> None:
    assert not table.tabKeyNavigation()
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1


def test_signs_are_as_sharp_as_the_picture_they_are_drawn_into(qapp: QApplication) -> None:
    """A screenshot at 200 % draws widgets of 100 %; enlarged pixmaps would be blurred."""
    ratios = []

    class Sign(QWidget):
        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            paint_cached(painter, self.rect(), "sharpness", lambda inner, rect: ratios.append(pixel_ratio(inner)))
            painter.end()

    sign = Sign()
    sign.resize(20, 20)
    image = QImage(sign.size() * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    sign.render(image)
    assert ratios == [2.0]
