"""Letters of a session: which rights there are, the draft of a request, reminder and complaint, and their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from tracker.catalogue import Catalogue
from tracker.catalogue.authorities import Authority
from tracker.catalogue.law_entries import Right
from tracker.catalogue.laws import Laws
from tracker.catalogue.letters import ground_of
from tracker.core import deadlines, letters
from tracker.core.acting import Channel, DueBy, Request
from tracker.core.characters import on_one_line
from tracker.core.deadlines import Due
from tracker.core.entity import PartialDate, ServiceId
from tracker.core.letter_facts import Addresses, known_sender, own_addresses
from tracker.core.letter_making import Making
from tracker.core.letters import Complaint, Ground, Matter, Sender, Wording
from tracker.core.model import Service
from tracker.core.more_time import LawTime
from tracker.core.report.blocks import Report
from tracker.core.report.letter import letter_page
from tracker.core.vault import Vault
from tracker.formats import letter_eml
from tracker.services import report as reports

EML_SUFFIX = letter_eml.SUFFIX


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants to write. ``right``: under the law of ``jurisdiction``. ``stated``: see `Matter`."""

    service_id: ServiceId
    jurisdiction: str
    right: Right
    language: str
    channel: Channel = Channel.EMAIL
    sender: Sender = field(default_factory=Sender)
    stated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that is not kept yet. ``article``: as it cites it. ``missing``: codes of the details that it should
    say and does not. ``begins``: when the right begins to hold, where that is still to come. ``making``: what it was
    made of."""

    text: str
    article: str
    due: Due
    missing: tuple[str, ...]
    begins: PartialDate | None
    making: Making


def rights_with_letters(catalogue: Catalogue, jurisdiction: str) -> tuple[Right, ...]:
    """The rights of a jurisdiction for which a letter helps, in the order of the table; () for an unknown one."""
    place = catalogue.laws.jurisdiction(jurisdiction)
    return tuple(right for right in place.rights if catalogue.letters.fits(right)) if place is not None else ()


def addresses(catalogue: Catalogue, service: Service) -> Addresses:
    """Where requests to a service go: as the person wrote it down, else as the catalogue says."""
    own = own_addresses(service)
    if own != Addresses():
        return own
    entry = catalogue.services.by_id(service.catalogue_id)
    contact = entry.contact if entry is not None else None
    return Addresses(contact.email, contact.postal, contact.form) if contact is not None else own


def sender(vault: Vault, service: Service) -> Sender:
    """The least that it takes to find the account, as far as the ledger knows it."""
    return known_sender(vault, service)


def due_of(
    laws: Laws, jurisdiction: str, right: Right, sent: date, channel: Channel, arrived: date | None = None
) -> Due | None:
    """When the answer to a request of this day is due; None where no calendar goes that far.

    A right that does not hold yet sets no time: what is given then is a reminder.
    """
    place = laws.jurisdiction(jurisdiction)
    reminder = place.reminder.term if place is not None and place.reminder is not None else None
    term = replace(right.term, n=None, extension=None) if right.begins_after(sent) else right.term
    try:
        return deadlines.due(term, jurisdiction, sent, channel, arrived=arrived, reminder=reminder)
    except (OverflowError, ValueError):
        return None


def law_time(laws: Laws, request: Request) -> LawTime | None:
    """How long the law lets them take, whatever day the person waits for; None where no law sets a day."""
    by_law, due = as_by_law(laws, request), _counted(laws, request)
    if by_law.due_by is not DueBy.LAW or by_law.due is None or request.sent is None:
        return None
    if due is None:
        return LawTime(by_law.due, None)
    return LawTime(by_law.due, max(by_law.due, due.latest or by_law.due))


def as_by_law(laws: Laws, request: Request) -> Request:
    """``request`` with the last day of the law where that names one and the person waits until another day."""
    due = _counted(laws, request)
    if request.due_by is not DueBy.YOURS or due is None or due.by is not DueBy.LAW:
        return request
    return replace(request, due=due.day, due_by=due.by)


def _counted(laws: Laws, request: Request) -> Due | None:
    """When its answer is due by the table of laws; None for a draft and for a right that the table has no more."""
    right = laws.right(request.jurisdiction, request.right, request.law)
    if request.sent is None or right is None:
        return None
    return due_of(laws, request.jurisdiction, right, request.sent, request.channel, request.arrived)


def compose(vault: Vault, catalogue: Catalogue, wish: Wish, reference: str, today: date) -> Draft:
    """The letter for a wish, as it would be sent today. ``reference``: see `reference_of`. Raises NotFoundError."""
    service, table = vault.service(wish.service_id), catalogue.letters
    due = due_of(catalogue.laws, wish.jurisdiction, wish.right, today, wish.channel)
    assert due is not None  # today is not the last day of the calendar
    wording = table.wordings[wish.language]
    ground = ground_of(wish.right, wish.language, today)
    matter = Matter(
        ground=ground,
        service=service.name,
        reference=reference,
        sender=wish.sender,
        due=due.day,
        due_by=due.by,
        stated=wish.stated,
    )
    text, missing = letters.compose(wording, matter, table.ways), letters.missing(matter, table.ways)
    making = Making(today, due.day, wish.sender, wish.stated)
    return Draft(text, ground.article_in(wording), due, missing, ground.begins, making)


# Letters about a request that there is


def wording_of(catalogue: Catalogue, language: str) -> Wording:
    """The words of a language; English where it is gone."""
    wordings = catalogue.letters.wordings
    return wordings.get(language, wordings["en"])


def languages_of(catalogue: Catalogue, request: Request) -> tuple[Wording, ...]:
    """The languages in which there are further letters about ``request``; none where the table has no such right."""
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    return tuple(catalogue.letters.languages_for(right)) if right is not None else ()


def remind(catalogue: Catalogue, request: Request, language: str, name: str, today: date) -> str:
    """The reminder of a request that is sent; of one whose language is in `languages_of`."""
    ground, told = _ground(catalogue, request, language, today), as_by_law(catalogue.laws, request)
    return letters.remind(wording_of(catalogue, language), ground, told, name, today)


def complain(vault: Vault, catalogue: Catalogue, request: Request, language: str, name: str, today: date) -> str:
    """The complaint to an authority, in a language of `languages_of`."""
    service = vault.service(request.service_id)
    complaint = Complaint(
        ground=_ground(catalogue, request, language, today),
        request=as_by_law(catalogue.laws, request),
        service=service.name,
        operator=service.operator or service.group,
        name=name,
        entries=tuple(vault.entries_of(request.id)),
    )
    return letters.complain(wording_of(catalogue, language), complaint, today)


def _ground(catalogue: Catalogue, request: Request, language: str, today: date) -> Ground:
    right = catalogue.laws.right(request.jurisdiction, request.right, request.law)
    assert right is not None  # otherwise there is no language to write in
    return ground_of(right, language, today)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to complain to. ``channel``: how, in words; ``when``: in which case. ``address``: for the letter;
    ``email``, ``webform``: as far as they are known. ``language``: that it wants to be written in, if known."""

    name: str
    channel: str = ""
    when: str = ""
    address: str = ""
    email: str = ""
    webform: str = ""
    language: str = ""


EUROPEAN = "EU"
"""The jurisdiction whose authorities are listed by country."""
_COUNTRIES = {"UK": "GB"}
"""Jurisdictions of one country whose authority is in the list, too."""
_OTHER_LAWS = frozenset({"GB", "CH"})
"""Countries of that list in which the law of the European Union does not hold."""


def recipients(catalogue: Catalogue, jurisdiction: str, language: str) -> tuple[Recipient, ...]:
    """Whom the table of laws names for complaints under the law of a jurisdiction, in its order.

    Not the operator: it has been asked already, and is written to once more with `remind`. Where the one authority
    of a country stands first, its address is known.
    """
    found = _in_table(catalogue, jurisdiction, language)
    known = authorities(catalogue, _COUNTRIES[jurisdiction], language) if jurisdiction in _COUNTRIES else ()
    return (*(replace(each, when=found[0].when) for each in known), *found[len(known) :])


def _in_table(catalogue: Catalogue, jurisdiction: str, language: str) -> list[Recipient]:
    place = catalogue.laws.jurisdiction(jurisdiction)
    return [
        Recipient(each.body.text(language), each.channel.text(language), each.when.text(language))
        for each in (place.complaints if place is not None else ())
        if not each.to_operator
    ]


def authorities(catalogue: Catalogue, country: str, language: str) -> tuple[Recipient, ...]:
    """The supervisory authorities of a European country (ISO 3166 code), the general ones first."""
    when = _in_table(catalogue, EUROPEAN, language)[0].when
    return tuple(replace(_recipient(each, language), when=when) for each in catalogue.authorities.in_country(country))


def countries(catalogue: Catalogue) -> tuple[str, ...]:
    """The countries of the European Union and the EEA whose authorities are known, by code."""
    found = {country for authority in catalogue.authorities for country in authority.countries}
    return tuple(sorted(found - _OTHER_LAWS))


def _recipient(authority: Authority, language: str) -> Recipient:
    ways = " · ".join(filter(None, (authority.email, authority.webform or authority.web, authority.phone)))
    address = "\n".join((authority.official_name, *authority.address))
    return Recipient(
        authority.name.text(language),
        channel=ways,
        address=address,
        email=authority.email,
        webform=authority.webform,
        language=authority.complaint_language,
    )


# Files


def page(catalogue: Catalogue, text: str, addressee: str, language: str, day: date) -> Report:
    """The letter as a page. ``addressee``: in lines; ``language``: of the letter."""
    return letter_page(text, addressee=addressee, day=wording_of(catalogue, language).day(day))


def plain_text(catalogue: Catalogue, text: str, addressee: str, language: str, day: date) -> bytes:
    """The letter as a text file: addressee and day, then the letter with its subject."""
    head = filter(None, (addressee.strip(), wording_of(catalogue, language).day(day)))
    return ("\n\n".join([*head, text.strip()]) + "\n").encode("utf-8")


def message_file(text: str, to: str) -> bytes:
    """The letter as a message (.eml); see `tracker.formats.letter_eml`."""
    return letter_eml.write(text, to)


def addressee(service: Service, channel: Channel, address: str) -> str:
    """Whom a letter is addressed to, in lines: the company, and where it lies if it goes by post."""
    name = on_one_line(service.operator or service.group or service.name)
    return "\n".join(filter(None, (name, address if channel is Channel.POST else "")))


def write(path: Path, content: bytes, *, vault_folder: Path, replace: bool = False) -> None:
    """Write a letter for its owner only, all of it or nothing. Raises StorageError."""
    reports.write(path, content, vault_folder=vault_folder, replace=replace)
