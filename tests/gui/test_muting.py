"""Findings that the person mutes: counted and shown on demand, with a reason and an end."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.gui.ledgers import add_account, add_identifier
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.model import Deletability, HoldingState, Known, SecondFactor, ServiceId
from tracker.core.muting import mute
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.mute_finding import MuteFinding
from tracker.gui.models.findings_model import Column
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.risk import RiskPage
from tracker.gui.pages.risk_findings import FindingsPart
from tracker.services.demo import empty_session
from tracker.services.session import Session

TODAY = date(2026, 11, 23)
STUCK = {
    "deletability": Deletability.IMPOSSIBLE,
    "deletability_seen": "2026-11",
    "second_factor": SecondFactor.KEY,
}


@pytest.fixture
def two(empty: SessionBridge) -> SessionBridge:
    """Two findings: an account that cannot be deleted and holds an ID, and one that holds nothing."""
    add_two(empty)
    return empty


def add_two(bridge: SessionBridge) -> None:
    add_account(bridge, "a", ["id_number"], **STUCK)
    add_account(bridge, "b", **STUCK)


def risk_page(bridge: SessionBridge, shown: Show) -> RiskPage:
    page = show_page(RiskPage, bridge, shown)
    page.tabs.set_current("findings")
    return page


def findings_part(page: RiskPage) -> FindingsPart:
    part = page.parts["findings"]
    assert isinstance(part, FindingsPart)
    return part


def rows(part: FindingsPart) -> list[tuple[str, str]]:
    """What was found and how heavy it is, row by row."""
    model = part.model
    return [
        (model.index(row, Column.FINDING).data().partition(".")[0], model.index(row, Column.WEIGHT).data())
        for row in range(model.rowCount())
    ]


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    """By keyboard."""
    assert button.isVisible()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def editor_of(part: FindingsPart) -> MuteFinding:
    (editor,) = (one for one in part.findChildren(MuteFinding) if one.isVisible())
    return editor


def mute_first(part: FindingsPart, qtbot: QtBot, reason: str = "needed for work", until: str | None = None) -> None:
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 0))
    press(qtbot, part.finding_text.mute)
    editor = editor_of(part)
    editor.set_value("reason", reason)
    if until is not None:
        editor.set_value("until", until)
    editor.save()


ID, STUCK_ONE = "A cannot be deleted and holds your ID", "B cannot be deleted"


def test_a_muted_finding_is_counted_and_shown_on_demand(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(two, shown)
    part = findings_part(page)
    assert rows(part) == [(ID, "Severe"), (STUCK_ONE, "Notable")]
    assert not part.muted_notice.isVisible()
    mute_first(part, qtbot)
    assert rows(part) == [(STUCK_ONE, "Notable")]
    assert "Show them" in words(part.muted_notice)
    press(qtbot, next(one for one in part.muted_notice.findChildren(QAbstractButton)))
    assert rows(part) == [(STUCK_ONE, "Notable"), (ID, "Muted")]
    part.table.setCurrentIndex(part.model.index(1, 0))
    assert part.finding_text.muted.text() == "Muted on 23 Nov 2026 until the end of 23 Feb 2027: “needed for work”"
    press(qtbot, next(one for one in part.muted_notice.findChildren(QAbstractButton)))
    assert rows(part) == [(STUCK_ONE, "Notable")]


def test_shown_again_at_once_or_by_undo(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(two, shown)
    part = findings_part(page)
    mute_first(part, qtbot)
    two.attempt(Session.undo)
    assert len(rows(part)) == 2
    two.attempt(Session.redo)
    part.muted_notice.linked.emit()
    part.table.setCurrentIndex(part.model.index(1, 0))
    press(qtbot, part.finding_text.unmute)
    assert rows(part) == [(ID, "Severe"), (STUCK_ONE, "Notable")]
    assert two.vault.mutings == {}


def test_all_muted_is_no_praise(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(two, shown)
    part = findings_part(page)
    for _ in range(2):
        mute_first(part, qtbot, until="")
    said = words(part)
    assert "Nothing to be reminded of now" in said
    assert "No rule has found anything" not in said
    press(
        qtbot, next(one for one in part.findChildren(QAbstractButton) if one.text() == "Show them" and one.isVisible())
    )
    assert rows(part) == [(ID, "Muted"), (STUCK_ONE, "Muted")]
    part.table.setCurrentIndex(part.model.index(0, 0))
    assert part.finding_text.muted.text() == "Muted on 23 Nov 2026, without an end: “needed for work”"


def test_it_comes_back_when_its_end_has_passed_or_the_facts_are_others(
    bridge: SessionBridge, shown: Show, qtbot: QtBot
) -> None:
    now = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    bridge.unlock(empty_session(lambda: now[0]))
    add_two(bridge)
    page = risk_page(bridge, shown)
    part = findings_part(page)
    mute_first(part, qtbot, until="2026-11-30")
    now[0] = datetime(2026, 12, 1, 12, tzinfo=UTC)
    part.refresh()
    assert len(rows(part)) == 2
    mute_first(part, qtbot)
    assert len(rows(part)) == 1
    bridge.do(lambda vault: commands.set_holding(vault, ServiceId("a"), "id_image", HoldingState.HELD))
    assert len(rows(part)) == 2


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("reason", "", "This cannot be empty."),
        ("until", "next year", "A day is written 2024-03-15."),
        ("until", "2026-11-22", "This day has passed."),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    two: SessionBridge, shown: Show, field: str, typed: str, problem: str
) -> None:
    editor = MuteFinding(two, two.reminders().shown[0])
    shown(editor)
    editor.set_values({"reason": "x", field: typed})
    editor.save()
    assert editor.error_of(field) == problem
    assert two.vault.mutings == {}


def test_what_was_typed_outlives_locking(two: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = show_page(RiskPage, two, shown)
    editor = MuteFinding(two, two.reminders().shown[1])
    editor.set_values({"reason": "half a rea", "until": "2028-01-01"})
    draft = editor.draft()
    assert json.loads(draft)["editor"] == "muting"
    page.resume(draft)
    part = findings_part(page)
    again = editor_of(part)
    assert again.values() == {"reason": "half a rea", "until": "2028-01-01"}
    again.save()
    assert [muting.rule for muting in two.vault.mutings.values()] == ["stuck_account"]
    assert MuteFinding.from_draft(two, draft) is None  # muted meanwhile
    assert MuteFinding.from_draft(two, "{}") is None


def test_the_row_stays_where_it_was(demo: SessionBridge, shown: Show, qtbot: QtBot) -> None:
    page = risk_page(demo, shown)
    part = findings_part(page)
    part.table.setCurrentIndex(part.model.index(7, 0))
    next_one = part.model.record_at(part.model.index(8, 0))
    press(qtbot, part.finding_text.mute)
    editor = editor_of(part)
    editor.set_value("reason", "later")
    editor.save()
    assert part.table.currentIndex().row() == 7
    assert part.model.record_at(part.table.currentIndex()) == next_one


def test_the_accounts_concerned_are_named(empty: SessionBridge, shown: Show) -> None:
    number = add_identifier(empty, "main", leaked=Known.YES)
    for place in range(10):
        add_account(empty, f"s{place}", [f"phone={number}"], second_factor=SecondFactor.KEY)
    page = risk_page(empty, shown)
    part = findings_part(page)
    said = part.finding_text.concerned.text()
    assert said.startswith("Accounts concerned: S0, S1, S2, S3, S4, S5, S6, S7")
    assert "S8" not in said


def test_the_overview_shows_only_what_is_not_muted(two: SessionBridge, shown: Show) -> None:
    severe, _ = two.reminders().shown
    page = show_page(OverviewPage, two, shown)
    assert any(ID in button.accessibleName() for button in page.findings.findChildren(QAbstractButton))
    two.do(lambda vault: mute(vault, severe, "needed", None, TODAY))
    QApplication.processEvents()
    names = [button.accessibleName() for button in page.findings.findChildren(QAbstractButton) if button.isVisible()]
    assert not any(ID in name for name in names)
    assert any(STUCK_ONE in name for name in names)


def test_where_nothing_can_be_written_nothing_is_muted(
    two: SessionBridge, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(two.session), "read_only", property(lambda _self: True))
    page = risk_page(two, shown)
    part = findings_part(page)
    assert not part.finding_text.mute.isVisible()
