"""Which facts about a service the catalogue can fill in, and which of them are still the catalogue's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from tracker.core.model import Deletability, PartialDate, SaidBy, Service, ServiceId
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


def own_answer(after: Service, today: date | None, before: Service, known: Service | None = None) -> Service:
    """``after``, without what only backed another answer to "Can it be deleted?".

    Who says so, the source and the day belong to an answer. Where it was changed and they were left
    as they stood beside the old one, ``before`` or in the catalogue (``known``, as a draft), the new
    one is the person's own and of ``today``. Those that were set with it stay, and so does an answer
    that is just the catalogue's.
    """
    if known is not None and _same(known, after, "deletability"):
        return after
    references = (before, known) if known is not None else (before,)
    if not any(
        item.deletability is not after.deletability and _backing(item) == _backing(after) for item in references
    ):
        return after
    dated = today is not None and after.deletability is not Deletability.UNKNOWN
    seen = PartialDate(str(today)) if dated else None
    return replace(after, deletability_by=SaidBy.UNKNOWN, deletability_source="", deletability_seen=seen)


def _backing(service: Service) -> tuple[SaidBy, str, PartialDate | None]:
    return service.deletability_by, service.deletability_source, service.deletability_seen


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
