"""What the person presses, types and ticks: by key as well as by pointer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tracker.gui.theme import tokens, u
from tracker.gui.widgets.badges import Monogram, TickBox
from tracker.gui.widgets.buttons import ButtonKind, button, icon_button
from tracker.gui.widgets.chips import Chip, ChipRow
from tracker.gui.widgets.dialog import question
from tracker.gui.widgets.drop_zone import DropZone
from tracker.gui.widgets.fields import ComboBox, Field, SearchField, text_edit
from tracker.gui.widgets.layouts import column
from tracker.gui.widgets.links import NumberLink, Part, PillLink, Sentence
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.marks import Tick
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import Checklist, NavigationButton, NavigationList
from tracker.gui.widgets.painted import PaintedButton
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.password import PasswordField, StrengthMeter
from tracker.gui.widgets.pills import Pill
from tracker.gui.widgets.tabs import TabBar


def number_link() -> NumberLink:
    link = NumberLink("stuck", "lock", lambda: None)
    link.setText("8 stuck")
    return link


PAINTED = [
    lambda: icon_button("filter", "More filters"),
    number_link,
    lambda: PillLink(Pill("2 findings"), lambda: None),
    lambda: Chip("Holds ID", "id", 3),
    lambda: NavigationButton("risk", "Risk", "risk"),
]


@pytest.mark.parametrize("kind", ButtonKind)
def test_buttons_are_pressed_by_key_and_show_the_focus(kind: ButtonKind, shown, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    widget = shown(button("Save && close", kind, "check", lambda: pressed.append(True)))
    widget.clearFocus()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != before
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(widget, key)
    assert pressed == [True] * 3
    widget.setEnabled(False)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert pressed == [True] * 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("make", PAINTED)
def test_painted_buttons_are_pressed_by_key(
    make: Callable[[], PaintedButton], key: Qt.Key, shown, qtbot: QtBot
) -> None:
    widget = shown(make())
    with qtbot.waitSignal(widget.clicked):
        qtbot.keyClick(widget, key)


@pytest.mark.parametrize("make", PAINTED)
def test_painted_buttons_show_the_focus(make: Callable[[], PaintedButton], shown, qtbot: QtBot) -> None:
    widget = shown(make())
    widget.clearFocus()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != before


@pytest.mark.parametrize("make", PAINTED)
def test_painted_buttons_are_painted_anew_under_the_pointer(
    make: Callable[[], PaintedButton], shown, qtbot: QtBot
) -> None:
    widget = shown(make())
    qtbot.waitUntil(lambda: not widget.visibleRegion().isEmpty())
    painted: list[bool] = []
    paint = widget.paint
    widget.paint = lambda *where: (painted.append(widget.underMouse()), paint(*where))  # type: ignore[method-assign]
    QTest.mouseMove(widget.windowHandle(), widget.rect().center())
    qtbot.waitUntil(lambda: True in painted)


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
    notes.set_text("<b>two</b>\nlines")
    assert notes.text == "<b>two</b>\nlines"
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
    front = next(tab for tab in bar.findChildren(QAbstractButton) if tab.text() == "Stuck")
    front.setFocus()
    qtbot.waitUntil(front.hasFocus)
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.keyClick(front, Qt.Key.Key_Right)
    assert heard.args == ["matrix"]
    bar.set_current("stuck")
    assert bar.current == "stuck"


def tabs_in_sight(bar: TabBar) -> list[str]:
    QApplication.processEvents()
    seen = [tab for tab in bar.findChildren(QAbstractButton) if tab.isVisible()]
    return [tab.text() for tab in sorted(seen, key=lambda tab: tab.x())]


def test_tabs_without_room_stand_in_a_menu(shown, qtbot: QtBot) -> None:
    bar = TabBar(margin=6)
    names = ["Stuck", "Matrix", "Companies", "Frauds", "All accounts", "Findings"]
    for name in names:
        bar.add(name, name)
    around = QWidget()
    around.setLayout(column(bar))
    around.resize(900, 100)
    shown(around)
    assert tabs_in_sight(bar) == names
    assert bar.minimumSizeHint().width() < 300

    around.resize(320, 100)
    seen = tabs_in_sight(bar)
    assert (seen[0], seen[-1], len(seen) < len(names)) == ("Stuck", "More", True)
    waiting = [action.text() for action in bar.more.menu().actions()]
    assert seen[:-1] + waiting == names
    assert bar.more.accessibleName() == "More tabs"

    with qtbot.waitSignal(bar.chosen) as heard:
        bar.more.menu().actions()[-1].trigger()
    assert heard.args == ["Findings"]
    assert "Findings" in tabs_in_sight(bar)
    front = next(tab for tab in bar.findChildren(QAbstractButton) if tab.text() == "Findings")
    assert all(bar.rect().contains(tab.geometry()) for tab in bar.findChildren(QAbstractButton) if tab.isVisible())
    qtbot.keyClick(front, Qt.Key.Key_Left)  # to one that is not in sight
    assert bar.current == "All accounts"
    assert QApplication.focusWidget().text() == "All accounts"
    around.resize(900, 100)
    assert tabs_in_sight(bar) == names


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


def _count(widget: QWidget, colour: int) -> int:
    image = widget.grab().toImage()
    return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height()))
