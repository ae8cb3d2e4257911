"""Widgets: plain text whatever the text is, a name for screen readers, the keyboard."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import gallery
from tracker.core.kinds import Headline
from tracker.core.risk.method import Band
from tracker.gui.fonts import Face
from tracker.gui.theme import ThemeChoice, apply_theme, tokens, u
from tracker.gui.widgets.badges import Monogram, PillBadge, TickBox, delta_label, kind_tile, set_delta
from tracker.gui.widgets.buttons import ButtonKind, button, icon_button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.dialog import question
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.empty import EmptyPage
from tracker.gui.widgets.fields import ComboBox, Field, SearchField, text_edit
from tracker.gui.widgets.formula import Formula
from tracker.gui.widgets.holders_bar import HoldersBar
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.links import Part, Sentence
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.marks import Tick, initials
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import Checklist, NavigationList
from tracker.gui.widgets.panels import Banner, Notice, Panel, SidePanel
from tracker.gui.widgets.password import PasswordField, StrengthMeter
from tracker.gui.widgets.pills import Pill, Tone, band_pill
from tracker.gui.widgets.steps import StepBar
from tracker.gui.widgets.tabs import TabBar
from tracker.gui.widgets.text import elided, label, set_tooltip
from tracker.gui.widgets.trend import TrendChart, TrendPoint, axis_range

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


@pytest.fixture(autouse=True)
def _theme(qapp) -> None:
    apply_theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show


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


@pytest.mark.parametrize("kind", ButtonKind)
def test_buttons_are_pressed_by_key_and_show_the_focus(kind: ButtonKind, shown, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    widget = shown(button("Save && close", kind, "check", lambda: pressed.append(True)))
    widget.clearFocus()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != before
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    assert pressed == [True]
    widget.setEnabled(False)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert pressed == [True]


def test_an_icon_button_is_named(shown) -> None:
    widget = shown(icon_button("filter", "More filters"))
    assert widget.accessibleName() == "More filters"
    assert "More filters" in widget.toolTip()


def test_a_tick_box_has_three_states_and_the_space_key(shown, qtbot: QtBot) -> None:
    widget = shown(TickBox("Phone number", Tick.NOT_KNOWN))
    heard: list[Tick] = []
    widget.ticked.connect(heard.append)
    assert widget.accessibleDescription() == "Not known"
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    assert heard == [Tick.HELD, Tick.NOT_GIVEN]
    widget.set_tick(Tick.NOT_KNOWN)
    assert widget.tick is Tick.NOT_KNOWN
    assert heard == [Tick.HELD, Tick.NOT_GIVEN]


def test_chips_are_toggled_and_removed_by_key(shown, qtbot: QtBot) -> None:
    row = ChipRow(exclusive=True)
    everything, stuck = row.add(Chip("All", count=48)), row.add(Chip("Stuck", "lock", 8))
    own = row.add(Chip("group: Tencent", removable=True))
    shown(row)
    everything.setChecked(True)
    qtbot.keyClick(stuck, Qt.Key.Key_Space)
    assert stuck.isChecked()
    assert not everything.isChecked()
    assert stuck.accessibleName() == "Stuck 8"
    with qtbot.waitSignal(own.removed):
        qtbot.keyClick(own, Qt.Key.Key_Delete)
    cross = QPoint(own.width() - u(4), own.height() // 2)
    with qtbot.waitSignal(own.removed):
        qtbot.mouseClick(own, Qt.MouseButton.LeftButton, pos=cross)
    row.take_away(own)
    assert own.isHidden()


def test_chips_go_on_in_the_next_line(shown) -> None:
    row = ChipRow()
    for number in range(8):
        row.add(Chip(f"filter {number}"))
    assert row.heightForWidth(2000) < row.heightForWidth(200)


def test_search_announces_and_escape_clears(shown, qtbot: QtBot) -> None:
    field = shown(SearchField("Search"))
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "id ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["i", "id", "id", ""]


def test_a_field_says_its_error_in_words_and_to_screen_readers(shown) -> None:
    field = shown(Field("Phone number", hint="As on the bill"))
    assert field.edit.accessibleName() == "Phone number"
    assert field.edit.accessibleDescription() == "As on the bill"
    field.set_error("11 digits expected, 3 given")
    assert field.error == "11 digits expected, 3 given"
    assert field.edit.accessibleDescription() == "11 digits expected, 3 given"
    field.set_error("")
    assert field.error == ""
    assert field.edit.accessibleDescription() == "As on the bill"


def test_fields_take_any_editor(shown) -> None:
    notes = Field("Notes", text_edit("Notes"))
    notes.set_text(HOSTILE)
    assert notes.text == HOSTILE
    choice = ComboBox("Language")
    choice.addItem("English")
    field = Field("Language", choice)
    assert field.text == "English"
    with pytest.raises(TypeError):
        field.set_text("x")


def test_a_password_is_hidden_until_the_eye_is_pressed(shown, qtbot: QtBot) -> None:
    field = shown(PasswordField("Password"))
    edit = field.findChild(QLineEdit)
    eye = edit.findChild(QAbstractButton)
    qtbot.keyClicks(edit, "secret")
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide password"
    field.clear()
    assert field.secret() == ""
    assert edit.echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_is_said_in_words(shown, qtbot: QtBot) -> None:
    field = shown(PasswordField("Password"))
    qtbot.keyClick(field.edit, "A", Qt.KeyboardModifier.NoModifier)
    notes = {found.text() for found in field.findChildren(QLabel) if found.isVisible()}
    assert "Caps Lock is on" in notes
    qtbot.keyClick(field.edit, "b")
    assert "Caps Lock is on" not in {found.text() for found in field.findChildren(QLabel)}


def test_strength_is_green_only_when_strong(shown) -> None:
    meter = shown(StrengthMeter())
    meter.resize(200, 40)
    meter.set_strength(3, "Fair", "days to guess")
    assert _count(meter, tokens().ok.rgb()) == 0
    meter.set_strength(4, "Strong", "centuries to guess")
    assert _count(meter, tokens().ok.rgb()) > 0
    assert meter.accessibleDescription() == "Strong centuries to guess"


def test_the_side_bar_is_walked_with_arrow_keys(shown, qtbot: QtBot) -> None:
    bar = NavigationList("Exposure Tracker")
    first, second = bar.add("overview", "Overview", "overview"), bar.add("services", "Services", "services")
    shown(bar)
    bar.set_count("services", 48)
    assert second.accessibleName() == "Services 48"
    bar.set_current("overview")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.waitUntil(second.hasFocus)
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert heard.args == ["services"]
    assert second.isChecked()
    assert not first.isChecked()


def test_the_checklist_leads_to_the_next_step(shown, qtbot: QtBot) -> None:
    checklist = shown(Checklist("Getting started"))
    checklist.set_progress(3, 5, "Next: recovery sheet")
    assert checklist.accessibleDescription() == "3 of 5. Next: recovery sheet"
    with qtbot.waitSignal(checklist.next_requested):
        checklist.findChild(QAbstractButton).click()


def test_tabs_change_with_the_arrow_keys(shown, qtbot: QtBot) -> None:
    bar = TabBar()
    for key in ("stuck", "matrix"):
        bar.add(key, key.title())
    shown(bar)
    assert bar.current == "stuck"
    front = bar.findChildren(QAbstractButton)[0]
    front.setFocus()
    qtbot.waitUntil(front.hasFocus)
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.keyClick(front, Qt.Key.Key_Right)
    assert heard.args == ["matrix"]
    bar.set_current("stuck")
    assert bar.current == "stuck"


def test_a_message_stays_and_offers_undo(shown, qtbot: QtBot) -> None:
    bar = shown(MessageBar())
    bar.show_message("Qunar moved to the trash.", "Undo")
    undo = bar.findChild(QAbstractButton)
    with qtbot.waitSignal(bar.undo_requested):
        undo.click()
    assert bar.message == "Qunar moved to the trash."
    bar.show_message("Exported.")
    assert not undo.isVisible()
    bar.clear()
    assert bar.message == ""


def test_charts_tell_the_same_in_words(shown) -> None:
    chart = shown(TrendChart("Load by month"))
    chart.set_points([TrendPoint("Oct", 149.25), TrendPoint("Nov", 145.5)])
    assert chart.accessibleDescription() == "Oct: 149.25; Nov: 145.50"
    assert chart.rows == [("Oct", "149.25"), ("Nov", "145.50")]
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


@pytest.mark.parametrize("values", [[145.5, 158.25], [3.0], [0.0, 0.25], [0, 1000.0], [99.99, 100.01]])
def test_the_axis_holds_all_values_and_does_not_go_below_nothing(values: list[float]) -> None:
    low, high = axis_range(values)
    assert 0 <= low <= min(values)
    assert max(values) <= high


def test_the_legend_leads_to_the_services(shown, qtbot: QtBot) -> None:
    bar = shown(LoadBar())
    bar.set_parts(LoadPart(1, "removable"), LoadPart(2, "not checked"), LoadPart(3, "stuck"))
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.keyClick(bar.findChildren(QAbstractButton)[2], Qt.Key.Key_Space)
    assert heard.args == ["stuck"]


def test_numbers_of_a_sentence_are_links(shown, qtbot: QtBot) -> None:
    sentence = Sentence()
    sentence.set_parts([Part("8", "stuck", "stuck"), Part(" of your 48 accounts cannot be deleted.")])
    shown(sentence)
    assert sentence.accessibleName() == "8 of your 48 accounts cannot be deleted."
    with qtbot.waitSignal(sentence.linked) as heard:
        qtbot.keyClick(sentence.findChild(QAbstractButton), Qt.Key.Key_Return)
    assert heard.args == ["stuck"]


def test_steps_are_named(shown) -> None:
    steps = shown(StepBar(["Language", "Password"]))
    steps.set_current(1)
    assert steps.accessibleName() == "Step 2 of 2"
    assert steps.accessibleDescription() == "Password"


def test_the_safe_answer_is_the_default(shown, qtbot: QtBot) -> None:
    dialog = shown(question(None, "Wipe the vault?", "This cannot be undone.", "Wipe", "Keep", danger=True))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    wipe = next(found for found in dialog.findChildren(QAbstractButton) if found.text() == "Wipe")
    wipe.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_closes_the_side_panel(shown, qtbot: QtBot) -> None:
    side = shown(SidePanel())
    side.set_header(Monogram("a", "Alipay"), "Alipay", "Ant Group")
    with qtbot.waitSignal(side.closed):
        qtbot.keyClick(side, Qt.Key.Key_Escape)
    assert side.accessibleName() == "Alipay"


def test_a_dropped_file_is_announced(shown, qtbot: QtBot) -> None:
    zone = shown(DropZone("Drop a file here", "", "Choose file…"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/list.csv"), QUrl("https://example.org/list.csv")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, none)
    zone.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(zone.dropped) as heard:
        zone.dropEvent(QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, none))
    assert heard.args == [[Path("/somewhere/list.csv")]]
    with qtbot.waitSignal(zone.choose_requested):
        zone.findChild(QAbstractButton).click()


def test_text_that_is_dragged_is_not_taken(shown) -> None:
    zone = shown(DropZone("Drop a file here", "", "Choose file…"))
    data = QMimeData()
    data.setText("/etc/hostname")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    zone.dragEnterEvent(event)
    assert not event.isAccepted()


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


def _count(widget: QWidget, colour: int) -> int:
    image = widget.grab().toImage()
    return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height()))
