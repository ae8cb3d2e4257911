"""What a file of the person's own shows about one account: the common currency of all importers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.hosts import hosts_only
from tracker.core.model import Given, Grade, PartialDate
from tracker.core.text import Message


class Unit(StrEnum):
    """What the places and counts of a file are."""

    LINES = "lines"  # places are lines of a text
    ENTRIES = "entries"  # places are the numbers of entries
    MESSAGES = "messages"


class LoginType(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    USERNAME = "username"
    NONE = "none"

    @property
    def kind(self) -> str | None:
        """Code of the data kind that a service holds when a person signs in this way."""
        return {"email": "email", "phone": "phone", "username": "account_id"}.get(self.value)


@dataclass(frozen=True, slots=True)
class Login:
    """What a person signs in with, normalised so that equal logins are equal."""

    text: str = ""
    type: LoginType = LoginType.NONE


_EMAIL = re.compile(r"([^@\s:]+)@([\w-]+(?:\.[\w-]+)+)")
PHONE_PUNCTUATION = re.compile(r"[ ()\-./]")
_INTERNATIONAL = re.compile(r"\+\d{7,15}", re.ASCII)
_CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_AMERICAN = re.compile(r"\(?1[ ()\-./]+[2-9]\d\d[ ()\-./]+[1-9]\d\d[ ()\-./]+\d{4}", re.ASCII)
"""With the 1 of the country put apart, as in ``1 (415) 555-0123``: nobody writes another number like this."""


def read_login(text: str) -> Login:
    """``text`` with its type: the domain of an address in lower case, a phone number without punctuation.

    Of a web address only the host is left, because a password may stand in it; it is never an
    e-mail address. Local phone numbers are told from user names only for Chinese mobiles, and for
    those of +1 as they are written there; a reader that knows the person's region can do more
    (`tracker.formats.logins`).
    """
    text = hosts_only(text.strip())
    if not text:
        return Login()
    if mail := _EMAIL.fullmatch(text):
        return Login(f"{mail[1]}@{mail[2].lower()}", LoginType.EMAIL)
    digits = PHONE_PUNCTUATION.sub("", text)
    if _INTERNATIONAL.fullmatch(digits):
        return Login(digits, LoginType.PHONE)
    if _AMERICAN.fullmatch(text):
        return Login("+" + digits, LoginType.PHONE)
    if _CHINESE_MOBILE.fullmatch(digits):
        return Login("+86" + digits, LoginType.PHONE)
    return Login(text, LoginType.USERNAME)


@dataclass(frozen=True, slots=True)
class Site:
    """A web site: its registrable domain (the key, in ASCII) and the host that was seen."""

    domain: str
    host: str

    @property
    def display(self) -> str:
        """The domain as people write it: ``xn--mller-kva.de`` becomes ``müller.de``."""
        try:
            return self.domain.encode("ascii").decode("idna")
        except UnicodeError:
            return self.domain


class Standing(StrEnum):
    """What a sighting claims to be; all but ``ACCOUNT`` are never taken unasked."""

    ACCOUNT = "account"  # something of the person is at this service
    OFFERED = "offered"  # a conclusion: the maker of the file is a service, too
    LOCAL = "local"  # a device of the person's own network, not a service
    FRAUD = "fraud"  # somebody seems to write in the name of a service: never becomes one


@dataclass(frozen=True, slots=True)
class Sighting:
    """One account as a file shows it, or all that one sender of messages shows together.

    ``line``: line of the file or number of the entry, from 1; 0 when it is about the file itself.
    ``apps``: app ids such as ``android:com.example``. ``signature``: the 【signature】 of text
    messages without its brackets, and ``words``: those of `Aids.signature_words` that stood in
    the messages. ``login``: what the person signs in with; ``contacts``: addresses and numbers of
    the person's own that the service writes to or keeps beside the login.
    ``clues``: by what it was found, in the file's own words (``【淘宝网】``, a sender, a package);
    ``count``: how many entries or messages show it. ``kinds``: codes of further data that the
    service holds; ``permissions``: kinds that an app may read, and how. ``through``: the service
    whose sign-in opens this one. ``third_parties``: names of those to whom it passes data on.
    ``last_used``: the last day on which the person did something there, where the file shows that.
    ``removed``: the file itself says that it was thrown away. ``doubt``: why it is perhaps none,
    or what makes it a fraud; a doubtful one is left to the person. ``source``: name of its format,
    where an archive holds files of several.
    """

    line: int
    title: str = ""
    sites: tuple[Site, ...] = ()
    apps: tuple[str, ...] = ()
    login: Login = Login()
    first_seen: PartialDate | None = None
    last_seen: PartialDate | None = None
    kinds: frozenset[str] = frozenset()
    grade: Grade = Grade.STRONG
    removed: bool = False
    standing: Standing = Standing.ACCOUNT
    signature: str = ""
    words: tuple[str, ...] = ()
    contacts: tuple[Login, ...] = ()
    clues: tuple[str, ...] = ()
    count: int = 1
    permissions: tuple[tuple[str, Given], ...] = ()
    through: Site | None = None
    third_parties: tuple[str, ...] = ()
    doubt: Message | None = None
    source: str = ""
    last_used: PartialDate | None = None
