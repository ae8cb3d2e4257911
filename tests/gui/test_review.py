"""The course over time with what happened, and the monthly review that starts from the Overview."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tracker.core import commands, incident_commands
from tracker.core.history import LoadPoint
from tracker.core.milestones import Milestone
from tracker.core.model import Deletability, Incident, IncidentId, IncidentKind, ServiceId, Status
from tracker.core.review import finish_review
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.review import ReviewDialog
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.overview_trend import Series, TrendPart
from tracker.services.demo import empty_session
from tracker.services.session import Session

TODAY = date(2026, 11, 23)


def choose(course: TrendPart, series: Series) -> list[tuple[str, str, str]]:
    course.choice.setCurrentIndex(course.choice.findData(series))
    return course.chart.rows


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    """By keyboard."""
    assert button.isVisible()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def told(dialog: ReviewDialog) -> list[str]:
    dialog._bridge.tasks.wait()  # it compares on the worker
    QApplication.processEvents()
    return words(dialog)


# Over time


def test_each_figure_ends_with_what_it_is_now(demo: SessionBridge, shown: Show) -> None:
    page = show_page(OverviewPage, demo, shown)
    load, course = demo.risk.load, page.load.course
    now = {
        Series.LOAD: f"{load.total:.2f}",
        Series.REMOVABLE: f"{load.removable:.2f}",
        Series.UNCHECKED: f"{load.unchecked:.2f}",
        Series.STUCK: f"{load.stuck:.2f}",
        Series.ACCOUNTS: str(len(demo.risk.services)),
        Series.FINDINGS: str(demo.reminders().total),
    }
    for series, value in now.items():
        rows = choose(course, series)
        assert (len(rows), rows[-1][1]) == (7, value)
        assert course.chart.accessibleName() == course.choice.currentText()
        assert "axis from " in course.chart.accessibleDescription()
    assert set(now) == set(Series)


def test_what_happened_stands_beside_its_month(demo: SessionBridge, shown: Show) -> None:
    page = show_page(OverviewPage, demo, shown)
    months = {month: marks for month, _value, marks in page.load.trend.rows}
    assert "incident" in months["May"]
    assert months["Jun"] == ""
    assert "closed" in months["Nov"]
    assert "brought in" in months["May"]
    assert {"account closed", "incident", "file brought in"} <= set(words(page.load.course))
    stuck = demo.risk.stuck()[0].service_id
    incident = Incident(IncidentId("new"), stuck, IncidentKind.SALE)
    demo.do(lambda vault: incident_commands.add_incident(vault, incident))
    assert "incident" in page.load.trend.rows[-1][2]
    demo.attempt(Session.undo)
    assert "incident" not in page.load.trend.rows[-1][2]


def test_only_the_marks_that_are_there_are_explained(demo: SessionBridge, shown: Show) -> None:
    course = TrendPart()
    history = [LoadPoint(date(2026, month, 3), 1, 2, 3, 4, "1") for month in (9, 10)]
    marks = {date(2026, 10, 5): Counter({Milestone.IMPORT: 2}), date(2099, 1, 1): Counter({Milestone.INCIDENT: 1})}
    course.show_history(history, LoadPoint(TODAY, 1, 2, 3, 4, "1"), marks)  # the clock has been set back since
    shown(course)
    assert [marked for _, _, marked in course.chart.rows] == ["", "2 files brought in", ""]
    assert "file brought in" in words(course)
    assert "incident" not in words(course)


def test_what_nobody_counted_is_a_gap_and_no_zero(demo: SessionBridge, shown: Show) -> None:
    course = TrendPart()
    history = [LoadPoint(date(2026, month, 3), 1, 2, 3, 4, "1", found) for month, found in ((9, 7), (10, None))]
    now = LoadPoint(TODAY, 1, 2, 3, 4, "1")
    history.append(now)
    course.show_history(history, now, {})
    assert [value for _, value, _ in choose(course, Series.FINDINGS)] == ["7", "Not known", "Not known"]
    course.count_findings(5)
    assert [value for _, value, _ in course.chart.rows] == ["7", "Not known", "5"]
    shown(course)
    assert not course.chart.grab().isNull()
    course.forget()
    course.count_findings(6)
    assert course.chart.rows == []


# The review


def test_the_first_review_says_so_and_asks_for_old_facts(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = show_page(OverviewPage, demo, shown)
    assert page.review.text() == "Review due, last on 15 Oct 2026"
    demo.do(lambda vault: commands.edit_profile(vault, reviewed=None))
    assert page.review.text() == "Not reviewed yet"
    press(qtbot, page.review)
    (dialog,) = page.findChildren(ReviewDialog)
    said = told(dialog)
    assert "This is the first review" in said
    assert "Nubank" in said
    assert "Can it be deleted? Cannot be deleted" in said
    assert any("1 of 33" in line for line in said)
    press(qtbot, dialog.finish)
    assert demo.vault.profile.reviewed == TODAY
    assert page.review.text() == "Reviewed on 23 Nov 2026"
    demo.attempt(Session.undo)
    assert page.review.text() == "Not reviewed yet"


def test_a_review_of_a_day_that_lies_ahead_is_due(demo: SessionBridge, shown: Show) -> None:
    """The clock has been set back since."""
    demo.do(lambda vault: finish_review(vault, date(2027, 6, 1)))
    page = show_page(OverviewPage, demo, shown)
    assert page.review.text() == "Review due, last on 1 Jun 2027"


def test_still_so_is_kept_with_the_day_and_the_next_one_comes(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = show_page(OverviewPage, demo, shown)
    dialog = ReviewDialog(demo, page)
    dialog.open()
    first, second = (fact.service for fact in dialog._facts[:2])
    press(qtbot, dialog.still_so)
    assert demo.vault.services[first.id].deletability_seen == "2026-11-23"
    assert second.name in told(dialog)
    assert second.name in dialog.still_so.accessibleName()
    press(qtbot, dialog.skip)
    assert demo.vault.services[second.id] == second
    with qtbot.waitSignal(dialog.go_to) as asked:
        third = dialog._facts[2].service.id
        press(qtbot, dialog.look)
    assert asked.args == [Destination("services", service_id=third, view="account")]


def test_what_has_changed_since_the_last_review(bridge: SessionBridge, shown: Show) -> None:
    now = [datetime(2026, 10, 12, 12, tzinfo=UTC)]
    bridge.unlock(empty_session(lambda: now[0]))
    closable = {"deletability": Deletability.SELF_SERVICE, "deletability_seen": "2026-10", "last_used": "2026-10"}
    add_account(bridge, "old", ["phone"], second_factor="key", **closable)
    bridge.do(lambda vault: finish_review(vault, bridge.today))
    before = bridge.risk.load.total
    now[0] = datetime(2026, 11, 23, 12, tzinfo=UTC)
    page = show_page(OverviewPage, bridge, shown)
    assert page.review.text() == "Review due, last on 12 Oct 2026"
    add_account(bridge, "new", ["id_number"], deletability=Deletability.IMPOSSIBLE, deletability_seen="2026-11")
    bridge.do(lambda vault: commands.edit_service(vault, ServiceId("old"), status=Status.CLOSED_VERIFIED))
    after = bridge.risk.load.total
    dialog = ReviewDialog(bridge)
    shown(dialog)
    said = told(dialog)
    assert "What has changed since 12 Oct 2026" in said
    sign = "+" if after > before else "−"
    assert f"Load: {before:.2f} → {after:.2f} ({sign}{abs(after - before):.2f})" in said
    assert [line for line in said if line.startswith("Accounts")] == [
        "Accounts that are new: 1 · New",
        "Accounts that are gone: 1 · Old",
    ]
    place = said.index("Findings that are new: 2")
    assert said[place + 1 : place + 3] == [
        "· New cannot be deleted and holds your ID.",
        "· Old is recorded as gone, and this as still held there: Phone number. The Load leaves it out.",
    ]
    add_account(bridge, "other", deletability=Deletability.IMPOSSIBLE, deletability_seen="2026-11")
    again = ReviewDialog(bridge)
    shown(again)
    said_again = told(again)
    place = said_again.index("Findings that are new: 3")
    assert said_again[place + 1 : place + 3] == [
        "· New cannot be deleted and holds your ID.",
        "· Other cannot be deleted.",
    ]
    assert "No fact with a day is older than a year." in said


def test_a_second_review_on_one_day_is_kept_and_counted_from(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    for name in ("first", "second", "third"):
        add_account(empty, name, ["phone"])
        dialog = ReviewDialog(empty)
        shown(dialog)
        said = told(dialog)
        steps = len(empty.session.journal())
        press(qtbot, dialog.finish)
        assert len(empty.session.journal()) == steps + 1
        assert not dialog.isVisible()
        if name == "first":
            assert "This is the first review" in said
        else:
            assert "What has changed since your last review, earlier today" in said
            assert f"Accounts that are new: 1 · {name.capitalize()}" in said


def test_where_the_journal_does_not_reach_back_nothing_is_made_up(
    demo: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.do(lambda vault: finish_review(vault, TODAY))
    monkeypatch.setattr(demo.session, "journal", lambda _limit: [])
    dialog = ReviewDialog(demo)
    shown(dialog)
    assert any("as after restoring a backup" in line for line in told(dialog))
    assert not any(line.startswith("Load:") for line in told(dialog))


def test_locking_closes_the_review_before_it_has_compared(demo: SessionBridge, shown: Show) -> None:
    page = show_page(OverviewPage, demo, shown)
    ReviewDialog(demo, page).open()
    demo.lock("")
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(ReviewDialog) == []


def test_where_nothing_can_be_written_nothing_is_confirmed(
    demo: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(demo.session), "read_only", property(lambda _self: True))
    dialog = ReviewDialog(demo)
    shown(dialog)
    assert (dialog.still_so.isEnabled(), dialog.finish.isEnabled(), dialog.skip.isEnabled()) == (False, False, True)
