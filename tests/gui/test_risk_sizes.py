"""Each view of the risk with no account, with one, with ten thousand, and with nothing known about any."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.bench.ledgers import records
from tests.builders import LABEL, holding
from tests.gui.ledgers import add_account
from tests.gui.pages import Show, show_page, words
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Deletability, HoldingState, Incident, IncidentId, IncidentKind, ServiceId, Status
from tracker.core.muting import mute
from tracker.core.risk.frauds import Standing
from tracker.core.risk.severity_map import Standing as MapStanding
from tracker.core.risk.tally import Load
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.review import ReviewDialog
from tracker.gui.pages.overview import OverviewPage
from tracker.gui.pages.risk import PARTS, RiskPage
from tracker.gui.pages.risk_map import MapPart
from tracker.services.session import Session

KEYS = [part.KEY for part in PARTS]
CLOSED = {"status": Status.CLOSED_VERIFIED}


def tab(page: RiskPage, key: str) -> list[str]:
    """What is to be read when a tab is in front."""
    page.tabs.set_current(key)
    QApplication.processEvents()
    return words(page.parts[key])


def fill(bridge: SessionBridge, services: int) -> None:
    bridge.session.apply(ChangeSet(LABEL, tuple(Change(None, record) for record in records(services))))


@pytest.mark.parametrize("key", KEYS)
def test_without_an_account_each_view_says_what_it_is_for_and_what_to_do(
    empty: SessionBridge, shown: Show, key: str
) -> None:
    page = show_page(RiskPage, empty, shown)
    said = tab(page, key)
    assert "No accounts yet" in said
    assert any(line.startswith("This page says") for line in said)
    offered = [one for one in page.parts[key].findChildren(QAbstractButton) if one.isVisible()]
    assert "Tick the services you use" in [one.text() for one in offered]


def test_each_view_says_what_it_is_for_itself(empty: SessionBridge, shown: Show) -> None:
    page = show_page(RiskPage, empty, shown)
    said = {key: next(line for line in tab(page, key) if line.startswith("This page says")) for key in KEYS}
    assert said.pop("stuck") == said["all"]  # both are of accounts
    assert len(set(said.values())) == len(said)
    assert "companies" in said["companies"]
    assert "attention" in said["findings"]


@pytest.mark.parametrize("key", KEYS)
def test_where_every_account_is_closed_no_view_says_that_there_never_was_one(
    empty: SessionBridge, shown: Show, key: str
) -> None:
    """Rows, findings and possible frauds that are left are shown; a panel stands beside nothing but rows."""
    held = ["phone", "id_number", "face"]
    accounts = [add_account(empty, "a", held, name="Old shop", **CLOSED), add_account(empty, "b", **CLOSED)]
    page = show_page(RiskPage, empty, shown)
    said = tab(page, key)
    assert "No accounts yet" not in said
    if key in ("matrix", "findings"):
        assert "None of your accounts counts any more" not in said
        assert any("recorded as gone" in line for line in said)
    else:
        assert "None of your accounts counts any more" in said
        assert any(line.startswith("All 2 are closed and verified. This page says") for line in said)
    empty.do(lambda vault: commands.trash_services(vault, accounts, empty.today))
    assert "No accounts yet" in tab(page, key)


def test_what_has_leaked_from_a_closed_account_keeps_its_frauds_in_sight(empty: SessionBridge, shown: Show) -> None:
    add_account(empty, "a", ["phone"], name="Old shop", **CLOSED)
    leak = Incident(IncidentId("leak"), ServiceId("a"), IncidentKind.BREACH, kinds=("phone",))
    empty.do(lambda _vault: ChangeSet(LABEL, (Change(None, leak),)))
    said = tab(show_page(RiskPage, empty, shown), "frauds")
    assert "1 fraud is possible with what is held" in said
    assert "None of your accounts counts any more" not in said


def test_where_all_that_is_found_about_closed_accounts_is_muted_it_can_be_shown(
    empty: SessionBridge, shown: Show
) -> None:
    add_account(empty, "a", ["face"], name="Old shop", **CLOSED)
    found = empty.reminders().shown[0]
    empty.do(lambda vault: mute(vault, found, "kept by law", None, empty.today))
    page = show_page(RiskPage, empty, shown)
    assert "Nothing to be reminded of now" in tab(page, "findings")
    offered = page.parts["findings"].findChildren(QAbstractButton)
    next(one for one in offered if one.isVisible() and one.text() == "Show them").click()
    assert any("recorded as gone" in line for line in words(page.parts["findings"]))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("deletability", [Deletability.UNKNOWN, Deletability.SELF_SERVICE, Deletability.IMPOSSIBLE])
def test_with_one_account(empty: SessionBridge, shown: Show, key: str, deletability: Deletability) -> None:
    add_account(empty, "a", ["phone", "id_number", "id_name"], deletability=deletability)
    page = show_page(RiskPage, empty, shown)
    said = tab(page, key)
    assert "No accounts yet" not in said
    assert any(line.strip() for line in said)
    assert not any("1 accounts" in line or "1 services" in line for line in said)
    empty.attempt(Session.undo)
    assert "No accounts yet" in tab(page, key)


@pytest.mark.parametrize("key", KEYS)
def test_nothing_known_about_any_account_is_never_good_news(empty: SessionBridge, shown: Show, key: str) -> None:
    """Also the kinds that are asked about as not known, as ticking a service records them."""
    for place in range(3):
        add_account(empty, f"s{place}")
        for kind in ("phone", "id_number", "location"):
            maybe = holding(f"s{place}", kind, state=HoldingState.UNKNOWN)
            empty.session.apply(ChangeSet(LABEL, (Change(None, maybe),)))
    load = empty.risk.load
    assert load == Load(unchecked=load.total)
    assert load.total > 0
    assert all(risk.se_low < risk.se < risk.se_high for risk in empty.risk.services.values())
    assert set(empty.frauds.standings().values()) == {Standing.PERHAPS}
    page = show_page(RiskPage, empty, shown)
    said = " ".join(tab(page, key)).lower()
    part = page.parts[key]
    expected = {
        "stuck": "3 accounts have not been checked",
        "matrix": "nobody has said whether it is held",
        "map": "3 accounts: 0.25 + 0.75 = 1.00, low, not checked",
        "companies": "nobody knows whose they are",
        "frauds": "perhaps possible",
        "what_if": "not checked 3.00",
        "all": "±",
        "findings": "3 accounts are not fully checked",
    }
    assert expected[key] in said, said
    if isinstance(part, MapPart):
        assert {point.standing for point in part.map.points} == {MapStanding.UNCHECKED}
    else:
        assert "can be deleted" not in said.replace("nobody has checked whether it can be deleted", "")


def test_with_ten_thousand_accounts(empty: SessionBridge, shown: Show) -> None:
    fill(empty, 10_000)
    page = show_page(RiskPage, empty, shown)
    for key in KEYS:
        assert tab(page, key)
    overview = show_page(OverviewPage, empty, shown)
    assert overview.sentence.accessibleName().startswith(f"{empty.summary.stuck:,}")
    dialog = ReviewDialog(empty)
    shown(dialog)
    empty.tasks.wait()
    assert "This is the first review" in words(dialog)


def test_an_account_of_which_nothing_is_recorded_at_all(empty: SessionBridge) -> None:
    """The lowest context, the floor of identifiability, and each unknown part of the loss in the middle.

    At most it holds what weighs most, 4 x 1, and each part of the loss is 0.5.
    """
    risk = empty.risk.services[add_account(empty, "a")]
    assert (risk.dpc, risk.ei_linked, risk.loss.total, risk.se) == (1, 0.25, 0.75, 1.0)
    assert (risk.se_low, risk.se_high) == (0.25, 5.5)
