"""The delegate of every table: it draws what `models.roles` describes, fast, in both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.gui import gallery
from tracker.core.model import Deletability
from tracker.core.risk.method import Band
from tracker.gui.models.roles import DeletabilityCell, RiskCell, TextCell
from tracker.gui.theme import ThemeChoice, apply_theme, tokens, u
from tracker.gui.widgets.cells import cell_width
from tracker.gui.widgets.painting import paint_cached, pixel_ratio
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
