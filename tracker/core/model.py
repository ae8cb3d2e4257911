"""What the ledger knows: services, what they hold, the person's own data, and what happened.

All values are frozen; a change makes a new one (`dataclasses.replace`) inside a ChangeSet.
Dates are `PartialDate`: people remember "2017" or "March 2024", rarely a day. What the vault notes
about itself stands in `tracker.core.bookkeeping` and is found here, too; what the person does about
it all, in `tracker.core.acting`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.acting import Attachment, Campaign, CampaignStep, PlanDecision, Request, RequestEntry
from tracker.core.bookkeeping import PROFILE_ID, ImportRun, Muting, OfficialCount, Pack, Place, Profile
from tracker.core.entity import (
    Entity,
    EvidenceId,
    HoldingId,
    IdentifierId,
    ImportRunId,
    IncidentId,
    MutingId,
    OfficialCountId,
    PackId,
    PartialDate,
    ServiceId,
    new_id,
)

__all__ = [
    "ENTITY_TYPES",
    "HELD_STATES",
    "PROFILE_ID",
    "Deletability",
    "Disclosure",
    "Distinctness",
    "Entity",
    "Evidence",
    "EvidenceId",
    "Given",
    "Grade",
    "Holding",
    "HoldingId",
    "HoldingState",
    "Identifier",
    "IdentifierId",
    "ImportRun",
    "ImportRunId",
    "Incident",
    "IncidentId",
    "IncidentKind",
    "Known",
    "Muting",
    "MutingId",
    "Need",
    "OfficialCount",
    "OfficialCountId",
    "Pack",
    "PackId",
    "PartialDate",
    "Place",
    "Precision",
    "Profile",
    "SaidBy",
    "SecondFactor",
    "Service",
    "ServiceId",
    "Status",
    "new_id",
]


class Known(StrEnum):
    """Yes, no, or honestly not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Status(StrEnum):
    ACTIVE = "active"
    DORMANT = "dormant"
    CLOSING = "closing"
    CLOSED = "closed"  # the service says so
    CLOSED_VERIFIED = "closed_verified"  # the person looked: it is gone


class Need(StrEnum):
    UNKNOWN = "unknown"
    ESSENTIAL = "essential"
    USEFUL = "useful"
    REPLACEABLE = "replaceable"
    NOT_NEEDED = "not_needed"


class Deletability(StrEnum):
    """Can the account be deleted? ``unknown`` is never shown as deletable."""

    SELF_SERVICE = "self_service"
    CONDITIONAL = "conditional"
    REQUEST = "request"
    REGIONAL = "regional"
    VIA_PARENT = "via_parent"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


class SaidBy(StrEnum):
    """Who says whether an account can be deleted."""

    UNKNOWN = "unknown"
    TRIED = "tried"  # the person tried
    ASKED = "asked"  # the person asked the service
    READ = "read"  # the person read it; ``deletability_source`` says where
    CATALOGUE = "catalogue"  # ``deletability_source`` names the list


class SecondFactor(StrEnum):
    UNKNOWN = "unknown"
    NONE = "none"
    SMS = "sms"
    APP = "app"
    KEY = "key"


class Disclosure(StrEnum):
    """To whom the service is known to pass data on, apart from incidents."""

    NONE_KNOWN = "none_known"
    THIRD_PARTIES = "third_parties"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Service(Entity):
    """One account at one app, site or company.

    ``login``: the user name or address the person signs in with there (never a password).
    ``parent``: the service whose login opens this one ("sign in with ...").
    ``app_type``: number 1..39 of the Chinese regulation on necessary information, or None.
    ``closing_conditions``: one a line; ``conditions_met`` has the lines that the person ticked off.
    ``closing_since``: when its closing was asked for; ``closed_since``: since when it is closed.
    ``erasure_contact``: where the person writes to for erasure, one address a line; empty means where
    the catalogue says.
    ``catalogued``: names of the facts (`tracker.core.catalogued`) that were taken from the
    catalogue and not touched since. ``trashed``: the day it was put in the trash, or None.
    """

    id: ServiceId
    name: str
    catalogue_id: str | None = None
    operator: str = ""
    group: str = ""
    app_type: int | None = None
    domains: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()  # app ids: "android:com.tencent.mm", "ios:com.tencent.xin"
    login: str = ""
    opened: PartialDate | None = None
    last_used: PartialDate | None = None
    status: Status = Status.ACTIVE
    need: Need = Need.UNKNOWN
    parent: ServiceId | None = None
    second_factor: SecondFactor = SecondFactor.UNKNOWN
    disclosure: Disclosure = Disclosure.NONE_KNOWN
    deletability: Deletability = Deletability.UNKNOWN
    deletability_by: SaidBy = SaidBy.UNKNOWN
    deletability_source: str = ""
    deletability_seen: PartialDate | None = None
    closing_path: str = ""
    closing_url: str = ""
    closing_conditions: str = ""
    conditions_met: tuple[str, ...] = ()
    closing_since: PartialDate | None = None
    closed_since: PartialDate | None = None
    erasure_contact: str = ""
    catalogued: tuple[str, ...] = ()
    notes: str = ""
    tags: tuple[str, ...] = ()
    trashed: date | None = None

    @property
    def conditions(self) -> tuple[str, ...]:
        """The conditions for closing it one by one, each once."""
        return tuple(dict.fromkeys(filter(None, map(str.strip, self.closing_conditions.splitlines()))))

    @property
    def counts(self) -> bool:
        """Whether it is part of the ledger's sums: not in the trash, not verified as gone."""
        return self.trashed is None and self.status is not Status.CLOSED_VERIFIED


class Given(StrEnum):
    """How a service came to hold something."""

    UNKNOWN = "unknown"
    GIVEN = "given"
    REQUIRED = "required"
    PERMISSION_ALWAYS = "permission_always"
    PERMISSION_USING = "permission_using"
    INFERRED = "inferred"
    SHARED = "shared"  # other people or companies passed it on


class Precision(StrEnum):
    UNKNOWN = "unknown"
    EXACT = "exact"
    PARTIAL = "partial"  # last four digits, city instead of street ...


class HoldingState(StrEnum):
    HELD = "held"
    ASKED_TO_REMOVE = "asked_to_remove"
    SAID_REMOVED = "said_removed"
    VERIFIED_REMOVED = "verified_removed"
    UNKNOWN = "unknown"  # they may hold it; nobody has checked

    @property
    def counts_as_held(self) -> bool:
        """Asked and promised is not gone: only a verified removal is."""
        return self in HELD_STATES


HELD_STATES = frozenset({HoldingState.HELD, HoldingState.ASKED_TO_REMOVE, HoldingState.SAID_REMOVED})


@dataclass(frozen=True, slots=True)
class Holding(Entity):
    """This service holds this kind of data, perhaps this very identifier.

    ``aspect``: code of a modifier of the kind's category in the risk method
    (``year_profile``, ``full`` ...), or None for the plain base score.
    """

    id: HoldingId
    service_id: ServiceId
    kind: str
    identifier_id: IdentifierId | None = None
    state: HoldingState = HoldingState.HELD
    given: Given = Given.UNKNOWN
    precision: Precision = Precision.UNKNOWN
    aspect: str | None = None
    since: PartialDate | None = None
    last_seen: PartialDate | None = None
    note: str = ""

    def in_state(self, state: HoldingState) -> Holding:
        """The same in another state. By place, in half the time of `replace`: thousands may hold one number."""
        return Holding(
            self.id,
            self.service_id,
            self.kind,
            self.identifier_id,
            state,
            self.given,
            self.precision,
            self.aspect,
            self.since,
            self.last_seen,
            self.note,
        )


class Distinctness(StrEnum):
    """How well an identifier singles a person out; which ones fit depends on its kind."""

    UNKNOWN = "unknown"
    # a name
    COMMON = "common"
    RARE_NATIONALLY = "rare_nationally"
    RARE_LOCALLY = "rare_locally"
    # an ID number
    NUMBER_ONLY = "number_only"
    SHOWS_BIRTHDATE = "shows_birthdate"
    # a phone number or an address
    UNLISTED = "unlisted"
    UNLISTED_SMALL_TOWN = "unlisted_small_town"
    LISTED = "listed"
    # an e-mail address
    NAMELESS = "nameless"
    FINDABLE = "findable"
    NAMED_AND_FINDABLE = "named_and_findable"


@dataclass(frozen=True, slots=True)
class Identifier(Entity):
    """One thing of the person's own: a number, an address, a card, a paper.

    ``value`` is optional and always shown masked: the vault should not become the richest
    target of all. ``retired``: since when the person has given it up.
    """

    id: IdentifierId
    kind: str
    label: str
    value: str = ""
    real_name: Known = Known.UNKNOWN
    leaked: Known = Known.UNKNOWN
    leak_note: str = ""
    distinctness: Distinctness = Distinctness.UNKNOWN
    retired: PartialDate | None = None
    note: str = ""
    trashed: date | None = None


class IncidentKind(StrEnum):
    BREACH = "breach"
    SALE = "sale"
    PUBLIC = "public"
    MISUSE = "misuse"
    SCANDAL = "scandal"


@dataclass(frozen=True, slots=True)
class Incident(Entity):
    """Something that happened to data at a service.

    ``kinds``: codes of the data concerned. ``source``: who says so; ``link``: where it stands;
    ``reported``: when they said so.
    """

    id: IncidentId
    service_id: ServiceId
    kind: IncidentKind
    happened: PartialDate | None = None
    kinds: tuple[str, ...] = ()
    title: str = ""
    source: str = ""
    link: str = ""
    reported: PartialDate | None = None


class Grade(StrEnum):
    """How strongly a piece of evidence shows that an account exists; the strongest first."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"

    @classmethod
    def strongest(cls, grades: Iterable[Grade]) -> Grade:
        """The best of ``grades``; raises ValueError when there is none."""
        return min(grades, key=list(cls).index)


@dataclass(frozen=True, slots=True)
class Evidence(Entity):
    """Which file or act said so, and when. Never a message body, a password or a code.

    ``clues``: by what the service was found, such as ``【淘宝网】`` or a sender; it is found by them
    again. ``count``: how many messages or entries of the fullest file show it.
    """

    id: EvidenceId
    service_id: ServiceId
    source: str  # name of the format, or "you"
    grade: Grade
    recorded: date
    first_seen: PartialDate | None = None
    last_seen: PartialDate | None = None
    note: str = ""
    clues: tuple[str, ...] = ()
    count: int = 0


ENTITY_TYPES: tuple[type[Entity], ...] = (
    Profile, Service, Identifier, Holding, Incident, Evidence, Pack, ImportRun, OfficialCount, Muting,
    Request, RequestEntry, Attachment, Campaign, CampaignStep, PlanDecision,
)  # fmt: skip
"""In an order in which each refers only to earlier ones."""
