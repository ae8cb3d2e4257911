"""From a catalogue entry to a service of one's own, filled in as far as the catalogue knows."""

from __future__ import annotations

from dataclasses import replace

from tracker.catalogue.entries import Closure, Confidence, Origin, ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.core.catalogued import all_facts
from tracker.core.model import Deletability, SaidBy, Service, ServiceId, new_id

CLOSING_FACTS = frozenset({"deletability", "closing_path", "closing_url", "closing_conditions", "closing_email"})
"""Facts that come from the sources about closing, unless one has a source of its own."""


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
        closing_conditions="\n".join(condition.text(language) for condition in closure.conditions),  # one a line
    )
    if (rating := claimed(closure)) is not Deletability.UNKNOWN:
        origin = origin_of(entry, "deletability")
        draft = replace(
            draft,
            deletability=rating,
            deletability_by=SaidBy.CATALOGUE,
            deletability_source=origin.source.text(language) if origin.source else "",
            deletability_seen=origin.seen,
        )
    return replace(draft, catalogued=all_facts(draft))


def asked_for(entry: ServiceEntry) -> tuple[str, ...]:
    """The kinds of data that signing up asks for, as far as the catalogue says; none where it does not say.

    A password is made up for the service and says nothing about the person.
    """
    return tuple(kind for kind in entry.collects if kind != "password")


def origin_of(entry: ServiceEntry, fact: str) -> Origin:
    """Where a fact comes from.

    ``fact``: a name of `tracker.core.catalogued.FACTS`, ``closing_email`` or ``collects``; any other
    stands for the entry as a whole. A closing fact for which no document is named is the word of
    the entry's sources about closing; among several, nobody knows whose.
    """
    closure = entry.closure
    if fact in entry.origins:
        return entry.origins[fact]
    if fact in CLOSING_FACTS:
        names = [source.name for source in closure.sources]
        if len(names) > 1 and fact != "deletability":  # the first source is the one that rates
            together = Localized("; ".join(name.en for name in names), "；".join(name.zh for name in names))
            return Origin(together, None, closure.confidence, one_of=True)
        return Origin(names[0] if names else entry.source, closure.as_of, closure.confidence)
    confidence = entry.collects_confidence if fact == "collects" else Confidence.MEDIUM
    return Origin(entry.source, entry.seen, confidence, listed=entry.source is not None)


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
