"""A file on its way through the worker: how far it is, how fast, and stopping it."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from tracker.gui.translation import Counted, listed

_PAUSE = 0.1  # seconds between two words of how far it is: the window has other things to do
_SETTLED = 1.0  # seconds after which a rate says something
_MINUTE = 60


class CancelledError(Exception):
    """Raised on the worker when the person no longer wants the file."""


class Reading(QObject):
    """One piece of reading. ``path``: None for what was pasted.

    Signals: ``advanced(int, int, float)`` with bytes done, bytes in all, and seconds since it began.
    """

    advanced = Signal(object, object, float)  # objects: a C++ int ends at 2 GB

    def __init__(self, path: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self._stopped = Event()
        self._begun = monotonic()
        self._told = 0.0

    def stop(self) -> None:
        """End it soon; its result is no longer wanted."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def report(self, done: int, total: int) -> None:
        """Called by the worker, as often as it likes."""
        if self.stopped:
            raise CancelledError
        seconds = monotonic() - self._begun
        if seconds - self._told >= _PAUSE or done >= total:
            self._told = seconds
            self.advanced.emit(done, total, seconds)


def progress_words(done: int, total: int, seconds: float) -> str:
    """ "38 MB of 210 MB, 24 MB/s, about 7 s left"; no rate before there is one worth the name."""
    words = QCoreApplication.translate("reading", "{done} of {total}")
    parts = [words.format(done=_size(done), total=_size(total))]
    if seconds >= _SETTLED and done > 0:
        rate = done / seconds
        parts.append(QCoreApplication.translate("reading", "{size}/s").format(size=_size(round(rate))))
        parts.append(_time_left((total - done) / rate))
    return listed(parts)


def _time_left(seconds: float) -> str:
    if seconds < _MINUTE:
        return Counted.tr("about %Ln s left", "seconds", max(1, round(seconds)))
    return Counted.tr("about %Ln min left", "minutes", round(seconds / _MINUTE))


def _size(size: int) -> str:
    precision = 1 if 1_000_000 <= size < 10_000_000 else 0
    return QLocale().formattedDataSize(size, precision, QLocale.DataSizeFormat.DataSizeSIFormat)
