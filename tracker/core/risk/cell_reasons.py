"""Why a cell of the matrix counts as much as it does, and what taking its data out, or finding it there, would change.

The points are those of `Method.context_score`, taken apart into their steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tracker.core import commands
from tracker.core.changes import Change, ChangeSet
from tracker.core.kinds import ASPECTS, KIND_BY_CODE, Category
from tracker.core.model import Holding, HoldingState, Precision, ServiceId
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import Action, effect_of
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

CATEGORY_LABELS: dict[Category, str] = {
    Category.SIMPLE: QT_TRANSLATE_NOOP("categories", "simple data"),
    Category.BEHAVIOURAL: QT_TRANSLATE_NOOP("categories", "behaviour"),
    Category.FINANCIAL: QT_TRANSLATE_NOOP("categories", "financial data"),
    Category.SENSITIVE: QT_TRANSLATE_NOOP("categories", "sensitive data"),
}
"""ENISA's four data processing contexts."""


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One step of DPC: the fact, and its points."""

    fact: Message
    points: int


def score_lines(book: RiskBook, holding: Holding) -> list[ScoreLine]:
    """The steps that add up to the DPC of one holding."""
    method, place = book.method, book.vault.profile.place
    category = KIND_BY_CODE[holding.kind].category
    base = method.context_base(holding.kind, place)
    fact = message("categories", CATEGORY_LABELS[category])
    if holding.kind in method.context["places"][place]["bases"]:
        fact = message("why", QT_TRANSLATE_NOOP("why", "sensitive under Chinese law"))
    lines = [ScoreLine(fact, base)]
    whole = method.context_modifier(replace(holding, precision=Precision.UNKNOWN))
    partial = method.context_modifier(holding) - whole
    if whole:
        (label,) = (aspect.label for aspect in ASPECTS[category] if aspect.code == holding.aspect)
        lines.append(ScoreLine(message("aspects", label), whole))
    if partial:
        lines.append(ScoreLine(message("why", QT_TRANSLATE_NOOP("why", "only a part of it")), partial))
    beyond = method.context_score(holding, place) - base - whole - partial
    if beyond:
        lines.append(ScoreLine(message("why", QT_TRANSLATE_NOOP("why", "never below 1 nor above 4")), beyond))
    return lines


def taking_out(book: RiskBook, service_id: ServiceId, label: Message, holdings: Iterable[Holding]) -> Action:
    """What it would change if all of ``holdings`` that count as held were gone. ``label``: what they are."""
    title = message("actions", QT_TRANSLATE_NOOP("actions", "Take out: {kind}"), kind=label)
    held = [holding for holding in holdings if holding.state.counts_as_held]
    return _action(book, "remove", service_id, ChangeSet(title, commands.taken_out(held)))


def finding_out(book: RiskBook, service_id: ServiceId, label: Message, holdings: Iterable[Holding]) -> Action:
    """What it would change if all of ``holdings`` of which nobody has said so turned out to be held."""
    title = message("actions", QT_TRANSLATE_NOOP("actions", "If it is held: {kind}"), kind=label)
    changes = tuple(
        Change(holding, holding.in_state(HoldingState.HELD))
        for holding in holdings
        if holding.state is HoldingState.UNKNOWN
    )
    return _action(book, "find", service_id, ChangeSet(title, changes))


def _action(book: RiskBook, code: str, service_id: ServiceId, changeset: ChangeSet) -> Action:
    return Action(code, service_id, changeset.label, changeset, effect_of(book, changeset))
