"""In which order accounts are closed: what opens others comes after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from typing_extensions import override

from tracker.core.closing_order import ClosingOrder, closing_order
from tracker.core.model import ServiceId, Status
from tracker.core.risk.trials import TrialKind
from tracker.gui.bridge import SessionBridge
from tracker.gui.models.closing_model import ClosingModel, ClosingRow, Column
from tracker.gui.pages.closing_details import ClosingDetails
from tracker.gui.pages.part import EmptyWords, framed
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.translation import listed
from tracker.gui.widgets.layouts import box, column
from tracker.gui.widgets.panels import Notice
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import shortened
from tracker.services.closing import do_not_sign_in_until

_TALL = 11.5
_WIDTHS = (13, 0, 52, 52)
_LEAST_NAME = 46
_LONGEST_NAME = 40
_UNDER_WAY = (Status.CLOSING, Status.CLOSED)


class ClosingPart(PlanPart):
    """A table of accounts in order; beside it how the chosen one is closed to its end."""

    KEY: ClassVar[str] = "closing"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.model = ClosingModel(self)
        self.details = ClosingDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.table = Table(self.tr("Accounts in the order in which they are closed"), row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.BEFORE, least=_LEAST_NAME)
        self.table.selectionModel().currentRowChanged.connect(self.show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        self.circles = Notice("", "warn", tone="text")
        self.origin = Notice(
            self.tr("What is being closed, and what the plan proposes to close. What opens others comes after them.")
        )
        notes = column(self.circles, self.origin, spacing=1, margins=(6, 2, 6, 2))
        whole = column(framed(self.table), notes, spacing=0)
        whole.setStretch(0, 1)
        self.put_together(box(whole), self.details)
        self.follow_plan()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("ClosingPart", "Closing order")

    # Following the session

    @override
    def refresh(self) -> None:
        row_before, kept = self.table.currentIndex().row(), self.details.service_id
        order = closing_order(self.bridge.vault, self._accounts())
        catalogue = self.bridge.catalogue
        rows = [
            ClosingRow(number, step, do_not_sign_in_until(catalogue, step.service))
            for number, step in enumerate(order.steps, start=1)
        ]
        self.model.show_rows(rows, self.bridge.today)
        self.table.set_widths(*_WIDTHS)
        self._show_circles(order)
        self.show_main_or_empty()
        index = self.model.index_at(kept)
        if not index.isValid() and row_before >= 0:
            index = self.model.index(min(row_before, self.model.rowCount() - 1), 0)
        self.table.setCurrentIndex(index)

    def _accounts(self) -> Iterator[ServiceId]:
        """What is under way, and what the plan proposes to close, the most effect first."""
        services = self.bridge.vault.services
        under_way = [service for service in services.values() if service.counts and service.status in _UNDER_WAY]
        under_way.sort(key=lambda service: (service.closing_since or "", service.id))
        yield from (service.id for service in under_way)
        plan = self.bridge.planner.get()
        if plan is not None:
            yield from (action.service_id for action in plan.best if action.kind == TrialKind.CLOSE)

    def _show_circles(self, order: ClosingOrder) -> None:
        circles = [listed(shortened(service.name, _LONGEST_NAME) for service in circle) for circle in order.cycles]
        words = self.tr("These sign in through each other in a circle; which comes first cannot be said: {names}")
        self.circles.set_text(words.format(names=" · ".join(circles)) if circles else "")
        self.circles.setVisible(bool(circles))

    @override
    def forget(self) -> None:
        self.model.clear()
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def empty_words(self) -> EmptyWords | None:
        if self.model.rowCount():
            return None
        if not self.bridge.risk.services:
            return self.no_accounts()
        if self.bridge.planner.is_broken:
            return self.cannot_plan()
        title = self.tr("Nothing is being closed")
        words = self.tr(
            "Here stand the accounts that you close, in the order in which that works. None is being closed,"
            " and the plan knows no reason to close one."
        )
        if self.unchecked():
            return EmptyWords(title, words, self.tr("Check accounts"), "question")
        return EmptyWords(title, words)

    # Choosing

    @override
    def choose(self, account: ServiceId | None) -> None:
        current = self.table.currentIndex()
        index = self.model.index_at(account)
        if not index.isValid():
            index = current if current.isValid() else self.model.index(0, 0)
        self.go_to_row(index)

    @override
    def show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if not index.isValid():
            self.details.forget()
            return
        record = self.model.record_at(index)
        self.details.show_row(record)
        self.account_chosen.emit(record.step.service.id)
