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
    ``extended_to``: until when the operator has time because it asked for more, and no longer than the law
    lets it take. ``answered``: the day of the answer that settled it; ``closed``: the day on which the person was
    done with the matter.
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

    @property
    def waits_until(self) -> date | None:
        """The day until which the operator has time; None for a draft, and where nobody waits for an answer."""
        return (self.extended_to or self.due) if self.outcome is RequestOutcome.OPEN else None


class EntryKind(StrEnum):
    """What an entry of the evidence file records."""

    SENT = "sent"
    REMINDER = "reminder"
    EXTENSION = "extension"  # the operator says that it needs more time
    ANSWER = "answer"
    COMPLAINT = "complaint"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class RequestEntry(Entity):
    """One thing that happened in a matter: what was sent or answered on a day, word for word or in short."""

    id: RequestEntryId
    request_id: RequestId
    day: date
    kind: EntryKind
    text: str = ""


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
