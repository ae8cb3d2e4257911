"""The contract between a file format and the program: what a reader gets and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tracker.core.ledger import Ledger
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Unit
from tracker.core.text import Message
from tracker.formats.days import Days
from tracker.formats.decoding import Decoding
from tracker.formats.source import Source


@dataclass(frozen=True, slots=True)
class Aids:
    """What a reader may want to know beside the file; all of it may be missing.

    ``region``: where local phone numbers belong ("CN"). ``signature_words``: for the 【signature】
    of a text message, the words that tell apart the services which share it. ``senders``: who
    sends text messages from a short number (``95588``), as the catalogue names it. ``days``: which
    days can be meant.
    """

    region: str | None = None
    signature_words: Callable[[str], Sequence[str]] = lambda _signature: ()
    senders: Mapping[str, str] = field(default_factory=dict)
    days: Days = Days()  # noqa: RUF009 - nothing ever changes it


NO_AIDS = Aids()


@dataclass(frozen=True, slots=True)
class Skip:
    """Entries that were left out for one reason; never shows what they held.

    ``line``: the first of them, from 1 (0: the file as a whole). ``count``: how many. A reader of
    tables makes one for each row; a reader of messages one for each reason.
    """

    line: int
    reason: Message
    count: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """What reading a file came to. ``decoding``: how a text was read, None for what declares it or is no text."""

    format: str
    rows_read: int
    skipped: tuple[Skip, ...] = ()
    warnings: tuple[Message, ...] = ()
    unit: Unit = Unit.ENTRIES
    decoding: Decoding | None = None


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

    def read(self, source: Source, *, aids: Aids, progress: Progress) -> Reading:
        """The content as values.

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
