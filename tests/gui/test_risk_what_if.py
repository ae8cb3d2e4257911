"""Trying changes out: what they would do is shown, nothing is written, and recording them is one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.due import DueKind
from tracker.core.model import Deletability, HoldingState, IdentifierId, Known, SecondFactor, ServiceId, Status
from tracker.core.risk.trials import Trial, TrialKind
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.subjects_model import Subject, SubjectsModel
from tracker.gui.pages import part as parts
from tracker.gui.pages.base import Destination
from tracker.gui.pages.identifier_details import IdentifierDetails
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.pages.risk_what_if import WhatIfPart
from tracker.gui.pages.service_details import ServiceDetails
from tracker.gui.widgets.marks import Tick
from tracker.services.session import Session

CALM = {"deletability": Deletability.SELF_SERVICE, "second_factor": SecondFactor.APP, "last_used": "2026-11"}
SHOP, CHAT, MAIN = ServiceId("shop"), ServiceId("chat"), IdentifierId("main")
CLOSING = (
    "What you close is recorded as being closed since today. It counts until you have looked whether it is gone, so"
    " your Load falls by that only then."
)
LONG = "Verylongname" * 16 + "<b>12345</b>"


def what_if(bridge: SessionBridge, shown: Show, width: int = 1100) -> tuple[RiskPage, WhatIfPart]:
    page = show_page(RiskPage, bridge, shown, width)
    page.tabs.set_current(WhatIfPart.KEY)
    assert isinstance(page.part, WhatIfPart)
    return page, page.part


@pytest.fixture
def two(empty: SessionBridge) -> SessionBridge:
    """By hand: Shop 4 (face) x 0.25 + 0 = 1.00; Chat 1 (phone) x 0.25 + 0.5 (no second factor) = 0.75."""
    add_identifier(empty, "main", label="Main", value="+8613812346024", real_name=Known.NO, leaked=Known.NO)
    add_account(empty, "shop", ["phone=main", "face"], name="Shop", **CALM)
    add_account(empty, "chat", ["phone=main"], name="Chat", **{**CALM, "second_factor": SecondFactor.NONE})
    return empty


def tick(part: WhatIfPart, text: str) -> None:
    next(box for box in part.chooser.boxes if box.text() == text).click()


def test_nothing_is_written_and_all_is_shown(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    load = two.risk.load.total
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    assert two.vault.service(SHOP).status is Status.ACTIVE
    assert two.risk.load.total == load
    said = words(part.outcome)
    assert "1 changes tried out" in said or "1 change tried out" in said
    assert part.outcome.bars.accessibleName() == "−1.00"
    assert part.outcome.bars.accessibleDescription() == f"Now: {load:.2f}; Then: {load - 1:.2f}"
    assert "Close Shop" in said


def test_each_box_shows_its_own_effect(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    assert [box.accessibleName() for box in part.chooser.boxes] == [
        "Close Shop: −1.00",  # what takes most off first
        "Take out at Shop: Face: −0.75",
        "Take out at Shop: Phone number: no points",
        "A new one for “Main” at Shop: no points",
    ]


def test_what_is_tried_stays_ticked_and_can_be_dropped(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Take out at Shop: Face")
    part.show_subject(Subject(service_id=CHAT))
    tick(part, "Turn on an app second factor at Chat")
    assert [box.tick for box in part.chooser.boxes].count(Tick.HELD) == 1
    part.show_subject(Subject(service_id=SHOP))
    assert [box.text() for box in part.chooser.boxes if box.tick is Tick.HELD] == ["Take out at Shop: Face"]
    part.outcome.drops[0].click()
    assert not any(box.tick is Tick.HELD for box in part.chooser.boxes)
    assert len(part.trials) == 1
    part.outcome.clear_all.click()
    assert part.trials == []
    assert not part.outcome.record.isEnabled()


def test_recording_is_one_step_that_can_be_undone(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    part.show_subject(Subject(service_id=CHAT))
    tick(part, "Turn on an app second factor at Chat")
    steps = len(two.session.journal())
    part.outcome.record.click()
    assert len(two.session.journal()) == steps + 1
    assert two.vault.service(SHOP).status is Status.CLOSING
    assert two.vault.service(CHAT).second_factor is SecondFactor.APP
    assert part.trials == []
    two.attempt(Session.undo)
    assert two.vault.service(SHOP).status is Status.ACTIVE
    assert two.vault.service(CHAT).second_factor is SecondFactor.NONE


def test_a_new_number_everywhere(two: SessionBridge, shown: Show) -> None:
    page, part = what_if(two, shown)
    page.open_at(Destination("risk", identifier_id=MAIN, view="what_if"))
    offered = {box.text() for box in part.chooser.boxes}
    assert offered == {"A new one for “Main” everywhere", "Take “Main” out everywhere"}
    tick(part, "A new one for “Main” everywhere")
    part.outcome.record.click()
    assert {item.label for item in two.vault.live_identifiers()} == {"Main", "Main (new)"}


def test_what_does_not_go_together_is_said(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(identifier_id=MAIN))
    tick(part, "Take “Main” out everywhere")
    part.show_subject(Subject(service_id=CHAT))
    tick(part, "A new one for “Main” at Chat")
    said = words(part.outcome)
    assert "Does not go together with the others, and is not counted." in said
    assert "2 changes tried out" not in said
    part.outcome.record.click()
    assert [trial.kind for trial in part.trials] == [TrialKind.SWAP]
    assert [item.label for item in two.vault.identifiers.values()] == ["Main"]
    assert "As it is now" in words(part.outcome)  # the one that is still ticked is not counted


def test_it_follows_the_ledger(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    two.do(lambda vault: commands.trash_services(vault, [SHOP], two.today))
    assert part.trials == []
    assert "As it is now" in words(part.outcome)


def test_an_account_leads_here_and_search_narrows(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = what_if(two, shown)
    page.open_at(Destination("risk", service_id=CHAT, view="what_if"))
    assert part.chooser.subject == Subject(service_id=CHAT)
    qtbot.keyClicks(part.chooser.search, "sho")
    assert part.chooser.subject == Subject(service_id=SHOP)
    part.chooser.search.setText("nothing like it")
    assert "Nothing of that name. Esc clears the search." in words(part.chooser)
    assert part.chooser.boxes == []
    page.open_at(Destination("risk", service_id=CHAT, view="what_if"))
    assert part.chooser.subject == Subject(service_id=CHAT)
    assert part.chooser.search.text() == ""


def test_before_the_first_account_one_can_ask_whether_to_sign_up(
    empty: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    _page, part = what_if(empty, shown)
    (asking,) = (one for one in part.findChildren(QAbstractButton) if one.isVisible() and "sign up" in one.text())
    with qtbot.waitSignal(part.action) as wanted:
        qtbot.mouseClick(asking, Qt.MouseButton.LeftButton)
    assert wanted.args == ["should_i_sign_up"]


def test_an_empty_ledger_and_locking(empty: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = what_if(empty, shown)
    assert "No accounts yet" in words(part)
    add_account(empty, "shop", ["phone"], name=LONG, **CALM)
    assert part.chooser.subject == Subject(service_id=SHOP)
    part.chooser.boxes[0].click()
    assert all(found.width() <= part.width() for found in part.findChildren(QLabel) if found.isVisible())
    page.forget()
    assert part.trials == []
    assert part.chooser.model.rowCount() == 0
    assert not any(LONG in text for text in words(part))


def test_the_model_keeps_to_the_rules(two: SessionBridge, qtmodeltester: ModelTester) -> None:
    model = SubjectsModel(two)
    model.show_all()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Main, 138****6024",
        "Shop",
        "Chat",
    ]
    qtmodeltester.check(model)


def test_each_ticked_change_shows_its_own_effect(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Take out at Shop: Face")
    tick(part, "Take out at Shop: Phone number")
    said = words(part.outcome)
    first = said.index("Take out at Shop: Face")
    assert said[first + 1] == "−0.75"
    assert said[said.index("Take out at Shop: Phone number") + 1] == "no points"
    assert "Each by itself: together they need not add up." in said


def test_two_places_get_the_same_new_number(two: SessionBridge, shown: Show) -> None:
    _page, part = what_if(two, shown)
    for subject, name in ((SHOP, "Shop"), (CHAT, "Chat")):
        part.show_subject(Subject(service_id=subject))
        tick(part, f"A new one for “Main” at {name}")
    part.outcome.record.click()
    (new,) = (item for item in two.vault.live_identifiers() if item.id != MAIN)
    assert {item.service_id for item in two.vault.holdings_with(new.id)} == {SHOP, CHAT}


def test_what_one_should_know_before_closing(two: SessionBridge, shown: Show) -> None:
    for key in ("child", "other"):
        add_account(two, key, parent=SHOP, **CALM)
    add_account(two, "unchecked", name="Unchecked")
    add_account(two, "stuck", ["phone"], name="Stuck", **{**CALM, "deletability": Deletability.IMPOSSIBLE})
    _page, part = what_if(two, shown)
    for key, sentence in (
        (SHOP, "It opens 2 other accounts, which stay with what they hold."),
        (ServiceId("unchecked"), "Nobody has checked whether it can be deleted."),
        (ServiceId("stuck"), "It cannot be deleted. What it holds can perhaps be taken out."),
    ):
        part.show_subject(Subject(service_id=key))
        assert sentence in words(part.chooser)
    assert not any(box.text().startswith("Close") for box in part.chooser.boxes)


def test_a_way_here_brings_its_change_along(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page, part = what_if(two, shown)
    close = Trial(TrialKind.CLOSE, SHOP)
    page.open_at(Destination("risk", service_id=SHOP, view="what_if", trials=(close,)))
    page.open_at(Destination("risk", service_id=CHAT, view="what_if"))
    page.open_at(Destination("risk", service_id=SHOP, view="what_if", trials=(close,)))
    assert part.trials == [close]
    assert [box.text() for box in part.chooser.boxes if box.tick is Tick.HELD] == ["Close Shop"]
    panels = RiskDetails(two), ServiceDetails(two), IdentifierDetails(two)
    risk, services, own = panels
    for panel in panels:
        qtbot.addWidget(panel)
    risk.show_service(CHAT)
    services.show_service(SHOP)
    own.show_identifier(two.vault.identifiers[MAIN], None)
    wanted: list[Destination] = []
    for panel in panels:
        panel.go_to.connect(wanted.append)
        panel.try_out.click()
    kinds = [[(trial.kind, trial.service_id) for trial in asked.trials] for asked in wanted]
    assert kinds == [[(TrialKind.CLOSE, CHAT)], [(TrialKind.CLOSE, SHOP)], [(TrialKind.SWAP, None)]]
    assert [(asked.page, asked.view) for asked in wanted] == [("risk", "what_if")] * 3


def test_a_closing_is_recorded_as_the_plan_records_it(two: SessionBridge, shown: Show) -> None:
    """Nobody was asked whether it is gone: the account counts, and looking is what comes next."""
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    tick(part, "Take out at Shop: Face")  # after closing it was ticked, which must not stand in its way
    said = words(part.outcome)
    assert "It counts until you have looked whether it is gone." in said
    assert CLOSING in said
    assert "Does not go together with the others, and is not counted." not in said
    part.outcome.record.click()
    shop = two.vault.service(SHOP)
    assert (shop.status, shop.closing_since, shop.closed_since) == (Status.CLOSING, two.today.isoformat(), None)
    assert {item.state for item in two.vault.holdings_of(SHOP) if item.kind == "face"} == {
        HoldingState.VERIFIED_REMOVED
    }
    assert SHOP in two.risk.services
    assert (DueKind.GONE, SHOP) in [(thing.kind, thing.service_id) for thing in two.agenda()]
    assert CLOSING not in words(part.outcome)


def test_what_is_being_closed_is_not_recorded_once_more(two: SessionBridge, shown: Show) -> None:
    two.do(lambda vault: commands.edit_service(vault, SHOP, status=Status.CLOSED, today=two.today))
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    assert "It is being closed already. It counts until you have looked whether it is gone." in words(part.outcome)
    assert CLOSING not in words(part.outcome)
    assert part.outcome.bars.accessibleName() == "−1.00"
    assert not part.outcome.record.isEnabled()


def test_what_nobody_knows_widens_what_is_shown(two: SessionBridge, shown: Show) -> None:
    """By hand: Third is 1 x 0.25 + 0.75, of three unknown parts of 0 to 0.5: 0.25 to 1.75, so low all the way.

    Worse is the same, but may hold a face: at most 4 x 0.25 + 1.5 = 2.50, medium.
    """
    _page, part = what_if(two, shown)
    part.show_subject(Subject(service_id=SHOP))
    tick(part, "Close Shop")
    assert not any("because not everything is known" in text for text in words(part.outcome))
    add_account(two, "third", ["nickname"], name="Third")
    assert "Now 2.00–3.50, then 1.00–2.50, because not everything is known." in words(part.outcome)
    add_account(two, "worse", ["face?"], name="Worse")
    tick(part, "Close Shop")
    assert "Between 2.25 and 6.00, because not everything is known." in words(part.outcome)
    assert "Low: 4 (3–4)" in [found.accessibleName() for found in part.outcome.findChildren(QWidget)]


def test_in_a_large_ledger_what_takes_long_follows(
    two: SessionBridge, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "AT_ONCE", 1)
    page, part = what_if(two, shown)
    qtbot.waitUntil(lambda: "As it is now" in words(part.outcome))
    page.open_at(Destination("risk", identifier_id=MAIN, view="what_if"))
    assert part.chooser.boxes == []
    assert "What could be changed is being worked out." in words(part.chooser)
    part.show_subject(Subject(identifier_id=MAIN), (Trial(TrialKind.WITHDRAW, identifier_id=MAIN),))
    qtbot.waitUntil(lambda: len(part.chooser.boxes) == 2)
    assert [box.text() for box in part.chooser.boxes if box.tick is Tick.HELD] == ["Take “Main” out everywhere"]
    qtbot.waitUntil(part.outcome.record.isEnabled)
    tick(part, "A new one for “Main” everywhere")
    assert not part.outcome.record.isEnabled()  # it would write something else than what is shown
    qtbot.waitUntil(part.outcome.record.isEnabled)
    assert [trial.kind for trial in part.trials] == [TrialKind.WITHDRAW, TrialKind.SWAP]
    assert "Does not go together with the others, and is not counted." in words(part.outcome)
    page.forget()
    assert part.chooser.boxes == []
