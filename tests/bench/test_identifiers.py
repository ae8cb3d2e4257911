"""Choosing a number that ten thousand accounts hold: what it adds, what it links, and the panel of an account."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.bench.conftest import Report, median_seconds
from tests.bench.ledgers import records
from tracker.catalogue import Catalogue
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Entity, Holding, HoldingId, Identifier, IdentifierId, ServiceId
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.my_data import MyDataPage
from tracker.gui.pages.risk_details import RiskDetails
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.services.demo import empty_session
from tracker.services.settings import Settings

LIMIT = 0.050
"""Seconds until the identifier that was chosen is shown."""
MAIN, SPARE = IdentifierId("main"), IdentifierId("spare")


def shared_by_all(services: int) -> Iterator[Entity]:
    """A ledger all of whose services hold the main number besides."""
    yield from records(services)
    yield Identifier(MAIN, "phone", "Main number")
    yield Identifier(SPARE, "phone", "Spare")
    for number in range(services):
        yield Holding(HoldingId(f"main-{number}"), ServiceId(f"s{number}"), "phone_alt", MAIN)


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[SessionBridge]:
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = SessionBridge(Catalogue.load(), Settings(None), "en")
    made.unlock(empty_session(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC)))
    changes = tuple(Change(None, record) for record in shared_by_all(10_000))
    made.session.apply(ChangeSet(message("bench", "filled"), changes))
    yield made
    made.tasks.wait()
    made.lock("")


@pytest.mark.parametrize("tab", ["adds", "linkage", "leak"])
def test_choosing_an_identifier_of_ten_thousand_services(
    qtbot: QtBot, bridge: SessionBridge, report: Report, tab: str
) -> None:
    page = MyDataPage(bridge)
    qtbot.addWidget(page)
    page.resize(1072, 740)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(lambda: len(page._effects.points) == len(page.model.ids), timeout=60_000)
    page.details.tabs.set_current(tab)
    taken = []
    for _ in range(5):
        page.open_at(Destination("my_data", identifier_id=SPARE))
        QApplication.processEvents()
        start = time.perf_counter()
        page.open_at(Destination("my_data", identifier_id=MAIN))
        QApplication.processEvents()  # which paints it
        taken.append(time.perf_counter() - start)
    bare = median_seconds(lambda: [bridge.vault.holdings_of(key) for key in bridge.vault.services], 3)
    report(f"choose an identifier of 10,000 services, tab {tab}", sorted(taken)[2], "looking at every holding", bare)
    assert sorted(taken)[2] < LIMIT


def test_the_links_of_one_account(qtbot: QtBot, bridge: SessionBridge, report: Report) -> None:
    details = RiskDetails(bridge)
    qtbot.addWidget(details)
    bridge.frauds  # noqa: B018 - made once, and measured elsewhere
    service_id = bridge.risk.by_severity()[0].service_id
    details.show_service(service_id)
    whole = median_seconds(lambda: details.show_service(service_id), 5)
    identifiers = details.linkage._identifiers
    links = median_seconds(lambda: details.linkage.show_identifiers(identifiers, service_id), 5)
    report("the panel of an account, 10,000 services: its links", links, "all of the panel", whole)
    assert MAIN in identifiers
    assert links < LIMIT
