"""The closing order in the window: what comes first, how far each account is, and what may stay behind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import replacing
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tests.gui.service_panel import add_known
from tracker.core import commands
from tracker.core.model import Deletability, Need, SecondFactor, ServiceId, Status
from tracker.gui import planner
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.closing_model import ClosingModel, Column
from tracker.gui.pages.base import Destination
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_closing import ClosingPart
from tracker.gui.widgets.badges import TickBox
from tracker.services.closing import do_not_sign_in_until

GONE = {
    "deletability": Deletability.SELF_SERVICE,
    "deletability_seen": "2026-11",
    "second_factor": SecondFactor.APP,
    "last_used": "2026-11",
    "need": Need.NOT_NEEDED,
}
KEPT = {**GONE, "need": Need.USEFUL}


def closing(bridge: SessionBridge, shown: Show, width: int = 1078) -> tuple[PlanPage, ClosingPart]:
    page = show_page(PlanPage, bridge, shown, width)
    page.open_at(Destination("plan", view="closing"))
    assert isinstance(page.part, ClosingPart)
    return page, page.part


def rows(part: ClosingPart) -> list[list[str]]:
    model = part.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


@pytest.fixture
def login(empty: SessionBridge) -> SessionBridge:
    """Login opens Shop, which is to be closed as well, and Chat, which is not."""
    add_account(empty, "login", ["face"], name="Login", closing_conditions="Pay\nLeave the group", **GONE)
    add_account(empty, "shop", name="Shop", parent="login", **GONE)
    add_account(empty, "chat", name="Chat", parent="login", **KEPT)
    return empty


def test_what_opens_others_comes_after_them(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    assert rows(part) == [
        ["1", "Shop", "Nothing that is known", "Not begun"],
        ["2", "Login", "Close Shop first 1 account needs another sign-in 2 conditions left", "Not begun"],
    ]
    part.table.setCurrentIndex(part.model.index(1, 0))
    said = words(part.details)
    assert said.index("Close these first") < said.index("Shop") < said.index("Before you close it")
    assert any(text.startswith("Signed in to through it and not to be closed: Chat.") for text in said)
    assert part.circles.isHidden()


def test_conditions_are_ticked_off(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    part.choose(ServiceId("login"))
    words(part.details)
    (pay, _leave) = [box for box in part.details.findChildren(TickBox) if box.isVisible()]
    pay.click()
    assert login.vault.services["login"].conditions_met == ("Pay",)
    assert "1 of 2 done" in words(part.details)
    assert rows(part)[1][2].endswith("1 condition left")


def test_what_was_hardly_used_is_so_again_when_it_is_not_closed_after_all(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    shop = ServiceId("shop")
    login.do(lambda vault: commands.edit_service(vault, shop, status=Status.DORMANT))
    part.choose(shop)
    part.details.forward.click()
    assert login.vault.services["shop"].status is Status.CLOSING
    part.details.back.click()
    assert login.vault.services["shop"].status is Status.DORMANT


def test_three_presses_from_asked_to_gone(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    part.choose(ServiceId("shop"))
    details = part.details
    assert (details.forward.text(), details.back.isVisible(), details.gone.isVisible()) == (
        "I have asked for it",
        False,
        False,
    )
    details.forward.click()
    shop = login.vault.services["shop"]
    assert (shop.status, shop.closing_since) == (Status.CLOSING, "2026-11-23")
    assert rows(part)[0][3] == "Asked for"
    assert (details.forward.text(), details.back.text(), details.gone.isVisible()) == (
        "They say it is closed",
        "Not closed after all",
        True,
    )
    details.forward.click()
    assert login.vault.services["shop"].status is Status.CLOSED
    assert rows(part)[0][3] == "Look whether it is gone"
    assert "Closed, they say: 23 Nov 2026. Periods for what stays begin then." in words(details)
    assert (details.forward.text(), details.back.text()) == ("I looked: it is gone", "It is still there")
    details.back.click()
    assert login.vault.services["shop"].status is Status.ACTIVE
    for _ in range(3):
        part.choose(ServiceId("shop"))
        details.forward.click()
    assert login.vault.services["shop"].status is Status.CLOSED_VERIFIED
    assert [row[1] for row in rows(part)] == ["Login"]


def test_gone_at_once(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    part.choose(ServiceId("shop"))
    part.details.forward.click()
    part.details.gone.click()
    assert login.vault.services["shop"].status is Status.CLOSED_VERIFIED


def test_the_days_on_which_one_must_not_log_in(empty: SessionBridge, shown: Show) -> None:
    """By hand: asked for on 20 Nov, and n days in which it can be undone; today, the 23rd, is one of them."""
    entry = next(item for item in empty.catalogue.services if (item.closure.cooling_off_days or 0) >= 15)
    key = add_known(empty, entry.id)
    empty.do(lambda vault: commands.edit_service(vault, key, status=Status.CLOSING, closing_since="2026-11-20"))
    days = entry.closure.cooling_off_days
    until = do_not_sign_in_until(empty.catalogue, empty.vault.services[key])
    assert days is not None
    assert until is not None
    assert (until - empty.today).days == days - 3
    _page, part = closing(empty, shown)
    assert rows(part)[0][3] == f"Do not log in: {days - 2} more days"
    said = " ".join(words(part.details))
    assert "Do not log in until " in said
    assert f"({days - 2} more days): that would undo the closing." in said
    assert f"It can be undone for {days} days." in said
    empty.do(lambda vault: commands.edit_service(vault, key, closing_since="2025-11-20"))
    assert rows(part)[0][3] == "Look whether it is gone"
    assert not part.details.countdown.isVisible()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "2026-11-20",
            "Do not log in: that may undo the closing. For how long is not known here; this program assumes 90 days,"
            " until 18 Feb 2027.",
        ),
        (
            "2026-08-24",
            "For how long logging in may undo the closing is not known here. The 90 days that this program assumes"
            " ended on 22 Nov 2026: look whether it is gone.",
        ),
        (
            None,
            "Do not log in: that may undo the closing. Until when cannot be said: the day of asking is not recorded.",
        ),
    ],
)
def test_where_nobody_says_for_how_long_that_is_said(
    login: SessionBridge, shown: Show, asked: str | None, said: str
) -> None:
    """Ninety days after 20 November are 18 February, and those after 24 August ended yesterday."""
    _page, part = closing(login, shown)
    part.choose(ServiceId("shop"))
    assert not part.details.countdown.isVisible()
    fields = {"status": Status.CLOSING, "closing_since": asked}
    assert login.do(lambda vault: commands.edit_service(vault, ServiceId("shop"), **fields))
    part.choose(ServiceId("shop"))
    told = words(part.details)
    assert said in told
    assert {
        "For how long it can be undone is not known.",
        "Whether it closes other products too is not known.",
        "What may stay is not known; laws can require that some records are kept for years.",
    } <= set(told)


def test_the_demo_vault_warns_at_every_account_that_is_being_closed(demo: SessionBridge, shown: Show) -> None:
    _page, part = closing(demo, shown)
    leaving = [item.id for item in demo.vault.services.values() if item.status is Status.CLOSING]
    assert len(leaving) == 2
    for key in leaving:
        part.choose(key)
        assert part.details.service_id == key
        assert part.details.countdown.isVisible()
        assert any(text.startswith("Do not log in") for text in words(part.details))


def test_what_one_account_for_all_closes_along(empty: SessionBridge, shown: Show) -> None:
    """Closing the account of a company closes all its products: those of the ledger are named."""
    group = next(item for item in empty.catalogue.services if item.closure.closes_group and item.closure.scope)
    key = add_known(empty, group.id)
    sister = replace(empty.vault.services[key], id=ServiceId("sister"), name="Sister", catalogue_id=None)
    empty.do(lambda vault: replacing(vault, sister))
    empty.do(lambda vault: commands.edit_service(vault, key, status=Status.CLOSING))
    _page, part = closing(empty, shown)
    said = words(part.details)
    place = said.index("What it closes besides")
    assert group.closure.scope is not None
    assert said.count(group.closure.scope.text("en")) == 1
    assert "Sister" in said[place : place + 3]


def test_sign_ins_in_a_circle_are_told(empty: SessionBridge, shown: Show) -> None:
    for key in ("a", "b"):
        add_account(empty, key, name=key.upper(), **GONE)
    accounts = empty.vault.services
    circle = [replace(accounts[key], parent=other, status=Status.CLOSING) for key, other in ("ab", "ba")]
    empty.do(lambda vault: replacing(vault, *circle))  # past the check, as an old file may have it
    _page, part = closing(empty, shown)
    assert part.circles.isVisible()
    assert any(text.endswith("which comes first cannot be said: A, B") for text in words(part.circles))
    assert all("Signs in through itself, by way of others" in row[2] for row in rows(part))


def test_nothing_is_being_closed(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = closing(empty, shown)
    assert "No accounts yet" in words(part)
    add_account(empty, "a", **{**KEPT, "deletability": Deletability.UNKNOWN})
    assert "Nothing is being closed" in words(part)
    with qtbot.waitSignal(part.go_to) as asked:
        part.leave_empty()
    assert asked.args == [Destination("services", filter="unchecked")]
    empty.do(lambda vault: commands.edit_service(vault, "a", deletability=Deletability.SELF_SERVICE))
    assert "Nothing is being closed" in words(part)
    assert "Check accounts" not in words(part)


def test_by_keyboard(login: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = closing(login, shown, 822)
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Down)
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert part.beside.is_panel_open
    assert part.details.accessibleName() == "Login"
    qtbot.keyClick(part.details, Qt.Key.Key_Escape)
    assert part.table.hasFocus()


def test_it_leads_to_the_account(login: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    _page, part = closing(login, shown)
    part.choose(ServiceId("shop"))
    with qtbot.waitSignal(part.go_to) as asked:
        part.details.open.click()
    assert asked.args == [Destination("services", service_id=ServiceId("shop"), view="closing")]


def test_locking_drops_everything(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    part.forget()
    assert part.model.rowCount() == 0
    assert part.details.service_id is None
    assert not [text for text in words(part) if "Shop" in text or "Login" in text]


def test_a_large_plan_comes_later(
    login: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planner, "AT_ONCE", 0)
    login.planner._drop()
    _page, part = closing(login, shown)
    qtbot.waitUntil(lambda: [row[1] for row in rows(part)] == ["Shop", "Login"])


def test_the_model_keeps_qts_rules(login: SessionBridge, shown: Show) -> None:
    _page, part = closing(login, shown)
    ModelTester(part.model).check(part.model)
    record = part.model.record_at(part.model.index(1, 0))
    assert part.model.sort_value(record, Column.NUMBER) == 2
    assert part.model.sort_value(record, Column.ACCOUNT) == "Login"
    ModelTester(ClosingModel()).check(ClosingModel())
