"""The plan of 10,000 accounts: how long it takes, and how long the window waits meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.conftest import Report, median_seconds
from tests.bench.ledgers import records
from tracker.catalogue import Catalogue
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import Deletability
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.pages.base import Destination
from tracker.gui.pages.plan import PlanPage
from tracker.gui.pages.plan_stuck import PlaybookPart
from tracker.gui.planner import AT_ONCE
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.services.demo import empty_session
from tracker.services.plan import plan
from tracker.services.settings import Settings

SILENT = 0.050
"""Seconds that the window may be silent at most."""


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[SessionBridge]:
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = SessionBridge(Catalogue.load(), Settings(None), "en")
    made.unlock(empty_session(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC)))
    yield made
    made.tasks.wait()
    made.lock("")


def fill(bridge: SessionBridge, services: int) -> None:
    changes = tuple(Change(None, record) for record in records(services))
    bridge.session.apply(ChangeSet(message("bench", "filled"), changes))


def test_a_small_plan_is_made_at_once(bridge: SessionBridge, report: Report) -> None:
    fill(bridge, AT_ONCE)
    seconds = median_seconds(lambda: plan(bridge.session, bridge.catalogue, "en", "New one"), 7)
    report(f"the plan of {AT_ONCE} accounts, at once", seconds, "the limit", SILENT)


def wait_for(bridge: SessionBridge) -> tuple[float, list[float]]:
    """Seconds until the plan is there, and those of each turn of the window meanwhile."""
    turns, ready = list[float](), list[bool]()
    bridge.planner.ready.connect(lambda: ready.append(True))
    begun = last = time.perf_counter()
    while not ready:
        QApplication.processEvents()
        time.sleep(0.001)
        now = time.perf_counter()
        turns.append(now - last)
        last = now
    return time.perf_counter() - begun, turns


def test_a_large_plan_keeps_the_window_free(qapp: QApplication, bridge: SessionBridge, report: Report) -> None:
    fill(bridge, 10_000)
    page = PlanPage(bridge)
    page.resize(1072, 740)
    page.show()
    QApplication.processEvents()
    start = time.perf_counter()
    page.refresh()
    report("the plan of 10,000 accounts, until it is begun", time.perf_counter() - start, "the limit", SILENT)
    seconds, turns = wait_for(bridge)
    report("the plan of 10,000 accounts, on the worker", seconds, "one account at a time", seconds / 10_000)
    *meanwhile, filling = turns
    report("the longest silence meanwhile", max(meanwhile), "the limit", SILENT)
    report("the turn that shows the plan", filling, "the limit", SILENT)
    found = bridge.planner.get()
    assert found is not None
    assert len(found.best) == 10_000
    bridge.changed.connect(page.follow)
    key = found.best[0].service_id

    def edit() -> None:
        login = "me" if bridge.vault.services[key].login != "me" else "you"
        bridge.do(lambda vault: commands.edit_service(vault, key, login=login))
        QApplication.processEvents()

    report("an edit beside the plan of 10,000 accounts", median_seconds(edit, 5), "the limit", SILENT)
    page.deleteLater()


def test_a_thousand_stuck_accounts(qapp: QApplication, bridge: SessionBridge, report: Report) -> None:
    """The account in front is worked out at once; the figures of the others come with the plan."""
    fill(bridge, 1_000)
    ids = list(bridge.vault.services)
    bridge.do(lambda vault: commands.edit_services(vault, ids, deletability=Deletability.IMPOSSIBLE))
    page = PlanPage(bridge)
    page.resize(1072, 740)
    page.show()
    page.refresh()
    QApplication.processEvents()
    start = time.perf_counter()
    page.open_at(Destination("plan", view="stuck"))
    QApplication.processEvents()
    report("1,000 stuck accounts, until the tab is painted", time.perf_counter() - start, "a blink", 0.3)
    part = page.part
    assert isinstance(part, PlaybookPart)
    wait_for(bridge)
    bridge.changed.connect(page.follow)
    rows = iter(range(1, 1_000))

    def next_account() -> None:
        part.table.setCurrentIndex(part.model.index(next(rows), 0))
        QApplication.processEvents()

    report("the playbook of the next account", median_seconds(next_account, 9), "the limit", SILENT)
    key = part.model.id_at(part.table.currentIndex())

    def edit() -> None:
        login = "me" if bridge.vault.services[key].login != "me" else "you"
        bridge.do(lambda vault: commands.edit_service(vault, key, login=login))
        QApplication.processEvents()

    report("an edit beside 1,000 playbooks", median_seconds(edit, 9), "the limit", SILENT)
    page.deleteLater()
