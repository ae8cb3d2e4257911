"""Should I sign up? What it would mean is shown, and nothing is written unless the person says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core.model import Deletability, IdentifierId, SecondFactor, ServiceId
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.sign_up import SignUpDialog
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.widgets.badges import TickBox
from tracker.gui.widgets.fields import ComboBox
from tracker.services.session import Session

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


@pytest.fixture
def dialog(empty: SessionBridge, shown: Show) -> SignUpDialog:
    """One account holds the number; by hand: Shop 1 x 0.25 + 0 = 0.25, below any link."""
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    add_identifier(empty, "second", label="Second", value="+8613812349999")
    add_account(empty, "shop", ["phone=main"], name="Shop", **CALM)
    made = SignUpDialog(empty)
    shown(made)
    return made


def type_slowly(dialog: SignUpDialog, text: str, qtbot: QtBot) -> None:
    """With what follows a moment after each letter."""
    for letter in text:
        qtbot.keyClicks(dialog.name.edit, letter)
        dialog._show()


def box(dialog: SignUpDialog, kind: str) -> TickBox:
    return dialog.boxes[kind]


def test_before_anything_is_given(dialog: SignUpDialog, empty: SessionBridge) -> None:
    assert list(dialog.boxes) == ["phone", "email", "id_number", "location", "bank_card"]
    assert dialog.kinds == {}
    assert not dialog.add.isEnabled()
    (first,) = words(dialog.outcome)
    assert first.startswith("First choose a service, or tick what it asks for.")
    assert badges(dialog.outcome) == []  # nothing is judged yet
    box(dialog, "location").click()
    assert "Nobody has checked whether you could delete it again." in words(dialog.outcome)
    assert "Nothing changes at your other accounts." in words(dialog.outcome)
    assert first not in words(dialog.outcome)
    assert not dialog.add.isEnabled()
    box(dialog, "location").click()
    assert words(dialog.outcome) == [first]


def test_return_in_the_name_throws_nothing_away(dialog: SignUpDialog, empty: SessionBridge, qtbot: QtBot) -> None:
    before = len(empty.vault.services)
    qtbot.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()  # there is nothing to add yet
    qtbot.keyClicks(dialog.name.edit, "Zebra app")
    qtbot.waitUntil(dialog.add.isEnabled)
    qtbot.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert dialog.result() == SignUpDialog.DialogCode.Accepted
    assert len(empty.vault.services) == before + 1


def test_what_it_asks_for_weighs(dialog: SignUpDialog, empty: SessionBridge) -> None:
    load = empty.risk.load.total
    box(dialog, "phone").click()
    box(dialog, "id_number").click()
    assert dialog.kinds == {"phone": None, "id_number": None}
    # A new account with the ID knows who the person is, and shares the number with Shop: Shop's 1 x 0.25 becomes
    # 1 x 0.50, by the link alone.
    before, after = (float(part.split(": ")[1]) for part in dialog.outcome.bars.accessibleDescription().split("; "))
    assert before == load == 0.25
    risk = dialog.outcome.bars.accessibleName()
    assert risk == f"+{after - before:.2f}"
    assert any("of your other accounts would weigh more" in text for text in words(dialog.outcome))
    assert empty.risk.load.total == load


def test_which_of_mine_would_be_given(dialog: SignUpDialog) -> None:
    box(dialog, "phone").click()
    words(dialog)  # lets what was just made be shown
    (combo,) = [found for found in dialog.findChildren(ComboBox) if found.isVisible()]
    assert combo.currentText() == "Main"  # the one that most services hold
    combo.setCurrentIndex(combo.findText("Second"))
    combo.activated.emit(combo.currentIndex())
    assert dialog.kinds == {"phone": IdentifierId("second")}


def test_a_service_of_the_catalogue(dialog: SignUpDialog, empty: SessionBridge, qtbot: QtBot) -> None:
    entry = next(item for item in empty.catalogue.services.search.find("Keep", 1))
    dialog.take(entry)
    assert set(dialog.kinds) == {kind for kind in entry.collects if kind != "password"}
    assert badges(dialog.outcome)[0] != ""
    assert any("It may not turn you away" in text or "no more than its type" in text for text in words(dialog.outcome))


def test_ticks_of_the_catalogue_go_with_its_service_and_those_made_by_hand_stay(
    dialog: SignUpDialog, empty: SessionBridge, qtbot: QtBot
) -> None:
    box(dialog, "location").click()
    alipay = empty.catalogue.services.by_id("alipay")
    assert alipay is not None
    dialog.take(alipay)
    assert set(dialog.kinds) == {*alipay.collects, "location"}
    box(dialog, "phone").click()
    assert "phone" not in dialog.kinds
    dialog.take(alipay)  # what was taken out there says nothing about the next one
    box(dialog, "bank_card").click()
    box(dialog, "bank_card").click()  # as the catalogue has it again
    edit = dialog.name.edit
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    type_slowly(dialog, "Village library", qtbot)
    assert edit.text() == "Village library"
    assert list(dialog.kinds) == ["location"]


@pytest.mark.parametrize("typed", ["QQ Music", "Google Photos", "Line dance club", "WeChat"])
def test_what_is_typed_is_left_alone_until_it_is_whole(dialog: SignUpDialog, qtbot: QtBot, typed: str) -> None:
    for kind in ("id_number", "bank_card"):
        box(dialog, kind).click()
    type_slowly(dialog, typed, qtbot)
    assert dialog.name.text == typed
    assert list(dialog.kinds) == ["id_number", "bank_card"]


@pytest.mark.parametrize("typed", ["alipay", "支付宝", "alipay.com"])
def test_a_whole_name_is_taken_when_the_field_is_left(
    dialog: SignUpDialog, empty: SessionBridge, qtbot: QtBot, typed: str
) -> None:
    """The click that ends the typing is no word on what it has not shown yet."""
    edit = dialog.name.edit
    assert isinstance(edit, QLineEdit)
    edit.insert(typed)
    edit.textEdited.emit(typed)
    qtbot.waitUntil(dialog.add.isEnabled)
    steps = len(empty.session.journal())
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert len(empty.session.journal()) == steps
    assert "id_number" in dialog.kinds
    assert dialog.name.text == ("支付宝" if typed == "支付宝" else "Alipay")
    qtbot.waitUntil(dialog.add.isEnabled)
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    (added,) = (service for service in empty.vault.services.values() if service.catalogue_id == "alipay")
    assert {held.kind for held in empty.vault.holdings_of(added.id)} == set(dialog.kinds)


def test_return_takes_a_whole_name_and_adds_nothing_yet(
    dialog: SignUpDialog, empty: SessionBridge, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.name.edit, "Alipay")
    qtbot.waitUntil(dialog.add.isEnabled)
    qtbot.keyClick(dialog.name.edit, Qt.Key.Key_Escape)  # closes the suggestions
    qtbot.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "id_number" in dialog.kinds


def test_a_tick_that_ends_the_typing_counts(dialog: SignUpDialog, qtbot: QtBot) -> None:
    """The boxes are made anew under the pointer."""
    qtbot.keyClicks(dialog.name.edit, "QQ Music")
    pressed = box(dialog, "id_number")
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert set(dialog.kinds) == {"id_number", "browsing"}
    assert box(dialog, "id_number") is not pressed


def test_where_the_catalogue_does_not_say_what_it_asks_for_nothing_is_ticked_or_judged(
    dialog: SignUpDialog, empty: SessionBridge
) -> None:
    entry = empty.catalogue.services.by_id("1password")
    assert entry is not None
    assert not entry.collects
    unknown = "What it asks for is not known here: tick what it asks you for."
    assert unknown not in words(dialog)
    dialog.take(entry)
    assert unknown in words(dialog)
    assert (list(dialog.boxes), dialog.kinds) == (["phone", "email", "id_number", "location", "bank_card"], {})
    (first,) = words(dialog.outcome)
    assert first.startswith("First tick what it asks you for.")
    assert badges(dialog.outcome) == []
    dialog.add.click()
    (added,) = (service for service in empty.vault.services.values() if service.catalogue_id == "1password")
    assert list(empty.vault.holdings_of(added.id)) == []


def test_a_name_of_no_known_service_says_that_it_is_not_known(dialog: SignUpDialog, qtbot: QtBot) -> None:
    unknown = "What it asks for is not known here: tick what it asks you for."
    qtbot.keyClicks(dialog.name.edit, "Village library")
    assert unknown not in words(dialog)  # it is not whole yet
    qtbot.keyClick(dialog.name.edit, Qt.Key.Key_Tab)
    assert unknown in words(dialog)
    wechat = dialog._bridge.catalogue.services.by_id("wechat")
    assert wechat is not None
    dialog.take(wechat)
    assert unknown not in words(dialog)


def test_what_else_it_asks_for(dialog: SignUpDialog) -> None:
    menu = QMenu()
    dialog._fill_more(menu)
    action = next(action for action in menu.actions() if action.text() == "Face")
    action.trigger()
    assert dialog.kinds == {"face": None}
    assert list(dialog.boxes).index("face") > list(dialog.boxes).index("id_number")


def test_adding_it_is_one_step(dialog: SignUpDialog, empty: SessionBridge) -> None:
    dialog.name.set_text("<b>New</b> app")
    dialog._show()
    box(dialog, "phone").click()
    steps = len(empty.session.journal())
    dialog.add.click()
    assert len(empty.session.journal()) == steps + 1
    added = next(service for service in empty.vault.services.values() if service.name == "<b>New</b> app")
    assert [(held.kind, held.identifier_id) for held in empty.vault.holdings_of(added.id)] == [("phone", "main")]
    assert not dialog.isVisible()
    empty.attempt(Session.undo)
    assert added.id not in empty.vault.services


def test_leaving_it_writes_nothing(dialog: SignUpDialog, empty: SessionBridge) -> None:
    steps = len(empty.session.journal())
    box(dialog, "phone").click()
    dialog.reject()
    assert len(empty.session.journal()) == steps


def test_the_score_by_hand(dialog: SignUpDialog) -> None:
    """4 (face) x 0.25 (nothing that names anybody) + 0.25 (deleting) + 0.25 (second factor) + 0 (used today)."""
    dialog._ask_too("face")
    assert dialog.outcome.formula.accessibleName() == "4 × 0.25 + 0.50 = 1.50"


def test_a_number_of_its_own_links_it_to_nothing(dialog: SignUpDialog, empty: SessionBridge) -> None:
    dialog.name.set_text("New app")
    box(dialog, "phone").click()
    box(dialog, "id_number").click()
    assert "Nothing changes at your other accounts." not in words(dialog.outcome)
    words(dialog)
    combo = next(found for found in dialog.findChildren(ComboBox) if found.isVisible())
    assert [combo.itemText(place) for place in range(combo.count())] == [
        "Main",
        "Second",
        "A new one",
    ]
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    assert "Nothing changes at your other accounts." in words(dialog.outcome)
    dialog.add.click()
    (new,) = (item for item in empty.vault.live_identifiers() if item.label == "Phone number for New app")
    (held,) = empty.vault.holdings_with(new.id)
    assert (held.kind, new.value) == ("phone", "")


def test_what_was_said_is_kept_when_the_vault_is_locked(
    dialog: SignUpDialog, empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    entry = next(item for item in empty.catalogue.services.search.find("Keep", 1))
    dialog.take(entry)
    box(dialog, "location").click()
    dialog._give("phone", "second")
    draft = dialog.draft()
    dialog.reject()
    page = show_page(RiskPage, empty, shown)
    page.resume(draft)
    (again,) = page.findChildren(SignUpDialog)
    assert again.name.text == dialog.name.text
    assert again.kinds == dialog.kinds
    assert again.kinds["phone"] == "second"
    assert "location" not in again.kinds
    assert page.tabs.current == "what_if"
    again.reject()
    for other in ('{"editor": "muting"}', "no JSON", '{"editor": "sign_up", "asked": 1}'):
        assert SignUpDialog.from_draft(empty, other, None) is None


def test_a_service_that_is_in_the_ledger_already(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(empty, "chat", name="微信", **CALM)
    made = SignUpDialog(empty)
    shown(made)
    wechat = empty.catalogue.services.by_id("wechat")
    assert wechat is not None
    assert (made.name.hint, made.add.text()) == ("", "Add it to my ledger")
    made.take(wechat)
    assert made.name.hint == "Already in your ledger: 微信. What you see is what a further account there would mean."
    assert made.name.link == "Open 微信"
    assert made.add.text() == "Add a further account"
    made.name.set_text("")
    edit = made.name.edit
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, "Pottery")
    qtbot.waitUntil(lambda: made.name.hint == "")
    assert made.add.text() == "Add it to my ledger"
    edit.setText("weixin.qq.com")
    made._show()
    assert made.name.link == "Open 微信"
    with qtbot.waitSignal(made.recorded_wanted) as wanted:
        made.name.linked.emit()
    assert wanted.args == ["chat"]
    assert not made.isVisible()
    assert len(empty.vault.services) == 1


def test_a_further_account_is_added_only_knowingly(empty: SessionBridge, shown: Show) -> None:
    for number in range(5):
        add_account(empty, f"club{number}", name="Club", **CALM)
    made = SignUpDialog(empty)
    shown(made)
    made.name.set_text(" club ")
    made._show()
    assert made.name.hint.startswith("Already in your ledger: Club, Club, Club, 2 more.")
    assert made.add.text() == "Add a further account"
    made.add.click()
    assert len(empty.vault.services) == 6


def test_the_recorded_service_is_opened_from_a_draft(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(empty, "club", name="Club", **CALM)
    page = show_page(RiskPage, empty, shown)
    page.resume('{"editor": "sign_up", "name": "Club", "asked": {}, "given": {}, "catalogue_id": null}')
    (asking,) = page.findChildren(SignUpDialog)
    with qtbot.waitSignal(page.go_to) as asked:
        asking.name.linked.emit()
    assert asked.args == [Destination("services", service_id=ServiceId("club"))]
