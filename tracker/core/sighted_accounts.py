"""Sightings put together by account, and the keys by which an account is found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tracker.core.model import Evidence, Given, Grade, PartialDate, Service, ServiceId
from tracker.core.sightings import Login, Sighting, Site, Standing
from tracker.core.text import Message


class KnownServices(Protocol):
    """What the catalogue has to answer: the id of its entry for something seen, or None."""

    def of_host(self, host: str, /) -> str | None: ...

    def of_app(self, app: str, /) -> str | None: ...

    def of_name(self, name: str, /) -> str | None: ...

    def of_signature(self, signature: str, words: Sequence[str], /) -> tuple[str, ...]:
        """All that sign their text messages so, best known first; ``words`` of a message narrow it down."""

    def draft(self, catalogue_id: str, /) -> Service:
        """A new service with everything that is known about it; raises LookupError for what is no entry's id."""


@dataclass(frozen=True, slots=True)
class Match:
    """What the person says an account is: a recorded service, an entry of the catalogue, or its own name."""

    service_id: ServiceId | None = None
    catalogue_id: str | None = None

    @property
    def place(self) -> str | None:
        """The only key of an account that was matched by hand; None if it stands for itself."""
        if self.service_id is not None:
            return f"service {self.service_id}"
        return f"catalogue {self.catalogue_id}" if self.catalogue_id is not None else None


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

    def of_service(self, service: Service, evidence: Iterable[Evidence] = ()) -> Iterator[str]:
        """All keys of a recorded service.

        Its name finds it, too, for entries without an address; and so does what it was found by
        before, because the person may have said then which service that is.
        """
        yield f"service {service.id}"
        for item in evidence:
            yield from (f"clue {clue}" for clue in item.clues)
        if service.catalogue_id is not None:
            yield f"catalogue {service.catalogue_id}"
        yield from map(self.of_host, service.domains)
        yield from map(self.of_app, service.apps)
        yield f"name {service.name.casefold()}"
        if not service.domains and not service.apps:
            yield self.of_name(service.name)

    def of_site(self, site: Site) -> Iterator[str]:
        """The host, and the domain above it unless the catalogue says whose host that is."""
        place = self.of_host(site.host)
        yield place
        if place.startswith("host "):
            yield f"host {site.domain}"

    def of_sighting(self, sighting: Sighting) -> Iterator[str]:
        for site in sighting.sites:
            yield from self.of_site(site)
        yield from map(self.of_app, sighting.apps)
        if not sighting.sites and not sighting.apps:
            entries = self.signers(sighting)
            if len(entries) > 1:  # shared by several: the signature alone names none of them
                yield f"signature {sighting.signature} {' '.join(sighting.words)}"
            else:
                yield f"catalogue {entries[0]}" if entries else self.of_name(sighting.title)

    def signers(self, sighting: Sighting) -> tuple[str, ...]:
        """The catalogue's entries that sign their messages like this one."""
        return self.known.of_signature(sighting.signature, sighting.words) if sighting.signature else ()


@dataclass(slots=True)
class Account:
    """One account, by all its sightings in a file. ``match``: what the person says it is.

    ``parts``: the accounts that it was put together from, because they are matched with the same thing.
    """

    sightings: list[Sighting] = field(default_factory=list)
    places: dict[str, None] = field(default_factory=dict)
    match: Match | None = None
    parts: tuple[Account, ...] = ()

    @property
    def key(self) -> str:
        """The same for the same account of the same file, whatever it is matched with."""
        return self.keys[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of each account that it was put together from."""
        return tuple(part._own_key for part in self.parts) or (self._own_key,)

    @property
    def _own_key(self) -> str:
        first = self.sightings[0]
        named = first.signature or first.title
        places = [*(site.host for site in first.sites), *first.apps] or [named, *first.words]
        return "\n".join((*places, self.login.text, first.source))

    @property
    def login(self) -> Login:
        return next((sighting.login for sighting in self.sightings if sighting.login.text), Login())

    @property
    def contacts(self) -> tuple[Login, ...]:
        """The person's own addresses and numbers that it has beside the login, and what else they sign in with."""
        login = self.login.text
        reached = (item for sighting in self.sightings for item in (sighting.login, *sighting.contacts))
        return tuple(dict.fromkeys(item for item in reached if item.text and item.text != login))

    @property
    def removed(self) -> bool:
        return all(sighting.removed for sighting in self.sightings)

    @property
    def doubt(self) -> Message | None:
        """Why it is perhaps no account; one sighting without doubt is enough."""
        doubts = [sighting.doubt for sighting in self.sightings]
        return None if None in doubts else doubts[0]

    @property
    def grade(self) -> Grade:
        """The strongest there is."""
        return Grade.strongest(sighting.grade for sighting in self.sightings)

    @property
    def kinds(self) -> dict[str, Given]:
        """What the service holds by these sightings, the login first, and how it came by it."""
        reached = (item.type.kind for item in (self.login, *self.contacts))
        given = dict.fromkeys(filter(None, reached), Given.GIVEN)
        further = {kind for sighting in self.sightings for kind in sighting.kinds}
        given |= {kind: Given.GIVEN for kind in sorted(further) if kind not in given}
        return given | {kind: how for sighting in self.sightings for kind, how in sighting.permissions}

    def value_of(self, kind: str) -> str:
        """The person's own address or number of this kind that the service has, or ""."""
        return next((item.text for item in (self.login, *self.contacts) if item.type.kind == kind), "")

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sorted(sighting.line for sighting in self.sightings if sighting.line))

    @property
    def sites(self) -> tuple[Site, ...]:
        return tuple(dict.fromkeys(site for sighting in self.sightings for site in sighting.sites))

    @property
    def domains(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(site.domain for site in self.sites))

    @property
    def apps(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(app for sighting in self.sightings for app in sighting.apps))

    @property
    def clues(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(clue for sighting in self.sightings for clue in sighting.clues))

    @property
    def mark(self) -> str:
        """What it is found by again, whatever becomes of its name, address or login in the vault."""
        first = self.sightings[0]
        standing = "" if first.standing is Standing.ACCOUNT else first.standing.value
        if self.clues:
            return " ".join(filter(None, (standing, self.clues[0], *first.words)))
        named = next(iter((*self.domains, *self.apps)), first.title)
        return " ".join(filter(None, (standing, named, self.login.text)))

    @property
    def marks(self) -> tuple[str, ...]:
        """That of each account that it was put together from."""
        return tuple(part.mark for part in self.parts) or (self.mark,)

    @property
    def third_parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for sighting in self.sightings for name in sighting.third_parties))

    @property
    def through(self) -> Site | None:
        """The service whose sign-in opens this one."""
        return next((sighting.through for sighting in self.sightings if sighting.through), None)

    @property
    def count(self) -> int:
        return sum(sighting.count for sighting in self.sightings)

    @property
    def first_seen(self) -> PartialDate | None:
        return min((sighting.first_seen for sighting in self.sightings if sighting.first_seen), default=None)

    @property
    def last_seen(self) -> PartialDate | None:
        return max((sighting.last_seen for sighting in self.sightings if sighting.last_seen), default=None)

    @property
    def last_used(self) -> PartialDate | None:
        return max((sighting.last_used for sighting in self.sightings if sighting.last_used), default=None)

    @property
    def title(self) -> str:
        """The best name in the file: a given name, else the site, else the app."""
        packages = [app.partition(":")[2] for app in self.apps]
        dull = {"", *packages, *(site.host for site in self.sites), *(site.domain for site in self.sites)}
        dull |= {f"www.{site.domain}" for site in self.sites}
        for sighting in self.sightings:
            is_address = "://" in sighting.title or ("@" in sighting.title and self.sites)
            if sighting.title.casefold() not in dull and not is_address:
                return sighting.title
        return [*(site.display for site in self.sites), *packages, self.sightings[0].title][0]


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
    return _in_order(found.values())


def matched_by_hand(accounts: Iterable[Account], matches: dict[str, Match]) -> list[Account]:
    """``accounts`` as the person matched them; those that then are the same account are put together.

    ``matches``: by `Account.key`. Which are the same at a recorded service is known only there.
    """
    groups: dict[object, list[Account]] = {}
    for account in accounts:
        account.match = matches.get(account.key)
        place = account.match.place if account.match else None
        if account.match is not None:
            account.places = {place: None} if place else {f"itself {account.key}": None}
        in_catalogue = account.match is not None and account.match.catalogue_id is not None
        groups.setdefault((place, account.login.text) if in_catalogue else id(account), []).append(account)
    return [put_together(group) for group in groups.values()]


def put_together(accounts: Sequence[Account], login: str = "") -> Account:
    """One account of ``accounts``, which are in the order of the file; the one with this ``login`` speaks first."""
    if len(accounts) == 1:
        return accounts[0]
    parts = tuple(part for account in accounts for part in account.parts or (account,))
    told = sorted(accounts, key=lambda account: not login or account.login.text != login)
    places = dict.fromkeys(place for account in told for place in account.places)
    match = next((account.match for account in accounts if account.match is not None), None)
    sightings = [sighting for account in told for sighting in account.sightings]
    return Account(sightings, places, match, parts)


def matches_moved(
    matches: Mapping[str, Match], before: Iterable[Sighting], now: Iterable[Sighting]
) -> dict[str, Match]:
    """``matches`` for the same file read ``now`` in another way than ``before``: names in it may read differently.

    What stands in the same place is the same; those that are named as before need not be looked for.
    """
    places: dict[tuple[int, str], list[Sighting]] = {}
    for sighting in now:
        places.setdefault((sighting.line, sighting.source), []).append(sighting)
    moved = dict(matches)
    for sighting in before:
        match = matches.get(Account([sighting]).key)
        here = places.get((sighting.line, sighting.source), [])
        if match is not None and len(here) == 1:
            moved[Account(here).key] = match
    return moved


def _in_order(accounts: Iterable[Account]) -> list[Account]:
    each_once = {id(account): account for account in accounts}.values()
    return sorted(each_once, key=lambda account: account.sightings[0].line)
