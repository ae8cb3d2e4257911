"""What the vault notes about itself: lists, files brought in, official counts, what is muted, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.entity import Entity, IdentifierId, ImportRunId, MutingId, OfficialCountId, PackId

PROFILE_ID = "profile"


@dataclass(frozen=True, slots=True)
class Pack(Entity):
    """A downloaded list about services that the person added to the catalogue.

    ``name``: what the person sees; ``format``: name of the format it was read as. ``added``: the
    day on which the person added it. ``entries``: how many services it is about. ``content``: what
    it says about them, as `tracker.core.packs` writes it.
    """

    id: PackId
    name: str
    format: str
    added: date
    entries: int
    content: str


@dataclass(frozen=True, slots=True)
class ImportRun(Entity):
    """One file that was brought in, and what came of it.

    ``format``: name of its format; ``file``: its name without the folder. ``rows``: how many
    entries or messages it has; ``added`` and ``completed``: services; ``left_out``: entries.
    ``taken_back``: the day on which all of it was undone, or None.
    """

    id: ImportRunId
    format: str
    file: str
    day: date
    rows: int = 0
    added: int = 0
    completed: int = 0
    left_out: int = 0
    taken_back: date | None = None


@dataclass(frozen=True, slots=True)
class OfficialCount(Entity):
    """How many accounts of one company hang on a phone number, by the state's own count (一证通查).

    ``identifier_id``: the number that was asked about, if it is recorded. ``company``: as the answer
    names it. ``asked``: the day of the answer.
    """

    id: OfficialCountId
    company: str
    count: int
    asked: date
    identifier_id: IdentifierId | None = None


@dataclass(frozen=True, slots=True)
class Muting(Entity):
    """A finding that the person does not want to be reminded of for a while, and why.

    ``rule``, ``subject`` (id of a service or an identifier) and ``part`` name the finding; ``facts``: digest
    of what it rested on on that ``day``. ``until``: the last day on which it stays muted; None for no end.
    """

    id: MutingId
    rule: str
    subject: str
    reason: str
    day: date
    part: str = ""
    facts: str = ""
    until: date | None = None


class Place(StrEnum):
    """Where the person lives, as far as the risk method cares."""

    CHINA = "china"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Profile(Entity):
    """The one record about the vault itself. ``reviewed``: the day of the person's last review, or None."""

    id: str = PROFILE_ID
    name: str = "Home"
    place: Place = Place.OTHER
    reviewed: date | None = None
