"""The contract between a file format and the program: what a reader gets and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tracker.core.ledger import Ledger
from tracker.core.sightings import Sighting
from tracker.core.text import Message
from tracker.formats.source import Source

Progress = Callable[[int, int], None]
"""Called with (done, total) in bytes now and then. To cancel, it raises: the exception passes
through the reader unchanged, and nothing has been written."""


def no_progress(done: int, total: int) -> None:
    """For callers who do not watch."""


@dataclass(frozen=True, slots=True)
class Skip:
    """An entry that was left out, with the reason; ``line`` from 1. Never shows what it held."""

    line: int
    reason: Message


@dataclass(frozen=True, slots=True)
class Report:
    """What reading a file came to. ``counts``: entries by a reader's own words, for tests and details."""

    format: str
    rows_read: int
    skipped: tuple[Skip, ...] = ()
    warnings: tuple[Message, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file as values: either ``sightings`` of accounts or a complete ``ledger``."""

    report: Report
    sightings: tuple[Sighting, ...] = ()
    ledger: Ledger | None = None


class Importer(Protocol):
    """A module that reads one format; add it to `tracker.formats.IMPORTERS`.

    ``NAME`` is stable (shell output, `Evidence.source`), ``TITLE`` is for people.
    """

    NAME: str
    TITLE: Message

    def detect(self, source: Source) -> bool:
        """Whether the content is of this format; the file's name plays no part."""

    def read(self, source: Source, *, region: str | None, progress: Progress) -> Reading:
        """The content as values. ``region``: where local phone numbers belong ("CN"), if known.

        Raises UnreadableFileError or EncryptedExportError, with texts that hold no content.
        """


class Titled(Protocol):
    """A module with a name for people."""

    TITLE: Message


def all_titles(formats: Iterable[Titled]) -> Message:
    """The names of all ``formats`` in one line."""
    titles = {f"format{index}": item.TITLE for index, item in enumerate(formats)}
    return Message("", "; ".join(f"{{{name}}}" for name in titles), titles)


class Exporter(Protocol):
    """A module that writes one format; add it to `tracker.formats.EXPORTERS`.

    ``SUFFIX`` is the usual end of a file's name, with the dot.
    """

    NAME: str
    TITLE: Message
    SUFFIX: str

    def write(self, ledger: Ledger) -> bytes:
        """The ledger as the content of a file; the same ledger gives the same bytes."""
