"""The Risk page: what is stuck on top, why each account has its score, and what can still be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands
from tracker.core.model import Deletability, Known, SaidBy, SecondFactor, ServiceId, Status
from tracker.core.risk.explain import Term
from tracker.core.risk.rules import findings
from tracker.core.risk.severity_map import map_points
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.findings_model import Column as FindingsColumn
from tracker.gui.models.findings_model import FindingsModel
from tracker.gui.models.risk_model import Column, RiskModel
from tracker.gui.models.roles import NameCell, RiskCell, Role, TextCell
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import PARTS, RiskPage
from tracker.gui.pages.risk_accounts import AccountsPart, AllPart, StuckPart
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_findings import FindingsPart, FindingText
from tracker.gui.pages.risk_map import MapPart
from tracker.gui.widgets.panels import Banner, Notice
from tracker.services.session import Session

STUCK = {"deletability": Deletability.IMPOSSIBLE}
CALM = {
    "deletability": Deletability.SELF_SERVICE,
    "deletability_seen": "2026-11",
    "second_factor": SecondFactor.APP,
    "last_used": "2026-11",
}


def risk_page(bridge: SessionBridge, shown: Show, width: int = 1100) -> RiskPage:
    return show_page(RiskPage, bridge, shown, width)


def part(page: RiskPage, key: str) -> AccountsPart | FindingsPart:
    """One of the parts that are tables."""
    found = page.parts[key]
    assert isinstance(found, AccountsPart | FindingsPart)
    return found


def details(page: RiskPage) -> RiskDetails:
    """Beside the part in front."""
    return part(page, page.tabs.current).details


def column_words(model: RiskModel | FindingsModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def labels_now(widget: QWidget) -> list[str]:
    """What is to be read at this moment: other than for `words`, what waits for its turn goes on waiting."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


# Stuck


def test_stuck_accounts_worst_first(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown)
    stuck = demo.risk.stuck()
    model = part(page, "stuck").model
    assert isinstance(model, RiskModel)
    assert model.ids == [risk.service_id for risk in stuck]
    (banner,) = page.part.findChildren(Banner)
    assert words(banner) == [
        f"{len(stuck)} accounts cannot be deleted",
        f"They carry {demo.risk.load.stuck:.2f} of your {demo.risk.load.total:.2f} points."
        " You can still take data out of them.",
    ]
    assert details(page).service_id == stuck[0].service_id
    assert all(model.index(row, 0).data(Role.STUCK) for row in range(model.rowCount()))


def test_what_nobody_has_checked_is_said_and_not_counted(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(demo, shown)
    (notice,) = (one for one in page.part.findChildren(Notice) if one.isVisible())
    unchecked = sum(risk.unchecked for risk in demo.risk.services.values())
    assert f"Not in this list: {unchecked} accounts nobody has checked. They are not counted as deletable." in words(
        notice
    )
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == Destination("services", filter="unchecked")):
        notice.linked.emit()


def test_who_says_so_and_when(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", deletability_by=SaidBy.TRIED, deletability_seen="2026-09", **STUCK)
    add_account(
        empty,
        "b",
        deletability_by=SaidBy.CATALOGUE,
        deletability_source="JustDeleteMe",
        deletability_seen="2019-12",
        **STUCK,
    )
    model = RiskModel(stuck_only=True)
    model.show_book(empty.risk)
    assert column_words(model, Column.SAID_BY) == ["You tried, Sep 2026", "JustDeleteMe, Dec 2019, not checked since"]
    assert model.index(1, Column.SAID_BY).data(Role.CELL) == TextCell("JustDeleteMe, Dec 2019", "not checked since")


@pytest.mark.parametrize(
    ("accounts", "title", "text"),
    [
        ([], "No accounts yet", "This page says how bad it would be if"),
        ([{}], "No account is marked as impossible to delete", "1 account has not been checked"),
        ([CALM], "No account is marked as impossible to delete", "For the 1 account somebody has said"),
    ],
)
def test_nothing_stuck_is_said_exactly(
    empty: SessionBridge, shown: Show, accounts: list[dict[str, object]], title: str, text: str
) -> None:
    for number, fields in enumerate(accounts):
        add_account(empty, f"s{number}", **fields)
    page = risk_page(empty, shown)
    said = words(page)
    assert title in said
    assert any(text in line for line in said)


def test_where_nothing_is_stuck_and_all_is_checked_the_page_leads_to_all_accounts(
    empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    add_account(empty, "calm", **CALM)
    page = risk_page(empty, shown)
    qtbot.mouseClick(
        next(one for one in page.part.findChildren(QAbstractButton) if one.text() == "See all accounts"),
        Qt.MouseButton.LeftButton,
    )
    assert page.tabs.current == AllPart.KEY
    assert details(page).service_id == "calm"
    assert "See all accounts" not in words(page)


def test_the_empty_states_lead_on(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(empty, shown)
    (button,) = (item for item in page.part.findChildren(QAbstractButton) if item.text() == "Tick the services you use")
    with qtbot.waitSignal(page.action, check_params_cb=lambda key: key == "tick_services"):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    add_account(empty, "a")
    assert button.text() == "Check them"
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to.filter == "unchecked"):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_marking_an_account_puts_it_on_top_and_undo_takes_it_away(empty: SessionBridge, shown: Show) -> None:
    a = add_account(empty, "a", ["bank_card"])
    page = risk_page(empty, shown)
    model = part(page, "stuck").model
    assert model.rowCount() == 0
    empty.do(lambda vault: commands.edit_service(vault, a, deletability=Deletability.IMPOSSIBLE))
    assert model.rowCount() == 1
    assert details(page).service_id == a
    empty.attempt(Session.undo)
    assert model.rowCount() == 0
    assert details(page).service_id is None


# Views


def test_all_accounts_by_severity(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown)
    page.tabs.set_current("all")
    model = part(page, "all").model
    assert isinstance(model, RiskModel)
    assert model.ids == [risk.service_id for risk in demo.risk.by_severity()]
    scores = [model.index(row, Column.RISK).data(Role.SORT) for row in range(model.rowCount())]
    assert scores == sorted(scores, reverse=True)


def test_the_chosen_account_stays_chosen(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown)
    third = demo.risk.stuck()[2].service_id
    page.open_at(Destination("risk", service_id=third))
    page.tabs.set_current("all")
    assert details(page).service_id == third
    demo.do(lambda vault: commands.edit_service(vault, third, second_factor=SecondFactor.KEY))
    assert details(page).service_id == third
    table = part(page, "all").table
    assert table.currentIndex().data(Role.ID) == third


@pytest.mark.parametrize("key", [cls.KEY for cls in PARTS if cls.FOLLOWS_LATER])
def test_in_a_large_ledger_what_takes_long_follows_a_moment_later(
    demo: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr("tracker.gui.pages.part.AT_ONCE", 0)
    page = risk_page(demo, shown)
    page.tabs.set_current(key)
    refreshed: list[str] = []
    part_in_front, refresh = page.part, page.part.refresh
    monkeypatch.setattr(part_in_front, "refresh", lambda: (refreshed.append(key), refresh()))
    monkeypatch.setattr(part_in_front, "follow", lambda _outcome: (refreshed.append("at once"), refresh()))
    first, second = (risk.service_id for risk in demo.risk.stuck()[:2])
    demo.do(lambda vault: commands.edit_service(vault, first, last_used="2019"))
    assert refreshed == []
    qtbot.waitUntil(lambda: refreshed == [key])
    demo.do(lambda vault: commands.trash_services(vault, [second], demo.today))
    assert refreshed == [key, "at once"]  # nothing that is gone stays in sight
    demo.attempt(Session.undo)
    page.tabs.set_current("stuck")  # before the moment has come
    qtbot.waitUntil(lambda: not page._rest_due.isActive())
    assert refreshed == [key, "at once"]
    page.tabs.set_current(key)
    assert refreshed == [key, "at once", key]
    page.forget()  # as the window does when it locks


def test_beside_a_long_table_the_panel_follows_a_moment_later(
    demo: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.gui.pages.part.AT_ONCE", 0)
    page = risk_page(demo, shown)
    first = demo.risk.stuck()[0].service_id
    panel = details(page)
    before = labels_now(panel)
    demo.do(lambda vault: commands.edit_service(vault, first, last_used="2019"))
    assert labels_now(panel) == before
    qtbot.waitUntil(lambda: labels_now(panel) != before)
    assert panel.service_id == first
    demo.do(lambda vault: commands.edit_service(vault, first, last_used="2018"))
    page.tabs.set_current("findings")  # before the moment has come
    demo.do(lambda vault: commands.trash_services(vault, [first], demo.today))
    qtbot.waitUntil(lambda: not page._rest_due.isActive())
    demo.attempt(Session.undo)
    demo.do(lambda vault: commands.edit_service(vault, first, last_used="2017"))
    page.forget()
    assert not page._rest_due.isActive()
    assert panel.service_id is None


def test_in_a_large_ledger_map_and_findings_follow_at_once(
    demo: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.gui.pages.part.AT_ONCE", 0)
    page = risk_page(demo, shown)
    account = next(risk.service_id for risk in demo.risk.by_severity() if not risk.stuck)
    page.open_at(Destination("risk", service_id=account, view="map"))
    drawn = page.parts["map"]
    assert isinstance(drawn, MapPart)
    demo.do(lambda vault: commands.edit_service(vault, account, deletability=Deletability.IMPOSSIBLE))
    assert list(drawn.map.points) == map_points(demo.risk.services.values())
    page.tabs.set_current("findings")
    listed = page.parts["findings"]
    assert isinstance(listed, FindingsPart)
    listed.table.setCurrentIndex(listed.model.index(1, 0))
    panel, explained = listed.details, listed.details.service_id
    qtbot.waitUntil(lambda: not page._rest_due.isActive())  # what comes a moment later is there
    before = labels_now(panel)
    assert explained is not None
    demo.do(lambda vault: commands.edit_service(vault, explained, notes="seen", last_used="2015"))
    rows = [listed.model.record_at(listed.model.index(row, 0)) for row in range(listed.model.rowCount())]
    assert rows == list(demo.reminders().shown)
    assert listed.table.currentIndex().row() == 1
    assert labels_now(panel) == before
    qtbot.waitUntil(lambda: labels_now(panel) != before)


@pytest.mark.parametrize(("fields", "view"), [(STUCK, StuckPart.KEY), (CALM, AllPart.KEY)])
def test_goes_where_an_account_stands(empty: SessionBridge, shown: Show, fields: dict[str, object], view: str) -> None:
    add_account(empty, "other", ["face"], **STUCK)
    wanted = add_account(empty, "a", **fields)
    page = risk_page(empty, shown, width=800)
    page.open_at(Destination("risk", service_id=wanted))
    assert page.tabs.current == view
    assert details(page).service_id == wanted
    assert details(page).isVisible()  # although there is little room


def test_an_account_that_does_not_count_is_nowhere(demo: SessionBridge, shown: Show) -> None:
    gone = demo.risk.stuck()[0].service_id
    demo.do(lambda vault: commands.edit_service(vault, gone, status=Status.CLOSED_VERIFIED))
    page = risk_page(demo, shown)
    page.open_at(Destination("risk", service_id=gone))
    assert details(page).service_id != gone


def test_findings_heaviest_first(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown)
    page.open_at(Destination("risk", view="findings"))
    model = part(page, "findings").model
    assert model.rowCount() == len(findings(demo.risk, demo.minimums, frauds=demo.frauds)) - len(demo.reminders().muted)
    order = [model.index(row, 0).data(Role.SORT) for row in range(model.rowCount())]
    assert order == sorted(order)
    assert column_words(model, FindingsColumn.WEIGHT)[0] == "Severe"


def test_a_finding_about_ones_own_data_leads_there(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    number = add_identifier(empty, "main", leaked=Known.YES)
    add_account(empty, "a", [f"phone={number}"], **CALM)
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    table = part(page, "findings").table
    table.setFocus()
    assert column_words(part(page, "findings").model, FindingsColumn.SUBJECT) == ["Main", "Look-alike text message"]
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == Destination("my_data", identifier_id=number)):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_fraud_that_is_possible_names_who_makes_it_so_and_leads_to_it(
    empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    add_account(empty, "a", ["phone"], **CALM)
    add_account(empty, "b", ["phone", "face"], **CALM)
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    findings_part = part(page, "findings")
    assert column_words(findings_part.model, FindingsColumn.SUBJECT) == ["Look-alike text message"]
    assert findings_part.finding_text.concerned.text() == "Accounts concerned: B, A"  # the worst first
    assert details(page).service_id == "b"
    empty.do(lambda vault: commands.set_holding(vault, "b", "phone", None))
    assert findings_part.finding_text.concerned.text() == "Accounts concerned: A"
    findings_part.table.setFocus()
    wanted = Destination("risk", view="frauds", fraud_id="smishing")
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == wanted):
        qtbot.keyClick(findings_part.table, Qt.Key.Key_Return)


def test_the_whole_of_a_finding_is_read_below_the_table(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(empty, "a", ["location", "gender", "birthdate", "email"], app_type=3, **CALM)
    add_account(empty, "b", ["nickname"], app_type=29, **CALM)
    page = risk_page(empty, shown, width=1060)  # what a window of 1280 leaves
    page.tabs.set_current("findings")
    table = part(page, "findings").table
    table.setFocus()
    told = page.findChild(FindingText)
    assert told is not None
    places = ("What it holds", "How to close it")
    for row, (finding, place) in enumerate(zip(findings(empty.risk, empty.minimums), places, strict=True)):
        assert table.currentIndex().row() == row
        said = [text.replace("\u200b", "") for text in words(told)]
        assert said == [str(finding.text), str(finding.next_step), place, "Mute"]
        passages = [one for one in told.parts if one.isVisible()]
        for passage in passages:
            qtbot.waitUntil(lambda one=passage: one.height() >= one.heightForWidth(one.width()))
            assert passage.visibleRegion().boundingRect().height() == passage.height()
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "article 4" in str(findings(empty.risk, empty.minimums)[0].next_step)
    for passage in passages:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        assert passage.hasFocus()
    page.forget()
    assert not any(words(told))


def test_no_findings_is_no_praise(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    for key in "ab":
        add_account(empty, key)
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    said = words(page)
    assert "No rule has found anything" not in said
    assert "Nothing found in what is known" in said
    assert any("2 accounts are not fully checked" in line for line in said)
    wanted = Destination("services", filter="unsure")
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == wanted):
        part(page, "findings").leave_empty()


def test_what_may_be_held_may_make_frauds_possible(empty: SessionBridge, shown: Show) -> None:
    """All about the accounts is known but what they hold: each rule is silent, and frauds are perhaps possible."""
    add_account(empty, "a", ("phone?", "id_number?", "bank_card?"), **CALM)
    add_account(empty, "b", ("phone?",), **CALM)
    perhaps = len(empty.frauds.standings())
    assert perhaps > 1
    assert not empty.reminders().shown
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    assert any(f"{perhaps} frauds are perhaps possible" in line for line in words(page))


def test_frauds_that_are_perhaps_possible_are_the_next_step_where_all_accounts_are_checked(
    empty: SessionBridge, shown: Show
) -> None:
    add_account(empty, "a", ["nickname"], **CALM)
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    assert "No rule has found anything" in words(page)
    add_account(empty, "b", ["id_name"], app_type=6, **CALM)  # a shop: using it leaves orders and an address there
    assert empty.summary.unsure == 0
    assert {"Nothing found in what is known", "See the frauds"} <= set(words(page))
    part(page, "findings").leave_empty()
    assert page.tabs.current == "frauds"


def test_at_the_smallest_window_a_finding_can_be_read(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown, width=822)  # what a window of 1024 leaves
    page.open_at(Destination("risk", view="findings"))
    page.part.open_panel()
    QApplication.processEvents()
    table = part(page, "findings").table
    assert table.isColumnHidden(FindingsColumn.SUBJECT)
    assert table.columnWidth(FindingsColumn.FINDING) > 300
    page.resize(1400, 740)
    QApplication.processEvents()
    assert not table.isColumnHidden(FindingsColumn.SUBJECT)


def test_a_finding_leads_to_where_its_next_step_is_done(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(empty, "a", ["id_number"], **STUCK)
    page = risk_page(empty, shown)
    page.tabs.set_current("findings")
    told = page.findChild(FindingText)
    assert told is not None
    assert told.step.text() == "Write a request"
    assert told.step.accessibleDescription() == "Ask for the ID to be removed, in writing."
    wanted = Destination("plan", service_id=ServiceId("a"), view="requests", new=True)
    told.step.setFocus()
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == wanted):
        qtbot.keyClick(told.step, Qt.Key.Key_Space)
    told.show_finding(None)
    told.step.click()  # nothing is shown, so it leads nowhere


def test_by_keyboard_from_row_to_row_and_back_from_the_panel(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(demo, shown, width=800)
    table = part(page, "stuck").table
    table.setFocus()
    assert not details(page).isVisible()  # it would cover the table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert details(page).service_id == demo.risk.stuck()[1].service_id
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert details(page).isVisible()
    qtbot.keyClick(details(page), Qt.Key.Key_Escape)
    assert not details(page).isVisible()
    assert table.hasFocus()


# Why, and what can still be done


def test_the_formula_is_filled_in(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main", value="13812346024", real_name=Known.YES, leaked=Known.NO)
    add_account(empty, "a", [f"phone={number}", "bank_card"], **CALM)
    add_account(empty, "b", ["nickname"])
    page = risk_page(empty, shown)
    page.open_at(Destination("risk", service_id=empty.risk.by_severity()[0].service_id))
    assert details(page).why.formula.accessibleName() == "3 × 0.50 + 0.00 = 1.50"
    said = words(details(page))
    assert "Phone number 138****6024" in said
    assert "Main: linked" in said
    assert any("not probability" in line and "not endorsed by ENISA" in line for line in said)
    assert not any("not everything is known" in line for line in said)
    assert badges(details(page))[:2] == ["Yourself, in the app", "Low"]


def test_unknown_parts_are_marked(empty: SessionBridge, shown: Show) -> None:
    a = add_account(empty, "a")
    page = risk_page(empty, shown)
    page.open_at(Destination("risk", service_id=a))
    said = words(details(page))
    assert "Between 0.25 and 5.50, because not everything is known." in said
    assert said.count("0.25 ±0.25") == 3


def test_a_line_leads_to_ones_own_data(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    number = add_identifier(empty, "main")
    add_account(empty, "a", [f"phone={number}"], **STUCK)
    page = risk_page(empty, shown)
    QApplication.processEvents()
    (link, *_linked) = details(page).why.groups[Term.IDENTIFICATION].links
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to.identifier_id == number):
        qtbot.keyClick(link, Qt.Key.Key_Return)


def test_what_can_still_be_done_alone_and_together(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main", real_name=Known.YES)
    add_account(
        empty, "a", [f"phone={number}", "bank_card"], **STUCK, second_factor=SecondFactor.SMS, last_used="2026-11"
    )
    page = risk_page(empty, shown)
    said = words(details(page))
    for line in ("Take out: Bank card", "Take out: Phone number", "Turn on an app second factor"):
        assert line in said
    assert {"−1.00", "−0.75", "−0.25"} <= set(said)
    assert "All three" in said
    spoken = [child.accessibleName() for child in details(page).findChildren(QWidget) if child.isVisible()]
    assert "All three: 2.25 medium → 0.75 low" in spoken
    assert "Take out: Bank card: 2.25 medium → 1.25 low, −1.00" in spoken


def test_what_an_action_does_elsewhere_is_said(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main")
    a = add_account(empty, "a", [f"phone={number}", "id_number"], **CALM)
    add_account(empty, "b", [f"phone={number}", "face"], **CALM)
    page = risk_page(empty, shown)
    page.open_at(Destination("risk", service_id=a))
    said = words(details(page))
    assert "Close A" in said
    assert any(line.endswith("of it at 1 other account") for line in said)
    assert not any("together" in line and "{" not in line and line.startswith(("All", "Both")) for line in said)


def test_nothing_left_to_do(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", **{**CALM, **STUCK})
    page = risk_page(empty, shown)
    assert "Nothing that can be recorded here would take points off." in words(details(page))


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.CLOSING, "It is being closed. Do not sign in to change anything: that could take the closing back."),
        (Status.CLOSED, "They say that it is closed. Look whether it is gone, and say so in the plan."),
    ],
)
def test_what_is_being_closed_is_followed_in_the_closing_order(
    empty: SessionBridge, shown: Show, qtbot: QtBot, status: Status, told: str
) -> None:
    """Anything else would be done in the account, and signing in takes the closing back."""
    leaves = add_account(empty, "a", ["email", "id_number"], status=status, **{**CALM, "second_factor": "sms"})
    stays = add_account(empty, "b", ["email", "id_number"], **{**CALM, "second_factor": "sms"})
    page = risk_page(empty, shown)
    page.open_at(Destination("risk", service_id=stays))
    assert "Close B" in words(details(page))
    assert not details(page).follow.isVisible()
    page.open_at(Destination("risk", service_id=leaves))
    said = words(details(page))
    assert said[said.index("What you can still do") :][1:3] == [told, "Follow it in the closing order"]
    with qtbot.waitSignal(details(page).go_to) as caught:
        details(page).follow.click()
    assert caught.args == [Destination("plan", service_id=leaves, view="closing")]
    with qtbot.waitSignal(details(page).go_to) as caught:
        details(page).try_out.click()
    assert caught.args == [Destination("risk", service_id=leaves, view="what_if")]


def test_opens_the_account_in_services(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(demo, shown)
    (button,) = (item for item in page.part.findChildren(QAbstractButton) if item.text() == "Open in Services")
    wanted = Destination("services", service_id=demo.risk.stuck()[0].service_id)
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda to: to == wanted):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_names_its_method(demo: SessionBridge, shown: Show) -> None:
    assert "ENISA-P 1.0 · China profile" in words(risk_page(demo, shown).tabs)


def test_after_locking_nothing_is_left(demo: SessionBridge, shown: Show) -> None:
    page = risk_page(demo, shown)
    for cls in PARTS:
        page.tabs.set_current(cls.KEY)
    names = {service.name for service in demo.vault.services.values()}
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [part(page, key).model.rowCount() for key in ("stuck", "all", "findings")] == [0, 0, 0]
    said = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, (QLabel, QAbstractButton)) else ''}"
        for child in page.findChildren(QWidget)
    )
    assert [name for name in names if name in said] == []


# Models


def test_models_keep_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    for model in (RiskModel(stuck_only=True), RiskModel(stuck_only=False)):
        model.show_book(demo.risk)
        qtmodeltester.check(model)
    found = FindingsModel()
    found.show_findings(demo.vault, findings(demo.risk, demo.minimums))
    qtmodeltester.check(found)


def test_rows_follow_their_service(demo: SessionBridge, qtbot: QtBot) -> None:
    model = RiskModel(stuck_only=False)
    model.show_book(demo.risk)
    last = model.ids[-1]
    kept = [model.index_of(last), model.index_of(model.ids[0])]
    from PySide6.QtCore import QPersistentModelIndex

    held = [QPersistentModelIndex(index) for index in kept]
    outcome = demo.do(lambda vault: commands.edit_services(vault, model.ids[:1], status=Status.CLOSED_VERIFIED))
    assert outcome is not None
    model.show_book(demo.risk, outcome.services)
    assert model.id_at(held[0]) == last
    assert not held[1].isValid()


def test_many_changed_rows_are_announced_at_once(empty: SessionBridge, qtbot: QtBot) -> None:
    for number in range(120):
        add_account(empty, f"s{number:03}")
    model = RiskModel(stuck_only=False)
    model.show_book(empty.risk)
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: seen.append((first.row(), last.row())))
    model.announce(set(model.ids))
    assert seen == [(0, 119)]
    model.announce({model.ids[5]})
    assert seen[1:] == [(5, 5)]


def test_cells(empty: SessionBridge) -> None:
    a = add_account(empty, "a", ["face", "nickname"])
    model = RiskModel(stuck_only=False)
    model.show_book(empty.risk)
    name, risk = (model.index(0, column).data(Role.CELL) for column in (Column.SERVICE, Column.RISK))
    assert isinstance(name, NameCell)
    assert isinstance(risk, RiskCell)
    assert (name.id, risk.score, risk.low, risk.high) == (a, 1.75, 1.0, 2.5)
    assert column_words(model, Column.SERVICE) == ["A, Not checked"]
    assert column_words(model, Column.HOLDS) == ["2 more"]
    assert column_words(model, Column.RISK) == ["1.75 ±0.75 Low"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Service", "Holds", "Who says so", "Risk"]
