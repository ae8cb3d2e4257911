"""The tab *Changing a number*: what is to be done in its order, and every step from the first to the last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QProgressBar
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import holding, identifier, replacing
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.moving import TODAY, add_numbers, start, tab
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands, official_counts
from tracker.core.acting import StepState
from tracker.core.campaign_chores import Chore
from tracker.core.campaign_effects import what_is_left
from tracker.core.model import Deletability, HoldingState, Need, OfficialCount, OfficialCountId, Status
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs import files
from tracker.gui.dialogs import paper as paper_module
from tracker.gui.dialogs.campaign_editor import CampaignEditor
from tracker.gui.dialogs.campaign_line import CampaignLineEditor
from tracker.gui.dialogs.campaign_paper import CampaignPaperDialog
from tracker.gui.dialogs.campaign_step import CampaignStepEditor
from tracker.gui.models.campaign_model import Column
from tracker.gui.pages import plan_number as module
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_number import NumberPart
from tracker.services.session import Session

HOSTILE = "<b>" + "Verylongname" * 16 + "😀 متجر"


@pytest.fixture
def moving(empty: SessionBridge) -> SessionBridge:
    add_numbers(empty)
    start(empty)
    return empty


def rows(part: NumberPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def choose(part: NumberPart, name: str) -> None:
    """Put the current row on the one that begins so."""
    for place, row in enumerate(rows(part)):
        if row[0].startswith(name):
            part.table.setCurrentIndex(part.model.index(place, 0))
            return
    raise AssertionError(name)


def offered(menu: QMenu) -> list[str]:
    found = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return found


def trigger(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def deed(part: NumberPart, text: str) -> None:
    next(made for made in part.tasks.deeds if made.text() == text).click()


def open_editor(part: NumberPart, cls: type) -> object:
    (found,) = (one for one in part.findChildren(cls) if one.isVisible())
    return found


# What is shown


def test_it_is_listed_in_the_order_of_the_catalogue(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert rows(part) == [
        ["First of all", "", "0 of 1 done"],
        ["Clean the new number before you use it anywhere", "", "To do"],
        ["1. Money", "", "0 of 1 done"],
        ["ICBC, Priority 1 of 5", "Second factor, Contact, Not known: Sign-in, Recovery", "To do"],
        ["2. Accounts that open others", "", "0 of 1 done"],
        ["WeChat, Priority 1 of 5", "Sign-in, Contact, Not known: Second factor, Recovery", "To do"],
        ["3. The rest", "", "0 of 1 done"],
        ["Club, Priority not known", "Contact, Not known: Sign-in, Recovery", "To do"],
        ["At the end", "", "0 of 3 done"],
        ["Have the accounts on the old number counted", "", "To do"],
        ["Tell family, school and work", "", "To do"],
        ["Keep the old one for a while, then give it up", "", "To do"],
    ]
    assert part.table.currentIndex().row() == 1
    said = words(part.head)
    assert "Old number → New number" in said
    assert "0 of 3 changed" in said
    assert {"3 services still hold it", "When did the last code come?", "Family not told yet"} <= set(said)


def test_the_model_behaves_as_a_model(moving: SessionBridge, shown: Show, qtmodeltester: ModelTester) -> None:
    _page, part = tab(moving, shown)
    qtmodeltester.check(part.model)
    part.model.clear()
    qtmodeltester.check(part.model)


def test_what_is_left_is_the_difference_of_two_runs(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    left = what_is_left(moving.risk, moving.vault.campaigns["c"]).difference
    expected = (
        f"What is left: {formatting.delta(left)} points. Begun 1 Nov 2026."
        if left
        else ("What is left changes no points. Begun 1 Nov 2026.")
    )
    assert expected in words(part.head)


def test_the_panel_says_what_it_is_used_for_and_where_it_is_changed(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    choose(part, "WeChat")
    said = words(part.steps)
    assert {"Sign-in: yes", "Second factor: not known", "Recovery: not known", "Payment: no", "Contact: yes"} <= set(
        said
    )
    assert any("moves the account to another company" in text for text in said)
    assert any(text.startswith("Who says so: The operators’ privacy policies") for text in said)
    assert "Whoever gets the number can sign in here, and often set a new password." in said
    choose(part, "ICBC")
    assert any(text.endswith("(Not checked.)") for text in words(part.steps))
    choose(part, "Club")
    said = words(part.steps)
    assert "The catalogue does not say. Look in its settings, under account or security." in said
    assert "A code to the old number and one to the new." in said
    choose(part, "1. Money")
    assert "The order is our own advice." in words(part.tasks)


def test_hostile_names_stay_plain_text(moving: SessionBridge, shown: Show) -> None:
    add_account(moving, "long", ["phone=old"], name=HOSTILE)
    _page, part = tab(moving, shown, 820)
    assert "1 service that holds it was recorded later and is not in the list." in words(part)
    part.notices.later.linked.emit()
    choose(part, HOSTILE)
    part.open_panel()
    assert part.steps.accessibleName() == HOSTILE
    assert rows(part)[part.table.currentIndex().row()][0] == f"{HOSTILE}, Priority not known"


# The steps


def test_from_the_first_step_to_the_last(moving: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    _page, part = tab(moving, shown)
    choose(part, "ICBC")
    part.steps.changed.click()
    held = {(item.kind, item.identifier_id): item.state for item in moving.vault.holdings_of("icbc")}
    assert held == {("phone", "old"): HoldingState.VERIFIED_REMOVED, ("phone", "new"): HoldingState.HELD}
    assert "1 of 3 changed" in words(part.head)
    assert rows(part)[3] == ["ICBC, 23 Nov 2026", "Nothing any more", "Changed"]
    assert badges(part.steps) == ["Changed"]
    assert part.steps.again.isVisible()
    assert not part.steps.changed.isVisible()
    choose(part, "WeChat")
    part.steps.close_it.click()
    assert moving.vault.services["wechat"].status is Status.CLOSING
    assert rows(part)[5][2] == "Being closed"
    choose(part, "Club")
    trigger(part.steps.more.menu(), "It cannot be changed…")
    editor = open_editor(part, CampaignStepEditor)
    assert editor.value("state") == "given_up"
    editor.set_value("note", "hotline says no")
    editor.save()
    assert rows(part)[7][::2] == ["Club, 23 Nov 2026 · hotline says no", "Given up"]
    assert "1 of 3 changed; 1 being closed; 1 given up" in words(part.head)
    assert "hotline says no" in words(part.steps)
    questions: list[str] = []

    def ask(_parent: object, title: str, text: str, *_more: object, **_other: object) -> bool:
        questions.append(f"{title} {text}")
        return len(questions) > 1

    monkeypatch.setattr(module, "ask", ask)
    trigger(part.head.more.menu(), "End the change")
    assert moving.vault.campaigns["c"].runs
    assert "Club" in questions[0]
    assert "WeChat" in questions[0]
    assert "ICBC" not in questions[0]
    trigger(part.head.more.menu(), "End the change")
    assert moving.vault.campaigns["c"].ended == TODAY
    assert any(text.endswith("Ended 23 Nov 2026.") for text in words(part.head))
    assert not part.steps.changed.isVisible()
    for _step in range(5):
        moving.attempt(Session.undo)
    assert not moving.vault.campaigns  # the start is undone, too
    assert words(part)[0] == "No change of a number or an address"
    for _step in range(5):
        moving.attempt(Session.redo)
    assert moving.vault.campaigns["c"].ended == TODAY


def test_it_ends_where_nothing_holds_the_old_one(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert not part.notices.over.isVisible()
    for name in ("ICBC", "WeChat", "Club"):
        choose(part, name)
        part.steps.changed.click()
    assert "No service that is recorded holds Old number any more." in words(part)
    part.notices.over.linked.emit()
    assert moving.vault.campaigns["c"].ended == TODAY
    trigger(part.head.more.menu(), "Go on with it")
    assert moving.vault.campaigns["c"].runs
    trigger(part.head.more.menu(), "Delete")
    assert not moving.vault.campaigns
    assert not moving.vault.campaign_steps


def test_a_step_can_go_back_and_have_another_day(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    choose(part, "Club")
    part.steps.changed.click()
    part.steps.again.click()
    assert rows(part)[7][2] == "No longer there"  # what was taken out stays out; undoing brings it back
    trigger(part.steps.more.menu(), "Another day, or a note…")
    editor = open_editor(part, CampaignStepEditor)
    assert not editor.edit_of("day").isEnabled()
    editor.set_value("state", "closed")
    editor.set_value("day", "2026-11-24")
    editor.save()
    assert editor.error_of("day") == "This day has not come yet."
    editor.set_value("day", "yesterday")
    editor.save()
    assert editor.error_of("day") == "A day is written 2024-03-15."
    editor.set_value("day", "2026-11-20")
    editor.save()
    assert moving.vault.steps_at("club")[0].day == date(2026, 11, 20)


def test_what_the_ledger_says_otherwise_is_said(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    choose(part, "ICBC")
    part.steps.changed.click()
    again = holding("icbc", "phone_alt", "old")
    assert moving.do(lambda vault: commands.add_holding(vault, again))
    assert rows(part)[2:4] == [
        ["1. Money", "", "0 of 1 done"],
        ["ICBC, Priority 1 of 5", "Contact, Not known: Sign-in, Second factor, Recovery", "Still there"],
    ]
    assert badges(part.steps) == ["Still there"]
    assert "You said: Changed, 23 Nov 2026" in words(part.steps)
    assert (part.steps.changed.isVisible(), part.steps.again.isVisible()) == (True, False)
    assert moving.do(lambda vault: commands.edit_services(vault, ["club"], status=Status.CLOSED_VERIFIED))
    assert rows(part)[7] == ["Club, Priority not known", "Nothing any more", "No longer there"]
    assert "0 of 3 changed; 1 no longer there" in words(part.head)
    assert part.head.findChild(QProgressBar).value() == 1
    assert [chip.accessibleName() for chip in part.chips.values() if chip.isVisible()] == [
        "All 3", "To do 2", "No longer there 1",
    ]  # fmt: skip
    part.chips["to_do"].click()
    assert [row[0].partition(",")[0] for row in rows(part)][1::2] == ["ICBC", "WeChat"]
    part.steps.changed.click()  # the first of them, once more
    assert "1 of 3 changed; 1 no longer there" in words(part.head)
    part.chips["gone"].click()
    assert [row[0].partition(",")[0] for row in rows(part)] == ["1. The rest", "Club"]


def test_what_is_not_closed_after_all_is_to_do_again(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    choose(part, "Club")
    part.steps.close_it.click()
    assert rows(part)[7] == ["Club, 23 Nov 2026", "Contact, Not known: Sign-in, Recovery", "Being closed"]
    assert "0 of 3 changed; 1 being closed" in words(part.head)
    assert part.head.findChild(QProgressBar).value() == 0
    assert moving.do(lambda vault: commands.edit_service(vault, "club", status=Status.ACTIVE, today=TODAY))
    assert rows(part)[6][2] == "0 of 1 done"
    assert rows(part)[7] == ["Club, Priority not known", "Contact, Not known: Sign-in, Recovery", "To do"]
    assert "0 of 3 changed" in words(part.head)
    assert [chip.accessibleName() for chip in part.chips.values() if chip.isVisible()] == ["All 3", "To do 3"]
    assert "You said: Closed instead, 23 Nov 2026" in words(part.steps)
    part.steps.close_it.click()
    assert moving.vault.services["club"].status is Status.CLOSING


def test_a_bank_that_has_it_under_another_record_holds_it_still(moving: SessionBridge, shown: Show) -> None:
    at_bank = identifier("at-bank", "bank_phone", label="Number at the bank", value="138 0013 8000")
    moving.do(lambda vault: replacing(vault, at_bank))  # as a vault from before has it
    add_account(moving, "bank", ["bank_phone=at-bank"], name="Bank")
    _page, part = tab(moving, shown)
    for name in ("ICBC", "WeChat", "Club"):
        choose(part, name)
        part.steps.changed.click()
    assert "1 service still holds it" in words(part.head)
    assert not part.notices.over.isVisible()
    part.notices.later.linked.emit()
    choose(part, "Bank")
    assert "Payment: yes" in words(part.steps)
    part.steps.changed.click()
    assert part.notices.over.isVisible()
    part.begin("at-bank")
    assert "Old number → New number" in words(part.head)


def test_filters_show_what_there_is(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert [chip.accessibleName() for chip in part.chips.values() if chip.isVisible()] == ["All 3", "To do 3"]
    choose(part, "ICBC")
    part.chips[StepState.TO_DO].click()
    assert [row[0].partition(",")[0] for row in rows(part)] == [
        "1. Money", "ICBC", "2. Accounts that open others", "WeChat", "3. The rest", "Club",
    ]  # fmt: skip
    part.steps.changed.click()
    assert [row[0].partition(",")[0] for row in rows(part)][:2] == ["1. Accounts that open others", "WeChat"]
    part.head.bound.link.click()
    assert part.chips["all"].isChecked()
    assert part.table.currentIndex().row() == 1  # the chore that comes before all
    part.chips[StepState.REBOUND].click()
    moving.attempt(Session.undo)
    assert part.chips["all"].isChecked()


def test_without_a_new_one_nothing_can_be_said_to_be_changed(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    start(empty, new=None)
    _page, part = tab(empty, shown)
    assert "Old number → none yet" in words(part.head)
    assert part.tasks.deeds == []
    choose(part, "Club")
    assert not part.steps.changed.isEnabled()
    assert part.steps.close_it.isEnabled()
    assert "To say that it is changed, say first what Old number is changed to." in words(part.steps)
    part.steps.notice.linked.emit()
    editor = open_editor(part, CampaignEditor)
    editor.set_value("new_identifier_id", "new")
    editor.save()
    assert empty.vault.campaigns["c"].new_identifier_id == "new"
    assert part.steps.changed.isEnabled()


def test_what_could_be_closed_is_said(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    change = commands.edit_service
    assert moving.do(lambda vault: change(vault, "club", need=Need.NOT_NEEDED))
    choose(part, "Club")
    assert "You can do without this account: closing it may be less work." in words(part.steps)
    assert moving.do(lambda vault: change(vault, "club", deletability=Deletability.IMPOSSIBLE, today=TODAY))
    assert "You can do without this account, but it cannot be deleted." in words(part.steps)


# Chores and clocks


def test_the_new_number_is_cleaned_first(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    said = words(part.tasks)
    assert "Bindings of earlier holders (一号通查)" in said
    assert "Cleaning a recycled number (二次号码焕新)" in said
    assert "China Telecom: In its app" in said
    deed(part, "I have asked for it")
    assert rows(part)[1] == [
        "Clean the new number before you use it anywhere, Look again on 30 Nov 2026",
        "",
        "Waiting",
    ]
    deed(part, "It is clean")
    assert rows(part)[0][2] == "1 of 1 done"
    assert rows(part)[1][::2] == ["Clean the new number before you use it anywhere, 23 Nov 2026", "Done"]
    deed(part, "It is to do again")
    assert rows(part)[1][2] == "To do"
    moving.attempt(Session.undo)
    assert rows(part)[1][2] == "Done"


def test_elsewhere_nothing_is_claimed(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "old", value="+49 151 000", label="Old")
    add_account(empty, "club", ["phone=old"], name="Club")
    start(empty, new=None, country="DE")
    _page, part = tab(empty, shown)
    assert any(text.startswith("No service that does this is known here") for text in words(part.tasks))
    assert not any("counted" in row[0] for row in rows(part))
    part.head.line.link.click()
    said = words(part.tasks)
    assert "No rule was found. (Not checked.)" in said
    assert not any("at the earliest" in text for text in said)


def test_counts_are_compared(moving: SessionBridge, shown: Show) -> None:
    page, part = tab(moving, shown)
    choose(part, "Have the accounts")
    assert "No count for this number has been typed in yet." in words(part.tasks)
    count = OfficialCount(OfficialCountId("o"), "Tencent", 5, TODAY, "old")
    assert moving.do(lambda vault: official_counts.set_official_count(vault, count, {}))
    said = words(part.tasks)
    assert any(text.startswith("Tencent: 5 counted, ") for text in said)
    assert any(text.endswith("accounts were counted that are not recorded here.") for text in said)
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    deed(part, "To the counts")
    assert asked == [Destination("find", view="counts")]
    deed(part, "It is compared")
    assert rows(part)[9][2] == "Done"


def test_telling_people(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    part.head.reach.link.click()
    said = words(part.tasks)
    assert "3 services reach you there still:" in said
    assert "ICBC, WeChat, Club" in said
    deed(part, "They know")
    assert "Family told" in words(part.head)


def test_the_days_of_the_line(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    part.head.line.link.click()
    said = words(part.tasks)
    assert "When the last code came is not known yet." in said
    assert "1 account among keys and money still hangs on it:" in said
    deed(part, "A code came today")
    assert moving.vault.campaigns["c"].last_code == TODAY
    said = words(part.tasks)
    assert "The last code came 23 Nov 2026. Keep it until 31 Jan 2027." in said
    assert "The day to give it up: 1 Feb 2027" in said
    assert "Somebody else may have it from 2 May 2027 at the earliest. This is an estimate." in said
    assert any(text.startswith("Who says so: CCTV and ITHome") for text in said)
    assert "Keep it until 31 Jan 2027" in words(part.head)
    deed(part, "Note the days…")
    editor = open_editor(part, CampaignLineEditor)
    editor.set_value("retired", "2026-11-24")
    editor.save()
    assert editor.error_of("retired") == "This day has not come yet."
    editor.set_value("retired", "2026-11-20")
    editor.save()
    assert editor.error_of("retired") == "This day is before the last code came."
    editor.set_value("last_code", "2026-11-19")
    editor.save()
    assert "That was before the two months were over: codes may have got lost." in words(part.tasks)
    assert rows(part)[11][2] == "Done"
    assert [made.text() for made in part.tasks.deeds] == ["Note the days…"]  # no code comes on it any more
    assert any("somebody else’s from 18 Feb 2027 at the earliest (estimate)" in text for text in words(part.head))


def test_the_country_is_asked_for(empty: SessionBridge, shown: Show) -> None:
    add_numbers(empty)
    start(empty, country="")
    _page, part = tab(empty, shown)
    part.head.line.link.click()
    assert any("depends on its country" in text for text in words(part.tasks))
    deed(part, "Note the days…")
    editor = open_editor(part, CampaignLineEditor)
    editor.set_value("country", "US")
    editor.set_value("last_code", "2026-09-01")
    editor.save()
    assert "The wait ends 1 Mar 2027 at the latest, for a private number." in words(part.tasks)
    deed(part, "Note the days…")
    editor = open_editor(part, CampaignLineEditor)
    editor.set_value("country", "ZZ")
    editor.save()
    assert "For this country no wait is known here. Ask the carrier." in words(part.tasks)


def test_an_address_has_no_carrier(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "old", "email", value="me@old.example", label="Old mail")
    add_identifier(empty, "new", "email", label="New mail")
    add_account(empty, "club", ["email=old"], name="Club")
    start(empty, country="")
    _page, part = tab(empty, shown)
    assert [row[0] for row in rows(part)] == [
        "1. The rest", "Club, Priority not known", "At the end", "Tell family, school and work",
        "Keep the old one for a while, then give it up",
    ]  # fmt: skip
    part.head.line.link.click()
    assert any(text.startswith("Keep the old mailbox for two months") for text in words(part.tasks))
    part.head.reach.link.click()
    assert any(text.startswith("When the old address may go") for text in words(part.tasks))
    choose(part, "Club")
    assert "What apps ask for differs. It may be:" not in words(part.steps)


# What is not in the list


def test_what_was_recorded_later_can_be_added(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert not part.notices.later.isVisible()
    add_account(moving, "late", ["phone=old"], name="Late")
    assert "1 service that holds it was recorded later and is not in the list." in words(part)
    part.notices.later.linked.emit()
    assert "0 of 4 changed" in words(part.head)
    assert not part.notices.later.isVisible()


def test_what_may_be_the_old_one_is_never_taken_for_clean(moving: SessionBridge, shown: Show) -> None:
    add_account(moving, "perhaps", ["phone"], name="Perhaps")
    page, part = tab(moving, shown)
    assert "1 service may hold it, too: which of yours it holds is not recorded." in words(part)
    assert any(text.endswith("· 1 perhaps") for text in words(part.head))
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    part.notices.untied.linked.emit()
    assert asked == [Destination("services", service_id="perhaps", view="holds")]


def test_a_number_in_the_trash_is_said(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert moving.do(lambda vault: commands.trash_identifiers(vault, ["old"], TODAY))
    assert any(text.startswith("Old number is in the trash.") for text in words(part))


def test_a_number_that_nobody_holds(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "old", label="Old")
    start(empty, new=None)
    _page, part = tab(empty, shown)
    assert "0 of 0 changed" in words(part.head)
    assert "No service that is recorded holds Old any more." in words(part)


# Starting, choosing, ways in


def test_nothing_to_start_yet_leads_to_my_data(empty: SessionBridge, shown: Show) -> None:
    page, part = tab(empty, shown)
    said = words(part)
    assert "No change of a number or an address" in said
    assert any(text.endswith("Record your number or address under My data first.") for text in said)
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    part.leave_empty()
    assert asked == [Destination("my_data")]
    add_identifier(empty, "old")
    assert "Start a change…" in words(part)
    part.leave_empty()
    assert open_editor(part, CampaignEditor).value("old_identifier_id") == ""


def test_several_changes_are_chosen_from_a_list(moving: SessionBridge, shown: Show) -> None:
    _page, part = tab(moving, shown)
    assert not part.head.picker.isVisible()
    add_identifier(moving, "mail", "email", label="Mail")
    start(moving, "m", old="mail", new=None, started=date(2026, 11, 2))
    picker = part.head.picker
    assert [picker.itemText(row) for row in range(picker.count())] == ["Mail → none yet", "Old number → New number"]
    assert picker.currentText() == "Old number → New number"
    picker.setCurrentIndex(0)
    picker.activated.emit(0)
    assert "0 of 0 changed" in words(part.head)
    assert part.table.currentIndex().isValid()


def test_a_way_in_from_my_data(moving: SessionBridge, shown: Show) -> None:
    page = show_page(MyDataPage, moving, shown)
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    page.open_at(Destination("my_data", identifier_id="old"))
    assert page.details.swap.text() == "Show its change"
    page.open_at(Destination("my_data", identifier_id="new"))
    assert page.details.swap.text() == "Change this number…"
    page.details.swap.click()
    assert asked == [Destination("plan", identifier_id="new", view="number", new=True)]
    add_identifier(moving, "mail", "email")
    page.open_at(Destination("my_data", identifier_id="mail"))
    assert page.details.swap.text() == "Change this address…"
    add_identifier(moving, "card", "bank_card")
    page.open_at(Destination("my_data", identifier_id="card"))
    assert not page.details.swap.isVisible()
    plan = show_page(PlanPage, moving, shown)
    plan.open_at(asked[0])
    assert plan.tabs.current == "number"
    assert open_editor(plan.number, CampaignEditor).value("old_identifier_id") == "new"
    plan.open_at(Destination("plan", identifier_id="old", view="number", new=True))
    assert "Old number → New number" in words(plan.number.head)


def test_the_panel_leads_on(moving: SessionBridge, shown: Show) -> None:
    page, part = tab(moving, shown)
    asked: list[Destination] = []
    page.go_to.connect(asked.append)
    choose(part, "Club")
    trigger(part.steps.more.menu(), "Open in Services")
    trigger(part.steps.more.menu(), "Write a request…")
    assert asked == [
        Destination("services", service_id="club", view="holds"),
        Destination("plan", service_id="club", view="requests", new=True),
    ]


def test_the_account_stays_the_same_from_tab_to_tab(moving: SessionBridge, shown: Show) -> None:
    page, part = tab(moving, shown)
    choose(part, "WeChat")
    page.tabs.set_current("actions")
    page.tabs.set_current("number")
    assert rows(part)[part.table.currentIndex().row()][0].startswith("WeChat")


# Paper, locking, reading only


def test_on_paper_masked_unless_told_otherwise(
    moving: SessionBridge, shown: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, part = tab(moving, shown)
    path = tmp_path / "list.pdf"
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    trigger(part.head.more.menu(), "Print, or keep as a PDF…")
    dialog = open_editor(part, CampaignPaperDialog)
    qtbot.waitUntil(dialog.action.isEnabled)
    assert list(dialog.kinds) == ["pdf", "print"]
    assert dialog.masked
    dialog.masking["unmasked"].click()
    qtbot.waitUntil(dialog.action.isEnabled)
    answers = [False, True]
    monkeypatch.setattr(paper_module, "ask", lambda *_args, **_more: answers.pop(0))
    dialog.action.click()
    assert not path.exists()
    dialog.masking["masked"].click()
    dialog.action.click()
    qtbot.waitUntil(lambda: not dialog.busy and path.exists())
    assert path.read_bytes().startswith(b"%PDF")
    assert "It is not encrypted. Personal values in it are masked." in words(dialog)
    dialog.reject()


def test_a_vault_that_cannot_be_written(moving: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(moving.session), "read_only", property(lambda _self: True))
    add = "1 service that holds it was recorded later and is not in the list."
    page, part = tab(moving, shown)
    choose(part, "Club")
    assert not part.steps.changed.isVisible()
    assert offered(part.steps.more.menu()) == ["Open in Services", "Write a request…"]
    assert offered(part.head.more.menu()) == ["Print, or keep as a PDF…"]
    assert not part.start.isVisible()
    assert add not in words(part)
    choose(part, "Have the accounts")
    assert [made.text() for made in part.tasks.deeds] == ["To the counts"]
    part.head.line.link.click()
    assert part.tasks.deeds == []
    page.forget()


def test_an_empty_vault_that_cannot_be_written(
    empty: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_identifier(empty, "old")
    monkeypatch.setattr(type(empty.session), "read_only", property(lambda _self: True))
    _page, part = tab(empty, shown)
    assert "Start a change…" not in words(part)
    details = show_page(MyDataPage, empty, shown).details
    assert not details.swap.isVisible()


@pytest.mark.parametrize("which", ["change", "new change", "step", "line"])
def test_what_was_typed_outlives_the_lock(moving: SessionBridge, shown: Show, which: str) -> None:
    page, part = tab(moving, shown)
    if which == "change":
        trigger(part.head.more.menu(), "Change what you have said…")
        editor, field, value = open_editor(part, CampaignEditor), "started", "2026-10-03"
    elif which == "new change":
        part.start.click()
        editor, field, value = open_editor(part, CampaignEditor), "old_identifier_id", "new"
    elif which == "step":
        choose(part, "Club")
        trigger(part.steps.more.menu(), "Another day, or a note…")
        editor, field, value = open_editor(part, CampaignStepEditor), "note", "half a thought"
    else:
        part.head.line.link.click()
        deed(part, "Note the days…")
        editor, field, value = open_editor(part, CampaignLineEditor), "last_code", "2026-11-0"
    editor.set_value(field, value)
    draft, cls = editor.draft(), type(editor)
    editor.reject()
    page.resume(draft)
    assert open_editor(part, cls).value(field) == value
    open_editor(part, cls).reject()
    for nonsense in ('{"editor": "campaign"}', draft.replace('"c"', '"gone"').replace("_id", "_no")):
        page.resume(nonsense)
        assert not [one for one in part.findChildren(cls) if one.isVisible()]


def test_locking_forgets(moving: SessionBridge, shown: Show) -> None:
    page, part = tab(moving, shown)
    choose(part, "Club")
    page.forget()
    assert part.model.rowCount() == 0
    said = " ".join(words(page))
    assert not any(secret in said for secret in ("Club", "Old number", "ICBC"))


def test_keys(moving: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = tab(moving, shown, 820)
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    assert rows(part)[part.table.currentIndex().row()][0].startswith("ICBC")
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert part.beside.is_panel_open
    qtbot.keyClick(part.steps, Qt.Key.Key_Escape)
    assert not part.beside.is_panel_open


def test_the_demo_vault_has_a_change_that_runs(demo: SessionBridge, shown: Show) -> None:
    _page, part = tab(demo, shown)
    assert "2 of 43 changed; 2 being closed; 1 given up; 2 no longer there" in words(part.head)
    assert "Keep it until 31 Jan 2027" in words(part.head)
    part._show_chore(Chore.TELL)
    assert any("services reach you there still:" in text for text in words(part.tasks))
