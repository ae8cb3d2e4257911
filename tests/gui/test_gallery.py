"""All components together, in every theme, direction and size: they draw, and nothing is pressed flat."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import gallery
from tracker.gui.icons import icon, icon_pixmap
from tracker.gui.theme import ThemeChoice, apply_theme, tokens

SHEETS = [
    gallery.components,
    gallery.page,
    gallery.empty,
    gallery.holders,
    gallery.review,
    gallery.review_of_nothing,
    gallery.find_states,
    gallery.export_help,
]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, ThemeChoice.LIGHT)


@pytest.mark.parametrize("make", SHEETS)
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_component_draws(
    app: QApplication,
    qtbot: QtBot,
    tmp_path,
    make: Callable[[], QWidget],
    choice: ThemeChoice,
    language: str,
    direction: Qt.LayoutDirection,
) -> None:
    apply_theme(app, choice, language)
    app.setLayoutDirection(direction)
    sheet = show(make(), qtbot)
    assert sheet.grab().save(str(tmp_path / "sheet.png"))
    assert_nothing_is_pressed_flat(sheet)


@pytest.mark.parametrize("make", SHEETS)
def test_letters_of_twice_the_size_find_room(app: QApplication, qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    apply_theme(app, ThemeChoice.LIGHT)
    larger = app.font()
    larger.setPointSizeF(larger.pointSizeF() * 2)
    app.setFont(larger)
    assert_nothing_is_pressed_flat(show(make(), qtbot))


def show(sheet: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def assert_nothing_is_pressed_flat(sheet: QWidget) -> None:
    for words in sheet.findChildren(QLabel):
        if words.isVisible() and words.text():
            needed = words.heightForWidth(words.width()) if words.wordWrap() else words.fontMetrics().height()
            assert words.height() >= needed - 1, words.text()


def test_a_theme_change_repaints_what_is_shown(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, ThemeChoice.LIGHT)
    sheet = show(gallery.components(), qtbot)
    light = sheet.grab().toImage()
    apply_theme(app, ThemeChoice.DARK)
    dark = sheet.grab().toImage()
    assert light.pixelColor(2, 2) != dark.pixelColor(2, 2)
    assert dark.pixelColor(2, 2) == tokens().window


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_every_icon_is_drawn_in_the_colour_asked_for(app: QApplication, ratio: float) -> None:
    assert len(gallery.ICONS) >= 47
    for name in gallery.ICONS:
        pixmap = icon_pixmap(name, tokens().stuck, 16, ratio)
        assert pixmap.width() == 16 * ratio
        image = pixmap.toImage()
        strongest = max(
            (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())),
            key=lambda colour: colour.alpha(),
        )
        assert strongest.alpha() > 100, name
        assert abs(strongest.red() - tokens().stuck.red()) < 12, name


def test_an_unknown_icon_is_an_error(app: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")
