"""What readers of all families make alike: names and logins on one line, and the maker of a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from tracker.core.hosts import MAX_LOOKED_AT, hosts_only
from tracker.core.sightings import Sighting, Site, Standing

_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
MAX_LOGIN = 320  # characters: the longest e-mail address there can be


def maker_itself(name: str, domain: str, kinds: Iterable[str] = ()) -> Sighting:
    """The program or company that wrote the file: it is a service, too, and holds ``kinds``.

    Cards and papers in a password manager say only that the manager holds them. It is offered,
    never taken unasked.
    """
    return Sighting(0, name, (Site(domain, domain),), kinds=frozenset(kinds), standing=Standing.OFFERED)


def clean_line(text: str, limit: int) -> str:
    """``text`` as it may be kept of a file of the person's own: `on_one_line`, and of web addresses only the hosts."""
    return hosts_only(on_one_line(text, MAX_LOOKED_AT))[:limit].strip()


def on_one_line(text: str, limit: int) -> str:
    """``text`` on one line, cut to ``limit`` characters.

    Control characters go, and those that turn the direction of writing around.
    """
    if not text.isprintable():
        visible = (" " if character in "\t\r\n" else character for character in text)
        text = "".join(character for character in visible if not _is_unseen(character))
    return " ".join(text.split())[:limit].strip()


def _is_unseen(character: str) -> bool:
    return character in _DIRECTION or unicodedata.category(character) in ("Cc", "Cs")
