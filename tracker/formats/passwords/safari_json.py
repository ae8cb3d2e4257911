"""The JSON parts of what Safari exports: history, payment cards, extensions. Their names are in any language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tracker.core.progress import Progress
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.formats.accounts import maker_itself
from tracker.formats.base import Aids, Reading, Report, Skip
from tracker.formats.days import MICROSECONDS, Days
from tracker.formats.passwords.vault_entries import no_account
from tracker.formats.sign_in_pages import SignInPages
from tracker.formats.source import Source, reading_problem
from tracker.formats.values import list_in, mapping_in, text_in

NAME = "safari_json"
TITLE = message("formats", QT_TRANSLATE_NOOP("formats", "Safari's browsing data (JSON)"))

_PROGRESS_EVERY = 5000  # entries
_METADATA = frozenset({"browser_name", "data_type"})
_MAX_VISITS = 1_000_000  # to one page; more is no count

_EXTENSION = QT_TRANSLATE_NOOP("reading", "It is an extension of the browser, not an account.")
_CARDS_HELD = QT_TRANSLATE_NOOP("reading", "Safari itself holds payment cards ({cards}). It is offered, not added.")

# Looked for in the name of a card, which the person may have worded at will; nothing else of it is kept.
_BRANDS = {
    "visa": "Visa",
    "mastercard": "Mastercard",
    "maestro": "Maestro",
    "american express": "American Express",
    "amex": "American Express",
    "discover": "Discover",
    "diners": "Diners Club",
    "jcb": "JCB",
    "unionpay": "UnionPay",
    "银联": "UnionPay",
    "銀聯": "UnionPay",
}


def detect(source: Source) -> bool:
    """Whether the metadata is what Safari puts into each of the files."""
    if not all(f'"{name}"'.encode() in source.head for name in _METADATA):
        return False  # spares looking at large documents of others
    found = source.json_outline.get("metadata")
    return isinstance(found, tuple | frozenset) and set(found) >= _METADATA


def read(source: Source, *, aids: Aids, progress: Progress) -> Reading:
    """Sites of visited pages for signing in, or what Safari itself holds, by the type of the data."""
    data_type = next(source.json_items("metadata.data_type"), None) if detect(source) else None
    reader = _READERS.get(data_type) if isinstance(data_type, str) else None
    if reader is None:
        text = QT_TRANSLATE_NOOP("reading", "it is a part of Safari's export that is not known here")
        raise source.unreadable(reading_problem(text))
    return reader(source, aids.days, progress)


def _read_history(source: Source, days: Days, progress: Progress) -> Reading:
    pages = SignInPages()
    number = 0
    for number, item in enumerate(source.json_items("history.item"), start=1):
        if number % _PROGRESS_EVERY == 0:
            progress(source.stream.tell(), source.size)
        entry = mapping_in(item)
        times = entry.get("visit_count", entry.get("visits_count"))  # both spellings occur
        counted = isinstance(times, int) and not isinstance(times, bool) and 0 < times < _MAX_VISITS
        day = days.at(entry.get("time_usec"), MICROSECONDS)
        pages.add(number, text_in(entry.get("url")), day, times if counted else 1)
    return Reading(Report(NAME, number, pages.skips()), pages.sightings())


def _read_cards(source: Source, _days: Days, progress: Progress) -> Reading:
    document = mapping_in(source.load_json(_only_brands))
    cards = list_in(document.get("payment_cards"))
    progress(source.size, source.size)
    skipped = tuple(Skip(number, no_account("card")) for number, _ in enumerate(cards, start=1))
    warnings = (reading_problem(_CARDS_HELD, cards=len(cards)),) if cards else ()
    report = Report(NAME, len(cards), skipped, warnings)
    if not cards:
        return Reading(report)
    brands = tuple(sorted({brand for card in cards if isinstance(card, dict) for brand in card}))
    return Reading(report, (replace(maker_itself("Safari", "apple.com", {"bank_card"}), clues=brands),))


def _read_extensions(source: Source, _days: Days, progress: Progress) -> Reading:
    document = mapping_in(source.load_json(_only_extensions))
    count = len(list_in(document.get("extensions")))
    progress(source.size, source.size)
    skipped = (Skip(1, reading_problem(_EXTENSION), count),) if count else ()
    return Reading(Report(NAME, count, skipped))


_READERS: dict[str, Callable[[Source, Days, Progress], Reading]] = {
    "history": _read_history,
    "payment_cards": _read_cards,
    "extensions": _read_extensions,
}


def _only_brands(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Drops all of a card but the brands that its name speaks of, while the JSON is being read."""
    kept: dict[str, Any] = {key: value for key, value in pairs if key == "payment_cards"}
    for key, value in pairs:
        if key == "card_name" and isinstance(value, str):
            kept.update({brand: True for word, brand in _BRANDS.items() if word in value.lower()})
    return kept


def _only_extensions(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if key == "extensions"}
