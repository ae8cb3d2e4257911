"""How the figures went month by month, and what happened meanwhile: the lower half of the Load panel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.core.history import LoadPoint, monthly
from tracker.core.milestones import Milestone, Milestones, by_month
from tracker.gui import formatting
from tracker.gui.fonts import Face
from tracker.gui.translation import Counted
from tracker.gui.widgets.badges import IconSign
from tracker.gui.widgets.fields import ComboBox
from tracker.gui.widgets.layouts import FlowLayout, box, column, row
from tracker.gui.widgets.text import label
from tracker.gui.widgets.trend import TrendChart, TrendMark, TrendPoint

_MONTHS = 7


class Series(StrEnum):
    """What can be followed over time."""

    LOAD = "load"
    REMOVABLE = "removable"
    UNCHECKED = "unchecked"
    STUCK = "stuck"
    ACCOUNTS = "accounts"
    FINDINGS = "findings"

    def value_of(self, point: LoadPoint) -> float | None:
        """None where it was not counted."""
        values: Mapping[Series, float | None] = {
            Series.LOAD: point.total,
            Series.REMOVABLE: point.removable,
            Series.UNCHECKED: point.unchecked,
            Series.STUCK: point.stuck,
            Series.ACCOUNTS: point.services,
            Series.FINDINGS: point.findings,
        }
        return values[self]

    @property
    def in_words(self) -> Callable[[float], str]:
        """How a value of it is written: points or a number of things."""
        if self in (Series.ACCOUNTS, Series.FINDINGS):
            return lambda value: formatting.count(round(value))
        return formatting.points


_ICONS = {Milestone.IMPORT: "file", Milestone.CLOSING: "door", Milestone.INCIDENT: "warn"}


class TrendPart(QWidget):
    """A choice of one figure, its line with marks for what happened, and what the marks mean."""

    def __init__(self) -> None:
        super().__init__()
        self._months: list[tuple[date, LoadPoint]] = []
        self._marks: Milestones = {}
        self._now: LoadPoint | None = None
        self.choice = ComboBox(self.tr("What is shown month by month"))
        for series, words in self._names().items():
            self.choice.addItem(words, series)
        self.choice.currentIndexChanged.connect(self._show)
        self.chart = TrendChart()
        self._key = {kind: self._key_of(kind) for kind in Milestone}
        self._too_soon = label(
            self.tr("The course over time appears here when there are figures from two months."),
            Face.SMALL,
            "muted",
            wrap=True,
        )
        flow = FlowLayout(2.5, 1)
        for part in (self.choice, *self._key.values()):
            flow.addWidget(part)
        self._head = box(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._head.setSizePolicy(policy)
        whole = column(self._head, self._too_soon, spacing=1.5)
        whole.addWidget(self.chart, 1)
        whole.addStretch()  # takes the room while there is no course
        self.setLayout(whole)

    def _names(self) -> dict[Series, str]:
        return {
            Series.LOAD: self.tr("Load by month"),
            Series.REMOVABLE: self.tr("Removable points by month"),
            Series.UNCHECKED: self.tr("Points not checked by month"),
            Series.STUCK: self.tr("Stuck points by month"),
            Series.ACCOUNTS: self.tr("Accounts by month"),
            Series.FINDINGS: self.tr("Findings by month"),
        }

    def _key_of(self, kind: Milestone) -> QWidget:
        words = {
            Milestone.IMPORT: self.tr("file brought in"),
            Milestone.CLOSING: self.tr("account closed"),
            Milestone.INCIDENT: self.tr("incident"),
        }
        return box(row(IconSign(_ICONS[kind], "muted", 3.75), label(words[kind], Face.SMALL, "muted"), spacing=0.75))

    @property
    def series(self) -> Series:
        return Series(self.choice.currentData())

    def show_history(
        self, history: Sequence[LoadPoint], now: LoadPoint, marks: Milestones
    ) -> tuple[date, LoadPoint] | None:
        """The end of each month of ``history`` with what happened in it; the month that runs ends with ``now``.

        Returns the first month shown, or None when there is no course yet.
        """
        self._now = now
        self._months = monthly(history, now, _MONTHS)
        self._marks = by_month(marks)
        self._show()
        return self._months[0] if len(self._months) > 1 else None

    def count_findings(self, count: int) -> None:
        """How many findings there are now; they may be counted a moment later than the rest."""
        if self._now is not None and self._months and self._months[-1][1] is self._now:
            self._now = replace(self._now, findings=count)
            self._months[-1] = (self._months[-1][0], self._now)
            self._show()

    def forget(self) -> None:
        self._months, self._marks, self._now = [], {}, None
        self._show()

    def _show(self) -> None:
        enough, series = len(self._months) > 1, self.series
        self.chart.setVisible(enough)
        self._head.setVisible(enough)
        self._too_soon.setVisible(not enough)
        shown: Counter[Milestone] = Counter()
        points = []
        for month, point in self._months:
            counts = self._marks.get(month, Counter())
            shown.update(counts)
            points.append(TrendPoint(formatting.month(month), series.value_of(point), _marks(counts)))
        for kind, key in self._key.items():
            key.setVisible(shown[kind] > 0)
        self.chart.set_points(points, self._names()[series], series.in_words)


def _marks(counts: Mapping[Milestone, int]) -> tuple[TrendMark, ...]:
    words = {
        Milestone.IMPORT: lambda count: Counted.tr("%Ln files brought in", "", count),
        Milestone.CLOSING: lambda count: Counted.tr("%Ln accounts closed", "", count),
        Milestone.INCIDENT: lambda count: Counted.tr("%Ln incidents", "", count),
    }
    return tuple(TrendMark(_ICONS[kind], words[kind](counts[kind])) for kind in Milestone if counts.get(kind))
