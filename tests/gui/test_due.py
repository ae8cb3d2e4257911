"""What comes due: on the Overview, in the navigation, as a notice of the desktop, and as a file for a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QRadioButton
from pytestqt.qtbot import QtBot

from tests.acting import campaign
from tests.gui.asking import add_request
from tests.gui.duties import put_off, some_duties
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands, request_commands
from tracker.core.campaigns import start_campaign
from tracker.core.due import DueKind, DueThing
from tracker.core.entity import CampaignId
from tracker.core.errors import NotWritableError
from tracker.core.playbook_law import ERASURE
from tracker.core.text import Message
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs.calendar import CalendarDialog
from tracker.gui.dialogs.review import ReviewDialog
from tracker.gui.ledger_view import LedgerView
from tracker.gui.models.roles import Role
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.overview_due import destination
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.widgets.navigation import NavigationButton

TODAY = date(2026, 11, 23)
HOSTILE = "<b>" + "Verylongname" * 16 + "😀 متجر"


@pytest.fixture
def some(empty: SessionBridge) -> SessionBridge:
    return some_duties(empty)


def overview(bridge: SessionBridge, shown: Show) -> OverviewPage:
    return show_page(OverviewPage, bridge, shown)


def rows(page: OverviewPage) -> list[QAbstractButton]:
    """The rows that lead somewhere, without the link to the rest."""
    QApplication.processEvents()  # what was just put into a layout is not shown before
    found = page.due.rows.findChildren(QAbstractButton)
    return [row for row in found if row.isVisible() and row is not page.due.rows.more]


def named(row: QAbstractButton) -> tuple[str, str]:
    return row.accessibleName(), row.accessibleDescription()


class TestOverview:
    def test_what_asks_for_attention_first_comes_first(self, some: SessionBridge, shown: Show, qtbot: QtBot) -> None:
        page = overview(some, shown)
        assert "3 things are due" in words(page.due)
        assert [named(row) for row in rows(page)] == [
            ("Answer due: Shop", "Overdue by 21 days"),
            ("Check that Jobs is gone", "Since 18 Nov 2026"),
        ]
        page.due.rows.more.setFocus()
        qtbot.keyClick(page.due.rows.more, Qt.Key.Key_Space)
        assert [named(row) for row in rows(page)][2:] == [
            ("Close Shop", "Today"),
            ("Answer due: Shop", "Due in 2 days (25 Nov 2026)"),
        ]

    def test_each_leads_to_where_it_is_done(self, some: SessionBridge, shown: Show, qtbot: QtBot) -> None:
        page = overview(some, shown)
        wanted: list[Destination] = []
        page.go_to.connect(wanted.append)
        page.due.rows.more.click()
        for row in rows(page):
            row.setFocus()
            qtbot.keyClick(row, Qt.Key.Key_Space)
        assert wanted == [
            Destination("plan", view="requests", request_id="late"),
            Destination("plan", service_id="jobs", view="closing"),
            Destination("plan", service_id="shop", view="actions", action=("close", ("shop",), "")),
            Destination("plan", view="requests", request_id="soon"),
        ]

    def test_the_review_opens(self, empty: SessionBridge, shown: Show) -> None:
        add_account(empty, "shop", name="Shop")
        assert empty.do(lambda vault: commands.edit_profile(vault, reviewed=date(2026, 10, 23)))
        page = overview(empty, shown)
        (row,) = rows(page)
        assert named(row) == ("Monthly review", "Today")
        row.click()
        assert page.findChild(ReviewDialog).isVisible()
        page.findChild(ReviewDialog).reject()

    def test_what_comes_soon_is_not_called_due(self, empty: SessionBridge, shown: Show) -> None:
        add_account(empty, "shop", name="Shop")
        page = overview(empty, shown)
        assert not page.due.isVisible()
        put_off(empty, "p", date(2026, 11, 28))
        assert page.due.isVisible()
        assert "Due soon" in words(page.due)
        assert [named(row) for row in rows(page)] == [("Close Shop", "In 5 days (28 Nov 2026)")]
        add_request(empty, "q", sent=date(2026, 10, 23), due=TODAY)
        assert ("Answer due: Shop", "Due today") in [named(row) for row in rows(page)]

    def test_a_day_of_a_number_leads_to_its_change(self, empty: SessionBridge, shown: Show) -> None:
        add_account(empty, "shop", name="Shop")
        for key in ("old", "new"):
            add_identifier(empty, key)
        change = campaign("c", last_code=date(2026, 8, 5))  # two months after August end with October
        assert empty.do(lambda vault: start_campaign(vault, change, TODAY))
        page = overview(empty, shown)
        wanted: list[Destination] = []
        page.go_to.connect(wanted.append)
        (row,) = rows(page)
        assert named(row) == ("“Old” can be given up", "Since 1 Nov 2026")
        row.click()
        assert wanted == [Destination("plan", view="number", campaign_id="c")]

    def test_what_was_put_off_is_shown_itself(self, demo: SessionBridge, shown: Show) -> None:
        """Not only its account, of which something else may take more off."""
        plan = demo.planner.get()
        assert plan is not None
        put_off = next(action for action in plan.actions if action not in plan.best and action.points < 0)
        page = show_page(PlanPage, demo, shown)
        thing = DueThing(DueKind.LATER, TODAY, put_off.title, "d", put_off.service_id, action=put_off.key)
        page.open_at(destination(thing))
        assert isinstance(page.part, ActionsPart)
        assert page.part.details.action == put_off
        page.open_at(replace(destination(thing), action=("close", ("gone",), "")))
        assert page.part.details.action is not None

    def test_what_is_asked_for_leads_to_the_steps_of_its_account(self, demo: SessionBridge, shown: Show) -> None:
        stuck = demo.risk.stuck()[-1].service_id
        page = show_page(PlanPage, demo, shown)
        thing = DueThing(DueKind.LATER, TODAY, Message("due", ""), "d", stuck, action=(ERASURE, (stuck,), ""))
        page.open_at(destination(thing))
        assert page.tabs.current == "stuck"
        assert page.part.rows_in_front().currentIndex().data(Role.ID) == stuck

    def test_of_two_changes_the_right_one_is_shown(self, empty: SessionBridge, shown: Show) -> None:
        for key in ("old", "new", "other"):
            add_identifier(empty, key)
        for key, old in (("c", "old"), ("d", "other")):
            change = campaign(key, old, "new")
            assert empty.do(lambda vault, change=change: start_campaign(vault, change, TODAY))
        page = show_page(PlanPage, empty, shown)
        for key, heading in (("d", "Other → New"), ("c", "Old → New")):
            thing = DueThing(DueKind.NUMBER, TODAY, Message("due", ""), "d", campaign_id=CampaignId(key))
            page.open_at(destination(thing))
            assert page.number.head.findChild(QComboBox).currentText() == heading

    def test_it_goes_when_all_is_done(self, empty: SessionBridge, shown: Show) -> None:
        add_account(empty, "shop", name="Shop")
        add_request(empty, "late", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        page = overview(empty, shown)
        assert page.due.isVisible()
        empty.do(lambda vault: request_commands.close_request(vault, "late", TODAY, today=TODAY))
        assert not page.due.isVisible()
        assert page.due.stops == []

    def test_tab_goes_from_the_card_to_the_actions(self, some: SessionBridge, shown: Show) -> None:
        page = overview(some, shown)
        stops = [*page.due.stops, *page.todo.stops, *page.findings.stops]
        shown_stops = [stop for stop in stops if stop.isVisible()]
        for one, other in pairwise(shown_stops):
            following = one.nextInFocusChain()
            while following not in shown_stops:
                following = following.nextInFocusChain()
            assert following is other

    def test_hostile_names_are_shown_as_they_are(self, empty: SessionBridge, shown: Show) -> None:
        add_account(empty, "shop", name=HOSTILE)
        add_request(empty, "late", sent=date(2026, 10, 1), due=date(2026, 11, 2))
        page = overview(empty, shown)
        assert rows(page)[0].accessibleName() == f"Answer due: {HOSTILE}"
        assert page.due.width() < 500


class TestNavigation:
    def test_the_number_follows(self, some: SessionBridge, shown: Show) -> None:
        view = LedgerView(some)
        shown(view)
        (plan,) = (one for one in view.findChildren(NavigationButton) if one.key == "plan")
        assert plan.accessibleName() == "Plan 3"
        some.do(lambda vault: request_commands.close_request(vault, "late", TODAY, today=TODAY))
        assert plan.accessibleName() == "Plan 2"
        some.do(lambda vault: commands.trash_services(vault, ["shop", "jobs"], TODAY))
        assert plan.accessibleName() == "Plan"


class TestCalendar:
    def dialog(self, bridge: SessionBridge, shown: Show) -> CalendarDialog:
        made = CalendarDialog(bridge, bridge.agenda())
        shown(made)
        return made

    def test_nobody_is_named_unless_it_is_asked_for(
        self, some: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "days.ics"
        monkeypatch.setattr(files, "choose_save", lambda *_args: path)
        dialog = self.dialog(some, shown)
        assert "The file is not encrypted." in words(dialog)
        assert dialog.nameless.isChecked()
        dialog.write.click()
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert [(event["DTSTART"].dt.isoformat(), str(event["SUMMARY"])) for event in events] == [
            ("2026-11-02", "Answer due (R-late)"),
            ("2026-11-18", "Check that an account is gone"),
            ("2026-11-23", "Something you put off"),
            ("2026-11-25", "Answer due (R-soon)"),
            ("2026-12-21", "Answer due (R-far)"),
            ("2026-12-23", "Monthly review"),
        ]
        assert [str(event["DESCRIPTION"]) for event in events[1:4]] == [
            "Signing in no longer undoes the closing",
            "You put it off until then",
            "Ours, not the law’s",
        ]
        for name in (b"Shop", b"Jobs"):
            assert name not in path.read_bytes()
        dialog = self.dialog(some, shown)
        dialog.named.setChecked(True)
        dialog.write.click()
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert [str(event["SUMMARY"]) for event in events[:3]] == [
            "Answer due: Shop (R-late)",
            "Check that Jobs is gone",
            "Close Shop",
        ]

    def test_keeping_them_inside_is_what_return_does(
        self, some: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files, "choose_save", lambda *_args: pytest.fail("nobody asked for that"))
        dialog = self.dialog(some, shown)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
        for choice in dialog.findChildren(QRadioButton):
            assert choice.accessibleName()
            assert choice.accessibleDescription()

    def test_what_cannot_be_written_is_said_and_the_dialog_stays(
        self, some: SessionBridge, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files, "choose_save", lambda *_args: tmp_path / "none" / "days.ics")
        failed: list[Exception] = []
        some.failed.connect(failed.append)
        dialog = self.dialog(some, shown)
        dialog.write.click()
        assert [type(error) for error in failed] == [NotWritableError]
        assert dialog.isVisible()
