"""What the catalogue says about one service, with who said it, when and how surely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.catalogue.localized import NOTHING, Localized
from tracker.core.model import Deletability, PartialDate


class Region(StrEnum):
    """Regions that have a tick list of their own."""

    CHINA = "cn"
    WORLD = "world"


class Confidence(StrEnum):
    HIGH = "high"  # the operator's own text, or two independent sources
    MEDIUM = "medium"  # one credible list, test or report
    LOW = "low"  # old, anonymous or disputed


class Conditions(StrEnum):
    """What the sources say about conditions for closing."""

    STATED = "stated"  # they are listed
    REFERENCED = "referenced"  # there are some; which ones is not said
    NOT_STATED = "not_stated"  # nothing is said, which is no sign that there are none
    NONE = "none_in_source"  # the whole way is described, and there are none


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something; ``licence`` of the list it was taken from, where there is one."""

    name: Localized
    licence: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Who vouches for a fact of an entry, and when it was last seen there; ``source`` is None for the tables' own.

    ``listed``: the source is a list that the person added, and ``seen`` the day on which that was;
    the catalogue itself says nothing about it. ``one_of``: ``source`` names several, and which of
    them says so is not known.
    """

    source: Localized | None
    seen: PartialDate | None
    confidence: Confidence
    listed: bool = False
    one_of: bool = False


class Supports(StrEnum):
    """What a document says something about."""

    PATH = "path"
    CONDITIONS = "conditions"
    POSSIBLE = "possible"  # that accounts are closed at all
    SCOPE = "scope"
    COOLING_OFF = "cooling_off"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document behind the facts about closing; ``kind`` in words: the operator, the press …"""

    document: Localized
    kind: Localized
    seen: PartialDate | None
    supports: tuple[Supports, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherRating:
    """What one more list says, where it differs. ``note``: its own words, plain text of a stranger."""

    source: Localized
    deletability: Deletability
    note: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """Whether and how an account can be deleted, as far as the sources say.

    ``as_of``: when the first of ``sources`` last said so, which is never a verification.
    ``believed``: what is likely while ``deletability`` is unknown; a guess, never shown as a fact.
    ``path_confirmed``: whether a source that can be trusted describes the path. ``scope``: what it
    closes besides this account, or instead of it; `NOTHING` where it closes just this account.
    ``closes_group``: the account is one for several products of the company, and all are closed.
    ``cooling_off_days``: days in which the closing can be undone; ``waiting``: time that the
    service takes, in which nothing can be undone. ``possible_conditions`` come from memory or
    anonymous pages. ``retention``: what may stay, by law or by the service's own rules.
    """

    deletability: Deletability
    confidence: Confidence
    as_of: PartialDate | None = None
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    disagreement: Localized | None = None
    other_ratings: tuple[OtherRating, ...] = ()
    believed: Deletability | None = None
    path: Localized | None = None
    path_confirmed: bool = True
    url: str | None = None
    email: str | None = None
    scope: Localized | None = None
    closes_group: bool = False
    conditions_known: Conditions | None = None
    conditions: tuple[Localized, ...] = ()
    possible_conditions: tuple[Localized, ...] = ()
    alternatives: tuple[Localized, ...] = ()
    cooling_off_days: int | None = None
    cooling_off: Localized | None = None
    waiting: tuple[Localized, ...] = ()
    retention: Localized | None = None
    note: Localized | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a request for erasure goes. ``needs_id``: whether they ask for a copy of an ID, if known."""

    email: str
    postal: str
    form: str
    needs_id: bool | None
    seen: PartialDate | None
    source: Source


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands in 【】 of a text message. ``confirmed`` by a real message, else from memory.

    ``words`` in the message decide for this service where several share the signature; empty
    where nothing but the signature points to it.
    """

    text: str
    confirmed: bool
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service of the catalogue.

    ``seen``: date of the table that it stands in, for facts without a date of their own.
    ``source``: the downloaded list, if the entry comes from one that the person added.
    ``origins``: where facts come from that have a source of their own, by their names in
    `tracker.core.catalogued.FACTS`, and ``closing_email``; see `tracker.catalogue.drafts.origin_of`.
    ``collects``: codes of the kinds usually given. ``country_domains`` are further domains
    that belong to it, for recognising it only. ``rank``: place in the tick list of a region.
    ``wants_truth``: it asks for the real name, at least for some functions. ``needs_identity``: its basic
    function, or the law behind that, asks for it, so that what was given there cannot be taken out again.
    ``two_factor``: codes of the second factors that can be turned on.
    ``number_change_priority``: 1 (first) to 5, when a phone number changes.
    """

    id: str
    name: Localized
    seen: PartialDate
    closure: Closure
    source: Localized | None = None
    aliases: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()  # syllables of the Chinese name, without tones
    domains: tuple[str, ...] = ()
    country_domains: tuple[str, ...] = ()
    operator: Localized = NOTHING
    group: Localized = NOTHING
    app_type: int | None = None
    categories: tuple[Localized, ...] = ()
    category_codes: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()  # as in core: "android:com.tencent.mm", "ios:com.tencent.xin"
    unconfirmed_apps: tuple[str, ...] = ()
    collects: tuple[str, ...] = ()
    collects_confidence: Confidence = Confidence.LOW
    phone_required: Localized | None = None
    real_name: Localized | None = None
    wants_truth: bool = False
    needs_identity: bool = False
    login_with: tuple[Localized, ...] = ()
    regions: tuple[str, ...] = ()
    rank: Mapping[Region, int] | None = None
    signatures: tuple[Signature, ...] = ()
    two_factor: tuple[str, ...] = ()
    export_url: str | None = None
    password_url: str | None = None
    contact: Contact | None = None
    number_change_priority: int | None = None
    notes: Localized | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
