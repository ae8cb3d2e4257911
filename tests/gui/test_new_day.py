"""A day that begins while the window is open: everything shown follows, and nobody's work is touched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import Clock
from tests.gui.duties import put_off
from tests.gui.ledgers import add_account
from tests.gui.pages import words
from tracker.core import commands
from tracker.core.model import PartialDate, ServiceId
from tracker.core.muting import mute
from tracker.gui import day_watch, notices, planner
from tracker.gui.bridge import SessionBridge
from tracker.gui.day_watch import DayWatch
from tracker.gui.dialogs.service_editor import ServiceEditor
from tracker.gui.dialogs.writing import Writing, WritingDialog
from tracker.gui.ledger_view import LedgerView
from tracker.gui.main_window import MainWindow
from tracker.gui.models.services_model import Column
from tracker.gui.notices import NoticeStrip
from tracker.gui.pages.services import ServicesPage
from tracker.gui.widgets.message_bar import MessageBar
from tracker.gui.widgets.navigation import NavigationButton
from tracker.services.demo import empty_session
from tracker.services.session import Outcome

TODAY, TOMORROW = date(2026, 11, 30), date(2026, 12, 1)
ACTIVE = Qt.ApplicationState.ApplicationActive


@pytest.fixture
def clock() -> Clock:
    return Clock(TODAY)


@pytest.fixture
def two(bridge: SessionBridge, clock: Clock) -> SessionBridge:
    """One account that will not have been used for a year tomorrow; what is found today is muted until today."""
    bridge.unlock(empty_session(clock))
    add_account(bridge, "old", ["email"], name="Old", last_used=PartialDate("2025-12"))
    add_account(bridge, "shop", ["phone"], name="Shop")
    for finding in bridge.reminders().shown:
        bridge.do(lambda vault, finding=finding: mute(vault, finding, "needed", TODAY, TODAY))
    put_off(bridge, "p", TOMORROW)
    return bridge


@pytest.fixture
def window(two: SessionBridge, shown: Callable[[QWidget], QWidget], tmp_path: Path) -> MainWindow:
    made = MainWindow(two, tmp_path / "vault", tmp_path / "state")
    shown(made)
    two.unlocked.emit()
    return made


def ledger(window: MainWindow) -> LedgerView:
    assert window.ledger is not None
    return window.ledger


def look(qapp: QApplication) -> None:
    """As when the person comes back to the program."""
    qapp.applicationStateChanged.emit(ACTIVE)


def plan_count(window: MainWindow) -> str:
    buttons = {button.key: button for button in ledger(window).findChildren(NavigationButton)}
    return buttons["plan"].accessibleName()


def findings(view: LedgerView) -> list[str]:
    page = view.show_page("risk")
    page.tabs.set_current("findings")
    model = page.part.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_pages_follow_in_front_and_behind(
    window: MainWindow, two: SessionBridge, clock: Clock, qapp: QApplication
) -> None:
    view = ledger(window)
    assert findings(view) == []
    overview = view.show_page("overview")
    assert "Monday 30 November 2026" in words(overview.header)
    assert plan_count(window) == "Plan"
    clock.day = TOMORROW
    look(qapp)
    assert "Tuesday 1 December 2026" in words(overview.header)
    assert plan_count(window) == "Plan 1"  # what was put off
    assert len(findings(view)) == len(two.reminders().shown) == 2  # not used for a year; no longer muted


def test_nobodys_work_is_touched(window: MainWindow, two: SessionBridge, clock: Clock, qapp: QApplication) -> None:
    page = ledger(window).show_page("services")
    page.table.selectRow(1)
    editor = ServiceEditor(two, parent=page)
    editor.open()
    editor.set_value("name", "Half a na")
    said, journal, undo = bar(window).message, two.session.journal(), two.session.undo_label
    clock.day = TOMORROW
    look(qapp)
    assert two.risk.today == TOMORROW
    assert page.details.service_id == "shop"
    assert editor.isVisible()
    assert editor.value("name") == "Half a na"
    assert (bar(window).message, two.session.journal(), two.session.undo_label) == (said, journal, undo)
    editor.reject()


def bar(window: MainWindow) -> MessageBar:
    (found,) = ledger(window).findChildren(MessageBar)
    return found


def strip(window: MainWindow) -> NoticeStrip:
    (found,) = ledger(window).findChildren(NoticeStrip)
    return found


def test_the_first_change_of_a_day_tells_its_own_difference(
    window: MainWindow, two: SessionBridge, clock: Clock
) -> None:
    page = ledger(window).show_page("services")
    before, risk = two.risk.load, risk_of_the_old_one(page)
    clock.day = TOMORROW
    two.do(lambda vault: commands.edit_service(vault, ServiceId("shop"), notes="x"))
    assert two.risk.load != before  # because of the day
    assert bar(window).message == "Shop changed."
    assert risk_of_the_old_one(page) != risk  # which the change has not touched


def risk_of_the_old_one(page: ServicesPage) -> str:
    model = page.model
    return model.words(model.record_at(model.index(list(model.ids).index("old"), 0)), Column.RISK)


def test_it_is_told_once(two: SessionBridge, clock: Clock, qtbot: QtBot) -> None:
    told: list[Outcome] = []
    two.day_changed.connect(told.append)
    two.follow_day()
    clock.day = TOMORROW
    two.follow_day()
    two.follow_day()
    assert [(outcome.services, bool(outcome.changeset)) for outcome in told] == [({"old", "shop"}, False)]
    clock.day = TODAY  # set back
    two.follow_day()
    assert len(told) == 2


def test_a_clock_that_was_set_back_is_told_above_every_page_as_long_as_it_is_so(
    window: MainWindow, two: SessionBridge, clock: Clock
) -> None:
    assert not strip(window).isVisible()
    clock.day = date(2026, 10, 18)
    two.follow_day()
    told = (
        "Check the clock: it says 18 Oct 2026, but this vault was changed on 30 Nov 2026. "
        "If the clock is wrong, what is due, ages and the Load may look better than they are."
    )
    assert words(strip(window)) == [told]
    two.do(lambda vault: commands.edit_service(vault, ServiceId("shop"), notes="y"))
    assert bar(window).message == "Shop changed."  # which is said beside it
    assert words(strip(window)) == [told]
    clock.day = date(2026, 10, 19)  # still behind
    two.follow_day()
    assert words(strip(window)) == [told.replace("18 Oct", "19 Oct")]
    two.unlocked.emit()  # as when it is opened again
    assert words(strip(window)) == [told.replace("18 Oct", "19 Oct")]
    clock.day = TODAY
    two.follow_day()
    assert words(strip(window)) == []
    assert not strip(window).isVisible()


def test_what_is_said_of_the_clock_can_be_read_whole_and_with_the_keyboard(
    window: MainWindow, two: SessionBridge, clock: Clock, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(notices.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    window.resize(window.minimumSize())
    clock.day = date(2026, 10, 18)
    two.follow_day()
    qapp.processEvents()
    (line,) = [found for found in strip(window).findChildren(QLabel) if found.text()]
    assert heard == [line.text()]
    assert line.height() >= line.heightForWidth(line.width())
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.hasFocus()


def test_a_day_that_goes_back_to_the_newest_one_is_nothing_to_tell(
    window: MainWindow, two: SessionBridge, clock: Clock
) -> None:
    clock.day = TOMORROW
    two.follow_day()
    clock.day = TODAY
    two.follow_day()
    assert words(strip(window)) == []


def test_looked_at_each_minute_and_never_while_locked(
    two: SessionBridge, clock: Clock, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day_watch, "_EVERY", 5)
    watch = DayWatch(two, two)
    two.unlocked.emit()
    with qtbot.waitSignal(two.day_changed):
        clock.day = TOMORROW
    clock.day = TODAY
    with qtbot.assertNotEmitted(two.day_changed):
        two.lock("")
        assert not watch._timer.isActive()
        look(qapp)
        two.follow_day()


def test_coming_back_is_not_going_away(two: SessionBridge, clock: Clock, qtbot: QtBot, qapp: QApplication) -> None:
    watch = DayWatch(two, two)
    clock.day = TOMORROW
    with qtbot.assertNotEmitted(two.day_changed):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    with qtbot.waitSignal(two.day_changed):
        look(qapp)
    watch.deleteLater()


def test_a_step_that_the_worker_writes_is_not_disturbed(
    window: MainWindow, two: SessionBridge, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.gui.dialogs.writing._AT_ONCE", 0)
    writing = Writing(two, window)
    told: list[object] = []
    two.changed.connect(lambda outcome: told.append(outcome.label))
    two.day_changed.connect(lambda _outcome: told.append("day"))
    step = commands.edit_service(two.vault, ServiceId("shop"), notes="x")
    writing.carry_out(lambda session, progress: session.apply(step, progress), 1, "Writing", lambda _outcome: None)
    clock.day = TOMORROW
    two.follow_day()
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [str(one) for one in told] == ["Shop changed", "day"]
    assert not [dialog for dialog in window.findChildren(WritingDialog) if dialog.isVisible()]
    assert not two.is_writing


def test_a_plan_is_made_anew(two: SessionBridge, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    two.planner.get()
    assert two.planner.is_current
    clock.day = TOMORROW
    assert two.planner.is_current  # as long as everything else is of that day, too
    two.follow_day()
    assert not two.planner.is_current
    monkeypatch.setattr(planner, "AT_ONCE", 0)
    with qtbot.waitSignal(two.planner.ready):
        two.planner.get()
    assert two.planner.is_current


def test_a_plan_that_was_begun_the_day_before_is_dropped(
    two: SessionBridge, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planner, "AT_ONCE", 0)
    two.planner.get()
    clock.day = TOMORROW
    with qtbot.assertNotEmitted(two.planner.ready):
        two.follow_day()
        two.tasks.wait()
        QApplication.processEvents()
    with qtbot.waitSignal(two.planner.ready):
        two.planner.get()


def test_what_is_typed_on_the_find_page_stays(window: MainWindow, two: SessionBridge, clock: Clock) -> None:
    page = ledger(window).show_page("find")
    parts = []
    for part in page._parts.values():
        part.refresh = lambda part=part: parts.append(part)
    clock.day = TOMORROW
    two.follow_day()
    assert parts == []
