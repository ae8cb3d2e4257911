"""The one page: what somebody else has to know first. The full report begins with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.core.history import LoadPoint, monthly
from tracker.core.report.blocks import Block, Figure, FigureKey, Heading, Paragraph, Table, Text, Tone, cell
from tracker.core.report.closed import none_counts, still_held
from tracker.core.report.material import Material
from tracker.core.report.phrases import (
    WEIGHT_LABELS,
    band,
    few_kinds,
    points,
    rest,
    said_by,
    score,
    shortened,
    within,
)
from tracker.core.risk.fraud_facts import Fraud
from tracker.core.risk.frauds import Standing
from tracker.core.risk.groups import CompanyGroup
from tracker.core.risk.severity import ServiceRisk
from tracker.core.risk.summary import Summary
from tracker.core.text import QT_TRANSLATE_NOOP, Message, message

MONTHS = 7
"""How many months the course over time shows."""


@dataclass(frozen=True, slots=True)
class PageRows:
    """How many rows the tables of the page have at most; a table without rows is left out."""

    stuck: int
    frauds: int
    companies: int


def one_page(material: Material, rows: PageRows) -> Iterator[Block]:
    """The page; what its tables leave out is counted below them."""
    yield Heading(1, title())
    yield about(material)
    yield from behind(material)
    if is_empty(material):
        nothing = QT_TRANSLATE_NOOP("report", "Nothing is recorded in this ledger.")
        yield Paragraph((message("report", nothing),), Tone.STRONG)
        yield limits()
        return
    counting = bool(material.book.services)
    if counting:
        yield in_short(material)
        yield load_figure(material)
    else:
        yield none_counts(material)
    if (trend := trend_figure(material)) is not None:
        yield trend
    yield from stuck_accounts(material, rows.stuck) if counting else still_held(material, rows.stuck)
    yield from possible_frauds(material, rows.frauds)
    if counting:
        yield from companies(material, rows.companies)
    yield from findings_counted(material)
    yield limits()


def is_empty(material: Material) -> bool:
    """Whether there is no account, counting or closed, and nothing of the person's own."""
    return not (material.book.services or material.book.vault.gone_services() or material.reaches)


def title() -> Message:
    """What the report is called."""
    return message("report", QT_TRANSLATE_NOOP("report", "What services hold about one person"))


def running(material: Material) -> Message:
    """What stands at the head of every printed page."""
    pattern = (
        QT_TRANSLATE_NOOP("report", "{title} · {day} · personal values masked")
        if material.masked
        else QT_TRANSLATE_NOOP("report", "{title} · {day} · PERSONAL VALUES IN FULL")
    )
    return message("report", pattern, title=title(), day=material.book.today.isoformat())


def about(material: Material) -> Paragraph:
    """When, of what, made with what, and how far to show it."""
    method = material.book.method
    masking = (
        QT_TRANSLATE_NOOP(
            "report", "Personal values are masked; which services there are, and what they hold, can be read."
        )
        if material.masked
        else QT_TRANSLATE_NOOP("report", "Personal values stand here in full: show it only to people who need them.")
    )
    return Paragraph(
        (
            message(
                "report",
                QT_TRANSLATE_NOOP("report", "As of {day}, from the ledger “{name}”, by {program}."),
                day=material.book.today.isoformat(),
                name=material.book.vault.profile.name,
                program=material.program,
            ),
            message(
                "report",
                QT_TRANSLATE_NOOP("report", "Method {name} {version}, adapted from ENISA 2013, not endorsed by ENISA."),
                name=method.name,
                version=method.version,
            ),
            message("report", masking),
        ),
        Tone.MUTED if material.masked else Tone.WARNING,
    )


def behind(material: Material) -> Iterator[Paragraph]:
    """That the ledger was changed on a later day than that of the report: whoever is shown it has to know."""
    book = material.book
    if book.latest > book.today:
        words = QT_TRANSLATE_NOOP(
            "report",
            "The ledger was changed on {day}, later than the date of this report: the clock of the computer is wrong, "
            "or was. If it is wrong now, ages, dates and figures look better here than they are.",
        )
        yield Paragraph((message("report", words, day=book.latest.isoformat()),), Tone.WARNING)


def in_short(material: Material) -> Table:
    """The headline: worst band, Load with its split, number of services; and what is not known about each."""
    book, counts = material.book, material.summary
    load, span, worst = book.load, book.span, book.worst
    assert worst is not None  # there are services
    highest = message(
        "report",
        QT_TRANSLATE_NOOP("report", "{band}; highest: {name}, {points}"),
        band=_worst_band(counts, worst),
        name=shortened(book.vault.services[worst.service_id].name),
        points=within(worst.se, worst.se_low, worst.se_high),
    )
    split = message(
        "report",
        QT_TRANSLATE_NOOP("report", "{load} points: {removable} removable, {unchecked} not checked, {stuck} stuck"),
        load=points(load.total),
        removable=points(load.removable),
        unchecked=points(load.unchecked),
        stuck=points(load.stuck),
    )
    services = message(
        "report",
        QT_TRANSLATE_NOOP("report", "{all}; cannot be deleted: {stuck}; not checked whether they can: {unchecked}"),
        all=counts.accounts,
        stuck=counts.stuck,
        unchecked=counts.unchecked,
    )
    in_load, in_services = [split], [services]
    if span.low != span.high:
        between = QT_TRANSLATE_NOOP("report", "Between {low} and {high}, because not everything is known")
        in_load.append(message("report", between, low=points(span.low), high=points(span.high)))
    if counts.unsure:
        unsure = QT_TRANSLATE_NOOP("report", "Services about which not everything is known: {count}")
        in_services.append(message("report", unsure, count=counts.unsure))
    return Table(
        message("report", QT_TRANSLATE_NOOP("report", "In short")),
        (),
        (
            (cell(message("report", QT_TRANSLATE_NOOP("report", "Worst severity"))), cell(highest, tone=Tone.STRONG)),
            (cell(message("report", QT_TRANSLATE_NOOP("report", "Load"))), cell(*in_load, tone=Tone.STRONG)),
            (cell(message("report", QT_TRANSLATE_NOOP("report", "Services"))), cell(*in_services, tone=Tone.STRONG)),
        ),
        (22, 78),
    )


def _worst_band(counts: Summary, worst: ServiceRisk) -> Message:
    """The worst band that occurs, never alone where an account may be in a worse one."""
    possible = counts.worst_possible
    if possible is None or possible.rank <= worst.band.rank:
        return band(worst.band)
    words = QT_TRANSLATE_NOOP("report", "{band}, perhaps up to “{worst}”")
    return message("report", words, band=band(worst.band), worst=band(possible))


def load_figure(material: Material) -> Figure:
    """The Load as a bar."""
    load = material.book.load
    words = message(
        "report",
        QT_TRANSLATE_NOOP("report", "Removable {removable}, not checked {unchecked}, stuck {stuck} points."),
        removable=points(load.removable),
        unchecked=points(load.unchecked),
        stuck=points(load.stuck),
    )
    caption = message("report", QT_TRANSLATE_NOOP("report", "Load: the sum of all severities, by what can be done"))
    return Figure(FigureKey.LOAD, (caption,), (words,))


def course(material: Material) -> list[tuple[str, LoadPoint]]:
    """The figures at the end of each of the last months, as "2026-11"; the running month ends today."""
    now = replace(material.now, findings=material.reminders.total)
    months = monthly(material.history, now, MONTHS)
    return [(f"{month:%Y-%m}", point) for month, point in months]


def trend_figure(material: Material) -> Figure | None:
    """How the Load went; None while there are no figures from two months."""
    months = course(material)
    if len(months) < 2:
        return None
    pattern = QT_TRANSLATE_NOOP("report", "{month}: {points} points.")
    words = tuple(message("report", pattern, month=month, points=points(point.total)) for month, point in months)
    caption = message("report", QT_TRANSLATE_NOOP("report", "Load by month"))
    return Figure(FigureKey.TREND, (caption,), words)


def stuck_accounts(material: Material, rows: int) -> Iterator[Block]:
    """The accounts that cannot be deleted, worst first."""
    book, counts = material.book, material.summary
    stuck = book.stuck()
    yield Heading(
        2, message("report", QT_TRANSLATE_NOOP("report", "Accounts that cannot be deleted: {count}"), count=len(stuck))
    )
    if not stuck:
        said: tuple[Text, ...] = (
            message("report", QT_TRANSLATE_NOOP("report", "None is recorded as impossible to delete.")),
        )
        if counts.unchecked:
            unchecked = QT_TRANSLATE_NOOP("report", "Not checked, and so perhaps impossible, too: {count}.")
            said += (message("report", unchecked, count=counts.unchecked),)
        yield Paragraph(said)
        return
    shown = []
    for risk in stuck[:rows]:
        service = book.vault.services[risk.service_id]
        held = {holding.kind for holding in book.vault.holdings_of(service.id) if holding.state.counts_as_held}
        shown.append(
            (
                cell(shortened(service.name), tone=Tone.STUCK),
                cell(score(risk)),
                cell(few_kinds(held)),
                cell(said_by(service, short=True)),
            )
        )
    if shown:
        yield Table(
            message("report", QT_TRANSLATE_NOOP("report", "Accounts that cannot be deleted, worst first")),
            (
                message("report", QT_TRANSLATE_NOOP("report", "Service")),
                message("report", QT_TRANSLATE_NOOP("report", "Severity")),
                message("report", QT_TRANSLATE_NOOP("report", "Holds")),
                message("report", QT_TRANSLATE_NOOP("report", "Who says so")),
            ),
            tuple(shown),
            (24, 24, 32, 20),
        )
    more = QT_TRANSLATE_NOOP("report", "and {count} more that cannot be deleted")
    yield from rest(len(stuck) - rows, lambda count: message("report", more, count=count))


def possible_frauds(material: Material, rows: int) -> Iterator[Block]:
    """The frauds that are possible with what is held, those that do most harm first, and what helps."""
    standings = material.frauds.standings()
    possible = worst_frauds(material, Standing.POSSIBLE)
    perhaps = len(standings) - len(possible)
    yield Heading(
        2,
        message(
            "report",
            QT_TRANSLATE_NOOP("report", "Frauds that are possible with what is held: {count}"),
            count=len(possible),
        ),
    )
    if possible[:rows]:
        yield Table(
            message("report", QT_TRANSLATE_NOOP("report", "Possible frauds, and one step against each")),
            (
                message("report", QT_TRANSLATE_NOOP("report", "Fraud")),
                message("report", QT_TRANSLATE_NOOP("report", "One step against it")),
            ),
            tuple((cell(fraud.name), cell(fraud.protective_step)) for fraud in possible[:rows]),
            (30, 70),
        )
    more = QT_TRANSLATE_NOOP("report", "and {count} more that are possible")
    yield from rest(len(possible) - rows, lambda count: message("report", more, count=count))
    words = QT_TRANSLATE_NOOP("report", "Perhaps possible, with what nobody has checked: {count}.")
    yield Paragraph((message("report", words, count=perhaps),), Tone.UNKNOWN if perhaps else Tone.MUTED)


def worst_frauds(material: Material, standing: Standing) -> list[Fraud]:
    """The frauds of one standing, those that do most harm and reach most people first."""
    book = material.frauds
    found = [book.frauds.by_id[key] for key, value in book.standings().items() if value is standing]
    return sorted(found, key=lambda fraud: (-fraud.severity, -fraud.reach))


def companies(material: Material, rows: int) -> Iterator[Block]:
    """Which companies hold most; services whose company nobody has recorded are counted below."""
    known = [group for group in material.groups if group.name]
    unknown = [group for group in material.groups if not group.name]
    yield Heading(2, message("report", QT_TRANSLATE_NOOP("report", "Companies that hold most")))
    if known[:rows]:
        yield Table(
            message("report", QT_TRANSLATE_NOOP("report", "Companies, the heaviest Load first")),
            (
                message("report", QT_TRANSLATE_NOOP("report", "Company")),
                message("report", QT_TRANSLATE_NOOP("report", "Services")),
                message("report", QT_TRANSLATE_NOOP("report", "Cannot be deleted")),
                message("report", QT_TRANSLATE_NOOP("report", "Load")),
                message("report", QT_TRANSLATE_NOOP("report", "Kinds of data")),
            ),
            tuple(
                (
                    cell(shortened(group.name)),
                    cell(str(len(group.services))),
                    cell(str(len(group.stuck)), tone=Tone.STUCK if group.stuck else Tone.PLAIN),
                    cell(points(group.load.total)),
                    cell(_how_many_kinds(group)),
                )
                for group in known[:rows]
            ),
            (40, 14, 18, 14, 14),
        )
    more = QT_TRANSLATE_NOOP("report", "and {count} more companies")
    yield from rest(len(known) - rows, lambda count: message("report", more, count=count))
    for group in unknown:
        words = QT_TRANSLATE_NOOP("report", "Services whose company is not recorded: {count}, with {points} points.")
        yield Paragraph((message("report", words, count=len(group.services), points=points(group.load.total)),))


def _how_many_kinds(group: CompanyGroup) -> Text:
    """How many are held; what nobody has checked never looks as if it was not."""
    if not group.perhaps_kinds:
        return str(len(group.kinds))
    words = QT_TRANSLATE_NOOP("report", "{count}, perhaps {more} more")
    return message("report", words, count=len(group.kinds), more=len(group.perhaps_kinds))


def findings_counted(material: Material) -> Iterator[Block]:
    """How many findings of each weight there are; those that the person has muted are counted."""
    shown = Counter(finding.weight for finding in material.reminders.shown)
    muted = Counter(finding.weight for finding, _muting in material.reminders.muted)
    yield Heading(
        2,
        message(
            "report", QT_TRANSLATE_NOOP("report", "Findings of the rules: {count}"), count=material.reminders.total
        ),
    )
    yield Table(
        message("report", QT_TRANSLATE_NOOP("report", "Findings by weight")),
        (
            message("report", QT_TRANSLATE_NOOP("report", "Findings")),
            *(message("report", label) for label in WEIGHT_LABELS.values()),
        ),
        (
            (
                cell(message("report", QT_TRANSLATE_NOOP("report", "Open"))),
                *(cell(str(shown[weight])) for weight in WEIGHT_LABELS),
            ),
            (
                cell(message("report", QT_TRANSLATE_NOOP("report", "Muted by the person, counted all the same"))),
                *(cell(str(muted[weight])) for weight in WEIGHT_LABELS),
            ),
        ),
        (49, 17, 17, 17),
    )


def limits() -> Paragraph:
    """What the figures do not say."""
    return Paragraph(
        (
            message(
                "report",
                QT_TRANSLATE_NOOP("report", "Severity means: if the data is misused. It is not a probability."),
            ),
            message(
                "report",
                QT_TRANSLATE_NOOP(
                    "report", "The facts are those that the person has recorded; a company may hold more than that."
                ),
            ),
            message(
                "report",
                QT_TRANSLATE_NOOP("report", "A number that was removed may survive in the company’s records."),
            ),
            message(
                "report",
                QT_TRANSLATE_NOOP("report", "What nobody has checked counts as such, and never as something good."),
            ),
        ),
        Tone.MUTED,
    )
