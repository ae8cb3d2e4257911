"""JustDeleteMe's ``sites.json``: how hard it is to close an account, and where.

https://github.com/jdm-contrib/jdm says in CONTRIBUTING.md what the fields mean.
"""

from __future__ import annotations

import re

from tracker.core.model import Deletability
from tracker.core.packs import PackEntry
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.limits import MAX_PACK_NOTE, MAX_TITLE
from tracker.formats.packs.base import Listed
from tracker.formats.packs.fields import Fields

NAME = "justdeleteme"
LIST = "JustDeleteMe"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "JustDeleteMe’s list (sites.json)"))
MARKS = frozenset({"name", "difficulty", "domains"})
MEMBERS = re.compile(r"(?:[^/]+/)?_data/sites\.json")

_KEPT = MARKS | {"url", "notes", "email"}
_TRANSLATED = ("url_", "notes_")
_DELETABILITY = {
    "easy": Deletability.SELF_SERVICE,  # a button
    "medium": Deletability.CONDITIONAL,  # additional steps
    "hard": Deletability.REQUEST,  # only by way of the customer service
    "limited": Deletability.REGIONAL,  # only where a privacy law is proved to apply
    "impossible": Deletability.IMPOSSIBLE,
}


def keeps(field: str) -> bool:
    return field in _KEPT or field.startswith(_TRANSLATED)


def read(fields: Fields, language: str) -> Listed:
    """A difficulty that is not known here counts as not known."""
    name = fields.name("name")
    domains = fields.hosts("domains")
    if not domains and (host := fields.host("url")):
        domains = (host,)
    entry = PackEntry(
        name,
        domains,
        _DELETABILITY.get(fields.line("difficulty", MAX_TITLE), Deletability.UNKNOWN),
        url=fields.link(fields.language_of("url", language)) or fields.link("url"),
        email=fields.email("email"),
        note=fields.text(fields.language_of("notes", language), MAX_PACK_NOTE),
    )
    return Listed(tuple(f"{name} ({domain})" for domain in domains) or (name,), entry)
