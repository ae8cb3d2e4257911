"""What readers of all families make alike: names and logins on one line, and the maker of a file."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.core import characters
from tracker.core.hosts import MAX_LOOKED_AT, hosts_only
from tracker.core.sightings import Sighting, Site, Standing

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
    """``text`` on one line without what is not to be seen (`tracker.core.characters`), cut to ``limit`` characters."""
    return " ".join(characters.on_one_line(text).split())[:limit].strip()
