"""Accounts seen in a file against the vault: which are new, which known, and what each would add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tracker.core.account_changes import AccountChanges, Origin
from tracker.core.changes import Change
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import (
    Grade,
    Holding,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.own_identifiers import OwnIdentifiers
from tracker.core.sighted_accounts import Account, KnownServices, Match, Places, accounts_in, matched_by_hand
from tracker.core.sightings import Sighting, Standing, read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_CLUES_SHOWN = 8

_NEW = QT_TRANSLATE_NOOP("import", "Not in your ledger yet.")
_SAME = QT_TRANSLATE_NOOP("import", "Already in your ledger.")
_UPDATE = QT_TRANSLATE_NOOP("import", "Already in your ledger; the file adds something.")
_IN_TRASH = QT_TRANSLATE_NOOP("import", "It is in your trash and stays there.")
_REMOVED = QT_TRANSLATE_NOOP("import", "The file has it among deleted entries; the account itself may still exist.")
_REMOVED_KNOWN = QT_TRANSLATE_NOOP("import", "Already in your ledger; the file has it among deleted entries.")
_OFFERED = QT_TRANSLATE_NOOP("import", "This file was made with it, so you probably have an account there.")
_OFFERED_KNOWN = QT_TRANSLATE_NOOP("import", "This file was made with it; it holds what the file shows.")
_SHARED = QT_TRANSLATE_NOOP("import", "Several services sign their messages like this. Say which one it is.")
_WEAK = QT_TRANSLATE_NOOP(
    "import", "Only advertising or visits: no sign of an account, but they may know how to reach you."
)
_POSES = QT_TRANSLATE_NOOP(
    "import", "It has the name of a service that you may know, but writes from another address. It may be a fraud."
)
_LOCAL = QT_TRANSLATE_NOOP("import", "A device or a machine without a name of its own, not a service.")
_FRAUD = QT_TRANSLATE_NOOP("import", "Possibly a fraud in the name of a service. It is never recorded.")


def plan_sightings(
    sightings: Iterable[Sighting],
    vault: Vault,
    origin: Origin,
    known: KnownServices,
    make_id: Callable[[], str] = new_id,
    matches: Mapping[str, Match] | None = None,
) -> ImportPlan:
    """One row for each account that the file shows, and one for each address and number of one's own.

    ``matches``: what the person says about rows, by their keys. Deterministic for the same
    ``make_id``. Once a plan is carried out, planning the same file again finds nothing left to do.
    """
    places, own = Places(known), OwnIdentifiers(vault, make_id, origin.own_number)
    changes = AccountChanges(vault, origin, places, own, make_id)
    planner = _Planner(vault, places, own, changes, dict(matches or {}))
    return ImportPlan(origin.title, tuple(planner.rows(tuple(sightings))))


@dataclass(slots=True)
class _Planner:
    """One run of `plan_sightings`."""

    vault: Vault
    places: Places
    own: OwnIdentifiers
    changes: AccountChanges
    matches: dict[str, Match]
    _at_place: dict[str, list[Service]] = field(default_factory=dict)
    _marks: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        for service in self.vault.services.values():
            for place in dict.fromkeys(self.places.of_service(service, self.vault.evidence_of(service.id))):
                self._at_place.setdefault(place, []).append(service)

    def rows(self, sightings: tuple[Sighting, ...]) -> Iterator[PlanRow]:
        """The plan; what is merely offered comes last, because it may be about a service just found."""
        by_standing: dict[Standing, list[Sighting]] = {standing: [] for standing in Standing}
        for sighting in sightings:
            by_standing[sighting.standing].append(sighting)
        accounts = matched_by_hand(accounts_in(by_standing[Standing.ACCOUNT], self.places), self.matches)
        yield from self.own.rows(accounts)
        found = [
            (account, self._row(account, service))
            for account, service in zip(accounts, self._matches(accounts), strict=True)
        ]
        row_at = {place: row for account, row in reversed(found) for place in account.places}
        offers = list(self._offers(by_standing[Standing.OFFERED], row_at))
        for place, offer in offers:
            row_at.setdefault(place, offer)
        yield from (self._with_parent(account, row, row_at) for account, row in found)
        yield from {row.key: row for _, row in offers}.values()
        yield from map(self._local, _each_once(by_standing[Standing.LOCAL]))
        yield from map(self._fraud, _each_once(by_standing[Standing.FRAUD]))

    # Which recorded service an account is

    def _matches(self, accounts: list[Account]) -> list[Service | None]:
        """The recorded service of each account; each service is taken once, by its own login first."""
        found: list[Service | None] = [None] * len(accounts)
        taken: set[ServiceId] = set()
        self._marks = Counter(account.mark for account in accounts)
        for choose in (self._as_said, self._as_before, self._with_its_login, self._open_to_it):
            for index, account in enumerate(accounts):
                if found[index] is None and (service := choose(account, taken)) is not None:
                    found[index] = service
                    taken.add(service.id)
        return found

    def _as_said(self, account: Account, taken: set[ServiceId]) -> Service | None:
        if account.match is None or account.match.service_id is None:
            return None
        return next(iter(self._candidates(account, taken)), None)

    def _as_before(self, account: Account, taken: set[ServiceId]) -> Service | None:
        """The service with which the same thing was recorded once: the person has seen that match."""
        if account.match is not None or self._marks[account.mark] > 1:
            return None
        before = (service for service in self._at_place.get(f"clue {account.mark}", ()) if service.id not in taken)
        return min(before, key=lambda service: (service.trashed is not None, service.id), default=None)

    def _with_its_login(self, account: Account, taken: set[ServiceId]) -> Service | None:
        texts = {account.login.text} if account.login.text else {contact.text for contact in account.contacts} | {""}
        same = (item for item in self._candidates(account, taken) if read_login(item.login).text in texts)
        return next(same, None)

    def _open_to_it(self, account: Account, taken: set[ServiceId]) -> Service | None:
        """A service recorded without login, or any at the place when the file has no login."""
        if account.removed:
            return None
        login = account.login.text
        fit = (item for item in self._candidates(account, taken) if not login or not (item.login or item.trashed))
        return next(fit, None)

    def _candidates(self, account: Account, taken: set[ServiceId]) -> list[Service]:
        """Services at the account's places, the likeliest first."""
        services = {service.id: service for place in account.places for service in self._at_place.get(place, ())}
        by_name_only = not account.domains and not account.apps
        return sorted(
            (service for service in services.values() if service.id not in taken),
            key=lambda service: (service.trashed is not None, by_name_only and bool(service.domains), service.id),
        )

    # Rows

    def _row(self, account: Account, service: Service | None) -> PlanRow:
        if service is None:
            return self._new_row(account, *self._standing_of(account))
        if service.trashed is not None:
            return self._known_row(account, service, (), _IN_TRASH)
        if account.removed:
            return self._known_row(account, service, (), _REMOVED_KNOWN)
        changes = tuple(self.changes.additions(account, service))
        return self._known_row(account, service, changes, _UPDATE if changes else _SAME)

    def _standing_of(self, account: Account) -> tuple[RowStatus, Message]:
        """What a new account is offered as, and why."""
        if account.removed:
            return RowStatus.UNSURE, message("import", _REMOVED)
        if account.match is None and len(self.places.signers(account.sightings[0])) > 1:
            return RowStatus.UNSURE, message("import", _SHARED)
        if account.grade is Grade.WEAK and account.match is None:
            return RowStatus.WEAK, account.doubt or message("import", _WEAK)
        if account.doubt is not None and account.match is None:
            return RowStatus.UNSURE, account.doubt
        if account.match is None and self._poses_as_known(account):
            return RowStatus.UNSURE, message("import", _POSES)
        return RowStatus.NEW, message("import", _NEW)

    def _poses_as_known(self, account: Account) -> bool:
        """Whether a sender of messages has the name of a service that the catalogue has at other addresses."""
        if not account.clues or not account.sites or account.login.text:
            return False
        named = self.places.of_name(account.title)
        return named.startswith("catalogue ") and named not in account.places

    def _offers(self, sightings: Iterable[Sighting], row_at: Mapping[str, PlanRow]) -> Iterator[tuple[str, PlanRow]]:
        """(place, row) for what is never taken unasked; ``row_at``: rows of the services in this file."""
        for sighting in sightings:
            account = Account([sighting], dict.fromkeys(self.places.of_sighting(sighting)))
            row = self._offer(account, next((row_at[place] for place in account.places if place in row_at), None))
            for place in account.places:
                yield place, row

    def _offer(self, account: Account, row: PlanRow | None) -> PlanRow:
        """``row`` is that of the same service in this file."""
        known_here = self._as_before(account, set()) or next(iter(self._candidates(account, set())), None)
        service = row.subject if row is not None and isinstance(row.subject, Service) else known_here
        if service is None:
            return self._new_row(account, RowStatus.UNSURE, message("import", _OFFERED))
        known = self.vault.services.get(service.id)
        if known is not None and known.trashed is not None:
            return self._known_row(account, service, (), _IN_TRASH)
        subjects = [change.subject for change in row.changes] if row is not None else []
        planned = frozenset(record.kind for record in subjects if isinstance(record, Holding))
        changes = tuple(self.changes.holdings(account, service, planned))
        if changes and row is None:  # else the evidence is with that row
            changes += tuple(self.changes.seen(account, service))
        result = self._known_row(account, service, changes, _OFFERED_KNOWN if changes else _SAME)
        status = RowStatus.UNSURE if changes else RowStatus.SAME
        requires = (row.key,) if row is not None else ()
        return replace(result, key=f"offer {account.key}", status=status, requires=requires, matchable=False)

    def _local(self, account: Account) -> PlanRow:
        service = self._as_before(account, set())
        if service is not None:
            return self._known_row(account, service, (), _SAME)
        return replace(self._new_row(account, RowStatus.LOCAL, message("import", _LOCAL)), matchable=False)

    def _fraud(self, account: Account) -> PlanRow:
        service = self.changes.placeholder(account)
        why = account.doubt or message("import", _FRAUD)
        row = PlanRow(f"fraud {account.key}", RowStatus.FRAUD, service, why)
        return self._with_facts(account, row, matchable=False)

    def _new_row(self, account: Account, status: RowStatus, why: Message) -> PlanRow:
        service = self.changes.new_service(account)
        evidence = self.changes.evidence(account, service)
        changes = (Change(None, service), *self.changes.holdings(account, service), Change(None, evidence))
        return self._with_facts(account, PlanRow(account.key, status, service, why, changes))

    def _known_row(self, account: Account, service: Service, changes: tuple[Change, ...], why: str) -> PlanRow:
        after = next((change.subject for change in changes if isinstance(change.subject, Service)), service)
        status = RowStatus.UPDATE if changes else RowStatus.SAME
        return self._with_facts(account, PlanRow(account.key, status, after, message("import", why), changes))

    def _with_facts(self, account: Account, row: PlanRow, *, matchable: bool = True) -> PlanRow:
        """``row`` with what the file shows of the account."""
        return replace(
            row,
            found=account.domains or (account.title,),
            lines=account.lines,
            clues=account.clues[:_CLUES_SHOWN],
            count=account.count,
            first_seen=account.first_seen,
            last_seen=account.last_seen,
            candidates=self.places.signers(account.sightings[0]),
            matchable=matchable,
        )

    def _with_parent(self, account: Account, row: PlanRow, row_at: Mapping[str, PlanRow]) -> PlanRow:
        """``row`` with the service whose sign-in opens it, where that is recorded or in the same file."""
        service = row.subject
        if account.through is None or account.removed or not isinstance(service, Service):
            return row
        if service.parent is not None or service.trashed is not None:
            return row
        places, requires = tuple(self.places.of_site(account.through)), row.requires
        here = (item for place in places for item in self._at_place.get(place, ()))
        parent = next((item for item in here if item.trashed is None), None)
        if parent is None:
            other = next((row_at[place] for place in places if place in row_at), None)
            if other is None or not other.changes or not isinstance(other.subject, Service):
                return row
            parent, requires = other.subject, (*requires, other.key)
        if parent.id == service.id:
            return row
        after = replace(service, parent=parent.id)
        rest = tuple(change for change in row.changes if not isinstance(change.subject, Service))
        changes = (Change(self.vault.services.get(service.id), after), *rest)
        row = replace(row, subject=after, changes=changes, requires=requires)
        if row.status is RowStatus.SAME:
            return replace(row, status=RowStatus.UPDATE, why=message("import", _UPDATE))
        return row


def _each_once(sightings: Iterable[Sighting]) -> Iterable[Account]:
    """What is never joined with anything else, but for what is the same to the letter."""
    accounts: dict[str, Account] = {}
    for sighting in sightings:
        account = Account([sighting])
        accounts.setdefault(account.key, Account()).sightings.append(sighting)
    return accounts.values()
