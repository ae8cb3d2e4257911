from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tracker.gui import application
from tracker.gui.application import Tidying


class Knot:
    """Refers to itself, so that only the search for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tidying(qtbot: QtBot) -> Iterator[Tidying]:
    running = QCoreApplication.instance()
    assert running is not None
    gc.collect()
    made = Tidying(running)
    yield made
    made.deleteLater()
    gc.unfreeze()
    gc.enable()


def test_garbage_is_looked_for_in_the_windows_thread_only(tidying: Tidying, qtbot: QtBot) -> None:
    assert not gc.isenabled()
    knot = ref(Knot())
    assert knot() is not None
    tidying.tidy()
    assert knot() is None


def test_where_there_is_much_that_is_new_nobody_waits(
    tidying: Tidying, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "_FEW", 10)
    kept = [[number] for number in range(1000)]
    knot = ref(Knot())
    tidying.tidy()
    assert knot() is not None
    assert len(kept) == 1000
    gc.unfreeze()
    gc.collect()
    assert knot() is None
