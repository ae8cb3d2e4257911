"""The plan: everything that can be done about the accounts of a ledger, most effect and then least effort first.

One action an account stands in it, the best that the person has not put off; closing an account only where
there is a reason to. All others are there on demand. Every effect is the difference of two full runs, and so is
what all of the best ones do together, which is no sum of theirs.
"""

from __future__ import annotations

from collections.abc import Container, Generator, Iterable, Mapping
from dataclasses import dataclass, field

from tracker.core.acting import Decision, PlanDecision
from tracker.core.model import ServiceId
from tracker.core.plan_actions import NOBODY_ASKS, PlanAction, Proposer, RealNames
from tracker.core.plan_decisions import decisions
from tracker.core.playbook import Playbooks
from tracker.core.playbook_steps import Playbook
from tracker.core.risk import what_if
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.effects import effect_of
from tracker.core.risk.frauds import FraudBook
from tracker.core.risk.minimum import Minimums
from tracker.core.risk.tally import Load
from tracker.core.vault import Vault

_HIDES = frozenset({Decision.LATER, Decision.NOT_ME})
"""What was done stands in the ledger; where it can be done again, it is proposed again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """``best``: one action an account. ``actions``: all that are not put aside, the best among them.

    ``put_aside``: what the person has put off, or will not do. ``load``: of now. ``together``: after all of
    ``best`` that change something. ``stuck``: the playbooks of the accounts that cannot be deleted.
    """

    best: tuple[PlanAction, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    put_aside: tuple[tuple[PlanAction, PlanDecision], ...] = ()
    load: Load = field(default_factory=Load)
    together: Load = field(default_factory=Load)
    stuck: Mapping[ServiceId, Playbook] = field(default_factory=dict)


def plan(book: RiskBook, frauds: FraudBook, minimums: Minimums, new_label: str, names: RealNames = NOBODY_ASKS) -> Plan:
    """Work out the plan. Vault and books, which are of the same vault, are the same afterwards as before.

    ``new_label``, ``names``: see `Proposer`.
    """
    steps = planning(book, frauds, minimums, new_label, names)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Plan = end.value
            return made


def planning(
    book: RiskBook, frauds: FraudBook, minimums: Minimums, new_label: str, names: RealNames = NOBODY_ASKS
) -> Generator[None, None, Plan]:
    """The same as `plan` account by account, so that others can have their turn meanwhile; returns the plan."""
    proposer = Proposer(book, frauds, minimums, new_label, names)
    playbooks, stuck = Playbooks(book, proposer), dict[ServiceId, Playbook]()
    decided = {key: item for key, item in decisions(book.vault, book.today).items() if item.decision in _HIDES}
    actions, put_aside = list[PlanAction](), list[tuple[PlanAction, PlanDecision]]()
    for service_id in list(book.services):
        found = tuple(proposer.at(service_id, every=book.services[service_id].stuck))
        for action in found:
            if action.key in decided:
                put_aside.append((action, decided[action.key]))
            elif not action.changes_nothing:
                actions.append(action)
        if book.services[service_id].stuck:
            stuck[service_id] = playbooks.of(service_id, found)
        yield
    actions.sort(key=lambda action: action.rank)
    put_aside.sort(key=lambda item: item[0].rank)
    best = best_each(actions)
    return Plan(best, tuple(actions), tuple(put_aside), book.load, _together(book, proposer, best), stuck)


def best_each(ranked: Iterable[PlanAction]) -> tuple[PlanAction, ...]:
    """The first action of each account for which there is reason enough."""
    found: dict[str, PlanAction] = {}
    for action in ranked:
        if action.reason.strong:
            found.setdefault(action.service_id, action)
    return tuple(found.values())


def _together(book: RiskBook, proposer: Proposer, actions: Iterable[PlanAction]) -> Load:
    """The Load when all of them are done, one on top of the other."""
    vault, today = book.vault, book.today
    wishes = [action.trial.wish(vault, today, proposer.logins) for action in actions if action.trial is not None]
    return effect_of(book, what_if.compose(vault, wishes)).after if wishes else book.load


def still_there(vault: Vault, actions: Iterable[PlanAction], touched: Container[ServiceId]) -> tuple[PlanAction, ...]:
    """Those of a plan from a moment ago whose account counts still, and which nobody has decided about since.

    ``touched``: the accounts at which something has changed; the others are not looked at.
    """
    put_aside = {item.key for item in vault.plan_decisions.values() if item.decision in _HIDES}
    services = vault.services

    def stays(action: PlanAction) -> bool:
        service = services.get(action.service_id)
        return service is not None and service.counts and action.key not in put_aside

    return tuple(action for action in actions if action.service_id not in touched or stays(action))
