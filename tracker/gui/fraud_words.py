"""Words for frauds: how open one is, and what it takes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from tracker.core.kinds import KINDS
from tracker.core.risk.fraud_facts import Fraud
from tracker.core.risk.frauds import Standing
from tracker.gui import formatting
from tracker.gui.translation import listed
from tracker.gui.widgets.pills import Pill, Tone


def standing_pill(standing: Standing | None) -> Pill:
    """The badge of a fraud, below or beside words that say: with what is recorded."""
    if standing is Standing.POSSIBLE:
        return Pill(QCoreApplication.translate("frauds", "Possible"), Tone.OUTLINE, "warn")
    if standing is Standing.PERHAPS:
        return Pill(QCoreApplication.translate("frauds", "Perhaps"), Tone.UNKNOWN, "question")
    return Pill(QCoreApplication.translate("frauds", "Not possible"), Tone.PLAIN)


def needs_words(fraud: Fraud) -> str:
    """All that it takes in one line: "Phone number + Order history or Postal address"."""
    return " + ".join(map(one_of, fraud.needs))


def one_of(kinds: Collection[str]) -> str:
    """Kinds one of which is enough: "Order history, Contents of parcels or Postal address"."""
    *most, last = kind_words(kinds)
    if not most:
        return last
    return QCoreApplication.translate("frauds", "{kinds} or {last}").format(kinds=listed(most), last=last)


def kind_words(kinds: Collection[str]) -> list[str]:
    """Their names, in the order in which kinds are listed everywhere."""
    return [formatting.kind_word(kind.code) for kind in KINDS if kind.code in kinds]
