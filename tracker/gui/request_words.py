"""Words about requests that several parts of the window say."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from tracker.catalogue.law_entries import Right
from tracker.catalogue.laws import Laws
from tracker.core.acting import Request, RequestOutcome
from tracker.core.request_states import RequestState, state_of
from tracker.gui import formatting
from tracker.gui.translation import Counted
from tracker.gui.widgets.pills import Pill, Tone


def state_pill(request: Request, today: date) -> Pill:
    """How far it is; the days are counted to or from the last one."""
    state, until = state_of(request, today), request.waits_until
    if state is RequestState.DRAFT:
        return Pill(QCoreApplication.translate("request words", "Draft"), Tone.PLAIN, "file")
    if until is not None and state is RequestState.OVERDUE:
        return Pill(Counted.tr("Overdue by %Ln days", "requests", (today - until).days), Tone.OUTLINE, "warn")
    if until is not None and state is RequestState.DUE:
        left = (until - today).days
        due_today = QCoreApplication.translate("request words", "Due today")
        return Pill(Counted.tr("Due in %Ln days", "requests", left) if left else due_today, Tone.ACCENT, "clock")
    if state is RequestState.WAITING:
        return Pill(QCoreApplication.translate("request words", "Waiting"), Tone.PLAIN, "clock")
    if request.outcome is RequestOutcome.NO_ANSWER:
        return Pill(formatting.choice_word(request.outcome), Tone.PLAIN)
    outcome = formatting.choice_word(request.outcome)
    closed = QCoreApplication.translate("request words", "Closed: {outcome}").format(outcome=outcome)
    return Pill(closed if state is RequestState.CLOSED else outcome, Tone.PLAIN)


def right_words(laws: Laws, kind: str, language: str) -> str:
    """What a right lets one do; its code where the table no longer knows it."""
    words = laws.right_kinds.get(kind)
    return words.text(language) if words is not None else kind


def law_words(laws: Laws, request: Request, language: str) -> str:
    """The law and the article of a request; the codes where the table no longer has the right."""
    right = laws.right(request.jurisdiction, request.right, request.law)
    law = right.law.name.text(language) if right is not None else request.law
    return cited(law, request.article)


def right_and_law(right: Right, laws: Laws, language: str) -> str:
    """A right as it is offered: what it does, then law and article."""
    words = QCoreApplication.translate("request words", "{right} · {law}")
    law = cited(right.law.name.text(language), right.article.text(language))
    return words.format(right=right_words(laws, right.kind, language), law=law)


def cited(law: str, article: str) -> str:
    """Law and article in one line."""
    if not article:
        return law
    return QCoreApplication.translate("request words", "{law}, {article}").format(law=law, article=article)
