"""Accounts seen in a file against the vault: which are new, which known, and what each would add."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from tracker.core.changes import Change
from tracker.core.import_plan import ImportPlan, PlanRow, RowStatus
from tracker.core.model import (
    Evidence,
    EvidenceId,
    Given,
    Grade,
    Holding,
    HoldingId,
    IdentifierId,
    PartialDate,
    Service,
    ServiceId,
    new_id,
)
from tracker.core.sightings import Login, Sighting, read_login
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault


class KnownServices(Protocol):
    """What the catalogue has to answer here: ids of its entries, or None."""

    def of_host(self, host: str) -> str | None: ...

    def of_app(self, app: str) -> str | None: ...

    def of_name(self, name: str) -> str | None: ...

    def draft(self, catalogue_id: str) -> Service:
        """A new service with everything that is known about it."""


class NothingKnown:
    """For when there is no catalogue."""

    def of_host(self, host: str) -> str | None:
        return None

    def of_app(self, app: str) -> str | None:
        return None

    def of_name(self, name: str) -> str | None:
        return None

    def draft(self, catalogue_id: str) -> Service:
        raise LookupError(catalogue_id)


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
    known: KnownServices | None = None,
    make_id: Callable[[], str] = new_id,
) -> ImportPlan:
    """One row for each account: the same place with the same login is the same account.

    Deterministic for the same ``make_id``. Taking a plan and planning the same file again
    gives rows that are all `RowStatus.SAME`, or as unsure as before.
    """
    return ImportPlan(origin.title, tuple(_Matcher(vault, origin, known or NothingKnown(), make_id).rows(sightings)))


@dataclass(slots=True)
class _Account:
    """Sightings of one account. ``places``: keys under which it can be found."""

    sightings: list[Sighting]
    places: dict[str, None] = field(default_factory=dict)

    @property
    def login(self) -> Login:
        return next((sighting.login for sighting in self.sightings if sighting.login.text), Login())

    @property
    def removed(self) -> bool:
        return all(sighting.removed for sighting in self.sightings)

    @property
    def offered(self) -> bool:
        return all(sighting.offered for sighting in self.sightings)

    @property
    def kinds(self) -> list[str]:
        """Codes of what the service holds by these sightings: the login first."""
        further = sorted({kind for sighting in self.sightings for kind in sighting.kinds})
        return list(dict.fromkeys([*filter(None, [self.login.type.kind]), *further]))

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sighting.line for sighting in self.sightings if sighting.line)

    @property
    def domains(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(site.domain for sighting in self.sightings for site in sighting.sites))

    @property
    def apps(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(app for sighting in self.sightings for app in sighting.apps))

    @property
    def title(self) -> str:
        """The best name in the file: a given name, else the site, else the app."""
        hosts = {site.host for sighting in self.sightings for site in sighting.sites}
        packages = {app.partition(":")[2] for app in self.apps}
        dull = {"", *hosts, *self.domains, *packages, *(f"www.{domain}" for domain in self.domains)}
        for sighting in self.sightings:
            is_address = "://" in sighting.title or ("@" in sighting.title and sighting.sites)
            if sighting.title.casefold() not in dull and not is_address:
                return sighting.title
        displays = (site.display for sighting in self.sightings for site in sighting.sites)
        return next(displays, None) or next(iter(sorted(packages)), None) or self.sightings[0].title


class _Matcher:
    """One run of `plan_sightings`."""

    def __init__(self, vault: Vault, origin: Origin, known: KnownServices, make_id: Callable[[], str]) -> None:
        self._vault = vault
        self._origin = origin
        self._known = known
        self._make_id = make_id
        self._by_place: dict[str, list[Service]] = {}
        for service in vault.services.values():
            for place in dict.fromkeys(self._places_of_service(service)):
                self._by_place.setdefault(place, []).append(service)
        self._identifiers: dict[tuple[str, str], IdentifierId] = {
            (item.kind, read_login(item.value).text): item.id for item in vault.live_identifiers() if item.value
        }
        self._claimed: set[ServiceId] = set()
        self._rows_by_place: dict[str, PlanRow] = {}

    def rows(self, sightings: Iterable[Sighting]) -> Iterator[PlanRow]:
        """The plan; what is merely offered comes last."""
        for account in sorted(self._accounts(sightings), key=lambda account: account.offered):
            service = self._match(account)
            if service is None and account.offered and (row := self._row_at(account)):
                yield self._offer_more(account, row)
                continue
            row = self._new_row(account) if service is None else self._known_row(account, service)
            for place in account.places:
                self._rows_by_place.setdefault(place, row)
            yield row

    # Places: one key for each way of telling services apart. The catalogue's own id comes
    # first, because one service has many domains and apps.

    def _place_of_host(self, host: str) -> str:
        return f"catalogue {entry}" if (entry := self._known.of_host(host)) else f"host {host}"

    def _place_of_app(self, app: str) -> str:
        return f"catalogue {entry}" if (entry := self._known.of_app(app)) else f"app {app}"

    def _place_of_name(self, name: str) -> str:
        return f"catalogue {entry}" if (entry := self._known.of_name(name)) else f"name {name.casefold()}"

    def _places_of_service(self, service: Service) -> Iterator[str]:
        if service.catalogue_id is not None:
            yield f"catalogue {service.catalogue_id}"
        yield from map(self._place_of_host, service.domains)
        yield from map(self._place_of_app, service.apps)
        yield f"name {service.name.casefold()}"
        if service.catalogue_id is None and not service.domains and not service.apps:
            yield self._place_of_name(service.name)

    def _places_of_sighting(self, sighting: Sighting) -> Iterator[str]:
        for site in sighting.sites:
            place = self._place_of_host(site.host)
            yield place
            if place.startswith("host "):
                yield f"host {site.domain}"
        yield from map(self._place_of_app, sighting.apps)
        if not sighting.sites and not sighting.apps:
            yield self._place_of_name(sighting.title)

    def _accounts(self, sightings: Iterable[Sighting]) -> list[_Account]:
        """Sightings by account, in the order of the file; those without login join one with, if there is one."""
        ordinary: list[Sighting] = []
        apart: list[Sighting] = []
        for sighting in sightings:
            (apart if sighting.offered else ordinary).append(sighting)
        ordinary.sort(key=lambda sighting: not sighting.login.text)
        accounts: dict[int, _Account] = {}
        found: dict[tuple[str, str], _Account] = {}
        for sighting in ordinary:
            places = list(dict.fromkeys(self._places_of_sighting(sighting)))
            login = sighting.login.text
            hits = {id(hit): hit for place in places if (hit := found.get((place, login)) or (found.get((place, "")) if not login else None))}
            account = next(iter(hits.values()), None) or _Account([])
            for other in list(hits.values())[1:]:
                account.sightings += other.sightings
                account.places |= other.places
                del accounts[id(other)]
            account.sightings.append(sighting)
            account.places |= dict.fromkeys(places)
            accounts[id(account)] = account
            for place in account.places:
                found[place, account.login.text] = account
                found.setdefault((place, ""), account)
        in_order = sorted(accounts.values(), key=lambda account: min(sighting.line for sighting in account.sightings))
        return in_order + [_Account([sighting], dict.fromkeys(self._places_of_sighting(sighting))) for sighting in apart]
