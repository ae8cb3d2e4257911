"""Downloads from Facebook and Instagram: connected apps, companies that told Meta, one's own details."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.core.model import Grade
from tracker.core.progress import Progress
from tracker.core.sightings import Sighting, Site
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import clean_line, maker_itself
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.days import Days
from tracker.formats.downloads.meta_details import own_details, repaired
from tracker.formats.limits import MAX_TITLE
from tracker.formats.source import Shape, Source, reading_problem
from tracker.formats.tallies import Span
from tracker.formats.urls import AddressReader
from tracker.formats.values import mapping_in, mappings_in, text_in

NAME = "facebook"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Your information from Facebook or Instagram (JSON)"))

_FACEBOOK = Site("facebook.com", "www.facebook.com")
_META = ("Meta",)
_ADDRESSES = AddressReader()
_PROGRESS_EVERY = 1000  # entries
_MAX_TEXT = 2000  # characters, before they are repaired and cut
_PAGE = re.compile(rb"\b_(a6-[a-z]|a70[0-9a-f]|a6_q|3-95|ikh)\b")
_PAGE_START = 1024  # bytes
# What a person does only where they are a customer or have signed up.
_STRONGER = frozenset({"PURCHASE", "COMPLETE_REGISTRATION", "LEAD"})
# A word in a label that says "app", in the languages Facebook is used in most.
_APP_WORDS = ("app", "aplica", "anwendung", "应用", "應用", "アプリ", "앱", "приложен", "تطبيق", "ứng dụng", "ऐप")

_NO_ENTRY = QT_TRANSLATE_NOOP("reading", "It is not an entry as Facebook writes them.")
_NAMELESS = QT_TRANSLATE_NOOP("reading", "It has no name.")
_NO_LIST_UPLOADED = QT_TRANSLATE_NOOP(
    "reading", "The advertiser chose you by what Meta knows; it sent no list of its own."
)
_TOLD_META = QT_TRANSLATE_NOOP("reading", "The company told Meta about a visit; that does not prove an account.")
_UPLOADED = QT_TRANSLATE_NOOP(
    "reading", "The company gave Meta a list with your address or number; it may have them from somebody else."
)
_HTML = QT_TRANSLATE_NOOP(
    "reading",
    "it is a page (HTML) from Facebook or Instagram, made for looking at. Ask for your information once more in the "
    "Accounts Centre (Your information and permissions > Export your information) and choose the format JSON",
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list at the top of a file. ``kinds``: what Facebook holds by it."""

    read_entry: Callable[[int, Any, Days], Sighting | Skip]
    kinds: frozenset[str] = frozenset()


def detect(source: Source) -> bool:
    """Whether the keys are those of one of these files, or it is one of the pages for looking at."""
    if source.shape is Shape.XML:
        return _is_page(source)
    return source.shape is Shape.JSON and (_list_in(source) is not None or _is_profile(source) or _is_labelled(source))


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """The companies in the file, one sighting for each entry; Facebook itself is offered."""
    if source.shape is Shape.XML and _is_page(source):
        raise source.unreadable(reading_problem(_HTML))
    if (name := _list_in(source)) is not None:
        return _read_list(source, f"{name}.item", _LISTS[name], aids.days, progress)
    if _is_profile(source):
        return _read_profile(source, aids)
    if _is_labelled(source):
        return _read_list(source, "item", _Listed(_labelled), aids.days, progress)
    text = QT_TRANSLATE_NOOP("reading", "it is none of the files of Facebook and Instagram that are read here")
    raise source.unreadable(reading_problem(text))


def _list_in(source: Source) -> str | None:
    outline = source.json_outline
    return next((name for name in _LISTS if isinstance(outline.get(name), frozenset)), None)


def _is_profile(source: Source) -> bool:
    keys = source.json_outline.get("profile_user")
    return isinstance(keys, frozenset) and "string_map_data" in keys


def _is_labelled(source: Source) -> bool:
    """Whether it is a list of labelled values with a label about apps; all files of 2024 have that form."""
    keys = source.json_outline.get("")
    if not isinstance(keys, frozenset) or not {"label_values", "timestamp"} <= keys:
        return False
    first = next(source.json_items("item"), None)
    labels = (repaired(text_in(value.get("label"))[:_MAX_TEXT]).casefold() for value in _labels(first))
    return any(word in label for label in labels for word in _APP_WORDS)


def _read_list(source: Source, prefix: str, listed: _Listed, days: Days, progress: Progress) -> Reading:
    sightings: list[Sighting] = []
    skipped: list[Skip] = []
    number = 0
    for number, item in enumerate(source.json_items(prefix), start=1):
        if number % _PROGRESS_EVERY == 0:
            progress(source.stream.tell(), source.size)
        found = listed.read_entry(number, item, days)
        if isinstance(found, Skip):
            skipped.append(found)
        else:
            sightings.append(found)
    sightings.append(maker_itself("Facebook", "facebook.com", listed.kinds if number else ()))
    return Reading(Report(NAME, number, tuple(skipped)), tuple(sightings))


def _read_profile(source: Source, aids: Aids) -> Reading:
    """Instagram's own page about the person: the account is certain."""
    details = own_details(source, aids.region)
    sighting = Sighting(
        1,
        "Instagram",
        (Site("instagram.com", "www.instagram.com"),),
        login=details.login,
        kinds=details.kinds,
        contacts=details.contacts,
    )
    return Reading(Report(NAME, 1), (sighting,))


def _connected(number: int, item: Any, days: Days) -> Sighting | Skip:
    """An app that was opened with the Facebook account; the old and the newer form."""
    name = _name(number, item)
    if isinstance(name, Skip):
        return name
    gone = days.at(item.get("removed_timestamp"))
    return Sighting(
        number,
        name,
        first_seen=days.at(item.get("added_timestamp")),
        last_seen=gone,
        removed=gone is not None or item.get("category") == "removed",
        through=_FACEBOOK,
    )


def _labelled(number: int, item: Any, days: Days) -> Sighting | Skip:
    """The newest form: the labels are translated, so the first text is taken as the name."""
    values = _labels(item)
    if not values:
        return Skip(number, reading_problem(_NO_ENTRY))
    texts = (clean_line(repaired(text_in(value.get("value"))[:_MAX_TEXT]), MAX_TITLE) for value in values)
    name = next((text for text in texts if text), "")
    if not name:
        return Skip(number, reading_problem(_NAMELESS))
    span = Span()
    span.add(*(days.at(value.get("timestamp_value")) for value in values))
    first = span.first or days.at(item.get("timestamp"))
    return Sighting(number, name, first_seen=first, through=_FACEBOOK)


def _labels(item: Any) -> list[Mapping[str, Any]]:
    return mappings_in(mapping_in(item).get("label_values"))


def _off_facebook(number: int, item: Any, days: Days) -> Sighting | Skip:
    """A company that told Meta what the person did with it."""
    name = _name(number, item)
    if isinstance(name, Skip):
        return name
    events = mappings_in(item.get("events"))
    span = Span()
    span.add(*(days.at(event.get("timestamp")) for event in events))
    types = {event["type"] for event in events if isinstance(event.get("type"), str)}
    stronger = not types.isdisjoint(_STRONGER)
    site = _ADDRESSES.read(name).site  # many are named by their address
    return Sighting(
        number,
        name,
        (site,) if site else (),
        first_seen=span.first,
        last_seen=span.last,
        kinds=frozenset({"orders"}) if "PURCHASE" in types else frozenset(),
        grade=Grade.MEDIUM if stronger else Grade.WEAK,
        count=max(1, len(events)),
        third_parties=_META,
        doubt=None if stronger else reading_problem(_TOLD_META),
    )


def _advertiser(number: int, item: Any, _days: Days) -> Sighting | Skip:
    name = _name(number, item, "advertiser_name")
    if isinstance(name, Skip):
        return name
    if not any(value is True for key, value in item.items() if key.startswith("has_data_file")):
        return Skip(number, reading_problem(_NO_LIST_UPLOADED))
    return _uploader(number, name)


def _listed_name(number: int, item: Any, _days: Days) -> Sighting | Skip:
    """An older form: the names alone, of those who gave Meta a list."""
    name = _name(number, {"name": item})
    return name if isinstance(name, Skip) else _uploader(number, name)


def _uploader(number: int, name: str) -> Sighting:
    return Sighting(number, name, grade=Grade.WEAK, third_parties=_META, doubt=reading_problem(_UPLOADED))


def _name(number: int, item: Any, key: str = "name") -> str | Skip:
    """The name in an entry, or why there is none."""
    if not isinstance(item, dict) or not isinstance(item.get(key), str):
        return Skip(number, reading_problem(_NO_ENTRY))
    name = clean_line(repaired(item[key][:_MAX_TEXT]), MAX_TITLE)
    return name or Skip(number, reading_problem(_NAMELESS))


def _is_page(source: Source) -> bool:
    """Whether it is HTML with the class names of Meta's downloads."""
    return _PAGE.search(source.head) is not None and b"<html" in source.head[:_PAGE_START].lower()


_ADVERTISERS = _Listed(_advertiser)
_LISTS: dict[str, _Listed] = {
    "installed_apps_v2": _Listed(_connected),
    "installed_apps": _Listed(_connected),
    "off_facebook_activity_v2": _Listed(_off_facebook, frozenset({"browsing"})),
    "off_facebook_activity": _Listed(_off_facebook, frozenset({"browsing"})),
    "custom_audiences_all_types_v2": _ADVERTISERS,
    "custom_audiences_all_types": _ADVERTISERS,
    "ig_custom_audiences_all_types": _ADVERTISERS,
    "custom_audiences_v2": _Listed(_listed_name),
    "custom_audiences": _Listed(_listed_name),
}
