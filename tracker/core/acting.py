"""What the person does about it all: requests under the law, moving to another number, and decisions on the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.entity import (
    AttachmentId,
    CampaignId,
    CampaignStepId,
    Entity,
    IdentifierId,
    PlanDecisionId,
    RequestEntryId,
    RequestId,
    ServiceId,
)


class Channel(StrEnum):
    """How a request reaches the operator."""

    APP = "app"
    EMAIL = "email"
    POST = "post"
    FORM = "form"
    PHONE = "phone"
    OTHER = "other"


class DueBy(StrEnum):
    """Who says when an answer is due. Only the first is the law's own word."""

    LAW = "law"
    YARDSTICK = "yardstick"  # what regulators accept, a recommended standard or a draft
    OURS = "ours"  # a reminder of this program's, because nobody names a number of days
    YOURS = "yours"  # the person set it


class RequestOutcome(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Request(Entity):
    """One right used against one service: a draft, then sent and due, then answered and closed.

    ``right``, ``jurisdiction`` and ``law``: codes by which `tracker.catalogue.laws` finds it again;
    ``article``: as it was cited on the day. ``language``: of the letter (``en``, ``zh`` …). ``address``:
    where it goes by this channel. ``text``: the letter; once it is sent, as it was sent. ``arrived``: the
    day on which it is known to have arrived. ``due`` and ``due_by``: as they were shown when it was sent.
    ``extended_to``: until when the operator has time because it asked for more in time, and no longer than the law
    lets it take (`tracker.core.more_time`); see `more_time`. ``answered``: the day of the answer that settled it;
    ``closed``: the day on which the person was done with the matter. ``made_of``: of a draft, what its letter was made
    of (`tracker.core.letter_making`).
    """

    id: RequestId
    service_id: ServiceId
    right: str
    jurisdiction: str
    law: str
    article: str = ""
    language: str = "en"
    reference: str = ""
    channel: Channel = Channel.EMAIL
    address: str = ""
    text: str = ""
    sent: date | None = None
    arrived: date | None = None
    due: date | None = None
    due_by: DueBy = DueBy.LAW
    extended_to: date | None = None
    answered: date | None = None
    outcome: RequestOutcome = RequestOutcome.OPEN
    closed: date | None = None
    made_of: tuple[str, ...] = ()

    @property
    def more_time(self) -> date | None:
        """``extended_to``, where it is later than the day on which it is due anyway.

        Days that are corrected can make it due later than that; then what was asked for gives no more time.
        """
        if self.extended_to is None or (self.due is not None and self.extended_to <= self.due):
            return None
        return self.extended_to

    @property
    def waits_until(self) -> date | None:
        """The day until which the operator has time; None for a draft, and where nobody waits for an answer."""
        return (self.more_time or self.due) if self.outcome is RequestOutcome.OPEN else None


class EntryKind(StrEnum):
    """What an entry of the evidence file records.

    In the order in which those of one day are shown: first what is sent, then what came, then what the person did
    about it.
    """

    SENT = "sent"
    EXTENSION = "extension"  # the operator says that it needs more time
    ANSWER = "answer"
    REMINDER = "reminder"
    COMPLAINT = "complaint"
    NOTE = "note"

    @property
    def rank(self) -> int:
        return list(EntryKind).index(self)


@dataclass(frozen=True, slots=True)
class RequestEntry(Entity):
    """One thing that happened in a matter: what was sent or answered on a day, word for word or in short.

    ``until``: of an `EntryKind.EXTENSION`, the day until which they asked for time, as they said it.
    """

    id: RequestEntryId
    request_id: RequestId
    day: date
    kind: EntryKind
    text: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Attachment(Entity):
    """A file that belongs to an entry of the evidence file.

    Its bytes are kept apart in the vault under their ``sha256`` (64 hexadecimal digits) and read when they
    are asked for. They may be missing: a document of the ledger names the files and does not hold them.
    ``name``: without a folder. ``size``: in bytes.
    """

    id: AttachmentId
    entry_id: RequestEntryId
    name: str
    media_type: str
    size: int
    sha256: str


ELSEWHERE = "ZZ"
"""Country of a number that is in none of those of which the table knows something (a code that ISO gives to nobody)."""


@dataclass(frozen=True, slots=True)
class Campaign(Entity):
    """Moving from an old number or address to a new one, everywhere. At most one runs for an old one.

    ``new_identifier_id``: None where there is none yet, or never will be. ``country``: ISO 3166 code of the old
    number's country, "" where nobody has said, `ELSEWHERE` for one of which nothing is known. ``last_code``: the day
    on which the last code or message came to the old one, as far as the person knows.
    """

    id: CampaignId
    old_identifier_id: IdentifierId
    new_identifier_id: IdentifierId | None
    started: date
    ended: date | None = None
    country: str = ""
    last_code: date | None = None

    @property
    def runs(self) -> bool:
        return self.ended is None


class StepState(StrEnum):
    TO_DO = "to_do"
    REBOUND = "rebound"
    CLOSED = "closed"  # the account is closed instead
    GIVEN_UP = "given_up"


class StepStanding(StrEnum):
    """How far a step is, by what the person says of it and what the ledger says of the service together."""

    TO_DO = "to_do"
    STILL_THERE = "still_there"  # said to be changed, and the old one is held
    REBOUND = "rebound"
    CLOSING = "closing"  # the account is being closed, and has the old one until it is seen to be gone
    CLOSED = "closed"
    GIVEN_UP = "given_up"
    GONE = "gone"  # the old one is not held, for another reason than what was said

    @property
    def is_open(self) -> bool:
        """Whether there is something to do."""
        return self in (StepStanding.TO_DO, StepStanding.STILL_THERE)

    @property
    def is_done(self) -> bool:
        """Whether the old one is no longer held there."""
        return self in (StepStanding.REBOUND, StepStanding.CLOSED, StepStanding.GONE)

    def agrees_with(self, state: StepState) -> bool:
        """Whether it is what the person says."""
        return self.value == state.value or (self is StepStanding.CLOSING and state is StepState.CLOSED)


@dataclass(frozen=True, slots=True)
class CampaignStep(Entity):
    """One service of a campaign. ``day``: when its state was reached."""

    id: CampaignStepId
    campaign_id: CampaignId
    service_id: ServiceId
    state: StepState = StepState.TO_DO
    day: date | None = None
    note: str = ""


class Decision(StrEnum):
    DONE = "done"
    LATER = "later"
    NOT_ME = "not_me"


@dataclass(frozen=True, slots=True)
class PlanDecision(Entity):
    """What the person has decided about an action of the plan or a step of a playbook.

    ``action`` (its kind), ``subjects`` (ids of services and identifiers) and ``part`` (a code, such as a
    kind of data) name it. ``until``: for *later*, the day on which it is proposed again. ``reason``: for
    *not me*.
    """

    id: PlanDecisionId
    action: str
    subjects: tuple[str, ...]
    decision: Decision
    day: date
    part: str = ""
    until: date | None = None
    reason: str = ""

    @property
    def key(self) -> tuple[str, tuple[str, ...], str]:
        """Which action it is about; a vault has one decision for each."""
        return self.action, self.subjects, self.part
