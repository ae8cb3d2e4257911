"""The 39 app types of the Chinese regulation and what each may ask for at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.catalogue.entries import Confidence, Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import Record, SourceTable, Statement, read_table
from tracker.core.model import PartialDate


@dataclass(frozen=True, slots=True)
class Regulation:
    """Where the rule stands, so that a finding can cite it. ``caveat``: what it does not limit."""

    name: Localized
    document_no: str
    issuers: tuple[Localized, ...]
    issued: date
    published: date
    effective: date
    url: str
    rules: Mapping[int, Statement]
    caveat: Localized

    def rule(self, article: int) -> Statement:
        """What an article says, in our words; raises KeyError for one that is not in ``rules``."""
        return self.rules[article]


@dataclass(frozen=True, slots=True)
class Necessary:
    """A kind of data that the basic function needs; ``when`` limits it to some cases."""

    kind: str
    when: Localized | None


@dataclass(frozen=True, slots=True)
class AppType:
    """One type; the regulation is about its basic function only."""

    no: int
    name: Localized
    basic_function: Localized
    necessary: tuple[Necessary, ...]
    note: Localized | None
    confidence: Confidence
    sources: tuple[Source, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Codes of everything that may be necessary, the limited cases included."""
        return frozenset(item.kind for item in self.necessary)

    @property
    def needs_nothing(self) -> bool:
        """Whether the basic function must work without any personal data, so without an account."""
        return not self.necessary


@dataclass(frozen=True, slots=True)
class SensitiveKinds:
    """Codes of the kinds that Chinese law counts as sensitive, as far as ``note`` says."""

    law: Localized
    note: Localized
    kinds: frozenset[str]
    confidence: Confidence
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AppTypes:
    """All types by number, and what the law adds on kinds of data.

    ``edition``: the newest date of the facts. ``kind_notes``: remarks on single kinds, by code.
    """

    edition: PartialDate
    regulation: Regulation
    sensitive: SensitiveKinds
    kind_notes: Mapping[str, Localized]
    by_number: Mapping[int, AppType]

    @classmethod
    def read(cls, path: Path) -> AppTypes:
        """From the project's own file."""
        table, sources = read_table(path)
        return cls(
            edition=PartialDate(table["edition"]),
            regulation=_regulation(table["regulation"], sources),
            sensitive=_sensitive(table["sensitive"], sources),
            kind_notes=Localized.table(table["kind_notes"]),
            by_number={record["no"]: _app_type(record, sources) for record in table["types"]},
        )

    def get(self, number: int | None) -> AppType | None:
        """The type with this number, or None."""
        return None if number is None else self.by_number.get(number)

    def __iter__(self) -> Iterator[AppType]:
        return iter(self.by_number.values())

    def __len__(self) -> int:
        return len(self.by_number)


def _regulation(record: Record, sources: SourceTable) -> Regulation:
    return Regulation(
        name=Localized.of(record["name"]),
        document_no=record["document_no"],
        issuers=Localized.all(record["issuers"]),
        issued=date.fromisoformat(record["issued"]),
        published=date.fromisoformat(record["published"]),
        effective=date.fromisoformat(record["effective"]),
        url=record["url"],
        rules={rule["article"]: sources.statement(rule) for rule in record["rules"]},
        caveat=Localized.of(record["caveat"]),
    )


def _app_type(record: Record, sources: SourceTable) -> AppType:
    return AppType(
        no=record["no"],
        name=Localized.of(record["name"]),
        basic_function=Localized.of(record["basic_function"]),
        necessary=tuple(Necessary(item["kind"], Localized.maybe(item["when"])) for item in record["necessary"]),
        note=Localized.maybe(record.get("note")),
        confidence=Confidence(record["confidence"]),
        sources=sources.of(record),
    )


def _sensitive(record: Record, sources: SourceTable) -> SensitiveKinds:
    return SensitiveKinds(
        law=Localized.of(record["law"]),
        note=Localized.of(record["note"]),
        kinds=frozenset(record["kinds"]),
        confidence=Confidence(record["confidence"]),
        sources=sources.of(record),
    )
