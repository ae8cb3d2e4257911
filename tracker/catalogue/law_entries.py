"""A right, its deadline and whom to complain to, with what each statement rests on.

The codes are closed sets; their words in both languages stand in the table of laws.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Basis, Statement
from tracker.core.dates import first_day
from tracker.core.deadlines import DeadlineKind, DeadlineStart, Term
from tracker.core.model import PartialDate


class RightKind(StrEnum):
    """What a right lets a person do."""

    WITHDRAW_CONSENT = "withdraw_consent"
    NO_REFUSAL_OF_SERVICE = "no_refusal_of_service"
    NECESSARY_ONLY = "necessary_only"
    OPT_OUT_AUTOMATED = "opt_out_automated"
    SEPARATE_CONSENT = "separate_consent"
    KNOW_RESTRICT = "know_restrict"
    ACCESS = "access"
    PORTABILITY = "portability"
    CORRECT = "correct"
    DELETE = "delete"
    CLOSE_ACCOUNT = "close_account"
    FACE_ALTERNATIVE = "face_alternative"
    EXPLAIN = "explain"
    DECEASED = "deceased"
    MECHANISM_AND_SUIT = "mechanism_and_suit"
    BREACH_NOTICE = "breach_notice"
    MINORS = "minors"
    PARCEL_DATA = "parcel_data"
    CONSUMER_DATA = "consumer_data"
    CREDIT_REPORT = "credit_report"
    SIM_CHECK = "sim_check"
    RESTRICT = "restrict"
    OBJECT = "object"
    COMPLAIN_TO_CONTROLLER = "complain_to_controller"
    OPT_OUT_SALE = "opt_out_sale"
    LIMIT_SENSITIVE = "limit_sensitive"
    DELETE_BROKERS = "delete_brokers"
    KNOW_RECIPIENTS = "know_recipients"
    KNOW_PURPOSE = "know_purpose"
    SUIT_AFTER_REQUEST = "suit_after_request"
    STOP_PROCESSING = "stop_processing"
    DEINDEX = "deindex"
    NOMINATE = "nominate"


class LawStatus(StrEnum):
    """How much weight a text has when it is cited."""

    LAW = "law"
    STANDARD = "standard"  # recommended
    DRAFT = "draft"  # never to be cited as law


@dataclass(frozen=True, slots=True)
class Law:
    """``code``: what a request keeps of it.

    ``year`` in which it was made, where its name alone does not tell which text is meant.
    """

    code: str
    name: Localized
    year: int | None
    status: LawStatus


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long the operator may take.

    ``n``: how many of ``kind``; None where no number is set. ``extension``: how many more of the
    same it may take if it says so in time. ``yardstick``: what regulators accept in practice,
    which the law itself does not say.
    """

    kind: DeadlineKind
    n: int | None
    extension: int | None
    starts: DeadlineStart
    yardstick: bool
    note: Localized | None
    basis: Basis

    @property
    def term(self) -> Term:
        """What the clock needs of it."""
        return Term(self.kind, self.n, self.extension, binding=not self.yardstick)


@dataclass(frozen=True, slots=True)
class Right:
    """``since``: when it begins to hold, if that is known to be recent or still to come.

    ``details``: codes of what a request should say; the words are in ``Laws.details``.
    """

    kind: RightKind
    law: Law
    article: Localized
    since: PartialDate | None
    gist: Localized
    deadline: Deadline
    details: tuple[str, ...]
    limits: tuple[Localized, ...]
    basis: Basis

    def begins_after(self, day: date) -> bool:
        """Whether it does not hold yet on ``day``."""
        return self.since is not None and first_day(self.since) > day

    @property
    def term(self) -> Term:
        """What the clock needs of its deadline. A standard or a draft binds nobody."""
        return replace(self.deadline.term, binding=not self.deadline.yardstick and self.law.status is LawStatus.LAW)


@dataclass(frozen=True, slots=True)
class Complaint:
    """Somebody to complain to: where, and in which case. ``to_operator``: it is the operator itself."""

    body: Localized
    channel: Localized
    when: Localized
    to_operator: bool
    basis: Basis


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """``reminder``: how long to wait before asking again where a deadline names no number, if anything says so."""

    code: str
    name: Localized
    applies_when: Statement
    reminder: Deadline | None
    rights: tuple[Right, ...]
    complaints: tuple[Complaint, ...]
    penalties: Statement

    def rights_of(self, kind: RightKind) -> tuple[Right, ...]:
        """All rights of a kind, in the order of the table; several laws may give the same one."""
        return tuple(right for right in self.rights if right.kind is kind)
