"""What several sections of a report say in the same words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import reduce

from tracker.core import choices
from tracker.core.kinds import KINDS
from tracker.core.model import PartialDate, SaidBy, Service, ServiceId
from tracker.core.report.blocks import Cell, Paragraph, Text, Tone, cell
from tracker.core.risk.finding import Weight
from tracker.core.risk.method import BAND_LABELS, Band
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

MINUS = "\N{MINUS SIGN}"
_LONGEST = 60
_MOST_NAMES = 20
_MOST_KINDS = 4

WEIGHT_LABELS: dict[Weight, str] = {
    Weight.SEVERE: QT_TRANSLATE_NOOP("report", "Severe"),
    Weight.NOTABLE: QT_TRANSLATE_NOOP("report", "Notable"),
    Weight.MINOR: QT_TRANSLATE_NOOP("report", "Minor"),
}


def points(value: float) -> str:
    """With two decimals, as everywhere in the program; a true minus before negative ones."""
    return f"{MINUS if round(value, 2) < 0 else ''}{abs(value):,.2f}"


def within(value: float, low: float, high: float) -> Text:
    """ "1.00 (between 0.50 and 4.25)"; the value alone where everything is known."""
    if low == high:
        return points(value)
    words = QT_TRANSLATE_NOOP("report", "{points} (between {low} and {high})")
    return message("report", words, points=points(value), low=points(low), high=points(high))


def band(value: Band) -> Message:
    """The word for a band."""
    return message("risk", BAND_LABELS[value])


def score(risk: ServiceRisk) -> Message:
    """ "4.25 Very high", and between what bounds it lies where not everything is known."""
    if risk.se_low == risk.se_high:
        return message(
            "report", QT_TRANSLATE_NOOP("report", "{points} {band}"), points=points(risk.se), band=band(risk.band)
        )
    return message(
        "report",
        QT_TRANSLATE_NOOP("report", "{points} {band} (between {low} and {high})"),
        points=points(risk.se),
        band=band(risk.band),
        low=points(risk.se_low),
        high=points(risk.se_high),
    )


def joined(parts: Iterable[Text]) -> Text:
    """Several texts as one list: "Phone number, ID number"; "" for none."""
    given = list(parts)
    if not given:
        return ""

    def pair(one: Text, other: Text) -> Text:
        return message("report", QT_TRANSLATE_NOOP("report", "{one}, {other}"), one=one, other=other)

    return reduce(pair, given)


def kinds(codes: Collection[str]) -> Text:
    """Their names, in the order in which kinds are listed everywhere."""
    return joined(message("kinds", kind.label) for kind in KINDS if kind.code in codes)


def few_kinds(codes: Collection[str]) -> Text:
    """The first of them by name and how many more there are, for a table on one page."""
    known = [kind.code for kind in KINDS if kind.code in codes]
    if not known:
        return message("report", QT_TRANSLATE_NOOP("report", "nothing recorded"))
    more = len(known) - _MOST_KINDS
    if more <= 0:
        return kinds(known)
    words = QT_TRANSLATE_NOOP("report", "{kinds} and {count} more")
    return message("report", words, kinds=kinds(known[:_MOST_KINDS]), count=more)


def shortened(name: str) -> str:
    """A name, or who said so, for a table on one page, which a very long one must not fill."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def names(vault: Vault, services: Sequence[ServiceId]) -> Text:
    """The names of some services, and how many more there are."""
    shown = joined(vault.services[key].name for key in services[:_MOST_NAMES])
    more = len(services) - _MOST_NAMES
    if more <= 0:
        return shown
    return message("report", QT_TRANSLATE_NOOP("report", "{names} and {count} more"), names=shown, count=more)


def said_by(service: Service, *, short: bool = False) -> Message:
    """Who says whether the account can be deleted, and when: "JustDeleteMe, 2019-12". ``short``: on one page."""
    who: Text
    if service.deletability_source:
        who = shortened(service.deletability_source) if short else service.deletability_source
    elif service.deletability_by is not SaidBy.UNKNOWN:
        who = choices.label(service.deletability_by)
    else:
        return message("report", QT_TRANSLATE_NOOP("report", "nobody has said"))
    if service.deletability_seen is None:
        return message("report", QT_TRANSLATE_NOOP("report", "{who}, undated"), who=who)
    return message("report", QT_TRANSLATE_NOOP("report", "{who}, {date}"), who=who, date=service.deletability_seen)


def deletable(service: Service) -> Cell:
    """The answer to "can it be deleted?"; what nobody has checked never looks like a yes."""
    tone = Tone.STUCK if service.deletability == "impossible" else Tone.PLAIN
    if service.deletability == "unknown":
        tone = Tone.UNKNOWN
    return cell(choices.label(service.deletability), said_by(service), tone=tone)


def date_or_unknown(value: PartialDate | None) -> Text:
    """A date as exact as it is known."""
    return message("report", QT_TRANSLATE_NOOP("report", "not known")) if value is None else value


def rest(count: int, more: Callable[[int], Message]) -> tuple[Paragraph, ...]:
    """What is left out of a table, with its number; nothing where nothing is."""
    return (Paragraph((more(count),), Tone.STRONG),) if count > 0 else ()
