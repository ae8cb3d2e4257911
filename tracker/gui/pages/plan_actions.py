"""The plan itself: one action an account, most effect first, and all others on demand."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.core.plan import Plan
from tracker.core.plan_actions import PlanAction
from tracker.core.plan_decisions import ActionKey
from tracker.gui import formatting
from tracker.gui.bridge import SessionBridge
from tracker.gui.dialogs.plan_decision import PlanDecisionEditor
from tracker.gui.fonts import Face
from tracker.gui.models.plan_model import Column, PlanModel, PlanRow
from tracker.gui.pages.part import EmptyWords, framed
from tracker.gui.pages.plan_details import ActionDetails
from tracker.gui.pages.plan_part import PlanPart
from tracker.gui.widgets.badges import ForwardSign, delta_label, set_delta
from tracker.gui.widgets.buttons import ButtonKind, button
from tracker.gui.widgets.layouts import FlowLayout, Rule, box, column, row, set_tab_order
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import label, set_name
from tracker.services.session import Outcome

_TALL = 11.5
_WIDTHS = (0, 46, 34)
_LEAST_ACTION = 60


class Shown(StrEnum):
    """Which actions are in the table."""

    BEST = "best"
    ALL = "all"
    PUT_ASIDE = "put_aside"


class ActionsPart(PlanPart):
    """A table of actions; beside it how the chosen one is done."""

    KEY: ClassVar[str] = "actions"

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self._plan: Plan | None = None
        self._shown = Shown.BEST
        self._draft = ""  # of an editor that waits for the plan
        self.model = PlanModel(self)
        self.details = ActionDetails(bridge)
        self.details.go_to.connect(self.go_to)
        self.details.other_chosen.connect(self.show_action)
        self.table = Table(self.tr("Actions, most effect first"), row_height=_TALL)
        self.table.setModel(self.model)
        self.table.give_way(Column.EFFORT, least=_LEAST_ACTION)
        self.table.selectionModel().currentRowChanged.connect(self.show_row)
        self.table.clicked.connect(lambda _index: self.open_panel())
        self.table.activated.connect(lambda _index: self.open_panel())
        self.rows = self.table
        whole = column(framed(self.table), Rule(), self._footer(), spacing=0)
        whole.setStretch(0, 1)
        self.put_together(box(whole), self.details)
        set_tab_order((self.table, self.show_all, self.show_aside))
        self.follow_plan()

    def _footer(self) -> QWidget:
        """What all of them do together, and the way to those that are not shown."""
        self._title = label("", Face.STRONG)
        self._before, self._after, self._difference = label(), label(), delta_label(0, Face.STRONG)
        self._arrow = ForwardSign("arrow", "muted", 3.5)
        self._sum = row(self._before, self._arrow, self._after, self._difference, spacing=1.5)
        self._sum_box = box(self._sum)
        self._count = label("", Face.SMALL, "muted")
        self.show_all = button("", ButtonKind.LINK, on_click=self._turn_all)
        self.show_aside = button("", ButtonKind.LINK, on_click=self._turn_aside)
        for link in (self.show_all, self.show_aside):
            link.set_small()
        together = box(row(self._title, self._sum_box, spacing=3))
        showing = box(row(self._count, self.show_all, self.show_aside, spacing=2))
        flow = FlowLayout(4, 0.5)
        flow.addWidget(together)
        flow.addWidget(showing)
        footer = QWidget()
        footer.setLayout(column(box(flow), margins=(6, 2, 6, 2)))
        return footer

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("ActionsPart", "Actions")

    # Following the session

    @override
    def refresh(self) -> None:
        self._plan = self.bridge.planner.get()
        self._fill()

    @override
    def follow(self, outcome: Outcome) -> None:
        """While a large plan is worked out anew nothing but what is below the table is another."""
        if self.bridge.planner.get() is self._plan:
            self._show_sum()
        else:
            self.refresh()

    @override
    def forget(self) -> None:
        self._plan, self._draft = None, ""
        self._shown = Shown.BEST
        self.model.clear()
        self.details.forget()
        self.beside.set_wanted(False)

    @override
    def empty_words(self) -> EmptyWords | None:
        if not self.bridge.risk.services:
            return self.no_accounts()
        if self.bridge.planner.is_broken:
            return self.cannot_plan()
        if self._plan is None:
            title = self.tr("The plan is being worked out")
            return EmptyWords(title, self.tr("Every possible step is tried out on a copy. This takes some seconds."))
        if self._plan.actions or self._plan.put_aside:
            return None
        title = self.tr("Nothing to do that is known")
        return EmptyWords(title, self.tr("None of the steps that this program knows would take points off."))

    @override
    def take_plan(self) -> None:
        super().take_plan()
        if self._draft and self.bridge.is_unlocked:
            self.resume(self._draft)

    def _fill(self) -> None:
        kept, row_before = self.details.action, self.table.currentIndex().row()
        if self._shown is Shown.PUT_ASIDE and self._plan is not None and not self._plan.put_aside:
            self._shown = Shown.BEST
        self.model.show_rows(self.bridge.vault, self._rows())
        self.table.set_widths(*_WIDTHS)
        self.show_main_or_empty()
        self._show_sum()
        index = self.model.index_of(kept) if kept is not None else QModelIndex()
        if not index.isValid() and row_before >= 0:
            index = self.model.index(min(row_before, self.model.rowCount() - 1), 0)
        self.table.setCurrentIndex(index)

    def _rows(self) -> tuple[PlanRow, ...]:
        if self._plan is None:
            return ()
        if self._shown is Shown.PUT_ASIDE:
            return self._plan.put_aside
        actions = self._plan.best if self._shown is Shown.BEST else self._plan.actions
        return tuple((action, None) for action in actions)

    def _show_sum(self) -> None:
        plan = self._plan or Plan()
        count, current = len(plan.best), self.bridge.planner.is_current
        self._title.setText(self.tr("All %Ln together", "", count))
        self._before.setText(formatting.points(plan.load.total))
        self._after.setText(self.tr("{points} points").format(points=formatting.points(plan.together.total)))
        set_delta(self._difference, plan.together.total - plan.load.total)
        words = f"{self._before.text()} → {self._after.text()}, {self._difference.text()}"
        set_name(self._sum_box, self._title.text(), words)
        self._sum_box.setVisible(current)
        shown = self.model.rowCount()
        self._count.setText(self.tr("Showing %Ln", "", shown) if current else self.tr("Being worked out anew"))
        hidden = len(plan.actions) - count
        every = self.tr("Show all %Ln", "", len(plan.actions))
        self.show_all.setText(every if self._shown is Shown.BEST else self.tr("Show the best of each account"))
        self.show_all.setVisible(hidden > 0 or self._shown is not Shown.BEST)
        self.show_aside.setText(self.tr("Put aside: %Ln", "", len(plan.put_aside)))
        self.show_aside.setVisible(bool(plan.put_aside) and self._shown is not Shown.PUT_ASIDE)

    # Choosing

    @override
    def choose(self, account: ServiceId | None) -> None:
        """The best action of an account; where it has none the row stays."""
        current = self.table.currentIndex()
        if current.isValid() and (account is None or self.model.record_at(current)[0].service_id == account):
            self.show_row(current)
            return
        index = self.model.index_at(account)
        if not index.isValid():
            index = current if current.isValid() else self.model.index(0, 0)
        self.go_to_row(index)

    def show_action(self, action: PlanAction) -> None:
        """Show an action that need not be the best of its account."""
        index = self.model.index_of(action)
        if not index.isValid():
            self._shown = Shown.ALL
            self._fill()
            index = self.model.index_of(action)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def show_key(self, key: ActionKey) -> None:
        """Show the action with this key, if the plan has it."""
        actions = self._plan.actions if self._plan is not None else ()
        action = next((action for action in actions if action.key == key), None)
        if action is not None:
            self.show_action(action)

    def resume(self, draft: str) -> None:
        """Open the editor again that was open when the vault was locked, as soon as there is a plan."""
        self._draft = draft if self.bridge.planner.get() is None else ""
        editor = PlanDecisionEditor.from_draft(self.bridge, draft, self)
        if editor is not None:
            editor.open()

    @override
    def show_row(self, index: QModelIndex) -> None:
        self.beside.set_wanted(index.isValid())
        if not index.isValid():
            self.details.forget()
            return
        action, decision = self.model.record_at(index)
        actions, account = self._plan.actions if self._plan is not None else (), action.service_id
        self.details.show_action(action, decision, [other for other in actions if other.service_id == account])
        self.account_chosen.emit(action.service_id)

    def _turn_all(self) -> None:
        self._turn(Shown.ALL if self._shown is Shown.BEST else Shown.BEST)

    def _turn_aside(self) -> None:
        self._turn(Shown.PUT_ASIDE)

    def _turn(self, shown: Shown) -> None:
        self._shown = shown
        self._fill()
        self.choose(None)
        self.table.setFocus()
