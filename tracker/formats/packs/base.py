"""The contract between a kind of downloaded list and the program: what a reader gets and what it gives back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from tracker.core.packs import PackEntry
from tracker.core.text import Message
from tracker.formats.base import Skip
from tracker.formats.packs.fields import Fields


@dataclass(frozen=True, slots=True)
class PackReading:
    """A whole list as values.

    ``format``: stable name of the reader. ``name``: what the list calls itself, in no language.
    ``title``: the format, for people. ``skipped``: by the number of the entry.
    """

    format: str
    name: str
    title: Message
    entries: tuple[PackEntry, ...]
    skipped: tuple[Skip, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry, or the reason to leave it out; ``identities`` stand in a list once at most."""

    identities: tuple[str, ...]
    found: PackEntry | Message


class PackReader(Protocol):
    """A module that reads one kind of list; add it to `tracker.formats.packs.PACK_READERS`.

    ``NAME`` is stable (`Pack.format`), ``LIST`` is what the list calls itself, ``TITLE`` is for
    people. ``MARKS`` are the fields by which an entry is known. ``MEMBERS`` fits the names of the
    files that hold entries when somebody downloads everything as a ZIP archive.
    """

    NAME: str
    LIST: str
    TITLE: Message
    MARKS: frozenset[str]
    MEMBERS: re.Pattern[str]

    def keeps(self, field: str) -> bool:
        """Whether this field is read; all others never enter an object."""

    def read(self, fields: Fields, language: str) -> Listed:
        """One entry, texts in ``language`` (``en``, ``zh_CN``) where there are any. Raises FieldError."""
