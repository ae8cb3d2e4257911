"""What a file of the person's own shows about one account: the common currency of all importers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from tracker.core.model import Grade, PartialDate


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


_EMAIL = re.compile(r"([^@\s]+)@([^@\s]+\.[^@\s]+)")
_PHONE_PUNCTUATION = re.compile(r"[ ()\-./]")
_INTERNATIONAL = re.compile(r"\+\d{7,15}", re.ASCII)
_CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)


def read_login(text: str) -> Login:
    """``text`` with its type: the domain of an address in lower case, a phone number without punctuation.

    Local phone numbers are told from user names only for Chinese mobiles; a reader that knows
    the person's region can do more (`tracker.formats.logins`).
    """
    text = text.strip()
    if not text:
        return Login()
    if mail := _EMAIL.fullmatch(text):
        return Login(f"{mail[1]}@{mail[2].lower()}", LoginType.EMAIL)
    digits = _PHONE_PUNCTUATION.sub("", text)
    if _INTERNATIONAL.fullmatch(digits):
        return Login(digits, LoginType.PHONE)
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


@dataclass(frozen=True, slots=True)
class Sighting:
    """One account as a file shows it.

    ``line``: line of the file or number of the entry, from 1; 0 when it is about the file itself.
    ``apps``: app ids such as ``android:com.example``. ``kinds``: codes of further data the
    service holds. ``removed``: the file itself says that it was thrown away.
    ``offered``: a conclusion (the maker of the file is a service, too) that is never taken unasked.
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
    offered: bool = False
