"""The Overview: what its sentence says, and that every number leads to as many records."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import moving
from tests.gui.asking import add_request
from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, badges, show_page, words
from tracker.core import commands
from tracker.core.due import DueKind
from tracker.core.kinds import Headline
from tracker.core.model import Deletability, Known, SecondFactor, Status
from tracker.core.muting import mute
from tracker.core.plan_actions import PlanAction
from tracker.core.risk.summary import summary
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.services_model import ServicesModel
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.widgets.buttons import Button
from tracker.gui.widgets.holders_bar import HoldersBar
from tracker.gui.widgets.links import NumberLink
from tracker.services.session import Session

STUCK = {"deletability": Deletability.IMPOSSIBLE}
CHECKED = {"deletability": Deletability.SELF_SERVICE}


def overview(bridge: SessionBridge, shown: Show) -> OverviewPage:
    return show_page(OverviewPage, bridge, shown)


def sentence(page: OverviewPage) -> str:
    return page.sentence.accessibleName()


def links(page: QWidget) -> dict[str, NumberLink]:
    return {link.text(): link for link in page.findChildren(NumberLink) if link.isVisible()}


def followed(page: OverviewPage, qtbot: QtBot, button: QAbstractButton) -> Destination:
    """Where a press of ``button`` with the keyboard leads."""
    button.setFocus()
    with qtbot.waitSignal(page.go_to) as asked:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert isinstance(asked.args, list)
    destination: Destination = asked.args[0]
    return destination


def test_the_demo_in_one_sentence(demo: SessionBridge, shown: Show) -> None:
    page = overview(demo, shown)
    counts = summary(demo.risk)
    stuck_id = counts.held[Headline.ID].stuck
    assert sentence(page) == (
        f"{counts.stuck} of your {counts.accounts} accounts cannot be deleted; {stuck_id} of those hold your ID."
    )
    assert page.load.trend.rows[-1][1] == f"{demo.risk.load.total:.2f}"
    assert len(page.load.trend.rows) == 7


@pytest.mark.parametrize(
    ("accounts", "words"),
    [
        ([({}, ())], "You have 1 account. Whether it can be deleted has not been checked."),
        ([({}, ()), ({}, ())], "You have 2 accounts. Whether they can be deleted has not been checked."),
        (
            [(CHECKED, ()), ({}, ())],
            "None of your 2 accounts is marked as impossible to delete, but 1 has not been checked.",
        ),
        ([(CHECKED, ()), (CHECKED, ())], "None of your 2 accounts is marked as impossible to delete."),
        ([(STUCK, ())], "Your only account cannot be deleted. No ID is recorded there."),
        ([(STUCK, ("id_number",))], "Your only account cannot be deleted, and it holds your ID."),
        ([(STUCK, ()), (CHECKED, ("id_number",))], "1 of your 2 accounts cannot be deleted. No ID is recorded there."),
        ([(STUCK, ("id_image",)), ({}, ())], "1 of your 2 accounts cannot be deleted, and it holds your ID."),
        (
            [(STUCK, ("id_image",)), (STUCK, ("phone",))],
            "2 of your 2 accounts cannot be deleted; 1 of those holds your ID.",
        ),
    ],
)
def test_never_good_news_about_what_is_not_known(
    empty: SessionBridge, shown: Show, accounts: list[tuple[dict[str, object], tuple[str, ...]]], words: str
) -> None:
    for number, (fields, holds) in enumerate(accounts):
        add_account(empty, f"s{number}", holds, **fields)
    assert sentence(overview(empty, shown)) == words


@pytest.mark.parametrize(
    ("holds", "words"),
    [
        ([("id_image?",)], "Your only account cannot be deleted. Whether it holds your ID is not known."),
        (
            [("id_number?",), ("id_image?",)],
            "2 of your 2 accounts cannot be deleted. Whether 2 of those hold your ID is not known.",
        ),
        (
            [("id_number",), ("id_number",), ("id_image?",)],
            "3 of your 3 accounts cannot be deleted; 2 of those hold your ID, perhaps 1 more.",
        ),
        ([("id_number", "id_image?")], "Your only account cannot be deleted, and it holds your ID."),
        ([("phone?",)], "Your only account cannot be deleted. No ID is recorded there."),
    ],
)
def test_not_known_is_not_said_to_be_no_id(
    empty: SessionBridge, shown: Show, holds: list[tuple[str, ...]], words: str
) -> None:
    for number, kinds in enumerate(holds):
        add_account(empty, f"s{number}", kinds, **STUCK)
    assert sentence(overview(empty, shown)) == words


def test_one_stuck_account_of_several_may_hold_the_id(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ("id_image?",), **STUCK)
    add_account(empty, "b", **CHECKED)
    words = "1 of your 2 accounts cannot be deleted. Whether that one holds your ID is not known."
    assert sentence(overview(empty, shown)) == words


KNOWN = {**CHECKED, "second_factor": SecondFactor.APP, "last_used": "2026-11"}


def test_a_low_band_is_not_said_alone_where_it_may_be_worse(empty: SessionBridge, shown: Show) -> None:
    """By hand: 1 x 0.25 with nothing held, and up to 3 x 1 with what may be held."""
    add_account(empty, "a", ("id_image?", "payment_record?"), name="Ticked", **KNOWN)
    add_account(empty, "b", ("bank_card",), name="Sure", **KNOWN)
    page = overview(empty, shown)
    assert badges(page)[:2] == ["Low", "perhaps up to “High”"]
    assert page.unsure.text() == "1 not fully checked"
    assert "highest: Sure 0.75" in words(page)  # 3 x 0.25, all of it known
    load, span = empty.risk.load.total, empty.risk.span
    assert (span.low, span.high) == (load, load + 2.75)
    assert f"Between {span.low:.2f} and {span.high:.2f}, because not everything is known." in words(page.load)
    assert followed_link(page, "unsure") == Destination("services", filter="unsure")


def test_the_highest_account_has_its_range(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ("id_image?", "payment_record?"), name="Ticked", **KNOWN)
    assert "highest: Ticked 0.25 (0.25–3.00)" in words(overview(empty, shown))


def test_where_everything_is_known_there_is_no_range(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ("nickname",), name="Sure", **KNOWN)
    page = overview(empty, shown)
    assert badges(page) == ["Low"]
    assert not page.unsure.isVisible()
    assert not any("not everything is known" in text for text in words(page))


def followed_link(page: OverviewPage, link: str) -> Destination:
    """Where a link of that name leads."""
    linked: list[Destination] = []
    page.go_to.connect(linked.append)
    page._follow_link(link)
    return linked[0]


def test_every_number_leads_to_as_many_records(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = overview(demo, shown)
    counts = summary(demo.risk)
    ledger = ServicesModel()
    ledger.load(demo.risk)

    def rows(destination: Destination) -> int:
        ledger.search(destination.query)
        ledger.set_filter(destination.filter or "all")
        return ledger.rowCount()

    found = links(page)
    assert rows(followed(page, qtbot, found[str(counts.accounts)])) == counts.accounts
    assert followed(page, qtbot, found[str(counts.stuck)]) == Destination("risk", view="stuck")
    assert rows(followed(page, qtbot, found[f"{counts.worst} accounts"])) == counts.worst
    assert page.unsure.text().startswith(str(counts.unsure))
    assert rows(followed(page, qtbot, page.unsure)) == counts.unsure
    for headline, bar in zip(Headline, page.findChildren(HoldersBar), strict=True):
        held, stuck = bar.findChildren(NumberLink)
        assert rows(followed(page, qtbot, held)) == counts.held[headline].accounts
        assert rows(followed(page, qtbot, stuck)) == counts.held[headline].stuck
    for key, number in (("removable", counts.removable), ("unchecked", counts.unchecked)):
        (entry,) = (button for button in page.findChildren(QAbstractButton) if getattr(button, "key", "") == key)
        assert rows(followed(page, qtbot, entry)) == number
    worst = demo.risk.worst
    assert worst is not None
    (highest,) = (link for words, link in found.items() if words.startswith("highest"))
    assert followed(page, qtbot, highest).service_id == worst.service_id


def test_held_id_among_the_stuck(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = overview(demo, shown)
    linked: list[Destination] = []
    page.go_to.connect(linked.append)
    page.sentence.linked.emit("stuck_id")
    assert linked == [Destination("services", filter="stuck", query="held:id")]


def test_start_leads_to_the_action_in_the_plan(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = overview(demo, shown)
    plan = demo.planner.get()
    assert plan is not None
    starts = [button for button in page.todo.findChildren(Button) if button.text() == "Start"]
    assert [start.accessibleName() for start in starts] == [f"Start: {action.title}" for action in plan.best[:3]]
    assert followed(page, qtbot, starts[0]) == Destination("plan", service_id=plan.best[0].service_id, view="actions")
    every = page.todo.stops[0]
    assert isinstance(every, Button)
    assert every.text() == f"All {len(plan.best)} actions"
    assert followed(page, qtbot, every) == Destination("plan")


def test_findings_lead_to_what_they_are_about(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    number = add_identifier(empty, "main", leaked=Known.YES)
    stuck = add_account(empty, "a", ["id_number", f"phone={number}"], second_factor=SecondFactor.KEY, **STUCK)
    page = overview(empty, shown)
    rows = [row for row in page.findings.findChildren(QAbstractButton) if not isinstance(row, Button)]
    assert [row.accessibleName() for row in rows] == [
        "A cannot be deleted and holds your ID.",
        "Main is known to have leaked. Services that hold it: 1.",
    ]
    assert followed(page, qtbot, rows[0]) == Destination("risk", service_id=stuck)
    assert followed(page, qtbot, rows[1]) == Destination("my_data", identifier_id=number)


def test_what_is_muted_is_not_said_to_be_nothing(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", **STUCK)
    page = show_page(OverviewPage, empty, shown)
    found = empty.reminders().shown
    for finding in found:
        empty.do(lambda vault, finding=finding: mute(vault, finding, "known", None, empty.today))
    page.refresh()
    said = words(page.findings)
    assert not [line for line in said if "found nothing" in line]
    assert f"All that the rules have found is muted: {len(found)} finding" in " ".join(said)
    asked = []
    page.go_to.connect(asked.append)
    (way,) = (one for one in page.findings.stops if one.isVisible())
    assert way.accessibleName() == "Show the muted findings"
    way.click()
    assert asked == [Destination("risk", view="findings")]


def test_follows_changes_and_undo(demo: SessionBridge, shown: Show) -> None:
    page = overview(demo, shown)
    before = sentence(page)
    stuck = demo.risk.stuck()[0].service_id
    demo.do(lambda vault: commands.edit_service(vault, stuck, status=Status.CLOSED_VERIFIED))
    assert sentence(page) != before
    demo.attempt(Session.undo)
    assert sentence(page) == before


def test_what_stays_is_not_made_anew(demo: SessionBridge, shown: Show) -> None:
    """An edit says other words in the same places: a new row would take the whole page to lay out anew."""
    page = overview(demo, shown)
    starts, numbers = page.todo.starts, page.sentence.findChildren(NumberLink)
    named = [start.accessibleName() for start in starts]
    said = sentence(page)
    first = best(demo)[0].service_id
    stuck = demo.risk.stuck()[0].service_id
    demo.do(lambda vault: commands.edit_service(vault, first, name="Another name"))
    demo.do(lambda vault: commands.edit_service(vault, stuck, status=Status.CLOSED_VERIFIED))
    assert sentence(page) != said
    assert [link for link in page.sentence.findChildren(NumberLink) if link.isVisible()] == numbers
    assert page.todo.starts == starts
    assert starts[0].accessibleName() == "Start: Close Another name"
    assert [start.accessibleName() for start in starts[1:]] == named[1:]
    linked: list[Destination] = []
    page.go_to.connect(linked.append)
    for action, start in zip(best(demo), starts, strict=True):
        start.click()
        assert linked[-1].service_id == action.service_id
    demo.do(lambda vault: commands.trash_services(vault, [key for key in vault.services if key != first], demo.today))
    assert len(page.todo.starts) <= 1
    demo.attempt(Session.undo)
    assert len(page.todo.starts) == 3


def best(bridge: SessionBridge) -> tuple[PlanAction, ...]:
    """The three actions that take most off."""
    plan = bridge.planner.get()
    assert plan is not None
    return plan.best[:3]


def test_in_a_large_ledger_findings_come_a_moment_later(
    demo: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.gui.pages.overview._AT_ONCE", 0)
    page = overview(demo, shown)

    def rows() -> list[str]:
        return [row.accessibleName() for row in page.findings.stops[1:]]

    qtbot.waitUntil(lambda: len(rows()) == 3)
    before = rows()
    stuck = [risk.service_id for risk in demo.risk.stuck()]
    demo.do(lambda vault: commands.trash_services(vault, stuck, demo.today))
    assert rows() == before
    qtbot.waitUntil(lambda: rows() != before)
    demo.attempt(Session.undo)
    page.forget()
    qtbot.wait(100)
    assert rows() == []


def test_empty_says_what_for_and_offers_one_thing(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = overview(empty, shown)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.action, check_params_cb=lambda key: key == "tick_services"):
        page.empty.accepted.emit()
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda target: target.page == "find"):
        page.empty.alternative_chosen.emit()
    add_account(empty, "a")
    assert not page.empty.isVisible()


def test_where_every_account_is_closed_the_rest_is_still_shown(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    accounts = [add_account(empty, "a", ["face"], name="Old shop"), add_account(empty, "b", name="Bank")]
    add_request(empty, "late", "b", sent=date(2026, 10, 1), due=date(2026, 11, 2))
    empty.do(lambda vault: commands.edit_services(vault, accounts, status=Status.CLOSED_VERIFIED, today=empty.today))
    page = overview(empty, shown)
    assert not page.empty.isVisible()
    assert sentence(page) == "None of your accounts counts any more: all 2 are closed and verified."
    assert followed(page, qtbot, links(page.sentence)["2"]) == Destination("services", filter="closed")
    said = words(page)
    assert "0.00" in said
    assert "Worst band" not in said
    assert badges(page) == []
    assert "Answer due: Bank" in said
    assert any(line.startswith("Old shop is recorded as gone, and this as still held there: Face.") for line in said)
    assert "There are no points to take off, because no account counts." in said
    empty.attempt(Session.undo)
    assert "Worst band" in words(page)
    assert badges(page) != []


def test_what_is_due_is_shown_without_any_account_but_not_a_review_of_nothing(
    empty: SessionBridge, shown: Show
) -> None:
    add_identifier(empty, "old", label="Old number", value="+8613800138000")
    add_identifier(empty, "new", label="New number", value="+8613900139000")
    empty.do(lambda vault: commands.edit_profile(vault, reviewed=date(2026, 10, 1)))
    page = overview(empty, shown)
    assert [thing.kind for thing in empty.agenda()] == [DueKind.REVIEW]
    assert page.empty.isVisible()
    moving.start(empty, started=date(2026, 8, 1), last_code=date(2026, 8, 1))
    assert not page.empty.isVisible()
    assert sentence(page) == "No account is recorded now."
    assert "“Old number” can be given up" in words(page)


def test_one_month_alone_is_no_course(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a")
    page = overview(empty, shown)
    assert not page.load.trend.isVisible()


def test_nothing_to_close_and_nothing_found_is_no_praise(empty: SessionBridge, shown: Show) -> None:
    for key in "ab":
        add_account(empty, key, second_factor=SecondFactor.KEY)
    page = overview(empty, shown)
    words = " ".join(text.text() for text in page.findChildren(QLabel) if text.isVisible())
    assert "No step is known that would take points off. Checking accounts may find some." in words
    assert "The rules found nothing in what is recorded here. 2 accounts are not fully checked." in words


def test_after_locking_nothing_is_left(demo: SessionBridge, shown: Show) -> None:
    page = overview(demo, shown)
    names = {service.name for service in demo.vault.services.values()}
    page.forget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = " ".join(
        f"{child.accessibleName()} {child.text() if isinstance(child, (QLabel, QAbstractButton)) else ''}"
        for child in page.findChildren(QWidget)
    )
    assert [name for name in names if name in said] == []


def test_everything_has_a_name(demo: SessionBridge, shown: Show) -> None:
    page = overview(demo, shown)
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > 20
    assert [button for button in buttons if not (button.accessibleName() or button.text())] == []
