"""Why a service has its score: every term of the formula with the fact that sets it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tracker.core.dates import first_day, months_between
from tracker.core.kinds import ASPECTS, KIND_BY_CODE
from tracker.core.model import (
    HELD_STATES,
    Deletability,
    Disclosure,
    Distinctness,
    Holding,
    HoldingState,
    Identifier,
    IdentifierId,
    IncidentKind,
    Known,
    Place,
    SecondFactor,
    Service,
    ServiceId,
)
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.linkage import NOT_SAID_WHICH
from tracker.core.risk.not_said import SOME_OF
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import QT_TRANSLATE_NOOP, Listing, Message, message


class Term(StrEnum):
    """The three terms of SE = context x identifiability + loss of control."""

    CONTEXT = "context"
    IDENTIFICATION = "identification"
    LOSS = "loss"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the explanation: what, the fact behind it, its points, and what record says so.

    ``beside``: the other records without which it would not say so. ``part``: of the loss of control, as in the
    method ("deletability" …); "" for the other terms. ``more``: by how much its points may turn out higher, for all
    but the loss of control. ``account``: another account, where it is to be said.
    """

    term: Term
    label: Message
    fact: Message
    points: float
    unknown: bool = False
    holding: Holding | None = None
    part: str = ""
    beside: tuple[Holding, ...] = ()
    more: float = 0.0
    account: ServiceId | None = None


DISTINCTNESS_LABELS: dict[Distinctness, str] = {
    Distinctness.UNKNOWN: QT_TRANSLATE_NOOP("distinctness", "not said"),
    Distinctness.COMMON: QT_TRANSLATE_NOOP("distinctness", "common name"),
    Distinctness.RARE_NATIONALLY: QT_TRANSLATE_NOOP("distinctness", "rare in the country"),
    Distinctness.RARE_LOCALLY: QT_TRANSLATE_NOOP("distinctness", "rare where I live"),
    Distinctness.NUMBER_ONLY: QT_TRANSLATE_NOOP("distinctness", "number only"),
    Distinctness.SHOWS_BIRTHDATE: QT_TRANSLATE_NOOP("distinctness", "shows the birth date"),
    Distinctness.UNLISTED: QT_TRANSLATE_NOOP("distinctness", "unlisted"),
    Distinctness.UNLISTED_SMALL_TOWN: QT_TRANSLATE_NOOP("distinctness", "unlisted, small town"),
    Distinctness.LISTED: QT_TRANSLATE_NOOP("distinctness", "listed in public"),
    Distinctness.NAMELESS: QT_TRANSLATE_NOOP("distinctness", "without my name"),
    Distinctness.FINDABLE: QT_TRANSLATE_NOOP("distinctness", "can be found online"),
    Distinctness.NAMED_AND_FINDABLE: QT_TRANSLATE_NOOP("distinctness", "with my name, can be found online"),
}

_FOR_NOW = QT_TRANSLATE_NOOP("why", "the lowest value, for now")
_LOWEST = QT_TRANSLATE_NOOP("why", "the lowest value")
_ANYTHING = QT_TRANSLATE_NOOP("why", "nothing is recorded, so it may hold anything")
_DELETION = {
    Deletability.SELF_SERVICE: QT_TRANSLATE_NOOP("why", "by yourself"),
    Deletability.CONDITIONAL: QT_TRANSLATE_NOOP("why", "with conditions"),
    Deletability.REQUEST: QT_TRANSLATE_NOOP("why", "on request"),
    Deletability.REGIONAL: QT_TRANSLATE_NOOP("why", "in some regions"),
    Deletability.VIA_PARENT: QT_TRANSLATE_NOOP("why", "through another account"),
    Deletability.IMPOSSIBLE: QT_TRANSLATE_NOOP("why", "impossible"),
    Deletability.UNKNOWN: QT_TRANSLATE_NOOP("why", "not checked"),
}
_ACCESS = {
    SecondFactor.APP: QT_TRANSLATE_NOOP("why", "app"),
    SecondFactor.KEY: QT_TRANSLATE_NOOP("why", "key"),
    SecondFactor.SMS: QT_TRANSLATE_NOOP("why", "SMS only"),
    SecondFactor.NONE: QT_TRANSLATE_NOOP("why", "no second factor"),
    SecondFactor.UNKNOWN: QT_TRANSLATE_NOOP("why", "not checked"),
}
_DISCLOSURE = {
    Disclosure.NONE_KNOWN: QT_TRANSLATE_NOOP("why", "none known"),
    Disclosure.THIRD_PARTIES: QT_TRANSLATE_NOOP("why", "named third parties"),
    Disclosure.PUBLIC: QT_TRANSLATE_NOOP("why", "public"),
}
_INCIDENTS = {
    IncidentKind.BREACH: QT_TRANSLATE_NOOP("why", "breach"),
    IncidentKind.SALE: QT_TRANSLATE_NOOP("why", "sale"),
    IncidentKind.PUBLIC: QT_TRANSLATE_NOOP("why", "made public"),
    IncidentKind.MISUSE: QT_TRANSLATE_NOOP("why", "misuse"),
    IncidentKind.SCANDAL: QT_TRANSLATE_NOOP("why", "scandal"),
}


def explain(book: RiskBook, service_id: ServiceId) -> list[Line]:
    """The lines of one service: first what sets the context, then identifiability, then loss."""
    risk = book.services[service_id]
    service = book.vault.services[service_id]
    return [*_context_lines(book, risk), *_identification_lines(book, risk), *_loss_lines(book, service, risk)]


def _context_lines(book: RiskBook, risk: ServiceRisk) -> list[Line]:
    more = _worst_context(book, risk) - risk.dpc
    if risk.context is not None:
        return [_context_line(book, risk, risk.context), *_besides(Term.CONTEXT, more)]
    label, fact = message("why", QT_TRANSLATE_NOOP("why", "Nothing recorded yet")), _LOWEST
    if _perhaps_held(book, risk):
        label, fact = message("why", QT_TRANSLATE_NOOP("why", "What it holds: not known")), _FOR_NOW
    elif not book.vault.holdings_of(risk.service_id):
        fact = _ANYTHING
    return [Line(Term.CONTEXT, label, message("why", fact), risk.dpc, more > 0, more=more)]


def _besides(term: Term, more: float) -> list[Line]:
    """What it may hold beside what is known."""
    label = message("why", QT_TRANSLATE_NOOP("why", "What it may hold besides"))
    fact = message("why", QT_TRANSLATE_NOOP("why", "not checked"))
    return [Line(term, label, fact, 0.0, unknown=True, more=more)] if more > 0 else []


def _context_line(book: RiskBook, risk: ServiceRisk, holding: Holding) -> Line:
    kind = KIND_BY_CODE[holding.kind]
    base = book.method.context_base(holding.kind, book.vault.profile.place)
    modifier = book.method.context_modifier(holding)
    if modifier:
        fact = message(
            "why",
            QT_TRANSLATE_NOOP("why", "base {base}, {sign}{points}: {reason}"),
            base=base,
            sign="+" if modifier > 0 else "\N{MINUS SIGN}",
            points=abs(modifier),
            reason=_modifier_reason(holding),
        )
    elif book.vault.profile.place is Place.CHINA and holding.kind in book.method.context["places"]["china"]["bases"]:
        fact = message("why", QT_TRANSLATE_NOOP("why", "sensitive under Chinese law"))
    else:
        fact = message("why", QT_TRANSLATE_NOOP("why", "base value of its kind"))
    return Line(Term.CONTEXT, message("kinds", kind.label), fact, risk.dpc, holding=holding)


def _perhaps_held(book: RiskBook, risk: ServiceRisk) -> list[Holding]:
    """What the service may hold; nobody has checked."""
    return [item for item in book.vault.holdings_of(risk.service_id) if item.state is HoldingState.UNKNOWN]


def _perhaps_identifying(book: RiskBook, risk: ServiceRisk) -> bool:
    """Whether something that it may hold would tell who the person is."""
    method, place, identifiers = book.method, book.vault.profile.place, book.vault.identifiers
    return any(
        method.identification_score(item.kind, identifiers.get(item.identifier_id or IdentifierId("")), place)
        for item in _perhaps_held(book, risk)
    )


def _modifier_reason(holding: Holding) -> Message:
    for aspect in ASPECTS[KIND_BY_CODE[holding.kind].category]:
        if aspect.code == holding.aspect:
            return message("aspects", aspect.label)
    return message("why", QT_TRANSLATE_NOOP("why", "only a part of it"))


def _identification_lines(book: RiskBook, risk: ServiceRisk) -> list[Line]:
    perhaps = _open_link_lines(book, risk)
    more = _most_identifiability(book, risk) - risk.ei_linked - sum(line.more for line in perhaps)
    lines = _naming_lines(book, risk, more)
    lines += _linkage_lines(book, risk)
    beyond = sum(line.points for line in lines) - risk.ei_linked
    if beyond > 0:
        label = message("why", QT_TRANSLATE_NOOP("why", "No more than {highest}"), highest=f"{risk.ei_linked:g}")
        fact = message("why", QT_TRANSLATE_NOOP("why", "the highest value"))
        lines.append(Line(Term.IDENTIFICATION, label, fact, -beyond))
    return lines + perhaps


def _naming_lines(book: RiskBook, risk: ServiceRisk, more: float) -> list[Line]:
    """What sets the identifiability without linkage; ``more``: what it may hold besides can add."""
    if risk.identifying:
        return [_naming_line(book, risk), *_besides(Term.IDENTIFICATION, more)]
    label, fact = message("why", QT_TRANSLATE_NOOP("why", "No identifier recorded")), _LOWEST
    if not book.vault.holdings_of(risk.service_id):
        fact = _ANYTHING
    elif more > 0 or _perhaps_identifying(book, risk):
        label, fact = message("why", QT_TRANSLATE_NOOP("why", "Identifiers: not known")), _FOR_NOW
    return [Line(Term.IDENTIFICATION, label, message("why", fact), risk.ei, more > 0, more=more)]


def _naming_line(book: RiskBook, risk: ServiceRisk) -> Line:
    place, method = book.vault.profile.place, book.method
    if len(risk.identifying) > 1:
        first, *beside = dict.fromkeys(risk.identifying)  # of two combinations that name the person, each once
        label = message(
            "why",
            QT_TRANSLATE_NOOP("why", "{one} with {other}"),
            one=message("kinds", KIND_BY_CODE[first.kind].label),
            other=Listing(tuple(message("kinds", KIND_BY_CODE[other.kind].label) for other in beside)),
        )
        fact = message("why", QT_TRANSLATE_NOOP("why", "together they name you"))
        return Line(Term.IDENTIFICATION, label, fact, risk.ei, holding=first, beside=tuple(beside))
    (holding,) = risk.identifying
    identifier = book.vault.identifiers.get(holding.identifier_id) if holding.identifier_id else None
    table = method.identification["kinds"][holding.kind]
    told = identifier.distinctness if identifier is not None else Distinctness.UNKNOWN
    if told not in table["scores"]:
        told = Distinctness(table.get("default_in", {}).get(place, table["default"]))
    label = message("kinds", KIND_BY_CODE[holding.kind].label)
    fact = message("distinctness", DISTINCTNESS_LABELS[told])
    if len(set(table["scores"].values())) == 1:
        fact = message("why", QT_TRANSLATE_NOOP("why", "names you by itself"))
    return Line(Term.IDENTIFICATION, label, fact, risk.ei, holding=holding)


def _linkage_lines(book: RiskBook, risk: ServiceRisk) -> list[Line]:
    if risk.linking is None or risk.linking.identifier_id is None:
        return []
    link = book.links.link(risk.linking.identifier_id)
    identifier = book.vault.identifiers[risk.linking.identifier_id]
    added = book.method.identification["linkage"]
    knower = link.other_knower(risk.service_id)
    if link.real_name or knower is None:
        fact = message("why", QT_TRANSLATE_NOOP("why", "registered in your real name"))
    else:
        name = book.vault.services[knower].name
        fact = message("why", QT_TRANSLATE_NOOP("why", "also at {name}, which knows who you are"), name=name)
    label = message("why", QT_TRANSLATE_NOOP("why", "{label}: linked"), label=identifier.label)
    lines = [Line(Term.IDENTIFICATION, label, fact, added["real_identity"], holding=risk.linking)]
    if link.leaked:
        label = message("why", QT_TRANSLATE_NOOP("why", "{label}: leaked"), label=identifier.label)
        fact = message("why", QT_TRANSLATE_NOOP("why", "known to have leaked"))
        lines.append(Line(Term.IDENTIFICATION, label, fact, added["leaked"], holding=risk.linking))
    return lines


# What nobody knows


def _worst_context(book: RiskBook, risk: ServiceRisk) -> int:
    """The context if all is held that may be."""
    if not book.vault.holdings_of(risk.service_id):
        highest: int = book.method.context["highest"]
        return highest
    place = book.vault.profile.place
    return max([risk.dpc, *(book.method.context_score(item, place) for item in _perhaps_held(book, risk))])


def _most_identifiability(book: RiskBook, risk: ServiceRisk) -> float:
    """With linkage, if all turns out as badly as it can: what the upper bound of the score rests on."""
    unknown = book.method.unknown
    lost = risk.loss.total + len(risk.loss.unknown) * (unknown.high - unknown.taken)
    return (risk.se_high - lost) / _worst_context(book, risk)


def _open_link_lines(book: RiskBook, risk: ServiceRisk) -> list[Line]:
    """What nobody has said of the record held here that may add most by what it links; no more than there is room."""
    found = [_open_about(book, risk, item) for item in book.vault.holdings_of(risk.service_id)]
    most, lines = max(found, key=lambda each: each[0], default=(0.0, []))
    room = min(book.method.identification["highest"], risk.ei + most) - risk.ei_linked
    shown = []
    for line in lines:
        if room > 0:
            shown.append(replace(line, more=min(line.more, room)))
            room -= line.more
    return shown


def _open_about(book: RiskBook, risk: ServiceRisk, holding: Holding) -> tuple[float, list[Line]]:
    """What linkage through one record adds at most, and what about it is not known."""
    added = book.method.identification["linkage"]
    real, leaked = added["real_identity"], added["leaked"]
    own = book.vault.identifiers.get(holding.identifier_id or IdentifierId(""))
    if holding.state not in HELD_STATES or (own is None and holding.kind not in SOME_OF):
        return 0.0, []
    link = NOT_SAID_WHICH if own is None else book.links.link(own.id)
    most, lines = link.most, list[Line]()
    if not most.real_for(risk.service_id):
        return 0.0, []
    if own is None or own.trashed is not None:
        label = message("kinds", KIND_BY_CODE[holding.kind].label)
        fact = message("why", QT_TRANSLATE_NOOP("why", "which one it is is not said"))
        return real + leaked, [_open_line(label, fact, holding, real + leaked)]
    if not link.real_for(risk.service_id):
        lines.append(_who_knows(book, risk, holding, own, real + leaked if link.leaked else real))
    if most.leaked and not link.leaked:
        label = message("why", QT_TRANSLATE_NOOP("why", "{label}: perhaps leaked"), label=own.label)
        fact = message("why", QT_TRANSLATE_NOOP("why", "not checked at an account that had a leak"))
        if own.leaked is Known.UNKNOWN:
            fact = message("why", QT_TRANSLATE_NOOP("why", "whether it has leaked is not said"))
        lines.append(_open_line(label, fact, holding, leaked))
    return real + leaked if most.leaked else real, lines


def _who_knows(book: RiskBook, risk: ServiceRisk, holding: Holding, own: Identifier, more: float) -> Line:
    label = message("why", QT_TRANSLATE_NOOP("why", "{label}: perhaps linked"), label=own.label)
    if own.real_name is Known.UNKNOWN:
        fact = message("why", QT_TRANSLATE_NOOP("why", "whether it is in your real name is not said"))
        return _open_line(label, fact, holding, more)
    other = book.links.link(own.id).most.other_knower(risk.service_id)
    assert other is not None  # or nobody might know
    name = book.vault.services[other].name
    fact = message("why", QT_TRANSLATE_NOOP("why", "{name} may have it, and may know who you are"), name=name)
    return replace(_open_line(label, fact, holding, more), account=other)


def _open_line(label: Message, fact: Message, holding: Holding, more: float) -> Line:
    return Line(Term.IDENTIFICATION, label, fact, 0.0, unknown=True, holding=holding, more=more)


def _loss_lines(book: RiskBook, service: Service, risk: ServiceRisk) -> list[Line]:
    loss = risk.loss
    parts = (
        ("disclosure", QT_TRANSLATE_NOOP("why", "Disclosure"), _disclosure_fact(book, service), loss.disclosure),
        (
            "deletability",
            QT_TRANSLATE_NOOP("why", "Deletion"),
            message("why", _DELETION[service.deletability]),
            loss.deletability,
        ),
        ("access", QT_TRANSLATE_NOOP("why", "Access"), message("why", _ACCESS[service.second_factor]), loss.access),
        ("dormancy", QT_TRANSLATE_NOOP("why", "Dormancy"), _dormancy_fact(book, service), loss.dormancy),
    )
    return [
        Line(Term.LOSS, message("why", label), fact, points, unknown=part in loss.unknown, part=part)
        for part, label, fact, points in parts
    ]


def _disclosure_fact(book: RiskBook, service: Service) -> Message:
    scores = book.method.loss["incidents"]
    worst = max(book.vault.incidents_of(service.id), key=lambda incident: scores[incident.kind], default=None)
    if worst is not None and scores[worst.kind] >= book.method.loss["disclosure"][service.disclosure]:
        incident = message("why", _INCIDENTS[worst.kind])
        if worst.happened is None:
            return incident
        dated = QT_TRANSLATE_NOOP("why", "{incident} {year}")
        return message("why", dated, incident=incident, year=worst.happened[:4])
    return message("why", _DISCLOSURE[service.disclosure])


def _dormancy_fact(book: RiskBook, service: Service) -> Message:
    if service.last_used is None:
        return message("why", QT_TRANSLATE_NOOP("why", "last use not known"))
    months = months_between(first_day(service.last_used), book.today)
    if months < book.method.loss["dormancy"][0]["months_below"]:
        return message("why", QT_TRANSLATE_NOOP("why", "in use"))
    return message("why", QT_TRANSLATE_NOOP("why", "{months} months"), months=months)
