"""Company records of Datenanfragen.de: whom to ask for one's data or for its deletion.

https://github.com/datenanfragen/data describes them in schema.json.
"""

from __future__ import annotations

import re

from tracker.core.packs import PackEntry
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.limits import MAX_PACK_NOTE, MAX_PACK_POSTAL
from tracker.formats.packs.base import Listed
from tracker.formats.packs.fields import Fields
from tracker.formats.source import reading_problem

NAME = "datenanfragen"
LIST = "Datenanfragen.de"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Datenanfragen.de companies (JSON, or a ZIP of all)"))
MARKS = frozenset({"slug", "name", "relevant-countries"})
MEMBERS = re.compile(r"(?:[^/]+/)?companies/[^/.][^/]*\.json")

_KEPT = frozenset({"slug", "name", "address", "email", "webform", "web", "comments"})


def keeps(field: str) -> bool:
    return field in _KEPT


def read(fields: Fields, language: str) -> Listed:  # noqa: ARG001 - as all readers; the records have one language
    """The records say whom to write to, and nothing about whether an account can be deleted."""
    slug, name = fields.name("slug"), fields.name("name")
    home = fields.home("web")
    entry = PackEntry(
        name,
        (home,) if home else (),
        url=fields.link("webform"),
        email=fields.email("email"),
        postal=fields.text("address", MAX_PACK_POSTAL),
        operator=name,
        note=fields.joined("comments", MAX_PACK_NOTE),
    )
    if not (entry.url or entry.email or entry.postal):
        text = QT_TRANSLATE_NOOP("reading", "“{name}” has no address to write to.")
        return Listed((slug,), reading_problem(text, name=name))
    return Listed((slug,), entry)
