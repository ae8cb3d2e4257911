"""The rights that a person can use against an operator, by jurisdiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.catalogue.law_entries import (
    Complaint,
    Deadline,
    Jurisdiction,
    Law,
    LawStatus,
    Right,
    RightKind,
)
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record, SourceTable, read_table
from tracker.core.deadlines import DeadlineKind, DeadlineStart
from tracker.core.model import PartialDate


@dataclass(frozen=True, slots=True)
class Laws:
    """All jurisdictions, the words for the codes, and what holds for every letter.

    ``edition``: when the facts were collected. ``escalation``: the steps in their order, by code.
    The words for a `RightKind`, `DeadlineKind` … are found under it, because it is a string.
    """

    edition: PartialDate
    caveat: Localized
    how_to_pick: tuple[Localized, ...]
    letter_fields: Mapping[str, Localized]
    privacy_tip: Localized
    escalation: Mapping[str, Localized]
    open_points: tuple[Localized, ...]
    right_kinds: Mapping[str, Localized]
    deadline_kinds: Mapping[str, Localized]
    deadline_starts: Mapping[str, Localized]
    law_statuses: Mapping[str, Localized]
    details: Mapping[str, Localized]
    jurisdictions: Mapping[str, Jurisdiction]

    @classmethod
    def read(cls, path: Path) -> Laws:
        """From the project's own file, whose form a test checks against its JSON Schema."""
        data, sources = read_table(path)
        reader = _Reader(sources, data["laws"])
        return cls(
            edition=PartialDate(data["edition"]),
            caveat=Localized.of(data["caveat"]),
            how_to_pick=Localized.all(data["how_to_pick"]),
            letter_fields=Localized.table(data["letter_fields"]),
            privacy_tip=Localized.of(data["privacy_tip"]),
            escalation=Localized.table(data["escalation"]),
            open_points=Localized.all(data["open_points"]),
            right_kinds=Localized.table(data["right_kinds"]),
            deadline_kinds=Localized.table(data["deadline_kinds"]),
            deadline_starts=Localized.table(data["deadline_starts"]),
            law_statuses=Localized.table(data["law_statuses"]),
            details=Localized.table(data["details"]),
            jurisdictions={each["code"]: reader.jurisdiction(each) for each in data["jurisdictions"]},
        )

    def jurisdiction(self, code: str) -> Jurisdiction | None:
        """The one with this code (``CN``, ``EU``, ``US-CA`` …), or None."""
        return self.jurisdictions.get(code)

    def right(self, jurisdiction: str, kind: str, law: str) -> Right | None:
        """The right that a request was made under (`tracker.core.acting.Request`), or None where it is gone."""
        place = self.jurisdictions.get(jurisdiction)
        rights = place.rights if place is not None else ()
        return next((right for right in rights if (right.kind, right.law.code) == (kind, law)), None)

    def __iter__(self) -> Iterator[Jurisdiction]:
        return iter(self.jurisdictions.values())

    def __len__(self) -> int:
        return len(self.jurisdictions)


class _Reader:
    """Makes jurisdictions of records, with the sources and laws that their codes stand for."""

    def __init__(self, sources: SourceTable, laws: Mapping[str, Record]) -> None:
        self._sources = sources
        self._laws = {
            code: Law(code, Localized.of(law["name"]), law.get("year"), LawStatus(law["status"]))
            for code, law in laws.items()
        }

    def jurisdiction(self, record: Record) -> Jurisdiction:
        deadlines = {code: self._deadline(each) for code, each in record["deadlines"].items()}
        return Jurisdiction(
            code=record["code"],
            name=Localized.of(record["name"]),
            applies_when=self._sources.statement(record["applies_when"]),
            reminder=deadlines[record["reminder"]] if "reminder" in record else None,
            rights=tuple(self._right(each, deadlines) for each in record["rights"]),
            complaints=tuple(self._complaint(each) for each in record["complaints"]),
            penalties=self._sources.statement(record["penalties"]),
        )

    def _right(self, record: Record, deadlines: Mapping[str, Deadline]) -> Right:
        return Right(
            kind=RightKind(record["kind"]),
            law=self._laws[record["law"]],
            article=Localized.of(record["article"]),
            since=PartialDate(record["since"]) if "since" in record else None,
            gist=Localized.of(record["gist"]),
            deadline=deadlines[record["deadline"]],
            details=tuple(record["details"]),
            limits=Localized.all(record.get("limits", ())),
            basis=self._sources.basis(record["basis"]),
        )

    def _deadline(self, record: Record) -> Deadline:
        return Deadline(
            kind=DeadlineKind(record["kind"]),
            n=record.get("n"),
            extension=record.get("extension"),
            starts=DeadlineStart(record["starts"]),
            yardstick=record.get("yardstick", False),
            note=Localized.maybe(record.get("note")),
            basis=self._sources.basis(record["basis"]),
        )

    def _complaint(self, record: Record) -> Complaint:
        body, channel, when = (Localized.of(record[field]) for field in ("body", "channel", "when"))
        return Complaint(body, channel, when, record.get("to_operator", False), self._sources.basis(record["basis"]))
