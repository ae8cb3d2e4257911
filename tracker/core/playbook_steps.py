"""What a playbook is made of: its steps, how far each is, and what all together do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.acting import Request
from tracker.core.model import ServiceId
from tracker.core.plan_actions import PlanAction
from tracker.core.plan_decisions import ActionKey
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.trials import Trial
from tracker.core.text import Message


class Stage(StrEnum):
    """What a step is for, in the order in which they are taken."""

    GONE = "gone"  # look whether it is gone after all
    CARD = "card"
    PERMISSION = "permission"
    CONTACTS = "contacts"
    DATA = "data"
    SWAP = "swap"
    PROFILE = "profile"
    SIGN_IN = "sign_in"
    CONSENT = "consent"
    FACTOR = "factor"
    FIND_OUT = "find_out"
    ERASURE = "erasure"
    COMPLAINT = "complaint"
    AGAIN = "again"  # whether closing it has become possible


class Progress(StrEnum):
    OPEN = "open"
    ASKED = "asked"  # they have been asked, and nobody has seen that it is done
    LATER = "later"
    NOT_ME = "not_me"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``action``: what can be done; None where it is done. ``title``: without the name of the account.

    ``day``: of asking, or of doing it, or until when it is put off. ``reason``: for *not me*. ``request``: the one
    that the step is about. ``has_to_be_true``: the service asks for the true answer. ``is_needed``: the person needs
    the account, and its basic function needs this. ``can_be_put_off``: a decision about it can be written.
    """

    stage: Stage
    key: ActionKey
    title: Message
    progress: Progress
    action: PlanAction | None = None
    day: date | None = None
    reason: str = ""
    request: Request | None = None
    has_to_be_true: bool = False
    is_needed: bool = False
    can_be_put_off: bool = True

    @property
    def is_left(self) -> bool:
        """Whether it can still be done, now or later."""
        return self.progress not in (Progress.DONE, Progress.NOT_ME)


@dataclass(frozen=True, slots=True)
class Playbook:
    """All steps of one account, first to last.

    ``points``: what those that are left do to the Load together, the difference of two full runs; ``before`` and
    ``after``: the account's own risk. ``trials``: what they are. ``stays``: codes of what it holds and no step takes
    out; ``kept``: of what the person leaves there. ``further``: accounts signed in to through it without a step yet.
    """

    service_id: ServiceId
    steps: tuple[Step, ...]
    before: ServiceRisk
    after: ServiceRisk
    points: float
    trials: tuple[Trial, ...]
    stays: tuple[str, ...]
    kept: tuple[str, ...]
    further: int = 0

    @property
    def counted(self) -> tuple[Step, ...]:
        """The steps that come to an end: not looking again, which comes again, nor what the person will not do."""
        return tuple(
            step for step in self.steps if step.stage is not Stage.AGAIN and step.progress is not Progress.NOT_ME
        )

    @property
    def done(self) -> int:
        """How many of ``counted`` are done."""
        return sum(1 for step in self.counted if step.progress is Progress.DONE)

    @property
    def is_exhausted(self) -> bool:
        """Whether everything is done that the person can do or wants to do; looking again comes later."""
        return not any(step.is_left for step in self.counted) and not self.further

    @property
    def waits_until(self) -> date | None:
        """The first day on which something is to be done, where nothing is today; None otherwise."""
        if any(step.progress in (Progress.OPEN, Progress.ASKED) for step in self.steps):
            return None
        return min((step.day for step in self.steps if step.progress is Progress.LATER and step.day), default=None)
