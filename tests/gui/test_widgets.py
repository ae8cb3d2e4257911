"""Widgets: plain text whatever the text is, a name for screen readers, the same figures in words."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.gui import gallery
from tracker.core.kinds import Headline
from tracker.core.risk.method import Band
from tracker.gui.dialogs.list_help import ListHelpDialog
from tracker.gui.fonts import Face
from tracker.gui.theme import ThemeChoice, apply_theme, tokens, u
from tracker.gui.widgets.badges import PillBadge, delta_label, kind_tile, set_delta
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.dialog import question
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.fields import Field
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.holders_bar import HoldersBar
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.marks import initials
from tracker.gui.widgets.panels import Banner, Notice, Panel, SidePanel
from tracker.gui.widgets.pills import Pill, Tone, band_pill
from tracker.gui.widgets.steps import StepBar
from tracker.gui.widgets.text import ElidedLabel, elided, label, set_tooltip
from tracker.gui.widgets.trend import TrendChart, TrendMark, TrendPoint, axis_range

HOSTILE = "<b>bold</b><img src='file:///etc/hostname'>"
MAKERS: dict[str, Callable[[], QWidget]] = {
    "label": lambda: label(HOSTILE),
    "wrapped": lambda: label(HOSTILE, wrap=True),
    "elided": lambda: elided(HOSTILE),
    "button": lambda: button(HOSTILE),
    "banner": lambda: Banner(HOSTILE, HOSTILE),
    "notice": lambda: Notice(HOSTILE),
    "panel": lambda: Panel(HOSTILE, aside=HOSTILE),
    "empty": lambda: EmptyPage(HOSTILE, HOSTILE),
    "zone": lambda: DropZone(HOSTILE, HOSTILE, HOSTILE),
    "dialog": lambda: question(None, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
    "field": lambda: Field(HOSTILE, hint=HOSTILE),
}


@pytest.mark.parametrize("name", MAKERS)
def test_markup_is_shown_as_it_is_written(name: str, shown) -> None:
    widget = shown(MAKERS[name]())
    labels = [widget, *widget.findChildren(QLabel)] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
    for found in labels:
        assert found.textFormat() is Qt.TextFormat.PlainText
    texts = [found.text() for found in labels] + [found.text() for found in widget.findChildren(QAbstractButton)]
    assert HOSTILE in texts or getattr(widget, "text", str)() == HOSTILE


def test_a_tooltip_shows_markup_as_it_is_written(shown) -> None:
    widget = shown(label("x"))
    set_tooltip(widget, HOSTILE)
    assert "&lt;b&gt;" in widget.toolTip()
    assert "<img" not in widget.toolTip()
    set_tooltip(widget, "")
    assert widget.toolTip() == ""


def test_an_elided_label_tells_the_whole_only_while_it_is_cut(shown) -> None:
    widget = shown(box(column(elided("a rather long name of a service"))))
    words = widget.findChild(QLabel)
    widget.resize(600, 40)
    words.grab()
    assert words.toolTip() == ""
    widget.resize(60, 40)
    words.grab()
    assert "rather long name" in words.toolTip()


@pytest.mark.parametrize("make", [gallery.components, gallery.page, gallery.empty])
def test_everything_that_takes_the_focus_has_a_name(make: Callable[[], QWidget], shown) -> None:
    sheet = shown(make())
    reachable = [
        widget
        for widget in sheet.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and widget.isVisible()
    ]
    assert len(reachable) > 2 or make is gallery.empty
    for widget in reachable:
        own = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or own, widget


def test_charts_tell_the_same_in_words(shown) -> None:
    chart = shown(TrendChart("Load by month"))
    chart.set_points([TrendPoint("Oct", 149.25), TrendPoint("Nov", 145.5)])
    assert chart.accessibleDescription() == "Oct: 149.25; Nov: 145.50; axis from 144 to 152"
    assert chart.rows == [("Oct", "149.25", ""), ("Nov", "145.50", "")]
    files = TrendMark("file", "2 files brought in")
    months = [TrendPoint("Oct", None, (files,)), TrendPoint("Nov", 3)]
    chart.set_points(months, "Accounts", lambda value: f"{value:.0f}")
    assert chart.accessibleName() == "Accounts"
    assert chart.accessibleDescription() == "Oct: Not known (2 files brought in); Nov: 3; axis from 3 to 4"
    assert not chart.grab().isNull()
    formula = shown(Formula())
    formula.set_terms(4, 0.75, 1.5, 4.5, Band.VERY_HIGH)
    assert formula.accessibleName() == "4 × 0.75 + 1.50 = 4.50"
    assert "identifiability 0.75" in formula.accessibleDescription()
    bar = shown(LoadBar())
    bar.set_parts(LoadPart(98.75, "removable"), LoadPart(16.5, "not checked"), LoadPart(30.25, "stuck"))
    assert bar.accessibleDescription() == "98.75 removable, 16.50 not checked, 30.25 stuck"
    holders = shown(HoldersBar(Headline.PHONE))
    holders.set_counts(35, 5, 48)
    assert holders.accessibleName() == "Phone"
    assert holders.accessibleDescription() == "35 services, 5 stuck"
    holders.set_counts(0, 0, 48, 6)
    assert holders.accessibleDescription() == "0 services, 6 not known"


@pytest.mark.parametrize("values", [[145.5, 158.25], [3.0], [0.0, 0.25], [0, 1000.0], [99.99, 100.01]])
def test_the_axis_holds_all_values_and_does_not_go_below_nothing(values: list[float]) -> None:
    low, high = axis_range(values)
    assert 0 <= low <= min(values)
    assert max(values) <= high


def test_steps_are_named(shown) -> None:
    steps = shown(StepBar(["Language", "Password"]))
    steps.set_current(1)
    assert steps.accessibleName() == "Step 2 of 2"
    assert steps.accessibleDescription() == "Password"


def test_signs_are_named_by_their_words(shown) -> None:
    badge = shown(PillBadge(band_pill(Band.VERY_HIGH)))
    assert badge.accessibleName() == "Very high"
    narrow = badge.sizeHint().width()
    badge.set_pill(Pill("A much longer word", Tone.PLAIN))
    assert badge.sizeHint().width() > narrow
    assert kind_tile(Headline.ID).accessibleName() == "ID"
    assert kind_tile("contacts").accessibleName() == "Address book"


def test_only_a_loss_of_points_is_green(shown) -> None:
    difference = delta_label(-1.5)
    green = difference.palette().windowText().color()
    assert green == tokens().ok
    assert difference.text() == "\N{MINUS SIGN}1.50"
    set_delta(difference, 0.25)
    assert difference.palette().windowText().color() == tokens().text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DiDi", "Di"),
        ("China Merchants Bank", "CM"),
        ("China Railway 12306", "CR"),
        ("滴滴出行", "滴"),
        ("QQ", "QQ"),
        ("ofo", "Of"),
        ("", "?"),
        ("<>", "?"),
        ("12306", "12"),
        ("7-Eleven", "7E"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_labels_follow_the_theme(shown, qapp) -> None:
    words = shown(label("Load", Face.HEADING, "muted"))
    apply_theme(qapp, ThemeChoice.DARK)
    assert words.palette().windowText().color() == tokens().muted
    assert tokens().dark


def test_repainting_loses_no_reference_to_none(shown) -> None:
    badge = shown(PillBadge(band_pill(Band.HIGH)))
    image = QImage(badge.size(), QImage.Format.Format_ARGB32)
    badge.render(image)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(500):
        badge.render(image)
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_text_of_a_side_panel_keeps_off_the_scroll_bar(shown, direction: Qt.LayoutDirection) -> None:
    panel = SidePanel()
    panel.setLayoutDirection(direction)
    words = label("word " * 2000, wrap=True)
    panel.body.addWidget(words)
    panel.resize(340, 500)
    shown(panel)
    bar = panel._area.verticalScrollBar()
    assert bar.isVisible()
    edge, start = words.mapToGlobal(words.rect().topLeft()).x(), bar.mapToGlobal(bar.rect().topLeft()).x()
    if direction is Qt.LayoutDirection.LeftToRight:
        assert start - (edge + words.width()) >= u(2)
    else:
        assert edge - (start + bar.width()) >= u(2)


def test_a_title_of_two_lines_is_seen_in_full(shown) -> None:
    panel = SidePanel(title_lines=2)
    panel.set_header(None, "Somebody says that your loan account must be closed")
    panel.resize(340, 500)
    shown(panel)
    title = panel.findChild(ElidedLabel)
    assert title.height() >= 2 * title.fontMetrics().lineSpacing()
    title.grab()
    assert not title.toolTip()


def test_a_dialog_is_as_high_as_its_lines_need(shown) -> None:
    dialog = ListHelpDialog()
    shown(dialog)
    assert dialog.height() == dialog.minimumHeight()
