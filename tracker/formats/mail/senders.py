"""Who stands behind a mail: a service, by its registrable domain, or nobody the program looks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tracker.core.sightings import Site
from tracker.core.text import QT_TRANSLATE_NOOP, Message
from tracker.formats.accounts import clean_line
from tracker.formats.limits import MAX_TITLE
from tracker.formats.mail.addresses import MailAddress, read_address
from tracker.formats.mail.domains import APPLE_RELAY, FREEMAIL, SENDERS_FOR_OTHERS, is_mask
from tracker.formats.mail.headers import Fields
from tracker.formats.mail.labels import Place, place_of
from tracker.formats.source import reading_problem
from tracker.formats.urls import AddressReader

_DIGITS = re.compile(r"\d{4,}")
_YEAR = re.compile(r"(?:19|20)\d\d")


class LeftOut(StrEnum):
    """Why a mail shows no service."""

    SENT = "sent"
    DISCARDED = "discarded"
    CHAT = "chat"
    NO_SENDER = "no_sender"
    PERSON = "person"
    LIST = "list"
    AUTOMATIC_ANSWER = "automatic_answer"
    HIDDEN = "hidden"
    LOCAL = "local"
    SILENT = "silent"
    FORGED = "forged"
    TOO_MANY = "too_many"
    UNREADABLE = "unreadable"

    @property
    def reason(self) -> Message:
        return reading_problem(_REASONS[self])


_REASONS = {
    LeftOut.SENT: QT_TRANSLATE_NOOP("reading", "You wrote it yourself, or it is a draft."),
    LeftOut.DISCARDED: QT_TRANSLATE_NOOP("reading", "It lies among spam or in the trash."),
    LeftOut.CHAT: QT_TRANSLATE_NOOP("reading", "It is a chat record, or it has neither a date nor a subject."),
    LeftOut.NO_SENDER: QT_TRANSLATE_NOOP("reading", "It has no sender's address that can be read."),
    LeftOut.PERSON: QT_TRANSLATE_NOOP("reading", "It comes from a mailbox such as people have."),
    LeftOut.LIST: QT_TRANSLATE_NOOP("reading", "It comes from a discussion list."),
    LeftOut.AUTOMATIC_ANSWER: QT_TRANSLATE_NOOP("reading", "It is an automatic answer or says that a mail came back."),
    LeftOut.HIDDEN: QT_TRANSLATE_NOOP("reading", "It was sent through another company and does not say for whom."),
    LeftOut.LOCAL: QT_TRANSLATE_NOOP("reading", "It comes from a device of your own network."),
    LeftOut.SILENT: QT_TRANSLATE_NOOP("reading", "Neither its subject nor its kind shows an account."),
    LeftOut.FORGED: QT_TRANSLATE_NOOP(
        "reading", "Your mail provider marked it as forged; others of its sender are not."
    ),
    LeftOut.TOO_MANY: QT_TRANSLATE_NOOP("reading", "There were more senders before it than are counted."),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP("reading", "The file with it could not be opened."),
}
_BY_NAME_ONLY = QT_TRANSLATE_NOOP(
    "reading", "Only the name beside the sender's address says who it is; the mail was sent through another company."
)
_BY_GUESS = QT_TRANSLATE_NOOP(
    "reading", "The sender wrote through a mask that spells addresses without dots; the domain is a guess."
)


@dataclass(frozen=True, slots=True, eq=False)
class Sender:
    """A service that writes. ``key`` is equal for what is one service; ``site`` is missing where only
    its name is known. ``automatic``: the address is one at which nobody reads answers."""

    key: str
    title: str
    site: Site | None
    address: str
    host: str
    automatic: bool = False
    doubt: Message | None = None


_MAX_REMEMBERED = 4096
_MAX_KEY = 1024  # bytes
_K = TypeVar("_K")
_V = TypeVar("_V")

_NO_ANSWERS = re.compile(
    r"no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|nao[-_.]?responda"
    r"|keine[-_.]?antwort|nicht[-_.]?antworten|non[-_.]?rispondere|no[-_.]?response"
    r"|^(?:news|newsletters?|notifications?|notify|alerts?|updates?|mailer|mailings?|marketing|promo(?:tion)?s?|offers?"
    r"|deals|digest|automated|auto[-_.]?confirm|system)(?:[-_.+].*)?$"
)
_BOUNCING = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon|maildaemon)(?:[-_.+].*)?")
_LIST_PLACE = re.compile(
    rb"<[^<>]*(?:googlegroups\.com|groups\.io|yahoogroups\.[a-z.]+|freelists\.org|[.@<]lists?\.[a-z0-9.-]+)>",
    re.IGNORECASE,
)
_VIA = re.compile(r"\s+\(?(?:via|über|durch|par|through|door|przez)\s+(\S[^)]*)\)?$", re.IGNORECASE)

# How masks write the true sender: x@y.com, x at y.com, x(a)y.com beside the address ...
_IN_NAME = re.compile(r"[\w.+=-]{1,64}(?:@| at |\(at?\))((?:[\w-]{1,63}\.)+[\w-]{2,63})")
# ... alias+x=y.com@, or x_at_y.com_alias@ in it.
_WITH_EQUALS = re.compile(r"\+[^+=]*=((?:[\w-]+\.)+[\w-]+)$")
_AROUND_NAME = " -–|,:;<([{'\"‘’“”"


class Senders:
    """Judges mails by their headers and remembers what it found; one for each file."""

    def __init__(self) -> None:
        self._addresses = AddressReader()
        self._judged: dict[tuple[bytes | None, ...], Sender | LeftOut | MailAddress] = {}
        self._customers: dict[tuple[MailAddress, bytes | None], Sender | LeftOut] = {}

    def judge(self, fields: Fields) -> Sender | LeftOut:
        """The service behind a mail, or why there is none."""
        get = fields.get
        headers = (
            *(get(b"from"), get(b"x-gmail-labels"), get(b"x-mozilla-status"), get(b"list-id")),
            *(get(b"list-post", b"")[:2], get(b"auto-submitted"), get(b"precedence"), get(b"x-autoreply")),
            get(b"x-beenthere") or get(b"mailing-list"),
        )
        verdict = self._judged.get(headers)
        if verdict is None:
            verdict = self._judge(fields)
            _remember(self._judged, headers, verdict, sum(len(header) for header in headers if header))
        if isinstance(verdict, MailAddress):
            return self._customer(verdict, get(b"reply-to"))
        return verdict

    def _judge(self, fields: Fields) -> Sender | LeftOut | MailAddress:
        """As `judge`; an address where it takes Reply-To, too, to tell."""
        place = place_of(fields)
        if place is not Place.INBOX:
            return PLACES[place]
        address = read_address(fields.get(b"from", b""))
        if address is None:
            return LeftOut.NO_SENDER
        if _BOUNCING.fullmatch(address.local) or _is_automatic_answer(fields):
            return LeftOut.AUTOMATIC_ANSWER
        automatic = bool(_NO_ANSWERS.search(address.local))
        if _is_list(fields) and not automatic:
            return LeftOut.LIST
        return self._sender(address, automatic)

    def _sender(self, address: MailAddress, automatic: bool) -> Sender | LeftOut | MailAddress:
        if is_mask(address.host):
            return self._behind_mask(address, automatic)
        found = self._addresses.read(f"https://{address.host}")
        if found.site is None:
            return LeftOut.LOCAL if found.host else LeftOut.NO_SENDER
        site = found.site
        if site.domain in FREEMAIL or site.host in FREEMAIL:
            if site.host in FREEMAIL or not automatic:
                return LeftOut.PERSON
            # The mail provider itself: notify.proton.me, weixin.qq.com ... are services of their own.
            return Sender(site.host, address.name, site, address.text, site.host, automatic)
        if site.domain in SENDERS_FOR_OTHERS or site.host in SENDERS_FOR_OTHERS:
            return address
        return Sender(site.domain, _title(address.name, site), site, address.text, site.host, automatic)

    def _customer(self, address: MailAddress, reply_to: bytes | None) -> Sender | LeftOut:
        """For whom a company sends that sends for others."""
        known = self._customers.get((address, reply_to))
        if known is None:
            known = self._new_customer(address, reply_to)
            _remember(self._customers, (address, reply_to), known, len(reply_to or b""))
        return known

    def _new_customer(self, address: MailAddress, reply_to: bytes | None) -> Sender | LeftOut:
        name = _VIA.sub("", address.name)
        answer = read_address(reply_to) if reply_to is not None else None
        if answer is not None and not is_mask(answer.host):
            site = self._addresses.read(f"https://{answer.host}").site
            if site and not {site.domain, site.host} & (FREEMAIL | SENDERS_FOR_OTHERS):
                return Sender(site.domain, _title(name, site), site, address.text, site.host)
        if not name or "@" in name or _holds_a_code(name):
            return LeftOut.HIDDEN
        return Sender(
            f"name {name.casefold()}", name, None, address.text, address.host, doubt=reading_problem(_BY_NAME_ONLY)
        )

    def _behind_mask(self, address: MailAddress, automatic: bool) -> Sender | LeftOut:
        """Who wrote through Firefox Relay, DuckDuckGo, SimpleLogin, addy.io or Apple."""
        name, host, sure = address.name, "", True
        if address.host != APPLE_RELAY:
            stated = list(_IN_NAME.finditer(name))
            if stated:
                host, name = stated[-1][1], name[: stated[-1].start()].strip(_AROUND_NAME)
            elif found := _WITH_EQUALS.search(address.local):
                host = found[1]
        if not host:
            host, sure = self._spelt_out(address.local)
        if not host and automatic:  # the company behind the mask itself
            host, sure = address.host, True
        site = self._addresses.read(host).site
        if site is None or site.domain in FREEMAIL:
            return LeftOut.HIDDEN if site is None else LeftOut.PERSON
        doubt = None if sure else reading_problem(_BY_GUESS)
        return Sender(site.domain, _title(name, site), site, address.text, site.host, doubt=doubt)

    def _spelt_out(self, local: str) -> tuple[str, bool]:
        """The host in ``name_at_example.com_alias``, and whether it is sure.

        Without dots (``name_at_mail_example_com_x1y2``) it is the longest that ends in a public suffix.
        """
        parts = local.rpartition("_at_")[2].split("_") if "_at_" in local else []
        if parts and "." in parts[0]:
            return parts[0], True
        hosts = [".".join(parts[:count]) for count in range(len(parts), 1, -1)]
        return next((host for host in hosts[:12] if self._addresses.read(host).site), ""), False


def _remember(cache: dict[_K, _V], key: _K, value: _V, size: int) -> None:
    """Keep ``value``, unless the key is so large that many of them would fill the memory."""
    if size > _MAX_KEY:
        return
    if len(cache) >= _MAX_REMEMBERED:
        cache.clear()
    cache[key] = value


PLACES = {Place.OWN: LeftOut.SENT, Place.DISCARDED: LeftOut.DISCARDED, Place.CHAT: LeftOut.CHAT}


def _is_automatic_answer(fields: Fields) -> bool:
    return (
        fields.get(b"auto-submitted", b"").lower().startswith(b"auto-replied")
        or fields.get(b"precedence", b"").lower().startswith(b"auto_reply")
        or b"x-autoreply" in fields
    )


def _is_list(fields: Fields) -> bool:
    """Whether people write to each other there; a newsletter, too, may have a List-Id."""
    if b"x-beenthere" in fields or b"mailing-list" in fields:
        return True
    post = fields.get(b"list-post")
    if post is not None and not post.strip().upper().startswith(b"NO"):
        return True
    return bool(_LIST_PLACE.search(fields.get(b"list-id", b"")[:1024]))


def _title(name: str, site: Site) -> str:
    """The name beside an address; of ``X via Y`` the one that is the domain's, else X."""
    label = site.domain.partition(".")[0]
    if found := _VIA.search(name):
        name = found[1] if label in found[1].casefold().replace(" ", "") else name[: found.start()]
    return "" if "@" in name or _holds_a_code(name) else clean_line(name, MAX_TITLE)


def _holds_a_code(name: str) -> bool:
    """Some senders put the code itself where their name belongs; a year is none."""
    return any(not _YEAR.fullmatch(digits) for digits in _DIGITS.findall(name))
