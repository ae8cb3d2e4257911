"""A change of number from its first step to its last: chores and services under the headings of the order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from tracker.catalogue.number_change import Step
from tracker.core.acting import StepStanding
from tracker.core.campaign_chores import CHORE_LABELS, Chore, ChoreStanding, ChoreState
from tracker.core.model import ServiceId
from tracker.gui import formatting
from tracker.gui.campaign_words import below_name, chore_day, chore_pill, step_pill, used_for
from tracker.gui.models.arranged import ArrangedModel
from tracker.gui.models.roles import Cell, Index, NameCell, PillCell, TextCell
from tracker.gui.translation import listed, text
from tracker.services.campaigns import CampaignView, StepRow

_ICONS = {Chore.CLEAN: "verified", Chore.COUNT: "question", Chore.TELL: "contacts", Chore.GIVE_UP: "clock"}


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading. ``id``: of the step of the catalogue, or `BEFORE` or `AFTER`. ``settled``: services that are done."""

    id: str
    name: str
    examples: str
    settled: int
    services: int


BEFORE, AFTER = "before", "after"
CampaignRow = GroupRow | ChoreStanding | StepRow


def row_id(row: CampaignRow) -> str:
    """By what a row is found again."""
    if isinstance(row, StepRow):
        return row.step.id
    return f"group:{row.id}" if isinstance(row, GroupRow) else f"chore:{row.chore}"


class Column(IntEnum):
    SERVICE = 0
    USED_FOR = 1
    STATE = 2


class CampaignModel(ArrangedModel[str, CampaignRow, Column]):
    """One row a heading, a chore or a service; the current row stays with what it is about."""

    COLUMNS = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, CampaignRow] = {}

    def show_view(self, view: CampaignView, order: Sequence[Step], language: str, wanted: str | None) -> None:
        """Show a change, or of its services only those that are as far as ``wanted``, a `StepStanding`.

        *To do* is everything that is open. ``order``: the catalogue's; the steps of it that are shown are numbered.
        """
        rows: list[CampaignRow] = []
        first = [item for item in view.chores if item.chore is Chore.CLEAN]
        last = [item for item in view.chores if item.chore is not Chore.CLEAN]
        if wanted is None:
            rows += self._chores(BEFORE, self.tr("First of all"), first)
        number = 0
        for place, step in enumerate(order):
            inside = [row for row in view.rows if row.place == place]
            shown = [row for row in inside if wanted is None or _is_wanted(row, wanted)]
            if shown:
                settled = sum(row.standing.is_done for row in inside)
                number += 1
                name = self.tr("{number}. {name}").format(number=number, name=step.name.text(language))
                rows += [GroupRow(step.id, name, step.examples.text(language), settled, len(inside)), *shown]
        if wanted is None:
            rows += self._chores(AFTER, self.tr("At the end"), last)
        self._show(rows)

    def _chores(self, key: str, name: str, found: Sequence[ChoreStanding]) -> list[CampaignRow]:
        if not found:
            return []
        done = sum(item.state is ChoreState.DONE for item in found)
        examples = self.tr("Before any service gets the new number") if key == BEFORE else ""
        return [GroupRow(key, name, examples, done, len(found)), *found]

    def _show(self, rows: Iterable[CampaignRow]) -> None:
        before = self._rows
        after = {row_id(row): row for row in rows}
        self._rows = before | after  # those that go are asked for until they are gone
        self.arrange(list(after))
        self._rows = after
        self.announce([key for key, row in after.items() if before.get(key) != row])

    def clear(self) -> None:
        """Forget everything."""
        self._show(())

    def others_at(self) -> list[int]:
        """The rows in which no service stands."""
        return [place for place, key in enumerate(self._shown) if not isinstance(self._rows[key], StepRow)]

    def index_at(self, service_id: ServiceId | None) -> QModelIndex:
        """The first cell of a service; invalid where it is not shown."""
        for place, key in enumerate(self._shown):
            row = self._rows[key]
            if isinstance(row, StepRow) and row.service.id == service_id:
                return self.index(place, 0)
        return QModelIndex()

    def first_open(self) -> QModelIndex:
        """The first thing that is to be done; the first row where nothing is."""
        for place, key in enumerate(self._shown):
            if _is_open(self._rows[key]):
                return self.index(place, 0)
        return self.index(0, 0) if self._shown else QModelIndex()

    @override
    def record_at(self, index: Index) -> CampaignRow:
        return self._rows[self.id_at(index)]

    @override
    def headings(self) -> dict[Column, str]:
        return {
            Column.SERVICE: self.tr("Step"),
            Column.USED_FOR: self.tr("The old one is used for"),
            Column.STATE: self.tr("State"),
        }

    @override
    def identity(self, record: CampaignRow) -> str:
        return row_id(record)

    @override
    def cell(self, record: CampaignRow, column: Column) -> Cell:
        if isinstance(record, GroupRow):
            if column is Column.SERVICE:
                return TextCell(record.name, record.examples, strong=True)
            return TextCell(self.words(record, column), muted=True)
        if isinstance(record, StepRow):
            if column is Column.SERVICE:
                return NameCell(record.service.id, record.service.name, below_name(record))
            if column is Column.USED_FOR:
                first, second = used_for(record)
                return TextCell(first, second, muted=not record.held)
            return PillCell(step_pill(record))
        if column is Column.SERVICE:
            name = text("campaign", CHORE_LABELS[record.chore])
            return NameCell(record.chore, name, chore_day(record), icon=_ICONS[record.chore])
        return PillCell(chore_pill(record)) if column is Column.STATE else TextCell("")

    @override
    def words(self, record: CampaignRow, column: Column) -> str:
        if isinstance(record, GroupRow):
            parts = {Column.SERVICE: record.name, Column.STATE: self._count(record)}
            return parts.get(column, "")
        if isinstance(record, StepRow):
            if column is Column.SERVICE:
                return f"{record.service.name}, {below_name(record)}"
            if column is Column.USED_FOR:
                return listed(filter(None, used_for(record)))
            return step_pill(record).text
        if column is Column.SERVICE:
            return listed(filter(None, (text("campaign", CHORE_LABELS[record.chore]), chore_day(record))))
        return chore_pill(record).text if column is Column.STATE else ""

    def _count(self, record: GroupRow) -> str:
        return self.tr("{done} of {all} done").format(
            done=formatting.count(record.settled), all=formatting.count(record.services)
        )


def _is_wanted(row: StepRow, wanted: str) -> bool:
    return row.standing.is_open if wanted == StepStanding.TO_DO else row.standing == wanted


def _is_open(row: CampaignRow) -> bool:
    if isinstance(row, StepRow):
        return row.standing.is_open
    return isinstance(row, ChoreStanding) and row.state is ChoreState.TO_DO
