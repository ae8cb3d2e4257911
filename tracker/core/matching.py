"""Accounts seen in a file against the vault: which are new, which known, and what each would add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tracker.core.account_changes import AccountChanges, Origin
from tracker.core.changes import Change, Seen
from tracker.core.closing_dates import CLOSED
from tracker.core.dates import first_day, last_day
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import (
    Grade,
    Holding,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.own_identifiers import OwnIdentifiers
from tracker.core.sighted_accounts import (
    Account,
    KnownServices,
    Match,
    Places,
    accounts_in,
    matched_by_hand,
    put_together,
)
from tracker.core.sightings import Sighting, Standing, read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Dated, Message, message
from tracker.core.vault import Vault

_CLUES_SHOWN = 8

_NEW = QT_TRANSLATE_NOOP("import", "Not in your ledger yet.")
_SAME = QT_TRANSLATE_NOOP("import", "Already in your ledger.")
_UPDATE = QT_TRANSLATE_NOOP("import", "Already in your ledger; the file adds something.")
_TOGETHER = QT_TRANSLATE_NOOP(
    "import", "{count} accounts in the file are one in your ledger: all is recorded at “{name}”."
)
_TOGETHER_OTHER_LOGIN = QT_TRANSLATE_NOOP(
    "import", "{count} accounts in the file are one in your ledger: all is recorded at “{name}”, whose login stays."
)
_SEEN_AGAIN = QT_TRANSLATE_NOOP(
    "import", "Closed in your ledger, yet seen again on {date}. Look whether it is really gone."
)
_LISTED_AGAIN = QT_TRANSLATE_NOOP(
    "import", "Closed in your ledger, yet the file has it. It may be an old entry: look whether it is really gone."
)
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
        seen = matched_by_hand(accounts_in(by_standing[Standing.ACCOUNT], self.places), self.matches)
        accounts = self._recognised(seen)
        own = list(self.own.rows(account for account, _ in accounts))
        found = [(account, self._row(account, service)) for account, service in self._matches(accounts)]
        row_at = {place: row for account, row in reversed(found) for place in account.places}
        offers = list(self._offers(by_standing[Standing.OFFERED], row_at))
        for place, offer in offers:
            row_at.setdefault(place, offer)
        yield from map(self.own.with_ties, own)
        yield from (self._with_parent(account, row, row_at) for account, row in found)
        yield from {row.key: row for _, row in offers}.values()
        yield from map(self._local, _each_once(by_standing[Standing.LOCAL]))
        yield from map(self._fraud, _each_once(by_standing[Standing.FRAUD]))

    # Which recorded service an account is

    def _recognised(self, accounts: list[Account]) -> list[tuple[Account, Service | None]]:
        """Each with the service that the person has said it is; all of the same one are one account of it.

        What the file has among deleted entries says nothing about the others.
        """
        self._marks = Counter(mark for account in accounts for mark in account.marks)
        said = {account.key: service for account in accounts if (service := self._as_said(account)) is not None}
        taken = {service.id for service in said.values()}
        groups: dict[object, tuple[list[Account], Service | None]] = {}
        for account in accounts:
            service = said.get(account.key) or self._as_before(account, taken)
            if service is not None:
                taken.add(service.id)
            together = id(account) if service is None else (service.id, account.removed)
            group, _ = groups.setdefault(together, ([], service))
            group.append(account)
        return [
            (put_together(group, read_login(service.login).text if service is not None else ""), service)
            for group, service in groups.values()
        ]

    def _matches(self, accounts: list[tuple[Account, Service | None]]) -> list[tuple[Account, Service | None]]:
        """Each with its recorded service; one that nobody has said is taken once, by its own login first."""
        found = [service for _, service in accounts]
        taken = {service.id for service in found if service is not None}
        for choose in (self._with_its_login, self._open_to_it):
            for index, (account, _) in enumerate(accounts):
                if found[index] is None and (service := choose(account, taken)) is not None:
                    found[index] = service
                    taken.add(service.id)
        return [(account, service) for (account, _), service in zip(accounts, found, strict=True)]

    def _as_said(self, account: Account) -> Service | None:
        if account.match is None or account.match.service_id is None:
            return None
        return self.vault.services.get(account.match.service_id)

    def _as_before(self, account: Account, taken: Collection[ServiceId] = ()) -> Service | None:
        """The service with which the same thing was recorded once: the person has seen that match.

        One of several is chosen that is free and at the account's own place.
        """
        if account.match is not None or self._marks[account.mark] > 1:
            return None

        def likelihood(service: Service) -> tuple[bool, bool, bool, str]:
            here = any(service in self._at_place.get(place, ()) for place in account.places)
            return service.trashed is not None, service.id in taken, not here, service.id

        return min(self._at_place.get(f"clue {account.mark}", ()), key=likelihood, default=None)

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
        shown = self.changes.shown(account, service)
        changes = tuple(self.changes.additions(account, service, shown))
        row = self._known_row(account, service, changes, _UPDATE if changes else _SAME, shown.seen(changes))
        again = self._seen_again(account, service, known=not changes)
        if again is None and len(account.keys) > 1:
            again = _one_of_several(account, service)
        return replace(row, why=again) if again is not None else row

    def _seen_again(self, account: Account, service: Service, *, known: bool) -> Message | None:
        """What to say of an account that is closed and turns up; ``known``: the file adds nothing.

        A sign from before the closing says nothing. Where the day of closing is not known, a sign counts
        that is later than all that were known.
        """
        if service.status not in CLOSED:
            return None
        seen = max(filter(None, (account.last_seen, account.last_used)), default=None)
        if seen is None:
            return None if known else message("import", _LISTED_AGAIN)
        if service.closed_since is not None:
            is_later = first_day(seen) > last_day(service.closed_since)
        else:
            before = (service.last_used, *(item.last_seen for item in self.vault.evidence_of(service.id)))
            is_later = seen > max(filter(None, before), default="")
        return message("import", _SEEN_AGAIN, date=Dated(seen)) if is_later else None

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
        known_here = self._as_before(account) or next(iter(self._candidates(account, set())), None)
        service = row.subject if row is not None and isinstance(row.subject, Service) else known_here
        if service is None:
            return self._new_row(account, RowStatus.UNSURE, message("import", _OFFERED))
        known = self.vault.services.get(service.id)
        if known is not None and known.trashed is not None:
            return self._known_row(account, service, (), _IN_TRASH)
        shown = self.changes.shown(account, service)
        if row is None:
            changes = tuple(self.changes.holdings(shown.holdings))
            changes += tuple(self.changes.seen(shown.evidence)) if changes else ()
            seen = shown.seen(changes)
        else:  # the service and the evidence are with that row
            planned = {change.subject.kind for change in row.changes if isinstance(change.subject, Holding)}
            held = [item for item in shown.holdings if item.kind not in planned]
            changes = tuple(self.changes.holdings(held))
            seen = tuple(Seen(item) for item in held if item.id in self.vault.holdings)
        result = self._known_row(account, service, changes, _OFFERED_KNOWN if changes else _SAME, seen)
        status = RowStatus.UNSURE if changes else RowStatus.SAME
        requires = (row.key,) if row is not None else ()
        return replace(result, key=f"offer {account.key}", status=status, requires=requires, matchable=False)

    def _local(self, account: Account) -> PlanRow:
        service = self._as_before(account)
        if service is not None:
            return self._known_row(account, service, (), _SAME, self.changes.shown(account, service).seen(()))
        return replace(self._new_row(account, RowStatus.LOCAL, message("import", _LOCAL)), matchable=False)

    def _fraud(self, account: Account) -> PlanRow:
        service = self.changes.placeholder(account)
        why = account.doubt or message("import", _FRAUD)
        row = PlanRow(f"fraud {account.key}", RowStatus.FRAUD, service, why)
        return self._with_facts(account, row, matchable=False)

    def _new_row(self, account: Account, status: RowStatus, why: Message) -> PlanRow:
        service = self.changes.new_service(account)
        made = (service, *self.changes.held(account, service), self.changes.evidence(account, service))
        changes = tuple(Change(None, record) for record in made)
        seen = tuple(map(Seen, self.own.seen_in(account)))
        return self._with_facts(account, PlanRow(account.key, status, service, why, changes, seen=seen))

    def _known_row(
        self, account: Account, service: Service, changes: tuple[Change, ...], why: str, seen: tuple[Seen, ...] = ()
    ) -> PlanRow:
        """``seen``: nothing where the file is no sign that the account exists."""
        after = next((change.subject for change in changes if isinstance(change.subject, Service)), service)
        status = RowStatus.UPDATE if changes else RowStatus.SAME
        row = PlanRow(account.key, status, after, message("import", why), changes, seen=seen)
        return self._with_facts(account, row)

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
            joins=account.keys[1:],
        )

    def _with_parent(self, account: Account, row: PlanRow, row_at: Mapping[str, PlanRow]) -> PlanRow:
        """``row`` with the service whose sign-in opens it, where that is recorded or in the same file."""
        service = row.subject
        if account.through is None or account.removed or not isinstance(service, Service):
            return row
        if service.trashed is not None:
            return row
        parent, requires = self._opening(tuple(self.places.of_site(account.through)), row_at)
        if parent is None or parent.id == service.id or (requires and service.parent is not None):
            return row
        row = replace(
            row, seen=tuple(_opened_by(parent, item) if item.record.id == service.id else item for item in row.seen)
        )
        if service.parent is not None:
            return row
        after = replace(service, parent=parent.id)
        rest = tuple(change for change in row.changes if not isinstance(change.subject, Service))
        changes = (Change(self.vault.services.get(service.id), after), *rest)
        row = replace(row, subject=after, changes=changes, requires=(*row.requires, *requires))
        if row.status is RowStatus.SAME:
            return replace(row, status=RowStatus.UPDATE, why=message("import", _UPDATE))
        return row

    def _opening(self, places: Iterable[str], row_at: Mapping[str, PlanRow]) -> tuple[Service | None, tuple[str, ...]]:
        """The service at these places, and the keys of the rows that record it."""
        here = (item for place in places for item in self._at_place.get(place, ()))
        recorded = next((item for item in here if item.trashed is None), None)
        if recorded is not None:
            return recorded, ()
        other = next((row_at[place] for place in places if place in row_at), None)
        if other is None or not other.changes or not isinstance(other.subject, Service):
            return None, ()
        return other.subject, (other.key,)


def _opened_by(parent: Service, seen: Seen) -> Seen:
    return replace(seen, record=replace(seen.record, parent=parent.id)) if isinstance(seen.record, Service) else seen


def _one_of_several(account: Account, service: Service) -> Message:
    """Why several accounts of the file are one row."""
    recorded, logins = read_login(service.login).text, {part.login.text for part in account.parts} - {""}
    words = _TOGETHER_OTHER_LOGIN if recorded and logins - {recorded} else _TOGETHER
    return message("import", words, count=len(account.parts), name=service.name)


def _each_once(sightings: Iterable[Sighting]) -> Iterable[Account]:
    """What is never joined with anything else, but for what is the same to the letter."""
    accounts: dict[str, Account] = {}
    for sighting in sightings:
        account = Account([sighting])
        accounts.setdefault(account.key, Account()).sightings.append(sighting)
    return accounts.values()
