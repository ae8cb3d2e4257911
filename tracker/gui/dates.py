"""Dates as people of the chosen language read them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from tracker.core.dates import first_day
from tracker.core.model import PartialDate


def dated(value: PartialDate) -> str:
    """As exact as it is known: "2017", "Mar 2024", "4 Nov 2026"."""
    patterns = (
        QCoreApplication.translate("formatting", "yyyy", "date"),
        QCoreApplication.translate("formatting", "MMM yyyy", "date"),
        QCoreApplication.translate("formatting", "d MMM yyyy", "date"),
    )
    return in_pattern(first_day(value), patterns[value.count("-")])


def in_pattern(value: date, pattern: str) -> str:
    """``pattern``: as Qt writes them."""
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)
