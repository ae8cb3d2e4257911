"""The catalogue together with lists that the person downloaded and added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tracker.catalogue.drafts import CLOSING_FACTS, origin_of
from tracker.catalogue.entries import Closure, Confidence, Contact, Origin, OtherRating, ServiceEntry, Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.services import ServiceCatalogue, names_of
from tracker.catalogue.statements import Record
from tracker.core.model import Deletability, Pack, PartialDate
from tracker.core.packs import PackEntry, pack_entries


@dataclass(frozen=True, slots=True)
class _Said:
    """What one list says about one service.

    ``named``: the service is known by the name that the list gives it. Otherwise the list may
    speak of a part of it only, and what it says is told with that name.
    """

    pack: Pack
    entry: PackEntry
    named: bool

    @property
    def source(self) -> Source:
        name = self.pack.name
        if self.named:
            return Source(Localized(name, name), None)
        about = self.entry.name
        return Source(Localized(f"{name}, about “{about}”", f"{name}（关于“{about}”）"), None)

    @property
    def origin(self) -> Origin:
        return Origin(self.source.name, self.day, Confidence.MEDIUM, listed=True)

    @property
    def day(self) -> PartialDate:
        """The lists carry no dates: the day on which the person added it is the only one known."""
        return PartialDate(self.pack.added.isoformat())


@dataclass(slots=True)
class _Merged:
    """Records that packs bring or change, what they say about each service and how they call it besides, by id."""

    records: dict[str, Record] = field(default_factory=dict)
    said: dict[str, list[_Said]] = field(default_factory=dict)
    names: dict[str, dict[str, None]] = field(default_factory=dict)


def with_packs(base: ServiceCatalogue, packs: Sequence[Pack]) -> ServiceCatalogue:
    """``base`` and ``packs`` as one catalogue.

    An entry of a pack joins the service that has one of its domains, which is found by the name of
    that entry, too; what is known of that service stays, the pack fills gaps and is named where it
    does and where it says otherwise.
    """
    if not packs:
        return base
    merged = _merge(base, packs)

    def make(catalogue_id: str) -> ServiceEntry:
        said = merged.said.get(catalogue_id, [])
        entry = base.by_id(catalogue_id) or _first_heard(catalogue_id, said[0])
        for claim in sorted(said, key=lambda claim: not claim.named):  # what is about this very service comes first
            entry = _supplemented(entry, claim)
        further = tuple(merged.names.get(catalogue_id, ()))
        return replace(entry, aliases=(*entry.aliases, *further)) if further else entry

    return ServiceCatalogue({**base.records, **merged.records}, make)


def _merge(base: ServiceCatalogue, packs: Iterable[Pack]) -> _Merged:
    merged = _Merged()
    strangers: dict[str, list[str]] = {}  # ids by domain
    for pack in packs:
        here: dict[str, list[str]] = {}  # those that this list itself brought
        for entry in pack_entries(pack):
            ids = [key for domain in entry.domains for key in strangers.get(domain, ())]
            known = _known(base, entry) or _of_name(merged.records, ids, entry.name) or next(iter(ids), None)
            if known is None:
                known = _new_id(merged, entry)
                new = {"id": known, "name": {"en": entry.name}, "domains": list(entry.domains)}
                merged.records.setdefault(known, new)
                for domain in entry.domains:
                    here.setdefault(domain, []).append(known)
            named = _is_called(merged.records.get(known) or base.records[known], entry.name)
            merged.said.setdefault(known, []).append(_Said(pack, entry, named))
            if not named and base.by_name(entry.name) is None:  # a name of its own leads to its own service
                merged.names.setdefault(known, {})[entry.name] = None
        for domain, ids in here.items():
            strangers.setdefault(domain, []).extend(ids)
    for known, names in merged.names.items():
        record = merged.records.get(known) or base.records[known]
        merged.records[known] = {**record, "aliases": [*record.get("aliases", ()), *names]}
    return merged


def _known(base: ServiceCatalogue, entry: PackEntry) -> str | None:
    """The service of the catalogue that has a domain of the pack's entry; among several, the one of its name.

    Where none has one of these very domains, the nearest domain above one decides, if it is a
    single service's: what is known to be shared says nothing about what is below it.
    """
    ids = [catalogue_id for domain in entry.domains for catalogue_id in base.with_domain(domain)]
    if ids:
        return _of_name(base.records, ids, entry.name) or ids[0]
    above = [tuple(known.id for known in base.all_at(domain)) for domain in entry.domains]
    named = _of_name(base.records, [key for ids in above for key in ids], entry.name)
    return named or next((ids[0] for ids in above if len(ids) == 1), None)


def _of_name(records: Mapping[str, Record], ids: Iterable[str], name: str) -> str | None:
    return next((key for key in ids if _is_called(records[key], name)), None)


def _is_called(record: Record, name: str) -> bool:
    return name.casefold() in map(str.casefold, names_of(record))


def _new_id(merged: _Merged, entry: PackEntry) -> str:
    """Of the first domain; where another service of the list has that, of the name as well."""
    if not entry.domains:
        return f"pack:{entry.name}"
    place = f"pack:{entry.domains[0]}"
    return f"{place}/{entry.name}" if place in merged.records else place


def _first_heard(catalogue_id: str, said: _Said) -> ServiceEntry:
    """A service that only a pack knows, with its names; the rest is filled in like for any other."""
    return ServiceEntry(
        id=catalogue_id,
        name=Localized(said.entry.name, said.entry.name),
        seen=said.day,
        closure=Closure(Deletability.UNKNOWN, Confidence.LOW),
        source=said.source.name,
        domains=said.entry.domains,
    )


def _supplemented(entry: ServiceEntry, said: _Said) -> ServiceEntry:
    """What is known stays; gaps are filled; another rating is kept beside the one that is known.

    Whatever the list fills in is credited to it, and what was there before stays credited as it was.
    """
    claim, closure, operator = said.entry, entry.closure, entry.operator
    origins = dict(entry.origins)
    if claim.deletability is not Deletability.UNKNOWN and closure.deletability is Deletability.UNKNOWN:
        origins = {fact: origin_of(entry, fact) for fact in CLOSING_FACTS} | origins
        origins["deletability"] = said.origin
        closure = replace(
            closure,
            deletability=claim.deletability,
            confidence=said.origin.confidence,
            as_of=said.day,
            sources=(said.source, *closure.sources),
        )
    if claim.note or claim.deletability not in (Deletability.UNKNOWN, closure.deletability):
        rating = OtherRating(said.source.name, claim.deletability, claim.note)
        closure = replace(closure, other_ratings=(*closure.other_ratings, rating))
    if claim.url and not closure.url:
        origins["closing_url"] = said.origin
        closure = replace(closure, url=claim.url)
    if claim.email and not closure.email:
        origins["closing_email"] = said.origin
        closure = replace(closure, email=claim.email)
    if claim.operator and not operator.en:
        origins["operator"] = said.origin
        operator = Localized(claim.operator, claim.operator)
    return replace(entry, closure=closure, operator=operator, contact=entry.contact or _contact(said), origins=origins)


def _contact(said: _Said) -> Contact | None:
    claim = said.entry
    if not claim.postal:
        return None
    return Contact(
        email=claim.email, postal=claim.postal, form=claim.url, needs_id=None, seen=said.day, source=said.source
    )
