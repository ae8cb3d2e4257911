"""Visits to pages for signing in, gathered from a browser's history: a weak sign of an account."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tracker.core.model import Grade, PartialDate
from tracker.core.sightings import Sighting, Site
from tracker.core.text import QT_TRANSLATE_NOOP
from tracker.formats.base import Skip
from tracker.formats.source import reading_problem
from tracker.formats.tallies import SkipTally, Span
from tracker.formats.urls import AddressReader, Target

_MAX_URL = 4096  # characters; a page for signing in has no longer address

# Words in the path that make a page one for signing in; "accounting", "kontor" and "mystery" are not.
_WORDS = re.compile(r"(log-?_?[io]n|sign-?_?in|accounts?|konto|passport)(?![a-z])|(?<![a-z])my(?![a-z])", re.IGNORECASE)

_OTHER_PAGE = QT_TRANSLATE_NOOP("reading", "It is a visit to a page that has nothing to do with an account.")
_NO_SITE = QT_TRANSLATE_NOOP("reading", "Its address is a page of the browser or of your own network, or is broken.")
_MERELY_VISITED = QT_TRANSLATE_NOOP("reading", "A page for signing in was visited; that does not prove an account.")


@dataclass(slots=True)
class _Visits:
    place: int
    count: int = 0
    span: Span = field(default_factory=Span)


class SignInPages:
    """One for each file. Of a visit only the host is kept, and when; the path is looked at and dropped."""

    def __init__(self) -> None:
        self._addresses = AddressReader()
        self._found: dict[Site, _Visits] = {}
        self._skipped = SkipTally()

    def add(self, place: int, url: str, day: PartialDate | None, times: int = 1) -> None:
        """A visit, or several to the same page."""
        url = url[:_MAX_URL]
        path = _path(url)
        if path is None:
            self._skipped.add(place, _NO_SITE)
        elif not _WORDS.search(path):
            self._skipped.add(place, _OTHER_PAGE)
        elif (address := self._addresses.read(url)).target is not Target.SITE or address.site is None:
            self._skipped.add(place, _NO_SITE)
        else:
            visits = self._found.setdefault(address.site, _Visits(place))
            visits.count += times
            visits.span.add(day)

    def sightings(self) -> tuple[Sighting, ...]:
        """One for each host."""
        return tuple(
            Sighting(
                visits.place,
                sites=(site,),
                first_seen=visits.span.first,
                last_seen=visits.span.last,
                grade=Grade.WEAK,
                count=visits.count,
                clues=(site.host,),
                doubt=reading_problem(_MERELY_VISITED),
            )
            for site, visits in self._found.items()
        )

    def skips(self) -> tuple[Skip, ...]:
        return self._skipped.skips()


def _path(url: str) -> str | None:
    """The path of a web address without query and fragment, or None for another address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.path if parts.scheme in ("http", "https") and parts.netloc else None
