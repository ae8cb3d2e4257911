"""What recording a sighted account means: the service, what it holds, and the evidence for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.catalogued import kept
from tracker.core.changes import Change
from tracker.core.model import (
    Disclosure,
    Evidence,
    EvidenceId,
    Given,
    Grade,
    Holding,
    HoldingId,
    HoldingState,
    IdentifierId,
    Service,
    ServiceId,
)
from tracker.core.own_identifiers import OwnIdentifiers
from tracker.core.sighted_accounts import Account, Places
from tracker.core.text import Message
from tracker.core.vault import Vault

_MAX_CLUES = 20
_MAX_NOTE = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Origin:
    """Where sightings come from. ``name``: of the format, kept with the evidence.

    ``own_number``: the person's phone number to which the messages in the file came, if known.
    """

    name: str
    title: Message
    today: date
    own_number: IdentifierId | None = None


@dataclass(frozen=True, slots=True)
class AccountChanges:
    """Makes the changes of one import."""

    vault: Vault
    origin: Origin
    places: Places
    own: OwnIdentifiers
    make_id: Callable[[], str]

    def placeholder(self, account: Account) -> Service:
        """A service that is only shown and never written."""
        return Service(ServiceId(self.make_id()), account.title)

    def new_service(self, account: Account) -> Service:
        """The service as it comes from the catalogue and the file."""
        entries = (place.removeprefix("catalogue ") for place in account.places if place.startswith("catalogue "))
        entry = next(entries, None)
        service_id, login, used = ServiceId(self.make_id()), account.login.text, account.last_used
        if entry is None:
            return Service(
                service_id,
                account.title,
                domains=account.domains,
                apps=account.apps,
                login=login,
                last_used=used,
                disclosure=_disclosure(account, Disclosure.NONE_KNOWN),
            )
        draft = self.places.known.draft(entry)
        draft = replace(
            draft, id=service_id, login=login, last_used=used, disclosure=_disclosure(account, draft.disclosure)
        )
        return self._with_places(account, draft)

    def _with_places(self, account: Account, service: Service) -> Service:
        """``service`` with the account's domains and apps that the catalogue does not know anyway.

        A list that grows is no longer the catalogue's: its next edition must not take back what was found.
        """
        unknown = (site for site in account.sites if self.places.of_host(site.host).startswith("host "))
        domains = [site.domain for site in unknown if site.host not in service.domains]
        apps = [app for app in account.apps if self.places.of_app(app).startswith("app ")]
        after = replace(
            service,
            domains=tuple(dict.fromkeys((*service.domains, *domains))),
            apps=tuple(dict.fromkeys((*service.apps, *apps))),
        )
        return replace(after, catalogued=kept(service, after))

    def additions(self, account: Account, service: Service) -> Iterator[Change]:
        """What a recorded ``service`` learns; nothing when the file says nothing new."""
        after = replace(
            service,
            login=service.login or account.login.text,
            last_used=max(filter(None, (service.last_used, account.last_used)), default=None),
            disclosure=_disclosure(account, service.disclosure),
        )
        after = self._with_places(account, after)
        if after != service:
            yield Change(service, after)
        yield from self.holdings(account, service)
        yield from self.seen(account, service)

    def seen(self, account: Account, service: Service) -> Iterator[Change]:
        """The evidence for a recorded service, where it grows."""
        source = self._source(account)
        before = next((item for item in self.vault.evidence_of(service.id) if item.source == source), None)
        evidence = self.evidence(account, service, before)
        if evidence != before:
            yield Change(before, evidence)

    def holdings(self, account: Account, service: Service, planned: frozenset[str] = frozenset()) -> Iterator[Change]:
        """What the service holds by this file, unless it is recorded or ``planned``.

        Tied to the person's own record of that very value, if there is one. What was only a
        question so far is answered; what was asked back or verified as removed stays so.
        """
        recorded = {holding.kind: holding for holding in self.vault.holdings_of(service.id)}
        for kind, given in account.kinds.items():
            before = recorded.get(kind)
            identifier = self.own.held_by(account, kind)
            if kind in planned:
                continue
            if before is not None and before.state is not HoldingState.UNKNOWN:
                if before.identifier_id is None and self.own.is_recorded(identifier):
                    yield Change(before, replace(before, identifier_id=identifier))
                continue
            base = before or Holding(HoldingId(self.make_id()), service.id, kind)
            yield Change(
                before,
                replace(
                    base,
                    state=HoldingState.HELD,
                    given=given if base.given is Given.UNKNOWN else base.given,
                    identifier_id=base.identifier_id or identifier,
                ),
            )

    def evidence(self, account: Account, service: Service, before: Evidence | None = None) -> Evidence:
        """The evidence of this format for the service; one record that grows with each file."""
        today = self.origin.today
        base = before or Evidence(EvidenceId(self.make_id()), service.id, self._source(account), Grade.WEAK, today)
        parties = [*filter(None, base.note.split("\n")), *account.third_parties]
        seen = replace(
            base,
            grade=Grade.strongest((account.grade, base.grade)),
            first_seen=min(filter(None, (base.first_seen, account.first_seen)), default=None),
            last_seen=max(filter(None, (base.last_seen, account.last_seen)), default=None),
            note="\n".join(dict.fromkeys(parties))[:_MAX_NOTE],
            clues=tuple(dict.fromkeys((*base.clues, account.mark, *account.clues)))[:_MAX_CLUES],
            count=max(base.count, account.count if account.clues else 0),
        )
        return seen if seen == base else replace(seen, recorded=today)

    def _source(self, account: Account) -> str:
        """The name of the format that shows it."""
        return account.sightings[0].source or self.origin.name


def _disclosure(account: Account, before: Disclosure) -> Disclosure:
    """Somebody who passes data on is known to do so; what is known to be public stays that."""
    return Disclosure.THIRD_PARTIES if account.third_parties and before is Disclosure.NONE_KNOWN else before
