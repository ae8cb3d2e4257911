"""Mail addresses in headers, and which of them are the person's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tracker.formats.accounts import MAX_LOGIN, clean_line
from tracker.formats.limits import MAX_TITLE
from tracker.formats.mail.domains import is_mask
from tracker.formats.mail.headers import Fields, decoded

_MAX_HEADER = 4096  # bytes of a header that are looked at for addresses
_QUOTED = re.compile(rb'"(?:[^"\\]|\\.)*"')
_COMMENT = re.compile(r"\(([^()]*)\)")
_ANGLED = re.compile(rb"<\s*([^<>\s@]+)@([^<>\s@]+)\s*>")
_BARE = re.compile(rb"([^\s<>()\[\],;:\"'@]+)@([^\s<>()\[\],;:\"'@]+)")
_NO_NAME = " \t\"'`“”‘’„«»"

_MAX_REMEMBERED = 4096  # raw headers, pairs of addresses: memory must not grow with the file
_MAX_KEY = 1024  # bytes of them
_MANY = 20  # mails
_OWN_SHARE = 10  # an address that at least each tenth mail is written to is taken for the person's own


@dataclass(frozen=True, slots=True)
class MailAddress:
    """``name``: what is shown beside the address, on one line; "" if nothing is."""

    name: str
    local: str
    host: str

    @property
    def text(self) -> str:
        return f"{self.local}@{self.host}"


def read_address(raw: bytes) -> MailAddress | None:
    """The first address of a header such as From, with its name; None when there is none."""
    raw = raw[:_MAX_HEADER]
    plain = _QUOTED.sub(b" ", raw) if b'"' in raw else raw
    found = _ANGLED.search(plain)
    if found is not None:
        name = decoded(raw).rpartition("<")[0] if plain.count(b"<") == 1 else decoded(raw).partition("<")[0]
    elif found := _BARE.search(plain):
        comment = _COMMENT.search(decoded(raw))
        name = comment[1] if comment else ""
    else:
        # Some programs encode the whole header, its address too.
        text = decoded(raw).encode("utf-8", "replace")
        found = _ANGLED.search(text) or _BARE.search(text)
        if found is None:
            return None
        name = text[: found.start()].decode("utf-8", "replace")
    local, host = (decoded(part).lower() for part in found.groups())
    return MailAddress(_clean_name(name), clean_line(local, MAX_LOGIN), clean_line(host, MAX_LOGIN).rstrip("."))


def _clean_name(name: str) -> str:
    return clean_line(name.replace("\\", ""), MAX_TITLE).strip(_NO_NAME)


class Recipient(NamedTuple):
    """Where a mail went. ``reached``: the mailbox or alias it was delivered to; ``to``: whom it was
    written to, where that is one address only. Either may be ""."""

    reached: str = ""
    to: str = ""


NOWHERE = Recipient()


_Headers = tuple[bytes | None, bytes | None, bytes | None]


class OwnAddresses:
    """Learns from the mails of one file which addresses are the person's own."""

    def __init__(self) -> None:
        self._recipients: dict[_Headers, Recipient] = {}
        self._mails: Counter[Recipient] = Counter()
        self._reached: set[str] = set()

    def recipient(self, fields: Fields) -> Recipient:
        """Where the mail with these headers went; it is counted."""
        get = fields.get
        headers = (get(b"delivered-to"), get(b"x-original-to"), get(b"to"))
        recipient = self._recipients.get(headers)
        if recipient is None:
            recipient = self._new_recipient(headers)
        self._mails[recipient] += 1
        return recipient

    def has(self, address: str) -> bool:
        """Whether mail was delivered to ``address`` so far."""
        return address in self._reached

    def _new_recipient(self, headers: _Headers) -> Recipient:
        recipient = self._read(*headers)
        if len(self._recipients) >= _MAX_REMEMBERED:
            self._recipients.clear()
        if sum(len(header) for header in headers if header) <= _MAX_KEY:
            self._recipients[headers] = recipient
        if len(self._mails) >= _MAX_REMEMBERED:
            self._mails = Counter({key: count for key, count in self._mails.items() if count > 1})
            if len(self._mails) >= _MAX_REMEMBERED:
                self._mails = Counter(dict(self._mails.most_common(_MAX_REMEMBERED // 2)))
        if recipient.reached and len(self._reached) < _MAX_REMEMBERED:
            self._reached.add(recipient.reached)
        return recipient

    def _read(self, delivered: bytes | None, original: bytes | None, to: bytes | None) -> Recipient:
        # X-Original-To is what was written before the mail server replaced an alias by its mailbox.
        reached = next(
            (found.text for raw in (original, delivered) if raw is not None and (found := read_address(raw))), ""
        )
        addresses = dict.fromkeys(_addresses(to)) if to is not None else {}
        if reached in addresses:
            return Recipient(reached, reached)
        return Recipient(reached, next(iter(addresses)) if len(addresses) == 1 else "")

    def settled(self) -> Settled:
        """What all mails together say."""
        reached: Counter[str] = Counter()
        written: Counter[str] = Counter()
        for recipient, count in self._mails.items():
            reached[recipient.reached] += count
            written[recipient.to] += count
        del reached[""], written[""]
        if reached and written.total() < _MANY:
            written.clear()  # too few to say more than the delivery itself
        enough = max(1, written.total() // _OWN_SHARE)
        common = {address for address, count in written.items() if count >= enough}
        common.update(address for address, _ in written.most_common(1))
        return Settled(frozenset(map(_mailbox, reached)), frozenset(common))


@dataclass(frozen=True, slots=True)
class Settled:
    """``mailboxes``: what mail was delivered to, without +tags. ``common``: whom most mails are written to."""

    mailboxes: frozenset[str]
    common: frozenset[str]

    def own(self, recipient: Recipient) -> str:
        """The person's address that the sender of such a mail has, with its +tag; "" when unknown.

        Whom a mail is written to tells it better than where it arrived, if that is the person's, too.
        """
        to = recipient.to
        if to and (_mailbox(to) in self.mailboxes or to in self.common or is_mask(to.rpartition("@")[2])):
            return to
        return recipient.reached

    def has(self, address: str) -> bool:
        """Whether ``address`` is surely the person's."""
        return _mailbox(address) in self.mailboxes or (not self.mailboxes and address in self.common)


def _addresses(raw: bytes) -> Iterator[str]:
    for local, host in _BARE.findall(_QUOTED.sub(b" ", raw[:_MAX_HEADER])):
        yield f"{clean_line(decoded(local), MAX_LOGIN)}@{clean_line(decoded(host), MAX_LOGIN)}".lower()


def _mailbox(address: str) -> str:
    """``address`` without its +tag; Gmail pays no heed to dots, either."""
    local, _, host = address.rpartition("@")
    local = local.partition("+")[0]
    if host in ("gmail.com", "googlemail.com"):
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{host}"
