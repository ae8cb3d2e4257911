"""The plan in the window: what it says, how it is decided about, and that a large one keeps nobody waiting."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands
from tracker.core.acting import Decision
from tracker.core.model import (
    Deletability,
    Disclosure,
    Given,
    HoldingState,
    Need,
    SecondFactor,
    ServiceId,
    Status,
)
from tracker.core.plan_actions import Proposer
from tracker.gui import planner
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.plan_decision import PlanDecisionEditor
from tracker.gui.fonts import Face
from tracker.gui.models.plan_model import Column, PlanModel
from tracker.gui.models.roles import DeltaCell, EffortCell, NameCell, TextCell
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.theme import u
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.painting import fitting
from tracker.gui.widgets.panels import SidePanel
from tracker.gui.widgets.text import ElidedLabel
from tracker.services.session import Session

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}
STUCK = {**CALM, "deletability": Deletability.IMPOSSIBLE, "deletability_seen": "2026-11"}
SHOP, CHAT = ServiceId("shop"), ServiceId("chat")


@pytest.fixture
def two(empty: SessionBridge) -> SessionBridge:
    """By hand: Shop 4 (face) x 0.25 + 0 = 1.00, not needed; Chat 4 (face) x 0.25 + 0.5 = 1.50, stuck."""
    add_account(empty, "shop", ["face"], name="Shop", need=Need.NOT_NEEDED, deletability_seen="2026-11", **CALM)
    add_account(empty, "chat", ["face"], name="Chat", **STUCK)
    return empty


def actions(bridge: SessionBridge, shown: Show, width: int = 1078) -> tuple[PlanPage, ActionsPart]:
    page = show_page(PlanPage, bridge, shown, width)
    assert isinstance(page.part, ActionsPart)
    return page, page.part


def rows(part: ActionsPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def test_one_action_an_account_with_what_it_takes_off(two: SessionBridge, shown: Show) -> None:
    _page, part = actions(two, shown)
    assert rows(part) == [
        ["Close Shop. You do not need it", "−1.00", "10 minutes"],
        ["Take out at Chat: Face. Cannot be deleted, but can be emptied", "−0.75", "a letter"],
    ]
    text = words(part)
    assert "All 2 together" in text
    assert [text[text.index("All 2 together") + place] for place in (1, 2, 3)] == ["2.50", "0.75 points", "−1.75"]
    assert "Showing 2" in text
    model = part.model
    cells = [model.cell(model.record_at(model.index(0, 0)), column) for column in Column]
    assert cells == [
        NameCell("shop", "Close Shop", "You do not need it", initials_of="Shop"),
        DeltaCell(-1.0, 1.0),
        EffortCell(1, "10 minutes"),
    ]
    chat = model.cell(model.record_at(model.index(1, 0)), Column.ACTION)
    assert isinstance(chat, NameCell)
    assert chat.stuck


def test_all_others_are_there_on_demand(two: SessionBridge, shown: Show) -> None:
    _page, part = actions(two, shown)
    part.show_all.click()
    assert [title for title, *_ in rows(part)] == [
        "Close Shop. You do not need it",
        "Take out at Chat: Face. Cannot be deleted, but can be emptied",
        "Take out at Shop: Face. Weighs most of what it holds",
    ]
    assert part.show_all.text() == "Show the best of each account"
    part.show_all.click()
    assert len(rows(part)) == 2


def test_the_panel_says_how_and_what_it_does(two: SessionBridge, shown: Show) -> None:
    page, part = actions(two, shown)
    page.open_at(Destination("plan", service_id=SHOP, view="actions"))
    said = words(part.details)
    for text in ("Close Shop", "You do not need it", "Effort: 10 minutes (our estimate)", "Keep what you need"):
        assert text in said
    assert said.index("Ask for the account to be closed") < said.index("Check that it is gone")
    assert "No other sign-in depends on Shop." in said
    assert badges(part.details) == ["Low"]
    assert "closed" in said
    (other,) = [link for link in part.details.findChildren(NumberLink) if link.isVisible()]
    assert (other.accessibleName(), other.accessibleDescription()) == ("Take out at Shop: Face", "−0.75")
    other.click()
    assert part.details.action is not None
    assert str(part.details.action.title) == "Take out at Shop: Face"
    assert "Ask for it in writing" in words(part.details)


def test_done_is_one_step_that_can_be_undone(two: SessionBridge, shown: Show) -> None:
    _page, part = actions(two, shown)
    assert part.details.do.text() == "I have asked for it"
    part.details.do.click()
    assert two.vault.service(SHOP).status is Status.CLOSING
    assert [decision.decision for decision in two.vault.plan_decisions.values()] == [Decision.DONE]
    assert [title for title, *_ in rows(part)] == ["Take out at Chat: Face. Cannot be deleted, but can be emptied"]
    assert part.details.action is not None
    assert part.details.action.service_id == CHAT
    two.attempt(Session.undo)
    assert two.vault.service(SHOP).status is Status.ACTIVE
    assert len(rows(part)) == 2


def test_data_that_is_asked_for_stays_until_it_is_out(two: SessionBridge, shown: Show) -> None:
    page, part = actions(two, shown)
    page.open_at(Destination("plan", service_id=CHAT, view="actions"))
    assert part.details.do.text() == "I have asked for it"
    part.details.do.click()
    assert two.vault.holdings["chat-face"].state is HoldingState.ASKED_TO_REMOVE
    page.open_at(Destination("plan", service_id=CHAT, view="actions"))
    assert part.details.do.text() == "It is out"
    part.details.do.click()
    assert two.vault.holdings["chat-face"].state is HoldingState.VERIFIED_REMOVED


def test_where_it_takes_a_letter_it_is_written_there(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = actions(two, shown)
    assert not part.details.letter.isVisible()
    page.open_at(Destination("plan", service_id=CHAT, view="actions"))
    assert part.details.letter.isVisible()
    with qtbot.waitSignal(part.go_to) as asked:
        part.details.letter.click()
    assert asked.args == [Destination("plan", service_id=CHAT, view="requests", new=True)]


@pytest.mark.parametrize(
    ("fields", "holds", "title", "button", "step"),
    [
        (
            {"second_factor": SecondFactor.NONE},
            [],
            "Turn on an app second factor at A",
            "It is on",
            "Keep the recovery codes",
        ),
        (
            {"disclosure": Disclosure.PUBLIC},
            [],
            "Withdraw your consent to passing data on at A",
            "Done",
            "Open its privacy settings",
        ),
        ({}, ["bank_card"], "Take out at A: Bank card", "It is out", "Take out: Bank card"),
        ({"parent": "p"}, ["nickname"], "Stop signing in to A through P", "Done", "Take A out at P"),
        ({"status": Status.CLOSED}, ["orders"], "Check that A is gone", "It is gone", "Ask it for a new password"),
    ],
)
def test_each_kind_of_action(
    empty: SessionBridge, shown: Show, fields: dict[str, object], holds: list[str], title: str, button: str, step: str
) -> None:
    add_account(empty, "p", ["nickname"], name="P", need=Need.USEFUL, deletability_seen="2026-11", **CALM)
    add_account(empty, "a", holds, name="A", **{**CALM, "need": Need.USEFUL, "deletability_seen": "2026-11", **fields})
    _page, part = actions(empty, shown)
    assert part.details.action is not None
    assert str(part.details.action.title) == title
    assert part.details.do.text() == button
    assert step in words(part.details)
    part.details.do.click()
    assert all(title not in row[0] for row in rows(part))


def test_a_permission_and_a_swap(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "main", label="Main", distinctness="listed")
    add_identifier(empty, "spare", label="Spare")
    fields = {**CALM, "need": Need.USEFUL, "deletability_seen": "2026-11"}
    add_account(empty, "a", ["phone=main", "location"], name="A", login="13800138000", **fields)
    held = "a-location"
    empty.do(lambda vault: commands.edit_holding(vault, held, given=Given.PERMISSION_ALWAYS))
    _page, part = actions(empty, shown)
    part.show_all.click()
    titles = [title for title, *_ in rows(part)]
    swap, permission = (
        next(row for row, title in enumerate(titles) if title.startswith(start)) for start in ("“Spare”", "Allow only")
    )
    assert rows(part)[permission][1] == "no points"
    part.table.setCurrentIndex(part.model.index(permission, 0))
    assert "Choose “only while using the app”" in words(part.details)
    part.details.do.click()
    assert empty.vault.holdings[held].given is Given.PERMISSION_USING
    part.table.setCurrentIndex(part.model.index(swap, 0))
    assert part.details.do.text() == "The new one is in"
    part.details.do.click()
    assert [item.service_id for item in empty.vault.holdings_with("spare")] == ["a"]


def test_what_is_not_known_is_looked_up_in_services(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(empty, "a", ["phone"], name="A", need=Need.USEFUL, **{**CALM, "deletability": Deletability.UNKNOWN})
    _page, part = actions(empty, shown)
    assert rows(part)[0] == [
        *("Find out about A. Not known: whether it can be deleted", "−0.25 to +0.25", "2 minutes"),
    ]  # which number it has widens the score too, but is not answered here
    assert part.model.cell(part.model.record_at(part.model.index(0, 0)), Column.EFFECT) == TextCell(
        "−0.25 to +0.25", muted=True
    )
    assert "What it does to your points depends on what you find." in words(part.details)
    with qtbot.waitSignal(part.go_to) as asked:
        part.details.do.click()
    assert asked.args == [Destination("services", service_id=ServiceId("a"), view="account")]


def test_later_and_not_me(two: SessionBridge, shown: Show) -> None:
    _page, part = actions(two, shown)
    part.details.later.click()
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    assert editor.value("until") == "2026-12-23"
    editor.set_value("until", "tomorrow")
    editor.save()
    assert editor.error_of("until") == "A day is written 2024-03-15."
    editor.set_value("until", "2026-11-23")
    editor.save()
    assert editor.error_of("until") == "Choose a day to come."
    editor.set_value("until", "2026-12-01")
    editor.save()
    assert [title for title, *_ in rows(part)] == [
        "Take out at Chat: Face. Cannot be deleted, but can be emptied",
        "Take out at Shop: Face. Weighs most of what it holds",
    ]
    part.table.setCurrentIndex(part.model.index(0, 0))
    part.details.not_me.click()
    editor = next(found for found in part.details.findChildren(PlanDecisionEditor) if found.isVisible())
    editor.save()
    assert editor.error_of("reason")
    editor.set_value("reason", "<b>I like it</b>")
    editor.save()
    assert part.show_aside.text() == "Put aside: 2"
    part.show_aside.click()
    assert [title for title, *_ in rows(part)] == [
        "Close Shop. Put off until 1 Dec 2026",
        "Take out at Chat: Face. Not for you: <b>I like it</b>",
    ]
    assert not part.details.do.isVisible()
    part.details.again.click()
    part.details.again.click()
    assert two.vault.plan_decisions == {}
    assert len(rows(part)) == 2


def test_a_decision_that_was_being_written_when_it_was_locked(two: SessionBridge, shown: Show) -> None:
    page, part = actions(two, shown)
    part.details.not_me.click()
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    editor.set_value("reason", "half a sen")
    draft = editor.draft()
    editor.reject()
    page.resume(draft)
    again = next(found for found in part.findChildren(PlanDecisionEditor) if found.isVisible())
    assert again.value("reason") == "half a sen"
    again.reject()
    gone = json.dumps({**json.loads(draft), "action": ["close", ["gone"], ""]})
    assert PlanDecisionEditor.from_draft(two, gone) is None
    assert PlanDecisionEditor.from_draft(two, "{") is None


def test_a_login_that_opens_others_says_so(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "p", ["face"], name="Login", need=Need.NOT_NEEDED, deletability_seen="2026-11", **CALM)
    add_account(empty, "a", name="A", parent="p", need=Need.USEFUL, deletability_seen="2026-11", **CALM)
    _page, part = actions(empty, shown)
    said = words(part.details)
    assert any("signed in to through it. It comes first." in text for text in said)
    assert any(text.startswith("First give 1 ") for text in said)


def test_nothing_recorded_and_nothing_to_do(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = actions(empty, shown)
    assert "No accounts yet" in words(part)
    with qtbot.waitSignal(page.action) as asked:
        part.leave_empty()
    assert asked.args == ["tick_services"]
    add_account(empty, "a", ["nickname"], name="A", need=Need.USEFUL, deletability_seen="2026-11", **CALM)
    assert "Nothing to do that is known" in words(part)
    assert not part.beside.is_panel_open


def test_by_keyboard(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = actions(two, shown, 822)
    assert not part.beside.is_panel_open
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert part.beside.is_panel_open
    assert part.details.action is not None
    assert part.details.action.service_id == CHAT
    qtbot.keyClick(part.details, Qt.Key.Key_Escape)
    assert not part.beside.is_panel_open
    assert part.table.hasFocus()


def test_names_for_who_does_not_see(two: SessionBridge, shown: Show) -> None:
    _page, part = actions(two, shown)
    assert part.table.accessibleName() == "Actions, most effect first"
    assert (part.details.accessibleName(), part.details.accessibleDescription()) == ("Close Shop", "In use")
    assert isinstance(part.details, SidePanel)


def test_a_long_name_hides_nothing_of_what_is_to_be_done(empty: SessionBridge, shown: Show) -> None:
    """In the table, in the panel, and in its list of what else could be done, however little room there is."""
    name = "Very long name of a company " * 6
    add_account(empty, "chat", ["face"], name=name, **{**STUCK, "second_factor": SecondFactor.NONE})
    _page, part = actions(empty, shown)
    part.show_all.click()
    records = [part.model.record_at(part.model.index(row, 0)) for row in range(part.model.rowCount())]
    (face,) = [action for action, _ in records if action.kind == "remove"]
    cell = part.model.cell((face, None), Column.ACTION)
    assert isinstance(cell, NameCell)
    said = {fitting(cell.name, cell.briefer, Face.MEDIUM, u(width)) for width in (100, 60, 50)}
    assert len(said) == 3
    assert all(words.endswith("…: Face") for words in said)
    part.show_action(face)
    (title,) = [each for each in part.details.findChildren(ElidedLabel) if each.text().startswith("Take out")]
    lines, is_whole = title._shown(title.width())
    assert (lines[-1].endswith("…: Face"), is_whole) == (True, False)
    part.show_action(next(action for action, _ in records if action is not face))
    (link,) = [each for each in part.details.findChildren(NumberLink) if each.text().startswith("Take out")]
    assert fitting(link.text(), link._briefer, Face.BODY, link.width()).endswith("…: Face")


def test_locking_drops_everything(two: SessionBridge, shown: Show) -> None:
    page, part = actions(two, shown)
    page.forget()
    two.lock("")
    assert part.model.rowCount() == 0
    assert part.details.action is None
    assert not [text for text in words(page) if "Shop" in text]


def test_the_model_keeps_qts_rules(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    plan = demo.planner.get()
    assert plan is not None
    model = PlanModel()
    ModelTester(model).check(model)
    model.show_rows(demo.vault, [(action, None) for action in plan.actions])
    ModelTester(model).check(model)
    assert model.sort_value((plan.actions[0], None), Column.EFFECT) == plan.actions[0].points
    assert model.sort_value((plan.actions[0], None), Column.EFFORT) == plan.actions[0].effort.rank
    assert isinstance(model.sort_value((plan.actions[0], None), Column.ACTION), str)
    model.clear()
    ModelTester(model).check(model)


def test_every_row_of_the_demo_can_be_shown(demo: SessionBridge, shown: Show) -> None:
    """Stuck accounts have their bar, and every kind of action has steps."""
    _page, part = actions(demo, shown)
    part.show_all.click()
    for row in range(part.model.rowCount()):
        part.table.setCurrentIndex(part.model.index(row, 0))
        action = part.details.action
        assert action is not None
        assert part.model.is_stuck(part.model.record_at(part.model.index(row, 0))) is action.before.stuck
    assert part.model.rowCount() > 100


@pytest.fixture
def on_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ledger counts as a large one."""
    monkeypatch.setattr(planner, "AT_ONCE", 0)
    monkeypatch.setattr(planner, "_SLICE", 0.0)  # so that there are several


@pytest.mark.usefixtures("on_the_worker")
def test_a_large_plan_is_worked_out_aside(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = actions(two, shown)
    assert "The plan is being worked out" in words(part)
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert len(rows(part)) == 2
    assert "Showing 2" in words(part)
    part.details.do.click()
    assert len(rows(part)) == 2  # the account counts still, so its action is taken out with the next plan
    assert "Being worked out anew" in words(part)
    assert "All 2 together" in words(part)
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert [title for title, *_ in rows(part)] == ["Take out at Chat: Face. Cannot be deleted, but can be emptied"]
    assert two.planner.is_current


@pytest.mark.usefixtures("on_the_worker")
def test_a_plan_that_is_overtaken_is_never_shown(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = actions(two, shown)
    two.do(lambda vault: commands.edit_service(vault, SHOP, status=Status.CLOSED_VERIFIED))
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert [title for title, *_ in rows(part)] == ["Take out at Chat: Face. Cannot be deleted, but can be emptied"]


@pytest.mark.usefixtures("on_the_worker")
def test_what_is_gone_or_put_off_is_left_out_at_once(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = actions(two, shown)
    with qtbot.waitSignal(two.planner.ready):
        pass
    two.do(lambda vault: commands.edit_service(vault, SHOP, status=Status.CLOSED_VERIFIED))
    assert [title for title, *_ in rows(part)] == ["Take out at Chat: Face. Cannot be deleted, but can be emptied"]
    two.tasks.wait()


def no_plan(*_args: object, **_more: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("at_once", [0, 50])
def test_a_plan_that_cannot_be_worked_out_is_said_so(
    two: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """And tried again after the next change, when it may be another ledger that it does not break on."""
    monkeypatch.setattr(planner, "AT_ONCE", at_once)
    with monkeypatch.context() as mistaken, qtbot.capture_exceptions() as errors:
        mistaken.setattr(Proposer, "at", no_plan)
        page, part = actions(two, shown)
        qtbot.waitUntil(lambda: two.planner.is_broken)
        assert (two.planner.get(), "The plan could not be worked out" in words(part)) == (None, True)
        for view in ("closing", "stuck"):
            page.open_at(Destination("plan", view=view, service_id=CHAT))
            assert "The plan could not be worked out" in words(page.part)
        assert two.planner.playbook(CHAT) is None
        assert "by a mistake in the program" in " ".join(words(show_page(OverviewPage, two, shown, 1078).todo))
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]  # what went wrong is not hidden, and not tried again
    two.do(lambda vault: commands.edit_service(vault, SHOP, notes="changed"))
    qtbot.waitUntil(lambda: two.planner.get() is not None)
    assert not two.planner.is_broken


@pytest.mark.usefixtures("on_the_worker")
def test_locking_ends_the_work(two: SessionBridge, shown: Show) -> None:
    page, part = actions(two, shown)
    page.forget()
    two.lock("")
    two.tasks.wait()
    QApplication.processEvents()
    assert part.model.rowCount() == 0


@pytest.mark.usefixtures("on_the_worker")
def test_a_draft_waits_for_the_plan(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = actions(two, shown)
    draft = {"editor": "plan_decision", "decision": "not_me", "action": ["close", ["shop"], ""]}
    page.resume(json.dumps({**draft, "values": {"reason": "half"}}))
    assert not part.findChildren(PlanDecisionEditor)
    with qtbot.waitSignal(two.planner.ready):
        pass
    (editor,) = part.findChildren(PlanDecisionEditor)
    assert editor.value("reason") == "half"
    editor.reject()


@pytest.mark.usefixtures("on_the_worker")
def test_the_overview_waits_for_it_too(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = show_page(OverviewPage, two, shown)
    assert page.todo.starts == []
    assert any(text.startswith("Every possible step is being tried out") for text in words(page.todo))
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert [start.accessibleName() for start in page.todo.starts] == [
        "Start: Close Shop",
        "Start: Take out at Chat: Face",
    ]


@pytest.mark.usefixtures("on_the_worker")
def test_a_plan_that_comes_while_one_is_elsewhere_is_there_on_the_way_back(
    two: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    """On every tab as on the Overview."""
    page, part = actions(two, shown)
    overview = show_page(OverviewPage, two, shown)
    page.hide()
    overview.hide()
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert rows(part) == []
    page.show()
    overview.show()
    assert len(rows(part)) == 2
    assert len(overview.todo.starts) == 2
    for key, count in (("closing", 1), ("stuck", 1)):
        page.tabs.set_current(key)
        assert isinstance(page.part, PlanPart)
        assert page.part.table.model().rowCount() == count


@pytest.mark.usefixtures("on_the_worker")
def test_a_draft_waits_until_one_comes_back_to_the_plan(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = actions(two, shown)
    draft = {"editor": "plan_decision", "decision": "not_me", "action": ["close", ["shop"], ""]}
    page.resume(json.dumps({**draft, "values": {"reason": "half"}}))
    page.hide()
    with qtbot.waitSignal(two.planner.ready):
        pass
    assert not part.findChildren(PlanDecisionEditor)
    page.show()
    (editor,) = part.findChildren(PlanDecisionEditor)
    assert editor.value("reason") == "half"
    editor.reject()
