"""Frauds that become possible when a stranger gets hold of certain kinds of data together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tracker.catalogue.entries import Confidence, Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record, SourceTable, read_table
from tracker.core.model import PartialDate


class Attacker(StrEnum):
    """Who can do it; `Scams.attackers` has the words."""

    OUTSIDER = "outsider"
    NEXT_HOLDER = "next_holder"  # of a phone number that was given up


@dataclass(frozen=True, slots=True)
class Scam:
    """One fraud.

    ``requires_all_of``: groups of kind codes; one kind of every group is needed. ``also_helps``:
    kinds that make it more convincing. ``severity`` and ``reach``: 1 to 5, our own judgement,
    not measured (`Scams.judgement`). ``figures``: what cases or studies reported. Whoever shows
    it puts ``watch_for`` and ``protective_step`` first: the point is to be ready, not afraid.
    """

    id: str
    name: Localized
    requires_all_of: tuple[frozenset[str], ...]
    also_helps: frozenset[str]
    description: Localized
    watch_for: tuple[Localized, ...]
    protective_step: Localized
    severity: int
    reach: int
    where: Localized
    who: Attacker
    figures: Localized | None
    confidence: Confidence
    sources: tuple[Source, ...]

    def is_open_to(self, kinds: Collection[str]) -> bool:
        """Whether data of these kinds, of one person in one hand, is enough for it."""
        return all(not group.isdisjoint(kinds) for group in self.requires_all_of)


@dataclass(frozen=True, slots=True)
class Scams:
    """All frauds by id.

    ``edition``: the newest date of the facts. ``implied_by_use``: codes of the kinds that using
    an app of a type leaves there, given or not, by the number of the type; ``implied_note`` says
    how far that can be trusted.
    """

    edition: PartialDate
    judgement: Localized
    attackers: Mapping[str, Localized]
    implied_note: Localized
    implied_by_use: Mapping[int, frozenset[str]]
    by_id: Mapping[str, Scam]

    @classmethod
    def read(cls, path: Path) -> Scams:
        """From the project's own file."""
        table, sources = read_table(path)
        places = Localized.table(table["places"])
        implied = table["implied_by_use"]
        return cls(
            edition=PartialDate(table["edition"]),
            judgement=Localized.of(table["judgement"]),
            attackers=Localized.table(table["attackers"]),
            implied_note=Localized.of(implied["note"]),
            implied_by_use={each["app_type"]: frozenset(each["kinds"]) for each in implied["types"]},
            by_id={record["id"]: _scam(record, places, sources) for record in table["scams"]},
        )

    def implied(self, app_type: int | None) -> frozenset[str]:
        """Codes of the kinds that using an app of this type leaves there; none if it is not known."""
        return frozenset() if app_type is None else self.implied_by_use.get(app_type, frozenset())

    def __iter__(self) -> Iterator[Scam]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)


def _scam(record: Record, places: Mapping[str, Localized], sources: SourceTable) -> Scam:
    return Scam(
        id=record["id"],
        name=Localized.of(record["name"]),
        requires_all_of=tuple(map(frozenset, record["requires_all_of"])),
        also_helps=frozenset(record["also_helps"]),
        description=Localized.of(record["description"]),
        watch_for=Localized.all(record["watch_for"]),
        protective_step=Localized.of(record["protective_step"]),
        severity=record["severity"],
        reach=record["reach"],
        where=places[record["where"]],
        who=Attacker(record["who"]),
        figures=Localized.maybe(record.get("figures")),
        confidence=Confidence(record["confidence"]),
        sources=sources.of(record),
    )
