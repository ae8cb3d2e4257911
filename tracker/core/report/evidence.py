"""The sections of the full report after the accounts: own data, incidents, companies, frauds, findings, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.core.kinds import KIND_BY_CODE
from tracker.core.model import Muting
from tracker.core.report.accounts import incident_words
from tracker.core.report.blocks import Block, Cell, Heading, Paragraph, Table, Text, Tone, cell
from tracker.core.report.material import Material
from tracker.core.report.page import course
from tracker.core.report.phrases import (
    WEIGHT_LABELS,
    joined,
    kinds,
    names,
    points,
)
from tracker.core.risk.finding import Finding
from tracker.core.risk.groups import CompanyGroup
from tracker.core.risk.identifiers import IdentifierReach
from tracker.core.risk.not_said import name_of
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

_ENISA = (
    "ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches, "
    "v1.0, December 2013"
)
"""The title as it was published; it is the same in every language."""


def _report(source: str, **args: object) -> Message:
    return message("report", source, **args)


def own_data(material: Material) -> Iterator[Block]:
    """The person's own numbers, papers and addresses, and who holds them."""
    yield Heading(
        2, _report(QT_TRANSLATE_NOOP("report", "Own data, and who holds it: {count}"), count=len(material.reaches))
    )
    if not material.reaches:
        return
    yield Table(
        _report(QT_TRANSLATE_NOOP("report", "Own data, what adds most first")),
        (
            _report(QT_TRANSLATE_NOOP("report", "What")),
            _report(QT_TRANSLATE_NOOP("report", "Held by")),
            _report(QT_TRANSLATE_NOOP("report", "Known to have leaked")),
            _report(QT_TRANSLATE_NOOP("report", "Adds to the Load")),
        ),
        tuple(_own(material, reach) for reach in material.reaches),
        (28, 42, 16, 14),
    )


def _own(material: Material, reach: IdentifierReach) -> tuple[Cell, ...]:
    vault = material.book.vault
    identifier = vault.identifiers[reach.identifier_id]
    holders: list[Text] = []
    if reach.holders:
        words = QT_TRANSLATE_NOOP("report", "{count}: {names}")
        holders.append(_report(words, count=len(reach.holders), names=names(vault, reach.holders)))
    if reach.maybe:
        words = QT_TRANSLATE_NOOP("report", "Perhaps, not checked, {count}: {names}")
        holders.append(_report(words, count=len(reach.maybe), names=names(vault, reach.maybe)))
    if not holders:
        holders.append(_report(QT_TRANSLATE_NOOP("report", "nobody, as far as recorded")))
    leaked = (
        _report(QT_TRANSLATE_NOOP("report", "yes"))
        if reach.leaked
        else _report(QT_TRANSLATE_NOOP("report", "not known"))
    )
    lines: list[Text] = [identifier.label, message("kinds", KIND_BY_CODE[identifier.kind].label)]
    if identifier.value:
        lines.append(identifier.value)
    return (
        cell(*lines),
        cell(*holders),
        cell(leaked, tone=Tone.WARNING if reach.leaked else Tone.UNKNOWN),
        cell(points(-reach.adds.difference)),
    )


def incidents(material: Material) -> Iterator[Block]:
    """What has happened to data at services, the newest first; where nothing is known of the day, last."""
    vault = material.book.vault
    found = [each for each in vault.incidents.values() if vault.services[each.service_id].trashed is None]
    found.sort(key=lambda incident: (incident.happened or "", incident.id), reverse=True)
    yield Heading(2, _report(QT_TRANSLATE_NOOP("report", "Incidents: {count}"), count=len(found)))
    if not found:
        words = QT_TRANSLATE_NOOP("report", "None is recorded. That does not mean that nothing has happened.")
        yield Paragraph((_report(words),), Tone.UNKNOWN)
        return
    yield Table(
        _report(QT_TRANSLATE_NOOP("report", "Incidents, the newest first")),
        (
            _report(QT_TRANSLATE_NOOP("report", "Service")),
            _report(QT_TRANSLATE_NOOP("report", "What happened")),
            _report(QT_TRANSLATE_NOOP("report", "Data concerned")),
            _report(QT_TRANSLATE_NOOP("report", "Who says so")),
        ),
        tuple(
            (
                cell(vault.services[each.service_id].name),
                cell(incident_words(each)),
                cell(kinds(each.kinds) or _report(QT_TRANSLATE_NOOP("report", "not known"))),
                cell(
                    each.source or _report(QT_TRANSLATE_NOOP("report", "not recorded")),
                    *filter(None, (each.link, each.reported)),
                ),
            )
            for each in found
        ),
        (22, 28, 24, 26),
    )


def all_companies(material: Material) -> Iterator[Block]:
    """Every company with its services, and what one phone number joins there."""
    yield Heading(
        2,
        _report(
            QT_TRANSLATE_NOOP("report", "Companies: {count}"), count=sum(1 for group in material.groups if group.name)
        ),
    )
    if material.groups:
        yield Table(
            _report(QT_TRANSLATE_NOOP("report", "Companies, the heaviest Load first")),
            (
                _report(QT_TRANSLATE_NOOP("report", "Company")),
                _report(QT_TRANSLATE_NOOP("report", "Load")),
                _report(QT_TRANSLATE_NOOP("report", "Services")),
                _report(QT_TRANSLATE_NOOP("report", "Holds in all")),
            ),
            tuple(_company(material, group) for group in material.groups),
            (22, 12, 30, 36),
        )


def _company(material: Material, group: CompanyGroup) -> tuple[Cell, ...]:
    vault = material.book.vault
    services: list[Text] = [
        _report(
            QT_TRANSLATE_NOOP("report", "{count}: {names}"),
            count=len(group.services),
            names=names(vault, group.services),
        )
    ]
    if group.stuck:
        services.append(_report(QT_TRANSLATE_NOOP("report", "Cannot be deleted: {count}"), count=len(group.stuck)))
    held: list[Text] = [kinds(group.kinds)] if group.kinds else []
    if group.perhaps_kinds:
        words = QT_TRANSLATE_NOOP("report", "perhaps, nobody has checked: {kinds}")
        held.append(_report(words, kinds=kinds(group.perhaps_kinds)))
    if not held:
        held.append(_report(QT_TRANSLATE_NOOP("report", "nothing recorded")))
    for hand in group.joined:
        label = name_of(vault, hand.identifier_id)
        if hand.is_sure:
            words = QT_TRANSLATE_NOOP("report", "{services} of its services are joined by {number}.")
            held.append(_report(words, services=len(hand.services), number=label))
        if hand.perhaps_services:
            words = QT_TRANSLATE_NOOP(
                "report", "Nobody has checked: {services} of its services are perhaps joined by {number}."
            )
            both = len(hand.services) + len(hand.perhaps_services)
            held.append(_report(words, services=both, number=label))
    return (
        cell(group.name or _report(QT_TRANSLATE_NOOP("report", "Company not recorded"))),
        cell(points(group.load.total)),
        cell(*services),
        cell(*held),
    )


def months(material: Material) -> Iterator[Block]:
    """The course over time in figures."""
    found = course(material)
    yield Heading(2, _report(QT_TRANSLATE_NOOP("report", "Month by month")))
    yield Table(
        _report(QT_TRANSLATE_NOOP("report", "The figures at the end of each month")),
        (
            _report(QT_TRANSLATE_NOOP("report", "Month")),
            _report(QT_TRANSLATE_NOOP("report", "Load")),
            _report(QT_TRANSLATE_NOOP("report", "Removable")),
            _report(QT_TRANSLATE_NOOP("report", "Not checked")),
            _report(QT_TRANSLATE_NOOP("report", "Stuck")),
            _report(QT_TRANSLATE_NOOP("report", "Services")),
            _report(QT_TRANSLATE_NOOP("report", "Findings")),
        ),
        tuple(
            (
                cell(month),
                cell(points(point.total)),
                cell(points(point.removable)),
                cell(points(point.unchecked)),
                cell(points(point.stuck)),
                cell(str(point.services)),
                cell(
                    _report(QT_TRANSLATE_NOOP("report", "not counted"))
                    if point.findings is None
                    else str(point.findings)
                ),
            )
            for month, point in found
        ),
        (16, 14, 14, 14, 14, 14, 14),
    )


def finding_row(material: Material, finding: Finding, muting: Muting | None) -> tuple[Cell, ...]:
    """One finding: how heavy, what, which services it rests on, the next step, and by what it is muted."""
    vault = material.book.vault
    text: list[Text] = [finding.text]
    if len(finding.services) > 1:  # a single one is named in the text
        words = QT_TRANSLATE_NOOP("report", "Rests on: {names}")
        text.append(_report(words, names=names(vault, finding.services)))
    if muting is not None:
        words = (
            QT_TRANSLATE_NOOP("report", "Muted on {day}, without an end.")
            if muting.until is None
            else QT_TRANSLATE_NOOP("report", "Muted on {day}, until {until}.")
        )
        until = "" if muting.until is None else muting.until.isoformat()
        text.append(_report(words, day=muting.day.isoformat(), until=until))
        if muting.reason:  # it is left out of a masked report
            text.append(_report(QT_TRANSLATE_NOOP("report", "Reason: {reason}"), reason=muting.reason))
    weight = _report(WEIGHT_LABELS[finding.weight])
    tone = Tone.MUTED if muting is not None else Tone.PLAIN
    return cell(weight, tone=tone), cell(*text, tone=tone), cell(finding.next_step, tone=tone)


def findings_table(rows: list[tuple[Cell, ...]], *, continues: bool) -> Table:
    """Findings made by `finding_row`; ``continues``: others stand in a table before it."""
    return Table(
        _report(QT_TRANSLATE_NOOP("report", "Findings, heaviest first; muted ones last")),
        (
            _report(QT_TRANSLATE_NOOP("report", "Weight")),
            _report(QT_TRANSLATE_NOOP("report", "What was found")),
            _report(QT_TRANSLATE_NOOP("report", "Next step")),
        ),
        tuple(rows),
        (12, 50, 38),
        continues,
    )


def sources(material: Material) -> Iterator[Block]:
    """Who says what: where each answer about deleting comes from, the frauds, the method, the lists added."""
    vault = material.book.vault
    origins: Counter[str] = Counter()
    for risk in material.book.services.values():
        service = vault.services[risk.service_id]
        origins[service.deletability_source] += bool(service.deletability_source)
    yield Heading(2, _report(QT_TRANSLATE_NOOP("report", "Where the facts come from")))
    rows: list[tuple[Cell, ...]] = []
    words = QT_TRANSLATE_NOOP("report", "{name} ({count})")
    lists: list[Text] = [_report(words, name=name, count=count) for name, count in origins.most_common() if count]
    if lists:
        rows.append(
            (cell(_report(QT_TRANSLATE_NOOP("report", "Whether accounts can be deleted"))), cell(joined(lists)))
        )
    names_of = [pack.name for pack in vault.packs.values()]
    if names_of:
        rows.append((cell(_report(QT_TRANSLATE_NOOP("report", "Lists that the person added"))), cell(*names_of)))
    known = material.frauds.frauds
    told = dict.fromkeys(name for fraud in known.by_id.values() for name in fraud.sources)
    rows += [
        (
            cell(_report(QT_TRANSLATE_NOOP("report", "Frauds"))),
            cell(*told, known.judgement, known.implied_note),
        ),
        (
            cell(_report(QT_TRANSLATE_NOOP("report", "Method"))),
            cell(
                _ENISA,
                _report(QT_TRANSLATE_NOOP("report", "Adapted for one person, and not endorsed by ENISA.")),
            ),
        ),
        (
            cell(_report(QT_TRANSLATE_NOOP("report", "All else"))),
            cell(_report(QT_TRANSLATE_NOOP("report", "What the person has recorded or brought in from files."))),
        ),
    ]
    yield Table(_report(QT_TRANSLATE_NOOP("report", "Where the facts come from")), (), tuple(rows), (28, 72))
