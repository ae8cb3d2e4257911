"""Who writes text messages from a short number: for messages that bear no signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.catalogue.entries import Confidence, Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.statements import read_table
from tracker.core.model import PartialDate


@dataclass(frozen=True, slots=True)
class SmsSender:
    """``service``: its id in the catalogue; None if it is not there. ``checked``: read in one of the sources."""

    number: str
    name: Localized
    service: str | None
    checked: bool
    confidence: Confidence
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SmsSenders:
    """All known senders by number. ``edition``: the newest date of the facts."""

    edition: PartialDate
    by_number: Mapping[str, SmsSender]

    @classmethod
    def read(cls, path: Path) -> SmsSenders:
        """From the project's own file."""
        table, sources = read_table(path)
        return cls(
            edition=PartialDate(table["edition"]),
            by_number={
                record["number"]: SmsSender(
                    number=record["number"],
                    name=Localized.of(record["name"]),
                    service=record.get("service"),
                    checked=record["checked"],
                    confidence=Confidence(record["confidence"]),
                    sources=sources.of(record),
                )
                for record in table["senders"]
            },
        )

    @property
    def names(self) -> Mapping[str, str]:
        """The Chinese name by number, as an import of messages wants to know it (`formats.base.Aids`)."""
        return {number: sender.name.zh for number, sender in self.by_number.items()}

    def __iter__(self) -> Iterator[SmsSender]:
        return iter(self.by_number.values())

    def __len__(self) -> int:
        return len(self.by_number)
