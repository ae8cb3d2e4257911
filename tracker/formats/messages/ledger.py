"""All messages of a file, added up service by service while they stream past; no message is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain

from tracker.core.model import Grade, PartialDate
from tracker.core.sightings import Sighting, Site, Standing, Unit
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.decoding import Decoding
from tracker.formats.messages.grades import Weight, is_notice, looks_like_fraud, weigh
from tracker.formats.messages.signatures import (
    PERSON,
    Sender,
    SenderKind,
    Signature,
    clean,
    deciding_words,
    read_sender,
    signature_of,
)
from tracker.formats.messages.wordings import bound_site, is_bound, name_in
from tracker.formats.source import reading_problem
from tracker.formats.urls import AddressReader

MAX_SERVICES = 20_000
_MAX_SENDERS_KNOWN = 50_000  # remembered at a time; a file with more has them looked at again
_CODE = "验证码"
_SHOWN_SENDERS = 3
_MAX_AT_ONCE = 16  # messages of one service and instant that are told apart
_NEVER = 10**15  # milliseconds: later than any day
_KINDS = frozenset({"phone"})

_NOT_RECEIVED = QT_TRANSLATE_NOOP("reading", "Sent, drafted or not a message that came in.")
_FROM_PEOPLE = QT_TRANSLATE_NOOP("reading", "From a person’s number; not looked at.")
_EMPTY = QT_TRANSLATE_NOOP("reading", "Without text.")
_NAMELESS = QT_TRANSLATE_NOOP("reading", "It does not say which service sent it.")
_NOTICE = QT_TRANSLATE_NOOP("reading", "A public notice, such as a weather warning; its sender is no service.")
_TWICE = QT_TRANSLATE_NOOP("reading", "The very same message stands in the file once more; it counts once.")
_BROKEN = QT_TRANSLATE_NOOP("reading", "It is not as such a file writes a message.")
_TOO_MANY = QT_TRANSLATE_NOOP("reading", "There are too many different senders; this one was left out.")

_ONE_CODE = QT_TRANSLATE_NOOP("reading", "One code only: somebody may have typed your number by mistake.")
_FRAUD = QT_TRANSLATE_NOOP(
    "reading", "A link beside words that frauds use. Such messages often borrow a service’s name."
)


@dataclass(slots=True)
class _Skipped:
    reason: str
    first: int = 0
    count: int = 0


@dataclass(slots=True)
class _Service:
    """What is known so far about one service.

    ``used``: when the last code came, which somebody asked for. ``signed``: by a signature, not by a
    sender's name. ``shared``: others may have the same one.
    ``settled``: no further message can say anything new about the account. ``instant``: of the last
    message, with digests of the messages of that instant; ``code``: digest of the first code.
    """

    title: str
    line: int
    words: tuple[str, ...] = ()
    shared: bool = False
    signed: bool = False
    site: Site | None = None
    clue: str = ""
    senders: list[str] = field(default_factory=list)
    first: int = _NEVER
    last: int = 0
    used: int = 0
    count: int = 0
    codes: int = 0
    accounts: int = 0
    orders: int = 0
    settled: bool = False
    instant: object = None
    digest: int = 0
    others: tuple[int, ...] = ()
    code: int = 0

    def add(self, weight: Weight, digest: int) -> bool:
        """Whether it was a further message: the code that was counted first may stand in the file again."""
        if weight is Weight.CODE:
            if digest == self.code:
                return False
            self.code = self.code or digest
            self.codes += 1
        elif weight is Weight.ACCOUNT:
            self.accounts += 1
        elif weight is Weight.ORDER:
            self.orders += 1
        self.settled = self.accounts > 0 or self.codes > 1 or (self.codes > 0 and self.orders > 0)
        return True

    def has_come(self, digest: int, instant: object) -> bool:
        """Whether this very message came before it, with no other instant between."""
        if instant != self.instant:
            self.instant, self.digest, self.others = instant, digest, ()
            return False
        if digest == self.digest or digest in self.others:
            return True
        if len(self.others) < _MAX_AT_ONCE:
            self.others = (*self.others, digest)
        return False

    @property
    def grade(self) -> Grade:
        if self.codes or self.accounts:
            return Grade.STRONG
        return Grade.MEDIUM if self.orders else Grade.WEAK

    def sighting(self, standing: Standing) -> Sighting:
        fraud = standing is Standing.FRAUD
        doubt = None
        if fraud:
            doubt = reading_problem(_FRAUD)
        elif self.codes and not self.settled:
            doubt = reading_problem(_ONE_CODE)
        return Sighting(
            self.line,
            self.title,
            (self.site,) if self.site else (),
            first_seen=_day(self.first),
            last_seen=_day(self.last),
            last_used=None if fraud or not self.settled else _day(self.used),
            kinds=frozenset() if fraud else _KINDS,
            grade=Grade.WEAK if fraud else self.grade,
            standing=standing,
            signature=self.title if self.signed else "",
            words=self.words,
            clues=((self.clue,) if self.clue else ()) + tuple(self.senders),
            count=self.count,
            doubt=doubt,
        )


class MessageLedger:
    """One for each file. Memory grows with the services that are found, not with the messages.

    A message that stands in the file twice - same sender, instant and text - counts once if no other
    of its service and of another instant stands between. Farther apart it adds to the number of
    messages, but a single code stays a single code.
    """

    def __init__(self, aids: Aids) -> None:
        self._aids = aids
        self._earliest, self._latest = aids.days.milliseconds.start, aids.days.milliseconds.stop
        self._addresses = AddressReader()
        self._number = 0
        self._services: dict[tuple[str, ...], _Service] = {}
        self._frauds: dict[tuple[str, ...], _Service] = {}
        self._not_received = _Skipped(_NOT_RECEIVED)
        self._from_people = _Skipped(_FROM_PEOPLE)
        self._empty = _Skipped(_EMPTY)
        self._nameless = _Skipped(_NAMELESS)
        self._notices = _Skipped(_NOTICE)
        self._twice = _Skipped(_TWICE)
        self._broken = _Skipped(_BROKEN)
        self._too_many = _Skipped(_TOO_MANY)
        # Caches: most of a file comes from a few senders with a few signatures.
        self._senders: dict[str, Sender] = {}
        self._brackets: dict[str, _Service] = {}
        self._words: dict[str, dict[str, str]] = {}

    @property
    def count(self) -> int:
        """How many messages there were so far."""
        return self._number

    def pass_over(self) -> None:
        """Count a message that was not received."""
        self._number += 1
        self._skip(self._not_received)

    def leave_out(self) -> None:
        """Count a message that cannot be read."""
        self._number += 1
        self._skip(self._broken)

    def add(self, address: str, text: str | None, when: object) -> None:
        """Count a message that was received. ``when``: as `milliseconds` reads it."""
        self._number += 1
        sender = self._senders.get(address) or self._sender(address)
        if sender is PERSON:
            self._skip(self._from_people)
            return
        if not text or text == "null":
            self._skip(self._empty)
            return
        # Everything from here is done for each message of perhaps millions.
        at_start = text[0] == "【"
        bracketed = text[: text.find("】", 3, 24) + 1] if at_start else _at_end(text)
        service = self._brackets.get(bracketed)
        if service is None or sender.kind is SenderKind.STRANGER or ("." in text and not _is_plain(text)):
            self._look_at(sender, text, when)
            return
        digest = hash((sender.address, text))
        if service.has_come(digest, when):
            self._skip(self._twice)
        elif service.settled:
            self._count(service, sender, when, _CODE in text)  # as much of a look as there is time for
        else:
            weight = weigh(text[len(bracketed) :] if at_start else text[: -len(bracketed)])
            self._weigh_in(service, sender, when, weight, digest)

    def _look_at(self, sender: Sender, raw: str, when: object) -> None:
        """The long way: for a signature that is met for the first time, a link, or no signature at all."""
        if sender.kind is SenderKind.STRANGER and not _holds_a_code(raw):
            self._skip(self._from_people)
            return
        text = clean(raw)
        signature = signature_of(text)
        if is_notice(signature.text if signature else sender.name):
            self._skip(self._notices)
            return
        around = signature.around if signature else text  # a name like 订单助手 says nothing
        weight = weigh(around)
        by_number = signature is None and sender.kind is SenderKind.NUMBER and bool(sender.name)
        if by_number and weight in (Weight.PLAIN, Weight.LESS) and is_notice(text):
            self._skip(self._notices)
            return
        fraud = looks_like_fraud(around)
        service = self._service(sender, text, signature, fraud)
        if service is None:
            return
        digest = hash((sender.address, raw))
        if service.has_come(digest, when):
            self._skip(self._twice)
            return
        if by_number and weight is Weight.PLAIN:
            weight = Weight.ORDER
        self._weigh_in(service, sender, when, weight, digest)
        if signature and not fraud and not service.shared:
            self._remember(raw, signature, service)

    def _remember(self, raw: str, signature: Signature, service: _Service) -> None:
        """So that the next message with this signature takes the short way."""
        bracketed = _bracketed(raw)
        alone = signature_of(clean(bracketed))
        if alone is not None and alone.text == signature.text and len(self._brackets) < MAX_SERVICES:
            self._brackets[bracketed] = service

    def _service(self, sender: Sender, text: str, signature: Signature | None, fraud: bool) -> _Service | None:
        """Whom a cleaned message comes from; counts it as left out where that cannot be told."""
        known: dict[str, str] = {}
        words: tuple[str, ...] = ()
        site = bound_site(text, self._addresses)
        if signature:
            title, clue = signature.text, signature.clue
            known = self._words_of(title)
            words = deciding_words(known, signature.around) or deciding_words(known, title)
        else:
            title, clue = self._name(sender, text), ""
            if site:
                title, clue = title or site.host, f"@{site.host}"
        if not title:
            self._skip(self._nameless)
            return None
        key = ("site", site.domain) if site and not signature else ("name", title.casefold(), *words)
        services = self._frauds if fraud else self._services
        service = services.get(key)
        if service is None:
            if len(self._services) + len(self._frauds) >= MAX_SERVICES:
                self._skip(self._too_many)
                return None
            service = services[key] = _Service(title, self._number, words, bool(known))
        if signature and not service.signed:
            service.signed, service.title, service.clue = True, title, clue
        service.clue = service.clue or clue
        service.site = service.site or (None if fraud else site)
        return service

    def _name(self, sender: Sender, text: str) -> str:
        """Who sent a message that bears no signature. A number with a known owner says it best."""
        if sender.kind is SenderKind.NUMBER and sender.name:
            return sender.name
        return name_in(text) or sender.name

    def _weigh_in(self, service: _Service, sender: Sender, when: object, weight: Weight, digest: int) -> None:
        if service.add(weight, hash((digest, milliseconds(when)))):
            self._count(service, sender, when, weight is Weight.CODE)
        else:
            self._skip(self._twice)

    def _count(self, service: _Service, sender: Sender, date: object, code: bool) -> None:
        service.count += 1
        when = milliseconds(date)
        if self._earliest <= when < self._latest:
            if when < service.first:  # noqa: PLR1730 - min() and max() would cost as much as all the rest
                service.first = when
            if when > service.last:  # noqa: PLR1730
                service.last = when
            if code and when > service.used:
                service.used = when
        if sender.address not in service.senders and len(service.senders) < _SHOWN_SENDERS:
            service.senders.append(sender.address)

    def _sender(self, address: str) -> Sender:
        sender = self._senders.get(address)
        if sender is None:
            if len(self._senders) >= _MAX_SENDERS_KNOWN:
                self._senders.clear()
            sender = self._senders[address] = read_sender(address, self._aids.senders)
        return sender

    def _words_of(self, signature: str) -> dict[str, str]:
        """The words that tell apart the services with this signature, by how they are compared."""
        words = self._words.get(signature)
        if words is None:
            if len(self._words) >= MAX_SERVICES:
                self._words.clear()
            words = {word.casefold(): word for word in self._aids.signature_words(signature) if word}
            self._words[signature] = words
        return words

    def _skip(self, skipped: _Skipped) -> None:
        skipped.count += 1
        if skipped.count == 1:
            skipped.first = self._number

    def reading(self, name: str, warnings: Iterable[Message] = (), decoding: Decoding | None = None) -> Reading:
        """What the messages come to, for a file of the format ``name``."""
        sightings = chain(
            self._sightings(self._services, Standing.ACCOUNT), self._sightings(self._frauds, Standing.FRAUD)
        )
        skips = (
            Skip(skipped.first, reading_problem(skipped.reason), skipped.count)
            for skipped in (
                *(self._not_received, self._from_people, self._empty, self._nameless),
                *(self._notices, self._twice, self._broken, self._too_many),
            )
            if skipped.count
        )
        report = Report(name, self._number, tuple(skips), tuple(warnings), Unit.MESSAGES, decoding)
        return Reading(report, tuple(sorted(sightings, key=lambda sighting: sighting.line)))

    @staticmethod
    def _sightings(services: dict[tuple[str, ...], _Service], standing: Standing) -> Iterator[Sighting]:
        return (service.sighting(standing) for service in services.values())


def _bracketed(text: str) -> str:
    """The start of a message up to its closing bracket, or its end from the opening one; empty where neither is.

    By it `MessageLedger.add` knows a signature again that it has met, without looking closer.
    """
    return text[: text.find("】", 3, 24) + 1] if text[0] == "【" else _at_end(text)


def _at_end(text: str) -> str:
    if text[-1] == "】" and text[0].isalnum():
        start = text.rfind("【", -24, -3)
        return text[start:] if start > 0 else ""
    return ""


def _holds_a_code(text: str) -> bool:
    """Whether a message from any number at all is one with a code; people seldom write such."""
    return weigh(text) is Weight.CODE or is_bound(text)


def _is_plain(text: str) -> bool:
    """Whether a message with a dot in it, perhaps in a link, is neither fraud nor bound to a site."""
    return "@" not in text and not looks_like_fraud(text)


def _day(when: int) -> PartialDate | None:
    """The day in Greenwich, so that a file reads the same wherever it is read."""
    if when in (0, _NEVER):
        return None
    return PartialDate(datetime.fromtimestamp(when / 1000, UTC).date().isoformat())


def milliseconds(value: object) -> int:
    """A date as exports write it: milliseconds or seconds since 1970, as a number or its digits; 0 for no date."""
    try:
        number: int = int(value)  # type: ignore[call-overload]  # whatever an export puts there
    except (TypeError, ValueError, OverflowError):
        return 0
    return number * 1000 if 0 < number < _SECONDS else number


_SECONDS = 100_000_000_000  # as seconds the year 5138, as milliseconds 1973
