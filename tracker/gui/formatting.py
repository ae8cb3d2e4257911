"""Figures, dates and fixed words as people of the chosen language read them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from tracker.core.choices import CHOICES
from tracker.core.dates import first_day
from tracker.core.kinds import HEADLINE_LABELS, KIND_BY_CODE, Headline
from tracker.core.model import Deletability, PartialDate
from tracker.core.risk.method import BAND_LABELS, Band
from tracker.gui.dates import dated, in_pattern
from tracker.gui.translation import Counted, text

MINUS = "\N{MINUS SIGN}"


def points(value: float) -> str:
    """``value`` with two decimals: "145.50"; a true minus before negative ones."""
    shown = round(value, 2)
    sign = MINUS if shown < 0 else ""
    return sign + QLocale().toString(float(abs(shown)), "f", 2)


def delta(value: float) -> str:
    """A difference in points, always signed: "−1.50", "+0.25"."""
    return points(value) if round(value, 2) < 0 else f"+{points(value)}"


def spread(value: float) -> str:
    """Half the width of an interval: "±0.25"."""
    return f"±{points(abs(value))}"


def margin(score: float, low: float, high: float) -> str:
    """How far off ``score`` may be: "±0.25", "0.25–4.00" where that is not the same both ways, "" when it cannot be."""
    if low == high:
        return ""
    if score - low == high - score:
        return spread(high - score)
    return f"{points(low)}–{points(high)}"


def score_and_margin(score: float, low: float, high: float) -> str:
    """A score with its margin in one line: "4.50 ±0.25", "0.75 (0.25–4.00)", "1.00"."""
    off = margin(score, low, high)
    if not off:
        return points(score)
    return f"{points(score)} {off}" if score - low == high - score else f"{points(score)} ({off})"


def factor(value: float) -> str:
    """A factor of the formula: whole ones without decimals, others with two."""
    return QLocale().toString(round(value)) if value == round(value) else points(value)


def count(value: int) -> str:
    """A whole number, grouped as the language does."""
    return QLocale().toString(value)


def brief_count(value: int) -> str:
    """A whole number where there is room for four digits at most: "999", "3.5k", "12k"."""
    if value < 1_000:
        return count(value)
    thousands = QLocale().toString(value / 1_000, "f", 1 if value < 9_950 else 0)
    return QCoreApplication.translate("formatting", "{count}k", "thousands").format(count=thousands)


def day(value: date) -> str:
    """ "4 Nov 2026"."""
    return dated(PartialDate(value.isoformat()))


def long_day(value: date) -> str:
    """ "Monday 23 November 2026"."""
    return in_pattern(value, QCoreApplication.translate("formatting", "dddd d MMMM yyyy", "date"))


def month(value: date) -> str:
    """The month alone, for axes: "Nov"."""
    return in_pattern(value, QCoreApplication.translate("formatting", "MMM", "date"))


def partial_date(value: PartialDate | None) -> str:
    """As exact as it is known: "2017", "Mar 2024", "4 Nov 2026"; "Not known" without one."""
    if value is None:
        return not_known()
    return dated(value)


def ago(value: PartialDate | None, today: date) -> str:
    """How long ago: "This month", "5 mo. ago", "2 yr. ago"; a date ahead is shown as it is."""
    if value is None:
        return not_known()
    then = first_day(value)
    if then > today:
        return partial_date(value)
    if "-" not in value:
        return _years_ago(today.year - then.year)
    months = (today.year - then.year) * 12 + today.month - then.month
    if months == 0:
        return QCoreApplication.translate("formatting", "This month")
    if months < 12:
        return Counted.tr("%Ln mo. ago", "months", months)
    return _years_ago(months // 12)


def not_known() -> str:
    """What stands where nobody has said anything."""
    return QCoreApplication.translate("formatting", "Not known")


def band_word(band: Band) -> str:
    return text("risk", BAND_LABELS[band])


def headline_word(headline: Headline) -> str:
    return text("kinds", HEADLINE_LABELS[headline])


def kind_word(kind: str) -> str:
    """The name of the kind with code ``kind``; raises KeyError when there is none."""
    return text("kinds", KIND_BY_CODE[kind].label)


def choice_word(choice: StrEnum) -> str:
    """The words for one of the model's choices: "Not needed", "SMS only"."""
    return text("choices", CHOICES[type(choice)][choice])


def deletability_word(state: Deletability) -> str:
    """The answer to "Can it be deleted?"."""
    return choice_word(state)


def _years_ago(years: int) -> str:
    if years:
        return Counted.tr("%Ln yr. ago", "years", years)
    return QCoreApplication.translate("formatting", "This year")
