"""Sightings put together by account, and the keys by which an account is found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from tracker.core.model import Service
from tracker.core.sightings import Login, Sighting


class KnownServices(Protocol):
    """What the catalogue has to answer: the id of its entry for something seen, or None."""

    def of_host(self, host: str, /) -> str | None: ...

    def of_app(self, app: str, /) -> str | None: ...

    def of_name(self, name: str, /) -> str | None: ...

    def draft(self, catalogue_id: str, /) -> Service:
        """A new service with everything that is known about it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Keys for where an account is: equal keys mean the same service.

    The catalogue's id goes before anything else, because one service has many domains and apps.
    """

    known: KnownServices

    def of_host(self, host: str) -> str:
        return f"catalogue {entry}" if (entry := self.known.of_host(host)) else f"host {host}"

    def of_app(self, app: str) -> str:
        return f"catalogue {entry}" if (entry := self.known.of_app(app)) else f"app {app}"

    def of_name(self, name: str) -> str:
        return f"catalogue {entry}" if (entry := self.known.of_name(name)) else f"name {name.casefold()}"

    def of_service(self, service: Service) -> Iterator[str]:
        """All keys of a recorded service; its name finds it, too, for entries without an address."""
        if service.catalogue_id is not None:
            yield f"catalogue {service.catalogue_id}"
        yield from map(self.of_host, service.domains)
        yield from map(self.of_app, service.apps)
        yield f"name {service.name.casefold()}"
        if not service.domains and not service.apps:
            yield self.of_name(service.name)

    def of_sighting(self, sighting: Sighting) -> Iterator[str]:
        for site in sighting.sites:
            place = self.of_host(site.host)
            yield place
            if place.startswith("host "):
                yield f"host {site.domain}"
        yield from map(self.of_app, sighting.apps)
        if not sighting.sites and not sighting.apps:
            yield self.of_name(sighting.title)


@dataclass(slots=True)
class Account:
    """One account, by all its sightings in a file."""

    sightings: list[Sighting] = field(default_factory=list)
    places: dict[str, None] = field(default_factory=dict)

    @property
    def login(self) -> Login:
        return next((sighting.login for sighting in self.sightings if sighting.login.text), Login())

    @property
    def removed(self) -> bool:
        return all(sighting.removed for sighting in self.sightings)

    @property
    def kinds(self) -> list[str]:
        """Codes of what the service holds by these sightings, the login first."""
        further = sorted({kind for sighting in self.sightings for kind in sighting.kinds})
        return list(dict.fromkeys([*filter(None, [self.login.type.kind]), *further]))

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sorted(sighting.line for sighting in self.sightings if sighting.line))

    @property
    def domains(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(site.domain for sighting in self.sightings for site in sighting.sites))

    @property
    def apps(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(app for sighting in self.sightings for app in sighting.apps))

    @property
    def title(self) -> str:
        """The best name in the file: a given name, else the site, else the app."""
        sites = [site for sighting in self.sightings for site in sighting.sites]
        packages = [app.partition(":")[2] for app in self.apps]
        dull = {"", *packages, *(site.host for site in sites), *(site.domain for site in sites)}
        dull |= {f"www.{site.domain}" for site in sites}
        for sighting in self.sightings:
            is_address = "://" in sighting.title or ("@" in sighting.title and sites)
            if sighting.title.casefold() not in dull and not is_address:
                return sighting.title
        return [*(site.display for site in sites), *packages, self.sightings[0].title][0]


def accounts_in(sightings: Iterable[Sighting], places: Places) -> list[Account]:
    """Sightings by account, in the order of the file.

    The same place with the same login is the same account. An entry without login is no sign
    of a further account: it joins one at its place, if there is one.
    """
    found: dict[tuple[str, str], Account] = {}
    for sighting in sorted(sightings, key=lambda sighting: not sighting.login.text):
        login = sighting.login.text
        here = dict.fromkeys(places.of_sighting(sighting))
        hits = list({id(hit): hit for place in here if (hit := found.get((place, login)))}.values())
        account = hits[0] if hits else Account()
        for other in hits[1:] if login else ():  # an entry with several addresses shows that they are one
            account.sightings += other.sightings
            here |= other.places
        account.sightings.append(sighting)
        for place in here:
            account.places[place] = None
            found[place, account.login.text] = found[place, ""] = account
    accounts = {id(account): account for account in found.values()}.values()
    return sorted(accounts, key=lambda account: account.sightings[0].line)
