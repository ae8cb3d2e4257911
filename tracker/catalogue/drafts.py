"""From a catalogue entry to a service of one's own, filled in as far as the catalogue knows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.catalogue.entries import Closure, Confidence, ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.core.catalogued import all_facts
from tracker.core.model import Deletability, PartialDate, SaidBy, Service, ServiceId, new_id


def draft_service(entry: ServiceEntry, language: str) -> Service:
    """A new service with the entry's facts, its texts in ``language`` (``en``, ``zh_CN`` …).

    Every fact is marked as the catalogue's in ``Service.catalogued``.
    """
    closure = entry.closure
    draft = Service(
        id=ServiceId(new_id()),
        name=entry.name.text(language),
        catalogue_id=entry.id,
        operator=entry.operator.text(language),
        group=entry.group.text(language),
        app_type=entry.app_type,
        domains=entry.domains,
        apps=entry.apps,
        closing_path=closure.path.text(language) if closure.path and closure.path_confirmed else "",
        closing_url=closure.url or "",
        closing_conditions=_closing_conditions(closure, language),
    )
    if (rating := claimed(closure)) is not Deletability.UNKNOWN:
        draft = replace(
            draft,
            deletability=rating,
            deletability_by=SaidBy.CATALOGUE,
            deletability_source=closure.sources[0].name.text(language),
            deletability_seen=closure.as_of,
        )
    return replace(draft, catalogued=all_facts(draft))


@dataclass(frozen=True, slots=True)
class Origin:
    """Who vouches for a fact of an entry, and when it was last seen there; ``source`` is None for the tables' own."""

    source: Localized | None
    seen: PartialDate | None
    confidence: Confidence


def origin_of(entry: ServiceEntry, fact: str) -> Origin:
    """Where ``fact``, a name of `tracker.core.catalogued.FACTS` or ``collects``, comes from."""
    closure = entry.closure
    if fact in _CLOSING_FACTS:
        source = closure.sources[0].name if closure.sources else entry.source
        return Origin(source, closure.as_of, closure.confidence)
    confidence = entry.collects_confidence if fact == "collects" else Confidence.MEDIUM
    return Origin(entry.source, entry.seen, confidence)


_CLOSING_FACTS = frozenset({"deletability", "closing_path", "closing_url", "closing_conditions"})


def usual_holdings(entry: ServiceEntry) -> tuple[str, ...]:
    """Codes of the kinds of data that such an account usually holds."""
    return entry.collects


def claimed(closure: Closure) -> Deletability:
    """The rating as far as it is good enough to be taken over.

    A doubtful source is enough to warn ("cannot be deleted"), never enough to reassure.
    """
    doubtful = closure.confidence is Confidence.LOW and closure.deletability is not Deletability.IMPOSSIBLE
    return Deletability.UNKNOWN if doubtful else closure.deletability


def guessed(closure: Closure) -> Deletability | None:
    """What is likely where nothing is `claimed`: a guess or a doubtful rating, never to be shown as a fact."""
    if claimed(closure) is not Deletability.UNKNOWN:
        return None
    return closure.believed or (None if closure.deletability is Deletability.UNKNOWN else closure.deletability)


def _closing_conditions(closure: Closure, language: str) -> str:
    """One condition a line: the checklist."""
    if closure.deletability is Deletability.IMPOSSIBLE:
        return ""
    return "\n".join(condition.text(language) for condition in closure.conditions)
