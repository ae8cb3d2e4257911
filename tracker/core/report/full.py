"""The full report: the page first, then everything that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.core.progress import Progress
from tracker.core.report import evidence, page
from tracker.core.report.accounts import account, accounts_in_order
from tracker.core.report.blocks import Block, Figure, FigureKey, Heading, Paragraph, Tone
from tracker.core.report.closed import closed_accounts
from tracker.core.report.frauds import all_frauds
from tracker.core.report.material import Material
from tracker.core.risk.severity_map import Standing, map_points
from tracker.core.text import QT_TRANSLATE_NOOP, message

MATRIX_ROWS = 30
"""As many services fit on one page; all are in the list of accounts."""
_PAGE_ROWS = page.PageRows(10, 10, 10)
_AT_ONCE = 50
"""Findings in one table: whoever lays them out does so table by table and can be stopped in between."""


def full_report(material: Material, progress: Progress) -> Iterator[Block]:
    """All of it. ``progress`` counts accounts and findings, and may raise to stop."""
    yield from page.one_page(material, _PAGE_ROWS)
    if page.is_empty(material):
        return
    yield from pictures(material)
    ordered, found = accounts_in_order(material), material.reminders.total
    yield Heading(2, message("report", QT_TRANSLATE_NOOP("report", "Accounts: {count}"), count=len(ordered)))
    order = QT_TRANSLATE_NOOP("report", "Those that cannot be deleted come first, the worst of them on top.")
    formula = QT_TRANSLATE_NOOP("report", "Severity = context × identifiability + loss of control.")
    yield Paragraph((message("report", order), message("report", formula)), Tone.MUTED)
    for number, risk in enumerate(ordered):
        progress(number, len(ordered) + found)
        yield from account(material, risk)
    yield from closed_accounts(material)
    for section in (evidence.own_data, evidence.incidents, evidence.all_companies, all_frauds):
        yield from section(material)
    yield from findings(material, progress, len(ordered))
    yield from evidence.months(material)
    yield from evidence.sources(material)
    progress(len(ordered) + found, len(ordered) + found)


def pictures(material: Material) -> Iterator[Block]:
    """The map and the matrix."""
    book = material.book
    if not book.services:
        return
    counts = dict.fromkeys(Standing, 0)
    for point in map_points(book.services.values()):
        counts[point.standing] += len(point.accounts)
    in_the_list = message(
        "report", QT_TRANSLATE_NOOP("report", "The list of accounts has the figures of each, and what it holds.")
    )
    yield Heading(2, message("report", QT_TRANSLATE_NOOP("report", "Map and matrix")))
    yield Figure(
        FigureKey.MAP,
        (
            message("report", QT_TRANSLATE_NOOP("report", "Map: how telling the data is, against loss of control.")),
            message("report", QT_TRANSLATE_NOOP("report", "The further up and to the right, the worse.")),
        ),
        (
            message(
                "report",
                QT_TRANSLATE_NOOP(
                    "report", "Accounts: {removable} that can be deleted, {unchecked} not checked, {stuck} that cannot."
                ),
                **{str(standing): count for standing, count in counts.items()},
            ),
            in_the_list,
        ),
    )
    caption = [
        message("report", QT_TRANSLATE_NOOP("report", "Matrix: who holds what, from 1 (simple) to 4 (most sensitive)."))
    ]
    more = len(book.services) - MATRIX_ROWS
    if more > 0:
        cut = QT_TRANSLATE_NOOP("report", "The worst {shown} services; {more} more are in the list of accounts.")
        caption.append(message("report", cut, shown=MATRIX_ROWS, more=more))
    yield Figure(FigureKey.MATRIX, tuple(caption), (in_the_list,))


def findings(material: Material, progress: Progress, done: int) -> Iterator[Block]:
    """Every finding, muted ones last."""
    all_of_them = [(finding, None) for finding in material.reminders.shown] + list(material.reminders.muted)
    yield Heading(2, message("report", QT_TRANSLATE_NOOP("report", "Findings: {count}"), count=len(all_of_them)))
    for start in range(0, len(all_of_them), _AT_ONCE):
        progress(done + start, done + len(all_of_them))
        chosen = all_of_them[start : start + _AT_ONCE]
        rows = [evidence.finding_row(material, *each) for each in chosen]
        yield evidence.findings_table(rows, continues=start > 0)
