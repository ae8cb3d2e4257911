"""What the ledger already knows for a letter: whose account it is, and where the letter goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import getaddresses
from urllib.parse import unquote

from tracker.core.acting import Channel
from tracker.core.letters import Sender
from tracker.core.model import HoldingState, Service
from tracker.core.vault import Vault

_PHONES = ("phone", "phone_alt", "bank_phone")
_GONE = (HoldingState.VERIFIED_REMOVED, HoldingState.UNKNOWN)
_LAST_DIGITS = 4
_FEWEST_DIGITS = 7  # shorter ones are no phone numbers
_WEB = ("https://", "http://", "www.")
_MAILTO = "mailto:"
_PUNCTUATION = str.maketrans(";；，、：（）＜＞", ",,,,:()<>")
_BESIDE_A_NAME = re.compile(r"[^<>@]*<([^<>]+)>")
_NAME = re.compile(r"[!-~]+")
_HOST = re.compile(r"[A-Za-z0-9._-]+")
_SPECIAL = frozenset('()<>[]:;,\\"@')  # what a header reads as something else than a part of a mailbox


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a request can go; each may be empty. ``postal`` has several lines."""

    email: str = ""
    postal: str = ""
    form: str = ""

    def by(self, channel: Channel) -> str:
        """The address for a channel; "" where it needs none, or none is known."""
        known = {Channel.EMAIL: self.email, Channel.POST: self.postal, Channel.FORM: self.form}
        return known.get(channel, "")

    @property
    def channel(self) -> Channel:
        """The first way for which there is an address; within the app where there is none."""
        ways = (Channel.EMAIL, Channel.FORM, Channel.POST)
        return next((channel for channel in ways if self.by(channel)), Channel.APP)


def own_addresses(service: Service) -> Addresses:
    """What the person wrote down for the service, one address a line."""
    lines = [line.strip() for line in service.erasure_contact.splitlines() if line.strip()]
    forms = [line for line in lines if line.lower().startswith(_WEB)]
    mails = [line for line in lines if mail_addresses(line)]
    postal = [line for line in lines if line not in forms and line not in mails]
    mailboxes = mail_addresses("\n".join(mails))
    return Addresses(", ".join(mailboxes), "\n".join(postal), next(iter(forms), ""))


def mail_addresses(text: str) -> tuple[str, ...]:
    """The mailboxes of the first line that names nothing else, without the names that stand beside them.

    As people write them down: `Shop <a@b.example>`, `mailto:a@b.example`, `a@b.example; c@d.example`.
    """
    found = (_mailboxes(line.strip()) for line in text.splitlines())
    return next(filter(None, found), ())


def _mailboxes(line: str) -> tuple[str, ...]:
    plain = line.translate(_PUNCTUATION)
    beside = _BESIDE_A_NAME.fullmatch(plain)
    plain = beside[1].strip() if beside is not None else plain
    if plain.lower().startswith(_MAILTO):
        plain = unquote(plain[len(_MAILTO) :].partition("?")[0])
    plain = plain.strip(",.。 ")
    found = [address for _name, address in getaddresses([plain])]
    return tuple(found) if all(address in plain and _is_mailbox(address) for address in found) else ()


def _is_mailbox(address: str) -> bool:
    """What a header takes as one mailbox; its host may be written in any script."""
    name, _at, host = address.partition("@")
    try:
        plain_host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return bool(_NAME.fullmatch(name) and _HOST.fullmatch(plain_host)) and not set(name) & _SPECIAL


def known_sender(vault: Vault, service: Service) -> Sender:
    """As little as it takes to find the account, and nothing that the service does not hold already.

    The name only where the service holds it; of a phone number the last digits.
    """
    login = service.login.strip()
    phone = _held(vault, service, _PHONES) or (login if _is_number(login) else "")
    mail = _held(vault, service, ("email",)) or login
    return Sender(
        name=_held(vault, service, ("id_name",)),
        account="" if _is_number(login) else login,
        phone_end="".join(filter(str.isdecimal, phone))[-_LAST_DIGITS:],
        answer_to=", ".join(mail_addresses(mail)),
    )


def _held(vault: Vault, service: Service, kinds: tuple[str, ...]) -> str:
    """The value of the first identifier of these kinds that the service is known to hold."""
    for holding in vault.holdings_of(service.id):
        identifier = vault.identifiers.get(holding.identifier_id) if holding.identifier_id is not None else None
        if holding.kind in kinds and holding.state not in _GONE and identifier is not None and identifier.value:
            return identifier.value
    return ""


def _is_number(login: str) -> bool:
    digits = sum(letter.isdecimal() for letter in login)
    return digits >= _FEWEST_DIGITS and all(letter.isdecimal() or letter in "+-() " for letter in login)
