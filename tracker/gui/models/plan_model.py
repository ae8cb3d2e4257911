"""The actions of the plan, most effect first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from tracker.core.acting import Decision, PlanDecision
from tracker.core.effort import Effort
from tracker.core.model import ServiceId
from tracker.core.plan_actions import PlanAction
from tracker.core.vault import Vault
from tracker.gui import formatting
from tracker.gui.models.cells_model import FilledModel
from tracker.gui.models.roles import Cell, DeltaCell, EffortCell, NameCell, TextCell
from tracker.gui.plan_words import briefly, effect_words, effort_words
from tracker.gui.translation import paragraph, render

PlanRow = tuple[PlanAction, PlanDecision | None]
"""An action, and why it is put aside if it is."""

_DOTS = {Effort.TWO_MINUTES: 1, Effort.TEN_MINUTES: 1, Effort.SOME_DAYS: 2, Effort.LETTER: 3}


class Column(IntEnum):
    ACTION = 0
    EFFECT = 1
    EFFORT = 2


class PlanModel(FilledModel[PlanRow, Column]):
    """One row an action: what and why, what it takes off, and what it takes."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = Vault()
        self._most = 0.0

    def show_rows(self, vault: Vault, rows: Iterable[PlanRow]) -> None:
        """Show these, about accounts of ``vault``."""
        self.beginResetModel()
        self._vault, self._records = vault, tuple(rows)
        self._most = max((-action.points for action, _ in self._records), default=0.0)
        self.endResetModel()

    @override
    def clear(self) -> None:
        self.show_rows(Vault(), ())

    def index_at(self, service_id: ServiceId | None) -> QModelIndex:
        """The first row about an account; invalid where there is none."""
        found = (row for row, (action, _) in enumerate(self._records) if action.service_id == service_id)
        row = next(found, None)
        return QModelIndex() if row is None else self.index(row, 0)

    def index_of(self, action: PlanAction) -> QModelIndex:
        """The row of an action, also when it was worked out anew; invalid where it is not shown."""
        row = next((row for row, (shown, _) in enumerate(self._records) if shown.key == action.key), None)
        return QModelIndex() if row is None else self.index(row, 0)

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.ACTION: self.tr("Action"),
            Column.EFFECT: self.tr("Takes off"),
            Column.EFFORT: self.tr("Effort, our estimate"),
        }

    @override
    def identity(self, record: PlanRow) -> str:
        return record[0].service_id

    @override
    def sort_value(self, record: PlanRow, column: Column) -> float | int | str:
        if column is Column.EFFECT:
            return record[0].points
        return record[0].effort.rank if column is Column.EFFORT else super().sort_value(record, column)

    @override
    def cell(self, record: PlanRow, column: Column) -> Cell:
        action, _ = record
        if column is Column.ACTION:
            name = self._vault.services[action.service_id].name
            title, below = render(action.title), self._below(record)
            stuck, brief = self._says_stuck(record), briefly(action.title)
            return NameCell(action.service_id, title, below, stuck=stuck, initials_of=name, briefer=brief)
        if column is Column.EFFECT:
            if action.points:
                return DeltaCell(action.points, min(1.0, -action.points / self._most) if self._most else 0.0)
            return TextCell(effect_words(action), muted=True)
        return EffortCell(_DOTS[action.effort], effort_words(action.effort))

    @override
    def words(self, record: PlanRow, column: Column) -> str:
        action, _ = record
        if column is Column.ACTION:
            return paragraph((f"{render(action.title)}.", self._below(record)))
        return effect_words(action) if column is Column.EFFECT else effort_words(action.effort)

    def _below(self, record: PlanRow) -> str:
        action, decision = record
        if decision is None:
            return render(action.reason.text)
        if decision.decision is Decision.NOT_ME:
            return self.tr("Not for you: {reason}").format(reason=decision.reason)
        assert decision.until is not None
        return self.tr("Put off until {day}").format(day=formatting.day(decision.until))

    def _says_stuck(self, record: PlanRow) -> bool:
        return record[1] is None and record[0].reason.code == "stuck"

    @override
    def is_stuck(self, record: PlanRow) -> bool:
        return record[0].before.stuck
