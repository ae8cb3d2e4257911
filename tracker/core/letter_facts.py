"""What the ledger already knows for a letter: whose account it is, and where the letter goes."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.acting import Channel
from tracker.core.letters import Sender
from tracker.core.model import HoldingState, Service
from tracker.core.vault import Vault

_PHONES = ("phone", "phone_alt", "bank_phone")
_GONE = (HoldingState.VERIFIED_REMOVED, HoldingState.UNKNOWN)
_LAST_DIGITS = 4
_FEWEST_DIGITS = 7  # shorter ones are no phone numbers


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
    forms = [line for line in lines if line.startswith(("https://", "http://"))]
    mails = [line for line in lines if is_mail_address(line)]
    postal = [line for line in lines if line not in forms and line not in mails]
    return Addresses(next(iter(mails), ""), "\n".join(postal), next(iter(forms), ""))


def is_mail_address(text: str) -> bool:
    """Whether a message could be addressed to it; nothing more is checked."""
    name, at, host = text.partition("@")
    return bool(name and at and host) and "@" not in host and not any(letter.isspace() for letter in text)


def known_sender(vault: Vault, service: Service) -> Sender:
    """As little as it takes to find the account, and nothing that the service does not hold already.

    The name only where the service holds it; of a phone number the last digits.
    """
    login = service.login.strip()
    phone = _held(vault, service, _PHONES) or (login if _is_number(login) else "")
    mail = _held(vault, service, ("email",)) or (login if is_mail_address(login) else "")
    return Sender(
        name=_held(vault, service, ("id_name",)),
        account="" if _is_number(login) else login,
        phone_end="".join(filter(str.isdecimal, phone))[-_LAST_DIGITS:],
        answer_to=mail if is_mail_address(mail) else "",
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
