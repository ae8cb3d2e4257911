"""From a catalogue entry to a service of one's own, filled in as far as the catalogue knows."""

from __future__ import annotations

from dataclasses import replace

from tracker.catalogue.localized import Localized
from tracker.catalogue.services import Closure, Confidence, ServiceEntry
from tracker.core.model import Deletability, SaidBy, Service, ServiceId, new_id

_COOLING_OFF = Localized("It can be undone within {days} days.", "{days} 天内可以撤销。")


def draft_service(entry: ServiceEntry, language: str) -> Service:
    """A new service with the entry's facts, its texts in ``language`` (``en``, ``zh_CN`` …)."""
    closure = entry.closure
    draft = Service(
        id=ServiceId(new_id()),
        name=entry.name.text(language),
        catalogue_id=entry.id,
        operator=entry.operator,
        group=entry.group.text(language),
        app_type=entry.app_type,
        domains=entry.domains,
        apps=entry.apps,
        closing_path=_closing_path(closure, language),
        closing_conditions=_closing_conditions(closure, language),
    )
    if not _is_claim(closure):
        return draft
    return replace(
        draft,
        deletability=closure.deletability,
        deletability_by=SaidBy.CATALOGUE,
        deletability_source=closure.sources[0].name.text(language),
        deletability_seen=closure.as_of,
    )


def usual_holdings(entry: ServiceEntry) -> tuple[str, ...]:
    """Codes of the kinds of data that such an account usually holds."""
    return entry.collects


def _is_claim(closure: Closure) -> bool:
    """Whether the rating is good enough to be taken over.

    A doubtful source is enough to warn ("cannot be deleted"), never enough to reassure.
    """
    if closure.deletability is Deletability.UNKNOWN:
        return False
    return closure.confidence is not Confidence.LOW or closure.deletability is Deletability.IMPOSSIBLE


def _closing_path(closure: Closure, language: str) -> str:
    path = "" if closure.path is None else closure.path.text(language)
    return "\n".join(filter(None, (path, closure.url)))


def _closing_conditions(closure: Closure, language: str) -> str:
    if closure.deletability is Deletability.IMPOSSIBLE:
        return ""
    lines = [] if closure.scope is None else [closure.scope.text(language)]
    lines += [condition.text(language) for condition in closure.conditions]
    if closure.cooling_off_days is not None:
        lines.append(_COOLING_OFF.text(language).format(days=closure.cooling_off_days))
    return "\n".join(lines)
