"""Work on the worker: every end is delivered once, in order, to an owner that is still there."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tracker.gui.tasks import Tasks


def test_very_many_short_pieces_of_work(qtbot: QtBot) -> None:
    """Their ends come while the worker is in the next one already; a messenger of each own ended the program."""
    tasks, owner = Tasks(), QObject()
    results: list[int] = []
    for number in range(2_000):
        tasks.run(owner, partial(int, number), results.append, lambda error: None)
    qtbot.waitUntil(lambda: len(results) == 2_000)
    assert results == list(range(2_000))


def test_an_error_comes_back_and_the_rest_goes_on(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    busy: list[bool] = []
    tasks.busy_changed.connect(busy.append)
    ends: list[object] = []

    def fail() -> int:
        raise ValueError("too long")

    tasks.run(owner, fail, ends.append, lambda error: ends.append(str(error)))
    tasks.run(owner, lambda: 7, ends.append, ends.append)
    qtbot.waitUntil(lambda: len(ends) == 2)
    assert (ends, busy) == (["too long", 7], [True, False])


def test_nobody_is_told_who_is_gone(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    ends: list[object] = []
    tasks.run(owner, lambda: 7, ends.append, ends.append)
    shiboken6.delete(owner)
    with qtbot.waitSignal(tasks.busy_changed):
        pass
    assert ends == []
