"""The catalogue together with lists that the person downloaded and added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tracker.catalogue.entries import Closure, Confidence, Contact, OtherRating, ServiceEntry, Source
from tracker.catalogue.localized import Localized
from tracker.catalogue.reading import Record
from tracker.catalogue.services import ServiceCatalogue, names_of
from tracker.core.model import Deletability, Pack, PartialDate
from tracker.core.packs import PackEntry, pack_entries


@dataclass(frozen=True, slots=True)
class _Said:
    """What one list says about one service."""

    pack: Pack
    entry: PackEntry

    @property
    def source(self) -> Source:
        return Source(Localized(self.pack.name, self.pack.name), None)

    @property
    def day(self) -> PartialDate:
        """The lists carry no dates: the day on which the person added it is the only one known."""
        return PartialDate(self.pack.added.isoformat())


@dataclass(slots=True)
class _Merged:
    """Records of the services that only packs know, and what packs say about each service, by id."""

    records: dict[str, Record] = field(default_factory=dict)
    said: dict[str, list[_Said]] = field(default_factory=dict)


def with_packs(base: ServiceCatalogue, packs: Sequence[Pack]) -> ServiceCatalogue:
    """``base`` and ``packs`` as one catalogue.

    An entry of a pack joins the service that has one of its domains; what is known of that
    service stays, the pack fills gaps and is named where it says otherwise.
    """
    if not packs:
        return base
    merged = _merge(base, packs)

    def make(catalogue_id: str) -> ServiceEntry:
        said = merged.said.get(catalogue_id, [])
        entry = base.by_id(catalogue_id) or _first_heard(catalogue_id, said[0])
        for claim in said:
            entry = _supplemented(entry, claim)
        return entry

    return ServiceCatalogue({**base.records, **merged.records}, make)


def _merge(base: ServiceCatalogue, packs: Iterable[Pack]) -> _Merged:
    merged = _Merged()
    by_domain: dict[str, str] = {}
    for pack in packs:
        for entry in pack_entries(pack):
            known = _known(base, entry) or next((by_domain[d] for d in entry.domains if d in by_domain), None)
            if known is None:
                known = f"pack:{entry.domains[0] if entry.domains else entry.name}"
                merged.records[known] = {"id": known, "name": {"en": entry.name}, "domains": list(entry.domains)}
                by_domain |= dict.fromkeys(entry.domains, known)
            merged.said.setdefault(known, []).append(_Said(pack, entry))
    return merged


def _known(base: ServiceCatalogue, entry: PackEntry) -> str | None:
    """The service of the catalogue that has a domain of the pack's entry; among several, the one of its name."""
    ids = [catalogue_id for domain in entry.domains for catalogue_id in base.with_domain(domain)]
    named = (key for key in ids if entry.name.casefold() in map(str.casefold, names_of(base.records[key])))
    return next(named, ids[0] if ids else None)


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
    """What is known stays; gaps are filled; another rating is kept beside the one that is known."""
    claim, closure = said.entry, entry.closure
    if claim.deletability is not Deletability.UNKNOWN and closure.deletability is Deletability.UNKNOWN:
        closure = replace(
            closure,
            deletability=claim.deletability,
            confidence=Confidence.MEDIUM,
            as_of=said.day,
            sources=(said.source, *closure.sources),
        )
    if claim.note or claim.deletability not in (Deletability.UNKNOWN, closure.deletability):
        rating = OtherRating(said.source.name, claim.deletability, claim.note)
        closure = replace(closure, other_ratings=(*closure.other_ratings, rating))
    closure = replace(closure, url=closure.url or claim.url or None, email=closure.email or claim.email or None)
    operator = entry.operator if entry.operator.en or not claim.operator else Localized(claim.operator, claim.operator)
    return replace(entry, closure=closure, operator=operator, contact=entry.contact or _contact(said))


def _contact(said: _Said) -> Contact | None:
    claim = said.entry
    if not claim.postal:
        return None
    return Contact(
        email=claim.email, postal=claim.postal, form=claim.url, needs_id=None, seen=said.day, source=said.source
    )
