"""What every part of the Plan page is: a tab with a side panel, and what is said where there is no account."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from typing_extensions import override

from tracker.gui.in_sight import InSight
from tracker.gui.pages.part import EmptyWords, PanelPart
from tracker.gui.widgets.tables import Table


class PlanPart(PanelPart):
    """Base of the tabs; the signals and moments are those of a part of the Risk page.

    Attributes: ``table`` with a row for each thing to do.
    """

    table: Table

    def show_row(self, index: QModelIndex) -> None:
        """Show beside the table what its row is about; an invalid index shows nothing."""
        raise NotImplementedError

    def go_to_row(self, index: QModelIndex) -> None:
        """Choose a row, which shows it; the one that is chosen already is shown anew."""
        if index.row() == self.table.currentIndex().row():
            self.show_row(index)
            return
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def follow_plan(self) -> None:
        """For parts that show the plan: take it when it comes, or when the part is in sight again."""
        InSight(self, self.bridge.planner.ready, self.take_plan)

    def take_plan(self) -> None:
        """The plan that was asked for has come, and the part is in sight."""
        if self.bridge.is_unlocked:
            self.refresh()
            self.choose(None)

    def cannot_plan(self) -> EmptyWords:
        """For a plan that is broken."""
        words = self.tr(
            "This is a mistake in the program. Your records are as they were, and everything else works."
            " It is tried again after your next change."
        )
        return EmptyWords(self.tr("The plan could not be worked out"), words)

    @override
    def rows_in_front(self) -> Table:
        return self.table

    @override
    def purpose(self) -> str:
        return self.tr("This page says what to do next, and what each step takes off. It needs to know your accounts.")
