"""Adding a number after the services that hold it: the editor asks, once, whether it is the one that they hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.risk.not_said import SOME_OF
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.identifier_editor import IdentifierEditor
from tracker.gui.dialogs.identifier_tying import IdentifierTying
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.risk_account_rows import identifier_link
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.marks import Tick


@pytest.fixture
def ticked(empty: SessionBridge) -> SessionBridge:
    """Two accounts that hold a number, and one that holds an address: nobody has said which."""
    for key in "ab":
        add_account(empty, key, ["phone"])
    add_account(empty, "c", ["email"])
    return empty


def editor(bridge: SessionBridge, qtbot: QtBot, identifier: str | None = None) -> IdentifierEditor:
    made = IdentifierEditor(bridge, identifier)
    qtbot.addWidget(made)
    made.show()
    return made


def holders(bridge: SessionBridge) -> list[str]:
    """The accounts of which it is said which one they hold."""
    return sorted(item.service_id for item in bridge.vault.holdings.values() if item.identifier_id is not None)


def test_the_first_one_is_the_one_that_they_hold(ticked: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(ticked, qtbot)
    assert dialog.ties.isVisible()
    assert dialog.ties.text().startswith("2 accounts hold one")
    assert dialog.ties.accessibleName() == dialog.ties.text()
    assert dialog.ties.tick is Tick.HELD
    dialog.set_value("label", "Main")
    dialog.save()
    assert holders(ticked) == ["a", "b"]
    assert ticked.risk.links.holders(dialog.saved_id) == {"a", "b"}
    ticked.attempt(lambda session: session.undo())
    assert holders(ticked) == []
    assert not ticked.vault.identifiers


def test_the_tick_can_be_taken_away_with_the_keyboard(ticked: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(ticked, qtbot)
    dialog.ties.setFocus()
    qtbot.keyClick(dialog.ties, Qt.Key.Key_Space)
    dialog.set_value("label", "Main")
    dialog.save()
    assert len(ticked.vault.identifiers) == 1
    assert holders(ticked) == []


def test_of_a_second_one_it_is_not_taken_for_granted(ticked: SessionBridge, qtbot: QtBot) -> None:
    add_identifier(ticked, "main")
    dialog = editor(ticked, qtbot)
    assert dialog.ties.isVisible()
    assert dialog.ties.tick is Tick.NOT_GIVEN
    dialog.set_value("label", "Spare")
    dialog.save()
    assert holders(ticked) == []


def test_it_is_asked_only_where_it_can_be(ticked: SessionBridge, qtbot: QtBot) -> None:
    add_account(ticked, "d", ["email?"])
    dialog = editor(ticked, qtbot)
    dialog.set_value("retired", "2024")
    assert not dialog.ties.isVisible()
    dialog.set_value("retired", " ")
    assert dialog.ties.isVisible()
    dialog.set_value("kind", "email")
    assert dialog.ties.text().startswith("2 accounts hold one or may hold one")
    dialog.set_value("kind", "bank_card")
    assert not dialog.ties.isVisible()
    dialog.set_values({"kind": "phone", "label": "Old", "retired": "2024"})
    dialog.save()
    assert holders(ticked) == []
    own = dialog.saved_id
    assert not editor(ticked, qtbot, own).ties.isVisible()
    ticked.do(lambda vault: commands.edit_identifier(vault, own, retired=None))
    assert not editor(ticked, qtbot, own).ties.isVisible()


def test_beside_one_that_was_given_up_it_is_not_taken_for_granted(ticked: SessionBridge, qtbot: QtBot) -> None:
    add_identifier(ticked, "old", retired="2020")
    dialog = editor(ticked, qtbot)
    assert dialog.ties.isVisible()
    assert dialog.ties.tick is Tick.NOT_GIVEN


def tying_of(page: MyDataPage) -> IdentifierTying:
    return page.findChildren(IdentifierTying)[-1]


def test_what_is_recorded_already_is_tied_from_its_details(ticked: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_identifier(ticked, "main")
    page = show_page(MyDataPage, ticked, shown)
    assert page.details.ties.text().startswith("2 accounts hold one, and nobody has said which")
    qtbot.keyClick(page.details.ties, Qt.Key.Key_Space)
    dialog = tying_of(page)
    assert dialog.ticks.chosen == ("a", "b")  # the only one that they can hold
    dialog.ticks.findChildren(TickBox)[0].click()
    assert dialog.ticks.chosen == ("b",)
    dialog.save()
    assert holders(ticked) == ["b"]
    assert page.details.ties.text().startswith("1 account")
    ticked.attempt(lambda session: session.undo())
    assert holders(ticked) == []
    page.details.ties.click()
    tying_of(page).save()
    assert holders(ticked) == ["a", "b"]
    assert page.details.ties.isHidden()


def test_of_several_none_is_ticked_and_saving_that_changes_nothing(
    ticked: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    add_identifier(ticked, "main")
    add_identifier(ticked, "old", retired="2020")
    add_account(ticked, "d", ["phone?"])
    page = show_page(MyDataPage, ticked, shown)
    page.open_at(Destination("my_data", identifier_id="main"))
    assert page.details.ties.text().startswith("3 accounts hold one or may hold one")
    page.details.ties.click()
    dialog = tying_of(page)
    assert dialog.ticks.chosen == ()
    dialog.save()
    assert holders(ticked) == []
    page.open_at(Destination("my_data", identifier_id="old"))
    assert page.details.ties.isHidden()


def test_a_draft_keeps_the_accounts(ticked: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_identifier(ticked, "main")
    page = show_page(MyDataPage, ticked, shown)
    page.details.ties.click()
    dialog = tying_of(page)
    dialog.ticks.choose(["b"])
    draft = dialog.draft()
    dialog.reject()
    page.resume(draft)
    assert tying_of(page).ticks.chosen == ("b",)
    assert IdentifierTying.from_draft(ticked, "{}") is None
    assert IdentifierTying.from_draft(ticked, draft.replace("tying", "leaving")) is None


def test_what_joins_and_was_not_said_leads_to_where_it_can_be_said(ticked: SessionBridge, qtbot: QtBot) -> None:
    went: list[Destination] = []
    for record in (None, "main"):
        if record:
            add_identifier(ticked, "mail", "email")
            add_identifier(ticked, "old", retired="2020")
            add_identifier(ticked, record)
        made = identifier_link(ticked, SOME_OF["phone"], went.append)
        qtbot.addWidget(made)
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert went == [Destination("my_data"), Destination("my_data", identifier_id="main")]


def test_a_draft_keeps_the_tick(ticked: SessionBridge, qtbot: QtBot) -> None:
    dialog = editor(ticked, qtbot)
    dialog.set_values({"kind": "email", "label": "Half typ"})
    dialog.ties.click()
    again = IdentifierEditor.from_draft(ticked, dialog.draft())
    assert again is not None
    qtbot.addWidget(again)
    assert again.values() == dialog.values()
    assert again.ties.tick is Tick.NOT_GIVEN
    dialog.ties.click()
    again.set_values(dialog.values())
    assert again.ties.tick is Tick.HELD


def test_what_one_may_hold_is_no_zero_in_the_list_and_in_what_it_links(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "main", label="Main")
    add_account(empty, "a", ["phone?=main"])
    page = show_page(MyDataPage, empty, shown)
    page.details.tabs.set_current("linkage")
    sentence = page.details.linkage.sentence.text()
    assert sentence.startswith("1 ")
    assert "may hold it: not checked." in sentence
    said = [*words(page), *(str(page.model.index(row, 0).data()) for row in range(page.model.rowCount()))]
    assert not [line for line in said if "0 services" in line]
    assert said[-1].endswith("1 may hold it, not checked")  # and no figure of what it adds
