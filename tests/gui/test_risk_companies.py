"""The companies of the Risk page: what each holds, how heavy it weighs, and what one number joins."""

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
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, HoldingState, SecondFactor, ServiceId
from tracker.core.risk.groups import company_groups
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.companies_model import Column, CompaniesModel
from tracker.gui.models.roles import HoldsCell, LoadCell, NameCell, Role, StuckCell
from tracker.gui.pages.base import Destination
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_companies import CompaniesPart
from tracker.gui.pages.services import ServicesPage
from tracker.gui.theme import u
from tracker.gui.widgets.links import NumberLink
from tracker.services.session import Session

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}
STUCK = {**CALM, "deletability": Deletability.IMPOSSIBLE}
LONG = "Verylongname" * 16 + "<b>12345</b>"


def companies(bridge: SessionBridge, shown: Show, width: int = 1100) -> tuple[RiskPage, CompaniesPart]:
    page = show_page(RiskPage, bridge, shown, width)
    page.tabs.set_current(CompaniesPart.KEY)
    assert isinstance(page.part, CompaniesPart)
    return page, page.part


@pytest.fixture
def three(empty: SessionBridge) -> SessionBridge:
    """Tencent, written in two languages, with 1.00 + 1.00; Shop Ltd with 0.25; and 1.25 that is nobody’s."""
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    add_account(empty, "chat", ["phone=main", "face"], group="Tencent", **CALM)
    add_account(empty, "game", ["phone=main", "orders"], group="腾讯", operator="Game Ltd", **STUCK)
    add_account(empty, "shop", ["phone=main"], operator="Shop Ltd", **CALM)
    add_account(empty, "lone", ["phone=main", "face", "bank_card"], **{**CALM, "deletability": Deletability.UNKNOWN})
    return empty


def column(part: CompaniesPart, at: Column) -> list[str]:
    return [str(part.model.index(row, at).data()) for row in range(part.model.rowCount())]


def links(widget: QWidget) -> list[NumberLink]:
    QApplication.processEvents()
    return [link for link in widget.findChildren(NumberLink) if link.isVisible()]


def test_the_heaviest_first_and_nobodys_last(three: SessionBridge, shown: Show) -> None:
    _page, part = companies(three, shown)
    assert part.model.ids == ["Tencent", "Shop Ltd", ""]
    assert column(part, Column.COMPANY) == ["Tencent", "Shop Ltd", "Nobody knows whose they are"]
    assert column(part, Column.LOAD) == [
        "2.00: 1.00 removable, 0.00 not checked, 1.00 stuck",
        "0.25: 0.25 removable, 0.00 not checked, 0.00 stuck",
        "1.25: 0.00 removable, 1.25 not checked, 0.00 stuck",
    ]
    assert column(part, Column.HOLDS) == ["Phone, 2 more", "Phone", "Phone, Payment, 1 more"]
    load, stuck, name = (part.model.index(0, at).data(Role.CELL) for at in (Column.LOAD, Column.STUCK, Column.COMPANY))
    assert load == LoadCell(2.0, (1.0, 0.0, 1.0), 1.0)
    assert part.model.index(1, Column.LOAD).data(Role.CELL).share == 0.125
    assert stuck == StuckCell(1)
    assert name == NameCell("Tencent", "Tencent", "Chat, Game")
    assert not part.model.index(2, Column.COMPANY).data(Role.CELL).known
    assert isinstance(part.model.index(0, Column.HOLDS).data(Role.CELL), HoldsCell)
    assert "2 companies" in words(part)


def test_the_panel_shows_what_one_has_and_what_one_number_joins(three: SessionBridge, shown: Show) -> None:
    _page, part = companies(three, shown)
    said = words(part.details)
    for line in (
        *("Tencent", "2 services · 3 kinds of data", "2.00 of your 3.50 points"),
        *("Phone number", "Face, Order history", "What they hold together"),
        *("2 services · 3 kinds of data", "Chat, Game", "Phone number, Face, Order history"),
    ):
        assert line in said
    assert [link.text() for link in links(part.details)] == ["Chat", "Game", "Through Main 138****6024"]
    assert [link.accessibleDescription() for link in links(part.details)[:2]] == [
        "1.00 (1.00–3.00) Low",  # whether the number is under the real name and has leaked is not said
        "1.00 (1.00–2.00) Low, Cannot be deleted",
    ]
    assert badges(part.details) == ["Low", "Low"]
    assert "1.00 removable" in part.details.load.accessibleName() + part.details.load.accessibleDescription()


def test_what_nobody_has_checked_is_perhaps_held(empty: SessionBridge, shown: Show) -> None:
    """Never as if it was not held, neither in the table nor in the panel."""
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    add_account(empty, "chat", ["phone=main"], group="Ten", **CALM)
    add_account(empty, "game", ["phone=main"], group="Ten", **CALM)
    add_account(empty, "lone", [], operator="Lone Ltd", **CALM)
    for key, kind, own in (("game", "bank_card", None), ("game", "orders", None), ("lone", "face", None)):
        maybe = holding(key, kind, own, id=f"{key}-{kind}", state=HoldingState.UNKNOWN)
        assert empty.do(lambda vault, maybe=maybe: commands.add_records(vault, message("changes", "Maybe"), [maybe]))
    _page, part = companies(empty, shown)
    assert column(part, Column.HOLDS) == ["Phone, Payment not known, 1 more not known", "1 more not known"]
    cell = part.model.index(0, Column.HOLDS).data(Role.CELL)
    assert (cell.unknown, cell.more_unknown) == (frozenset({Headline.PAYMENT}), 1)
    said = words(part.details)
    assert "2 services · 1 kind of data" in said
    assert (
        said.count("Perhaps, nobody has checked: Bank card, Order history") == 2
    )  # of the company, and what is joined
    part.table.setCurrentIndex(part.model.index(1, 0))
    said = words(part.details)
    assert "Perhaps, nobody has checked: Face" in said
    assert any(text.startswith("1 service · perhaps 1 kind") for text in said)
    assert "Nothing recorded" not in said


def test_what_one_number_perhaps_joins(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "main", label="Main", value="+8613812346024")
    for key in ("chat", "game"):
        add_account(empty, key, ["face"], group="Ten", **CALM)
        maybe = holding(key, "phone", "main", id=f"{key}-phone", state=HoldingState.UNKNOWN)
        assert empty.do(lambda vault, maybe=maybe: commands.add_records(vault, message("changes", "Maybe"), [maybe]))
    page, part = companies(empty, shown)
    assert "Perhaps 2 services, nobody has checked" in words(part.details)
    assert "Phone number, Face" in words(part.details)
    add_account(empty, "mail", ["phone=main"], group="Ten", **CALM)
    add_account(empty, "news", ["phone=main"], group="Ten", **CALM)
    page.refresh()
    assert "Perhaps joined as well, nobody has checked: Chat, Game" in words(part.details)


def test_numbers_of_which_nobody_has_said_which_join_perhaps(empty: SessionBridge, shown: Show) -> None:
    for key in ("chat", "game"):
        add_account(empty, key, ["phone"], group="Tencent", **CALM)
    _page, part = companies(empty, shown)
    said = words(part.details)
    assert "Through a phone number, not said which one" in [link.text() for link in links(part.details)]
    assert "No number of yours is recorded at two of its services." not in said
    assert any("nobody has said which number it is" in line for line in said)
    assert not any("nobody has checked" in line for line in said)
    maybe = holding("more", "phone", None, id="more-phone", state=HoldingState.UNKNOWN)
    add_account(empty, "more", [], group="Tencent", **CALM)
    assert empty.do(lambda vault: commands.add_records(vault, message("changes", "Maybe"), [maybe]))
    assert any("not checked, or not said which number it is" in line for line in words(part.details))


def test_every_link_of_the_panel_leads_on(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = companies(three, shown)
    targets = [
        Destination("services", service_id=ServiceId("chat")),
        Destination("services", service_id=ServiceId("game")),
        Destination("my_data", identifier_id="main"),
    ]
    for link, target in zip(links(part.details), targets, strict=True):
        with qtbot.waitSignal(page.go_to) as heard:
            qtbot.keyClick(link, Qt.Key.Key_Return)
        assert heard.args == [target]
    for press, query in (
        (part.details.open.click, 'company:"Tencent"'),
        (lambda: part.details.load.chosen.emit("stuck"), 'company:"Tencent" deletable:no'),
        (lambda: part.details.load.chosen.emit("unchecked"), 'company:"Tencent" deletable:unknown'),
    ):
        with qtbot.waitSignal(page.go_to) as heard:
            press()
        assert heard.args == [Destination("services", query=query)]


def test_the_link_finds_all_that_are_counted(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    """Also what names the operator alone, and what names the company in another language."""
    add_account(three, "pay", operator="Game Ltd", **CALM)
    page, part = companies(three, shown)
    with qtbot.waitSignal(page.go_to) as heard:
        part.details.open.click()
    ledger = show_page(ServicesPage, three, shown)
    ledger.open_at(heard.args[0])
    ledger.search(ledger.header.search.text())
    counted = part.model.record_at(part.model.index(0, 0)).services
    assert set(ledger.model.ids) == set(counted) == {"chat", "game", "pay"}
    three.do(lambda vault: commands.edit_service(vault, "game", operator=""))
    assert set(ledger.model.ids) == {"chat", "game"}


def test_what_nobody_knows_the_owner_of_is_joined_by_nobody(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    add_account(three, "other", ["phone=main"], **CALM)
    _page, part = companies(three, shown)
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    assert part.details.name == ""
    said = words(part.details)
    assert "What is held" in said
    assert "Nobody knows whose these are, so nothing is said about putting them together." in said
    assert [link.text() for link in links(part.details)] == ["Lone", "Other"]
    assert not part.details.open.isVisible()
    assert not part.details.load.isEnabled()
    part.details.load.chosen.emit("stuck")  # leads nowhere


def test_why_nothing_is_joined(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = companies(three, shown)
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    assert "It is one service: there is nothing to put together." in words(part.details)
    add_account(three, "far", group="Shop Ltd", **CALM)
    assert "No number of yours is recorded at two of its services." in words(part.details)


def test_the_search_finds_names_in_every_language_and_says_when_nothing_matches(
    three: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    _page, part = companies(three, shown)
    for typed, found in (("腾", ["Tencent"]), ("GAME", ["Tencent"]), ("lon", [""]), ("nobody", [""]), ("o", None)):
        part.field.setText(typed)
        assert part.model.ids == (found or ["Shop Ltd", ""])
        assert part.details.name == part.model.ids[-1]  # which stays chosen as long as it is found
    part.field.setText("<b>x</b>")
    assert "Nothing matches" in words(part)
    assert "No company and none of its services has “<b>x</b>” in its name." in words(part)
    assert not part.beside.is_panel_open
    clear = next(button for button in part.nothing.findChildren(QAbstractButton) if button.text() == "Clear")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert part.model.ids == ["Tencent", "Shop Ltd", ""]
    assert part.field.text() == ""
    assert part.details.name == "Tencent"


def test_keys_lead_from_the_search_into_the_rows(three: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = companies(three, shown)
    part.field.setFocus()
    qtbot.keyClicks(part.field, "shop")
    assert part.model.ids == ["Shop Ltd"]
    qtbot.keyClick(part.field, Qt.Key.Key_Escape)
    assert part.field.text() == ""
    assert part.field.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        part.field.setFocus()
        qtbot.keyClick(part.field, key)
        assert part.table.hasFocus()


def test_a_change_touches_the_companies_concerned_and_keeps_the_row(
    three: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    _page, part = companies(three, shown)
    part.table.setCurrentIndex(part.model.index_of("Shop Ltd"))
    drawn: list[str] = []
    part.model.dataChanged.connect(lambda first, _last: drawn.append(part.model.id_at(first)))
    with qtbot.assertNotEmitted(part.model.modelReset):
        three.do(lambda vault: commands.edit_service(vault, ServiceId("lone"), operator="Owner"))
    assert part.model.ids == ["Tencent", "Owner", "Shop Ltd"]
    assert drawn == ["Owner"]
    assert part.details.name == "Shop Ltd"
    assert part.table.currentIndex().data(Role.ID) == "Shop Ltd"
    three.attempt(Session.undo)
    assert part.model.ids == ["Tencent", "Shop Ltd", ""]
    three.do(lambda vault: commands.trash_services(vault, [ServiceId("shop")], three.today))
    assert part.details.name in {"Tencent", ""}


def test_nothing_then_a_thousand(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = companies(empty, shown)
    assert "No accounts yet" in words(part)
    with qtbot.waitSignal(page.action, check_params_cb=lambda key: key == "tick_services"):
        qtbot.mouseClick(
            next(one for one in part.findChildren(QAbstractButton) if one.text() == "Tick the services you use"),
            Qt.MouseButton.LeftButton,
        )
    changes = tuple(Change(None, record) for record in records(1000))
    empty.attempt(lambda session: session.apply(ChangeSet(message("test", "many"), changes)))
    groups = company_groups(empty.risk, empty.catalogue.services.company_names("en"))
    assert part.model.ids == [group.name for group in groups]
    assert len(part.model.ids) == 97
    part.grab()
    empty.attempt(Session.undo)
    assert "No accounts yet" in words(part)
    assert part.details.name is None


def test_a_long_list_of_services_unfolds(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    for number in range(70):
        add_account(empty, f"s{number:02}", group="Ten", **CALM)
    _page, part = companies(empty, shown)
    services = part.details.services
    assert [link.text() for link in links(services)] == [f"S{number:02}" for number in range(8)]
    assert services.more.text() == "Show 62 more"
    services.more.setFocus()
    qtbot.keyClick(services.more, Qt.Key.Key_Return)
    assert len(links(services)) == 58
    assert links(services)[8].hasFocus()
    qtbot.mouseClick(services.more, Qt.MouseButton.LeftButton)
    assert len(links(services)) == 70
    assert not services.more.isVisible()


def test_long_names_push_nothing_out_of_sight(empty: SessionBridge, shown: Show) -> None:
    add_identifier(empty, "own", label=LONG, value="+8613800138000")
    for key, group in (("a", LONG), ("b", LONG), ("c", "名" * 200)):
        add_account(empty, key, ["phone=own"], name=LONG, group=group, **STUCK)
    _page, part = companies(empty, shown, 1200)
    table = part.table
    widths = [table.columnWidth(at) for at in range(len(Column))]
    assert sum(widths) <= table.viewport().width()
    assert min(widths) > 50
    assert LONG in words(part.details)
    for link in links(part.details):
        assert link.mapTo(part.details, link.rect().topRight()).x() < part.details.width()


@pytest.mark.parametrize("width", [822, 898, 1078])  # windows of 1024, 1100 and 1280 less the navigation
def test_beside_the_panel_names_and_figures_can_be_read(demo: SessionBridge, shown: Show, width: int) -> None:
    _page, part = companies(demo, shown, width)
    part.open_panel()
    table = part.table
    assert table.columnWidth(Column.COMPANY) >= u(52)
    for at in set(Column) - {Column.COMPANY}:
        assert table.isColumnHidden(at) or table.columnWidth(at) >= table.sizeHintForColumn(at)
    assert not table.isColumnHidden(Column.LOAD)
    assert not table.isColumnHidden(Column.STUCK)


def test_after_locking_nothing_is_left(three: SessionBridge, shown: Show) -> None:
    page, part = companies(three, shown)
    part.field.setText("tencent")
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    read = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, QLabel | QAbstractButton) else ''}"
        for child in part.findChildren(QWidget)
    )
    assert part.model.rowCount() == 0
    assert part.field.text() == ""
    assert not any(name in read for name in ("Tencent", "Chat", "Shop", "6024", "tencent"))


def test_the_model_keeps_to_the_rules(demo: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = CompaniesModel()
    groups = company_groups(demo.risk)
    model.show_groups(demo.vault, groups, [group.name for group in groups])
    qtmodeltester.check(model)
    loads = [model.index(row, Column.LOAD).data(Role.SORT) for row in range(model.rowCount())]
    assert loads == sorted(loads, reverse=True)
