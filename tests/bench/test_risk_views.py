"""Frames of the matrix while it is scrolled, and an edit until matrix and map show it."""

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
from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.model import ServiceId
from tracker.core.text import message
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.matrix_model import MatrixModel
from tracker.gui.pages.risk_map import MapPart
from tracker.gui.theme import ThemeChoice, apply_theme
from tracker.gui.widgets.matrix_table import MatrixTable
from tracker.services.demo import empty_session
from tracker.services.settings import Settings

FRAME = 0.033
"""Seconds that no frame may take."""


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[SessionBridge]:
    apply_theme(qapp, ThemeChoice.LIGHT)
    made = SessionBridge(Catalogue.load(), Settings(None), "en")
    made.unlock(empty_session(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC)))
    yield made
    made.lock("")


def fill(bridge: SessionBridge, services: int) -> None:
    changes = tuple(Change(None, record) for record in records(services))
    bridge.session.apply(ChangeSet(message("bench", "filled"), changes))


@pytest.mark.parametrize("direction", ["down", "across"])
def test_scrolling_a_thousand_rows_of_all_kinds(
    qtbot: QtBot, bridge: SessionBridge, report: Report, direction: str
) -> None:
    fill(bridge, 1000)
    model = MatrixModel()
    table = MatrixTable(model)
    qtbot.addWidget(table)
    model.show_book(bridge.risk, {})
    model.set_folded(frozenset())
    model.set_all_kinds(True)
    assert (model.rowCount(), len(model.columns)) == (1000, 53)
    table.resize(1300, 900)
    with qtbot.waitExposed(table):
        table.show()
    table.repaint()
    bar = table.verticalScrollBar() if direction == "down" else table.horizontalScrollBar()
    frames = []
    for step in range(1, 121):
        # By the wheel's few rows, and every tenth time by whole screens: then nothing on it can be kept.
        far = bar.pageStep() if step % 10 == 0 else 90
        start = time.perf_counter()
        bar.setValue((bar.value() + far) % max(1, bar.maximum()))
        QApplication.processEvents()  # which paints what has to be drawn anew
        frames.append(time.perf_counter() - start)
    whole = median_seconds(table.viewport().repaint, 9)
    report(f"matrix 1,000 x 53, scrolled {direction}: median", sorted(frames)[60], "the whole drawn anew", whole)
    report(f"matrix 1,000 x 53, scrolled {direction}: worst", max(frames), "the whole drawn anew", whole)
    assert max(frames) < FRAME


def test_an_edit_until_it_is_seen(qtbot: QtBot, bridge: SessionBridge, report: Report) -> None:
    fill(bridge, 10_000)
    model = MatrixModel()
    table = MatrixTable(model)
    qtbot.addWidget(table)
    names = bridge.catalogue.services.company_names("en")
    opening = median_seconds(lambda: model.show_book(bridge.risk, names), 3)
    bare = median_seconds(lambda: [bridge.vault.holdings_of(key) for key in bridge.vault.services], 3)
    report("fill the matrix at 10,000", opening, "looking at every holding", bare)
    table.resize(1300, 900)
    with qtbot.waitExposed(table):
        table.show()
    part = MapPart(bridge)
    qtbot.addWidget(part)
    part.refresh()
    service_id = ServiceId("s5000")

    def edit(follow: object) -> float:
        login = "b" if bridge.vault.services[service_id].login == "a" else "a"
        outcome = bridge.session.apply(commands.edit_service(bridge.vault, service_id, login=login))
        start = time.perf_counter()
        follow(outcome)
        return time.perf_counter() - start

    def show(outcome: object) -> None:
        model.follow(bridge.risk, outcome.services)
        table.viewport().repaint()

    in_matrix = sorted(edit(show) for _ in range(9))[4]
    in_map = sorted(edit(part.follow) for _ in range(9))[4]
    report("one edit until the matrix shows it", in_matrix, "looking at every holding", bare)
    report("one edit until the map shows it", in_map, "looking at every holding", bare)
