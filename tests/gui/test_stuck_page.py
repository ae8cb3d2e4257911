"""The tab *Stuck accounts*: what still helps at each, step by step, by mouse and keyboard, and what it leads to."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.acting import no_law
from tests.gui.asking import add_request
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tests.gui.service_panel import add_known, press, show_panel
from tracker.core import commands, request_commands
from tracker.core.acting import Decision, EntryKind, RequestEntry, RequestOutcome
from tracker.core.model import Deletability, HoldingState, SaidBy, SecondFactor, ServiceId, Status
from tracker.core.playbook_steps import Progress, Stage, Step
from tracker.gui import planner
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.plan_decision import PlanDecisionEditor
from tracker.gui.dialogs.request_editor import RequestEditor
from tracker.gui.dialogs.request_letter import RequestLetter
from tracker.gui.models.roles import DeltaCell, NameCell, RiskCell, TextCell
from tracker.gui.models.stuck_model import Column, StuckModel, StuckRow
from tracker.gui.pages.base import Destination
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_actions import ActionsPart
from tracker.gui.pages.plan_stuck import PlaybookPart
from tracker.gui.pages.playbook_row import PlaybookRow
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_accounts import StuckPart
from tracker.gui.widgets.topics import Lines
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
CALM = {"second_factor": SecondFactor.APP, "last_used": "2026-11", "deletability_seen": "2026-11"}
STUCK = {"deletability": Deletability.IMPOSSIBLE, **CALM}
CHAT, SHOP = ServiceId("chat"), ServiceId("shop")
HOSTILE = "<b>" + "Verylongname" * 16 + "😀 متجر"


@pytest.fixture
def three(empty: SessionBridge) -> SessionBridge:
    """By hand: Chat 4 (face) x 0.25 + 0.5 = 1.50, Shop 2 (orders) x 0.25 + 0.5 = 1.00; empty, each has 0.75."""
    add_account(empty, "shop", ["orders"], name="Shop", **STUCK)
    add_account(empty, "chat", ["face", "nickname"], name="Chat", **STUCK)
    add_account(empty, "free", ["face"], name="Free", **{**STUCK, "deletability": Deletability.SELF_SERVICE})
    return empty


def stuck(bridge: SessionBridge, shown: Show, width: int = 1078) -> tuple[PlanPage, PlaybookPart]:
    page = show_page(PlanPage, bridge, shown, width)
    page.open_at(Destination("plan", view="stuck"))
    assert isinstance(page.part, PlaybookPart)
    return page, page.part


def rows(part: PlaybookPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def step_of(part: PlaybookPart, stage: Stage) -> Step:
    playbook = part.details.playbook
    assert playbook is not None
    return next(step for step in playbook.steps if step.stage is stage)


def row_of(part: PlaybookPart, stage: Stage) -> PlaybookRow:
    return part.details.rows[step_of(part, stage).key]


def unfold(part: PlaybookPart, stage: Stage) -> PlaybookRow:
    """The row of a step, unfolded."""
    if not row_of(part, stage).deeds:
        row_of(part, stage).title.click()
    return row_of(part, stage)


def deeds(row: PlaybookRow) -> list[str]:
    return [deed.text() for deed in row.deeds if isinstance(deed, QAbstractButton)]


def say(part: PlaybookPart, stage: Stage, words: str) -> None:
    """Press a button of a step."""
    found = [deed for deed in unfold(part, stage).deeds if isinstance(deed, QAbstractButton) and deed.text() == words]
    found[0].click()


# The accounts


def test_by_how_much_can_still_be_got_out(three: SessionBridge, shown: Show) -> None:
    _page, part = stuck(three, shown)
    assert rows(part) == [
        ["Chat, 0 of 3 steps done", "−0.75", "1.50 Low"],
        ["Shop, 0 of 2 steps done", "−0.25", "1.00 Low"],
    ]
    text = words(part)
    assert "They carry 2.50 of your 3.50 points. Choose one to see what still helps." in text
    assert not part.unknown.isVisible()
    model, first = part.model, part.model.record_at(part.model.index(0, 0))
    assert [model.cell(first, column) for column in Column] == [
        NameCell("chat", "Chat", "0 of 3 steps done"),
        DeltaCell(-0.75, 1.0),
        RiskCell(1.5, 1.5, 1.5, three.risk.services[CHAT].band),
    ]
    assert model.is_stuck(first)


def test_what_nobody_has_checked_is_not_stuck(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(three, "u", ["face"], name="Unchecked", **{**STUCK, "deletability": Deletability.UNKNOWN})
    page, part = stuck(three, shown)
    assert not any("Unchecked" in name for name, *_ in rows(part))
    assert part.unknown.isVisible()
    assert any(text.endswith("stands in its settings, under account, or in its help.") for text in words(part.unknown))
    with qtbot.waitSignal(page.go_to) as asked:
        press(part.unknown, "Show them")
    assert asked.args == [Destination("services", filter="unchecked")]


def test_nothing_stuck(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = stuck(empty, shown)
    assert "No accounts yet" in words(part)
    with qtbot.waitSignal(page.action) as asked:
        part.leave_empty()
    assert asked.args == ["tick_services"]
    add_account(empty, "a", name="A", **{**STUCK, "deletability": Deletability.SELF_SERVICE})
    assert "For all of your accounts somebody has said how they can be deleted." in words(part)
    assert not [button for button in part.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    add_account(empty, "b", name="B", **{**STUCK, "deletability": Deletability.UNKNOWN})
    assert "No account is marked as impossible to delete" in words(part)
    assert any("What is not known is not taken for stuck, nor for deletable." in text for text in words(part))
    with qtbot.waitSignal(page.go_to) as asked:
        part.leave_empty()
    assert asked.args == [Destination("services", filter="unchecked")]
    assert part.details.playbook is None


# The steps of one


def test_the_steps_say_what_they_do_and_how(three: SessionBridge, shown: Show) -> None:
    _page, part = stuck(three, shown)
    said = words(part.details)
    assert badges(part.details) == ["Cannot be deleted", "Low"]
    assert [said[said.index("1.50") + place] for place in (0, 1, 2)] == ["1.50", "0.75", "−0.75"]
    assert "0 of 3 steps done" in said
    titles = [str(row.title.text()) for row in part.details.rows.values()]
    assert titles == [
        "Take out: Face",
        "Overwrite: Nickname and picture",
        "Ask for erasure by law",
        "Try again to close it",
    ]
    face = row_of(part, Stage.DATA)
    assert (face.title.accessibleName(), face.title.accessibleDescription()) == (
        "Take out: Face",
        "a letter, −0.75, unfolded",
    )
    assert deeds(face) == ["I have asked for it", "Write letter…", "Later…", "Not for me…"]
    assert any(text.startswith("Ask for it in writing. ") for text in words(face))
    assert "Look whether it is out. Sign in again: it should no longer be there." in words(face)
    nickname = row_of(part, Stage.PROFILE)
    assert nickname.title.accessibleDescription() == "2 minutes, no points, folded"
    assert deeds(nickname) == []
    nickname = unfold(part, Stage.PROFILE)
    assert deeds(nickname)[0] == "It is overwritten"
    assert any("Together with the other steps it counts." in text for text in words(nickname))
    assert any(text.endswith("Empty it, or put in something that says nothing about you.") for text in words(nickname))
    assert deeds(row_of(part, Stage.DATA)) == []  # one at a time
    nickname.title.click()
    assert deeds(row_of(part, Stage.PROFILE)) == []
    erasure = unfold(part, Stage.ERASURE)
    assert "up to −0.75" in words(erasure)
    assert "−0.75 points if they erase everything that they hold. Nothing is promised." in words(erasure)


def test_what_is_unfolded_stands_below_its_title(three: SessionBridge, shown: Show) -> None:
    """Not below the circle: the line of the circles is free."""
    _page, part = stuck(three, shown)
    face = row_of(part, Stage.DATA)
    QApplication.processEvents()  # so that it is laid out
    inside = [*(lines for lines in face.findChildren(Lines) if not lines.is_empty), face.deeds[0]]
    assert len(inside) == 2
    start = face.title.mapTo(face, QPoint()).x()
    assert [shown.mapTo(face, QPoint()).x() for shown in inside] == [start, start]


def test_done_is_one_step_with_the_change_and_can_be_undone(three: SessionBridge, shown: Show) -> None:
    _page, part = stuck(three, shown)
    say(part, Stage.PROFILE, "It is overwritten")
    assert three.vault.holdings["chat-nickname"].state is HoldingState.VERIFIED_REMOVED
    assert [item.decision for item in three.vault.plan_decisions.values()] == [Decision.DONE]
    assert rows(part)[0][0] == "Chat, 1 of 3 steps done"
    assert "Done on 23 Nov 2026" in words(row_of(part, Stage.PROFILE))
    assert not row_of(part, Stage.PROFILE).title.isEnabled()
    assert deeds(row_of(part, Stage.ERASURE))  # the next one that is open
    three.attempt(Session.undo)
    assert three.vault.holdings["chat-nickname"].state is HoldingState.HELD
    assert not three.vault.plan_decisions
    assert rows(part)[0][0] == "Chat, 0 of 3 steps done"


def test_what_was_asked_for_and_then_seen_to_be_out(three: SessionBridge, shown: Show) -> None:
    _page, part = stuck(three, shown)
    say(part, Stage.DATA, "I have asked for it")
    assert three.vault.holdings["chat-face"].state is HoldingState.ASKED_TO_REMOVE
    assert "Asked for on 23 Nov 2026" in words(row_of(part, Stage.DATA))
    assert rows(part)[0] == ["Chat, 0 of 3 steps done", "−0.75", "1.50 Low"]  # still held
    say(part, Stage.DATA, "It is out")
    assert three.vault.holdings["chat-face"].state is HoldingState.VERIFIED_REMOVED
    assert [name for name, *_ in rows(part)] == ["Shop, 0 of 2 steps done", "Chat, 1 of 3 steps done"]
    assert rows(part)[1][1] == "no points"
    cell = part.model.cell(part.model.record_at(part.model.index(1, 0)), Column.POSSIBLE)
    assert cell == TextCell("no points", muted=True)
    assert part.details.playbook is not None
    assert part.details.playbook.service_id == CHAT  # which stays the one in front


def test_plan_and_playbook_show_one_state(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    unfold(part, Stage.DATA)
    say(part, Stage.DATA, "Not for me…")
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    editor.set_value("reason", HOSTILE)
    editor.save()
    assert f"Not for you: {HOSTILE}" in words(row_of(part, Stage.DATA))
    page.open_at(Destination("plan", view="actions"))
    assert isinstance(page.part, ActionsPart)
    page.part.show_aside.click()
    aside = [page.part.model.index(row, 0).data() for row in range(page.part.model.rowCount())]
    assert aside == [f"Take out at Chat: Face. Not for you: {HOSTILE}"]
    page.open_at(Destination("plan", view="stuck", service_id=CHAT))
    say(part, Stage.DATA, "Propose it again")
    assert three.vault.plan_decisions == {}
    assert "a letter" in words(row_of(part, Stage.DATA))
    page.open_at(Destination("plan", view="actions"))
    assert page.part.show_aside.isHidden()


def test_later_has_a_day(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    say(part, Stage.ERASURE, "Later…")
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    assert "Ask Chat for erasure by law" in words(editor)
    editor.set_value("until", "2026-12-24")
    editor.save()
    page.window().activateWindow()
    assert "Put off until 24 Dec 2026" in words(row_of(part, Stage.ERASURE))
    assert row_of(part, Stage.DATA).title.hasFocus()  # the first that is open


def test_a_decision_that_was_being_written_when_it_was_locked(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    say(part, Stage.ERASURE, "Not for me…")
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    editor.set_value("reason", "half a sen")
    draft = editor.draft()
    editor.reject()
    assert json.loads(draft)["action"] == ["erasure", ["chat"], ""]
    page.resume(draft)
    again = next(found for found in page.findChildren(PlanDecisionEditor) if found.isVisible())
    assert again.value("reason") == "half a sen"
    again.reject()


def test_the_end_is_said_plainly(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "mail", "email", label="Mail")
    add_account(empty, "shop", ["email=mail", "orders"], name="Shop", login="me@example.org", **STUCK)
    _page, part = stuck(empty, shown)
    assert "E-mail address: you sign in with it" in words(part.details)
    say(part, Stage.DATA, "I have asked for it")
    say(part, Stage.DATA, "It is out")
    assert not part.details.conclusion.isVisible()
    add_request(empty, "q", sent=date(2026, 10, 1), due=date(2026, 11, 1))
    answer = request_commands.answer_request
    assert empty.do(lambda vault: answer(vault, "q", date(2026, 10, 9), RequestOutcome.PARTLY, "Some.", today=TODAY))
    assert "Answered: Granted in part" in words(row_of(part, Stage.ERASURE))
    assert "They have given only a part of what you asked for" in words(unfold(part, Stage.COMPLAINT))
    assert rows(part)[0][:2] == ["Shop, 1 of 3 steps done", "no points"]
    assert not part.details.conclusion.isVisible()
    assert empty.do(lambda vault: request_commands.close_request(vault, "q", TODAY, today=TODAY))
    (said,) = words(part.details.conclusion)
    assert said == (
        "Everything that you can do here is done. What is left here cannot be taken out by you: E-mail address."
        " Try again to close it on 1 Nov 2027."
    )
    assert rows(part)[0][:2] == ["Shop, 2 of 2 steps done", "no points"]
    empty.do(lambda vault: commands.set_holding(vault, SHOP, "email", HoldingState.VERIFIED_REMOVED))
    (said,) = words(part.details.conclusion)
    assert "Nothing that is known is left there but the account itself." in said
    empty.do(lambda vault: commands.edit_service(vault, SHOP, deletability_seen="2024"))
    (said,) = words(part.details.conclusion)
    assert said.startswith("All that is left to do here is to try again to close it.")


def test_what_the_person_leaves_there_is_said(three: SessionBridge, shown: Show) -> None:
    _page, part = stuck(three, shown)
    part.choose(SHOP)
    for stage in (Stage.DATA, Stage.ERASURE):
        say(part, stage, "Not for me…")
        editor = next(found for found in part.details.findChildren(PlanDecisionEditor) if found.isVisible())
        editor.set_value("reason", "They refused")
        editor.save()
    (said,) = words(part.details.conclusion)
    assert "You have decided to leave there: Order history." in said
    assert part.details.open.text() == "Open in Services"


def test_a_truth_that_is_asked_for_is_not_overwritten(empty: SessionBridge, shown: Show) -> None:
    alipay = add_known(empty, "alipay", **STUCK)
    for holding in empty.vault.holdings_of(alipay):
        empty.do(lambda vault, key=holding.id: commands.remove_holding(vault, key))
    empty.do(lambda vault: commands.set_holding(vault, alipay, "id_name", HoldingState.HELD))
    _page, part = stuck(empty, shown)
    name = unfold(part, Stage.DATA)
    assert any(text.startswith("Asks for the real name: Required for the main function.") for text in words(name))
    empty.do(lambda vault: commands.edit_service(vault, alipay, catalogue_id=None))
    assert deeds(unfold(part, Stage.PROFILE))[0] == "It is overwritten"
    empty.do(lambda vault: commands.set_holding(vault, alipay, "id_image", HoldingState.HELD))
    name_key = ("remove", (alipay,), "id_name")
    if not part.details.rows[name_key].deeds:
        part.details.rows[name_key].title.click()
    assert any("an identity paper of yours" in text for text in words(part.details.rows[name_key]))


# What the law gives, and looking again


def test_erasure_leads_to_the_request(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = stuck(three, shown)
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.ERASURE, "Write the request…")
    assert asked.args == [Destination("plan", service_id=CHAT, view="requests", new=True)]
    page.open_at(asked.args[0])
    (editor,) = page.requests.findChildren(RequestEditor)
    assert editor.value("service_id") == CHAT
    editor.reject()
    add_request(three, "q", "chat")
    page.open_at(Destination("plan", view="stuck", service_id=CHAT))
    assert "a letter; a draft is there" in words(unfold(part, Stage.ERASURE))
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.ERASURE, "Show the request")
    assert asked.args == [Destination("plan", view="requests", request_id="q")]
    send = request_commands.send_request
    assert three.do(lambda vault: send(vault, "q", date(2026, 11, 20), today=TODAY, due=date(2026, 12, 20)))
    assert "Asked for on 20 Nov 2026, answer due 20 Dec 2026" in words(row_of(part, Stage.ERASURE))


def test_a_request_that_nobody_answered_is_not_done(three: SessionBridge, shown: Show) -> None:
    add_request(three, "q", "chat", sent=date(2026, 10, 1), due=date(2026, 11, 1))
    _page, part = stuck(three, shown)
    assert three.do(lambda vault: request_commands.close_request(vault, "q", TODAY, today=TODAY))
    erasure = unfold(part, Stage.ERASURE)
    assert "Never answered" in words(erasure)
    assert deeds(erasure) == ["Show the request", "Later…", "Not for me…"]


def test_a_refusal_leads_to_the_complaint(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_request(three, "q", "chat", sent=date(2026, 10, 1), due=date(2026, 11, 1))
    page, part = stuck(three, shown)
    complaint = unfold(part, Stage.COMPLAINT)
    assert "They have not answered in time" in words(complaint)
    assert deeds(complaint) == ["Write the complaint…", "Show the request", "Later…", "Not for me…"]
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.COMPLAINT, "Write the complaint…")
    assert asked.args == [Destination("plan", view="requests", request_id="q", new=True)]
    page.open_at(asked.args[0])
    (letter,) = page.requests.findChildren(RequestLetter)
    letter.reject()
    entry = RequestEntry("e", "q", date(2026, 11, 9), EntryKind.COMPLAINT, "Dear authority")
    three.do(lambda vault: request_commands.add_entry(vault, entry, today=TODAY))
    page.open_at(Destination("plan", view="stuck", service_id=CHAT))
    assert "Done on 9 Nov 2026" in words(row_of(part, Stage.COMPLAINT))
    three.do(lambda vault: request_commands.edit_request(vault, "q", today=TODAY, law_of=no_law, closed=TODAY))


def test_trying_again_to_close_it(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = stuck(three, shown)
    again = unfold(part, Stage.AGAIN)
    assert "From 1 Nov 2027 on" in words(again)
    assert deeds(again) == ["I tried: still not", "It can be closed now", "Later…", "Not for me…"]
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.AGAIN, "It can be closed now")
    assert asked.args == [Destination("services", service_id=CHAT, view="account")]
    say(part, Stage.AGAIN, "I tried: still not")
    account = three.vault.service(CHAT)
    assert (account.deletability_by, account.deletability_seen) == (SaidBy.TRIED, "2026-11-23")
    assert "From 23 Nov 2027 on" in words(row_of(part, Stage.AGAIN))
    three.do(lambda vault: commands.edit_service(vault, CHAT, deletability=Deletability.SELF_SERVICE, today=TODAY))
    assert [name for name, *_ in rows(part)] == ["Shop, 0 of 2 steps done"]


def test_what_is_not_known_is_looked_up_in_services(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    three.do(lambda vault: commands.edit_service(vault, CHAT, second_factor=SecondFactor.UNKNOWN))
    _page, part = stuck(three, shown)
    find = unfold(part, Stage.FIND_OUT)
    assert "Not known: what protects it" in words(find)
    assert "−0.25 to +0.25" in words(find)
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.FIND_OUT, "Open in Services")
    assert asked.args == [Destination("services", service_id=CHAT, view="account")]
    again = unfold(part, Stage.AGAIN)
    assert deeds(again) == ["I tried: still not", "It can be closed now"]  # a decision would be about the other


def test_accounts_that_it_opens(three: SessionBridge, shown: Show) -> None:
    for number in range(22):
        add_account(
            three,
            f"c{number:02}",
            name=f"Child {number:02}",
            parent="chat",
            **{**STUCK, "deletability": Deletability.SELF_SERVICE},
        )
    _page, part = stuck(three, shown)
    part.choose(CHAT)
    child = unfold(part, Stage.SIGN_IN)
    assert "A sign-in of its own for Child 00" in words(child)
    assert "No points, but who gets into the one no longer gets into the other." in words(child)
    assert any(text.startswith("2 ") and text.endswith("their steps follow.") for text in words(part.details))
    say(part, Stage.SIGN_IN, "Done")
    assert three.vault.service(ServiceId("c00")).parent is None


# Ways to and from it


def test_from_the_risk_page(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = show_page(RiskPage, three, shown)
    page.open_at(Destination("risk", view="stuck", service_id=CHAT))
    assert isinstance(page.part, StuckPart)
    details = page.part.details
    assert details.still_helps.isVisible()
    with qtbot.waitSignal(page.go_to) as asked:
        details.still_helps.click()
    assert asked.args == [Destination("plan", service_id=CHAT, view="stuck")]
    page.open_at(Destination("risk", view="all", service_id=ServiceId("free")))
    assert page.part.details.still_helps.isHidden()


def test_from_the_service_page(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    panel = show_panel(three, shown, CHAT, "closing")
    with qtbot.waitSignal(panel.go_to) as asked:
        press(panel.closing, "What still helps")
    assert asked.args == [Destination("plan", service_id=CHAT, view="stuck")]
    three.do(lambda vault: commands.edit_service(vault, CHAT, status=Status.CLOSED_VERIFIED))
    assert not panel.closing.still_helps.isVisible()
    three.do(lambda vault: commands.edit_service(vault, CHAT, status=Status.ACTIVE, deletability=Deletability.REQUEST))
    assert not panel.closing.still_helps.isVisible()


def test_on_to_services_and_the_trial(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = stuck(three, shown)
    with qtbot.waitSignal(page.go_to) as asked:
        part.details.open.click()
    assert asked.args == [Destination("services", service_id=CHAT, view="account")]
    with qtbot.waitSignal(page.go_to) as asked:
        part.details.try_out.click()
    (destination,) = asked.args
    assert (destination.page, destination.view, destination.service_id) == ("risk", "what_if", CHAT)
    assert [trial.data_kind for trial in destination.trials] == ["face", "nickname"]
    with qtbot.waitSignal(part.go_to) as asked:
        say(part, Stage.DATA, "Write letter…")
    assert asked.args == [Destination("plan", service_id=CHAT, view="requests", new=True)]


def test_the_tabs_keep_to_the_account(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    part.choose(SHOP)
    page.tabs.set_current("actions")
    page.tabs.set_current("stuck")
    assert part.details.playbook is not None
    assert part.details.playbook.service_id == SHOP
    page.open_at(Destination("plan", view="stuck", service_id=ServiceId("free")))
    assert part.details.playbook.service_id == SHOP  # the other one has no playbook


def test_by_keyboard(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = stuck(three, shown, 822)
    page.window().activateWindow()
    assert not part.beside.is_panel_open
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert part.beside.is_panel_open
    title = row_of(part, Stage.PROFILE).title
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_Return)
    QApplication.processEvents()
    title = row_of(part, Stage.PROFILE).title
    assert title.hasFocus()
    qtbot.keyClick(title, Qt.Key.Key_Tab)
    pressed = row_of(part, Stage.PROFILE).deeds[0]
    assert pressed.hasFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    assert three.vault.holdings["chat-nickname"].state is HoldingState.VERIFIED_REMOVED
    assert row_of(part, Stage.ERASURE).title.hasFocus()  # the next step, at its title: nothing is done by accident
    qtbot.keyClick(part.details, Qt.Key.Key_Escape)
    assert not part.beside.is_panel_open
    assert part.table.hasFocus()


def test_the_keyboard_is_not_lost_with_the_last_step(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    part.choose(SHOP)
    say(part, Stage.ERASURE, "Not for me…")
    (editor,) = part.details.findChildren(PlanDecisionEditor)
    editor.set_value("reason", "no")
    editor.save()
    say(part, Stage.DATA, "I have asked for it")
    deed = unfold(part, Stage.DATA).deeds[0]
    page.window().activateWindow()  # which the editor was
    QApplication.processEvents()
    deed.setFocus()
    assert deed.hasFocus()
    assert isinstance(deed, QAbstractButton)
    deed.click()
    QApplication.processEvents()
    assert part.details.open.hasFocus()


def test_hostile_names(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "own", label=HOSTILE, distinctness="listed")
    add_identifier(empty, "other", label=f"Other {HOSTILE}")
    add_account(empty, "p", name=HOSTILE, **{**STUCK, "deletability": Deletability.SELF_SERVICE})
    add_account(empty, "shop", ["phone=own"], name=HOSTILE, parent="p", login="13800138000", **STUCK)
    _page, part = stuck(empty, shown)
    swap = unfold(part, Stage.SWAP)
    assert any(text.startswith(f"“Other {HOSTILE}” in place of “{HOSTILE}”") for text in words(swap))
    unfold(part, Stage.SIGN_IN)
    assert part.details.width() <= part.details.maximumWidth()
    assert part.details._area.widget().width() <= part.details._area.viewport().width()


def test_read_only_says_everything_and_writes_nothing(
    three: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(three.session), "read_only", property(lambda _session: True))
    _page, part = stuck(three, shown)
    for stage in (Stage.DATA, Stage.ERASURE, Stage.AGAIN):
        if not row_of(part, stage).deeds:
            row_of(part, stage).title.click()
        assert deeds(row_of(part, stage)) == []


def test_locking_drops_everything(three: SessionBridge, shown: Show) -> None:
    page, part = stuck(three, shown)
    page.forget()
    three.lock("")
    assert part.model.rowCount() == 0
    assert part.details.playbook is None
    assert three.planner.playbooks == {}
    assert not [text for text in words(page) if "Chat" in text or "Face" in text]


def test_the_model_keeps_qts_rules(demo: SessionBridge) -> None:
    plan = demo.planner.get()
    assert plan is not None
    model = StuckModel()
    ModelTester(model).check(model)
    services, risks = demo.vault.services, demo.risk.services
    found = [StuckRow(services[key], risks[key], playbook) for key, playbook in plan.stuck.items()]
    model.show_rows(found)
    ModelTester(model).check(model)
    first = model.record_at(model.index(0, 0))
    assert first.playbook is not None
    assert (
        model.sort_value(first, Column.POSSIBLE) == first.playbook.points == min(row.playbook.points for row in found)
    )
    assert model.sort_value(first, Column.RISK) == first.risk.se
    assert model.sort_value(first, Column.ACCOUNT) == first.service.name.casefold()
    assert model.sort_value(StuckRow(first.service, first.risk), Column.POSSIBLE) == 0.0
    assert model.identity(first) == first.service.id
    model.clear()
    ModelTester(model).check(model)


def test_every_step_of_the_demo_can_be_unfolded(demo: SessionBridge, shown: Show) -> None:
    _page, part = stuck(demo, shown)
    unfolded = 0
    for row in range(part.model.rowCount()):
        part.table.setCurrentIndex(part.model.index(row, 0))
        assert part.details.playbook is not None
        for step in part.details.playbook.steps:
            if step.action is not None and not part.details.rows[step.key].deeds:
                part.details.rows[step.key].title.click()
            assert bool(part.details.rows[step.key].deeds) is (step.progress is not Progress.DONE)
            unfolded += 1
    assert unfolded > 30


# Large ledgers


@pytest.fixture
def on_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ledger counts as a large one."""
    monkeypatch.setattr(planner, "AT_ONCE", 0)
    monkeypatch.setattr(planner, "_SLICE", 0.0)


@pytest.mark.usefixtures("on_the_worker")
def test_the_account_in_front_is_of_now_and_the_others_follow(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = stuck(three, shown)
    assert rows(part) == [
        ["Chat, 0 of 3 steps done", "−0.75", "1.50 Low"],
        ["Shop, being worked out", "…", "1.00 Low"],
    ]
    with qtbot.waitSignal(three.planner.ready):
        pass
    assert [possible for _name, possible, _risk in rows(part)] == ["−0.75", "−0.25"]
    say(part, Stage.PROFILE, "It is overwritten")
    assert rows(part)[0][0] == "Chat, 1 of 3 steps done"
    assert not three.planner.is_current
    three.tasks.wait()


@pytest.mark.usefixtures("on_the_worker")
def test_requests_are_followed_without_another_plan(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = stuck(three, shown)
    with qtbot.waitSignal(three.planner.ready):
        pass
    add_request(three, "q", "shop", sent=date(2026, 10, 1), due=date(2026, 11, 1))
    assert three.planner.is_current
    assert [name for name, *_ in rows(part)] == ["Chat, 0 of 3 steps done", "Shop, 0 of 3 steps done"]  # a complaint
    three.tasks.wait()


@pytest.mark.usefixtures("on_the_worker")
def test_many_at_once_wait_for_the_next_plan(
    three: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = stuck(three, shown)
    with qtbot.waitSignal(three.planner.ready):
        pass
    monkeypatch.setattr(planner, "_FEW", 1)
    three.do(lambda vault: commands.edit_services(vault, (CHAT, SHOP), last_used="2026-10"))
    assert [possible for _name, possible, _risk in rows(part)] == ["−0.75", "…"]
    with qtbot.waitSignal(three.planner.ready):
        pass
    assert [possible for _name, possible, _risk in rows(part)] == ["−0.75", "−0.25"]
