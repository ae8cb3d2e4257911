"""The data protection authorities of Europe, to which a complaint can go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tracker.catalogue.entries import Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record, SourceTable, read_table
from tracker.core.model import PartialDate


class Responsibility(StrEnum):
    """Fields with an authority of their own; `Authorities.responsibilities` has the words."""

    CHURCH = "church"
    BROADCASTING = "broadcasting"


class SendBy(StrEnum):
    """The way in which the source advises to write."""

    EMAIL = "email"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority; what is not known is empty or None.

    ``official_name`` in its own language, for the letter; ``name`` for the reader.
    ``countries``: ISO 3166 codes. ``responsible_for``: None unless it is for one field only.
    ``address``: the lines below the name. ``complaint_language``: ISO 639 code.
    """

    id: str
    official_name: str
    name: Localized
    countries: tuple[str, ...]
    responsible_for: Responsibility | None
    address: tuple[str, ...]
    phone: str
    fax: str
    email: str
    webform: str
    web: str
    complaint_language: str
    send_by: SendBy | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Authorities:
    """All authorities by id. ``edition``: when they were last seen in the source, not verified."""

    edition: PartialDate
    responsibilities: Mapping[str, Localized]
    by_id: Mapping[str, Authority]

    @classmethod
    def read(cls, path: Path) -> Authorities:
        """From the project's own file."""
        table, sources = read_table(path)
        return cls(
            edition=PartialDate(table["edition"]),
            responsibilities=Localized.table(table["responsibilities"]),
            by_id={record["id"]: _authority(record, sources) for record in table["authorities"]},
        )

    def in_country(self, country: str) -> tuple[Authority, ...]:
        """Those of a country (ISO 3166 code), the general ones before those for one field."""
        found = (authority for authority in self if country in authority.countries)
        return tuple(sorted(found, key=lambda authority: authority.responsible_for is not None))

    def __iter__(self) -> Iterator[Authority]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)


def _authority(record: Record, sources: SourceTable) -> Authority:
    responsible_for, send_by = record.get("responsible_for"), record.get("send_by")
    return Authority(
        id=record["id"],
        official_name=record["official_name"],
        name=Localized.of(record["name"]),
        countries=tuple(record["countries"]),
        responsible_for=None if responsible_for is None else Responsibility(responsible_for),
        address=tuple(record["address"]),
        phone=record.get("phone", ""),
        fax=record.get("fax", ""),
        email=record.get("email", ""),
        webform=record.get("webform", ""),
        web=record.get("web", ""),
        complaint_language=record.get("complaint_language", ""),
        send_by=None if send_by is None else SendBy(send_by),
        sources=sources.of(record),
    )
