"""Adding and editing a service with the catalogue's help: suggestions, facts and where they come from, drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account
from tests.gui.pages import words
from tracker.catalogue.drafts import draft_service
from tracker.catalogue.entries import ServiceEntry
from tracker.core import commands
from tracker.core.catalogued import FACTS, all_facts
from tracker.core.model import Deletability, HoldingState, SaidBy, Service, ServiceId
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.catalogue_words import CLOSING_FACTS, from_catalogue
from tracker.gui.dialogs.catalogue_help import suggested
from tracker.gui.dialogs.service_drafts import reopened
from tracker.gui.dialogs.service_editor import ServiceEditor
from tracker.gui.dialogs.tick_services import TickServicesDialog
from tracker.gui.models.roles import NameCell, Role
from tracker.gui.widgets.notes import FieldNote
from tracker.gui.widgets.suggestions import SuggestionsModel

Open = Callable[..., ServiceEditor]


@pytest.fixture
def opened(empty: SessionBridge, qtbot: QtBot) -> Open:
    """Shows the editor of a service, or of a new one, as the person sees it."""

    def show(service_id: str | None = None) -> ServiceEditor:
        editor = ServiceEditor(empty, ServiceId(service_id) if service_id else None)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(editor)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        return editor

    return show


def entry_of(bridge: SessionBridge, catalogue_id: str) -> ServiceEntry:
    found = bridge.catalogue.services.by_id(catalogue_id)
    assert found is not None
    return found


def draft(bridge: SessionBridge, known: str, language: str = "en", /, **fields: object) -> Service:
    return replace(draft_service(entry_of(bridge, known), language), **fields)


def seen(bridge: SessionBridge) -> str:
    """Since when the catalogue says what it says about WeChat."""
    return f"seen {formatting.partial_date(entry_of(bridge, 'wechat').seen)}"


def name_of(editor: ServiceEditor) -> QLineEdit:
    edit = editor.edit_of("name")
    assert isinstance(edit, QLineEdit)
    return edit


def note(editor: ServiceEditor, fact: str) -> str:
    """What stands below a fact."""
    if fact == "deletability":
        return editor._deletability_note.text if editor._deletability_note.isVisibleTo(editor) else ""
    return editor._fields[fact].hint


def link(editor: ServiceEditor, fact: str) -> str:
    return (editor._deletability_note if fact == "deletability" else editor._fields[fact]).link


def follow(editor: ServiceEditor, fact: str, qtbot: QtBot) -> None:
    """Press the link below a fact."""
    place: QWidget = editor._deletability_note if fact == "deletability" else editor._fields[fact]
    holder = place if isinstance(place, FieldNote) else place.findChild(FieldNote)
    assert isinstance(holder, FieldNote)
    assert holder._link.isVisible()
    qtbot.mouseClick(holder._link, Qt.MouseButton.LeftButton)


def rows(editor: ServiceEditor) -> list[str]:
    model = editor.suggestions.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(editor: ServiceEditor, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)


def commit(edit: QLineEdit, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def only_service(bridge: SessionBridge) -> Service:
    (service,) = bridge.vault.services.values()
    return service


# Suggestions while typing


def test_typing_offers_services_in_both_languages(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    assert editor.suggestions.isVisible()
    assert len(rows(editor)) <= 8
    assert rows(editor)[0] == "WeChat · 微信, Tencent · weixin.qq.com"
    assert any(row.startswith("Weibo · 微博, Sina · weibo.com") for row in rows(editor))
    assert name_of(editor).hasFocus()
    assert (
        editor.suggestions.geometry().top()
        >= name_of(editor).mapTo(editor.suggestions.parentWidget(), QPoint(0, name_of(editor).height())).y()
    )


def test_what_is_in_the_ledger_says_so(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    empty.do(lambda vault: commands.add_service(vault, draft(empty, "wechat")))
    add_account(empty, "w", name="Microblog", domains=("weibo.com",))
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    found = {row.partition(" ")[0]: row for row in rows(editor)}
    assert "In your ledger" in found["WeChat"]
    assert "In your ledger" in found["Weibo"]
    assert "In your ledger" not in found["WeCom"]


def test_the_list_goes_when_nothing_fits_and_with_the_text(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    qtbot.keyClicks(name_of(editor), "qqqzzzxxx")
    assert not editor.suggestions.isVisible()
    name_of(editor).selectAll()
    qtbot.keyClicks(name_of(editor), "w")
    assert editor.suggestions.isVisible()
    qtbot.keyClick(name_of(editor), Qt.Key.Key_Backspace)
    assert not editor.suggestions.isVisible()


def test_down_and_return_take_a_row(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    assert not editor.suggestions.rows.currentIndex().isValid()
    press(editor, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert not editor.suggestions.isVisible()
    assert editor.value("name") == "WeChat"
    assert editor.value("group") == "Tencent"
    assert not empty.vault.services


def test_the_rows_are_gone_through_in_a_ring(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    press(editor, qtbot, Qt.Key.Key_Up)
    assert editor.suggestions.rows.currentIndex().row() == len(rows(editor)) - 1
    press(editor, qtbot, Qt.Key.Key_Down)
    assert not editor.suggestions.rows.currentIndex().isValid()
    assert not editor.suggestions.rows.selectionModel().hasSelection()
    assert editor.value("name") == "wei"


def test_tab_takes_the_chosen_row_and_goes_on(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "weibo")
    press(editor, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert editor.value("name") == "Weibo"
    assert editor.value("group") == "Sina"
    assert editor.edit_of("operator").hasFocus()


def test_tab_without_a_row_leaves_what_was_typed(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    press(editor, qtbot, Qt.Key.Key_Tab)
    assert not editor.suggestions.isVisible()
    assert editor.value("name") == "wei"
    assert editor.value("operator") == ""


def test_escape_closes_the_list_first_and_then_the_editor(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    press(editor, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert not editor.suggestions.isVisible()
    assert editor.isVisible()
    assert editor.value("name") == "wei"
    press(editor, qtbot, Qt.Key.Key_Down)
    assert editor.suggestions.isVisible()
    press(editor, qtbot, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_return_without_a_row_moves_on_while_something_is_offered(
    opened: Open, empty: SessionBridge, qtbot: QtBot
) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    press(editor, qtbot, Qt.Key.Key_Return)
    assert not editor.suggestions.isVisible()
    assert editor.isVisible()
    assert not empty.vault.services
    assert editor.edit_of("operator").hasFocus()
    press(editor, qtbot, Qt.Key.Key_Return)
    assert only_service(empty).name == "wei"
    assert only_service(empty).catalogue_id is None


def test_a_click_takes_a_row_and_one_elsewhere_closes_the_list(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "weibo")
    qtbot.mouseClick(editor.suggestions.parentWidget(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not editor.suggestions.isVisible()
    press(editor, qtbot, Qt.Key.Key_Down)
    table = editor.suggestions.rows
    place = table.visualRect(editor.suggestions.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.value("group") == "Sina"
    assert name_of(editor).hasFocus()


def test_an_input_method_is_left_alone_until_it_commits(opened: Open) -> None:
    editor = opened()
    QApplication.sendEvent(name_of(editor), QInputMethodEvent("weixin", []))
    assert not editor.suggestions.isVisible()
    commit(name_of(editor), "微信")
    assert editor.suggestions.isVisible()
    assert rows(editor)[0].startswith("WeChat · 微信")


def test_the_list_keeps_to_its_field_when_the_window_changes(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(name_of(editor), "wei")
    before = editor.suggestions.width()
    editor.resize(editor.width() + 120, editor.height())
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()
    assert editor.suggestions.width() == name_of(editor).width() > before


def test_the_model_of_the_list(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = SuggestionsModel()
    qtmodeltester.check(model)
    model.offer([NameCell("a", "Alpha", "Group"), NameCell("b", "Beta")])
    qtmodeltester.check(model)
    assert model.index(0, 0).data() == "Alpha, Group"
    assert model.index(1, 0).data(Role.ID) == "b"
    assert model.data(model.index(5, 0)) is None


# What is picked is filled in, and says where it comes from


def test_picking_fills_every_fact_and_says_so_beneath(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("wechat")
    known = draft(empty, "wechat")
    for fact in all_facts(known):
        if fact != "apps":
            assert note(editor, fact).startswith("From the catalogue"), fact
            assert link(editor, fact) == ""
    assert note(editor, "operator") == f"From the catalogue, {seen(empty)}"
    assert note(editor, "deletability").endswith("seen 13 Aug 2017, not checked since")
    assert note(editor, "closing_url") == ""  # the catalogue knows none
    editor.save()
    service = only_service(empty)
    assert service.catalogued == known.catalogued
    assert replace(service, id=known.id) == known
    assert {holding.kind for holding in empty.vault.holdings_of(service.id)} == set(entry_of(empty, "wechat").collects)
    assert {holding.state for holding in empty.vault.holdings_of(service.id)} == {HoldingState.UNKNOWN}


def test_the_usual_kinds_say_how_sure_they_are(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    assert not editor._usual.isVisibleTo(editor)
    editor._pick("wechat")
    said = words(editor._usual)
    assert "Phone number, Nickname and picture, Account name" in said
    assert f"From the catalogue, {seen(empty)}; one list, test or report says so" in said


def test_a_changed_fact_is_the_persons_own_word_and_can_be_reset(
    opened: Open, empty: SessionBridge, qtbot: QtBot
) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_value("group", "My group")
    assert note(editor, "group") == f"Your own word. The catalogue says “Tencent”; {seen(empty)}"
    assert link(editor, "group") == "Reset to catalogue"
    follow(editor, "group", qtbot)
    assert editor.value("group") == "Tencent"
    assert note(editor, "group") == f"From the catalogue, {seen(empty)}"
    editor.set_value("group", "")
    assert note(editor, "group") == f"The catalogue says “Tencent”; {seen(empty)}"
    editor.save()
    assert only_service(empty).group == ""
    assert "group" not in only_service(empty).catalogued


def test_the_four_fields_about_deleting_are_one_fact(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_value("deletability_by", SaidBy.TRIED)
    assert note(editor, "deletability").startswith("Your own word. The catalogue says “With conditions”")
    editor.set_value("deletability", Deletability.IMPOSSIBLE)
    follow(editor, "deletability", qtbot)
    known = draft(empty, "wechat")
    now = editor.now()
    assert all(getattr(now, field) == getattr(known, field) for field in FACTS["deletability"])
    assert note(editor, "deletability").startswith("From the catalogue")


def test_another_answer_takes_its_backing_along_at_once(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    editor = opened()
    editor._pick("wechat")
    answer = editor.edit_of("deletability")
    assert editor.value("deletability_by") == SaidBy.CATALOGUE
    answer.setFocus()
    qtbot.keyClick(answer, Qt.Key.Key_Down)
    assert editor.value("deletability") != Deletability.CONDITIONAL
    backing = ("deletability_by", "deletability_source", "deletability_seen")
    assert [editor.value(name) for name in backing] == [SaidBy.UNKNOWN, "", empty.today.isoformat()]
    editor.set_values({"deletability_by": SaidBy.ASKED, "deletability_source": "their help desk"})
    editor.save()
    service = only_service(empty)
    assert (service.deletability_by, service.deletability_source) == (SaidBy.ASKED, "their help desk")


def test_another_answer_alone_is_the_persons_own_of_today(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_value("deletability", Deletability.IMPOSSIBLE)  # as a draft that is taken up again does
    editor.save()
    service = only_service(empty)
    assert (service.deletability_by, service.deletability_source) == (SaidBy.UNKNOWN, "")
    assert service.deletability_seen == empty.today.isoformat()
    assert "deletability" not in service.catalogued
    assert "closing_path" in service.catalogued


def test_picking_another_service_replaces_what_the_first_one_filled_in_only(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_values({"group": "My group", "login": "me", "notes": "Mine"})
    editor._pick("weibo")
    now, weibo = editor.now(), draft(empty, "weibo")
    assert (now.name, now.operator, now.apps) == (weibo.name, weibo.operator, weibo.apps)
    assert (now.group, now.login, now.notes) == ("My group", "me", "Mine")
    assert now.closing_conditions == weibo.closing_conditions
    assert note(editor, "group").startswith("Your own word")


def test_a_whole_name_in_either_language_or_an_address_is_recognised(opened: Open, qtbot: QtBot) -> None:
    for typed, name in (
        ("wechat", "WeChat"),
        ("微信", "微信"),
        ("weixin.qq.com", "WeChat"),
        ("https://www.wechat.com/en/", "WeChat"),
        ("www.wechat.com/en/", "WeChat"),
        ("wechat.com/en", "WeChat"),
        ("wechat.com?x=1", "WeChat"),
        ("www.wechat.com:443", "WeChat"),
        ("HTTPS://li:secret@wechat.com#top", "WeChat"),
    ):
        editor = opened()
        commit(name_of(editor), typed)
        press(editor, qtbot, Qt.Key.Key_Tab)
        assert editor.value("name") == name
        assert editor.value("group") == "Tencent"
        editor.reject()


def test_another_name_for_a_tied_service_changes_nothing(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_value("name", "Weixin")
    press(editor, qtbot, Qt.Key.Key_Tab)
    assert editor.value("name") == "Weixin"
    assert editor._help.entry is not None
    assert editor._help.entry.id == "wechat"


def test_a_name_that_fits_later_is_offered_when_facts_were_typed_already(
    opened: Open, empty: SessionBridge, qtbot: QtBot
) -> None:
    editor = opened()
    editor.set_value("operator", "Somebody")
    qtbot.keyClicks(name_of(editor), "weibo")
    press(editor, qtbot, Qt.Key.Key_Tab)
    assert editor.value("group") == ""
    assert words(editor._offer) == ["The catalogue knows Weibo.", "Use its facts"]
    qtbot.mouseClick(editor._offer._link, Qt.MouseButton.LeftButton)
    assert not editor._offer.isVisible()
    assert (editor.value("operator"), editor.value("group")) == ("Somebody", "Sina")
    editor.save()
    service = only_service(empty)
    assert service.catalogue_id == "weibo"
    assert "operator" not in service.catalogued
    assert "group" in service.catalogued


def test_what_is_doubtful_is_told_and_not_filled_in(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("didi")
    assert editor.value("closing_path") == ""
    assert note(editor, "closing_path").startswith("Not taken over, from memory or an anonymous page: “")
    assert link(editor, "closing_path") == ""
    guessed = next(entry for entry in empty.catalogue.services if entry.closure.believed is Deletability.CONDITIONAL)
    editor._pick(guessed.id)
    assert note(editor, "deletability") == "The catalogue does not know; its guess is “With conditions”"
    assert editor.value("deletability") == Deletability.UNKNOWN


# Services that are there already


def test_an_unchanged_service_shows_what_is_the_catalogues(opened: Open, empty: SessionBridge) -> None:
    service = draft(empty, "wechat")
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    assert note(editor, "operator").startswith("From the catalogue, seen")
    editor.set_value("notes", "Mine")
    editor.save()
    assert only_service(empty) == replace(service, notes="Mine")


def test_a_fact_taken_in_the_other_language_is_not_old(opened: Open, empty: SessionBridge) -> None:
    service = draft(empty, "wechat", "zh_CN")
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    for fact in ("group", "closing_path", "closing_conditions", "deletability"):
        assert note(editor, fact).startswith("From the catalogue"), fact
    editor.save()
    assert only_service(empty) == service


def test_what_the_catalogue_says_otherwise_now_is_offered(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    service = draft(empty, "wechat", group="Old group", closing_url="https://old.example/close")
    service = replace(service, catalogued=(*service.catalogued, "closing_url"))
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    assert note(editor, "group") == f"From an earlier catalogue. It now says “Tencent”; {seen(empty)}"
    assert link(editor, "group") == "Take it over"
    assert note(editor, "closing_url") == "From an earlier catalogue. It no longer says anything about this"
    assert editor.value("group") == "Old group"
    follow(editor, "group", qtbot)
    follow(editor, "closing_url", qtbot)
    editor.save()
    changed = only_service(empty)
    assert (changed.group, changed.closing_url) == ("Tencent", "")
    assert "group" in changed.catalogued
    assert "closing_url" not in changed.catalogued


def test_saving_leaves_old_facts_as_they_are(opened: Open, empty: SessionBridge) -> None:
    service = draft(empty, "wechat", group="Old group")
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    editor.set_value("notes", "Mine")
    editor.save()
    assert only_service(empty) == replace(service, notes="Mine")


def test_a_service_that_left_the_catalogue_keeps_everything(opened: Open, empty: SessionBridge) -> None:
    service = draft(empty, "wechat", name="Gone", catalogue_id="gone", domains=("gone.example",), apps=())
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    assert note(editor, "operator") == "From an earlier catalogue"
    assert link(editor, "operator") == ""
    editor.set_value("group", "My group")
    assert note(editor, "group") == ""
    editor.save()
    changed = only_service(empty)
    assert changed.catalogue_id == "gone"
    assert set(changed.catalogued) == set(service.catalogued) - {"group"}


def test_a_service_of_ones_own_can_be_tied_to_the_catalogue(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    add_account(empty, "s", name="My shop", domains=("shop.taobao.com",), operator="Me", notes="Mine")
    editor = opened("s")
    assert words(editor._offer) == ["The catalogue knows Taobao.", "Use its facts"]
    assert editor.value("group") == ""
    qtbot.mouseClick(editor._offer._link, Qt.MouseButton.LeftButton)
    assert (editor.value("name"), editor.value("operator"), editor.value("domains")) == (
        "My shop",
        "Me",
        "shop.taobao.com",
    )
    assert editor.value("group") == "Alibaba"
    assert note(editor, "operator").startswith("Your own word. The catalogue says")
    assert not editor._usual.isVisibleTo(editor)
    editor.save()
    service, known = only_service(empty), draft(empty, "taobao")
    assert (service.catalogue_id, service.apps) == ("taobao", known.apps)
    assert set(service.catalogued) == set(known.catalogued) - {"operator", "domains"}


def test_an_offer_that_is_not_taken_changes_nothing(opened: Open, empty: SessionBridge) -> None:
    add_account(empty, "s", name="My shop", domains=("shop.taobao.com",))
    before = only_service(empty)
    editor = opened("s")
    editor.set_value("notes", "Mine")
    editor.save()
    assert only_service(empty) == replace(before, notes="Mine")


def test_the_offer_follows_the_addresses(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    add_account(empty, "s", name="Mine")
    editor = opened("s")
    assert not editor._offer.isVisible()
    address = editor.edit_of("domains")
    address.setFocus()
    qtbot.keyClicks(address, "https://www.weibo.com/u/1")
    press(editor, qtbot, Qt.Key.Key_Tab)
    assert words(editor._offer) == ["The catalogue knows Weibo.", "Use its facts"]


# Drafts


def test_the_draft_of_a_pick_comes_back_with_its_notes(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("wechat")
    editor._usual.set_wanted(False)
    editor.set_values({"group": "My group", "closing_url": "https://example.com/clo"})
    again = reopened(empty, editor.draft(), editor)
    assert isinstance(again, ServiceEditor)
    assert again.values() == editor.values()
    assert [note(again, fact) for fact in FACTS if fact != "apps"] == [
        note(editor, fact) for fact in FACTS if fact != "apps"
    ]
    again.save()
    service = only_service(empty)
    assert service.catalogue_id == "wechat"
    assert "operator" in service.catalogued
    assert "group" not in service.catalogued
    assert not empty.vault.holdings_of(service.id)


def test_the_draft_of_a_tie_comes_back(opened: Open, empty: SessionBridge, qtbot: QtBot) -> None:
    add_account(empty, "s", name="My shop", domains=("taobao.com",))
    editor = opened("s")
    qtbot.mouseClick(editor._offer._link, Qt.MouseButton.LeftButton)
    again = reopened(empty, editor.draft(), editor)
    assert isinstance(again, ServiceEditor)
    again.save()
    assert only_service(empty).catalogue_id == "taobao"
    assert "group" in only_service(empty).catalogued


def test_a_draft_whose_entry_has_gone_is_as_if_typed_by_hand(opened: Open, empty: SessionBridge) -> None:
    editor = opened()
    editor._pick("wechat")
    again = reopened(empty, editor.draft().replace('"catalogue_id": "wechat"', '"catalogue_id": "gone"'), editor)
    assert isinstance(again, ServiceEditor)
    again.save()
    assert only_service(empty).catalogue_id is None
    assert only_service(empty).catalogued == ()
    assert only_service(empty).group == "Tencent"


def test_locking_while_suggestions_are_shown_closes_everything(
    opened: Open, empty: SessionBridge, qtbot: QtBot
) -> None:
    editor = opened()
    with qtbot.captureExceptions() as problems:
        qtbot.keyClicks(name_of(editor), "wei")
        empty.lock("")
        QApplication.processEvents()
    assert not problems
    assert not editor.isVisible()


# Names that are too long, colours, keys


def test_a_very_long_fact_stays_in_the_dialog(opened: Open, empty: SessionBridge) -> None:
    service = draft(empty, "wechat", operator="Longname" * 60, group="名" * 400)
    empty.do(lambda vault: commands.add_service(vault, service))
    editor = opened(service.id)
    before = editor.width()
    QApplication.processEvents()
    assert editor.width() == before
    for fact in ("operator", "group"):
        edge = editor._fields[fact].mapTo(editor, editor._fields[fact].rect().topRight())
        assert edge.x() < editor.width()


def test_tab_reaches_the_link_after_its_field(opened: Open, qtbot: QtBot) -> None:
    editor = opened()
    editor._pick("wechat")
    editor.set_value("operator", "Mine")
    QApplication.processEvents()
    editor.edit_of("operator").setFocus()
    press(editor, qtbot, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert getattr(focus, "text", str)() == "Reset to catalogue"
    assert focus.accessibleDescription() == "Operator"
    press(editor, qtbot, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.value("operator").startswith("Shenzhen")


# What is there already


@pytest.mark.parametrize(
    ("recorded", "language", "typed"),
    [
        ({"name": "WeChat"}, "en", "微信"),
        ({"name": "WeChat"}, "en", "weixin.qq.com"),
        ({"name": "Chats", "domains": ("mp.weixin.qq.com",)}, "en", "wechat"),
        ({"name": "Taobao"}, "zh_CN", "taobao"),
        ({"name": "淘宝", "catalogue_id": "taobao"}, "zh_CN", "taobao"),
        ({"name": "Pottery club"}, "en", "pottery club"),
    ],
)
def test_what_is_recorded_is_the_same_everywhere(
    opened: Open, empty: SessionBridge, recorded: dict[str, object], language: str, typed: str
) -> None:
    add_account(empty, "own", **recorded)
    empty.language = language
    editor = opened()
    name_of(editor).setText(typed)
    editor._recognise()
    assert note(editor, "name").startswith("Already in your ledger.")
    entry = empty.catalogue.services.by_name(typed) or empty.catalogue.services.by_domain(typed)
    if entry is not None:
        offered = {cell.id: cell.subtitle for cell in suggested(empty, editor._recorded, typed)}
        assert offered[entry.id].startswith("In your ledger")
    ticking = TickServicesDialog(empty)
    assert ticking._recorded(entry or typed) == "In your ledger"
    ticking.reject()


def test_what_the_person_has_filled_in_hides_no_twin(opened: Open, empty: SessionBridge) -> None:
    add_account(empty, "own", name="WeChat")
    editor = opened()
    editor.set_value("operator", "My own word")
    name_of(editor).setText("微信")
    editor._recognise()
    assert note(editor, "name").startswith("Already in your ledger.")
    name_of(editor).setText("Zhihu")
    editor._recognise()
    assert note(editor, "name") == ""


def test_one_source_of_all_closing_facts_is_said_once(opened: Open, empty: SessionBridge) -> None:
    known = next(
        entry
        for entry in empty.catalogue.services
        if len({from_catalogue(entry, fact, "en") for fact in CLOSING_FACTS}) == 1
        and set(CLOSING_FACTS) <= set(draft_service(entry, "en").catalogued)
    )
    empty.do(lambda vault: commands.add_service(vault, draft(empty, known.id)))
    editor = opened(only_service(empty).id)
    assert [bool(note(editor, fact)) for fact in CLOSING_FACTS] == [True, False, False, False]
    editor.set_value("closing_path", "My own way")
    assert note(editor, "closing_path").startswith("Your own word.")
    assert note(editor, "closing_url") == note(editor, "deletability")  # another one stands between them
    assert note(editor, "closing_conditions") == ""
