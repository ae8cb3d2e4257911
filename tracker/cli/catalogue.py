"""``catalogue search`` and ``catalogue show``: what the world knows about services; no vault is opened."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import claimed, guessed
from tracker.catalogue.entries import Closure, ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.cli.output import Output, table
from tracker.cli.secrets import Secrets
from tracker.core import choices
from tracker.core.errors import NotInCatalogueError
from tracker.core.kinds import KIND_BY_CODE

_LANGUAGE = "en"


def catalogue(arguments: argparse.Namespace, output: Output, _secrets: Secrets) -> int:
    """Look something up."""
    services = Catalogue.load().services
    if arguments.action == "show":
        entry = services.by_id(arguments.id)
        if entry is None:
            raise NotInCatalogueError(what=arguments.id)
        output.result(asdict(entry), list(_lines(entry)))
        return 0
    found = services.search.find(arguments.text, arguments.limit)
    rows = [(entry.id, _name(entry), str(choices.label(claimed(entry.closure)))) for entry in found]
    lines = table(("Id", "Name", "Can it be deleted?"), rows) if rows else ["Nothing in the catalogue fits."]
    output.result({"services": [search_view(entry) for entry in found]}, lines)
    return 0


def search_view(entry: ServiceEntry) -> dict[str, Any]:
    """One service of ``catalogue search --json``."""
    closure = entry.closure
    return {
        "id": entry.id,
        "name": entry.name.text(_LANGUAGE),
        "name_zh": entry.name.zh,
        "operator": entry.operator.text(_LANGUAGE),
        "group": entry.group.text(_LANGUAGE),
        "domains": list(entry.domains),
        "deletability": str(closure.deletability),
        "confidence": str(closure.confidence),
        "as_of": closure.as_of,
        "sms_words": {signature.text: list(signature.words) for signature in entry.signatures},
    }


def _name(entry: ServiceEntry) -> str:
    return entry.name.en if entry.name.en == entry.name.zh else f"{entry.name.en} · {entry.name.zh}"


def _lines(entry: ServiceEntry) -> Iterator[str]:
    """The entry for a person; what nobody has said is left out, but for the rating."""
    closure = entry.closure
    yield f"{_name(entry)} ({entry.id})"
    facts = {
        "Also called": ", ".join(entry.aliases),
        "Operator": entry.operator.text(_LANGUAGE),
        "Company group": entry.group.text(_LANGUAGE),
        "Addresses": ", ".join(entry.domains),
        "Apps": ", ".join(entry.apps),
        "Signs its text messages": ", ".join(f"【{signature.text}】" for signature in entry.signatures),
        "Usually holds": ", ".join(_kind(code) for code in entry.collects),
        "Can it be deleted?": _rating(closure),
        "Where": closure.url or "",
        "How": _text(closure.path) if closure.path_confirmed else f"{_text(closure.path)} (not confirmed)",
        "What it closes": _text(closure.scope),
        "Conditions": " ".join(condition.text(_LANGUAGE) for condition in closure.conditions),
        "Going back": _going_back(closure),
        "What may stay": _text(closure.retention),
        "Sources disagree": _text(closure.disagreement),
        "Other lists": "; ".join(
            f"{other.source.text(_LANGUAGE)}: {choices.label(other.deletability)}" for other in closure.other_ratings
        ),
    }
    for title, text in facts.items():
        if text:
            yield f"{title}: {text}"


def _rating(closure: Closure) -> str:
    rating = str(choices.label(claimed(closure)))
    if (guess := guessed(closure)) is not None:
        rating += f" (perhaps: {choices.label(guess)}; not confirmed)"
    sources = ", ".join(source.name.text(_LANGUAGE) for source in closure.sources)
    seen = f", seen {closure.as_of}" if closure.as_of else ""
    return f"{rating} — {sources}{seen}" if sources else rating


def _going_back(closure: Closure) -> str:
    days = f"possible for {closure.cooling_off_days} days" if closure.cooling_off_days else ""
    return "; ".join(filter(None, (days, _text(closure.cooling_off))))


def _text(text: Localized | None) -> str:
    return "" if text is None else text.text(_LANGUAGE)


def _kind(code: str) -> str:
    return KIND_BY_CODE[code].label
