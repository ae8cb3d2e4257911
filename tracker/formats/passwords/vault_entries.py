"""Gathers what the entries of a password manager come to: accounts, reasons, and what the manager itself holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tracker.core.model import PartialDate
from tracker.core.sightings import Login, Sighting, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.accounts import maker_itself
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.passwords.entry_reader import EntryReader
from tracker.formats.source import Source, encoding_warnings, reading_problem

NoAccount = tuple[str, tuple[str, ...]]
"""What an entry that is no account comes to: its sort, and codes of the data that it shows."""

# By the sort of an entry: why it stands for no account at a service.
_REASONS: dict[str, str] = {
    "note": QT_TRANSLATE_NOOP("reading", "It is a note; notes are not read."),
    "card": QT_TRANSLATE_NOOP("reading", "It is a payment card; it does not say which services hold it."),
    "identity": QT_TRANSLATE_NOOP("reading", "It is a person's details; it does not say which services hold them."),
    "key": QT_TRANSLATE_NOOP("reading", "It is a key, not an account."),
    "bank_account": QT_TRANSLATE_NOOP("reading", "It is a bank account; it does not say which services hold it."),
    "paper": QT_TRANSLATE_NOOP("reading", "It is an official paper; it does not say which services hold it."),
    "medical": QT_TRANSLATE_NOOP("reading", "It is about health; it does not say which services hold it."),
    "file": QT_TRANSLATE_NOOP("reading", "It is a file, not an account."),
    "device": QT_TRANSLATE_NOOP("reading", "It is a network, a server or a database, not an account at a service."),
    "software": QT_TRANSLATE_NOOP("reading", "It is a software licence, not an account."),
    "password": QT_TRANSLATE_NOOP("reading", "It is a password that belongs to no service."),
    "folder": QT_TRANSLATE_NOOP("reading", "It is a folder, not an account."),
    "alias": QT_TRANSLATE_NOOP("reading", "It is an e-mail alias without an address or a name."),
    "bin": QT_TRANSLATE_NOOP("reading", "It lies in the recycle bin."),
    "protected": QT_TRANSLATE_NOOP("reading", "Its address and user name are protected, and so they are not read."),
    "unknown": QT_TRANSLATE_NOOP("reading", "It is of a type that is not known here."),
    "broken": QT_TRANSLATE_NOOP("reading", "It is not an entry as its program writes them."),
}
_CARDS = ("card", "bank_account")
_PAPERS = ("identity", "paper", "medical")


def no_account(sort: str) -> Message:
    """Why an entry of a ``sort`` stands for no account."""
    return reading_problem(_REASONS[sort])


class VaultEntries:
    """One for each file. ``program``: its name for people.

    ``days``: which can be meant, for the readers. ``held``: codes of the data that cards, papers
    and the like show the manager itself to hold.
    """

    def __init__(self, program: str, aids: Aids) -> None:
        self.reader = EntryReader(aids.region)
        self.days = aids.days
        self.sightings: list[Sighting] = []
        self.held: set[str] = set()
        self._program = program
        self._skipped: list[Skip] = []
        self._cards = 0
        self._papers = 0
        self._makers = 0

    def account(  # noqa: PLR0913 - what password managers know of an account
        self,
        place: int,
        title: str,
        urls: Iterable[str],
        login: str,
        *,
        others: Iterable[str] = (),
        first_seen: PartialDate | None = None,
        last_seen: PartialDate | None = None,
        removed: bool = False,
        by_name: bool = False,
    ) -> None:
        """An entry that stands for an account. ``by_name``: its title alone names a service."""
        others = tuple(others)
        found = self.reader.read(
            place, title, urls, login, others=others, first_seen=first_seen, last_seen=last_seen, removed=removed
        )
        if by_name and isinstance(found, Skip):
            stand_in = self.reader.read(place, title, (), title, others=others)  # the title where a login should stand
            if isinstance(stand_in, Sighting):
                found = replace(stand_in, login=Login(), first_seen=first_seen, last_seen=last_seen, removed=removed)
        self.add(found)

    def add(self, found: Sighting | Skip) -> None:
        """A sighting or a skip that a reader made itself."""
        if isinstance(found, Skip):
            self._skipped.append(found)
        else:
            self.sightings.append(found)

    def leave_out(self, place: int, sort: str, held: Iterable[str] = ()) -> None:
        """An entry of a ``sort`` that is no account; ``held``: codes of the data that it shows."""
        self._cards += sort in _CARDS
        self._papers += sort in _PAPERS
        self.held.update(held)
        self._skipped.append(Skip(place, no_account(sort)))

    def offer_maker(self, domain: str, login: str = "", contacts: Iterable[str] = ()) -> None:
        """The manager as a service with all that it holds; ``login``: how the person signs in there."""
        maker = maker_itself(self._program, domain, self.held)
        found = self.reader.login(login)
        self._makers += 1
        self.sightings.append(replace(maker, login=found, contacts=self.reader.contacts(contacts, found)))

    def reading(
        self,
        name: str,
        *,
        unit: Unit = Unit.ENTRIES,
        warnings: tuple[Message, ...] = (),
        text: Source | None = None,
    ) -> Reading:
        """Everything so far. ``text``: the file, where it is one whose encoding has to be found out."""
        rows = len(self.sightings) - self._makers + len(self._skipped)
        if text is not None:
            warnings = encoding_warnings(text) + warnings
        decoding = text.decoding if text is not None else None
        report = Report(name, rows, tuple(self._skipped), self._warnings() + warnings, unit, decoding)
        return Reading(report, tuple(self.sightings))

    def _warnings(self) -> tuple[Message, ...]:
        if not self._makers or not (self._cards or self._papers):
            return ()
        text = QT_TRANSLATE_NOOP(
            "reading",
            "{program} itself holds payment data ({cards}) and personal papers ({papers}). It is offered, not added.",
        )
        return (reading_problem(text, program=self._program, cards=self._cards, papers=self._papers),)
