"""A file on its way through the worker: how far it is and how fast, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from tracker.gui.translation import Counted, listed

_SETTLED = 1.0  # seconds after which a rate says something
_MINUTE = 60


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
