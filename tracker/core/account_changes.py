"""What recording a sighted account means: the service, what it holds, and the evidence for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.changes import Change, Seen
from tracker.core.merging import MAX_CLUES, MAX_NOTE, merged_evidence, merged_holding, merged_service
from tracker.core.model import (
    Disclosure,
    Entity,
    Evidence,
    EvidenceId,
    Holding,
    HoldingId,
    HoldingState,
    Identifier,
    IdentifierId,
    Service,
    ServiceId,
)
from tracker.core.own_identifiers import OwnIdentifiers
from tracker.core.sighted_accounts import Account, Places
from tracker.core.text import Message
from tracker.core.vault import Vault


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
class Shown:
    """A recorded account as one file alone has it, under the ids that it has or gets in the vault.

    ``own``: what the person has recorded as theirs and the file shows there, too.
    """

    service: Service
    holdings: tuple[Holding, ...]
    evidence: Evidence
    own: tuple[Identifier, ...]

    def seen(self, changes: Iterable[Change]) -> tuple[Seen, ...]:
        """To be noted beside ``changes``, which say what is new."""
        made = {change.subject.id for change in changes if change.before is None}
        records: tuple[Entity, ...] = (self.service, *self.holdings, self.evidence, *self.own)
        return tuple(Seen(record) for record in records if record.id not in made)


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
        entry, service_id = next(entries, None), ServiceId(self.make_id())
        if entry is not None:
            draft = replace(self.places.known.draft(entry), id=service_id)
            return merged_service(draft, self._added(account, draft))
        added = self._added(account, Service(service_id, account.title))
        return replace(added, domains=account.domains, apps=account.apps)

    def shown(self, account: Account, service: Service) -> Shown:
        """What the file alone says about a recorded ``service``, and that makes it up if nothing else does."""
        if account.match is not None and account.match.service_id is not None:
            named = self._named(service)  # the person says which one it is, whatever the file calls it
            made = merged_service(named, self._added(account, named))
        else:
            made = replace(self.new_service(account), id=service.id)
        return Shown(made, self.held(account, service), self.evidence(account, service), self.own.seen_in(account))

    def _named(self, service: Service) -> Service:
        """``service`` as the catalogue has it, or by its name where that does not know it."""
        try:
            draft = self.places.known.draft(service.catalogue_id) if service.catalogue_id is not None else None
        except LookupError:  # of a list that is no longer there
            draft = None
        return replace(draft, id=service.id) if draft is not None else Service(service.id, service.name)

    def _added(self, account: Account, service: Service) -> Service:
        """What the account adds to ``service``: only such domains and apps as the catalogue does not know anyway."""
        unknown = (site for site in account.sites if self.places.of_host(site.host).startswith("host "))
        return Service(
            service.id,
            service.name,
            domains=tuple(dict.fromkeys(site.domain for site in unknown if site.host not in service.domains)),
            apps=tuple(app for app in account.apps if self.places.of_app(app).startswith("app ")),
            login=account.login.text,
            last_used=account.last_used,
            disclosure=Disclosure.THIRD_PARTIES if account.third_parties else Disclosure.NONE_KNOWN,
        )

    def additions(self, account: Account, service: Service, shown: Shown) -> Iterator[Change]:
        """What a recorded ``service`` learns; nothing when the file says nothing new."""
        after = merged_service(service, self._added(account, service))
        if after != service:
            yield Change(service, after)
        yield from self.holdings(shown.holdings)
        yield from self.seen(shown.evidence)

    def held(self, account: Account, service: Service) -> tuple[Holding, ...]:
        """What the service holds by this file, tied to the person's own record of that very value, if there is one."""
        recorded = {holding.kind: holding.id for holding in self.vault.holdings_of(service.id)}
        return tuple(
            Holding(
                recorded.get(kind) or HoldingId(self.make_id()),
                service.id,
                kind,
                self.own.held_by(account, kind),
                HoldingState.HELD,
                given,
            )
            for kind, given in account.kinds.items()
        )

    def holdings(self, held: Iterable[Holding]) -> Iterator[Change]:
        """What becomes of those that the file shows: a new one is recorded, another may learn something.

        A tie of what is known to be held to something that is only offered comes with that.
        """
        for item in held:
            before = self.vault.holdings.get(item.id)
            if before is None or before.state is HoldingState.UNKNOWN or self.own.is_recorded(item.identifier_id):
                after = item if before is None else merged_holding(before, item)
                if after != before:
                    yield Change(before, after)
            elif item.identifier_id is not None and before.identifier_id is None:
                self.own.tie(before, item.identifier_id)

    def seen(self, evidence: Evidence) -> Iterator[Change]:
        """The evidence of this format, where it is new or grows."""
        before = self.vault.evidence.get(evidence.id)
        after = evidence if before is None else merged_evidence(before, evidence)
        if after != before:
            yield Change(before, after)

    def evidence(self, account: Account, service: Service) -> Evidence:
        """What this file alone says, as the record of its format that the service has or gets."""
        source = self._source(account)
        ids = (item.id for item in self.vault.evidence_of(service.id) if item.source == source)
        return Evidence(
            next(ids, None) or EvidenceId(self.make_id()),
            service.id,
            source,
            account.grade,
            self.origin.today,
            account.first_seen,
            account.last_seen,
            "\n".join(account.third_parties)[:MAX_NOTE],
            tuple(dict.fromkeys((*account.marks, *account.clues)))[:MAX_CLUES],
            account.count if account.clues else 0,
        )

    def _source(self, account: Account) -> str:
        """The name of the format that shows it."""
        return account.sightings[0].source or self.origin.name
