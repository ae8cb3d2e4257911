"""What if: changes are tried out together, and nothing is written until the person says that they are done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from tracker.core.model import ServiceId
from tracker.core.risk import what_if
from tracker.core.risk.trials import Composed, Trial, composed, same_change, with_one_more
from tracker.gui.bridge import SessionBridge
from tracker.gui.fonts import Face
from tracker.gui.models.subjects_model import Subject
from tracker.gui.pages.part import Part, is_large, no_account_counts
from tracker.gui.pages.risk_outcome import TrialOutcome
from tracker.gui.pages.risk_try import TrialChooser
from tracker.gui.widgets.buttons import button
from tracker.gui.widgets.empty import Alternative, EmptyPage
from tracker.gui.widgets.layouts import column, row, set_tab_order
from tracker.gui.widgets.tables import Table
from tracker.gui.widgets.text import elided

_MOMENT = 30  # milliseconds


class WhatIfPart(Part):
    """At the leading side what can be tried out, beside it what that would do.

    The changes that are ticked stay until they are recorded or cleared, also while the ledger is worked on.
    In a large ledger what they would do follows a moment after the tick has been painted.
    """

    KEY: ClassVar[str] = "what_if"
    FOLLOWS_LATER: ClassVar[bool] = True

    def __init__(self, bridge: SessionBridge) -> None:
        super().__init__(bridge)
        self.trials: list[Trial] = []
        self._composed: Composed | None = None
        self._account: ServiceId | None = None  # the one that the tabs keep to
        self.chooser = TrialChooser(bridge)
        self.outcome = TrialOutcome(bridge)
        self._outcome_due = QTimer(self, singleShot=True, interval=_MOMENT)
        self._outcome_due.timeout.connect(self._go_on)
        hint = elided(self.tr("Tick changes and see what they would do. Nothing is written."), Face.SMALL, "muted")
        self.sign_up = button(
            self.tr("Should I sign up?"), icon="plus", on_click=lambda: self.action.emit("should_i_sign_up")
        )
        tools = row(hint, self.sign_up, spacing=2)
        tools.setStretch(0, 1)
        halves = row(self.chooser, self.outcome, spacing=4)
        halves.setStretch(0, 9)
        halves.setStretch(1, 11)
        whole = column(tools, halves, spacing=2.5, margins=(4, 3, 4, 3))
        whole.setStretch(1, 1)
        self._main = QWidget()
        self._main.setLayout(whole)
        asking = Alternative(self.tr("or, before you give anything:"), self.tr("Should I sign up?"))
        tick = self.tr("Tick the services you use")
        self._empty = EmptyPage("", "", tick, "check", alternative=asking, ghost=False)
        self._empty.alternative_chosen.connect(lambda: self.action.emit("should_i_sign_up"))
        self._empty.accepted.connect(lambda: self.action.emit("tick_services"))
        self._stack = QStackedWidget()
        for shown in (self._main, self._empty):
            self._stack.addWidget(shown)
        self.setLayout(column(self._stack, spacing=0))
        self.chooser.toggled.connect(self._toggle)
        self.chooser.subject_chosen.connect(self._tell_subject)
        self.chooser.boxes_came.connect(self._order_stops)
        self.outcome.dropped.connect(lambda trial: self._toggle(trial, False))
        self.outcome.cleared.connect(lambda: self._try([]))
        self.outcome.recorded.connect(self._record)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("WhatIfPart", "What if")

    # Following the session

    @override
    def refresh(self) -> None:
        """What is about something that is gone is not tried out any more."""
        some = bool(self.bridge.risk.services)
        if not some:
            purpose = self.tr(
                "This page says what would change if you closed an account, took data out, or swapped a number."
            )
            words = no_account_counts(self.bridge, purpose)
            self._empty.set_text(words.title, words.text)
        self._stack.setCurrentWidget(self._main if some else self._empty)
        self.trials = [trial for trial in self.trials if trial.is_possible(self.bridge.vault)]
        self.chooser.show_all(self.trials)
        self._follow_trials()

    @override
    def forget(self) -> None:
        self._outcome_due.stop()
        self.trials = []
        self._composed, self._account = None, None
        self.chooser.forget()
        self.outcome.forget()

    @override
    def choose(self, account: ServiceId | None) -> None:
        if account is not None and account != self._account:
            self._account = account
            self.chooser.choose(Subject(service_id=account))
            self.chooser.show_ticked(self.trials)

    def show_subject(self, subject: Subject, trials: Iterable[Trial] = ()) -> None:
        """Go to what can be tried out with ``subject``, and try ``trials`` out besides what is tried out already."""
        self.chooser.choose(subject)
        tried = self.trials
        for trial in trials:
            tried = with_one_more(tried, trial)
        self._try(tried)
        stops: list[QWidget] = [*self.chooser.boxes, self.chooser.table]
        stops[0].setFocus()

    @override
    def rows_in_front(self) -> Table:
        return self.chooser.table

    def _tell_subject(self, subject: Subject) -> None:
        self.chooser.show_ticked(self.trials)
        if subject.service_id is not None and subject.service_id != self._account:
            self._account = subject.service_id
            self.account_chosen.emit(subject.service_id)

    # Trying out

    def _toggle(self, trial: Trial, wanted: bool) -> None:
        others = [one for one in self.trials if not same_change(one, trial)]
        self._try(with_one_more(others, trial) if wanted else others)

    def _try(self, trials: list[Trial]) -> None:
        self.trials = trials
        self.chooser.show_ticked(trials)
        self._follow_trials()

    def _follow_trials(self) -> None:
        if is_large(self.bridge):
            self._composed = None
            self.outcome.record.setEnabled(False)  # it would write something else than what is shown
            self._outcome_due.start()
        else:
            self._show_outcome()

    def _go_on(self) -> None:
        """One thing that takes long at a time, so that the window can do other things in between."""
        waiting = [trial for trial in self.trials if not self.chooser.is_known(trial)]
        if not waiting and not self.bridge.is_writing:
            self._show_outcome()
            return
        if waiting and not self.bridge.is_writing:
            self.chooser.own_effect(waiting[0])
        self._outcome_due.start()

    def _show_outcome(self) -> None:
        risk = self.bridge.risk
        self._composed = put_together = composed(risk, self.trials)
        compared = what_if.compare(risk, self.bridge.frauds, put_together.changeset)
        effects = {trial: self.chooser.own_effect(trial) for trial in self.trials}
        self.outcome.show_outcome(effects, put_together, compared)
        self._order_stops()

    def _order_stops(self) -> None:
        chooser, outcome = self.chooser, self.outcome
        stops = (self.sign_up, chooser.search, chooser.table, *chooser.boxes, *outcome.drops)
        set_tab_order((*stops, outcome.clear_all, outcome.record))

    def _record(self) -> None:
        """What was tried out was done: one step, which can be undone."""
        put_together, tried = self._composed, self.trials
        assert put_together is not None  # it is what is shown
        self.trials = [trial for trial, _error in put_together.refused]
        if self.bridge.do(lambda _vault: put_together.deed) is None:
            self._try(tried)
