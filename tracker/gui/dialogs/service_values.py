"""A service as texts for the fields of its editor, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.core.model import (
    Deletability,
    Disclosure,
    Need,
    PartialDate,
    SaidBy,
    SecondFactor,
    Service,
    ServiceId,
    Status,
)

_CHOICES = {
    "status": Status,
    "need": Need,
    "second_factor": SecondFactor,
    "disclosure": Disclosure,
    "deletability": Deletability,
    "deletability_by": SaidBy,
}
_TEXTS = (
    "name",
    "operator",
    "group",
    "login",
    "deletability_source",
    "closing_path",
    "closing_url",
    "closing_conditions",
    "notes",
)
_DATES = ("opened", "last_used", "deletability_seen")
_SEPARATORS = re.compile(r"[\s,;，；、]+")
_TAG_SEPARATORS = re.compile(r"[,;，；、\n]+")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://(?:[^/?#\s]*@)?)?([^/?#:@\s]+)(?::\d*)?(?:[/?#]\S*)?", re.IGNORECASE)
"""With or without ``https://``; what stands before and behind the host may be a secret."""


def as_texts(service: Service) -> dict[str, str]:
    """What the fields say about ``service``, by the name of the field."""
    values: dict[str, str] = {name: getattr(service, name) for name in (*_TEXTS, *_CHOICES)}
    values |= {name: getattr(service, name) or "" for name in _DATES}
    values["app_type"] = str(service.app_type or "")
    values["parent"] = service.parent or ""
    values["domains"] = ", ".join(service.domains)
    values["tags"] = ", ".join(service.tags)
    return values


def as_fields(texts: Mapping[str, str]) -> dict[str, Any]:
    """Fields of `Service` from what was typed; dates and addresses are checked when they are saved."""
    fields: dict[str, Any] = {name: texts[name].strip() for name in _TEXTS}
    fields |= {name: kind(texts[name]) for name, kind in _CHOICES.items()}
    fields |= {name: PartialDate(typed) if (typed := texts[name].strip()) else None for name in _DATES}
    fields["app_type"] = int(texts["app_type"]) if texts["app_type"] else None
    fields["parent"] = ServiceId(texts["parent"]) if texts["parent"] else None
    fields["domains"] = _parts(map(host, _SEPARATORS.split(texts["domains"])))
    fields["tags"] = _parts(tag.strip() for tag in _TAG_SEPARATORS.split(texts["tags"]))
    return fields


def host(address: str) -> str:
    """The host of what may have been copied from the address bar."""
    found = _ADDRESS.fullmatch(address)
    return (found[1] if found else address).lower()


def _parts(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, found)))
