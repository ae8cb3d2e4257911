"""What the mails of one file show together: the services that write, to which address, since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from tracker.core.model import Grade
from tracker.core.sightings import LoginType, Sighting, Site, Standing, read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.base import Skip
from tracker.formats.days import Days
from tracker.formats.mail.addresses import NOWHERE, OwnAddresses, Recipient, Settled
from tracker.formats.mail.headers import Fields, checks_failed, day_of, decoded, partial_date, wanted_fields
from tracker.formats.mail.labels import Place
from tracker.formats.mail.senders import PLACES, LeftOut, Sender, Senders
from tracker.formats.mail.subjects import About, about
from tracker.formats.source import reading_problem

_MAX_TALLIES = 50_000  # pairs of a sender and an address of the person's
_MAX_ADDRESSES = 24  # different recipients of one sender; mails to further ones count as to nobody known
_MAX_SEEN = 8  # names, hosts and addresses of one sender

_NEWSLETTERS_ONLY = QT_TRANSLATE_NOOP(
    "reading", "Only newsletters or notices came from it: it has your address, but perhaps you have no account there."
)
_FORGED = QT_TRANSLATE_NOOP(
    "reading", "Your mail provider could not confirm the sender, and nothing else came from it: it may be fraud."
)


@dataclass(slots=True)
class Tally:
    """The mails of one sender to one address."""

    line: int
    count: int = 0
    first: int = 0
    last: int = 0
    used: int = 0  # the last mail that answers something the person did
    about: list[int] = field(default_factory=lambda: [0] * len(About))  # how many mails of each sort
    names: Counter[str] = field(default_factory=Counter)
    sites: set[Site] = field(default_factory=set)
    hosts: dict[str, None] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)
    doubts: set[Message | None] = field(default_factory=set)
    latest: Sender | None = None

    def add(self, sender: Sender, day: int, shown: About) -> None:
        self.count += 1
        if day:
            if not self.first or day < self.first:
                self.first = day
            self.last = max(self.last, day)
            if shown <= About.ORDER:
                self.used = max(self.used, day)
        self.about[shown] += 1
        if sender is not self.latest:
            self._see(sender)

    def _see(self, sender: Sender) -> None:
        self.latest = sender
        if sender.title and (len(self.names) < _MAX_SEEN or sender.title in self.names):
            self.names[sender.title] += 1
        if len(self.hosts) < _MAX_SEEN:
            self.hosts[sender.host] = None
        if len(self.addresses) <= _MAX_SEEN:
            self.addresses.add(sender.address)
        if sender.site is not None and len(self.sites) < _MAX_SEEN:
            self.sites.add(sender.site)
        self.doubts.add(sender.doubt)

    def take(self, other: Tally) -> None:
        """Count in what ``other`` holds of the same sender."""
        self.line = min(self.line, other.line)
        self.count += other.count
        self.first = min(filter(None, (self.first, other.first)), default=0)
        self.last = max(self.last, other.last)
        self.used = max(self.used, other.used)
        self.about = [sum(pair) for pair in zip(self.about, other.about, strict=True)]
        self.names.update(other.names)
        self.hosts.update(other.hosts)
        self.sites |= other.sites
        self.addresses |= other.addresses
        self.doubts |= other.doubts


class MailLedger:
    """Takes the mails of one file one after the other. It grows with the services, not with the mails."""

    def __init__(self, days: Days) -> None:
        self.mails = 0
        self._days = days
        self._senders = Senders()
        self._own = OwnAddresses()
        self._tallies: dict[str, dict[Recipient, Tally]] = {}
        self._forged: dict[str, dict[Recipient, Tally]] = {}
        self._number_of_tallies = 0
        self._left_out: dict[LeftOut, tuple[int, int]] = {}  # number of the first mail, how many

    def add(self, head: bytes, place: Place = Place.INBOX) -> None:
        """A mail by its headers, each of which is preceded by a line end."""
        self.mails += 1
        if place is not Place.INBOX:
            self._leave_out(PLACES[place])
            return
        fields = wanted_fields(head)
        sender = self._senders.judge(fields) if b"subject" in fields or b"date" in fields else LeftOut.CHAT
        if isinstance(sender, LeftOut):
            if sender not in (LeftOut.SENT, LeftOut.DISCARDED, LeftOut.CHAT):
                self._own.recipient(fields)
            self._leave_out(sender)
            return
        if self._own.has(sender.address):
            self._leave_out(LeftOut.SENT)
            return
        recipient = self._own.recipient(fields)
        shown = about(decoded(fields[b"subject"])) if b"subject" in fields else None
        if shown is None:
            if not _is_bulk(sender, fields):
                self._leave_out(LeftOut.SILENT)
                return
            shown = About.NEWSLETTER
        book = self._forged if checks_failed(fields) else self._tallies
        tally = self._tally(book, sender.key, recipient)
        if tally is None:
            self._leave_out(LeftOut.TOO_MANY)
            return
        tally.add(sender, day_of(head, fields, self._days), shown)

    def leave_out(self, why: LeftOut) -> None:
        """A mail that cannot be read at all."""
        self.mails += 1
        self._leave_out(why)

    def finish(self) -> tuple[tuple[Sighting, ...], tuple[Skip, ...]]:
        """The services, and what was left out for which reason; each mail counts once in all of it."""
        settled = self._own.settled()
        sightings = [*self._services(settled), *self._frauds(settled)]
        skips = [Skip(line, why.reason, count) for why, (line, count) in self._left_out.items()]
        return (
            tuple(sorted(sightings, key=lambda sighting: sighting.line)),
            tuple(sorted(skips, key=lambda skip: skip.line)),
        )

    def _leave_out(self, why: LeftOut) -> None:
        line, count = self._left_out.get(why, (self.mails, 0))
        self._left_out[why] = line, count + 1

    def _leave_out_tally(self, why: LeftOut, tally: Tally) -> None:
        line, count = self._left_out.get(why, (tally.line, 0))
        self._left_out[why] = min(line, tally.line), count + tally.count

    def _tally(self, book: dict[str, dict[Recipient, Tally]], key: str, recipient: Recipient) -> Tally | None:
        by_recipient = book.get(key)
        if by_recipient is not None:
            found = by_recipient.get(recipient)
            if found is not None:
                return found
            if len(by_recipient) >= _MAX_ADDRESSES:
                recipient = NOWHERE
                if recipient in by_recipient:
                    return by_recipient[recipient]
        if self._number_of_tallies >= _MAX_TALLIES:
            return None
        self._number_of_tallies += 1
        tally = book.setdefault(key, {})[recipient] = Tally(self.mails)
        return tally

    def _services(self, settled: Settled) -> Iterator[Sighting]:
        for key, book in self._tallies.items():
            for forged in self._forged.pop(key, {}).values():
                self._leave_out_tally(LeftOut.FORGED, forged)
            for own, tally in _by_own_address(book, settled).items():
                if all(map(settled.has, tally.addresses)):
                    self._leave_out_tally(LeftOut.SENT, tally)
                else:
                    yield _sighting(own, tally)

    def _frauds(self, settled: Settled) -> Iterator[Sighting]:
        for book in self._forged.values():
            for own, tally in _by_own_address(book, settled).items():
                doubt = reading_problem(_FORGED)
                yield replace(_sighting(own, tally), standing=Standing.FRAUD, doubt=doubt, grade=Grade.WEAK)


def _is_bulk(sender: Sender, fields: Fields) -> bool:
    """Whether a program wrote it, not a person."""
    return (
        sender.automatic
        or b"list-unsubscribe" in fields
        or b"feedback-id" in fields
        or fields.get(b"auto-submitted", b"").lower().startswith(b"auto-generated")
        or fields.get(b"precedence", b"").strip().lower() in (b"bulk", b"list", b"junk")
    )


def _by_own_address(book: Mapping[Recipient, Tally], settled: Settled) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for recipient, tally in book.items():
        own = settled.own(recipient)
        if own in tallies:
            tallies[own].take(tally)
        else:
            tallies[own] = tally
    return tallies


def _sighting(own: str, tally: Tally) -> Sighting:
    best = min(kind for kind in About if tally.about[kind])
    site = min(tally.sites, key=lambda site: (len(site.host), site.host), default=None)
    login = read_login(own)
    doubt = None if None in tally.doubts else next(iter(tally.doubts), None)
    if doubt is None and best is About.NEWSLETTER:
        doubt = reading_problem(_NEWSLETTERS_ONLY)
    return Sighting(
        tally.line,
        _title(tally.names, site),
        (site,) if site else (),
        first_seen=partial_date(tally.first),
        last_seen=partial_date(tally.last),
        last_used=partial_date(tally.used),
        kinds=frozenset(("email", "orders") if tally.about[About.ORDER] else ("email",)),
        grade=best.grade,
        contacts=(login,) if login.type is LoginType.EMAIL else (),
        clues=tuple(tally.hosts),
        count=tally.count,
        doubt=doubt,
    )


def _title(names: Counter[str], site: Site | None) -> str:
    """The shortest name that holds the domain's own, else the one seen most."""
    label = site.domain.partition(".")[0] if site else ""
    telling = [name for name in names if label and label in name.casefold().replace(" ", "")]
    if telling:
        return min(telling, key=lambda name: (len(name), name))
    return max(names, key=lambda name: names[name], default="")
