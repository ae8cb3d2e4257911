"""Google Takeout: sites with a page for signing in from Chrome's history, and apps from the Play Store."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.core.model import Grade
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line, maker_itself
from tracker.formats.apps import NAMES_NO_APP, merely_installed
from tracker.formats.base import Aids, Reading, Report
from tracker.formats.days import MICROSECONDS, Days
from tracker.formats.limits import MAX_TITLE
from tracker.formats.sign_in_pages import SignInPages
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.tallies import SkipTally, Span
from tracker.formats.values import mapping_in, text_in

NAME = "google_takeout"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Google Takeout: Chrome history or Play Store (JSON)"))

_HISTORY = "Browser History"
_PROGRESS_EVERY = 5000  # entries

_NO_APP = QT_TRANSLATE_NOOP("reading", "It is a film, a book, a subscription or another purchase, not an app.")
_NO_ENTRY = QT_TRANSLATE_NOOP("reading", "It is not an entry as the Play Store writes them.")
_APPS = "Android Apps"


@dataclass(frozen=True, slots=True)
class _List:
    """One file of the Play Store: where its times are, and what Google holds by it."""

    first: str = ""
    last: str = ""
    kinds: frozenset[str] = frozenset()


_LISTS: dict[str, _List] = {
    "install": _List("firstInstallationTime", "lastUpdateTime", frozenset({"device_id"})),
    "libraryDoc": _List("acquisitionTime"),
    "subscription": _List(kinds=frozenset({"orders"})),
    "purchaseHistory": _List("purchaseTime", kinds=frozenset({"orders"})),
}


def detect(source: Source) -> bool:
    """Whether it is Chrome's history or one of the lists of the Play Store, by its keys."""
    if source.shape is not Shape.JSON:
        return False
    outline = source.json_outline
    return isinstance(outline.get(_HISTORY), frozenset) or _list_of(source) is not None


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """Sites of pages for signing in, or apps by their names; Google itself is offered."""
    if (name := _list_of(source)) is not None:
        return _read_play(source, name, aids.days, progress)
    if not isinstance(source.json_outline.get(_HISTORY), frozenset):
        text = QT_TRANSLATE_NOOP("reading", "it is none of the files of Google Takeout that are read here")
        raise source.unreadable(reading_problem(text))
    return _read_history(source, aids.days, progress)


def _list_of(source: Source) -> str | None:
    """The key that every entry of the list has, if it is one of the Play Store's."""
    keys = source.json_outline.get("")
    if not isinstance(keys, frozenset) or len(keys) != 1:
        return None
    name = next(iter(keys))
    if name not in _LISTS:
        return None
    first = next(source.json_items("item"), None)
    return name if isinstance(first, dict) and "doc" in mapping_in(first.get(name)) else None


def _read_history(source: Source, days: Days, progress: Progress) -> Reading:
    pages = SignInPages()
    number = 0
    for number, item in enumerate(source.json_items(f"{_HISTORY}.item"), start=1):
        if number % _PROGRESS_EVERY == 0:
            progress(source.stream.tell(), source.size)
        visit = mapping_in(item)
        pages.add(number, text_in(visit.get("url")), days.at(visit.get("time_usec"), MICROSECONDS))
    sightings = (*pages.sightings(), maker_itself("Google", "google.com", {"browsing"} if number else ()))
    return Reading(Report(NAME, number, pages.skips()), sightings)


def _read_play(source: Source, name: str, days: Days, progress: Progress) -> Reading:
    kind = _LISTS[name]
    sightings: list[Sighting] = []
    skipped = SkipTally()
    number = 0
    for number, item in enumerate(source.json_items("item"), start=1):
        if number % _PROGRESS_EVERY == 0:
            progress(source.stream.tell(), source.size)
        entry = mapping_in(mapping_in(item).get(name))
        document = mapping_in(entry.get("doc"))
        title = clean_line(text_in(document.get("title")), MAX_TITLE)
        if not document:
            skipped.add(number, _NO_ENTRY)
        elif document.get("documentType") != _APPS:
            skipped.add(number, _NO_APP)
        elif not title:
            skipped.add(number, NAMES_NO_APP)
        else:
            span = Span()
            span.add(days.in_text(entry.get(kind.first)), days.in_text(entry.get(kind.last)))
            sightings.append(
                Sighting(
                    number,
                    title,
                    first_seen=span.first,
                    last_seen=span.last,
                    grade=Grade.MEDIUM,
                    doubt=merely_installed(),
                )
            )
    sightings.append(maker_itself("Google", "google.com", kind.kinds if number else ()))
    return Reading(Report(NAME, number, skipped.skips()), tuple(sightings))
