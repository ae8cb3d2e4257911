"""Sentences about actions of the plan that several parts of the window say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tracker.core.effort import EFFORT_LABELS, Effort
from tracker.core.plan_actions import PlanAction
from tracker.gui import formatting
from tracker.gui.translation import text


def effort_words(effort: Effort) -> str:
    """ "10 minutes"."""
    return text("plan", EFFORT_LABELS[effort])


def effect_words(action: PlanAction) -> str:
    """What it does to the Load: "−4.75", "−0.50 to +0.75" where the answer decides, "no points"."""
    if action.spread is not None:
        best, worst = action.spread
        words = QCoreApplication.translate("plan words", "{best} to {worst}")
        return words.format(best=_signed(best), worst=_signed(worst))
    if action.points == 0:
        return QCoreApplication.translate("plan words", "no points")
    return formatting.delta(action.points)


def _signed(value: float) -> str:
    return formatting.delta(value) if round(value, 2) else formatting.points(0.0)
