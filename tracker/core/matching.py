"""Accounts seen in a file against the vault: which are new, which known, and what each would add."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.catalogued import kept
from tracker.core.changes import Change
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import (
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
    new_id,
)
from tracker.core.sighted_accounts import Account, KnownServices, Places, accounts_in
from tracker.core.sightings import Sighting, read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_GRADES = tuple(Grade)  # strongest first

_NEW = QT_TRANSLATE_NOOP("import", "Not in your vault yet.")
_SAME = QT_TRANSLATE_NOOP("import", "Already in your vault.")
_UPDATE = QT_TRANSLATE_NOOP("import", "Already in your vault; the file adds something.")
_IN_TRASH = QT_TRANSLATE_NOOP("import", "It is in your trash and stays there.")
_REMOVED = QT_TRANSLATE_NOOP("import", "The file has it among deleted entries; the account itself may still exist.")
_REMOVED_KNOWN = QT_TRANSLATE_NOOP("import", "Already in your vault; the file has it among deleted entries.")
_OFFERED = QT_TRANSLATE_NOOP("import", "This file was made with it, so you probably have an account there.")
_OFFERED_KNOWN = QT_TRANSLATE_NOOP("import", "This file was made with it; it holds what the file shows.")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where sightings come from. ``name``: of the format, kept with the evidence."""

    name: str
    title: Message
    today: date


def plan_sightings(
    sightings: Iterable[Sighting],
    vault: Vault,
    origin: Origin,
    known: KnownServices,
    make_id: Callable[[], str] = new_id,
) -> ImportPlan:
    """One row for each account that the file shows.

    Deterministic for the same ``make_id``. Once a plan is carried out, planning the same file
    again finds nothing left to do.
    """
    matcher = _Matcher(vault, origin, Places(known), make_id)
    return ImportPlan(origin.title, tuple(matcher.rows(tuple(sightings))))


class _Matcher:
    """One run of `plan_sightings`."""

    def __init__(self, vault: Vault, origin: Origin, places: Places, make_id: Callable[[], str]) -> None:
        self._vault = vault
        self._origin = origin
        self._places = places
        self._make_id = make_id
        self._at_place: dict[str, list[Service]] = {}
        for service in vault.services.values():
            for place in dict.fromkeys(places.of_service(service)):
                self._at_place.setdefault(place, []).append(service)
        self._identifiers: dict[tuple[str, str], IdentifierId] = {
            (item.kind, read_login(item.value).text): item.id for item in vault.live_identifiers() if item.value
        }

    def rows(self, sightings: tuple[Sighting, ...]) -> Iterator[PlanRow]:
        """The plan; what is merely offered comes last, because it may be about a service just found."""
        row_at: dict[str, PlanRow] = {}
        accounts = accounts_in((sighting for sighting in sightings if not sighting.offered), self._places)
        for account, service in zip(accounts, self._matches(accounts), strict=True):
            row = self._row(account, service)
            for place in account.places:
                row_at.setdefault(place, row)
            yield row
        for sighting in sightings:
            if sighting.offered:
                account = Account([sighting], dict.fromkeys(self._places.of_sighting(sighting)))
                yield self._offer(account, next((row_at[place] for place in account.places if place in row_at), None))

    def _matches(self, accounts: list[Account]) -> list[Service | None]:
        """The recorded service of each account; each service is taken once, by its own login first."""
        found: list[Service | None] = [None] * len(accounts)
        taken: set[ServiceId] = set()
        for choose in (self._with_its_login, self._open_to_it):
            for index, account in enumerate(accounts):
                if found[index] is None and (service := choose(account, taken)) is not None:
                    found[index] = service
                    taken.add(service.id)
        return found

    def _with_its_login(self, account: Account, taken: set[ServiceId]) -> Service | None:
        login = account.login.text
        same = (item for item in self._candidates(account, taken) if read_login(item.login).text == login)
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

    def _row(self, account: Account, service: Service | None) -> PlanRow:
        if service is None:
            status, why = (RowStatus.UNSURE, _REMOVED) if account.removed else (RowStatus.NEW, _NEW)
            return self._new_row(account, status, why)
        if service.trashed is not None:
            return self._known_row(account, service, (), _IN_TRASH)
        if account.removed:
            return self._known_row(account, service, (), _REMOVED_KNOWN)
        changes = tuple(self._additions(account, service))
        return self._known_row(account, service, changes, _UPDATE if changes else _SAME)

    def _offer(self, account: Account, row: PlanRow | None) -> PlanRow:
        """A row that is never taken unasked; ``row`` is that of the same service in this file."""
        known_here = next(iter(self._candidates(account, set())), None)
        service = row.subject if row is not None and isinstance(row.subject, Service) else known_here
        if service is None:
            return self._new_row(account, RowStatus.UNSURE, _OFFERED)
        known = self._vault.services.get(service.id)
        if known is not None and known.trashed is not None:
            return self._known_row(account, service, (), _IN_TRASH)
        subjects = [change.subject for change in row.changes] if row is not None else []
        planned = frozenset(record.kind for record in subjects if isinstance(record, Holding))
        changes = tuple(self._holdings(account, service, planned))
        result = self._known_row(account, service, changes, _OFFERED_KNOWN if changes else _SAME)
        status = RowStatus.UNSURE if changes else RowStatus.SAME
        return replace(result, key=f"offer {service.id}", status=status, requires=(row.key,) if row is not None else ())

    def _new_row(self, account: Account, status: RowStatus, why: str) -> PlanRow:
        service = self._new_service(account)
        evidence = self._evidence(account, service)
        changes = (Change(None, service), *self._holdings(account, service), Change(None, evidence))
        return PlanRow(service.id, status, service, message("import", why), changes, _found(account), account.lines)

    def _known_row(self, account: Account, service: Service, changes: tuple[Change, ...], why: str) -> PlanRow:
        after = next((change.subject for change in changes if isinstance(change.subject, Service)), service)
        status = RowStatus.UPDATE if changes else RowStatus.SAME
        return PlanRow(service.id, status, after, message("import", why), changes, _found(account), account.lines)

    def _new_service(self, account: Account) -> Service:
        entries = (place.removeprefix("catalogue ") for place in account.places if place.startswith("catalogue "))
        entry = next(entries, None)
        service_id, login = ServiceId(self._make_id()), account.login.text
        if entry is None:
            return Service(service_id, account.title, domains=account.domains, apps=account.apps, login=login)
        return self._with_places(account, replace(self._places.known.draft(entry), id=service_id, login=login))

    def _with_places(self, account: Account, service: Service) -> Service:
        """``service`` with the account's domains and apps that the catalogue does not know anyway.

        A list that grows is no longer the catalogue's: its next edition must not take back what was found.
        """
        sites = [site for sighting in account.sightings for site in sighting.sites]
        unknown = (site for site in sites if self._places.of_host(site.host).startswith("host "))
        domains = [site.domain for site in unknown if site.host not in service.domains]
        apps = [app for app in account.apps if self._places.of_app(app).startswith("app ")]
        after = replace(
            service,
            domains=tuple(dict.fromkeys((*service.domains, *domains))),
            apps=tuple(dict.fromkeys((*service.apps, *apps))),
        )
        return replace(after, catalogued=kept(service, after))

    def _additions(self, account: Account, service: Service) -> Iterator[Change]:
        after = self._with_places(account, replace(service, login=service.login or account.login.text))
        if after != service:
            yield Change(service, after)
        yield from self._holdings(account, service)
        before = next((item for item in self._vault.evidence_of(service.id) if item.source == self._origin.name), None)
        evidence = self._evidence(account, service, before)
        if evidence != before:
            yield Change(before, evidence)

    def _holdings(self, account: Account, service: Service, planned: frozenset[str] = frozenset()) -> Iterator[Change]:
        """What the service holds by this file, unless it is recorded or ``planned``.

        Tied to the person's own record of that very value, if there is one. What was only a
        question so far is answered; what was asked back or verified as removed stays so.
        """
        recorded = {holding.kind: holding for holding in self._vault.holdings_of(service.id)}
        for kind in account.kinds:
            before = recorded.get(kind)
            if kind in planned or (before is not None and before.state is not HoldingState.UNKNOWN):
                continue
            base = before or Holding(HoldingId(self._make_id()), service.id, kind)
            identifier = base.identifier_id or self._identifiers.get((kind, account.login.text))
            given = Given.GIVEN if base.given is Given.UNKNOWN else base.given
            yield Change(before, replace(base, state=HoldingState.HELD, given=given, identifier_id=identifier))

    def _evidence(self, account: Account, service: Service, before: Evidence | None = None) -> Evidence:
        """The evidence of this format for the service; one record that grows with each file."""
        first = [sighting.first_seen for sighting in account.sightings if sighting.first_seen]
        last = [sighting.last_seen for sighting in account.sightings if sighting.last_seen]
        grades = [sighting.grade for sighting in account.sightings]
        if before is not None:
            first += [before.first_seen] if before.first_seen else []
            last += [before.last_seen] if before.last_seen else []
            grades.append(before.grade)
        today = self._origin.today
        base = before or Evidence(EvidenceId(self._make_id()), service.id, self._origin.name, Grade.WEAK, today)
        seen = replace(
            base,
            grade=min(grades, key=_GRADES.index),
            first_seen=min(first, default=None),
            last_seen=max(last, default=None),
        )
        return seen if seen == base else replace(seen, recorded=today)


def _found(account: Account) -> tuple[str, ...]:
    return account.domains or (account.title,)
