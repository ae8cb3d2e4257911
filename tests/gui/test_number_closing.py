"""A change of number at accounts that are being closed: nobody is sent into them, and none of them counts as done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.clock import Clock
from tests.gui.ledgers import add_account
from tests.gui.moving import TODAY, add_numbers, start, tab
from tests.gui.pages import Show, badges, words
from tests.gui.test_number_page import choose, offered, open_editor, rows, trigger
from tracker.core import commands
from tracker.core.model import Status
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.campaign_step import CampaignStepEditor
from tracker.gui.pages import plan_number as module
from tracker.gui.pages.base import Destination
from tracker.gui.pages.plan_number import NumberPart
from tracker.services.demo import empty_session
from tracker.services.session import Session


@pytest.fixture
def moving(empty: SessionBridge) -> SessionBridge:
    add_numbers(empty)
    start(empty)
    return empty


def leave(bridge: SessionBridge, key: str, status: Status = Status.CLOSING, **fields: object) -> None:
    """Begin the closing elsewhere, as in the closing order."""
    assert bridge.do(lambda vault: commands.edit_service(vault, key, status=status, today=TODAY, **fields))


def can_be_pressed(part: NumberPart) -> list[bool]:
    return [made.isVisible() for made in (part.steps.changed, part.steps.close_it, part.steps.again)]


@pytest.mark.parametrize("status", [Status.CLOSING, Status.CLOSED])
def test_there_is_nothing_to_do_there(moving: SessionBridge, shown: Show, qtbot: QtBot, status: Status) -> None:
    _page, part = tab(moving, shown)
    choose(part, "WeChat")
    assert can_be_pressed(part) == [True, True, False]
    assert not part.steps.follow.isVisible()
    leave(moving, "wechat", status)
    assert rows(part)[5][2] == "Being closed"
    assert badges(part.steps) == ["Being closed"]
    assert can_be_pressed(part) == [False, False, False]
    said = words(part.steps)
    assert ("The service says that this account is closed. Nobody has seen yet that it is gone." in said) is (
        status is Status.CLOSED
    )
    assert {
        "It goes with the account. Until you have seen that the account is gone, it is held here.",
        "If codes for the closing itself come to the old one, keep the old one until then.",
        "Sign-in: yes",
    } <= set(said)
    assert any(text.startswith("Once the account is gone: −") for text in said)
    assert not any("Where it is changed" in text or "stands in its settings" in text for text in said)
    assert "0 of 3 changed; 1 being closed" in words(part.head)
    assert "3 services still hold it · 1 of them being closed" in words(part.head)
    assert [chip.accessibleName() for chip in part.chips.values() if chip.isVisible()] == [
        "All 3", "To do 2", "Being closed 1",
    ]  # fmt: skip
    menu = offered(part.steps.more.menu())
    assert "It cannot be changed…" not in menu
    with qtbot.waitSignal(part.go_to) as asked:
        part.steps.follow.click()
    assert asked.args == [Destination("plan", service_id="wechat", view="closing")]
    moving.attempt(Session.undo)
    assert rows(part)[5][2] == "To do"
    assert can_be_pressed(part) == [True, True, False]


def test_nobody_is_sent_into_an_account_that_is_gone(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    leave(moving, "club", Status.CLOSED_VERIFIED)
    choose(part, "Club")
    assert can_be_pressed(part) == [False, False, False]
    assert not part.steps.follow.isVisible()
    said = words(part.steps)
    assert "This account was seen to be gone. Nothing is left to be changed there." in said
    assert not any("Where it is changed" in text or "settings" in text for text in said)
    assert "It cannot be changed…" not in offered(part.steps.more.menu())
    trigger(part.steps.more.menu(), "Another day, or a note…")
    editor = open_editor(part, CampaignStepEditor)
    assert not editor.edit_of("state").isEnabled()
    assert "The account was seen to be gone: nothing is left to be changed there." in words(editor)
    editor.set_value("note", "by letter")
    editor.save()
    choose(part, "Club")
    assert "by letter" in words(part.steps)
    assert [item.identifier_id for item in moving.vault.holdings_of("club")] == ["old"]
    moving.attempt(Session.undo)
    moving.attempt(Session.undo)
    choose(part, "Club")
    assert can_be_pressed(part) == [True, True, False]


def test_until_when_nobody_signs_in_is_said(moving: SessionBridge, shown: Show) -> None:
    add_account(moving, "jd", ["phone=old"], name="JD", catalogue_id="jd")
    _page, part = tab(moving, shown)
    part.notices.later.linked.emit()
    days = moving.catalogue.services.by_id("jd").closure.cooling_off_days
    leave(moving, "jd", closing_since="2026-11-20")
    choose(part, "JD")
    until = formatting.day(date(2026, 11, 20) + timedelta(days=days))
    assert any(text.startswith(f"Do not log in until {until} is over") for text in words(part.steps))
    leave(moving, "club")
    choose(part, "Club")
    assert any(text.startswith("Do not log in: that may undo the closing.") for text in words(part.steps))
    leave(moving, "jd", closing_since="2025-11-20")
    choose(part, "JD")
    assert not part.steps.wait.isVisible()
    part.steps.forget()
    assert not [text for text in words(part.steps) if "log in" in text]


def test_it_is_not_over_before_they_are_gone(
    moving: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[str] = []

    def ask(_parent: object, title: str, text: str, *_more: object, **_other: object) -> bool:
        questions.append(f"{title} {text}")
        return False

    monkeypatch.setattr(module, "ask", ask)
    _page, part = tab(moving, shown)
    for name in ("ICBC", "WeChat"):
        choose(part, name)
        part.steps.changed.click()
    assert not part.notices.closing.isVisible()
    leave(moving, "club")
    assert not part.notices.over.isVisible()
    assert part.notices.closing.isVisible()
    assert any("The change is complete only when" in text for text in words(part.notices))
    trigger(part.head.more.menu(), "End the change")
    assert moving.vault.campaigns["c"].runs
    assert "1 of them is being closed: it holds it until it is gone." in questions[0]
    leave(moving, "club", Status.CLOSED_VERIFIED)
    assert part.notices.over.isVisible()
    assert not part.notices.closing.isVisible()


def test_its_note_can_be_written_and_its_state_stays(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    leave(moving, "club")
    choose(part, "Club")
    trigger(part.steps.more.menu(), "Another day, or a note…")
    editor = open_editor(part, CampaignStepEditor)
    assert not editor.edit_of("state").isEnabled()
    assert "The account is being closed: nothing is changed there, and the old one goes with it." in words(editor)
    editor.set_value("note", "asked by phone")
    editor.save()
    assert "asked by phone" in words(part.steps)
    assert rows(part)[7][2] == "Being closed"


def test_a_clock_that_was_set_back_is_said_when_the_change_ends(bridge: SessionBridge, shown: Show) -> None:
    clock = Clock(TODAY)
    bridge.unlock(empty_session(clock))
    add_numbers(bridge)
    start(bridge, started=TODAY)
    said: list[str] = []
    bridge.failed.connect(lambda error: said.append(f"{error.message} {error.hint}"))
    _page, part = tab(bridge, shown)
    for name in ("ICBC", "WeChat", "Club"):
        choose(part, name)
        part.steps.changed.click()
    clock.day = date(2026, 11, 22)
    part.notices.over.linked.emit()
    assert "began on 2026-11-23, which is later than today by the clock of this computer (2026-11-22)" in said[0]
