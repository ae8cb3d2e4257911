"""Sentences that say which facts come from the catalogue, who vouches for them there, and since when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from tracker.catalogue import Catalogue
from tracker.catalogue.drafts import draft_service, origin_of
from tracker.catalogue.entries import Confidence, ServiceEntry
from tracker.catalogue.localized import Localized
from tracker.core.catalogued import FACTS, all_facts, kept, outdated
from tracker.core.model import Deletability, PartialDate, Service
from tracker.core.text import QT_TRANSLATE_NOOP, message
from tracker.gui import formatting
from tracker.gui.translation import LANGUAGES, paragraph, render, text
from tracker.gui.widgets.text import shortened

CLOSING_FACTS = ("deletability", "closing_path", "closing_url", "closing_conditions")
"""Those about closing, in the order in which they stand together; mostly one source vouches for all."""

_LONGEST = 160  # characters of a fact inside a sentence

_FROM = QT_TRANSLATE_NOOP("catalogue", "From the catalogue, {seen}")
_FROM_SOURCE = QT_TRANSLATE_NOOP("catalogue", "From the catalogue: {seen}")
_FROM_LIST = QT_TRANSLATE_NOOP("catalogue", "From a list you added: {seen}")
_FROM_EARLIER = QT_TRANSLATE_NOOP("catalogue", "From an earlier catalogue")
_SOURCE_AND_DATE = QT_TRANSLATE_NOOP("catalogue", "{source}, seen {date}, not checked since")
_SOURCE_ADDED = QT_TRANSLATE_NOOP("catalogue", "{source}, added {date}")
_ONE_OF = QT_TRANSLATE_NOOP("catalogue", "one of these says so: {sources}")
_SOURCE_UNDATED = QT_TRANSLATE_NOOP("catalogue", "{source}, undated")
_DATE = QT_TRANSLATE_NOOP("catalogue", "seen {date}")
_UNDATED = QT_TRANSLATE_NOOP("catalogue", "undated")
_SUPPORTED = QT_TRANSLATE_NOOP("catalogue", "{said}; {support}")
_SUPPORT: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.HIGH: QT_TRANSLATE_NOOP("catalogue", "the operator or two sources say so"),
        Confidence.MEDIUM: QT_TRANSLATE_NOOP("catalogue", "one list, test or report says so"),
        Confidence.LOW: QT_TRANSLATE_NOOP("catalogue", "only an old, anonymous or disputed source says so"),
    }
)

_NOW_SAYS = QT_TRANSLATE_NOOP("catalogue", "From an earlier catalogue. It now says “{words}”; {seen}")
_NOW_SILENT = QT_TRANSLATE_NOOP("catalogue", "From an earlier catalogue. It no longer says anything about this")
_OWN_WORD = QT_TRANSLATE_NOOP("catalogue", "Your own word. The catalogue says “{words}”; {seen}")
_SAYS = QT_TRANSLATE_NOOP("catalogue", "The catalogue says “{words}”; {seen}")
_NOW_LISTED = QT_TRANSLATE_NOOP("catalogue", "From an earlier catalogue. A list you added says “{words}”; {seen}")
_OWN_WORD_LISTED = QT_TRANSLATE_NOOP("catalogue", "Your own word. A list you added says “{words}”; {seen}")
_LISTED = QT_TRANSLATE_NOOP("catalogue", "A list you added says “{words}”; {seen}")
_DOUBTFUL = QT_TRANSLATE_NOOP(
    "catalogue", "Not taken over, because it is doubtful: the catalogue says “{words}”; {seen}"
)
_GUESS = QT_TRANSLATE_NOOP("catalogue", "The catalogue does not know; its guess is “{words}”")
_PERHAPS = QT_TRANSLATE_NOOP("catalogue", "Not taken over, from memory or an anonymous page: “{words}”")

_TAKE_OVER = QT_TRANSLATE_NOOP("catalogue", "Take it over")
_TAKE_OUT = QT_TRANSLATE_NOOP("catalogue", "Take it out")
_RESET = QT_TRANSLATE_NOOP("catalogue", "Reset to catalogue")
_USE = QT_TRANSLATE_NOOP("catalogue", "Use it")


class Standing(Enum):
    """How one fact of a service stands to the catalogue of today."""

    CURRENT = auto()  # taken from the catalogue, which still says so
    OUTDATED = auto()  # taken from the catalogue, which now says something else, or nothing
    ORPHANED = auto()  # taken from the catalogue, which no longer knows the service
    OWN = auto()  # the person's own word; the catalogue says something else
    OPEN = auto()  # nobody has said anything; the catalogue does


@dataclass(frozen=True, slots=True)
class FactNote:
    """What stands below a fact, and what a link after it offers: to put it as the catalogue has it now."""

    text: str
    link: str = ""


def both_names(entry: ServiceEntry, language: str) -> str:
    """The name in ``language``, and in the other one where it is another: "WeChat · 微信"."""
    names = (entry.name.text(language), entry.name.en, entry.name.zh)
    return " · ".join(dict.fromkeys(filter(None, names)))


def company(entry: ServiceEntry, language: str) -> str:
    """The group it belongs to, else its operator, else ""."""
    return entry.group.text(language) or entry.operator.text(language)


def known_drafts(entry: ServiceEntry | None, language: str) -> tuple[Service, ...]:
    """What the catalogue says, as drafts: in ``language`` first, then in the others; nothing without an entry."""
    if entry is None:
        return ()
    others = (other for other in LANGUAGES if other != language)
    return tuple(draft_service(entry, spoken) for spoken in (language, *others))


def standings(before: Service, now: Service, drafts: tuple[Service, ...]) -> Mapping[str, Standing]:
    """How the facts of a service stand that is ``now`` being changed from what it was ``before``.

    ``drafts``: as from `known_drafts`. Facts about which neither the catalogue nor an earlier one
    says anything are left out: there is nothing to say about them.
    """
    known = drafts[0] if drafts else None
    marked = replace(now, catalogued=kept(before, now, known))
    old = outdated(marked, *drafts) if drafts else ()
    said, knows = all_facts(now), all_facts(known) if known else ()
    found = {}
    for fact in FACTS:
        if fact in marked.catalogued:
            found[fact] = Standing.ORPHANED if known is None else Standing.CURRENT
            if fact in old:
                found[fact] = Standing.OUTDATED
        elif fact in knows:
            found[fact] = Standing.OWN if fact in said else Standing.OPEN
    return found


def from_catalogue(entry: ServiceEntry, fact: str, language: str, *, supported: bool = False) -> str:
    """ "From the catalogue: JustDeleteMe, seen 22 Apr 2020, not checked since".

    What a list of the person's own has filled in is never called the catalogue's.
    How much stands behind it is said when it is little, and in any case if ``supported``.
    """
    origin = origin_of(entry, fact)
    source = _FROM if origin.source is None else _FROM_LIST if origin.listed else _FROM_SOURCE
    said = render(message("catalogue", source, seen=seen(entry, fact, language)))
    if not supported and origin.confidence is not Confidence.LOW:
        return said
    return render(message("catalogue", _SUPPORTED, said=said, support=text("catalogue", _SUPPORT[origin.confidence])))


def seen(entry: ServiceEntry, fact: str, language: str) -> str:
    """Who says so in the catalogue, and when: "JustDeleteMe, seen 22 Apr 2020, not checked since".

    ``fact``: as `tracker.catalogue.drafts.origin_of` takes it.
    """
    origin = origin_of(entry, fact)
    if origin.source is not None and origin.one_of:
        return render(message("catalogue", _ONE_OF, sources=shortened(origin.source.text(language), _LONGEST)))
    if origin.source is not None and origin.listed and origin.seen is not None:
        named = {"source": shortened(origin.source.text(language), _LONGEST)}
        return render(message("catalogue", _SOURCE_ADDED, **named, date=formatting.partial_date(origin.seen)))
    return seen_at(origin.source, origin.seen, language)


def seen_at(source: Localized | None, date: PartialDate | None, language: str) -> str:
    """The same for a fact with its own source; without one, when it was seen."""
    if source is None:
        if date is None:
            return text("catalogue", _UNDATED)
        return render(message("catalogue", _DATE, date=formatting.partial_date(date)))
    named = {"source": shortened(source.text(language), _LONGEST)}
    if date is None:
        return render(message("catalogue", _SOURCE_UNDATED, **named))
    return render(message("catalogue", _SOURCE_AND_DATE, **named, date=formatting.partial_date(date)))


def fact_words(service: Service, fact: str, catalogue: Catalogue, language: str, *, longest: int = _LONGEST) -> str:
    """What ``service`` says about ``fact`` in one line, of a length that fits into a sentence; "" for nothing."""
    if fact == "app_type":
        kind = catalogue.app_types.get(service.app_type)
        return kind.name.text(language) if kind else ""
    return shortened(_WORDS[fact](service), longest)


def fact_note(
    standing: Standing, fact: str, entry: ServiceEntry | None, catalogue: Catalogue, language: str
) -> FactNote:
    """What is said below a fact that stands like this. ``entry``: what the catalogue says today, if it does."""
    if entry is None or standing is Standing.ORPHANED:
        return FactNote(text("catalogue", _FROM_EARLIER))
    if standing is Standing.CURRENT:
        return FactNote(from_catalogue(entry, fact, language))
    words = fact_words(draft_service(entry, language), fact, catalogue, language)
    if not words:  # withdrawn
        return FactNote(text("catalogue", _NOW_SILENT), text("catalogue", _TAKE_OUT))
    source, link = (_DIFFERENT_LISTED if origin_of(entry, fact).listed else _DIFFERENT)[standing]
    said = message("catalogue", source, words=words, seen=seen(entry, fact, language))
    return FactNote(render(said), text("catalogue", link))


def said_once(notes: Mapping[str, FactNote]) -> Mapping[str, FactNote]:
    """``notes`` of facts that stand together, in their order: one that says what the last one said is left out.

    What was said further above is said again: between them stands another source. A note with a
    link is kept: each fact is put by its own.
    """
    last = ""
    kept_notes = {}
    for fact, note in notes.items():
        kept_notes[fact] = note if note.link or note.text != last else FactNote("")
        last = note.text or last
    return kept_notes


def hearsay(entry: ServiceEntry, fact: str, language: str) -> str:
    """What the catalogue has heard about ``fact`` but does not put into a service: too doubtful, or a guess."""
    closure = entry.closure
    if fact == "deletability" and closure.deletability not in (Deletability.UNKNOWN, Deletability.IMPOSSIBLE):
        if closure.confidence is Confidence.LOW:
            words, said = formatting.deletability_word(closure.deletability), seen(entry, fact, language)
            return render(message("catalogue", _DOUBTFUL, words=words, seen=said))
    elif fact == "deletability" and closure.believed is not None:
        return render(message("catalogue", _GUESS, words=formatting.deletability_word(closure.believed)))
    elif fact == "closing_path" and closure.path is not None and not closure.path_confirmed:
        return render(message("catalogue", _PERHAPS, words=shortened(closure.path.text(language), _LONGEST)))
    return ""


_DIFFERENT: Mapping[Standing, tuple[str, str]] = MappingProxyType(
    {
        Standing.OUTDATED: (_NOW_SAYS, _TAKE_OVER),
        Standing.OWN: (_OWN_WORD, _RESET),
        Standing.OPEN: (_SAYS, _USE),
    }
)
_DIFFERENT_LISTED: Mapping[Standing, tuple[str, str]] = MappingProxyType(
    {
        Standing.OUTDATED: (_NOW_LISTED, _TAKE_OVER),
        Standing.OWN: (_OWN_WORD_LISTED, _TAKE_OVER),
        Standing.OPEN: (_LISTED, _USE),
    }
)

_WORDS: Mapping[str, Callable[[Service], str]] = MappingProxyType(
    {
        "operator": lambda service: service.operator,
        "group": lambda service: service.group,
        "domains": lambda service: ", ".join(service.domains),
        "apps": lambda service: ", ".join(app.partition(":")[2] for app in service.apps),
        "deletability": lambda service: (
            "" if service.deletability is Deletability.UNKNOWN else formatting.deletability_word(service.deletability)
        ),
        "closing_path": lambda service: " ".join(service.closing_path.split()),
        "closing_url": lambda service: service.closing_url,
        "closing_conditions": lambda service: paragraph(service.conditions),
    }
)
