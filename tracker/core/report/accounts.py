"""Each account of the full report: its score with every term, what it holds, whether it can be deleted."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core import choices
from tracker.core.companies import company
from tracker.core.contradictions import contradictions
from tracker.core.kinds import ASPECTS, KIND_BY_CODE
from tracker.core.model import (
    Given,
    Holding,
    HoldingState,
    Incident,
    Precision,
    Service,
    ServiceId,
)
from tracker.core.report.blocks import Block, Cell, Heading, Table, Text, Tone, cell
from tracker.core.report.material import Material
from tracker.core.report.phrases import date_or_unknown, deletable, joined, points, score
from tracker.core.risk.explain import Line, Term, explain
from tracker.core.risk.severity import ServiceRisk
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message
from tracker.core.vault import Vault

_WIDTHS = (24, 76)
_TERMS = {
    Term.CONTEXT: QT_TRANSLATE_NOOP("report", "Context of the data"),
    Term.IDENTIFICATION: QT_TRANSLATE_NOOP("report", "Identifiability"),
    Term.LOSS: QT_TRANSLATE_NOOP("report", "Loss of control"),
}


def accounts_in_order(material: Material) -> list[ServiceRisk]:
    """Those that cannot be deleted first, each part worst first: as in ``risk --json``."""
    return sorted(material.book.by_severity(), key=lambda risk: not risk.stuck)


def account(material: Material, risk: ServiceRisk) -> Iterator[Block]:
    """One account that counts."""
    vault = material.book.vault
    service = vault.services[risk.service_id]
    yield Heading(3, service.name)
    rows = [(_name(QT_TRANSLATE_NOOP("report", "Severity")), _severity(risk))]
    rows += _terms(material, risk)
    rows += _facts(material, service)
    rows += [(_name(QT_TRANSLATE_NOOP("report", "Can it be deleted?")), deletable(service))]
    rows += _holdings(vault, service.id)
    rows += _incidents(vault, service.id)
    if words := contradictions(vault, service, material.book.latest):
        rows.append((_name(QT_TRANSLATE_NOOP("report", "Does not fit together")), cell(*words, tone=Tone.WARNING)))
    yield Table(service.name, (), tuple(rows), _WIDTHS)


def _name(source: str) -> Cell:
    return cell(message("report", source))


def _severity(risk: ServiceRisk) -> Cell:
    formula = message(
        "report",
        QT_TRANSLATE_NOOP("report", "{context} × {identifiability} + {loss} = {severity}"),
        context=risk.dpc,
        identifiability=points(risk.ei_linked),
        loss=points(risk.loss.total),
        severity=points(risk.se),
    )
    return cell(score(risk), formula, tone=Tone.STRONG)


def _terms(material: Material, risk: ServiceRisk) -> list[tuple[Cell, Cell]]:
    """What sets each term of the formula."""
    lines: dict[Term, list[Text]] = {term: [] for term in Term}
    for line in explain(material.book, risk.service_id):
        lines[line.term].append(_line(line))
    return [(_name(source), cell(*lines[term])) for term, source in _TERMS.items()]


def _line(line: Line) -> Message:
    pattern = (
        QT_TRANSLATE_NOOP("report", "{what}: {fact}, {points} (not known)")
        if line.unknown
        else QT_TRANSLATE_NOOP("report", "{what}: {fact}, {points}")
    )
    return message("report", pattern, what=line.label, fact=line.fact, points=points(line.points))


def _facts(material: Material, service: Service) -> list[tuple[Cell, Cell]]:
    rows = []
    if name := company(service, material.names):
        rows.append((_name(QT_TRANSLATE_NOOP("report", "Company")), cell(name)))
    if service.login:
        rows.append((_name(QT_TRANSLATE_NOOP("report", "Signs in with")), cell(service.login)))
    status = message(
        "report",
        QT_TRANSLATE_NOOP("report", "{status}; last used: {date}"),
        status=choices.label(service.status),
        date=date_or_unknown(service.last_used),
    )
    rows.append((_name(QT_TRANSLATE_NOOP("report", "Status")), cell(status)))
    return rows


def _holdings(vault: Vault, service_id: ServiceId) -> list[tuple[Cell, Cell]]:
    """What it holds, what it may hold, and what was seen to be removed."""
    parts: dict[str, list[Text]] = {}
    held = QT_TRANSLATE_NOOP("report", "Holds")
    may = QT_TRANSLATE_NOOP("report", "May hold, not checked")
    gone = QT_TRANSLATE_NOOP("report", "Removed and verified")
    for holding in vault.holdings_of(service_id):
        place = {HoldingState.UNKNOWN: may, HoldingState.VERIFIED_REMOVED: gone}.get(holding.state, held)
        parts.setdefault(place, []).append(holding_words(vault, holding))
    rows = []
    for source, tone in ((held, Tone.PLAIN), (may, Tone.UNKNOWN), (gone, Tone.MUTED)):
        if source in parts:
            rows.append((_name(source), cell(*parts[source], tone=tone)))
    if not rows:
        nothing = message("report", QT_TRANSLATE_NOOP("report", "nothing recorded"))
        rows.append((_name(held), cell(nothing, tone=Tone.UNKNOWN)))
    return rows


def holding_words(vault: Vault, holding: Holding) -> Text:
    """ "Phone number: Main number, 138****8000 (Exact, Required)"."""
    kind = message("kinds", KIND_BY_CODE[holding.kind].label)
    what: Text = kind
    identifier = vault.identifiers.get(holding.identifier_id) if holding.identifier_id else None
    if identifier is not None:
        which = joined(filter(None, (identifier.label, identifier.value)))
        what = message("report", QT_TRANSLATE_NOOP("report", "{kind}: {which}"), kind=kind, which=which)
    details = joined(_details(holding))
    if not details:
        return what
    return message("report", QT_TRANSLATE_NOOP("report", "{what} ({details})"), what=what, details=details)


def _details(holding: Holding) -> Iterator[Text]:
    if holding.state in (HoldingState.ASKED_TO_REMOVE, HoldingState.SAID_REMOVED):
        yield choices.label(holding.state)
    if holding.precision is not Precision.UNKNOWN:
        yield choices.label(holding.precision)
    if holding.given is not Given.UNKNOWN:
        yield choices.label(holding.given)
    for aspect in ASPECTS[KIND_BY_CODE[holding.kind].category]:
        if aspect.code == holding.aspect:
            yield message("aspects", aspect.label)
    if holding.since is not None:
        yield message("report", QT_TRANSLATE_NOOP("report", "since {date}"), date=holding.since)


def _incidents(vault: Vault, service_id: ServiceId) -> list[tuple[Cell, Cell]]:
    found = vault.incidents_of(service_id)
    if not found:
        return []
    return [(_name(QT_TRANSLATE_NOOP("report", "Incidents")), cell(*map(incident_words, found), tone=Tone.WARNING))]


def incident_words(incident: Incident) -> Message:
    """ "Breach, 2024-03: Names and numbers sold"."""
    what, date = choices.label(incident.kind), date_or_unknown(incident.happened)
    if not incident.title:
        return message("report", QT_TRANSLATE_NOOP("report", "{what}, {date}"), what=what, date=date)
    pattern = QT_TRANSLATE_NOOP("report", "{what}, {date}: {title}")
    return message("report", pattern, what=what, date=date, title=incident.title)
