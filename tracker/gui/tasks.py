"""Work that takes time, off the window's thread; the result or the error comes back to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Event
from time import monotonic
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

R = TypeVar("R")

_PAUSE = 0.1  # seconds between two words of how far it is: the window has other things to do


class StoppedError(Exception):
    """Raised on the worker when nobody wants the result any more."""


class Stoppable(QObject):
    """One piece of work that says how far it is, and that can be stopped then.

    Signals: ``advanced(int, int, float)`` with how much is done, of how much, and seconds since it
    began; from the worker.
    """

    advanced = Signal(object, object, float)  # objects: a C++ int ends at 2 GB

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = Event()
        self._begun = monotonic()
        self._told = 0.0

    def stop(self) -> None:
        """End it soon; its result is no longer wanted."""
        self._stopped.set()

    def report(self, done: int, total: int) -> None:
        """Called by the worker, as often as it likes."""
        if self._stopped.is_set():
            raise StoppedError
        seconds = monotonic() - self._begun
        if seconds - self._told >= _PAUSE or done >= total:
            self._told = seconds
            self.advanced.emit(done, total, seconds)


class _Messenger(QObject):
    """Carries the ends of tasks to the window's thread. Signals: ``finished(number, result, error)``.

    One for all of them: the worker may still be in the signal of a task when its end has been delivered already.
    """

    finished = Signal(int, object, object)


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], messenger: _Messenger) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._messenger = messenger

    @override
    def run(self) -> None:
        result, error = None, None
        try:
            result = self._work()
        except Exception as problem:  # noqa: BLE001 - whatever it is goes to the one who asked for the work
            error = problem
        if shiboken6.isValid(self._messenger):
            self._messenger.finished.emit(self._number, result, error)


class Tasks(QObject):
    """Runs one piece of work at a time, in the order asked for.

    Signals: ``busy_changed(bool)``. A result whose ``owner`` is gone is dropped.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._messenger = _Messenger(self)
        self._messenger.finished.connect(self._deliver)
        self._numbers = count()
        self._running: dict[int, tuple[QObject, Callable[[Any], None], Callable[[Exception], None]]] = {}

    def run(
        self,
        owner: QObject,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on the worker; then ``done(result)`` or ``failed(error)`` on this thread."""
        number = next(self._numbers)
        self._running[number] = (owner, done, failed)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Job(number, work, self._messenger))

    def wait(self) -> None:
        """Until nothing is running; for the end of the program."""
        self._pool.waitForDone()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: Any, error: Exception | None) -> None:
        owner, done, failed = self._running.pop(number)
        if not self._running:
            self.busy_changed.emit(False)
        if not shiboken6.isValid(owner):
            return
        if error is not None:
            failed(error)
        else:
            done(result)
