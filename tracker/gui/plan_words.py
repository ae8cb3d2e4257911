"""Sentences about actions of the plan that several parts of the window say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from tracker.core.effort import EFFORT_LABELS, Effort
from tracker.core.plan_actions import LOOK_FOR_IT, VERIFY, PlanAction
from tracker.core.plan_deeds import is_asked_first
from tracker.core.risk.fraud_facts import Frauds
from tracker.core.risk.trials import TrialKind
from tracker.core.text import Message
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.translation import listed, render, text
from tracker.gui.widgets.text import shortened

_LONGEST = range(56, 4, -4)  # characters of a name


def briefly(title: Message) -> tuple[str, ...]:
    """``title`` for where there is less and less room: the names in it are cut, and what is done there stays."""

    def cut(longest: int) -> Message:
        args = title.args.items()
        return replace(
            title, args={key: shortened(each, longest) if isinstance(each, str) else each for key, each in args}
        )

    return tuple(dict.fromkeys(render(cut(longest)) for longest in _LONGEST if cut(longest).args != title.args))


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


def elsewhere_words(action: PlanAction) -> str:
    """What of its effect is at other accounts; "" where nothing is."""
    own = (action.after.se if action.after is not None else 0.0) - action.before.se
    if action.points == own:
        return ""
    words = QCoreApplication.translate(
        "plan words", "{points} points of it at other accounts, which it links with each other"
    )
    return words.format(points=formatting.delta(action.points - own))


def fraud_words(action: PlanAction, frauds: Frauds) -> Iterator[str]:
    """Which frauds it ends, and which it opens."""
    for words, keys in (
        (
            QCoreApplication.translate("plan words", "Frauds that are no longer possible: {frauds}"),
            action.ending.ended,
        ),
        (
            QCoreApplication.translate("plan words", "Frauds that are only perhaps possible then: {frauds}"),
            action.ending.only_perhaps,
        ),
        (QCoreApplication.translate("plan words", "Frauds that become possible with it: {frauds}"), action.opened),
    ):
        if keys:
            yield words.format(frauds=listed(frauds.by_id[key].name for key in keys))


def deed_words(vault: Vault, action: PlanAction) -> str:
    """What the person says by pressing the button: it is done, and not that the program should do it."""
    if is_asked_first(vault, action):
        return QCoreApplication.translate("plan words", "I have asked for it")
    words: dict[str, Callable[[], str]] = {
        TrialKind.CLOSE: lambda: QCoreApplication.translate("plan words", "I have asked for it"),
        TrialKind.REMOVE: lambda: QCoreApplication.translate("plan words", "It is out"),
        TrialKind.SWAP: lambda: QCoreApplication.translate("plan words", "The new one is in"),
        TrialKind.SECOND_FACTOR: lambda: QCoreApplication.translate("plan words", "It is on"),
        VERIFY: lambda: QCoreApplication.translate("plan words", "Open in Services"),
        LOOK_FOR_IT: lambda: QCoreApplication.translate("plan words", "It is gone"),
    }
    return words.get(action.kind, lambda: QCoreApplication.translate("plan words", "Done"))()
