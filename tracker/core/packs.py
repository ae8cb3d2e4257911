"""What a downloaded list says about services, and how a vault keeps such a list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from tracker.core.model import Deletability, Pack


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One service of a list.

    ``domains``: lower case, without ``www.``. ``url`` and ``email``: where to close the account or
    ask for it. ``note``: what the list says in its own words, plain text of a stranger.
    """

    name: str
    domains: tuple[str, ...]
    deletability: Deletability = Deletability.UNKNOWN
    url: str = ""
    email: str = ""
    postal: str = ""
    operator: str = ""
    note: str = ""


def pack_content(entries: Iterable[PackEntry]) -> str:
    """The entries as `Pack.content` keeps them: a JSON list, empty fields left out."""
    rows = [{name: value for name, value in asdict(entry).items() if value} for entry in entries]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def pack_entries(pack: Pack) -> tuple[PackEntry, ...]:
    """The entries of a pack that `pack_content` wrote; raises ValueError for any other content."""
    try:
        rows = json.loads(pack.content)
        if not isinstance(rows, list):
            raise TypeError("a list expected")
        return tuple(map(_entry, rows))
    except (AttributeError, KeyError, RecursionError, TypeError) as problem:
        raise ValueError("no list about services") from problem


def _entry(row: dict[str, Any]) -> PackEntry:
    texts = {name: value for name, value in row.items() if name not in ("domains", "deletability")}
    domains = row.get("domains", [])
    if not isinstance(domains, list) or not all(isinstance(text, str) for text in (*domains, *texts.values())):
        raise TypeError("texts expected")
    return PackEntry(
        **texts, domains=tuple(domains), deletability=Deletability(row.get("deletability", Deletability.UNKNOWN))
    )
