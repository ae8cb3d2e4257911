"""The steps of a playbook that change nothing by themselves: asking by law, complaining, and looking again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tracker.core import commands, plan_titles
from tracker.core.acting import Decision, EntryKind, RequestOutcome
from tracker.core.changes import ChangeSet
from tracker.core.dates import first_day, months_later
from tracker.core.effort import Effort
from tracker.core.model import PartialDate, SaidBy, Service
from tracker.core.plan_actions import VERIFY, PlanAction, Proposer
from tracker.core.plan_decisions import decide
from tracker.core.plan_reasons import Reason
from tracker.core.playbook_steps import Progress, Stage, Step
from tracker.core.request_states import RequestState, can_be_complained_about, in_order, state_of
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.stale_facts import STALE_MONTHS, stale_facts_of
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.core.vault import Vault

ERASURE, COMPLAIN = "erasure", "complain"
MATTERS = frozenset({ERASURE, COMPLAIN})
"""What is asked for and does not stand in the ranked plan, because nobody knows what it will bring."""
"""Kinds of actions beside those of the plan."""
_ERASING = frozenset({"delete", "close_account"})
"""Rights under which a request asks for what these accounts refuse (`tracker.catalogue.law_entries.RightKind`)."""
_WAITED_FOR = (RequestState.OVERDUE, RequestState.DUE, RequestState.WAITING)


def erasure(book: RiskBook, proposer: Proposer, service: Service) -> Step:
    """Asking for erasure by law: at best everything that the account holds goes, and the account stays.

    It is done when they have granted it, or when the person is done with what they have answered.
    """
    title = message("plan", QT_TRANSLATE_NOOP("plan", "Ask {name} for erasure by law"), name=service.name)
    gone = commands.taken_out(book.vault.holdings_of(service.id))
    spread = (effect_of(book, ChangeSet(title, gone)).difference, 0.0) if gone else None
    may = QT_TRANSLATE_NOOP("plan", "What no settings page lets you do, a law may give you")
    action = proposer.question(ERASURE, service, title, Reason("by_law", message("plan", may)), Effort.LETTER, spread)
    short = message("playbook", QT_TRANSLATE_NOOP("playbook", "Ask for erasure by law"))
    step = Step(Stage.ERASURE, action.key, short, Progress.OPEN, action)
    found = in_order((item for item in book.vault.requests_of(service.id) if item.right in _ERASING), book.today)
    if not found:
        return step
    request = found[0]
    state = state_of(request, book.today)
    if state is RequestState.DRAFT:
        return replace(step, request=request)
    if state in _WAITED_FOR or can_be_complained_about(request, book.today):
        return replace(step, progress=Progress.ASKED, day=request.sent, request=request)
    ended = next((item for item in found if item.outcome is not RequestOutcome.NO_ANSWER), None)
    if ended is None:
        return replace(step, request=request)  # it can be taken up again
    return replace(step, progress=Progress.DONE, action=None, day=ended.answered, request=ended)


def complaint(book: RiskBook, proposer: Proposer, service: Service) -> Step | None:
    """Complaining about a request that did not get all it asked for, or no answer in time; None where there is none."""
    vault, today = book.vault, book.today
    concerned = [
        item for item in in_order(vault.requests_of(service.id), today) if can_be_complained_about(item, today)
    ]
    if not concerned:
        return None
    complained: dict[str, date] = {}
    for request in concerned:
        for entry in vault.entries_of(request.id):
            if entry.kind is EntryKind.COMPLAINT:
                complained[request.id] = entry.day
    request = next((item for item in concerned if item.id not in complained), concerned[0])
    title = message("plan", QT_TRANSLATE_NOOP("plan", "Complain about {name}"), name=service.name)
    action = proposer.question(COMPLAIN, service, title, _WHY_COMPLAIN[request.outcome], Effort.LETTER, None)
    short = message("playbook", QT_TRANSLATE_NOOP("playbook", "Complain to an authority"))
    step = Step(Stage.COMPLAINT, action.key, short, Progress.OPEN, action, request=request)
    if request.id in complained:
        return replace(step, progress=Progress.DONE, action=None, day=complained[request.id])
    return step


_LATE = QT_TRANSLATE_NOOP("plan", "They have not answered in time")
_PARTLY = QT_TRANSLATE_NOOP("plan", "They have given only a part of what you asked for")
_REFUSED = QT_TRANSLATE_NOOP("plan", "They have refused what you asked for")
_WHY_COMPLAIN = {
    RequestOutcome.OPEN: Reason("overdue", message("plan", _LATE)),
    RequestOutcome.PARTLY: Reason("partly", message("plan", _PARTLY)),
    RequestOutcome.REFUSED: Reason("refused", message("plan", _REFUSED)),
}
_LOOK_AGAIN = Reason(
    "look_again",
    message("plan", QT_TRANSLATE_NOOP("plan", "What they do not allow today they may allow in a year")),
)


def look_again(book: RiskBook, proposer: Proposer, service: Service, verify: PlanAction | None) -> Iterator[Step]:
    """Looking again whether closing has become possible, a year after the last look, and what else is not known.

    ``verify``: what the plan proposes to look at, which is one of both. Where it is the second, the look at closing
    just has its day: a decision about it would be one about the other.
    """
    stale = any(fact.holding is None for fact in stale_facts_of(book.vault, service, book.today))
    asks_more = verify is not None and (verify.spread is not None or not stale)
    if verify is not None and asks_more:
        source = QT_TRANSLATE_NOOP("playbook", "Find out what is not known about it")
        if verify.spread is None:
            source = QT_TRANSLATE_NOOP("playbook", "Look again at what it holds")
        yield Step(Stage.FIND_OUT, verify.key, message("playbook", source), Progress.OPEN, verify)
    look = proposer.question(VERIFY, service, plan_titles.look_again(service), _LOOK_AGAIN, Effort.TEN_MINUTES, None)
    if verify is not None and not asks_more:
        look = verify
    short = message("playbook", QT_TRANSLATE_NOOP("playbook", "Try again to close it"))
    key = (VERIFY, look.key[1], "closing") if asks_more else look.key
    step = Step(Stage.AGAIN, key, short, Progress.OPEN, look, can_be_put_off=not asks_more)
    if not stale:
        assert service.deletability_seen is not None  # an answer without a day is stale
        day = months_later(min(first_day(service.deletability_seen), book.today), STALE_MONTHS)
        step = replace(step, progress=Progress.LATER, day=day)
    yield step


def still_impossible(vault: Vault, action: PlanAction, today: date, *, decided: bool) -> ChangeSet:
    """The person has tried today, and it cannot be closed. ``decided``: a decision about the action is written, too.

    Raises NotFoundError.
    """
    tried = commands.edit_service(
        vault,
        action.service_id,
        deletability_by=SaidBy.TRIED,
        deletability_source="",
        deletability_seen=PartialDate(today.isoformat()),
    )
    decision = decide(vault, action.key, action.title, Decision.DONE, today)
    return ChangeSet(decision.label, (*tried.changes, *(decision.changes if decided else ())))
