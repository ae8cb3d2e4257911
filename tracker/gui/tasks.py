"""Work that takes time, off the window's thread; the result or the error comes back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

R = TypeVar("R")


class _Messenger(QObject):
    """Carries the end of a task to the window's thread. Signals: ``finished(result, error)``."""

    finished = Signal(object, object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], messenger: _Messenger) -> None:
        super().__init__()
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
            self._messenger.finished.emit(result, error)


class Tasks(QObject):
    """Runs one piece of work at a time, in the order asked for.

    Signals: ``busy_changed(bool)``. A result whose ``owner`` is gone is dropped.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[_Messenger, tuple[QObject, Callable[[Any], None], Callable[[Exception], None]]] = {}

    def run(
        self,
        owner: QObject,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on the worker; then ``done(result)`` or ``failed(error)`` on this thread."""
        messenger = _Messenger(self)
        self._running[messenger] = (owner, done, failed)
        messenger.finished.connect(self._deliver)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Job(work, messenger))

    def wait(self) -> None:
        """Until nothing is running; for the end of the program."""
        self._pool.waitForDone()

    @Slot(object, object)
    def _deliver(self, result: Any, error: Exception | None) -> None:
        messenger = self.sender()
        assert isinstance(messenger, _Messenger)
        owner, done, failed = self._running.pop(messenger)
        messenger.deleteLater()
        if not self._running:
            self.busy_changed.emit(False)
        if not shiboken6.isValid(owner):
            return
        if error is not None:
            failed(error)
        else:
            done(result)
