"""What the catalogue says about closing an account, in lines to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from tracker.catalogue.entries import Closure, Conditions, Contact, Evidence, OtherRating, ServiceEntry, Supports
from tracker.catalogue.localized import Localized
from tracker.core.closing_dates import ASSUMED_DAYS, cooling_off_ends
from tracker.core.model import Deletability, Service, Status
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.catalogue_words import seen_at
from tracker.gui.translation import LANGUAGES, Counted, listed, paragraph, render, text
from tracker.gui.widgets.topics import Line

_WAY_NOT_KNOWN = QT_TRANSLATE_NOOP("closing", "The way is not known.")
_PERHAPS = QT_TRANSLATE_NOOP("closing", "Perhaps: {way}")
_PERHAPS_FROM = QT_TRANSLATE_NOOP("closing", "From memory or an anonymous page, not confirmed")
_CONDITIONS: Mapping[Conditions | None, str] = MappingProxyType(
    {
        Conditions.REFERENCED: QT_TRANSLATE_NOOP("closing", "There are conditions; the source does not say which."),
        Conditions.NOT_STATED: QT_TRANSLATE_NOOP(
            "closing", "The source names no conditions, which is no sign that there are none."
        ),
        Conditions.NONE: QT_TRANSLATE_NOOP("closing", "The source describes the whole way and names no conditions."),
    }
)
_CONDITIONS_NOT_NOTED = QT_TRANSLATE_NOOP("closing", "None is in your ledger, but the catalogue names some. {what}")
_CONDITIONS_NOT_KNOWN = QT_TRANSLATE_NOOP("closing", "Whether there are conditions is not known.")
_WAIT = QT_TRANSLATE_NOOP("closing", "Do not log in until {day} is over ({left}): that would undo the closing.")
_WAIT_UNKNOWN = QT_TRANSLATE_NOOP(
    "closing", "Do not log in: that may undo the closing. Until when cannot be said: the day of asking is not recorded."
)
_WAIT_ASSUMED = QT_TRANSLATE_NOOP(
    "closing",
    "Do not log in: that may undo the closing. For how long is not known here; this program assumes {days} days,"
    " until {day}.",
)
_WAIT_ASSUMED_OVER = QT_TRANSLATE_NOOP(
    "closing",
    "For how long logging in may undo the closing is not known here. The {days} days that this program assumes ended"
    " on {day}: look whether it is gone.",
)
_COOLING_OFF_NOT_KNOWN = QT_TRANSLATE_NOOP("closing", "For how long it can be undone is not known.")
_SCOPE_NOT_KNOWN = QT_TRANSLATE_NOOP("closing", "Whether it closes other products too is not known.")
_RETENTION_NOT_KNOWN = QT_TRANSLATE_NOOP(
    "closing", "What may stay is not known; laws can require that some records are kept for years."
)
_DOCUMENT = QT_TRANSLATE_NOOP("closing", "{document} ({kind}), {seen}")
_DOCUMENT_ON = QT_TRANSLATE_NOOP("closing", "{document}; on: {what}")
_SUPPORTS: Mapping[Supports, str] = MappingProxyType(
    {
        Supports.PATH: QT_TRANSLATE_NOOP("closing", "the way"),
        Supports.CONDITIONS: QT_TRANSLATE_NOOP("closing", "the conditions"),
        Supports.POSSIBLE: QT_TRANSLATE_NOOP("closing", "whether it is possible"),
        Supports.SCOPE: QT_TRANSLATE_NOOP("closing", "what it closes"),
        Supports.COOLING_OFF: QT_TRANSLATE_NOOP("closing", "for how long it can be undone"),
    }
)
_DISAGREE = QT_TRANSLATE_NOOP("closing", "Sources disagree: {what}")
_RATES = QT_TRANSLATE_NOOP("closing", "{source} says: {rating}")
_RATES_ITSELF = QT_TRANSLATE_NOOP(
    "closing", "{source} itself says “{rating}”; the catalogue reads its description otherwise."
)
_SAYS_NOTHING = QT_TRANSLATE_NOOP("closing", "{source} says:")
_ASKS_FOR_ID = QT_TRANSLATE_NOOP("closing", "They ask for a copy of an ID; black out what they do not need.")
_NO_ID = QT_TRANSLATE_NOOP("closing", "They ask for no copy of an ID.")


def way(path: str, closure: Closure | None, language: str, *, addressed: bool) -> Iterator[Line]:
    """How to close it: ``path``, as the person has it recorded, and what the catalogue adds to it.

    ``addressed``: there is at least an address to go or write to.
    """
    known = closure.path if closure else None
    if path:
        yield Line(path)
        if known and path in (known.en, known.zh):
            yield from (Line(other, muted=True) for other in _other_languages(known, path))
    elif known and closure and not closure.path_confirmed:
        shown = known.text(language)
        yield Line(render(message("closing", _PERHAPS, way=shown)))
        yield from (Line(other, muted=True) for other in _other_languages(known, shown))
        yield Line(text("closing", _PERHAPS_FROM), muted=True)
    elif not addressed and not known:
        yield Line(text("closing", _WAY_NOT_KNOWN), muted=True)


def no_conditions(closure: Closure | None, language: str) -> str:
    """What is to be said where the person has no condition noted; those that the catalogue has are told in full."""
    if closure and closure.conditions:
        what = paragraph(condition.text(language) for condition in closure.conditions)
        return render(message("closing", _CONDITIONS_NOT_NOTED, what=what))
    known = closure.conditions_known if closure else None
    return text("closing", _CONDITIONS.get(known, _CONDITIONS_NOT_KNOWN))


def do_not_sign_in(service: Service, until: date | None, today: date) -> str:
    """That signing in undoes the closing that was asked for; "" where nothing is being closed, and where that time is
    over. ``until``: its last day; None where nobody says it.
    """
    assumed = cooling_off_ends(service, ASSUMED_DAYS)
    if service.status is not Status.CLOSING or (until is not None and until < today):
        return ""
    if until is not None:
        left = Counted.tr("%Ln more days", "waiting", (until - today).days + 1)
        return render(message("closing", _WAIT, day=until, left=left))
    if assumed is None:
        return text("closing", _WAIT_UNKNOWN)
    words = _WAIT_ASSUMED if assumed >= today else _WAIT_ASSUMED_OVER
    return render(message("closing", words, days=formatting.count(ASSUMED_DAYS), day=assumed))


def afterwards(closure: Closure | None, language: str) -> Iterator[Line]:
    """For how long it can be undone, what else it closes, and what may stay; None where the catalogue has nothing."""
    if closure is None:
        yield from (
            Line(text("closing", words), item=True)
            for words in (_COOLING_OFF_NOT_KNOWN, _SCOPE_NOT_KNOWN, _RETENTION_NOT_KNOWN)
        )
        return
    if closure.cooling_off_days:
        days = closure.cooling_off_days
        yield Line(Counted.tr("It can be undone for %Ln days.", "closing an account", days), item=True)
    if closure.cooling_off:
        yield Line(closure.cooling_off.text(language), item=True)
    elif not closure.cooling_off_days:
        yield Line(text("closing", _COOLING_OFF_NOT_KNOWN), item=True)
    yield from (Line(waiting.text(language), item=True) for waiting in closure.waiting)
    yield Line(closure.scope.text(language) if closure.scope else text("closing", _SCOPE_NOT_KNOWN), item=True)
    if closure.retention:
        yield Line(closure.retention.text(language), item=True)
    else:
        yield Line(text("closing", _RETENTION_NOT_KNOWN), item=True)


def items(texts: Iterable[Localized], language: str) -> tuple[Line, ...]:
    """Each of ``texts`` as one of a list."""
    return tuple(Line(item.text(language), item=True) for item in texts)


def remarks(entry: ServiceEntry, language: str) -> Iterator[Line]:
    """What else is worth knowing before one leaves, or stays."""
    notes = (entry.closure.note, entry.notes)
    yield from (Line(note.text(language)) for note in notes if note)


def sources(closure: Closure, language: str) -> Iterator[Line]:
    """Where they disagree, the documents behind the facts, and what other lists say."""
    if closure.disagreement:
        yield Line(render(message("closing", _DISAGREE, what=closure.disagreement.text(language))))
    yield from (Line(_document(document, language), muted=True, item=True) for document in closure.evidence)
    for rating in closure.other_ratings:
        rests_on_it = rating.source in [source.name for source in closure.sources]
        read_otherwise = rests_on_it and rating.deletability is not closure.deletability
        yield Line(_rating(rating, language, read_otherwise=read_otherwise), item=True)
        yield Line(rating.note, muted=True)


def about_contact(contact: Contact, language: str) -> Iterator[Line]:
    """Whether they ask for a copy of an ID, and where the addresses come from."""
    if contact.needs_id is not None:
        yield Line(text("closing", _ASKS_FOR_ID if contact.needs_id else _NO_ID), muted=True)
    yield Line(seen_at(contact.source.name, contact.seen, language), muted=True)


def _other_languages(known: Localized, shown: str) -> tuple[str, ...]:
    """The same in the other languages: an app is often set to another one than this program."""
    said = (known.text(language) for language in LANGUAGES)
    return tuple(dict.fromkeys(other for other in said if other and other != shown))


def _document(document: Evidence, language: str) -> str:
    words = {"document": document.document.text(language), "kind": document.kind.text(language)}
    said = render(message("closing", _DOCUMENT, **words, seen=seen_at(None, document.seen, language)))
    if not document.supports:
        return said
    what = listed(text("closing", _SUPPORTS[supported]) for supported in document.supports)
    return render(message("closing", _DOCUMENT_ON, document=said, what=what))


def _rating(rating: OtherRating, language: str, *, read_otherwise: bool) -> str:
    """``read_otherwise``: the catalogue rests on the same source, and draws another conclusion from it."""
    source = rating.source.text(language)
    if rating.deletability is Deletability.UNKNOWN:
        return render(message("closing", _SAYS_NOTHING, source=source))
    words = {"source": source, "rating": formatting.deletability_word(rating.deletability)}
    return render(message("closing", _RATES_ITSELF if read_otherwise else _RATES, **words))
