"""The Services page driven as a person would: table, chips, search, details, editors, bulk bar."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tracker.core import bulk, commands
from tracker.core.model import (
    Deletability,
    Evidence,
    EvidenceId,
    Given,
    Grade,
    HoldingState,
    Identifier,
    IdentifierId,
    IncidentKind,
    Need,
    PartialDate,
    Precision,
    SaidBy,
    SecondFactor,
    Service,
    ServiceId,
    Status,
)
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.holding_editor import HoldingEditor
from tracker.gui.dialogs.incident_editor import IncidentEditor
from tracker.gui.dialogs.record_editor import RecordEditor
from tracker.gui.dialogs.service_drafts import reopened
from tracker.gui.dialogs.service_editor import ServiceEditor
from tracker.gui.models.roles import Role
from tracker.gui.models.services_model import Column
from tracker.gui.pages.base import Destination
from tracker.gui.pages.services import ServicesPage
from tracker.gui.widgets.marks import Tick
from tracker.services.session import Session

W = TypeVar("W", bound=QWidget)
A, B, C = (ServiceId(key) for key in "abc")


def shown(bridge: SessionBridge, qtbot: QtBot, width: int = 1100) -> ServicesPage:
    page = ServicesPage(bridge)
    qtbot.addWidget(page)
    bridge.changed.connect(page.follow)
    page.resize(width, 760)
    page.refresh()
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(demo: SessionBridge, qtbot: QtBot) -> ServicesPage:
    return shown(demo, qtbot)


@pytest.fixture
def small(empty: SessionBridge, qtbot: QtBot) -> ServicesPage:
    """Three services, one phone number."""
    empty.do(
        lambda vault: commands.add_identifier(vault, Identifier(IdentifierId("p"), "phone", "Main", "13812346024"))
    )
    for service in (
        Service(A, "Alpha"),
        Service(B, "Beta", deletability=Deletability.CONDITIONAL),
        Service(C, "Gamma"),
    ):
        empty.do(lambda vault, service=service: commands.add_service(vault, service))
    return shown(empty, qtbot)


def activate(page: ServicesPage, qtbot: QtBot) -> None:
    """Give the page the keyboard."""
    with qtbot.waitActive(page):
        page.activateWindow()


def pick(menu: QMenu, *path: str) -> None:
    """Trigger an entry of a menu by its words."""
    for words in path[:-1]:
        menu = next(action for action in menu.actions() if action.text() == words).menu()
    next(action for action in menu.actions() if action.text() == path[-1]).trigger()


def dialog_of(page: QWidget, kind: type[W]) -> W:
    (found,) = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    return found


def names(page: ServicesPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def key(page: ServicesPage, qtbot: QtBot, code: Qt.Key, **more: object) -> None:
    qtbot.keyClick(page.table, code, **more)


# The ledger


def test_shows_the_demo_ledger(page: ServicesPage) -> None:
    assert page.stack.currentWidget() is page.beside
    assert page.model.rowCount() == len(page.bridge.risk.services)
    assert page.beside.is_panel_open
    assert page.details.service_id == page.model.ids[0]


def test_an_empty_ledger_says_what_it_is_for(empty: SessionBridge, qtbot: QtBot) -> None:
    page = shown(empty, qtbot)
    assert page.stack.currentWidget() is page.empty
    with qtbot.waitSignal(page.action) as asked:
        page.empty.accepted.emit()
    assert asked.args == ["tick_services"]
    with qtbot.waitSignal(page.go_to) as gone:
        page.empty.alternative_chosen.emit()
    assert gone.args[0].page == "find"
    empty.do(lambda vault: commands.add_service(vault, Service(A, "Alpha")))
    assert page.stack.currentWidget() is page.beside
    assert names(page) == ["Alpha"]


def test_nothing_matches_repeats_the_filter_and_clears_it(page: ServicesPage) -> None:
    page.filters.set_current("stuck")
    page.header.search.setText("no such thing")
    assert page.rows.currentWidget() is page.nothing
    words = " ".join(text.text() for text in page.nothing.findChildren(QLabel))
    assert "no such thing" in words
    assert "Cannot be deleted" in words
    page.nothing.accepted.emit()
    assert page.rows.currentWidget() is page.table
    assert page.filters.current == "all"
    assert page.header.search.text() == ""


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("held:xx", "There is no kind of data called “xx”."),
        ("held:", "“held:” takes a kind of data, such as phone, id, payment or location."),
        ("held:id deletable:", "“deletable:” takes yes, no or unknown."),
        ("is:x is:y", "matches “is:x is:y”. “is:” takes stuck or dormant."),
        ("group:", "“group:” needs a word after it."),
        ("held:{name}", "There is no kind of data called “{name}”."),
    ],
)
def test_nothing_matches_says_what_the_search_does_not_know(page: ServicesPage, search: str, said: str) -> None:
    page.header.search.setText(search)
    words = " ".join(text.text() for text in page.nothing.findChildren(QLabel))
    assert said in words
    page.header.search.setText("deletable:no zzz")
    assert "takes" not in " ".join(text.text() for text in page.nothing.findChildren(QLabel))


def test_nothing_matches_shows_no_details(page: ServicesPage) -> None:
    first, second = page.model.ids[:2]
    page.show_service(second)
    page.header.search.setText("no such thing")
    assert not page.beside.is_panel_open
    assert page.details.service_id is None
    page.clear_filters()
    assert page.beside.is_panel_open
    assert page.details.service_id == first
    assert page.chosen() == [first]


def test_details_are_of_a_service_that_the_search_has_left_in_sight(page: ServicesPage) -> None:
    shown_last = page.model.ids[-1]
    page.show_service(shown_last)
    page.filters.set_current("stuck")
    assert page.details.service_id in page.model.ids
    assert page.chosen() == [page.details.service_id]


def test_details_go_when_an_edit_takes_the_last_row_out_of_the_filter(small: ServicesPage) -> None:
    small.filters.set_current("stuck")
    assert small.details.service_id is None
    small.bridge.do(lambda vault: commands.edit_service(vault, B, deletability=Deletability.IMPOSSIBLE))
    assert small.details.service_id == B
    small.bridge.attempt(Session.undo)
    assert not small.beside.is_panel_open


def test_chips_filter_with_their_counts(page: ServicesPage, qtbot: QtBot) -> None:
    chip = page.filters._chips["stuck"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == page.model.count("stuck") == len(page.bridge.risk.stuck())
    assert str(page.model.rowCount()) in chip.accessibleName()
    assert page.bridge.settings.get("services_filter") == "stuck"


def test_further_filters_have_a_chip_while_they_are_on(page: ServicesPage) -> None:
    menu = page.filters.more_menu()
    action = next(action for action in menu.actions() if action.text().startswith("Holds phone"))
    action.trigger()
    assert page.filters.current == "phone"
    assert page.model.rowCount() == page.model.count("phone")
    assert page.filters._extra is not None
    page.filters._extra.removed.emit()
    assert page.filters.current == "all"
    assert page.filters._extra is None


def test_terms_of_the_search_can_be_taken_away(page: ServicesPage) -> None:
    page.header.search.setText("held:id group:Tencent we")
    assert [chip.text() for chip in page.filters._terms] == ["held: id", "group: Tencent"]
    page.filters._terms[0].removed.emit()
    assert page.header.search.text() == "group:Tencent we"
    assert [chip.text() for chip in page.filters._terms] == ["group: Tencent"]


def test_a_destination_sets_filter_search_and_service(page: ServicesPage) -> None:
    target = page.model.ids[-1]
    page.open_at(Destination("services", filter="stuck", query="held:id"))
    assert page.filters.current == "stuck"
    assert page.header.search.text() == "held:id"
    page.open_at(Destination("services", service_id=target, view="account"))
    assert page.details.service_id == target
    assert page.chosen() == [target]
    assert page.details.account.isVisible()


def test_sorting_is_remembered(page: ServicesPage, bridge: SessionBridge, qtbot: QtBot) -> None:
    page.table.sortByColumn(Column.RISK, Qt.SortOrder.DescendingOrder)
    page.table.setColumnWidth(Column.HOLDS, 222)
    qtbot.waitUntil(lambda: bridge.settings.get("services_columns").get("holds") == 222)
    again = shown(bridge, qtbot)
    assert again.model.ids == page.model.ids
    assert again.table.columnWidth(Column.HOLDS) == 222
    assert bridge.risk.services[again.model.ids[0]] == bridge.risk.worst


def test_forgets_everything_when_locked(page: ServicesPage) -> None:
    page.details.tabs.set_current("account")
    page.bridge.locked.connect(lambda _reason: page.forget())
    page.bridge.lock("")
    assert page.model.rowCount() == 0
    assert page.details.service_id is None
    assert page.details.holds.model.rowCount() == 0
    texts = [text.text() for text in page.findChildren(QLabel)]
    assert not any("138" in text or "WeChat" in text or "DiDi" in text for text in texts)


# The keyboard


def test_arrows_return_space_and_escape(small: ServicesPage, qtbot: QtBot) -> None:
    small.table.setFocus()
    key(small, qtbot, Qt.Key.Key_Down)
    assert small.details.service_id == B
    key(small, qtbot, Qt.Key.Key_Return)
    assert small.details.holds.list.hasFocus()
    qtbot.keyClick(small.details.holds.list, Qt.Key.Key_Space)
    assert [item.kind for item in small.bridge.vault.holdings_of(B)] == ["phone"]
    qtbot.keyClick(small.details.holds.list, Qt.Key.Key_Escape)
    assert not small.beside.is_panel_open
    assert small.table.hasFocus()


def test_tab_leaves_the_table(small: ServicesPage, qtbot: QtBot) -> None:
    small.table.setFocus()
    key(small, qtbot, Qt.Key.Key_Tab)
    assert not small.table.hasFocus()


@pytest.mark.parametrize("code", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_lead_from_the_search_field_to_the_rows(small: ServicesPage, qtbot: QtBot, code: Qt.Key) -> None:
    activate(small, qtbot)
    field = small.header.search
    field.setFocus()
    small.table.selectRow(1)
    qtbot.keyClick(field, code)
    assert small.table.hasFocus()
    assert small.chosen() == [B]


def test_a_search_is_cleared_before_escape_leaves_it_and_nothing_found_keeps_the_keyboard(
    small: ServicesPage, qtbot: QtBot
) -> None:
    activate(small, qtbot)
    field = small.header.search
    field.setFocus()
    field.setText("no such thing")
    for code in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(field, code)
        assert field.hasFocus()
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert small.table.hasFocus()


def test_tab_leads_from_what_is_held_to_the_facts_below(small: ServicesPage, qtbot: QtBot) -> None:
    activate(small, qtbot)
    tabs = [tab for tab in small.details.tabs.findChildren(QAbstractButton) if tab.isVisible()]
    (switch,) = [item for item in small.details.holds.findChildren(QAbstractButton) if item.isVisible()]
    tabs[0].setFocus()
    order = []
    for _ in range(5):
        order.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order[0] in tabs
    rest = [widget for widget in order if widget not in tabs]
    assert rest[:3] == [small.details.holds.list, switch, small.details.deletability]


def test_another_tab_is_shown_from_its_start(small: ServicesPage, qtbot: QtBot) -> None:
    details = small.details
    small.resize(1100, 560)
    details.holds._switch_all()
    bar = details.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    details.tabs.set_current("account")
    QApplication.processEvents()
    assert bar.value() == 0


def test_every_control_has_a_name(small: ServicesPage) -> None:
    small.table.selectAll()
    for tab in ("holds", "account", "history"):
        small.details.tabs.set_current(tab)
        for control in small.findChildren(QAbstractButton):
            if control.isVisible() and control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                assert control.accessibleName() or control.text(), control


# What it holds


def row_of(page: ServicesPage, kind: str) -> QRect:
    view = page.details.holds.list
    return view.visualRect(page.details.holds.model.index_of(kind))


def state_of(page: ServicesPage, kind: str) -> HoldingState | None:
    states = [item.state for item in page.bridge.vault.holdings_of(A) if item.kind == kind]
    return states[0] if states else None


def test_space_ticks_and_unticks_and_asks_nothing(small: ServicesPage, qtbot: QtBot) -> None:
    view = small.details.holds.list
    view.setCurrentIndex(small.details.holds.model.index_of("phone"))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    (holding,) = small.bridge.vault.holdings_of(A)
    assert (holding.kind, holding.identifier_id) == ("phone", "p")
    assert small.details.holds.model.index_of("phone").data() == "Phone number, 138****6024"
    assert view.currentIndex().row() == small.details.holds.model.index_of("phone").row()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert state_of(small, "phone") is None
    small.bridge.attempt(Session.undo)
    assert state_of(small, "phone") is HoldingState.HELD


def test_the_question_mark_says_not_known(small: ServicesPage, qtbot: QtBot) -> None:
    view = small.details.holds.list
    view.setCurrentIndex(small.details.holds.model.index_of("location"))
    qtbot.keyClicks(view, "?")
    assert state_of(small, "location") is HoldingState.UNKNOWN
    assert small.details.holds.model.row_at(view.currentIndex()).tick is Tick.NOT_KNOWN
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert state_of(small, "location") is HoldingState.HELD


def test_a_click_on_the_tick_ticks_and_elsewhere_does_not(small: ServicesPage, qtbot: QtBot) -> None:
    view, place = small.details.holds.list, row_of(small, "bank_card")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert state_of(small, "bank_card") is None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(8, place.height() // 2))
    assert state_of(small, "bank_card") is HoldingState.HELD


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Held", HoldingState.HELD),
        ("Not known", HoldingState.UNKNOWN),
        ("Asked to remove it", HoldingState.ASKED_TO_REMOVE),
        ("They say it is removed", HoldingState.SAID_REMOVED),
        ("I have seen that it is removed", HoldingState.VERIFIED_REMOVED),
    ],
)
def test_the_menu_says_every_state(small: ServicesPage, words: str, state: HoldingState) -> None:
    holds = small.details.holds
    pick(holds.menu(holds.model.row_at(holds.model.index_of("phone"))), words)
    assert state_of(small, "phone") is state
    pick(holds.menu(holds.model.row_at(holds.model.index_of("phone"))), "Not given")
    assert state_of(small, "phone") is None


def test_all_kinds_stand_under_headings(small: ServicesPage) -> None:
    holds = small.details.holds
    few = holds.model.rowCount()
    holds._switch_all()
    assert holds.model.rowCount() > 50
    assert holds.model.index(0).data() == "Contact"
    assert not holds.model.flags(holds.model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    holds._switch_all()
    assert holds.model.rowCount() == few


def test_what_is_held_stands_first_and_ticking_moves_nothing(small: ServicesPage) -> None:
    holds = small.details.holds
    for kind, state in (("face", HoldingState.HELD), ("location", HoldingState.HELD), ("email", HoldingState.UNKNOWN)):
        small.bridge.do(lambda vault, kind=kind, state=state: commands.set_holding(vault, B, kind, state))
    small.show_service(B)
    kinds = [holds.model.index(row).data(Role.ID) for row in range(holds.model.rowCount())]
    assert kinds[:4] == ["location", "face", "email", "phone"]
    small.bridge.do(lambda vault: commands.set_holding(vault, B, "location", None))
    assert [holds.model.index(row).data(Role.ID) for row in range(holds.model.rowCount())] == kinds


def test_a_kind_once_ticked_stays_in_sight(small: ServicesPage) -> None:
    holds = small.details.holds
    small.bridge.do(lambda vault: commands.set_holding(vault, A, "health", HoldingState.HELD))
    assert holds.model.index_of("health").isValid()
    small.bridge.do(lambda vault: commands.set_holding(vault, A, "health", None))
    assert holds.model.index_of("health").isValid()
    small.show_service(B)
    assert not holds.model.index_of("health").isValid()


def test_a_holding_is_described_in_its_editor(small: ServicesPage, qtbot: QtBot) -> None:
    holds = small.details.holds
    holds.list.edit_requested.emit(holds.model.index_of("location"))
    editor = dialog_of(small, HoldingEditor)
    editor.set_values(
        {
            "given": Given.PERMISSION_USING,
            "precision": Precision.EXACT,
            "aspect": "year_profile",
            "since": "last summer",
            "note": "n",
        }
    )
    editor.save()
    assert editor.isVisible()
    assert "2024-03" in editor.error_of("since")
    editor.set_value("since", "")
    editor.save()
    assert not editor.isVisible()
    (holding,) = small.bridge.vault.holdings_of(A)
    assert (holding.given, holding.precision, holding.aspect) == (
        Given.PERMISSION_USING,
        Precision.EXACT,
        "year_profile",
    )
    assert holds.model.index_of("location").data() == "Location, while using"


def test_a_second_number_is_a_second_row(small: ServicesPage) -> None:
    holds = small.details.holds
    small.bridge.do(
        lambda vault: commands.add_identifier(vault, Identifier(IdentifierId("q"), "phone", "Second", "13900001111"))
    )
    for number in ("p", "q"):
        entry = holds.model.row_at(holds.model.index_of("phone"))
        if entry.holding is None:
            holds.list.edit_requested.emit(holds.model.index_of("phone"))
        else:
            pick(holds.menu(entry), "Add another one…")
        editor = dialog_of(small, HoldingEditor)
        editor.set_value("identifier_id", number)
        editor.save()
    first = holds.model.index_of("phone").row()
    assert [holds.model.index(first + step).data() for step in (0, 1)] == [
        "Phone number, 138****6024",
        "Phone number, 139****1111",
    ]
    holds.list.edit_requested.emit(holds.model.index(first))
    remove = next(b for b in dialog_of(small, HoldingEditor).findChildren(QAbstractButton) if b.text() == "Not held")
    remove.click()
    assert [item.identifier_id for item in small.bridge.vault.holdings_of(A)] == ["q"]


# The account


def test_cannot_be_deleted_is_two_clicks_away(small: ServicesPage) -> None:
    menu = small.details.deletability.menu()
    pick(menu, "Cannot be deleted")
    assert small.bridge.vault.services[A].deletability is Deletability.IMPOSSIBLE
    assert small.details.deletability.accessibleName() == "Can it be deleted?: Cannot be deleted"
    assert small.details.said_by.text() == "You, 23 Nov 2026"
    pick(small.details.said_by.menu(), "You tried")
    assert small.details.said_by.text() == "You tried, 23 Nov 2026"
    pick(small.details.second_factor.menu(), "SMS only")
    assert small.bridge.vault.services[A].second_factor is SecondFactor.SMS


def test_closing_is_noted_and_can_be_taken_back(small: ServicesPage) -> None:
    pick(small.details.close_account.menu(), "I have seen that it is gone")
    assert small.bridge.vault.services[A].status is Status.CLOSED_VERIFIED
    assert names(small) == ["Beta", "Gamma"]
    assert small.details.service_id == B  # on to the next one
    small.bridge.attempt(Session.undo)
    assert names(small) == ["Alpha", "Beta", "Gamma"]


def test_the_account_tab_says_and_changes(small: ServicesPage, qtbot: QtBot) -> None:
    small.bridge.do(
        lambda vault: commands.edit_service(
            vault, A, login="13812346024", parent=B, operator="Alpha Ltd", tags=("x",), domains=("a.example",)
        )
    )
    small.details.tabs.set_current("account")
    account = small.details.account
    words = [text.text() for text in account.findChildren(QLabel) if text.isVisible()]
    assert {"138****6024", "Alpha Ltd", "x", "a.example"} <= set(words)
    pick(account.need.menu(), "Essential")
    assert small.bridge.vault.services[A].need is Need.ESSENTIAL
    account._used_today.click()
    assert small.bridge.vault.services[A].last_used == "2026-11-23"
    account._parent.click()
    assert small.details.service_id == B
    assert small.chosen() == [B]


def test_incidents_are_recorded_changed_and_removed(small: ServicesPage) -> None:
    small.details.tabs.set_current("account")
    account = small.details.account
    small.bridge.do(lambda vault: commands.set_holding(vault, A, "phone", HoldingState.HELD))
    account._incidents._edit(None)
    editor = dialog_of(small, IncidentEditor)
    editor.set_values({"kind": IncidentKind.SALE, "happened": "2021-13", "title": "Sold", "source": "A paper"})
    editor.save()
    assert editor.error_of("happened")
    editor.set_value("happened", "2021-12")
    editor._kinds["phone"].setChecked(True)
    editor.save()
    (incident,) = small.bridge.vault.incidents_of(A)
    assert (incident.kind, incident.happened, incident.kinds) == (IncidentKind.SALE, "2021-12", ("phone",))
    account._incidents._edit(incident)
    editor = dialog_of(small, IncidentEditor)
    editor.set_value("title", "Sold again")
    editor.save()
    assert small.bridge.vault.incidents_of(A)[0].title == "Sold again"
    assert any("Sold again" in text.text() for text in account.findChildren(QLabel))
    remove = next(
        b for b in account.findChildren(QAbstractButton) if b.accessibleName().startswith("Remove: Sold again")
    )
    remove.click()
    assert small.bridge.vault.incidents_of(A) == []


def test_history_lists_the_steps(small: ServicesPage) -> None:
    pick(small.details.deletability.menu(), "Cannot be deleted")
    small.bridge.attempt(Session.undo)
    small.details.tabs.set_current("history")
    words = [text.text() for text in small.details.history.findChildren(QLabel)]
    assert "Taken back: Alpha: “Can it be deleted?” set to “Cannot be deleted”" in words
    assert "Alpha added" in words


def test_why_leads_to_the_risk_page(small: ServicesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(small.go_to) as gone:
        small.details._why.click()
    assert gone.args == [Destination("risk", service_id=A)]


def columns_in_sight(page: ServicesPage) -> list[Column]:
    return [column for column in Column if not page.table.isColumnHidden(column)]


def test_the_panel_of_a_narrow_page_takes_room_from_what_matters_least(demo: SessionBridge, qtbot: QtBot) -> None:
    page = shown(demo, qtbot, width=820)
    assert not page.beside.is_panel_open
    assert columns_in_sight(page) == list(Column)
    page.table.setCurrentIndex(page.model.index(2, Column.HOLDS))
    page.table.setFocus()
    key(page, qtbot, Qt.Key.Key_Return)
    assert page.beside.is_panel_open
    assert columns_in_sight(page) == [Column.SERVICE, Column.DELETABILITY, Column.RISK]
    assert not page.details.geometry().intersects(page.rows.parentWidget().geometry())
    assert page.table.horizontalHeader().length() <= page.table.viewport().width()
    page.table.setFocus()
    key(page, qtbot, Qt.Key.Key_End, modifier=Qt.KeyboardModifier.ControlModifier)
    last = page.model.index(page.model.rowCount() - 1, 0)
    assert page.details.service_id == page.model.id_at(last)
    assert page.table.viewport().rect().intersects(page.table.visualRect(last))
    page.table.selectAll()
    assert not page.beside.is_panel_open


def test_escape_closes_the_panel_of_a_narrow_page(demo: SessionBridge, qtbot: QtBot) -> None:
    page = shown(demo, qtbot, width=820)
    page.show_service(page.model.ids[3])
    page.table.setFocus()
    key(page, qtbot, Qt.Key.Key_Escape)
    assert not page.beside.is_panel_open
    assert columns_in_sight(page) == list(Column)
    page.resize(1100, 760)
    page.show_service(page.model.ids[3])
    key(page, qtbot, Qt.Key.Key_Escape)
    assert page.beside.is_panel_open


def test_the_panel_of_a_narrow_page_closes_with_the_page(demo: SessionBridge, qtbot: QtBot) -> None:
    page = shown(demo, qtbot, width=820)
    page.show_service(page.model.ids[3])
    page.hide()
    page.show()
    assert not page.beside.is_panel_open


def test_widths_of_columns_that_give_way_are_kept(demo: SessionBridge, qtbot: QtBot) -> None:
    page = shown(demo, qtbot)
    page.table.setColumnWidth(Column.HOLDS, 150)
    page._save_widths()
    page.resize(820, 760)
    page.show_service(page.model.ids[3])
    page._save_widths()
    assert demo.settings.get("services_columns")["holds"] == 150
    page.resize(1300, 760)
    assert page.table.columnWidth(Column.HOLDS) == 150


# Several at once


def test_several_services_change_in_one_step(small: ServicesPage) -> None:
    small.table.selectAll()
    assert small.bulk.isVisible()
    small.deeds.set_choice("need", Need.USEFUL)
    assert {service.need for service in small.bridge.vault.services.values()} == {Need.USEFUL}
    assert str(small.bridge.session.undo_label) == "“Need” set to “Useful” for 3 services"
    assert small.chosen() == [A, B, C]
    small.bridge.attempt(Session.undo)
    assert {service.need for service in small.bridge.vault.services.values()} == {Need.UNKNOWN}


def test_the_bulk_bar_tags_marks_and_clears(small: ServicesPage, qtbot: QtBot) -> None:
    small.table.selectAll()
    small.bulk.tag.setText("old")
    qtbot.keyClick(small.bulk.tag, Qt.Key.Key_Return)
    assert all(service.tags == ("old",) for service in small.bridge.vault.services.values())
    small.deeds.mark_used()
    assert all(service.last_used == "2026-11-23" for service in small.bridge.vault.services.values())
    small.bulk.cleared.emit()
    assert len(small.chosen()) == 1
    assert not small.bulk.isVisible()


def test_deleting_asks_nothing_and_can_be_undone(small: ServicesPage) -> None:
    small.table.selectRow(1)
    assert small.perform("trash")
    assert names(small) == ["Alpha", "Gamma"]
    assert small.details.service_id in (A, C)
    small.bridge.attempt(Session.undo)
    assert names(small) == ["Alpha", "Beta", "Gamma"]
    small.table.selectAll()
    assert small.perform("trash")
    assert small.stack.currentWidget() is small.empty
    assert not small.perform("trash")
    small.bridge.attempt(Session.undo)
    assert names(small) == ["Alpha", "Beta", "Gamma"]


def test_the_menu_of_a_row(small: ServicesPage) -> None:
    small.table.selectRow(2)
    pick(small.menu(), "Can it be deleted?", "Cannot be deleted")
    assert small.bridge.vault.services[C].deletability is Deletability.IMPOSSIBLE
    pick(small.menu(), "Edit…")
    assert dialog_of(small, ServiceEditor).value("name") == "Gamma"


# The editor


def test_a_service_is_added_with_the_help_of_the_catalogue(empty: SessionBridge, qtbot: QtBot) -> None:
    page = shown(empty, qtbot)
    assert page.perform("add_service")
    editor = dialog_of(page, ServiceEditor)
    name = editor.edit_of("name")
    qtbot.keyClicks(name, "didi")
    qtbot.keyClick(name, Qt.Key.Key_Down)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert editor.value("operator")
    assert editor.value("domains")
    assert editor.value("app_type")
    editor.save()
    (service,) = empty.vault.services.values()
    assert service.catalogue_id is not None
    assert service.apps
    states = {item.state for item in empty.vault.holdings_of(service.id)}
    assert states == {HoldingState.UNKNOWN}
    assert page.details.service_id == service.id


def test_a_name_typed_in_full_is_recognised_and_a_twin_is_told(small: ServicesPage, qtbot: QtBot) -> None:
    small.add_service()
    editor = dialog_of(small, ServiceEditor)
    editor.set_value("name", "didiglobal.com")
    editor._recognise()
    filled = editor.value("name")
    editor.set_value("name", "alpha")
    editor._recognise()
    assert filled
    assert "Already in your ledger" in editor.edit_of("name").accessibleDescription()
    editor.reject()


def test_what_is_wrong_is_said_beside_its_field(small: ServicesPage) -> None:
    small.add_service()
    editor = dialog_of(small, ServiceEditor)
    editor.save()
    assert editor.error_of("name") == "This cannot be empty."
    editor.set_values({"name": "New", "domains": "not a host", "opened": "2024-13"})
    editor.save()
    assert editor.error_of("name") == ""
    assert editor.isVisible()
    editor.set_values({"domains": "https://www.Example.com/login, b.example", "opened": "2024-1"})
    editor.save()
    assert "2024-03" in editor.error_of("opened")
    editor.set_value("opened", "2024-01")
    editor.set_value("tags", "a, b, a")
    editor.save()
    added = next(service for service in small.bridge.vault.services.values() if service.name == "New")
    assert added.domains == ("www.example.com", "b.example")
    assert (added.opened, added.tags) == ("2024-01", ("a", "b"))


def test_return_saves_and_every_field_comes_back(small: ServicesPage, qtbot: QtBot) -> None:
    full = {
        "name": "Full",
        "operator": "O",
        "group": "G",
        "app_type": "2",
        "domains": "a.example, b.example",
        "login": "me",
        "parent": B,
        "opened": "2017",
        "last_used": "2026-10",
        "status": Status.DORMANT,
        "need": Need.REPLACEABLE,
        "second_factor": SecondFactor.KEY,
        "disclosure": "public",
        "deletability": Deletability.IMPOSSIBLE,
        "deletability_by": SaidBy.TRIED,
        "deletability_source": "Hotline",
        "deletability_seen": "2026-09",
        "closing_path": "Call",
        "closing_url": "https://example.com/close",
        "closing_conditions": "None",
        "tags": "x, y",
        "notes": "Two\nlines",
    }
    small._edit(A)
    editor = dialog_of(small, ServiceEditor)
    editor.set_values(full)
    qtbot.keyClick(editor.edit_of("operator"), Qt.Key.Key_Return)
    assert not editor.isVisible()
    service = small.bridge.vault.services[A]
    assert (service.app_type, service.parent, service.deletability_seen) == (2, B, PartialDate("2026-09"))
    small._edit(A)
    assert dialog_of(small, ServiceEditor).values() == full


def test_locking_closes_the_editor_and_its_draft_comes_back(small: ServicesPage) -> None:
    small._edit(B)
    editor = dialog_of(small, ServiceEditor)
    editor.set_values({"name": "Half typ", "opened": "20"})
    draft = editor.draft()
    editor.reject()
    small.resume(draft)
    again = dialog_of(small, ServiceEditor)
    assert (again.value("name"), again.value("opened")) == ("Half typ", "20")
    again.set_value("opened", "2020")
    again.save()
    assert small.bridge.vault.services[B].name == "Half typ"


def test_the_draft_of_a_new_service_keeps_its_catalogue_entry(small: ServicesPage) -> None:
    editor = ServiceEditor(small.bridge, parent=small)
    editor._pick("didi")
    again = reopened(small.bridge, editor.draft(), small)
    assert isinstance(again, ServiceEditor)
    assert again.values() == editor.values()
    again.save()
    added = small.bridge.vault.services[again.saved_id]
    assert added.catalogue_id is not None


def test_smaller_editors_keep_their_drafts_too(small: ServicesPage) -> None:
    small.bridge.do(lambda vault: commands.set_holding(vault, A, "phone", HoldingState.HELD))
    (holding,) = small.bridge.vault.holdings_of(A)
    first = HoldingEditor(small.bridge, A, "phone", holding, small)
    first.set_values({"note": "half a no", "since": "201"})
    again = reopened(small.bridge, first.draft(), small)
    assert isinstance(again, HoldingEditor)
    assert again.values() == first.values()
    second = IncidentEditor(small.bridge, A, None, small)
    second.set_value("title", "Sold")
    second._kinds["phone"].setChecked(True)
    again = reopened(small.bridge, second.draft(), small)
    assert isinstance(again, IncidentEditor)
    again.save()
    (incident,) = small.bridge.vault.incidents_of(A)
    assert (incident.title, incident.kinds) == ("Sold", ("phone",))


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "[]",
        "{}",
        "no json",
        '{"service_id": null, "values": 3}',
        '{"part": "holding", "service_id": "gone", "kind": "phone", "holding_id": null, "values": {}}',
        '{"part": "holding", "service_id": "a", "kind": "nonsense", "holding_id": null, "values": {}}',
        '{"part": "incident", "service_id": "gone", "incident_id": null, "kinds": [], "values": {}}',
    ],
)
def test_a_draft_that_cannot_be_read_is_left_alone(small: ServicesPage, draft: str) -> None:
    small.resume(draft)
    assert not [dialog for dialog in small.findChildren(RecordEditor) if dialog.isVisible()]


def test_an_open_editor_is_closed_by_locking(small: ServicesPage) -> None:
    small._edit(B)
    editor = dialog_of(small, ServiceEditor)
    small.bridge.lock("")
    assert not editor.isVisible()


def test_long_and_hostile_names_are_plain(empty: SessionBridge, qtbot: QtBot) -> None:
    name = "<img src=x>" + "長い名前 " * 38
    empty.do(lambda vault: commands.add_service(vault, Service(A, name, group="&" * 200, tags=("<b>",))))
    page = shown(empty, qtbot)
    page.details.tabs.set_current("account")
    assert page.grab().width() == page.width()
    for text in page.findChildren(QLabel):
        assert text.textFormat() is Qt.TextFormat.PlainText


def test_a_change_elsewhere_is_followed(small: ServicesPage, bridge: SessionBridge) -> None:
    bridge.do(lambda vault: bulk.set_choice(vault, [A], "deletability", Deletability.IMPOSSIBLE, bridge.today))
    assert small.details.deletability.value is Deletability.IMPOSSIBLE
    bridge.do(lambda vault: commands.edit_identifier(vault, IdentifierId("p"), value="13900001111"))
    assert small.model.count("stuck") == 1


def test_history_says_what_showed_the_account(small: ServicesPage) -> None:
    found = Evidence(
        EvidenceId("e"), A, "Chromium CSV", Grade.STRONG, small.bridge.today, last_seen=PartialDate("2024-05")
    )
    words = message("changes", "Found")
    small.bridge.do(lambda vault: commands.add_records(vault, words, [found]))
    small.details.tabs.set_current("history")
    shown_words = [text.text() for text in small.details.history.findChildren(QLabel)]
    assert "Chromium CSV: strong evidence" in shown_words
    assert "recorded 23 Nov 2026, seen last May 2024" in shown_words
    small.bridge.attempt(Session.undo)
    small.bridge.attempt(Session.redo)
    assert "Done again: Found" in [text.text() for text in small.details.history.findChildren(QLabel)]


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_menus_open_by_key_and_pointer(small: ServicesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(small.details.deletability, Qt.Key.Key_Down)
    assert [action.text() for action in popup().actions() if action.isChecked()] == ["Not checked"]
    popup().close()
    index = small.details.holds.model.index_of("phone")
    small.details.holds.list.menu_requested.emit(index, QPoint(5, 5))
    pick(popup(), "Details…")
    dialog_of(small, HoldingEditor).reject()
    small.table.customContextMenuRequested.emit(QPoint(5, 5))
    assert "Move to the trash" in [action.text() for action in popup().actions()]
    popup().close()
    qtbot.mouseClick(small.filters._more, Qt.MouseButton.LeftButton)
    assert any(action.text().startswith("Closing or closed") for action in popup().actions())
    popup().close()


def test_a_double_click_opens_the_row(small: ServicesPage, qtbot: QtBot) -> None:
    view, place = small.details.holds.list, row_of(small, "phone")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    dialog_of(small, HoldingEditor).reject()
    assert state_of(small, "phone") is None
