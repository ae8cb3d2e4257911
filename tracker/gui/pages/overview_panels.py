"""The panels of the Overview: the Load and its trend, who holds what, what to do, what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from tracker.core.history import LoadPoint, is_behind
from tracker.core.kinds import KIND_BY_CODE, Headline
from tracker.core.milestones import Milestones
from tracker.core.model import ServiceId
from tracker.core.plan import Plan
from tracker.core.risk.assessment import RiskBook
from tracker.core.risk.rules import Finding
from tracker.core.risk.summary import Summary
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.finding_words import found_in_short, subject_place
from tracker.gui.fonts import Face
from tracker.gui.pages.base import Destination
from tracker.gui.pages.overview_trend import TrendPart
from tracker.gui.plan_words import briefly, effort_words
from tracker.gui.risk_words import between
from tracker.gui.theme import Tokens, faded, u
from tracker.gui.translation import paragraph, render
from tracker.gui.widgets.badges import ForwardSign, IconTile, Monogram, NumberCircle, delta_label, set_delta
from tracker.gui.widgets.buttons import Button, ButtonKind, button
from tracker.gui.widgets.holders_bar import HoldersBar
from tracker.gui.widgets.layouts import Rule, box, clear, column, row
from tracker.gui.widgets.load_bar import LoadBar, LoadPart
from tracker.gui.widgets.painted import PaintedLink
from tracker.gui.widgets.painting import Canvas, paint_box
from tracker.gui.widgets.panels import Panel
from tracker.gui.widgets.text import ElidedLabel, Label, elided, label, set_name

_ACTIONS = 3


class LoadPanel(Panel):
    """All points, in three parts, and how they went month by month.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._total = label("", Face.DISPLAY)
        self._between = label("", Face.SMALL, "muted", wrap=True)
        self._bar = LoadBar()
        self._bar.chosen.connect(self._follow)
        self.course = TrendPart()
        self.trend = self.course.chart
        self.body.addLayout(row(self._total, label(self.tr("points"), Face.BODY, "muted"), None))
        self.body.addWidget(self._between)
        self.body.addWidget(self._bar)
        self.body.addWidget(Rule())
        self.body.addWidget(self.course, 1)

    def show_load(
        self, book: RiskBook, counts: Summary, history: Sequence[LoadPoint], now: LoadPoint, marks: Milestones
    ) -> None:
        """The Load now with its range, and at the end of each month of ``history`` with what happened in it."""
        load = book.load
        self._total.setText(formatting.points(load.total))
        self._between.setText(between(book.span.low, book.span.high))
        self._between.setVisible(bool(self._between.text()))
        self._bar.set_parts(
            LoadPart(load.removable, self.tr("removable · %Ln accounts", "", counts.removable)),
            LoadPart(load.unchecked, self.tr("not checked · %Ln accounts", "", counts.unchecked)),
            LoadPart(load.stuck, self.tr("stuck · %Ln accounts", "", counts.stuck)),
        )
        first, since = self.course.show_history(history, now, marks), ""
        if first is not None and not is_behind(now, history):  # what it would say is what the clock makes of it
            month, point = first
            words = self.tr("{difference} since {month}")
            since = words.format(difference=formatting.delta(load.total - point.total), month=formatting.month(month))
        self.set_title(self.tr("Load"), since)

    def forget(self) -> None:
        self._total.setText("")
        self._between.setText("")
        self.course.forget()

    def _follow(self, key: str) -> None:
        destinations = {
            "removable": Destination("services", filter="removable"),
            "unchecked": Destination("services", filter="unchecked"),
            "stuck": Destination("risk", view="stuck"),
        }
        self.go_to.emit(destinations[key])


class HoldersPanel(Panel):
    """The four headline kinds, each with how many accounts hold it.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Who holds what"))
        self._bars = {headline: HoldersBar(headline) for headline in Headline}
        for headline, bar in self._bars.items():
            held = Destination("services", filter=headline.value)
            stuck = Destination("services", filter="stuck", query=f"held:{headline.value}")
            bar.chosen.connect(lambda target=held: self.go_to.emit(target))
            bar.stuck_chosen.connect(lambda target=stuck: self.go_to.emit(target))
            self.body.addStretch(1)
            self.body.addWidget(bar)
        self.body.addStretch(1)

    def show_counts(self, counts: Summary) -> None:
        for headline, held in counts.held.items():
            self._bars[headline].set_counts(held.accounts, held.stuck, counts.accounts, held.unknown)


class ActionsPanel(Panel):
    """The actions of the plan that take most off.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Three actions that take most off"))
        self._all = button("", ButtonKind.LINK, on_click=lambda: self.go_to.emit(Destination("plan")))
        self._all.set_small()
        self.head.addWidget(self._all)
        self._shown: list[_Foremost] = []
        self._rows = column(spacing=2)
        self.body.addSpacing(u(1))
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    @property
    def starts(self) -> list[Button]:
        """The buttons that lead to the actions."""
        return [shown.start for shown in self._shown]

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches here, as it is read."""
        return [self._all, *self.starts]

    def show_plan(self, plan: Plan | None, accounts: int, *, broken: bool = False) -> None:
        """The first three; None while the plan is being worked out, or where it is ``broken``. ``accounts``: how many
        count.

        Rows that are there say something else from now on: for new ones the whole page would be laid out anew.
        """
        best = plan.best if plan is not None else ()
        foremost = [action for action in best if action.points < 0][:_ACTIONS]
        if not foremost or len(foremost) != len(self._shown):
            self._make_rows(len(foremost))
        for shown, action in zip(self._shown, foremost, strict=True):
            title = render(action.title)
            shown.service_id = action.service_id
            shown.title.setText(title, briefly(action.title))
            shown.about.setText(f"{render(action.reason.text)} · {effort_words(action.effort)}")
            set_delta(shown.difference, action.points)
            set_name(shown.start, self.tr("Start: {action}").format(action=title))
        self._all.setText(self.tr("All %Ln actions", "", len(best)))
        self._all.setVisible(len(best) > len(foremost))
        if not foremost:
            working = self.tr("Every possible step is being tried out. This takes some seconds.")
            nothing = self.tr("No step is known that would take points off. Checking accounts may find some.")
            if not accounts:
                nothing = self.tr("There are no points to take off, because no account counts.")
            if broken:
                working = self.tr("This could not be worked out, by a mistake in the program. Everything else works.")
            self._rows.addWidget(label(working if plan is None else nothing, Face.BODY, "muted", wrap=True))

    def forget(self) -> None:
        self._shown.clear()
        clear(self._rows)
        self._all.hide()

    def _make_rows(self, count: int) -> None:
        self._shown.clear()
        clear(self._rows)
        for number in range(1, count + 1):
            if number > 1:
                self._rows.addWidget(Rule())
            self._rows.addWidget(self._row(number))

    def _row(self, number: int) -> QWidget:
        start = button(self.tr("Start"), on_click=lambda: self._start(shown.service_id))
        title, about = elided(face=Face.MEDIUM), elided(face=Face.SMALL, tone="muted")
        shown = _Foremost(title, about, delta_label(0.0), start, ServiceId(""))
        self._shown.append(shown)
        words = column(title, about)
        words.setSpacing(u(0.5))
        points = label(self.tr("points"), Face.SMALL, "muted")
        content = row(NumberCircle(number), box(words), shown.difference, points, start, spacing=2.5)
        content.setStretch(1, 1)
        return box(content)

    def _start(self, service_id: ServiceId) -> None:
        self.go_to.emit(Destination("plan", service_id=service_id, view="actions"))


@dataclass
class _Foremost:
    """What one row about an action is made of."""

    title: ElidedLabel
    about: Label
    difference: Label
    start: Button
    service_id: ServiceId


class FindingsPanel(Panel):
    """What the rules found that weighs most.

    Signals: ``go_to(Destination)``.
    """

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Findings"))
        self._all = button("", ButtonKind.LINK, on_click=lambda: self.go_to.emit(Destination("risk", view="findings")))
        self._all.set_small()
        self.head.addWidget(self._all)
        self.stops: list[QWidget] = [self._all]
        self._rows: QVBoxLayout = column(spacing=0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_findings(self, found: Sequence[Finding], total: int, muted: int, vault: Vault, unsure: int) -> None:
        """``found`` are the foremost of ``total`` that are not among the ``muted``; ``unsure`` accounts may hide more."""
        self.forget()
        self._all.setText(self.tr("All %Ln findings", "", total) if found else self.tr("Show them"))
        set_name(self._all, self._all.text() if found else self.tr("Show the muted findings"))
        self._all.setVisible(total > len(found) or (not found and muted > 0))
        for finding in found:
            if self._rows.count():
                self._rows.addWidget(Rule())
            self.stops.append(_FindingRow(finding, vault, self._open))
            self._rows.addWidget(self.stops[-1])
        if not found:
            words = [self.tr("The rules found nothing in what is recorded here.")]
            if muted:
                words = [self.tr("All that the rules have found is muted: %Ln findings.", "", muted)]
            if unsure:
                words.append(self.tr("%Ln accounts are not fully checked.", "", unsure))
            self._rows.addWidget(label(paragraph(words), Face.BODY, "muted", wrap=True))

    def forget(self) -> None:
        del self.stops[1:]
        clear(self._rows)

    def _open(self, finding: Finding) -> None:
        self.go_to.emit(subject_place(finding))


class _FindingRow(PaintedLink):
    """One finding with its next step; pressing it leads to the record behind it."""

    RING = 1

    def __init__(self, finding: Finding, vault: Vault, on_click: Callable[[Finding], object]) -> None:
        super().__init__(partial(on_click, finding))
        text, step = render(finding.text), render(finding.next_step)
        words = column(
            elided(found_in_short(finding), Face.MEDIUM, lines=2),
            elided(step, Face.SMALL, "muted", lines=2),
            spacing=0.5,
        )
        content = row(
            self._tile(finding, vault),
            box(words),
            ForwardSign("right", "text", 4),
            spacing=2.5,
            margins=(0, 1.75, 0, 1.75),
        )
        content.setStretch(1, 1)
        self.setLayout(content)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # a fixed one knows one height
        set_name(self, text, step)

    def _tile(self, finding: Finding, vault: Vault) -> QWidget:
        if finding.identifier_id is not None:
            kind = KIND_BY_CODE[vault.identifiers[finding.identifier_id].kind]
            return IconTile(kind.icon, kind.headline)
        if finding.fraud:
            return IconTile("warn")
        service = vault.services[finding.services[0]]
        return Monogram(service.id, service.name, 7)

    @override
    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    @override
    def paint(self, surface: Canvas, colours: Tokens) -> None:
        if self.underMouse():
            paint_box(surface.painter, self.rect(), u(self.RING), faded(colours.text, 0.05))
