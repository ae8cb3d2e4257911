"""A name with characters that break lines or turn the writing around is painted as if it had none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tracker.gui.models.roles import Cell, NameCell, TextCell
from tracker.gui.theme import ThemeChoice, apply_theme, u
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.cells import cell_width, paint_cell
from tracker.gui.widgets.choices import plain
from tracker.gui.widgets.fields import ComboBox
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.painting import Canvas
from tracker.gui.widgets.text import elided, label, tooltip

ODD = ["Shop\u2028Chat", "Shop\u2029Chat", "Shop\nChat", "Shop\x85Chat", "Sh\u202eop Chat", "Shop\ufeff\rChat"]
EVEN = "Shop Chat"


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeChoice.LIGHT)


def painted(cell: Cell) -> QImage:
    image = QImage(u(60), u(11), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_cell(Canvas(painter, image.rect()), cell)
    painter.end()
    return image


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(
    "make", [TextCell, lambda name: TextCell("Bank", name), lambda name: NameCell("a", name, name)]
)
def test_in_a_table(make: Callable[[str], Cell], name: str) -> None:
    assert painted(make(name)) == painted(make(EVEN))
    assert cell_width(make(name)) == cell_width(make(EVEN))


def _link(name: str) -> NumberLink:
    made = NumberLink("accent", "", lambda: None)
    made.setText(name)
    return made


def _box(name: str) -> ComboBox:
    made = ComboBox("Which")
    made.addItem(name, "key")
    return made


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(
    "make",
    [
        elided,
        lambda name: elided(name, lines=2),
        _link,
        _box,
        TickBox,
        lambda name: button(name, ButtonKind.LINK),
    ],
)
def test_in_a_widget_of_its_own(make: Callable[[str], QWidget], name: str) -> None:
    odd, even = make(name), make(EVEN)
    assert odd.sizeHint() == even.sizeHint()
    for widget in (odd, even):
        widget.resize(u(60), u(11))
    assert odd.grab().toImage() == even.grab().toImage()


@pytest.mark.parametrize("name", [name for name in ODD if "\n" not in name])
def test_in_a_sentence(name: str) -> None:
    """Only a line feed begins a new line there: notes have several."""
    assert label(f"Close {name}", wrap=True).text() == f"Close {EVEN}"
    assert tooltip(name) == tooltip(EVEN)
    assert plain(f"{name} & Co") == f"{EVEN} && Co"
    assert label("One\nTwo").text() == "One\nTwo"
