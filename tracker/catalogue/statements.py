"""What the smaller tables have in common: statements that name their sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.catalogue.entries import Confidence, Source
from tracker.catalogue.localized import Localized

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact in words. ``checked``: read in one of the sources, not remembered."""

    text: Localized
    checked: bool
    confidence: Confidence
    sources: tuple[Source, ...]


class SourceTable:
    """The sources of one file, by the codes that its records use."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._sources = {
            code: Source(Localized.of(record["name"]), record.get("licence")) for code, record in records.items()
        }

    def of(self, record: Record) -> tuple[Source, ...]:
        """Those that the record names."""
        return tuple(self._sources[code] for code in record["sources"])

    def statement(self, record: Record) -> Statement:
        return Statement(
            Localized.of(record["text"]), record["checked"], Confidence(record["confidence"]), self.of(record)
        )

    def statements(self, records: Iterable[Record]) -> tuple[Statement, ...]:
        return tuple(map(self.statement, records))


def read_table(path: Path) -> tuple[Record, SourceTable]:
    """A file of the project, whose form a test checks against its JSON Schema, and its sources."""
    table = json.loads(path.read_text(encoding="utf-8"))
    return table, SourceTable(table["sources"])
