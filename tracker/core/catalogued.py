"""Which facts about a service the catalogue can fill in, and which of them are still the catalogue's."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.core.model import Service, ServiceId
from tracker.core.text import QT_TRANSLATE_NOOP

FACTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "operator": ("operator",),
        "group": ("group",),
        "app_type": ("app_type",),
        "domains": ("domains",),
        "apps": ("apps",),
        "deletability": ("deletability", "deletability_by", "deletability_source", "deletability_seen"),
        "closing_path": ("closing_path",),
        "closing_url": ("closing_url",),
        "closing_conditions": ("closing_conditions",),
    }
)
"""Name of each fact and the fields of `Service` that it fills in, all of them or none."""

FACT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "operator": QT_TRANSLATE_NOOP("facts", "Operator"),
        "group": QT_TRANSLATE_NOOP("facts", "Company group"),
        "app_type": QT_TRANSLATE_NOOP("facts", "App type"),
        "domains": QT_TRANSLATE_NOOP("facts", "Web addresses"),
        "apps": QT_TRANSLATE_NOOP("facts", "Apps"),
        "deletability": QT_TRANSLATE_NOOP("facts", "Can it be deleted?"),
        "closing_path": QT_TRANSLATE_NOOP("facts", "How to close it"),
        "closing_url": QT_TRANSLATE_NOOP("facts", "Where to close it"),
        "closing_conditions": QT_TRANSLATE_NOOP("facts", "Conditions for closing it"),
    }
)
"""What a person reads for each, in the translation context ``facts``."""

_NOTHING_KNOWN = Service(ServiceId(""), "")


def all_facts(draft: Service) -> tuple[str, ...]:
    """The facts that ``draft`` says something about."""
    return tuple(fact for fact in FACTS if _has(draft, fact))


def kept(before: Service, after: Service, known: Service | None = None) -> tuple[str, ...]:
    """Which facts of ``after`` are the catalogue's, when a service was ``before`` until now.

    Those that were and are unchanged, and those that are just what the catalogue says
    (``known``, as a draft). Everything else is the person's own word.
    """
    return tuple(
        fact
        for fact in FACTS
        if (fact in before.catalogued and _same(before, after, fact))
        or (known is not None and _has(known, fact) and _same(known, after, fact))
    )


def outdated(service: Service, known: Service, *others: Service) -> tuple[str, ...]:
    """The facts that came from the catalogue, which no longer puts them like that.

    ``known``: what it says today, as a draft; ``others``: the same in further languages, because
    no fact is old only for having been taken in another one. The catalogue may have withdrawn a fact.
    """
    drafts = (known, *others)
    return tuple(
        fact
        for fact in FACTS
        if fact in service.catalogued and not any(_same(service, draft, fact) for draft in drafts)
    )


def _has(service: Service, fact: str) -> bool:
    return not _same(service, _NOTHING_KNOWN, fact)


def _same(one: Service, other: Service, fact: str) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in FACTS[fact])
