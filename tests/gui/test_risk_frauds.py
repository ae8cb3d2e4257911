"""The frauds of the Risk page: which are open with what is held, who gives what they take, and what ends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.bench.ledgers import records
from tests.builders import holding
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands, incident_commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import (
    Deletability,
    HoldingState,
    Incident,
    IncidentId,
    IncidentKind,
    ServiceId,
    Status,
)
from tracker.core.risk.frauds import FraudBook, Standing
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.frauds_model import Column, FraudsModel
from tracker.gui.models.roles import Role
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_account_frauds import AccountFrauds
from tracker.gui.pages.risk_accounts import StuckPart
from tracker.gui.pages.risk_frauds import FraudsPart
from tracker.gui.theme import u
from tracker.gui.widgets.links import NumberLink
from tracker.gui.widgets.painting import text_width
from tracker.services.session import Session

STUCK = {"deletability": Deletability.IMPOSSIBLE}
FREE = {"deletability": Deletability.SELF_SERVICE}
LONG = "Verylongname" * 16 + "<b>12345</b>"


def frauds(bridge: SessionBridge, shown: Show, width: int = 1100) -> tuple[RiskPage, FraudsPart]:
    page = show_page(RiskPage, bridge, shown, width)
    page.tabs.set_current(FraudsPart.KEY)
    assert isinstance(page.part, FraudsPart)
    return page, page.part


@pytest.fixture
def shopper(empty: SessionBridge) -> SessionBridge:
    """One number joins a shop with orders, which cannot be deleted, and a bank with the legal name.

    With phone and orders comes the false customer service, with the name and an ID number the false
    police; nobody has said whether the bank has the ID number.
    """
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    add_account(empty, "shop", ["phone=main", "orders"], **STUCK)
    add_account(empty, "bank", ["phone=main", "id_name"], **FREE)
    unknown = holding("bank", "id_number", state=HoldingState.UNKNOWN)
    empty.do(lambda vault: commands.add_holding(vault, unknown))
    return empty


def cells(part: FraudsPart, fraud_id: str) -> list[str]:
    row = part.model.index_of(fraud_id).row()
    return [str(part.model.index(row, column).data()) for column in Column]


def links(widget: QWidget) -> list[NumberLink]:
    QApplication.processEvents()
    return [link for link in widget.findChildren(NumberLink) if link.isVisible()]


def press(part: QWidget, qtbot: QtBot, text: str) -> None:
    button = next(one for one in part.findChildren(QAbstractButton) if one.text() == text and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_possible_ones_come_first_and_say_what_ends_them(shopper: SessionBridge, shown: Show) -> None:
    _page, part = frauds(shopper, shown)
    standings = [part.model.record_at(part.model.index(row, 0)).standing for row in range(part.model.rowCount())]
    possible = standings.count(Standing.POSSIBLE)
    assert standings == [Standing.POSSIBLE] * possible + [Standing.PERHAPS] * (len(standings) - possible)
    assert cells(part, "refund_call") == [
        "False customer service that knows your order",
        "Possible",
        "1 account",
        "Shop, cannot be deleted",
    ]
    assert cells(part, "police") == ["False police or prosecutor", "Perhaps", "1 account", "Bank"]
    assert cells(part, "smishing") == ["Look-alike text message", "Possible", "2 accounts", "no single account"]
    assert part.model.index_of("refund_call").row() < part.model.index_of("smishing").row()  # 4 before 3 of 5
    assert part.model.index_of("health").row() == -1


def test_the_panel_says_who_gives_what_and_what_to_do(shopper: SessionBridge, shown: Show) -> None:
    _page, part = frauds(shopper, shown)
    part.show_fraud("refund_call")
    said = words(part.details)
    for line in (
        *("False customer service that knows your order", "A refund outside the shopping app"),
        "Hang up and open the shop’s app yourself: refunds go back the way you paid."
        " Ask for a virtual number and a masked label.",
        *("Phone number", "Postal address, Order history or Contents of parcels"),
        "More convincing with: Legal name, Payment account",
        "Closing it also ends: False job, paid clicks. This account cannot be deleted."
        " What it holds can perhaps be taken out.",
        "Ministry of Public Security, the ten commonest frauds, 15 June 2023: 88.4 % of cases",
        "Harm 4 of 5, how common 5 of 5. Severity and reach, from 1 to 5, are our own judgement; nobody has measured"
        " them. Facts as of Jan 2026.",
    ):
        assert line in said
    assert [link.text() for link in links(part.details)] == ["Bank", "Shop", "Shop", "Main 138****6024", "Shop"]
    assert sorted(badges(part.details)) == ["Cannot be deleted", "Possible"]
    part.show_fraud("smishing")
    assert "2 accounts have all of it by themselves." in words(part.details)
    before = said.index("A refund outside the shopping app")
    assert before < said.index("What it takes, and who gives it") < said.index("Where this comes from")


def test_what_nobody_has_checked_is_shown_as_perhaps(shopper: SessionBridge, shown: Show) -> None:
    _page, part = frauds(shopper, shown)
    part.show_fraud("police")
    said = words(part.details)
    assert said[said.index("ID number") + 1 :][:2] == ["Bank", "perhaps"]
    assert any("perhaps ha" in line for line in said)  # all of it by itself
    assert any(line.startswith("Perhaps: nobody has checked, or using such an app leaves it there.") for line in said)
    assert badges(part.details) == ["Perhaps"]


def test_where_nobody_has_said_which_number_it_is_perhaps_the_same(
    empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    add_account(empty, "shop", ["phone", "id_name"], **FREE)
    add_account(empty, "bank", ["phone", "id_number"], **FREE)
    page, part = frauds(empty, shown)
    part.show_fraud("police")
    assert badges(part.details) == ["Perhaps"]
    assert "Joined by one of these, accounts perhaps have all of it together:" in words(part.details)
    (some,) = [link for link in links(part.details) if link.text() == "a phone number, not said which one"]
    with qtbot.waitSignal(page.go_to) as heard:
        qtbot.keyClick(some, Qt.Key.Key_Return)
    assert heard.args == [Destination("my_data")]


def test_who_is_only_perhaps_joined_is_named_with_what_to_do(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_identifier(empty, "main", label="Main")
    add_account(empty, "shop", ["phone=main", "id_name"], **FREE)
    add_account(empty, "bank", ["phone", "id_number"], **FREE)
    page, part = frauds(empty, shown)
    part.show_fraud("police")
    said = words(part.details)
    assert "Joined by one of these, accounts perhaps have all of it together:" in said
    assert "Joined by one of these, accounts have all of it together:" not in said
    assert any("and perhaps 1 more" in line for line in said)
    place = said.index("Only perhaps joined: nobody has said which number, address or paper they have. Say it there:")
    assert said[place + 1] == "Bank"
    targets = []
    page.go_to.connect(targets.append)
    for link in links(part.details):
        link.click()
    assert Destination("services", service_id=ServiceId("bank"), view="holds") in targets


def test_why_no_account_ends_what_has_leaked(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "shop", ["phone", "id_name", "id_number"], **FREE)
    kinds = ("phone", "id_name", "id_number")
    leak = Incident(IncidentId("n"), ServiceId("shop"), IncidentKind.BREACH, kinds=kinds)
    empty.do(lambda vault: incident_commands.add_incident(vault, leak))
    _page, part = frauds(empty, shown)
    part.show_fraud("police")
    assert "No single account: what has leaked, or what others hold, is enough." in words(part.details)


def test_what_closing_an_account_ends_is_the_difference_of_two_runs(shopper: SessionBridge, shown: Show) -> None:
    _page, part = frauds(shopper, shown)
    book = FraudBook(shopper.vault, shopper.frauds.frauds)
    for fraud_id in part.model.ids:
        part.show_fraud(fraud_id)
        text = " ".join(words(part.details))
        closable = {}
        for key in ("shop", "bank"):
            closed = commands.edit_service(shopper.vault, ServiceId(key), status=Status.CLOSED_VERIFIED)
            after = book.after(closed)
            if fraud_id not in after:
                closable[key] = [other for other in book.standings() if other not in after and other != fraud_id]
        ended_by = part.model.record_at(part.model.index_of(fraud_id)).ended_by
        assert set(ended_by) == set(closable)
        for others in closable.values():
            names = ", ".join(book.frauds.by_id[other].name for other in others)
            assert (f"Closing it also ends: {names}." if others else "Closing it ends this one and no other.") in text
        if not closable:
            assert "No single account" in text


def test_links_lead_to_the_accounts_and_to_what_joins_them(shopper: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = frauds(shopper, shown)
    part.show_fraud("refund_call")
    expected = [
        *(Destination("services", service_id=ServiceId(key)) for key in ("bank", "shop", "shop")),
        Destination("my_data", identifier_id="main"),
        Destination("services", service_id=ServiceId("shop")),
    ]
    for link, target in zip(links(part.details), expected, strict=True):
        with qtbot.waitSignal(page.go_to) as heard:
            qtbot.keyClick(link, Qt.Key.Key_Return)
        assert heard.args == [target]


def test_those_not_possible_are_folded_away_and_said_honestly(
    shopper: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    _page, part = frauds(shopper, shown)
    open_now = part.model.rowCount()
    closed = len(shopper.frauds.frauds.by_id) - open_now
    honest = "That holds for what is recorded; what is not recorded may change it."
    assert f"{closed} frauds are not possible. {honest}" in words(part)
    press(part, qtbot, "Show them")
    assert part.model.rowCount() == open_now + closed
    assert f"{closed} frauds are not possible and listed last. {honest}" in words(part)
    assert cells(part, "health")[1:] == ["Not possible", "–", "–"]
    part.show_fraud("health")
    said = words(part.details)
    assert badges(part.details) == ["Not possible"]
    assert "with what is recorded" in said
    assert "Nobody holds this: Health data or Booked hospital and department." in said
    assert "What nobody has recorded may change that." in said
    assert "Close one account, and it becomes impossible" not in said
    part.show_fraud("recycled")
    assert "It needs a number that you have given up and that services still hold. There is none." in words(
        part.details
    )
    press(part, qtbot, "Hide them")
    assert part.model.rowCount() == open_now
    assert part.details.fraud_id in part.model.ids


def test_pieces_in_different_hands_are_not_put_together(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["phone", "id_name"])
    add_account(empty, "b", ["id_number"])
    _page, part = frauds(empty, shown)
    part.show_fraud("police")
    said = words(part.details)
    assert [link.text() for link in links(part.details)] == ["A", "A", "B"]
    assert any(line.startswith("Each piece is held somewhere, but not all of them by one account") for line in said)


def test_what_leaked_from_a_closed_account_is_said(demo: SessionBridge, shown: Show) -> None:
    leaked = (incident.service_id for incident in demo.vault.incidents.values())
    gone = next(key for key in leaked if demo.frauds.opened_by(key))
    demo.do(lambda vault: commands.edit_service(vault, gone, status=Status.CLOSED_VERIFIED))
    left = demo.frauds.opened_by(gone)
    assert left
    _page, part = frauds(demo, shown)
    for fraud_id in left:
        part.show_fraud(fraud_id)
        for more in part.details.findChildren(QAbstractButton):
            if more.text().startswith("Show ") and not more.isHidden():
                more.click()
        assert "closed, but it leaked" in words(part.details)


def test_follows_changes_and_keeps_its_fraud(shopper: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = frauds(shopper, shown)
    part.show_fraud("smishing")
    with qtbot.assertNotEmitted(part.model.modelReset):
        shopper.do(lambda vault: commands.edit_service(vault, ServiceId("shop"), status=Status.CLOSED_VERIFIED))
    assert part.model.index_of("refund_call").row() == -1
    assert part.details.fraud_id == "smishing"
    assert part.table.currentIndex().data(Role.ID) == "smishing"
    assert cells(part, "smishing")[2:] == ["1 account", "Bank"]
    shopper.attempt(Session.undo)
    assert cells(part, "refund_call")[1] == "Possible"
    assert cells(part, "smishing")[2:] == ["2 accounts", "no single account"]


def test_nothing_recorded_nothing_possible_and_a_thousand(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = frauds(empty, shown)
    assert "No accounts yet" in words(part)
    with qtbot.waitSignal(page.action, check_params_cb=lambda key: key == "tick_services"):
        press(part, qtbot, "Tick the services you use")
    add_account(empty, "bare", **FREE)
    said = words(part)
    assert "No fraud is possible with what is recorded" in said
    assert "What is not recorded may change that." in said
    press(part, qtbot, "Show them")
    assert part.model.rowCount() == len(empty.frauds.frauds.by_id)
    changes = tuple(Change(None, record) for record in records(1000))
    empty.attempt(lambda session: session.apply(ChangeSet(message("test", "many"), changes)))
    assert cells(part, "smishing")[1] == "Possible"
    part.show_fraud("smishing")
    assert len(links(part.details)) < 30
    part.grab()


def test_an_account_leads_to_the_frauds_that_it_is_enough_for(
    shopper: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    page = show_page(RiskPage, shopper, shown)
    part = page.parts[StuckPart.KEY]
    assert isinstance(part, StuckPart)
    section = part.details.frauds
    opened = shopper.frauds.opened_by(ServiceId("shop"))
    said = words(section)
    assert f"What it holds is enough by itself for {len(opened)} frauds:" in said
    gone = "This account cannot be deleted. If it were gone, this would end: False customer service that knows"
    assert gone in " ".join(said)
    assert "Closing this account" not in " ".join(said)
    first, *_others = links(section)
    page.go_to.connect(page.open_at)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert page.tabs.current == FraudsPart.KEY
    shown_part = page.part
    assert isinstance(shown_part, FraudsPart)
    assert shown_part.details.fraud_id == next(iter(opened))


def test_what_is_only_perhaps_enough_is_not_said_to_be_enough(empty: SessionBridge, shown: Show) -> None:
    section = AccountFrauds(empty)
    shown(section)
    add_account(empty, "shop", ["phone"], **FREE)
    empty.do(lambda vault: commands.set_holding(vault, "shop", "phone", HoldingState.UNKNOWN))
    opened = empty.frauds.opened_by(ServiceId("shop"))
    assert set(opened.values()) == {Standing.PERHAPS}
    section.show_account(ServiceId("shop"))
    assert f"What it holds is only perhaps enough by itself for {len(opened)} fraud" in words(section)[1]
    add_account(empty, "both", ["phone", "orders"], **FREE)
    empty.do(lambda vault: commands.set_holding(vault, "both", "orders", HoldingState.UNKNOWN))
    section.show_account(ServiceId("both"))
    standings = list(empty.frauds.opened_by(ServiceId("both")).values())
    sure, perhaps = standings.count(Standing.POSSIBLE), standings.count(Standing.PERHAPS)
    assert sure
    assert perhaps
    said = words(section)[1]
    assert f"enough by itself for {sure} fraud" in said
    assert f"only perhaps for {perhaps} more:" in said


def test_long_names_push_nothing_out_of_sight(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "own", label=LONG, value="+8613800138000")
    add_account(empty, "a", ["phone=own", "orders"], name=LONG, **STUCK)
    add_account(empty, "b", ["phone=own", "id_name"], name="名" * 200, **STUCK)
    _page, part = frauds(empty, shown, 1250)
    part.show_fraud("refund_call")
    table = part.table
    assert sum(table.columnWidth(column) for column in Column) <= table.viewport().width()
    assert table.columnWidth(Column.FRAUD) > 200
    for child in (*links(part.details), *part.details.findChildren(QLabel)):
        if child.isVisible():
            assert child.mapTo(part.details, child.rect().topRight()).x() < part.details.width()


@pytest.mark.parametrize("width", [822, 898, 1078])  # windows of 1024, 1100 and 1280 less the navigation
def test_beside_the_panel_nearly_all_names_are_whole(demo: SessionBridge, shown: Show, width: int) -> None:
    _page, part = frauds(demo, shown, width)
    part.open_panel()
    table = part.table
    room = table.columnWidth(Column.FRAUD) - u(4)
    names = [str(part.model.index(row, Column.FRAUD).data()) for row in range(part.model.rowCount())]
    assert sum(text_width(name, Face.BODY) > room for name in names) <= 2
    for at in set(Column) - {Column.FRAUD}:
        assert table.isColumnHidden(at) or table.columnWidth(at) >= table.sizeHintForColumn(at)
    assert not table.isColumnHidden(Column.STANDING)


def test_after_locking_nothing_is_left(shopper: SessionBridge, shown: Show) -> None:
    page, part = frauds(shopper, shown)
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    read = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, QLabel | QAbstractButton) else ''}"
        for child in (*part.findChildren(QWidget), *page.parts[StuckPart.KEY].findChildren(QWidget))
    )
    assert part.model.rowCount() == 0
    assert not any(name in read for name in ("Shop", "Bank", "6024", "refund", "police"))


def test_the_book_of_the_window_follows_and_goes_with_the_session(shopper: SessionBridge) -> None:
    book = shopper.frauds
    assert shopper.frauds is book
    add_account(shopper, "more", ["email", "password"])
    assert shopper.frauds is book
    assert dict(book.standings()) == dict(FraudBook(shopper.vault, book.frauds).standings())
    shopper.attempt(Session.undo)
    assert dict(book.standings()) == dict(FraudBook(shopper.vault, book.frauds).standings())
    shopper.language = "zh_CN"
    assert shopper.frauds.frauds.by_id["police"].name == "冒充公检法"


def test_the_model_keeps_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = FraudsModel()
    model.show_book(demo.frauds, demo.frauds.endings(), with_closed=True)
    assert model.rowCount() == len(demo.frauds.frauds.by_id)
    qtmodeltester.check(model)


def test_tab_goes_through_the_panel_before_it_leaves_it(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = frauds(demo, shown, width=1400)
    part.table.setCurrentIndex(part.model.index(1, 0))
    part.open_panel()
    QApplication.processEvents()
    stop: QWidget | None = part.details.head_stops[0]
    inside = [shown for shown in links(part.details) if shown.isVisible()]
    assert len(inside) > 2
    reached = []
    while stop is not None and stop is not page.report:
        stop = stop.nextInFocusChain()
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisible():
            reached.append(stop)
    assert [one for one in reached if one in inside] == inside
    assert reached[-1] is page.report


def test_what_cannot_be_deleted_is_no_way_out(empty: SessionBridge, shown: Show) -> None:
    """Either of two accounts ends the false police, and one of them cannot be closed."""
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    add_account(empty, "bank", ["phone=main", "id_number"], **STUCK)
    add_account(empty, "shop", ["phone=main", "id_name"], **FREE)
    _page, part = frauds(empty, shown)
    index = part.model.index(part.model.index_of("police").row(), Column.ENDED_BY)
    cell = index.data(Role.CELL)
    assert (cell.text, cell.subtext) == ("Shop or 1 other", "1 of them cannot be deleted")
    section = AccountFrauds(empty)
    shown(section)
    section.show_account(ServiceId("shop"))
    assert "Closing this account ends: " in " ".join(words(section))
    add_account(empty, "third", ["phone=main", "id_number", "id_name"], **STUCK)
    section.show_account(ServiceId("bank"))
    assert "Even if it were gone, no fraud would end: others give the same." in " ".join(words(section))
    empty.do(lambda vault: commands.set_holding_state(vault, "third-id_number", HoldingState.UNKNOWN))
    section.show_account(ServiceId("bank"))
    assert "If it were gone, this would be only perhaps possible: " in " ".join(words(section))


def test_why_closing_ends_no_fraud_is_true(empty: SessionBridge, shown: Show) -> None:
    section = AccountFrauds(empty)
    shown(section)

    def said(account: str) -> str:
        section.show_account(ServiceId(account))
        return " ".join(words(section))

    add_account(empty, "none", **FREE)
    add_account(empty, "stuck", **STUCK)
    none = "none is possible with what is recorded."
    assert f"Closing this account alone ends no fraud: {none}" in said("none")
    assert f"Even if it were gone, no fraud would end: {none}" in said("stuck")
    for key in ("one", "two"):
        add_account(empty, key, ["phone"], **FREE)
    unneeded = "none that is possible, or perhaps possible, needs what is recorded here."
    assert f"Closing this account alone ends no fraud: {unneeded}" in said("none")
    assert f"Even if it were gone, no fraud would end: {unneeded}" in said("stuck")
    assert "Closing this account alone ends no fraud: others give the same." in said("one")
    leak = Incident(IncidentId("n"), ServiceId("one"), IncidentKind.BREACH, kinds=("phone",))
    empty.do(lambda vault: incident_commands.add_incident(vault, leak))
    empty.do(lambda vault: commands.trash_services(vault, (ServiceId("two"),), empty.today))
    leaked = "what has leaked, or what others hold, is enough."
    assert f"Closing this account alone ends no fraud: {leaked}" in said("one")
