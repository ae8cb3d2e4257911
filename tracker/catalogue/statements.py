"""What the tables have in common: records, the sources that their codes stand for, and statements that name them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.catalogue.entries import Confidence, Source
from tracker.catalogue.localized import Localized

Record = Mapping[str, Any]
"""An entry as it stands in a table; fields that say nothing are left out."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a statement rests on. Not ``checked``: written from memory, at least in part."""

    sources: tuple[Source, ...]
    checked: bool
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact in words."""

    text: Localized
    basis: Basis


class SourceTable:
    """The sources of one file, by the codes that its records use."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._sources = {
            code: Source(Localized.of(record["name"]), record.get("licence")) for code, record in records.items()
        }

    def __getitem__(self, code: str) -> Source:
        return self._sources[code]

    def __iter__(self) -> Iterator[Source]:
        return iter(self._sources.values())

    def of(self, record: Record) -> tuple[Source, ...]:
        """Those that the record names, the most important first."""
        return tuple(self[code] for code in record.get("sources", ()))

    def basis(self, record: Record) -> Basis:
        return Basis(self.of(record), record["checked"], Confidence(record["confidence"]))

    def statement(self, record: Record) -> Statement:
        return Statement(Localized.of(record["text"]), self.basis(record))

    def statements(self, records: Iterable[Record]) -> tuple[Statement, ...]:
        return tuple(map(self.statement, records))


def read_table(path: Path) -> tuple[Record, SourceTable]:
    """A file of the project, whose form a test checks against its JSON Schema, and its sources."""
    table = json.loads(path.read_text(encoding="utf-8"))
    return table, SourceTable(table["sources"])
